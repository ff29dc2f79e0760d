//! What is on the screen, as plain data: a report and a view state in, rows and pieces to paint out.
//!
//! Knows the engine and the words of the interface, never a browser.

pub mod chart;
pub mod columns;
pub mod compose;
pub mod detail;
pub mod figure;
pub mod findings;
pub mod number;
pub mod overview;
pub mod quote;
pub mod reading;
pub mod reason;
pub mod rows;
pub mod search;
pub mod state;
pub mod texts;
pub mod tone;
pub mod topic;

use std::rc::Rc;

use crate::engine::claim::Claim;
use crate::engine::letters::upper;
use crate::engine::{Report, Story};
use crate::words::{self, Words, fill};
use columns::Column;
use topic::Topic;

/// What every function here reads from: the story, what was found in it, and the words to say it in.
#[derive(Clone, Copy)]
pub struct Model<'a> {
    /// The story.
    pub story: &'a Story,
    /// What the engine found in it.
    pub report: &'a Report,
    /// The words of the interface.
    pub words: &'static Words,
}

impl<'a> Model<'a> {
    /// The claim at a position of the report.
    pub fn claim(self, claim_idx: usize) -> Option<&'a Claim> {
        self.report.claims.get(claim_idx)
    }

    /// The text of an account; empty when there is no such account.
    pub fn text(self, account_idx: usize) -> &'a str {
        self.story.accounts.get(account_idx).map_or("", |account| &account.text)
    }

    /// What an account is called.
    pub fn label(self, account_idx: usize) -> String {
        self.story.accounts.get(account_idx).map(|account| account.label()).unwrap_or_default()
    }

    /// What a claim's figure covers, in words; a rate begins with its denominator. Empty when nothing is known.
    pub fn scope(self, claim: &Claim) -> String {
        let known = reason::covers(self.words, &claim.scope);
        let Some(per) = claim.figure().and_then(|quantity| quantity.per.as_deref()) else { return known };
        let mut scope = fill(self.words.per_scope(), &[self.words.measure(per)]);
        if !known.is_empty() {
            scope.push_str(self.words.list_comma());
            scope.push_str(&known);
        }
        scope
    }

    /// Who says so, as the claim's account names it.
    pub fn source(self, claim: &Claim) -> String {
        match &claim.attribution {
            None => self.words.no_source().to_string(),
            Some(attribution) => match &attribution.via {
                None => attribution.source.clone(),
                Some(via) => fill(self.words.source_via(), &[&attribution.source, via]),
            },
        }
    }
}

/// A story compared: the accounts shown as columns, and the topics they speak of.
pub struct Comparison {
    /// The story.
    pub story: Rc<Story>,
    /// What the engine found in it.
    pub report: Rc<Report>,
    /// The accounts shown, in the reader's order.
    pub columns: Vec<Column>,
    /// What they speak of, gravest first.
    pub topics: Vec<Topic>,
    words: &'static Words,
}

impl Comparison {
    /// The comparison of the accounts with the ids `chosen`, or of those the story chooses.
    pub fn new(words: &'static Words, story: Rc<Story>, report: Rc<Report>, chosen: &[String]) -> Self {
        let columns = columns::columns(words, &story, &columns::shown(&story, chosen));
        let topics = topic::topics(Model { story: &story, report: &report, words }, &columns);
        Self { story, report, columns, topics, words }
    }

    /// What the functions of this folder read from.
    pub fn model(&self) -> Model<'_> {
        Model { story: &self.story, report: &self.report, words: self.words }
    }

    /// What tells the comparisons of one story from those of the story before.
    pub fn of(&self) -> String {
        (Rc::as_ptr(&self.story) as usize).to_string()
    }

    /// The topic with an id.
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }
}

impl Default for Comparison {
    /// Nothing to compare.
    fn default() -> Self {
        Self::new(&words::ENGLISH, Rc::default(), Rc::default(), &[])
    }
}

/// The same text with its first letter in upper case.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let mut capitalised = String::new();
    capitalised.extend(chars.next().map(upper));
    capitalised.push_str(chars.as_str());
    capitalised
}
