//! Intervals: what a figure says, and what it is read as.

/// The two ends of a figure; an absent end is unbounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval<T> {
    /// The lower end.
    pub lo: Option<T>,
    /// The upper end.
    pub hi: Option<T>,
}

impl<T: Copy + Ord> Interval<T> {
    /// A single value.
    pub fn point(value: T) -> Self {
        Self { lo: Some(value), hi: Some(value) }
    }

    /// `lo` to `hi`, whichever order they come in.
    pub fn between(a: T, b: T) -> Self {
        Self { lo: Some(a.min(b)), hi: Some(a.max(b)) }
    }

    /// `lo` and more.
    pub fn from(lo: T) -> Self {
        Self { lo: Some(lo), hi: None }
    }

    /// Up to `hi`.
    pub fn to(hi: T) -> Self {
        Self { lo: None, hi: Some(hi) }
    }

    /// Whether some value lies in both; ends count as inside.
    pub fn meets(self, other: Self) -> bool {
        let before = |hi: Option<T>, lo: Option<T>| matches!((hi, lo), (Some(hi), Some(lo)) if hi < lo);
        !before(self.hi, other.lo) && !before(other.hi, self.lo)
    }

    /// The one value, when both ends are it.
    pub fn single(self) -> Option<T> {
        self.lo.filter(|lo| Some(*lo) == self.hi)
    }
}
