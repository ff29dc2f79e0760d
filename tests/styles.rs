//! The style sheets and the components name the same things.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crosscheck::viewmodel::tone::Tone;

/// The text of every file of a folder, and of the folders in it.
fn read(folder: &str) -> String {
    read_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
}

fn read_all(folder: &Path) -> String {
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    files.sort();
    files
        .iter()
        .map(|file| if file.is_dir() { read_all(file) } else { fs::read_to_string(file).expect("a text") })
        .collect::<Vec<_>>()
        .join("\n")
}

/// Every word that follows `before` in `text`, as far as letters, digits, hyphens and underscores go.
fn words_after<'a>(text: &'a str, before: &str) -> BTreeSet<&'a str> {
    let found = text.split(before).skip(1);
    found
        .map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
            rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
        })
        .filter(|word| !word.is_empty())
        .collect()
}

#[test]
fn every_class_with_a_style_is_used() {
    let (styles, components) = (read("style"), read("src/ui"));
    let unused: Vec<&str> = words_after(&styles, ".cx-")
        .into_iter()
        .filter(|class| !components.contains(&format!("cx-{class}")))
        .collect();
    assert_eq!(unused, Vec::<&str>::new());
}

#[test]
fn every_tone_has_a_colour_and_nothing_else_has() {
    let styles = read("style");
    let named = words_after(&styles, "[data-v=\"");
    assert_eq!(named, Tone::ALL.map(Tone::as_str).into_iter().collect());
}

#[test]
fn colours_stand_only_among_the_tokens() {
    for entry in
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("style")).expect("a folder").flatten()
    {
        let sheet = fs::read_to_string(entry.path()).expect("a text");
        if entry.file_name() == "tokens.css" {
            continue;
        }
        let hex = sheet.split('#').skip(1).filter(|rest| {
            let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
            matches!(digits, 3 | 6 | 8)
        });
        assert_eq!(hex.count(), 0, "{:?} names a colour", entry.file_name());
        assert!(!sheet.contains("!important"), "{:?} insists", entry.file_name());
    }
}
