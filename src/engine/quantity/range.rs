//! Reads ranges: "4 to 5 million", "between $62 and $68", "12–15", "three or four", "20 ± 3".

use super::amount::{self, Amount};
use super::number::Number;
use super::words::Words;
use super::{Dimension, Hedge, change, hedge_words};
use crate::engine::decimal::Decimal;
use crate::engine::lang::Class;

/// What an amount turns out to be with the one after it.
pub(super) enum Shape {
    /// One amount; the one after it, if any, is a figure of its own.
    Single(Amount),
    /// From one value to another.
    Range(Amount, (Decimal, Decimal)),
    /// A score or a measure in two units that counts nothing, up to this token.
    Silent(usize),
}

/// How two amounts are joined.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Dash,
    To,
    And,
    Or,
    PlusMinus,
}

/// How far back "from", "between" and "ranging" may stand.
const REACH: usize = 4;

/// How far back a movement makes two figures of "from 65 to 125".
const MOVEMENT_REACH: usize = 8;

/// Reads on from the first amount to a second one.
pub(super) fn read(words: &Words, first: Amount) -> Shape {
    let Some((joint, second)) = second(words, &first) else { return Shape::Single(first) };
    if joint == Joint::PlusMinus {
        let (middle, margin) = (first.number.value, second.number.value);
        // "45 % plus or minus 3 points"
        let second = Amount { unit: first.unit.clone().or(second.unit), ..second };
        return Shape::Range(joined(first, second), (middle - margin, middle + margin));
    }
    let bare = first.is_bare();
    let shares = shares_scale(&first.number, &second.number);
    let low = if shares { first.number.value * second.number.scale } else { first.number.value };
    if same_unit(words, &first, &second) && is_range(words, joint, &first, &second, low) {
        let high = second.number.value;
        return Shape::Range(joined(first, second), (low, high));
    }
    if joint == Joint::Dash && words.is_hyphen(first.to) && second.is_bare() {
        // "won 2-1", "6-foot-10"
        return if bare {
            Shape::Silent(second.to)
        } else {
            Shape::Single(Amount { to: second.to, ..first })
        };
    }
    if joint == Joint::To && bare && back(words, first.from, Class::From) {
        // "from 24 to 33 billion euros" moves; the first figure has the scale and unit of the second.
        let number = Number { value: low, ..first.number };
        return Shape::Single(Amount { number, unit: second.unit, ..first });
    }
    Shape::Single(first)
}

/// The amount that a joint parts from the first.
fn second(words: &Words, first: &Amount) -> Option<(Joint, Amount)> {
    let connector = first.to;
    let dash = words.is_dash(first.to) && (words.is_hyphen(first.to) || !words.joined_back(first.to));
    let (joint, mut at) = if dash && words.is(first.to + 1, Class::To) {
        // "0-to-60"
        (Joint::To, first.to + 2)
    } else if dash {
        (Joint::Dash, first.to + 1)
    } else if words.is(connector, Class::To) {
        (Joint::To, first.to + 1)
    } else if words.is(connector, Class::And) {
        (Joint::And, first.to + 1)
    } else if words.is(connector, Class::Or) {
        (Joint::Or, first.to + 1)
    } else if words.sign(connector) == '±' {
        (Joint::PlusMinus, first.to + 1)
    } else if let n_margin @ 1.. = words.hyphened(connector, Class::Margin) {
        (Joint::PlusMinus, first.to + n_margin)
    } else if let Some(end) = up_to(words, first.to).filter(|_| back(words, first.from, Class::From)) {
        // "from 450 up to 900"
        (Joint::To, end)
    } else {
        return None;
    };
    if joint == Joint::To && words.is_dash(at) && words.joined(at) {
        at += 1;
    }
    let second = amount::read(words, at)?;
    let dated = words.number(second.number.to, Class::Month).is_some();
    let plain = first.number.most.is_none() && second.number.most.is_none();
    (plain && second.from == at && !dated).then_some((joint, second))
}

/// Where a bound from above ends that starts at `at`.
fn up_to(words: &Words, at: usize) -> Option<usize> {
    (at + 1..at + 4)
        .find(|end| words.hedge_before(*end, at, Class::HedgeBefore) == Some((Hedge::UpTo, end - at)))
}

/// "4 to 5 million": the first has the scale of the second, unless it is too big for it.
fn shares_scale(first: &Number, second: &Number) -> bool {
    first.scale == Decimal::ONE
        && second.scale != Decimal::ONE
        && first.value < second.scale
        && first.value <= second.value.divide(second.scale)
}

fn same_unit(words: &Words, first: &Amount, second: &Amount) -> bool {
    match (&first.unit, &second.unit) {
        (Some(left), Some(right)) => left.unit == right.unit,
        // "over five years to 9,300": a length of time goes on to no bare number.
        (Some(left), None) => {
            let time = left.unit.dimension == Dimension::Time;
            !time && second.currency.is_none() && !words.is_hyphen(first.to) && words.is_number(second.from)
        }
        (None, _) => {
            first.currency.is_none() || second.currency.is_none() || first.currency == second.currency
        }
    }
}

fn is_range(words: &Words, joint: Joint, first: &Amount, second: &Amount, low: Decimal) -> bool {
    let high = second.number.value;
    let from = back(words, first.from, Class::From);
    match joint {
        // "7-Eleven"
        Joint::Dash => low < high && first.number.digits == second.number.digits,
        Joint::To if from => {
            // "rose from 65 to 125" are two figures, "homes from 65 to 125 metres" are one.
            let ranging = words.near_before(first.from, REACH, Class::Ranging);
            ranging || !change::near(words, first.from, MOVEMENT_REACH)
        }
        Joint::To => {
            // "raised by $2.50 to $15" are two figures, "fell by 5 to 10 per cent" are one.
            let start = hedge_words::before(words, first.from, 0, false).edge;
            let by = words.back_is(start, 1, Class::MovementBy);
            // "by 31,000 to 7.4 million" are two as well.
            let far = by && low * Decimal::from(10) < high;
            low <= high && !far && (first.is_bare() || !by && change::before(words, start).is_none())
        }
        Joint::And => back(words, first.from, Class::Between),
        // "three or four", "eight or nine".
        Joint::Or => {
            let near = low < high && high <= low * Decimal::from(3) && high <= Decimal::from(1000);
            near && first.unit.is_none() && second.number.to == second.number.from + 1
        }
        Joint::PlusMinus => true,
    }
}

fn back(words: &Words, at: usize, class: Class) -> bool {
    words.near_before(at, REACH, class)
}

/// Both amounts as one, with the unit of either.
fn joined(first: Amount, second: Amount) -> Amount {
    Amount {
        from: first.from,
        to: second.to,
        number: Number { from: first.number.from, ..second.number },
        unit: second.unit.or(first.unit),
        currency: first.currency.or(second.currency),
    }
}
