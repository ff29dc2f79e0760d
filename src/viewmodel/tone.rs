//! Tones: what a claim comes to as the reader sees it, verdicts and "one account only" alike.

use crate::engine::verdict::Verdict;

use crate::words::Words;

/// What a claim or a figure comes to; sets its colour, symbol, line and word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// Cannot both be true as written.
    Conflict,
    /// Differ, and both can be true.
    Compatible,
    /// Do not count the same thing.
    Scope,
    /// Match.
    Same,
    /// Nothing to compare with.
    One,
}

impl Tone {
    /// Every tone, gravest first; the order of the tally.
    pub const ALL: [Tone; 5] = [Tone::Conflict, Tone::Compatible, Tone::Scope, Tone::Same, Tone::One];

    /// The tone of a verdict.
    pub fn of(verdict: Option<Verdict>) -> Self {
        match verdict {
            Some(Verdict::Conflict) => Tone::Conflict,
            Some(Verdict::Compatible) => Tone::Compatible,
            Some(Verdict::DifferentScope) => Tone::Scope,
            Some(Verdict::Same) => Tone::Same,
            None => Tone::One,
        }
    }

    /// The value of `data-v` in the styles.
    pub fn as_str(self) -> &'static str {
        match self {
            Tone::Conflict => "conflict",
            Tone::Compatible => "compatible",
            Tone::Scope => "scope",
            Tone::Same => "same",
            Tone::One => "one",
        }
    }

    /// Its word, as a label.
    pub fn word(self, words: &Words) -> &'static str {
        words.tone().get(self as usize)
    }

    /// Its word within a sentence or after a number.
    pub fn inline(self, words: &Words) -> &'static str {
        words.tone_inline().get(self as usize)
    }

    /// What it says, as a sentence.
    pub fn says(self, words: &Words) -> &'static str {
        words.tone_says().get(self as usize)
    }

    /// Whether it is a difference of any sort.
    pub fn differs(self) -> bool {
        matches!(self, Tone::Conflict | Tone::Compatible | Tone::Scope)
    }
}
