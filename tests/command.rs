//! The native command as a shell sees it: output, messages and exit codes.
#![cfg(feature = "cli")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const COMMANDS: [&str; 6] = ["analyse", "render", "export", "extract", "pairs", "schema"];
const STORY: &str = "tests/stories/flood.json";

fn crosscheck(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_crosscheck"));
    command.args(args).current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

#[track_caller]
fn run(args: &[&str], input: &[u8]) -> Output {
    let mut command = crosscheck(args);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command runs");
    // A command that takes no input may have ended before it is written.
    let _ = child.stdin.take().expect("an input").write_all(input);
    child.wait_with_output().expect("the command ends")
}

/// What a command writes when all is well.
#[track_caller]
fn output(args: &[&str], input: &[u8]) -> String {
    let done = run(args, input);
    let message = String::from_utf8_lossy(&done.stderr);
    assert_eq!((done.status.code(), message.as_ref()), (Some(0), ""), "{args:?}");
    String::from_utf8(done.stdout).expect("UTF-8")
}

/// A command that ends with `code`, writes nothing and says each of `said`.
#[track_caller]
fn fails(args: &[&str], input: &[u8], code: i32, said: &[&str]) {
    let done = run(args, input);
    let message = String::from_utf8(done.stderr).expect("UTF-8");
    assert_eq!(done.status.code(), Some(code), "{args:?}: {message}");
    assert!(done.stdout.is_empty(), "{args:?} wrote to standard output");
    assert!(message.contains("crosscheck: "), "{message}");
    for words in said {
        assert!(message.contains(words), "{args:?}: {message}");
    }
}

/// An empty folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

#[test]
fn help() {
    let overview = output(&["--help"], b"");
    assert_eq!(overview, output(&["help"], b""));
    for name in COMMANDS {
        assert!(overview.contains(&format!("  crosscheck {name} ")), "{name}");
        let help = output(&[name, "--help"], b"");
        assert!(help.starts_with(&format!("crosscheck {name}")), "{help}");
        assert_eq!(help, output(&["help", name], b""));
        assert_eq!(help, output(&[name, "x", "-h"], b""));
    }
    let listed = overview.lines().filter(|line| line.starts_with("  crosscheck ")).count();
    assert_eq!(listed, COMMANDS.len() + 2, "and help and --version");
    assert!(overview.lines().all(|line| line.len() <= 120), "{overview}");
    assert_eq!(output(&["--version"], b""), format!("crosscheck {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn called_wrongly() {
    fails(&[], b"", 2, &["no command is given", "crosscheck analyse STORY.json"]);
    fails(&["compare"], b"", 2, &["“compare” is no command", "analyse, render, export"]);
    fails(&["help", "compare"], b"", 2, &["“compare” is no command"]);
    fails(&["analyse"], b"", 2, &["STORY.json is missing", "crosscheck analyse --help"]);
    fails(&["analyse", STORY, "x.json"], b"", 2, &["x.json is one file too many"]);
    fails(&["analyse", "--fast", STORY], b"", 2, &["analyse has no option --fast"]);
    fails(&["schema", STORY], b"", 2, &["one file too many"]);
    fails(&["export", STORY], b"", 2, &["does not know the format", "csv, json, markdown or annotation"]);
    fails(&["export", "--format", "xml", STORY], b"", 2, &["“xml” is no format"]);
    fails(&["export", STORY, "--format"], b"", 2, &["--format has no value"]);
    fails(&["render", STORY], b"", 2, &["give a folder with -o"]);
    fails(
        &["render", STORY, "-o", "x", "--base", "news.example"],
        b"",
        2,
        &["news.example is not the address"],
    );
}

#[test]
fn input_that_cannot_be_used() {
    fails(&["analyse", "no/such.json"], b"", 1, &["no/such.json cannot be read", "check the path"]);
    fails(&["analyse", "-"], b"\xff\xfe", 1, &["standard input is not UTF-8", "save it as UTF-8"]);
    fails(&["analyse", "-"], b"{", 1, &["not-json", "it was probably cut", "standard input is not used"]);
    fails(&["analyse", "-"], b"{}", 1, &["not-a-story: accounts is missing"]);
    let one = br#"{"accounts": [{"text": "Ten came."}]}"#;
    fails(&["render", "-", "-o", "x"], one, 1, &["one-account", "add a second account"]);
    fails(
        &["extract", "-"],
        b"{\"text\": \"x\"}\n",
        1,
        &["standard input, line 1", "each line is one object"],
    );
    assert!(!Path::new(env!("CARGO_MANIFEST_DIR")).join("x").exists());
}

#[test]
fn output_that_cannot_be_written() {
    let folder = folder("blocked");
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("file");
    std::fs::write(&file, "").expect("a file");
    let below = file.join("below");
    let below = below.to_str().expect("UTF-8");
    fails(&["render", STORY, "-o", below], b"", 1, &["cannot be written", "give another folder"]);
}

#[test]
fn small_faults_are_told_and_mended() {
    let story = br#"{"accounts": [{"text": "Ten came.", "url": "ftp://x"}, {"text": "Nine came."}]}"#;
    let done = run(&["analyse", "-"], story);
    assert_eq!(done.status.code(), Some(0));
    let message = String::from_utf8_lossy(&done.stderr);
    assert!(message.starts_with("standard input: bad-address: accounts[0].url"), "{message}");
    assert!(serde_json::from_slice::<Value>(&done.stdout).is_ok());
}

#[test]
fn a_file_and_standard_input_are_the_same() {
    let story = std::fs::read(STORY).expect("the story");
    let calls: [&[&str]; 5] = [
        &["analyse"],
        &["pairs"],
        &["export", "--format", "csv"],
        &["export", "--format=markdown"],
        &["export", "--format", "annotation"],
    ];
    for call in calls {
        let from = |file| {
            let mut args = call.to_vec();
            args.extend(["--", file]);
            args
        };
        assert_eq!(output(&from(STORY), b""), output(&from("-"), &story), "{call:?}");
    }
}

#[test]
fn reports() {
    let report = output(&["analyse", STORY], b"");
    let pretty = output(&["export", "--format", "json", STORY], b"");
    let read = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
    assert_eq!(read(&report), read(&pretty));
    assert_eq!((report.lines().count(), pretty.lines().count() > 100), (1, true));
    for field in ["title", "accounts", "claims", "groups", "pairs"] {
        assert!(read(&report).get(field).is_some(), "{field}");
    }
    assert!(read(&output(&["pairs", STORY], b""))["pairs"].is_array());
    assert!(read(&output(&["schema"], b""))["$defs"]["account"].is_object());
}

#[test]
fn quantities_of_texts() {
    let texts = "{\"doc\": \"a\", \"text\": \"At least 12 died.\"}\n\n{\"doc\": \"b\", \"text\": \"None.\", \"published\": null}\n";
    let found = output(&["extract", "-"], texts.as_bytes());
    let first: Value = serde_json::from_str(found.lines().next().expect("a line")).expect("JSON");
    assert_eq!(
        (&first["doc"], &first["surface"], &first["lo"]),
        (&"a".into(), &"At least 12".into(), &12.into())
    );
}

#[test]
fn rendered_folders() {
    let folder = folder("rendered");
    let path = folder.to_str().expect("UTF-8");
    let base = "--base=https://news.example/flood";
    let names = output(&["render", STORY, "-o", path, base, "--script", "/js/cc.js"], b"");
    let listed: Vec<&str> = names.lines().collect();
    assert_eq!(listed, ["index.html", "embed.html", "element.html", "page.css", "story.json", "oembed.json"]);
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("a file");
    assert!(read("index.html").contains("src=\"/js/cc.js\""));
    let before: Vec<String> = listed.iter().map(|name| read(name)).collect();
    output(&["render", STORY, "--out", path, base, "--script", "/js/cc.js"], b"");
    assert_eq!(before, listed.iter().map(|name| read(name)).collect::<Vec<_>>(), "the same bytes again");
    assert_eq!(std::fs::read_dir(&folder).expect("the folder").count(), listed.len(), "nothing else");
    let told = run(&["render", STORY, "-o", path, base], b"");
    assert!(
        String::from_utf8_lossy(&told.stderr).starts_with("crosscheck.js is not in"),
        "what is missing is said"
    );
    std::fs::write(folder.join("crosscheck.js"), "").expect("the script");
    assert_eq!(output(&["render", STORY, "-o", path, base], b""), names);
    let again = folder.join("story.json");
    let report = |file: &str| output(&["analyse", file], b"");
    assert_eq!(report(again.to_str().expect("UTF-8")), report(STORY));
}

#[test]
fn a_reader_that_stops_is_no_fault() {
    let mut child = crosscheck(&["analyse", "src/stories/north-korea-russia.json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command runs");
    drop(child.stdout.take());
    let done = child.wait_with_output().expect("the command ends");
    assert_eq!((done.status.code(), done.stderr.as_slice()), (Some(0), &b""[..]));
}
