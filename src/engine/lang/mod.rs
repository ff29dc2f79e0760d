//! The tables a language must fill. Words of a language stand only below this folder.

pub mod en;
mod tables;

use super::attribution::Strength;
use super::stance::Stance;
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
    /// Words too common to tell claims apart.
    pub stop_words: &'static [&'static str],
    /// The words from which figures are read.
    pub quantities: &'static QuantityWords,
    /// Folds the endings of a lower-case word.
    pub stem: fn(&str) -> String,
    /// Whether a lower-case word can say what was done to something ("shipped").
    pub is_participle: fn(&str) -> bool,
    /// Words that news uses for one another; order is kept.
    pub concepts: &'static [Concept],
    /// Verbs that give a source.
    pub speech_verbs: &'static [(&'static str, Strength)],
    /// Runs of words before a source; the first that fits is taken.
    pub source_prefixes: &'static [&'static [&'static str]],
    /// Words that may stand between a source and its verb.
    pub verb_helpers: &'static [&'static str],
    /// Words that never are a source by themselves.
    pub no_source: &'static [&'static str],
    /// Words that end the name of a source.
    pub not_in_names: &'static [&'static str],
    /// Words that refer back to a source named before.
    pub source_pronouns: &'static [&'static str],
    /// Runs of words that show a stance, `*` standing for up to three words; the first that fits decides.
    pub stance_cues: &'static [(&'static [&'static str], Stance)],
    /// Runs of words that make a figure a running count.
    pub so_far: &'static [&'static [&'static str]],
    /// Words that make a figure one beside others ("another 20,000").
    pub further: &'static [&'static str],
    /// The word that makes a speech verb before it speak of somebody else ("said to have fled").
    pub infinitive: &'static str,
    /// Forms of speech verbs that are nouns as often.
    pub speech_nouns: &'static [&'static str],
    /// Words after which such a form is a verb.
    pub said_that: &'static [&'static str],
    /// Words that point at a number of things known already ("the two countries").
    pub definite: &'static [&'static str],
    /// Words that make "in 24 years" reach back to the last time ("first", "worst").
    pub records: &'static [&'static str],
    /// Words that make a figure a part of a larger one ("alone").
    pub part_words: &'static [&'static str],
    /// Words by which an account brings a figure up to date.
    pub updates: &'static [&'static str],
    /// Words that open a new clause after a comma.
    pub clause_openers: &'static [&'static str],
    /// Verbs that open a predicate after "and": "is", "was", "has".
    pub auxiliaries: &'static [&'static str],
    /// Words before a place.
    pub place_prepositions: &'static [&'static str],
}

/// One row of words that stand for the same thing.
#[derive(Clone, Copy, Debug)]
pub struct Concept {
    /// What the words have in common.
    pub family: Family,
    /// The words, in any ending.
    pub words: &'static [&'static str],
}

/// How concepts of one family stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// What became of people: one figure cannot count two of these.
    Outcome,
    /// Any other event or thing.
    Event,
    /// People by what they are counted as: a figure of one may restate a figure of another.
    People,
}

impl Family {
    /// Whether words of the family can say what happened.
    pub fn is_act(self) -> bool {
        matches!(self, Family::Outcome | Family::Event)
    }
}

impl Concept {
    /// A row of [`Family::Outcome`].
    pub const fn outcome(words: &'static [&'static str]) -> Self {
        Self { family: Family::Outcome, words }
    }

    /// A row of [`Family::Event`].
    pub const fn event(words: &'static [&'static str]) -> Self {
        Self { family: Family::Event, words }
    }

    /// A row of [`Family::People`].
    pub const fn people(words: &'static [&'static str]) -> Self {
        Self { family: Family::People, words }
    }
}
