//! Reads the hedges around a number, also stacked: "at least some 40", "200 or so".

use super::Dimension;
use super::amount::{self, Amount};
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

impl HedgeRead {
    /// No hedge before token `at`.
    pub(super) fn none(at: usize) -> Self {
        Self { hedge: Hedge::Exact, edge: at }
    }
}

/// The hedge that ends right before token `at`, no further back than `floor`.
///
/// Of stacked hedges a bound wins over an approximation ("at least some 40" is at least), and the outer bound
/// over the inner. `length_of_time` says that the number counts time, where "over" may mean during. None leaves its edge
/// at `at`.
pub(super) fn before(words: &Words, at: usize, floor: usize, length_of_time: bool) -> HedgeRead {
    let mut found = HedgeRead::none(at);
    while let Some((hedge, n_words)) = words.hedge_before(found.edge, floor, Class::HedgeBefore) {
        let start = found.edge - n_words;
        // "edged up to 12 per cent"
        if words.is(start, Class::Direction) && words.back_is(start, 1, Class::Move) {
            break;
        }
        // "handed over 40 seats"
        let particle = n_words == 1 && words.is(start, Class::During) && !length_of_time;
        if particle && words.back_is(start, 1, Class::HandsOver) {
            break;
        }
        let during = n_words == 1 && length_of_time && words.is(start, Class::During);
        if during && !words.back_is(start, 1, Class::BeforeBound) {
            break;
        }
        let inner = hedge == Hedge::Exact || found.hedge.is_bound() && !hedge.is_bound();
        found = HedgeRead { hedge: if inner { found.hedge } else { hedge }, edge: start };
    }
    if found.edge < at {
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
            return HedgeRead { hedge, edge: skip - n_words };
        }
    }
    found
}

/// How far "so far" may stand from the figure it is said of.
const RUNNING_REACH: usize = 10;

/// Whether the words around a figure tell that the count goes on: "12 have died so far", "12 confirmed cases".
pub(super) fn still_counted(words: &Words, amount: &Amount, end: usize) -> bool {
    let dimension = amount.unit.as_ref().map_or(Dimension::Count, |read| read.unit.dimension);
    // "37 of 100 have said so": the whole does not run on.
    let whole = words.back_is(amount.from, 1, Class::Of) && words.is_number(amount.from.wrapping_sub(2));
    if whole || !matches!(dimension, Dimension::Count | Dimension::Money) {
        return false;
    }
    if words.has(Class::SoFar) && runs_on(words, amount, end) {
        return true;
    }
    // "12 cases have been confirmed", "12 confirmed dead", but "12 officials confirmed".
    let sure = |at: usize| words.is(at, Class::Confirmed);
    let verb = (end..end + 4).find(|at| sure(*at) || !words.is_end(*at)).filter(|at| sure(*at));
    (amount.to..end).any(sure) || verb.is_some_and(|at| end < at || words.is(at + 1, Class::State))
}

/// Whether "so far" is said of the amount.
fn runs_on(words: &Words, amount: &Amount, end: usize) -> bool {
    let so_far = |at: usize| words.is(at, Class::SoFar) && words.longest(at, Class::SoFar).is_some();
    let pause = |at: usize| matches!(words.sign(at), ',' | ';' | '—' | '–' | '(' | ')');
    for at in end..end + RUNNING_REACH {
        if pause(at) || words.is_number(at) {
            break;
        }
        if so_far(at) {
            return true;
        }
    }
    // A pause parts "so far" from the figure unless it opens the sentence: "So far, 12 have died".
    let mut paused = false;
    for at in (amount.from.saturating_sub(RUNNING_REACH)..amount.from).rev() {
        if words.is_number(at) {
            break;
        }
        if so_far(at) && (!paused || at == 0) {
            return true;
        }
        paused |= pause(at);
    }
    false
}

/// The hedge that starts at token `at`: "or so", "-odd", "or more".
pub(super) fn after(words: &Words, at: usize) -> Option<HedgeRead> {
    let (hedge, n_words) = words.hedge(at, Class::HedgeAfter)?;
    let edge = at + n_words;
    // "€75m plus €12m", "$400 plus a fee"
    let sum = n_words == 1 && words.is_word(at);
    if sum && (words.is_article(edge) || words.is_determiner(edge) || amount::read(words, edge).is_some()) {
        return None;
    }
    (!words.is(edge, Class::NotAfter)).then_some(HedgeRead { hedge, edge })
}
