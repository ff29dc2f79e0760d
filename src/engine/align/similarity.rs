//! Similarity: how likely two claims speak of the same thing, with its parts.

use super::profile::{Profile, Sort};
use crate::engine::claim::Claim;
use crate::engine::quantity::{Extent, Quantity};
use crate::engine::report::{Evidence, Part};
use crate::engine::terms::{Bag, TermId, Terms, cosine, each_shared, libm_ln};

/// Weights of the parts of a score, in log-odds. Zero ignores a part; the larger, the more it decides.
pub(super) struct Weights {
    /// Before anything is known; the lower, the more evidence a match needs.
    pub(super) bias: f64,
    /// Cosine of the words near the two figures.
    pub(super) focus: f64,
    /// Cosine of the words of the two sentences.
    pub(super) topic: f64,
    /// Cosine of the names.
    pub(super) names: f64,
    /// The same counted noun; minus this much for different ones.
    pub(super) noun: f64,
    /// Words of the modifiers in common.
    pub(super) modifiers: f64,
    /// The same number, when it is rare in the story.
    pub(super) value: f64,
    /// Numbers that differ by orders of magnitude speak against a match.
    pub(super) far: f64,
    /// The same outcome; minus twice this much for different ones.
    pub(super) outcome: f64,
    /// The same word of doing next to the figure.
    pub(super) act: f64,
}

/// For figures.
pub(super) const FIGURES: Weights = Weights {
    bias: -1.7,
    focus: 2.8,
    topic: 0.0,
    names: 1.4,
    noun: 1.2,
    modifiers: 0.4,
    value: 2.5,
    far: 4.0,
    outcome: 1.1,
    act: 0.2,
};

/// For dates and times of day, which many different things have in common.
pub(super) const DATES: Weights =
    Weights { bias: -3.2, focus: 2.5, topic: 1.0, names: 0.7, act: 1.2, value: 2.2, ..FIGURES };

/// For sentences without figures.
pub(super) const WORDS: Weights = Weights { bias: -2.0, focus: 6.0, topic: 0.0, names: 0.0, ..FIGURES };

/// What a score is made of, each part in log-odds; 0 where there is nothing to compare.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Parts {
    focus: f64,
    topic: f64,
    names: f64,
    noun: f64,
    modifiers: f64,
    outcome: f64,
    act: f64,
    value: f64,
    bias: f64,
}

impl Parts {
    /// The score, 0 to 1, in steps of a billionth: sums over words differ in their last bits with the order of the
    /// accounts.
    pub(super) fn score(&self) -> f64 {
        let Parts { focus, topic, names, noun, modifiers, outcome, act, value, bias } = self;
        (logistic(bias + focus + topic + names + noun + modifiers + outcome + act + value) * 1e9).round()
            / 1e9
    }
}

/// The parts of the score of two comparable claims; `rarity` is how telling it is that their figures are equal.
pub(super) fn parts(
    (left, left_claim): (&Profile, &Claim),
    (right, right_claim): (&Profile, &Claim),
    rarity: f64,
) -> Parts {
    let weights = match left.sort {
        Sort::Words => &WORDS,
        Sort::Date | Sort::Clock => &DATES,
        _ => &FIGURES,
    };
    let noun = match (left.noun, right.noun) {
        (Some(a), Some(b)) if a == b => 1.0,
        (Some(_), Some(_)) if left.people && right.people => 0.3,
        (Some(_), Some(_)) => -1.5,
        _ => 0.0,
    };
    let outcome = match (left.outcome, right.outcome) {
        (Some(a), Some(b)) if a == b => 1.0,
        (Some(_), Some(_)) => -2.0,
        _ => 0.0,
    };
    let repeated = || left.values.iter().any(|value| right.values.contains(value));
    let value = match (left_claim.figure(), right_claim.figure()) {
        (Some(_), Some(_)) if repeated() => weights.value * rarity,
        (Some(a), Some(b)) => -weights.far * apart((left, a), (right, b)),
        _ => 0.0,
    };
    let alike = |weight: f64, left: &Bag, right: &Bag| {
        if weight == 0.0 { 0.0 } else { weight * cosine(left, right) }
    };
    Parts {
        focus: alike(weights.focus, &left.focus, &right.focus),
        topic: alike(weights.topic, &left.topic, &right.topic),
        names: alike(weights.names, &left.names, &right.names),
        noun: weights.noun * noun,
        modifiers: alike(weights.modifiers, &left.modifiers, &right.modifiers),
        outcome: weights.outcome * outcome,
        act: if left.act.is_some() && left.act == right.act { weights.act } else { 0.0 },
        value,
        bias: weights.bias,
    }
}

/// The parts with the words that carried them.
pub(super) fn evidence(parts: &Parts, left: &Profile, right: &Profile, terms: &Terms) -> Evidence {
    let word = |term: Option<TermId>| term.map_or("", |term| terms.name(term));
    let both = |a: Option<TermId>, b: Option<TermId>| {
        let (a, b) = (word(a), word(b));
        if a == b || b.is_empty() { a.to_string() } else { [a, ", ", b].concat() }
    };
    let value = if parts.value < 0.0 { "how far apart" } else { "the same figure" };
    let mut told = Vec::new();
    let mut tell = |name: &'static str, score: f64, words: &dyn Fn() -> String| {
        if score != 0.0 {
            told.push(Part { name, score, words: words() });
        }
    };
    tell("words near the figure", parts.focus, &|| top(&left.focus, &right.focus, terms));
    tell("words of the sentence", parts.topic, &|| top(&left.topic, &right.topic, terms));
    tell("names", parts.names, &|| top(&left.names, &right.names, terms));
    tell("counted noun", parts.noun, &|| both(left.noun, right.noun));
    tell("description", parts.modifiers, &|| top(&left.modifiers, &right.modifiers, terms));
    tell("what became of them", parts.outcome, &|| both(left.outcome, right.outcome));
    tell("what was done", parts.act, &|| word(left.act).to_string());
    tell(value, parts.value, &String::new);
    Evidence { score: parts.score(), parts: told }
}

/// How far apart two figures are: 0 where some number fits both or they are less than threefold apart, 1 for a
/// hundredfold and more.
fn apart((left, a): (&Profile, &Quantity), (right, b): (&Profile, &Quantity)) -> f64 {
    if !matches!((a.extent, b.extent), (Extent::Number(_), Extent::Number(_))) {
        return 0.0;
    }
    let middle = |profile: &Profile| profile.values.first().and_then(|value| value.middle());
    let (Some(x), Some(y)) = (middle(left), middle(right)) else { return 0.0 };
    let apart = ((libm_ln(x / y).abs() - libm_ln(3.0)) / libm_ln(33.0)).clamp(0.0, 1.0);
    let both_bounds = 0.0 < apart && a.hedge.is_bound() && b.hedge.is_bound();
    if both_bounds && a.reading().zip(b.reading()).is_some_and(|(a, b)| a.meets(b)) { 0.0 } else { apart }
}

/// How many words of a likeness are told.
const MAX_TOLD: usize = 5;

/// The words that carry a likeness, weightiest first.
fn top(left: &Bag, right: &Bag, terms: &Terms) -> String {
    let mut found: Vec<(f64, TermId)> = Vec::with_capacity(MAX_TOLD + 1);
    each_shared(left, right, &mut |term, product| {
        let before = |&&(more, other): &&(f64, TermId)| {
            product < more || product == more && terms.name(other) < terms.name(term)
        };
        let at = found.iter().take_while(before).count();
        found.insert(at, (product, term));
        found.truncate(MAX_TOLD);
    });
    let mut words = String::new();
    for (_, term) in found {
        if !words.is_empty() {
            words.push_str(", ");
        }
        words.push_str(terms.name(term));
    }
    words
}

/// 1 / (1 + e^-x) by a series that gives the same bits on every machine; within 1e-9.
fn logistic(x: f64) -> f64 {
    let x = x.clamp(-30.0, 30.0);
    // e^-x = (e^(-x/1024))^1024.
    let small = -x / 1024.0;
    let mut power = 1.0 + small * (1.0 + small / 2.0 * (1.0 + small / 3.0 * (1.0 + small / 4.0)));
    for _ in 0..10 {
        power *= power;
    }
    1.0 / (1.0 + power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logistic_is_near() {
        for x in [-8.0, -1.0, 0.0, 0.5, 3.0, 12.0_f64] {
            assert!((logistic(x) - 1.0 / (1.0 + (-x).exp())).abs() < 1e-9, "{x}");
        }
    }
}
