//! Strips the marks of Markdown and leaves its words.

use crate::engine::letters::{is_letter, joined};

/// The words of `text`: headings, lists, quotes, emphasis, links and code lose their marks, pictures, rules and
/// link addresses go, and the lines of a paragraph are joined.
pub fn plain(text: &str) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let heading = is_heading(line.trim());
        let (line, starts_block) = block(line.trim());
        let words = inline(line);
        let words = words.trim();
        if words.is_empty() {
            open = false;
            continue;
        }
        match paragraphs.last_mut().filter(|_| open && !starts_block) {
            Some(paragraph) => {
                paragraph.push(' ');
                paragraph.push_str(words);
            }
            None => paragraphs.push(words.to_string()),
        }
        open = !heading;
    }
    joined(&paragraphs, "\n")
}

/// The words of a heading, if `line` is one.
pub fn heading(line: &str) -> Option<String> {
    let line = line.trim();
    is_heading(line).then(|| inline(block(line).0).trim().to_string()).filter(|words| !words.is_empty())
}

fn is_heading(line: &str) -> bool {
    let marks = line.chars().take_while(|c| *c == '#').count();
    (1..=6).contains(&marks) && line.chars().nth(marks).is_some_and(char::is_whitespace)
}

/// The line without the mark of its block, and whether it starts a block of its own.
fn block(line: &str) -> (&str, bool) {
    let is_rule = line.len() >= 3
        && ['-', '*', '_', '='].iter().any(|mark| line.chars().all(|c| c == *mark || c == ' '));
    if is_rule || line.starts_with("```") || line.starts_with("~~~") {
        return ("", true);
    }
    if is_heading(line) {
        return (line.trim_start_matches('#').trim().trim_end_matches('#'), true);
    }
    if let Some(quoted) = line.strip_prefix('>') {
        return (block(quoted.trim()).0, false);
    }
    if let Some(item) = ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark)) {
        return (item.trim(), true);
    }
    let n_digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line.get(n_digits..).unwrap_or("");
    match after.strip_prefix(". ").or_else(|| after.strip_prefix(") ")) {
        Some(item) if (1..=3).contains(&n_digits) => (item.trim(), true),
        _ => (line, false),
    }
}

/// The line without the marks within it.
fn inline(line: &str) -> String {
    let chars: Vec<char> = line.chars().collect();
    let at = |idx: usize| chars.get(idx).copied();
    let is_word = |c: Option<char>| c.is_some_and(|c| is_letter(c) || c.is_ascii_digit());
    let mut words = String::with_capacity(line.len());
    let ends = link_ends(&chars);
    let end = |idx: usize| ends.get(idx).copied().unwrap_or(0);
    let mut idx = 0;
    while let Some(c) = at(idx) {
        let (before, after) = (idx.checked_sub(1).and_then(at), at(idx + 1));
        match c {
            '\\' if after.is_some_and(|next| next.is_ascii_punctuation()) => {
                words.extend(after);
                idx += 1;
            }
            '`' => {}
            '*' | '~' if after == Some(c) || before == Some(c) => {}
            '*' if is_word(before) != is_word(after)
                || !is_space(before) && !is_space(after) && !is_digit(before) => {}
            '_' if !(is_word(before) && is_word(after) || is_space(before) && is_space(after)) => {}
            '!' if after == Some('[') => {
                if 0 < end(idx + 1) {
                    idx = end(idx + 1);
                    continue;
                }
                words.push(c);
            }
            '[' if 0 < end(idx) => {}
            ']' if 0 < end(idx) => {
                idx = end(idx);
                continue;
            }
            _ => words.push(c),
        }
        idx += 1;
    }
    words
}

fn is_space(c: Option<char>) -> bool {
    c.is_none_or(char::is_whitespace)
}

fn is_digit(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_digit())
}

/// For the brackets of each `[words](address)`, one past its end, for all else 0. One pass, so that odd text stays cheap.
fn link_ends(chars: &[char]) -> Vec<usize> {
    let mut ends = vec![0; chars.len()];
    // From the back: one past the next ")", and the "]" without a "[" yet, with the end of the link they would close.
    let (mut round, mut closing) = (0, Vec::new());
    for (idx, c) in chars.iter().enumerate().rev() {
        match c {
            ')' => round = idx + 1,
            ']' => closing.push((idx, if chars.get(idx + 1) == Some(&'(') { round } else { 0 })),
            '[' => {
                let Some((close, end)) = closing.pop() else { continue };
                for bracket in [idx, close] {
                    if let Some(place) = ends.get_mut(bracket) {
                        *place = end;
                    }
                }
            }
            _ => {}
        }
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(plain(text), expected, "{text}");
    }

    #[test]
    fn blocks() {
        check("# Title\nOne\ntwo.\n\nThree.", "Title\nOne two.\nThree.");
        check("> Quoted\n> words\n\n- first\n- second\n1. third", "Quoted words\nfirst\nsecond\nthird");
        check("One\n\n---\n\n```\nTwo\n```", "One\nTwo");
        check("#hashtag and 2024. A year", "#hashtag and 2024. A year");
    }

    #[test]
    fn marks_within_a_line() {
        check("**Ten** of _nine_ and *eight* `seven` ~~six~~", "Ten of nine and eight seven six");
        check("a [link](https://a.example/b_c) here", "a link here");
        check("![a picture](x.png) words", "words");
        check("an [unfinished](link", "an [unfinished](link");
        check("[note] stays, so does f(x)[1]", "[note] stays, so does f(x)[1]");
        check("snake_case_name and 3 * 4 and 3*4", "snake_case_name and 3 * 4 and 3*4");
        check(r"\*not emphasis\*", "*not emphasis*");
    }
}
