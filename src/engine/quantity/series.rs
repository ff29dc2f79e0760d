//! What a figure takes from the one before it: the hedge of what it converts, the movement it restates.

use super::{Change, Dimension, Extent, Hedge, Kind, Quantity, Unit};
use crate::engine::decimal::Decimal;
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
            (later.change, later.compared) = (earlier.change, earlier.compared);
        }
    }
    let (mut last, mut first) = (None, None);
    for idx in 0..quantities.len() {
        let Some((before, [later, ..])) = quantities.split_at_mut_checked(idx) else { continue };
        if matches!(later.kind, Kind::Date | Kind::Ordinal) {
            continue;
        }
        if let Some(earlier) = last.and_then(|last: usize| before.get_mut(last)) {
            moves(text, lang, first, earlier, later);
            first = earlier.change;
        }
        last = Some(idx);
    }
}

/// How many words before "from" may hold the movement of "from 8 to 12".
const MOVEMENT_REACH: usize = 8;

/// Puts what a figure moved from to what it moved to: "rose to 12 from 8", "fell from 12 to 8", "14 weeks, up from nine".
///
/// `first` is the movement before the two: "rose 5 % to 12 from 8".
fn moves(text: &str, lang: &Language, first: Option<Change>, earlier: &mut Quantity, later: &mut Quantity) {
    let same = later.unit.is_none() || earlier.unit.is_none() || unit_name(earlier) == unit_name(later);
    let (Some(from), Some(to)) = (single(earlier), single(later)) else { return };
    let leads = |figure: &Quantity, class| lang.lexicon.has(word_before(text, figure.span.start).0, class);
    let from_to = leads(later, Class::To) && leads(earlier, Class::From);
    if later.unit.is_none() && leads(later, Class::To) && (from_to || earlier.change.is_some()) {
        // "rose 64 points to 4,577", "from eight per cent to 12.5"
        let level = |unit: &&Unit| match unit.dimension {
            Dimension::Count => false,
            Dimension::Share | Dimension::Money => from_to,
            _ => true,
        };
        if let Some(unit) = earlier.unit.as_ref().filter(level) {
            later.unit = Some(unit.clone());
            later.kind = if from_to { earlier.kind } else { later.kind };
        }
    }
    // "rose to $1.2 billion, or $2 a share, from $1 billion"
    let total = from.abs() * Decimal::new(1, 3) < to.abs();
    if !same || total && leads(later, Class::From) {
        return;
    }
    if leads(later, Class::From) {
        let (_, at) = word_before(text, later.span.start);
        let word = lang.lexicon.find(word_before(text, at).0);
        let said = lang.lexicon.sense(word, Class::Movement).and_then(|sense| Change::parse(sense.value));
        let change = said.or(earlier.change).or(first.filter(|_| leads(earlier, Class::To)));
        if change.is_some() {
            earlier.base = Some(to);
            earlier.compared |= earlier.change.is_none();
            earlier.change = earlier.change.or(change);
        }
    } else if from_to && from != to {
        let mut at = earlier.span.start;
        for _ in 0..MOVEMENT_REACH {
            let (word, start) = word_before(text, at);
            if lang.lexicon.has(word, Class::Movement) || lang.lexicon.has(word, Class::Move) {
                later.base = Some(from);
                later.change = Some(if from < to { Change::Up } else { Change::Down });
                break;
            }
            at = start;
        }
    }
}

/// The one value a figure states, hedged or not.
fn single(figure: &Quantity) -> Option<Decimal> {
    let Extent::Number(stated) = figure.extent else { return None };
    stated.single()
}

/// The name of the unit of a figure; "" where it has none.
fn unit_name(figure: &Quantity) -> &str {
    figure.unit.as_ref().map_or("", |unit| &unit.name)
}

/// The longest word that is looked for.
const MAX_WORD: usize = 24;

/// The word before a place, or its end, and where it starts.
pub(super) fn word_before(text: &str, at: usize) -> (&str, usize) {
    let before = |at: usize| at.checked_sub(1).and_then(|at| text.as_bytes().get(at)).copied();
    let mut end = at;
    while before(end) == Some(b' ') {
        end -= 1;
    }
    let mut start = end;
    while before(start).is_some_and(|byte| !byte.is_ascii_whitespace() && end < start + MAX_WORD) {
        start -= 1;
    }
    (Span::new(start, end).of(text), start)
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
