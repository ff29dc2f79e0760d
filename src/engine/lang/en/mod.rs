//! English.

mod concepts;
mod currencies;
mod hedges;
mod measures;
mod nouns;
mod numbers;
mod quantities;
mod roles;
mod stem;
mod time;
mod units;
mod words;

use super::{ClaimWords, Language};

/// The tables of English.
pub static ENGLISH: Language = Language {
    tag: "en",
    abbreviations: words::ABBREVIATIONS,
    stop_words: words::STOP_WORDS,
    quantities: &quantities::QUANTITIES,
    claims: &CLAIMS,
};

const CLAIMS: ClaimWords = ClaimWords {
    roles: roles::ROLES,
    cues: roles::CUES,
    concepts: concepts::CONCEPTS,
    irregular: stem::IRREGULAR,
    stem: stem::stem,
    is_participle: stem::is_participle,
};
