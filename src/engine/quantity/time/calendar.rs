//! Reads dates by name and number: "October 3, 2024", "16 Oct", "August last year", "the 1990s", "summer 2024".

use super::super::words::Words;
use super::super::{Hedge, Measure, noun, number, unit_after};
use super::Window;
use super::resolve::Resolver;
use crate::engine::date::Date;
use crate::engine::lang::{Class, Period};
use crate::engine::letters::whole_number;

/// The date that starts at token `idx`, but for bare years.
pub(super) fn read(resolver: &Resolver, idx: usize) -> Option<Window> {
    let words = resolver.words;
    if words.is_number(idx) {
        let date = iso(words, idx).or_else(|| day_first(resolver, idx)).or_else(|| decade(words, idx));
        return date.or_else(|| century(words, idx));
    }
    month_first(resolver, idx).or_else(|| fraction_of_year(resolver, idx)).or_else(|| season(resolver, idx))
}

/// "2024-10-19"
fn iso(words: &Words, idx: usize) -> Option<Window> {
    let digits = |at: usize| words.is_number(at);
    let shaped = words.is_hyphen(idx + 1) && digits(idx + 2) && words.is_hyphen(idx + 3) && digits(idx + 4);
    let date = shaped.then(|| Date::parse(words.span(idx, idx + 5).of(words.text))).flatten()?;
    Some(Window::on(Some(date), idx, idx + 5))
}

/// "October 3, 2024", "Oct. 16", "August last year", "March 2023", "May".
pub(super) fn month_first(resolver: &Resolver, idx: usize) -> Option<Window> {
    let words = resolver.words;
    let month =
        words.stem_number(idx, Class::Month).map(|month| month as u8).filter(|_| words.is_name(idx))?;
    let dotted = words.sign(idx + 1) == '.' && words.joined(idx) && !words.at(idx + 2).is_empty();
    let to = if dotted { idx + 2 } else { idx + 1 };
    if let Some((day, end)) = day_number(words, to) {
        let year_at = if words.sign(end) == ',' { end + 1 } else { end };
        return match year_after(resolver, year_at) {
            Some((year, end)) => {
                Some(Window::on(year.and_then(|year| Date::day(year, month, day)), idx, end))
            }
            None => Some(Window::on(resolver.nearest_day(month, day, idx), idx, end)),
        };
    }
    let joiner = words.is(to, Class::Of) || words.sign(to) == ',';
    if let Some((year, end)) = year_after(resolver, if joiner { to + 1 } else { to }) {
        return Some(Window::on(year.map(|year| Date::month(year, month)), idx, end));
    }
    if !alone_is_month(words, idx, to) {
        return None;
    }
    let date = match words.step(idx.wrapping_sub(1)) {
        Some(step) => resolver.stepped_month(month, step),
        None => resolver.nearest_month(month, idx),
    };
    Some(Window::on(date, idx, idx + 1))
}

/// Whether the name of a month alone is one here, and no verb, modal or first name.
fn alone_is_month(words: &Words, idx: usize, to: usize) -> bool {
    let before = idx.wrapping_sub(1);
    let part = words.is_part(before) || words.is_hyphen(idx.wrapping_sub(1));
    let strong = part || words.is(before, Class::StrongMarker) || words.is(before, Class::Step);
    if words.is(idx, Class::DoubtfulMonth) {
        return strong || words.is(before, Class::DateMarker) && !words.headline && idx > 1;
    }
    let marked = strong || words.is(before, Class::DateMarker);
    marked || words.headline || !words.is_name(to)
}

/// "8th October 2024", "16 Oct", "the 3rd of May".
pub(super) fn day_first(resolver: &Resolver, idx: usize) -> Option<Window> {
    let words = resolver.words;
    let (day, end) = day_number(words, idx)?;
    if words.joined_back(idx) && words.is_word(idx.wrapping_sub(1)) {
        return None;
    }
    // "13-14 October"
    if words.is_dash(end) && words.joined(end) && words.is_number(end + 1) {
        let last = day_first(resolver, end + 1)?;
        let dates = last.dates.and_then(|(hi, _)| {
            let lo = Date::day(hi.year, hi.month?, day).filter(|lo| *lo < hi && hi.day.is_some())?;
            Some((lo, hi))
        });
        return Some(Window { dates, from: idx, ..last });
    }
    let at = words.past(end, Class::Of);
    let month = words.stem_number(at, Class::Month).map(|month| month as u8).filter(|_| words.is_name(at))?;
    let dotted = words.sign(at + 1) == '.'
        && words.joined(at)
        && words.at(at).len() < 5
        && !words.at(at + 2).is_empty();
    let to = if dotted { at + 2 } else { at + 1 };
    let year_at = if words.sign(to) == ',' { to + 1 } else { to };
    match year_after(resolver, year_at) {
        Some((year, to)) => Some(Window::on(year.and_then(|year| Date::day(year, month, day)), idx, to)),
        None => Some(Window::on(resolver.nearest_day(month, day, idx), idx, at + 1)),
    }
}

/// A day of the month in digits with its ordinal ending, and where it ends.
pub(super) fn day_number(words: &Words, idx: usize) -> Option<(u8, usize)> {
    let day: u8 = whole_number(words.written(idx)).filter(|day| (1..=31).contains(day))? as u8;
    if !words.joined(idx) || words.written(idx).len() > 2 {
        return (words.written(idx).len() <= 2).then_some((day, idx + 1));
    }
    if words.is(idx + 1, Class::OrdinalEnding) {
        return Some((day, idx + 2));
    }
    let more = words.is_word(idx + 1)
        || words.is_number(idx + 1)
        || matches!(words.sign(idx + 1), ':' | '/' | '%' | '°');
    (!more).then_some((day, idx + 1))
}

/// A year at `idx` ("2024", "last year") and where it ends; the year is `None` when nothing resolves it.
fn year_after(resolver: &Resolver, idx: usize) -> Option<(Option<i32>, usize)> {
    let words = resolver.words;
    if let Some(year) = four_digits(words, idx).filter(|year| (1000..=2999).contains(year)) {
        let clock = words.sign(idx + 1) == ':' && words.is_number(idx + 2);
        let joins = words.joined(idx) && (words.is_word(idx + 1) || clock);
        return (!joins).then_some((Some(year), idx + 1));
    }
    let step = words.step(idx)?;
    let is_year = words.period(idx + 1) == Some(Period::Year);
    is_year.then(|| (resolver.published.map(|date| date.year + step), idx + 2))
}

/// "the second half of 2012", "the first quarter of this year", "the third quarter of the year".
fn fraction_of_year(resolver: &Resolver, idx: usize) -> Option<Window> {
    let words = resolver.words;
    if let Some(century) = century(words, idx) {
        return Some(century);
    }
    let (nth, n_parts, at) = nth_part(words, idx)?;
    let of = words.is(at + 1, Class::Of);
    let year_at = at + 1 + usize::from(of);
    let the = of && words.is_determiner(year_at) && words.step(year_at).is_none();
    let (year, to) = if the && words.period(year_at + 1) == Some(Period::Year) {
        (resolver.published.map(|date| date.year), year_at + 2)
    } else if let Some(found) = year_after(resolver, year_at) {
        found
    } else {
        return bare_part(resolver, idx, (nth, n_parts, at));
    };
    let dates = year.map(|year| months_of_part(year, nth, n_parts));
    Some(Window { dates, from: idx, to, rough: false })
}

/// "in the fourth quarter", "third-quarter profit": the last one that is over, or the next one where the words speak of
/// the future. Without a word of trade the part may be of a match.
fn bare_part(resolver: &Resolver, idx: usize, (nth, n_parts, at): (i32, i32, usize)) -> Option<Window> {
    let words = resolver.words;
    if words.step(idx).is_some() || words.is(at + 1, Class::Of) || !words.has(Class::Trade) {
        return None;
    }
    // "rose after second-quarter results beat estimates": after the results.
    let beside = words.value(idx.wrapping_sub(1), Class::Bound).and_then(Hedge::parse);
    if matches!(beside, Some(Hedge::Over | Hedge::Under)) && words.is(at + 1, Class::Trade) {
        return Some(Window::on(None, idx, at + 1));
    }
    let dates = resolver.published.filter(|own| own.month.is_some()).map(|own| {
        let over = |year| months_of_part(year, nth, n_parts).1.last_day() < own.first_day();
        let past = if over(own.year) { own.year } else { own.year - 1 };
        months_of_part(if resolver.is_future(idx) { past + 1 } else { past }, nth, n_parts)
    });
    Some(Window { dates, from: idx, to: at + 1, rough: false })
}

/// "the 19th century"
fn century(words: &Words, idx: usize) -> Option<Window> {
    let (nth, to) = number::ordinal(words, idx)?;
    let nth = nth.to_f64() as i32;
    let at = words.past_hyphen(to);
    let whole = (1..=21).contains(&nth) && words.period(at) == Some(Period::Century) && !words.is_plural(at);
    whole.then(|| Window::over(Date::year(nth * 100 - 99), Date::year(nth * 100), idx, at + 1))
}

/// "third quarter", "last quarter", "second half": which part of how many, and the token of the part.
fn nth_part(words: &Words, idx: usize) -> Option<(i32, i32, usize)> {
    if !words.has(Class::PartOfYear) {
        return None;
    }
    let last = words.step(idx) == Some(-1);
    let (nth, at) = match number::ordinal(words, idx) {
        Some((nth, at)) => (nth.to_f64() as i32, at),
        None => (0, idx + 1),
    };
    let at = words.past_hyphen(at);
    let n_parts = words.number(at, Class::PartOfYear)? as i32;
    let nth = if last { n_parts } else { nth };
    (0 < nth && nth <= n_parts).then_some((nth, n_parts, at))
}

fn months_of_part(year: i32, nth: i32, n_parts: i32) -> (Date, Date) {
    let n_months = 12 / n_parts;
    let first = Date::month(year, 1).plus_months((nth - 1) * n_months);
    (first, first.plus_months(n_months - 1))
}

/// "summer 2024", "last summer", "the spring of 2021", "this winter".
fn season(resolver: &Resolver, idx: usize) -> Option<Window> {
    let words = resolver.words;
    let (month, n_months) = words.range(idx, Class::Season)?;
    let of_year = |year: i32| {
        let first = Date::month(year, month as u8);
        (first, first.plus_months(n_months as i32 - 1))
    };
    let year_at = words.past(idx + 1, Class::Of);
    if let Some((year, to)) = year_after(resolver, year_at) {
        return Some(Window { dates: year.map(of_year), from: idx, to, rough: false });
    }
    let step = words.step(idx.wrapping_sub(1))?;
    let dates = resolver.published.map(|published| {
        let (first, last) = of_year(published.year);
        let before = last.last_day() < published.first_day();
        let after = published.last_day() < first.first_day();
        of_year(match step.signum() {
            -1 if !before => published.year - 1,
            1 if !after => published.year + 1,
            // A winter runs over the turn of the year.
            0 if after && month == 12 && published.month.is_some_and(|month| month < 3) => published.year - 1,
            _ => published.year,
        })
    });
    Some(Window { dates, from: idx.saturating_sub(1), to: idx + 1, rough: false })
}

/// "the 1990s", "the '80s"
fn decade(words: &Words, idx: usize) -> Option<Window> {
    let apostrophe = words.sign(idx + 1) == '\'' && words.joined(idx);
    let ending_at = if apostrophe { idx + 2 } else { idx + 1 };
    let ending = words.is(ending_at, Class::DecadeEnding) && words.joined(ending_at - 1);
    let year = whole_number(words.written(idx)).filter(|_| ending)? as i32;
    let to = ending_at + 1;
    // "2012's third quarter"
    if let (4, Some((nth, n_parts, at))) = (words.written(idx).len(), nth_part(words, to)) {
        let (lo, hi) = months_of_part(year, nth, n_parts);
        return Some(Window::over(lo, hi, idx, at + 1));
    }
    match words.written(idx).len() {
        4 if year % 10 == 0 && (1000..=2090).contains(&year) => {
            // "the 1800s" are a century, "the 2000s" ten years.
            let n_years = if year % 100 == 0 && year < 2000 { 99 } else { 9 };
            Some(Window::over(Date::year(year), Date::year(year + n_years), idx, to))
        }
        // "2018's best" without its apostrophe.
        4 if (1900..=2100).contains(&year) => Some(Window::on(Some(Date::year(year)), idx, to)),
        2 if year % 10 == 0 && year > 10 => {
            let short = matches!(words.sign(idx.wrapping_sub(1)), '\'' | '‘');
            let part = words.is_part(idx.wrapping_sub(1));
            let the_at = if part { 2 } else { 1 };
            let the = words.back_is(idx, the_at, Class::The);
            (short || the).then(|| Window::over(Date::year(1900 + year), Date::year(1909 + year), idx, to))
        }
        _ => None,
    }
}

/// "2023" where the words around it make it a year, "2023-24".
pub(super) fn year(resolver: &Resolver, idx: usize) -> Option<Window> {
    let words = resolver.words;
    let year = four_digits(words, idx).filter(|year| (1000..=2999).contains(year))?;
    if !free_standing(words, idx) || !is_year(words, idx, year) {
        return None;
    }
    let second_at = idx + 2;
    let short = words.is_dash(idx + 1)
        && words.joined(idx)
        && words.joined(idx + 1)
        && words.written(second_at).len() == 2;
    let second: Option<i32> = whole_number(words.written(second_at))
        .map(|second| second as i32)
        .filter(|second| short && year % 100 < *second);
    match second {
        Some(second) => {
            Some(Window::over(Date::year(year), Date::year(year / 100 * 100 + second), idx, second_at + 1))
        }
        None => {
            let from = if dotted_era(words, idx) { idx - 4 } else { idx };
            Some(Window::on(Some(Date::year(year)), from, idx + 1))
        }
    }
}

/// Whether nothing that makes a code of it touches the number.
fn free_standing(words: &Words, idx: usize) -> bool {
    let before = idx.wrapping_sub(1);
    let after = words.sign(idx + 1);
    let suffix = words.joined(idx) && (words.is_word(idx + 1) || matches!(after, '%' | '°'));
    let clock = words.joined(idx) && matches!(after, ':' | '/') && words.is_number(idx + 2);
    let prefix = words.joined_back(idx)
        && !words.is_dash(before)
        && !matches!(words.sign(before), '(' | '[' | '“' | '"' | '‘' | '\'' | '/' | '—');
    let named = words.is_hyphen(before)
        && words.is_name(before.wrapping_sub(1))
        && !words.is_end(before.wrapping_sub(1))
        && !words.is_part(idx.wrapping_sub(2));
    !suffix && !clock && !prefix && !named
}

/// Whether "A.D." or "BC" stands beside the number, which makes a year of it.
fn is_era(words: &Words, idx: usize) -> bool {
    let written = |at: usize| words.is(at, Class::Era) && words.is_acronym(at);
    written(idx + 1) || written(idx.wrapping_sub(1)) || dotted_era(words, idx)
}

/// "A.D. 1000"
fn dotted_era(words: &Words, idx: usize) -> bool {
    let dots = words.sign(idx.wrapping_sub(1)) == '.' && words.sign(idx.wrapping_sub(3)) == '.';
    dots && 4 <= idx && words.span(idx - 4, idx).of(words.text).eq_ignore_ascii_case("a.d.")
}

fn is_year(words: &Words, idx: usize, year: i32) -> bool {
    if is_era(words, idx) {
        return true;
    }
    let (before, after) = (idx.wrapping_sub(1), idx + 1);
    let Some(number) = number::read(words, idx) else { return false };
    let unit = unit_after::read(words, &number);
    let measured = unit.is_some_and(|read| read.unit.measure != Some(Measure::Year)) || number.to > after;
    let counted =
        noun::counted(words, after, false).is_some_and(|noun| noun.from < noun.to && !words.is_name(after));
    let month = words.is(before, Class::Month) || words.is(before, Class::Season);
    let part = words.is_part(before) || words.is_dash(before);
    if measured {
        return false;
    }
    let modern = (1900..=2100).contains(&year);
    let strong = month || part || words.is(before, Class::StrongMarker);
    if strong || modern && words.is(before, Class::YearMarker) {
        // "In 2010 riots broke out", "from 2019 levels", but "by 1500 workers" and "a total of 2000 people".
        let round = year % 100 == 0;
        return !counted || modern && (!round || strong && !words.is(before, Class::Ahead));
    }
    if !modern || words.is(before, Class::AmountMarker) {
        return false;
    }
    let owner = words.is_determiner(before) || words.is_possessive(before);
    owner || !counted
}

/// Four plain digits.
pub(super) fn four_digits(words: &Words, idx: usize) -> Option<i32> {
    let digits = words.written(idx);
    whole_number(digits).filter(|_| digits.len() == 4).map(|year| year as i32)
}
