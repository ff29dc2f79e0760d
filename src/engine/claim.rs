//! Claims: what one account says in one clause, with the figures it says it with.

use super::attribution::Attribution;
use super::lang::Language;
use super::quantity::{Interval, Quantity};
use super::span::Span;
use super::stance::Stance;
use super::story::Account;

/// One thing one account says.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Made from the account's id and the words, so that it survives edits elsewhere.
    pub id: String,
    /// Position of the account in the story.
    pub account: usize,
    /// Position of the sentence in the account.
    pub sentence: usize,
    /// The clause.
    pub span: Span,
    /// The figures that say the one thing; the first is the one compared, others restate it in other units.
    /// Empty for a claim without figures.
    pub figures: Vec<Quantity>,
    /// When, where, of what part, done or planned.
    pub scope: Scope,
    /// Who says so.
    pub attribution: Option<Attribution>,
    /// How firmly it is said.
    pub stance: Stance,
}

impl Claim {
    /// The figure that is compared.
    pub fn figure(&self) -> Option<&Quantity> {
        self.figures.first()
    }
}

/// The claims of one account, in the order of its text.
pub fn claims(
    account_idx: usize,
    account: &Account,
    sentences: &[Span],
    quantities: Vec<Quantity>,
    _lang: &Language,
) -> Vec<Claim> {
    let mut claims = Vec::new();
    for quantity in quantities {
        let found = sentences.iter().position(|sentence| sentence.contains(quantity.span));
        let Some((sentence_idx, span)) = found.and_then(|idx| Some((idx, *sentences.get(idx)?))) else {
            continue;
        };
        claims.push(Claim {
            id: content_id(&[&account.id, span.of(&account.text), quantity.span.of(&account.text)]),
            account: account_idx,
            sentence: sentence_idx,
            span,
            figures: vec![quantity],
            scope: Scope::default(),
            attribution: None,
            stance: Stance::Asserted,
        });
    }
    claims
}

/// Eight characters that depend on the words alone (64-bit FNV-1a, base 32).
pub(crate) fn content_id(words: &[&str]) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in words.iter().flat_map(|word| word.bytes().chain([0x1f])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    (0..8).map(|idx| char::from(DIGITS[(hash >> (idx * 5)) as usize & 31])).collect()
}

/// What a figure covers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// The time window it counts over, resolved against the account's date.
    pub window: Option<Window>,
    /// The place, as written.
    pub place: Option<String>,
    /// The part or sub-population, as written ("alone", "of them", "in all").
    pub part: Option<String>,
    /// Said of the future.
    pub planned: bool,
    /// A running count ("so far", "to date").
    pub so_far: bool,
}

/// A window in time as written and as days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// Where it is written.
    pub span: Span,
    /// First and last day, each open where the words leave it open.
    pub days: Interval<i64>,
    /// The window in words for a reader: "since 2023-08", "2024", "per year".
    pub label: String,
}

impl Scope {
    /// The scope in words, empty when nothing is known: "since 2023-08, planned".
    pub fn describe(&self) -> String {
        let mut parts: Vec<&str> = Vec::new();
        parts.extend(self.window.as_ref().map(|window| window.label.as_str()));
        parts.extend(self.place.as_deref());
        parts.extend(self.part.as_deref());
        parts.extend(self.planned.then_some("planned"));
        parts.extend(self.so_far.then_some("so far"));
        parts.join(", ")
    }
}
