//! Reads times of day: "2:53 p.m.", "4.30am", "1200 GMT", "at 14:00", "noon".

use super::figure::plain;
use super::hedge_words::HedgeRead;
use super::words::Words;
use super::{Extent, Hedge, Interval, Kind, Quantity};
use crate::engine::lang::Class;
use crate::engine::letters::whole_number;

/// The time of day that starts at token `idx`, and where it ends.
pub(super) fn read(words: &Words, idx: usize, floor: usize) -> Option<(Quantity, usize)> {
    let (minutes, mut to) = in_digits(words, idx).or_else(|| named(words, idx))?;
    while words.is(to, Class::Zone) {
        to += 1;
    }
    let about = floor < idx && words.back_is(idx, 1, Class::ApproximateTime);
    let before = if about { HedgeRead { hedge: Hedge::About, edge: idx - 1 } } else { HedgeRead::none(idx) };
    let extent = Extent::Clock(Interval::point(minutes));
    Some((plain(words, before, (idx, to), Kind::Date, extent), to))
}

fn in_digits(words: &Words, idx: usize) -> Option<(u16, usize)> {
    if !words.is_number(idx)
        || words.joined_back(idx) && !matches!(words.sign(idx.wrapping_sub(1)), '(' | '-' | '–' | '[' | '|')
    {
        return None;
    }
    let digits = words.written(idx);
    let (hour, minute, to) = if words.sign(idx + 1) == ':'
        && words.joined(idx)
        && words.is_number(idx + 2)
        && words.joined(idx + 1)
    {
        let mut to = idx + 3;
        if words.sign(to) == ':' && words.joined(to) && words.is_number(to + 1) {
            to += 2;
        }
        (digits, words.written(idx + 2), to)
    } else if let Some((hour, minute)) = digits.split_once('.') {
        (hour, minute, idx + 1)
    } else if digits.len() == 4 && words.is(idx + 1, Class::Zone) {
        (digits.get(..2)?, digits.get(2..)?, idx + 1)
    } else {
        (digits, "", idx + 1)
    };
    let (meridiem, end) = match meridiem(words, to) {
        Some((past_noon, end)) => (Some(past_noon), end),
        None => (None, to),
    };
    let hour = whole_number(hour)?;
    let minutes = if minute.is_empty() { 0 } else { whole_number(minute)? };
    let whole = minute.len() == 2 && minutes < 60;
    let zone = words.is(end, Class::Zone);
    let colon = words.sign(idx + 1) == ':';
    let placed = words.back_is(idx, 1, Class::ClockMarker)
        || zone
        || idx == 0
        || words.sign(idx.wrapping_sub(1)) == '(';
    let valid = match meridiem {
        Some(_) => hour <= 12 && hour > 0 && (whole || minute.is_empty()),
        None => hour < 24 && whole && (zone || colon && placed && words.written(idx).len() <= 2),
    };
    if !valid {
        return None;
    }
    let hour = match meridiem {
        Some(true) => hour % 12 + 12,
        Some(false) => hour % 12,
        None => hour,
    };
    Some(((hour * 60 + minutes) as u16, end))
}

/// "am", "p.m.", "a. m."
fn meridiem(words: &Words, at: usize) -> Option<(bool, usize)> {
    if let Some(from) = words.number(at, Class::Meridiem) {
        return Some((from == 12, at + 1));
    }
    let dotted = words.sign(at + 1) == '.' && words.joined(at);
    let (sense, _) = words.longest(at, Class::Meridiem).filter(|_| dotted)?;
    let stop = words.sign(at + 3) == '.' && words.joined(at + 2);
    Some((sense.number() == Some(12), if stop { at + 4 } else { at + 3 }))
}

fn named(words: &Words, idx: usize) -> Option<(u16, usize)> {
    let minutes = words.number(idx, Class::Hour)?;
    let placed = words.back_is(idx, 1, Class::ClockMarker) && !words.is_name(idx);
    placed.then_some((minutes as u16, idx + 1))
}
