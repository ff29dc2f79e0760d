//! Similarity: how likely two claims speak of the same thing, with its parts.

use super::profile::{Profile, Sort};
use crate::engine::claim::Claim;
use crate::engine::order;
use crate::engine::quantity::{Dimension, Extent, Interval, Kind, Quantity, Unit};
use crate::engine::report::{Evidence, Part};
use crate::engine::terms::{Bag, TermId, Terms, cosine, each_shared, libm_ln};
use crate::engine::verdict::stated_in_shares;

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
    Weights { bias: -3.2, focus: 2.5, topic: 1.0, act: 1.2, value: 2.2, ..FIGURES };

/// For sentences without figures.
pub(super) const WORDS: Weights = Weights { bias: -2.0, focus: 6.0, topic: 0.0, names: 0.0, ..FIGURES };

/// Whether two claims can be about the same thing at all.
pub(super) fn comparable(left: &Profile, right: &Profile) -> bool {
    left.sort == right.sort
}

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
    let repeated = || left_claim.figures.iter().any(|a| right_claim.figures.iter().any(|b| same_value(a, b)));
    let value = match (left_claim.figure(), right_claim.figure()) {
        (Some(_), Some(_)) if repeated() => weights.value * rarity,
        (Some(a), Some(b)) => -weights.far * apart(a, b),
        _ => 0.0,
    };
    Parts {
        focus: weights.focus * cosine(&left.focus, &right.focus),
        topic: weights.topic * cosine(&left.topic, &right.topic),
        names: weights.names * cosine(&left.names, &right.names),
        noun: weights.noun * noun,
        modifiers: weights.modifiers * cosine(&left.modifiers, &right.modifiers),
        outcome: weights.outcome * outcome,
        act: if left.act.is_some() && left.act == right.act { weights.act } else { 0.0 },
        value,
        bias: weights.bias,
    }
}

/// The parts with the words that carried them.
pub(super) fn evidence(parts: &Parts, left: &Profile, right: &Profile, terms: &Terms) -> Evidence {
    let word = |term: Option<TermId>| term.map(|term| terms.word(term).to_string());
    let both = |a: Option<TermId>, b: Option<TermId>| {
        let mut words: Vec<String> = word(a).into_iter().chain(word(b)).collect();
        words.dedup();
        words
    };
    let value = if parts.value < 0.0 { "how far apart" } else { "the same figure" };
    let all = [
        ("words near the figure", parts.focus, top(&left.focus, &right.focus, terms)),
        ("words of the sentence", parts.topic, top(&left.topic, &right.topic, terms)),
        ("names", parts.names, top(&left.names, &right.names, terms)),
        ("counted noun", parts.noun, both(left.noun, right.noun)),
        ("description", parts.modifiers, top(&left.modifiers, &right.modifiers, terms)),
        ("what became of them", parts.outcome, both(left.outcome, right.outcome)),
        ("what was done", parts.act, word(left.act).into_iter().collect()),
        (value, parts.value, Vec::new()),
    ];
    let told = all.into_iter().filter(|(_, score, _)| *score != 0.0);
    Evidence {
        score: parts.score(),
        parts: told.map(|(name, score, words)| Part { name, score, words }).collect(),
    }
}

/// Whether two figures state the same values of one dimension and currency, whatever their hedges.
fn same_value(left: &Quantity, right: &Quantity) -> bool {
    let ends = |quantity: &Quantity| {
        stated_in_shares(quantity).and_then(|Interval { lo, hi }| lo.or(hi).zip(hi.or(lo)))
    };
    // Two million euros are not two million dollars.
    let currency = |unit: &Unit| (unit.dimension == Dimension::Money).then(|| unit.name.clone());
    let dimension = |quantity: &Quantity| quantity.unit.as_ref().map(|unit| (unit.dimension, currency(unit)));
    match (ends(left), ends(right)) {
        (Some(a), Some(b)) => {
            a == b && (dimension(left) == dimension(right) || is_share(left) && is_share(right))
        }
        _ => left.extent == right.extent,
    }
}

fn is_share(quantity: &Quantity) -> bool {
    matches!(quantity.kind, Kind::Fraction | Kind::Percent)
}

/// How far apart two figures are: 0 where some number fits both or they are less than threefold apart, 1 for a
/// hundredfold and more.
fn apart(left: &Quantity, right: &Quantity) -> f64 {
    let bounded = left.hedge.is_bound() && right.hedge.is_bound();
    if bounded && left.reading().zip(right.reading()).is_some_and(|(a, b)| a.meets(b)) {
        return 0.0;
    }
    let middle = |quantity: &Quantity| match quantity.extent {
        Extent::Number(Interval { lo, hi }) => {
            let (a, b) = (lo.or(hi)?.to_f64(), hi.or(lo)?.to_f64());
            (a > 0.0 && b > 0.0).then_some((a * b).sqrt())
        }
        _ => None,
    };
    match (middle(left), middle(right)) {
        (Some(a), Some(b)) => ((libm_ln(a / b).abs() - libm_ln(3.0)) / libm_ln(33.0)).clamp(0.0, 1.0),
        _ => 0.0,
    }
}

/// The words that carry a likeness, weightiest first.
fn top(left: &Bag, right: &Bag, terms: &Terms) -> Vec<String> {
    let mut found = Vec::new();
    each_shared(left, right, |term, product| found.push((product, term)));
    order::sort_by(&mut found, |x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    found.iter().take(5).map(|&(_, term)| terms.word(term).to_string()).collect()
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
