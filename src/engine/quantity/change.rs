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
            return Some(change).filter(|_| !phrasal || !words.is(at, Class::Direction));
        }
        if words.is(at, Class::MovementBy) {
            return of_object(words, at);
        }
        // "fell to 12" moves, "rose 2 % to 12" gives what it came to.
        if n == 1 && words.is(at, Class::To) {
            continue;
        }
        if !words.is(at, Class::MovementFiller) && !words.at(at).ends_with(words.lang.forms.adverb) {
            return None;
        }
    }
    None
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

/// Whether a movement stands among the `n` words before `from`.
pub(super) fn near(words: &Words, from: usize, n: usize) -> bool {
    words.near_before(from, n, Class::Movement) || words.near_before(from, n, Class::Move)
}
