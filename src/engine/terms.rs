//! Terms: the words of a story, each looked up once, folded by ending and by concept, with how telling it is.

use super::lang::{Cue, Family, GrammarWords, LabelWords, Language, Role};
use super::letters;
use super::quantity::Measure;
use super::span::Span;

/// A word in one spelling, in any case. Equal words of one story have equal ids; 0 is no word.
pub type WordId = u32;

/// A folded word: its endings and the other words of its concept have the same. Only equality means anything.
pub type TermId = u32;

/// A weighted set of terms, sorted by term, each once.
pub type Bag = Vec<(TermId, f64)>;

/// Sentences of other stories that are taken to stand beside a story.
const BACKGROUND: u32 = 20;

/// In place of the term of a word that has none.
const NO_TERM: TermId = u32::MAX;

/// In place of the term of a word that has not been folded yet.
const NOT_FOLDED: TermId = u32::MAX - 1;

/// The longest run of words that `*` in a cue stands for.
const MAX_SKIPPED: usize = 3;

/// The words of one story.
pub struct Terms {
    lang: &'static Language,
    /// All spellings, one after the other.
    spellings: String,
    /// By [`WordId`].
    words: Vec<Word>,
    /// Hash table of the words, open addressing; 0 is a free place.
    places: Vec<WordId>,
    /// By [`TermId`]; the concepts come first, in the order of the language.
    terms: Vec<Term>,
    /// Each with the next one that opens with the same word.
    cues: Vec<(Cue, Vec<WordId>, usize)>,
    n_sentences: u32,
    /// The accounts of the story.
    pub(crate) n_accounts: u32,
}

struct Word {
    at: Span,
    roles: Role,
    term: TermId,
    /// The term of all words with this stem; [`NO_TERM`] until there is one.
    of_stem: TermId,
    /// The word of which this is an irregular form.
    base: WordId,
    /// The first cue that opens with it.
    cue: usize,
    /// Whether it counts people; not known until that is asked.
    is_person: Option<bool>,
}

/// In place of a cue where there is none.
const NO_CUE: usize = usize::MAX;

struct Term {
    /// A word for it: a concept's first, else the shortest that was met.
    word: WordId,
    family: Option<Family>,
    /// In how many sentences it stands.
    n_sentences: u32,
    /// In how many accounts it stands, and the last of them.
    n_accounts: u32,
    last_account: usize,
    /// Whether it is written like a name.
    is_name: bool,
    /// Whether it is written small within a sentence, and so is no name but in a headline.
    is_common: bool,
    /// Whether it is written in capitals throughout.
    is_acronym: bool,
    /// Whether it is the name of a place.
    is_place: bool,
    /// How many accounts open with it, and the last of them.
    n_leads: u32,
    last_lead: usize,
    /// How telling it is; 0 until it has been weighed.
    idf: f64,
    /// Whether it is a unit: "year", "kilometre"; not known until it has been weighed.
    is_unit: bool,
}

impl Term {
    fn new(word: WordId, family: Option<Family>) -> Self {
        Self {
            word,
            family,
            n_sentences: 0,
            n_accounts: 0,
            last_account: 0,
            is_name: false,
            is_common: false,
            is_acronym: false,
            is_place: false,
            n_leads: 0,
            last_lead: 0,
            idf: 0.0,
            is_unit: false,
        }
    }
}

impl Terms {
    /// The words that `lang` itself knows.
    pub fn new(lang: &'static Language) -> Self {
        let mut terms = Self {
            lang,
            spellings: String::new(),
            words: Vec::new(),
            places: vec![0; 4096],
            terms: Vec::new(),
            cues: Vec::new(),
            n_sentences: 0,
            n_accounts: 0,
        };
        terms.place("");
        for &(role, list) in lang.claims.roles {
            for word in list.split(' ') {
                terms.add_role(word, role);
            }
        }
        for &(cue, runs) in lang.claims.cues {
            for run in runs.split('|') {
                let mut ids = Vec::new();
                for word in run.split_whitespace() {
                    ids.push(terms.place(word));
                }
                terms.cues.push((cue, ids, NO_CUE));
            }
        }
        for (idx, (_, run, next)) in terms.cues.iter_mut().enumerate().rev() {
            if let Some(first) = run.first().and_then(|&first| terms.words.get_mut(first as usize)) {
                *next = std::mem::replace(&mut first.cue, idx);
            }
        }
        let mut forms = lang.claims.irregular.split(' ');
        while let (Some(form), Some(base)) = (forms.next(), forms.next()) {
            let base = terms.place(base);
            let form = terms.place(form);
            if let Some(word) = terms.words.get_mut(form as usize) {
                word.base = base;
            }
        }
        for &(family, lines) in lang.claims.concepts {
            for line in lines.lines() {
                terms.add_concept(family, line);
            }
        }
        terms
    }

    fn add_role(&mut self, spelling: &str, role: Role) {
        let id = self.place(spelling);
        if let Some(word) = self.words.get_mut(id as usize) {
            word.roles.0 |= role.0;
        }
    }

    /// One line of concepts. The first line keeps a word that stands in two.
    fn add_concept(&mut self, family: Family, line: &str) {
        let term = self.terms.len() as TermId;
        let names = letters::has(line, ',');
        let mut first = 0;
        for spelling in line.split(if names { ',' } else { ' ' }) {
            let id = self.place(spelling);
            if first == 0 {
                first = id;
            }
            if let Some((opening, _)) = spelling.split_once(' ') {
                self.add_role(opening, Role::PHRASE);
            }
            let stem = self.stem(id);
            for id in [stem, if names { id } else { stem }] {
                if let Some(word) = self.words.get_mut(id as usize).filter(|word| word.of_stem == NO_TERM) {
                    word.of_stem = term;
                    word.term = if names { term } else { word.term };
                }
            }
        }
        self.terms.push(Term::new(first, Some(family)));
    }

    /// The id of a word of a text.
    pub fn word(&mut self, spelling: &str) -> WordId {
        let shouted = spelling.len() > 1 && spelling.bytes().all(|byte| byte.is_ascii_uppercase());
        // "US" is no "us".
        if let Some(name) = Some(spelling).filter(|_| shouted).and_then(|name| self.find(name)) {
            return name;
        }
        if letters::is_plain(spelling) {
            return self.folded(spelling);
        }
        let mut lower = String::with_capacity(spelling.len());
        letters::push_folded(spelling, &mut lower);
        self.folded(&lower)
    }

    fn folded(&mut self, lower: &str) -> WordId {
        let id = self.place(lower);
        if self.get(id).term == NOT_FOLDED {
            self.fold(id, lower);
        }
        id
    }

    fn fold(&mut self, id: WordId, lower: &str) {
        let bare = self.possessor(lower).unwrap_or(lower).trim_end_matches('\'');
        let roles = self.roles(id);
        let term = if lower.chars().count() < 2 || roles.has(Role::STOP) {
            NO_TERM
        } else if bare.len() < lower.len() {
            let bare = self.word(bare);
            self.get(bare).term
        } else {
            let stem = self.stem(id);
            let known = self.get(stem).of_stem;
            let term = if known == NO_TERM { self.terms.len() as TermId } else { known };
            let name = self.terms.get(known as usize).filter(|term| term.family.is_none());
            // The shortest, whichever account comes first.
            if name.is_some_and(|name| {
                let shown = self.spelling(name.word);
                (lower.len(), lower) < (shown.len(), shown)
            }) && let Some(term) = self.terms.get_mut(known as usize)
            {
                term.word = id;
            }
            if known == NO_TERM {
                self.terms.push(Term::new(id, None));
                if let Some(word) = self.words.get_mut(stem as usize) {
                    word.of_stem = term;
                }
            }
            term
        };
        let participle = (self.lang.claims.is_participle)(lower);
        if let Some(word) = self.words.get_mut(id as usize) {
            word.term = term;
            word.roles.0 |= if participle { Role::PARTICIPLE.0 } else { 0 };
        }
    }

    /// The stem of a word, as a word.
    fn stem(&mut self, id: WordId) -> WordId {
        let base = self.get(id).base;
        let stem = (self.lang.claims.stem)(self.spelling(if base == 0 { id } else { base }));
        self.place(&stem)
    }

    fn get(&self, id: WordId) -> &Word {
        const NONE: &Word = &Word {
            at: Span { start: 0, end: 0 },
            roles: Role(0),
            term: NO_TERM,
            of_stem: NO_TERM,
            base: 0,
            cue: NO_CUE,
            is_person: None,
        };
        self.words.get(id as usize).unwrap_or(NONE)
    }

    /// The id of exactly this spelling, if it was met.
    pub fn find(&self, spelling: &str) -> Option<WordId> {
        let at = self.probe(spelling);
        self.places.get(at).copied().filter(|&id| id != 0)
    }

    /// The id of exactly this spelling.
    fn place(&mut self, spelling: &str) -> WordId {
        let at = self.probe(spelling);
        match self.places.get(at) {
            Some(&id) if id != 0 || spelling.is_empty() && !self.words.is_empty() => return id,
            _ => {}
        }
        let id = self.words.len() as WordId;
        let start = self.spellings.len();
        self.spellings.push_str(spelling);
        let written = Span::new(start, self.spellings.len());
        let (term, of_stem) = (NOT_FOLDED, NO_TERM);
        self.words.push(Word {
            at: written,
            roles: Role(0),
            term,
            of_stem,
            base: 0,
            cue: NO_CUE,
            is_person: None,
        });
        if let Some(place) = self.places.get_mut(at) {
            *place = id;
        }
        if self.words.len() * 2 > self.places.len() {
            self.places = vec![0; self.places.len() * 2];
            for id in 1..self.words.len() as WordId {
                let at = self.probe(self.spelling(id));
                if let Some(place) = self.places.get_mut(at) {
                    *place = id;
                }
            }
        }
        id
    }

    /// Where in the table a spelling stands, or would.
    fn probe(&self, spelling: &str) -> usize {
        let mask = self.places.len() - 1;
        let mut hash = 0x811c_9dc5_u32;
        for byte in spelling.bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        let mut at = (hash ^ hash >> 15) as usize & mask;
        while let Some(&id) = self.places.get(at) {
            if id == 0 || self.spelling(id) == spelling {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }

    /// A word in lower case, but for abbreviations that are known in capitals.
    pub fn spelling(&self, id: WordId) -> &str {
        let word = self.get(id);
        word.at.of(&self.spellings)
    }

    /// Whether a lower-case noun in the singular counts people, as far as no concept says so.
    pub fn is_person(&mut self, noun: &str) -> bool {
        let id = self.word(noun);
        let known = self.get(id).is_person;
        let is_person = known.unwrap_or_else(|| (self.lang.claims.is_person)(noun));
        if let Some(word) = self.words.get_mut(id as usize) {
            word.is_person = Some(is_person);
        }
        is_person
    }

    /// What a word can do.
    pub fn roles(&self, id: WordId) -> Role {
        self.get(id).roles
    }

    /// The words of labels that need not stand in the texts.
    pub fn label_words(&self) -> &'static LabelWords {
        &self.lang.claims.labels
    }

    /// Words that rules look for one by one.
    pub fn grammar(&self) -> &'static GrammarWords {
        &self.lang.claims.grammar
    }

    /// What a word with a possessive ending stands for: "Arden" of "Arden’s".
    pub fn possessor<'a>(&self, word: &'a str) -> Option<&'a str> {
        self.lang.forms.possessor(word)
    }

    /// Whether a word has one of these roles.
    #[inline(never)]
    pub fn is(&self, id: WordId, role: Role) -> bool {
        self.get(id).roles.has(role)
    }

    /// Whether a word can say what goes on: "signing".
    pub fn is_going_on(&self, id: WordId) -> bool {
        (self.lang.claims.is_going_on)(self.spelling(id))
    }

    /// The term of a word; `None` for words too common to tell claims apart.
    pub fn term(&self, id: WordId) -> Option<TermId> {
        Some(self.get(id).term).filter(|&term| term < NOT_FOLDED)
    }

    /// Of the cues that stand in `words` and are `wanted`, the first in the language's order.
    pub fn cue(&self, words: &[WordId], wanted: fn(Cue) -> bool) -> Option<Cue> {
        let mut best = self.cues.len();
        for (at, &word) in words.iter().enumerate() {
            let mut idx = self.get(word).cue;
            while idx < best
                && let Some((cue, run, next)) = self.cues.get(idx)
            {
                if wanted(*cue) && self.fits(words.get(at..), run) {
                    best = idx;
                }
                idx = *next;
            }
        }
        self.cues.get(best).map(|&(cue, ..)| cue)
    }

    /// The cue that `words` begin with, and its length.
    pub fn opening_cue(&self, words: &[WordId], wanted: fn(Cue) -> bool) -> Option<(Cue, usize)> {
        let mut idx = self.get(*words.first()?).cue;
        loop {
            let (cue, run, next) = self.cues.get(idx)?;
            if wanted(*cue) && self.fits(Some(words), run) {
                return Some((*cue, run.len()));
            }
            idx = *next;
        }
    }

    /// Whether `words` begin with `run`.
    fn fits(&self, words: Option<&[WordId]>, run: &[WordId]) -> bool {
        let (Some(words), Some((&first, rest))) = (words, run.split_first()) else { return words.is_some() };
        if self.spelling(first) == "*" {
            return (0..=MAX_SKIPPED).any(|skipped| self.fits(words.get(skipped..), rest));
        }
        words.first() == Some(&first) && self.fits(words.get(1..), rest)
    }

    /// Counts one sentence of an account that holds this term.
    pub fn count(&mut self, term: TermId, account: usize) {
        if let Some(term) = self.terms.get_mut(term as usize) {
            term.n_sentences += 1;
            if term.n_accounts == 0 || term.last_account != account {
                term.n_accounts += 1;
                term.last_account = account;
            }
        }
    }

    /// Takes a term for a name: it stands with a capital within a sentence, as `written`.
    pub fn mark_name(&mut self, term: TermId, written: &str) {
        if let Some(term) = self.terms.get_mut(term as usize) {
            term.is_acronym = !written.contains(letters::is_small) && (term.is_acronym || !term.is_name);
            term.is_name = true;
        }
    }

    /// Notes that a term stands in small letters.
    pub fn mark_common(&mut self, term: TermId) {
        if let Some(term) = self.terms.get_mut(term as usize) {
            term.is_common = true;
        }
    }

    /// Takes a term for the name of a place.
    pub fn mark_place(&mut self, term: TermId) {
        if let Some(term) = self.terms.get_mut(term as usize) {
            term.is_place = true;
        }
    }

    /// Whether a term is the name of a place.
    pub fn is_place(&self, term: TermId) -> bool {
        self.terms.get(term as usize).is_some_and(|term| term.is_place)
    }

    /// Notes that an account opens with a term.
    pub fn mark_lead(&mut self, term: TermId, account: usize) {
        if let Some(term) = self.terms.get_mut(term as usize)
            && (term.n_leads == 0 || term.last_lead != account)
        {
            term.last_lead = account;
            term.n_leads += 1;
        }
    }

    /// Whether half of the accounts or more open with a term.
    pub fn is_lead(&self, term: TermId) -> bool {
        self.terms.get(term as usize).is_some_and(|term| self.n_accounts <= 2 * term.n_leads)
    }

    /// Whether a word is an irregular form of another: "took".
    pub fn is_irregular(&self, id: WordId) -> bool {
        self.get(id).base != 0
    }

    /// Whether a word can tell what was done: "counted", "took".
    pub fn may_act(&self, id: WordId) -> bool {
        self.is(id, Role::PARTICIPLE) || self.is_irregular(id)
    }

    /// Whether a term is written like a name.
    pub fn is_name(&self, term: TermId) -> bool {
        let country = |term: &Term| term.family == Some(Family::Country);
        self.terms.get(term as usize).is_some_and(|term| term.is_name && (!term.is_common || country(term)))
    }

    /// Writes a word for a term as a reader would know it.
    pub fn push_name(&self, term: TermId, into: &mut String) {
        let name = self.is_name(term);
        if !name {
            into.push_str(self.name(term));
            return;
        }
        let acronym = self.terms.get(term as usize).is_some_and(|term| term.is_acronym);
        for (idx, part) in self.name(term).split(' ').enumerate() {
            into.push_str(if idx > 0 { " " } else { "" });
            let mut rest = part.chars();
            into.extend(rest.next().map(letters::upper));
            if acronym {
                into.extend(rest.map(letters::upper));
            } else {
                into.push_str(rest.as_str());
            }
        }
    }

    /// In how many accounts a term stands.
    pub fn spread(&self, term: TermId) -> u32 {
        self.terms.get(term as usize).map_or(0, |term| term.n_accounts)
    }

    /// Counts one sentence.
    pub fn count_sentence(&mut self) {
        self.n_sentences += 1;
    }

    /// How telling a term is: near 0 when every sentence of a long story has it, rising as fewer do.
    ///
    /// Counted as if [`BACKGROUND`] sentences of other stories, without the term, stood beside this one: in a story
    /// of two sentences a word of both still tells what they are about.
    pub fn idf(&self, term: TermId) -> f64 {
        let known = self.terms.get(term as usize).map_or(0.0, |term| term.idf);
        if known == 0.0 { self.idf_of(self.frequency(term)) } else { known }
    }

    fn idf_of(&self, frequency: u32) -> f64 {
        libm_ln(f64::from(self.n_sentences + BACKGROUND) / f64::from(frequency.max(1)))
    }

    /// Weighs every term, once all sentences are counted: a logarithm for each time that one is asked for takes longer
    /// than all else that is read of a claim.
    pub fn weigh(&mut self) {
        for at in 0..self.terms.len() {
            let idf = self.idf_of(self.frequency(at as TermId));
            let is_unit = Measure::parse(self.name(at as TermId)).is_some();
            if let Some(term) = self.terms.get_mut(at) {
                (term.idf, term.is_unit) = (idf, is_unit);
            }
        }
    }

    /// Whether a term is a unit.
    pub fn is_unit(&self, term: TermId) -> bool {
        self.terms.get(term as usize).is_some_and(|term| term.is_unit)
    }

    /// How many terms there are.
    pub fn n_terms(&self) -> usize {
        self.terms.len()
    }

    /// The family of a term that is a concept.
    pub fn family(&self, term: TermId) -> Option<Family> {
        self.terms.get(term as usize)?.family
    }

    /// A word for a term, in small letters.
    pub fn name(&self, term: TermId) -> &str {
        self.terms.get(term as usize).map_or("", |term| self.spelling(term.word))
    }

    /// In how many sentences a term stands.
    pub fn frequency(&self, term: TermId) -> u32 {
        self.terms.get(term as usize).map_or(0, |term| term.n_sentences)
    }
}

/// Natural logarithm that gives the same bits on every machine: halving, then a series of atanh.
pub(crate) const fn libm_ln(x: f64) -> f64 {
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
    let mut odd = 1.0;
    while odd < 24.0 {
        sum += power / odd;
        power *= square;
        odd += 2.0;
    }
    2.0 * sum + halvings * std::f64::consts::LN_2
}

/// Puts a word at the end of a list, after `gap` unless it is the first.
pub(crate) fn push_after(list: &mut String, gap: &str, word: &str) {
    if !list.is_empty() {
        list.push_str(gap);
    }
    list.push_str(word);
}

/// Takes a term into the `max` weightiest, of equal ones the first in the alphabet.
pub(crate) fn keep_top(
    found: &mut Vec<(f64, TermId)>,
    max: usize,
    (weight, term): (f64, TermId),
    terms: &Terms,
) {
    let before = |&&(more, other): &&(f64, TermId)| {
        weight < more || weight == more && terms.name(other) < terms.name(term)
    };
    let at = found.iter().take_while(before).count();
    if at < max {
        found.insert(at, (weight, term));
        found.truncate(max);
    }
}

/// Puts a term into a bag; of two weights of one term the larger stays.
pub fn put(bag: &mut Bag, term: TermId, weight: f64) {
    let at = bag.partition_point(|&(other, _)| other < term);
    match bag.get_mut(at) {
        Some((other, kept)) if *other == term => *kept = kept.max(weight),
        _ => bag.insert(at, (term, weight)),
    }
}

/// Weighs each term of a bag by how telling it is and scales the whole to length 1; an empty bag stays empty.
pub fn normalise(bag: &mut Bag, terms: &Terms) {
    let mut square = 0.0;
    for (term, weight) in bag.iter_mut() {
        *weight *= terms.idf(*term);
        square += *weight * *weight;
    }
    let length = f64::sqrt(square);
    if length > 0.0 {
        for (_, weight) in bag.iter_mut() {
            *weight /= length;
        }
    }
}

/// Cosine of two normalised bags, 0 to 1; 0 when either is empty.
pub fn cosine(left: &Bag, right: &Bag) -> f64 {
    let mut sum = 0.0;
    each_shared(left, right, &mut |_, product| sum += product);
    sum
}

/// Calls `each` with every term of both bags and the product of its weights, by term.
pub fn each_shared(left: &Bag, right: &Bag, each: &mut dyn FnMut(TermId, f64)) {
    let (mut i, mut j) = (0, 0);
    while let (Some(&(a, x)), Some(&(b, y))) = (left.get(i), right.get(j)) {
        if a == b {
            each(a, x * y);
        }
        i += usize::from(a <= b);
        j += usize::from(b <= a);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::lang::en::ENGLISH;

    fn terms_of_words() -> impl FnMut(&str) -> Option<TermId> {
        let mut terms = Terms::new(&ENGLISH);
        move |word| {
            let id = terms.word(word);
            terms.term(id)
        }
    }

    #[test]
    fn words_of_one_concept_share_a_term() {
        let mut term = terms_of_words();
        assert_eq!(term("soldiers"), term("Troops"));
        assert_eq!(term("killed"), term("deaths"));
        assert_eq!(term("sent"), term("sending"));
        assert_eq!(term("men's"), term("man"));
        assert_ne!(term("killed"), term("wounded"));
        assert_eq!(term("the"), None);
        assert_eq!(term("us"), None);
    }

    #[test]
    fn a_country_is_its_people_and_its_capital() {
        let mut term = terms_of_words();
        assert_eq!(term("Russia"), term("Moscow’s"));
        assert_eq!(term("Russians"), term("Kremlin"));
        assert_eq!(term("US"), term("Americans"));
        assert_ne!(term("Russia"), term("US"));
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
        terms.count_sentence();
        terms.count_sentence();
        (1..4).for_each(|term| terms.count(term, 0));
        let bag = |ids: &[TermId]| {
            let mut bag = Bag::new();
            ids.iter().for_each(|&id| put(&mut bag, id, 1.0));
            normalise(&mut bag, &terms);
            bag
        };
        let base = bag(&[1, 2, 3]);
        assert!(cosine(&base, &bag(&[1, 2, 3])) > cosine(&base, &bag(&[1, 2, 4])));
        assert!(cosine(&base, &bag(&[1, 2, 4])) > cosine(&base, &bag(&[4])));
        assert_eq!(cosine(&base, &bag(&[])), 0.0);
    }
}
