//! Reads the hedges around a number, also stacked: "at least some 40", "200 or so".

use super::hedge::Hedge;
use super::words::Words;
use crate::engine::lang::holds;

/// A hedge and the tokens it takes.
#[derive(Clone, Copy, Debug)]
pub(super) struct HedgeRead {
    pub(super) hedge: Hedge,
    /// Where the words of the hedge start, or end when they follow the number.
    pub(super) edge: usize,
}

/// The hedge that ends right before token `at`, no further back than `floor`.
///
/// Of stacked hedges a bound wins over an approximation ("at least some 40" is at least), and the outer bound
/// over the inner. `length_of_time` says that the number counts time, where "over" may mean during.
pub(super) fn before(words: &Words, at: usize, floor: usize, length_of_time: bool) -> Option<HedgeRead> {
    let hedges = &words.lang.hedges;
    let mut found: Option<HedgeRead> = None;
    let mut end = at;
    while let Some((hedge, n_words)) = row_before(words, end, floor) {
        let start = end - n_words;
        let during = n_words == 1 && length_of_time && holds(hedges.during, words.at(start));
        if during && !holds(hedges.before_bound, words.back(start, 1)) {
            break;
        }
        let hedge = match found {
            Some(inner) if inner.hedge.is_bound() && !hedge.is_bound() => inner.hedge,
            Some(inner) if hedge == Hedge::Exact => inner.hedge,
            _ => hedge,
        };
        found = Some(HedgeRead { hedge, edge: start });
        end = start;
    }
    if found.is_some() {
        return found;
    }
    // "more than the 120", "over a total of 40": words between that change nothing.
    let mut skip = at;
    while floor < skip && holds(hedges.fillers, words.back(skip, 1)) && at < skip + 3 {
        skip -= 1;
        let Some((hedge, n_words)) = row_before(words, skip, floor) else { continue };
        // "some of the 300" are not about 300.
        let part = hedge == Hedge::About && words.at(skip) == words.lang.numbers.of;
        let during = length_of_time && n_words == 1 || part;
        if hedge != Hedge::Exact && !during {
            return Some(HedgeRead { hedge, edge: skip - n_words });
        }
    }
    None
}

/// The longest row that ends before `at`.
fn row_before(words: &Words, at: usize, floor: usize) -> Option<(Hedge, usize)> {
    words
        .index
        .hedges_ending(words.back(at, 1))
        .filter_map(|(phrase, hedge)| words.phrase_before(at, phrase).map(|n_words| (hedge, n_words)))
        .filter(|(_, n_words)| floor + n_words <= at)
        .max_by_key(|(_, n_words)| *n_words)
}

/// The hedge that starts at token `at`: "or so", "-odd", "or more".
pub(super) fn after(words: &Words, at: usize) -> Option<HedgeRead> {
    words
        .index
        .hedges_starting(words.at(at))
        .filter_map(|(phrase, hedge)| words.phrase(at, phrase).map(|n_words| (n_words, hedge)))
        .filter(|(n_words, _)| !holds(words.lang.hedges.not_after, words.at(at + n_words)))
        .max_by_key(|(n_words, _)| *n_words)
        .map(|(n_words, hedge)| HedgeRead { hedge, edge: at + n_words })
}
