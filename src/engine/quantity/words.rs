//! The words of one sentence, ready to be read by position.

use std::borrow::Cow;

use super::index::Index;
use crate::engine::lang::{NounWords, QuantityWords, holds, look_up};
use crate::engine::span::Span;
use crate::engine::token::{self, Token, TokenKind};

/// A sentence as tokens with their lower-case words; every look outside of it gives "" or `None`.
pub(super) struct Words<'a> {
    pub(super) text: &'a str,
    pub(super) lang: &'a QuantityWords,
    pub(super) index: &'a Index<'a>,
    tokens: Vec<Token>,
    lower: Vec<Cow<'a, str>>,
    /// Whether most of its words start with a capital, as in headlines.
    pub(super) headline: bool,
}

impl<'a> Words<'a> {
    /// Reads one sentence.
    pub(super) fn new(text: &'a str, sentence: Span, lang: &'a QuantityWords, index: &'a Index<'a>) -> Self {
        let tokens = token::tokenize(text, sentence);
        let lower: Vec<Cow<'a, str>> = tokens.iter().map(|token| lower(token.span.of(text))).collect();
        let long = |token: &&Token| token.kind == TokenKind::Word && token.span.len() > 3;
        let n_long = tokens.iter().filter(long).count();
        let n_capital =
            tokens.iter().filter(long).filter(|token| starts_capital(token.span.of(text))).count();
        let headline = n_long > 2 && n_capital * 10 >= n_long * 7;
        Self { text, lang, index, tokens, lower, headline }
    }

    /// The number of tokens.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The lower-case word at `idx`; apostrophes are straight.
    pub(super) fn at(&self, idx: usize) -> &str {
        self.lower.get(idx).map_or("", |word| word.as_ref())
    }

    /// The word `n` before `idx`.
    pub(super) fn back(&self, idx: usize, n: usize) -> &str {
        idx.checked_sub(n).map_or("", |idx| self.at(idx))
    }

    /// The word at `idx` without its possessive ending.
    pub(super) fn stem(&self, idx: usize) -> &str {
        let word = self.at(idx);
        word.strip_suffix(self.lang.nouns.possessive).unwrap_or(word)
    }

    /// The word as written.
    pub(super) fn written(&self, idx: usize) -> &'a str {
        self.tokens.get(idx).map_or("", |token| token.span.of(self.text))
    }

    pub(super) fn kind(&self, idx: usize) -> Option<TokenKind> {
        self.tokens.get(idx).map(|token| token.kind)
    }

    pub(super) fn is_word(&self, idx: usize) -> bool {
        self.kind(idx) == Some(TokenKind::Word)
    }

    pub(super) fn is_number(&self, idx: usize) -> bool {
        self.kind(idx) == Some(TokenKind::Number)
    }

    /// Whether the token touches the next one.
    pub(super) fn joined(&self, idx: usize) -> bool {
        match (self.tokens.get(idx), self.tokens.get(idx + 1)) {
            (Some(token), Some(next)) => token.span.end == next.span.start,
            _ => false,
        }
    }

    /// Whether the token touches the one before it.
    pub(super) fn joined_back(&self, idx: usize) -> bool {
        idx.checked_sub(1).is_some_and(|before| self.joined(before))
    }

    /// Whether the word starts with a capital letter or holds one ("iPhone").
    pub(super) fn is_name(&self, idx: usize) -> bool {
        self.is_word(idx) && self.written(idx).chars().any(char::is_uppercase)
    }

    /// Whether the token is a hyphen or dash.
    pub(super) fn is_dash(&self, idx: usize) -> bool {
        matches!(self.at(idx), "-" | "‐" | "‑" | "–" | "—" | "−")
    }

    /// Whether the token is a hyphen that touches both sides.
    pub(super) fn is_hyphen(&self, idx: usize) -> bool {
        matches!(self.at(idx), "-" | "‐" | "‑" | "–") && self.joined(idx) && self.joined_back(idx)
    }

    /// The span of tokens `from` to `to`, end exclusive.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let first = self.tokens.get(from).map_or(0, |token| token.span.start);
        let last =
            to.checked_sub(1).and_then(|idx| self.tokens.get(idx)).map_or(first, |token| token.span.end);
        Span::new(first, last)
    }

    /// How many tokens from `idx` on spell `phrase`, whose words are parted by single spaces.
    pub(super) fn phrase(&self, idx: usize, phrase: &str) -> Option<usize> {
        let mut n_words = 0;
        for word in phrase.split(' ') {
            if self.at(idx + n_words) != word {
                return None;
            }
            n_words += 1;
        }
        Some(n_words)
    }

    /// How many tokens right before `idx` spell `phrase`.
    pub(super) fn phrase_before(&self, idx: usize, phrase: &str) -> Option<usize> {
        let mut n_words = 0;
        for word in phrase.rsplit(' ') {
            n_words += 1;
            if self.back(idx, n_words) != word || idx < n_words {
                return None;
            }
        }
        Some(n_words)
    }

    /// Whether a figure, a date or an idiom may start at `idx`.
    pub(super) fn may_start(&self, idx: usize) -> bool {
        match self.kind(idx) {
            Some(TokenKind::Word) => {
                self.index.starts(self.stem(idx)) || self.index.starts(self.at(idx)) || self.is_sign(idx)
            }
            Some(TokenKind::Number) => true,
            Some(TokenKind::Sign) => self.is_number(idx + 1) || self.joined(idx) && self.at(idx) == "$",
            None => false,
        }
    }

    /// Whether the word may be a currency's code before an amount: "USD 10", "RM5".
    fn is_sign(&self, idx: usize) -> bool {
        self.written(idx).len() <= 4
            && (self.is_number(idx + 1) || self.kind(idx + 1) == Some(TokenKind::Sign))
    }

    /// The longest row of `table` that the tokens from `idx` on spell, and how many tokens it takes.
    pub(super) fn longest<T: Copy>(&self, idx: usize, table: &[(&str, T)]) -> Option<(T, usize)> {
        let first = self.at(idx);
        let from = table.partition_point(|(key, _)| *key < first);
        if first.is_empty() || !table.get(from).is_some_and(|(key, _)| key.starts_with(first)) {
            return None;
        }
        let mut phrase = String::new();
        let mut found = None;
        for n_words in 1..=5 {
            let word = self.at(idx + n_words - 1);
            if word.is_empty() {
                break;
            }
            if n_words > 1 {
                phrase.push(' ');
            }
            phrase.push_str(word);
            if let Some(value) = look_up(table, &phrase) {
                found = Some((value, n_words));
            }
        }
        found
    }

    /// Whether the word stands for many things: "soldiers", "people".
    pub(super) fn is_plural(&self, idx: usize) -> bool {
        self.is_word(idx) && (is_plural(self.at(idx), &self.lang.nouns) || self.is_plural_acronym(idx))
    }

    /// "MPs", "RBIs"
    pub(super) fn is_plural_acronym(&self, idx: usize) -> bool {
        let acronym = self.written(idx).strip_suffix('s').unwrap_or("");
        1 < acronym.len() && acronym.chars().all(|c| c.is_ascii_uppercase())
    }

    /// Whether the word ends a noun phrase.
    pub(super) fn is_end(&self, idx: usize) -> bool {
        holds(self.lang.nouns.ends, self.at(idx)) && !self.is_acronym(idx)
    }

    /// "US", "IT", "WHO" where not all words are in capitals.
    pub(super) fn is_acronym(&self, idx: usize) -> bool {
        let written = self.written(idx);
        1 < written.len() && !self.headline && written.chars().all(|c| c.is_ascii_uppercase())
    }

    pub(super) fn is_article(&self, idx: usize) -> bool {
        holds(self.lang.numbers.articles, self.at(idx))
    }

    pub(super) fn is_determiner(&self, idx: usize) -> bool {
        holds(self.lang.numbers.determiners, self.at(idx))
    }
}

/// The singular of a plural noun; `None` for words that are no plural.
pub(super) fn singular(word: &str, nouns: &NounWords) -> Option<String> {
    if let Some(one) = look_up(nouns.plurals, word) {
        return Some(one.to_string());
    }
    regular(word, nouns).map(|(stem, ending)| format!("{stem}{ending}"))
}

fn is_plural(word: &str, nouns: &NounWords) -> bool {
    regular(word, nouns).is_some() || look_up(nouns.plurals, word).is_some()
}

/// Stem and ending of the singular of a regular plural.
fn regular<'a>(word: &'a str, nouns: &NounWords) -> Option<(&'a str, &'static str)> {
    let (stem, ending) = nouns
        .endings
        .iter()
        .filter_map(|(ending, one)| Some((word.strip_suffix(ending)?, *one)))
        .min_by_key(|(stem, _)| stem.len())?;
    let unlike = nouns.not_endings.iter().any(|ending| word.ends_with(ending));
    (2 <= stem.chars().count() && !unlike && !holds(nouns.singulars, word)).then_some((stem, ending))
}

fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase().replace('’', "'"))
    }
}

fn starts_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}
