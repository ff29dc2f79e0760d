//! Reads numbers in digits and words: "13,000", "2.8bn", "three and a half million", "dozens".

use super::unit_after;
use super::words::Words;
use crate::engine::decimal::Decimal;
use crate::engine::lang::Class;
use crate::engine::letters::{self, whole_number};

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
    let digits = words.is_number(idx);
    if !digits && !words.is(idx, Class::NumberStart) {
        return None;
    }
    if let Some((_, number)) = words.last_number.get().filter(|(at, _)| *at == idx) {
        return number;
    }
    let number = if digits { in_digits(words, idx) } else { in_words(words, idx) };
    words.last_number.set(Some((idx, number)));
    number
}

/// Digits with grouping, point, vulgar fraction and scale.
fn in_digits(words: &Words, idx: usize) -> Option<Number> {
    let value = || grouped(words.written(idx)).or_else(|| comma_fraction(words, idx));
    let (mut value, mut to) = spaced(words, idx).or_else(|| value().map(|value| (value, idx + 1)))?;
    if words.joined(to - 1)
        && let Some(part) = vulgar(words.at(to))
    {
        value = value + part;
        to += 1;
    }
    if let Some((part, end)) = slashed(words, to).filter(|_| words.written(idx).len() < 4) {
        value = value + part;
        to = end;
    }
    let (factor, end) = match power_of_ten(words, to) {
        Some((power, end)) => (Some(power), end),
        None => scales(words, to),
    };
    let scale = factor.unwrap_or(Decimal::ONE);
    Some(Number { from: idx, to: end, value: value * scale, most: None, scale, digits: true, rough: false })
}

/// How many zeros end the digits of a number that ends in one behind its point: 1 in "9.0", 2 in "10.0", else none.
pub(super) fn written_zeros(words: &Words, number: &Number) -> u8 {
    let written = words.written(number.from);
    let behind = written.split_once('.').map_or("", |(_, behind)| behind);
    if number.most.is_some() || 2 < behind.len() || !behind.ends_with('0') {
        return 0;
    }
    let is_zero = |byte: &u8| *byte == b'0';
    written.bytes().rev().filter(|byte| *byte != b'.').take_while(is_zero).count() as u8
}

/// "1 500 tents": groups parted by plain spaces, before what they count.
fn spaced(words: &Words, idx: usize) -> Option<(Decimal, usize)> {
    let plain =
        |at: usize| words.is_number(at) && words.written(at).bytes().all(|byte| byte.is_ascii_digit());
    let first = words.written(idx);
    let mut to = idx + 1;
    while plain(to)
        && words.written(to).len() == 3
        && letters::has(words.span(to - 1, to + 1).of(words.text), ' ')
    {
        to += 1;
    }
    if to == idx + 1 {
        return None;
    }
    let before = idx.wrapping_sub(1);
    let opens = plain(idx) && first.len() <= 3 && !first.starts_with('0');
    let counts = words.is_word(to) && !words.is_end(to) && !words.joined(to - 1);
    let known = words.is_name(before) || words.is_number(before) || words.joined_back(idx);
    // "€1 500"
    let paid =
        words.joined_back(idx) && words.written_is(before, Class::CurrencySign) && !words.is_word(before);
    (opens && (counts && !known || paid))
        .then(|| grouped(words.span(idx, to).of(words.text)))
        .flatten()
        .map(|value| (value, to))
}

/// "3,5 million", "€1,20", "2,75 %": a comma before one or two digits parts a fraction, as much of the world writes it,
/// where a scale, a unit or a currency stands beside them.
fn comma_fraction(words: &Words, idx: usize) -> Option<Decimal> {
    words.written(idx).split_once(',').filter(|(_, part)| part.len() < 3)?;
    let value = grouped(&words.written(idx).replace(',', "."))?;
    let read = Number { digits: true, ..number(idx, idx + 1, value, Decimal::ONE) };
    let measured = power(words, idx + 1).is_some()
        || words.is(idx + 1, Class::Suffix)
        || unit_after::read(words, &read).is_some()
        || words.written_is(idx.wrapping_sub(1), Class::CurrencySign);
    measured.then_some(value)
}

/// Whether digits with a point may be thousands, as much of the world writes them: "1.500".
pub(super) fn is_grouped_by_point(words: &Words, number: &Number) -> bool {
    let fraction =
        words.written(number.from).split_once('.').filter(|(whole, _)| !matches!(*whole, "" | "0"));
    number.to == number.from + 1 && fraction.is_some_and(|(_, digits)| digits.len() == 3)
}

/// "× 10^-30", "x 10-30" after digits, and where it ends.
fn power_of_ten(words: &Words, at: usize) -> Option<(Decimal, usize)> {
    let ten = (matches!(words.sign(at), '×' | '*') || words.at(at) == "x") && words.written(at + 1) == "10";
    if !ten {
        return None;
    }
    let caret = usize::from(words.sign(at + 2) == '^');
    let sign_at = at + 2 + caret;
    let minus = matches!(words.sign(sign_at), '-' | '−' | '–');
    let digits_at = sign_at + usize::from(minus);
    let power = whole_number(words.written(digits_at)).filter(|power| *power < 60)? as i32;
    let written = words.joined(at + 1) && (minus || caret == 1) && words.joined(digits_at - 1);
    written.then(|| (Decimal::new(1, if minus { -power } else { power }), digits_at + 1))
}

/// "13,000", "12,34,567", "1 500" with fixed spaces, "6.1", "1.250,50"; `None` for "1.2.3" and "3,45".
pub(super) fn grouped(digits: &str) -> Option<Decimal> {
    if let (Some((whole, _)), Some(comma)) = (digits.split_once('.'), digits.rfind(','))
        && whole.len() < comma
        && digits.find(',') == Some(comma)
    {
        // What stands last parts the fraction.
        let turned = |c| match c {
            '.' => ',',
            ',' => '.',
            _ => c,
        };
        return grouped(&digits.chars().map(turned).collect::<String>());
    }
    // One point parts a fraction; "1.234.567" groups by points.
    let one_point = digits.bytes().filter(|byte| *byte == b'.').count() == 1;
    let (mut n_groups, mut n_digits, mut fraction) = (0, 0, false);
    for c in digits.chars() {
        let point = one_point && c == '.';
        if c.is_ascii_digit() {
            n_digits += 1;
        } else if fraction || !group_fits(n_groups, n_digits, point) {
            return None;
        } else if point {
            fraction = true;
        } else {
            (n_groups, n_digits) = (n_groups + 1, 0);
        }
    }
    if !fraction && !group_fits(n_groups, n_digits, true) {
        return None;
    }
    Decimal::parse_grouped(digits, one_point)
}

/// Whether the digits before a separator, or before the end of the whole number, are as many as a group has: the first up
/// to three, the last three, those between also two ("12,34,567").
fn group_fits(n_groups: usize, n_digits: usize, last: bool) -> bool {
    match (n_groups, last) {
        (0, true) => true,
        (0, false) => (1..=3).contains(&n_digits),
        (_, true) => n_digits == 3,
        (_, false) => n_digits == 2 || n_digits == 3,
    }
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

/// "1/4" after the whole number that ends at `at`, as commodities and measures are told: "7-1/4", "5 3/8".
fn slashed(words: &Words, at: usize) -> Option<(Decimal, usize)> {
    let from = words.past_hyphen(at);
    if words.sign(from + 1) != '/' || !words.joined(from) || !words.joined(from + 1) || words.joined(from + 2)
    {
        return None;
    }
    let (above, below) = (whole_number(words.written(from))?, whole_number(words.written(from + 2))?);
    (0 < above && above < below && matches!(below, 2 | 3 | 4 | 8 | 16 | 32))
        .then(|| (Decimal::from(above).divide(Decimal::from(below)), from + 3))
}

/// The scales from token `at` on, multiplied, and where they end: "hundred thousand", "-million", "bn".
fn scales(words: &Words, at: usize) -> (Option<Decimal>, usize) {
    let mut factor: Option<Decimal> = None;
    let mut to = at;
    loop {
        let word_at = words.past_hyphen(to);
        let Some(power) = power(words, word_at) else { return (factor, to) };
        factor = Some(factor.unwrap_or(Decimal::ONE) * Decimal::new(1, power));
        to = word_at + 1;
    }
}

/// The power of ten that the word at `at` stands for.
fn power(words: &Words, at: usize) -> Option<i32> {
    words.number(at, Class::Scale).map(|power| power as i32)
}

fn in_words(words: &Words, idx: usize) -> Option<Number> {
    vague(words, idx).or_else(|| half_scale(words, idx)).or_else(|| spelled(words, idx))
}

/// "twenty-five", "a hundred and fifty thousand", "three and a half million", "two dozen", "a couple".
fn spelled(words: &Words, idx: usize) -> Option<Number> {
    let (mut group, mut to) = match small(words, idx) {
        Some(read) => read,
        None if words.is_article(idx) => {
            let counts = words.is(idx + 1, Class::Scale) || words.is(idx + 1, Class::Lump);
            if !counts {
                return None;
            }
            (Decimal::ONE, idx + 1)
        }
        None => return None,
    };
    if let Some(lump) = words.number(to, Class::Lump) {
        // "a couple" is two or three; "a dozen" about twelve; "a score" only beside a number.
        let value = group * Decimal::from(lump);
        let most = (lump == 2 && words.is_article(idx)).then(|| Decimal::from(3));
        let lone_score = matches!(lump, 20 | 144) && words.is_article(idx);
        let couple = lump == 2 && most.is_none();
        if lone_score || couple {
            return None;
        }
        let of = usize::from(most.is_some() && words.is(to + 1, Class::Of));
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
        let next = words.past(to, Class::And);
        if let Some((part, end)) = and_fraction(words, to) {
            total = total + part * factor;
            to = end;
            break;
        }
        match small(words, next) {
            Some((more, end)) if next == to || !words.is(end, Class::Of) => (group, to) = (more, end),
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
    let mut to = at;
    let word_at = words.past_hyphen(to);
    if words.number(word_at, Class::Scale) == Some(2) && *group < Decimal::from(100) {
        *group = *group * Decimal::from(100);
        to = word_at + 1;
        let next = words.past(to, Class::And);
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
    let value = words.number(idx, Class::Cardinal)?;
    let unit_at = words.past_hyphen(idx + 1);
    let unit = words.number(unit_at, Class::Cardinal).filter(|unit| 20 <= value && (1..10).contains(unit));
    match unit {
        Some(unit) => Some((Decimal::from(value + unit), unit_at + 1)),
        None => Some((Decimal::from(value), idx + 1)),
    }
}

/// "and a half", "and three-quarters".
fn and_fraction(words: &Words, idx: usize) -> Option<(Decimal, usize)> {
    if !words.is(idx, Class::And) && !words.is_hyphen(idx) {
        return None;
    }
    let at = if words.is_hyphen(idx) && words.is(idx + 1, Class::And) {
        words.past_hyphen(idx + 2)
    } else {
        idx + 1
    };
    let above = if words.is_article(at) { 1 } else { words.number(at, Class::Cardinal)? };
    let part_at = words.past_hyphen(at + 1);
    let below = words.number(part_at, Class::Fraction).filter(|below| *below <= 4)?;
    (above < below).then(|| (Decimal::from(above).divide(Decimal::from(below)), part_at + 1))
}

/// "half a million", "half a dozen", "half an hour", "a half-million", "three-quarters of a million".
fn half_scale(words: &Words, idx: usize) -> Option<Number> {
    let above = words.number(idx, Class::Cardinal).filter(|above| (1..4).contains(above));
    let start = match above {
        Some(_) => words.past_hyphen(idx + 1),
        None => words.past(idx, Class::Article),
    };
    let below = words.number(start, Class::Fraction).filter(|below| matches!(below, 2..=4))?;
    let of = words.is(start + 1, Class::Of);
    let joint = start + 1 + usize::from(of);
    let joins = words.is_article(joint) || !of && words.is_hyphen(joint);
    // "a quarter point", but "a third quarter" and "a fourth year"
    let quarter = below == 4 && above.is_none() && !of && words.number(start, Class::Ordinal).is_none();
    if below != 2 && !(of && joins) && !quarter {
        return None;
    }
    let to = joint + usize::from(joins);
    let part = Decimal::from(above.unwrap_or(1)).divide(Decimal::from(below));
    let whole = match (words.number(to, Class::Lump), words.number(to, Class::Scale)) {
        (Some(12), _) => Decimal::from(12),
        (_, Some(power)) => Decimal::new(1, power as i32),
        _ => {
            let unit = words.unit_name(to).is_some() || words.longest(to, Class::Currency).is_some();
            let end = if words.is_hyphen(joint) { joint } else { to };
            return (joins && below == 2 && unit || quarter && words.unit_name(to).is_some())
                .then(|| number(idx, end, part, Decimal::ONE));
        }
    };
    Some(number(idx, to + 1, part * whole, whole))
}

/// "dozens", "tens of thousands", "several hundred", "several", "a few".
fn vague(words: &Words, idx: usize) -> Option<Number> {
    let amount = |to: usize, (least, most): (i64, i64)| {
        Some(Number {
            most: Some(Decimal::from(most)),
            ..number(idx, to, Decimal::from(least), Decimal::ONE)
        })
    };
    if let Some((least, most)) = words.range(idx, Class::OrderMultiple)
        && words.is(idx + 1, Class::Of)
        && let Some((unit_least, _)) = words.range(idx + 2, Class::Order).filter(|(unit, _)| 200 <= *unit)
    {
        let unit = Decimal::from(unit_least / 2);
        let top = (Decimal::from(most + 1) * unit) - Decimal::ONE;
        return Some(Number { most: Some(top), ..number(idx, idx + 3, Decimal::from(least) * unit, unit) });
    }
    if let Some(range) = words.range(idx, Class::Spell) {
        // "decades" are counted in years; the word itself is the unit.
        return Some(Number {
            most: Some(Decimal::from(range.1)),
            ..number(idx, idx, Decimal::from(range.0), Decimal::ONE)
        });
    }
    if let Some(range) = words.range(idx, Class::Order) {
        let hyphened = words.is_hyphen(idx + 1) || words.is_hyphen(idx.wrapping_sub(1));
        return if hyphened { None } else { amount(idx + 1, range) };
    }
    let start = words.past(idx, Class::Article);
    let (least, _) = words.range(start, Class::Vague)?;
    let scale_at = start + 1;
    let (factor, to) = scales(words, scale_at);
    if let Some(factor) = factor {
        let least = Decimal::from(least.min(2)) * factor;
        let top = if factor == Decimal::from(100) { Decimal::from(10) } else { Decimal::from(20) };
        return Some(Number { most: Some(top * factor - Decimal::ONE), ..number(idx, to, least, factor) });
    }
    // "several" and "a few" alone are no figure.
    (words.number(scale_at, Class::Lump) == Some(12)).then(|| amount(scale_at + 1, (24, 99)))?
}

/// "3rd", "24th", "first".
pub(super) fn ordinal(words: &Words, idx: usize) -> Option<(Decimal, usize)> {
    if words.is_number(idx) {
        let ending = words.joined(idx) && words.is(idx + 1, Class::OrdinalEnding);
        return ending.then(|| grouped(words.written(idx))).flatten().map(|value| (value, idx + 2));
    }
    if let Some(value) = words.number(idx, Class::Ordinal) {
        return Some((Decimal::from(value), idx + 1));
    }
    // "twenty-first"
    let tens = words.number(idx, Class::Cardinal).filter(|tens| 20 <= *tens && words.is_hyphen(idx + 1))?;
    let unit = words.number(idx + 2, Class::Ordinal).filter(|unit| *unit < 10)?;
    Some((Decimal::from(tens + unit), idx + 3))
}

/// The scale that touches digits: "m", "bn", "k", or stands before a noun as a capital: "8 B people"; and where it ends.
pub(super) fn suffix(words: &Words, read: &Number) -> Option<(Decimal, usize)> {
    let touches = read.digits
        && read.to == read.from + 1
        && (words.joined(read.from) || words.is_hyphen(read.to) || apart(words, read.to));
    let at = words.past_hyphen(read.to);
    let power = touches.then(|| words.number(at, Class::Suffix)).flatten()?;
    Some((Decimal::new(1, power as i32), at + 1))
}

/// A capital apart from its digits that a plural in small letters follows.
fn apart(words: &Words, at: usize) -> bool {
    matches!(words.written(at), "B" | "K" | "M")
        && words.is_plural(at + 1)
        && !words.is_name(at + 1)
        && !words.is_end(at + 1)
}

/// The number with a scale put to it.
pub(super) fn scaled(read: Number, scale: Decimal, to: usize) -> Number {
    Number { to, value: read.value * scale, scale, ..read }
}
