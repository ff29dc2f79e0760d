//! The detail of a claim: why, every figure with its reading, every pair, and how they were matched.

use crate::engine::verdict::Verdict;

use super::Model;
use super::columns::{Column, letter};
use super::figure::{self, Voice};
use super::quote;
use super::reading::reading;
use super::reason::say;
use super::tone::Tone;
use super::topic::{self, Topic};
use crate::words::fill;

/// A figure in the table of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Position of the claim.
    pub claim: usize,
    /// The account's letter.
    pub letter: String,
    /// What the account is called.
    pub label: String,
    /// Its id.
    pub account: String,
    /// The figure as written; the passage for a claim in words.
    pub written: Vec<(Voice, String)>,
    /// Its gravest tone.
    pub tone: Tone,
    /// What it is read as; empty for a claim in words.
    pub reading: String,
    /// What it counts, with its scope.
    pub counts: String,
    /// Who says so.
    pub source: String,
    /// The address of its words in the original, where they can be looked up there.
    pub original: Option<String>,
}

/// A field of the triangle of pairs; `None` where both claims are of the same account.
pub type Field = Option<Tone>;

/// How one pair was judged and matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Letter and figure of each.
    pub sides: [(String, String); 2],
    /// What the pair comes to.
    pub tone: Tone,
    /// Why.
    pub reason: String,
    /// The score, 0 to 100; `None` where the engine gives no evidence.
    pub score: Option<i64>,
    /// Each sign: its name, its weight (−100 to 100) and the words that carry it.
    pub parts: Vec<(String, i64, String)>,
}

/// Everything the detail shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Heading of the reason.
    pub why_title: &'static str,
    /// The reason.
    pub why: String,
    /// Heading of the hints.
    pub hints_title: &'static str,
    /// What would let both stand, or why they may differ.
    pub hints: Vec<String>,
    /// Every figure.
    pub lines: Vec<Line>,
    /// The triangle: for each line but the first, a field for each line before it. Empty below two accounts.
    pub triangle: Vec<Vec<Field>>,
    /// How each pair was matched, gravest first.
    pub matches: Vec<Match>,
    /// Ids and labels of topics nearby.
    pub related: Vec<(String, String)>,
}

/// The detail of a topic.
pub fn detail(model: Model, columns: &[Column], topic: &Topic, topics: &[Topic]) -> Detail {
    let words = model.words;
    let mut lines: Vec<Line> = Vec::new();
    for &(idx, tone) in &topic.claims {
        lines.extend(line(model, columns, idx, tone));
    }
    // Of the pair that the reason names; each other pair has its own, and all together say nothing.
    let named = topic.gravest(model).and_then(|idx| model.report.pairs.get(idx));
    let mut hints = Vec::new();
    for hint in named.map(|pair| model.report.hints(model.story, pair)).unwrap_or_default() {
        hints.push(words.sentence(&say(words, &hint)));
    }
    let why = match topic.tone {
        Tone::One => fill(words.nothing_else(), &[lines.first().map_or("", |line| &line.label)]),
        _ => topic.reason.clone(),
    };
    let triangle = match topic.tone {
        Tone::One => Vec::new(),
        _ => triangle(model, topic, &lines),
    };
    let mut matches = Vec::new();
    for verdict in Verdict::ALL {
        for &idx in &topic.pairs {
            if model.report.pairs.get(idx).is_some_and(|pair| pair.verdict == verdict) {
                matches.extend(matched(model, idx));
            }
        }
    }
    Detail {
        why_title: words.why().get(topic.tone as usize),
        why,
        hints_title: if topic.tone == Tone::Conflict { words.let_both() } else { words.may_differ() },
        hints,
        triangle,
        matches,
        related: topic::related(model, topic, topics),
        lines,
    }
}

fn line(model: Model, columns: &[Column], idx: usize, tone: Tone) -> Option<Line> {
    let claim = model.claim(idx)?;
    let column = columns.iter().find(|column| column.account == claim.account)?;
    let text = model.text(claim.account);
    let unit = claim.figure().map_or("", |quantity| figure::unit(text, quantity));
    let scope = model.scope(claim);
    let mut counts = unit.to_string();
    if !unit.is_empty() && !scope.is_empty() {
        counts.push_str(model.words.list_comma());
    }
    counts.push_str(&scope);
    Some(Line {
        claim: idx,
        letter: column.letter.clone(),
        label: column.label.clone(),
        account: column.id.clone(),
        written: match claim.figure() {
            Some(quantity) => figure::written(text, quantity),
            None => vec![(Voice::Hedge, claim.span.of(text).to_string())],
        },
        tone,
        reading: claim.figure().map(|quantity| reading(model.words, quantity)).unwrap_or_default(),
        counts,
        source: model.source(claim),
        original: quote::original(model, column, claim.span.of(text)),
    })
}

fn triangle(model: Model, topic: &Topic, lines: &[Line]) -> Vec<Vec<Field>> {
    let mut rows = Vec::new();
    for (at, right) in lines.iter().enumerate().skip(1) {
        let mut row = Vec::new();
        for left in lines.iter().take(at) {
            let pair = topic.pair(model, left.claim, right.claim).and_then(|idx| model.report.pairs.get(idx));
            row.push(pair.map(|pair| Tone::of(Some(pair.verdict))));
        }
        rows.push(row);
    }
    rows
}

fn matched(model: Model, pair_idx: usize) -> Option<Match> {
    let pair = model.report.pairs.get(pair_idx)?;
    let side = |idx: usize| {
        let claim = model.claim(idx)?;
        let text = model.text(claim.account);
        let span = claim.figure().map_or(claim.span, |quantity| quantity.span);
        Some((letter(claim.account), span.of(text).to_string()))
    };
    let hundredths = |score: f64| (score * 100.0).round() as i64;
    let mut parts = Vec::new();
    let evidence = model.report.evidence(pair);
    for part in &evidence.parts {
        parts.push((
            model.words.signs().get(part.sign).to_string(),
            hundredths(part.score),
            part.words.clone(),
        ));
    }
    Some(Match {
        sides: [side(pair.a)?, side(pair.b)?],
        tone: Tone::of(Some(pair.verdict)),
        reason: model.words.sentence(&say(model.words, &model.report.reason(model.story, pair)?)),
        score: (!evidence.parts.is_empty()).then(|| hundredths(evidence.score)),
        parts,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::viewmodel::topic::tests::{story, with};

    #[test]
    fn the_triangle_has_a_field_for_every_pair() {
        let texts = [
            "They sent 300 soldiers. They lost 300 soldiers.",
            "They sent 700 soldiers.",
            "Of 300 soldiers.",
        ];
        with(&story(&texts), |model, columns, topics| {
            let topic = topics.first().expect("one topic");
            let detail = detail(model, columns, topic, topics);
            let n_lines = detail.lines.len();
            let n_fields: usize = detail.triangle.iter().map(Vec::len).sum();
            assert_eq!(n_fields, n_lines * (n_lines - 1) / 2);
            let n_tones = detail.triangle.iter().flatten().flatten().count();
            assert_eq!(n_tones, detail.matches.len());
        });
    }

    #[test]
    fn one_account_alone_has_nothing_to_compare() {
        with(&story(&["It took 5 trains.", "Nothing here."]), |model, columns, topics| {
            let detail = detail(model, columns, topics.first().expect("one topic"), topics);
            assert_eq!(detail.triangle, Vec::<Vec<Field>>::new());
            assert!(detail.why.starts_with("Only Paper 1 makes this claim."));
        });
    }
}
