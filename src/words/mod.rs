//! The words of the interface: everything a reader sees that no account says, a table for each language.
//!
//! `en.txt` is English, and says which strings there are: the build makes a method of [`Words`] for each.
//! The other languages come from outside, as the build packs them.

pub mod plural;
#[cfg(any(test, feature = "cli"))]
pub mod table;

use std::sync::LazyLock;

use crate::engine::letters::joined;

// `ENGLISH_TABLE`, and the methods of `Words`.
include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// English.
pub static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::read(ENGLISH_TABLE));

/// Every word the reader sees that no account says, in one language.
///
/// In a template, `{}` stands for the next argument and `{1}` for the first, `{2}` for the second, in any order.
#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    lines: Vec<&'static str>,
}

impl Words {
    /// The direction of writing, where it is not from left to right.
    #[cfg(feature = "cli")]
    pub fn turned(&self) -> Option<&'static str> {
        Some(self.dir()).filter(|dir| *dir != "ltr")
    }

    /// The words of a table as the build packs it: a line for each.
    pub fn read(table: &'static str) -> Self {
        let mut lines = Vec::new();
        for line in table.split('\n') {
            lines.push(line);
        }
        Self { lines }
    }

    /// Beyond the table, which another version may have made, nothing is said.
    #[inline(never)]
    fn line(&self, at: usize) -> &&'static str {
        self.lines.get(at).unwrap_or(&"")
    }

    /// A number in words up to ten, in digits beyond.
    pub fn spell(&self, n: usize) -> String {
        match self.numbers().get(n) {
            "" => self.digits(n),
            word => word.to_string(),
        }
    }

    /// A whole number in digits.
    pub fn digits(&self, n: usize) -> String {
        self.grouped(&n.to_string())
    }

    /// Plain digits with the language's marks between groups of three and before the decimals.
    pub fn grouped(&self, digits: &str) -> String {
        let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("−", rest));
        let (whole, places) = digits.split_once('.').unwrap_or((digits, ""));
        let mut out = String::from(sign);
        let is_long = self.group_from().parse().unwrap_or(4) <= whole.len();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) && is_long {
                out.push_str(self.group_mark());
            }
            out.push(digit);
        }
        if !places.is_empty() {
            out.push_str(self.decimal_mark());
            out.push_str(places);
        }
        out
    }

    /// A length of time by the name that reports have for it, in the language; any other name as it is.
    pub fn measure<'a>(&self, name: &'a str) -> &'a str {
        match ENGLISH.measures().iter().position(|one| one == name) {
            Some(at) => self.measures().get(at),
            None => name,
        }
    }

    /// "a, b and c".
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => joined(&[joined(first, self.list_comma()), last.clone()], self.list_and()),
        }
    }

    /// The text as a sentence: with a full stop, unless it ends with a mark of its own or is empty.
    pub fn sentence(&self, text: &str) -> String {
        let text = text.trim();
        let ends = text.is_empty() || text.ends_with(['.', '!', '?', '…', '。', '؟']);
        if ends { text.to_string() } else { [text, self.full_stop()].concat() }
    }
}

/// The languages beside English, for the native command.
#[cfg(feature = "cli")]
pub const TABLES: [(&str, &str); 7] = [
    ("ar", include_str!("ar.txt")),
    ("de", include_str!("de.txt")),
    ("es", include_str!("es.txt")),
    ("fr", include_str!("fr.txt")),
    ("ja", include_str!("ja.txt")),
    ("ko", include_str!("ko.txt")),
    ("uk", include_str!("uk.txt")),
];

/// The words of a language with all that the native command says; `None` where there is no table.
#[cfg(feature = "cli")]
pub fn of(lang: &str) -> Option<Words> {
    let (_, own) = TABLES.into_iter().find(|(name, _)| *name == lang)?;
    let (english, own) = (table::read(include_str!("en.txt")).ok()?, table::read(own).ok()?);
    Some(Words::read(table::packed(&english, &own, true).leak()))
}

/// A list of words.
#[derive(Clone, Copy, Debug)]
pub struct Listed(&'static str);

impl Listed {
    /// The one at a place; empty where there is none.
    pub fn get(self, at: usize) -> &'static str {
        self.iter().nth(at).unwrap_or("")
    }

    /// All of them.
    pub fn iter(self) -> std::str::Split<'static, char> {
        self.0.split('|')
    }
}

/// A phrase that counts something.
#[derive(Clone, Copy, Debug)]
pub struct Counted<'a> {
    forms: Listed,
    words: &'a Words,
}

impl Counted<'_> {
    /// The phrase for `n`, in digits.
    pub fn of(self, n: usize) -> String {
        fill(self.form(n, false), &[&self.words.digits(n)])
    }

    /// The phrase for `n`, small numbers in words.
    pub fn spelled(self, n: usize) -> String {
        fill(self.form(n, false), &[&self.words.spell(n)])
    }

    /// The phrase for a number in plain digits, which may have decimals.
    pub fn of_decimal(self, digits: &str) -> String {
        let (whole, places) = digits.split_once('.').unwrap_or((digits, ""));
        let whole = whole.trim_start_matches('-').parse().unwrap_or(0);
        fill(self.form(whole, !places.is_empty()), &[&self.words.grouped(digits)])
    }

    fn form(self, whole: usize, has_decimals: bool) -> &'static str {
        self.forms.get(plural::form(self.words.lang(), whole, has_decimals))
    }
}

/// Puts `args` into a template.
pub fn fill(template: &str, args: &[&str]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut next = 0;
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        let idx = name.parse::<usize>().map_or(next, |place| place.saturating_sub(1));
        next = idx + 1;
        out.push_str(args.get(idx).copied().unwrap_or(""));
        rest = tail;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates() {
        assert_eq!(fill("{} and {}", &["a", "b"]), "a and b");
        assert_eq!(fill("{2} before {1}", &["a", "b"]), "b before a");
        assert_eq!(fill("no place", &["a"]), "no place");
        assert_eq!(fill("{} missing {}", &["a"]), "a missing ");
        assert_eq!(fill("open { brace", &[]), "open { brace");
    }

    #[test]
    fn counts_and_lists() {
        let words = &ENGLISH;
        assert_eq!(words.claims().of(1), "1 claim");
        assert_eq!(words.claims().of(1700), "1,700 claims");
        assert_eq!(words.kicker().spelled(4), "four accounts, one story");
        assert_eq!(words.kicker().spelled(11), "11 accounts, one story");
        let items: Vec<String> = ["a", "b", "c"].map(String::from).into();
        assert_eq!(words.list(&items), "a, b and c");
        assert_eq!(words.list(&items[..1]), "a");
        assert_eq!(words.sentence("so"), "so.");
        assert_eq!(words.sentence("so!"), "so!");
    }
}
