//! Reads the part of a period that is meant: "early", "mid-", "the end of".

use super::super::number;
use super::super::words::Words;
use super::Window;
use crate::engine::date::Date;
use crate::engine::lang::{Class, Part, Period};

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
    let named = |class| words.value(at.wrapping_sub(1), class).and_then(Part::parse);
    // "end-September"
    let joined = || named(Class::PartOf).filter(|_| hyphen);
    let part = named(class).or_else(joined).filter(|_| floor < at);
    match part {
        Some(part) => {
            let rough = !matches!(part, Part::Start | Part::End);
            Window { dates: Some(narrow(lo, hi, part)), from: at - 1, to: window.to, rough }
        }
        None => window,
    }
}

/// Gives a date the length of time that it ends, or that is counted off from it: "the three months to June", "the
/// first nine months of 2023".
pub(super) fn of_length(words: &Words, window: Window) -> Window {
    let mut at = window.from;
    while words.is(at.wrapping_sub(1), Class::DateLead) {
        at -= 1;
    }
    let of = words.back_is(at, 1, Class::Of);
    let period = match words.period(at.wrapping_sub(2)) {
        Some(Period::Month) => 1,
        Some(Period::Quarter) => 3,
        Some(Period::Year) => 12,
        Some(Period::Week) if words.back_is(at, 1, Class::Closing) => {
            let days = |(_, hi): (Date, Date)| hi.day.map_or((hi, hi), |_| (hi.plus_days(-6), hi));
            return Window { dates: window.dates.map(days), ..window };
        }
        _ => return window,
    };
    let number =
        (1..4).filter_map(|n| number::read(words, at.checked_sub(2 + n)?)).find(|number| number.to + 2 == at);
    let (Some((lo, hi)), true) = (window.dates, of || words.back_is(at, 1, Class::Closing)) else {
        return window;
    };
    let n_months = number.map_or(1, |number| number.value.to_f64() as i32).clamp(1, 240) * period;
    if of {
        let step = number.and_then(|number| number.from.checked_sub(1));
        let last = match step.map(|at| (words.step(at), words.number(at, Class::Ordinal))) {
            Some((Some(-1), _)) => true,
            Some((_, Some(1))) => false,
            _ => return window,
        };
        if lo.month.is_some() || lo != hi || 12 < n_months {
            return window;
        }
        let first = Date::month(lo.year, if last { 13 - n_months as u8 } else { 1 });
        return Window { dates: Some((first, first.plus_months(n_months - 1))), ..window };
    }
    let lo = match hi {
        Date { day: Some(_), .. } => {
            let start = hi.plus_days(1);
            let month = start.plus_months(-n_months);
            Date::day(month.year, month.month.unwrap_or(1), start.day.unwrap_or(1)).unwrap_or(month)
        }
        Date { month: Some(_), .. } => hi.plus_months(1 - n_months),
        _ => return window,
    };
    Window { dates: Some((lo, hi)), ..window }
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
        let tenth = (hi.year + 1 - lo.year) / 10;
        let (first, last) = match part {
            Part::Early | Part::Start => (lo.year, lo.year + 3 * tenth),
            Part::Mid => (lo.year + 4 * tenth, lo.year + 6 * tenth),
            Part::Late | Part::End => (lo.year + 6 * tenth, hi.year),
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
