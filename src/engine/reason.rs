//! Reasons and hints in parts: which sentence, and what stands in it. The words of the interface say them, in any language.

use super::date::Date;
use super::decimal::Decimal;
use super::stance::Stance;

/// A sentence, or a phrase within one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Which sentence.
    pub says: Says,
    /// What stands in it, in the order of the English sentence.
    pub parts: Vec<Part>,
}

/// What stands in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words of an account, which stand in quotation marks.
    Quote(String),
    /// Several of them.
    Quotes(Vec<String>),
    /// Words made from an account's: a window, a place, a source.
    Text(String),
    /// A number, in plain digits as they are shown.
    Digits(String),
    /// A date.
    Date(Date),
    /// How firmly something is said.
    Stance(Stance),
    /// A phrase.
    Phrase(Reason),
}

/// The sentences and phrases, by what they say. `{}` is the next part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Says {
    /// Both give {}
    Both,
    /// {} leaves room for {}
    LeavesRoom,
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
    /// {} is {}, {} is {}: a rate and a total, or two rates
    Rates,
    /// a rate per {}
    RatePer,
    /// a total
    Total,
    /// {} is an earlier count than {}
    Earlier,
    /// {} ({}) and {} ({}) do not cover the same time
    OtherTime,
    /// {} ({}) and {} ({}) do not cover the same part
    OtherPart,
    /// {} ({}) and {} ({}) do not cover the same place
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
    /// {} before {} is {}, and the other says {}
    LengthBefore,
    /// {} reaches back to {}, the other says {}
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
}

impl Reason {
    /// A sentence of parts.
    pub fn new(says: Says, parts: Vec<Part>) -> Self {
        Self { says, parts }
    }
}

impl Part {
    /// A number as it is shown: cut, not rounded, after so many decimals.
    pub fn digits(value: Decimal, n_places: usize) -> Self {
        let mut digits = value.to_string();
        if let Some(point) = digits.find('.') {
            digits.truncate(point + 1 + n_places);
        }
        Part::Digits(digits)
    }
}
