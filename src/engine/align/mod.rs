//! Alignment: which claims speak of the same thing, and what each pair of them comes to.

mod candidates;
mod grouping;
mod label;
mod profile;
mod related;
mod rivals;
mod similarity;

use super::claim::{Claim, Sentence, content_id};
use super::lang::Cue;
use super::order;
use super::quantity::Hedge;
use super::rates::Rates;
use super::reason::{How, Part, Reason, Says};
use super::report::{Evidence, Group, Pair};
use super::story::Story;
use super::terms::{Bag, Terms, cosine, libm_ln, push_after};
use super::verdict::{self, Basis, Context, Judgement, Verdict, judge};
use candidates::ValueId;
use grouping::Edge;
use label::Member;
use profile::{Profile, Sort, Word};
use rivals::Contender;
use similarity::Parts;

/// Claims join from this mean score up. Higher joins fewer claims, more surely.
const THRESHOLD: f64 = 0.42;

/// The same for clauses without figures, which share less.
const THRESHOLD_OF_WORDS: f64 = 0.26;

/// How many of the words that two clauses share are told in their reason.
const MAX_SHARED_TOLD: usize = 3;

/// Pairs that score less are forgotten; in the mean of two groups they count as 0.
const NEGLIGIBLE: f64 = 0.02;

/// Groups the claims and judges each pair of claims of different accounts in one group.
pub fn align(
    story: &Story,
    sentences: &[Vec<Sentence>],
    claims: &mut [Claim],
    terms: Terms,
) -> (Vec<Group>, Vec<Pair>, Matching) {
    let Scored { words, edges, mut matching } = score(story, sentences, claims, terms, false);
    let Matching { terms, profiles, .. } = &matching;
    let threshold = |idx: usize| match profiles.get(idx).map(|profile| profile.sort) {
        Some(Sort::Words) => THRESHOLD_OF_WORDS,
        _ => THRESHOLD,
    };
    // Each claim's place in the order of their ids, which the order of the accounts does not change.
    let ranks = order::places(claims.len(), &|a, b| {
        let id = |idx: usize| claims.get(idx).map(|claim| claim.id.as_str());
        id(a).cmp(&id(b))
    });
    let members = grouping::group(&ranks, &edges, &threshold, &|a, b| {
        may_join(claims, a, b)
            && !profiles
                .get(a)
                .zip(profiles.get(b))
                .is_some_and(|(a, b)| a.counts_else(b) || a.setting(b) <= -1.0 && !a.shares_value(b))
    });
    for (claim, profile) in claims.iter_mut().zip(profiles) {
        claim.scope.local = profile.local;
    }
    for group in &members {
        mark_earlier(sentences, claims, group, terms);
    }

    let rates = Rates::read(claims);
    let context = Context { story, rates: &rates };
    let of_claim = starts(&edges, claims.len());
    let mut found: Vec<(Group, Vec<Pair>)> = Vec::with_capacity(members.len());
    for members in members {
        let pairs = judge_pairs(claims, &members, (&edges, &of_claim), &context);
        // Sentences that only one account has, and that hold no figure, are its text and nothing more.
        let has_figure = |&idx: &usize| claims.get(idx).is_some_and(|claim| claim.figure().is_some());
        if pairs.is_empty() && !members.iter().any(has_figure) {
            continue;
        }
        // In an order that does not depend on that of the accounts.
        let by_id = order::sorted(members.len(), &|a, b| {
            let rank = |at: usize| members.get(at).and_then(|&idx| ranks.get(idx));
            rank(a).cmp(&rank(b))
        });
        let mut described: Vec<Member> = Vec::with_capacity(members.len());
        for &idx in by_id.iter().filter_map(|&at| members.get(at)) {
            if let (Some(claim), Some(profile)) = (claims.get(idx), profiles.get(idx)) {
                let of_sentence = words.get(claim.account).and_then(|words| words.get(claim.sentence));
                let words = of_sentence.map_or(&[][..], Vec::as_slice);
                described.push((claim, profile, label::near(words, claim.clause)));
            }
        }
        let (mut gravest, mut most) = (None, 0);
        for pair in &pairs {
            let telling = telling(claims, pair);
            if gravest.is_none() || most < telling {
                (gravest, most) = (Some(pair), telling);
            }
        }
        let first = described.first();
        let group = Group {
            id: ["g", &content_id(&[first.map_or("", |(claim, ..)| &claim.id)])].concat(),
            label: label::label(&described, story, terms),
            basis: gravest.map_or(basis(first.map(|(_, profile, _)| profile.sort)), |pair| pair.basis),
            verdict: gravest.map(|pair| pair.verdict),
            reason: gravest.and_then(|pair| matching.reason_in(&context, claims, pair)),
            claims: members,
            related: Vec::new(),
        };
        found.push((group, pairs));
    }
    order::sort_by_key(&mut found, |(group, _)| {
        let figures = group.basis == Basis::Number || group.basis == Basis::Date;
        let conflict = group.verdict == Some(Verdict::Conflict);
        let verdict = group.verdict.map_or(0, |verdict| 1 + verdict as u64);
        let n_accounts = n_accounts(claims, &group.claims) as u64;
        // The greatest first; groups of the same rank stay in the order of their claims.
        !(u64::from(conflict) << 48 | u64::from(figures) << 40 | verdict << 32 | n_accounts)
    });
    let (mut groups, mut pairs) = (Vec::with_capacity(found.len()), Vec::new());
    for (group, of_group) in found {
        groups.push(group);
        pairs.extend(of_group);
    }
    related::relate(&mut groups, claims, profiles, &edges);
    label::tell_apart(&mut groups, claims, story, terms);
    matching.rates = rates;
    (groups, pairs, matching)
}

/// Claims with what alignment knows of them, and the scores of all pairs it looked at.
pub struct Scored {
    words: Vec<Vec<Vec<Word>>>,
    edges: Vec<Edge>,
    /// What explains them.
    pub(super) matching: Matching,
}

impl Scored {
    /// The pairs that were scored, by the positions of their claims, and how far each is ahead of its rivals.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize, f64)> {
        self.edges.iter().map(|edge| (edge.a, edge.b, edge.ahead))
    }
}

/// Scores every pair of claims that share a telling word or a figure. With `all`, for fitting, no pair is forgotten
/// and no part left out for having no weight.
pub fn score(
    story: &Story,
    sentences: &[Vec<Sentence>],
    claims: &[Claim],
    mut terms: Terms,
    all: bool,
) -> Scored {
    let words = profile::read_terms(story, sentences, &mut terms);
    let profiles = profiles(story, sentences, &words, claims, &mut terms);
    let (values, uses) = candidates::values(claims);
    let candidates = candidates::candidates(claims, &profiles, &values, &terms);
    let mut rarities = Vec::with_capacity(uses.len());
    for n_uses in uses {
        rarities.push(rarity(n_uses, terms.n_accounts));
    }
    let matching = Matching { terms, profiles, values, rarities, rates: Rates::default(), all };
    let edges = matching.edges(claims, candidates);
    Scored { words, edges, matching }
}

/// What each claim says, by claim.
fn profiles(
    story: &Story,
    sentences: &[Vec<Sentence>],
    words: &[Vec<Vec<Word>>],
    claims: &[Claim],
    terms: &mut Terms,
) -> Vec<Profile> {
    let rates = Rates::default();
    let context = Context { story, rates: &rates };
    let mut profiles: Vec<Profile> = Vec::with_capacity(claims.len());
    for (at, claim) in claims.iter().enumerate() {
        let beside = claims.get(at.saturating_sub(BESIDE)..claims.len().min(at + BESIDE)).unwrap_or_default();
        let of_account = words.get(claim.account).map_or(&[][..], Vec::as_slice);
        let words_of =
            |at: Option<usize>| at.and_then(|at| of_account.get(at)).map_or(&[][..], Vec::as_slice);
        let Some(sentence) = sentences.get(claim.account).and_then(|of| of.get(claim.sentence)) else {
            continue;
        };
        let (own, before) = (words_of(Some(claim.sentence)), words_of(claim.sentence.checked_sub(1)));
        let mut profile = profile::profile(claim, beside, sentence, own, before, &context, terms);
        if profile::counts_again(claim, sentence, terms) {
            let told = profiles.iter().zip(claims).rev().take(BESIDE).find(|(theirs, other)| {
                other.account == claim.account
                    && claim.sentence <= other.sentence + 1
                    && theirs.counts_something()
            });
            if let Some((theirs, _)) = told {
                profile.count_like(theirs);
            }
        }
        profiles.push(profile);
    }
    profile::mark_local(claims, &mut profiles, terms);
    profile::mark_alone(claims, &mut profiles, terms);
    profiles
}

/// What alignment knows of the claims of a report, which say why they were matched and what a pair comes to.
pub struct Matching {
    terms: Terms,
    /// By claim, and so are the `values`.
    profiles: Vec<Profile>,
    values: Vec<ValueId>,
    /// How telling it is that two figures have a value, by value.
    rarities: Vec<f64>,
    rates: Rates,
    /// Whether parts that have no weight are told too.
    all: bool,
}

impl Matching {
    fn both(&self, (a, b): (usize, usize)) -> Option<(&Profile, &Profile)> {
        self.profiles.get(a).zip(self.profiles.get(b))
    }

    /// The pairs of candidates that score enough to be told, each weighed against its rivals.
    fn edges(&self, claims: &[Claim], candidates: Vec<(usize, usize)>) -> Vec<Edge> {
        let (mut edges, mut contenders) = (Vec::with_capacity(candidates.len()), Vec::new());
        // The weights of the words near the left claim's figure, by term: candidates are in its order.
        let (mut near, mut near_of) = (vec![0.0; self.terms.n_terms()], usize::MAX);
        for (a, b) in candidates {
            let Some((left, right)) = self.both((a, b)) else { continue };
            if near_of != a {
                if let Some(before) = self.profiles.get(near_of) {
                    spread(&before.focus, &mut near, |_| 0.0);
                }
                spread(&left.focus, &mut near, |weight| weight);
                near_of = a;
            }
            let mut focus = 0.0;
            for &(term, weight) in &right.focus {
                focus += weight * near.get(term as usize).copied().unwrap_or(0.0);
            }
            let Some(parts) = self.parts(claims, (a, b), focus) else { continue };
            let sum = parts.sum();
            let mut score = similarity::score(sum);
            // An account that gives two figures that cannot be one counts two things, unless two sources give them.
            let (ours, theirs) = (claims.get(a), claims.get(b));
            let one_source =
                ours.zip(theirs).is_some_and(|(a, b)| a.account == b.account && !other_sources(a, b));
            if !self.all && one_source && left.other_number(right) {
                score *= OTHER_FIGURE;
            }
            if self.all || score >= NEGLIGIBLE {
                if ours.zip(theirs).is_some_and(|(a, b)| a.account != b.account) {
                    contenders.extend(Contender::new(edges.len(), sum, &parts));
                }
                edges.push(Edge { a, b, score, ahead: 0.0 });
            }
        }
        rivals::weigh(claims, &self.profiles, &mut edges, &contenders);
        edges
    }

    /// What the score of two claims is made of; `focus` is the cosine of the words near their figures.
    fn parts(&self, claims: &[Claim], (a, b): (usize, usize), focus: f64) -> Option<Parts> {
        let (left, right) = self.both((a, b))?;
        let value = self.values.get(a).copied().unwrap_or(0);
        let rarity = self.rarities.get(value as usize).copied().unwrap_or(1.0);
        let left = (left, claims.get(a)?);
        Some(similarity::parts(left, (right, claims.get(b)?), (rarity, focus), &self.terms, self.all))
    }

    /// How two claims were matched that are so far `ahead` of their rivals.
    pub(super) fn evidence(&self, claims: &[Claim], pair: (usize, usize), ahead: f64) -> Evidence {
        let Some((left, right)) = self.both(pair) else { return Evidence::default() };
        let parts = self.parts(claims, pair, cosine(&left.focus, &right.focus));
        parts
            .map(|parts| similarity::evidence(&parts.with_ahead(ahead), left, right, &self.terms, self.all))
            .unwrap_or_default()
    }

    /// Why a pair has its verdict.
    pub(super) fn reason(&self, story: &Story, claims: &[Claim], pair: &Pair) -> Option<Reason> {
        self.reason_in(&Context { story, rates: &self.rates }, claims, pair)
    }

    fn reason_in(&self, context: &Context, claims: &[Claim], pair: &Pair) -> Option<Reason> {
        if pair.basis == Basis::Content && pair.verdict == Verdict::Same {
            return Some(self.both_speak(claims, pair));
        }
        Some(verdict::reason(claims.get(pair.a)?, claims.get(pair.b)?, context))
    }

    /// What would let both claims of a pair stand.
    pub(super) fn hints(&self, story: &Story, claims: &[Claim], pair: &Pair) -> Vec<Reason> {
        match (claims.get(pair.a), claims.get(pair.b)) {
            (Some(left), Some(right)) if pair.verdict == Verdict::Conflict => {
                verdict::hints(left, right, &Context { story, rates: &self.rates })
            }
            _ => Vec::new(),
        }
    }

    /// "Both speak of “technology”, “Russia”": what two clauses without figures have in common.
    fn both_speak(&self, claims: &[Claim], pair: &Pair) -> Reason {
        let mut shared = String::new();
        if pair.score > 0.0 {
            let evidence = self.evidence(claims, (pair.a, pair.b), pair.ahead);
            let theme = evidence.parts.iter().rev().find(|sign| !sign.words.is_empty());
            for word in theme.map_or("", |theme| &theme.words).split(',').take(MAX_SHARED_TOLD) {
                push_after(&mut shared, ",", word);
            }
        }
        Reason { says: Says::BothSpeak, parts: vec![Part { how: How::Quotes, text: shared }] }
    }
}

/// Writes what `weigh` makes of the weights of a bag into a table by term.
fn spread(bag: &Bag, table: &mut [f64], weigh: fn(f64) -> f64) {
    for &(term, weight) in bag {
        if let Some(place) = table.get_mut(term as usize) {
            *place = weigh(weight);
        }
    }
}

/// How many claims before and after one may be of its sentence.
const BESIDE: usize = 8;

/// What is left of the score of two claims of one account whose figures cannot be one.
const OTHER_FIGURE: f64 = 0.4;

/// How telling it is that two figures are equal: 1 when each account has the number once, falling as it is used
/// more often than that.
fn rarity(n_uses: u32, n_accounts: u32) -> f64 {
    let per_account = f64::from(n_uses) / f64::from(n_accounts);
    (1.0 / (1.0 + libm_ln(per_account.max(1.0)))).clamp(0.0, 1.0)
}

/// Two figures of one sentence count two things, unless one restates the other, or two sources give them of one thing.
fn may_join(claims: &[Claim], a: usize, b: usize) -> bool {
    claims.get(a).zip(claims.get(b)).is_some_and(|(left, right)| {
        left.account != right.account
            || left.sentence != right.sentence
            || left.figure().is_none()
            || other_sources(left, right)
    })
}

/// Whether two sources are named for two claims.
fn other_sources(left: &Claim, right: &Claim) -> bool {
    let sources = left.attribution.as_ref().zip(right.attribution.as_ref());
    sources.is_some_and(|(ours, theirs)| ours.source != theirs.source)
}

/// Where an account brings a figure up to date ("has since sent …"), what it said before is an earlier count.
fn mark_earlier(sentences: &[Vec<Sentence>], claims: &mut [Claim], group: &[usize], terms: &Terms) {
    let account = |idx: usize| claims.get(idx).map(|claim| claim.account);
    // The claims of a group stand account by account.
    let of_one_account = group.windows(2).any(|pair| matches!(pair, &[a, b] if account(a) == account(b)));
    for &at in group.iter().filter(|_| of_one_account) {
        let Some(update) = claims.get(at).filter(|claim| claim.figure().is_some()) else { continue };
        let sentence = sentences.get(update.account).and_then(|of| of.get(update.sentence));
        let words = sentence.map(|sentence| sentence.words_in(update.span)).unwrap_or_default();
        if terms.cue(&words, |cue| cue == Cue::Update).is_none() {
            continue;
        }
        let (account, extent) = (update.account, update.figure().map(|figure| figure.extent));
        for &idx in group.iter().take_while(|&&idx| idx < at) {
            if let Some(claim) = claims.get_mut(idx).filter(|claim| claim.account == account) {
                claim.scope.earlier |= claim.figure().map(|figure| figure.extent) != extent;
            }
        }
    }
}

/// Where the edges of each claim start.
fn starts(edges: &[Edge], n_claims: usize) -> Vec<usize> {
    let (mut starts, mut at) = (Vec::with_capacity(n_claims), 0);
    for claim in 0..n_claims {
        starts.push(at);
        while edges.get(at).is_some_and(|edge| edge.a == claim) {
            at += 1;
        }
    }
    starts
}

/// `edges` are in the order of their claims, and so are the `members`; those of each start as `of_claim` has it.
fn judge_pairs(
    claims: &[Claim],
    members: &[usize],
    (edges, of_claim): (&[Edge], &[usize]),
    context: &Context,
) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (at, &a) in members.iter().enumerate() {
        let mut next = of_claim.get(a).copied().unwrap_or(edges.len());
        for &b in members.iter().skip(at + 1) {
            let (Some(left), Some(right)) = (claims.get(a), claims.get(b)) else { continue };
            if left.account == right.account {
                continue;
            }
            let (mut score, mut ahead) = (0.0, 0.0);
            while let Some(edge) = edges.get(next).filter(|edge| edge.a == a && edge.b <= b) {
                (score, ahead) = if edge.b == b { (edge.score, edge.ahead) } else { (0.0, 0.0) };
                next += 1;
            }
            let Judgement { verdict, basis, .. } = judge(left, right, context);
            pairs.push(Pair { a, b, verdict, basis, score, ahead });
        }
    }
    pairs
}

fn basis(sort: Option<Sort>) -> Basis {
    match sort {
        Some(Sort::Date | Sort::Clock | Sort::Reach) => Basis::Date,
        Some(Sort::Words) | None => Basis::Content,
        Some(Sort::Confirmed | Sort::ConfirmedBy) => Basis::Stance,
        _ => Basis::Number,
    }
}

/// The pair with the most gives a group its reason: the gravest, of those crisp figures before vague ones, then
/// figures that differ before equal ones, then the first pair.
pub(super) fn telling(claims: &[Claim], pair: &Pair) -> u32 {
    let figure = |idx: usize| claims.get(idx).and_then(Claim::figure);
    let (a, b) = (figure(pair.a), figure(pair.b));
    let vague = [a, b].iter().flatten().any(|figure| figure.hedge == Hedge::Vague);
    let differ = a.map(|a| a.extent) != b.map(|b| b.extent);
    pair.verdict as u32 * 4 + u32::from(!vague) * 2 + u32::from(differ)
}

/// How many accounts have claims among `members`, which are in the order of the accounts.
fn n_accounts(claims: &[Claim], members: &[usize]) -> usize {
    let (mut n, mut last) = (0, None);
    for claim in members.iter().filter_map(|&idx| claims.get(idx)) {
        n += usize::from(last != Some(claim.account));
        last = Some(claim.account);
    }
    n
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
