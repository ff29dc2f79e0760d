//! Reasons and hints in parts: which sentence, and what stands in it. The words of the interface say them, in any language.

use super::date::Date;
use super::decimal::Decimal;
use super::stance::Stance;

/// A sentence, or a phrase within one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Which sentence.
    pub says: Says,
    /// What stands in it: the words of both figures first, if they do.
    pub parts: Vec<Part>,
}

/// What stands in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// How it is said.
    pub how: How,
    /// Its words or digits; empty for what has none.
    pub text: String,
}

/// How a part of a sentence is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// As words of an account, in quotation marks.
    Quote,
    /// As several of them, which commas part here.
    Quotes,
    /// As it stands: words made from an account's, as of a window, a place or a source.
    Text,
    /// As a number; plain digits here.
    Digits,
    /// As a date.
    Date(Date),
    /// As how firmly something is said.
    Stance(Stance),
    /// Within a phrase.
    Phrase(Says),
}

/// The sentences and phrases, by what they say. `{}` is the next part, `{1}` the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Says {
    /// Both give {}
    Both,
    /// {} leaves room for {}
    LeavesRoom,
    /// {} is a running count and leaves room for {}
    GoesOn,
    /// {} has room for {}
    HasRoom,
    /// Some number fits both {} and {}
    NumberFits,
    /// {} and {} may be one number, rounded
    Rounded,
    /// {} and {} are near enough to be one number
    NearNumber,
    /// {} and {} come to about the same once converted
    Converted,
    /// {} and {} are given in units that the accounts do not convert
    NotConverted,
    /// {} is too rough to contradict {}
    TooRough,
    /// {} and {} lie on either side of the number
    EitherSide,
    /// {} and {} cannot both be true as written
    NotBoth,
    /// {} and {} cannot both be true as written: {} apart
    NotBothApart,
    /// {} and {} cannot both be true as written: {} apart, {} times
    NotBothTimes,
    /// {1} is {3}, {2} is {4}: a rate and a total, or two rates
    Rates,
    /// a rate per {}
    RatePer,
    /// a total
    Total,
    /// {} is an earlier count than {}
    Earlier,
    /// {1} ({3}) and {2} ({4}) do not cover the same time
    OtherTime,
    /// {1} ({3}) and {2} ({4}) do not cover the same part
    OtherPart,
    /// {1} ({3}) and {2} ({4}) do not cover the same place
    OtherPlace,
    /// no time given
    NoTime,
    /// no place given
    NoPlace,
    /// in {}
    InPlace,
    /// {} part, as in "another part"
    Part,
    /// the whole
    Whole,
    /// the whole, {}
    WholeOf,
    /// {} and {} are near enough to be one time
    NearTime,
    /// {} and {} are different times of day
    OtherHours,
    /// {} and {} cannot be laid on one calendar
    NoCalendar,
    /// {} and {} are the same date
    SameDate,
    /// {} and {} start from different dates
    OtherStarts,
    /// Some date fits both {} and {}
    DateFits,
    /// The accounts count over different times: {} and {}
    OtherTimes,
    /// {} and {} cannot both be the date
    NotBothDate,
    /// {1} before {3} is {4}, and the other says {2}
    LengthBefore,
    /// {1} reaches back to {3}, the other says {2}
    LengthBack,
    /// One account has it {}, the other {}
    Stances,
    /// The accounts say the same in other words
    OtherWords,
    /// Both speak of {}
    BothSpeak,
    /// They come from different sources: {}; {}
    OtherSources,
    /// One is given by {}, the other names no source
    OneSource,
    /// The accounts are of different dates: {} and {}
    OtherDays,
    /// One figure is an estimate
    OneEstimate,
    /// The count of {} may be newer than that of {}
    NewerCount,
    /// One is a running count
    RunningCount,
    /// One counts only what is confirmed
    ConfirmedOnly,
}

impl Part {
    /// Words or digits.
    pub fn new(how: How, text: &str) -> Self {
        Self { how, text: text.to_string() }
    }

    /// A number as it is shown: cut, not rounded, after so many decimals.
    pub fn digits(value: Decimal, n_places: usize) -> Self {
        let mut text = value.to_string();
        if let Some(point) = text.find('.') {
            text.truncate(point + 1 + n_places);
            text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
        }
        Self { how: How::Digits, text }
    }
}
