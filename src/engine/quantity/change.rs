//! Reads the movement before a figure: "rose 2 %", "down by a third".

use super::Change;
use super::words::Words;
use crate::engine::lang::Class;

/// Words that may stand between a movement and its figure.
const MAX_FILLERS: usize = 5;

/// The movement right before token `from`, where the figure with its hedge starts.
pub(super) fn before(words: &Words, from: usize) -> Option<Change> {
    for n in 1..=MAX_FILLERS {
        let at = from.checked_sub(n)?;
        if let Some(change) = words.movement(at) {
            // "up to 12" is a bound, and "from a low of 8" no movement.
            return Some(change);
        }
        if !words.is(at, Class::MovementFiller) && !words.at(at).ends_with(words.lang.forms.adverb) {
            return None;
        }
    }
    None
}

/// Whether a movement stands among the `n` words before `from`.
pub(super) fn near(words: &Words, from: usize, n: usize) -> bool {
    (1..=n).any(|n| words.back_is(from, n, Class::Movement) || words.back_is(from, n, Class::Move))
}
