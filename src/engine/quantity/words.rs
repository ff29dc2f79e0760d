//! The words of one sentence, ready to be read by position.

use std::cell::Cell;

use super::hedge::Hedge;
use super::number::Number;
use super::{Change, Measure};
use crate::engine::lang::{Class, ClassSet, Language, Lexicon, Period, Sense, WordId};
use crate::engine::letters;
use crate::engine::span::Span;
use crate::engine::token::{self, Token, TokenKind};

/// A sentence as tokens, each with its lower-case word and its place in the lexicon; every look outside of the
/// sentence gives "", `None` or no class.
pub(super) struct Words<'a> {
    pub(super) text: &'a str,
    pub(super) lang: &'a Language,
    pub(super) lexicon: &'a Lexicon,
    tokens: Vec<Token>,
    words: Vec<Word<'a>>,
    /// The lower-case words, each with [`JOINT`] behind it, as phrases are written in the tables.
    lower: String,
    /// The classes of all its words.
    classes: ClassSet,
    /// Whether it has a sign that may join the words of a phrase.
    joins: bool,
    /// Whether most of its words start with a capital, as in headlines.
    pub(super) headline: bool,
    /// The number read last and where, because one rule after the other asks for it.
    pub(super) last_number: Cell<Option<(usize, Option<Number>)>>,
}

/// Joins the words of phrases; a string, as that is put to another faster than a character is.
const JOINT: &str = "_";

/// A token looked up.
#[derive(Clone, Copy, Default)]
struct Word<'a> {
    written: &'a str,
    /// In `Words::lower`.
    lower: Span,
    classes: ClassSet,
    id: WordId,
    /// The word without its possessive ending.
    stem: WordId,
    /// The character of a sign, its apostrophe straight; `\0` for words and numbers.
    sign: char,
    /// Whether it holds a capital.
    capital: bool,
}

impl<'a> Words<'a> {
    /// No words yet of `text`.
    pub(super) fn new(text: &'a str, lang: &'a Language) -> Self {
        Self {
            text,
            lang,
            lexicon: &lang.lexicon,
            tokens: Vec::new(),
            words: Vec::new(),
            lower: String::new(),
            classes: ClassSet::default(),
            joins: false,
            headline: false,
            last_number: Cell::new(None),
        }
    }

    /// Reads one sentence in place of the one before.
    pub(super) fn read(&mut self, sentence: Span) {
        self.tokens.clear();
        self.words.clear();
        self.lower.clear();
        self.classes = ClassSet::default();
        self.joins = false;
        self.last_number.set(None);
        token::tokenize_into(self.text, sentence, &mut self.tokens);
        let (mut n_long, mut n_capital) = (0, 0);
        for token in &self.tokens {
            let written = token.span.of(self.text);
            let start = self.lower.len();
            let capital = letters::push_folded(written, &mut self.lower);
            let lower = Span::new(start, self.lower.len());
            let mut word = Word { written, lower, capital, ..Word::default() };
            if token.kind == TokenKind::Word && written.len() > 3 {
                n_long += 1;
                n_capital += usize::from(capital && starts_capital(written));
            }
            if token.kind != TokenKind::Number {
                let lower = self.lower.get(start..).unwrap_or("");
                word.id = self.lexicon.find(lower);
                word.stem = word.id;
                if token.kind == TokenKind::Sign {
                    word.sign = lower.chars().next().unwrap_or_default();
                    self.joins |= matches!(word.sign, '-' | '‐' | '‑' | '–' | '/');
                } else if lower.as_bytes().last() == self.lang.forms.possessive.as_bytes().last()
                    && let Some(stem) = lower.strip_suffix(self.lang.forms.possessive)
                {
                    word.stem = self.lexicon.find(stem);
                }
                word.classes = self.lexicon.classes(word.id);
                self.classes.add(&word.classes);
            }
            self.lower.push_str(JOINT);
            self.words.push(word);
        }
        self.headline = n_long > 2 && n_capital * 10 >= n_long * 7;
    }

    /// Whether a word of the sentence is of a class.
    pub(super) fn has(&self, class: Class) -> bool {
        self.classes.has(class)
    }

    /// The number of tokens.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The lower-case word at `idx`; apostrophes are straight.
    pub(super) fn at(&self, idx: usize) -> &str {
        self.words.get(idx).map_or("", |word| word.lower.of(&self.lower))
    }

    // This and the few looks below stand nowhere in line: hundreds of rules ask them, and each copy checks bounds anew.

    /// The character of the sign at `idx`, its apostrophe straight; `\0` for words and numbers.
    #[inline(never)]
    pub(super) fn sign(&self, idx: usize) -> char {
        self.words.get(idx).map_or('\0', |word| word.sign)
    }

    /// Whether the word has the ending of participles: "wounded".
    pub(super) fn is_participle(&self, idx: usize) -> bool {
        self.ends(idx, self.lang.forms.participle)
    }

    /// Whether the word has the ending of adverbs: "sharply".
    pub(super) fn is_adverb(&self, idx: usize) -> bool {
        self.ends(idx, self.lang.forms.adverb)
    }

    /// Whether the word has the ending of owners: "region's".
    pub(super) fn is_possessive(&self, idx: usize) -> bool {
        self.ends(idx, self.lang.forms.possessive)
    }

    fn ends(&self, idx: usize, ending: &str) -> bool {
        self.at(idx).ends_with(ending)
    }

    /// The token after the one at `idx` where that is a hyphen, else `idx`.
    pub(super) fn past_hyphen(&self, idx: usize) -> usize {
        idx + usize::from(self.is_hyphen(idx))
    }

    /// The token after the one at `idx` where that is of a class, else `idx`.
    pub(super) fn past(&self, idx: usize, class: Class) -> usize {
        idx + usize::from(self.is(idx, class))
    }

    /// The word at `idx` without its possessive ending.
    pub(super) fn stem(&self, idx: usize) -> &str {
        let word = self.at(idx);
        word.strip_suffix(self.lang.forms.possessive).unwrap_or(word)
    }

    /// The word as written.
    pub(super) fn written(&self, idx: usize) -> &'a str {
        self.words.get(idx).map_or("", |word| word.written)
    }

    #[inline(never)]
    fn id(&self, idx: usize) -> WordId {
        self.words.get(idx).map_or(WordId::default(), |word| word.id)
    }

    #[inline(never)]
    fn stem_id(&self, idx: usize) -> WordId {
        self.words.get(idx).map_or(WordId::default(), |word| word.stem)
    }

    /// Whether the word is of a class.
    #[inline(never)]
    pub(super) fn is(&self, idx: usize, class: Class) -> bool {
        self.words.get(idx).is_some_and(|word| word.classes.has(class))
    }

    /// Whether the word `n` before `idx` is of a class.
    pub(super) fn back_is(&self, idx: usize, n: usize, class: Class) -> bool {
        self.is(idx.wrapping_sub(n), class)
    }

    /// Whether one of the `n` words before `idx` is of a class.
    pub(super) fn near_before(&self, idx: usize, n: usize, class: Class) -> bool {
        self.has(class) && (1..=n).any(|n| self.back_is(idx, n, class))
    }

    /// The first of the `n` words from `idx` on that is of a class.
    pub(super) fn near_after(&self, idx: usize, n: usize, class: Class) -> Option<usize> {
        if !self.has(class) {
            return None;
        }
        (idx..idx + n).find(|idx| self.is(*idx, class))
    }

    /// Whether the word without its possessive ending is of a class.
    pub(super) fn stem_is(&self, idx: usize, class: Class) -> bool {
        self.lexicon.is(self.stem_id(idx), class)
    }

    /// Whether the word as written is of a class.
    pub(super) fn written_is(&self, idx: usize, class: Class) -> bool {
        self.lexicon.has(self.written(idx), class)
    }

    /// What the word alone stands for in a class.
    fn sense(&self, idx: usize, class: Class) -> Option<&Sense> {
        let word = self.words.get(idx).filter(|word| word.classes.has(class))?;
        self.lexicon.sense(word.id, class)
    }

    /// What the word as written stands for in a class.
    pub(super) fn written_sense(&self, idx: usize, class: Class) -> Option<&'a Sense> {
        self.lexicon.sense(self.lexicon.find(self.written(idx)), class)
    }

    /// The number the word has in a class: 7 for "seven".
    pub(super) fn number(&self, idx: usize, class: Class) -> Option<i64> {
        self.sense(idx, class)?.number()
    }

    /// The number the word without its possessive ending has in a class.
    pub(super) fn stem_number(&self, idx: usize, class: Class) -> Option<i64> {
        self.lexicon.sense(self.stem_id(idx), class)?.number()
    }

    /// The two numbers the word has in a class: 24 and 99 for "dozens".
    pub(super) fn range(&self, idx: usize, class: Class) -> Option<(i64, i64)> {
        self.sense(idx, class)?.range()
    }

    /// The word that the one at `idx` has in a class: "soldier" for "troop".
    pub(super) fn value(&self, idx: usize, class: Class) -> Option<&'static str> {
        Some(self.sense(idx, class)?.value)
    }

    /// How many periods the word steps from the account's own: -1 for "last".
    pub(super) fn step(&self, idx: usize) -> Option<i32> {
        self.number(idx, Class::Step).map(|step| step as i32)
    }

    /// Whether the word names a part of a period: "early", "end".
    pub(super) fn is_part(&self, idx: usize) -> bool {
        self.is(idx, Class::PartBefore) || self.is(idx, Class::PartOf)
    }

    /// The stretch of the calendar the word names.
    pub(super) fn period(&self, idx: usize) -> Option<Period> {
        self.value(idx, Class::Period).and_then(Period::parse)
    }

    /// The stretch of the calendar the word without its possessive ending names.
    pub(super) fn stem_period(&self, idx: usize) -> Option<Period> {
        self.lexicon.sense(self.stem_id(idx), Class::Period).and_then(|sense| Period::parse(sense.value))
    }

    /// Which way the word moves a figure.
    pub(super) fn movement(&self, idx: usize) -> Option<Change> {
        self.sense(idx, Class::Movement).and_then(|sense| Change::parse(sense.value))
    }

    /// Which way a comparison behind a figure moves it: "higher", "fewer".
    pub(super) fn compared(&self, idx: usize) -> Option<Change> {
        self.sense(idx, Class::Compared).and_then(|sense| Change::parse(sense.value))
    }

    /// The longest phrase of a class that starts at `idx`, and how many tokens it takes.
    pub(super) fn longest(&self, idx: usize, class: Class) -> Option<(&'a Sense, usize)> {
        let mut longest: Option<&Sense> = None;
        for sense in self.lexicon.senses(self.id(idx), class) {
            if longest.is_none_or(|longer| longer.n_words < sense.n_words)
                && self.has_phrase(idx, sense.phrase)
            {
                longest = Some(sense);
            }
        }
        longest.map(|sense| (sense, sense.n_words))
    }

    /// The longest phrase of a class that ends before `at`, no further back than `floor`, and how many tokens it takes.
    fn longest_before(&self, at: usize, floor: usize, class: Class) -> Option<(&'a Sense, usize)> {
        let mut longest: Option<&Sense> = None;
        for sense in self.lexicon.senses(self.id(at.wrapping_sub(1)), class) {
            let fits =
                floor + sense.n_words <= at && longest.is_none_or(|longer| longer.n_words < sense.n_words);
            if fits && self.has_phrase(at - sense.n_words, sense.phrase) {
                longest = Some(sense);
            }
        }
        longest.map(|sense| (sense, sense.n_words))
    }

    /// Whether the words from `idx` on are those of a phrase.
    fn has_phrase(&self, idx: usize, phrase: &str) -> bool {
        let start = self.words.get(idx).map_or(usize::MAX, |word| word.lower.start);
        let words = self.lower.as_bytes().get(start..).unwrap_or_default();
        words.starts_with(phrase.as_bytes()) && words.get(phrase.len()) == JOINT.as_bytes().first()
    }

    /// How many tokens the longest phrase of a class takes whose words may be joined by hyphens; 0 where none starts.
    pub(super) fn hyphened(&self, idx: usize, class: Class) -> usize {
        let mut longest = 0;
        for sense in self.lexicon.senses(self.id(idx), class) {
            if self.has_phrase(idx, sense.phrase) {
                longest = longest.max(sense.n_words);
            } else if self.joins {
                longest = self.spelled(sense.phrase, idx).map_or(0, |to| to - idx).max(longest);
            }
        }
        longest
    }

    /// Where a phrase ends that starts at `from`, its words joined by hyphens or not.
    fn spelled(&self, phrase: &str, from: usize) -> Option<usize> {
        let mut at = from;
        for word in phrase.split('_') {
            if from < at && (self.is_hyphen(at) || self.sign(at) == '/') {
                at += 1;
            }
            if self.at(at) != word {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// The name of a unit at `idx`, and how many tokens it takes.
    pub(super) fn unit_name(&self, idx: usize) -> Option<(Measure, usize)> {
        let (sense, n_words) = self.longest(idx, Class::Unit)?;
        let measure = sense.measure?;
        Some(self.unit_per(measure, idx, idx + n_words).unwrap_or((measure, n_words)))
    }

    /// The unit that `measure` before token `at` makes with what it is over: "metres a second", "mile-per-hour".
    fn unit_per(&self, measure: Measure, idx: usize, at: usize) -> Option<(Measure, usize)> {
        let per = self.past_hyphen(at);
        if !self.is(per, Class::Per) && !self.is_article(per) {
            return None;
        }
        let over = self.past_hyphen(per + 1);
        let (sense, n_words) = self.longest(over, Class::Unit)?;
        let name = [measure.as_str(), " per ", sense.measure?.as_str()].concat();
        Some((Measure::parse(&name)?, over + n_words - idx))
    }

    /// The sign of a unit at `idx`.
    pub(super) fn unit_sign(&self, idx: usize) -> Option<Measure> {
        self.written_sense(idx, Class::UnitSign)?.measure
    }

    /// The hedge of a class that starts at `idx`, and how many tokens it takes.
    pub(super) fn hedge(&self, idx: usize, class: Class) -> Option<(Hedge, usize)> {
        let (sense, n_words) = self.longest(idx, class)?;
        Some((Hedge::parse(sense.value)?, n_words))
    }

    /// The hedge of a class that ends before `at`, and how many tokens it takes.
    pub(super) fn hedge_before(&self, at: usize, floor: usize, class: Class) -> Option<(Hedge, usize)> {
        let (sense, n_words) = self.longest_before(at, floor, class)?;
        Some((Hedge::parse(sense.value)?, n_words))
    }

    pub(super) fn kind(&self, idx: usize) -> Option<TokenKind> {
        self.tokens.get(idx).map(|token| token.kind)
    }

    #[inline(never)]
    fn is_kind(&self, idx: usize, kind: TokenKind) -> bool {
        self.tokens.get(idx).is_some_and(|token| token.kind == kind)
    }

    pub(super) fn is_word(&self, idx: usize) -> bool {
        self.is_kind(idx, TokenKind::Word)
    }

    pub(super) fn is_number(&self, idx: usize) -> bool {
        self.is_kind(idx, TokenKind::Number)
    }

    /// Whether the token touches the next one.
    pub(super) fn joined(&self, idx: usize) -> bool {
        match (self.tokens.get(idx), self.tokens.get(idx.wrapping_add(1))) {
            (Some(token), Some(next)) => token.span.end == next.span.start,
            _ => false,
        }
    }

    /// Whether the token touches the one before it.
    pub(super) fn joined_back(&self, idx: usize) -> bool {
        self.joined(idx.wrapping_sub(1))
    }

    /// Whether the word starts with a capital letter or holds one ("iPhone").
    pub(super) fn is_name(&self, idx: usize) -> bool {
        self.is_word(idx) && self.words.get(idx).is_some_and(|word| word.capital)
    }

    /// Whether the token is a hyphen or dash.
    pub(super) fn is_dash(&self, idx: usize) -> bool {
        matches!(self.sign(idx), '-' | '‐' | '‑' | '–' | '—' | '−')
    }

    /// Whether the token is a hyphen that touches both sides.
    pub(super) fn is_hyphen(&self, idx: usize) -> bool {
        matches!(self.sign(idx), '-' | '‐' | '‑' | '–') && self.joined(idx) && self.joined_back(idx)
    }

    /// The span of tokens `from` to `to`, end exclusive.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let first = self.tokens.get(from).map_or(0, |token| token.span.start);
        let last =
            to.checked_sub(1).and_then(|idx| self.tokens.get(idx)).map_or(first, |token| token.span.end);
        Span::new(first, last)
    }

    /// Whether a figure, a date or an idiom may start at `idx`.
    ///
    /// Asked of every token, and so looks it up but once.
    pub(super) fn may_start(&self, idx: usize) -> bool {
        let (Some(word), Some(token)) = (self.words.get(idx), self.tokens.get(idx)) else { return false };
        match token.kind {
            TokenKind::Word => {
                word.classes.has(Class::Start)
                    || word.stem != word.id && self.lexicon.is(word.stem, Class::Start)
                    || word.written.len() <= 4 && self.is_sign(idx)
            }
            TokenKind::Number => true,
            TokenKind::Sign => self.is_number(idx + 1) || word.sign == '$' && self.joined(idx),
        }
    }

    /// Whether the word may be a currency's code before an amount: "USD 10", "RM5".
    fn is_sign(&self, idx: usize) -> bool {
        (self.is_number(idx + 1) || self.is_kind(idx + 1, TokenKind::Sign))
            && self.written_is(idx, Class::CurrencySign)
    }

    /// Whether the word stands for many things: "soldiers", "people".
    pub(super) fn is_plural(&self, idx: usize) -> bool {
        self.is_word(idx)
            && (self.is(idx, Class::OddPlural)
                || self.regular_singular(self.at(idx)).is_some()
                || self.is_plural_acronym(idx))
    }

    /// "MPs", "RBIs"
    pub(super) fn is_plural_acronym(&self, idx: usize) -> bool {
        let acronym = self.written(idx).strip_suffix('s').unwrap_or("");
        1 < acronym.len() && is_capitals(acronym)
    }

    /// Whether the word ends a noun phrase.
    pub(super) fn is_end(&self, idx: usize) -> bool {
        self.is(idx, Class::End) && !self.is_acronym(idx)
    }

    /// "US", "IT", "WHO" where not all words are in capitals.
    pub(super) fn is_acronym(&self, idx: usize) -> bool {
        let written = self.written(idx);
        1 < written.len() && !self.headline && is_capitals(written)
    }

    pub(super) fn is_article(&self, idx: usize) -> bool {
        self.is(idx, Class::Article)
    }

    pub(super) fn is_determiner(&self, idx: usize) -> bool {
        self.is(idx, Class::Determiner)
    }

    /// The singular of a plural noun; `None` for words that are no plural.
    pub(super) fn singular(&self, word: &str) -> Option<String> {
        let id = self.lexicon.find(word);
        if let Some(sense) = self.lexicon.sense(id, Class::Plural) {
            return Some(sense.value.to_string());
        }
        if self.lexicon.is(id, Class::PluralS) {
            return Some(word.strip_suffix('s')?.to_string());
        }
        if self.lexicon.is(id, Class::OddPlural) {
            return Some(word.to_string());
        }
        let (stem, ending) = self.regular_singular(word)?;
        let mut one = stem.to_string();
        one.push_str(ending);
        Some(one)
    }

    /// Stem and ending of the singular of a regular plural.
    fn regular_singular<'w>(&self, word: &'w str) -> Option<(&'w str, &'static str)> {
        let forms = &self.lang.forms;
        let mut found: Option<(&str, &str)> = None;
        let last = word.as_bytes().last();
        for (ending, one) in forms.plurals {
            if ending.as_bytes().last() == last
                && let Some(stem) = word.strip_suffix(ending)
                && found.is_none_or(|(longer, _)| stem.len() < longer.len())
            {
                found = Some((stem, one));
            }
        }
        let (stem, _) = found?;
        let unlike = stem.chars().nth(1).is_none()
            || forms.not_plurals.iter().any(|ending| word.ends_with(ending))
            || self.lexicon.has(word, Class::Singular);
        found.filter(|_| !unlike)
    }
}

/// Whether all letters are A to Z.
pub(super) fn is_capitals(written: &str) -> bool {
    written.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn starts_capital(word: &str) -> bool {
    word.chars().next().is_some_and(letters::is_capital)
}
