//! Reads the hedges around a number, also stacked: "at least some 40", "200 or so".

use super::hedge::Hedge;
use super::words::Words;
use crate::engine::lang::Class;

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
    let mut found: Option<HedgeRead> = None;
    let mut end = at;
    while let Some((hedge, n_words)) = words.hedge_before(end, floor, Class::HedgeBefore) {
        let start = end - n_words;
        let during = n_words == 1 && length_of_time && words.is(start, Class::During);
        if during && !words.back_is(start, 1, Class::BeforeBound) {
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
    while floor < skip && words.back_is(skip, 1, Class::HedgeFiller) && at < skip + 3 {
        skip -= 1;
        let Some((hedge, n_words)) = words.hedge_before(skip, floor, Class::HedgeBefore) else { continue };
        // "some of the 300" are not about 300.
        let part = hedge == Hedge::About && words.is(skip, Class::Of);
        let during = length_of_time && n_words == 1 || part;
        if hedge != Hedge::Exact && !during {
            return Some(HedgeRead { hedge, edge: skip - n_words });
        }
    }
    None
}

/// The hedge that starts at token `at`: "or so", "-odd", "or more".
pub(super) fn after(words: &Words, at: usize) -> Option<HedgeRead> {
    let (hedge, n_words) = words.hedge(at, Class::HedgeAfter)?;
    let edge = at + n_words;
    (!words.is(edge, Class::NotAfter)).then_some(HedgeRead { hedge, edge })
}
