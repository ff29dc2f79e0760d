//! What each command does.

use std::io;
use std::path::Path;

use crosscheck::engine::date::Date;
use crosscheck::engine::lang::en::ENGLISH;
use crosscheck::engine::span::CodePoints;
use crosscheck::engine::{Report, Story, compare, quantity, scored_pairs, sentence};
use crosscheck::export::{annotation, csv, json, markdown};
use crosscheck::load::{self, Limits, Severity};
use crosscheck::render::{self, Base, Options};
use crosscheck::words;
use serde::{Deserialize, Serialize};

use super::args::Args;
use super::{Failure, files};

pub(super) fn analyse(args: &Args) -> Result<(), Failure> {
    let story = story(&args.file, ANY)?;
    let report = compare(&story);
    files::stream(|out| line(&json::report(&story, &report), out))
}

pub(super) fn pairs(args: &Args) -> Result<(), Failure> {
    let story = story(&args.file, ANY)?;
    let (claims, pairs) = scored_pairs(&story);
    files::stream(|out| line(&json::scored_pairs(&story, &claims, &pairs), out))
}

/// JSON on one line.
fn line(value: &impl Serialize, out: &mut dyn io::Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    writeln!(out)
}

pub(super) fn render(args: &Args) -> Result<(), Failure> {
    let folder = args
        .option("--out")
        .or(args.option("-o"))
        .ok_or_else(|| Failure::Usage("render does not know where to write; give a folder with -o".into()))?;
    let base = args.option("--base").map(|address| {
        Base::parse(address).ok_or_else(|| {
            let wanted = "give the folder's address with http or https and without ? and #";
            Failure::Usage(format!("--base {address} is not the address of a folder; {wanted}"))
        })
    });
    let script = args.option("--script").map_or_else(|| Options::default().script, String::from);
    let words = match args.option("--lang").filter(|lang| *lang != "en") {
        None => &*words::ENGLISH,
        Some(lang) => {
            let known: Vec<&str> = words::TABLES.iter().map(|(name, _)| *name).collect();
            let wanted =
                || Failure::Usage(format!("--lang {lang} is not there; give en, {}", known.join(", ")));
            &*Box::leak(Box::new(words::of(lang).ok_or_else(wanted)?))
        }
    };
    let options = Options { base: base.transpose()?, script, words };
    let story = story(&args.file, SHOWN)?;
    let written = render::files(&story, &compare(&story), &options);
    for file in &written {
        files::write(Path::new(folder), file.name, &file.text)?;
    }
    if args.option("--script").is_none() && !Path::new(folder).join(&options.script).exists() {
        eprintln!(
            "crosscheck.js is not in {folder} yet; copy it there from dist, the page is an article until then"
        );
    }
    files::stream(|out| written.iter().try_for_each(|file| writeln!(out, "{}", file.name)))
}

pub(super) fn export(args: &Args) -> Result<(), Failure> {
    let wanted = "give csv, json, markdown or annotation";
    let format = args
        .option("--format")
        .ok_or_else(|| Failure::Usage(format!("export does not know the format; {wanted} with --format")))?;
    let story = || story(&args.file, ANY);
    let write: fn(&Story, &Report) -> String = match format {
        "csv" => csv::csv,
        "json" => {
            let story = story()?;
            let report = compare(&story);
            return files::stream(|out| {
                serde_json::to_writer_pretty(&mut *out, &json::report(&story, &report))?;
                writeln!(out)
            });
        }
        "markdown" => markdown::markdown,
        "annotation" => |story, report| annotation::annotations(story, report).pretty() + "\n",
        odd => return Err(Failure::Usage(format!("“{odd}” is no format of export; {wanted}"))),
    };
    let story = story()?;
    files::print(&write(&story, &compare(&story)))
}

pub(super) fn schema(_args: &Args) -> Result<(), Failure> {
    files::print(include_str!("../load/story.schema.json"))
}

/// One line of the input of `extract`.
#[derive(Deserialize)]
struct Document {
    doc: String,
    text: String,
    #[serde(default)]
    published: Option<String>,
}

pub(super) fn extract(args: &Args) -> Result<(), Failure> {
    let text = files::read(&args.file)?;
    let mut documents = Vec::new();
    for (idx, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let document: Document = serde_json::from_str(line).map_err(|error| {
            let at = format!("{}, line {}", files::name(&args.file), idx + 1);
            Failure::Work(format!("{at}: {error}; each line is one object with “doc” and “text”"))
        })?;
        documents.push(document);
    }
    files::stream(|out| documents.iter().try_for_each(|document| quantities(document, out)))
}

fn quantities(document: &Document, out: &mut dyn io::Write) -> io::Result<()> {
    let published = document.published.as_deref().and_then(Date::parse);
    let sentences = sentence::segment(&document.text, &ENGLISH);
    let points = CodePoints::new(&document.text);
    for found in quantity::extract(&document.text, &sentences, published, &ENGLISH) {
        line(&json::quantity(&found, &document.text, &points, &document.doc), out)?;
    }
    Ok(())
}

/// A pipeline takes every story that can be read whole, however little there is to compare.
const ANY: (Limits, Severity) = (Limits::NONE, Severity::LeftOut);
/// A page takes what the widget on it takes.
const SHOWN: (Limits, Severity) = (Limits::READER, Severity::NotCompared);

fn story(file: &str, (limits, limit): (Limits, Severity)) -> Result<Story, Failure> {
    let loaded = load::read(&files::read(file)?, limits);
    for problem in &loaded.problems {
        eprintln!("{}: {}: {problem}", files::name(file), problem.code.as_str());
    }
    let name = files::name(file);
    loaded
        .unless(limit)
        .map_err(|_| Failure::Work(format!("{name} is not used; correct what is named above and try again")))
}
