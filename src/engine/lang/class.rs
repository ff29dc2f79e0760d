//! The classes of words that the rules of quantities ask for.

macro_rules! classes {
    ($($(#[doc = $doc:literal])+ $name:ident,)+) => {
        /// A class of words; a word may be of several.
        ///
        /// Where a class gives its words a value, its sentence says which. Words are lower case unless it says "as written".
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Class {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Class {
            /// Every class.
            pub const ALL: &[Class] = &[$(Class::$name,)+];
        }
    };
}

classes! {
    // Sentences.
    /// Abbreviations whose full stop ends no sentence, without it: "mr", "gen".
    Abbreviation,
    /// Those of them that are words of their own unless a number follows: "no", "fig".
    NumberSign,
    /// Words so common that one in capitals after a full stop opens a sentence: "the", "it".
    StopWord,

    // Numbers.
    /// "zero" to "ninety", with their value.
    Cardinal,
    /// "hundred", "thousand", "crore": the power of ten.
    Scale,
    /// Scales that touch their digits, as written, with the power of ten: "m", "bn", "k".
    Suffix,
    /// Suffixes that may also be a unit, as written: "m".
    DoubtfulSuffix,
    /// Suffixes that multiply only beside a currency sign, as written: "t".
    CurrencySuffix,
    /// "dozens", "thousands": what one of them is at least and at most.
    Order,
    /// Orders that multiply another one: "tens" of thousands, 20 to 199.
    OrderMultiple,
    /// "dozen", "score", "couple": words that count in lumps, with their value.
    Lump,
    /// "decades", "centuries" without a number: in years, from and to.
    Spell,
    /// "several", "a few": no number at all, from and to.
    Vague,
    /// "all", "entire", "whole": a share of one where "almost" stands before it.
    Whole,
    /// "half", "third", "quarters": the denominator.
    Fraction,
    /// "doubled", "threefold": the multiple; -2 for "halved".
    Multiple,
    /// "twice", "double", "half": the multiple, likewise, of what "as many" or a determiner opens after it.
    MultipleOf,
    /// "as", as in "twice as many".
    As,
    /// What is measured after it: "many", "likely".
    AsMany,
    /// "first" to "twentieth", with their value.
    Ordinal,
    /// "st", "th": what makes digits an ordinal.
    OrdinalEnding,
    /// "a", "an".
    Article,
    /// "the", "his", "those": what opens a noun phrase.
    Determiner,
    /// "minus".
    Minus,
    /// Stands before how far a figure may be off: "plus or minus".
    Margin,
    /// "and" within a number.
    And,
    /// "of".
    Of,
    /// "to" between the ends of a range.
    To,
    /// "or" between the ends of a range.
    Or,
    /// "from".
    From,
    /// "between".
    Between,
    /// "one", which is as often a pronoun.
    One,
    /// "half".
    Half,
    /// "fold", as in "20-fold".
    Fold,
    /// "in" and "out", as in "one in five", "nine out of ten".
    InMany,
    /// "by" between two measures of one thing: "four-by-four".
    By,
    /// "no", as in "no casualties".
    No,
    /// Phrases that hold a number word and count nothing: "on the one hand".
    Idiom,
    /// Words whose number is a name: "flight", "article", "no".
    Label,
    /// Words after which "one" is a pronoun: "no", "any", "the".
    BeforeOne,
    /// Words before which "one" is a pronoun: "who", "another", "is".
    AfterOne,
    /// Prepositions that open a clause with a place or an occasion: "Near Lyon 300 people marched".
    Lead,
    /// Verbs whose object a clause follows: "told Reuters 300 people marched".
    Told,
    /// Auxiliaries and common verbs that show a plural before them to be their subject: "were", "lost".
    Verb,
    /// Words whose name may start with a house number: "10 Mill Street".
    Street,
    /// Words that make a name of the number after them where they stand in capitals, however they are used else.
    NameStem,

    // Hedges.
    /// Phrases that stand before a number: the hedge.
    HedgeBefore,
    /// Phrases that stand after a number or its noun: the hedge.
    HedgeAfter,
    /// "over", "under": before a length of time they mean *during*, unless a [`Class::BeforeBound`] stands before them.
    During,
    /// Verbs that "over" belongs to: "handed over 40 seats".
    HandsOver,
    /// Counted nouns that are lengths of time too: "night", "season".
    TimeNoun,
    /// See [`Class::During`].
    BeforeBound,
    /// Words after which a phrase is no hedge after a number: "and more than".
    NotAfter,
    /// Phrases that make a running count of a figure: "so far".
    SoFar,
    /// "confirmed", which does so too.
    Confirmed,
    /// "but" between two bounds.
    But,
    /// Words between a hedge and its number that change nothing: "the", "another", "total".
    HedgeFiller,

    // Units, rates and movements.
    /// Names of units, singular and plural: the unit.
    Unit,
    /// Signs of units as written, after digits only: the unit.
    UnitSign,
    /// Units that stand before their number ("magnitude 6.1"): the unit.
    UnitBefore,
    /// "per", "each", "every".
    Per,
    /// Nouns that "a" makes the denominator of a price or rate: "a barrel".
    PerNoun,
    /// Phrases that make a rate of the amount behind them, with its noun: "earnings per share of $3".
    PerBefore,
    /// "annually", "daily": a rate in one word, with its noun.
    RateAdverb,
    /// "old", as in "65-year-old".
    Old,
    /// "aged".
    Aged,
    /// Verbs and adverbs of movement, with its direction: "rose", "down".
    Movement,
    /// Comparisons behind a figure, with their direction: "higher", "fewer".
    Compared,
    /// Words between a movement and its figure: "by", "another".
    MovementFiller,
    /// Phrases that join a movement said twice: "190 points, or 0.6%".
    Restating,
    /// "by", before a movement whose verb stands further back.
    MovementBy,
    /// What makes a year of the number beside it: "A.D.", "BC".
    Era,
    /// Words of dimension after a length: "tall", "deep".
    Dimension,
    /// "ago", "earlier": what follows no rate.
    NoRate,
    /// Words after "a year" that make a date of it: "a year earlier".
    When,
    /// Adverbs of movement: "up", "down".
    Direction,
    /// Words before "up to" that make a movement of it where a base follows: "is up to 4 % from 3".
    Be,
    /// "power": what is cut to so many homes without their growing fewer.
    Supply,
    /// Verbs that mean something else with them: "gave up".
    PhrasalVerb,
    /// Movements of no direction, which still make two figures of "from 65 to 125": "went".
    Move,
    /// Words that make "from … to …" one range rather than a movement: "ranging".
    Ranging,

    // Counted nouns.
    /// Words that end a noun phrase: prepositions, auxiliaries, common verbs, adverbs.
    End,
    /// Words within a noun phrase that would else end it: "more", "other".
    Modifier,
    /// Plurals without an ending of their own, with their singular: "people", "troops", "aircraft".
    Plural,
    /// Plurals that drop only their "s", although their ending looks like another one's: "aches", "releases".
    PluralS,
    /// Plurals that are their own singular: "aircraft".
    PluralSame,
    /// Words in -s that are no plurals: "previous", "overseas".
    Singular,
    /// States people are counted by: "killed", "wounded".
    State,
    /// Verbs whose bare number counts people: "killed 12".
    Harm,
    /// "strong", as in "a 60-strong crew".
    Size,
    /// What is counted by its absence: "no casualties".
    Absence,
    /// Nouns that have another as their canonical name: "troop" is "soldier".
    Synonym,
    /// Two words that count as one noun, with its name: "special forces" is "soldier".
    Pair,
    /// "nobody".
    Nobody,
    /// Words that stand for a noun said before: "others", "more".
    Echo,
    /// Pronouns after "of" that do so: "of them".
    EchoPronoun,
    /// "who" and "crowd", which tell that people are counted.
    Who,
    /// "she", "girl": one person, who has an age.
    Somebody,
    /// "died", as in "died at 32".
    Died,
    /// "numbered", as in "the victims numbered 12".
    Numbered,

    // Dates.
    /// Names and abbreviations of months, 1 to 12.
    Month,
    /// Months that are also common words and want a sign of being a date.
    DoubtfulMonth,
    /// Names and abbreviations of weekdays, 0 for Monday.
    Weekday,
    /// Names of seasons: first month and number of months (northern, meteorological).
    Season,
    /// "today", "yesterday": days from the account's date.
    DayWord,
    /// "last", "this", "next": steps from the account's own.
    Step,
    /// "week", "month", "year" and the like: the [`Period`].
    Period,
    /// Parts of the day after "this" or "last": "morning", "night".
    PartOfDay,
    /// Parts of a period right before it: "early", "mid".
    PartBefore,
    /// Parts of a period before "of": "the end of".
    PartOf,
    /// "half", "quarter": how many of them make a year.
    PartOfYear,
    /// What a date bounds, as a hedge: "since", "by", "until".
    Bound,
    /// "about", "around" before a clock time or year.
    ApproximateTime,
    /// "in", "on", "during", "of": what shows that a doubtful month is a month.
    DateMarker,
    /// Markers that make a month even of a doubtful name: "in", "since".
    StrongMarker,
    /// Markers that make a year of four digits: "in", "since".
    YearMarker,
    /// Words that make an amount of four digits: "than", "to".
    AmountMarker,
    /// Steps that name a length of time rather than a date: "the past year".
    LengthStep,
    /// "through", "throughout": with a whole decade, all of it.
    Throughout,
    /// "by", "until": what lies ahead.
    Ahead,
    /// "had", which puts even what a date bounds into the past; 1 for those that do so with what was to come.
    Perfect,
    /// Markers that belong to the words of the date: "in", "on".
    DateLead,
    /// Words of the future: "will", "expected".
    Future,
    /// Words of the future before "to": "set".
    FutureTo,
    /// "ago".
    Ago,
    /// Words between a length of time and the date it ends with: "the year to March".
    Closing,
    /// What firms and economies report by the quarter: "profit", "growth".
    Trade,
    /// Time zones and "local time".
    Zone,
    /// Names of time zones that are words of their own: "9 a.m. Eastern".
    ZoneName,
    /// The halves of a day with a full stop: "a.m", before the stop that may end a sentence.
    DayHalf,
    /// "the".
    The,
    /// "s", as in "the 1990s".
    DecadeEnding,
    /// "a.m.", "pm": hours after midnight at which its clock starts.
    Meridiem,
    /// "noon", "midnight": minutes after midnight.
    Hour,
    /// "at", "around": what shows that a bare hour and minute is a clock time.
    ClockMarker,
    /// "earlier" and "later" before "this week": -1 and 1.
    Shift,

    // Money.
    /// Names of currencies and their ISO 4217 codes: "us dollars" is USD.
    Currency,
    /// Signs and codes that stand before an amount, as written: "US$" is USD.
    CurrencySign,
    /// Words of payment, which make money of pounds: "fined", "cost".
    Paid,
    /// Those of them that must touch the amount, as written: "Y".
    TouchingSign,
    /// Those of them that stand only before grouped digits, a point or a scale, as written: "PS"; and names of currencies
    /// that stand only after thousands, or after a word of payment: "crowns".
    AmountSign,

    // Of several classes at once, so that a word is asked once; no table names these.
    /// What may start a figure, a date or an idiom.
    Start,
    /// What may start a number in words.
    NumberStart,
    /// Plurals without a regular ending of their own.
    OddPlural,
}

impl Class {
    /// Whether its rows may have several words and are found by the last of them rather than by the first.
    pub(super) fn is_keyed_by_last(self) -> bool {
        matches!(self, Class::HedgeBefore | Class::Bound)
    }

    /// Whether its words are kept as rows although they have no value.
    pub(super) fn has_phrases(self) -> bool {
        matches!(self, Class::Idiom | Class::Margin | Class::Restating | Class::SoFar)
    }

    /// The class of several classes at once that its words are of, too.
    pub(super) fn wider(self) -> Option<Class> {
        match self {
            Class::Plural | Class::PluralS | Class::PluralSame => Some(Class::OddPlural),
            _ if self.starts_number() || STARTS.contains(&self) => Some(Class::Start),
            _ => None,
        }
    }

    /// Whether its words may start a number in words.
    pub(super) fn starts_number(self) -> bool {
        matches!(
            self,
            Class::Cardinal
                | Class::Order
                | Class::OrderMultiple
                | Class::Spell
                | Class::Vague
                | Class::Fraction
                | Class::Article
        )
    }

    /// Whether the values of its words are units.
    pub(super) fn is_of_units(self) -> bool {
        matches!(self, Class::Unit | Class::UnitSign | Class::UnitBefore)
    }
}

/// What starts a figure, a date or an idiom beside what starts a number.
const STARTS: &[Class] = &[
    Class::Lump,
    Class::Multiple,
    Class::MultipleOf,
    Class::Ordinal,
    Class::Minus,
    Class::Margin,
    Class::No,
    Class::Whole,
    Class::Nobody,
    Class::Idiom,
    Class::Month,
    Class::Weekday,
    Class::Season,
    Class::DayWord,
    Class::Step,
    Class::Hour,
    Class::The,
];

/// A set of classes.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ClassSet([u32; Class::ALL.len().div_ceil(32)]);

impl ClassSet {
    pub(crate) fn insert(&mut self, class: Class) {
        if let Some(bits) = self.0.get_mut(class as usize / 32) {
            *bits |= 1 << (class as usize % 32);
        }
    }

    // Asked some hundred times for each figure.
    #[inline(always)]
    pub(crate) fn has(&self, class: Class) -> bool {
        self.0.get(class as usize / 32).is_some_and(|bits| bits >> (class as usize % 32) & 1 == 1)
    }

    /// Puts all classes of another set to this one.
    pub(crate) fn add(&mut self, other: &Self) {
        for (bits, more) in self.0.iter_mut().zip(&other.0) {
            *bits |= more;
        }
    }
}

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// A day.
    Day,
    /// Monday to Sunday.
    Week,
    /// Saturday and Sunday.
    Weekend,
    /// Two weeks.
    Fortnight,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

impl Period {
    /// The period of that name in the tables.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "day" => Period::Day,
            "week" => Period::Week,
            "weekend" => Period::Weekend,
            "fortnight" => Period::Fortnight,
            "month" => Period::Month,
            "quarter" => Period::Quarter,
            "year" => Period::Year,
            "decade" => Period::Decade,
            "century" => Period::Century,
            _ => return None,
        })
    }
}

/// A part of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The first third of it.
    Early,
    /// The middle third.
    Mid,
    /// The last third.
    Late,
    /// Its first days: "the start of".
    Start,
    /// Its last days: "the end of".
    End,
}

impl Part {
    /// The part of that name in the tables.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "early" => Part::Early,
            "mid" => Part::Mid,
            "late" => Part::Late,
            "start" => Part::Start,
            "end" => Part::End,
            _ => return None,
        })
    }
}
