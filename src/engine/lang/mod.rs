//! The tables a language must fill. Words of a language stand only below this folder.

pub mod en;

mod claims;
mod class;
mod lexicon;

use std::sync::LazyLock;

pub use claims::{ClaimWords, Cue, Family, GrammarWords, LabelWords, Role};
pub(crate) use class::ClassSet;
pub use class::{Class, Part, Period};
pub use lexicon::{Lexicon, Row};
pub(crate) use lexicon::{Sense, WordId, is_phrase};

/// The words of one language.
pub struct Language {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// The words from which figures are read.
    pub lexicon: LazyLock<Lexicon>,
    /// How its nouns and verbs change.
    pub forms: Forms,
    /// The words by which claims are told apart, attributed and weighed.
    pub claims: &'static ClaimWords,
}

/// Endings, and the words that are put to figures without standing in the text.
pub struct Forms {
    /// Regular plural endings and what stands in their place; the longest counts.
    pub plurals: &'static [(&'static str, &'static str)],
    /// Endings that only look like plurals.
    pub not_plurals: &'static [&'static str],
    /// The ending of participles.
    pub participle: &'static str,
    /// The ending of adverbs.
    pub adverb: &'static str,
    /// The possessive ending, with a straight apostrophe.
    pub possessive: &'static str,
    /// The same with the apostrophe of print.
    pub printed_possessive: &'static str,
    /// The noun for people without a noun: "12 were killed".
    pub person: &'static str,
    /// The unit of multiples: "time".
    pub times: &'static str,
    /// The currency that a word for a weight is where it is counted in millions: "pounds".
    pub heavy_currency: &'static str,
}

impl Forms {
    /// What a word with a possessive ending stands for: "Arden" of "Arden’s".
    pub fn possessor<'a>(&self, word: &'a str) -> Option<&'a str> {
        word.strip_suffix(self.possessive).or(word.strip_suffix(self.printed_possessive))
    }
}
