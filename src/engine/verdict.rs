//! Verdicts: whether two aligned claims say the same, can both hold, cannot, or count different things.

use super::claim::Claim;
use super::quantity::Quantity;

/// What a pair of aligned claims comes to. Never which of them is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Equal after unit and date arithmetic.
    Same,
    /// They count different things: another window, place, part, or a rate against a total.
    DifferentScope,
    /// They differ and can both be true.
    Compatible,
    /// They cannot both be true as written.
    Conflict,
}

impl Verdict {
    /// Gravest first.
    pub const ALL: [Verdict; 4] =
        [Verdict::Conflict, Verdict::Compatible, Verdict::DifferentScope, Verdict::Same];

    /// The name in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Same => "same",
            Verdict::Compatible => "compatible",
            Verdict::Conflict => "conflict",
            Verdict::DifferentScope => "different_scope",
        }
    }
}

/// What a verdict rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// Numbers.
    Number,
    /// Dates.
    Date,
    /// How firmly it is said.
    Stance,
    /// Words alone.
    Content,
}

impl Basis {
    /// The name in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Basis::Number => "number",
            Basis::Date => "date",
            Basis::Stance => "stance",
            Basis::Content => "content",
        }
    }
}

/// A verdict with what it rests on and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// What it rests on.
    pub basis: Basis,
    /// Why, in one plain sentence.
    pub reason: String,
}

/// Judges two aligned claims by the intervals their figures are read as.
pub fn judge(left: &Claim, right: &Claim) -> Judgement {
    let readings = left.figure().and_then(Quantity::reading).zip(right.figure().and_then(Quantity::reading));
    let (verdict, reason) = match readings {
        Some((a, b)) if a == b => (Verdict::Same, "Both give the same figure"),
        Some((a, b)) if a.meets(b) => (Verdict::Compatible, "The figures differ, but both can be true"),
        Some(_) => (Verdict::Conflict, "The figures cannot both be true as written"),
        None => (Verdict::Compatible, "Nothing in the two excludes the other"),
    };
    Judgement { verdict, basis: Basis::Number, reason: reason.to_string() }
}
