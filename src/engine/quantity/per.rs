//! Reads what a rate is counted by: "a year", "per barrel", "each", "daily".

use super::noun;
use super::words::{Words, singular};
use crate::engine::lang::{holds, look_up};

/// The denominator after token `at`, canonical singular, and where it ends.
pub(super) fn read(words: &Words, at: usize) -> Option<(String, usize)> {
    let units = &words.lang.units;
    let start = if words.is_hyphen(at) { at + 1 } else { at };
    let word = words.at(start);
    if let Some(per) = look_up(units.rate_adverbs, word) {
        return Some((per.to_string(), start + 1));
    }
    let noun_at = if words.is_hyphen(start + 1) { start + 2 } else { start + 1 };
    if holds(units.per, word) {
        if !words.is_word(noun_at) || words.is_end(noun_at) && !holds(units.per_nouns, words.at(noun_at)) {
            return None;
        }
        // "per head of population", "per square kilometre": the last word of a measure, else the next word.
        if let Some((measure, n_words)) = words.longest(noun_at, units.names) {
            return Some((measure.as_str().to_string(), noun_at + n_words));
        }
        return Some((noun::canonical(words, words.at(noun_at)), noun_at + 1));
    }
    let of_noun = |at: usize| {
        let one = singular(words.at(at), &words.lang.nouns).unwrap_or_else(|| words.at(at).to_string());
        holds(units.per_nouns, &one)
            .then(|| words.longest(at, units.names).map_or(one, |(measure, _)| measure.as_str().to_string()))
    };
    if words.is_article(start) && !holds(units.shifts, words.at(noun_at + 1)) {
        return of_noun(noun_at).map(|per| (per, noun_at + 1));
    }
    if word == "/" && words.is_word(start + 1) {
        let sign =
            look_up(units.symbols, words.written(start + 1)).map(|measure| measure.as_str().to_string());
        return of_noun(start + 1).or(sign).map(|per| (per, start + 2));
    }
    None
}
