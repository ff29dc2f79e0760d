//! Hedges ("nearly", "at least") and what each does to an interval.

use super::interval::Interval;

/// How a figure is qualified.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hedge {
    /// As written.
    #[default]
    Exact,
    /// "about", "some", "roughly": read as ± 10 %.
    About,
    /// "almost", "nearly": read as 95 % of it to it.
    Almost,
    /// "at least", "so far": ≥.
    AtLeast,
    /// "over", "more than": >.
    Over,
    /// "up to", "as many as": ≤.
    UpTo,
    /// "under", "fewer than": <.
    Under,
    /// "dozens", "thousands": only an order of magnitude.
    Vague,
}

impl Hedge {
    /// Every hedge, in the order of the contract.
    pub const ALL: [Hedge; 8] = [
        Hedge::Exact,
        Hedge::About,
        Hedge::Almost,
        Hedge::AtLeast,
        Hedge::Over,
        Hedge::UpTo,
        Hedge::Under,
        Hedge::Vague,
    ];

    /// The name in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Hedge::Exact => "exact",
            Hedge::About => "about",
            Hedge::Almost => "almost",
            Hedge::AtLeast => "at_least",
            Hedge::Over => "over",
            Hedge::UpTo => "up_to",
            Hedge::Under => "under",
            Hedge::Vague => "vague",
        }
    }

    /// The hedge of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Hedge::ALL.into_iter().find(|hedge| hedge.as_str() == name)
    }

    /// Whether the hedge leaves one end open.
    pub fn is_bound(self) -> bool {
        matches!(self, Hedge::AtLeast | Hedge::Over | Hedge::UpTo | Hedge::Under)
    }

    /// The interval stated by a hedged value: one end open for bounds, the value twice for all others.
    pub fn bounds<T: Copy + Ord>(self, value: T) -> Interval<T> {
        match self {
            Hedge::AtLeast | Hedge::Over => Interval::from(value),
            Hedge::UpTo | Hedge::Under => Interval::to(value),
            Hedge::Exact | Hedge::About | Hedge::Almost | Hedge::Vague => Interval::point(value),
        }
    }
}
