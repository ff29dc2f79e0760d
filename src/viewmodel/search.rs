//! Finds what the reader searches for, whatever its case.

use crate::engine::letters::{lower, lowered};
use crate::engine::span::Span;

/// Where `query` stands in `text`, in order, not overlapping; nothing for a blank query.
pub fn hits(text: &str, query: &str) -> Vec<Span> {
    let needle: Vec<char> = query.trim().chars().map(lower).collect();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(c) = text.get(from..).and_then(|rest| rest.chars().next()) {
        match match_at(text, from, &needle) {
            Some(end) => {
                found.push(Span::new(from, end));
                from = end;
            }
            None => from += c.len_utf8(),
        }
    }
    found
}

/// Whether `query` stands in `text`; true for a blank query.
pub fn matches(text: &str, query: &str) -> bool {
    query.trim().is_empty() || lowered(text).contains(&lowered(query.trim()))
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
        assert!(matches("anything", " "));
    }
}
