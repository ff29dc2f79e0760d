//! Reads what a rate is counted by: "a year", "per barrel", "each", "daily".

use super::noun;
use super::number;
use super::words::Words;
use crate::engine::lang::Class;
use crate::engine::letters::lowered;

/// How many tokens the bracket may take that parts an amount from its rate.
const MAX_BRACKET: usize = 7;

/// How far before its amount a rate may be named.
const REACH: usize = 20;

/// The denominator named between `floor` and the amount at `at`: "earnings per share of $3", "on a per-share basis".
pub(super) fn before(words: &Words, at: usize, floor: usize) -> Option<String> {
    for per in (floor.max(at.saturating_sub(REACH))..at).rev() {
        // "earnings per share rose and it paid $3" are two.
        if words.is(per, Class::And) || per == floor && floor > 0 {
            break;
        }
        if let Some((sense, _)) = words.longest(per, Class::PerBefore) {
            return Some(sense.value.to_string());
        }
    }
    None
}

/// The token after the bracket that starts or ends at `at`, else `at`: in "6bn kronor (£470m) a year" the rate is of both.
pub(super) fn past_bracket(words: &Words, at: usize) -> usize {
    let bracket = matches!(words.sign(at), '(' | ')');
    let close = (at..at + MAX_BRACKET).find(|at| bracket && words.sign(*at) == ')');
    close.map_or(at, |close| close + 1)
}

/// The denominator after token `at`, canonical singular, and where it ends.
pub(super) fn read(words: &Words, at: usize) -> Option<(String, usize)> {
    // "barrel-a-day", "$1,000 more a month"
    let start = if words.is_hyphen(at) || words.is(at, Class::Echo) { at + 1 } else { at };
    if let Some(per) = words.value(start, Class::RateAdverb) {
        return Some((per.to_string(), start + 1));
    }
    // "90,000 bpd": the unit says it.
    if let Some(per) = at.checked_sub(1).and_then(|unit| words.value(unit, Class::RateAdverb)) {
        return Some((per.to_string(), at));
    }
    let noun_at = words.past_hyphen(start + 1);
    if words.is(start, Class::Per) {
        // "deaths per 100,000 people"
        if let Some(many) = number::read(words, noun_at).filter(|many| many.digits) {
            let to = (many.to..many.to + 3).find(|at| words.is_plural(*at)).map_or(many.to, |at| at + 1);
            return Some((lowered(words.span(noun_at, to).of(words.text)), to));
        }
        if !words.is_word(noun_at) || words.is_end(noun_at) && !words.is(noun_at, Class::PerNoun) {
            return None;
        }
        // "per head of population", "per square kilometre": the last word of a measure, else the next word.
        if let Some((measure, n_words)) = words.unit_name(noun_at) {
            return Some((measure.as_str().to_string(), noun_at + n_words));
        }
        return Some((noun::canonical(words, words.at(noun_at)), noun_at + 1));
    }
    let of_noun = |at: usize| {
        let one = words.singular(words.at(at)).unwrap_or_else(|| words.at(at).to_string());
        words
            .lexicon
            .has(&one, Class::PerNoun)
            .then(|| words.unit_name(at).map_or(one, |(measure, _)| measure.as_str().to_string()))
    };
    // "a year on, …", but "a year on a contract"
    let on = words.is(noun_at + 1, Class::DateLead) && words.is_word(noun_at + 2);
    let on = on && !words.is(noun_at + 2, Class::From);
    let goes_on = words.is(noun_at + 1, Class::NoRate) && !on && words.period(noun_at).is_some()
        || words.is(noun_at + 1, Class::And) && words.is_article(noun_at + 2);
    if words.is_article(start) && !goes_on {
        return of_noun(noun_at).map(|per| (per, noun_at + 1));
    }
    if words.sign(start) == '/' && words.is_word(start + 1) {
        let sign = words.unit_sign(start + 1).map(|measure| measure.as_str().to_string());
        return of_noun(start + 1).or(sign).map(|per| (per, start + 2));
    }
    None
}
