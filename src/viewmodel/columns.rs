//! Columns: the accounts shown, in the reader's order. An account's letter stays with it.

use std::ops::Range;

use crate::engine::date::Date;
use crate::engine::{Account, Story};

use super::number;
use crate::load::is_web_address;
use crate::words::{Words, fill};

/// The fewest accounts that make a comparison.
pub const MIN_SHOWN: usize = 2;
/// The most accounts that fit side by side.
pub const MAX_SHOWN: usize = 8;

/// One account as it heads its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Position of the account in the story.
    pub account: usize,
    /// Its id.
    pub id: String,
    /// Its letter.
    pub letter: String,
    /// What it is called on the screen: its name, else the first words of its headline.
    pub label: String,
    /// Its outlet or author, or that none is stated, for citations and exports.
    pub name: String,
    /// Its headline.
    pub headline: String,
    /// Date, kind and length, each a few words.
    pub meta: Vec<String>,
    /// Sentences about the text: that it is a digest, how its date is known.
    pub notes: Vec<String>,
    /// The language of the text (BCP 47), where it is stated.
    pub lang: Option<String>,
    /// Address of the original, where it is http or https.
    pub url: Option<String>,
}

/// Positions of the accounts shown, in order: the reader's choice, else the story's, else the first eight.
///
/// Unknown ids are passed over; a choice of fewer than two counts as none.
pub fn shown(story: &Story, chosen: &[String]) -> Vec<usize> {
    let known = |ids: &[String]| {
        let mut found: Vec<usize> = Vec::new();
        for id in ids {
            match story.accounts.iter().position(|account| account.id == *id) {
                Some(idx) if !found.contains(&idx) && found.len() < MAX_SHOWN => found.push(idx),
                _ => {}
            }
        }
        (found.len() >= MIN_SHOWN).then_some(found)
    };
    let all = || (0..story.accounts.len().min(MAX_SHOWN)).collect();
    known(chosen).or_else(|| known(&story.shown)).unwrap_or_else(all)
}

/// The columns for the accounts at `shown`.
pub fn columns(words: &Words, story: &Story, shown: &[usize]) -> Vec<Column> {
    let mut columns = Vec::new();
    for &idx in shown {
        if let Some(account) = story.accounts.get(idx) {
            columns.push(column(words, idx, account));
        }
    }
    columns
}

fn column(words: &Words, idx: usize, account: &Account) -> Column {
    let stated = |name: &Option<String>| {
        name.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(String::from)
    };
    let date = account.published.as_deref().and_then(Date::parse);
    let mut meta =
        vec![date.map_or_else(|| words.no_date_stated().to_string(), |date| number::date(words, date))];
    let mut notes = Vec::new();
    if account.digest {
        meta.push(words.digest().to_string());
        notes.push(words.digest_note().to_string());
    }
    meta.push(words.words_counted().of(account.text.split_whitespace().count()));
    notes.extend(
        account.published_note.as_deref().map(|note| fill(words.date_note(), &[note.trim_end_matches('.')])),
    );
    Column {
        account: idx,
        id: account.id.clone(),
        letter: letter(idx),
        label: account.label(),
        name: stated(&account.outlet)
            .or(stated(&account.author))
            .unwrap_or_else(|| words.no_outlet().to_string()),
        headline: account.title.trim().to_string(),
        meta,
        notes,
        lang: stated(&account.lang),
        url: account.url.clone().filter(|url| is_web_address(url)),
    }
}

/// The letter of the account at a position: A, B, … and numbers after Z.
pub fn letter(account_idx: usize) -> String {
    u8::try_from(account_idx)
        .ok()
        .filter(|idx| *idx < 26)
        .map_or_else(|| (account_idx + 1).to_string(), |idx| char::from(b'A' + idx).to_string())
}

/// The columns of text shown where `fit` of `n_columns` fit, beginning at `first` as far as that fills them.
pub fn window(n_columns: usize, fit: usize, first: usize) -> Range<usize> {
    let n_shown = fit.clamp(1, n_columns.max(1)).min(n_columns);
    let start = first.min(n_columns - n_shown);
    start..start + n_shown
}

/// The choice after the account at `id` is added or taken away; unchanged where that would leave the limits.
pub fn toggled(story: &Story, shown: &[usize], id: &str) -> Vec<String> {
    let mut ids = ids(story, shown);
    match ids.iter().position(|other| other == id) {
        Some(at) if ids.len() > MIN_SHOWN => {
            ids.remove(at);
        }
        None if ids.len() < MAX_SHOWN => ids.push(id.to_string()),
        _ => {}
    }
    ids
}

/// The choice after the account at `id` moves to a place, or to the last one where there are fewer.
pub fn moved(story: &Story, shown: &[usize], id: &str, place: usize) -> Vec<String> {
    let mut ids = ids(story, shown);
    if let Some(at) = ids.iter().position(|other| other == id) {
        let id = ids.remove(at);
        ids.insert(place.min(ids.len()), id);
    }
    ids
}

fn ids(story: &Story, shown: &[usize]) -> Vec<String> {
    let mut ids = Vec::new();
    for &idx in shown {
        ids.extend(story.accounts.get(idx).map(|account| account.id.clone()));
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::ENGLISH;

    fn story() -> Story {
        let account = |id: &str| Account { id: id.into(), ..Account::default() };
        Story {
            accounts: ["a", "b", "c"].map(account).into(),
            shown: vec!["c".into(), "a".into()],
            ..Story::default()
        }
    }

    #[track_caller]
    fn check(chosen: &[&str], expected: &[usize]) {
        let chosen: Vec<String> = chosen.iter().map(|id| id.to_string()).collect();
        assert_eq!(shown(&story(), &chosen), expected);
    }

    #[test]
    fn the_reader_chooses_then_the_story() {
        check(&["b", "c", "a"], &[1, 2, 0]);
        check(&[], &[2, 0]);
        check(&["b"], &[2, 0]);
        check(&["b", "unknown", "b"], &[2, 0]);
        check(&["b", "unknown", "a"], &[1, 0]);
    }

    #[test]
    fn letters_stay_with_the_account() {
        let letters: Vec<String> =
            columns(&ENGLISH, &story(), &[2, 0]).into_iter().map(|column| column.letter).collect();
        assert_eq!(letters, ["C", "A"]);
        assert_eq!(letter(26), "27");
    }

    #[test]
    fn choices_stay_within_the_limits() {
        assert_eq!(toggled(&story(), &[2, 0], "b"), ["c", "a", "b"]);
        assert_eq!(toggled(&story(), &[2, 0], "a"), ["c", "a"], "two at least");
        assert_eq!(moved(&story(), &[2, 0, 1], "b", 0), ["b", "c", "a"]);
        assert_eq!(moved(&story(), &[2, 0], "c", 7), ["a", "c"]);
        assert_eq!(moved(&story(), &[2, 0], "b", 0), ["c", "a"], "an account that is not shown stays away");
    }

    #[test]
    fn windows_stay_within_the_columns() {
        assert_eq!(window(8, 5, 0), 0..5);
        assert_eq!(window(8, 5, 5), 3..8);
        assert_eq!(window(4, 5, 2), 0..4);
        assert_eq!(window(0, 5, 2), 0..0);
        assert_eq!(window(3, 0, 1), 1..2);
    }

    #[test]
    fn only_web_addresses_are_linked() {
        assert!(is_web_address("https://example.org/x") && is_web_address("HTTP://example.org"));
        for odd in ["javascript:alert(1)", "data:text/html,x", "//example.org", "ftp://example.org", ""] {
            assert!(!is_web_address(odd), "{odd}");
        }
    }
}
