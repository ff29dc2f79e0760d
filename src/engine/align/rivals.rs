//! Rivals: an account says of one thing one figure, so that of the pairs of one claim with the claims of another account
//! the likeliest is likelier still, the further it is ahead.

use super::grouping::Edge;
use super::profile::Profile;
use super::similarity::Parts;
use crate::engine::claim::Claim;
use crate::engine::order;

/// Notes how far each pair of figures of two accounts is ahead of all others of either claim with the account of the
/// other, and scores it anew by that; `parts` are those of the pairs, in their order.
///
/// Claims that give one value are no rivals: an account may say a thing twice.
pub(super) fn weigh(claims: &[Claim], profiles: &[Profile], edges: &mut [Edge], parts: &[Parts]) {
    let mut sides: Vec<(u64, u64)> = Vec::with_capacity(edges.len() * 2);
    for (at, (edge, parts)) in edges.iter_mut().zip(parts).enumerate() {
        let account = |idx: usize| claims.get(idx).map(|claim| claim.account);
        if parts.has_rivals() && account(edge.a) != account(edge.b) {
            edge.ahead = 1.0;
            // From the highest score down.
            sides.extend([0, 1].map(|side| (!edge.score.to_bits(), at as u64 * 2 + side)));
        }
    }
    order::sort_keyed(&mut sides);
    let claim_and_other = |edges: &[Edge], side: u64| {
        let edge = edges.get(side as usize / 2);
        edge.map_or((0, 0), |edge| if side.is_multiple_of(2) { (edge.a, edge.b) } else { (edge.b, edge.a) })
    };
    for (key, side) in &mut sides {
        let (claim, other) = claim_and_other(edges, *side);
        *key = (claim as u64) << 32 | claims.get(other).map_or(0, |claim| claim.account as u64);
    }
    order::sort_keyed(&mut sides);
    for rivals in sides.chunk_by(|a, b| a.0 == b.0) {
        for &(_, side) in rivals {
            let ours = profiles.get(claim_and_other(edges, side).1);
            let differs = |&&(_, rival): &&(u64, u64)| {
                let theirs = profiles.get(claim_and_other(edges, rival).1);
                ours.zip(theirs).is_some_and(|(ours, theirs)| !ours.shares_value(theirs))
            };
            let Some(&(_, rival)) = rivals.iter().find(differs) else { continue };
            let score = |side: u64| edges.get(side as usize / 2).map_or(0.0, |edge| edge.score);
            let ahead = ahead(score(side), score(rival));
            if let Some(edge) = edges.get_mut(side as usize / 2) {
                edge.ahead = edge.ahead.min(ahead);
            }
        }
    }
    for (edge, parts) in edges.iter_mut().zip(parts).filter(|(edge, _)| edge.ahead != 0.0) {
        edge.score = parts.with_ahead(edge.ahead).score();
    }
}

/// How far one score is ahead of another: 0 where it is not, 1 where the other is 0; in between, what part of its odds
/// the other lacks.
fn ahead(score: f64, rival: f64) -> f64 {
    if score <= rival { 0.0 } else { 1.0 - rival * (1.0 - score) / (score * (1.0 - rival)) }
}
