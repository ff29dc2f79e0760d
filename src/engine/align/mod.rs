//! Alignment: which claims of different accounts speak of the same thing.

use std::collections::BTreeMap;

use super::claim::Claim;
use super::lang::Language;
use super::report::{Evidence, Group, Pair};
use super::story::Story;
use super::verdict::{Basis, judge};

/// Groups the claims and judges each pair of claims of different accounts in one group.
pub fn align(story: &Story, claims: &[Claim], _lang: &Language) -> (Vec<Group>, Vec<Pair>) {
    let mut by_unit: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (idx, claim) in claims.iter().enumerate() {
        let unit = claim.figure().and_then(|figure| figure.unit.as_ref());
        by_unit.entry(unit.map_or("", |unit| &unit.name)).or_default().push(idx);
    }
    let mut groups = Vec::new();
    let mut pairs = Vec::new();
    for (unit, members) in by_unit {
        let mut found: Vec<Pair> = Vec::new();
        for (at, &a) in members.iter().enumerate() {
            for &b in members.iter().skip(at + 1) {
                let (Some(left), Some(right)) = (claims.get(a), claims.get(b)) else { continue };
                if left.account != right.account {
                    let judgement = judge(left, right);
                    found.push(Pair {
                        a,
                        b,
                        verdict: judgement.verdict,
                        basis: judgement.basis,
                        reason: judgement.reason,
                        hints: Vec::new(),
                        evidence: Evidence::default(),
                    });
                }
            }
        }
        let gravest = found.iter().max_by_key(|pair| pair.verdict);
        groups.push(Group {
            id: format!("g{}", super::claim::content_id(&[&story.title, unit])),
            label: unit.to_string(),
            claims: members,
            basis: Basis::Number,
            verdict: gravest.map(|pair| pair.verdict),
            reason: gravest.map(|pair| pair.reason.clone()).unwrap_or_default(),
            related: Vec::new(),
        });
        pairs.extend(found);
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.verdict));
    (groups, pairs)
}
