//! *Full text*: the accounts as flat runs, each passage with the claim it makes.

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

/// The text of an account, by paragraph, with the claims of `topics` marked and the words that `query` finds.
pub fn paragraphs(model: Model, column: &Column, topics: &[&Topic], query: &str) -> Vec<Vec<Passage>> {
    let text = model.text(column.account);
    let territories = territories(model, column, topics);
    let hits = search::hits(text, query);
    let mut paragraphs = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let paragraph = Span::new(start, start + line.len());
        start = paragraph.end + 1;
        if !line.trim().is_empty() {
            paragraphs.push(passages(text, paragraph, &territories, &hits));
        }
    }
    paragraphs
}

/// Tells what a paragraph shows from what it showed before: its place, the claims marked and the words found.
pub fn version(at: usize, passages: &[Passage]) -> String {
    let mut version = at.to_string();
    for passage in passages {
        version.push('\u{1f}');
        if let Some(mark) = &passage.claim {
            version.extend([&mark.topic, mark.tone.as_str()]);
        }
        for run in &passage.runs {
            version.push(if run.hit { '+' } else { '-' });
            version.push_str(&run.text.len().to_string());
        }
    }
    version
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

/// Where the figures of `topics` that others speak of too stand in the text of an account: topic, tone, and first and
/// last thousandth of the text.
pub fn map(model: Model, account: usize, topics: &[&Topic]) -> Vec<(String, Tone, i32, i32)> {
    let mut map = Vec::new();
    let length = model.text(account).len().max(1);
    let place = |offset: usize| (offset * 1000 / length) as i32;
    for topic in topics.iter().filter(|topic| topic.tone != Tone::One) {
        for &(idx, tone) in &topic.claims {
            if let Some(claim) = model.claim(idx).filter(|claim| claim.account == account) {
                let span = claim.figures.first().map_or(claim.span, |figure| figure.span);
                map.push((topic.id.clone(), tone, place(span.start), place(span.end)));
            }
        }
    }
    map
}

/// The pairs that ribbons join: claims of two accounts, what they come to, and their topic.
pub fn ribbons(model: Model, topics: &[Topic]) -> Vec<(String, usize, usize, Tone)> {
    let pairs = topics.iter().flat_map(|topic| topic.pairs.iter().map(move |pair| (topic, *pair)));
    pairs
        .filter_map(|(topic, idx)| {
            let pair = model.report.pairs.get(idx)?;
            Some((topic.id.clone(), pair.a, pair.b, Tone::of(Some(pair.verdict))))
        })
        .collect()
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
                let of = |topics: &[&Topic], query: &str| {
                    let paragraphs = paragraphs(model, column, topics, query);
                    paragraphs
                        .iter()
                        .enumerate()
                        .map(|(at, passages)| version(at, passages))
                        .collect::<Vec<_>>()
                };
                assert_eq!(of(&topics, ""), of(&topics, "absent"));
                assert_ne!(of(&topics, ""), of(&[], ""), "a claim that is no longer marked");
                assert_ne!(of(&topics, ""), of(&topics, "quiet"), "words that are found");
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
            assert!(first.iter().zip(&second).all(|(a, b)| a.1 == Tone::Conflict && a.2 < b.2 && b.2 < b.3));
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
