//! Rivals: an account says of one thing one figure, so that of the pairs of one claim with the claims of another account
//! the likeliest is likelier still, the further it is ahead.

use super::grouping::Edge;
use super::profile::Profile;
use super::similarity::{Parts, score};
use crate::engine::claim::Claim;
use crate::engine::order;

/// Who has more rivals than this in one account is ahead of none.
const MOST: usize = 64;

/// A pair of figures of two accounts, before its rivals are known.
pub(super) struct Contender {
    /// Which edge it is.
    edge: usize,
    /// Its score in log-odds.
    sum: f64,
    /// What is added to that if it is ahead of all others.
    most: f64,
}

impl Contender {
    /// `None` of pairs to which it tells nothing that no other is as near.
    pub(super) fn new(edge: usize, sum: f64, parts: &Parts) -> Option<Self> {
        let most = parts.most_ahead();
        (most != 0.0).then_some(Self { edge, sum, most })
    }
}

/// Notes how far each of `contenders`, which are in the order of the edges, is ahead of all others of either claim with
/// the account of the other, and scores it anew by that.
///
/// Claims that give one value are no rivals: an account may say a thing twice.
pub(super) fn weigh(claims: &[Claim], profiles: &[Profile], edges: &mut [Edge], contenders: &[Contender]) {
    let mut by_left = Vec::with_capacity(contenders.len());
    let mut by_right = Vec::with_capacity(contenders.len());
    for contender in contenders {
        let Some(edge) = edges.get_mut(contender.edge) else { continue };
        edge.ahead = 1.0;
        let account = |claim: usize| claims.get(claim).map_or(0, |claim| claim.account as u64);
        by_left.push(((edge.a as u64) << 32 | account(edge.b), contender.edge as u64));
        by_right.push(((edge.b as u64) << 32 | account(edge.a), contender.edge as u64));
    }
    order::sort_keyed(&mut by_right);
    let ends: [fn(&Edge) -> usize; 2] = [|edge| edge.b, |edge| edge.a];
    for (contenders, other) in [by_left, by_right].iter().zip(ends) {
        let rivalled = contenders.chunk_by(|one, two| one.0 == two.0).filter(|rivals| 1 < rivals.len());
        for rivals in rivalled {
            for &(_, ours) in rivals {
                let ahead = ahead_of_all(ours, rivals, edges, &|one, two| {
                    let both = profiles.get(other(one)).zip(profiles.get(other(two)));
                    both.is_none_or(|(one, two)| one.shares_value(two))
                });
                if let Some(edge) = edges.get_mut(ours as usize) {
                    edge.ahead = ahead;
                }
            }
        }
    }
    for contender in contenders {
        if let Some(edge) = edges.get_mut(contender.edge).filter(|edge| edge.ahead != 0.0) {
            edge.score = score(contender.sum + contender.most * edge.ahead);
        }
    }
}

/// How far an edge is ahead of all `rivals` but those of `one_value` with it, and no further than it was before.
fn ahead_of_all(
    ours: u64,
    rivals: &[(u64, u64)],
    edges: &[Edge],
    one_value: &dyn Fn(&Edge, &Edge) -> bool,
) -> f64 {
    let Some(our) = edges.get(ours as usize).filter(|_| rivals.len() <= MOST) else { return 0.0 };
    let mut ahead = our.ahead;
    for their in rivals.iter().filter_map(|&(_, theirs)| edges.get(theirs as usize)) {
        let by = ahead_of(our.score, their.score);
        if by < ahead && !one_value(our, their) {
            ahead = by;
        }
        if ahead == 0.0 {
            break;
        }
    }
    ahead
}

/// How far one score is ahead of another: 0 where it is not, 1 where the other is 0; in between, what part of its odds
/// the other lacks.
fn ahead_of(score: f64, rival: f64) -> f64 {
    if score <= rival { 0.0 } else { 1.0 - rival * (1.0 - score) / (score * (1.0 - rival)) }
}
