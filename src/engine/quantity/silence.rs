//! Numbers that count nothing: codes, names, labels, scores, idioms and pronouns.

use super::number::Number;
use super::words::Words;
use super::{counting, noun};
use crate::engine::decimal::Decimal;
use crate::engine::lang::Class;
use crate::engine::letters;

/// Where a code made of digits ends: "KN-23", "9/11", "555-1234", "2-1", "3:1", "4x4"; `None` for a number.
pub(super) fn code(words: &Words, idx: usize, known_suffix: bool) -> Option<usize> {
    // "4-by-4", "four-by-four"
    let by = words.is_hyphen(idx + 1) && words.is_hyphen(idx + 3) && words.is(idx + 2, Class::By);
    if by
        && let (Some(_), Some(second)) =
            (super::number::read(words, idx), super::number::read(words, idx + 4))
    {
        return Some(second.to);
    }
    if !words.is_number(idx) {
        return None;
    }
    // "[12]"
    if words.sign(idx.wrapping_sub(1)) == '[' && words.sign(idx + 1) == ']' {
        return Some(idx + 2);
    }
    if let Some(end) = area_code(words, idx).or_else(|| house_number(words, idx)) {
        return Some(end);
    }
    if list_number(words, idx) {
        return Some(idx + 2);
    }
    let n_numbers = (idx..idx + 8).take_while(|at| words.is_number(*at)).count();
    if n_numbers > 2 && !known_suffix {
        // Numbers in a row are a telephone number or a table.
        return Some(idx + n_numbers);
    }
    if before_code(words, idx) {
        return Some(end_of_code(words, idx));
    }
    let next = words.sign(idx + 1);
    let joins = words.joined(idx);
    if joins
        && matches!(next, '/' | ':' | '_' | '@' | '\\')
        && words.joined(idx + 1)
        && words.is_number(idx + 2)
    {
        return Some(end_of_code(words, idx));
    }
    if joins && words.is_word(idx + 1) && !known_suffix {
        return Some(end_of_code(words, idx));
    }
    if words.is_hyphen(idx + 1) && words.is_number(idx + 2) {
        let (left, right) = (words.written(idx), words.written(idx + 2));
        let third = words.is_hyphen(idx + 3) && words.is_number(idx + 4);
        let phone = left.len() == 3 && 4 <= right.len() && !right.contains([',', '.']);
        let zeros = left.len() > 1 && left.starts_with('0') && !letters::has(left, '.');
        if third || phone || zeros {
            return Some(end_of_code(words, idx));
        }
    }
    None
}

/// Where a telephone number with an area code ends: "(555) 010-9999", "+1 (555) 010-9999".
fn area_code(words: &Words, idx: usize) -> Option<usize> {
    let abroad = words.sign(idx.wrapping_sub(1)) == '+' && words.sign(idx + 1) == '(';
    let at = if abroad { idx + 2 } else { idx };
    let closed = words.sign(at.wrapping_sub(1)) == '(' && words.sign(at + 1) == ')';
    let parted = words.is_number(at + 2) && words.is_hyphen(at + 3) && words.is_number(at + 4);
    (closed && parted && words.written(at).len() == 3).then_some(at + 5)
}

/// Where the name of a street with its house number ends: "10 Mill Street".
fn house_number(words: &Words, idx: usize) -> Option<usize> {
    let street = (idx + 2..idx + 4).find(|at| words.is(*at, Class::Street) && words.is_name(*at))?;
    (words.written(idx).len() <= 4 && (idx + 1..street).all(|at| words.is_name(at))).then_some(street + 1)
}

/// "1. First point", "2) Second point", "(3) Third point"
fn list_number(words: &Words, idx: usize) -> bool {
    let closed = matches!(words.sign(idx + 1), '.' | ')') && words.joined(idx);
    let opens = idx == 0 || idx == 1 && words.sign(0) == '(';
    opens && closed && words.written(idx).len() <= 2 && words.kind(idx + 2).is_some()
}

/// Whether letters, a sign or a label before the digits make them part of a name.
fn before_code(words: &Words, idx: usize) -> bool {
    let before = words.sign(idx.wrapping_sub(1));
    if words.joined_back(idx) {
        let at = idx - 1;
        // "COVID -19"
        if words.is_dash(at) && words.is_acronym(at.wrapping_sub(1)) {
            return true;
        }
        if words.is_word(at) || matches!(before, '#' | '/' | '_' | '@' | ':' | '.' | '=' | '&' | '*') {
            return !(matches!(before, '/' | ':' | '.' | '=')
                && at.checked_sub(1).is_none_or(|b| !words.joined(b)));
        }
        // "KN-23", "Covid-19", "omega-3"; but "mid-2024", "under-18s", "sub-500", "minus-40".
        let stem = at.wrapping_sub(1);
        let measures = words.is_end(stem)
            || words.is_part(stem)
            || words.is(stem, Class::Minus)
            || words.is(stem, Class::UnitBefore)
            || words.hedge_before(idx, 0, Class::HedgeBefore).is_some()
            || words.hedge_before(at, 0, Class::HedgeBefore).is_some();
        if words.is_hyphen(at) && words.is_word(stem) && !measures {
            return true;
        }
    }
    false
}

fn end_of_code(words: &Words, idx: usize) -> usize {
    let mut end = idx + 1;
    while words.joined(end - 1)
        && words.kind(end).is_some()
        && (words.joined(end) || words.is_word(end) || words.is_number(end))
    {
        let stops = !words.is_word(end)
            && !words.is_number(end)
            && !matches!(words.sign(end), '-' | '/' | ':' | '.' | '_' | '@' | '=');
        if stops {
            break;
        }
        end += 1;
    }
    end
}

/// Whether a number word is part of a name by its capital alone: "the Seven Sisters", "in Thousand Oaks".
pub(super) fn capital(words: &Words, idx: usize) -> bool {
    let before = idx.wrapping_sub(1);
    let within = words.is_word(before) && !words.is_name(before);
    within && words.is_name(idx) && words.is_name(idx + 1) && !words.headline
}

/// Whether a bare number without unit is part of a name: "Boeing 737", "Article 5", "S&P 500", "No. 10".
pub(super) fn name(words: &Words, number: &Number, counts: bool) -> bool {
    let idx = number.from;
    let Some(at) = idx.checked_sub(1) else { return false };
    if !number.digits && !words.is_name(idx) {
        return false;
    }
    let dotted = words.sign(at) == '.' && words.back_is(at, 1, Class::Label) && words.joined_back(at);
    let label = words.stem_is(at, Class::Label) && words.is_name(at) && !(words.headline && counts);
    let small_label = words.stem_is(at, Class::Label) && !counts && number.to == idx + 1;
    if dotted || label || small_label {
        return true;
    }
    if words.stem_is(at, Class::NameStem) && words.is_name(at) {
        return true;
    }
    // "#3", "the Group of 20"
    let group = words.is(at, Class::Of) && words.back_is(at, 1, Class::Label) && words.is_name(at - 1);
    if words.sign(at) == '#' || group && !counts {
        return true;
    }
    // "the Kick Six", "Psalm 23"
    let plain = number.to == idx + 1 && !letters::has(words.written(idx), ',');
    let named = words.is_name(at) && !words.is_end(at) && !is_calendar(words, at);
    let small = plain && number.value < Decimal::from(10_000);
    if !named || !small || words.stem_is(at, Class::State) {
        return false;
    }
    if at == 0 || matches!(words.sign(at.wrapping_sub(1)), '.' | ':' | '"' | '“' | '|') {
        // The first word of a sentence has a capital of its own; "iPhone" and "BBC" have others.
        return !counts && words.written(at).chars().skip(1).any(letters::is_capital);
    }
    let led = words.back_is(at, 1, Class::DateLead) || words.back_is(at, 2, Class::DateLead);
    !(counts && (words.headline || led || is_subject(words, idx) || counting::is_gapped(words, number)))
}

/// The word or sign before the name that ends before token `idx`: "near" of "near the city of Lyon 300".
pub(super) fn before_name(words: &Words, idx: usize) -> usize {
    let mut at = idx.wrapping_sub(1);
    while words.is_hyphen(at)
        || words.is_word(at) && (!words.is_end(at) || words.is(at, Class::Of) || words.is_determiner(at))
    {
        at = at.wrapping_sub(1);
    }
    at
}

/// Whether the plural behind a number starts a clause of its own after a name: "Near Lyon 300 people marched", "told
/// Reuters 12 homes were lost", but "Near the Falcon 9 rockets stood guards".
fn is_subject(words: &Words, idx: usize) -> bool {
    let lead = before_name(words, idx);
    // "Near", "According to"
    let opens = lead < 2 || !words.is_word(lead - 1) || words.back_is(lead, 1, Class::And);
    // "After the Falcon 9 rockets were lost, it said"
    let clause = words.is(lead, Class::When) && (idx..words.len()).any(|at| words.sign(at) == ',');
    let led = words.is(lead, Class::Lead) && opens && !clause || words.is(lead, Class::Told);
    let year = words.written(idx).len() == 4;
    let verb = noun::counted(words, idx + 1, false).map_or(idx, |noun| noun.to);
    led && !year && (words.is_participle(verb) || words.is(verb, Class::Verb) || words.is(verb, Class::State))
}

fn is_calendar(words: &Words, at: usize) -> bool {
    words.number(at, Class::Month).is_some() || words.number(at, Class::Weekday).is_some()
}

/// Whether "one" at `number` is a pronoun, or part of "one-sided".
pub(super) fn pronoun(words: &Words, number: &Number) -> bool {
    let idx = number.from;
    if number.to != idx + 1 || !words.stem_is(idx, Class::One) {
        return false;
    }
    if !words.is(idx, Class::One) {
        return true;
    }
    if words.is(number.to, Class::Of) {
        return false;
    }
    let ends = !words.is_word(number.to) && !words.is_dash(number.to);
    ends || words.back_is(idx, 1, Class::BeforeOne)
        || words.is(number.to, Class::AfterOne)
        || words.is_end(number.to) && !words.is(number.to, Class::Modifier)
        || words.is(idx, Class::One) && words.is_dash(number.to) && !words.is_hyphen(number.to)
}
