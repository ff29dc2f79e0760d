//! English.

mod abbreviations;
mod concepts;
mod currencies;
mod hedges;
mod measures;
mod nouns;
mod numbers;
mod people;
mod roles;
mod stem;
mod time;
mod units;
mod words;

use std::sync::LazyLock;

use super::{ClaimWords, Forms, GrammarWords, Language, Lexicon};

/// The tables of English.
pub static ENGLISH: Language = Language {
    tag: "en",
    lexicon: LazyLock::new(|| {
        Lexicon::new(&[
            abbreviations::ABBREVIATIONS,
            numbers::NUMBERS,
            hedges::HEDGES,
            units::UNITS,
            measures::MEASURES,
            nouns::NOUNS,
            time::TIME,
            currencies::CURRENCIES,
        ])
    }),
    forms: Forms {
        plurals: &[
            ("ches", "ch"),
            ("ies", "y"),
            ("oes", "o"),
            ("s", ""),
            ("shes", "sh"),
            ("sses", "ss"),
            ("xes", "x"),
            ("zzes", "zz"),
        ],
        not_plurals: &["'s", "is", "ous", "ss", "us"],
        participle: "ed",
        adverb: "ly",
        possessive: "'s",
        printed_possessive: "’s",
        person: "person",
        times: "time",
        heavy_currency: "GBP",
    },
    claims: &CLAIMS,
};

const CLAIMS: ClaimWords = ClaimWords {
    roles: roles::ROLES,
    cues: roles::CUES,
    concepts: concepts::CONCEPTS,
    irregular: stem::IRREGULAR,
    stem: stem::stem,
    is_participle: stem::is_participle,
    is_going_on: stem::is_going_on,
    is_person: people::is_person,
    grammar: GrammarWords {
        all: &["overall", "worldwide"],
        and: "and",
        another: "another",
        between: "between ",
        but: "but",
        by: "by",
        counts: &[
            "attendance",
            "count",
            "crowd",
            "estimate",
            "figure",
            "number",
            "tally",
            "total",
            "turnout",
        ],
        comes_to: &["as", "at", "is", "to", "was"],
        of: "of",
        person: "person",
        respectively: "respectively",
        the: "the",
        told: "told",
        toll: "toll",
        when: "when",
        who: "who",
    },
    labels: roles::LABELS,
};
