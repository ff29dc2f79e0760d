//! The tables a language must fill. Words of a language stand only below this folder.

mod claims;
pub mod en;
mod tables;

pub use claims::{ClaimWords, Cue, Family, Role};
pub use tables::{HedgeWords, NounWords, NumberWords, Part, Period, QuantityWords, TimeWords, UnitWords};
pub(crate) use tables::{holds, look_up};

/// The words of one language.
///
/// Every list is lower case, and sorted unless it says that its order matters.
pub struct Language {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// Abbreviations whose full stop ends no sentence: "mr", "gen".
    pub abbreviations: &'static [&'static str],
    /// Words too common to tell claims apart, parted by spaces.
    pub stop_words: &'static str,
    /// The words from which figures are read.
    pub quantities: &'static QuantityWords,
    /// The words by which claims are told apart, attributed and weighed.
    pub claims: &'static ClaimWords,
}
