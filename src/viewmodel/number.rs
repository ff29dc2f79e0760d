//! Numbers and dates as a reader writes them, without floats.

use crate::engine::date::Date;
use crate::engine::decimal::Decimal;
use crate::engine::letters;
use crate::words::{Counted, Words, fill};

/// "13,000", "5.95 million", "0.4"; where ten thousand has a name "1万3000".
pub fn number(words: &Words, value: Decimal) -> String {
    let names = [words.scale_1(), words.scale_2(), words.scale_3()];
    let digits = value.to_string();
    if power(words, 0) == 4 && !letters::has(&digits, '.') {
        return myriads(words, &names, &digits);
    }
    match scaled(words, value) {
        Some((at, digits)) => names.get(at).map_or(String::new(), |name| name.of_decimal(&digits)),
        None => words.grouped(&digits),
    }
}

/// A whole number with each of its powers of ten thousand named.
fn myriads(words: &Words, names: &[Counted], digits: &str) -> String {
    let mut said = String::new();
    let mut rest = digits;
    if let Some(size) = digits.strip_prefix('-') {
        said.push('−');
        rest = size;
    }
    for (at, name) in names.iter().enumerate().rev() {
        let (above, below) =
            rest.split_at_checked(rest.len().wrapping_sub(power(words, at))).unwrap_or(("", rest));
        if !above.is_empty() {
            said.push_str(&name.of_decimal(above));
            rest = below.trim_start_matches('0');
        }
    }
    said.push_str(rest);
    said
}

/// The same in as few letters as an axis has room for: "2m".
pub fn short(words: &Words, value: Decimal) -> String {
    match scaled(words, value) {
        Some((at, digits)) => fill(words.scales_short().get(at), &[&words.grouped(&digits)]),
        None => words.grouped(&value.to_string()),
    }
}

/// The power of ten of the named scale at a place; beyond all numbers where the language has none.
fn power(words: &Words, at: usize) -> usize {
    words.scales().get(at).parse().unwrap_or(usize::MAX)
}

/// The highest scale that leaves at most two decimals, and the digits it leaves.
fn scaled(words: &Words, value: Decimal) -> Option<(usize, String)> {
    for at in (0..3).rev() {
        let power = power(words, at);
        if power == usize::MAX {
            continue;
        }
        let scaled = value * Decimal::new(1, -(power as i32));
        let digits = scaled.to_string();
        let n_places = digits.split_once('.').map_or(0, |(_, places)| places.len());
        if scaled.abs() >= Decimal::ONE && n_places <= 2 {
            return Some((at, digits));
        }
    }
    None
}

/// "19 October 2024", "October 2024", "2024".
pub fn date(words: &Words, date: Date) -> String {
    let year = date.year.to_string();
    let Some(month) = date.month.map(usize::from) else { return fill(words.date_year(), &[&year]) };
    match date.day {
        Some(day) => fill(words.date(), &[&day_of_month(words, day), words.months().get(month - 1), &year]),
        None => fill(words.date_month(), &[words.months_alone().get(month - 1), &year]),
    }
}

/// The day of a month, the first as the language writes it.
pub fn day_of_month(words: &Words, day: u8) -> String {
    if day == 1 { words.first_day().to_string() } else { day.to_string() }
}

/// A place on a line in percent, from thousandths: "12.5%".
pub fn percent(thousandths: i32) -> String {
    let (sign, size) = if thousandths < 0 { ("-", -thousandths) } else { ("", thousandths) };
    let (whole, place) = (size / 10, size % 10);
    let mut percent = [sign, &whole.to_string()].concat();
    if place != 0 {
        percent.push('.');
        percent.push_str(&place.to_string());
    }
    percent.push('%');
    percent
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::ENGLISH;

    #[test]
    fn numbers() {
        for (digits, expected) in [
            ("7", "7"),
            ("1500", "1,500"),
            ("13000", "13,000"),
            ("999999", "999,999"),
            ("6000000", "6 million"),
            ("5950000", "5.95 million"),
            ("5954321", "5,954,321"),
            ("1200000000", "1.2 billion"),
            ("2000000000000", "2 trillion"),
            ("0.4", "0.4"),
        ] {
            let value = Decimal::parse(digits).unwrap_or(Decimal::ZERO);
            assert_eq!(number(&ENGLISH, value), expected);
        }
        assert_eq!(short(&ENGLISH, Decimal::from(2_000_000)), "2m");
        assert_eq!(number(&ENGLISH, Decimal::from(-1500)), "−1,500");
    }

    #[test]
    fn dates() {
        for (iso, expected) in
            [("2024", "2024"), ("2024-10", "October 2024"), ("2024-10-09", "9 October 2024")]
        {
            assert_eq!(Date::parse(iso).map(|found| date(&ENGLISH, found)).as_deref(), Some(expected));
        }
    }

    #[test]
    fn percents() {
        assert_eq!(percent(0), "0%");
        assert_eq!(percent(125), "12.5%");
        assert_eq!(percent(1000), "100%");
        assert_eq!(percent(-5), "-0.5%");
    }
}
