//! *Full text*: the accounts as flat runs, each passage with the claim it makes.

use std::ops::Range;

use crate::engine::order;
use crate::engine::span::Span;

use super::columns::Column;
use super::figure::{self, Voice};
use super::rows::{Run, runs};
use super::tone::Tone;
use super::topic::Topic;
use super::{Model, search};

/// A stretch of an account's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The claim it makes, if one of those shown.
    pub claim: Option<Mark>,
    /// Its words.
    pub runs: Vec<Run>,
}

/// What a passage claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The topic's id.
    pub topic: String,
    /// The topic's label.
    pub label: String,
    /// Position of the claim in the report.
    pub claim: usize,
    /// The claim's own gravest tone.
    pub tone: Tone,
}

/// The text of an account by paragraph, with the claims that are marked in it and the words that are found.
pub struct Text {
    account: usize,
    paragraphs: Vec<Paragraph>,
    territories: Vec<Territory>,
    hits: Vec<Span>,
}

/// A paragraph, and which of the claims and of the words found are in it.
struct Paragraph {
    span: Span,
    territories: Range<usize>,
    hits: Range<usize>,
}

impl Text {
    /// The text of an account with the claims of `topics` marked and the words that `query` finds.
    pub fn new(model: Model, column: &Column, topics: &[&Topic], query: &str) -> Self {
        let text = model.text(column.account);
        let territories = territories(model, column, topics);
        let hits = search::hits(text, query);
        let mut paragraphs = Vec::new();
        let (mut start, mut territory, mut hit) = (0, 0, 0);
        for line in text.split('\n') {
            let span = Span::new(start, start + line.len());
            start = span.end + 1;
            let (first_territory, first_hit) = (territory, hit);
            while territories.get(territory).is_some_and(|territory| territory.span.start < span.end) {
                territory += 1;
            }
            while hits.get(hit).is_some_and(|hit| hit.start < span.end) {
                hit += 1;
            }
            if !line.trim().is_empty() {
                let (territories, hits) = (first_territory..territory, first_hit..hit);
                paragraphs.push(Paragraph { span, territories, hits });
            }
            // What ends behind it is in the next one too.
            territory -= usize::from(
                territories.get(territory.wrapping_sub(1)).is_some_and(|last| span.end < last.span.end),
            );
            hit -= usize::from(hits.get(hit.wrapping_sub(1)).is_some_and(|last| span.end < last.end));
        }
        Self { account: column.account, paragraphs, territories, hits }
    }

    /// For each paragraph what tells it from what it was with other claims marked or other words found.
    pub fn versions(&self) -> Vec<String> {
        let mut versions = Vec::new();
        for paragraph in &self.paragraphs {
            let mut version = String::new();
            for territory in self.territories(paragraph) {
                version.push('\u{1f}');
                version.push_str(&territory.mark.topic);
                version.push_str(territory.mark.tone.as_str());
                version.push_str(&territory.span.start.to_string());
            }
            for hit in self.hits(paragraph) {
                version.push('+');
                version.push_str(&(hit.start - paragraph.span.start.min(hit.start)).to_string());
            }
            // Searching for more letters finds some words at the same places.
            version.push_str(&self.hits(paragraph).first().map_or(0, |hit| hit.len()).to_string());
            versions.push(version);
        }
        versions
    }

    /// Where a paragraph begins in the text of the account.
    pub fn start(&self, at: usize) -> usize {
        self.paragraphs.get(at).map_or(0, |paragraph| paragraph.span.start)
    }

    /// The words of a paragraph alone.
    pub fn words<'a>(&self, model: Model<'a>, at: usize) -> &'a str {
        self.paragraphs.get(at).map_or("", |paragraph| paragraph.span.of(model.text(self.account)))
    }

    /// The passages of a paragraph.
    pub fn passages(&self, model: Model, at: usize) -> Vec<Passage> {
        let Some(paragraph) = self.paragraphs.get(at) else { return Vec::new() };
        let text = model.text(self.account);
        passages(text, paragraph.span, self.territories(paragraph), self.hits(paragraph))
    }

    fn territories(&self, paragraph: &Paragraph) -> &[Territory] {
        self.territories.get(paragraph.territories.clone()).unwrap_or_default()
    }

    fn hits(&self, paragraph: &Paragraph) -> &[Span] {
        self.hits.get(paragraph.hits.clone()).unwrap_or_default()
    }
}

/// The text of an account, by paragraph, with the claims of `topics` marked and the words that `query` finds.
pub fn paragraphs(model: Model, column: &Column, topics: &[&Topic], query: &str) -> Vec<Vec<Passage>> {
    let text = Text::new(model, column, topics, query);
    (0..text.paragraphs.len()).map(|at| text.passages(model, at)).collect()
}

/// The part of the text that one claim has to itself.
struct Territory {
    span: Span,
    mark: Mark,
    parts: Vec<(Voice, Span)>,
}

/// Claims of one sentence share it between them: each has the words up to the break before the next one's figure.
fn territories(model: Model, column: &Column, topics: &[&Topic]) -> Vec<Territory> {
    let text = model.text(column.account);
    let mut found: Vec<(Span, Territory)> = Vec::new();
    for topic in topics {
        for &(idx, tone) in &topic.claims {
            let Some(claim) = model.claim(idx).filter(|claim| claim.account == column.account) else {
                continue;
            };
            let anchor = claim.figures.iter().map(|q| q.span).reduce(Span::join).unwrap_or(claim.span);
            let mark = Mark { topic: topic.id.clone(), label: topic.label.clone(), claim: idx, tone };
            let parts = figure::parts_of(text, claim);
            found.push((anchor, Territory { span: claim.span.join(anchor), mark, parts }));
        }
    }
    order::sort_by_key(&mut found, |(anchor, territory)| (anchor.start, anchor.end, territory.span.start));
    for at in 1..found.len() {
        let (before, after) = found.split_at_mut(at);
        let (Some((left_anchor, left)), Some((right_anchor, right))) = (before.last_mut(), after.first_mut())
        else {
            continue;
        };
        if left.span.overlaps(right.span) {
            let border = border(text, Span::new(left_anchor.end, right_anchor.start.max(left_anchor.end)));
            // A claim in words around one with a figure keeps what comes before it.
            let border = border.clamp(left.span.start, left.span.end.max(right.span.start));
            left.span.end = left.span.end.min(border);
            right.span.start = right.span.start.max(border).min(right.span.end);
        }
    }
    let mut territories: Vec<Territory> = found.into_iter().map(|(_, territory)| territory).collect();
    territories.retain(|territory| !territory.span.is_empty());
    order::sort_by_key(&mut territories, |territory| territory.span.start);
    territories
}

/// Where to part two claims between their figures: after the first comma or stop, else before the second figure.
///
/// A short word before it ("in", "of") goes with it.
fn border(text: &str, between: Span) -> usize {
    let words = between.of(text);
    let stop = words.char_indices().find(|(_, c)| matches!(c, ',' | ';' | ':' | '–' | '—' | '.'));
    let offset = match stop {
        Some((at, c)) => at + c.len_utf8(),
        None => {
            let at = words.trim_end().rfind(' ').map_or(0, |at| at + 1);
            let short = words.get(at..).is_some_and(|last| last.trim_end().chars().count() <= 3);
            if short { at } else { words.len() }
        }
    };
    between.start + offset
}

fn passages(text: &str, paragraph: Span, territories: &[Territory], hits: &[Span]) -> Vec<Passage> {
    let mut passages = Vec::new();
    let mut push = |span: Span, territory: Option<&Territory>| {
        if span.is_empty() {
            return;
        }
        let parts: &[(Voice, Span)] = territory.map_or(&[], |territory| &territory.parts);
        passages.push(Passage {
            claim: territory.map(|territory| territory.mark.clone()),
            runs: runs(text, span, parts, hits),
        });
    };
    let mut at = paragraph.start;
    for territory in territories.iter().filter(|territory| territory.span.overlaps(paragraph)) {
        let start = territory.span.start.max(at);
        let end = territory.span.end.min(paragraph.end);
        if start < end {
            // White space at an edge belongs to no claim.
            let words = Span::new(start, end).of(text);
            let lead = words.len() - words.trim_start().len();
            let inner = Span::new(start + lead, start + lead + words.trim().len());
            push(Span::new(at, inner.start), None);
            push(inner, Some(territory));
            at = inner.end;
        }
    }
    push(Span::new(at, paragraph.end), None);
    passages
}

/// Where a figure stands in the text of an account, in thousandths.
pub struct Place {
    /// The topic's id.
    pub topic: String,
    /// What its claim comes to.
    pub tone: Tone,
    /// Where it begins.
    pub from: i32,
    /// Where it ends.
    pub to: i32,
}

/// The least room that a place takes, in thousandths: of those that begin within it the gravest is shown.
const ROOM: usize = 8;

/// Where the figures of `topics` that others speak of too stand in the text of an account.
pub fn map(model: Model, account: usize, topics: &[&Topic]) -> Vec<Place> {
    let (mut places, mut taken) = (Vec::new(), vec![false; 1000 / ROOM + 1]);
    let length = model.text(account).len().max(1);
    // The gravest topics come first.
    for topic in topics.iter().filter(|topic| topic.tone != Tone::One) {
        for &(idx, tone) in &topic.claims {
            let Some(claim) = model.claim(idx).filter(|claim| claim.account == account) else { continue };
            let span = claim.figures.first().map_or(claim.span, |figure| figure.span);
            let (from, to) = (span.start * 1000 / length, span.end * 1000 / length);
            let Some(room) = taken.get_mut(from / ROOM) else { continue };
            if !std::mem::replace(room, true) {
                places.push(Place { topic: topic.id.clone(), tone, from: from as i32, to: to as i32 });
            }
        }
    }
    places
}

/// A pair that a ribbon joins.
#[derive(Clone, Copy)]
pub struct Joined {
    /// Position of the topic.
    pub topic: usize,
    /// Positions of the claims, of two accounts.
    pub claims: (usize, usize),
    /// What they come to.
    pub tone: Tone,
}

/// The pairs that ribbons join, of the topics at `visible`.
pub fn ribbons(model: Model, topics: &[Topic], visible: &[usize]) -> Vec<Joined> {
    let mut joined = Vec::new();
    for &topic in visible {
        for &pair in topics.get(topic).map_or(&[][..], |topic| &topic.pairs) {
            if let Some(pair) = model.report.pairs.get(pair) {
                joined.push(Joined { topic, claims: (pair.a, pair.b), tone: Tone::of(Some(pair.verdict)) });
            }
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::viewmodel::topic::tests::{story, with};

    /// Claims in (brackets), figures in [brackets].
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        with(&story(&[text, "They sent 700 soldiers."]), |model, columns, topics| {
            let column = columns.first().expect("a column");
            let drawn: Vec<String> = paragraphs(model, column, &topics.iter().collect::<Vec<_>>(), "")
                .iter()
                .map(|passages| {
                    passages
                        .iter()
                        .map(|passage| {
                            let words: String = passage
                                .runs
                                .iter()
                                .map(|run| {
                                    if run.voice.is_some() {
                                        format!("[{}]", run.text)
                                    } else {
                                        run.text.clone()
                                    }
                                })
                                .collect();
                            if passage.claim.is_some() { format!("({words})") } else { words }
                        })
                        .collect()
                })
                .collect();
            assert_eq!(drawn, expected);
        });
    }

    #[test]
    fn claims_of_one_sentence_share_it() {
        check("They sent 300 soldiers, in 5 trains.", &["(They sent [300] soldiers,) (in [5] trains.)"]);
        check("They sent 300 soldiers in 5 trains.", &["(They sent [300] soldiers) (in [5] trains.)"]);
        check("Quiet.\nThey sent 300 soldiers. Quiet.", &["Quiet.", "(They sent [300] soldiers.) Quiet."]);
    }

    #[test]
    fn a_paragraph_has_a_new_version_when_its_marks_change() {
        with(
            &story(&["They sent 300 soldiers. Quiet.", "They sent 700 soldiers."]),
            |model, columns, topics| {
                let column = columns.first().expect("a column");
                let topics: Vec<&Topic> = topics.iter().collect();
                let of = |topics: &[&Topic], query: &str| Text::new(model, column, topics, query).versions();
                assert_eq!(of(&topics, ""), of(&topics, "absent"));
                assert_ne!(of(&topics, ""), of(&[], ""), "a claim that is no longer marked");
                assert_ne!(of(&topics, ""), of(&topics, "quiet"), "words that are found");
                assert_ne!(of(&topics, "qui"), of(&topics, "quiet"), "more of the same words");
            },
        );
    }

    #[test]
    fn the_map_has_a_place_for_each_figure_that_others_give_too() {
        let texts = [
            "They sent 300 soldiers. It took 5 trains.",
            "In all, nobody knows how, they sent 700 soldiers.",
        ];
        with(&story(&texts), |model, _, topics| {
            let topics: Vec<&Topic> = topics.iter().collect();
            let map = |account: usize| map(model, account, &topics);
            let (first, second) = (map(0), map(1));
            assert_eq!((first.len(), second.len()), (1, 1), "the trains are of one account alone");
            assert!(
                first
                    .iter()
                    .zip(&second)
                    .all(|(a, b)| a.tone == Tone::Conflict && a.from < b.from && b.from < b.to)
            );
        });
    }

    #[test]
    fn every_word_of_the_text_is_shown_once() {
        let text = "A 12 of b, 13 c and 14 d; 15.\n\n1 é 2 “x” 3\u{a0}4.";
        with(&story(&[text, "They sent 700 soldiers."]), |model, columns, topics| {
            let column = columns.first().expect("a column");
            let shown: Vec<String> = paragraphs(model, column, &topics.iter().collect::<Vec<_>>(), "é")
                .iter()
                .map(|passages| passages.iter().flat_map(|p| &p.runs).map(|run| run.text.as_str()).collect())
                .collect();
            let expected: Vec<&str> = text.split('\n').filter(|line| !line.is_empty()).collect();
            assert_eq!(shown, expected);
        });
    }
}
