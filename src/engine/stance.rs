//! Stance: how firmly a claim is said to hold.

/// How firmly a claim is said to hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// Said as a fact.
    #[default]
    Asserted,
    /// Said to be confirmed.
    Confirmed,
    /// "allegedly", "may have", "reportedly".
    Alleged,
    /// "has not confirmed", "unconfirmed".
    Unconfirmed,
    /// "denied", "dismissed".
    Denied,
    /// "will", "plans to", "is expected to".
    Planned,
}

impl Stance {
    /// The name in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Stance::Asserted => "asserted",
            Stance::Confirmed => "confirmed",
            Stance::Alleged => "alleged",
            Stance::Unconfirmed => "unconfirmed",
            Stance::Denied => "denied",
            Stance::Planned => "planned",
        }
    }
}
