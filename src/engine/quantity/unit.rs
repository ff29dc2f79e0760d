//! Units and counted nouns.

use crate::engine::decimal::Decimal;

/// What a unit measures; figures of different dimensions are never compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// Things counted one by one.
    Count,
    /// Shares and percentages.
    Share,
    /// Money of one currency.
    Money,
    /// Lengths of time.
    Time,
    /// Lengths.
    Length,
    /// Areas.
    Area,
    /// Volumes.
    Volume,
    /// Masses.
    Mass,
    /// Speeds.
    Speed,
    /// Temperatures.
    Temperature,
    /// Any other measured unit; compared only with the same unit.
    Other,
}

/// The unit or counted noun of a figure.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unit {
    /// Canonical singular: `soldier`, `container`, `percent`, `USD`, `year`, `kilometre`.
    pub name: String,
    /// What it measures.
    pub dimension: Dimension,
}

impl Unit {
    /// A counted noun.
    pub fn noun(name: &str) -> Self {
        Self { name: name.to_string(), dimension: Dimension::Count }
    }

    /// Percent.
    pub fn percent() -> Self {
        Self { name: "percent".to_string(), dimension: Dimension::Share }
    }

    /// How many base units of its dimension one of it is; `None` where units do not convert.
    pub fn factor(&self) -> Option<Decimal> {
        None
    }
}
