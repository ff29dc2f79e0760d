//! Grouping: from scored pairs of claims to groups that speak of one thing.

use crate::engine::order;

/// A scored pair of claims, by position.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub(super) a: usize,
    pub(super) b: usize,
    pub(super) score: f64,
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
    let edges_of = edges_of(n_claims, edges);
    let mut group_of: Vec<usize> = (0..n_claims).collect();
    let mut groups: Vec<Vec<usize>> = (0..n_claims).map(|claim| vec![claim]).collect();
    let ranks = |edge: &Edge| {
        let (a, b) = (rank.get(edge.a).copied(), rank.get(edge.b).copied());
        (a.min(b), a.max(b))
    };
    let mut sorted: Vec<Edge> = Vec::new();
    for edge in edges {
        if edge.score >= threshold(edge.a) {
            sorted.push(*edge);
        }
    }
    order::sort_by(&mut sorted, |x, y| y.score.total_cmp(&x.score).then_with(|| ranks(x).cmp(&ranks(y))));
    for edge in sorted {
        let (Some(&left), Some(&right)) = (group_of.get(edge.a), group_of.get(edge.b)) else { continue };
        if left == right {
            continue;
        }
        let (Some(ours), Some(theirs)) = (groups.get(left), groups.get(right)) else { continue };
        let (few, many) = if ours.len() < theirs.len() { (ours, right) } else { (theirs, left) };
        // Added up as whole numbers, so that the sum does not depend on the order of the accounts.
        let mut sum = 0;
        for &a in few {
            for &(b, score) in edges_of.get(a).map_or(&[][..], Vec::as_slice) {
                if group_of.get(b) == Some(&many) {
                    sum += score;
                }
            }
        }
        let n_pairs = (ours.len() * theirs.len()) as f64;
        let all_allowed = || ours.iter().all(|&a| theirs.iter().all(|&b| allowed(a, b)));
        if (sum as f64) < threshold(edge.a) * 1e9 * n_pairs || !all_allowed() {
            continue;
        }
        let (kept, gone) = (left.min(right), left.max(right));
        let moved = groups.get_mut(gone).map(std::mem::take).unwrap_or_default();
        for claim in moved {
            if let Some(group) = group_of.get_mut(claim) {
                *group = kept;
            }
            if let Some(group) = groups.get_mut(kept) {
                group.insert(group.partition_point(|&other| other < claim), claim);
            }
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// For each claim those it has an edge with, and the score in billionths.
fn edges_of(n_claims: usize, edges: &[Edge]) -> Vec<Vec<(usize, u64)>> {
    let mut edges_of = vec![Vec::new(); n_claims];
    for edge in edges {
        for (from, to) in [(edge.a, edge.b), (edge.b, edge.a)] {
            if let Some(of) = edges_of.get_mut(from) {
                of.push((to, (edge.score * 1e9) as u64));
            }
        }
    }
    edges_of
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(a: usize, b: usize, score: f64) -> Edge {
        Edge { a, b, score }
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
