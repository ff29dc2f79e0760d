//! Reads one figure that is not a date: number, range, unit, noun, rate, hedges and movement together.

use super::hedge_words::{self, HedgeRead};
use super::number::{self, Number};
use super::unit_after::{self, UnitRead};
use super::words::Words;
use super::{
    Dimension, Extent, Hedge, Interval, Kind, Measure, Quantity, Unit, change, noun, per, share, silence,
};
use crate::engine::decimal::Decimal;
use crate::engine::lang::{holds, look_up};
use crate::engine::span::Span;

/// What reading at one token came to.
pub(super) enum Read {
    /// Figures, and the token to go on from.
    Found(Vec<Quantity>, usize),
    /// Nothing to report up to this token.
    Silent(usize),
    /// No number starts here.
    No,
}

/// An amount: sign, number and unit, before hedges.
struct Amount {
    from: usize,
    to: usize,
    number: Number,
    unit: Option<UnitRead>,
    currency: Option<&'static str>,
}

/// What was read of the sentence before a figure.
#[derive(Clone, Copy)]
pub(super) struct SoFar<'a> {
    /// The token after the last figure; hedges reach back no further.
    pub(super) floor: usize,
    /// The figures of the sentence so far.
    pub(super) figures: &'a [Quantity],
}

/// Reads the figure that starts at token `idx`.
pub(super) fn read(words: &Words, idx: usize, so_far: SoFar) -> Read {
    let idiom = silence::idiom(words, idx);
    if idiom > 0 {
        return Read::Silent(idx + idiom);
    }
    if let Some(read) = nothing(words, idx) {
        return read;
    }
    if !words.is_number(idx)
        && let Some(end) = silence::code(words, idx, false)
    {
        return Read::Silent(end);
    }
    if let Some(share) = share::read(words, idx) {
        return of_share(words, share, so_far);
    }
    if let Some(read) = multiple(words, idx, so_far).or_else(|| one_period(words, idx, so_far)) {
        return read;
    }
    if let Some(read) = years_of_life(words, idx) {
        return read;
    }
    if let Some((value, to)) = number::ordinal(words, idx) {
        return ordinal(words, idx, value, to);
    }
    let Some(first) = amount(words, idx) else {
        return match silence::code(words, idx, false) {
            Some(end) => Read::Silent(end.max(idx + 1)),
            None => Read::No,
        };
    };
    range(words, first, so_far)
}

/// "no casualties", "nobody was killed": a count of zero.
fn nothing(words: &Words, idx: usize) -> Option<Read> {
    let nouns = &words.lang.nouns;
    let numbers = &words.lang.numbers;
    let zero = |to: usize, unit: Unit, unit_span: Option<Span>| {
        let span = words.span(idx, to);
        let point = Extent::Number(Interval::point(Decimal::ZERO));
        Some(Read::Found(vec![plain(span, Kind::Count, point, Some(unit), unit_span)], to))
    };
    let nobody = holds(nouns.nobody, words.at(idx));
    let no_one = holds(numbers.none, words.at(idx)) && words.at(idx + 1) == numbers.one;
    if nobody || no_one {
        let to = if no_one { idx + 2 } else { idx + 1 };
        let state = (to..to + 4).any(|at| holds(nouns.states, words.at(at)));
        return if state {
            zero(to, Unit::noun(nouns.person), None)
        } else {
            no_one.then_some(Read::Silent(to))
        };
    }
    if !holds(numbers.none, words.at(idx)) || words.at(idx).parse::<i64>().is_ok() {
        return None;
    }
    let head = (idx + 1..idx + 4).find(|at| holds(nouns.absences, words.at(*at)))?;
    if (idx + 1..head).any(|at| !words.is_word(at) || words.is_end(at)) {
        return None;
    }
    let state = holds(nouns.states, words.at(head));
    let name = if state { nouns.person.to_string() } else { noun::canonical(words, words.at(head)) };
    zero(idx + 1, Unit::noun(&name), Some(words.span(idx + 1, head + 1)))
}

/// "doubled", "more than sixfold": so many times.
fn multiple(words: &Words, idx: usize, so_far: SoFar) -> Option<Read> {
    let numbers = &words.lang.numbers;
    let (value, to) = match look_up(numbers.multiples, words.at(idx)) {
        Some(value) => (Decimal::from(value), idx + 1),
        None => {
            let number = number::read(words, idx).filter(|number| number.most.is_none())?;
            let fold_at = if words.is_hyphen(number.to) { number.to + 1 } else { number.to };
            let fold =
                words.at(fold_at) == numbers.fold && (fold_at > number.to || words.joined(fold_at - 1));
            (fold.then_some(number.value)?, fold_at + 1)
        }
    };
    let before = hedge_words::before(words, idx, so_far.floor, false);
    let hedge = before.map_or(Hedge::Exact, |read| read.hedge);
    let from = before.map_or(idx, |read| read.edge);
    let change = look_up(words.lang.units.changes, words.at(idx)).or_else(|| change::before(words, from));
    let quantity = Quantity {
        span: words.span(from, to),
        number: words.span(idx, to),
        kind: Kind::Count,
        extent: Extent::Number(hedge.bounds(value)),
        hedge,
        unit: Some(Unit::noun(words.lang.nouns.times)),
        unit_span: None,
        per: None,
        change,
    };
    Some(Read::Found(vec![quantity], to))
}

/// "in her 60s", "in his early twenties": ten years of age.
fn years_of_life(words: &Words, idx: usize) -> Option<Read> {
    let plural = words.joined(idx) && words.at(idx + 1) == words.lang.time.decade_ending;
    let tens: i64 = words
        .written(idx)
        .parse()
        .ok()
        .filter(|tens| words.is_number(idx) && plural && 10 < *tens && tens % 10 == 0)?;
    let part = look_up(words.lang.time.parts, words.back(idx, 1)).is_some();
    let owner = if part { 2 } else { 1 };
    let own = words.back(idx, owner) != words.lang.time.the
        && holds(words.lang.numbers.determiners, words.back(idx, owner));
    if !own || 100 < tens {
        return None;
    }
    let ends = Interval::between(Decimal::from(tens), Decimal::from(tens + 9));
    let span = words.span(idx, idx + 2);
    let unit = Measure::YearOfAge.into();
    Some(Read::Found(vec![plain(span, Kind::Duration, Extent::Number(ends), Some(unit), None)], idx + 2))
}

/// "over a year", "less than a minute": one period, worth a figure only with a hedge.
fn one_period(words: &Words, idx: usize, so_far: SoFar) -> Option<Read> {
    let measure = words.is_article(idx).then(|| words.longest(idx + 1, words.lang.units.names)).flatten();
    let (measure, n_words) = measure.filter(|(measure, _)| measure.dimension() == Dimension::Time)?;
    let before = hedge_words::before(words, idx, so_far.floor, true)
        .filter(|read| read.hedge.is_bound() || read.hedge == Hedge::Almost)?;
    let to = idx + 1 + n_words;
    if holds(words.lang.units.when, words.at(to)) {
        return None;
    }
    let hyphen = words.is_hyphen(to);
    let quantity = Quantity {
        hedge: before.hedge,
        number: words.span(idx, idx + 1),
        ..plain(
            words.span(before.edge, to),
            Kind::Duration,
            Extent::Number(before.hedge.bounds(Decimal::ONE)),
            Some(measure.into()),
            Some(words.span(idx + 1, to)),
        )
    };
    (!hyphen).then(|| Read::Found(vec![quantity], to))
}

fn plain(span: Span, kind: Kind, extent: Extent, unit: Option<Unit>, unit_span: Option<Span>) -> Quantity {
    Quantity {
        span,
        number: span,
        kind,
        extent,
        hedge: Hedge::Exact,
        unit,
        unit_span,
        per: None,
        change: None,
    }
}

fn of_share(words: &Words, share: share::Share, so_far: SoFar) -> Read {
    let before = hedge_words::before(words, share.from, so_far.floor, false);
    let hedge = before.map_or(Hedge::Exact, |read| read.hedge);
    let noun = noun::head(words, share.to);
    let quantity = Quantity {
        span: words.span(before.map_or(share.from, |read| read.edge), share.to),
        number: words.span(share.from, share.to),
        kind: Kind::Fraction,
        extent: Extent::Number(hedge.bounds(share.value)),
        hedge,
        unit_span: noun
            .as_ref()
            .filter(|noun| noun.from < noun.to)
            .map(|noun| words.span(noun.from, noun.to)),
        unit: noun.map(|noun| noun.unit),
        per: None,
        change: change::before(words, before.map_or(share.from, |read| read.edge)),
    };
    Read::Found(vec![quantity], share.to)
}

/// "the first visit", "its 24th meeting"; alone an ordinal is silent.
fn ordinal(words: &Words, idx: usize, value: Decimal, to: usize) -> Read {
    let opened = words.is_determiner(idx.wrapping_sub(1))
        || words.is_article(idx.wrapping_sub(1))
        || words.back(idx, 1).ends_with("'s")
        || words.is_number(idx)
        || words.is_word(to) && !words.is_end(to);
    if look_up(words.lang.time.fractions, words.at(to)).is_some() {
        // "the third quarter" is a date that nothing here resolves, or a part of a match.
        return Read::Silent(to + 1);
    }
    if number::read(words, to).is_some() {
        // "the first nine months"
        return Read::Silent(to);
    }
    let hyphen = words.is_hyphen(to) || words.is_hyphen(idx.wrapping_sub(1));
    let measure = words
        .longest(to, words.lang.units.names)
        .filter(|(measure, _)| measure.dimension() == Dimension::Time);
    let period = measure.map(|(measure, n_words)| noun::Noun {
        unit: Unit::noun(measure.as_str()),
        from: to,
        to: to + n_words,
    });
    let noun = period
        .or_else(|| noun::counted(words, to, false).filter(|noun| noun.to <= to + 2 && noun.from < noun.to))
        .or_else(|| noun::counted(words, to, true));
    let verb = words.at(to).ends_with(words.lang.nouns.participle);
    match noun {
        Some(noun) if opened && !hyphen && !verb => {
            let span = words.span(idx, to);
            let mut quantity = plain(span, Kind::Ordinal, Extent::Number(Interval::point(value)), None, None);
            quantity.unit_span = Some(words.span(noun.from, noun.to));
            quantity.unit = Some(noun.unit);
            Read::Found(vec![quantity], to)
        }
        _ => Read::Silent(to),
    }
}

/// Sign, number and unit from token `idx` on.
fn amount(words: &Words, idx: usize) -> Option<Amount> {
    let signed = unit_after::sign(words, idx);
    let negative = |at: usize| matches!(words.back(at, 1), "-" | "−") && words.joined_back(at);
    let minus_word = holds(words.lang.numbers.minus, words.at(idx));
    let start = match signed {
        Some((_, start)) => start,
        None if minus_word && words.is_hyphen(idx + 1) => idx + 2,
        None if minus_word => idx + 1,
        None if minus_sign(words, idx) => idx + 1,
        None => idx,
    };
    let mut number = number::read(words, start)?;
    let below_zero =
        signed.is_some() && negative(start) && start > idx + 1 || signed.is_none() && start > idx;
    if below_zero {
        number.value = -number.value;
    }
    let suffix = number::suffix(words, &number);
    let mut unit = None;
    if signed.is_some() {
        if let Some((scale, to)) = suffix {
            number = number::scaled(number, scale, to);
        }
    } else if let Some((scale, to)) = suffix.filter(|(_, to)| scales_count(words, &number, *to)) {
        number = number::scaled(number, scale, to);
    }
    let currency = signed.map(|(code, _)| code);
    if currency.is_none() || words.at(number.to) == "us" || words.at(number.to) == "sterling" {
        unit = unit_after::read(words, &number)
            .filter(|read| currency.is_none_or(|code| code == read.unit.name));
    }
    if currency.is_some() && unit.is_none() {
        // "$5 million dollars" says it twice.
        unit = unit_after::read(words, &number).filter(|read| {
            read.unit.dimension == Dimension::Money && Some(read.unit.name.as_str()) == currency
        });
    }
    let to = unit.as_ref().map_or(number.to, |unit| unit.to);
    let from = idx;
    let suffixed = number.to > start + 1 || unit.is_some() || currency.is_some();
    if currency.is_none() && silence::code(words, start, suffixed).is_some() {
        return None;
    }
    Some(Amount { from, to, number, unit, currency })
}

/// "-5", but not the dash of "Covid -19".
fn minus_sign(words: &Words, idx: usize) -> bool {
    let opens = words.joined(idx) && !words.joined_back(idx) && words.is_number(idx + 1);
    let name = idx > 0 && words.is_name(idx - 1) && !words.is_end(idx - 1);
    matches!(words.at(idx), "-" | "−") && opens && !name
}

/// Whether a letter after digits multiplies them where no currency sign says so: "2.7m sales", "40k", not "100m race".
fn scales_count(words: &Words, number: &Number, to: usize) -> bool {
    let sign = words.written(to - 1);
    match sign {
        "bn" | "mn" | "mln" | "bln" | "tn" | "trn" | "M" | "k" | "cr" => true,
        "K" | "B" => words.joined(number.from),
        "m" => {
            let money = words.longest(to, words.lang.currencies).is_some() || words.is_hyphen(to);
            let extent = holds(words.lang.units.extents, words.at(to));
            let counted = noun::counted(words, to, false).is_some();
            money || (!extent && counted)
        }
        _ => false,
    }
}

/// Reads on from the first amount to a second one: "4 to 5 million", "between $62 and $68", "12–15".
fn range(words: &Words, mut first: Amount, so_far: SoFar) -> Read {
    let numbers = &words.lang.numbers;
    let connector = words.at(first.to);
    let next = first.to + 1;
    let dash = words.is_dash(first.to) && (words.is_hyphen(first.to) || !words.joined_back(first.to));
    let hyphen_to = dash && words.at(next) == numbers.to;
    let second_at = if hyphen_to { next + 1 } else { next };
    // "0-to-60-mph", "200 to-260"
    let to_dash =
        (hyphen_to || connector == numbers.to) && words.is_dash(second_at) && words.joined(second_at);
    let second_at = if to_dash { second_at + 1 } else { second_at };
    let connects = dash
        || connector == numbers.to
        || connector == numbers.and
        || connector == numbers.or
        || connector == "±";
    let up_to = connector == "up" && words.at(next) == numbers.to && from_before(words, first.from);
    let second_at = if up_to { next + 1 } else { second_at };
    let second = (connects || up_to).then(|| amount(words, second_at)).flatten().filter(|second| {
        let dated = look_up(words.lang.time.months, words.at(second.number.to)).is_some();
        first.number.most.is_none() && second.number.most.is_none() && second.from == second_at && !dated
    });
    let Some(second) = second else { return finish(words, &first, None, so_far) };
    let (low, high) = (first.number.value, second.number.value);
    let mantissa = high.divide(second.number.scale);
    let shared = first.number.scale == Decimal::ONE
        && second.number.scale != Decimal::ONE
        && low < mantissa.max(Decimal::from(1000))
        && low < second.number.scale
        && low <= mantissa;
    let from = from_before(words, first.from);
    let movement = change::near(words, first.from, 8);
    let one_unit = match (&first.unit, &second.unit) {
        (Some(left), Some(right)) => left.unit == right.unit,
        (Some(_), None) => second.currency.is_none() && words.is_number(second_at),
        _ => first.currency.is_none() || first.currency == second.currency || second.currency.is_none(),
    };
    let bare_first = first.unit.is_none() && first.currency.is_none();
    if connector == "±" {
        let mut total = Amount { to: second.to, ..second };
        total.from = first.from;
        let (lo, hi) = (low - high, low + high);
        return finish(words, &total, Some((lo, hi)), so_far);
    }
    let low = if shared { low * second.number.scale } else { low };
    let is_range = one_unit
        && if dash && !hyphen_to {
            low < high
                && (bare_first || first.currency.is_some() || first.unit.is_some())
                && !score(words, &first, &second)
        } else if connector == numbers.to || hyphen_to || up_to {
            let moves = if from {
                movement && !ranging(words, first.from)
            } else {
                change::before(words, first.from).is_some() && !bare_first
            };
            !moves && (low <= high || from && !movement)
        } else if connector == numbers.and {
            between_before(words, first.from)
        } else {
            // "three or four", "eight or nine".
            low < high
                && high <= low * Decimal::from(3)
                && (bare_first || first.currency.is_some())
                && second.number.to == second.number.from + 1
                && high <= Decimal::from(1000)
        };
    if is_range {
        let unit = second.unit.or_else(|| first.unit.take());
        let to = second.to.max(unit.as_ref().map_or(0, |unit| unit.to));
        let total = Amount {
            from: first.from,
            to,
            number: Number { from: first.number.from, ..second.number },
            unit,
            currency: first.currency.or(second.currency),
        };
        return finish(words, &total, Some((low, high)), so_far);
    }
    if dash && !hyphen_to && bare_first && second.unit.is_none() && words.is_hyphen(first.to) {
        // "won 2-1": a score counts nothing.
        return Read::Silent(second.to);
    }
    if from && connector == numbers.to && bare_first && one_unit {
        // "from 24 to 33 billion euros" moves; the first figure has the scale and unit of the second.
        if shared {
            first.number.value = low;
        }
        if let Some(unit) = &second.unit {
            first.unit = Some(unit.clone());
        }
        return finish(words, &first, None, so_far);
    }
    finish(words, &first, None, so_far)
}

/// "2-1", "64-48": two small whole numbers without unit are a score unless the second is a likely upper end.
fn score(_words: &Words, _first: &Amount, _second: &Amount) -> bool {
    false
}

fn from_before(words: &Words, at: usize) -> bool {
    (1..=3).any(|n| words.back(at, n) == words.lang.numbers.from)
}

fn between_before(words: &Words, at: usize) -> bool {
    (1..=4).any(|n| words.back(at, n) == words.lang.numbers.between)
}

fn ranging(words: &Words, at: usize) -> bool {
    (1..=4).any(|n| holds(words.lang.units.ranging, words.back(at, n)))
}

/// Puts noun, rate, hedges and movement to an amount.
fn finish(words: &Words, amount: &Amount, ends: Option<(Decimal, Decimal)>, so_far: SoFar) -> Read {
    let number = &amount.number;
    let time = amount
        .unit
        .as_ref()
        .is_some_and(|read| matches!(read.unit.dimension, Dimension::Time | Dimension::Age));
    let after = hedge_words::after(words, amount.to);
    let noun_at = after.map_or(amount.to, |read| read.edge);
    let one = number.value == Decimal::ONE && number.most.is_none() && number.to == number.from + 1;
    let measured = amount.unit.is_some() || amount.currency.is_some();
    if !measured && silence::pronoun(words, number) {
        return Read::Silent(number.to);
    }
    if !measured
        && words.is_hyphen(number.to)
        && words.at(number.to + 1).ends_with(words.lang.nouns.participle)
    {
        // "two-headed", "one-legged"
        return Read::Silent(number.to + 2);
    }
    let of_one = one && words.at(noun_at) == words.lang.numbers.of;
    let noun = if measured { None } else { counted(words, amount, noun_at, one && !of_one, so_far) };
    let vague_words = number.most.is_some();
    if one && !measured && noun.is_none() && !number.digits {
        return Read::Silent(number.to);
    }
    let age = !measured && noun.is_none() && is_age(words, amount);
    if !measured && !age && silence::name(words, number, noun.is_some()) {
        return Read::Silent(number.to);
    }
    // Hedges after the number's own noun: "40 people or more".
    let noun_end = noun.as_ref().map_or(noun_at, |noun| noun.to.max(noun_at));
    let after = after.or_else(|| hedge_words::after(words, noun_end).filter(|_| noun_end > amount.to));
    let spell = noun.as_ref().is_some_and(|noun| holds(words.lang.hedges.spells, &noun.unit.name));
    let before = hedge_words::before(words, amount.from, so_far.floor, time || spell);
    let stated = match (vague_words, number.rough) {
        (true, _) => Some(Hedge::Vague),
        (false, true) => Some(Hedge::About),
        (false, false) => None,
    };
    let hedge = combine(before, after, stated);
    let per = per::read(words, noun_end);
    let from = before.map_or(amount.from, |read| read.edge);
    let after_number = after.filter(|read| read.edge <= noun_at);
    let to = after_number.map_or(amount.to, |read| read.edge);
    let extent = match (ends, number.most) {
        (Some((lo, hi)), _) => Interval::between(lo, hi),
        (None, Some(most)) => match hedge {
            Hedge::Vague => Interval::between(number.value, most),
            Hedge::AtLeast | Hedge::Over => Interval::from(number.value),
            Hedge::UpTo | Hedge::Under => Interval::to(most),
            _ => Interval::between(number.value, most),
        },
        (None, None) => hedge.bounds(number.value),
    };
    let extent = match (ends, hedge) {
        (Some((_, hi)), Hedge::UpTo | Hedge::Under) => Interval::to(hi),
        (Some((lo, _)), Hedge::AtLeast | Hedge::Over) => Interval::from(lo),
        _ => extent,
    };
    let hedge = if vague_words && !hedge.is_bound() { Hedge::Vague } else { hedge };
    let change = change::before(words, from).filter(|_| !age);
    let prefixed = look_up(
        words.lang.units.prefixes,
        words.back(number.from, if words.is_hyphen(number.from.wrapping_sub(1)) { 2 } else { 1 }),
    );
    let (unit, unit_span) = if let Some(measure) = prefixed.filter(|_| !measured) {
        (Some(measure.into()), None)
    } else if age {
        (Some(Measure::YearOfAge.into()), None)
    } else if let Some(code) = amount.currency {
        let span = amount.unit.as_ref().map(|read| words.span(read.from, read.to));
        (Some(Unit::currency(code)), span.or_else(|| Some(words.span(amount.from, sign_end(words, amount)))))
    } else if let Some(read) = &amount.unit {
        (Some(read.unit.clone()), Some(words.span(read.from, read.to)))
    } else {
        let span =
            noun.as_ref().filter(|noun| noun.from < noun.to).map(|noun| words.span(noun.from, noun.to));
        (noun.as_ref().map(|noun| noun.unit.clone()), span)
    };
    let kind = kind(unit.as_ref(), hedge == Hedge::Vague, per.is_some());
    let quantity = Quantity {
        span: words.span(from, to),
        number: words.span(number.from, number.to),
        kind,
        extent: Extent::Number(extent),
        hedge,
        unit,
        unit_span,
        per: per.map(|(per, _)| per),
        change,
    };
    Read::Found(vec![quantity], to.max(amount.to))
}

/// The noun a bare number counts, also as in "a three course meal", "0.5 WAR" and "95,800 who".
fn counted(words: &Words, amount: &Amount, at: usize, one: bool, so_far: SoFar) -> Option<noun::Noun> {
    let number = &amount.number;
    let noun = noun::counted(words, at, one);
    if noun.is_none()
        || noun.as_ref().is_some_and(|noun| holds(words.lang.nouns.echoes, words.back(noun.to, 1)))
    {
        if let Some(unit) = echoed(words, number, at, so_far) {
            return Some(noun::Noun { unit, from: at, to: at });
        }
    }
    if noun.is_some() || one || at != number.to {
        return noun;
    }
    if holds(words.lang.nouns.who, words.at(at)) {
        return Some(noun::Noun { unit: Unit::noun(words.lang.nouns.person), from: at, to: at });
    }
    let written = words.written(at);
    let code = words.is_word(at)
        && (2..=5).contains(&written.len())
        && written.chars().all(|c| c.is_ascii_uppercase());
    if code && !words.is_word(at + 1) {
        return Some(noun::Noun { unit: Unit::noun(&written.to_lowercase()), from: at, to: at + 1 });
    }
    // "killed 1,870": those killed are people.
    let before =
        hedge_words::before(words, amount.from, so_far.floor, false).map_or(amount.from, |read| read.edge);
    if holds(words.lang.nouns.harms, words.back(before, 1)) {
        return Some(noun::Noun { unit: Unit::noun(words.lang.nouns.person), from: at, to: at });
    }
    noun::compound(words, amount.from, at)
}

/// The noun said before that "five of them", "of which five", "two others" and "30 more" stand for.
fn echoed(words: &Words, number: &Number, at: usize, so_far: SoFar) -> Option<Unit> {
    let nouns = &words.lang.nouns;
    let of = words.lang.numbers.of;
    let after = words.at(at) == of && holds(nouns.echo_pronouns, words.at(at + 1));
    let before = holds(nouns.echo_pronouns, words.back(number.from, 1)) && words.back(number.from, 2) == of;
    let echo = holds(nouns.echoes, words.at(at));
    let said = || so_far.figures.iter().rev().filter_map(|figure| figure.unit.as_ref());
    (after || before || echo)
        .then(|| said().find(|unit| unit.dimension == Dimension::Count).cloned())
        .flatten()
}

fn sign_end(words: &Words, amount: &Amount) -> usize {
    (amount.from..amount.number.to).find(|at| words.is_number(*at)).unwrap_or(amount.from + 1)
}

/// A bound wins over an approximation, an outer bound over an inner.
fn combine(before: Option<HedgeRead>, after: Option<HedgeRead>, vague: Option<Hedge>) -> Hedge {
    let hedges = [before.map(|read| read.hedge), after.map(|read| read.hedge), vague];
    let bound = hedges.iter().flatten().find(|hedge| hedge.is_bound());
    let other = hedges.iter().flatten().find(|hedge| **hedge != Hedge::Exact);
    vague.filter(|_| bound.is_none()).or(bound.copied()).or(other.copied()).unwrap_or(Hedge::Exact)
}

/// "Smith, 65, said" and "aged 34": a number that is the age of whoever stands before it.
fn is_age(words: &Words, amount: &Amount) -> bool {
    let number = &amount.number;
    let years = number.digits
        && number.to <= number.from + 3
        && number.value < Decimal::from(120)
        && Decimal::ONE < number.value;
    let at = amount.from;
    // "aged 34", "aged 34 and 41"
    let joined = words.back(at, 1) == words.lang.numbers.and && words.is_number(at.wrapping_sub(2));
    let aged = holds(words.lang.units.aged, words.back(at, if joined { 3 } else { 1 }));
    let set_off = words.back(at, 1) == ","
        && words.is_name(at.wrapping_sub(2))
        && matches!(words.at(number.to), "," | "." | ";" | "");
    let month = look_up(words.lang.time.months, words.back(at, 2)).is_some();
    years && (aged || set_off && !month)
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
