//! Stance: how firmly a claim is said to hold.

use super::lang::Language;
use super::span::Span;
use super::token::{Token, TokenKind};

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

/// The stance of the clause `within`; the table's first cue that is found decides.
pub fn stance(text: &str, tokens: &[Token], within: Span, lang: &Language) -> Stance {
    let words: Vec<String> = tokens
        .iter()
        .filter(|token| token.kind == TokenKind::Word && within.contains(token.span))
        .map(|token| token.span.of(text).to_lowercase())
        .collect();
    let found =
        lang.stance_cues.iter().find(|(cue, _)| (0..words.len()).any(|at| fits(words.get(at..), cue)));
    found.map_or(Stance::Asserted, |&(_, stance)| stance)
}

/// Whether `words` begin with `cue`, a `*` in it standing for none to three words.
fn fits(words: Option<&[String]>, cue: &[&str]) -> bool {
    let Some(words) = words else { return false };
    match cue.split_first() {
        None => true,
        Some((&"*", rest)) => (0..=3).any(|skipped| fits(words.get(skipped..), rest)),
        Some((first, rest)) => {
            words.split_first().is_some_and(|(word, after)| word == first && fits(Some(after), rest))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::lang::en::ENGLISH;
    use crate::engine::token::tokenize;

    #[track_caller]
    fn check(text: &str, expected: Stance) {
        let within = Span::new(0, text.len());
        assert_eq!(stance(text, &tokenize(text, within), within, &ENGLISH), expected, "{text}");
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
