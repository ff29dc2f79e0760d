//! Candidates: which pairs of claims are worth scoring, found through an index rather than by trying all.

use super::profile::Profile;
use super::similarity::comparable;
use crate::engine::claim::Claim;
use crate::engine::order;
use crate::engine::quantity::Extent;
use crate::engine::terms::TermId;

/// Claims that share a word, a noun or a figure with more claims than this are not paired for it.
const MAX_SHARED: usize = 160;

/// How many of its most telling words a claim is looked up by.
const N_KEYS: usize = 12;

/// What two claims can meet on.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Term(TermId),
    Value(String),
}

/// Pairs of comparable claims that share a telling word or a figure, each once, in order.
pub(super) fn candidates(profiles: &[Profile], claims: &[Claim]) -> Vec<(usize, usize)> {
    let mut index: Vec<(Key, usize)> = Vec::new();
    for (idx, (profile, claim)) in profiles.iter().zip(claims).enumerate() {
        index.extend(keys(profile, claim).into_iter().map(|key| (key, idx)));
    }
    order::sort(&mut index);
    index.dedup();
    let mut pairs = Vec::new();
    for sharing in index.chunk_by(|a, b| a.0 == b.0).filter(|sharing| sharing.len() <= MAX_SHARED) {
        for (at, &(_, a)) in sharing.iter().enumerate() {
            for &(_, b) in sharing.iter().skip(at + 1) {
                let both = profiles.get(a).zip(profiles.get(b));
                if a != b && both.is_some_and(|(left, right)| comparable(left, right)) {
                    pairs.push((a.min(b), a.max(b)));
                }
            }
        }
    }
    order::sort(&mut pairs);
    pairs.dedup();
    pairs
}

fn keys(profile: &Profile, claim: &Claim) -> Vec<Key> {
    let mut telling: Vec<(f64, TermId)> =
        profile.focus.iter().map(|&(term, weight)| (weight, term)).collect();
    order::sort_by(&mut telling, |x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    let mut keys: Vec<Key> = telling.iter().take(N_KEYS).map(|&(_, term)| Key::Term(term)).collect();
    keys.extend(profile.noun.map(Key::Term));
    keys.extend(profile.outcome.map(Key::Term));
    keys.extend(claim.figure().map(|figure| Key::Value(value_key(&figure.extent))));
    keys
}

/// The figure's stated value, whatever its hedge.
pub(super) fn value_key(extent: &Extent) -> String {
    match extent {
        Extent::Number(ends) => ends.lo.or(ends.hi).map(|value| value.to_string()).unwrap_or_default(),
        Extent::Date(ends) => ends.lo.or(ends.hi).map(|date| date.to_string()).unwrap_or_default(),
        Extent::Clock(ends) => ends.lo.or(ends.hi).map(|minutes| format!("t{minutes}")).unwrap_or_default(),
    }
}
