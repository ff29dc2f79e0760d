//! What reading quantities needs to know of a language; every list is lower case and sorted by its first column.

use crate::engine::quantity::{Change, Hedge, Measure};

/// The words from which figures are read.
pub struct QuantityWords {
    /// Numbers.
    pub numbers: NumberWords,
    /// Hedges.
    pub hedges: HedgeWords,
    /// Units and rates.
    pub units: UnitWords,
    /// Counted nouns.
    pub nouns: NounWords,
    /// Dates.
    pub time: TimeWords,
    /// Names of currencies and their ISO 4217 codes: "us dollars" is USD.
    pub currencies: &'static [(&'static str, &'static str)],
    /// Signs and codes that stand before an amount, as written: "US$" is USD.
    pub currency_signs: &'static [(&'static str, &'static str)],
    /// Those of them that must touch the amount: "Y".
    pub touching_signs: &'static [&'static str],
    /// Those of them that stand only before grouped digits, a point or a scale: "PS".
    pub amount_signs: &'static [&'static str],
    /// The currency that a word for a weight is where it is counted in millions: "pounds".
    pub heavy_currency: &'static str,
}

/// Words of numbers.
pub struct NumberWords {
    /// "zero" to "ninety".
    pub cardinals: &'static [(&'static str, i64)],
    /// "hundred", "thousand", "crore": the power of ten.
    pub scales: &'static [(&'static str, i32)],
    /// Scales that touch their digits, as written: "m", "bn", "k".
    pub suffixes: &'static [(&'static str, i32)],
    /// Suffixes that may also be a unit: "m".
    pub doubtful_suffixes: &'static [&'static str],
    /// Suffixes that multiply only beside a currency sign: "t".
    pub currency_suffixes: &'static [&'static str],
    /// "dozens", "thousands": what one of them is at least and at most.
    pub orders: &'static [(&'static str, (i64, i64))],
    /// Orders that multiply another one: "tens" of thousands, 20 to 199.
    pub order_multiples: &'static [(&'static str, (i64, i64))],
    /// "dozen", "score", "couple": words that count in lumps.
    pub lumps: &'static [(&'static str, i64)],
    /// "decades", "centuries" without a number: in years, from and to.
    pub spells: &'static [(&'static str, (i64, i64))],
    /// "several", "a few": no number at all, from and to.
    pub vague: &'static [(&'static str, (i64, i64))],
    /// "all", "entire", "whole": a share of one where "almost" stands before it.
    pub wholes: &'static [&'static str],
    /// "half", "third", "quarters": the denominator.
    pub fractions: &'static [(&'static str, i64)],
    /// "twice", "doubled", "threefold": the multiple.
    pub multiples: &'static [(&'static str, i64)],
    /// "first" to "twentieth".
    pub ordinals: &'static [(&'static str, i64)],
    /// "st", "th": what makes digits an ordinal.
    pub ordinal_endings: &'static [&'static str],
    /// "a", "an".
    pub articles: &'static [&'static str],
    /// "the", "his", "those": what opens a noun phrase.
    pub determiners: &'static [&'static str],
    /// "minus".
    pub minus: &'static [&'static str],
    /// "and" within a number.
    pub and: &'static str,
    /// "of".
    pub of: &'static str,
    /// "to" between the ends of a range.
    pub to: &'static str,
    /// "or" between the ends of a range.
    pub or: &'static str,
    /// "from".
    pub from: &'static str,
    /// "between".
    pub between: &'static str,
    /// "in", as "one in five".
    pub in_: &'static [&'static str],
    /// "by" between two measures of one thing: "four-by-four".
    pub by: &'static [&'static str],
    /// "no", as "no casualties".
    pub none: &'static [&'static str],
    /// "one", which is as often a pronoun.
    pub one: &'static str,
    /// "half".
    pub half: &'static str,
    /// "fold", as in "20-fold".
    pub fold: &'static str,
    /// Phrases that hold a number word and count nothing: "on the one hand".
    pub idioms: &'static [&'static str],
    /// Words whose number is a name: "flight", "article", "no".
    pub labels: &'static [&'static str],
    /// Words after which "one" is a pronoun: "no", "any", "the".
    pub before_pronoun: &'static [&'static str],
    /// Words before which "one" is a pronoun: "who", "another", "is".
    pub after_pronoun: &'static [&'static str],
    /// Words that make a name of the number after them where they stand in capitals, however they are used else.
    pub stems_of_names: &'static [&'static str],
}

/// Words of hedges.
pub struct HedgeWords {
    /// Phrases that stand before the number; words parted by one space.
    pub before: &'static [(&'static str, Hedge)],
    /// Phrases that stand after the number or its noun.
    pub after: &'static [(&'static str, Hedge)],
    /// "over" and "under" mean *during* before a length of time, unless one of these stands before them.
    pub during: &'static [&'static str],
    /// Counted nouns that are lengths of time too: "night", "season".
    pub spells: &'static [&'static str],
    /// See `during`.
    pub before_bound: &'static [&'static str],
    /// Words after which a phrase is no hedge after a number: "and more than".
    pub not_after: &'static [&'static str],
    /// Words between a hedge and its number that change nothing: "the", "another", "a total of".
    pub fillers: &'static [&'static str],
}

/// Words of units, rates and movements.
pub struct UnitWords {
    /// Names of units, singular and plural: "square metres".
    pub names: &'static [(&'static str, Measure)],
    /// Signs of units as written, after digits only: "km", "MW".
    pub symbols: &'static [(&'static str, Measure)],
    /// Units that stand before their number: "magnitude 6.1".
    pub prefixes: &'static [(&'static str, Measure)],
    /// "per", "each", "every".
    pub per: &'static [&'static str],
    /// Nouns that "a" makes the denominator of a price or rate: "a barrel".
    pub per_nouns: &'static [&'static str],
    /// "annually", "daily": a rate in one word.
    pub rate_adverbs: &'static [(&'static str, &'static str)],
    /// "old", as "65-year-old".
    pub old: &'static [&'static str],
    /// "aged".
    pub aged: &'static [&'static str],
    /// Verbs and adverbs of movement: "rose", "down".
    pub changes: &'static [(&'static str, Change)],
    /// Words between a movement and its figure: "by", "another".
    pub change_fillers: &'static [&'static str],
    /// What joins a movement said twice: "190 points, or 0.6%".
    pub restating: &'static [&'static str],
    /// "by", before a movement whose verb stands further back.
    pub change_by: &'static [&'static str],
    /// Words of dimension after a length: "tall", "deep".
    pub extents: &'static [&'static str],
    /// "ago", "earlier": what follows no rate.
    pub shifts: &'static [&'static str],
    /// Words after "a year" that make a date of it: "a year earlier".
    pub when: &'static [&'static str],
    /// Movements of no direction, which still make two figures of "from 65 to 125": "went".
    pub moves: &'static [&'static str],
    /// Words that make "from … to …" one range rather than a movement: "ranging".
    pub ranging: &'static [&'static str],
}

/// Words of counted nouns.
pub struct NounWords {
    /// Words that end a noun phrase: prepositions, auxiliaries, common verbs, adverbs.
    pub ends: &'static [&'static str],
    /// Words within a noun phrase that would else end it: "more", "other".
    pub modifiers: &'static [&'static str],
    /// Plurals without their own ending and their singulars: "people", "troops", "aircraft".
    pub plurals: &'static [(&'static str, &'static str)],
    /// Words in -s that are no plurals: "previous", "overseas".
    pub singulars: &'static [&'static str],
    /// States people are counted by: "killed", "wounded".
    pub states: &'static [&'static str],
    /// Verbs whose bare number counts people: "killed 12".
    pub harms: &'static [&'static str],
    /// "strong", as in "a 60-strong crew".
    pub sizes: &'static [&'static str],
    /// What is counted by its absence: "no casualties".
    pub absences: &'static [&'static str],
    /// Canonical names where a language has several: "troop" is "soldier".
    pub synonyms: &'static [(&'static str, &'static str)],
    /// Two words that count as one noun: "special forces" is "soldier".
    pub pairs: &'static [(&'static str, &'static str)],
    /// The noun for people without a noun: "12 were killed".
    pub person: &'static str,
    /// "no one", "nobody".
    pub nobody: &'static [&'static str],
    /// The unit of multiples: "time".
    pub times: &'static str,
    /// Words that stand for a noun said before: "others", "more".
    pub echoes: &'static [&'static str],
    /// Pronouns after "of" that do so: "of them".
    pub echo_pronouns: &'static [&'static str],
    /// "who", which tells that people are counted.
    pub who: &'static [&'static str],
    /// Regular plural endings and what stands in their place; the longest counts.
    pub endings: &'static [(&'static str, &'static str)],
    /// Endings in -s that are no plurals.
    pub not_endings: &'static [&'static str],
    /// The ending of participles.
    pub participle: &'static str,
    /// The ending of adverbs.
    pub adverb: &'static str,
    /// The possessive ending.
    pub possessive: &'static str,
}

/// Words of dates.
pub struct TimeWords {
    /// Names and abbreviations of months, 1 to 12.
    pub months: &'static [(&'static str, u8)],
    /// Months that are also common words and want a sign of being a date.
    pub doubtful_months: &'static [&'static str],
    /// Names and abbreviations of weekdays, 0 for Monday.
    pub weekdays: &'static [(&'static str, u8)],
    /// Names of seasons: first month and number of months (northern, meteorological).
    pub seasons: &'static [(&'static str, (u8, u8))],
    /// "today", "yesterday": days from the account's date.
    pub days: &'static [(&'static str, i64)],
    /// "last", "this", "next": steps from the account's own.
    pub steps: &'static [(&'static str, i32)],
    /// "week", "month", "year" and the like.
    pub periods: &'static [(&'static str, Period)],
    /// Parts of the day after "this" or "last": "morning", "night".
    pub parts_of_day: &'static [&'static str],
    /// Parts of a period before it: "early", "mid", "end"; and whether "of" follows them.
    pub parts: &'static [(&'static str, (Part, bool))],
    /// Halves and quarters: "second half", with the number of parts.
    pub fractions: &'static [(&'static str, u8)],
    /// "since", "by", "until": what a date bounds; a phrase may have two words.
    pub bounds: &'static [(&'static str, Hedge)],
    /// "about", "around" before a clock time or year.
    pub approximate: &'static [&'static str],
    /// "in", "on", "during", "of": what shows that a bare number is a year, or a doubtful month a month.
    pub markers: &'static [&'static str],
    /// Markers that make a month even of a doubtful name: "in", "since".
    pub strong_markers: &'static [&'static str],
    /// Markers that make a year of four digits: "in", "since".
    pub year_markers: &'static [&'static str],
    /// Words that make an amount of four digits: "than", "to".
    pub amount_markers: &'static [&'static str],
    /// Steps that name a length of time rather than a date: "the past year".
    pub lengths: &'static [&'static str],
    /// "through", "throughout": with a whole decade, all of it.
    pub throughout: &'static [&'static str],
    /// "by", "until": what lies ahead.
    pub ahead: &'static [&'static str],
    /// "had", which puts even what a date bounds into the past.
    pub perfect: &'static [&'static str],
    /// "s", as in "the 1990s".
    pub decade_ending: &'static str,
    /// "the".
    pub the: &'static str,
    /// Markers that belong to the words of the date: "in", "on".
    pub lead: &'static [&'static str],
    /// Words of the future: "will", "expected".
    pub future: &'static [&'static str],
    /// "ago".
    pub ago: &'static [&'static str],
    /// "a.m.", "pm": whether it is past noon.
    pub meridiem: &'static [(&'static str, bool)],
    /// Time zones and "local time".
    pub zones: &'static [&'static str],
    /// "noon", "midnight": minutes after midnight.
    pub hours: &'static [(&'static str, u16)],
    /// "at", "around": what shows that a bare hour and minute is a clock time.
    pub at: &'static [&'static str],
    /// "earlier" and "later" before "this week": -1 and 1.
    pub shifts: &'static [(&'static str, i32)],
}

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// A day.
    Day,
    /// Monday to Sunday.
    Week,
    /// Saturday and Sunday.
    Weekend,
    /// Two weeks.
    Fortnight,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// A part of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The first third of it.
    Early,
    /// The middle third.
    Mid,
    /// The last third.
    Late,
    /// Its first days: "the start of".
    Start,
    /// Its last days: "the end of".
    End,
}

/// The row of a sorted table.
pub(crate) fn look_up<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    let idx = table.binary_search_by(|(key, _)| (*key).cmp(word)).ok()?;
    table.get(idx).map(|(_, value)| *value)
}

/// Whether a sorted list holds a word.
pub(crate) fn holds(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}
