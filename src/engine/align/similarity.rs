//! Similarity: how likely two claims speak of the same thing, with its parts.

use super::profile::{Profile, Sort};
use crate::engine::claim::Claim;
use crate::engine::quantity::{Extent, Interval, Quantity};
use crate::engine::report::{Evidence, Part};
use crate::engine::terms::{Bag, Terms, cosine, libm_ln, shared};

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
    /// The same outcome; minus this much for different ones.
    pub(super) outcome: f64,
}

/// For figures.
pub(super) const FIGURES: Weights = Weights {
    bias: -3.2,
    focus: 6.0,
    topic: 2.0,
    names: 0.5,
    noun: 1.2,
    modifiers: 0.8,
    value: 2.4,
    far: 1.2,
    outcome: 1.6,
};

/// For dates and times of day, which many different things have in common.
pub(super) const DATES: Weights = Weights { bias: -4.2, focus: 8.0, value: 1.6, ..FIGURES };

/// For sentences without figures.
pub(super) const WORDS: Weights = Weights { bias: -4.6, focus: 12.0, topic: 0.0, names: 0.5, ..FIGURES };

/// Whether two claims can be about the same thing at all.
pub(super) fn comparable(left: &Profile, right: &Profile) -> bool {
    left.sort == right.sort
}

/// The score of two comparable claims and what it is made of.
pub(super) fn score(
    (left, left_claim): (&Profile, &Claim),
    (right, right_claim): (&Profile, &Claim),
    rarity: f64,
    terms: &Terms,
) -> Evidence {
    let weights = match left.sort {
        Sort::Words => &WORDS,
        Sort::Date | Sort::Clock => &DATES,
        _ => &FIGURES,
    };
    let mut parts: Vec<Part> = Vec::new();
    let mut add = |name: &'static str, score: f64, words: Vec<String>| {
        if score != 0.0 {
            parts.push(Part { name, score, words });
        }
    };
    add(
        "words near the figure",
        weights.focus * cosine(&left.focus, &right.focus, terms),
        top(&left.focus, &right.focus, terms),
    );
    add(
        "words of the sentence",
        weights.topic * cosine(&left.topic, &right.topic, terms),
        top(&left.topic, &right.topic, terms),
    );
    add(
        "names",
        weights.names * cosine(&left.names, &right.names, terms),
        top(&left.names, &right.names, terms),
    );
    let named = |noun: Option<_>| noun.map(|noun| vec![terms.word(noun).to_string()]).unwrap_or_default();
    let noun = match (left.noun, right.noun) {
        (Some(a), Some(b)) if a == b => weights.noun,
        (Some(_), Some(_)) if left.people && right.people => 0.3 * weights.noun,
        (Some(_), Some(_)) => -1.5 * weights.noun,
        _ => 0.0,
    };
    add("counted noun", noun, named(left.noun));
    add(
        "description",
        weights.modifiers * cosine(&left.modifiers, &right.modifiers, terms),
        top(&left.modifiers, &right.modifiers, terms),
    );
    let outcome = match (left.outcome, right.outcome) {
        (Some(a), Some(b)) if a == b => weights.outcome,
        (Some(_), Some(_)) => -2.0 * weights.outcome,
        _ => 0.0,
    };
    add("what became of them", outcome, named(left.outcome));
    if let (Some(a), Some(b)) = (left_claim.figure(), right_claim.figure()) {
        if same_value(a, b) {
            add("the same figure", weights.value * rarity, Vec::new());
        } else {
            add("how far apart", -weights.far * apart(a, b), Vec::new());
        }
    }
    let log_odds = weights.bias + parts.iter().map(|part| part.score).sum::<f64>();
    Evidence { score: logistic(log_odds), parts }
}

/// Whether two figures state the same values, whatever their hedges.
pub(super) fn same_value(left: &Quantity, right: &Quantity) -> bool {
    let ends = |quantity: &Quantity| match quantity.extent {
        Extent::Number(Interval { lo, hi }) => lo.or(hi).zip(hi.or(lo)),
        _ => None,
    };
    match (ends(left), ends(right)) {
        (Some(a), Some(b)) => {
            a == b && left.unit.as_ref().map(|u| u.dimension) == right.unit.as_ref().map(|u| u.dimension)
        }
        _ => left.extent == right.extent,
    }
}

/// How far apart two figures are: 0 for less than threefold, 1 for a hundredfold and more.
fn apart(left: &Quantity, right: &Quantity) -> f64 {
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
    let mut found: Vec<_> =
        shared(left, right).map(|(term, a, b)| (a * b * terms.idf(term).powi(2), term)).collect();
    found.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
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
