//! What a figure takes from the one before it: the hedge of what it converts, the movement it restates.

use super::{Dimension, Extent, Hedge, Kind, Quantity};
use crate::engine::lang::{Class, Language, is_phrase};
use crate::engine::span::Span;

/// Puts to each figure of one sentence what the words between it and the one before it hand on.
pub(super) fn link(text: &str, lang: &Language, quantities: &mut [Quantity]) {
    for idx in 1..quantities.len() {
        let Some((before, after)) = quantities.split_at_mut_checked(idx) else { continue };
        let (Some(earlier), Some(later)) = (before.last(), after.first_mut()) else { continue };
        let noun_end = earlier.unit_span.map_or(0, |noun| noun.end).max(earlier.span.end);
        let between = Span::new(earlier.span.end, later.span.start).of(text).trim();
        let after_noun = Span::new(noun_end, later.span.start).of(text).trim();
        if matches!(between, "(" | "[" | "/" | "; " | "($") {
            convert(earlier, later);
        }
        let last_word = between.get(between.rfind([' ', ',']).map_or(0, |at| at + 1)..).unwrap_or("");
        let restates = restates_phrase(lang, after_noun.trim_start_matches(',').trim())
            || lang.lexicon.has(last_word, Class::MovementBy) && earlier.kind == later.kind;
        if restates && later.change.is_none() && later.kind != Kind::Date {
            later.change = earlier.change;
        }
    }
}

/// Whether the words are all of a phrase that joins a movement said twice.
fn restates_phrase(lang: &Language, between: &str) -> bool {
    let first = lang.lexicon.find(between.split(' ').next().unwrap_or(""));
    lang.lexicon.senses(first, Class::Restating).any(|sense| is_phrase(sense.phrase, between))
}

/// "more than 100 kilometres (60 miles)", "about 2 million euros ($2.6 million)": the second is as firm as the first.
fn convert(earlier: &Quantity, later: &mut Quantity) {
    let dimension = |quantity: &Quantity| quantity.unit.as_ref().map(|unit| unit.dimension);
    let same =
        dimension(earlier) == dimension(later) && dimension(later).is_some_and(|d| d != Dimension::Count);
    let Extent::Number(stated) = later.extent else { return };
    if let (true, Hedge::Exact, Some(value)) = (same, later.hedge, stated.single())
        && earlier.hedge != Hedge::Vague
    {
        later.hedge = earlier.hedge;
        later.extent = Extent::Number(earlier.hedge.bounds(value));
    }
}
