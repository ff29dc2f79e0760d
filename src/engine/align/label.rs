//! Labels: what a group is about, in the texts' own words.

use std::collections::{BTreeMap, BTreeSet};

use super::profile::{Profile, Word};
use crate::engine::claim::Claim;
use crate::engine::lang::Family;
use crate::engine::order;
use crate::engine::span::Span;
use crate::engine::terms::{TermId, Terms};

/// The longest label, in words.
const MAX_WORDS: usize = 7;

/// The longest label, in parts of words: each part of "state-of-the-art" is one.
const MAX_PARTS: usize = 3 * MAX_WORDS;

/// A claim with what alignment knows of it and the telling words of its sentence.
pub(super) type Member<'a> = (&'a Claim, &'a Profile, &'a [Word]);

/// What the claims of a group have in common: "North Korean soldiers: sent", "First visit".
///
/// For figures the counted noun with its fullest common description and what became of those counted; for the
/// rest the run of words of one claim that the other claims share most. Empty only for a group without words.
pub(super) fn label(members: &[Member], texts: &[&str], terms: &Terms) -> String {
    let weights = weights(members);
    let counted = counted_noun(members, texts, &weights);
    let words = match counted {
        Some(noun) => match predicate(members, texts, terms) {
            // "shipping containers" are not "shipping containers shipped".
            Some((term, predicate)) if !noun.split_whitespace().any(|word| terms.get(word) == Some(term)) => {
                format!("{noun} {predicate}")
            }
            _ => noun,
        },
        None => common_run(members, texts, &weights),
    };
    capitalised(&words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// How much each term says about the group: its weight in each claim that has it, doubled where more than one has.
fn weights(members: &[Member]) -> BTreeMap<TermId, f64> {
    let mut sums: BTreeMap<TermId, (usize, f64)> = BTreeMap::new();
    for (_, profile, _) in members {
        for &(term, weight) in profile.focus.iter() {
            let entry = sums.entry(term).or_default();
            *entry = (entry.0 + 1, entry.1 + weight);
        }
    }
    let alone = members.len() == 1;
    let mut weights = BTreeMap::new();
    for (term, (n, sum)) in sums {
        weights.insert(term, if n > 1 || alone { sum } else { sum * 0.15 });
    }
    weights
}

/// The words of the counted noun with the description that most claims share.
fn counted_noun(members: &[Member], texts: &[&str], weights: &BTreeMap<TermId, f64>) -> Option<String> {
    let mut best: Option<(f64, &str)> = None;
    for &(claim, profile, words) in members {
        let Some(unit) =
            claim.figure().and_then(|figure| figure.unit_span).filter(|_| profile.noun.is_some())
        else {
            continue;
        };
        let run = unit.of(texts.get(claim.account)?);
        let terms = order::set(words.iter().filter(|word| unit.contains(word.span)).map(|word| word.term));
        let shared: f64 = terms.iter().map(|term| weights.get(term).copied().unwrap_or(0.0)).sum();
        let score = (shared + 0.2) / (4.0 + run.split_whitespace().count() as f64);
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, run));
        }
    }
    best.map(|(_, run)| run.to_string())
}

/// What most claims say became of what is counted, in the words of the first that has it as a participle.
fn predicate(members: &[Member], texts: &[&str], terms: &Terms) -> Option<(TermId, String)> {
    let mut found: BTreeMap<TermId, (usize, f64)> = BTreeMap::new();
    for (_, profile, _) in members {
        for &(term, weight) in &profile.focus {
            if matches!(terms.family(term), Some(Family::Outcome | Family::Event))
                && profile.noun != Some(term)
            {
                let entry = found.entry(term).or_default();
                *entry = (entry.0 + 1, entry.1 + weight);
            }
        }
    }
    let most = members.len().div_ceil(2).max(2).min(members.len());
    let (term, _) = found
        .into_iter()
        .filter(|(_, (n, _))| *n >= most)
        .max_by(|x, y| x.1.1.total_cmp(&y.1.1).then(y.0.cmp(&x.0)))?;
    let forms = members.iter().flat_map(|(claim, _, words)| {
        let text = texts.get(claim.account).copied().unwrap_or("");
        words
            .iter()
            .filter(move |word| word.term == term && claim.span.contains(word.span))
            .map(move |w| w.span.of(text))
    });
    let participle = |word: &&str| terms.is_participle(word);
    forms.into_iter().find(participle).map(|form| (term, form.to_lowercase()))
}

/// The run of words of one claim that the others share most.
fn common_run(members: &[Member], texts: &[&str], weights: &BTreeMap<TermId, f64>) -> String {
    let mut best: (f64, String) = (0.0, String::new());
    for &(claim, _, words) in members {
        let text = texts.get(claim.account).copied().unwrap_or("");
        let figures: Vec<Span> = claim.figures.iter().map(|figure| figure.span).collect();
        let free = |span: Span| !figures.iter().any(|figure| figure.overlaps(span));
        let within: Vec<&Word> =
            words.iter().filter(|word| claim.span.contains(word.span) && free(word.span)).collect();
        for (start, first) in within.iter().enumerate() {
            let (mut score, mut seen) = (0.0, BTreeSet::new());
            for last in within.iter().skip(start).take(MAX_PARTS) {
                let span = first.span.join(last.span);
                let run = span.of(text);
                let n_words = run.split_whitespace().count();
                if n_words > MAX_WORDS
                    || !free(span)
                    || run.contains([',', ';', '(', ')', '“', '”', ':', '"', '—', '–'])
                {
                    break;
                }
                if seen.insert(last.term) {
                    score += weights.get(&last.term).copied().unwrap_or(0.0);
                }
                let value = score / (3.0 + n_words as f64);
                if value > best.0 {
                    best = (value, run.to_string());
                }
            }
        }
    }
    if !best.1.is_empty() {
        return best.1;
    }
    let opening = members.first().map(|(claim, ..)| {
        let text = texts.get(claim.account).copied().unwrap_or("");
        claim.span.of(text).split_whitespace().take(MAX_WORDS).collect::<Vec<_>>().join(" ")
    });
    opening.unwrap_or_default()
}

fn capitalised(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}
