//! The findings: how many claims of each tone, and the one sentence that sums them up.

use super::Model;
use super::tone::Tone;
use super::topic::Topic;
use crate::words::fill;

/// How many topics of each tone, in the order of [`Tone::ALL`].
pub fn tally(topics: &[Topic]) -> [(Tone, usize); 5] {
    Tone::ALL.map(|tone| (tone, topics.iter().filter(|topic| topic.tone == tone).count()))
}

/// The finding as runs of text; those marked `true` are set in bold.
pub fn sentence(model: Model, topics: &[Topic]) -> Vec<(bool, String)> {
    let words = model.words;
    let [conflict, compatible, scope, same, alone] = tally(topics).map(|(_, n)| n);
    let n_shared = conflict + compatible + scope + same;
    let n_other = compatible + scope;
    if n_shared == 0 {
        return vec![(false, words.finding_nothing().to_string())];
    }
    let mut runs = Vec::new();
    if conflict > 0 {
        runs.push((false, words.finding_shared().spelled(n_shared)));
        runs.push((true, words.finding_conflict().spelled(conflict)));
        let mut names = Vec::new();
        for topic in topics.iter().filter(|topic| topic.tone == Tone::Conflict) {
            names.push(fill(words.quoted(), &[&topic.label]));
        }
        if names.len() <= 3 {
            runs.push((false, fill(words.finding_named(), &[&words.list(&names)])));
        }
        let rest = if n_other > 0 {
            words.finding_conflict_rest()
        } else if same > 0 {
            words.finding_conflict_alone()
        } else {
            words.full_stop()
        };
        runs.push((false, rest.to_string()));
    } else if n_other > 0 {
        runs.push((false, words.finding_shared().spelled(n_shared)));
        runs.push((true, words.finding_differ().spelled(n_other)));
        runs.push((false, words.finding_differ_rest().to_string()));
    } else {
        let agree = match same {
            1 => words.finding_agree_one(),
            2 => words.finding_agree_both(),
            _ => words.finding_agree_all(),
        };
        runs.push((false, words.finding_agree_lead().spelled(same)));
        runs.push((true, agree.to_string()));
        runs.push((false, words.full_stop().to_string()));
        if alone > 0 {
            runs.push((false, words.finding_alone().of(alone)));
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::viewmodel::topic::tests::{story, with};

    #[track_caller]
    fn check(texts: &[&str], expected: &str) {
        with(&story(texts), |model, _, topics| {
            let said: String = sentence(model, topics).into_iter().map(|(_, words)| words).collect();
            assert!(said.starts_with(expected), "{said}");
        });
    }

    #[test]
    fn one_sentence_for_each_outcome() {
        check(
            &["They sent 300 soldiers.", "They sent 700 soldiers."],
            "Of the one claim that two or more accounts make, one conflicts: ",
        );
        check(
            &["They sent 300 soldiers.", "They sent 300 soldiers."],
            "The accounts share one claim and agree on it.",
        );
        check(
            &["They sent 300 soldiers.", "It rained."],
            "Crosscheck found no sentence about the same thing",
        );
    }
}
