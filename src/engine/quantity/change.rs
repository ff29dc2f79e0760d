//! Reads the movement before a figure: "rose 2 %", "down by a third".

use super::Change;
use super::words::Words;
use crate::engine::lang::Class;

/// Words that may stand between a movement and its figure.
const MAX_FILLERS: usize = 5;

/// Words that may stand between a verb of movement and its "by".
const MAX_OBJECT: usize = 6;

/// The movement right before token `from`, where the figure with its hedge starts.
pub(super) fn before(words: &Words, from: usize) -> Option<Change> {
    // "raised its forecast to between 3 and 5 million"
    let level = words.back_is(from, 1, Class::Between) && words.back_is(from, 2, Class::To);
    let from = if level { from - 1 } else { from };
    for n in 1..=MAX_FILLERS {
        let at = from.checked_sub(n)?;
        // "added a 30 degree bend"
        if n == 1 && words.is_article(at) {
            return None;
        }
        // "up to 12" is a bound, "from a low of 8" no movement.
        if let Some(change) = words.movement(at) {
            // "gave up 517 yards"
            let phrasal = at.checked_sub(1).is_some_and(|verb| words.is(verb, Class::PhrasalVerb));
            // "raised $18 million"
            let paid = words.is(at, Class::Paid) && !words.back_is(from, 1, Class::To);
            return Some(change).filter(|_| !paid && (!phrasal || !words.is(at, Class::Direction)));
        }
        if words.is(at, Class::MovementBy) {
            return of_object(words, at);
        }
        // "fell to 12" moves, "rose 2 % to 12" gives what it came to.
        if n == 1 && words.is(at, Class::To) {
            continue;
        }
        if !words.is(at, Class::MovementFiller) && !words.is_adverb(at) {
            let level = n == 2 && words.back_is(from, 1, Class::To);
            return level.then(|| of_owned(words, at)).flatten();
        }
    }
    None
}

/// The movement that a noun or a comparison around a figure tells: "a 5 % rise", "a rise of 5 %", "12 % higher", "three
/// fewer than planned".
pub(super) fn around(words: &Words, from: usize, to: usize) -> Option<Change> {
    if words.back_is(from, 1, Class::Of) && words.back_is(from, 3, Class::Article) {
        return words.movement(from.wrapping_sub(2));
    }
    let at = words.past_hyphen(to);
    let closed = words.is_end(at + 1) || !words.is_word(at + 1);
    if let Some(change) = words.compared(at).filter(|_| closed) {
        // "30 more" are further ones.
        return Some(change).filter(|_| words.movement(at).is_some() || words.is(at + 1, Class::NotAfter));
    }
    let unit = words.is_hyphen(to) || !words.is_number(to.wrapping_sub(1));
    if !unit || !words.near_before(from, 3, Class::Article) {
        return None;
    }
    // "a 5 % annual rise"
    let noun = if words.is_word(at) && words.movement(at).is_none() { at + 1 } else { at };
    words.movement(noun).filter(|_| !words.is_participle(noun))
}

/// The movement of a verb whose object stands between it and the "by" at `by`: "grow sales by 35 per cent".
fn of_object(words: &Words, by: usize) -> Option<Change> {
    for n in 1..=MAX_OBJECT {
        let at = by.checked_sub(n)?;
        if let Some(change) = words.movement(at) {
            return Some(change);
        }
        if !words.is_word(at) || words.is(at, Class::MovementBy) {
            return None;
        }
    }
    None
}

/// The movement of a verb whose object ends at `last`, opened by a determiner, or that a month parts from what it came
/// to: "raised its key rate to 5 per cent", "fell in March to 400".
fn of_owned(words: &Words, last: usize) -> Option<Change> {
    if words.is(last, Class::Month) && words.back_is(last, 1, Class::DateLead) {
        return words.movement(last.wrapping_sub(2));
    }
    let goes_on = |at: usize| (words.is_word(at) || words.is_hyphen(at)) && !words.is_determiner(at);
    let opens = (0..5).map(|n| last.wrapping_sub(n)).find(|at| !goes_on(*at));
    opens.filter(|at| words.is_determiner(*at)).and_then(|at| words.movement(at.wrapping_sub(1)))
}

/// How far back what is supplied may stand.
const SUPPLY_REACH: usize = 6;

/// Whether the things counted from token `from` on are those something is cut or restored to: "power was cut to 40 homes".
pub(super) fn is_supplied(words: &Words, from: usize) -> bool {
    let verb = from.wrapping_sub(2);
    let supply = words.is(verb, Class::Supply)
        || words.movement(verb).is_some() && words.near_before(from, SUPPLY_REACH, Class::Supply);
    words.back_is(from, 1, Class::To) && supply
}

/// Whether a movement stands among the `n` words before `from`.
pub(super) fn near(words: &Words, from: usize, n: usize) -> bool {
    words.near_before(from, n, Class::Movement) || words.near_before(from, n, Class::Move)
}
