//! Topics: the groups of the report as the accounts shown make them, with the tone of every figure.

use crate::engine::order;
use crate::engine::verdict::Basis;

use super::columns::Column;
use super::reason::say;
use super::search::Needle;
use super::state::Filter;
use super::tone::Tone;
use super::{Comparison, Model, capitalised};
use crate::words::{ENGLISH, Words, fill};

/// What the accounts shown say about one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Position of its group in the report.
    pub group: usize,
    /// The group's id, as in links.
    pub id: String,
    /// What it is about, with a capital.
    pub label: String,
    /// Its gravest tone.
    pub tone: Tone,
    /// What its verdicts rest on.
    pub basis: Basis,
    /// Why, in one sentence.
    pub reason: String,
    /// Its claims of the accounts shown, by column and place, with the gravest tone of each.
    pub claims: Vec<(usize, Tone)>,
    /// Positions of the report's pairs between them.
    pub pairs: Vec<usize>,
    /// Of how many accounts.
    pub n_accounts: usize,
}

impl Topic {
    /// The pair between two claims, whichever way round; its position.
    pub fn pair(&self, model: Model, left: usize, right: usize) -> Option<usize> {
        self.pairs.iter().copied().find(|&idx| {
            model.report.pairs.get(idx).is_some_and(|pair| {
                (pair.a == left && pair.b == right) || (pair.a == right && pair.b == left)
            })
        })
    }

    /// The pair that gives the topic its reason; its position.
    pub fn gravest(&self, model: Model) -> Option<usize> {
        let telling = |idx: &usize| model.report.pairs.get(*idx).map(|pair| model.report.telling(pair));
        // Of equals the first, as the report orders them.
        self.pairs.iter().copied().rev().max_by_key(|idx| telling(idx))
    }
}

/// The topics of the accounts shown: gravest first, then figures before words, then by number of accounts, then as
/// the report has them.
pub fn topics(model: Model, columns: &[Column]) -> Vec<Topic> {
    let place = |account: usize| columns.iter().position(|column| column.account == account);
    let mut group_of: Vec<Option<usize>> = vec![None; model.report.claims.len()];
    for (group_idx, group) in model.report.groups.iter().enumerate() {
        for &claim in &group.claims {
            if let Some(of_claim) = group_of.get_mut(claim) {
                *of_claim = Some(group_idx);
            }
        }
    }
    let mut pairs_of: Vec<Vec<usize>> = vec![Vec::new(); model.report.groups.len()];
    for (pair_idx, pair) in model.report.pairs.iter().enumerate() {
        let shown = |idx: usize| model.claim(idx).is_some_and(|claim| place(claim.account).is_some());
        if let (Some(Some(a)), Some(Some(b))) = (group_of.get(pair.a), group_of.get(pair.b))
            && a == b
            && shown(pair.a)
            && shown(pair.b)
            && let Some(pairs) = pairs_of.get_mut(*a)
        {
            pairs.push(pair_idx);
        }
    }
    let mut topics: Vec<Topic> = Vec::new();
    for ((group_idx, group), pairs) in model.report.groups.iter().enumerate().zip(pairs_of) {
        // The gravest verdict over the claims that are `asked` for.
        let gravest = |asked: &dyn Fn(usize) -> bool| {
            let mut gravest = None;
            for &idx in &pairs {
                let Some(pair) = model.report.pairs.get(idx) else { continue };
                if gravest < Some(pair.verdict) && (asked(pair.a) || asked(pair.b)) {
                    gravest = Some(pair.verdict);
                }
            }
            gravest
        };
        let verdict = gravest(&|_| true);
        let mut claims: Vec<(usize, Tone)> = Vec::new();
        let mut n_accounts = 0;
        for column in columns {
            let before = claims.len();
            for &idx in &group.claims {
                if model.claim(idx).is_some_and(|claim| claim.account == column.account) {
                    claims.push((idx, Tone::of(gravest(&|claim| claim == idx))));
                }
            }
            n_accounts += usize::from(before < claims.len());
        }
        // When one account alone says something, its words and dates are its text and no claim to list.
        if claims.is_empty() || verdict.is_none() && group.basis != Basis::Number {
            continue;
        }
        let mut topic = Topic {
            group: group_idx,
            id: group.id.clone(),
            label: named(model.words, &group.label),
            tone: Tone::of(verdict),
            basis: group.basis,
            reason: String::new(),
            claims,
            pairs,
            n_accounts,
        };
        // The group's own reason may be of accounts that are not shown.
        let all_shown = topic.claims.len() == group.claims.len();
        let of_group = group.reason.as_ref().filter(|_| all_shown);
        let of_pair = || model.report.reason(model.story, model.report.pairs.get(topic.gravest(model)?)?);
        if let Some(reason) = of_group.cloned().or_else(of_pair) {
            topic.reason = model.words.sentence(&say(model.words, &reason));
        }
        topics.push(topic);
    }
    let words = |topic: &Topic| matches!(topic.basis, Basis::Content | Basis::Stance);
    order::sort_by_key(&mut topics, |topic| (topic.tone, words(topic), std::cmp::Reverse(topic.n_accounts)));
    topics
}

/// The label of a group, which is of the words of the accounts, but for whether the news is confirmed.
fn named(words: &Words, label: &str) -> String {
    let (ours, english) = (words.confirmed_or_not(), ENGLISH.confirmed_or_not());
    let by_whom = english.get(1).split('{').next().and_then(|by| label.strip_prefix(by));
    match (by_whom, label.strip_prefix(english.get(0))) {
        (Some(source), _) => fill(ours.get(1), &[source]),
        (None, Some(rest)) => [ours.get(0), rest].concat(),
        (None, None) => capitalised(label),
    }
}

/// Ids and labels of the topics about nearby but different things.
pub fn related(model: Model, topic: &Topic, topics: &[Topic]) -> Vec<(String, String)> {
    let mut related = Vec::new();
    for group in model.report.groups.get(topic.group).map_or(&[][..], |group| &group.related) {
        if let Some(other) = topics.iter().find(|other| other.group == *group) {
            related.push((other.id.clone(), other.label.clone()));
        }
    }
    related
}

/// Whether a filter lets a topic through.
pub fn passes(filter: Filter, topic: &Topic) -> bool {
    match filter {
        Filter::All => true,
        Filter::Differ => topic.tone.differs(),
        Filter::Agree => topic.tone == Tone::Same,
        Filter::OnlyOne => topic.tone == Tone::One,
    }
}

/// Whether a topic's label, reason, sources, scopes or passages hold what is looked for.
pub fn found(model: Model, topic: &Topic, needle: &Needle) -> bool {
    if needle.is_in(&topic.label) || needle.is_in(&topic.reason) {
        return true;
    }
    topic.claims.iter().filter_map(|(idx, _)| model.claim(*idx)).any(|claim| {
        let passage = claim.span.of(model.text(claim.account));
        needle.is_in(passage)
            || needle.is_in(&model.source(claim))
            || needle.is_in(&model.scope(claim))
            || needle.is_in(&model.label(claim.account))
    })
}

/// Positions of the topics that a filter lets through and in which the query is found.
pub fn visible(comparison: &Comparison, filter: Filter, query: &str) -> Vec<usize> {
    let needle = Needle::new(query);
    let mut visible = Vec::new();
    for (idx, topic) in comparison.topics.iter().enumerate() {
        if passes(filter, topic) && found(comparison.model(), topic, &needle) {
            visible.push(idx);
        }
    }
    visible
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::engine::{Account, Report, Story, compare};
    use crate::viewmodel::columns::{columns, shown};

    /// A story of the texts, with accounts a, b, c, …
    pub(crate) fn story(texts: &[&str]) -> Story {
        let account = |(idx, text): (usize, &&str)| Account {
            id: char::from(b'a' + idx as u8).to_string(),
            outlet: Some(format!("Paper {}", idx + 1)),
            published: Some("2024-10-20".into()),
            text: text.to_string(),
            ..Account::default()
        };
        Story {
            title: "A test".into(),
            accounts: texts.iter().enumerate().map(account).collect(),
            ..Story::default()
        }
    }

    /// Calls `check` with the model, the columns and the topics of a story.
    pub(crate) fn with(story: &Story, check: impl FnOnce(Model, &[Column], &[Topic])) {
        let report: Report = compare(story);
        let model = Model { story, report: &report, words: &ENGLISH };
        let columns = columns(&ENGLISH, story, &shown(story, &[]));
        let topics = topics(model, &columns);
        check(model, &columns, &topics);
    }

    #[test]
    fn accounts_that_are_not_shown_do_not_count() {
        let mut three =
            story(&["They sent 300 soldiers.", "They sent 700 soldiers.", "They sent 300 soldiers."]);
        with(&three, |_, _, topics| assert_eq!(topics.first().map(|topic| topic.tone), Some(Tone::Conflict)));
        three.shown = vec!["a".into(), "c".into()];
        with(&three, |_, _, topics| {
            assert_eq!(topics.first().map(|topic| topic.tone), Some(Tone::Same));
            assert_eq!(topics.first().map(|topic| topic.n_accounts), Some(2));
        });
    }

    #[test]
    fn reasons_are_of_the_accounts_shown() {
        let mut four = story(&[
            "They sent 300 soldiers.",
            "They sent 700 soldiers.",
            "They sent 500 soldiers.",
            "They sent 900 soldiers.",
        ]);
        four.shown = vec!["c".into(), "d".into()];
        with(&four, |_, _, topics| {
            let reason = topics.first().map(|topic| topic.reason.as_str());
            let said = "“500” and “900” cannot both be true as written: 400 apart, 1.8 times.";
            assert_eq!(reason, Some(said));
        });
    }

    #[test]
    fn each_figure_has_its_own_gravest_tone() {
        let three = story(&["They sent 300 soldiers.", "They sent 700 soldiers.", "They sent 300 soldiers."]);
        with(&three, |model, _, topics| {
            let topic = topics.first().expect("one topic");
            let tones: Vec<Tone> = topic.claims.iter().map(|(_, tone)| *tone).collect();
            assert_eq!(tones, [Tone::Conflict; 3]);
            assert!(topic.gravest(model).is_some());
        });
    }

    #[test]
    fn filters_part_the_topics() {
        let two = story(&["They sent 300 soldiers. It took 5 trains.", "They sent 700 soldiers."]);
        with(&two, |model, _, topics| {
            let n = |filter| topics.iter().filter(|topic| passes(filter, topic)).count();
            assert_eq!(n(Filter::All), n(Filter::Differ) + n(Filter::Agree) + n(Filter::OnlyOne));
            assert!(topics.iter().any(|topic| found(model, topic, &Needle::new("TRAINS"))));
            assert!(!topics.iter().any(|topic| found(model, topic, &Needle::new("submarine"))));
        });
    }

    #[test]
    fn whether_news_is_confirmed_is_said_in_the_language_of_the_interface() {
        let story = story(&[
            "On Monday Norway had not confirmed the strike.",
            "By then Norway had confirmed the strike.",
        ]);
        let report = compare(&story);
        let label = &report.groups.first().expect("a group").label;
        assert_eq!(label, "Confirmed or not by Norway");
        assert_eq!(&named(&ENGLISH, label), label);
        let german = crate::words::of("de").expect("German");
        assert_eq!(named(&german, label), "Bestätigt oder nicht von Norway");
        assert_eq!(named(&german, "Confirmed or not (on Monday)"), "Bestätigt oder nicht (on Monday)");
        assert_eq!(named(&german, "storm damage"), "Storm damage");
    }
}
