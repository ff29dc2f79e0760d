//! Quantities: figures as hedged intervals with a unit.

pub mod hedge;
pub mod interval;
pub mod unit;

mod amount;
mod change;
mod clock;
mod counting;
mod figure;
mod hedge_words;
mod noun;
mod number;
mod per;
mod range;
mod series;
mod share;
mod silence;
mod special;
mod time;
mod unit_after;
mod words;

use super::date::Date;
use super::decimal::Decimal;
use super::span::Span;
pub use hedge::Hedge;
pub use interval::Interval;
pub use unit::{Dimension, Measure, Unit};

use super::lang::Language;
use figure::{Read, SoFar};
use words::Words;

/// What sort of figure a quantity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// So many of something, or so much of a measured unit.
    Count,
    /// "half", "two-thirds": a share as a number from 0 to 1.
    Fraction,
    /// Per cent, and percentage points.
    Percent,
    /// An amount of money.
    Money,
    /// A point or window in time, or a clock time.
    Date,
    /// A length of time.
    Duration,
    /// So many per something.
    Rate,
    /// "third", "24th".
    Ordinal,
    /// "dozens", "thousands": only an order of magnitude.
    Vague,
}

impl Kind {
    /// The name in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Count => "count",
            Kind::Fraction => "fraction",
            Kind::Percent => "percent",
            Kind::Money => "money",
            Kind::Date => "date",
            Kind::Duration => "duration",
            Kind::Rate => "rate",
            Kind::Ordinal => "ordinal",
            Kind::Vague => "vague",
        }
    }
}

/// The values a figure states, before its hedge and rounding are read into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extent {
    /// Numbers, multiplied out: three million is 3000000, half is 0.5, 19 % is 19.
    Number(Interval<Decimal>),
    /// Dates of the stated precision.
    Date(Interval<Date>),
    /// A time of day, in minutes after midnight.
    Clock(Interval<u16>),
}

/// A figure said to have moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    /// "rose 2 %".
    Up,
    /// "fell by a third".
    Down,
}

impl Change {
    /// The movement of that name.
    pub fn parse(name: &str) -> Option<Self> {
        [Change::Up, Change::Down].into_iter().find(|change| change.as_str() == name)
    }

    /// The name in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Change::Up => "up",
            Change::Down => "down",
        }
    }
}

/// One figure of one account.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// The words of the figure: hedge and number ("over 13,000"), and the unit where it is a sign or a
    /// word that cannot be parted from it ("$2.6 million", "19 %", "24 years").
    pub span: Span,
    /// The number within `span` ("13,000"); the rest of `span` before it is the hedge.
    pub number: Span,
    /// What sort of figure.
    pub kind: Kind,
    /// The values as stated: exact, about and almost give a value twice; a bound leaves one end open.
    pub extent: Extent,
    /// How it is qualified.
    pub hedge: Hedge,
    /// The unit or counted noun; `None` for dates and where none is written.
    pub unit: Option<Unit>,
    /// The words of the unit or counted noun, with its modifiers ("elite airborne troops").
    pub unit_span: Option<Span>,
    /// The denominator of a rate, canonical singular: `year`, `day`, `person`.
    pub per: Option<String>,
    /// Whether the figure is a movement.
    pub change: Option<Change>,
    /// Whether a noun or a comparison tells the movement rather than a verb or adverb before the figure: "a 5 % rise",
    /// "12 % higher", "14 weeks, up from nine".
    pub compared: bool,
    /// How many zeros end its digits where it ends in one behind the point, which `extent` does not keep: 1 in "9.0",
    /// 2 in "10.0"; else none.
    pub zeros: u8,
    /// What it moved from, in its own unit: 8 in "rose to 12 from 8".
    pub base: Option<Decimal>,
}

impl Quantity {
    /// The interval of numbers the figure is read as, with its hedge and written precision; `None` for dates.
    ///
    /// About is ± 10 %, almost is 95 % of the value to the value, a bare number may be rounded
    /// ([`Decimal::rounding`], but for a written zero); bounds and vague amounts are as stated.
    pub fn reading(&self) -> Option<Interval<Decimal>> {
        let Extent::Number(stated) = self.extent else { return None };
        let (Interval { lo: Some(lo), hi: Some(hi) }, false) = (stated, self.hedge == Hedge::Vague) else {
            return Some(stated);
        };
        let (below, above) = match self.hedge {
            Hedge::About => (lo.abs() * Decimal::new(1, -1), hi.abs() * Decimal::new(1, -1)),
            Hedge::Almost => (lo.abs() * Decimal::new(5, -2), Decimal::ZERO),
            // A range says by itself how far it may be off.
            _ if lo != hi => (Decimal::ZERO, Decimal::ZERO),
            _ => {
                let half = if 0 < self.zeros { lo.half_unit(self.zeros) } else { lo.rounding() };
                (half, half)
            }
        };
        Some(Interval::between(lo - below, hi + above))
    }

    /// The words of the figure, with the "between" that opens a range: "between 190 and 200".
    pub fn wording(&self, text: &str) -> Span {
        let opens = super::LANGUAGE.claims.grammar.between;
        let before = Span::new(self.span.start.saturating_sub(opens.len()), self.span.start);
        if before.of(text).eq_ignore_ascii_case(opens) { before.join(self.span) } else { self.span }
    }

    /// The way the figure moved, for reports: as corpora of news figures (NewsQuant) give each figure one sign, a bound
    /// stands alone, and only a verb or adverb before the figure gives it a direction.
    pub fn reported_change(&self) -> Option<Change> {
        self.change.filter(|_| !self.compared && !self.hedge.is_bound())
    }

    /// The days the figure covers; `None` for anything but dates.
    pub fn days(&self) -> Option<Interval<i64>> {
        match self.extent {
            Extent::Date(Interval { lo, hi }) => {
                Some(Interval { lo: lo.map(Date::first_day), hi: hi.map(Date::last_day) })
            }
            _ => None,
        }
    }
}

/// The figures of `text`, in their order; none overlap.
///
/// `published` is the date from which "last year" or "in March" are counted; without it they stay silent.
pub fn extract(text: &str, sentences: &[Span], published: Option<Date>, lang: &Language) -> Vec<Quantity> {
    let mut words = Words::new(text, lang);
    let mut quantities = Vec::new();
    for sentence in sentences {
        words.read(*sentence);
        let first = quantities.len();
        of_sentence(&words, published, &mut quantities);
        series::link(text, lang, quantities.get_mut(first..).unwrap_or_default());
    }
    quantities
}

/// Reads one sentence from left to right; what one figure took, no other reads again.
fn of_sentence(words: &Words, published: Option<Date>, quantities: &mut Vec<Quantity>) {
    let first = quantities.len();
    let mut idx = 0;
    let mut floor = 0;
    while idx < words.len() {
        if !words.may_start(idx) {
            idx += 1;
            continue;
        }
        let so_far = SoFar { floor, figures: quantities.get(first..).unwrap_or_default() };
        let (found, next) = at(words, idx, so_far, published);
        idx = next.max(idx + 1);
        if let Some(found) = found.filter(|found| !found.span.is_empty()) {
            floor = idx;
            quantities.push(found);
        }
    }
}

/// The figure that starts at token `idx`, and the token to go on from.
fn at(words: &Words, idx: usize, so_far: SoFar, published: Option<Date>) -> (Option<Quantity>, usize) {
    if let Some((clock, to)) = clock::read(words, idx, so_far.floor) {
        return (Some(clock), to);
    }
    if let Some(read) = time::read(words, idx, so_far, published) {
        return read;
    }
    match figure::read(words, idx, so_far) {
        Read::Found(found, to) => (Some(found), to),
        Read::Silent(to) => (None, to),
        Read::No => (None, idx + 1),
    }
}
