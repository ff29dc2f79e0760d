//! The tables of a language turned for fast look-up: which words can start a figure, and hedges by their last word.

use crate::engine::lang::QuantityWords;
use crate::engine::order;

use super::hedge::Hedge;

/// Built once for a text.
pub(super) struct Index<'a> {
    /// Every word that starts a figure, a date or an idiom; sorted.
    starts: Vec<&'a str>,
    /// Hedges before a number: last word, phrase, hedge; sorted by the last word.
    before: Vec<(&'a str, &'a str, Hedge)>,
    /// Hedges after a number: first word, phrase, hedge; sorted by the first word.
    after: Vec<(&'a str, &'a str, Hedge)>,
}

impl<'a> Index<'a> {
    /// Turns the tables of a language.
    pub(super) fn new(lang: &'a QuantityWords) -> Self {
        let (numbers, nouns, time) = (&lang.numbers, &lang.nouns, &lang.time);
        let mut starts: Vec<&str> = Vec::new();
        starts.extend(first_column(numbers.cardinals));
        starts.extend(first_column(numbers.lumps));
        starts.extend(first_column(numbers.orders));
        starts.extend(first_column(numbers.order_multiples));
        starts.extend(first_column(numbers.spells));
        starts.extend(first_column(numbers.vague));
        starts.extend(first_column(numbers.fractions));
        starts.extend(first_column(numbers.multiples));
        starts.extend(first_column(numbers.ordinals));
        starts.extend(first_column(time.months));
        starts.extend(first_column(time.weekdays));
        starts.extend(first_column(time.seasons));
        starts.extend(first_column(time.days));
        starts.extend(first_column(time.steps));
        starts.extend(first_column(time.hours));
        for list in [numbers.articles, numbers.minus, numbers.none, numbers.wholes, nouns.nobody] {
            starts.extend(list);
        }
        starts.push(time.the);
        starts.extend(numbers.idioms.iter().filter_map(|phrase| phrase.split(' ').next()));
        order::sort(&mut starts);
        starts.dedup();
        let last = |phrase: &'a str| phrase.rsplit(' ').next().unwrap_or(phrase);
        let first = |phrase: &'a str| phrase.split(' ').next().unwrap_or(phrase);
        let by = |rows: &[(&'a str, Hedge)], word: fn(&'a str) -> &'a str| {
            let mut rows: Vec<_> =
                rows.iter().map(|(phrase, hedge)| (word(phrase), *phrase, *hedge)).collect();
            order::sort_by_key(&mut rows, |(word, phrase, _)| (*word, *phrase));
            rows
        };
        Self { starts, before: by(lang.hedges.before, last), after: by(lang.hedges.after, first) }
    }

    /// Whether a figure, a date or an idiom may start with the word.
    pub(super) fn starts(&self, word: &str) -> bool {
        self.starts.binary_search(&word).is_ok()
    }

    /// The hedges before a number that end with the word.
    pub(super) fn hedges_ending(&self, word: &str) -> impl Iterator<Item = (&'a str, Hedge)> {
        rows(&self.before, word)
    }

    /// The hedges after a number that start with the word.
    pub(super) fn hedges_starting(&self, word: &str) -> impl Iterator<Item = (&'a str, Hedge)> {
        rows(&self.after, word)
    }
}

fn first_column<'a, T>(table: &'a [(&'static str, T)]) -> impl Iterator<Item = &'static str> + 'a {
    table.iter().map(|(word, _)| *word)
}

fn rows<'a>(table: &[(&'a str, &'a str, Hedge)], word: &str) -> impl Iterator<Item = (&'a str, Hedge)> {
    let from = table.partition_point(|(key, ..)| *key < word);
    let n_rows = table.iter().skip(from).take_while(|(key, ..)| *key == word).count();
    table.iter().skip(from).take(n_rows).map(|(_, phrase, hedge)| (*phrase, *hedge))
}
