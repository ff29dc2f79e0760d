//! Reads what a number counts: the head noun through its modifiers.

use super::unit::Unit;
use super::words::Words;
use crate::engine::lang::Class;
use crate::engine::span::Span;

/// A counted noun within a sentence.
#[derive(Clone, Debug)]
pub(super) struct Noun {
    pub(super) unit: Unit,
    /// First token of the noun phrase.
    pub(super) from: usize,
    /// One past its head.
    pub(super) to: usize,
}

impl Noun {
    /// Its words; `None` where it is only understood.
    pub(super) fn span(&self, words: &Words) -> Option<Span> {
        (self.from < self.to).then(|| words.span(self.from, self.to))
    }
}

/// How far a head noun may stand from its number.
const MAX_MODIFIERS: usize = 8;

/// The noun counted by the number that ends before token `at`: "elite airborne troops", "-employee", "of them".
///
/// `one` reads a singular head ("one man died").
pub(super) fn counted(words: &Words, at: usize, one: bool) -> Option<Noun> {
    if words.is_hyphen(at) {
        return hyphened(words, at + 1);
    }
    let mut from = at;
    if words.is(from, Class::Of) {
        from += 1;
        // "31 of them women"
        let pronoun = words.is(from, Class::EchoPronoun) && words.is_plural(from + 1);
        if pronoun {
            from += 1;
        }
        while words.is_determiner(from) {
            from += 1;
        }
        from = past_owner(words, from);
        // "22 of the 23 crew"
        if words.is_number(from) {
            from += 1;
        }
    }
    if words.is(from, Class::State) && !words.is_plural(from + 1) {
        return Some(people(words, from));
    }
    // "20 were wounded", "11 still missing"
    let state = words.near_after(from, 4, Class::State);
    if state.is_some_and(|state| {
        (from..state).all(|at| words.is_end(at) && words.is_word(at) && !words.is_article(at))
    }) {
        return Some(people(words, from));
    }
    let mut pos = from;
    let mut last = None;
    let mut in_quotes = false;
    while pos < from + MAX_MODIFIERS {
        if matches!(words.sign(pos), '“' | '"' | '‘' | '\'') && !in_quotes && last.is_none() {
            in_quotes = true;
            pos += 1;
            continue;
        }
        let closes = in_quotes && matches!(words.sign(pos), '”' | '"' | '\'');
        if words.is_hyphen(pos) || closes {
            in_quotes &= !closes;
            pos += 1;
            continue;
        }
        if !words.is_word(pos) {
            let code = words.is_number(pos)
                && last.is_some()
                && !one
                && last.is_some_and(|last| words.is_name(last))
                && words.is_plural(pos + 1);
            if code
                || (words.sign(pos) == '&' && last.is_some())
                || (words.sign(pos) == ',' && two_adjectives(words, from, pos))
            {
                pos += 1;
                continue;
            }
            break;
        }
        // "16,000 five years ago"
        if words.is(pos, Class::Cardinal) && words.period(pos + 1).is_some() {
            break;
        }
        if words.is(pos, Class::And) || words.is(pos, Class::Or) {
            if pos > from && joins_modifiers(words, pos) {
                pos += 1;
                continue;
            }
            break;
        }
        let modifies = words.is(pos, Class::Modifier) && pos + 1 < words.len();
        let participle = words.is_participle(pos) && words.is_plural(pos + 1) && !words.is_end(pos + 1);
        if words.is_end(pos) && !modifies && !participle && !words.joined_back(pos) {
            break;
        }
        // "Thomson Reuters' revenue"
        let bare_apostrophe = words.sign(pos + 1) == '\'' && words.joined(pos) && words.is_word(pos + 2);
        if bare_apostrophe && !in_quotes {
            pos += 2;
            continue;
        }
        let possessive = words.stem(pos) != words.at(pos);
        if words.is_plural(pos) && !possessive && !words.is_hyphen(pos + 1) && !one {
            return Some(plural(words, from, pos));
        }
        if !modifies || !words.is_end(pos) {
            last = Some(pos);
        }
        if one && past_verb(words, from, pos) {
            last = pos.checked_sub(1).filter(|before| from <= *before);
            break;
        }
        pos += 1;
    }
    let head = last.filter(|_| one)?;
    let adverb = words.is_adverb(head);
    (!adverb && !words.is(head, Class::Modifier)).then(|| named(words, words.stem(head), from, head + 1))
}

/// Those who need no noun: "12 were killed".
pub(super) fn people(words: &Words, at: usize) -> Noun {
    Noun { unit: Unit::noun(words.lang.forms.person), from: at, to: at }
}

/// A noun phrase by a form of its head.
pub(super) fn named(words: &Words, head: &str, from: usize, to: usize) -> Noun {
    Noun { unit: Unit::noun(&canonical(words, head)), from, to }
}

/// "a three course meal", "the 11 member trade agreement": the singular right behind a number that an article opens.
pub(super) fn compound(words: &Words, number_at: usize, at: usize) -> Option<Noun> {
    let before = number_at.checked_sub(1)?;
    let opened = words.is_article(before) || words.is_determiner(before);
    let free = |idx: usize| {
        let closed = words.is_end(idx) || words.is_determiner(idx) || words.is_name(idx);
        words.is_word(idx) && !closed && !words.is_participle(idx)
    };
    // "a 60,000 workforce": nothing else can be counted.
    let alone = words.is_number(number_at)
        && !words.is(at, Class::By)
        && (words.is_end(at + 1) || !words.is_word(at + 1));
    if !opened || !free(at) || !(alone || free(at + 1)) || words.is_adverb(at) {
        return None;
    }
    let last = (at + 1..at + 4).take_while(|idx| free(*idx)).last().unwrap_or(at);
    Some(named(words, words.at(at), at, last + 1))
}

/// Where the number stands of what somebody has: "the region's 650 members", "the steel plant's 11,000 workers".
fn past_owner(words: &Words, from: usize) -> usize {
    for at in from..from + 3 {
        if words.stem(at) != words.at(at) && words.is_number(at + 1) {
            return at + 1;
        }
        if !words.is_word(at) || words.is_end(at) {
            break;
        }
    }
    from
}

/// The head of a noun phrase of any number, for shares: "of the ammunition".
pub(super) fn head(words: &Words, at: usize) -> Option<Noun> {
    let mut from = words.past(at, Class::Of);
    while words.is_determiner(from) || words.is_article(from) {
        from += 1;
    }
    from = past_owner(words, from);
    if let Some(number) = super::number::read(words, from) {
        from = number.to;
    }
    let many = counted(words, from, false).filter(|noun| noun.to > noun.from);
    // "of the combined 4.3M sales": what stands before a number is no noun.
    many.or_else(|| counted(words, from, true).filter(|noun| !words.is_number(noun.to)))
}

/// The noun right behind a hyphen: "80-employee", "300-seat", "10-strong".
fn hyphened(words: &Words, at: usize) -> Option<Noun> {
    let mut head = at;
    // "24-team-member": the last of the joined words counts.
    while words.is_hyphen(head + 1) && words.is_word(head + 2) {
        head += 2;
    }
    if words.is(head, Class::Size) {
        // "a 60-strong crew"
        return counted(words, head + 1, true);
    }
    if !words.is_word(head) || words.is_end(head) {
        return None;
    }
    Some(named(words, words.at(head), at, head + 1))
}

/// The last of the plurals that follow one another: "special forces troops".
fn plural(words: &Words, from: usize, first: usize) -> Noun {
    let mut head = first;
    while words.is_plural(head + 1) && !words.is_end(head + 1) && words.stem(head + 1) == words.at(head + 1) {
        head += 1;
    }
    let pair = words.longest(head.wrapping_sub(1), Class::Pair);
    let name = match pair {
        Some((pair, _)) => pair.value,
        None if words.is_plural_acronym(head) => words.at(head).strip_suffix('s').unwrap_or_default(),
        None => return named(words, words.at(head), from, head + 1),
    };
    Noun { unit: Unit::noun(name), from, to: head + 1 }
}

/// The canonical singular: "soldier" for "troops".
pub(super) fn canonical(words: &Words, word: &str) -> String {
    let one = words.singular(word).unwrap_or_else(|| word.to_string());
    let synonym = words.lexicon.sense(words.lexicon.find(&one), Class::Synonym);
    synonym.map_or(one, |sense| sense.value.to_string())
}

/// "digital and physical sales": a conjunction between two modifiers of one plural.
fn joins_modifiers(words: &Words, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let like = words.is_name(before) == words.is_name(at + 1);
    let free = |idx: usize| {
        words.is_word(idx) && !words.is_end(idx) && !words.is_article(idx) && !words.is_determiner(idx)
    };
    let state = words.is(before, Class::State);
    let head = (at + 2..at + 4).find(|idx| words.is_plural(*idx));
    // "one child and two adults"
    let numbered = super::number::read(words, at + 1).is_some();
    like && !numbered
        && !state
        && free(at + 1)
        && !words.is_plural(at + 1)
        && head.is_some_and(|idx| (at + 2..idx).all(free))
}

/// "young, armed men": a comma between two adjectives of one plural.
fn two_adjectives(words: &Words, from: usize, comma: usize) -> bool {
    comma == from + 1
        && !words.is_name(from)
        && !words.is_name(comma + 1)
        && words.is_word(comma + 1)
        && !words.is_end(comma + 1)
        && !words.is_plural(comma + 1)
        && words.is_plural(comma + 2)
        && !words.is(from, Class::State)
}

/// A past form in -ed after a noun: "one man died", "one bomb landed".
fn past_verb(words: &Words, from: usize, at: usize) -> bool {
    from < at && words.is_participle(at) && !words.joined_back(at)
}
