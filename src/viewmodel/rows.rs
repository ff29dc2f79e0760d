//! The rows of *By claim*: what each account says about each topic.

use crate::engine::claim::Claim;
use crate::engine::order;
use crate::engine::span::Span;

use super::columns::Column;
use super::figure::{self, Voice};
use super::tone::Tone;
use super::topic::Topic;
use super::{Model, search};

/// A run of a passage as it is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// How they are set, where they are part of a figure that is compared.
    pub voice: Option<Voice>,
    /// Whether the reader searched for them.
    pub hit: bool,
}

/// A figure, or a claim without figures, as one line of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Position of the claim.
    pub claim: usize,
    /// Its gravest tone.
    pub tone: Tone,
    /// The figure as written; empty for a claim in words.
    pub figure: Vec<(Voice, String)>,
    /// What is counted, as written.
    pub unit: String,
    /// Other figures by which the account says the same.
    pub restated: Vec<String>,
    /// What the figure covers; may be empty.
    pub scope: String,
    /// The beginning of a passage whose figure comes late; left out while the row is closed. May be empty.
    pub lead: Vec<Run>,
    /// The passage, or the rest of it.
    pub passage: Vec<Run>,
    /// Who says so.
    pub source: String,
}

/// What one account says about one topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its letter.
    pub letter: String,
    /// What it is called.
    pub label: String,
    /// What it says; nothing when it is silent.
    pub entries: Vec<Entry>,
}

/// One topic across the accounts shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The topic's id.
    pub id: String,
    /// What it is about.
    pub label: Vec<Run>,
    /// Its gravest tone.
    pub tone: Tone,
    /// Why, in one sentence; empty where there is nothing to compare.
    pub reason: String,
    /// One for each column.
    pub cells: Vec<Cell>,
}

/// The row of a topic, with the words that `query` finds marked.
pub fn row(model: Model, columns: &[Column], topic: &Topic, query: &str) -> Row {
    let mut cells = Vec::new();
    for column in columns {
        let mut entries = Vec::new();
        for &(idx, tone) in &topic.claims {
            if let Some(claim) = model.claim(idx).filter(|claim| claim.account == column.account) {
                entries.push(entry(model, idx, tone, claim, query));
            }
        }
        cells.push(Cell { letter: column.letter.clone(), label: column.label.clone(), entries });
    }
    Row {
        id: topic.id.clone(),
        label: runs(&topic.label, Span::new(0, topic.label.len()), &[], &search::hits(&topic.label, query)),
        tone: topic.tone,
        reason: topic.reason.clone(),
        cells,
    }
}

fn entry(model: Model, idx: usize, tone: Tone, claim: &Claim, query: &str) -> Entry {
    let text = model.text(claim.account);
    let parts = figure::parts_of(text, claim);
    let mut hits = search::hits(claim.span.of(text), query);
    for hit in &mut hits {
        *hit = Span::new(hit.start + claim.span.start, hit.end + claim.span.start);
    }
    let cut =
        claim.figure().map_or(claim.span.start, |quantity| lead_end(text, claim.span, quantity.span.start));
    let (lead, rest) = (Span::new(claim.span.start, cut), Span::new(cut, claim.span.end));
    // What was searched for is never left out.
    let (lead, rest) = if hits.iter().any(|hit| hit.overlaps(lead)) {
        (Span::new(cut, cut), claim.span)
    } else {
        (lead, rest)
    };
    Entry {
        claim: idx,
        tone,
        figure: claim.figure().map(|quantity| figure::written(text, quantity)).unwrap_or_default(),
        unit: claim.figure().map_or("", |quantity| figure::unit(text, quantity)).to_string(),
        restated: claim.figures.iter().skip(1).map(|quantity| quantity.span.of(text).to_string()).collect(),
        scope: model.scope(claim),
        lead: if lead.is_empty() { Vec::new() } else { runs(text, lead, &parts, &hits) },
        passage: runs(text, rest, &parts, &hits),
        source: model.source(claim),
    }
}

/// Bytes of a passage before its figure that are kept while a row is closed.
const KEPT: usize = 60;

/// Where the kept part of a passage begins: at a word, [`KEPT`] bytes or fewer before its figure.
fn lead_end(text: &str, span: Span, figure: usize) -> usize {
    if figure < span.start + 2 * KEPT {
        return span.start;
    }
    let before = Span::new(span.start, figure).of(text);
    let mut spaces = before.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| span.start + at + 1);
    spaces.find(|at| figure <= at + KEPT).unwrap_or(span.start)
}

/// Cuts the words of `text` under `span` into flat runs: figures by their voice, search hits marked.
pub fn runs(text: &str, span: Span, parts: &[(Voice, Span)], hits: &[Span]) -> Vec<Run> {
    let mut cuts: Vec<usize> = vec![span.start, span.end];
    let mut cut = |edge: Span| {
        for at in [edge.start, edge.end] {
            if span.start < at && at < span.end {
                cuts.push(at);
            }
        }
    };
    for (_, part) in parts {
        cut(*part);
    }
    for hit in hits {
        cut(*hit);
    }
    order::sort(&mut cuts);
    cuts.dedup();
    let mut runs: Vec<Run> = Vec::new();
    for ends in cuts.windows(2) {
        let &[start, end] = ends else { continue };
        let piece = Span::new(start, end);
        runs.push(Run {
            text: piece.of(text).to_string(),
            voice: parts.iter().find(|(_, part)| part.contains(piece)).map(|(voice, _)| *voice),
            hit: hits.iter().any(|hit| hit.contains(piece)),
        });
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::viewmodel::topic::tests::{story, with};

    /// Figures in [brackets], hits in <angles>.
    fn drawn(runs: &[Run]) -> String {
        let draw = |run: &Run| match (run.voice.is_some(), run.hit) {
            (true, true) => format!("[<{}>]", run.text),
            (true, false) => format!("[{}]", run.text),
            (false, true) => format!("<{}>", run.text),
            (false, false) => run.text.clone(),
        };
        runs.iter().map(draw).collect()
    }

    #[test]
    fn passages_are_cut_at_figures_and_hits() {
        let two = story(&["They sent 300 soldiers to Kursk.", "They sent 700 soldiers."]);
        with(&two, |model, columns, topics| {
            let topic = topics.first().expect("one topic");
            let row = row(model, columns, topic, "kursk");
            let passage =
                row.cells.first().and_then(|cell| cell.entries.first()).map(|entry| drawn(&entry.passage));
            assert_eq!(passage.as_deref(), Some("They sent [300] soldiers to <Kursk>."));
        });
    }

    #[test]
    fn a_late_figure_leaves_the_beginning_to_the_open_row() {
        let text = "Officials of the ministry in the capital, who would not be named, said in a statement on the evening of that \
                    day that they had sent 300 soldiers.";
        for (query, lead) in [("", "Officials"), ("ministry", "")] {
            with(&story(&[text, "They sent 700 soldiers."]), |model, columns, topics| {
                let topic = topics.iter().find(|topic| topic.n_accounts == 2).expect("one topic");
                let row = row(model, columns, topic, query);
                let entry = row.cells.first().and_then(|cell| cell.entries.first()).expect("an entry");
                assert!(
                    drawn(&entry.lead).starts_with(lead) && drawn(&entry.lead).is_empty() == lead.is_empty()
                );
                assert!(drawn(&entry.passage).contains("[300]"));
            });
        }
    }

    #[test]
    fn a_silent_account_has_a_cell_without_entries() {
        let two = story(&["They sent 300 soldiers. It took 5 trains.", "They sent 700 soldiers."]);
        with(&two, |model, columns, topics| {
            let silent = topics
                .iter()
                .map(|topic| row(model, columns, topic, ""))
                .find(|row| row.tone == Tone::One)
                .map(|row| row.cells.iter().map(|cell| cell.entries.len()).collect::<Vec<_>>());
            assert_eq!(silent, Some(vec![1, 0]));
        });
    }

    #[test]
    fn runs_that_overlap_stay_flat() {
        let text = "about 300 men";
        let parts = [(Voice::Hedge, Span::new(0, 5)), (Voice::Number, Span::new(6, 9))];
        let found = runs(text, Span::new(0, text.len()), &parts, &[Span::new(3, 7)]);
        assert_eq!(drawn(&found), "[abo][<ut>]< >[<3>][00] men");
    }
}
