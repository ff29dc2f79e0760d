//! The element, its types, its styles and the documentation name the same things.

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

/// The names in the first column of the tables of styling.md.
fn described(page: &str, first: &str) -> Vec<String> {
    let mut names: Vec<String> = words(page, "| `", "` |").into_iter().map(String::from).collect();
    names.retain(|name| name.starts_with("--cx-") == first.starts_with("--cx-"));
    assert!(names.contains(&first.to_string()), "{names:?}");
    names.sort_unstable();
    names
}

#[test]
fn properties_of_styles() {
    let tokens = read("style/tokens.css");
    let declared =
        tokens.lines().filter_map(|line| line.trim().strip_prefix("--_")?.split_once(": var(--cx-"));
    let mut taken: Vec<String> = Vec::new();
    for (own, rest) in declared {
        let own = format!("var(--_{own})");
        let used =
            fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("style")).expect("the sheets").flatten();
        let used = used.map(|sheet| fs::read_to_string(sheet.path()).expect("a sheet"));
        assert!(used.into_iter().any(|sheet| sheet.contains(&own)), "{own} changes nothing");
        taken.push(format!("--cx-{}", rest.split(',').next().unwrap_or_default()));
    }
    taken.sort_unstable();
    assert_eq!(taken, described(&read("src/docs/styling.md"), "--cx-paper"));
    assert!(taken.len() <= 25, "{} properties are promised", taken.len());
}

#[test]
fn parts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui");
    let mut made = std::collections::BTreeSet::from(["root".to_string()]);
    for file in fs::read_dir(folder).expect("the widget").flatten().filter(|entry| entry.path().is_file()) {
        let code = fs::read_to_string(file.path()).expect("code");
        made.extend(
            code.split("[part=").skip(1).filter_map(|rest| Some(rest.split_once(']')?.0.to_string())),
        );
    }
    assert!(read("src/embed/element.js").contains("container.part = \"root\""));
    assert_eq!(made.iter().cloned().collect::<Vec<_>>(), described(&read("src/docs/styling.md"), "root"));
    assert!(made.len() <= 20, "{} parts are promised", made.len());
}
