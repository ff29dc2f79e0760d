//! Reads the part of a period that is meant: "early", "mid-", "the end of".

use super::super::words::Words;
use super::Window;
use crate::engine::date::Date;
use crate::engine::lang::{Class, Part};

/// Takes the part written before a window into it, no further back than `floor`.
pub(super) fn before(words: &Words, window: Window, floor: usize) -> Window {
    let Some((lo, hi)) = window.dates else { return window };
    let mut at = window.from;
    let hyphen = floor < at && words.is_dash(at - 1);
    let mut of = false;
    if hyphen {
        at -= 1;
    } else {
        let the = floor < at && words.is_determiner(at - 1);
        let of_at = if the { at - 1 } else { at };
        of = floor < of_at && words.back_is(of_at, 1, Class::Of);
        if of {
            at = of_at - 1;
        }
    }
    let class = if of { Class::PartOf } else { Class::PartBefore };
    let part = words.value(at.wrapping_sub(1), class).and_then(Part::parse).filter(|_| floor < at);
    match part {
        Some(part) => {
            let rough = !matches!(part, Part::Start | Part::End);
            Window { dates: Some(narrow(lo, hi, part)), from: at - 1, to: window.to, rough }
        }
        None => window,
    }
}

/// The early, middle or late part of a window: of a month ten days, of a year some months, of a decade some years.
fn narrow(lo: Date, hi: Date, part: Part) -> (Date, Date) {
    if lo.day.is_some() {
        return (lo, hi);
    }
    if lo.month.is_none() && lo == hi {
        let (first, last) = match part {
            Part::Early | Part::Start => (1, 3),
            Part::Mid => (5, 8),
            Part::Late => (10, 12),
            Part::End => (12, 12),
        };
        return (Date::month(lo.year, first), Date::month(lo.year, last));
    }
    if lo.month.is_none() {
        let (first, last) = match part {
            Part::Early | Part::Start => (lo.year, lo.year + 3),
            Part::Mid => (lo.year + 4, lo.year + 6),
            Part::Late | Part::End => (lo.year + 6, hi.year),
        };
        return (Date::year(first), Date::year(last));
    }
    if lo != hi {
        let month = match part {
            Part::Early | Part::Start => lo,
            Part::Mid => lo.plus_months(1),
            Part::Late | Part::End => hi,
        };
        return (month, month);
    }
    let (first, last) = (lo.first_day(), lo.last_day());
    let (from, to) = match part {
        Part::Early | Part::Start => (first, first + 9),
        Part::Mid => (first + 10, first + 19),
        Part::Late | Part::End => (first + 20, last),
    };
    (Date::from_day_number(from), Date::from_day_number(to))
}
