//! The report: everything the engine found, as plain data.

use super::align::{self, Matching};
use super::claim::Claim;
use super::reason::Reason;
use super::span::Span;
use super::story::Story;
use super::verdict::{Basis, Verdict};

/// Everything found in a story. Positions ("claim 3") index the vectors of this struct.
#[derive(Default)]
pub struct Report {
    /// One entry for each account of the story, in its order.
    pub accounts: Vec<AccountReport>,
    /// All claims, by account and place in the text.
    pub claims: Vec<Claim>,
    /// Claims about the same thing; gravest and most reported first, those of one account last.
    pub groups: Vec<Group>,
    /// Verdicts on the pairs of claims of different accounts in one group.
    pub pairs: Vec<Pair>,
    /// What explains a pair when somebody asks: few are ever looked at, and words for all take a quarter of the time
    /// of comparing. `None` where nothing was compared.
    pub(crate) matching: Option<Matching>,
}

impl Report {
    /// Why a pair of this report, which is on `story`, has its verdict.
    pub fn reason(&self, story: &Story, pair: &Pair) -> Option<Reason> {
        self.matching.as_ref()?.reason(story, &self.claims, pair)
    }

    /// How much a pair tells of its group: the most gives the group its reason.
    pub fn telling(&self, pair: &Pair) -> u32 {
        align::telling(&self.claims, pair)
    }

    /// What would let both of a pair stand, or why they may differ, where the texts say so.
    pub fn hints(&self, story: &Story, pair: &Pair) -> Vec<Reason> {
        self.matching.as_ref().map(|matching| matching.hints(story, &self.claims, pair)).unwrap_or_default()
    }

    /// How a pair was matched; empty where only other claims of the group have the two together.
    pub fn evidence(&self, pair: &Pair) -> Evidence {
        let matching = self.matching.as_ref().filter(|_| pair.score > 0.0);
        matching
            .map(|matching| matching.evidence(&self.claims, (pair.a, pair.b), pair.ahead))
            .unwrap_or_default()
    }
}

/// By what was found: what explains it is made from the same texts.
impl PartialEq for Report {
    fn eq(&self, other: &Self) -> bool {
        self.accounts == other.accounts
            && self.claims == other.claims
            && self.groups == other.groups
            && self.pairs == other.pairs
    }
}

/// What was read of one account.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccountReport {
    /// The account's id.
    pub id: String,
    /// Its sentences.
    pub sentences: Vec<Span>,
}

/// Claims of one or more accounts about the same thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Made from what its claims say, not from their place.
    pub id: String,
    /// What it is about, in the texts' own words: "containers shipped".
    pub label: String,
    /// Positions of its claims, by account and place.
    pub claims: Vec<usize>,
    /// What its verdicts rest on.
    pub basis: Basis,
    /// The gravest verdict of its pairs; `None` when one account alone says it.
    pub verdict: Option<Verdict>,
    /// The reason of the gravest pair; `None` when one account alone says it.
    pub reason: Option<Reason>,
    /// Positions of groups about nearby but different things.
    pub related: Vec<usize>,
}

/// The verdict on two claims of different accounts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// Position of the claim of the account that comes first.
    pub a: usize,
    /// Position of the other claim.
    pub b: usize,
    /// What the two come to.
    pub verdict: Verdict,
    /// What the verdict rests on.
    pub basis: Basis,
    /// How alike they are, 0 to 1; closer claims score higher.
    pub score: f64,
    /// How far they are ahead of all other pairs of either with a claim of the account of the other, 0 to 1.
    pub ahead: f64,
}

/// How two claims were matched.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// The score, 0 to 1; closer claims score higher.
    pub score: f64,
    /// What it is made of.
    pub parts: Vec<Part>,
}

/// One part of a match.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What was compared: the place of its name among the signs in the words of the interface.
    pub sign: usize,
    /// How alike the claims are in it, before it is weighed; -2 to 2.
    pub value: f64,
    /// How much it adds to the score; negative when it speaks against the match.
    pub score: f64,
    /// The words that carried it, parted by commas.
    pub words: String,
}
