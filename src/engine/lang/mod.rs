//! The tables a language must fill. Words of a language stand only below this folder.

pub mod en;

/// The words of one language.
///
/// Every list is lower case and sorted where it is searched.
pub struct Language {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// Abbreviations whose full stop ends no sentence: "mr", "gen".
    pub abbreviations: &'static [&'static str],
    /// Words too common to tell claims apart.
    pub stop_words: &'static [&'static str],
}
