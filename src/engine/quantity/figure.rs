//! Reads one figure that is not a date: number, range, unit, noun, rate, hedges and movement together.

use super::amount::{self, Amount};
use super::hedge_words::{self, HedgeRead};
use super::noun::{self, Noun};
use super::range::{self, Shape};
use super::words::Words;
use super::{
    Dimension, Extent, Hedge, Interval, Kind, Measure, Quantity, Unit, change, counting, number, per, series,
    share, silence, special,
};
use crate::engine::decimal::Decimal;
use crate::engine::lang::Class;
use crate::engine::span::Span;

/// What reading at one token came to.
pub(super) enum Read {
    /// A figure, and the token to go on from.
    Found(Quantity, usize),
    /// Nothing to report up to this token.
    Silent(usize),
    /// No number starts here.
    No,
}

/// What was read of the sentence before a figure.
#[derive(Clone, Copy)]
pub(super) struct SoFar<'a> {
    /// The token after the last figure; hedges reach back no further.
    pub(super) floor: usize,
    /// The figures of the sentence so far.
    pub(super) figures: &'a [Quantity],
}

impl SoFar<'_> {
    /// The last noun that was counted, but for where that was: the shops of "40 shops in two towns, six of them shut".
    pub(super) fn last_counted(&self, words: &Words) -> Option<&Unit> {
        let mut last = None;
        for figure in self.figures.iter().rev() {
            let counted = figure.unit.as_ref().filter(|unit| unit.dimension == Dimension::Count);
            let led = words.lexicon.has(series::word_before(words.text, figure.span.start).0, Class::Lead);
            if counted.is_some() && !led {
                return counted;
            }
            last = last.or(counted);
        }
        last
    }
}

/// Reads the figure that starts at token `idx`.
pub(super) fn read(words: &Words, idx: usize, so_far: SoFar) -> Read {
    let idiom = words.hyphened(idx, Class::Idiom);
    if idiom > 0 {
        return Read::Silent(idx + idiom);
    }
    if silence::capital(words, idx) {
        return Read::Silent(idx + 1);
    }
    if let Some(read) = special::nothing(words, idx) {
        return read;
    }
    if !words.is_number(idx)
        && let Some(end) = silence::code(words, idx, false)
    {
        return Read::Silent(end);
    }
    if let Some(share) = share::read(words, idx) {
        return special::share(words, share, so_far);
    }
    if let Some(read) =
        special::multiple(words, idx, so_far).or_else(|| special::one_period(words, idx, so_far))
    {
        return read;
    }
    if let Some(read) = special::years_of_life(words, idx) {
        return read;
    }
    if let Some((value, to)) = number::ordinal(words, idx) {
        return special::ordinal(words, idx, value, to);
    }
    let Some(first) = amount::read(words, idx) else {
        return match silence::code(words, idx, false) {
            Some(end) => Read::Silent(end.max(idx + 1)),
            None => Read::No,
        };
    };
    match range::read(words, first) {
        Shape::Single(amount) => finish(words, amount, None, so_far),
        Shape::Range(amount, ends) => finish(words, amount, Some(ends), so_far),
        Shape::Silent(to) => Read::Silent(to),
    }
}

/// Puts noun, rate, hedges and movement to an amount.
fn finish(words: &Words, mut amount: Amount, ends: Option<(Decimal, Decimal)>, so_far: SoFar) -> Read {
    let number = amount.number;
    let bare = amount.is_bare();
    let one = number.value == Decimal::ONE && number.most.is_none() && number.to == number.from + 1;
    if bare && silence::pronoun(words, &number) {
        return Read::Silent(number.to);
    }
    if bare && words.is_hyphen(number.to) && words.is_participle(number.to + 1) {
        // "two-headed", "one-legged"
        return Read::Silent(number.to + 2);
    }
    let after = hedge_words::after(words, amount.to);
    let noun_at = after.map_or(amount.to, |read| read.edge);
    let single = one && !words.is(noun_at, Class::Of);
    let mut noun = bare.then(|| counting::counted(words, &amount, noun_at, single, so_far)).flatten();
    let age = bare && noun.is_none() && counting::is_age(words, &amount, so_far);
    let unnamed = one && noun.is_none() && !number.digits;
    if bare && !age && (unnamed || silence::name(words, &number, noun.is_some())) {
        // "Page 3 of 12"
        let whole = words.is(number.to, Class::Of) && words.is_number(number.to + 1);
        return Read::Silent(number.to + if whole { 2 } else { 0 });
    }
    let noun_end = noun.as_ref().map_or(noun_at, |noun| noun.to.max(noun_at));
    // A hedge may follow the noun: "40 people or more".
    let after = after.or_else(|| hedge_words::after(words, noun_end).filter(|_| noun_end > amount.to));
    let is_time = is_time(words, &amount, noun.as_ref());
    let mut before = hedge_words::before(words, amount.from, so_far.floor, is_time);
    // "is up to 4 per cent from 3" moves; without what it moved from it is a bound.
    let based = noun.is_none() && words.is(noun_end, Class::From) && words.is_number(noun_end + 1);
    let edge = before.edge;
    // "all but 40 homes" are the others.
    if words.is(edge, Class::Whole) && words.is(edge + 1, Class::But) {
        return Read::Silent(amount.to);
    }
    let moves = based && words.is(edge, Class::Direction) && words.back_is(edge, 1, Class::Be);
    if moves || qualifies_head(words, &amount, edge) {
        before = HedgeRead::none(amount.from);
    }
    // "starting from 450 up to 900": the word is that of the range.
    let opens = ends.is_some() && words.back_is(amount.from, 1, Class::From);
    let mut hedge = combine(if opens { Hedge::Exact } else { before.hedge }, after, &amount);
    // "150 minutes of exercise a week"
    let of_what = !bare
        && words.is(amount.to, Class::Of)
        && words.is_word(amount.to + 1)
        && !words.is_end(amount.to + 1)
        && words.is_article(amount.to + 2);
    let per_at = if of_what { amount.to + 2 } else { per::past_bracket(words, noun_end) };
    let per = per::read(words, per_at);
    let paid = amount.currency.is_some() && number.scale == Decimal::ONE;
    let per =
        per.or_else(|| Some((per::before(words, amount.from, so_far.floor).filter(|_| paid)?, noun_end)));
    if per.is_none() && noun.is_some() && number::is_grouped_by_point(words, &number) {
        // "1.500 people" are no one and a half.
        amount.number.value = number.value * Decimal::from(1000);
    }
    let from = before.edge;
    let mut to = after.filter(|read| read.edge <= noun_at).map_or(amount.to, |read| read.edge);
    let supplied = noun.is_some() && change::is_supplied(words, from);
    let mut change = change::before(words, from).filter(|_| !age && !supplied);
    // "edged 0.8 percent lower": what stands behind says which way.
    let turned = change.is_some() && !is_time;
    if let Some(turn) = words.compared(amount.to).filter(|_| turned && words.movement(amount.to).is_some()) {
        change = Some(turn);
    }
    let compared = change.is_none();
    if compared && !age && !is_time {
        change = change::around(words, from, amount.to);
    }
    let compared = compared && change.is_some();
    let mut extent = extent(&amount, ends, hedge);
    if let Interval { lo: Some(lo), hi: None } = extent
        && let Some(second) = cap(words, &amount, noun_end)
        && let counted = second.is_bare().then(|| noun::counted(words, second.to, false)).flatten()
        && (noun.is_none() || counted.is_none())
        && lo < second.number.value
    {
        // "more than 40 but fewer than 50 people"
        (extent, hedge, to) = (Interval::between(lo, second.number.value), Hedge::Exact, second.to);
        noun = noun.or(counted);
        amount.unit = amount.unit.or(second.unit);
    } else if hedge == Hedge::Exact
        && change.is_none()
        && per.is_none()
        && extent.single().is_some()
        && hedge_words::still_counted(words, &amount, noun_end)
    {
        (extent, hedge) = (Interval { hi: None, ..extent }, Hedge::AtLeast);
    }
    let (unit, unit_span) =
        if age { (Some(Measure::YearOfAge.into()), None) } else { unit(words, &amount, noun) };
    let (per, per_end) = per.unzip();
    let quantity = Quantity {
        span: words.span(from, to),
        number: words.span(number.from, number.to),
        kind: kind(unit.as_ref(), hedge == Hedge::Vague, per.is_some()),
        extent: Extent::Number(extent),
        hedge,
        unit,
        unit_span,
        per,
        change,
        compared,
        zeros: number::written_zeros(words, &number),
        base: None,
    };
    // A denominator with a number of its own gives no figure: "per 100,000 people".
    let next = per_end.filter(|end| (per_at..*end).any(|at| words.is_number(at))).unwrap_or(to);
    Read::Found(quantity, next.max(amount.to))
}

/// The amount that bounds one from above which is bounded from below: "but fewer than 50", "and at most 50 tonnes".
fn cap(words: &Words, amount: &Amount, at: usize) -> Option<Amount> {
    if !words.is(at, Class::But) && !words.is(at, Class::And) {
        return None;
    }
    let second = (at + 2..at + 5).find_map(|idx| amount::read(words, idx))?;
    let before = hedge_words::before(words, second.from, at + 1, false);
    let upper = matches!(before.hedge, Hedge::UpTo | Hedge::Under) && before.edge == at + 1;
    let unit = |amount: &Amount| amount.unit.as_ref().map(|read| read.unit.name.clone());
    let same = (amount.unit.is_none() || unit(amount) == unit(&second)) && amount.currency == second.currency;
    (upper && same).then_some(second)
}

/// Whether the hedge that starts at `edge` is of the noun behind a length of time: "close to a 52-week high".
fn qualifies_head(words: &Words, amount: &Amount, edge: usize) -> bool {
    let opened = words.is_article(amount.from.wrapping_sub(1)) && edge < amount.from;
    let adjective = words.is_hyphen(amount.number.to) && words.is_word(amount.to);
    let time = amount.unit.as_ref().is_some_and(|read| read.unit.dimension == Dimension::Time);
    opened && adjective && time
}

/// The ends that the hedge leaves of a value, a range or a vague amount.
fn extent(amount: &Amount, ends: Option<(Decimal, Decimal)>, hedge: Hedge) -> Interval<Decimal> {
    let value = amount.number.value;
    let Some((lo, hi)) = ends.or(amount.number.most.map(|most| (value, most))) else {
        return hedge.bounds(value);
    };
    match hedge {
        Hedge::AtLeast | Hedge::Over => Interval::from(lo.min(hi)),
        Hedge::UpTo | Hedge::Under => Interval::to(hi.max(lo)),
        Hedge::Exact | Hedge::About | Hedge::Almost | Hedge::Vague => Interval::between(lo, hi),
    }
}

/// Whether the amount is a length of time, where "over" may mean during.
fn is_time(words: &Words, amount: &Amount, noun: Option<&Noun>) -> bool {
    let time = |dimension| matches!(dimension, Dimension::Time | Dimension::Age);
    amount.unit.as_ref().is_some_and(|read| time(read.unit.dimension))
        || noun.is_some_and(|noun| words.lexicon.has(&noun.unit.name, Class::TimeNoun))
}

/// The unit of an amount and the words it is written in.
fn unit(words: &Words, amount: &Amount, noun: Option<Noun>) -> (Option<Unit>, Option<Span>) {
    let number = &amount.number;
    let joint = number.from.wrapping_sub(1);
    let before = if words.is_hyphen(joint) || words.is(joint, Class::Of) { 2 } else { 1 };
    let at = number.from.wrapping_sub(before);
    let prefix = words.longest(at, Class::UnitBefore).and_then(|(sense, _)| sense.measure);
    if let Some(measure) = prefix.filter(|_| amount.is_bare()) {
        return (Some(measure.into()), Some(words.span(at, at + 1)));
    }
    let written = amount.unit.as_ref().map(|read| words.span(read.from, read.to));
    if let Some(code) = amount.currency {
        let digits_at = (amount.from..number.to).find(|at| words.is_number(*at)).unwrap_or(amount.from + 1);
        return (Some(Unit::currency(code)), written.or_else(|| Some(words.span(amount.from, digits_at))));
    }
    if let Some(read) = &amount.unit {
        return (Some(read.unit.clone()), written);
    }
    let span = noun.as_ref().and_then(|noun| noun.span(words));
    (noun.map(|noun| noun.unit), span)
}

/// A bound wins over an approximation, one before the number over one after it.
fn combine(before: Hedge, after: Option<HedgeRead>, amount: &Amount) -> Hedge {
    let own = match amount.number {
        number::Number { most: Some(_), .. } => Hedge::Vague,
        number::Number { rough: true, .. } => Hedge::About,
        _ => Hedge::Exact,
    };
    let around = [before, after.map_or(Hedge::Exact, |read| read.hedge)];
    let bound = around.into_iter().find(|hedge| hedge.is_bound());
    let other = || around.into_iter().find(|hedge| *hedge != Hedge::Exact).filter(|_| own != Hedge::Vague);
    bound.or_else(other).unwrap_or(own)
}

fn kind(unit: Option<&Unit>, vague: bool, rate: bool) -> Kind {
    match unit.map(|unit| unit.dimension) {
        Some(Dimension::Money) => Kind::Money,
        Some(Dimension::Share) => Kind::Percent,
        Some(Dimension::Speed | Dimension::DataRate) => Kind::Rate,
        Some(_) | None if rate => Kind::Rate,
        Some(Dimension::Time | Dimension::Age) => Kind::Duration,
        _ if vague => Kind::Vague,
        _ => Kind::Count,
    }
}

/// A figure without unit, rate or movement whose number starts at `before` and whose hedge starts at its edge.
pub(super) fn plain(
    words: &Words,
    before: HedgeRead,
    (from, to): (usize, usize),
    kind: Kind,
    extent: Extent,
) -> Quantity {
    Quantity {
        span: words.span(before.edge, to),
        number: words.span(from, to),
        kind,
        extent,
        hedge: before.hedge,
        unit: None,
        unit_span: None,
        per: None,
        change: None,
        compared: false,
        zeros: 0,
        base: None,
    }
}
