//! Writes a story as a folder of static files: the whole comparison as a page that needs no program to be read.
//!
//! The page holds the comparison in the light DOM of `<cross-check>`. With its script the widget takes over; without
//! it, in a feed, an archive, a search engine, a reader mode or in print, the comparison stands as written here.
//! The same story gives the same bytes.

mod comparison;
mod html;
mod linked;
mod page;

use serde::Serialize;

use crate::engine::{Report, Story};
use crate::export::plain;
use crate::load::is_web_address;
use crate::viewmodel::columns::{Column, columns};
use crate::viewmodel::topic::{Topic, topics};
use crate::viewmodel::{Model, findings};
use crate::words::{self, Words};
use page::Level;

/// What the publisher decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Address of the folder on the web, where it is known; without it there is no oEmbed and no canonical address.
    pub base: Option<Base>,
    /// Address of the widget's script, as the page names it.
    pub script: String,
    /// The words of the page's language.
    pub words: &'static Words,
}

impl Default for Options {
    fn default() -> Self {
        Self { base: None, script: "crosscheck.js".into(), words: &words::ENGLISH }
    }
}

/// The address of a folder on the web, ending with a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// Reads an address; `None` unless it is http or https without query and fragment.
    pub fn parse(address: &str) -> Option<Self> {
        let address = address.trim();
        let folder = is_web_address(address) && !address.contains(['?', '#']);
        let slash = if address.ends_with('/') { "" } else { "/" };
        folder.then(|| Self(format!("{address}{slash}")))
    }

    /// The address of a file in the folder; of the folder itself when `file` is empty.
    fn join(&self, file: &str) -> String {
        format!("{}{file}", self.0)
    }
}

/// One file of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: &'static str,
    /// What is in it.
    pub text: String,
}

/// The files: `index.html`, `embed.html`, `element.html`, `page.css`, `story.json` and, where the address is known, `oembed.json`.
pub fn files(story: &Story, report: &Report, options: &Options) -> Vec<File> {
    let words = options.words;
    let model = Model { story, report, words };
    let accounts: Vec<usize> = (0..story.accounts.len()).collect();
    let columns = columns(words, story, &accounts);
    let scene = Scene { model, topics: &topics(model, &columns), columns: &columns };
    let mut files = vec![
        File { name: "index.html", text: page::page(scene, options, Level::Page) },
        File { name: "embed.html", text: page::page(scene, options, Level::Frame) },
        File { name: "element.html", text: page::element(scene) },
        File { name: "page.css", text: include_str!("page.css").into() },
        File { name: "story.json", text: pretty(story) },
    ];
    if let Some(base) = &options.base {
        files.push(File { name: "oembed.json", text: pretty(&page::oembed(scene, base)) });
    }
    files
}

/// What every part of the page reads from: all accounts, none chosen away, as there is nothing to choose with.
#[derive(Clone, Copy)]
struct Scene<'a> {
    model: Model<'a>,
    columns: &'a [Column],
    topics: &'a [Topic],
}

impl Scene<'_> {
    fn words(self) -> &'static Words {
        self.model.words
    }

    /// The headline, or a word where there is none.
    fn headline(self) -> String {
        let title = self.model.story.title.trim();
        if title.is_empty() { self.words().untitled().to_string() } else { title.to_string() }
    }

    /// What was found, in one sentence without markup.
    fn summary(self) -> String {
        let runs = findings::sentence(self.model, self.topics);
        plain(&runs.into_iter().map(|(_, words)| words).collect::<String>())
    }
}

/// The place of an account's text on the page, for links within it.
fn account_anchor(column: &Column) -> String {
    format!("cx-account-{}", column.letter.to_ascii_lowercase())
}

/// The place of a claim's passage on the page.
fn claim_anchor(claim: usize) -> String {
    format!("cx-claim-{claim}")
}

/// Address of the original, where it may be linked.
fn original(column: &Column) -> Option<&str> {
    column.url.as_deref().filter(|url| is_web_address(url))
}

/// JSON to be read by people too.
fn pretty(value: &impl Serialize) -> String {
    // What is written here is texts, lists and flags: there is nothing in it that JSON cannot hold.
    format!("{}\n", serde_json::to_string_pretty(value).unwrap_or_default())
}

/// JSON on one line.
fn compact(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
