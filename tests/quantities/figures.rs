//! Prints figures in one line each, for tables of spellings and silences.

use crosscheck::engine::date::Date;
use crosscheck::engine::lang::en::ENGLISH;
use crosscheck::engine::quantity::{Change, Extent, Hedge, Interval, Kind, Quantity, extract};
use crosscheck::engine::sentence;

/// Reads `text` as of Saturday 19 October 2024.
pub(crate) fn read(text: &str) -> Vec<Quantity> {
    let sentences = sentence::segment(text, &ENGLISH);
    extract(text, &sentences, Date::day(2024, 10, 19), &ENGLISH)
}

/// Compares the figures of `text` with `expected`, as [`show`] prints them.
#[track_caller]
pub(crate) fn check(text: &str, expected: &str) {
    let found: Vec<String> = read(text).iter().map(show).collect();
    assert_eq!(found.join("; "), expected, "{text:?}");
}

/// "nearly 3000 person", "[40, ∞) %", "4–5 boat", "24~99 villager", "0.5 of fleet", "#1 visit", "since 2023-08".
pub(crate) fn show(quantity: &Quantity) -> String {
    let mut shown = match quantity.extent {
        Extent::Number(interval) => amount(quantity.hedge, interval),
        Extent::Date(interval) => date(quantity.hedge, interval),
        Extent::Clock(Interval { lo, .. }) => {
            let minutes = lo.unwrap_or_default();
            let about = if quantity.hedge == Hedge::About { "about " } else { "" };
            format!("{about}{:02}:{:02}", minutes / 60, minutes % 60)
        }
    };
    if quantity.kind == Kind::Ordinal {
        shown.insert(0, '#');
    }
    let unit = quantity.unit.as_ref().map_or("", |unit| unit.name.as_str());
    if !unit.is_empty() {
        shown += if quantity.kind == Kind::Fraction { " of " } else { " " };
        shown += if unit == "percent" { "%" } else { unit };
    }
    if let Some(per) = &quantity.per {
        shown += " / ";
        shown += per;
    }
    match quantity.change {
        Some(Change::Up) => shown += " up",
        Some(Change::Down) => shown += " down",
        None => {}
    }
    if let Some(base) = quantity.base {
        shown += &format!(" from {base}");
    }
    shown
}

fn amount<T: std::fmt::Display + PartialEq>(hedge: Hedge, interval: Interval<T>) -> String {
    match (interval.lo, interval.hi, hedge) {
        (Some(lo), None, Hedge::AtLeast) => format!("[{lo}, ∞)"),
        (Some(lo), None, _) => format!("({lo}, ∞)"),
        (None, Some(hi), Hedge::UpTo) => format!("(-∞, {hi}]"),
        (None, Some(hi), _) => format!("(-∞, {hi})"),
        (Some(lo), Some(hi), Hedge::Vague) => format!("{lo}~{hi}"),
        (Some(lo), Some(hi), _) => {
            let words = match hedge {
                Hedge::About => "about ",
                Hedge::Almost => "nearly ",
                _ => "",
            };
            if lo == hi { format!("{words}{lo}") } else { format!("{words}{lo}–{hi}") }
        }
        (None, None, _) => String::new(),
    }
}

fn date(hedge: Hedge, interval: Interval<Date>) -> String {
    match (interval.lo, interval.hi, hedge) {
        (Some(lo), None, Hedge::AtLeast) => format!("since {lo}"),
        (Some(lo), None, _) => format!("after {lo}"),
        (None, Some(hi), Hedge::UpTo) => format!("until {hi}"),
        (None, Some(hi), _) => format!("before {hi}"),
        (Some(lo), Some(hi), _) => {
            let about = if hedge == Hedge::About { "about " } else { "" };
            if lo == hi { format!("{about}{lo}") } else { format!("{about}{lo}..{hi}") }
        }
        (None, None, _) => String::new(),
    }
}
