//! Related groups: nearby but different things, to be shown together and never mixed.

use super::grouping::{self, Edge};
use super::profile::{Profile, Sort};
use crate::engine::claim::Claim;
use crate::engine::order;
use crate::engine::report::Group;

/// How many related groups one group has at most.
const MAX_RELATED: usize = 3;

/// How many claims after one are looked at for another outcome of the same event.
const REACH: usize = 8;

/// What another outcome of one event counts beside scores: told in one sentence, or in the next.
const TOGETHER: [f64; 2] = [1.0, 0.5];

/// Claims that share their noun speak of something nearby from this score up: 0 takes any two uses of a noun, more
/// than the threshold of grouping none but those that must not join.
const NEARBY: f64 = 0.12;

/// Fills in which groups are about nearby things: the same noun or measure in another part, time, place or stage, or
/// what became of others in the same event. Symmetric; the nearest first.
pub(super) fn relate(groups: &mut [Group], claims: &[Claim], profiles: &[Profile], edges: &[Edge]) {
    let mut group_of = vec![usize::MAX; claims.len()];
    for (group_idx, group) in groups.iter().enumerate() {
        for &claim in &group.claims {
            if let Some(of) = group_of.get_mut(claim) {
                *of = group_idx;
            }
        }
    }
    let mut found = Vec::new();
    let mut offer = |a: usize, b: usize, score: f64| {
        if let (Some(&left), Some(&right)) = (group_of.get(a), group_of.get(b))
            && left != right
            && left.max(right) < usize::MAX
        {
            found.push(Edge { a: left.min(right), b: left.max(right), score, ahead: 0.0 });
        }
    };
    let profile = |idx: usize| profiles.get(idx);
    for edge in edges {
        if NEARBY <= edge.score
            && let Some((left, right)) = profile(edge.a).zip(profile(edge.b))
            && (counts_the_same(left, right) || measures_the_same(left, right))
        {
            offer(edge.a, edge.b, edge.score);
        }
    }
    for (a, claim) in claims.iter().enumerate() {
        let after = claims.iter().enumerate().skip(a + 1).take(REACH);
        for (b, other) in after.take_while(|(_, other)| other.account == claim.account) {
            let (Some((left, right)), Some(&weight)) =
                (profile(a).zip(profile(b)), TOGETHER.get(other.sentence - claim.sentence))
            else {
                break;
            };
            if left.other_outcome(right) {
                offer(a, b, weight);
            }
        }
    }
    let rank = order::places(groups.len(), &|a, b| {
        let id = |idx: usize| groups.get(idx).map(|group| group.id.as_str());
        id(a).cmp(&id(b))
    });
    for Edge { a, b, .. } in grouping::sorted(&rank, &found, &|_| 0.0) {
        let full = |idx: usize| groups.get(idx).is_none_or(|group| group.related.len() >= MAX_RELATED);
        let known = groups.get(a).is_some_and(|group| group.related.contains(&b));
        if known || full(a) || full(b) {
            continue;
        }
        for (from, to) in [(a, b), (b, a)] {
            if let Some(group) = groups.get_mut(from) {
                group.related.push(to);
            }
        }
    }
}

/// Whether two figures count the same noun; people are told apart by what became of them.
fn counts_the_same(left: &Profile, right: &Profile) -> bool {
    left.counts()
        && right.counts()
        && left.noun.is_some()
        && left.noun == right.noun
        && (!left.people || left.outcome == right.outcome || left.act == right.act)
}

/// Whether two figures are of one measure, by whatever unit: a fall in shares, and their price.
fn measures_the_same(left: &Profile, right: &Profile) -> bool {
    let measure = |sort: Sort| matches!(sort, Sort::Measure(_) | Sort::Count);
    left.measured.is_some() && left.measured == right.measured && measure(left.sort) && measure(right.sort)
}
