//! Figures in words of their own: "no casualties", "doubled", "over a year", "in her 60s", "the first visit".

use super::figure::{Read, SoFar, plain};
use super::hedge_words::{self, HedgeRead};
use super::share::{self, Share};
use super::words::Words;
use super::{Dimension, Extent, Hedge, Interval, Kind, Measure, Quantity, Unit, change, noun, number};
use crate::engine::decimal::Decimal;
use crate::engine::lang::Class;
use crate::engine::letters::whole_number;
use crate::engine::span::Span;

/// "no casualties", "nobody was killed": a count of zero.
pub(super) fn nothing(words: &Words, idx: usize) -> Option<Read> {
    let zero = |to: usize, unit: Unit, unit_span: Option<Span>| {
        let point = Extent::Number(Interval::point(Decimal::ZERO));
        let zero = plain(words, HedgeRead::none(idx), (idx, to), Kind::Count, point);
        Some(Read::Found(Quantity { unit: Some(unit), unit_span, ..zero }, to))
    };
    let nobody = words.is(idx, Class::Nobody);
    let no_one = words.is(idx, Class::No) && words.is(idx + 1, Class::One);
    if nobody || no_one {
        let to = if no_one { idx + 2 } else { idx + 1 };
        let state = words.near_after(to, 4, Class::State).is_some();
        return if state {
            zero(to, Unit::noun(words.lang.forms.person), None)
        } else {
            no_one.then_some(Read::Silent(to))
        };
    }
    if !words.is(idx, Class::No) || words.is_number(idx) {
        return None;
    }
    let head = words.near_after(idx + 1, 3, Class::Absence)?;
    if (idx + 1..head).any(|at| !words.is_word(at) || words.is_end(at)) {
        return None;
    }
    let state = words.is(head, Class::State);
    let name =
        if state { words.lang.forms.person.to_string() } else { noun::canonical(words, words.at(head)) };
    zero(idx + 1, Unit::noun(&name), Some(words.span(idx + 1, head + 1)))
}

/// "doubled", "more than sixfold": so many times.
pub(super) fn multiple(words: &Words, idx: usize, so_far: SoFar) -> Option<Read> {
    let named = words.number(idx, Class::Multiple);
    // "twice as many", "double the cost"; but "double the 120" is told by the 120.
    let compares = |value: &i64| {
        let opens = words.is_determiner(idx + 1) || words.is(idx + 1, Class::EchoPronoun);
        let thing = 0 < *value && opens && !words.is_number(idx + 2);
        thing || words.is(idx + 1, Class::As) && words.is(idx + 2, Class::AsMany)
    };
    let (value, to) = match named.or_else(|| words.number(idx, Class::MultipleOf).filter(compares)) {
        Some(parts) if parts < 0 => (Decimal::ONE.divide(Decimal::from(-parts)), idx + 1),
        Some(value) => (Decimal::from(value), idx + 1),
        None if !words.has(Class::Fold) => return None,
        None => {
            let number = number::read(words, idx).filter(|number| number.most.is_none())?;
            let fold_at = words.past_hyphen(number.to);
            let fold = words.is(fold_at, Class::Fold) && (fold_at > number.to || words.joined(fold_at - 1));
            (fold.then_some(number.value)?, fold_at + 1)
        }
    };
    let mut before = hedge_words::before(words, idx, so_far.floor, false);
    // What more than halved came to less than half.
    if named.is_some_and(|parts| parts < 0) && before.hedge == Hedge::Over {
        before.hedge = Hedge::Under;
    }
    let change = words.movement(idx).or_else(|| change::before(words, before.edge));
    // "a 20-fold increase"
    let around = if change.is_none() { change::around(words, before.edge, to) } else { None };
    let extent = Extent::Number(before.hedge.bounds(value));
    let mut quantity = plain(words, before, (idx, to), Kind::Count, extent);
    quantity.unit = Some(Unit::noun(words.lang.forms.times));
    (quantity.change, quantity.compared) = (change.or(around), around.is_some());
    Some(Read::Found(quantity, to))
}

/// "in her 60s", "in his early twenties": ten years of age.
pub(super) fn years_of_life(words: &Words, idx: usize) -> Option<Read> {
    if !words.is_number(idx) || !words.joined(idx) || !words.is(idx + 1, Class::DecadeEnding) {
        return None;
    }
    let tens = whole_number(words.written(idx)).filter(|tens| 10 < *tens && tens % 10 == 0)?;
    let part = words.is_part(idx.wrapping_sub(1));
    let owner = if part { 2 } else { 1 };
    let own = !words.back_is(idx, owner, Class::The) && words.back_is(idx, owner, Class::Determiner);
    if !own || 100 < tens {
        return None;
    }
    let ends = Interval::between(Decimal::from(tens), Decimal::from(tens + 9));
    let to = idx + 2;
    let ages = plain(words, HedgeRead::none(idx), (idx, to), Kind::Duration, Extent::Number(ends));
    Some(Read::Found(Quantity { unit: Some(Measure::YearOfAge.into()), ..ages }, to))
}

/// "over a year", "less than a minute": one period, worth a figure only with a hedge.
pub(super) fn one_period(words: &Words, idx: usize, so_far: SoFar) -> Option<Read> {
    let measure = words.is_article(idx).then(|| words.unit_name(idx + 1)).flatten();
    let (measure, n_words) = measure.filter(|(measure, _)| measure.dimension() == Dimension::Time)?;
    let before = hedge_words::before(words, idx, so_far.floor, true);
    let to = idx + 1 + n_words;
    let hedged = before.hedge.is_bound() || before.hedge == Hedge::Almost;
    if !hedged || words.is(to, Class::When) || words.is_hyphen(to) {
        return None;
    }
    let extent = Extent::Number(before.hedge.bounds(Decimal::ONE));
    let mut quantity = plain(words, before, (idx, to), Kind::Duration, extent);
    quantity.number = words.span(idx, idx + 1);
    (quantity.unit, quantity.unit_span) = (Some(measure.into()), Some(words.span(idx + 1, to)));
    Some(Read::Found(quantity, to))
}

/// "two-thirds of voters", "one in five children", "between a third and half of it".
pub(super) fn share(words: &Words, mut share: Share, so_far: SoFar) -> Read {
    let least = share.value;
    let ranges = words.is(share.to, Class::And) && words.back_is(share.from, 1, Class::Between)
        || words.is(share.to, Class::To);
    if let Some(most) = share::read(words, share.to + 1).filter(|most| ranges && least < most.value) {
        share = Share { from: share.from, ..most };
    }
    let before = hedge_words::before(words, share.from, so_far.floor, false);
    let noun = noun::head(words, share.noun_at);
    // "40 trucks, half of them empty"
    let them = words.is(share.to, Class::Of) && words.is(share.to + 1, Class::EchoPronoun);
    let said = so_far.last_counted(words).filter(|_| them);
    let extent = if least < share.value {
        Interval::between(least, share.value)
    } else {
        before.hedge.bounds(share.value)
    };
    let mut quantity = plain(words, before, (share.from, share.to), Kind::Fraction, Extent::Number(extent));
    quantity.unit_span = noun.as_ref().and_then(|noun| noun.span(words));
    quantity.unit = noun.map(|noun| noun.unit).or_else(|| said.cloned());
    quantity.change = change::before(words, before.edge);
    Read::Found(quantity, share.to)
}

/// "the first visit", "its 24th meeting"; alone an ordinal is silent.
pub(super) fn ordinal(words: &Words, idx: usize, value: Decimal, to: usize) -> Read {
    let opened = words.is_determiner(idx.wrapping_sub(1))
        || words.is_article(idx.wrapping_sub(1))
        || words.is_possessive(idx.wrapping_sub(1))
        || words.is_number(idx)
        || words.is_word(to) && !words.is_end(to);
    if words.number(to, Class::PartOfYear).is_some() {
        // "the third quarter" is a date that nothing here resolves, or a part of a match.
        return Read::Silent(to + 1);
    }
    if number::read(words, to).is_some() {
        // "the first nine months"
        return Read::Silent(to);
    }
    let hyphen = words.is_hyphen(to) || words.is_hyphen(idx.wrapping_sub(1));
    let measure = words.unit_name(to).filter(|(measure, _)| measure.dimension() == Dimension::Time);
    let period = measure.map(|(measure, n_words)| noun::Noun {
        unit: Unit::noun(measure.as_str()),
        from: to,
        to: to + n_words,
    });
    let noun = period
        .or_else(|| noun::counted(words, to, false).filter(|noun| noun.to <= to + 2 && noun.from < noun.to))
        .or_else(|| noun::counted(words, to, true));
    let verb = words.is_participle(to);
    match noun {
        Some(noun) if opened && !hyphen && !verb => {
            let point = Extent::Number(Interval::point(value));
            let mut quantity = plain(words, HedgeRead::none(idx), (idx, to), Kind::Ordinal, point);
            quantity.unit_span = Some(words.span(noun.from, noun.to));
            quantity.unit = Some(noun.unit);
            Read::Found(quantity, to)
        }
        _ => Read::Silent(to),
    }
}
