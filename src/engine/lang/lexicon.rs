//! The words of a language in one index, so that a token is looked up once and every rule asks its classes.

use super::class::{Class, ClassSet};
use crate::engine::letters::whole_number;
use crate::engine::quantity::Measure;

/// One row of a table: a class and its words.
///
/// Words are parted by white space; those of a phrase are joined by `_`. An item that ends with a colon is the value
/// of the items after it: `"2: two couple 3: three"`.
pub type Row = (Class, &'static str);

/// The words of a language by their classes.
pub struct Lexicon {
    /// Every word; the first is no word and of no class.
    words: Vec<Word>,
    /// What is kept of a word beside its classes; the first ends every chain.
    senses: Vec<Sense>,
    /// Open addressing by hash: places in `words`, 0 for a free slot. A power of two, never full.
    slots: Vec<u16>,
}

/// A word of the [`Lexicon`], or none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordId(u16);

struct Word {
    text: &'static str,
    classes: ClassSet,
    first_sense: u16,
}

/// A phrase of a class and what it stands for.
#[derive(Clone, Copy)]
pub(crate) struct Sense {
    /// The words, joined by `_`.
    pub(crate) phrase: &'static str,
    /// As in the table; "" where the class has no values.
    pub(crate) value: &'static str,
    /// The value, where it is a unit.
    pub(crate) measure: Option<Measure>,
    /// How many words the phrase has.
    pub(crate) n_words: usize,
    /// The value, where it is a whole number, or two as in "from..to".
    numbers: Option<(i64, i64)>,
    class: Class,
    next: u16,
}

impl Sense {
    /// The value as a whole number.
    pub(crate) fn number(&self) -> Option<i64> {
        Some(self.numbers?.0)
    }

    /// The value as "from..to".
    pub(crate) fn range(&self) -> Option<(i64, i64)> {
        self.numbers
    }
}

fn numbers(value: &str) -> Option<(i64, i64)> {
    // One dot is looked for, because looking for a whole string takes 1 kB more.
    let (from, to) = match value.split_once('.') {
        Some((from, rest)) => (from, rest.strip_prefix('.')?),
        None => (value, value),
    };
    Some((whole_number(from)?, whole_number(to)?))
}

/// Whether `text` is the phrase, whose words are joined by `_` or by spaces.
pub(crate) fn is_phrase(phrase: &str, text: &str) -> bool {
    let mut ends = phrase.len() == text.len();
    for (of_phrase, of_text) in phrase.bytes().zip(text.bytes()) {
        ends &= of_phrase == of_text || of_phrase == b'_' && of_text == b' ';
    }
    ends
}

fn last_word(phrase: &'static str) -> &'static str {
    let mut last = phrase;
    while let Some((_, rest)) = last.split_once('_') {
        last = rest;
    }
    last
}

impl Lexicon {
    /// Reads the tables of a language.
    pub fn new(tables: &[&[Row]]) -> Self {
        let mut n_bytes = 2;
        for table in tables {
            for (_, words) in *table {
                n_bytes += words.len();
            }
        }
        // A word and the space after it take two bytes at least.
        let n_slots = (n_bytes / 2).next_power_of_two();
        let class = Class::Cardinal;
        let none = Sense { phrase: "", value: "", measure: None, n_words: 0, numbers: None, class, next: 0 };
        let mut lexicon = Self {
            words: vec![Word { text: "", classes: ClassSet::default(), first_sense: 0 }],
            senses: vec![none],
            slots: vec![0; n_slots],
        };
        for table in tables {
            for (class, words) in *table {
                lexicon.read(*class, words);
            }
        }
        lexicon
    }

    fn read(&mut self, class: Class, words: &'static str) {
        let (mut value, mut measure, mut numbers) = ("", None, None);
        for phrase in words.split_ascii_whitespace() {
            if let Some(name) = phrase.strip_suffix(':') {
                value = name;
                measure = if class.is_of_units() { Measure::parse(name) } else { None };
                numbers = self::numbers(name);
                continue;
            }
            let (first, rest) = phrase.split_once('_').unwrap_or((phrase, phrase));
            let key = if class.is_keyed_by_last() { last_word(rest) } else { first };
            let id = self.add(key);
            let n_senses = self.senses.len() as u16;
            let Some(word) = self.words.get_mut(usize::from(id)) else { continue };
            word.classes.insert(class);
            if let Some(wider) = class.wider() {
                word.classes.insert(wider);
            }
            if class.starts_number() {
                word.classes.insert(Class::NumberStart);
            }
            if !value.is_empty() || class.has_phrases() {
                let next = word.first_sense;
                word.first_sense = n_senses;
                let n_words = phrase.bytes().filter(|byte| *byte == b'_').count() + 1;
                self.senses.push(Sense { phrase, value, measure, n_words, numbers, class, next });
            }
        }
    }

    /// The place of a word, new or not.
    fn add(&mut self, text: &'static str) -> u16 {
        let slot = self.slot(text);
        let n_words = self.words.len() as u16;
        match self.slots.get_mut(slot) {
            Some(id) if *id == 0 => {
                *id = n_words;
                self.words.push(Word { text, classes: ClassSet::default(), first_sense: 0 });
                n_words
            }
            Some(id) => *id,
            None => 0,
        }
    }

    /// The slot that a word has or would take.
    fn slot(&self, word: &str) -> usize {
        // FNV-1a.
        let mut hash: u32 = 0x811c_9dc5;
        for byte in word.bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        let mask = self.slots.len() - 1;
        let mut slot = (hash ^ hash >> 15) as usize & mask;
        while let Some(id) = self.slots.get(slot).filter(|id| **id != 0)
            && self.words.get(usize::from(*id)).is_some_and(|known| known.text != word)
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// Looks a word up.
    pub(crate) fn find(&self, word: &str) -> WordId {
        WordId(self.slots.get(self.slot(word)).copied().unwrap_or(0))
    }

    /// Whether a lower-case word is of a class.
    pub(crate) fn has(&self, word: &str, class: Class) -> bool {
        self.is(self.find(word), class)
    }

    /// Whether a word is of a class.
    pub(crate) fn is(&self, word: WordId, class: Class) -> bool {
        self.words.get(usize::from(word.0)).is_some_and(|word| word.classes.has(class))
    }

    /// The classes of a word.
    pub(crate) fn classes(&self, word: WordId) -> ClassSet {
        self.words.get(usize::from(word.0)).map_or(ClassSet::default(), |word| word.classes)
    }

    /// The rows of a class that start with the word, or end with it where the class is kept by the last word.
    pub(crate) fn senses(&self, word: WordId, class: Class) -> Senses<'_> {
        let known = self.words.get(usize::from(word.0)).filter(|word| word.classes.has(class));
        Senses { senses: &self.senses, next: known.map_or(0, |word| word.first_sense), class }
    }

    /// The row of a class that is this word alone.
    pub(crate) fn sense(&self, word: WordId, class: Class) -> Option<&Sense> {
        let known = self.words.get(usize::from(word.0)).filter(|word| word.classes.has(class))?;
        let mut next = known.first_sense;
        while next != 0 {
            let sense = self.senses.get(usize::from(next))?;
            if sense.class == class && sense.n_words == 1 {
                return Some(sense);
            }
            next = sense.next;
        }
        None
    }
}

/// See [`Lexicon::senses`].
pub(crate) struct Senses<'a> {
    senses: &'a [Sense],
    next: u16,
    class: Class,
}

impl<'a> Iterator for Senses<'a> {
    type Item = &'a Sense;

    fn next(&mut self) -> Option<&'a Sense> {
        while self.next != 0 {
            let sense = self.senses.get(usize::from(self.next))?;
            self.next = sense.next;
            if sense.class == self.class {
                return Some(sense);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::lang::en::ENGLISH;
    use crate::engine::lang::{Part, Period};
    use crate::engine::quantity::{Change, Hedge};

    #[test]
    fn reads_words_values_and_phrases() {
        let lexicon = Lexicon::new(&[&[
            (Class::Cardinal, "2: two both 3: three"),
            (Class::HedgeBefore, "over: more_than upward_of"),
            (Class::Article, "a an"),
        ]]);
        let sense = |word, class| lexicon.sense(lexicon.find(word), class);
        assert_eq!(sense("both", Class::Cardinal).and_then(Sense::number), Some(2));
        assert!(lexicon.has("an", Class::Article));
        assert!(!lexicon.has("an", Class::Cardinal));
        let ending_in_than: Vec<_> =
            lexicon.senses(lexicon.find("than"), Class::HedgeBefore).map(|sense| sense.phrase).collect();
        assert_eq!(ending_in_than, ["more_than"]);
        assert_eq!(lexicon.find("four"), WordId::default());
        assert_eq!(lexicon.find(""), WordId::default());
    }

    #[test]
    fn every_class_has_words_and_every_value_is_read() {
        let lexicon = &ENGLISH.lexicon;
        for class in Class::ALL {
            assert!(lexicon.words.iter().any(|word| word.classes.has(*class)), "{class:?} has no words");
        }
        for sense in lexicon.senses.iter().skip(1) {
            let known = match sense.class {
                Class::Unit | Class::UnitSign | Class::UnitBefore => sense.measure.is_some(),
                Class::HedgeBefore | Class::HedgeAfter | Class::Bound => Hedge::parse(sense.value).is_some(),
                Class::Movement | Class::Compared => Change::parse(sense.value).is_some(),
                Class::Period => Period::parse(sense.value).is_some(),
                Class::PartBefore | Class::PartOf => Part::parse(sense.value).is_some(),
                Class::Order | Class::OrderMultiple | Class::Spell | Class::Vague | Class::Season => {
                    sense.value.contains("..") && sense.range().is_some()
                }
                Class::PerBefore | Class::RateAdverb | Class::Plural | Class::Synonym | Class::Pair => {
                    sense.value.bytes().all(|byte| byte.is_ascii_lowercase())
                }
                Class::Currency | Class::CurrencySign => !sense.value.is_empty(),
                Class::Idiom | Class::Margin | Class::Restating | Class::SoFar => sense.value.is_empty(),
                _ => !sense.value.contains("..") && sense.number().is_some(),
            };
            assert!(known, "{:?}: {:?} of {:?}", sense.class, sense.value, sense.phrase);
        }
    }

    #[test]
    fn no_word_stands_twice_in_a_class() {
        let senses = &ENGLISH.lexicon.senses;
        for (idx, sense) in senses.iter().enumerate().skip(1) {
            let twice = senses
                .iter()
                .skip(idx + 1)
                .find(|later| later.class == sense.class && later.phrase == sense.phrase);
            assert!(twice.is_none(), "{:?}: {:?}", sense.class, sense.phrase);
        }
    }
}
