//! The element, its types and the README name the same things.

use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("a text")
}

/// The words between `before` and `after`, wherever the two stand on one line.
fn words<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    text.lines()
        .filter_map(|line| line.strip_prefix(before)?.split_once(after))
        .map(|(word, _)| word)
        .collect()
}

#[track_caller]
fn check(name: &str, form: &str, text: &str, place: &str) {
    assert!(text.contains(form), "{place} does not name {name}");
}

#[test]
fn attributes() {
    let (element, readme) = (read("src/embed/element.js"), read("README.md"));
    let observed = words(&element, "const OBSERVED = [", "];");
    let names: Vec<&str> = observed.iter().flat_map(|list| list.split('"').skip(1).step_by(2)).collect();
    assert!(names.len() > 5, "{names:?}");
    for name in names {
        check(name, &format!("| `{name}` |"), &readme, "the README");
    }
}

#[test]
fn properties_methods_and_events() {
    let (element, readme, types) =
        (read("src/embed/element.js"), read("README.md"), read("src/embed/crosscheck.d.ts"));
    let class = element.split_once("class CrossCheckElement").expect("the class").1;
    let mut n_checked = 0;
    for line in class.lines().filter(|line| line.starts_with("  ") && line.ends_with('{')) {
        let line = line.trim_start_matches("  ").trim_start_matches("async ").trim_start_matches("get ");
        let Some((name, _)) = line.split_once('(') else { continue };
        let is_own = name.chars().all(|c| c.is_ascii_lowercase())
            && name != "constructor"
            && name != "if"
            && name != "try";
        if is_own && !line.starts_with(' ') {
            check(name, &format!("`{name}"), &readme, "the README");
            check(name, &format!("  {name}"), &types.replace("readonly ", ""), "crosscheck.d.ts");
            n_checked += 1;
        }
    }
    assert!(n_checked >= 8, "{n_checked}");
    for event in element.split("#tell(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        check(event, &format!("`{event}`"), &readme, "the README");
        check(event, &format!("\"{event}\""), &types, "crosscheck.d.ts");
    }
}
