//! English.

mod concepts;
mod currencies;
mod hedges;
mod measures;
mod nouns;
mod numbers;
mod quantities;
mod speech;
mod stem;
mod time;
mod units;
mod words;

use super::Language;

/// The tables of English.
pub static ENGLISH: Language = Language {
    tag: "en",
    abbreviations: words::ABBREVIATIONS,
    stop_words: words::STOP_WORDS,
    quantities: &quantities::QUANTITIES,
    stem: stem::stem,
    is_participle: stem::is_participle,
    concepts: concepts::CONCEPTS,
    speech_verbs: speech::SPEECH_VERBS,
    source_prefixes: speech::SOURCE_PREFIXES,
    verb_helpers: speech::VERB_HELPERS,
    no_source: speech::NO_SOURCE,
    not_in_names: speech::NOT_IN_NAMES,
    source_pronouns: speech::SOURCE_PRONOUNS,
    stance_cues: speech::STANCE_CUES,
    so_far: speech::SO_FAR,
    further: speech::FURTHER,
    infinitive: "to",
    speech_nouns: speech::SPEECH_NOUNS,
    said_that: speech::SAID_THAT,
    definite: speech::DEFINITE,
    records: speech::RECORDS,
    part_words: speech::PART_WORDS,
    updates: speech::UPDATES,
    clause_openers: words::CLAUSE_OPENERS,
    auxiliaries: words::AUXILIARIES,
    place_prepositions: words::PLACE_PREPOSITIONS,
};
