//! Words of saying: who says so, and how firmly.

use crate::engine::attribution::Strength;
use crate::engine::stance::Stance;

/// Verbs that give a source, by every form that takes one. Sorted.
pub(super) const SPEECH_VERBS: &[(&str, Strength)] = &[
    ("acknowledged", Strength::Confirms),
    ("acknowledges", Strength::Confirms),
    ("added", Strength::Says),
    ("adds", Strength::Says),
    ("alleged", Strength::Alleges),
    ("alleges", Strength::Alleges),
    ("alleging", Strength::Alleges),
    ("announced", Strength::Says),
    ("announces", Strength::Says),
    ("argued", Strength::Alleges),
    ("argues", Strength::Alleges),
    ("asserted", Strength::Alleges),
    ("asserts", Strength::Alleges),
    ("assessed", Strength::Estimates),
    ("believe", Strength::Estimates),
    ("believed", Strength::Estimates),
    ("believes", Strength::Estimates),
    ("cautioned", Strength::Says),
    ("claim", Strength::Alleges),
    ("claimed", Strength::Alleges),
    ("claims", Strength::Alleges),
    ("confirm", Strength::Confirms),
    ("confirmed", Strength::Confirms),
    ("confirms", Strength::Confirms),
    ("counted", Strength::Says),
    ("denied", Strength::Denies),
    ("denies", Strength::Denies),
    ("deny", Strength::Denies),
    ("disclosed", Strength::Says),
    ("estimate", Strength::Estimates),
    ("estimated", Strength::Estimates),
    ("estimates", Strength::Estimates),
    ("expect", Strength::Estimates),
    ("expects", Strength::Estimates),
    ("explained", Strength::Says),
    ("forecast", Strength::Estimates),
    ("forecasts", Strength::Estimates),
    ("indicate", Strength::Estimates),
    ("indicated", Strength::Estimates),
    ("indicates", Strength::Estimates),
    ("insisted", Strength::Alleges),
    ("insists", Strength::Alleges),
    ("noted", Strength::Says),
    ("notes", Strength::Says),
    ("predicted", Strength::Estimates),
    ("predicts", Strength::Estimates),
    ("projects", Strength::Estimates),
    ("put", Strength::Estimates),
    ("puts", Strength::Estimates),
    ("quoted", Strength::Says),
    ("recalled", Strength::Says),
    ("reckons", Strength::Estimates),
    ("reject", Strength::Denies),
    ("rejected", Strength::Denies),
    ("rejects", Strength::Denies),
    ("repeated", Strength::Says),
    ("report", Strength::Says),
    ("reported", Strength::Says),
    ("reports", Strength::Says),
    ("revealed", Strength::Says),
    ("reveals", Strength::Says),
    ("said", Strength::Says),
    ("say", Strength::Says),
    ("says", Strength::Says),
    ("showed", Strength::Says),
    ("stated", Strength::Says),
    ("states", Strength::Says),
    ("suggest", Strength::Alleges),
    ("suggested", Strength::Alleges),
    ("suggests", Strength::Alleges),
    ("tells", Strength::Says),
    ("told", Strength::Says),
    ("tweeted", Strength::Says),
    ("warned", Strength::Says),
    ("warns", Strength::Says),
    ("wrote", Strength::Says),
];

/// Runs of words before a source. The longest is tried first.
pub(super) const SOURCE_PREFIXES: &[&[&str]] = &[
    &["in", "the", "words", "of"],
    &["according", "to"],
    &["in", "the", "view", "of"],
    &["citing"],
    &["cited", "by"],
    &["quoted", "by"],
    &["reported", "by"],
    &["as", "per"],
];

/// Forms that are nouns as often as verbs ("two states", "the reports"): they give a source only before "that", a
/// quotation or a figure. Sorted.
pub(super) const SPEECH_NOUNS: &[&str] = &[
    "claim",
    "claims",
    "estimate",
    "estimates",
    "forecast",
    "forecasts",
    "notes",
    "projects",
    "put",
    "puts",
    "report",
    "reports",
    "states",
];

/// Words after which a form of [`SPEECH_NOUNS`] is a verb. Sorted.
pub(super) const SAID_THAT: &[&str] =
    &["about", "an", "around", "at", "it", "more", "nearly", "over", "some", "that", "the", "there"];

/// Words that may stand between a source and its verb. Sorted.
pub(super) const VERB_HELPERS: &[&str] = &[
    "again",
    "also",
    "earlier",
    "further",
    "had",
    "has",
    "have",
    "later",
    "meanwhile",
    "nevertheless",
    "now",
    "officially",
    "previously",
    "privately",
    "publicly",
    "recently",
    "repeatedly",
    "reportedly",
    "separately",
    "since",
    "still",
    "then",
    "though",
    "today",
    "would",
    "yesterday",
];

/// Words that never are a source by themselves. Sorted.
pub(super) const NO_SOURCE: &[&str] = &[
    "he", "her", "here", "him", "i", "it", "it's", "it’s", "many", "others", "report", "reports", "she",
    "some", "that", "them", "there", "they", "this", "those", "we", "what", "which", "who", "you",
];

/// Cues of stance, each a run of words; the first that is found decides, so the narrower stand first.
pub(super) const STANCE_CUES: &[(&[&str], Stance)] = &[
    (&["yet", "to", "be", "confirmed"], Stance::Unconfirmed),
    (&["yet", "to", "confirm"], Stance::Unconfirmed),
    (&["not", "confirmed"], Stance::Unconfirmed),
    (&["not", "been", "confirmed"], Stance::Unconfirmed),
    (&["not", "yet", "confirmed"], Stance::Unconfirmed),
    (&["neither", "*", "confirmed"], Stance::Unconfirmed),
    (&["no", "*", "confirmation"], Stance::Unconfirmed),
    (&["without", "confirmation"], Stance::Unconfirmed),
    (&["remain", "unconfirmed"], Stance::Unconfirmed),
    (&["remains", "unconfirmed"], Stance::Unconfirmed),
    (&["unconfirmed"], Stance::Unconfirmed),
    (&["unverified"], Stance::Unconfirmed),
    (&["not", "*", "verified"], Stance::Unconfirmed),
    (&["could", "not", "verify"], Stance::Unconfirmed),
    (&["no", "direct", "proof"], Stance::Unconfirmed),
    (&["not", "*", "direct", "proof"], Stance::Unconfirmed),
    (&["not", "*", "evidence"], Stance::Unconfirmed),
    (&["no", "evidence"], Stance::Unconfirmed),
    (&["if", "confirmed"], Stance::Unconfirmed),
    (&["if", "*", "true"], Stance::Unconfirmed),
    (&["not", "issued", "*", "denial"], Stance::Unconfirmed),
    (&["denied"], Stance::Denied),
    (&["denies"], Stance::Denied),
    (&["deny"], Stance::Denied),
    (&["denial"], Stance::Denied),
    (&["denials"], Stance::Denied),
    (&["refuted"], Stance::Denied),
    (&["refutes"], Stance::Denied),
    (&["rejected"], Stance::Denied),
    (&["rejects"], Stance::Denied),
    (&["reject"], Stance::Denied),
    (&["dismissed"], Stance::Denied),
    (&["dismisses"], Stance::Denied),
    (&["dismiss"], Stance::Denied),
    (&["fake", "news"], Stance::Denied),
    (&["disinformation"], Stance::Denied),
    (&["has", "confirmed"], Stance::Confirmed),
    (&["have", "confirmed"], Stance::Confirmed),
    (&["had", "confirmed"], Stance::Confirmed),
    (&["confirmed", "that"], Stance::Confirmed),
    (&["confirmed", "the"], Stance::Confirmed),
    (&["confirms"], Stance::Confirmed),
    (&["does", "confirm"], Stance::Confirmed),
    (&["is", "confirmed"], Stance::Confirmed),
    (&["was", "confirmed"], Stance::Confirmed),
    (&["were", "confirmed"], Stance::Confirmed),
    (&["highly", "likely"], Stance::Alleged),
    (&["highly", "possible"], Stance::Alleged),
    (&["high", "possibility"], Stance::Alleged),
    (&["allegedly"], Stance::Alleged),
    (&["alleged"], Stance::Alleged),
    (&["reportedly"], Stance::Alleged),
    (&["reputedly"], Stance::Alleged),
    (&["may", "have"], Stance::Alleged),
    (&["might", "have"], Stance::Alleged),
    (&["could", "have"], Stance::Alleged),
    (&["believed", "to"], Stance::Alleged),
    (&["thought", "to"], Stance::Alleged),
    (&["said", "to", "be"], Stance::Alleged),
    (&["said", "to", "have"], Stance::Alleged),
    (&["suspected"], Stance::Alleged),
    (&["presumably"], Stance::Alleged),
    (&["expected", "to"], Stance::Planned),
    (&["planning", "to"], Stance::Planned),
    (&["plans", "to"], Stance::Planned),
    (&["plan", "to"], Stance::Planned),
    (&["preparing", "to"], Stance::Planned),
    (&["set", "to"], Stance::Planned),
    (&["due", "to", "be"], Stance::Planned),
    (&["about", "to"], Stance::Planned),
    (&["will"], Stance::Planned),
    (&["aims", "to"], Stance::Planned),
    (&["aim", "to"], Stance::Planned),
    (&["intends", "to"], Stance::Planned),
    (&["to", "be", "deployed"], Stance::Planned),
];

/// Words that make a figure a running count. Sorted by first word.
pub(super) const SO_FAR: &[&[&str]] = &[&["so", "far"], &["thus", "far"], &["to", "date"], &["until", "now"]];

/// Words that make a figure a part of another ("another 20,000"). Sorted.
pub(super) const FURTHER: &[&str] = &["additional", "another", "extra", "further", "more", "other"];

/// Words that refer back to a source named before. Sorted.
pub(super) const SOURCE_PRONOUNS: &[&str] = &["he", "she", "they"];

/// Words that end the name of a source. Sorted.
pub(super) const NOT_IN_NAMES: &[&str] = &[
    "after", "are", "as", "because", "been", "before", "being", "by", "cited", "during", "have", "if", "is",
    "may", "on", "quoted", "since", "than", "that", "was", "were", "what", "when", "will", "would",
];

/// Words that point at a number of things known already ("the two countries"). Sorted.
pub(super) const DEFINITE: &[&str] =
    &["all", "both", "her", "his", "its", "my", "our", "the", "their", "these", "those", "your"];

/// Words that make "in 24 years" reach back to the last time, beside superlatives. Sorted.
pub(super) const RECORDS: &[&str] = &[
    "best",
    "biggest",
    "deadliest",
    "fastest",
    "first",
    "greatest",
    "highest",
    "largest",
    "last",
    "least",
    "lowest",
    "most",
    "strongest",
    "worst",
];

/// Words that make a figure a part of a larger one. Sorted.
pub(super) const PART_WORDS: &[&str] = &["alone", "nationwide", "nationally", "overall", "worldwide"];

/// Words by which an account brings a figure up to date.
pub(super) const UPDATES: &[&str] = &[
    "has since ",
    "have since ",
    "had since ",
    "since then",
    "has now ",
    "have now ",
    "has risen to",
    "rose to",
];
