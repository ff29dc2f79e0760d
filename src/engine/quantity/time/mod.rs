//! Reads dates and windows: "on Oct 16", "since August last year", "in late 2023", "last week", "a month ago".

mod calendar;
mod part;
mod relative;
mod resolve;

use super::figure::{SoFar, plain};
use super::hedge_words::HedgeRead;
use super::words::Words;
use super::{Extent, Hedge, Interval, Kind, Quantity};
use crate::engine::date::Date;
use crate::engine::lang::Class;
use resolve::Resolver;

/// A stretch of days within a sentence, as precise as it was written.
#[derive(Clone, Copy, Debug)]
struct Window {
    /// The first and last date; `None` when the words are a date that nothing resolves.
    dates: Option<(Date, Date)>,
    /// First token.
    from: usize,
    /// One past the last token.
    to: usize,
    /// Whether the words leave the ends open to some days: "early May", "a month ago".
    rough: bool,
}

impl Window {
    fn on(date: Option<Date>, from: usize, to: usize) -> Self {
        Self { dates: date.map(|date| (date, date)), from, to, rough: false }
    }

    fn over(lo: Date, hi: Date, from: usize, to: usize) -> Self {
        Self { dates: Some((lo, hi)), from, to, rough: false }
    }
}

/// The date that starts at token `idx`, with the token to go on from; its bound reaches back no further than the last figure.
///
/// `None` where no date starts; no quantity where one does that nothing resolves.
pub(super) fn read(
    words: &Words,
    idx: usize,
    so_far: SoFar,
    published: Option<Date>,
) -> Option<(Option<Quantity>, usize)> {
    let floor = so_far.floor;
    let resolver = Resolver { words, published, said: last_said(so_far) };
    let first = part::of_length(words, part::before(words, window(&resolver, idx)?, floor));
    let Some((lo, hi)) = first.dates.filter(|_| !heads_dispatch(words, first.to)) else {
        return Some((None, first.to));
    };
    if let Some(second) = second_end(&resolver, &first, lo, hi) {
        let hi = second.dates.map_or(hi, |(_, hi)| hi);
        let lo = shared_year(words, &first, lo, hi, &second);
        let both = Window { dates: Some((lo, hi)), to: second.to, ..first };
        return Some((Some(quantity(words, &both, (lo, hi), HedgeRead::none(first.from))), second.to));
    }
    let bound = bound(words, &first, floor);
    Some((Some(quantity(words, &first, (lo, hi), bound)), first.to))
}

/// Whether an agency and a dash follow: "July 24 (Reuters) - " says when the dispatch was sent.
fn heads_dispatch(words: &Words, to: usize) -> bool {
    let close = (to + 2..to + 5).find(|&at| words.sign(at) == ')');
    words.sign(to) == '(' && close.is_some_and(|close| words.is_dash(close + 1))
}

/// The last window of the sentence so far that has both ends.
fn last_said(so_far: SoFar) -> Option<(Date, Date)> {
    let window = |figure: &Quantity| match figure.extent {
        Extent::Date(Interval { lo, hi }) => lo.zip(hi),
        _ => None,
    };
    so_far.figures.iter().rev().find_map(window)
}

/// The window that starts at token `idx`, without what bounds it.
fn window(resolver: &Resolver, idx: usize) -> Option<Window> {
    calendar::read(resolver, idx)
        .or_else(|| relative::read(resolver, idx))
        .or_else(|| calendar::year(resolver, idx))
}

fn quantity(words: &Words, window: &Window, (lo, hi): (Date, Date), bound: HedgeRead) -> Quantity {
    let extent = match bound.hedge {
        Hedge::AtLeast => Interval::from(lo),
        Hedge::Over => Interval::from(hi),
        Hedge::UpTo => Interval::to(hi),
        Hedge::Under => Interval::to(lo),
        Hedge::Exact | Hedge::About | Hedge::Almost | Hedge::Vague => Interval { lo: Some(lo), hi: Some(hi) },
    };
    plain(words, bound, (window.from, window.to), Kind::Date, Extent::Date(extent))
}

/// What bounds the window: "since", "by the", "until".
fn bound(words: &Words, window: &Window, floor: usize) -> HedgeRead {
    let decade = window.dates.is_some_and(|(lo, hi)| lo.month.is_none() && lo != hi);
    let mut at = window.from;
    while floor < at && (words.is_determiner(at - 1) || words.is_article(at - 1)) {
        at -= 1;
    }
    let rough = if window.rough { Hedge::About } else { Hedge::Exact };
    if let Some((hedge, n_words)) = words.hedge_before(at, floor, Class::Bound) {
        let edge = at - n_words;
        // "through the 2020s" is all of them; "the budget from 2010" is of that year.
        let whole = decade && words.is(edge, Class::Throughout);
        if !whole && !words.is(edge, Class::From) {
            // "as of Monday" is on that day, and as rough as it.
            return HedgeRead { hedge: if hedge == Hedge::Exact { rough } else { hedge }, edge };
        }
    }
    if floor < at && words.back_is(at, 1, Class::ApproximateTime) {
        return HedgeRead { hedge: Hedge::About, edge: at - 1 };
    }
    let lead = floor < window.from && words.back_is(window.from, 1, Class::DateLead);
    HedgeRead { hedge: rough, edge: window.from - usize::from(lead) }
}

/// "from January to June 2023": the first month has the year of the second.
fn shared_year(words: &Words, first: &Window, lo: Date, last: Date, second: &Window) -> Date {
    let written = second.to.checked_sub(1).is_some_and(|at| calendar::four_digits(words, at).is_some());
    match lo {
        Date { month: Some(month), day: None, .. }
            if (written || last < lo) && first.to == first.from + 1 =>
        {
            let earlier = i32::from(last.month.is_some_and(|last| last < month));
            Date::month(last.year - earlier, month)
        }
        _ => lo,
    }
}

/// The second end of "1983-2005", "from January to June 2023", "between 2014 and 2017", "October 3-5".
fn second_end(resolver: &Resolver, first: &Window, lo: Date, hi: Date) -> Option<Window> {
    let words = resolver.words;
    let at = first.to;
    let opens = |class| words.back_is(first.from, 1, class) || words.back_is(first.from, 2, class);
    let until = words.value(at, Class::Bound) == Some(Hedge::UpTo.as_str());
    let dash = words.is_dash(at);
    // "September 3 and 4", "the October to December period"
    let months =
        words.is(at, Class::To) && words.is(at + 1, Class::Month) && words.is(first.from, Class::Month);
    let counts = || words.is_word(at + 2) && !(opens(Class::Between) || words.is_end(at + 2));
    let days = words.is(at, Class::And) && lo.day.is_some() && !counts();
    let connects = dash
        || days
        || months
        || opens(Class::From) && (words.is(at, Class::To) || until)
        || opens(Class::Between) && words.is(at, Class::And);
    if !connects {
        return None;
    }
    let weekdays = days && words.is(at + 1, Class::Weekday);
    if (dash || days) && lo.day.is_some() && !weekdays {
        let (day, to) = calendar::day_number(words, at + 1)?;
        let last = Date::day(hi.year, hi.month?, day).filter(|last| lo < *last)?;
        return Some(Window::on(Some(last), at + 1, to));
    }
    let year = || {
        let year =
            calendar::four_digits(words, at + 1).filter(|year| lo.month.is_none() && lo.year <= *year)?;
        Some(Window::on(Some(Date::year(year)), at + 1, at + 2))
    };
    let second = part::before(words, window(resolver, at + 1).or_else(year)?, at);
    let (_, last) = second.dates?;
    let lo = shared_year(words, first, lo, last, &second);
    (lo.first_day() <= last.last_day() && last.year <= lo.year + 1000).then_some(second)
}
