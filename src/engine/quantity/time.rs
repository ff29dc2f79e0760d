//! Reads dates and windows: "on Oct 16", "since August last year", "in late 2023", "last week", "a month ago".

use super::number;
use super::words::Words;
use super::{Extent, Hedge, Interval, Kind, Quantity};
use crate::engine::date::Date;
use crate::engine::lang::{Part, Period, holds, look_up};

/// A stretch of days, as precise as it was written.
#[derive(Clone, Copy, Debug)]
struct Window {
    lo: Date,
    hi: Date,
    /// First token.
    from: usize,
    /// One past the last token.
    to: usize,
    /// Whether it is only roughly so long ago, or only a part of a period.
    rough: bool,
}

impl Window {
    fn of(date: Date, from: usize, to: usize) -> Self {
        Self { lo: date, hi: date, from, to, rough: false }
    }
}

/// The date that starts at token `idx`, with the token to go on from; bounds reach back no further than `floor`.
pub(super) fn read(
    words: &Words,
    idx: usize,
    floor: usize,
    published: Option<Date>,
) -> Option<(Vec<Quantity>, usize)> {
    let context = Context { words, published, future: None };
    let first = context.window(idx)?;
    let first = context.part_before(first, floor);
    let mut quantities = Vec::new();
    let mut end = first.to;
    if let Some(second) = context.second_end(&first) {
        end = second.to;
        let bounded = Window { lo: first.lo, hi: second.hi, from: first.from, to: second.to, rough: false };
        quantities.push(quantity(words, &bounded, Hedge::Exact, bounded.from));
        return Some((quantities, end));
    }
    let (hedge, from) = bound(words, &first, floor);
    quantities.push(quantity(words, &first, hedge, from));
    Some((quantities, end))
}

fn quantity(words: &Words, window: &Window, hedge: Hedge, from: usize) -> Quantity {
    let extent = match hedge {
        Hedge::AtLeast => Interval { lo: Some(window.lo), hi: None },
        Hedge::Over => Interval { lo: Some(window.hi), hi: None },
        Hedge::UpTo => Interval { lo: None, hi: Some(window.hi) },
        Hedge::Under => Interval { lo: None, hi: Some(window.lo) },
        _ => Interval { lo: Some(window.lo), hi: Some(window.hi) },
    };
    Quantity {
        span: words.span(from, window.to),
        number: words.span(window.from, window.to),
        kind: Kind::Date,
        extent: Extent::Date(extent),
        hedge,
        unit: None,
        unit_span: None,
        per: None,
        change: None,
    }
}

/// What bounds the window ("since", "by", "until"), and where its words start.
fn bound(words: &Words, window: &Window, floor: usize) -> (Hedge, usize) {
    let time = &words.lang.time;
    let mut at = window.from;
    while floor < at
        && (words.back(at, 1) == "the"
            || holds(words.lang.numbers.articles, words.back(at, 1))
            || holds(&["at", "least"], words.back(at, 1)) && words.back(at, 1) != "at")
    {
        at -= 1;
        if words.is_article(at) {
            break;
        }
    }
    let row = time
        .bounds
        .iter()
        .filter_map(|(phrase, hedge)| words.phrase_before(at, phrase).map(|n_words| (n_words, *hedge)))
        .filter(|(n_words, _)| floor + n_words <= at)
        .max_by_key(|(n_words, _)| *n_words);
    if let Some((n_words, hedge)) = row {
        let start = at - n_words;
        // "from 2010" opens a window only where no "to" closed it; "the budget from 2010" is of that year.
        if words.at(start) != words.lang.numbers.from {
            return (hedge, start);
        }
    }
    let approximate = holds(time.approximate, words.back(at, 1)) && floor < at;
    if approximate {
        return (Hedge::About, at - 1);
    }
    let hedge = if window.rough { Hedge::About } else { Hedge::Exact };
    let lead = floor < window.from && holds(time.lead, words.back(window.from, 1));
    (hedge, if lead { window.from - 1 } else { window.from })
}

struct Context<'a, 'b> {
    words: &'a Words<'b>,
    published: Option<Date>,
    future: Option<bool>,
}

impl Context<'_, '_> {
    /// The window that starts at token `idx`, without what bounds it.
    fn window(&self, idx: usize) -> Option<Window> {
        self.iso(idx)
            .or_else(|| self.month_first(idx))
            .or_else(|| self.day_first(idx))
            .or_else(|| self.fraction_of_year(idx))
            .or_else(|| self.season(idx))
            .or_else(|| self.decade(idx))
            .or_else(|| self.weekday(idx))
            .or_else(|| self.ago(idx))
            .or_else(|| self.relative(idx))
            .or_else(|| self.year(idx))
    }

    /// "2024-10-19"
    fn iso(&self, idx: usize) -> Option<Window> {
        let words = self.words;
        let shaped = words.is_number(idx)
            && words.is_hyphen(idx + 1)
            && words.is_number(idx + 2)
            && words.is_hyphen(idx + 3)
            && words.is_number(idx + 4);
        if !shaped || words.written(idx).len() != 4 {
            return None;
        }
        let date = Date::parse(words.span(idx, idx + 5).of(words.text))?;
        Some(Window::of(date, idx, idx + 5))
    }

    /// "October 3, 2024", "Oct. 16", "August last year", "March 2023", "May".
    fn month_first(&self, idx: usize) -> Option<Window> {
        let (words, time) = (self.words, &self.words.lang.time);
        let month = look_up(time.months, words.stem(idx))?;
        if !words.is_name(idx) {
            return None;
        }
        let dotted = words.at(idx + 1) == "." && words.joined(idx);
        let mut to = if dotted { idx + 2 } else { idx + 1 };
        if let Some((day, end)) = self.day_number(to)
            && words.stem(idx) == words.at(idx)
        {
            let comma = words.at(end) == ",";
            let year_at = if comma { end + 1 } else { end };
            if let Some((year, end)) = self.year_after(year_at) {
                return Date::day(year, month, day).map(|date| Window::of(date, idx, end));
            }
            return self.nearest_day(month, day).map(|date| Window::of(date, idx, end));
        }
        let year_at = if words.at(to) == words.lang.numbers.of || words.at(to) == "," { to + 1 } else { to };
        if let Some((year, end)) = self.year_after(year_at) {
            return Some(Window::of(Date::month(year, month), idx, end));
        }
        to = if dotted { idx + 2 } else { idx + 1 };
        let before = words.back(idx, 1);
        let step = look_up(time.steps, before);
        let bounded = time.bounds.iter().any(|(phrase, _)| *phrase == before);
        let part = look_up(time.parts, before).is_some()
            || words.is_hyphen(idx.wrapping_sub(1)) && look_up(time.parts, words.back(idx, 2)).is_some();
        let marked = holds(time.markers, before) || step.is_some() || bounded || part;
        let strongly = matches!(
            before,
            "in" | "since" | "by" | "until" | "late" | "early" | "mid" | "last" | "this" | "next" | "during"
        ) || part;
        let weakly = idx > 0 && words.at(to).is_empty();
        if !marked && !weakly && holds(time.doubtful_months, words.at(idx))
            || !strongly
                && holds(time.doubtful_months, words.at(idx))
                && (idx == 0 || words.headline || !marked)
        {
            return None;
        }
        if !marked && words.is_name(idx + 1) && !words.headline {
            return None;
        }
        let published = self.published?;
        let month_date = match step {
            Some(step) => self.stepped_month(month, step),
            None => self.nearest_month(month, before == "by" || before == "until"),
        };
        let _ = published;
        Some(Window::of(month_date?, idx, to))
    }

    /// "8th October 2024", "16 Oct", "the 3rd of May".
    fn day_first(&self, idx: usize) -> Option<Window> {
        let words = self.words;
        let (day, mut to) = self.day_number(idx)?;
        if words.joined_back(idx) && !words.is_dash(idx.wrapping_sub(1)) {
            return None;
        }
        if words.at(to) == words.lang.numbers.of {
            to += 1;
        }
        let month = look_up(words.lang.time.months, words.at(to)).filter(|_| words.is_name(to))?;
        let dotted = words.at(to + 1) == "." && words.joined(to) && words.at(to).len() < 5;
        let end = if dotted { to + 2 } else { to + 1 };
        let year_at = if words.at(end) == "," { end + 1 } else { end };
        if let Some((year, end)) = self.year_after(year_at) {
            return Date::day(year, month, day).map(|date| Window::of(date, idx, end));
        }
        self.nearest_day(month, day).map(|date| Window::of(date, idx, end))
    }

    /// A day of the month in digits, with its ordinal ending.
    fn day_number(&self, idx: usize) -> Option<(u8, usize)> {
        let words = self.words;
        if !words.is_number(idx) || words.written(idx).len() > 2 {
            return None;
        }
        let day: u8 = words.written(idx).parse().ok().filter(|day| (1..=31).contains(day))?;
        let ending = words.joined(idx) && holds(words.lang.numbers.ordinal_endings, words.at(idx + 1));
        let clash = words.joined(idx)
            && !ending
            && !matches!(
                words.at(idx + 1),
                "," | "." | ";" | ")" | ":" | "-" | "–" | "—" | "?" | "!" | "”" | "\"" | "’" | "'" | "]"
            );
        let clock = words.at(idx + 1) == ":" && words.joined(idx);
        let percent = words.joined(idx) && words.is_word(idx + 1) && !ending;
        (!clash && !clock && !percent).then(|| (day, if ending { idx + 2 } else { idx + 1 }))
    }

    /// A year right at `idx`, or "last year".
    fn year_after(&self, idx: usize) -> Option<(i32, usize)> {
        let words = self.words;
        let year = four_digits(words, idx).filter(|year| (1000..=2999).contains(year));
        if let Some(year) = year {
            let clock = words.at(idx + 1) == ":" && words.is_number(idx + 2);
            let joins = words.joined(idx) && (words.is_word(idx + 1) || clock);
            return (!joins).then_some((year, idx + 1));
        }
        let step = look_up(words.lang.time.steps, words.at(idx))?;
        let year = look_up(words.lang.time.periods, words.at(idx + 1)) == Some(Period::Year);
        let published = self.published.filter(|_| year)?;
        Some((published.year + step, idx + 2))
    }

    /// "the second half of 2012", "the first quarter of this year", "the third quarter".
    fn fraction_of_year(&self, idx: usize) -> Option<Window> {
        let (words, time) = (self.words, &self.words.lang.time);
        let (nth, at) = number::ordinal(words, idx)?;
        let n_parts = look_up(time.fractions, words.at(at))?;
        let nth: i32 = nth.to_string().parse().ok().filter(|nth| 0 < *nth && *nth <= i32::from(n_parts))?;
        let of = words.at(at + 1) == words.lang.numbers.of;
        let year_at = if of { at + 2 } else { at + 1 };
        let year_at = if of
            && words.is_determiner(year_at)
            && look_up(time.periods, words.at(year_at + 1)).is_some()
            && look_up(time.steps, words.at(year_at)).is_none()
        {
            year_at + 1
        } else {
            year_at
        };
        let (year, to) = if let Some(found) = self.year_after(year_at) {
            found
        } else if of && look_up(time.periods, words.at(year_at)) == Some(Period::Year) {
            (self.published?.year, year_at + 1)
        } else {
            return None;
        };
        let n_months = 12 / i32::from(n_parts);
        let first = Date::month(year, 1).plus_months((nth - 1) * n_months);
        Some(Window { lo: first, hi: first.plus_months(n_months - 1), from: idx, to, rough: false })
    }

    /// "summer 2024", "last summer", "the spring of 2021".
    fn season(&self, idx: usize) -> Option<Window> {
        let (words, time) = (self.words, &self.words.lang.time);
        let (month, n_months) = look_up(time.seasons, words.at(idx))?;
        let span_of = |year: i32| {
            (Date::month(year, month), Date::month(year, month).plus_months(i32::from(n_months) - 1))
        };
        let year_at = if words.at(idx + 1) == words.lang.numbers.of { idx + 2 } else { idx + 1 };
        if let Some((year, to)) = self.year_after(year_at) {
            let (lo, hi) = span_of(year);
            return Some(Window { lo, hi, from: idx, to, rough: false });
        }
        let published = self.published?;
        let step = look_up(time.steps, words.back(idx, 1))?;
        let this = i32::from(published.month.unwrap_or(1) >= month || month < 12);
        let year = match step {
            0 => published.year - (1 - this),
            step if step < 0 => {
                let (_, hi) = span_of(published.year);
                if hi.last_day() < published.first_day() { published.year } else { published.year - 1 }
            }
            _ => {
                let (lo, _) = span_of(published.year);
                if lo.first_day() > published.first_day() { published.year } else { published.year + 1 }
            }
        };
        let (lo, hi) = span_of(year);
        Some(Window { lo, hi, from: idx.saturating_sub(1), to: idx + 1, rough: false })
    }

    /// "the 1990s"
    fn decade(&self, idx: usize) -> Option<Window> {
        let words = self.words;
        let digits = words.written(idx);
        let plural_at =
            if matches!(words.at(idx + 1), "'" | "’") && words.joined(idx) { idx + 2 } else { idx + 1 };
        if !words.is_number(idx) || !words.joined(idx) || words.at(plural_at) != "s" {
            return None;
        }
        let year: i32 = match (digits.len(), digits.parse::<i32>().ok()?) {
            (4, year) if year % 10 == 0 && (1000..=2090).contains(&year) => year,
            (2, year)
                if year % 10 == 0
                    && year > 10
                    && matches!(words.back(idx, 1), "the" | "'" | "’" | "‘" | "early" | "late" | "mid") =>
            {
                let aged = matches!(words.back(idx, 1), "early" | "late" | "mid")
                    && holds(words.lang.numbers.determiners, words.back(idx, 2))
                    && words.back(idx, 2) != "the";
                if aged || words.back(idx, 2) == "in" && words.back(idx, 1) != "the" {
                    return None;
                }
                1900 + year
            }
            _ => return None,
        };
        Some(Window {
            lo: Date::year(year),
            hi: Date::year(year + 9),
            from: idx,
            to: plural_at + 1,
            rough: false,
        })
    }

    /// "Monday", "last Friday", "Tuesday, October 3".
    fn weekday(&self, idx: usize) -> Option<Window> {
        let (words, time) = (self.words, &self.words.lang.time);
        let stepped = look_up(time.steps, words.at(idx))
            .filter(|_| look_up(time.weekdays, words.stem(idx + 1)).is_some() && words.is_name(idx + 1));
        let at = if stepped.is_some() { idx + 1 } else { idx };
        let weekday = look_up(time.weekdays, words.stem(at)).filter(|_| words.is_name(at))?;
        let dotted = words.at(at + 1) == "." && words.joined(at) && words.at(at).len() < 6;
        let next = if dotted { at + 2 } else { at + 1 };
        let next = if words.at(next) == "," { next + 1 } else { next };
        if let Some(date) =
            self.month_first(next).or_else(|| self.day_first(next)).filter(|date| date.lo.day.is_some())
        {
            return Some(Window { from: idx, ..date });
        }
        // "Sun" and "Sat" are words of their own; short forms count only beside a date.
        if words.at(at).len() < 6 {
            return None;
        }
        if words.is_name(at + 1) && !words.headline && !words.is_end(at + 1) && words.joined(at) {
            return None;
        }
        let published = self.published.filter(|date| date.day.is_some())?;
        let today = i64::from(published.weekday());
        let ahead = (i64::from(weekday) - today).rem_euclid(7);
        let behind = ahead - 7 * i64::from(ahead > 0);
        let days = match stepped {
            Some(step) if step < 0 => {
                if ahead == 0 {
                    -7
                } else {
                    behind
                }
            }
            Some(step) if step > 0 => {
                if ahead == 0 {
                    7
                } else {
                    ahead
                }
            }
            _ if ahead == 0 => 0,
            _ if self.is_future(at) => ahead,
            _ => behind,
        };
        let to = if look_up(time.steps, words.at(at + 1)).is_none()
            && holds(time.parts_of_day, words.at(at + 1))
        {
            at + 2
        } else {
            at + 1
        };
        Some(Window::of(published.plus_days(days), idx, to))
    }

    /// "three days ago", "a month ago", "24 years ago".
    fn ago(&self, idx: usize) -> Option<Window> {
        let (words, time) = (self.words, &self.words.lang.time);
        let (value, at) = match number::read(words, idx)
            .filter(|number| number.most.is_none_or(|_| words.is_article(idx)))
        {
            Some(number) => (number.value, number.to),
            None if words.is_article(idx) => (crate::engine::decimal::Decimal::ONE, idx + 1),
            None => return None,
        };
        let period = look_up(time.periods, words.at(at))?;
        if !holds(time.ago, words.at(at + 1)) {
            return None;
        }
        let published = self.published?;
        let whole: i64 = value
            .to_string()
            .split('.')
            .next()
            .and_then(|whole| whole.parse().ok())
            .filter(|n| (0..100_000).contains(n))?;
        let half = value.to_string().contains('.');
        let to = at + 2;
        let n = i32::try_from(whole).ok()?;
        let exact = |date: Date| Some(Window::of(date, idx, to));
        let month = Date::month(published.year, published.month.unwrap_or(1));
        let published_day = published.day.map(|_| published);
        match period {
            Period::Day => exact(published_day?.plus_days(-whole)),
            Period::Week | Period::Weekend | Period::Fortnight => {
                let weeks = if period == Period::Fortnight { whole * 2 } else { whole };
                let monday = published_day?.plus_days(-weeks * 7 - i64::from(published.weekday()));
                Some(Window { lo: monday, hi: monday.plus_days(6), from: idx, to, rough: true })
            }
            Period::Month | Period::Quarter => {
                let months = if period == Period::Quarter { n * 3 } else { n };
                exact(month.plus_months(-months))
            }
            Period::Year if half => {
                let middle = month.plus_months(-n * 12 - 6);
                Some(Window {
                    lo: middle.plus_months(-1),
                    hi: middle.plus_months(2),
                    from: idx,
                    to,
                    rough: true,
                })
            }
            Period::Year => in_calendar(published.year - n).and_then(|year| exact(Date::year(year))),
            Period::Decade | Period::Century => {
                let years = if period == Period::Decade { n.checked_mul(10)? } else { n.checked_mul(100)? };
                let year = in_calendar(published.year - years)?;
                Some(Window { rough: true, ..Window::of(Date::year(year), idx, to) })
            }
        }
    }

    /// "today", "last week", "this year", "next month", "the year", "last night".
    fn relative(&self, idx: usize) -> Option<Window> {
        let (words, time) = (self.words, &self.words.lang.time);
        let published = self.published?;
        let day = published.day.map(|_| published);
        if let Some(days) = look_up(time.days, words.stem(idx)) {
            // "Today" with a capital inside a sentence is a newspaper, a programme or a brand.
            let named = idx > 0 && words.is_name(idx) && !words.headline && words.is_name(idx - 1);
            let to = if holds(time.parts_of_day, words.at(idx + 1)) { idx + 2 } else { idx + 1 };
            return day
                .filter(|_| !named && !words.at(idx).contains('\''))
                .map(|day| Window::of(day.plus_days(days), idx, to));
        }
        let step = look_up(time.steps, words.at(idx))?;
        let word = words.stem(idx + 1);
        let to = idx + 2;
        if holds(time.parts_of_day, word) && words.at(idx) != "previous" && words.at(idx) != "following" {
            return day.map(|day| Window::of(day.plus_days(i64::from(step)), idx, to));
        }
        let period = look_up(time.periods, word).filter(|_| !word.ends_with('s'))?;
        // "the past year" and "the previous week" are lengths of time seen from elsewhere.
        if matches!(words.at(idx), "previous" | "following" | "past" | "coming" | "current") {
            return None;
        }
        let month = Date::month(published.year, published.month.unwrap_or(1));
        let earlier = idx > 0 && holds(time.earlier, words.back(idx, 1));
        let window = |lo: Date, hi: Date| {
            let hi =
                if earlier && step == 0 && published.first_day() < hi.last_day() { published } else { hi };
            Some(Window { lo, hi, from: if earlier { idx - 1 } else { idx }, to, rough: earlier })
        };
        match period {
            Period::Day => None,
            Period::Week => {
                let monday = day?.plus_days(i64::from(step) * 7 - i64::from(published.weekday()));
                window(monday, monday.plus_days(6))
            }
            Period::Weekend => {
                let to_saturday = 5 - i64::from(published.weekday());
                // On a weekday "last weekend" is the one just gone; on a Sunday it is the one before.
                let step = if step < 0 && published.weekday() < 5 { -1 } else { i64::from(step) };
                let saturday = day?.plus_days(to_saturday + step * 7);
                window(saturday, saturday.plus_days(1))
            }
            Period::Month => {
                published.month.and_then(|_| window(month.plus_months(step), month.plus_months(step)))
            }
            Period::Quarter => {
                let first = i32::from(published.month? - 1) / 3 * 3;
                let lo = Date::month(published.year, 1).plus_months(first + step * 3);
                window(lo, lo.plus_months(2))
            }
            Period::Year => window(Date::year(published.year + step), Date::year(published.year + step)),
            Period::Decade => {
                let first = published.year / 10 * 10 + step * 10;
                (step != 0 || words.at(idx) == "this")
                    .then(|| window(Date::year(first), Date::year(first + 9)))
                    .flatten()
                    .filter(|_| step == 0)
            }
            Period::Fortnight | Period::Century => None,
        }
    }

    /// "2023" where the words around it make it a year.
    fn year(&self, idx: usize) -> Option<Window> {
        let (words, time) = (self.words, &self.words.lang.time);
        let year = four_digits(words, idx).filter(|year| (1000..=2100).contains(year))?;
        if words.joined_back(idx)
            && !words.is_dash(idx.wrapping_sub(1))
            && !matches!(words.back(idx, 1), "(" | "[" | "“" | "\"" | "‘" | "'" | "’" | "/")
        {
            return None;
        }
        let code = words.is_hyphen(idx.wrapping_sub(1))
            && words.is_name(idx.wrapping_sub(2))
            && look_up(time.parts, words.back(idx, 2)).is_none()
            && !words.is_end(idx.wrapping_sub(2));
        let joins = words.joined(idx)
            && (words.is_word(idx + 1)
                || matches!(words.at(idx + 1), "%" | ":" | "/" | "°") && words.kind(idx + 2).is_some());
        if joins || code {
            return None;
        }
        let before = words.back(idx, 1);
        let marked = holds(time.markers, before)
            || look_up(time.parts, before).is_some()
            || words.is_dash(idx.wrapping_sub(1))
            || before == "'s"
            || words.back(idx, 1).ends_with("'s")
            || look_up(time.months, before).is_some();
        let strongly = matches!(
            before,
            "in" | "since"
                | "by"
                | "until"
                | "during"
                | "before"
                | "after"
                | "early"
                | "late"
                | "mid"
                | "through"
                | "from"
                | "season"
                | "summer"
                | "spring"
                | "autumn"
                | "winter"
        );
        let modern = (1900..=2100).contains(&year);
        let after = idx + 1;
        let number = number::read(words, idx)?;
        let measured = super::unit_after::read(words, &number)
            .is_some_and(|read| !matches!(read.unit.measure, Some(super::Measure::Year)));
        let counted = words.is_plural(after)
            || super::noun::counted(words, after, false).is_some_and(|noun| noun.to > noun.from)
                && !words.is_name(after);
        let scaled = number.to > idx + 1;
        let bounded_amount = matches!(
            before,
            "than" | "about" | "around" | "over" | "some" | "nearly" | "almost" | "least" | "to"
        );
        let is_year = !scaled
            && !measured
            && if modern {
                strongly && !(words.is_plural(after) && matches!(before, "by" | "from" | "after" | "before"))
                    || (marked || idx == 0)
                        && !bounded_amount
                        && (!counted || before == "the" || before.ends_with("'s"))
                    || bounded_amount
                        && holds(time.markers, before)
                        && !counted
                        && before != "than"
                        && !change_before(words, idx)
                    || !counted && !bounded_amount && holds(&["(", "—", ""], before)
            } else {
                matches!(before, "in" | "since" | "during" | "circa") && !counted
            };
        if !is_year {
            return None;
        }
        // "2023-24", a season or a fiscal year.
        let short = words.is_dash(after)
            && words.joined(idx)
            && words.joined(after)
            && words.is_number(idx + 2)
            && words.written(idx + 2).len() == 2;
        let second =
            words.written(idx + 2).parse::<i32>().ok().filter(|second| short && (year + 1) % 100 <= *second);
        if let Some(second) = second {
            return Some(Window {
                lo: Date::year(year),
                hi: Date::year(year / 100 * 100 + second),
                from: idx,
                to: idx + 3,
                rough: false,
            });
        }
        Some(Window::of(Date::year(year), idx, idx + 1))
    }

    /// Takes "early", "mid-", "the end of" before a window into it.
    fn part_before(&self, window: Window, floor: usize) -> Window {
        let words = self.words;
        let mut at = window.from;
        if floor < at && words.is_dash(at - 1) {
            at -= 1;
        }
        let the = floor < at && words.is_determiner(at - 1);
        let of_at = if the { at - 1 } else { at };
        let of = floor < of_at && words.at(of_at.wrapping_sub(1)) == words.lang.numbers.of;
        if of {
            at = of_at - 1;
        }
        let Some(part) = look_up(words.lang.time.parts, words.back(at, 1)).filter(|_| floor < at) else {
            return window;
        };
        let noun = matches!(part, Part::Start | Part::End)
            || words.back(at, 1) == "middle"
            || words.back(at, 1) == "close";
        if noun != of {
            return window;
        }
        let (lo, hi) = part_of(window.lo, window.hi, part);
        let rough = matches!(part, Part::Early | Part::Mid | Part::Late);
        Window { lo, hi, from: at - 1, to: window.to, rough }
    }

    /// The second end of "1983-2005", "from January to June 2023", "between 2014 and 2017".
    fn second_end(&self, first: &Window) -> Option<Window> {
        let (words, numbers) = (self.words, &self.words.lang.numbers);
        let at = first.to;
        let from = words.back(first.from, 1) == numbers.from || words.back(first.from, 2) == numbers.from;
        let between =
            words.back(first.from, 1) == numbers.between || words.back(first.from, 2) == numbers.between;
        let dash = words.is_dash(at);
        let until =
            words.lang.time.bounds.iter().any(|(word, hedge)| *word == words.at(at) && *hedge == Hedge::UpTo);
        let connects =
            dash || from && (words.at(at) == numbers.to || until) || between && words.at(at) == numbers.and;
        if !connects {
            return None;
        }
        if dash && first.lo.day.is_some() {
            // "October 3-5"
            let (day, to) = self.day_number(at + 1)?;
            let hi = Date::day(first.lo.year, first.lo.month?, day).filter(|hi| first.lo < *hi)?;
            return Some(Window::of(hi, at + 1, to));
        }
        let second = self.window(at + 1).or_else(|| {
            let year = four_digits(words, at + 1)
                .filter(|year| (1000..=2100).contains(year) && first.lo.month.is_none())?;
            Some(Window::of(Date::year(year), at + 1, at + 2))
        })?;
        let second = self.part_before(second, at);
        (first.lo.first_day() <= second.hi.last_day()).then_some(second)
    }

    /// The month nearest to the account's own, in its past unless the words speak of the future.
    fn nearest_month(&self, month: u8, ahead: bool) -> Option<Date> {
        let published = self.published?;
        let own = published.month?;
        let year = match ahead {
            true if month < own => published.year + 1,
            true => published.year,
            false if own < month && !self.future_near(own, month) => published.year - 1,
            false => published.year,
        };
        Some(Date::month(year, month))
    }

    /// Whether a month ahead of the account's own is meant: only where the sentence speaks of the future.
    fn future_near(&self, own: u8, month: u8) -> bool {
        own < month && self.future.unwrap_or_else(|| self.is_future(0))
    }

    fn stepped_month(&self, month: u8, step: i32) -> Option<Date> {
        let published = self.published?;
        let own = published.month?;
        let year = match step {
            step if step < 0 => {
                if month < own {
                    published.year
                } else {
                    published.year - 1
                }
            }
            0 => published.year,
            _ => {
                if own < month {
                    published.year
                } else {
                    published.year + 1
                }
            }
        };
        Some(Date::month(year, month))
    }

    /// The day nearest to the account's date.
    fn nearest_day(&self, month: u8, day: u8) -> Option<Date> {
        let published = self.published?;
        let at = published.first_day();
        [published.year, published.year - 1, published.year + 1]
            .into_iter()
            .filter_map(|year| Date::day(year, month, day))
            .min_by_key(|date| (date.first_day() - at).abs())
    }

    /// Whether the sentence speaks of the future near token `at`.
    fn is_future(&self, at: usize) -> bool {
        let words = self.words;
        let (from, to) = if at == 0 {
            (0, words.len().min(60))
        } else {
            (at.saturating_sub(12), (at + 6).min(words.len()))
        };
        (from..to).any(|idx| holds(words.lang.time.future, words.at(idx)))
    }
}

fn change_before(words: &Words, idx: usize) -> bool {
    super::change::before(words, idx.saturating_sub(1)).is_some()
}

fn in_calendar(year: i32) -> Option<i32> {
    (1..=9999).contains(&year).then_some(year)
}

/// Four plain digits.
fn four_digits(words: &Words, idx: usize) -> Option<i32> {
    let digits = words.written(idx);
    (words.is_number(idx) && digits.len() == 4).then(|| digits.parse().ok()).flatten()
}

/// The early, middle or late third of a window; of a year the quarter, of a month ten days.
fn part_of(lo: Date, hi: Date, part: Part) -> (Date, Date) {
    let year = lo.month.is_none();
    if year {
        let months = match part {
            Part::Early | Part::Start => (1, 3),
            Part::Mid => (5, 8),
            Part::Late => (10, 12),
            Part::End => (12, 12),
        };
        let years = if lo == hi { (lo.year, lo.year) } else { decade_part(lo.year, hi.year, part) };
        return if lo == hi {
            (Date::month(years.0, months.0), Date::month(years.1, months.1))
        } else {
            (Date::year(years.0), Date::year(years.1))
        };
    }
    if lo.day.is_some() {
        return (lo, hi);
    }
    if lo != hi {
        let last = Date::month(hi.year, hi.month.unwrap_or(12));
        return match part {
            Part::Early | Part::Start => (lo, lo),
            Part::Mid => (lo.plus_months(1), lo.plus_months(1)),
            Part::Late | Part::End => (last, last),
        };
    }
    let first = lo.first_day();
    let last = lo.last_day();
    let days = match part {
        Part::Early | Part::Start => (first, first + 9),
        Part::Mid => (first + 10, first + 19),
        Part::Late | Part::End => (first + 20, last),
    };
    (Date::from_day_number(days.0), Date::from_day_number(days.1))
}

fn decade_part(first: i32, last: i32, part: Part) -> (i32, i32) {
    match part {
        Part::Early | Part::Start => (first, first + 3),
        Part::Mid => (first + 4, first + 6),
        Part::Late | Part::End => (first + 6, last),
    }
}
