//! Makes news: texts of any length, and stories whose accounts tell the same facts in other words.
//!
//! Everything follows from a seed, so that two runs measure the same text. The wordings are our own, the places,
//! people and companies are made up.

mod facts;
mod random;
mod words;

use crosscheck::engine::{Account, Story};

use facts::{FAMILIES, Fact};
use random::Random;

/// The day every text was published, so that "last week" means something.
pub const PUBLISHED: &str = "2024-10-19";

/// One article after the other until there are `n_bytes` of text, or a sentence more.
///
/// About every third sentence is without a figure; names with numbers in them stand between the figures.
pub fn text(seed: u64, n_bytes: usize) -> String {
    let mut random = Random::new(seed);
    let mut text = String::with_capacity(n_bytes + 1_000);
    while text.len() < n_bytes {
        let n_sentences = 15 + random.below(30);
        let mut article = Paragraphs::default();
        for _ in 0..n_sentences {
            let sentence = if random.chance(35) {
                aside(&mut random)
            } else {
                Fact::new(random.pick(FAMILIES), &mut random).tell(&mut random)
            };
            article.push(&sentence, &mut random);
        }
        text.push_str(&article.text);
        text.push('\n');
    }
    text
}

/// Documents of about `n_bytes` each that make up `n_total` bytes: what a program is given one after the other.
pub fn texts(seed: u64, n_bytes: usize, n_total: usize) -> Vec<String> {
    (0..n_total.div_ceil(n_bytes)).map(|idx| text(seed + idx as u64, n_bytes)).collect()
}

/// A story of `n_accounts` with about `n_words` each.
///
/// Of the figures of an account about two thirds are of facts that others tell too, in an order, with a spelling
/// and now and then with a value of its own; the rest is told by this account alone.
pub fn story(seed: u64, n_accounts: usize, n_words: usize) -> Story {
    let mut random = Random::new(seed);
    // A sentence has some twenty words; of three, one is an aside, and of the facts one in three is one's own.
    let n_shared = (n_words / 40).max(4);
    let shared: Vec<Fact> = (0..n_shared).map(|_| Fact::new(random.pick(FAMILIES), &mut random)).collect();
    let accounts = (0..n_accounts).map(|idx| account(idx, n_words, &shared, &mut random)).collect();
    Story { title: "A made-up story".into(), accounts, ..Story::default() }
}

fn account(idx: usize, n_words: usize, shared: &[Fact], random: &mut Random) -> Account {
    let mut order: Vec<&Fact> = shared.iter().collect();
    random.shuffle(&mut order);
    let mut told = order.into_iter();
    let mut article = Paragraphs::default();
    while article.n_words < n_words {
        let sentence = if random.chance(35) {
            aside(random)
        } else if random.chance(67) {
            let Some(fact) = told.next() else { break };
            let fact = if random.chance(20) { fact.differently(random) } else { fact.clone() };
            fact.tell(random)
        } else {
            Fact::new(random.pick(FAMILIES), random).tell(random)
        };
        article.push(&sentence, random);
    }
    Account {
        id: format!("account-{}", idx + 1),
        outlet: Some(format!("{} {}", random.pick(words::PLACES), random.pick(words::PAPERS))),
        title: "What is known so far".into(),
        published: Some(PUBLISHED.into()),
        text: article.text,
        ..Account::default()
    }
}

/// A sentence without a figure: somebody is quoted, or something has a number in its name.
fn aside(random: &mut Random) -> String {
    let wording = if random.chance(25) { random.pick(words::NAMED) } else { random.pick(words::ASIDES) };
    facts::fill(wording, |slot, out| match slot {
        "place" => out.push_str(random.pick(words::PLACES)),
        "person" => out.push_str(random.pick(words::PEOPLE)),
        "source" => out.push_str(random.pick(words::SOURCES)),
        "day" => out.push_str(random.pick(words::DAYS)),
        _ => out.push_str(random.pick(words::NAMES)),
    })
}

/// Sentences set in paragraphs of one to four.
#[derive(Default)]
struct Paragraphs {
    text: String,
    n_words: usize,
    n_left: usize,
}

impl Paragraphs {
    fn push(&mut self, sentence: &str, random: &mut Random) {
        if self.n_left == 0 {
            self.n_left = 1 + random.below(4);
            self.text.push_str(if self.text.is_empty() { "" } else { "\n\n" });
        } else {
            self.text.push(' ');
        }
        self.n_left -= 1;
        self.n_words += sentence.split_whitespace().count();
        self.text.push_str(sentence);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck::engine::{compare, date::Date, lang::en::ENGLISH, quantity, sentence};

    #[test]
    fn the_same_seed_makes_the_same_news() {
        assert_eq!(text(1, 20_000), text(1, 20_000));
        assert_ne!(text(1, 20_000), text(2, 20_000));
        assert_eq!(story(1, 3, 400), story(1, 3, 400));
    }

    #[test]
    fn texts_are_as_long_as_asked() {
        for n_bytes in [1, 1_000, 100_000] {
            let length = text(7, n_bytes).len();
            assert!(n_bytes <= length && length < n_bytes + 15_000, "{length}");
        }
        let story = story(7, 4, 800);
        let lengths: Vec<usize> =
            story.accounts.iter().map(|account| account.text.split_whitespace().count()).collect();
        assert!(lengths.iter().all(|length| (700..900).contains(length)), "{lengths:?}");
    }

    #[test]
    fn no_slot_is_left_open() {
        let text = text(3, 200_000);
        assert!(!text.contains(['{', '}']));
    }

    /// As dense as news is: a figure every 8 to 40 words, of every kind.
    #[test]
    fn texts_are_full_of_figures() {
        let text = text(5, 100_000);
        let found =
            quantity::extract(&text, &sentence::segment(&text, &ENGLISH), Date::parse(PUBLISHED), &ENGLISH);
        let n_words = text.split_whitespace().count();
        assert!((8..40).contains(&(n_words / found.len())), "{n_words} words, {} figures", found.len());
        for kind in ["count", "fraction", "percent", "money", "date", "duration", "rate", "vague"] {
            assert!(found.iter().any(|figure| figure.kind.as_str() == kind), "no {kind}");
        }
    }

    #[test]
    fn accounts_speak_of_the_same_things() {
        let report = compare(&story(11, 4, 400));
        assert!(5 <= report.pairs.len(), "{} pairs", report.pairs.len());
    }
}
