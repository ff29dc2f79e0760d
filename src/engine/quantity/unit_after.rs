//! Reads the unit after a number: "km", "per cent", "-year-old", "million euros".

use super::number::Number;
use super::unit::{Measure, Unit};
use super::words::{Words, is_capitals};
use crate::engine::decimal::Decimal;
use crate::engine::lang::{Class, Sense};
use crate::engine::letters;

/// A unit within a sentence.
#[derive(Clone, Debug)]
pub(super) struct UnitRead {
    pub(super) unit: Unit,
    /// First token of the unit's own words.
    pub(super) from: usize,
    /// One past its last token.
    pub(super) to: usize,
}

/// The unit of measure or currency right after `number`.
pub(super) fn read(words: &Words, number: &Number) -> Option<UnitRead> {
    let hyphen = words.is_hyphen(number.to) || (words.is_dash(number.to) && words.joined(number.to));
    // "tens of thousands of dollars", "a couple of hours", "decades".
    let of = number.most.is_some() && words.is(number.to, Class::Of);
    let at = if hyphen || of { number.to + 1 } else { number.to };
    if number.from == number.to {
        return Some(UnitRead { unit: Measure::Year.into(), from: at, to: at + 1 });
    }
    if let Some((currency, n_words)) = words.longest(at, Class::Currency) {
        // "3 won" is a score of games unless it is an amount.
        let next_amount = hyphen && !words.is_word(at);
        let plain = next_amount || words.is_end(at) && number.value < Decimal::from(100);
        // "720p" is the height of a screen.
        let lines = words.written(at).len() == 1
            && words.joined(at.wrapping_sub(1))
            && words.is_word(at)
            && matches!(words.written(number.from), "480" | "720" | "1080" | "2160");
        // "the king's 12 crowns"
        let paid = !words.written_is(at, Class::AmountSign)
            || Decimal::new(1, 3) <= number.value
            || is_paid(words, number.from);
        if paid && !plain && !lines {
            return Some(UnitRead { unit: Unit::currency(currency.value), from: at, to: at + n_words });
        }
    }
    if let Some((measure, n_words)) = words.unit_name(at) {
        return named(words, number, measure, at, n_words);
    }
    let symbol = words.unit_sign(at).filter(|_| number.digits)?;
    let touches = words.joined(at.wrapping_sub(1));
    let letter = words.written(at).chars().count() == 1 && words.written(at).chars().all(letters::is_small);
    let divided = words.sign(at + 1) == '/' && words.unit_sign(at + 2).is_none();
    let joins = words.joined(at) && (divided || words.sign(at + 1) == '-');
    if letter && (joins || !touches && symbol != Measure::Metre) {
        return None;
    }
    if symbol == Measure::Second && !letters::has(words.written(number.from), '.') {
        // "16s" is a plural.
        return None;
    }
    // "Apple's 5 C models": a letter apart from its digits is a unit only where the phrase goes on in small letters.
    if !touches && words.is_word(at) && letter && words.is_number(at + 1) {
        return None;
    }
    Some(UnitRead { unit: symbol.into(), from: at, to: at + 1 })
}

fn named(words: &Words, number: &Number, measure: Measure, at: usize, n_words: usize) -> Option<UnitRead> {
    let to = at + n_words;
    let old_at = words.past_hyphen(to);
    let age = match measure {
        Measure::Year => Some(Measure::YearOfAge),
        Measure::Month => Some(Measure::MonthOfAge),
        Measure::Week => Some(Measure::WeekOfAge),
        Measure::Day => Some(Measure::DayOfAge),
        _ => None,
    };
    if let Some(age) = age
        && words.is(old_at, Class::Old)
    {
        return Some(UnitRead { unit: age.into(), from: at, to: old_at + 1 });
    }
    if measure == Measure::PoundMass && (Decimal::new(1, 6) <= number.scale || is_paid(words, number.from)) {
        return Some(UnitRead { unit: Unit::currency(words.lang.forms.heavy_currency), from: at, to });
    }
    Some(UnitRead { unit: measure.into(), from: at, to })
}

/// How far back a word of payment may stand.
const PAID_REACH: usize = 5;

/// Whether somebody pays the amount at `at`: "fined 250 pounds".
fn is_paid(words: &Words, at: usize) -> bool {
    words.near_before(at, PAID_REACH, Class::Paid)
}

/// The currency sign or code that starts at token `idx`, and where the amount starts.
pub(super) fn sign(words: &Words, idx: usize) -> Option<(&'static str, usize)> {
    let mut found = None;
    let first = words.lexicon.find(words.written(idx));
    for sense in words.lexicon.senses(first, Class::CurrencySign) {
        let Some(end) = spelled(words, idx, sense) else { continue };
        let mut amount = end;
        if matches!(words.sign(amount), '-' | '−') && words.joined(amount) {
            amount += 1;
        }
        let letters = sense.phrase.chars().all(|c| c == '_' || letters::is_letter(c));
        let starts = words.is_number(amount) || (!letters && super::number::read(words, amount).is_some());
        let short = sense.phrase.len() == 2 || sense.phrase.len() == 3 && is_capitals(sense.phrase);
        let touches = words.joined(end - 1);
        let placed = !letters || touches || short && !words.written_is(idx, Class::TouchingSign);
        let formed = !words.written_is(idx, Class::AmountSign) || is_amount(words, amount);
        if starts && placed && formed && found.is_none_or(|(_, longest)| longest < amount) {
            found = Some((sense.value, amount));
        }
    }
    found
}

/// Where a sign as written ends; its parts touch, but for "US $".
fn spelled(words: &Words, idx: usize, sign: &Sense) -> Option<usize> {
    let (mut at, mut rest) = (idx, sign.phrase);
    while !rest.is_empty() {
        let (word, more) = rest.split_once('_').unwrap_or((rest, ""));
        let apart = at > idx && !words.joined_back(at) && word != "$";
        if apart || words.written(at) != word {
            return None;
        }
        at += 1;
        rest = more;
    }
    Some(at)
}

/// Whether the digits are written as an amount: grouped, with a point or a scale.
fn is_amount(words: &Words, at: usize) -> bool {
    let digits = words.written(at);
    let suffixed = words.joined(at) && words.number(at + 1, Class::Suffix).is_some();
    digits.contains([',', '.']) || suffixed || words.number(at + 1, Class::Scale).is_some()
}
