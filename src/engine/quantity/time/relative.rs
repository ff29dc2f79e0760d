//! Reads dates counted from the account's own: "today", "last week", "on Friday", "three days ago".

use super::super::{Hedge, number};
use super::Window;
use super::calendar;
use super::resolve::Resolver;
use crate::engine::date::Date;
use crate::engine::decimal::Decimal;
use crate::engine::lang::{Class, Period};

/// The relative date that starts at token `idx`.
pub(super) fn read(resolver: &Resolver, idx: usize) -> Option<Window> {
    weekday(resolver, idx)
        .or_else(|| ago(resolver, idx))
        .or_else(|| beside(resolver, idx))
        .or_else(|| period(resolver, idx))
}

/// "in March, from 8 a year earlier", "in the third quarter, up from 8 in the previous quarter", "… 8 the month before":
/// counted from the window said before.
fn beside(resolver: &Resolver, idx: usize) -> Option<Window> {
    let words = resolver.words;
    let (lo, hi) = resolver.said?;
    let step = words.step(idx + 1).filter(|step| *step < 0 && words.is(idx, Class::The));
    let (at, to) = if step.is_some() { (idx + 2, idx + 3) } else { (idx + 1, idx + 3) };
    let opens = words.is_article(idx) || words.is(idx, Class::The);
    let period = words.period(at).filter(|_| opens && !words.is_plural(at))?;
    // "a week earlier than planned", "the month before the vote"
    let ends = !words.is_word(to) || words.is(to, Class::And);
    let before = ends && words.value(at + 1, Class::Bound) == Some(Hedge::Under.as_str());
    let shift = words.number(at + 1, Class::Shift).filter(|n| *n != 0 && !words.is(to, Class::NotAfter));
    let n = step.or(shift.map(|n| n as i32)).or(before.then_some(-1))?;
    // As precise as what it is counted from: a year off a month is that month.
    let (n_months, n_days) = match period {
        Period::Year => (12 * n, 0),
        Period::Quarter if lo != hi => (3 * n, 0),
        Period::Month => (n, 0),
        Period::Week => (0, 7 * i64::from(n)),
        Period::Day => (0, i64::from(n)),
        _ => return None,
    };
    let mut ends = [lo, hi];
    for date in &mut ends {
        *date = match date {
            Date { month: None, .. } if n_months % 12 == 0 && n_days == 0 => Date::year(date.year + n),
            Date { month: Some(_), day: None, .. } if n_days == 0 => date.plus_months(n_months),
            Date { day: Some(_), .. } if n_months == 0 => date.plus_days(n_days),
            _ => return None,
        };
    }
    let [lo, hi] = ends;
    Some(Window::over(lo, hi, idx, to))
}

/// "Monday", "last Friday", "Tuesday, October 3".
fn weekday(resolver: &Resolver, idx: usize) -> Option<Window> {
    let words = resolver.words;
    let named = |at: usize| words.stem_number(at, Class::Weekday).filter(|_| words.is_name(at));
    let step = words.step(idx).filter(|_| named(idx + 1).is_some());
    let at = if step.is_some() { idx + 1 } else { idx };
    let weekday = named(at)?;
    let dotted = words.sign(at + 1) == '.' && words.joined(at) && words.at(at).len() < 6;
    let next = if dotted { at + 2 } else { at + 1 };
    let next = if words.sign(next) == ',' { next + 1 } else { next };
    let dated = calendar::month_first(resolver, next).or_else(|| calendar::day_first(resolver, next));
    if let Some(date) = dated.filter(|date| date.to > next + 1) {
        return Some(Window { from: idx, ..date });
    }
    // "Sun" and "Sat" are words of their own; short forms count only beside a date.
    if words.at(at).len() < 6 {
        return None;
    }
    // "the Sunday Times"
    let title =
        words.back_is(idx, 1, Class::The) && words.is_name(at + 1) && !words.headline && step.is_none();
    if title && !words.is_end(at + 1) {
        return None;
    }
    let to = words.past(at + 1, Class::PartOfDay);
    let Some(today) = resolver.day() else { return Some(Window::on(None, idx, to)) };
    let ahead = (weekday - i64::from(today.weekday())).rem_euclid(7);
    let behind = (ahead - 7) % 7;
    let days = match step.map(i32::signum) {
        Some(-1) if ahead == 0 => -7,
        Some(-1) => behind,
        Some(1) if ahead == 0 => 7,
        Some(1) => ahead,
        _ if resolver.is_future(idx) => ahead,
        _ => behind,
    };
    Some(Window::on(Some(today.plus_days(days)), idx, to))
}

/// "three days ago", "a month ago", "24 years ago".
fn ago(resolver: &Resolver, idx: usize) -> Option<Window> {
    let words = resolver.words;
    if !words.has(Class::Ago) {
        return None;
    }
    let article = words.is_article(idx);
    let (value, at) = match number::read(words, idx) {
        Some(number) => (number.value, number.to),
        None if article => (Decimal::ONE, idx + 1),
        None => return None,
    };
    let period = words.period(at).filter(|_| words.is(at + 1, Class::Ago))?;
    let to = at + 2;
    let value = value.to_f64();
    if !(0.0..10_000.0).contains(&value) {
        return None;
    }
    let half = value.fract() > 0.0;
    let dates = back(resolver, period, value as i32, half);
    // "a month ago" is roughly so; "four months ago" names the month.
    let rough = article || half || matches!(period, Period::Week | Period::Fortnight | Period::Decade);
    Some(Window { dates, from: idx, to, rough })
}

/// How many days "four months ago" may be off to either side; said in the middle of a month it names one month.
const OFF: i64 = 11;

/// The window `n` periods back, as precise as the period.
fn back(resolver: &Resolver, period: Period, n: i32, half: bool) -> Option<(Date, Date)> {
    let month = resolver.month();
    let on = |date: Date| (date, date);
    let weeks = |weeks: i64| {
        let today = resolver.day()?;
        let monday = today.plus_days(-weeks * 7 - i64::from(today.weekday()));
        Some((monday, monday.plus_days(6)))
    };
    let years = |years: i32| {
        let year = resolver.published?.year.checked_sub(years).filter(|year| 0 < *year)?;
        Some(on(Date::year(year)))
    };
    match period {
        Period::Day => resolver.day().map(|today| on(today.plus_days(-i64::from(n)))),
        Period::Week | Period::Weekend => weeks(i64::from(n)),
        Period::Fortnight => weeks(i64::from(n) * 2),
        Period::Month => month.map(|month| {
            let then = month.plus_months(-n);
            let day = resolver.day().and_then(|today| today.day).filter(|_| 1 < n);
            let near = |off: i64| {
                let date = then.plus_days(i64::from(day.unwrap_or(15)) - 1 + off);
                Date { day: None, ..date }
            };
            (near(-OFF), near(OFF))
        }),
        Period::Quarter => month.map(|month| on(month.plus_months(-n * 3))),
        Period::Year if half => month.map(|month| {
            let middle = month.plus_months(-n * 12 - 6);
            (middle.plus_months(-1), middle.plus_months(2))
        }),
        Period::Year => years(n),
        Period::Decade => years(n.saturating_mul(10)),
        Period::Century => years(n.saturating_mul(100)),
    }
}

/// "today", "last week", "this year", "earlier this month", "last night", "the end of the year".
fn period(resolver: &Resolver, idx: usize) -> Option<Window> {
    let words = resolver.words;
    let today = resolver.day();
    if let Some(days) = words.number(idx, Class::DayWord) {
        // "Today" with a capital after another is a newspaper, a programme or a brand.
        let brand = idx > 0 && words.is_name(idx) && !words.headline && words.is_name(idx - 1);
        let to = words.past(idx + 1, Class::PartOfDay);
        return (!brand).then(|| Window::on(today.map(|today| today.plus_days(days)), idx, to));
    }
    let part_of = words.back_is(idx, 1, Class::Of) && words.is_part(idx.wrapping_sub(2));
    let own = words.is(idx, Class::The).then_some(0).filter(|_| part_of).or_else(|| weekend(resolver, idx));
    let step = words.step(idx).filter(|_| !words.is(idx, Class::LengthStep)).or(own)?;
    let to = idx + 2;
    if words.stem_is(idx + 1, Class::PartOfDay) {
        return Some(Window::on(today.map(|today| today.plus_days(i64::from(step))), idx, to));
    }
    let period = words.stem_period(idx + 1).filter(|_| !words.is_plural(idx + 1))?;
    if matches!(period, Period::Day | Period::Fortnight | Period::Century)
        || period == Period::Decade && step != 0
    {
        return None;
    }
    let shift = words.number(idx.wrapping_sub(1), Class::Shift);
    let over = period == Period::Weekend && words.back_is(idx, 1, Class::During);
    let from = if shift.is_some() || over { idx - 1 } else { idx };
    let dates = stepped(resolver, period, step).map(|(lo, hi)| {
        // "earlier this week" ends with the account's day, "later this week" starts with it.
        let inside = today.filter(|today| step == 0 && lo.day.is_some() && lo <= *today && *today <= hi);
        match (shift, inside) {
            (Some(-1), Some(today)) => (lo, today),
            (Some(1), Some(today)) => (today, hi),
            _ => (lo, hi),
        }
    });
    Some(Window { dates, from, to, rough: shift.is_some() })
}

/// "over the weekend": the one just gone, or the coming one where the words speak of the future.
fn weekend(resolver: &Resolver, idx: usize) -> Option<i32> {
    let words = resolver.words;
    let named = words.is(idx, Class::The)
        && words.period(idx + 1) == Some(Period::Weekend)
        && (words.back_is(idx, 1, Class::DateLead) || words.back_is(idx, 1, Class::During))
        && !words.is(idx + 2, Class::Of);
    let within = resolver.day().is_some_and(|today| today.weekday() >= 5);
    named.then_some(if within || resolver.is_future(idx) { 0 } else { -1 })
}

/// The period `step` away from the account's own.
fn stepped(resolver: &Resolver, period: Period, step: i32) -> Option<(Date, Date)> {
    let days = i64::from(step) * 7;
    match period {
        Period::Week => {
            let today = resolver.day()?;
            let monday = today.plus_days(days - i64::from(today.weekday()));
            Some((monday, monday.plus_days(6)))
        }
        Period::Weekend => {
            let today = resolver.day()?;
            let weekday = i64::from(today.weekday());
            // Within the week "last weekend" and "the weekend" just gone are the same.
            let days = if step < 0 || weekday >= 5 { days } else { days.max(0) };
            let saturday = today.plus_days(5 - weekday + days);
            Some((saturday, saturday.plus_days(1)))
        }
        Period::Month => resolver.month().map(|month| (month.plus_months(step), month.plus_months(step))),
        Period::Quarter => {
            let own = resolver.month()?;
            let in_quarter = i32::from(own.month.unwrap_or(1) - 1) % 3;
            let first = own.plus_months(step * 3 - in_quarter);
            Some((first, first.plus_months(2)))
        }
        Period::Year => {
            let year = Date::year(resolver.published?.year + step);
            Some((year, year))
        }
        Period::Decade => {
            let first = resolver.published?.year / 10 * 10;
            Some((Date::year(first), Date::year(first + 9)))
        }
        Period::Day | Period::Fortnight | Period::Century => None,
    }
}
