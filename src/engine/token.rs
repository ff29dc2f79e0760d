//! Words, numbers and signs of a text.

use super::letters::is_letter;
use super::span::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with inner apostrophes: "soldier", "Russia’s". Hyphens part tokens.
    Word,
    /// Digits with inner grouping and point: "13,000", "1 500" with a fixed space, "6.1", ".5".
    Number,
    /// Any other visible character, one by one: "$", "%", "–", "(".
    Sign,
}

/// One token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// How many bytes a token takes up in news, with the space before it, rounded down.
const MEAN_LENGTH: usize = 5;

/// Splits `within` of `text` into tokens, left to right; white space parts them and is dropped.
///
/// Letters and digits that touch part as "word, number" ("10U" is "10", "U"), and spans always lie on
/// character boundaries.
pub fn tokenize(text: &str, within: Span) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(within.len() / MEAN_LENGTH);
    tokenize_into(text, within, &mut tokens);
    tokens
}

/// Puts the tokens of `within` to `tokens`.
pub(crate) fn tokenize_into(text: &str, within: Span, tokens: &mut Vec<Token>) {
    let text = Span::new(0, within.end.min(text.len())).of(text);
    let bytes = text.as_bytes();
    let mut at = within.start;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        at += 1;
        let kind = if byte.is_ascii_alphabetic() {
            at = end_of_word(text, at);
            TokenKind::Word
        } else if byte.is_ascii_digit() || byte == b'.' && opens_decimal(text, start) {
            at = end_of_number(text, at);
            TokenKind::Number
        } else if byte.is_ascii_graphic() {
            TokenKind::Sign
        } else if byte.is_ascii() {
            continue;
        } else {
            let Some(c) = char_at(text, start) else { continue };
            at = start + c.len_utf8();
            if c.is_whitespace() || c.is_control() {
                continue;
            }
            if is_letter(c) {
                at = end_of_word(text, at);
                TokenKind::Word
            } else {
                TokenKind::Sign
            }
        };
        tokens.push(Token { span: Span::new(start, at), kind });
    }
}

/// Where the word goes on to whose first letter ends at `at`.
fn end_of_word(text: &str, at: usize) -> usize {
    let mut end = at;
    while let Some(&byte) = text.as_bytes().get(end) {
        if byte.is_ascii_alphabetic() {
            end += 1;
            continue;
        }
        if byte.is_ascii() && byte != b'\'' {
            break;
        }
        let Some(c) = char_at(text, end) else { break };
        let next = end + c.len_utf8();
        let inner_apostrophe = matches!(c, '\'' | '’') && letter_at(text, next);
        if !(inner_apostrophe || is_letter(c) || is_mark(c)) {
            break;
        }
        end = next;
    }
    end
}

/// Where the number goes on to whose first digit or point ends at `at`.
fn end_of_number(text: &str, at: usize) -> usize {
    let mut end = at;
    while let Some(&byte) = text.as_bytes().get(end) {
        let next = match byte {
            b'0'..=b'9' => end + 1,
            b'.' | b',' if digit_at(text, end + 1) => end + 1,
            0..=0x7f => break,
            _ => match char_at(text, end) {
                Some(c) if is_fixed_space(c) && three_digits_at(text, end + c.len_utf8()) => {
                    end + c.len_utf8()
                }
                _ => break,
            },
        };
        end = next;
    }
    end
}

/// ".500" after a space or bracket.
fn opens_decimal(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|text| text.chars().next_back());
    digit_at(text, at + 1) && before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '$'))
}

/// The spaces that group digits: no-break, narrow no-break, thin and figure space.
fn is_fixed_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}')
}

fn three_digits_at(text: &str, at: usize) -> bool {
    (at..at + 3).all(|at| digit_at(text, at)) && !digit_at(text, at + 3)
}

fn letter_at(text: &str, at: usize) -> bool {
    char_at(text, at).is_some_and(is_letter)
}

fn digit_at(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..).and_then(|rest| rest.chars().next())
}

/// Combining diacritical marks stay with their letter.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let tokens = tokenize(text, Span::new(0, text.len()));
        let words: Vec<&str> = tokens.iter().map(|token| token.span.of(text)).collect();
        assert_eq!(words, expected);
    }

    #[test]
    fn words_numbers_signs() {
        check("over 13,000 containers.", &["over", "13,000", "containers", "."]);
        check("Russia’s $2.6m raid", &["Russia’s", "$", "2.6", "m", "raid"]);
        check("10–12 per cent", &["10", "–", "12", "per", "cent"]);
        check("'tis 5.", &["'", "tis", "5", "."]);
        check("cafe\u{301} 3", &["cafe\u{301}", "3"]);
        check("", &[]);
    }
}
