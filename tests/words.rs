//! Tables of words: each language says all that English says, with the same things put in.

#![cfg(feature = "cli")]
#![allow(clippy::panic, clippy::string_slice)]

use std::collections::BTreeSet;
use std::fs;

use crosscheck::words::Words;
use crosscheck::words::table::{self, Entry, Kind};

/// The tables by language, English first.
fn tables() -> Vec<(String, Vec<Entry>)> {
    let mut tables = Vec::new();
    for file in fs::read_dir("src/words").expect("a folder").flatten() {
        let name = file.file_name().into_string().expect("a name");
        if let Some(lang) = name.strip_suffix(".txt") {
            let text = fs::read_to_string(file.path()).expect("a table");
            let entries = table::read(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(entries[0].text, lang, "{name} names its language");
            tables.push((lang.to_string(), entries));
        }
    }
    tables.sort_by_key(|(lang, _)| (lang != "en", lang.clone()));
    tables
}

/// The places of what a template takes: 1 and 2 for `{} and {}`.
fn places(template: &str) -> BTreeSet<usize> {
    let mut places = BTreeSet::new();
    let mut next = 1;
    for (at, _) in template.match_indices('{') {
        let name = template[at + 1..].split_once('}').expect("a closed place").0;
        let place = if name.is_empty() { next } else { name.parse().expect("a number") };
        places.insert(place);
        next = place + 1;
    }
    places
}

#[test]
fn eight_languages() {
    let languages: Vec<String> = tables().into_iter().map(|(lang, _)| lang).collect();
    assert_eq!(languages, ["en", "ar", "de", "es", "fr", "ja", "ko", "uk"]);
    let native: Vec<&str> = crosscheck::words::TABLES.iter().map(|(lang, _)| *lang).collect();
    assert_eq!(languages[1..], native);
}

#[test]
fn every_table_has_every_string_of_its_kind() {
    let tables = tables();
    let english = &tables[0].1;
    for (lang, own) in &tables {
        let missing: Vec<&str> = english
            .iter()
            .map(|entry| entry.key.as_str())
            .filter(|key| own.iter().all(|one| one.key != *key))
            .collect();
        assert_eq!(missing, Vec::<&str>::new(), "{lang} lacks these");
        let unknown: Vec<&str> = own
            .iter()
            .map(|entry| entry.key.as_str())
            .filter(|key| english.iter().all(|one| one.key != *key))
            .collect();
        assert_eq!(unknown, Vec::<&str>::new(), "English has none of these of {lang}");
        for entry in english {
            let found = own.iter().find(|one| one.key == entry.key).expect("it is there");
            let n_items = |entry: &Entry| entry.text.split('|').count();
            // A language spells and names fewer numbers.
            let free = ["numbers", "scales", "scales_short"].contains(&entry.key.as_str());
            match entry.kind {
                _ if free => assert!(n_items(found) <= n_items(entry), "{lang} {}", entry.key),
                Kind::List => assert_eq!(n_items(found), n_items(entry), "{lang} {}", entry.key),
                kind => assert_eq!(found.kind, kind, "{lang} {}", entry.key),
            }
        }
    }
}

#[test]
fn what_is_put_in_is_the_same() {
    let tables = tables();
    let english = &tables[0].1;
    for (lang, own) in &tables {
        for entry in own {
            let same = english.iter().find(|one| one.key == entry.key).expect("it is there");
            let of_english: BTreeSet<usize> = same.text.split('|').flat_map(places).collect();
            let found: BTreeSet<usize> = entry.text.split('|').flat_map(places).collect();
            // What is wrong with a story is said in English only.
            let fewer = entry.key == "element.say.not-compared" && found.is_empty();
            assert!(fewer || found == of_english, "{lang} {}: {}", entry.key, entry.text);
            if entry.kind == Kind::Counted {
                let last = entry.text.rsplit('|').next().unwrap_or_default();
                assert_eq!(places(last), of_english, "{lang} {}: {last}", entry.key);
            }
        }
    }
}

#[test]
fn nothing_is_left_in_english() {
    let tables = tables();
    // Names, marks, addresses and words that the languages share.
    let shared =
        ["name", "own_url_hint", "own_counts", "own_in_file", "original", "text", "own_text", "articles"];
    for (lang, own) in tables.iter().skip(1) {
        for entry in own {
            let english = tables[0].1.iter().find(|one| one.key == entry.key).expect("it is there");
            let letters = english.text.replace(|c: char| !c.is_ascii_alphabetic(), "");
            if 3 < letters.len() && !shared.contains(&entry.key.as_str()) {
                assert_ne!(entry.text, english.text, "{lang} {}", entry.key);
            }
        }
    }
}

/// The words of a language, as a page has them.
fn words(lang: &str) -> Words {
    let tables = tables();
    let own = &tables.iter().find(|(one, _)| one == lang).expect("a table").1;
    Words::read(table::packed(&tables[0].1, own, false).leak())
}

#[test]
fn numbers_and_dates_in_every_language() {
    use crosscheck::engine::date::Date;
    use crosscheck::engine::decimal::Decimal;
    use crosscheck::viewmodel::number::{date, number, short};

    let rows: [(&str, [&str; 6]); 8] = [
        ("en", ["1,500", "13,000", "5.95 million", "0.4", "1 October 2024", "October 2024"]),
        ("de", ["1.500", "13.000", "5,95 Millionen", "0,4", "1. Oktober 2024", "Oktober 2024"]),
        ("fr", ["1\u{202f}500", "13\u{202f}000", "5,95 millions", "0,4", "1er octobre 2024", "octobre 2024"]),
        ("es", ["1500", "13.000", "5,95 millones", "0,4", "1 de octubre de 2024", "octubre de 2024"]),
        ("uk", ["1\u{a0}500", "13\u{a0}000", "5,95 млн", "0,4", "1 жовтня 2024 року", "жовтень 2024"]),
        ("ar", ["1,500", "13,000", "5.95 مليون", "0.4", "1 أكتوبر 2024", "أكتوبر 2024"]),
        ("ja", ["1500", "1万3000", "595万", "0.4", "2024年10月1日", "2024年10月"]),
        ("ko", ["1500", "1만3000", "595만", "0.4", "2024년 10월 1일", "2024년 10월"]),
    ];
    for (lang, expected) in rows {
        let words = words(lang);
        let mut found = Vec::new();
        for digits in ["1500", "13000", "5950000", "0.4"] {
            found.push(number(&words, Decimal::parse(digits).expect("a number")));
        }
        for iso in ["2024-10-01", "2024-10"] {
            found.push(date(&words, Date::parse(iso).expect("a date")));
        }
        let plain: Vec<String> =
            found.iter().map(|said| said.replace(['\u{2068}', '\u{2069}'], "")).collect();
        assert_eq!(plain, expected, "{lang}");
    }
    let two_million = Decimal::from(2_000_000);
    assert_eq!(number(&words("fr"), Decimal::from(1_500_000)), "1,5 million");
    assert_eq!(number(&words("ja"), Decimal::from(123_456_000)), "1億2345万6000");
    assert_eq!(short(&words("de"), two_million), "2 Mio.");
    assert_eq!(short(&words("ko"), two_million), "200만");
    assert_eq!(words("de").measure("year"), "Jahr");
    assert_eq!(words("de").measure("soldier"), "soldier", "a word of the accounts");
}

#[test]
fn what_is_put_in_is_isolated_from_right_to_left() {
    assert_eq!(words("ar").quoted(), "«\u{2068}{}\u{2069}»");
    assert_eq!(words("de").quoted(), "„{}“");
}
