//! Numbers and dates as a reader writes them, without floats.

use crate::engine::date::Date;
use crate::engine::decimal::Decimal;

use super::strings::{Words, fill};

/// "13,000", "5.95 million", "0.4".
pub fn number(words: &Words, value: Decimal) -> String {
    scaled(words, value, words.million, words.billion)
}

/// The same in as few letters as an axis has room for: "2m".
pub fn short(words: &Words, value: Decimal) -> String {
    scaled(words, value, words.million_short, words.billion_short)
}

fn scaled(words: &Words, value: Decimal, million: &str, billion: &str) -> String {
    for (power, template) in [(9, billion), (6, million)] {
        let scaled = value * Decimal::new(1, -power);
        let digits = scaled.to_string();
        let n_places = digits.split_once('.').map_or(0, |(_, places)| places.len());
        if scaled.abs() >= Decimal::ONE && n_places <= 2 {
            return fill(template, &[&grouped(words, &digits)]);
        }
    }
    grouped(words, &value.to_string())
}

/// Plain digits with the language's marks between groups of three and before the decimals.
fn grouped(words: &Words, digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("−", rest));
    let (whole, places) =
        digits.split_once('.').map_or((digits, None), |(whole, places)| (whole, Some(places)));
    let mut out = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) && whole.len() > 3 {
            out.push_str(words.thousands_mark);
        }
        out.push(digit);
    }
    if let Some(places) = places {
        out.push_str(words.decimal_mark);
        out.push_str(places);
    }
    out
}

/// "19 October 2024", "October 2024", "2024".
pub fn date(words: &Words, date: Date) -> String {
    let mut said = String::new();
    if let Some(day) = date.day {
        said.push_str(&day.to_string());
        said.push(' ');
    }
    if let Some(month) = date.month.and_then(|month| words.months.get(usize::from(month) - 1)) {
        said.push_str(month);
        said.push(' ');
    }
    said.push_str(&date.year.to_string());
    said
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
    use crate::viewmodel::strings::ENGLISH;

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
