//! Attribution: who says so, through whom, and how strongly.

use super::span::Span;

/// The source of a claim as the account names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// Who says so, as written: "South Korean intelligence".
    pub source: String,
    /// Through whom, as written: "Newsweek".
    pub via: Option<String>,
    /// With what strength.
    pub strength: Strength,
    /// Where the source is written.
    pub span: Span,
}

/// How strongly a source stands behind what it says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// "says", "reported", "according to".
    #[default]
    Says,
    /// "confirmed".
    Confirms,
    /// "estimates", "believes", "expects".
    Estimates,
    /// "claims", "alleges", "suggests".
    Alleges,
    /// "denies", "rejects".
    Denies,
}

impl Strength {
    /// The name in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Strength::Says => "says",
            Strength::Confirms => "confirms",
            Strength::Estimates => "estimates",
            Strength::Alleges => "alleges",
            Strength::Denies => "denies",
        }
    }
}
