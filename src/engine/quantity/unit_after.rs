//! Reads the unit after a number: "km", "per cent", "-year-old", "million euros".

use super::number::Number;
use super::unit::{Measure, Unit};
use super::words::Words;
use crate::engine::decimal::Decimal;
use crate::engine::lang::{holds, look_up};

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
    let of = number.most.is_some() && words.at(number.to) == words.lang.numbers.of;
    let at = if hyphen || of { number.to + 1 } else { number.to };
    if number.from == number.to {
        return Some(UnitRead { unit: Measure::Year.into(), from: at, to: at + 1 });
    }
    let units = &words.lang.units;
    if let Some((code, n_words)) = words.longest(at, words.lang.currencies) {
        // "3 won" is a score of games unless it is an amount.
        let next_amount = hyphen && !words.is_word(at);
        let plain = next_amount || words.is_end(at) && number.value < Decimal::from(100);
        if !plain {
            return Some(UnitRead { unit: Unit::currency(code), from: at, to: at + n_words });
        }
    }
    if let Some((measure, n_words)) = words.longest(at, units.names) {
        return named(words, number, measure, at, n_words);
    }
    let symbol = look_up(units.symbols, words.written(at)).filter(|_| number.digits)?;
    let touches = words.joined(at.wrapping_sub(1));
    let letter = words.written(at).chars().count() == 1 && words.written(at).chars().all(char::is_lowercase);
    let divided = words.at(at + 1) == "/" && look_up(units.symbols, words.written(at + 2)).is_none();
    let joins = words.joined(at) && (divided || words.at(at + 1) == "-");
    if letter && (joins || !touches && symbol != Measure::Metre) {
        return None;
    }
    if symbol == Measure::Second && !words.written(number.from).contains('.') {
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
    let old_at = if words.is_hyphen(to) { to + 1 } else { to };
    let age = match measure {
        Measure::Year => Some(Measure::YearOfAge),
        Measure::Month => Some(Measure::MonthOfAge),
        Measure::Week => Some(Measure::WeekOfAge),
        Measure::Day => Some(Measure::DayOfAge),
        _ => None,
    };
    if let Some(age) = age
        && holds(words.lang.units.old, words.at(old_at))
    {
        return Some(UnitRead { unit: age.into(), from: at, to: old_at + 1 });
    }
    if measure == Measure::PoundMass && Decimal::new(1, 6) <= number.scale {
        return Some(UnitRead { unit: Unit::currency(words.lang.heavy_currency), from: at, to });
    }
    Some(UnitRead { unit: measure.into(), from: at, to })
}

/// The currency sign or code that starts at token `idx`, and where the amount starts.
pub(super) fn sign(words: &Words, idx: usize) -> Option<(&'static str, usize)> {
    let mut written = String::new();
    let mut found = None;
    for at in idx..idx + 4 {
        if words.kind(at).is_none() || words.is_number(at) {
            break;
        }
        if at > idx && !words.joined_back(at) {
            if words.at(at) != "$" {
                break;
            }
            written.push(' ');
        }
        written.push_str(words.written(at));
        if let Some(code) = look_up(words.lang.currency_signs, &written) {
            let letters = written.chars().all(char::is_alphabetic);
            let code_like = written.chars().count() == 3 && written.chars().all(char::is_uppercase);
            let mut amount = at + 1;
            if matches!(words.at(amount), "-" | "−") && words.joined(amount) {
                amount += 1;
            }
            let starts =
                words.is_number(amount) || (!letters && super::number::read(words, amount).is_some());
            let short = written.len() == 2 || code_like;
            let placed = !letters || words.joined(at) || short && !holds(words.lang.touching_signs, &written);
            let formed = !holds(words.lang.amount_signs, &written) || is_amount(words, amount);
            if starts && placed && formed {
                found = Some((code, amount));
            }
        }
    }
    found
}

/// Whether the digits are written as an amount: grouped, with a point or a scale.
fn is_amount(words: &Words, at: usize) -> bool {
    let digits = words.written(at);
    digits.contains([',', '.'])
        || (words.joined(at) && look_up(words.lang.numbers.suffixes, words.written(at + 1)).is_some())
}
