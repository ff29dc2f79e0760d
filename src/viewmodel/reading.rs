//! What a figure is read as, in words: "over 13,000" is "more than 13,000", "about 10,000" is "9,000 to 11,000".

use crate::engine::date::Date;
use crate::engine::decimal::Decimal;
use crate::engine::quantity::{Dimension, Extent, Hedge, Interval, Kind, Quantity};

use super::number;
use crate::words::{Words, fill};

/// The reading in words.
pub fn reading(words: &Words, quantity: &Quantity) -> String {
    match quantity.extent {
        Extent::Number(_) => quantity.reading().map_or(String::new(), |read| numbers(words, quantity, read)),
        Extent::Date(stated) => {
            let say = |date: Option<Date>| date.map(|date| number::date(words, date));
            match (stated.lo, stated.lo == stated.hi) {
                (Some(date), true) if date.day.is_none() => {
                    fill(words.any_day(), &[&number::date(words, date)])
                }
                _ => times(words, say(stated.lo), say(stated.hi)),
            }
        }
        Extent::Clock(stated) => {
            let say = |minutes: Option<u16>| minutes.map(|minutes| clock(words, minutes));
            times(words, say(stated.lo), say(stated.hi))
        }
    }
}

/// The ends of an interval in words, with the templates for both ends, for the lower alone and for the upper alone.
fn between(words: &Words, lo: Option<String>, hi: Option<String>, templates: [&str; 3]) -> String {
    let [both, from, until] = templates;
    match (lo, hi) {
        (Some(lo), Some(hi)) if lo == hi => lo,
        (Some(lo), Some(hi)) => fill(both, &[&lo, &hi]),
        (Some(lo), None) => fill(from, &[&lo]),
        (None, Some(hi)) => fill(until, &[&hi]),
        (None, None) => words.unread_figure().to_string(),
    }
}

fn times(words: &Words, lo: Option<String>, hi: Option<String>) -> String {
    between(words, lo, hi, [words.from_to(), words.or_later(), words.or_earlier()])
}

fn numbers(words: &Words, quantity: &Quantity, read: Interval<Decimal>) -> String {
    let share = quantity.kind == Kind::Fraction;
    let factor = if share { Decimal::new(1, 2) } else { Decimal::ONE };
    let say = |value: Option<Decimal>| value.map(|value| number::number(words, value * factor));
    let counted = quantity.unit.as_ref().is_none_or(|unit| unit.dimension == Dimension::Count);
    let (lo, hi) = (say(read.lo), say(read.hi));
    if lo.is_none() && hi.is_none() {
        return words.unread_figure().to_string();
    }
    let both = if quantity.hedge == Hedge::Almost { words.from_to_under() } else { words.from_to() };
    let from = if quantity.hedge == Hedge::Over { words.more_than() } else { words.or_more() };
    let until = match (quantity.hedge == Hedge::Under, counted) {
        (true, true) => words.fewer_than(),
        (true, false) => words.less_than(),
        (false, true) => words.or_fewer(),
        (false, false) => words.or_less(),
    };
    let mut phrase = between(words, lo, hi, [both, from, until]);
    if share || quantity.kind == Kind::Percent {
        phrase = fill(words.percent(), &[&phrase]);
    } else if let Some(unit) = quantity.unit.as_ref().filter(|unit| unit.dimension == Dimension::Money) {
        phrase.push(' ');
        phrase.push_str(&unit.name);
    }
    match &quantity.per {
        Some(per) => fill(words.per(), &[&phrase, words.measure(per)]),
        None => phrase,
    }
}

pub(super) fn clock(words: &Words, minutes: u16) -> String {
    let (hours, mut minutes) = ((minutes / 60).to_string(), (minutes % 60).to_string());
    if minutes.len() < 2 {
        minutes.insert(0, '0');
    }
    fill(words.clock(), &[&hours, &minutes])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::quantity::Unit;
    use crate::engine::span::Span;
    use crate::words::ENGLISH;

    fn quantity(extent: Extent, hedge: Hedge, kind: Kind) -> Quantity {
        let unit = match kind {
            Kind::Percent => Some(Unit::percent()),
            Kind::Date | Kind::Fraction => None,
            _ => Some(Unit::noun("soldier")),
        };
        let span = Span::new(0, 0);
        Quantity {
            span,
            number: span,
            kind,
            extent,
            hedge,
            unit,
            unit_span: None,
            per: None,
            change: None,
            compared: false,
            zeros: 0,
            base: None,
        }
    }

    #[track_caller]
    fn check(hedge: Hedge, lo: Option<i64>, hi: Option<i64>, expected: &str) {
        let extent = Extent::Number(Interval { lo: lo.map(Decimal::from), hi: hi.map(Decimal::from) });
        assert_eq!(reading(&ENGLISH, &quantity(extent, hedge, Kind::Count)), expected);
    }

    #[test]
    fn hedges() {
        check(Hedge::Exact, Some(22), Some(22), "22");
        check(Hedge::Exact, Some(10_000), Some(10_000), "9,500 to 10,500");
        check(Hedge::About, Some(10_000), Some(10_000), "9,000 to 11,000");
        check(Hedge::Almost, Some(11_000), Some(11_000), "10,450 to under 11,000");
        check(Hedge::AtLeast, Some(11_000), None, "11,000 or more");
        check(Hedge::Over, Some(13_000), None, "more than 13,000");
        check(Hedge::UpTo, None, Some(12_000), "12,000 or fewer");
        check(Hedge::Under, None, Some(12_000), "fewer than 12,000");
        check(Hedge::Vague, Some(2_000), Some(19_999), "2,000 to 19,999");
        check(Hedge::Vague, None, None, "no number");
    }

    #[test]
    fn shares_and_dates() {
        let half = Extent::Number(Interval::point(Decimal::new(5, -1)));
        assert_eq!(
            reading(&ENGLISH, &quantity(half, Hedge::UpTo, Kind::Fraction)),
            "45 to 55 %".replace("45 to 55", "49.5 to 50.5")
        );
        let month = Extent::Date(Interval::point(Date::month(2023, 8)));
        assert_eq!(reading(&ENGLISH, &quantity(month, Hedge::Exact, Kind::Date)), "any day of August 2023");
        let since = Extent::Date(Interval::from(Date::year(2022)));
        assert_eq!(reading(&ENGLISH, &quantity(since, Hedge::AtLeast, Kind::Date)), "2022 or later");
    }
}
