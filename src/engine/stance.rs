//! Stance: how firmly a claim is said to hold.

use super::lang::Cue;
use super::terms::{Terms, WordId};

/// How firmly a claim is said to hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// Said as a fact.
    #[default]
    Asserted,
    /// Said to be confirmed.
    Confirmed,
    /// "allegedly", "may have", "reportedly".
    Alleged,
    /// "has not confirmed", "unconfirmed".
    Unconfirmed,
    /// "denied", "dismissed".
    Denied,
    /// "will", "plans to", "is expected to".
    Planned,
}

impl Stance {
    /// The name in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Stance::Asserted => "asserted",
            Stance::Confirmed => "confirmed",
            Stance::Alleged => "alleged",
            Stance::Unconfirmed => "unconfirmed",
            Stance::Denied => "denied",
            Stance::Planned => "planned",
        }
    }

    /// Whether what is said is denied or doubted.
    pub fn is_doubt(self) -> bool {
        matches!(self, Stance::Denied | Stance::Unconfirmed | Stance::Alleged)
    }

    /// Whether one stance shuts the other out when both speak of the same thing.
    pub fn opposes(self, other: Stance) -> bool {
        use Stance::{Asserted, Confirmed, Denied, Unconfirmed};
        let firm = |stance| matches!(stance, Asserted | Confirmed);
        match (self, other) {
            (Denied, stance) | (stance, Denied) => firm(stance),
            (Unconfirmed, stance) | (stance, Unconfirmed) => stance == Confirmed,
            _ => false,
        }
    }
}

/// The stance of a run of words; of the cues it holds the first of the language's decides.
pub fn stance(words: &[WordId], terms: &Terms) -> Stance {
    cue(words, terms).map_or(Stance::Asserted, |(stance, _)| stance)
}

/// The stance that a run of words shows, and whether it is that of somebody who is named.
pub fn cue(words: &[WordId], terms: &Terms) -> Option<(Stance, bool)> {
    match terms.cue(words, |cue| matches!(cue, Cue::Stance(_) | Cue::By(_)))? {
        Cue::Stance(stance) => Some((stance, false)),
        Cue::By(stance) => Some((stance, true)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::claim::Sentence;
    use crate::engine::lang::en::ENGLISH;
    use crate::engine::span::Span;

    #[track_caller]
    fn check(text: &str, expected: Stance) {
        let mut terms = Terms::new(&ENGLISH);
        let sentence = Sentence::read(text, Span::new(0, text.len()), &mut terms);
        assert_eq!(stance(&sentence.words, &terms), expected, "{text}");
    }

    #[test]
    fn cues() {
        check("The ministry denied the report", Stance::Denied);
        check("The agency has not yet confirmed it", Stance::Unconfirmed);
        check("The agency has confirmed it", Stance::Confirmed);
        check("Forty are said to have left", Stance::Alleged);
        check("Forty will leave", Stance::Planned);
        check("Forty left", Stance::Asserted);
        check("", Stance::Asserted);
    }

    #[test]
    fn opposition_goes_both_ways() {
        assert!(Stance::Denied.opposes(Stance::Asserted) && Stance::Asserted.opposes(Stance::Denied));
        assert!(Stance::Unconfirmed.opposes(Stance::Confirmed));
        assert!(!Stance::Unconfirmed.opposes(Stance::Asserted));
        assert!(!Stance::Denied.opposes(Stance::Denied));
    }
}
