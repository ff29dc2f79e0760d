//! Alignment: which claims speak of the same thing, and what each pair of them comes to.

mod candidates;
mod grouping;
mod label;
mod profile;
mod similarity;

use std::collections::BTreeMap;

use super::claim::{Claim, Sentence, content_id};
use super::lang::Language;
use super::order;
use super::quantity::Hedge;
use super::rates::Rates;
use super::report::{Evidence, Group, Pair};
use super::story::Story;
use super::terms::{Terms, libm_ln};
use super::verdict::{Basis, Context, Verdict, judge};
use grouping::Edge;
use profile::{Profile, Sort, Word};
use similarity::Parts;

/// Claims join from this mean score up. Higher joins fewer claims, more surely.
const THRESHOLD: f64 = 0.42;

/// Pairs that score less are forgotten; in the mean of two groups they count as 0.
const NEGLIGIBLE: f64 = 0.02;

/// Groups the claims and judges each pair of claims of different accounts in one group.
pub fn align(
    story: &Story,
    sentences: &[Vec<Sentence>],
    claims: &mut [Claim],
    lang: &'static Language,
) -> (Vec<Group>, Vec<Pair>) {
    let scored = score(story, sentences, claims, lang);
    let Scored { words, profiles, edges, .. } = &scored;
    let groups = grouping::group(&ranks(claims), edges, THRESHOLD, |a, b| may_join(claims, a, b));
    for group in &groups {
        mark_earlier(story, claims, group, lang);
    }

    let rates = Rates::read(claims);
    let context = Context { story, rates: &rates };
    let texts: Vec<&str> = story.accounts.iter().map(|account| account.text.as_str()).collect();
    let no_words: &[Word] = &[];
    let mut found: Vec<(Group, Vec<Pair>)> = Vec::new();
    for members in groups {
        let pairs = judge_pairs(claims, &members, &scored, &context);
        let described: Vec<(&Claim, &Profile, &[Word])> = members
            .iter()
            .filter_map(|&idx| Some((claims.get(idx)?, profiles.get(idx)?)))
            .map(|(claim, profile)| {
                let of_sentence = words.get(claim.account).and_then(|words| words.get(claim.sentence));
                (claim, profile, of_sentence.map_or(no_words, Vec::as_slice))
            })
            .collect();
        let gravest = pairs.iter().max_by_key(|pair| (pair.verdict, telling(claims, pair)));
        let ids: Vec<&str> = described.iter().map(|(claim, ..)| claim.id.as_str()).collect();
        let group = Group {
            id: format!("g{}", content_id(&[ids.iter().min().copied().unwrap_or_default()])),
            label: label::label(&described, &texts, &scored.terms),
            basis: gravest.map_or(basis(&described), |pair| pair.basis),
            verdict: gravest.map(|pair| pair.verdict),
            reason: gravest.map(|pair| pair.reason.clone()).unwrap_or_default(),
            claims: members,
            related: Vec::new(),
        };
        found.push((group, pairs));
    }
    // Sentences that only one account has, and that hold no figure, are its text and nothing more.
    let has_figure = |idx: &usize| claims.get(*idx).is_some_and(|claim| claim.figure().is_some());
    found.retain(|(group, _)| group.verdict.is_some() || group.claims.iter().any(has_figure));
    order::sort_by_key(&mut found, |(group, _)| {
        let n_accounts = accounts(claims, &group.claims);
        let figures = group.basis == Basis::Number || group.basis == Basis::Date;
        let conflict = group.verdict == Some(Verdict::Conflict);
        (std::cmp::Reverse((conflict, figures, group.verdict, n_accounts)), group.claims.first().copied())
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
    /// By the positions of the two claims.
    parts: Vec<((usize, usize), Parts)>,
}

impl Scored {
    /// The pairs that were scored, by the positions of their claims.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        self.parts.iter().map(|&(pair, _)| pair)
    }

    /// How two claims were matched; empty when they share too little to have been scored.
    pub fn evidence(&self, a: usize, b: usize) -> Evidence {
        let profiles = self.profiles.get(a).zip(self.profiles.get(b));
        let found = self.parts.binary_search_by_key(&(a, b), |&(pair, _)| pair).ok();
        match (found.and_then(|at| self.parts.get(at)), profiles) {
            (Some((_, parts)), Some((left, right))) => similarity::evidence(parts, left, right, &self.terms),
            _ => Evidence::default(),
        }
    }
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
    let parts = score_candidates(claims, &profiles);
    let edges = parts.iter().map(|&((a, b), parts)| Edge { a, b, score: parts.score() }).collect();
    Scored { terms, words, profiles, edges, parts }
}

fn profile_of(
    claim: &Claim,
    sentences: &[Vec<Sentence>],
    words: &[Vec<Vec<Word>>],
    terms: &mut Terms,
) -> Profile {
    let nothing = Sentence { span: claim.span, tokens: Vec::new(), lower: Vec::new() };
    let of_account = words.get(claim.account);
    let sentence = sentences.get(claim.account).and_then(|of| of.get(claim.sentence)).unwrap_or(&nothing);
    let own = of_account.and_then(|of| of.get(claim.sentence)).map_or(&[][..], Vec::as_slice);
    let before =
        claim.sentence.checked_sub(1).and_then(|at| of_account?.get(at)).map_or(&[][..], Vec::as_slice);
    profile::profile(claim, sentence, own, before, terms)
}

fn score_candidates(claims: &[Claim], profiles: &[Profile]) -> Vec<((usize, usize), Parts)> {
    let value_of = |claim: &Claim| claim.figure().map(|figure| candidates::value_key(&figure.extent));
    let values: Vec<Option<String>> = claims.iter().map(value_of).collect();
    let mut uses: BTreeMap<String, u32> = BTreeMap::new();
    for value in values.iter().flatten() {
        *uses.entry(value.clone()).or_default() += 1;
    }
    let n_accounts = profiles.iter().map(|profile| profile.account).max().unwrap_or(0) + 1;
    let n_uses = |idx: usize| values.get(idx)?.as_deref().and_then(|value| uses.get(value).copied());
    let scored = candidates::candidates(profiles, claims).into_iter().filter_map(|(a, b)| {
        let (left, right) = (profiles.get(a).zip(claims.get(a))?, profiles.get(b).zip(claims.get(b))?);
        let rarity = rarity(n_uses(a).unwrap_or(1), n_accounts);
        let parts = similarity::parts(left, right, rarity);
        (parts.score() >= NEGLIGIBLE).then_some(((a, b), parts))
    });
    scored.collect()
}

/// Each claim's place in the order of their ids, which the order of the accounts does not change.
fn ranks(claims: &[Claim]) -> Vec<usize> {
    let mut by_id: Vec<usize> = (0..claims.len()).collect();
    order::sort_by(&mut by_id, |&a, &b| {
        let id = |idx: usize| claims.get(idx).map(|claim| &claim.id);
        id(a).cmp(&id(b))
    });
    let mut ranks = vec![0; claims.len()];
    for (rank, idx) in by_id.into_iter().enumerate() {
        if let Some(place) = ranks.get_mut(idx) {
            *place = rank;
        }
    }
    ranks
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

fn judge_pairs(claims: &[Claim], members: &[usize], scored: &Scored, context: &Context) -> Vec<Pair> {
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
                evidence: scored.evidence(a, b),
            });
        }
    }
    pairs
}

fn basis(members: &[(&Claim, &Profile, &[Word])]) -> Basis {
    match members.first().map(|(_, profile, _)| profile.sort) {
        Some(Sort::Date | Sort::Clock | Sort::Reach) => Basis::Date,
        Some(Sort::Words) | None => Basis::Content,
        _ => Basis::Number,
    }
}

/// Which of the gravest pairs gives a group its reason: crisp figures before vague ones, then figures that differ
/// before equal ones, then the first pair.
fn telling(claims: &[Claim], pair: &Pair) -> (bool, bool, std::cmp::Reverse<(usize, usize)>) {
    let figure = |idx: usize| claims.get(idx).and_then(Claim::figure);
    let (a, b) = (figure(pair.a), figure(pair.b));
    let crisp = [a, b].iter().flatten().all(|figure| figure.hedge != Hedge::Vague);
    let differ = a.map(|a| a.extent) != b.map(|b| b.extent);
    (crisp, differ, std::cmp::Reverse((pair.a, pair.b)))
}

fn accounts(claims: &[Claim], members: &[usize]) -> usize {
    let mut accounts: Vec<usize> =
        members.iter().filter_map(|&idx| claims.get(idx)).map(|c| c.account).collect();
    order::sort(&mut accounts);
    accounts.dedup();
    accounts.len()
}

#[cfg(test)]
mod tests {
    use super::*;

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
