//! Reads numbers in digits and words: "13,000", "2.8bn", "three and a half million", "dozens".

use super::words::Words;
use crate::engine::decimal::Decimal;
use crate::engine::lang::{holds, look_up};

/// A number within a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    /// First token.
    pub(super) from: usize,
    /// One past the last token.
    pub(super) to: usize,
    /// The value, multiplied out.
    pub(super) value: Decimal,
    /// The upper end of a vague amount ("dozens").
    pub(super) most: Option<Decimal>,
    /// What the digits were multiplied by: a million in "2.8 million".
    pub(super) scale: Decimal,
    /// Whether it is written in digits.
    pub(super) digits: bool,
    /// Whether the words round it: "a dozen".
    pub(super) rough: bool,
}

/// The number that starts at token `idx`, with its scale.
pub(super) fn read(words: &Words, idx: usize) -> Option<Number> {
    if words.is_number(idx) { in_digits(words, idx) } else { in_words(words, idx) }
}

/// Digits with grouping, point, vulgar fraction and scale.
fn in_digits(words: &Words, idx: usize) -> Option<Number> {
    let mut value = grouped(words.written(idx))?;
    let mut to = idx + 1;
    if words.joined(idx)
        && let Some(part) = vulgar(words.at(to))
    {
        value = value + part;
        to += 1;
    }
    let (factor, end) = scales(words, to);
    let scale = factor.unwrap_or(Decimal::ONE);
    Some(Number { from: idx, to: end, value: value * scale, most: None, scale, digits: true, rough: false })
}

/// "13,000", "12,34,567", "1 500" with fixed spaces, "6.1"; `None` for "1.2.3" and "3,45".
pub(super) fn grouped(digits: &str) -> Option<Decimal> {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if !fraction.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let mut groups = whole.split(|c: char| !c.is_ascii_digit());
    let first = groups.next().unwrap_or("");
    let rest: Vec<&str> = groups.collect();
    let n_groups = rest.len();
    let well_formed = rest.iter().enumerate().all(|(at, group)| {
        if at + 1 == n_groups { group.len() == 3 } else { group.len() == 3 || group.len() == 2 }
    });
    if !well_formed || (n_groups > 0 && (first.is_empty() || 3 < first.len())) {
        return None;
    }
    let mut plain = String::with_capacity(digits.len());
    plain.push_str(first);
    rest.iter().for_each(|group| plain.push_str(group));
    if plain.is_empty() {
        plain.push('0');
    }
    if !fraction.is_empty() {
        plain.push('.');
        plain.push_str(fraction);
    }
    Decimal::parse(&plain)
}

fn vulgar(sign: &str) -> Option<Decimal> {
    let (above, below) = match sign {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅛" => (1, 8),
        _ => return None,
    };
    Some(Decimal::from(above).divide(Decimal::from(below)))
}

/// The scales from token `at` on, multiplied, and where they end: "hundred thousand", "-million", "bn".
fn scales(words: &Words, at: usize) -> (Option<Decimal>, usize) {
    let table = words.lang.numbers.scales;
    let mut factor: Option<Decimal> = None;
    let mut to = at;
    loop {
        let word_at = if words.is_hyphen(to) { to + 1 } else { to };
        let Some(power) = look_up(table, words.at(word_at)) else { return (factor, to) };
        factor = Some(factor.unwrap_or(Decimal::ONE) * Decimal::new(1, power));
        to = word_at + 1;
    }
}

fn in_words(words: &Words, idx: usize) -> Option<Number> {
    vague(words, idx).or_else(|| half_scale(words, idx)).or_else(|| spelled(words, idx))
}

/// "twenty-five", "a hundred and fifty thousand", "three and a half million", "two dozen", "a couple".
fn spelled(words: &Words, idx: usize) -> Option<Number> {
    let numbers = &words.lang.numbers;
    let (mut group, mut to) = match small(words, idx) {
        Some(read) => read,
        None if words.is_article(idx) => {
            let next = words.at(idx + 1);
            let counts = look_up(numbers.scales, next).is_some_and(|power| power < 30);
            if !counts && look_up(numbers.lumps, next).is_none() {
                return None;
            }
            (Decimal::ONE, idx + 1)
        }
        None => return None,
    };
    if let Some(lump) = look_up(numbers.lumps, words.at(to)) {
        // "a couple" is two or three; "a dozen" about twelve; "a score" only beside a number.
        let value = group * Decimal::from(lump);
        let most = (lump == 2 && words.is_article(idx)).then(|| Decimal::from(3));
        let lone_score = matches!(lump, 20 | 144) && words.is_article(idx);
        let couple = lump == 2 && most.is_none();
        if lone_score || couple {
            return None;
        }
        let of = usize::from(most.is_some() && words.at(to + 1) == numbers.of);
        let rough = lump == 12 && words.is_article(idx);
        return Some(Number { most, rough, ..number(idx, to + 1 + of, value, Decimal::ONE) });
    }
    let mut total = Decimal::ZERO;
    let mut limit = Decimal::new(1, 30);
    let mut scale = Decimal::ONE;
    loop {
        if let Some((part, end)) = and_fraction(words, to) {
            group = group + part;
            to = end;
        }
        let (factor, end) = scales_after_hundred(words, &mut group, to);
        to = end;
        let Some(factor) = factor.filter(|factor| *factor < limit) else {
            total = total + group;
            break;
        };
        total = total + group * factor;
        limit = factor;
        scale = factor;
        let next = if words.at(to) == numbers.and { to + 1 } else { to };
        if let Some((part, end)) = and_fraction(words, to) {
            total = total + part * factor;
            to = end;
            break;
        }
        match small(words, next) {
            Some((more, end)) if next == to || words.at(end) != numbers.of => (group, to) = (more, end),
            _ => break,
        }
        // "two hundred thousand and three men" is one number only while each part is smaller.
        if group >= limit {
            break;
        }
    }
    let value = total;
    Some(number(idx, to, value, scale))
}

/// Takes "hundred [and] fifty" into `group`, then the scale after it.
fn scales_after_hundred(words: &Words, group: &mut Decimal, at: usize) -> (Option<Decimal>, usize) {
    let numbers = &words.lang.numbers;
    let mut to = at;
    let word_at = if words.is_hyphen(to) { to + 1 } else { to };
    if look_up(numbers.scales, words.at(word_at)) == Some(2) && *group < Decimal::from(100) {
        *group = *group * Decimal::from(100);
        to = word_at + 1;
        let next = if words.at(to) == numbers.and { to + 1 } else { to };
        if let Some((more, end)) = small(words, next).filter(|(more, _)| *more < Decimal::from(100)) {
            *group = *group + more;
            to = end;
        }
    }
    scales(words, to)
}

fn number(from: usize, to: usize, value: Decimal, scale: Decimal) -> Number {
    Number { from, to, value, most: None, scale, digits: false, rough: false }
}

/// "seven", "forty", "forty-two".
fn small(words: &Words, idx: usize) -> Option<(Decimal, usize)> {
    let cardinals = words.lang.numbers.cardinals;
    let value = look_up(cardinals, words.at(idx))?;
    let unit_at = if words.is_hyphen(idx + 1) { idx + 2 } else { idx + 1 };
    let unit = look_up(cardinals, words.at(unit_at)).filter(|unit| 20 <= value && (1..10).contains(unit));
    match unit {
        Some(unit) => Some((Decimal::from(value + unit), unit_at + 1)),
        None => Some((Decimal::from(value), idx + 1)),
    }
}

/// "and a half", "and three-quarters".
fn and_fraction(words: &Words, idx: usize) -> Option<(Decimal, usize)> {
    let numbers = &words.lang.numbers;
    if words.at(idx) != numbers.and && !words.is_hyphen(idx) {
        return None;
    }
    let skip = |at: usize| if words.is_hyphen(at) { at + 1 } else { at };
    let at = if words.is_hyphen(idx) && words.at(idx + 1) == numbers.and { skip(idx + 2) } else { idx + 1 };
    let above = if words.is_article(at) { 1 } else { look_up(numbers.cardinals, words.at(at))? };
    let part_at = skip(at + 1);
    let below = look_up(numbers.fractions, words.at(part_at)).filter(|below| *below <= 4)?;
    (above < below).then(|| (Decimal::from(above).divide(Decimal::from(below)), part_at + 1))
}

/// "half a million", "half a dozen", "half an hour", "a half-million", "three-quarters of a million".
fn half_scale(words: &Words, idx: usize) -> Option<Number> {
    let numbers = &words.lang.numbers;
    let above = look_up(numbers.cardinals, words.at(idx)).filter(|above| (1..4).contains(above));
    let start = match above {
        Some(_) if words.is_hyphen(idx + 1) => idx + 2,
        Some(_) => idx + 1,
        None if words.is_article(idx) => idx + 1,
        None => idx,
    };
    let below = look_up(numbers.fractions, words.at(start)).filter(|below| matches!(below, 2..=4))?;
    let of = words.at(start + 1) == numbers.of;
    let joint = if of { start + 2 } else { start + 1 };
    let joins = words.is_article(joint) || !of && words.is_hyphen(joint);
    if below != 2 && !(of && joins) {
        return None;
    }
    let to = if joins { joint + 1 } else { joint };
    let part = Decimal::from(above.unwrap_or(1)).divide(Decimal::from(below));
    let whole = match (look_up(numbers.lumps, words.at(to)), look_up(numbers.scales, words.at(to))) {
        (Some(12), _) => Decimal::from(12),
        (_, Some(power)) => Decimal::new(1, power),
        _ => {
            let unit = words.longest(to, words.lang.units.names).is_some()
                || words.longest(to, words.lang.currencies).is_some();
            let end = if words.is_hyphen(joint) { joint } else { to };
            return (joins && below == 2 && unit).then(|| number(idx, end, part, Decimal::ONE));
        }
    };
    Some(number(idx, to + 1, part * whole, whole))
}

/// "dozens", "tens of thousands", "several hundred", "several", "a few".
fn vague(words: &Words, idx: usize) -> Option<Number> {
    let numbers = &words.lang.numbers;
    let amount = |to: usize, (least, most): (i64, i64)| {
        Some(Number {
            most: Some(Decimal::from(most)),
            ..number(idx, to, Decimal::from(least), Decimal::ONE)
        })
    };
    if let Some((least, most)) = look_up(numbers.order_multiples, words.at(idx))
        && words.at(idx + 1) == numbers.of
        && let Some((unit_least, _)) =
            look_up(numbers.orders, words.at(idx + 2)).filter(|(unit, _)| 200 <= *unit)
    {
        let unit = Decimal::from(unit_least / 2);
        let top = (Decimal::from(most + 1) * unit) - Decimal::ONE;
        return Some(Number { most: Some(top), ..number(idx, idx + 3, Decimal::from(least) * unit, unit) });
    }
    if let Some(range) = look_up(numbers.spells, words.at(idx)) {
        // "decades" are counted in years; the word itself is the unit.
        return Some(Number {
            most: Some(Decimal::from(range.1)),
            ..number(idx, idx, Decimal::from(range.0), Decimal::ONE)
        });
    }
    if let Some(range) = look_up(numbers.orders, words.at(idx)) {
        let hyphened = words.is_hyphen(idx + 1) || words.is_hyphen(idx.wrapping_sub(1));
        return if hyphened { None } else { amount(idx + 1, range) };
    }
    let start = if words.is_article(idx) { idx + 1 } else { idx };
    let (least, most) = look_up(numbers.vague, words.at(start))?;
    let scale_at = start + 1;
    let (factor, to) = scales(words, scale_at);
    if let Some(factor) = factor {
        let least = Decimal::from(least.min(2)) * factor;
        let top = if factor == Decimal::from(100) { Decimal::from(10) } else { Decimal::from(20) };
        return Some(Number { most: Some(top * factor - Decimal::ONE), ..number(idx, to, least, factor) });
    }
    if look_up(numbers.lumps, words.at(scale_at)) == Some(12) {
        return amount(scale_at + 1, (24, 99));
    }
    amount(start + 1, (least, most))
}

/// "3rd", "24th", "first".
pub(super) fn ordinal(words: &Words, idx: usize) -> Option<(Decimal, usize)> {
    let numbers = &words.lang.numbers;
    if words.is_number(idx) {
        let ending = words.joined(idx) && holds(numbers.ordinal_endings, words.at(idx + 1));
        return ending.then(|| grouped(words.written(idx))).flatten().map(|value| (value, idx + 2));
    }
    if let Some(value) = look_up(numbers.ordinals, words.at(idx)) {
        return Some((Decimal::from(value), idx + 1));
    }
    // "twenty-first"
    let tens =
        look_up(numbers.cardinals, words.at(idx)).filter(|tens| 20 <= *tens && words.is_hyphen(idx + 1))?;
    let unit = look_up(numbers.ordinals, words.at(idx + 2)).filter(|unit| *unit < 10)?;
    Some((Decimal::from(tens + unit), idx + 3))
}

/// The scale that touches digits: "m", "bn", "k"; and where it ends.
pub(super) fn suffix(words: &Words, read: &Number) -> Option<(Decimal, usize)> {
    let touches =
        read.digits && read.to == read.from + 1 && (words.joined(read.from) || words.is_hyphen(read.to));
    let at = if words.is_hyphen(read.to) { read.to + 1 } else { read.to };
    let power = touches.then(|| look_up(words.lang.numbers.suffixes, words.written(at))).flatten()?;
    Some((Decimal::new(1, power), at + 1))
}

/// The number with a scale put to it.
pub(super) fn scaled(read: Number, scale: Decimal, to: usize) -> Number {
    Number { to, value: read.value * scale, scale, ..read }
}
