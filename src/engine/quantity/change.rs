//! Reads the movement before a figure: "rose 2 %", "down by a third".

use super::Change;
use super::words::Words;
use crate::engine::lang::{holds, look_up};

/// Words that may stand between a movement and its figure.
const MAX_FILLERS: usize = 5;

/// The movement right before token `from`, where the figure with its hedge starts.
pub(super) fn before(words: &Words, from: usize) -> Option<Change> {
    let units = &words.lang.units;
    for n in 1..=MAX_FILLERS {
        let word = words.back(from, n);
        if let Some(change) = look_up(units.changes, word) {
            // "up to 12" is a bound, and "from a low of 8" no movement.
            return Some(change);
        }
        let filler = holds(units.change_fillers, word) || word.ends_with(words.lang.nouns.adverb);
        if word.is_empty() || !filler {
            return None;
        }
    }
    None
}

/// Whether a movement stands among the `n` words before `from`.
pub(super) fn near(words: &Words, from: usize, n: usize) -> bool {
    let units = &words.lang.units;
    let moves = |word: &str| look_up(units.changes, word).is_some() || holds(units.moves, word);
    (1..=n).any(|n| moves(words.back(from, n)))
}
