//! What a card says below its fields: how much was read of it, and what depends on its date.

use super::{Card, Field, read_date};
use crate::engine::date::Date;
use crate::engine::lang::en::ENGLISH;
use crate::engine::quantity::{self, Extent};
use crate::engine::sentence;
use crate::engine::span::Span;
use crate::load::{self, is_web_address};
use crate::viewmodel::reading;
use crate::words::Words;
use crate::words::fill;

/// What a card says below its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// How long the text is, and how much was read of it; empty without a text.
    pub text: Hint,
    /// What depends on the date, or how it is read.
    pub date: Hint,
    /// Why the address is not linked.
    pub url: Hint,
}

impl Hints {
    /// What is said below a field.
    pub fn of(&self, field: Field) -> Option<&Hint> {
        match field {
            Field::Name | Field::Title => None,
            Field::Date => Some(&self.date),
            Field::Url => Some(&self.url),
            Field::Text => Some(&self.text),
        }
    }
}

/// A line below a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hint {
    /// The sentence; empty when there is nothing to say.
    pub words: String,
    /// Whether something is lost until the reader acts.
    pub asks: bool,
}

impl Hint {
    fn says(words: String) -> Self {
        Self { words, asks: false }
    }

    fn asks(words: String) -> Self {
        Self { words, asks: true }
    }
}

/// The longest text that is read for its hints, in bytes; reading goes along with typing.
const READ_AT_MOST: usize = 50_000;

/// What a card says below its fields.
pub fn hints(words: &'static Words, card: &Card) -> Hints {
    let text = head(card.get(Field::Text), READ_AT_MOST);
    let sentences = sentence::segment(text, &ENGLISH);
    let typed = card.get(Field::Date).trim();
    let date = read_date(typed);
    // Any date will do to see what would be read with one.
    let any_date = Date::parse("2000-01-01");
    let without = quantity::extract(text, &sentences, None, &ENGLISH);
    let with = quantity::extract(text, &sentences, date.or(any_date), &ENGLISH);
    let n_figures = if date.is_some() { with.len() } else { without.len() };
    let is_date = |figure: &quantity::Quantity| matches!(figure.extent, Extent::Date(_));
    let (mut first, mut n_more) = (None, 0);
    for figure in &with {
        let is_known = |known: &quantity::Quantity| is_date(known) && known.span == figure.span;
        if is_date(figure) && !without.iter().any(is_known) {
            n_more += usize::from(first.is_some());
            first = first.or(Some(figure));
        }
    }
    let surface = |figure: &quantity::Quantity| load::short(figure.span.of(text));
    let date = match (typed.is_empty(), date, first) {
        (false, None, _) => Hint::asks(words.own_date_unread().to_string()),
        _ if text.trim().is_empty() => Hint::default(),
        (_, Some(_), None) | (true, _, None) => Hint::says(words.own_date_needless().to_string()),
        (_, Some(_), Some(first)) => {
            let read = reading::reading(words, first);
            Hint::says(fill(words.own_date_read(), &[&surface(first), &read]))
        }
        (true, _, Some(first)) => {
            let message = if n_more == 0 { words.own_date_asks() } else { words.own_date_asks_more() };
            Hint::asks(fill(message, &[&surface(first), &n_more.to_string()]))
        }
    };
    let n_words = text.split_whitespace().count();
    let text = match (n_words, text.len() == card.get(Field::Text).len()) {
        (0, _) => String::new(),
        (_, true) => {
            fill(words.own_counts(), &[&words.own_words().of(n_words), &words.own_figures().of(n_figures)])
        }
        (_, false) => words.own_long_text().to_string(),
    };
    let url = card.get(Field::Url).trim();
    let url = match url.is_empty() || is_web_address(url) {
        true => Hint::default(),
        false => Hint::asks(words.own_url_unread().to_string()),
    };
    Hints { text: Hint::says(text), date, url }
}

/// The beginning of a text, cut between characters.
fn head(text: &str, n_bytes: usize) -> &str {
    let mut end = n_bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    Span::new(0, end).of(text)
}

#[cfg(test)]
mod tests {
    use super::super::Drafts;
    use super::*;
    use crate::engine::Account;
    use crate::words::ENGLISH as WORDS;

    #[test]
    fn the_date_says_what_depends_on_it() {
        let check = |text: &str, date: &str, expected: &str| {
            let mut drafts = Drafts::default();
            drafts.add(Account { text: text.into(), ..Account::default() });
            let card = drafts.card_mut(0).expect("a card");
            card.set(Field::Date, date.into());
            assert_eq!(hints(&WORDS, card).date.words, expected, "{text} {date}");
        };
        check("Ten people came in August 2023.", "", "Nothing in this text depends on it.");
        check("Ten people came last year.", "", "“last year” is not read until you set the date.");
        check(
            "Ten came last year and nine in March.",
            "",
            "“last year” and 1 more are not read until you set the date.",
        );
        check("Ten people came last year.", "2024-10-19", "“last year” is read as any day of 2023.");
        check("", "", "");
        check("", "soon", "This is not read as a date. Write it like 2024-10-19, 2024-10 or 2024.");
    }
}
