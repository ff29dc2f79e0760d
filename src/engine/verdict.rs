//! Verdicts: whether two aligned claims say the same, can both hold, cannot, or count different things.

use super::claim::{Claim, Scope, Window};
use super::date::Date;
use super::decimal::Decimal;
use super::letters;
use super::quantity::{Dimension, Extent, Hedge, Interval, Kind, Measure, Quantity};
use super::rates::Rates;
use super::reason::{How, Part, Reason, Says};
use super::span::Span;
use super::stance::Stance;
use super::story::Story;
use super::terms::push_after;

/// What a pair of aligned claims comes to. Never which of them is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Equal after unit and date arithmetic.
    Same,
    /// They count different things: another window, place, part, or a rate against a total.
    DifferentScope,
    /// They differ and can both be true.
    Compatible,
    /// They cannot both be true as written.
    Conflict,
}

impl Verdict {
    /// Gravest first.
    pub const ALL: [Verdict; 4] =
        [Verdict::Conflict, Verdict::Compatible, Verdict::DifferentScope, Verdict::Same];

    /// The name in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Same => "same",
            Verdict::Compatible => "compatible",
            Verdict::Conflict => "conflict",
            Verdict::DifferentScope => "different_scope",
        }
    }
}

/// What a verdict rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// Numbers.
    Number,
    /// Dates.
    Date,
    /// How firmly it is said.
    Stance,
    /// Words alone.
    Content,
}

impl Basis {
    /// The name in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Basis::Number => "number",
            Basis::Date => "date",
            Basis::Stance => "stance",
            Basis::Content => "content",
        }
    }
}

/// A verdict with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// What it rests on.
    pub basis: Basis,
    /// The sentence that says why, as far as it takes no arithmetic to find it; [`reason`] completes it.
    says: Says,
    /// Whether the sentence names the second figure first.
    swapped: bool,
}

/// What is found of two figures: which sentence says it, and whether it names the second figure first.
type Found = (Verdict, Says, bool);

fn found(verdict: Verdict, says: Says) -> Found {
    (verdict, says, false)
}

/// What the judge knows beside the two claims.
pub struct Context<'a> {
    /// The story, for the words of the figures.
    pub story: &'a Story,
    /// Exchange rates the accounts themselves give.
    pub rates: &'a Rates,
}

/// The text that a claim stands in.
pub(crate) fn text_of<'a>(story: &'a Story, claim: &Claim) -> &'a str {
    story.accounts.get(claim.account).map_or("", |account| &account.text)
}

impl Context<'_> {
    /// The words of a claim's figure, with its unit.
    fn quote(&self, claim: &Claim) -> Part {
        let text = text_of(self.story, claim);
        let words = claim.figure().map_or("", |figure| figure.wording(text).of(text));
        let mut folded = String::with_capacity(words.len());
        for word in words.split_whitespace() {
            push_after(&mut folded, " ", word);
        }
        Part { how: How::Quote, text: folded }
    }

    /// The day the account of a claim was published.
    fn published(&self, claim: &Claim) -> Option<Date> {
        self.story.accounts.get(claim.account)?.published.as_deref().and_then(Date::parse)
    }
}

/// Judges two claims that speak of the same thing.
pub fn judge(left: &Claim, right: &Claim, context: &Context) -> Judgement {
    let (Some(a), Some(b)) = (left.figure(), right.figure()) else { return judge_stance(left, right) };
    let (basis, (verdict, says, swapped)) = match (a.kind, b.kind) {
        (Kind::Date, Kind::Date) => (Basis::Date, judge_dates((left, a), (right, b), context)),
        (Kind::Date, _) | (_, Kind::Date) => (Basis::Date, judge_date_and_length(left, a, right, b, context)),
        _ => (Basis::Number, judge_numbers(left, a, right, b, context)),
    };
    Judgement { verdict, basis, says, swapped }
}

/// Why two claims have the verdict that [`judge`] finds.
pub fn reason(left: &Claim, right: &Claim, context: &Context) -> Reason {
    let Judgement { mut says, swapped, .. } = judge(left, right, context);
    let (Some(a), Some(b)) = (left.figure(), right.figure()) else {
        let stances = |claim: &Claim| Part::new(How::Stance(claim.stance), "");
        let differ = says == Says::Stances;
        return Reason { says, parts: if differ { vec![stances(left), stances(right)] } else { Vec::new() } };
    };
    // What stands in the sentence: the words of both figures, and what is found beside them.
    let (mut first, mut second) = (context.quote(left), context.quote(right));
    if swapped || says == Says::Both && second.text.len() < first.text.len() {
        std::mem::swap(&mut first, &mut second);
    }
    let mut parts = vec![first, second];
    match says {
        Says::Rates => parts.extend([rate(a), rate(b)]),
        Says::OtherTime | Says::OtherPart | Says::OtherPlace => {
            parts.extend([covered(&left.scope, says), covered(&right.scope, says)]);
        }
        Says::NotBoth => says = push_gap(a, b, &mut parts),
        Says::LengthBefore | Says::LengthBack => {
            let (claim, length) = if swapped { (right, b) } else { (left, a) };
            let from = years_before(claim, length, context).unwrap_or(0);
            let mut push_year = |year| parts.push(Part::new(How::Date(Date::year(year)), ""));
            if says == Says::LengthBefore {
                push_year(from + years(length).unwrap_or(0));
            }
            push_year(from);
        }
        _ => {}
    }
    Reason { says, parts }
}

/// How far two figures are apart that cannot both be true, and the sentence that says so. A reader takes the gap from
/// the numbers as they are written, not from what they may have been rounded from.
fn push_gap(a: &Quantity, b: &Quantity, parts: &mut Vec<Part>) -> Says {
    let one_unit = unit_name(a) == unit_name(b) || is_count(a) && is_count(b);
    let written = stated_in_shares(a).zip(stated_in_shares(b)).filter(|_| one_unit);
    let Some((lower, upper)) = written.and_then(|(x, y)| facing(x, y)) else { return Says::NotBoth };
    parts.push(Part::digits(upper - lower, 2));
    match ratio(lower, upper).filter(|ratio| *ratio >= Decimal::new(15, -1)) {
        Some(ratio) => {
            parts.push(Part::digits(ratio, 1));
            Says::NotBothTimes
        }
        None => Says::NotBothApart,
    }
}

fn judge_numbers(left: &Claim, a: &Quantity, right: &Claim, b: &Quantity, context: &Context) -> Found {
    if a.per != b.per {
        return found(Verdict::DifferentScope, Says::Rates);
    }
    let Some((x, y, converted)) = comparable_readings(left, right, context) else {
        return found(Verdict::Compatible, Says::NotConverted);
    };
    // "56 so far" is at least 56 and no other count than 56.
    let goes_on = |claim: &Claim, q: &Quantity| claim.scope.so_far && q.span.start == q.number.start;
    let (a_goes_on, b_goes_on) = (goes_on(left, a), goes_on(right, b));
    let meet = meet((a, x), (b, y));
    let equal = !converted && equal_extents(a, b);
    if !equal && left.scope.earlier != right.scope.earlier {
        return (Verdict::DifferentScope, Says::Earlier, right.scope.earlier);
    }
    let times = facing(x, y).and_then(|(lower, upper)| ratio(lower, upper));
    let near = times.is_none_or(|times| times < Decimal::new(15, -1));
    if !equal
        && let Some((says, always)) = scope_gap(left, right, near, context)
        && (always || !meet)
    {
        return found(Verdict::DifferentScope, says);
    }
    if equal {
        let bound = |q: &Quantity, goes_on: bool| (q.hedge.is_bound() && !goes_on).then_some(q.hedge);
        if bound(a, a_goes_on) == bound(b, b_goes_on) {
            return found(Verdict::Same, Says::Both);
        }
        if meet {
            return found(Verdict::Compatible, Says::LeavesRoom);
        }
    }
    if meet {
        let (says, swapped) = match (converted, a.hedge.is_bound() || b.hedge.is_bound()) {
            (true, _) => (Says::Converted, false),
            (false, true) if a_goes_on != b_goes_on => (Says::GoesOn, b_goes_on),
            (false, true) => (Says::NumberFits, false),
            (false, false) => match (a.hedge == Hedge::Vague, b.hedge == Hedge::Vague) {
                (true, _) => (Says::HasRoom, false),
                (_, true) => (Says::HasRoom, true),
                _ if a.hedge == Hedge::Exact && b.hedge == Hedge::Exact => (Says::Rounded, false),
                _ => (Says::NearNumber, false),
            },
        };
        return (Verdict::Compatible, says, swapped);
    }
    if equal {
        return found(Verdict::Conflict, Says::EitherSide);
    }
    if (a.hedge == Hedge::Vague) != (b.hedge == Hedge::Vague)
        && times.is_some_and(|times| times < Decimal::from(3))
    {
        return (Verdict::Compatible, Says::TooRough, b.hedge == Hedge::Vague);
    }
    found(Verdict::Conflict, Says::NotBoth)
}

/// Whether some number fits both figures; "nearly 300" and "more than 300" only touch, and so do 24 and 25 million
/// as they round.
fn meet((a, x): (&Quantity, Interval<Decimal>), (b, y): (&Quantity, Interval<Decimal>)) -> bool {
    let below = |q: &Quantity| matches!(q.hedge, Hedge::Almost | Hedge::Under);
    let rounded =
        a.hedge == Hedge::Exact && b.hedge == Hedge::Exact && x.single().is_none() && y.single().is_none();
    let touch = |hi: Option<Decimal>, lo: Option<Decimal>, lower: &Quantity, upper: &Quantity| {
        hi.is_some() && hi == lo && (below(lower) || upper.hedge == Hedge::Over || rounded)
    };
    x.meets(y) && !touch(x.hi, y.lo, a, b) && !touch(y.hi, x.lo, b, a)
}

/// The intervals of two figures in one unit, and whether that took a conversion; `None` where none is known.
fn comparable_readings(
    left: &Claim,
    right: &Claim,
    context: &Context,
) -> Option<(Interval<Decimal>, Interval<Decimal>, bool)> {
    // A figure restated in the other's unit is compared in that unit.
    let mut same_unit = left.figures.iter().flat_map(|a| right.figures.iter().map(move |b| (a, b)));
    let direct = same_unit.find(|(a, b)| unit_name(a) == unit_name(b) || is_count(a) && is_count(b));
    let (a, b) = direct.or(left.figure().zip(right.figure()))?;
    let factor = |q: &Quantity| q.unit.as_ref().and_then(|unit| unit.factor());
    let factors = if direct.is_some() {
        None
    } else if a.unit.as_ref().map(|unit| unit.dimension) == Some(Dimension::Money) {
        // Both figures are rounded, and so is the rate: one part in ten is allowed for.
        Some((context.rates.rate(unit_name(a)?, unit_name(b)?)?, Decimal::ONE, 8))
    } else {
        // A converted figure is rounded again: 10 miles are 16 km, written as 15.
        factor(a).zip(factor(b)).map(|(ours, theirs)| (ours, theirs, 7))
    };
    let Some((ours, theirs, slack)) = factors else { return Some((in_shares(a)?, in_shares(b)?, false)) };
    let wide = |percent| ours * Decimal::new(percent, -2);
    Some((
        scaled(a.reading()?, wide(100 - slack), wide(100 + slack)),
        scaled(b.reading()?, theirs, theirs),
        true,
    ))
}

/// An interval with both its ends multiplied.
#[inline(never)]
fn scaled(interval: Interval<Decimal>, lower: Decimal, upper: Decimal) -> Interval<Decimal> {
    Interval { lo: interval.lo.map(|lo| lo * lower), hi: interval.hi.map(|hi| hi * upper) }
}

/// What turns a figure into a percentage, or leaves it as it is.
fn to_percent(quantity: &Quantity) -> Decimal {
    if quantity.kind == Kind::Fraction { Decimal::new(1, 2) } else { Decimal::ONE }
}

/// The reading, with fractions as percentages so that "half" meets "50 %".
fn in_shares(quantity: &Quantity) -> Option<Interval<Decimal>> {
    let factor = to_percent(quantity);
    Some(scaled(measured_reading(quantity)?, factor, factor))
}

/// The reading; a bare measure in whole units may have been rounded to them: "6%" may be 6.2 %, six people are six.
fn measured_reading(quantity: &Quantity) -> Option<Interval<Decimal>> {
    let reading = quantity.reading()?;
    match reading.single() {
        Some(value)
            if quantity.hedge == Hedge::Exact && !is_count(quantity) && quantity.kind != Kind::Fraction =>
        {
            let half = Decimal::new(5, -1);
            Some(Interval::between(value - half, value + half))
        }
        _ => Some(reading),
    }
}

/// What a figure is, beside one of another denominator.
fn rate(quantity: &Quantity) -> Part {
    match &quantity.per {
        Some(per) => phrase(Says::RatePer, per),
        None => phrase(Says::Total, ""),
    }
}

fn phrase(says: Says, text: &str) -> Part {
    Part::new(How::Phrase(says), text)
}

fn unit_name(quantity: &Quantity) -> Option<&str> {
    quantity.unit.as_ref().map(|unit| unit.name.as_str())
}

fn is_count(quantity: &Quantity) -> bool {
    quantity.unit.as_ref().is_none_or(|unit| matches!(unit.dimension, Dimension::Count | Dimension::Other))
}

/// Whether two figures state the same values in the same dimension.
fn equal_extents(a: &Quantity, b: &Quantity) -> bool {
    let ends =
        |quantity: &Quantity| stated_in_shares(quantity).map(|Interval { lo, hi }| (lo.or(hi), hi.or(lo)));
    ends(a).is_some() && ends(a) == ends(b)
}

/// The values as stated, with fractions as percentages; `None` for dates.
pub(crate) fn stated_in_shares(quantity: &Quantity) -> Option<Interval<Decimal>> {
    let Extent::Number(stated) = quantity.extent else { return None };
    let factor = to_percent(quantity);
    Some(scaled(stated, factor, factor))
}

/// In what two scopes differ, and whether that decides even where the figures could agree; `near` is whether they are
/// near enough to be two counts of one thing.
fn scope_gap(left: &Claim, right: &Claim, near: bool, context: &Context) -> Option<(Says, bool)> {
    let is_day = |claim: &Claim| {
        // The day of the news dates what is said, and a later account counts on to its own day.
        claim.scope.window.as_ref().is_some_and(|window| {
            context.published(claim).is_some_and(|day| is_of_the_day(window, day.first_day()))
        })
    };
    let news = is_day(left) && is_day(right);
    let (left, right) = (&left.scope, &right.scope);
    // "Of the injured, 12" and "of whom 15" are parts of one whole, as far as what they count is one.
    // "Of the 188 aboard, 134 were rescued" is no part of "132 were rescued", as near as they are.
    let of_those = left.of_those && right.of_those || near && (left.of_those || right.of_those);
    let one_place = left.place.is_some() && left.place == right.place;
    let beside = left.further != right.further && one_place;
    let is_all = |scope: &Scope| {
        let all = super::LANGUAGE.claims.grammar.all;
        scope.part.as_deref().is_none_or(|part| all.contains(&part))
    };
    let one_whole = of_those || beside || is_all(left) && is_all(right);
    let other_part = left.part != right.part && !one_whole;
    let bounds = |scope: &Scope, window| !other_part && (scope.past || closed(window));
    let other_time = match (&left.window, &right.window) {
        (Some(a), Some(b)) if !news && !a.days.meets(b.days) => return Some((Says::OtherTime, true)),
        (Some(a), Some(b)) => closed(a) != closed(b),
        (Some(a), None) => bounds(left, a),
        (None, Some(b)) => bounds(right, b),
        (None, None) => false,
    };
    if other_time {
        return Some((Says::OtherTime, false));
    }
    if other_part {
        return Some((Says::OtherPart, true));
    }
    let other_place = match (&left.place, &right.place) {
        (Some(a), Some(b)) => a != b,
        (Some(_), None) => left.local,
        (None, Some(_)) => right.local,
        (None, None) => false,
    };
    other_place.then_some((Says::OtherPlace, false))
}

/// What a scope covers, as far as another differs from it in its time, part or place.
fn covered(scope: &Scope, says: Says) -> Part {
    let window = scope.window.as_ref().map(|window| window.label.as_str());
    match (says, window) {
        (Says::OtherTime, Some(window)) => Part::new(How::Text, window),
        (Says::OtherTime, None) => phrase(Says::NoTime, ""),
        (Says::OtherPart, _) => part(scope, window),
        _ => scope
            .place
            .as_ref()
            .map_or_else(|| phrase(Says::NoPlace, ""), |place| phrase(Says::InPlace, place)),
    }
}

/// What part a scope covers: "in summer 2024 alone", "another part", "of the dead", "the whole".
fn part(scope: &Scope, window: Option<&str>) -> Part {
    match (&scope.part, window) {
        (Some(_), _) if scope.further => phrase(Says::Part, super::LANGUAGE.claims.grammar.another),
        (Some(part), Some(window)) if !part.contains(' ') => {
            Part::new(How::Text, &[window, " ", part].concat())
        }
        (Some(part), _) => Part::new(How::Text, part),
        (None, Some(window)) => phrase(Says::WholeOf, window),
        (None, None) => phrase(Says::Whole, ""),
    }
}

/// A window of fewer days than this dates an event, and is no time over which money is made or spent.
const MIN_PERIOD: i64 = 4;

/// Whether a window has both ends, a period apart.
fn closed(window: &Window) -> bool {
    window.is_length
        || matches!((window.days.lo, window.days.hi), (Some(lo), Some(hi)) if MIN_PERIOD <= hi - lo + 1)
}

/// Whether a window is the day of an account or one just before it.
fn is_of_the_day(window: &Window, published: i64) -> bool {
    !closed(window) && window.days.hi.or(window.days.lo).is_some_and(|day| published - MIN_PERIOD < day)
}

/// The ends that face each other of two intervals that do not meet, the lower first.
fn facing(a: Interval<Decimal>, b: Interval<Decimal>) -> Option<(Decimal, Decimal)> {
    match (a.hi, b.lo, b.hi, a.lo) {
        (Some(hi), Some(lo), ..) if hi < lo => Some((hi, lo)),
        (.., Some(hi), Some(lo)) if hi < lo => Some((hi, lo)),
        _ => None,
    }
}

/// How many times the lower number the upper is.
fn ratio(lower: Decimal, upper: Decimal) -> Option<Decimal> {
    (!lower.is_zero()).then(|| upper.divide(lower))
}

fn judge_dates((left, a): (&Claim, &Quantity), (right, b): (&Claim, &Quantity), context: &Context) -> Found {
    if let (Extent::Clock(x), Extent::Clock(y)) = (a.extent, b.extent) {
        let slack = |q: &Quantity| if q.hedge == Hedge::Exact { 0 } else { 30 };
        let wide = |i: Interval<u16>, by: u16| Interval {
            lo: i.lo.map(|lo| lo.saturating_sub(by)),
            hi: i.hi.map(|hi| hi.saturating_add(by)),
        };
        return if x == y {
            found(Verdict::Same, Says::Both)
        } else if wide(x, slack(a)).meets(wide(y, slack(b))) {
            found(Verdict::Compatible, Says::NearTime)
        } else if zone(text_of(context.story, left), a) != zone(text_of(context.story, right), b) {
            found(Verdict::Compatible, Says::NoCalendar)
        } else {
            found(Verdict::Conflict, Says::OtherHours)
        };
    }
    let (Some(x), Some(y)) = (a.days(), b.days()) else {
        return found(Verdict::Compatible, Says::NoCalendar);
    };
    let since = |q: &Quantity| q.hedge == Hedge::AtLeast || q.hedge == Hedge::Over;
    if x == y {
        found(Verdict::Same, Says::SameDate)
    } else if since(a) && since(b) {
        found(Verdict::DifferentScope, Says::OtherStarts)
    } else if widened(a, x).meets(widened(b, y)) {
        found(Verdict::Compatible, Says::DateFits)
    } else if left.scope.frames && right.scope.frames {
        found(Verdict::DifferentScope, Says::OtherTimes)
    } else {
        found(Verdict::Conflict, Says::NotBothDate)
    }
}

/// The time zone written behind a time of day: "GMT"; "" where there is none.
fn zone<'a>(text: &'a str, time: &Quantity) -> &'a str {
    let last = time.span.of(text).rsplit(' ').next().unwrap_or("");
    let capitals = last.bytes().all(|byte| byte.is_ascii_uppercase());
    if capitals && !last.ends_with(MERIDIEM) { last } else { "" }
}

/// How "AM" and "PM" end, which are no time zones.
const MERIDIEM: char = 'M';

/// "since June" begins in June; "about a month ago" may be a fortnight off.
fn widened(quantity: &Quantity, days: Interval<i64>) -> Interval<i64> {
    match (quantity.hedge, quantity.extent) {
        (Hedge::AtLeast, Extent::Date(Interval { lo: Some(date), hi: None })) => {
            Interval::between(date.first_day(), date.last_day())
        }
        (Hedge::About, _) => Interval { lo: days.lo.map(|lo| lo - 10), hi: days.hi.map(|hi| hi + 10) },
        _ => days,
    }
}

/// "in 24 years", said of June 2024, against "since 2000".
fn judge_date_and_length(
    left: &Claim,
    a: &Quantity,
    right: &Claim,
    b: &Quantity,
    context: &Context,
) -> Found {
    let swapped = a.kind == Kind::Date;
    let (length_claim, length, date) = if swapped { (right, b, a) } else { (left, a, b) };
    let since = years_before(length_claim, length, context);
    let (Some(from), Extent::Date(Interval { lo: Some(lo), .. })) = (since, date.extent) else {
        return (Verdict::Compatible, Says::NoCalendar, swapped);
    };
    let same = from == lo.year;
    if !same && length.unit.as_ref().is_some_and(|unit| unit.measure == Some(Measure::Decade)) {
        // Nobody counts the years of "two decades".
        return (Verdict::Compatible, Says::NoCalendar, swapped);
    }
    if same {
        (Verdict::Same, Says::LengthBefore, swapped)
    } else if from - 1 == lo.year {
        // Full years are counted: late in 1999 lies 24 years before June 2024, too.
        (Verdict::Compatible, Says::LengthBack, swapped)
    } else {
        (Verdict::Conflict, Says::LengthBack, swapped)
    }
}

const YEARS_OF_DECADE: f64 = 10.0;

/// The year a length of years reaches back to from its window, else from the year of its account.
pub(crate) fn years_before(claim: &Claim, length: &Quantity, context: &Context) -> Option<i32> {
    let n = years(length)?;
    let window = claim.scope.window.as_ref().and_then(|window| window.days.lo);
    let year = window.map(Date::from_day_number).or(context.published(claim))?.year;
    Some(year - n)
}

/// The whole years of a length of time given in years or decades.
fn years(length: &Quantity) -> Option<i32> {
    let unit = match length.unit.as_ref()?.measure? {
        Measure::Year => 1.0,
        Measure::Decade => YEARS_OF_DECADE,
        _ => return None,
    };
    let Extent::Number(stated) = length.extent else { return None };
    let n = stated.single()?.to_f64() * unit;
    (n.fract() == 0.0 && (1.0..3000.0).contains(&n)).then_some(n as i32)
}

fn judge_stance(left: &Claim, right: &Claim) -> Judgement {
    let (a, b) = (left.stance, right.stance);
    let plain = |stance| matches!(stance, Stance::Asserted | Stance::Confirmed);
    let (verdict, basis) = if a.opposes(b) {
        (Verdict::Conflict, Basis::Stance)
    } else if a == b || plain(a) && plain(b) {
        (Verdict::Same, if plain(a) { Basis::Content } else { Basis::Stance })
    } else {
        (Verdict::Compatible, Basis::Content)
    };
    let says = if verdict == Verdict::Same { Says::OtherWords } else { Says::Stances };
    Judgement { verdict, basis, says, swapped: false }
}

/// Why two figures in conflict may differ, where the texts say so; nothing of what is not in conflict.
pub fn hints(left: &Claim, right: &Claim, context: &Context) -> Vec<Reason> {
    let mut hints = Vec::new();
    if left.figure().is_none() || right.figure().is_none() {
        return hints;
    }
    let a = left.attribution.as_ref().map(|attribution| attribution.source.as_str());
    let b = right.attribution.as_ref().map(|attribution| attribution.source.as_str());
    match (a, b) {
        (Some(a), Some(b)) if !one_name(a, b) => {
            hint(&mut hints, Says::OtherSources, &[(How::Text, a), (How::Text, b)]);
        }
        (Some(a), None) | (None, Some(a)) => hint(&mut hints, Says::OneSource, &[(How::Text, a)]),
        _ => {}
    }
    if let (Some(a), Some(b)) = (context.published(left), context.published(right))
        && a != b
    {
        let (earlier, later) = ((How::Date(a.min(b)), ""), (How::Date(a.max(b)), ""));
        let counts = |claim: &Claim| {
            let count =
                |figure: &Quantity| matches!(figure.kind, Kind::Count | Kind::Vague) && is_count(figure);
            claim.figure().is_some_and(count) && !claim.scope.past
        };
        // Tolls and turnouts grow from day to day; prices and dates do not.
        if counts(left) && counts(right) {
            hint(&mut hints, Says::NewerCount, &[later, earlier]);
        } else {
            hint(&mut hints, Says::OtherDays, &[earlier, later]);
        }
    }
    let estimate =
        |claim: &Claim| claim.figure().is_some_and(|f| matches!(f.hedge, Hedge::About | Hedge::Vague));
    let confirmed = |claim: &Claim| claim.stance == Stance::Confirmed;
    for (says, differ) in [
        (Says::OneEstimate, estimate(left) != estimate(right)),
        (Says::RunningCount, left.scope.so_far != right.scope.so_far),
        (Says::ConfirmedOnly, confirmed(left) != confirmed(right)),
    ] {
        if differ {
            hint(&mut hints, says, &[]);
        }
    }
    hints
}

/// Whether two names of sources may be one's: "Karin Holm", and "Karin Holm of the union" or "Holm".
fn one_name(a: &str, b: &str) -> bool {
    let (a, b) = (letters::lowered(a), letters::lowered(b));
    let (long, short) = if a.len() < b.len() { (&b, &a) } else { (&a, &b) };
    letters::find(long, short).is_some_and(|at| {
        let parted = |next: Option<char>| next.is_none_or(|letter| !letters::is_letter(letter));
        parted(Span::new(0, at).of(long).chars().next_back())
            && parted(Span::new(at + short.len(), long.len()).of(long).chars().next())
    })
}

fn hint(hints: &mut Vec<Reason>, says: Says, parts: &[(How, &str)]) {
    let mut hint = Reason { says, parts: Vec::new() };
    for (how, text) in parts {
        hint.parts.push(Part::new(*how, text));
    }
    hints.push(hint);
}
