//! A figure as its account writes it, cut into the hedge, which is set in italics, and the number, which is loud.

use crate::engine::claim::Claim;
use crate::engine::letters::is_letter;
use crate::engine::quantity::{Hedge, Kind, Quantity};
use crate::engine::span::Span;

/// How a part of a figure is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice {
    /// The hedge: italics.
    Hedge,
    /// The number, with the sign or word that belongs to it: bold.
    Number,
}

/// The parts of a figure and where they stand in the account's text, in order.
pub fn parts(text: &str, quantity: &Quantity) -> Vec<(Voice, Span)> {
    let (span, number) = (quantity.wording(text), quantity.number);
    if quantity.hedge == Hedge::Vague && number == span {
        return vec![(Voice::Hedge, span)];
    }
    let before = Span::new(span.start, number.start.min(span.end).max(span.start)).of(text);
    // "$" and "€" belong to the number, however they are split from it.
    let hedge = before.trim_end_matches(|c: char| !is_letter(c) && !c.is_ascii_digit() && !c.is_whitespace());
    let loud_from = span.start + hedge.len();
    let hedge_end = span.start + hedge.trim_end().len();
    let mut parts = Vec::new();
    // "on" before a plain date is not a hedge.
    let bare = quantity.kind == Kind::Date && quantity.hedge == Hedge::Exact;
    if hedge_end > span.start && !bare {
        parts.push((Voice::Hedge, Span::new(span.start, hedge_end)));
    }
    if loud_from < span.end {
        parts.push((Voice::Number, Span::new(loud_from, span.end)));
    }
    parts
}

/// The parts of every figure of a claim.
pub fn parts_of(text: &str, claim: &Claim) -> Vec<(Voice, Span)> {
    let mut all = Vec::new();
    for quantity in &claim.figures {
        all.append(&mut parts(text, quantity));
    }
    all
}

/// The parts with their words.
pub fn written(text: &str, quantity: &Quantity) -> Vec<(Voice, String)> {
    let mut written = Vec::new();
    for (voice, span) in parts(text, quantity) {
        written.push((voice, span.of(text).to_string()));
    }
    written
}

/// The words of the parts in a row.
pub fn said(parts: &[(Voice, String)]) -> String {
    let mut said = String::new();
    for (_, words) in parts {
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(words);
    }
    said
}

/// The words of the unit or counted noun, where they are not part of the figure itself.
pub fn unit<'a>(text: &'a str, quantity: &Quantity) -> &'a str {
    quantity.unit_span.filter(|unit| !quantity.span.overlaps(*unit)).map_or("", |unit| unit.of(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::quantity::{Extent, Interval};

    #[track_caller]
    fn check(figure: &str, number: &str, hedge: Hedge, expected: &[(Voice, &str)]) {
        let start = figure.find(number).unwrap_or(0);
        let quantity = Quantity {
            span: Span::new(0, figure.len()),
            number: Span::new(start, start + number.len()),
            kind: Kind::Count,
            extent: Extent::Number(Interval { lo: None, hi: None }),
            hedge,
            unit: None,
            unit_span: None,
            per: None,
            change: None,
            compared: false,
            zeros: 0,
            base: None,
        };
        let found = written(figure, &quantity);
        let found: Vec<(Voice, &str)> = found.iter().map(|(voice, words)| (*voice, words.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn hedge_and_number() {
        check("over 13,000", "13,000", Hedge::Over, &[(Voice::Hedge, "over"), (Voice::Number, "13,000")]);
        check("1,500", "1,500", Hedge::Exact, &[(Voice::Number, "1,500")]);
        check(
            "about $2.6 million",
            "2.6 million",
            Hedge::About,
            &[(Voice::Hedge, "about"), (Voice::Number, "$2.6 million")],
        );
        check("24 years", "24", Hedge::Exact, &[(Voice::Number, "24 years")]);
        check("thousands", "thousands", Hedge::Vague, &[(Voice::Hedge, "thousands")]);
    }
}
