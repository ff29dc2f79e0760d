//! Candidates: which pairs of claims are worth scoring, found through an index rather than by trying all.

use super::profile::{Profile, Sort};
use crate::engine::claim::Claim;
use crate::engine::order;
use crate::engine::quantity::Extent;
use crate::engine::stance::Stance;
use crate::engine::terms::{TermId, Terms, keep_top};

/// How many pairs are looked at for each claim, beside [`ALWAYS`]; what rarer words join comes first.
const PER_CLAIM: usize = 12;

/// How many pairs are looked at in any story.
const ALWAYS: usize = 20_000;

/// How many of its most telling words a claim is looked up by.
const N_KEYS: usize = 12;

/// Pairs of comparable claims that share a telling word or a figure, each once, in order.
///
/// Words shared by so many claims that the pairs would grow faster than the story join none; of words as common as
/// one another, all are looked at or none, so that the order of the accounts does not matter.
pub(super) fn candidates(
    claims: &[Claim],
    profiles: &[Profile],
    values: &[ValueId],
    terms: &Terms,
) -> Vec<(usize, usize)> {
    let mut index: Vec<(u64, u64)> = Vec::new();
    for (idx, ((profile, &value), claim)) in profiles.iter().zip(values).zip(claims).enumerate() {
        let confirmed = matches!(profile.sort, Sort::Confirmed | Sort::ConfirmedBy);
        let denied = profile.sort == Sort::Words && claim.stance == Stance::Denied;
        let mut add = |what: u64, key: u32| {
            let mut key = u64::from(profile.sort.code()) << 40 | what << 32 | u64::from(key);
            index.push((key, idx as u64));
            if confirmed || denied {
                // What is confirmed here may be denied there.
                key |= 1 << 63;
                index.push((key & !(0xff << 40), idx as u64));
            }
        };
        let mut telling: Vec<(f64, TermId)> = Vec::with_capacity(N_KEYS + 1);
        for &(term, weight) in &profile.focus {
            keep_top(&mut telling, N_KEYS, (weight, term), terms);
        }
        telling.iter().for_each(|&(_, term)| add(0, term));
        profile.noun.into_iter().for_each(|term| add(0, term));
        profile.outcome.into_iter().for_each(|term| add(0, term));
        if value != 0 {
            add(1, value);
        }
        if confirmed {
            add(2, 0);
        }
    }
    order::sort_keyed(&mut index);
    index.dedup();
    let mut runs: Vec<(u64, u64)> = Vec::new();
    let mut start = 0;
    for sharing in index.chunk_by(|a, b| a.0 == b.0) {
        runs.push((sharing.len() as u64, start));
        start += sharing.len() as u64;
    }
    order::sort_keyed(&mut runs);
    let mut left = ALWAYS + PER_CLAIM * profiles.len();
    let mut pairs: Vec<(u64, u64)> = Vec::new();
    for alike in runs.chunk_by(|a, b| a.0 == b.0) {
        let len = alike.first().map_or(0, |run| run.0 as usize);
        let n_pairs = alike.len() * (len * len.saturating_sub(1) / 2);
        if left < n_pairs {
            break;
        }
        left -= n_pairs;
        for &(_, start) in alike {
            let sharing = index.get(start as usize..start as usize + len).unwrap_or_default();
            for (at, &(_, a)) in sharing.iter().enumerate() {
                for &(_, b) in sharing.iter().skip(at + 1) {
                    pairs.push((a << 32 | b, 0));
                }
            }
        }
    }
    order::sort_keyed(&mut pairs);
    pairs.dedup();
    let mut found = Vec::with_capacity(pairs.len());
    for (pair, _) in pairs {
        found.push(((pair >> 32) as usize, pair as u32 as usize));
    }
    found
}

/// A stated value, whatever its hedge; 0 for none.
pub(super) type ValueId = u32;

/// The value of each claim's figure, and how many claims state each value.
pub(super) fn values(claims: &[Claim]) -> (Vec<ValueId>, Vec<u32>) {
    let mut stated: Vec<(u64, u64)> = Vec::new();
    for (idx, claim) in claims.iter().enumerate() {
        if let Some(figure) = claim.figure() {
            stated.push((value_key(&figure.extent), idx as u64));
        }
    }
    order::sort_keyed(&mut stated);
    let (mut values, mut uses) = (vec![0; claims.len()], vec![0]);
    for same in stated.chunk_by(|a, b| a.0 == b.0) {
        for &(_, idx) in same {
            if let Some(value) = values.get_mut(idx as usize) {
                *value = uses.len() as ValueId;
            }
        }
        uses.push(same.len() as u32);
    }
    (values, uses)
}

fn value_key(extent: &Extent) -> u64 {
    let (sort, value) = match extent {
        Extent::Number(ends) => (0, ends.lo.or(ends.hi).map_or(0, |value| value.to_f64().to_bits())),
        Extent::Date(ends) => (
            1,
            ends.lo.or(ends.hi).map_or(0, |date| {
                let part = |part: Option<u8>| u64::from(part.unwrap_or(0));
                date.year as u64 * 10_000 + part(date.month) * 100 + part(date.day)
            }),
        ),
        Extent::Clock(ends) => (2, ends.lo.or(ends.hi).map_or(0, u64::from)),
    };
    value << 2 | sort
}
