//! The engine: a story in, a report out. No browser, no clock, no input or output; it cannot fail.

pub mod align;
pub mod attribution;
pub mod claim;
pub mod date;
pub mod decimal;
pub mod lang;
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
use report::AccountReport;

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
    let lang = &lang::en::ENGLISH;
    let mut accounts = Vec::new();
    let mut claims: Vec<Claim> = Vec::new();
    let mut sentences: Vec<Vec<Sentence>> = Vec::new();
    for (account_idx, account) in story.accounts.iter().enumerate() {
        let published = account.published.as_deref().and_then(Date::parse);
        let spans = sentence::segment(&account.text, lang);
        let quantities = quantity::extract(&account.text, &spans, published, lang);
        let tokenized = claim::sentences(&account.text, &spans);
        claims.extend(claim::claims(account_idx, account, &tokenized, &quantities, lang));
        sentences.push(tokenized);
        accounts.push(AccountReport { id: account.id.clone(), sentences: spans });
    }
    let (groups, pairs) = align::align(story, &sentences, &mut claims, lang);
    Report { accounts, claims, groups, pairs, notes: Vec::new() }
}
