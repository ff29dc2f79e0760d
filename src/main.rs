//! The native command: `crosscheck analyse STORY.json` and `crosscheck extract TEXTS.jsonl`.

use std::io::{self, BufWriter, Read, Write};
use std::process::ExitCode;

use crosscheck::engine::date::Date;
use crosscheck::engine::lang::en::ENGLISH;
use crosscheck::engine::span::CodePoints;
use crosscheck::engine::{Story, compare, quantity, scored_pairs, sentence};
use crosscheck::export::json;
use crosscheck::load::{self, Limits, Severity};
use serde::{Deserialize, Serialize};

const USAGE: &str = "\
crosscheck compares the figures of several accounts of one story

  crosscheck analyse STORY.json   writes one JSON report
  crosscheck pairs STORY.json     writes every pair of claims that was scored, with the parts of its score
  crosscheck extract TEXTS.jsonl  reads lines {\"doc\", \"text\", \"published\"}, writes one JSON line a quantity

A file named - is standard input. Output goes to standard output.
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["analyse", file] => analyse(file),
        ["pairs", file] => pairs(file),
        ["extract", file] => extract(file),
        ["--help" | "-h" | "help"] => {
            print!("{USAGE}");
            Ok(())
        }
        ["--version" | "-V"] => {
            println!("crosscheck {}", env!("CARGO_PKG_VERSION"));
            Ok(())
        }
        _ => Err(USAGE.to_string()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{}", message.trim_end());
            ExitCode::FAILURE
        }
    }
}

fn analyse(file: &str) -> Result<(), String> {
    let story = story(file)?;
    let report = compare(&story);
    write_lines(|out| write_json(out, &json::report(&story, &report)))
}

fn pairs(file: &str) -> Result<(), String> {
    let story = story(file)?;
    let (claims, pairs) = scored_pairs(&story);
    write_lines(|out| write_json(out, &json::scored_pairs(&story, &claims, &pairs)))
}

fn story(file: &str) -> Result<Story, String> {
    let text = read(file)?;
    // A story that can be read whole is reported on, however little there is to compare.
    let loaded = load::read(&text, Limits::NONE);
    for problem in &loaded.problems {
        eprintln!("{file}: {}: {problem}", problem.code.as_str());
    }
    loaded
        .unless(Severity::LeftOut)
        .map_err(|_| format!("{file} is not reported on; correct what is named above and try again"))
}

/// One line of the input of `extract`.
#[derive(Deserialize)]
struct Document {
    doc: String,
    text: String,
    #[serde(default)]
    published: Option<String>,
}

fn extract(file: &str) -> Result<(), String> {
    let text = read(file)?;
    write_lines(|out| {
        for (idx, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let document: Document = serde_json::from_str(line)
                .map_err(|error| io::Error::other(format!("{file}, line {}: {error}", idx + 1)))?;
            let published = document.published.as_deref().and_then(Date::parse);
            let sentences = sentence::segment(&document.text, &ENGLISH);
            let points = CodePoints::new(&document.text);
            for found in quantity::extract(&document.text, &sentences, published, &ENGLISH) {
                write_json(out, &json::quantity(&found, &document.text, &points).of_doc(&document.doc))?;
            }
        }
        Ok(())
    })
}

fn read(file: &str) -> Result<String, String> {
    let mut bytes = Vec::new();
    let done = match file {
        "-" => io::stdin().lock().read_to_end(&mut bytes).map(|_| ()),
        _ => std::fs::read(file).map(|read| bytes = read),
    };
    done.map_err(|error| format!("{file} cannot be read: {error}"))?;
    String::from_utf8(bytes).map_err(|_| format!("{file} is not UTF-8 text; save it as UTF-8 and try again"))
}

fn write_lines(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), String> {
    let mut out = BufWriter::new(io::stdout().lock());
    write(&mut out).and_then(|()| out.flush()).map_err(|error| error.to_string())
}

fn write_json(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    writeln!(out)
}
