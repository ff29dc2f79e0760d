//! The commands, and what the command line says of them.

use super::Failure;
use super::args::Args;
use super::commands;

/// A command.
#[derive(Debug)]
pub(crate) struct Command {
    /// Its name.
    pub(crate) name: &'static str,
    /// What it does, in one line.
    pub(crate) summary: &'static str,
    /// What its file is called; `None` when it takes none.
    pub(crate) file: Option<&'static str>,
    /// Its options; each takes a value.
    pub(crate) options: &'static [&'static str],
    /// What `--help` prints.
    pub(crate) help: &'static str,
    /// Does it.
    pub(crate) run: fn(&Args) -> Result<(), Failure>,
}

/// Every command, in the order of the overview.
pub(crate) const COMMANDS: [Command; 6] = [
    Command {
        name: "analyse",
        summary: "writes one JSON report on a story",
        file: Some("STORY.json"),
        options: &[],
        help: "\
crosscheck analyse STORY.json

Writes one JSON object: accounts, claims with their quantities, groups, pairs with verdicts.
Offsets are Unicode code points, end exclusive.

STORY.json  a story file; - is standard input
",
        run: commands::analyse,
    },
    Command {
        name: "render",
        summary: "writes a story as a folder of static files",
        file: Some("STORY.json"),
        options: &["-o", "--out", "--base", "--script", "--lang"],
        help: "\
crosscheck render STORY.json -o DIR [--base URL] [--script URL] [--lang LANGUAGE]

Writes the comparison as files that any static host serves, and prints their names:
  index.html    the page; it can be read without JavaScript, and the widget takes over with it
  embed.html    the page for frames: one chart, some claims, and a link to the page
  element.html  the <cross-check> element alone, to paste into an article
  page.css      how the page looks without the widget, and in print
  story.json    the story as it was read
  oembed.json   embed.html as a frame; only with --base
Copy crosscheck.js beside them, or name its address with --script.

STORY.json       a story file; - is standard input
-o, --out DIR    the folder; it is made where it is not there, and files of these names are written over
--base URL       the folder's address on the web: adds the canonical address and oEmbed
--script URL     the address of the widget's script; crosscheck.js beside the page if it is not given
--lang LANGUAGE  the language of the page: en, ar, de, es, fr, ja, ko or uk; the widget takes it on where
                 crosscheck.LANGUAGE.js stands beside its script
",
        run: commands::render,
    },
    Command {
        name: "export",
        summary: "writes the comparison for other programs",
        file: Some("STORY.json"),
        options: &["--format"],
        help: "\
crosscheck export --format FORMAT STORY.json

Writes the comparison to standard output:
  csv         a row for each figure; opens in a spreadsheet as UTF-8
  json        the report, indented; crosscheck analyse writes the same on one line
  markdown    findings, a table for each claim, the accounts with their links
  annotation  W3C Web Annotations, one for each claim

STORY.json        a story file; - is standard input
--format FORMAT   one of the above
",
        run: commands::export,
    },
    Command {
        name: "extract",
        summary: "writes one JSON line for each quantity in texts",
        file: Some("TEXTS.jsonl"),
        options: &[],
        help: "\
crosscheck extract TEXTS.jsonl

Reads lines {\"doc\", \"text\", \"published\"}; published may be left out. Writes one JSON line for each quantity.
Offsets are Unicode code points, end exclusive.

TEXTS.jsonl  a file of JSON lines; - is standard input
",
        run: commands::extract,
    },
    Command {
        name: "pairs",
        summary: "writes every pair of claims that was scored, with the parts of its score",
        file: Some("STORY.json"),
        options: &[],
        help: "\
crosscheck pairs STORY.json

Writes one JSON object: claims, and the pairs of them that alignment scored, by the positions of their claims.

STORY.json  a story file; - is standard input
",
        run: commands::pairs,
    },
    Command {
        name: "schema",
        summary: "writes the JSON Schema of story files",
        file: None,
        options: &[],
        help: "\
crosscheck schema

Writes the schema of story files, JSON Schema 2020-12, for editors and for checks before publishing.
",
        run: commands::schema,
    },
];

/// Name and version.
pub(super) const VERSION: &str = concat!("crosscheck ", env!("CARGO_PKG_VERSION"), "\n");

/// What `crosscheck --help` prints.
pub(super) fn overview() -> String {
    let mut out = String::from("crosscheck compares the figures of several accounts of one story\n\n");
    for command in &COMMANDS {
        let call = format!("{} {}", command.name, command.file.unwrap_or_default());
        out.push_str(&format!("  crosscheck {call:20} {}\n", command.summary));
    }
    out.push_str(
        "\n  crosscheck help COMMAND     says how a command is called; so does crosscheck COMMAND --help\n  \
         crosscheck --version        writes the version\n\nA file named - is standard input. Output goes to standard output, what is wrong to standard error.\n\
         Ends with 0 when done, 1 when the input cannot be used or the output not written, 2 when called wrongly.\n",
    );
    out
}
