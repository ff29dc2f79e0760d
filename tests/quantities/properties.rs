//! What holds for the figures of any text, however odd.

use crosscheck::engine::decimal::Decimal;
use crosscheck::engine::quantity::{Extent, Interval, Quantity};
use proptest::prelude::*;

use super::figures::read;

/// Spans lie on characters of the text, are not empty, come in order and do not overlap.
fn spans_are_sound(text: &str, quantities: &[Quantity]) -> Result<(), TestCaseError> {
    let mut end = 0;
    for quantity in quantities {
        let span = quantity.span;
        prop_assert!(end <= span.start, "{:?} overlaps the one before it", quantity);
        prop_assert!(!span.of(text).is_empty(), "{:?} is no span of the text", quantity);
        prop_assert!(span.contains(quantity.number), "{:?} lacks its number", quantity);
        prop_assert!(text.is_char_boundary(quantity.number.end));
        let unit = quantity.unit_span.unwrap_or(span);
        prop_assert!(text.get(unit.start..unit.end).is_some(), "{:?} has a unit off the text", quantity);
        let ordered = match quantity.extent {
            Extent::Number(Interval { lo: Some(lo), hi: Some(hi) }) => lo <= hi,
            Extent::Date(Interval { lo: Some(lo), hi: Some(hi) }) => lo.first_day() <= hi.last_day(),
            _ => true,
        };
        prop_assert!(ordered, "{:?} ends before it starts", quantity);
        let _ = (quantity.reading(), quantity.days());
        end = span.end;
    }
    Ok(())
}

/// Words, numbers and signs from which figures are made, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "1",
        "12",
        "2024",
        "1,500",
        "6.1",
        "0",
        "99999999999999999999999999999999",
        "007",
        "one",
        "twenty",
        "half",
        "a",
        "an",
        "third",
        "dozen",
        "dozens",
        "hundred",
        "million",
        "tens of",
        "and",
        "or",
        "to",
        "of",
        "in",
        "by",
        "from",
        "between",
        "$",
        "US$",
        "€",
        "%",
        "per cent",
        "-",
        "–",
        "—",
        "/",
        ":",
        ".",
        ",",
        "(",
        ")",
        "“",
        "’",
        "'s",
        "s",
        "st",
        "th",
        "km",
        "°C",
        "m",
        "bn",
        "k",
        "people",
        "troops",
        "soldier",
        "year",
        "years",
        "old",
        "ago",
        "last",
        "next",
        "this",
        "week",
        "Monday",
        "May",
        "March",
        "Oct",
        "October",
        "early",
        "the end of",
        "the",
        "since",
        "until",
        "more than",
        "nearly",
        "at least",
        "up to",
        "rose",
        "fell",
        "no",
        "none",
        "killed",
        "½",
        "\u{a0}",
        "\u{2009}",
        "±",
        "p.m.",
        "GMT",
        "noon",
        "×",
        "\n",
        "ö",
        "日本",
        "🎉",
        "Boeing",
        "aged",
        "±3",
    ]);
    prop::collection::vec((piece, prop::bool::ANY), 0..24).prop_map(|pieces| {
        pieces
            .into_iter()
            .map(|(piece, spaced)| if spaced { format!("{piece} ") } else { piece.to_string() })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_sound_spans(text in "\\PC{0,200}") {
        spans_are_sound(&text, &read(&text))?;
    }

    #[test]
    fn any_order_of_pieces_gives_sound_spans(text in pieces()) {
        spans_are_sound(&text, &read(&text))?;
    }

    #[test]
    fn a_printed_number_is_read_back(whole in 100u64..1_000_000_000_000, tenths in 0u64..10) {
        let value = Decimal::from(whole as i64) + Decimal::new(tenths as i64, -1);
        let digits = whole.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        let text = format!("They counted {grouped}.{tenths} tonnes");
        let found: Vec<Extent> = read(&text).iter().map(|quantity| quantity.extent).collect();
        prop_assert_eq!(found, vec![Extent::Number(Interval::point(value))], "{}", text);
    }

    #[test]
    fn a_longer_tail_leaves_the_figures_before_it_alone(text in pieces()) {
        let ended = format!("{text}\nThe end");
        let before: Vec<_> = read(&text).iter().map(|quantity| (quantity.span, quantity.extent)).collect();
        let after: Vec<_> = read(&ended).iter().map(|quantity| (quantity.span, quantity.extent)).collect();
        prop_assert_eq!(before, after);
    }
}

/// A sentence of many thousand words is read in near-linear time.
#[test]
fn one_long_sentence_is_no_trouble() {
    for piece in
        ["12 ", "one ", "the ", "more than ", "a ", "$", "12-", "Monday ", "tens of ", "12 elite ", "“"]
    {
        let short = piece.repeat(1_000);
        let long = piece.repeat(10_000);
        // The same number of words both times, and the best of three: what else runs on the machine slows both alike.
        let once = |text: &str, n: usize| {
            let start = std::time::Instant::now();
            for _ in 0..n {
                let _ = read(text);
            }
            start.elapsed().as_secs_f64()
        };
        let time = |text: &str, n: usize| (0..3).map(|_| once(text, n)).fold(f64::INFINITY, f64::min);
        let (short, long) = (time(&short, 10).max(0.05), time(&long, 1));
        assert!(long < short * 6.0, "{piece:?}: {short} s in ten parts, {long} s in one");
    }
}
