//! Reasons and hints in the words of a language.

use crate::engine::claim::Scope;
use crate::engine::decimal::Decimal;
use crate::engine::letters::{joined, unlisted};
use crate::engine::reason::{How, Part, Reason, Says};
use crate::engine::stance::Stance;
use crate::words::{Words, fill};

use super::number;

/// The sentence, without a full stop.
pub fn say(words: &Words, reason: &Reason) -> String {
    let mut said = Vec::new();
    for part in &reason.parts {
        said.push(part_in_words(words, part));
    }
    let mut args = Vec::new();
    for part in &said {
        args.push(part.as_str());
    }
    fill(template(words, reason.says), &args)
}

fn part_in_words(words: &Words, part: &Part) -> String {
    match part.how {
        How::Quote => fill(words.quoted(), &[&part.text]),
        How::Quotes => {
            let mut quoted = Vec::new();
            for text in unlisted(&part.text) {
                quoted.push(fill(words.quoted(), &[text]));
            }
            joined(&quoted, words.list_comma())
        }
        How::Text => part.text.clone(),
        How::Digits => Decimal::parse(&part.text)
            .map_or_else(|| words.grouped(&part.text), |value| number::number(words, value)),
        How::Date(date) => number::date(words, date),
        How::Stance(stance) => words.stances().get(stance_idx(stance)).to_string(),
        How::Phrase(says) => fill(template(words, says), &[words.measure(&part.text)]),
    }
}

/// What a figure covers, empty when nothing is known: "since August last year, planned".
pub fn covers(words: &Words, scope: &Scope) -> String {
    let mut parts: Vec<&str> = Vec::new();
    parts.extend(scope.window.as_ref().map(|window| window.label.as_str()));
    parts.extend(scope.place.as_deref());
    parts.extend(scope.part.as_deref());
    parts.extend(scope.planned.then(|| words.planned()));
    parts.extend(scope.so_far.then(|| words.so_far()));
    parts.extend(scope.earlier.then(|| words.earlier_count()));
    parts.join(words.list_comma())
}

/// The place of a stance in the list of the words.
fn stance_idx(stance: Stance) -> usize {
    match stance {
        Stance::Asserted => 0,
        Stance::Confirmed => 1,
        Stance::Alleged => 2,
        Stance::Unconfirmed => 3,
        Stance::Denied => 4,
        Stance::Planned => 5,
    }
}

// In the order of the table: then the compiler counts instead of choosing.
fn template(words: &Words, says: Says) -> &'static str {
    match says {
        Says::Both => words.says_both(),
        Says::LeavesRoom => words.says_leaves_room(),
        Says::GoesOn => words.says_goes_on(),
        Says::HasRoom => words.says_has_room(),
        Says::NumberFits => words.says_number_fits(),
        Says::Rounded => words.says_rounded(),
        Says::NearNumber => words.says_near_number(),
        Says::Converted => words.says_converted(),
        Says::NotConverted => words.says_not_converted(),
        Says::TooRough => words.says_too_rough(),
        Says::EitherSide => words.says_either_side(),
        Says::NotBoth => words.says_not_both(),
        Says::NotBothApart => words.says_not_both_apart(),
        Says::NotBothTimes => words.says_not_both_times(),
        Says::Rates => words.says_rates(),
        Says::RatePer => words.says_rate_per(),
        Says::Total => words.says_total(),
        Says::Earlier => words.says_earlier(),
        Says::OtherTime => words.says_other_time(),
        Says::OtherPart => words.says_other_part(),
        Says::OtherPlace => words.says_other_place(),
        Says::NoTime => words.says_no_time(),
        Says::NoPlace => words.says_no_place(),
        Says::InPlace => words.says_in_place(),
        Says::Part => words.says_part(),
        Says::Whole => words.says_whole(),
        Says::WholeOf => words.says_whole_of(),
        Says::NearTime => words.says_near_time(),
        Says::OtherHours => words.says_other_hours(),
        Says::NoCalendar => words.says_no_calendar(),
        Says::SameDate => words.says_same_date(),
        Says::OtherStarts => words.says_other_starts(),
        Says::DateFits => words.says_date_fits(),
        Says::OtherTimes => words.says_other_times(),
        Says::NotBothDate => words.says_not_both_date(),
        Says::LengthBefore => words.says_length_before(),
        Says::LengthBack => words.says_length_back(),
        Says::Stances => words.says_stances(),
        Says::OtherWords => words.says_other_words(),
        Says::BothSpeak => words.says_both_speak(),
        Says::OtherSources => words.says_other_sources(),
        Says::OneSource => words.says_one_source(),
        Says::OtherDays => words.says_other_days(),
        Says::OneEstimate => words.says_one_estimate(),
        Says::NewerCount => words.says_newer_count(),
        Says::RunningCount => words.says_running_count(),
        Says::ConfirmedOnly => words.says_confirmed_only(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::ENGLISH;

    #[test]
    fn sentences_in_parts() {
        let said = |says, parts: &[(How, &str)]| {
            let parts = parts.iter().map(|(how, text)| Part::new(*how, text)).collect();
            say(&ENGLISH, &Reason { says, parts })
        };
        let place = [
            (How::Quote, "300"),
            (How::Quote, "900"),
            (How::Phrase(Says::InPlace), "Kursk"),
            (How::Phrase(Says::NoPlace), ""),
        ];
        let expected = "“300” (in Kursk) and “900” (no place given) do not cover the same place";
        assert_eq!(said(Says::OtherPlace, &place), expected);
        let stances = [(How::Stance(Stance::Denied), ""), (How::Stance(Stance::Planned), "")];
        assert_eq!(said(Says::Stances, &stances), "One account has it denied, the other planned");
        assert_eq!(
            said(Says::BothSpeak, &[(How::Quotes, "steel, tariffs")]),
            "Both speak of “steel”, “tariffs”"
        );
        assert_eq!(said(Says::OneEstimate, &[]), "One figure is an estimate");
    }
}
