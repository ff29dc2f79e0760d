//! The overview: the topics whose figures differ, drawn, and those whose figures match, in a line.

use crate::engine::verdict::Basis;

use super::Model;
use super::chart::{Chart, chart};
use super::columns::Column;
use super::figure;
use super::tone::Tone;
use super::topic::Topic;

/// A topic with its number line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The topic's id.
    pub id: String,
    /// What it is about.
    pub label: String,
    /// Its gravest tone.
    pub tone: Tone,
    /// Why, in one sentence.
    pub reason: String,
    /// Its number line.
    pub chart: Chart,
}

/// A figure that several accounts give alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matching {
    /// The topic's id.
    pub id: String,
    /// The figure as the first account writes it.
    pub figure: String,
    /// What it is about.
    pub label: String,
    /// In how many accounts.
    pub n_accounts: usize,
}

/// The topics whose figures differ, gravest first; those that cannot be drawn are left out.
pub fn drawn(model: Model, columns: &[Column], topics: &[Topic]) -> Vec<Drawn> {
    let mut drawn = Vec::new();
    for topic in topics {
        if !topic.tone.differs() || !matches!(topic.basis, Basis::Number | Basis::Date) {
            continue;
        }
        let Some(chart) = chart(model, columns, topic) else { continue };
        if chart.lines.iter().filter(|line| !line.marks.is_empty()).count() > 1 {
            drawn.push(Drawn {
                id: topic.id.clone(),
                label: topic.label.clone(),
                tone: topic.tone,
                reason: topic.reason.clone(),
                chart,
            });
        }
    }
    drawn
}

/// The topics whose figures match.
pub fn matching(model: Model, topics: &[Topic]) -> Vec<Matching> {
    let mut matching = Vec::new();
    for topic in topics.iter().filter(|topic| topic.tone == Tone::Same) {
        if let Some(claim) = topic.claims.first().and_then(|(idx, _)| model.claim(*idx))
            && let Some(quantity) = claim.figure()
        {
            matching.push(Matching {
                id: topic.id.clone(),
                figure: figure::said(&figure::written(model.text(claim.account), quantity)),
                label: topic.label.clone(),
                n_accounts: topic.n_accounts,
            });
        }
    }
    matching
}
