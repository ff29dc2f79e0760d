//! Byte spans of an account's text, and the only slicing of text in the engine.

use serde::{Deserialize, Serialize};

/// A range of UTF-8 bytes of one account's text, end exclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`; empty at `start` when `end` comes before it.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The words of `text` under the span; empty when it does not lie on character boundaries of `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// Whether `inner` lies within the span.
    pub fn contains(self, inner: Span) -> bool {
        self.start <= inner.start && inner.end <= self.end
    }

    /// Whether the two spans share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// Turns byte offsets of one text into offsets in Unicode code points.
///
/// Built once per text; a look-up is a binary search.
pub struct CodePoints {
    /// Byte offset and code-point offset right after each character longer than one byte.
    steps: Vec<(usize, usize)>,
}

impl CodePoints {
    /// Reads `text` once.
    pub fn new(text: &str) -> Self {
        let mut steps = Vec::new();
        for (count, (byte, c)) in text.char_indices().enumerate() {
            if c.len_utf8() > 1 {
                steps.push((byte + c.len_utf8(), count + 1));
            }
        }
        Self { steps }
    }

    /// The number of code points before byte `byte`.
    pub fn at(&self, byte: usize) -> usize {
        let idx = self.steps.partition_point(|&(b, _)| b <= byte);
        match idx.checked_sub(1).and_then(|i| self.steps.get(i)) {
            Some(&(b, count)) => count + (byte - b),
            None => byte,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points() {
        let text = "a£b–c";
        let points = CodePoints::new(text);
        let found: Vec<usize> = text.char_indices().map(|(byte, _)| points.at(byte)).collect();
        assert_eq!(found, [0, 1, 2, 3, 4]);
        assert_eq!(points.at(text.len()), 5);
    }

    #[test]
    fn a_span_off_a_boundary_is_empty() {
        assert_eq!(Span::new(0, 1).of("£"), "");
        assert_eq!(Span::new(0, 9).of("£"), "");
        assert_eq!(Span::new(0, 2).of("£"), "£");
    }
}
