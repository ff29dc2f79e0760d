//! Finds what the reader searches for, whatever its case.

use crate::engine::letters::lower;
use crate::engine::span::Span;

/// Where `query` stands in `text`, in order, not overlapping; nothing for a blank query.
pub fn hits(text: &str, query: &str) -> Vec<Span> {
    let needle = Needle::new(query);
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(hit) = find(text, from, &needle.0) {
        from = hit.end;
        found.push(hit);
    }
    found
}

/// What is looked for, in lower case; made once for the many texts it is looked for in.
pub struct Needle(Vec<char>);

impl Needle {
    /// What `query` looks for.
    pub fn new(query: &str) -> Self {
        Self(query.trim().chars().map(lower).collect())
    }

    /// Whether it stands in `text`; true for a blank query.
    pub fn is_in(&self, text: &str) -> bool {
        self.0.is_empty() || find(text, 0, &self.0).is_some()
    }
}

/// The first place of the needle from `from` on; none for an empty one.
fn find(text: &str, from: usize, needle: &[char]) -> Option<Span> {
    let first = *needle.first()?;
    for (at, byte) in text.bytes().enumerate().skip(from) {
        // Most letters are seen to be others by their byte; beyond ASCII any may stand for the first, as "İ" does for "i".
        if byte.is_ascii() && char::from(byte.to_ascii_lowercase()) != first {
            continue;
        }
        if let Some(end) = match_at(text, at, needle) {
            return Some(Span::new(at, end));
        }
    }
    None
}

fn match_at(text: &str, from: usize, needle: &[char]) -> Option<usize> {
    let mut at = 0;
    for (offset, c) in text.get(from..)?.char_indices() {
        if *needle.get(at)? != lower(c) {
            return None;
        }
        at += 1;
        if at == needle.len() {
            return Some(from + offset + c.len_utf8());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, query: &str, expected: &[&str]) {
        let found: Vec<&str> = hits(text, query).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn case_does_not_count() {
        check("Kursk, then kursk", "KURSK", &["Kursk", "kursk"]);
        check("Çà et là", "çÀ", &["Çà"]);
        check("aaa", "aa", &["aa"]);
        check("İstanbul ist", "ist", &["İst", "ist"]);
    }

    #[test]
    fn silences() {
        check("anything", "", &[]);
        check("anything", "  ", &[]);
        check("short", "shorter", &[]);
        assert!(Needle::new(" ").is_in("anything"));
    }
}
