//! What a bare number counts: the noun behind it, one said before, or somebody's years.

use super::amount::Amount;
use super::figure::SoFar;
use super::noun::{self, Noun};
use super::number::Number;
use super::words::Words;
use super::{Dimension, Kind, Measure, Quantity, Unit, change, hedge_words, series, silence};
use crate::engine::decimal::Decimal;
use crate::engine::lang::Class;
use crate::engine::letters::lowered;

/// The noun a bare number counts, also as in "a three course meal", "0.5 WAR" and "95,800 who".
pub(super) fn counted(words: &Words, amount: &Amount, at: usize, one: bool, so_far: SoFar) -> Option<Noun> {
    let number = &amount.number;
    let noun = noun::counted(words, at, one);
    let echo = noun.as_ref().is_none_or(|noun| words.back_is(noun.to, 1, Class::Echo));
    if echo && let Some(unit) = echoed(words, number, at, so_far) {
        return Some(Noun { unit, from: at, to: at });
    }
    if noun.is_some() || one || at != number.to {
        return noun;
    }
    if let Some(unit) = gapped(words, number, so_far) {
        return Some(Noun { unit, from: at, to: at });
    }
    if words.is(at, Class::Who) {
        return Some(noun::people(words, at));
    }
    let written = words.written(at);
    let code = words.is_word(at)
        && (2..=5).contains(&written.len())
        && written.chars().all(|c| c.is_ascii_uppercase());
    if code && !words.is_word(at + 1) && !words.is_hyphen(at + 1) {
        return Some(Noun { unit: Unit::noun(&lowered(written)), from: at, to: at + 1 });
    }
    // "killed 1,870": those killed are people.
    let before = hedge_words::before(words, amount.from, so_far.floor, false);
    if words.back_is(before.edge, 1, Class::Harm) {
        return Some(noun::people(words, at));
    }
    numbered(words, before.edge, at).or_else(|| noun::compound(words, amount.from, at))
}

/// What a verb before `edge` says to be so many: "the injured number 12", "the crowd numbered 500".
fn numbered(words: &Words, edge: usize, at: usize) -> Option<Noun> {
    let subject = edge.checked_sub(2).filter(|_| words.back_is(edge, 1, Class::Numbered))?;
    if words.is(subject, Class::State) || words.is(subject, Class::Who) {
        return Some(noun::people(words, at));
    }
    let counted = words.is_plural(subject) && !words.is_end(subject);
    counted.then(|| noun::named(words, words.at(subject), at, at))
}

/// How far back a movement may stand whose base a figure is.
const BASE_REACH: usize = 8;

/// The noun said before that "five of them", "of which five", "two others" and "30 more" stand for.
fn echoed(words: &Words, number: &Number, at: usize, so_far: SoFar) -> Option<Unit> {
    let after = words.is(at, Class::Of) && words.is(at + 1, Class::EchoPronoun);
    let before =
        words.back_is(number.from, 1, Class::EchoPronoun) && words.back_is(number.from, 2, Class::Of);
    // "rose to 12 boats from 8"
    let base = words.back_is(number.from, 1, Class::From) && change::near(words, number.from, BASE_REACH);
    let last = so_far.figures.last().and_then(|figure| figure.unit.as_ref());
    if let Some(unit) = last.filter(|unit| base && unit.dimension == Dimension::Count) {
        return Some(unit.clone());
    }
    // "Of the 30 arrested, 12 were freed"
    let of_those = words.is(0, Class::Of) && !so_far.figures.is_empty();
    // "120 homes fell and 45 were damaged"
    let and = words.is(at, Class::Perfect) && words.near_before(number.from, 3, Class::And);
    let echo = words.is(at, Class::Echo) || and || of_those && (words.is_end(at) || !words.is_word(at));
    if !(after || before || echo) {
        return None;
    }
    let unit = so_far.last_counted(words)?;
    // "53 deaths and 14 others missing" counts people.
    let people = words.lexicon.has(&unit.name, Class::Absence);
    Some(if people { Unit::noun(words.lang.forms.person) } else { unit.clone() })
}

/// Whether the number is all that a part of a list says of whoever it names: ", Ayr County 36 and".
pub(super) fn is_gapped(words: &Words, number: &Number) -> bool {
    let parts = |at: usize| matches!(words.sign(at), ',' | ';') || words.is(at, Class::And);
    let ends = parts(number.to) || !words.is_word(number.to) && !words.is_dash(number.to);
    let opener = silence::before_name(words, number.from);
    ends && parts(opener) && opener + 1 < number.from
}

/// The noun that the first part of such a list counts: "Arran has 355 cases, Ayr County 36 and Bute 49".
fn gapped(words: &Words, number: &Number, so_far: SoFar) -> Option<Unit> {
    let said = |figure: &&Quantity| {
        let verb = series::word_before(words.text, figure.span.start).0;
        words.lexicon.has(verb, Class::Verb) || verb.ends_with(words.lang.forms.participle)
    };
    let unit = so_far.figures.iter().find(said)?.unit.as_ref()?;
    let last = so_far.figures.last()?.unit.as_ref()?;
    let counts = unit == last && unit.dimension == Dimension::Count;
    (counts && is_gapped(words, number)).then(|| unit.clone())
}

/// "Smith, 65, said" and "aged 34": a number that is the age of whoever stands before it.
pub(super) fn is_age(words: &Words, amount: &Amount, so_far: SoFar) -> bool {
    let number = &amount.number;
    let at = amount.from;
    let adult = number.value < Decimal::from(120) && Decimal::ONE < number.value;
    let short = number.to <= number.from + 3 && number.most.is_none();
    // "aged two, four and seven"
    let after_age = so_far.figures.last().and_then(|figure| figure.unit.as_ref());
    let row = after_age.is_some_and(|unit| unit.measure == Some(Measure::YearOfAge))
        && so_far.floor + 1 == at
        && (words.back_is(at, 1, Class::And) || words.sign(at.wrapping_sub(1)) == ',');
    // "aged 34", "aged up to 12", "aged between 19 and 24"
    let hedged = hedge_words::before(words, at, so_far.floor, false);
    // "voters under 35"
    let group = |edge: usize| {
        let people = words.is_plural(edge.wrapping_sub(1)) && words.back_is(edge, 1, Class::BeforeBound);
        let those = words.back_is(edge, 1, Class::EchoPronoun);
        (people || those) && words.is(edge, Class::During) && edge + 1 == at
    };
    // "the age of 10"
    let of_age = words.back_is(hedged.edge, 1, Class::Of) && words.back_is(hedged.edge, 2, Class::Aged);
    // "children between five and 17"
    let between = words.back_is(at, 1, Class::Between)
        && words.is_plural(at.wrapping_sub(2))
        && words.back_is(at, 2, Class::BeforeBound);
    let aged = words.back_is(hedged.edge, 1, Class::Aged)
        || of_age
        || group(hedged.edge)
        || row
        || between
        || is_said_of_somebody(words, amount, hedged.edge, so_far)
        || words.back_is(at, 1, Class::Between) && words.back_is(at, 2, Class::Aged);
    // "Smith, 65, said", "the mayor, 59, died"
    let closed = matches!(words.sign(number.to), ',' | '.' | ';') || words.kind(number.to).is_none();
    let person = words.is_name(at.wrapping_sub(2))
        || words.is_word(at.wrapping_sub(2))
            && words.sign(number.to) == ','
            && Decimal::from(14) < number.value;
    // "the girl, eight, died"
    let somebody = words.sign(number.to) == ',' && is_somebody(words, at.wrapping_sub(2));
    let set_off = words.sign(at.wrapping_sub(1)) == ',' && (somebody || number.digits && person) && closed;
    let month = words.number(at.wrapping_sub(2), Class::Month).is_some();
    adult && short && (aged || set_off && !month)
}

/// Whether a bare number whose hedge starts at `edge` says how old somebody is: "when he was 11", "she's 42", "died at
/// 32", "worth $4bn at 32".
fn is_said_of_somebody(words: &Words, amount: &Amount, edge: usize, so_far: SoFar) -> bool {
    let to = amount.number.to;
    let closed = !words.is_word(to) && !words.is_dash(to) || words.is(to, Class::AfterOne);
    let verb = edge.wrapping_sub(1);
    let is = words.is(verb, Class::Be) && is_somebody(words, verb.wrapping_sub(1))
        || words.stem_is(verb, Class::Somebody) && words.stem(verb) != words.at(verb);
    let sum = so_far.figures.last().is_some_and(|figure| figure.kind == Kind::Money) && so_far.floor == verb;
    let at = words.is(verb, Class::DateLead) && (sum || words.back_is(edge, 2, Class::Died));
    closed && (is || at)
}

/// Whether one person is named by the word: "she", "girl", "brother".
fn is_somebody(words: &Words, at: usize) -> bool {
    words.is(at, Class::Somebody) || words.is_word(at) && (words.lang.claims.is_person)(words.at(at))
}
