//! Reads shares of a whole: "two-thirds of", "one in five", "half the stock".

use super::Hedge;
use super::words::Words;
use crate::engine::decimal::Decimal;
use crate::engine::lang::Class;
use crate::engine::letters::{self, whole_number};

/// A share within a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Share {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Where the noun starts that it is a share of: within "one vote in six", else behind.
    pub(super) noun_at: usize,
    /// From 0 to 1 and above.
    pub(super) value: Decimal,
}

/// The share that starts at token `idx`.
pub(super) fn read(words: &Words, idx: usize) -> Option<Share> {
    whole(words, idx)
        .or_else(|| fraction(words, idx))
        .or_else(|| one_in_many(words, idx))
        .or_else(|| slashed(words, idx))
}

/// "almost all of the stock", "nearly the entire fleet": a share of one.
fn whole(words: &Words, idx: usize) -> Option<Share> {
    let at = words.past(idx, Class::The);
    if !words.is(at, Class::Whole) {
        return None;
    }
    let before = super::hedge_words::before(words, idx, 0, false);
    (before.hedge == Hedge::Almost).then_some(Share {
        from: idx,
        to: at + 1,
        noun_at: at + 1,
        value: Decimal::ONE,
    })
}

fn fraction(words: &Words, idx: usize) -> Option<Share> {
    let of = |above: i64, below: i64| Decimal::from(above).divide(Decimal::from(below));
    if words.is(idx, Class::Half) {
        let named = words.is_hyphen(idx + 1) || words.is_hyphen(idx.wrapping_sub(1));
        let hedged = super::hedge_words::before(words, idx, 0, false).edge < idx;
        let part = !hedged && number_before(words, idx) || words.back_is(idx, 1, Class::Article);
        let whole = words.is(idx + 1, Class::Of)
            || words.is_determiner(idx + 1)
            || words.is(idx + 1, Class::End) && !words.is_article(idx + 1)
            || !words.is_word(idx + 1);
        let many = words.is(idx + 1, Class::As);
        return (!named && !part && whole && !many).then(|| Share {
            from: idx,
            to: idx + 1,
            noun_at: idx + 1,
            value: of(1, 2),
        });
    }
    let (above, article) = if words.is_article(idx) {
        (1, true)
    } else {
        (words.number(idx, Class::Cardinal).filter(|above| 0 < *above && *above < 100)?, false)
    };
    let part_at = words.past_hyphen(idx + 1);
    // "a quarter of a million" is a number.
    if super::number::read(words, idx).is_some_and(|number| part_at + 1 < number.to) {
        return None;
    }
    let below = words.number(part_at, Class::Fraction)?;
    if words.is_hyphen(part_at + 1) || words.is(part_at + 1, Class::Old) {
        return None;
    }
    let many = words.number(part_at, Class::Ordinal).is_none() && below != 4 && below != 2;
    let whole = words.is(part_at + 1, Class::Of)
        || words.is_determiner(part_at + 1)
        || !words.is_word(part_at + 1)
        || words.is_end(part_at + 1) && !words.is(part_at + 1, Class::NoRate)
        || words.is(part_at + 1, Class::Modifier) && above == 1 && !article
        // "a fifth more than"
        || words.compared(part_at + 1).is_some() && words.is(part_at + 2, Class::NotAfter);
    // "serving four terms and seeking a fifth"
    let ends = article && !words.is_word(part_at + 1) && words.number(part_at, Class::Ordinal).is_some();
    let moved = || {
        words.back_is(idx, 1, Class::NotAfter)
            || super::hedge_words::before(words, idx, 0, false).edge < idx
            || super::change::before(words, idx).is_some()
    };
    if below == 2 && article || ends && !moved() {
        return None;
    }
    (many || whole).then(|| Share {
        from: idx,
        to: part_at + 1,
        noun_at: part_at + 1,
        value: of(above, below),
    })
}

fn number_before(words: &Words, idx: usize) -> bool {
    words.number(idx.wrapping_sub(1), Class::Ordinal).is_some() || words.back_is(idx, 1, Class::BeforeOne)
}

/// "one in five", "9 out of 10".
fn one_in_many(words: &Words, idx: usize) -> Option<Share> {
    if !words.has(Class::InMany) {
        return None;
    }
    let above = super::number::read(words, idx).filter(|above| above.most.is_none())?;
    let hyphen = words.is_hyphen(above.to);
    // "one vote in six"
    let noun = words.is_word(above.to) && !words.is_end(above.to) && !above.digits;
    let at = if hyphen || noun { above.to + 1 } else { above.to };
    if !words.is(at, Class::InMany) {
        return None;
    }
    let out_of = words.is(at + 1, Class::Of);
    let skip = out_of || hyphen && words.is_hyphen(at + 1);
    let below = super::number::read(words, if skip { at + 2 } else { at + 1 })
        .filter(|below| below.most.is_none())?;
    let plain = |number: &super::number::Number| {
        number.value < Decimal::from(1000) || !number.digits || letters::has(words.written(number.from), ',')
    };
    let unit =
        super::unit_after::read(words, &below).is_some() || words.number(below.to, Class::Month).is_some();
    let ordinary = above.value < below.value
        && above.value < Decimal::from(100)
        && plain(&below)
        && !unit
        && !words.joined(below.to - 1);
    if noun
        && (below.digits
            || below.value < Decimal::from(3)
            || words.is_word(below.to) && !words.is_end(below.to))
    {
        return None;
    }
    let in_plain = out_of || (above.value < Decimal::from(10) && below.to == below.from + 1 || !above.digits);
    (ordinary && in_plain && Decimal::ONE <= above.value).then(|| Share {
        from: idx,
        to: below.to,
        noun_at: if noun { above.to } else { below.to },
        value: above.value.divide(below.value),
    })
}

/// "2/3 of", "a 1/2".
fn slashed(words: &Words, idx: usize) -> Option<Share> {
    let digit = |at: usize| whole_number(words.written(at));
    if words.sign(idx + 1) != '/' || !words.is(idx + 3, Class::Of) {
        return None;
    }
    let shaped = words.joined(idx) && words.joined(idx + 1) && !words.joined_back(idx);
    let (above, below) = (digit(idx)?, digit(idx + 2)?);
    (shaped && 0 < above && above < below).then(|| Share {
        from: idx,
        to: idx + 3,
        noun_at: idx + 3,
        value: Decimal::from(above).divide(Decimal::from(below)),
    })
}
