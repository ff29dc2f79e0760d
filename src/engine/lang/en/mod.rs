//! English.

mod words;

use super::Language;

/// The tables of English.
pub static ENGLISH: Language =
    Language { tag: "en", abbreviations: words::ABBREVIATIONS, stop_words: words::STOP_WORDS };
