//! The documentation: what it shows works, what it lists is all there is, and its links lead somewhere.

use std::fs;
use std::path::{Path, PathBuf};

use crosscheck::load::{self, Code, Limits};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect("the file is there")
}

/// Every page of the documentation with its text.
fn pages() -> Vec<(PathBuf, String)> {
    let folder = fs::read_dir(root().join("src/docs")).expect("the folder");
    let mut paths: Vec<PathBuf> = folder.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    paths.push(root().join("README.md"));
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).expect("a page"))).collect()
}

/// The blocks of a language in a page.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(found) = line.strip_prefix("```") {
            let block: Vec<&str> = lines.by_ref().take_while(|line| !line.starts_with("```")).collect();
            if found == language {
                blocks.push(block.join("\n"));
            }
        }
    }
    blocks
}

#[track_caller]
fn check_story(path: &Path, json: &str) {
    let problems = load::read(json, Limits::READER).problems;
    assert!(problems.is_empty(), "{}: {problems:?}\n{json}", path.display());
}

#[test]
fn stories_can_be_read() {
    let mut n_stories = 0;
    for (path, page) in pages() {
        for block in blocks(&page, "json") {
            check_story(&path, &block);
            n_stories += 1;
        }
        for block in blocks(&page, "html") {
            let Some((_, rest)) = block.split_once("<script type=\"application/json\">") else { continue };
            let (json, _) = rest.split_once("</script>").expect("the script ends");
            check_story(&path, json);
            n_stories += 1;
        }
    }
    assert!(4 <= n_stories, "{n_stories} stories");
}

#[test]
fn links_lead_somewhere() {
    for (path, page) in pages() {
        let folder = path.parent().expect("a folder");
        for link in page.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0)) {
            if link.starts_with("http") {
                continue;
            }
            let file = link.split('#').next().unwrap_or_default();
            assert!(folder.join(file).exists(), "{}: {link}", path.display());
        }
    }
}

#[test]
fn every_page_is_linked_from_the_readme() {
    let readme = read("README.md");
    for (path, _) in pages() {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        assert!(name == "README.md" || readme.contains(&format!("src/docs/{name}")), "{name}");
    }
}

/// The words in backquotes at the beginning of the rows of tables.
fn rows(page: &str) -> Vec<String> {
    let cells = page.lines().filter_map(|line| Some(line.strip_prefix("| ")?.split_once(" |")?.0));
    let words = cells.flat_map(|cell| cell.split(", ").map(|word| word.trim_matches('`').to_string()));
    words.collect()
}

#[test]
fn every_field_of_a_story_is_described() {
    let schema: serde_json::Value = serde_json::from_str(&read("src/load/story.schema.json")).expect("JSON");
    let described = rows(&read("src/docs/story.md"));
    for at in ["/properties", "/$defs/account/properties"] {
        for name in schema.pointer(at).and_then(|fields| fields.as_object()).expect("fields").keys() {
            assert!(name == "$schema" || described.contains(name), "{name}");
        }
    }
}

#[test]
fn every_column_of_the_table_is_described() {
    let described = rows(&read("src/docs/command.md"));
    for column in crosscheck::export::csv::COLUMNS {
        assert!(described.contains(&column.to_string()), "{column}");
    }
}

#[test]
fn every_code_is_explained() {
    let page = read("src/docs/problems.md");
    let explained: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("### ")).collect();
    let words = read("src/words/en.txt");
    let mut of_element = Vec::new();
    for line in words.lines() {
        let code =
            line.strip_prefix("element.").and_then(|rest| rest.split_once(" = ")).map(|(code, _)| code);
        of_element.extend(code.filter(|code| !code.starts_with("say.")));
    }
    assert!(of_element.contains(&"wasm-refused") && of_element.contains(&"stopped"), "{of_element:?}");
    for code in of_element.into_iter().chain(Code::ALL.map(Code::as_str)) {
        assert!(explained.contains(&code), "problems.md does not explain {code}");
    }
}

/// Commands stand in the documentation as they are called.
#[cfg(feature = "cli")]
#[test]
fn commands_can_be_called() {
    let help = |name: &str| {
        let command =
            std::process::Command::new(env!("CARGO_BIN_EXE_crosscheck")).args([name, "--help"]).output();
        let done = command.expect("the command runs");
        assert!(done.status.success(), "crosscheck {name} is no command");
        String::from_utf8(done.stdout).expect("UTF-8")
    };
    let mut n_calls = 0;
    for (path, page) in pages() {
        for line in blocks(&page, "sh").join("\n").lines().filter(|line| line.starts_with("crosscheck ")) {
            let call = line.split(['|', '<', '>']).next().unwrap_or_default();
            let mut words = call.split_whitespace().skip(1);
            let name = words.next().unwrap_or_default();
            let help = help(name);
            for option in words.filter(|word| word.starts_with('-') && *word != "-") {
                assert!(help.contains(option), "{}: crosscheck {name} has no {option}", path.display());
            }
            n_calls += 1;
        }
    }
    assert!(4 <= n_calls, "{n_calls} calls");
}
