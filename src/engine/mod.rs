//! The engine: a story in, a report out. No browser, no clock, no input or output; it cannot fail.

pub mod align;
pub mod attribution;
pub mod claim;
pub mod date;
pub mod decimal;
pub mod lang;
pub(crate) mod order;
pub mod quantity;
pub mod rates;
pub mod report;
pub mod sentence;
pub mod span;
pub mod stance;
pub mod story;
pub mod terms;
pub mod token;
pub mod verdict;

pub use report::Report;
pub use story::{Account, Story};

use claim::{Claim, Sentence};
use date::Date;
use lang::Language;
use report::{AccountReport, Evidence};
use terms::Terms;

/// Compares the accounts of a story: the whole pipeline.
///
/// ```
/// use crosscheck::engine::{Account, Story, compare};
///
/// let account = |id: &str, text: &str| Account { id: id.into(), text: text.into(), ..Account::default() };
/// let story = Story {
///     accounts: vec![account("a", "Police counted 1,200 marchers."), account("b", "There were 1,200 marchers.")],
///     ..Story::default()
/// };
/// let report = compare(&story);
/// assert_eq!(report.claims.len(), 2);
/// ```
pub fn compare(story: &Story) -> Report {
    let mut read = read(story);
    let (groups, pairs) = align::align(story, &read.sentences, &mut read.claims, read.terms);
    let accounts = story.accounts.iter().zip(&read.sentences).map(|(account, sentences)| AccountReport {
        id: account.id.clone(),
        sentences: sentences.iter().map(|sentence| sentence.span).collect(),
    });
    Report { accounts: accounts.collect(), claims: read.claims, groups, pairs, notes: Vec::new() }
}

/// Every pair of claims that alignment looked at, with its score and the parts of it: for measuring and fitting.
pub fn scored_pairs(story: &Story) -> (Vec<Claim>, Vec<(usize, usize, Evidence)>) {
    let read = read(story);
    let scored = align::score(story, &read.sentences, &read.claims, read.terms);
    let pairs = scored.pairs().map(|(a, b)| (a, b, scored.evidence(a, b))).collect();
    (read.claims, pairs)
}

/// The one language there is so far.
static LANGUAGE: &Language = &lang::en::ENGLISH;

/// The accounts of a story in sentences and claims.
struct Read {
    sentences: Vec<Vec<Sentence>>,
    claims: Vec<Claim>,
    terms: Terms,
}

fn read(story: &Story) -> Read {
    let mut read = Read { sentences: Vec::new(), claims: Vec::new(), terms: Terms::new(LANGUAGE) };
    for (account_idx, account) in story.accounts.iter().enumerate() {
        let published = account.published.as_deref().and_then(Date::parse);
        let spans = sentence::segment(&account.text, LANGUAGE);
        let quantities = quantity::extract(&account.text, &spans, published, LANGUAGE);
        let sentences = claim::sentences(&account.text, &spans, &mut read.terms);
        read.claims.extend(claim::claims(account_idx, account, &sentences, &quantities, &read.terms));
        read.sentences.push(sentences);
    }
    read
}
