//! Labels: what a group is about, in the texts' own words.

use super::profile::{Profile, Word};
use crate::engine::claim::Claim;
use crate::engine::span::Span;
use crate::engine::terms::TermId;
use std::collections::{BTreeMap, BTreeSet};

/// The longest label, in words.
const MAX_WORDS: usize = 7;

/// The longest label, in parts of words: each part of "state-of-the-art" is one.
const MAX_PARTS: usize = 3 * MAX_WORDS;

/// The run of words of one claim that says best what its group has in common.
///
/// For figures it starts at the counted noun where there is one. Empty only for a group without words.
pub(super) fn label(members: &[(&Claim, &Profile, &[Word])], texts: &[&str]) -> String {
    let mut weights: BTreeMap<TermId, f64> = BTreeMap::new();
    for (_, profile, _) in members {
        for &(term, weight) in &profile.focus {
            *weights.entry(term).or_default() += weight;
        }
        if let Some(noun) = profile.noun {
            *weights.entry(noun).or_default() += 0.5;
        }
    }
    let mut best: (f64, String) = (0.0, String::new());
    for &(claim, profile, words) in members {
        let text = texts.get(claim.account).copied().unwrap_or("");
        let figures: Vec<Span> = claim.figures.iter().map(|figure| figure.span).collect();
        let within: Vec<&Word> = words
            .iter()
            .filter(|word| {
                claim.span.contains(word.span) && !figures.iter().any(|figure| figure.overlaps(word.span))
            })
            .collect();
        for (start, first) in within.iter().enumerate() {
            let mut score = 0.0;
            let mut seen = BTreeSet::new();
            for last in within.iter().skip(start).take(MAX_PARTS) {
                let span = first.span.join(last.span);
                let run = span.of(text);
                let n_words = run.split_whitespace().count();
                let broken = run.contains([',', ';', '(', ')', '“', '”', ':', '"'])
                    || figures.iter().any(|f| f.overlaps(span));
                if n_words > MAX_WORDS || broken {
                    break;
                }
                if seen.insert(last.term) {
                    score += weights.get(&last.term).copied().unwrap_or(0.0);
                }
                let opens_with_noun = profile.noun == Some(first.term);
                let value = score * if opens_with_noun { 1.6 } else { 1.0 } / (4.0 + n_words as f64);
                if value > best.0 {
                    best = (value, run.to_string());
                }
            }
        }
    }
    if best.1.is_empty() {
        let words = members.first().map(|(claim, ..)| {
            let text = texts.get(claim.account).copied().unwrap_or("");
            claim.span.of(text).split_whitespace().take(MAX_WORDS).collect::<Vec<_>>().join(" ")
        });
        return words.unwrap_or_default();
    }
    capitalised(&best.1.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn capitalised(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}
