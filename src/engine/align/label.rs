//! Labels: what a group is about, in the texts' own words.

use super::profile::{Profile, Sort, Word};
use crate::engine::claim::Claim;
use crate::engine::lang::Family;
use crate::engine::letters::{self, lowered};
use crate::engine::order;
use crate::engine::quantity::Kind;
use crate::engine::span::Span;
use crate::engine::terms::{Bag, TermId, Terms};

/// The longest label, in words.
const MAX_WORDS: usize = 7;

/// The longest label, in parts of words: each part of "state-of-the-art" is one.
const MAX_PARTS: usize = 3 * MAX_WORDS;

/// How many claims of a group its label is read from.
const MAX_READ: usize = 24;

/// What a word that only one claim of several has weighs in a label.
const ALONE: f64 = 0.15;

/// A claim with what alignment knows of it and the telling words of its sentence.
pub(super) type Member<'a> = (&'a Claim, &'a Profile, &'a [Word]);

/// What the claims of a group have in common: "North Korean soldiers sent", "First visit".
///
/// For figures the counted noun with its fullest common description and what became of those counted; for the
/// rest the run of words of one claim that the other claims share most. Empty only for a group without words.
pub(super) fn label(members: &[Member], texts: &[&str], terms: &Terms) -> String {
    let members = members.get(..MAX_READ).unwrap_or(members);
    let weights = weights(members);
    match members.first().map(|(_, profile, _)| profile.sort) {
        // Their common words would state the one or the other.
        Some(Sort::Confirmed) => return "Confirmed or not".to_string(),
        Some(Sort::ConfirmedBy) => return confirmed_by(members, &weights, terms),
        _ => {}
    }
    let mut best = Best::default();
    counted_noun(members, texts, &weights, &mut best);
    if let Some(outcome) = outcome(members, terms) {
        let of_one_kind = !best.run.is_empty() && !people_vary(members);
        return capitalised(
            &[if of_one_kind { best.run } else { "people" }, " ", terms.name(outcome)].concat(),
        );
    }
    if best.run.is_empty() {
        measured(members, texts, &weights, &mut best);
    }
    if best.run.is_empty() {
        common_run(members, texts, &weights, &mut best);
    } else if let Some(predicate) = predicate(members, texts, terms, best.run) {
        return capitalised(&[best.run, " ", predicate].concat());
    }
    if best.run.is_empty() {
        // Nothing in common: the first words of the longest claim.
        for (claim, ..) in members {
            best.offer(0.0, claim.span.of(texts.get(claim.account).unwrap_or(&"")));
        }
        let words: Vec<&str> = best.run.split_whitespace().take(MAX_WORDS).collect();
        return capitalised(&words.join(" "));
    }
    capitalised(best.run)
}

/// "Confirmed or not by NATO": the name that most of the claims share.
fn confirmed_by(members: &[Member], weights: &Bag, terms: &Terms) -> String {
    let mut names = Bag::new();
    for (_, profile, _) in members {
        for &(term, _) in &profile.names {
            names.push((term, weight(weights, term)));
        }
    }
    let mut label = String::from("Confirmed or not");
    if let Some(term) = heaviest(&names, terms) {
        label.push_str(" by ");
        terms.push_name(term, &mut label);
    }
    label
}

/// The term with the most weight; of equal ones the first in the alphabet.
fn heaviest(weights: &Bag, terms: &Terms) -> Option<TermId> {
    let mut top: Option<(TermId, f64)> = None;
    for &(term, weight) in weights {
        let ahead = |(other, more): (TermId, f64)| {
            weight < more || weight == more && terms.name(other) <= terms.name(term)
        };
        if !top.is_some_and(ahead) {
            top = Some((term, weight));
        }
    }
    top.map(|(term, _)| term)
}

/// Shorter runs ("U") say nothing.
const MIN_RUN: usize = 3;

/// The best run of words so far; of equal ones the longest, then the first in the alphabet, so that the order of the
/// accounts does not matter.
#[derive(Default)]
struct Best<'a> {
    score: f64,
    run: &'a str,
}

impl<'a> Best<'a> {
    fn offer(&mut self, score: f64, run: &'a str) {
        let ahead = (run.len(), self.run) > (self.run.len(), run);
        if run.len() < MIN_RUN {
            return;
        }
        if self.score < score || self.score == score && ahead {
            *self = Self { score, run };
        }
    }
}

/// How much each term says about the group: its weight in each claim that has it, less where only one has.
fn weights(members: &[Member]) -> Bag {
    let mut terms: Vec<(TermId, f64)> = Vec::new();
    for (_, profile, _) in members {
        terms.extend(&profile.focus);
    }
    order::sort_by_key(&mut terms, |&(term, weight)| (term, weight.to_bits()));
    let mut weights = Bag::new();
    for same in terms.chunk_by(|a, b| a.0 == b.0) {
        let mut sum = 0.0;
        for (_, weight) in same {
            sum += weight;
        }
        let shared = same.len() > 1 || members.len() == 1;
        weights.extend(same.first().map(|&(term, _)| (term, if shared { sum } else { sum * ALONE })));
    }
    weights
}

fn weight(weights: &Bag, term: TermId) -> f64 {
    let found = weights.binary_search_by_key(&term, |&(term, _)| term).ok();
    found.and_then(|at| weights.get(at)).map_or(0.0, |&(_, weight)| weight)
}

/// What became of the people whom most of the claims count.
fn outcome(members: &[Member], terms: &Terms) -> Option<TermId> {
    let of = |term| members.iter().filter(|(_, profile, _)| profile.outcome == Some(term)).count();
    let (_, profile, _) = members.iter().max_by_key(|(_, profile, _)| profile.outcome.map(of))?;
    let people = members.iter().all(|(_, profile, _)| profile.people || profile.noun.is_none());
    let term = profile.outcome.filter(|&term| terms.family(term) == Some(Family::Outcome))?;
    (people && profile.counts() && members.len() < 2 * of(term)).then_some(term)
}

/// Whether the claims call the people they count by different nouns.
fn people_vary(members: &[Member]) -> bool {
    let first = members.iter().find_map(|(_, profile, _)| profile.noun);
    members.iter().any(|(_, profile, _)| profile.people && profile.noun != first)
}

/// What most claims measure, with the word before it that they share: "turnout", "operating profit".
fn measured<'a>(members: &[Member], texts: &[&'a str], weights: &Bag, best: &mut Best<'a>) {
    for &(claim, profile, words) in members {
        let Some(term) = profile.measured else { continue };
        let same = members.iter().filter(|(_, other, _)| other.measured == Some(term)).count();
        if same * 2 < members.len() || same == 1 && members.len() > 1 {
            continue;
        }
        let text = texts.get(claim.account).copied().unwrap_or("");
        let Some(figure) = claim.figure() else { continue };
        let near = |word: &Word| word.span.start.abs_diff(figure.span.start);
        let nearest = words.iter().filter(|word| word.term == term).map(near).min();
        let mut before: Option<&Word> = None;
        for word in words {
            if word.term == term && Some(near(word)) == nearest {
                best.offer(weight(weights, term) / 5.0, word.span.of(text));
                let beside = before.filter(|before| before.span.end + 1 == word.span.start && !before.name);
                if let Some(beside) = beside {
                    let shared = weight(weights, term) + weight(weights, beside.term);
                    best.offer(shared / 6.0, beside.span.join(word.span).of(text));
                }
            }
            before = Some(word);
        }
    }
}

/// The words of the counted noun with the description that most claims share.
fn counted_noun<'a>(members: &[Member], texts: &[&'a str], weights: &Bag, best: &mut Best<'a>) {
    for &(claim, profile, words) in members {
        let unit = claim.figure().and_then(|figure| figure.unit_span).filter(|_| profile.noun.is_some());
        let (Some(unit), Some(text)) = (unit, texts.get(claim.account)) else { continue };
        // "89 dead": what became of them is told beside the noun.
        if words.iter().any(|word| unit.contains(word.span) && Some(word.term) == profile.outcome) {
            continue;
        }
        let run = unit.of(text);
        let mut shared = 0.2;
        for (idx, word) in words.iter().enumerate() {
            let again =
                words.iter().take(idx).any(|before| unit.contains(before.span) && before.term == word.term);
            if unit.contains(word.span) && !again {
                shared += weight(weights, word.term);
            }
        }
        best.offer(shared / (4.0 + run.split_whitespace().count() as f64), run);
    }
}

/// What most claims say became of what is counted, in the words of the first that has it as a participle.
fn predicate<'a>(members: &[Member], texts: &[&'a str], terms: &Terms, noun: &str) -> Option<&'a str> {
    let most = members.len().div_ceil(2).max(2).min(members.len());
    let mut found = Bag::new();
    for (_, profile, _) in members {
        for &(term, _) in &profile.focus {
            if terms.family(term).is_some_and(Family::is_act)
                && profile.noun != Some(term)
                && profile.counts()
            {
                let holding = |(_, other, _): &&Member| other.focus.iter().any(|&(held, _)| held == term);
                let n = members.iter().filter(holding).count();
                let weight = |(_, other, _): &Member| weight(&other.focus, term);
                if n >= most && !found.iter().any(|&(held, _)| held == term) {
                    found.push((term, members.iter().map(weight).sum()));
                }
            }
        }
    }
    let term = heaviest(&found, terms)?;
    // "shipping containers" are not "shipping containers shipped".
    let says = |word: &str| terms.find(&lowered(word)).and_then(|word| terms.term(word)) == Some(term);
    if noun.split_whitespace().any(says) {
        return None;
    }
    let mut first: Option<&'a str> = None;
    for &(claim, _, words) in members {
        for word in words {
            if word.term == term && word.act && claim.span.contains(word.span) {
                let form = word.span.of(texts.get(claim.account).copied().unwrap_or(""));
                if first.is_none_or(|first| form < first) && !form.starts_with(letters::is_capital) {
                    first = Some(form);
                }
            }
        }
    }
    first
}

/// The run of words of one claim that the others share most.
fn common_run<'a>(members: &[Member], texts: &[&'a str], weights: &Bag, best: &mut Best<'a>) {
    for &(claim, _, words) in members {
        let text = texts.get(claim.account).copied().unwrap_or("");
        let free = |span: Span| {
            claim.span.contains(span) && !claim.figures.iter().any(|figure| figure.span.overlaps(span))
        };
        for (start, first) in words.iter().enumerate() {
            // What figures are of is a thing, not what is done with it; dates are of deeds.
            if first.verb && claim.figure().is_some_and(|figure| figure.kind != Kind::Date) {
                continue;
            }
            let mut score = 0.0;
            for (at, last) in words.iter().enumerate().skip(start).take(MAX_PARTS) {
                let span = first.span.join(last.span);
                let run = span.of(text);
                let n_words = run.split_whitespace().count();
                let pauses = run.contains([',', ';', '(', ')', '“', '”', ':', '"', '—', '–']);
                if n_words > MAX_WORDS || !free(span) || pauses {
                    break;
                }
                if !words.iter().take(at).skip(start).any(|before| before.term == last.term) {
                    score += weight(weights, last.term);
                }
                best.offer(score / (3.0 + n_words as f64), run);
            }
        }
    }
}

/// One space between words, the first letter large.
fn capitalised(words: &str) -> String {
    let mut label = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !label.is_empty() {
            label.push(' ');
            label.push_str(word);
            continue;
        }
        let mut chars = word.chars();
        label.extend(chars.next().map(letters::upper));
        label.push_str(chars.as_str());
    }
    label
}
