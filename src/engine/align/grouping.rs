//! Grouping: from scored pairs of claims to groups that speak of one thing.

use crate::engine::order;

/// A scored pair of claims, by position.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub(super) a: usize,
    pub(super) b: usize,
    pub(super) score: f64,
    /// How far it is ahead of its rivals, 0 to 1.
    pub(super) ahead: f64,
}

/// Joins claims from the highest score down, as long as the mean score between the two groups to be joined is
/// at least the `threshold` of its claims and `allowed` holds for each pair across them. pairs without an edge score 0.
///
/// `rank` puts the claims in an order that does not depend on the order of the accounts; of equal scores the first
/// by rank is taken. Every claim is in exactly one group; groups and their claims are in the order of the claims.
pub(super) fn group(
    rank: &[usize],
    edges: &[Edge],
    threshold: &dyn Fn(usize) -> f64,
    allowed: &dyn Fn(usize, usize) -> bool,
) -> Vec<Vec<usize>> {
    let n_claims = rank.len();
    let edges_of = EdgesOf::new(n_claims, edges);
    let (mut group_of, mut groups) = (Vec::with_capacity(n_claims), Vec::with_capacity(n_claims));
    for claim in 0..n_claims {
        group_of.push(claim);
        groups.push(Group { claims: vec![claim], refused: Vec::new() });
    }
    for edge in sorted(rank, edges, threshold) {
        let (Some(&left), Some(&right)) = (group_of.get(edge.a), group_of.get(edge.b)) else { continue };
        if left == right {
            continue;
        }
        let (low, high) = (left.min(right), left.max(right));
        let (Some(Group { claims: ours, refused }), Some(Group { claims: theirs, .. })) =
            (groups.get(low), groups.get(high))
        else {
            continue;
        };
        let join = (high, ours.len() + theirs.len(), threshold(edge.a));
        if refused.contains(&join) {
            continue;
        }
        let (few, many) = if ours.len() < theirs.len() { (ours, high) } else { (theirs, low) };
        // Added up as whole numbers, so that the sum does not depend on the order of the accounts.
        let mut sum = 0;
        for &a in few {
            for &(b, score) in edges_of.get(a) {
                if group_of.get(b as usize) == Some(&many) {
                    sum += u64::from(score);
                }
            }
        }
        let n_pairs = (ours.len() * theirs.len()) as f64;
        let all_allowed = || ours.iter().all(|&a| theirs.iter().all(|&b| allowed(a, b)));
        if (sum as f64) < join.2 * 1e9 * n_pairs || !all_allowed() {
            if let Some(group) = groups.get_mut(low) {
                group.refused.push(join);
            }
            continue;
        }
        let moved = groups.get_mut(high).map(|group| std::mem::take(&mut group.claims)).unwrap_or_default();
        for claim in moved {
            if let Some(of) = group_of.get_mut(claim) {
                *of = low;
            }
            if let Some(Group { claims, .. }) = groups.get_mut(low) {
                claims.insert(claims.partition_point(|&other| other < claim), claim);
            }
        }
    }
    let mut joined = Vec::with_capacity(n_claims);
    for group in groups {
        if !group.claims.is_empty() {
            joined.push(group.claims);
        }
    }
    joined
}

/// A group as it grows.
struct Group {
    claims: Vec<usize>,
    /// The groups with a higher number that it was not joined to, how large the two were, and the threshold: both as
    /// they are, and from the same score up, they will not be joined either.
    refused: Vec<(usize, usize, f64)>,
}

/// The edges that reach the `threshold`, from the highest score down and then by rank.
pub(super) fn sorted(rank: &[usize], edges: &[Edge], threshold: &dyn Fn(usize) -> f64) -> Vec<Edge> {
    let mut by_rank = Vec::new();
    for (idx, edge) in edges.iter().enumerate() {
        if edge.score >= threshold(edge.a)
            && let (Some(&a), Some(&b)) = (rank.get(edge.a), rank.get(edge.b))
        {
            by_rank.push(((a.min(b) as u64) << 32 | a.max(b) as u64, idx as u64));
        }
    }
    order::sort_keyed(&mut by_rank);
    for (key, idx) in &mut by_rank {
        // Scores are no less than 0, so that their bits are in their order.
        *key = !edges.get(*idx as usize).map_or(0, |edge| edge.score.to_bits());
    }
    order::sort_keyed(&mut by_rank);
    let mut sorted = Vec::with_capacity(by_rank.len());
    for (_, idx) in by_rank {
        sorted.extend(edges.get(idx as usize));
    }
    sorted
}

/// For each claim those it has an edge with, and the score in billionths.
struct EdgesOf {
    /// Where those of each claim start, and where the last end.
    starts: Vec<usize>,
    of: Vec<(u32, u32)>,
}

impl EdgesOf {
    fn new(n_claims: usize, edges: &[Edge]) -> Self {
        let mut edges_of = Self { starts: vec![0; n_claims + 2], of: vec![(0, 0); edges.len() * 2] };
        let mut count = |claim: usize| {
            if let Some(n) = edges_of.starts.get_mut(claim + 2) {
                *n += 1;
            }
        };
        for edge in edges {
            count(edge.a);
            count(edge.b);
        }
        let mut start = 0;
        for n in &mut edges_of.starts {
            start += *n;
            *n = start;
        }
        for edge in edges {
            let score = (edge.score * 1e9) as u32;
            for (from, to) in [(edge.a, edge.b), (edge.b, edge.a)] {
                let Some(at) = edges_of.starts.get_mut(from + 1) else { continue };
                if let Some(place) = edges_of.of.get_mut(*at) {
                    *place = (to as u32, score);
                }
                *at += 1;
            }
        }
        edges_of
    }

    fn get(&self, claim: usize) -> &[(u32, u32)] {
        match (self.starts.get(claim), self.starts.get(claim + 1)) {
            (Some(&start), Some(&end)) => self.of.get(start..end).unwrap_or_default(),
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(a: usize, b: usize, score: f64) -> Edge {
        Edge { a, b, score, ahead: 0.0 }
    }

    #[test]
    fn close_claims_join() {
        let edges = [edge(0, 1, 0.9), edge(0, 2, 0.7), edge(1, 2, 0.8)];
        assert_eq!(group(&[0, 1, 2, 3], &edges, &|_| 0.5, &|_, _| true), [vec![0, 1, 2], vec![3]]);
    }

    #[test]
    fn a_chain_does_not_join_its_ends() {
        let edges = [edge(0, 1, 0.9), edge(1, 2, 0.8)];
        assert_eq!(group(&[0, 1, 2], &edges, &|_| 0.5, &|_, _| true), [vec![0, 1], vec![2]]);
    }

    #[test]
    fn what_is_not_allowed_stays_apart() {
        let edges = [edge(0, 1, 0.9)];
        assert_eq!(group(&[0, 1], &edges, &|_| 0.5, &|_, _| false), [vec![0], vec![1]]);
    }
}
