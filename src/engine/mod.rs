//! The engine: a story in, a report out. No browser, no clock, no input or output; it cannot fail.

pub mod align;
pub mod attribution;
pub mod claim;
pub mod date;
pub mod decimal;
pub mod lang;
pub mod letters;
pub(crate) mod order;
pub mod quantity;
pub mod rates;
pub mod reason;
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
use rates::Rates;
use report::{AccountReport, Evidence};
use terms::Terms;
use verdict::{Context, Verdict, judge};

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
    let (groups, pairs, matching) = align::align(story, &read.sentences, &mut read.claims, read.terms);
    let accounts = story.accounts.iter().zip(&read.sentences).map(|(account, sentences)| AccountReport {
        id: account.id.clone(),
        sentences: sentences.iter().map(|sentence| sentence.span).collect(),
    });
    Report { accounts: accounts.collect(), claims: read.claims, groups, pairs, matching: Some(matching) }
}

/// Two claims that alignment looked at.
pub struct ScoredPair {
    /// Positions of the claims.
    pub claims: (usize, usize),
    /// Their score and what it is made of, parts without weight included.
    pub evidence: Evidence,
    /// What they come to if they speak of the same thing.
    pub verdict: Verdict,
}

/// Every pair of claims that alignment looked at: for measuring and fitting.
pub fn scored_pairs(story: &Story) -> (Vec<Claim>, Vec<ScoredPair>) {
    let read = read(story);
    let scored = align::score(story, &read.sentences, &read.claims, read.terms, true);
    let rates = Rates::read(&read.claims);
    let context = Context { story, rates: &rates };
    let mut pairs = Vec::new();
    for (a, b, ahead) in scored.pairs() {
        if let (Some(left), Some(right)) = (read.claims.get(a), read.claims.get(b)) {
            let verdict = judge(left, right, &context).verdict;
            pairs.push(ScoredPair {
                claims: (a, b),
                evidence: scored.matching.evidence(&read.claims, (a, b), ahead),
                verdict,
            });
        }
    }
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
