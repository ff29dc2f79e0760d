//! Alignment: which claims speak of the same thing, and what each pair of them comes to.

mod candidates;
mod grouping;
mod label;
mod profile;
mod similarity;

use std::collections::BTreeMap;

use super::claim::{Claim, Sentence, content_id};
use super::lang::Language;
use super::rates::Rates;
use super::report::{Evidence, Group, Pair};
use super::story::Story;
use super::terms::{Terms, libm_ln};
use super::verdict::{Basis, Context, judge};
use grouping::Edge;
use profile::{Profile, Sort, Word};

/// Claims join from this mean score up. Higher joins fewer claims, more surely.
const THRESHOLD: f64 = 0.5;

/// Groups the claims and judges each pair of claims of different accounts in one group.
pub fn align(
    story: &Story,
    sentences: &[Vec<Sentence>],
    claims: &mut [Claim],
    lang: &'static Language,
) -> (Vec<Group>, Vec<Pair>) {
    let Scored { terms, words, profiles, edges, evidence } = score(story, sentences, claims, lang);
    let groups = grouping::group(claims.len(), &edges, THRESHOLD, |a, b| may_join(claims, a, b));
    for group in &groups {
        mark_earlier(story, claims, group, lang);
    }

    let rates = Rates::read(claims);
    let context = Context { story, rates: &rates };
    let texts: Vec<&str> = story.accounts.iter().map(|account| account.text.as_str()).collect();
    let no_words: &[Word] = &[];
    let mut found: Vec<(Group, Vec<Pair>)> = Vec::new();
    for members in groups {
        let pairs = judge_pairs(claims, &members, &evidence, &context);
        let described: Vec<(&Claim, &Profile, &[Word])> = members
            .iter()
            .filter_map(|&idx| Some((claims.get(idx)?, profiles.get(idx)?)))
            .map(|(claim, profile)| {
                let of_sentence = words.get(claim.account).and_then(|words| words.get(claim.sentence));
                (claim, profile, of_sentence.map_or(no_words, Vec::as_slice))
            })
            .collect();
        let gravest = pairs.iter().max_by_key(|pair| pair.verdict);
        let ids: Vec<&str> = described.iter().map(|(claim, ..)| claim.id.as_str()).collect();
        let group = Group {
            id: format!("g{}", content_id(&[ids.iter().min().copied().unwrap_or_default()])),
            label: label::label(&described, &texts, &terms),
            basis: gravest.map_or(basis(&described), |pair| pair.basis),
            verdict: gravest.map(|pair| pair.verdict),
            reason: gravest.map(|pair| pair.reason.clone()).unwrap_or_default(),
            claims: members,
            related: Vec::new(),
        };
        found.push((group, pairs));
    }
    // Sentences that only one account has, and that hold no figure, are its text and nothing more.
    found.retain(|(group, _)| {
        group.verdict.is_some()
            || group.claims.iter().any(|&idx| claims.get(idx).is_some_and(|c| c.figure().is_some()))
    });
    found.sort_by_key(|(group, _)| {
        let n_accounts = accounts(claims, &group.claims);
        let figures = group.basis == Basis::Number || group.basis == Basis::Date;
        (std::cmp::Reverse((group.verdict, figures, n_accounts)), group.claims.first().copied())
    });
    found.into_iter().fold((Vec::new(), Vec::new()), |(mut groups, mut pairs), (group, of_group)| {
        groups.push(group);
        pairs.extend(of_group);
        (groups, pairs)
    })
}

/// Claims with what alignment knows of them, and the scores of all pairs it looked at.
pub struct Scored {
    terms: Terms,
    words: Vec<Vec<Vec<Word>>>,
    profiles: Vec<Profile>,
    edges: Vec<Edge>,
    /// The score of each pair and its parts, by the positions of the two claims.
    pub evidence: BTreeMap<(usize, usize), Evidence>,
}

/// Scores every pair of claims that share a telling word or a figure.
pub fn score(
    story: &Story,
    sentences: &[Vec<Sentence>],
    claims: &[Claim],
    lang: &'static Language,
) -> Scored {
    let mut terms = Terms::new(lang);
    let words = profile::read_terms(story, sentences, &mut terms);
    let profiles: Vec<Profile> =
        claims.iter().map(|claim| profile_of(claim, sentences, &words, &mut terms)).collect();
    let (edges, evidence) = score_candidates(claims, &profiles, &terms);
    Scored { terms, words, profiles, edges, evidence }
}

fn profile_of(
    claim: &Claim,
    sentences: &[Vec<Sentence>],
    words: &[Vec<Vec<Word>>],
    terms: &mut Terms,
) -> Profile {
    let nothing = Sentence { span: claim.span, tokens: Vec::new() };
    let of_account = words.get(claim.account);
    let sentence = sentences.get(claim.account).and_then(|of| of.get(claim.sentence)).unwrap_or(&nothing);
    let own = of_account.and_then(|of| of.get(claim.sentence)).map_or(&[][..], Vec::as_slice);
    let before =
        claim.sentence.checked_sub(1).and_then(|at| of_account?.get(at)).map_or(&[][..], Vec::as_slice);
    profile::profile(claim, sentence, own, before, terms)
}

fn score_candidates(
    claims: &[Claim],
    profiles: &[Profile],
    terms: &Terms,
) -> (Vec<Edge>, BTreeMap<(usize, usize), Evidence>) {
    let mut uses: BTreeMap<String, u32> = BTreeMap::new();
    for figure in claims.iter().filter_map(Claim::figure) {
        *uses.entry(candidates::value_key(&figure.extent)).or_default() += 1;
    }
    let n_accounts = profiles.iter().map(|profile| profile.account).max().unwrap_or(0) + 1;
    let mut edges = Vec::new();
    let mut evidence = BTreeMap::new();
    for (a, b) in candidates::candidates(profiles, claims, terms) {
        let (Some(left), Some(right)) =
            (profiles.get(a).zip(claims.get(a)), profiles.get(b).zip(claims.get(b)))
        else {
            continue;
        };
        let n_uses = left
            .1
            .figure()
            .map_or(1, |figure| uses.get(&candidates::value_key(&figure.extent)).copied().unwrap_or(1));
        let found = similarity::score(left, right, rarity(n_uses, n_accounts), terms);
        edges.push(Edge { a, b, score: found.score });
        evidence.insert((a, b), found);
    }
    (edges, evidence)
}

/// How telling it is that two figures are equal: 1 when each account has the number once, falling as it is used
/// more often than that.
fn rarity(n_uses: u32, n_accounts: usize) -> f64 {
    let per_account = f64::from(n_uses) / n_accounts as f64;
    (1.0 / (1.0 + libm_ln(per_account.max(1.0)))).clamp(0.0, 1.0)
}

/// Two figures of one sentence count two things, unless one restates the other.
fn may_join(claims: &[Claim], a: usize, b: usize) -> bool {
    match (claims.get(a), claims.get(b)) {
        (Some(left), Some(right)) => {
            left.account != right.account || left.sentence != right.sentence || left.figure().is_none()
        }
        _ => false,
    }
}

/// Where an account brings a figure up to date ("has since sent …"), what it said before is an earlier count.
fn mark_earlier(story: &Story, claims: &mut [Claim], group: &[usize], lang: &Language) {
    let updates = |claim: &Claim| {
        let text = story.accounts.get(claim.account).map_or("", |account| account.text.as_str());
        let words = claim.span.of(text).to_lowercase();
        lang.updates.iter().any(|cue| words.contains(cue))
    };
    let later: Vec<usize> = group
        .iter()
        .copied()
        .filter(|&idx| claims.get(idx).is_some_and(|c| c.figure().is_some() && updates(c)))
        .collect();
    for at in later {
        let Some(update) = claims.get(at).cloned() else { continue };
        for &idx in group.iter().filter(|&&idx| idx < at) {
            if let Some(claim) = claims.get_mut(idx) {
                let other_figure = claim.figure().map(|f| f.extent) != update.figure().map(|f| f.extent);
                claim.scope.earlier |= claim.account == update.account && other_figure;
            }
        }
    }
}

fn judge_pairs(
    claims: &[Claim],
    members: &[usize],
    evidence: &BTreeMap<(usize, usize), Evidence>,
    context: &Context,
) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (at, &a) in members.iter().enumerate() {
        for &b in members.iter().skip(at + 1) {
            let (Some(left), Some(right)) = (claims.get(a), claims.get(b)) else { continue };
            if left.account == right.account {
                continue;
            }
            let judgement = judge(left, right, context);
            pairs.push(Pair {
                a,
                b,
                verdict: judgement.verdict,
                basis: judgement.basis,
                reason: judgement.reason,
                hints: judgement.hints,
                evidence: evidence.get(&(a, b)).cloned().unwrap_or_default(),
            });
        }
    }
    pairs
}

fn basis(members: &[(&Claim, &Profile, &[Word])]) -> Basis {
    match members.first().map(|(_, profile, _)| profile.sort) {
        Some(Sort::Date | Sort::Clock) => Basis::Date,
        Some(Sort::Words) | None => Basis::Content,
        _ => Basis::Number,
    }
}

fn accounts(claims: &[Claim], members: &[usize]) -> usize {
    let mut accounts: Vec<usize> =
        members.iter().filter_map(|&idx| claims.get(idx)).map(|c| c.account).collect();
    accounts.sort_unstable();
    accounts.dedup();
    accounts.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::verdict::Verdict;

    #[test]
    fn the_gravest_verdict_is_the_greatest() {
        assert!(Verdict::Conflict > Verdict::Compatible);
        assert!(Verdict::Compatible > Verdict::DifferentScope);
        assert!(Verdict::DifferentScope > Verdict::Same);
    }

    #[test]
    fn a_number_used_once_an_account_is_telling() {
        assert!(rarity(2, 4) > rarity(20, 4));
    }
}
