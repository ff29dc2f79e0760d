//! Terms: words folded by ending and by concept, with how telling each is in a story.

use std::collections::BTreeMap;

use super::lang::{Family, Language};
use super::order;

/// A folded word. Only equality means anything.
pub type TermId = u32;

/// A weighted set of terms, sorted by term, each once.
pub type Bag = Vec<(TermId, f64)>;

/// Sentences of other stories that are taken to stand beside a story.
const BACKGROUND: u32 = 20;

/// The terms of one story.
pub struct Terms {
    lang: &'static Language,
    /// Stem to term; stems of one concept share a term.
    ids: BTreeMap<String, TermId>,
    /// Family of each term that is a concept; the concepts come first.
    families: Vec<Family>,
    /// A word for each term, as it was first met.
    words: Vec<String>,
    /// In how many sentences each term stands.
    sentences_with: Vec<u32>,
    n_sentences: u32,
}

impl Terms {
    /// No terms yet but the concepts of `lang`.
    pub fn new(lang: &'static Language) -> Self {
        let mut terms = Self {
            lang,
            ids: BTreeMap::new(),
            families: Vec::new(),
            words: Vec::new(),
            sentences_with: Vec::new(),
            n_sentences: 0,
        };
        for concept in lang.concepts {
            let id = terms.words.len() as TermId;
            terms.families.push(concept.family);
            terms.words.push(concept.words.first().copied().unwrap_or_default().to_string());
            for word in concept.words {
                // The first row keeps a word that stands in two.
                terms.ids.entry((lang.stem)(word)).or_insert(id);
            }
        }
        terms.sentences_with.resize(terms.words.len(), 0);
        terms
    }

    /// The term of a word in any case and ending; `None` for words too common to tell claims apart.
    pub fn intern(&mut self, word: &str) -> Option<TermId> {
        let lower = word.to_lowercase();
        if lower.chars().count() < 2 || self.lang.stop_words.binary_search(&lower.as_str()).is_ok() {
            return None;
        }
        let stem = (self.lang.stem)(&lower);
        let next = self.words.len() as TermId;
        let id = *self.ids.entry(stem).or_insert(next);
        if id == next {
            self.words.push(word.to_string());
            self.sentences_with.push(0);
        }
        Some(id)
    }

    /// The term of a word that has been met.
    pub fn get(&self, word: &str) -> Option<TermId> {
        self.ids.get(&(self.lang.stem)(&word.to_lowercase())).copied()
    }

    /// Counts one sentence that holds these terms, each once.
    pub fn count_sentence(&mut self, terms: impl IntoIterator<Item = TermId>) {
        self.n_sentences += 1;
        for term in terms {
            if let Some(count) = self.sentences_with.get_mut(term as usize) {
                *count += 1;
            }
        }
    }

    /// How telling a term is: near 0 when every sentence of a long story has it, rising as fewer do.
    ///
    /// Counted as if [`BACKGROUND`] sentences of other stories, without the term, stood beside this one: in a story
    /// of two sentences a word of both still tells what they are about.
    pub fn idf(&self, term: TermId) -> f64 {
        let with = self.sentences_with.get(term as usize).copied().unwrap_or(0).max(1);
        libm_ln(f64::from(self.n_sentences + BACKGROUND) / f64::from(with))
    }

    /// The family of a term that is a concept.
    pub fn family(&self, term: TermId) -> Option<Family> {
        self.families.get(term as usize).copied()
    }

    /// A word for a term, as a reader would know it.
    pub fn word(&self, term: TermId) -> &str {
        self.words.get(term as usize).map_or("", String::as_str)
    }

    /// Whether a word can say what was done to something ("shipped").
    pub fn is_participle(&self, word: &str) -> bool {
        (self.lang.is_participle)(&word.to_lowercase())
    }

    /// In how many sentences a term stands.
    pub fn frequency(&self, term: TermId) -> u32 {
        self.sentences_with.get(term as usize).copied().unwrap_or(0)
    }
}

/// Natural logarithm that gives the same bits on every machine: halving, then a series of atanh.
pub(crate) fn libm_ln(x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    let (mut mantissa, mut halvings) = (x, 0.0);
    while mantissa > 1.5 {
        mantissa /= 2.0;
        halvings += 1.0;
    }
    while mantissa < 0.75 {
        mantissa *= 2.0;
        halvings -= 1.0;
    }
    let ratio = (mantissa - 1.0) / (mantissa + 1.0);
    let square = ratio * ratio;
    let (mut power, mut sum) = (ratio, 0.0);
    for odd in 0..12 {
        sum += power / f64::from(2 * odd + 1);
        power *= square;
    }
    2.0 * sum + halvings * std::f64::consts::LN_2
}

/// Sorts a bag by term and adds up the weights of the same term.
pub fn tidy(mut bag: Bag) -> Bag {
    order::sort_by_key(&mut bag, |&(term, _)| term);
    bag.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 = kept.1.max(next.1);
        }
        same
    });
    bag
}

/// Weighs each term of a bag by how telling it is and scales the whole to length 1; an empty bag stays empty.
pub fn normalised(bag: Bag, terms: &Terms) -> Bag {
    let mut bag: Bag = bag.into_iter().map(|(term, weight)| (term, weight * terms.idf(term))).collect();
    let length = bag.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
    if length > 0.0 {
        bag.iter_mut().for_each(|(_, weight)| *weight /= length);
    }
    bag
}

/// Cosine of two normalised bags, 0 to 1; 0 when either is empty.
pub fn cosine(left: &Bag, right: &Bag) -> f64 {
    let mut sum = 0.0;
    each_shared(left, right, |_, product| sum += product);
    sum
}

/// Calls `each` with every term of both bags and the product of its weights, by term.
pub fn each_shared(left: &Bag, right: &Bag, mut each: impl FnMut(TermId, f64)) {
    let (mut ours, mut theirs) = (left.iter().peekable(), right.iter().peekable());
    while let (Some(&&(a, x)), Some(&&(b, y))) = (ours.peek(), theirs.peek()) {
        if a <= b {
            ours.next();
        }
        if b <= a {
            theirs.next();
        }
        if a == b {
            each(a, x * y);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::lang::en::ENGLISH;

    #[test]
    fn words_of_one_concept_share_a_term() {
        let mut terms = Terms::new(&ENGLISH);
        assert_eq!(terms.intern("soldiers"), terms.intern("Troops"));
        assert_eq!(terms.intern("killed"), terms.intern("deaths"));
        assert_ne!(terms.intern("killed"), terms.intern("wounded"));
        assert_eq!(terms.intern("the"), None);
    }

    #[test]
    fn logarithm_is_near() {
        for x in [0.001, 0.5, 1.0, 1.49, 1.51, 2.0, 10.0, 12345.0] {
            assert!((libm_ln(x) - f64::ln(x)).abs() < 1e-12, "{x}");
        }
    }

    #[test]
    fn closer_bags_have_a_higher_cosine() {
        let mut terms = Terms::new(&ENGLISH);
        terms.count_sentence([1, 2]);
        terms.count_sentence([3]);
        terms.count_sentence([4]);
        let bag = |ids: &[TermId]| normalised(tidy(ids.iter().map(|&id| (id, 1.0)).collect()), &terms);
        let base = bag(&[1, 2, 3]);
        assert!(cosine(&base, &bag(&[1, 2, 3])) > cosine(&base, &bag(&[1, 2, 4])));
        assert!(cosine(&base, &bag(&[1, 2, 4])) > cosine(&base, &bag(&[4])));
        assert_eq!(cosine(&base, &bag(&[])), 0.0);
    }
}
