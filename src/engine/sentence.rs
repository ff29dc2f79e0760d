//! Sentences of a text.

use super::lang::{Class, Language};
use super::letters::{self, lowered};
use super::span::Span;

/// Splits `text` into sentences.
///
/// A line break always ends one. A full stop, question or exclamation mark ends one when white space and then
/// anything but a small letter follows, unless the stop closes an abbreviation, an initial or a list number.
/// Closing quotes and brackets go with their sentence. Spans are trimmed and never empty; what is longer than
/// [`MAX_SENTENCE`] is cut at white space, so that work on one sentence is bounded.
pub fn segment(text: &str, lang: &Language) -> Vec<Span> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        // All else that can end a sentence starts with the byte of "…" and U+2029.
        if !matches!(byte, b'\n' | b'\r' | b'.' | b'!' | b'?' | 0xe2) {
            at += 1;
            continue;
        }
        let Some((c, mut end)) = char_at(text, at) else {
            at += 1;
            continue;
        };
        let stop = at;
        at = end;
        if matches!(c, '\n' | '\r' | '\u{2029}') {
            push(text, start, stop, &mut sentences);
            start = end;
            continue;
        }
        if !matches!(c, '.' | '!' | '?' | '…') {
            continue;
        }
        while let Some((closing, after)) = char_at(text, end)
            && matches!(closing, '.' | '!' | '?' | '"' | '”' | '’' | '\'' | ')' | ']' | '»')
        {
            end = after;
        }
        at = end;
        let mut next_at = end;
        let next = loop {
            match char_at(text, next_at) {
                Some((c, after)) if c.is_whitespace() => next_at = after,
                other => break other.map(|(c, _)| c),
            }
        };
        if next_at == end && next.is_some() {
            continue;
        }
        let continues = next.is_some_and(letters::is_small);
        let closes = c == '.' && closes_abbreviation(text, start, stop, next, lang);
        if !continues && !closes {
            push(text, start, end, &mut sentences);
            start = end;
        }
    }
    push(text, start, text.len(), &mut sentences);
    sentences
}

fn char_at(text: &str, at: usize) -> Option<(char, usize)> {
    if let Some(byte) = text.as_bytes().get(at).filter(|byte| byte.is_ascii()) {
        return Some((char::from(*byte), at + 1));
    }
    let c = text.get(at..)?.chars().next()?;
    Some((c, at + c.len_utf8()))
}

/// The longest sentence in bytes; news has hardly any that come near, and work within one may be quadratic.
pub const MAX_SENTENCE: usize = 1200;

fn push(text: &str, start: usize, end: usize, sentences: &mut Vec<Span>) {
    let mut start = start;
    while end - start > MAX_SENTENCE {
        let limit = (start + 1..=start + MAX_SENTENCE).rev().find(|&byte| text.is_char_boundary(byte));
        let limit = limit.unwrap_or(end);
        let space = Span::new(start, limit).of(text).rfind(char::is_whitespace).filter(|&at| at > 0);
        let cut = space.map_or(limit, |at| start + at);
        push_trimmed(text, start, cut, sentences);
        start = cut;
    }
    push_trimmed(text, start, end, sentences);
}

fn push_trimmed(text: &str, start: usize, end: usize, sentences: &mut Vec<Span>) {
    let words = Span::new(start, end).of(text);
    let lead = words.len() - words.trim_start().len();
    let span = Span::new(start + lead, start + lead + words.trim().len());
    if !span.is_empty() {
        sentences.push(span);
    }
}

/// Whether the full stop at `at` belongs to the word before it rather than to the sentence.
fn closes_abbreviation(text: &str, start: usize, at: usize, next: Option<char>, lang: &Language) -> bool {
    let mut from = at;
    while start < from
        && let Some(byte) = text.as_bytes().get(from - 1)
        && !matches!(byte, b'\t'..=b'\r' | b' ' | b'(' | b'[' | b'"')
    {
        from -= 1;
    }
    let mut word = Span::new(from, at).of(text);
    if !word.is_ascii() {
        word = word.rsplit(|c: char| c.is_whitespace() || matches!(c, '“' | '‘')).next().unwrap_or("");
    }
    // No abbreviation is as long as twenty letters.
    if next.is_none() || word.is_empty() || 80 < word.len() {
        return false;
    }
    let number = next.is_some_and(|c| c.is_ascii_digit());
    let id = lang.lexicon.find(&lowered(word));
    if lang.lexicon.is(id, Class::NumberSign) && !number {
        return false;
    }
    let n_letters = word.chars().count();
    if n_letters == 1 && word.chars().all(letters::is_capital) {
        return true;
    }
    // "in the U.S. The …" ends a sentence; "the U.S. State Department" does not: a dotted abbreviation is
    // kept together unless a word that opens sentences follows.
    if word.bytes().any(|byte| byte == b'.') && word.split('.').all(|part| part.chars().count() == 1) {
        let is_time = lang.lexicon.is(id, Class::DayHalf);
        return if is_time { goes_on_with_time(text, at, lang) } else { !opens_sentence(text, at, lang) };
    }
    let list_number = n_letters <= 2
        && word.bytes().all(|byte| byte.is_ascii_digit())
        && Span::new(start, at - word.len()).of(text).trim().is_empty();
    list_number || lang.lexicon.is(id, Class::Abbreviation)
}

/// The word that follows the full stop at `at`.
fn word_after(text: &str, at: usize) -> &str {
    let rest = text.get(at + 1..).unwrap_or("").trim_start();
    rest.split(|c: char| !letters::is_letter(c)).next().unwrap_or("")
}

/// Whether what follows a time of day can belong to it: "9 a.m. Monday", "9 a.m. GMT", "9 a.m. (0700 GMT)".
fn goes_on_with_time(text: &str, at: usize, lang: &Language) -> bool {
    let word = word_after(text, at);
    let id = lang.lexicon.find(&lowered(word));
    let dated = [Class::Zone, Class::ZoneName, Class::Month, Class::Weekday];
    let acronym = word.chars().skip(1).all(letters::is_capital);
    acronym || dated.into_iter().any(|class| lang.lexicon.is(id, class))
}

fn opens_sentence(text: &str, at: usize, lang: &Language) -> bool {
    let word = word_after(text, at);
    word.chars().next().is_some_and(letters::is_capital) && lang.lexicon.has(&lowered(word), Class::StopWord)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::lang::en::ENGLISH;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = segment(text, &ENGLISH).iter().map(|span| span.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn stops() {
        check("It fell 3.5 per cent. It rose again!", &["It fell 3.5 per cent.", "It rose again!"]);
        check("He said: “Go.” They went.", &["He said: “Go.”", "They went."]);
        check("One line\nNext line", &["One line", "Next line"]);
        check("", &[]);
        check(" \n\n ", &[]);
    }

    #[test]
    fn abbreviations_and_initials() {
        check("Gen. J. R. Smith saw Mr. Poe.", &["Gen. J. R. Smith saw Mr. Poe."]);
        check("The U.S. State Department spoke.", &["The U.S. State Department spoke."]);
        check("It left the U.S. The rest stayed.", &["It left the U.S.", "The rest stayed."]);
        check("At 4.30 a.m. local time it rang.", &["At 4.30 a.m. local time it rang."]);
        check("It rang at 2 a.m. Police came.", &["It rang at 2 a.m.", "Police came."]);
        check("It rang at 2 p.m. Monday.", &["It rang at 2 p.m. Monday."]);
        check("It rang at 2 p.m. EST and 8 p.m. Eastern.", &["It rang at 2 p.m. EST and 8 p.m. Eastern."]);
        check("They said no. Ten left.", &["They said no.", "Ten left."]);
        check("1. First point", &["1. First point"]);
    }
}
