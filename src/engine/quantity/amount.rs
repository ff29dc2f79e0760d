//! Reads an amount: sign, number, scale and unit together.

use super::number::{self, Number};
use super::unit_after::{self, UnitRead};
use super::words::Words;
use super::{Dimension, noun, silence};
use crate::engine::lang::Class;

/// A number with its unit of measure or currency, before hedges.
pub(super) struct Amount {
    /// First token, the sign included.
    pub(super) from: usize,
    /// One past the last token, the unit included.
    pub(super) to: usize,
    /// The number proper.
    pub(super) number: Number,
    /// The unit written after it.
    pub(super) unit: Option<UnitRead>,
    /// The currency written before it.
    pub(super) currency: Option<&'static str>,
}

impl Amount {
    /// Whether neither unit nor currency is written.
    pub(super) fn is_bare(&self) -> bool {
        self.unit.is_none() && self.currency.is_none()
    }
}

/// Sign, number and unit from token `idx` on.
pub(super) fn read(words: &Words, idx: usize) -> Option<Amount> {
    let signed = unit_after::sign(words, idx);
    let negative = |at: usize| matches!(words.sign(at.wrapping_sub(1)), '-' | '−') && words.joined_back(at);
    let minus_word = words.is(idx, Class::Minus);
    // "plus or minus 3 points" are 3.
    let n_margin = words.hyphened(idx, Class::Margin);
    let start = match signed {
        Some((_, start)) => start,
        None if n_margin > 0 => idx + n_margin + usize::from(words.is_hyphen(idx + n_margin)),
        None if minus_word && words.is_hyphen(idx + 1) => idx + 2,
        None if minus_word => idx + 1,
        None if minus_sign(words, idx) => idx + 1,
        None => idx,
    };
    let mut number = number::read(words, start)?;
    // "+/-3" is 3.
    let margin = n_margin > 0 || words.sign(idx.wrapping_sub(1)) == '/';
    let below_zero =
        signed.is_some() && negative(start) && start > idx + 1 || signed.is_none() && start > idx && !margin;
    if below_zero {
        number.value = -number.value;
    }
    let suffix = number::suffix(words, &number);
    let mut unit = None;
    if signed.is_some() {
        if let Some((scale, to)) = suffix {
            number = number::scaled(number, scale, to);
        }
    } else if let Some((scale, to)) = suffix.filter(|(_, to)| multiplies(words, *to)) {
        number = number::scaled(number, scale, to);
    }
    let currency = signed.map(|(code, _)| code);
    if let Some(read) = unit_after::read(words, &number) {
        // "$5 million dollars" says it twice.
        let twice = read.unit.dimension == Dimension::Money && Some(read.unit.name.as_str()) == currency;
        unit = (currency.is_none() || twice).then_some(read);
    }
    let to = unit.as_ref().map_or(number.to, |unit| unit.to);
    let from = idx;
    let suffixed = number.to > start + 1 || unit.is_some() || currency.is_some();
    if currency.is_none() && silence::code(words, start, suffixed).is_some() {
        return None;
    }
    Some(Amount { from, to, number, unit, currency })
}

/// "-5", but not the dash of "Covid -19".
fn minus_sign(words: &Words, idx: usize) -> bool {
    let opens = words.joined(idx) && !words.joined_back(idx) && words.is_number(idx + 1);
    let name = idx > 0 && words.is_name(idx - 1) && !words.is_end(idx - 1);
    matches!(words.sign(idx), '-' | '−') && opens && !name
}

/// Whether a letter after digits multiplies them where no currency sign says so: "2.7m sales", "40k", not "100m race".
fn multiplies(words: &Words, to: usize) -> bool {
    if words.written_is(to - 1, Class::CurrencySuffix) {
        return false;
    }
    // "4K video", "a 10k race"
    if words.number(to - 1, Class::Suffix) == Some(3) {
        let screen = words.written(to - 1) == "K" && words.at(to.wrapping_sub(2)).len() == 1;
        let one = words.is_word(to) && !words.is_end(to) && !words.is_plural(to);
        return !(screen && one || words.is(to, Class::Dimension));
    }
    if !words.written_is(to - 1, Class::DoubtfulSuffix) {
        return true;
    }
    let unit = words.unit_name(to).is_some() || words.unit_sign(to).is_some();
    let money = unit || words.longest(to, Class::Currency).is_some() || words.is_hyphen(to);
    let extent = words.is(to, Class::Dimension);
    money || !extent && noun::counted(words, to, false).is_some()
}
