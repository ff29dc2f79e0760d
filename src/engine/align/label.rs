//! Labels: what a group is about, in the texts' own words.

use super::profile::{Profile, Sort, Word};
use crate::engine::claim::Claim;
use crate::engine::lang::{Family, LabelWords, Role};
use crate::engine::letters::{self, lowered};
use crate::engine::order;
use crate::engine::quantity::{Change, Hedge, Kind, Quantity};
use crate::engine::report::Group;
use crate::engine::span::Span;
use crate::engine::story::Story;
use crate::engine::terms::{Bag, TermId, Terms, WordId, keep_top, push_after};
use crate::engine::verdict::text_of;

/// The longest label, in words.
const MAX_WORDS: usize = 7;

/// The longest label, in parts of words: each part of "state-of-the-art" is one.
const MAX_PARTS: usize = 3 * MAX_WORDS;

/// How many telling words complete a noun at most: "in the northern city of Arden" has three.
const MAX_TAIL: usize = 4;

/// The most words of a label with a blank for its figure, and how many of them stand before it.
const MAX_BLANK: usize = 9;
const MAX_BEFORE: usize = 6;

/// What parts what a figure is of from other things.
const BREAKS: Role = Role(Role::OPENER.0 | Role::JOINS.0 | Role::COMPLEMENT.0 | Role::SPEECH.0);

/// What a blank counts for before "of the haul" alone.
const OF_WHAT: f64 = 0.3;

/// With fewer telling words a blank says nothing.
const MIN_TELLING: usize = 2;

/// How many claims of a group its label is read from.
const MAX_READ: usize = 12;

/// What a word that only one claim of several has weighs in a label.
const ALONE: f64 = 0.15;

/// Stand before a word and belong to no phrase.
const PAUSES: [char; 11] = [',', ';', '(', ')', '“', '”', ':', '"', '—', '–', '…'];

/// A dash of a typewriter.
const DASHES: &str = "--";

/// A claim with what alignment knows of it and the telling words of its sentence.
pub(super) type Member<'a> = (&'a Claim, &'a Profile, &'a [Word]);

/// What the claims of a group have in common, as a phrase: "North Korean soldiers sent to Russia".
///
/// For counts the noun with its fullest common description, what became of those counted, and the complement that the
/// claims share; for measures what is measured, and which way it moved; for the rest the run of words of one claim that
/// the others share most. Of words that score the same the first are taken: `members` are in an order that does not
/// depend on that of the accounts. Empty only for a group without words.
pub(super) fn label(members: &[Member], story: &Story, terms: &Terms) -> String {
    let members = members.get(..MAX_READ).unwrap_or(members);
    let Some(&(first, profile, _)) = members.first() else { return String::new() };
    let shared = Shared { members, story, terms, glue: terms.label_words(), weights: weights(members) };
    let glue = shared.glue;
    let mut best = Best::default();
    match profile.sort {
        // Their common words would state the one or the other.
        Sort::Confirmed => return glue.confirmed.to_string(),
        Sort::ConfirmedBy => return shared.confirmed_by(),
        _ => {}
    }
    shared.counted_noun(&mut best);
    if let Some(outcome) = shared.outcome() {
        let of_one_kind = !best.run.is_empty() && !people_vary(members);
        let people = if of_one_kind { best.run } else { glue.people };
        return capitalised(&[people, terms.name(outcome)]);
    }
    if !best.run.is_empty() {
        let tail = shared.tail_of_noun();
        let links = tail.is_empty() || tail.split(' ').next().is_some_and(|word| glue.links.contains(&word));
        let said = shared.predicate(best.run).filter(|_| links).unwrap_or("");
        // "of" belongs to the noun, other complements to what is done, and "to" to nothing else.
        return shared.told(
            &match (tail.starts_with(glue.of), said.is_empty() && tail.starts_with(glue.to)) {
                (true, _) => [best.run, tail, said],
                (_, true) => [best.run, "", ""],
                _ => [best.run, said, tail],
            },
        );
    }
    let share = shared.share();
    if !share.is_empty() {
        return capitalised(&[glue.share, share]);
    }
    shared.measured(&mut best);
    if !best.run.is_empty() {
        let tail = shared.tail(best.claim, best.span.end, true);
        let parts = [shared.way(), &shared.inner(&best, best.run), tail];
        // What two accounts measure is a thing, such as "Turnout"; one alone may have but a word: "Gets".
        let is_act = shared.term(best.run).and_then(|term| terms.family(term)).is_some_and(Family::is_act);
        let thin =
            !letters::has(best.run, ' ') && parts.iter().all(|part| part.is_empty() || *part == parts[1]);
        return if is_act || members.len() == 1 || thin { shared.told(&parts) } else { capitalised(&parts) };
    }
    let figure = first.figure();
    let dated = figure.is_some_and(|figure| figure.kind == Kind::Date);
    let since = dated && figure.is_some_and(|figure| figure.hedge == Hedge::AtLeast);
    let reaches = since || profile.sort == Sort::Reach;
    let is_age = figure.is_some_and(|figure| shared.is_age(first, figure));
    let told = if reaches || is_age { String::new() } else { shared.with_blank(dated) };
    if !told.is_empty() {
        return capitalised(&[if dated { glue.when } else { "" }, &told]);
    }
    shared.common_run(&mut best);
    let run = shared.grown(&best);
    if reaches {
        let said = shared.predicate(&run).filter(|_| since).unwrap_or("");
        return shared.told(&[&run, said]) + glue.since;
    }
    let said = shared.predicate(&run).filter(|_| dated).unwrap_or("");
    let opens = run.split(' ').next().and_then(|word| shared.term(word));
    if dated && said.is_empty() && opens.is_some_and(|term| terms.is_name(term)) && !shared.has_verb(&run) {
        let names = shared.names(2);
        if !names.is_empty() {
            return [&names, ": ", glue.when].concat();
        }
    }
    // "The due date" says so itself.
    let is_date = dated
        && run
            .rsplit(' ')
            .next()
            .zip(glue.date.split(' ').next())
            .is_some_and(|(a, b)| a.eq_ignore_ascii_case(b));
    let before = if dated && !is_date {
        if shared.has_verb(&run) || !said.is_empty() {
            glue.when
        } else if profile.sort == Sort::Clock {
            glue.time
        } else {
            glue.date
        }
    } else if is_age {
        glue.age
    } else {
        return shared.told(&[&run]);
    };
    shared.told(&[before, &shared.inner(&best, &run), said])
}

/// How many bytes from a claim the words are looked at that its label may need.
const NEAR: usize = 200;

/// The words of a sentence near a claim.
pub(super) fn near(words: &[Word], claim: Span) -> &[Word] {
    let from = words.partition_point(|word| word.span.end + NEAR <= claim.start);
    let to = words.partition_point(|word| word.span.start < claim.end + NEAR);
    words.get(from..to).unwrap_or_default()
}

/// Gives groups of one label, but the first, what tells them apart: the window, the place, the part, else the figure.
pub(super) fn tell_apart(groups: &mut [Group], claims: &[Claim], story: &Story, terms: &Terms) {
    // What has no window of its own is what the story is about.
    let mut dated = Vec::with_capacity(groups.len());
    for group in groups.iter() {
        dated.push(!mark(0, &group.claims, claims, story).is_empty());
    }
    let by_label = order::sorted(groups.len(), &|a, b| {
        let key = |idx: usize| {
            let group = groups.get(idx).zip(dated.get(idx));
            group.map(|(group, dated)| (&group.label, std::cmp::Reverse(group.verdict), dated, &group.id))
        };
        key(a).cmp(&key(b))
    });
    let mut told: Vec<(usize, &str)> = Vec::new();
    let label = |idx: usize| groups.get(idx).map(|group| &group.label);
    for same in by_label.chunk_by(|&a, &b| label(a) == label(b)) {
        if MAX_SAME < same.len() {
            continue;
        }
        for &idx in same.iter().skip(1) {
            let mark_of = |idx: usize, sort| {
                mark(sort, groups.get(idx).map_or(&[][..], |group| &group.claims), claims, story)
            };
            let own = (0..N_MARKS).map(|sort| (mark_of(idx, sort), sort)).find(|&(own, sort)| {
                !own.is_empty() && same.iter().all(|&other| other == idx || mark_of(other, sort) != own)
            });
            told.extend(own.map(|(own, _)| (idx, own)));
        }
    }
    let links = terms.label_words().links;
    for (idx, mark) in told {
        let small = mark.split(' ').next().is_some_and(|word| links.contains(&lowered(word).as_str()));
        let mark = if small { &small_first(mark) } else { mark };
        if let Some(group) = groups.get_mut(idx) {
            group.label.extend([" (", mark, ")"]);
        }
    }
}

/// Groups of one label are told apart up to this many; nobody reads more of them.
const MAX_SAME: usize = 32;

/// How many sorts of marks tell groups apart.
const N_MARKS: usize = 4;

/// The mark of one sort that a group has; of several the first in the alphabet, whatever the order of the accounts.
fn mark<'a>(sort: usize, members: &[usize], claims: &'a [Claim], story: &'a Story) -> &'a str {
    let mut first = "";
    for claim in members.iter().filter_map(|&idx| claims.get(idx)) {
        let found = match sort {
            0 => claim.scope.window.as_ref().map_or("", |window| window.label.as_str()),
            1 => claim.scope.place.as_deref().unwrap_or(""),
            2 => claim.scope.part.as_deref().unwrap_or(""),
            _ => claim.figure().map_or("", |figure| figure.span.of(text_of(story, claim))),
        };
        if !found.is_empty() && (first.is_empty() || found < first) {
            first = found;
        }
    }
    first
}

/// A word before a figure, where a label may begin.
#[derive(Clone, Copy, Default)]
struct Lead {
    at: usize,
    /// Too common to begin with: "the", "was".
    common: bool,
    /// Whether what follows belongs to what stands before it.
    leads_on: bool,
    verb: bool,
}

/// What a run takes up by going on to the next telling word.
#[derive(Default)]
struct Step {
    n_words: usize,
    /// Whether no run goes on here: behind a pause, or to a number.
    ends: bool,
    /// Whether the word is a verb of saying.
    speaks: bool,
    weight: f64,
}

impl Step {
    /// Of all that is written from the word before to the end of the next.
    fn of(added: &str) -> Self {
        let mut step = Self { ends: added.contains(PAUSES), ..Self::default() };
        for pair in added.as_bytes().windows(2) {
            if let &[b' ', first] = pair {
                step.n_words += usize::from(first != b' ');
                step.ends |= first.is_ascii_digit();
            }
        }
        step
    }
}

/// Shorter runs ("U") say nothing.
const MIN_RUN: usize = 3;

/// The best run of words so far; of equal ones the longest, then the first in the alphabet, so that the order of the
/// accounts does not matter.
#[derive(Clone, Copy, Default)]
struct Best<'a> {
    score: f64,
    run: &'a str,
    /// Position of the member that has it, and where.
    claim: usize,
    span: Span,
}

impl<'a> Best<'a> {
    fn offer(&mut self, score: f64, run: &'a str, claim: usize, span: Span) {
        let ahead = (run.len(), self.run) > (self.run.len(), run);
        if run.len() < MIN_RUN {
            return;
        }
        if self.score < score || self.score == score && ahead {
            *self = Self { score, run, claim, span };
        }
    }
}

/// How much each term says about the group: its weight in each claim that has it, less where only one has.
fn weights(members: &[Member]) -> Bag {
    let mut found: Vec<(TermId, f64, usize)> = Vec::new();
    for (_, profile, _) in members {
        for &(term, weight) in &profile.focus {
            let at = found.partition_point(|&(other, ..)| other < term);
            match found.get_mut(at) {
                Some((other, sum, n)) if *other == term => (*sum, *n) = (*sum + weight, *n + 1),
                _ => found.insert(at, (term, weight, 1)),
            }
        }
    }
    let mut weights = Bag::with_capacity(found.len());
    for (term, sum, n) in found {
        let shared = n > 1 || members.len() == 1;
        weights.push((term, if shared { sum } else { sum * ALONE }));
    }
    weights
}

/// Whether the claims call the people they count by different nouns.
fn people_vary(members: &[Member]) -> bool {
    let first = members.iter().find_map(|(_, profile, _)| profile.noun);
    members.iter().any(|(_, profile, _)| profile.people && profile.noun != first)
}

/// The claims of a group with what they share.
struct Shared<'a> {
    members: &'a [Member<'a>],
    story: &'a Story,
    terms: &'a Terms,
    glue: &'static LabelWords,
    weights: Bag,
}

impl<'a> Shared<'a> {
    fn text(&self, claim: &Claim) -> &'a str {
        text_of(self.story, claim)
    }

    fn weight(&self, term: TermId) -> f64 {
        let found = self.weights.binary_search_by_key(&term, |&(term, _)| term).ok();
        found.and_then(|at| self.weights.get(at)).map_or(0.0, |&(_, weight)| weight)
    }

    /// Whether so many claims are enough to speak for the group: half of them, and never one of several.
    fn is_most(&self, n_claims: usize) -> bool {
        let n = self.members.len();
        n.div_ceil(2).max(2).min(n) <= n_claims
    }

    fn is_shared(&self, term: TermId) -> bool {
        let mut n = 0;
        for (_, profile, _) in self.members {
            n += usize::from(profile.focus.binary_search_by_key(&term, |&(held, _)| held).is_ok());
        }
        self.is_most(n)
    }

    /// "Confirmed or not by NATO": the name that most of the claims share.
    fn confirmed_by(&self) -> String {
        let by = self.names(1);
        if by.is_empty() {
            self.glue.confirmed.to_string()
        } else {
            [self.glue.confirmed, self.glue.by, &by].concat()
        }
    }

    /// The `most` names that most of the claims share: "Anna and Arden".
    fn names(&self, most: usize) -> String {
        let mut top: Vec<(f64, TermId)> = Vec::new();
        for (_, profile, _) in self.members {
            for &(term, _) in &profile.names {
                if !top.iter().any(|&(_, other)| other == term) && (most == 1 || self.is_shared(term)) {
                    keep_top(&mut top, most, (self.weight(term), term), self.terms);
                }
            }
        }
        let mut names = String::new();
        for (_, term) in top {
            if !names.is_empty() {
                names.extend([" ", self.terms.grammar().and, " "]);
            }
            self.terms.push_name(term, &mut names);
        }
        names
    }

    /// What became of the people whom most of the claims count.
    fn outcome(&self) -> Option<TermId> {
        let mut found = (None, 0);
        for (_, profile, _) in self.members {
            let n = self.n_with(profile.outcome, |profile| profile.outcome);
            if found.1 <= n && profile.outcome.is_some() {
                found = (Some(profile), n);
            }
        }
        let people = self.members.iter().all(|(_, profile, _)| profile.people || profile.noun.is_none());
        let counts = people && found.0?.counts() && self.members.len() < 2 * found.1;
        found.0?.outcome.filter(|&term| counts && self.terms.family(term) == Some(Family::Outcome))
    }

    /// How many claims have this term for what `of` gives of them.
    fn n_with(&self, term: Option<TermId>, of: fn(&Profile) -> Option<TermId>) -> usize {
        self.members.iter().filter(|(_, profile, _)| of(profile) == term).count()
    }

    /// The words of the counted noun with the description that most claims share.
    fn counted_noun(&self, best: &mut Best<'a>) {
        let n_counting = self.members.iter().filter(|(_, profile, _)| profile.noun.is_some()).count();
        for (idx, &(claim, profile, words)) in self.members.iter().enumerate() {
            let unit = claim.figure().and_then(|figure| figure.unit_span).filter(|_| profile.noun.is_some());
            let Some(unit) = unit.filter(|_| self.members.len() <= 2 * n_counting) else { continue };
            // "89 dead": what became of them is told beside the noun.
            if words.iter().any(|word| unit.contains(word.span) && Some(word.term) == profile.outcome) {
                continue;
            }
            let run = unit.of(self.text(claim));
            let mut shared = 0.2;
            for (at, word) in words.iter().enumerate() {
                let again = words
                    .iter()
                    .take(at)
                    .any(|before| unit.contains(before.span) && before.term == word.term);
                if unit.contains(word.span) && !again {
                    shared += self.weight(word.term);
                }
            }
            best.offer(shared / (4.0 + run.split_whitespace().count() as f64), run, idx, unit);
        }
    }

    /// The longest complement of the counted noun that the claims share.
    fn tail_of_noun(&self) -> &'a str {
        let mut best = Best::default();
        for (idx, (claim, ..)) in self.members.iter().enumerate() {
            let Some(unit) = claim.figure().and_then(|figure| figure.unit_span) else { continue };
            best.offer(0.0, self.tail(idx, unit.end, true), idx, unit);
        }
        best.run
    }

    /// What completes the noun before byte `from` of a claim: "in the northern city", "shipped to Russia"; only words
    /// that the claims share, when `shared`.
    fn tail(&self, member: usize, from: usize, shared: bool) -> &'a str {
        let Some((claim, ..)) = self.members.get(member) else { return "" };
        let rest = Span::new(from, claim.clause.end).of(self.text(claim));
        let (mut at, mut n_words, mut n_links) = (0, 0, 0);
        // The whole so far, and as it stood before the last link.
        let (mut start, mut end, mut before) = (None, 0, 0);
        // Whether a link waits for its noun; whether it may open a verb; whether what was done is in the passive.
        let (mut open, mut infinitive, mut skipped, mut passive) = (false, false, false, false);
        for piece in rest.split_inclusive(' ') {
            let here = at;
            at += piece.len();
            let written = piece.trim_end();
            let word = written.trim_end_matches([',', '.', ';', ':', ')', '!', '?', '"', '”', '’']);
            if written.is_empty() && here == 0 {
                continue;
            }
            let known = if here > 0 { self.word(word) } else { 0 };
            let is = |role| self.terms.is(known, role);
            let pauses = word.len() < written.len();
            let small = !word.starts_with(letters::is_capital);
            let acts = small && self.terms.may_act(known);
            match self.terms.term(known) {
                _ if self.is_link(known) => {
                    if open || pauses || n_links == 2 {
                        break;
                    }
                    (open, infinitive, before, n_links) = (true, is(Role::INFINITIVE), end, n_links + 1);
                    start = start.or(Some(here));
                }
                Some(term) if n_links > 0 => {
                    let cut = shared && !self.is_shared(term) || n_words == MAX_TAIL;
                    let ends = !open && (acts || small && is(Role::SPEECH));
                    if cut || ends {
                        let owned = self.terms.possessor(Span::new(0, end).of(rest)).is_some();
                        // Half a phrase says something else: "to the Russian …"
                        if !open && !ends && !owned {
                            end = before;
                        }
                        break;
                    }
                    (open, n_words, end) = (false, n_words + 1, here + word.len());
                }
                Some(term) if acts && start.is_none() && is(Role::PARTICIPLE) => {
                    if shared && !self.is_shared(term) {
                        break;
                    }
                    start = Some(here);
                    // "soldiers killed two" are not the killed.
                    if passive || pauses {
                        end = here + word.len();
                    }
                }
                None if known != 0 && start.is_none() => {
                    if !skipped && !is(Role::AUXILIARY) && !is(Role::RELATIVE) {
                        break;
                    }
                    skipped = true;
                    passive = self.glue.passive.contains(&self.terms.spelling(known));
                }
                // "of the", "in its"
                None if known != 0 && open && !is(Role::RELATIVE) => {}
                _ => {
                    // "to lend Greece"
                    if infinitive && !is(Role::AUXILIARY) {
                        end = before;
                    }
                    break;
                }
            }
            if pauses {
                break;
            }
        }
        let tail = Span::new(start.unwrap_or(0), end).of(rest);
        self.terms.possessor(tail).unwrap_or(tail)
    }

    /// What most claims measure, with the words before it that they share: "turnout", "operating profit".
    fn measured(&self, best: &mut Best<'a>) {
        for (idx, &(claim, profile, words)) in self.members.iter().enumerate() {
            let Some(term) = profile.measured else { continue };
            let same = self.n_with(profile.measured, |other| other.measured);
            if same * 2 < self.members.len() || same == 1 && self.members.len() > 1 {
                continue;
            }
            let Some(figure) = claim.figure() else { continue };
            let near = |word: &Word| word.span.start.abs_diff(figure.span.start);
            let nearest = words.iter().filter(|word| word.term == term).map(near).min();
            for (at, word) in words.iter().enumerate() {
                if word.term != term || Some(near(word)) != nearest {
                    continue;
                }
                let (mut span, mut score) = (word.span, self.weight(term));
                best.offer(score / 5.0, span.of(self.text(claim)), idx, span);
                for before in words.iter().take(at).rev() {
                    let beside = before.span.end + 1 == span.start && !before.name && !before.verb;
                    if !beside || !self.is_shared(before.term) {
                        break;
                    }
                    span = before.span.join(span);
                    score += self.weight(before.term);
                    best.offer(score / 5.0, span.of(self.text(claim)), idx, span);
                }
            }
        }
    }

    /// Which way what is measured moved.
    fn way(&self) -> &'static str {
        let most = |change| {
            let moved = |figure: &Quantity| figure.kind == Kind::Percent && figure.change == Some(change);
            let of = |(claim, ..): &&Member| claim.figure().is_some_and(moved);
            self.is_most(self.members.iter().filter(of).count())
        };
        if most(Change::Up) {
            self.glue.rise
        } else if most(Change::Down) {
            self.glue.fall
        } else {
            ""
        }
    }

    /// What most figures are a share of: "of the workforce".
    fn share(&self) -> &'a str {
        let (mut n, mut best) = (0, Best::default());
        for (idx, (claim, ..)) in self.members.iter().enumerate() {
            let share = |figure: &&Quantity| matches!(figure.kind, Kind::Percent | Kind::Fraction);
            let Some(figure) = claim.figure().filter(share) else { continue };
            let tail = self.tail(idx, figure.span.end, true);
            if tail.starts_with(self.glue.of) {
                n += 1;
                best.offer(0.0, tail, idx, figure.span);
            }
        }
        if self.is_most(n) { best.run } else { "" }
    }

    fn is_age(&self, claim: &Claim, figure: &Quantity) -> bool {
        figure.kind == Kind::Duration && figure.span.of(self.text(claim)).ends_with(self.glue.old)
    }

    /// What most claims say became of what is counted, as a participle: of several claims the act that they share, of
    /// one the nearest that the figure is the object of.
    fn predicate(&self, noun: &str) -> Option<&'a str> {
        let mut best = Best::default();
        for (idx, &(claim, profile, words)) in self.members.iter().enumerate() {
            let figure = claim.figure().map_or(claim.clause, |figure| figure.span);
            let text = self.text(claim);
            for word in words {
                if !word.act || profile.noun == Some(word.term) || !claim.clause.contains(word.span) {
                    continue;
                }
                let done = self.is_most(self.n_with(Some(word.term), |other| other.act));
                let known = if self.members.len() > 1 {
                    let act = self.terms.family(word.term).is_some_and(Family::is_act);
                    done || act && profile.counts() && self.is_shared(word.term)
                } else {
                    // "attacked by 40 gunmen"
                    let lead = Span::new(word.span.end, figure.start).of(text).trim_end();
                    let link = lead.rsplit(' ').next().unwrap_or("");
                    done && word.span.end <= figure.start && !self.glue.links.contains(&link)
                };
                if known {
                    // Of two words for one act the shorter: "sent", not "dispatched".
                    let weight = self.weight(word.term) - word.span.len() as f64 / 1e3;
                    best.offer(if done { weight + 9.0 } else { weight }, word.span.of(text), idx, word.span);
                }
            }
        }
        // "shipping containers" are not "shipping containers shipped".
        let says = self.term(best.run);
        let again = noun.split(' ').any(|word| self.term(word) == says);
        (!best.run.is_empty() && !again).then_some(best.run)
    }

    fn term(&self, word: &str) -> Option<TermId> {
        self.terms.term(self.word(word))
    }

    /// A word of a text; 0 where it was not met.
    fn word(&self, written: &str) -> WordId {
        let plain = letters::is_plain(written);
        let found = if plain { self.terms.find(written) } else { self.terms.find(&lowered(written)) };
        found.unwrap_or(0)
    }

    /// Whether a word joins a noun to what completes it: "in".
    fn is_link(&self, word: WordId) -> bool {
        self.glue.links.contains(&self.terms.spelling(word))
    }

    /// The run of words of one claim that the others share most.
    fn common_run(&self, best: &mut Best<'a>) {
        // In the clause, there from a verb too, in the sentence.
        for reach in 0..3 {
            if best.run.is_empty() {
                self.run_within(reach, best);
            }
        }
    }

    fn run_within(&self, reach: usize, best: &mut Best<'a>) {
        for (idx, &(claim, _, words)) in self.members.iter().enumerate() {
            let text = self.text(claim);
            let free = |span: Span| {
                (reach == 2 || claim.clause.contains(span))
                    && !claim.figures.iter().any(|figure| figure.span.overlaps(span))
            };
            let mut steps = Vec::with_capacity(words.len());
            let mut end = claim.clause.start;
            for word in words {
                let mut step = Step::of(Span::new(end, word.span.end).of(text));
                step.speaks = !word.name && self.speaks(word.span.of(text));
                step.weight = self.weight(word.term);
                steps.push(step);
                end = word.span.end;
            }
            for (start, first) in words.iter().enumerate() {
                // "year-old" of another figure
                if Span::new(first.span.start.saturating_sub(1), first.span.start).of(text) == "-" {
                    continue;
                }
                // What figures are of is a thing, not what is done with it; dates are of deeds.
                if reach == 0 && first.verb && claim.figure().is_some_and(|figure| figure.kind != Kind::Date)
                {
                    continue;
                }
                let own = Step::of(first.span.of(text));
                let (mut score, mut n_words) = (0.0, 1 + own.n_words);
                let mut ends = own.ends || is_digit_first(first.span.of(text));
                for (at, step) in steps.iter().enumerate().skip(start).take(MAX_PARTS) {
                    let Some(last) = words.get(at) else { break };
                    if start < at {
                        n_words += step.n_words;
                        ends = step.ends;
                    }
                    let span = first.span.join(last.span);
                    if n_words > MAX_WORDS || ends || step.speaks || !free(span) {
                        break;
                    }
                    if !words.iter().take(at).skip(start).any(|before| before.term == last.term) {
                        score += step.weight;
                    }
                    best.offer(score / (3.0 + n_words as f64), span.of(text), idx, span);
                }
            }
        }
    }

    /// A run with the words beside it, where it alone is too thin: one word, or a name.
    fn grown(&self, best: &Best<'a>) -> String {
        let Some(&(claim, _, words)) = self.members.get(best.claim) else { return String::new() };
        let text = self.text(claim);
        let mut span = best.span;
        let is_thin = |span: Span| {
            let inside = words.iter().filter(|word| span.contains(word.span) && !word.name);
            !letters::has(span.of(text), ' ') || inside.count() == 0
        };
        let thin = is_thin(span);
        if best.run.is_empty() {
            // No word that tells anything: the first of the claim.
            let mut first = String::new();
            for word in claim.clause.of(text).split_whitespace().take(MAX_WORDS) {
                push_after(&mut first, " ", word);
            }
            return first;
        }
        let joins = |word: &Word, gap: Span| {
            matches!(gap.of(text), " " | "-")
                && (thin || self.is_shared(word.term))
                && !self.speaks(word.span.of(text))
                && !claim.figures.iter().any(|figure| figure.span.overlaps(word.span))
        };
        for word in words {
            let gap = Span::new(span.end, word.span.start);
            if best.span.end <= word.span.start
                && joins(word, gap)
                && (!word.verb || is_thin(span))
                && span.of(text).split(' ').count() < MAX_WORDS
            {
                span = span.join(word.span);
            }
        }
        if let Some(word) = words.iter().find(|word| word.span.end + 1 == span.start)
            && thin
            && !word.verb
            && joins(word, Span::new(word.span.end, span.start))
        {
            span = word.span.join(span);
        }
        let mut grown = span.of(text).to_string();
        if is_thin(span) {
            let tail = self.tail(best.claim, span.end, false);
            if !tail.is_empty() {
                grown.extend([" ", tail]);
            }
        }
        grown
    }

    /// Whether a word is a verb of saying.
    fn speaks(&self, word: &str) -> bool {
        self.terms.is(self.word(word), Role::SPEECH)
    }

    /// A run as it stands inside a sentence.
    fn inner(&self, best: &Best, run: &str) -> String {
        let words = self.members.get(best.claim).map_or(&[][..], |(_, _, words)| words);
        // "Anna Ruel" may stand nowhere but at the start of a sentence.
        let of_two = best.run.split(' ').nth(1).is_some_and(|word| word.starts_with(letters::is_capital));
        let name = words.iter().any(|word| word.span.start == best.span.start && word.name) || of_two;
        if name || !run.starts_with(best.run) { run.to_string() } else { small_first(run) }
    }

    /// The label of these parts; where it is one word or a name, the words around a figure, or the label with the word
    /// beside it that clauses without figures share most.
    fn told(&self, parts: &[&str]) -> String {
        let mut label = capitalised(parts);
        let named = letters::has(&label, ' ');
        if named && !label.split(' ').all(|word| word.starts_with(letters::is_capital)) {
            return label;
        }
        if self.members.iter().any(|(claim, ..)| claim.figure().is_some()) {
            let blank = self.with_blank(false);
            return if blank.is_empty() { label } else { capitalised(&[&blank]) };
        }
        let (own, mut best) = (self.term(&label), Best::default());
        for (idx, &(claim, _, words)) in self.members.iter().enumerate() {
            for word in words {
                let form = word.span.of(self.text(claim));
                let says = |(claim, ..): &Member| {
                    claim
                        .attribution
                        .as_ref()
                        .is_some_and(|source| letters::find(&source.source, form).is_some())
                };
                let left_out = own == Some(word.term)
                    || word.verb
                    || named && word.name
                    || letters::find(&lowered(&label), &lowered(form)).is_some()
                    || self.speaks(form)
                    || self.members.iter().any(says);
                if !left_out && claim.clause.contains(word.span) && self.is_shared(word.term) {
                    let weight = self.weight(word.term);
                    best.offer(if word.name { 2.0 * weight } else { weight }, form, idx, word.span);
                }
            }
        }
        if !best.run.is_empty() {
            label.extend([" (", &self.inner(&best, best.run), ")"]);
        }
        label
    }

    /// The words around a figure with a blank in its place, of the claim whose words the others share most:
    /// "recovered … of the haul", "ordered him to repay …". For a date words that say what was done, and no blank.
    fn with_blank(&self, dated: bool) -> String {
        let (mut best, mut most) = (String::new(), 0.0);
        for &(claim, _, words) in self.members {
            let Some(figure) = claim.figure() else { continue };
            let text = self.text(claim);
            let mut before = near_end(text, Span::new(claim.span.start, figure.span.start));
            let mut behind = Span::new(figure.span.end, claim.span.end);
            let Some((start, n_before)) = self.opening(before.of(text), dated) else { continue };
            before.start += start;
            let mut rest = behind.of(text);
            // "In May, …", "two days’ notice"
            rest = if dated && n_before == 0 {
                rest.trim_start_matches(',')
            } else {
                rest.trim_start_matches(['\'', '’'])
            };
            behind.start = behind.end - rest.len();
            behind.end = behind.start + self.closing(behind.of(text), MAX_BLANK - n_before, dated);
            let (mut score, mut n_telling, mut verb, mut named) = (0.0, 0, false, None);
            let (from, to) = (before, behind);
            let within = |word: &&Word| from.contains(word.span) || to.contains(word.span);
            for word in words.iter().filter(within) {
                score += self.weight(word.term);
                // "in three months"
                n_telling += usize::from(!self.terms.is_unit(word.term));
                verb |= word.verb;
                named = named.or(Some(word.name));
            }
            let (before, behind) = (before.of(text), behind.of(text));
            let opens = before.is_empty() && behind.starts_with(' ');
            let links = opens && self.glue.links.contains(&behind.split_whitespace().next().unwrap_or(""));
            let told = if dated && behind.is_empty() {
                self.closed(before).to_string()
            } else if opens
                && !links
                && (dated || figure.unit_span.is_some_and(|unit| figure.span.end < unit.end))
            {
                behind.trim_start().to_string()
            } else {
                [before, "…", behind].concat()
            };
            score /= 3.0 + told.split(' ').count() as f64;
            if links {
                score *= OF_WHAT;
            }
            let fits = MIN_TELLING <= n_telling
                && (!dated || verb && !letters::has(&told, '…'))
                && most < score
                && (!dated && !links || words.iter().filter(within).any(|word| self.is_shared(word.term)));
            if fits {
                (best, most) = (if dated && named == Some(false) { small_first(&told) } else { told }, score);
            }
        }
        best
    }

    /// Where in the words before a figure those begin that say what it is of, and how many they are; `None` where that
    /// is too far away. Other figures are part of what was done on a date, and of nothing else.
    fn opening(&self, before: &str, dated: bool) -> Option<(usize, usize)> {
        // Whether a clause begins there, with "in" or "of" as well.
        let (mut at, mut starts, mut opens) = (0, Vec::<Lead>::new(), true);
        for piece in before.split_inclusive(' ') {
            let (word, here) = (piece.trim(), at);
            at += piece.len();
            let bare = word.trim_start_matches(PAUSES);
            let known = self.word(bare.trim_end_matches(PAUSES));
            let is = |role| self.terms.is(known, role);
            let number = !dated && is_number(bare);
            let parts = number || is(BREAKS) || letters::find(bare, DASHES).is_some();
            if parts || bare.len() < word.len() {
                starts.clear();
                opens = !number;
            }
            let link = self.is_link(known);
            let common = is(Role::STOP) && !(opens && link && !dated);
            if !(parts || bare.is_empty() || starts.is_empty() && common) {
                starts.push(Lead {
                    at: here + word.len() - bare.len(),
                    common: is(Role::STOP) && !link,
                    leads_on: link || starts.is_empty(),
                    verb: self.terms.may_act(known),
                });
            }
            if bare.ends_with(PAUSES) {
                starts.clear();
            }
        }
        let n_words = starts.len();
        let mut from = n_words.saturating_sub(MAX_BEFORE);
        if 0 < from {
            // With what is done, or who does it: not in the midst of "the value of the fund".
            let begins = |at: &usize| {
                let lead = starts.get(*at).copied().unwrap_or_default();
                let leads_on =
                    at.checked_sub(1).and_then(|at| starts.get(at)).is_none_or(|lead| lead.leads_on);
                lead.verb || lead.common && !leads_on
            };
            from = (from..n_words).find(begins)?;
            while starts.get(from).is_some_and(|lead| lead.common) {
                from += 1;
            }
        }
        Some((starts.get(from).map_or(before.len(), |lead| lead.at), n_words - from))
    }

    /// Where the words behind a figure end that say what it is of, `n_words` of them at most.
    fn closing(&self, behind: &str, n_words: usize, dated: bool) -> usize {
        // The end so far, as it stood where something new began, and before the last common word.
        let (mut at, mut end, mut whole, mut half, mut n) = (0, 0, 0, 0, 0);
        for piece in behind.split_inclusive(' ') {
            let (word, here) = (piece.trim(), at);
            at += piece.len();
            if word.is_empty() {
                continue;
            }
            let bare = word.trim_end_matches(PAUSES).trim_end_matches(['.', '!', '?']);
            let known = self.word(bare);
            let is = |role| self.terms.is(known, role);
            let link = self.is_link(known) && !self.glue.of.starts_with(bare);
            let over = is(BREAKS)
                || word.starts_with(PAUSES)
                || letters::find(word, DASHES).is_some()
                || !dated && 0 < here && is_number(word);
            if link || over || is(Role::AUXILIARY) || is(Role::NOT_IN_NAMES) {
                whole = end;
            }
            if over || n == n_words {
                return if whole == 0 { half } else { whole };
            }
            n += 1;
            if is(Role::STOP) {
                half = end;
            } else if bare.contains(|c: char| c.is_ascii_alphanumeric() || letters::is_small(c)) {
                end = here + bare.len();
            }
            if bare.len() < word.len() {
                break;
            }
        }
        end
    }

    /// A phrase without the words at its end that lead to nothing: "began at".
    fn closed<'t>(&self, phrase: &'t str) -> &'t str {
        let phrase = phrase.trim_end();
        match phrase.rsplit_once(' ') {
            Some((before, last)) if self.terms.is(self.word(last), Role::STOP) => self.closed(before),
            _ => phrase,
        }
    }

    /// Whether a run says what was done.
    fn has_verb(&self, run: &str) -> bool {
        run.split(' ').any(|word| self.terms.may_act(self.word(word)))
    }
}

/// The last words of a span, more of them than a label has.
fn near_end(text: &str, span: Span) -> Span {
    let from = span.start.max(span.end.saturating_sub(NEAR));
    let space = text.as_bytes().get(from..span.end).unwrap_or_default().iter().position(|byte| *byte == b' ');
    Span::new(if from == span.start { from } else { from + space.unwrap_or(0) }, span.end)
}

/// Whether a word is written in digits.
fn is_number(word: &str) -> bool {
    is_digit_first(word.trim_start_matches(|first: char| !first.is_ascii_alphanumeric()))
}

fn is_digit_first(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
}

/// The first letter small.
fn small_first(words: &str) -> String {
    // "ARM", but "A boat"
    if words.chars().nth(1).is_some_and(letters::is_capital) {
        return words.to_string();
    }
    let mut chars = words.chars();
    let mut small: String = chars.next().map(|first| first.to_ascii_lowercase()).into_iter().collect();
    small.push_str(chars.as_str());
    small
}

/// One space between words, the first letter large.
fn capitalised(parts: &[&str]) -> String {
    let mut label = String::new();
    for word in parts.iter().flat_map(|part| part.split_whitespace()) {
        if !label.is_empty() {
            push_after(&mut label, " ", word);
            continue;
        }
        let mut chars = word.chars();
        label.extend(chars.next().map(letters::upper));
        label.push_str(chars.as_str());
    }
    label
}
