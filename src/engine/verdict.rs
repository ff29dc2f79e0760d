//! Verdicts: whether two aligned claims say the same, can both hold, cannot, or count different things.

use super::claim::{Claim, Scope, Window};
use super::date::Date;
use super::decimal::Decimal;
use super::quantity::{Dimension, Extent, Hedge, Interval, Kind, Quantity};
use super::rates::Rates;
use super::reason::{How, Part, Reason, Says};
use super::stance::Stance;
use super::story::Story;

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

/// A verdict with what it rests on and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// What it rests on.
    pub basis: Basis,
    /// Why.
    pub reason: Reason,
    /// What would let both stand, or why they may differ, where the texts say so.
    pub hints: Vec<Reason>,
}

/// What is found of two figures.
struct Found {
    verdict: Verdict,
    says: Says,
    /// Whether the sentence names the second figure first.
    swapped: bool,
    /// What stands in the sentence beside the words of the figures.
    parts: Vec<Part>,
}

fn found(verdict: Verdict, says: Says) -> Found {
    Found { verdict, says, swapped: false, parts: Vec::new() }
}

/// What the judge knows beside the two claims.
pub struct Context<'a> {
    /// The story, for the words of the figures.
    pub story: &'a Story,
    /// Exchange rates the accounts themselves give.
    pub rates: &'a Rates<'a>,
}

impl Context<'_> {
    /// The words of a claim's figure, with its unit.
    fn quote(&self, claim: &Claim) -> Part {
        let text = self.story.accounts.get(claim.account).map_or("", |account| account.text.as_str());
        let words = claim.figure().map_or("", |figure| figure.span.of(text));
        let mut folded = String::with_capacity(words.len());
        for word in words.split_whitespace() {
            folded.push_str(if folded.is_empty() { "" } else { " " });
            folded.push_str(word);
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
    let (basis, found) = match (a.kind, b.kind) {
        (Kind::Date, Kind::Date) => (Basis::Date, judge_dates(left, a, right, b)),
        (Kind::Date, _) | (_, Kind::Date) => (Basis::Date, judge_date_and_length(left, a, right, b, context)),
        _ => (Basis::Number, judge_numbers(left, a, right, b, context)),
    };
    let (mut first, mut second) = (context.quote(left), context.quote(right));
    let is_shorter = found.says == Says::Both && second.text.len() < first.text.len();
    if found.swapped || is_shorter {
        (first, second) = (second, first);
    }
    let mut parts = vec![first, second];
    parts.extend(found.parts);
    let conflict = found.verdict == Verdict::Conflict;
    Judgement {
        verdict: found.verdict,
        basis,
        reason: Reason { says: found.says, parts },
        hints: if conflict { hints(left, right, context) } else { Vec::new() },
    }
}

fn judge_numbers(left: &Claim, a: &Quantity, right: &Claim, b: &Quantity, context: &Context) -> Found {
    if a.per != b.per {
        let parts = vec![rate(a), rate(b)];
        return Found { parts, ..found(Verdict::DifferentScope, Says::Rates) };
    }
    let Some((x, y, converted)) = comparable_readings(left, right, context) else {
        return found(Verdict::Compatible, Says::NotConverted);
    };
    let scope = scope_gap(left, right, context);
    if left.scope.earlier != right.scope.earlier {
        let swapped = right.scope.earlier;
        return Found { swapped, ..found(Verdict::DifferentScope, Says::Earlier) };
    }
    let equal = !converted && equal_extents(a, b);
    if let Some(gap) = scope.filter(|gap| !equal && (gap.always || !meet((a, x), (b, y)))) {
        let parts = vec![gap.left, gap.right];
        return Found { parts, ..found(Verdict::DifferentScope, gap.says) };
    }
    if equal {
        let bound = |hedge: Hedge| hedge.is_bound().then_some(hedge);
        if bound(a.hedge) == bound(b.hedge) {
            return found(Verdict::Same, Says::Both);
        }
        if meet((a, x), (b, y)) {
            return found(Verdict::Compatible, Says::LeavesRoom);
        }
    }
    if meet((a, x), (b, y)) {
        let (says, swapped) = match (converted, a.hedge.is_bound() || b.hedge.is_bound()) {
            (true, _) => (Says::Converted, false),
            (false, true) => (Says::NumberFits, false),
            (false, false) => match (a.hedge == Hedge::Vague, b.hedge == Hedge::Vague) {
                (true, _) => (Says::HasRoom, false),
                (_, true) => (Says::HasRoom, true),
                _ if a.hedge == Hedge::Exact && b.hedge == Hedge::Exact => (Says::Rounded, false),
                _ => (Says::NearNumber, false),
            },
        };
        return Found { swapped, ..found(Verdict::Compatible, says) };
    }
    if equal {
        return found(Verdict::Conflict, Says::EitherSide);
    }
    let times = times(x, y);
    if (a.hedge == Hedge::Vague) != (b.hedge == Hedge::Vague)
        && times.is_some_and(|times| times < Decimal::from(3))
    {
        let swapped = b.hedge == Hedge::Vague;
        return Found { swapped, ..found(Verdict::Compatible, Says::TooRough) };
    }
    // A reader takes the gap from the numbers as they are written, not from what they may have been rounded from.
    let one_unit = unit_name(a) == unit_name(b) || is_count(a) && is_count(b);
    let written = stated_in_shares(a).zip(stated_in_shares(b)).filter(|_| one_unit);
    let mut conflict = found(Verdict::Conflict, Says::NotBoth);
    if let Some((lower, upper)) = written.and_then(|(x, y)| facing(x, y)) {
        conflict.says = Says::NotBothApart;
        conflict.parts.push(Part::digits(upper - lower, 2));
        let ratio = (!lower.is_zero()).then(|| upper.divide(lower));
        if let Some(ratio) = ratio.filter(|ratio| *ratio >= Decimal::new(15, -1)) {
            conflict.says = Says::NotBothTimes;
            conflict.parts.push(Part::digits(ratio, 1));
        }
    }
    conflict
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
    if let Some((a, b)) = direct {
        return Some((in_shares(a)?, in_shares(b)?, false));
    }
    let (a, b) = (left.figure()?, right.figure()?);
    if a.unit.as_ref().map(|u| u.dimension) == Some(Dimension::Money) {
        let rate = context.rates.rate(unit_name(a)?, unit_name(b)?)?;
        // Both figures are rounded, and so is the rate: one part in ten is allowed for.
        let slack = |end: Decimal, part: i64| end * rate * Decimal::from(part) * Decimal::new(1, -2);
        let x = a.reading()?;
        let x = Interval { lo: x.lo.map(|lo| slack(lo, 92)), hi: x.hi.map(|hi| slack(hi, 108)) };
        return Some((x, b.reading()?, true));
    }
    let factor = |q: &Quantity| q.unit.as_ref().and_then(|unit| unit.factor());
    match (factor(a), factor(b)) {
        (Some(fa), Some(fb)) => {
            let scale = |interval: Interval<Decimal>, factor| Interval {
                lo: interval.lo.map(|lo| lo * factor),
                hi: interval.hi.map(|hi| hi * factor),
            };
            // A converted figure is rounded again: 10 miles are 16 km, written as 15.
            let wide = |interval: Interval<Decimal>| Interval {
                lo: interval.lo.map(|lo| lo * Decimal::new(93, -2)),
                hi: interval.hi.map(|hi| hi * Decimal::new(107, -2)),
            };
            Some((wide(scale(a.reading()?, fa)), scale(b.reading()?, fb), true))
        }
        _ => Some((in_shares(a)?, in_shares(b)?, false)),
    }
}

/// The reading, with fractions as percentages so that "half" meets "50 %".
fn in_shares(quantity: &Quantity) -> Option<Interval<Decimal>> {
    let reading = measured_reading(quantity)?;
    if quantity.kind != Kind::Fraction {
        return Some(reading);
    }
    let hundred = Decimal::new(1, 2);
    Some(Interval { lo: reading.lo.map(|lo| lo * hundred), hi: reading.hi.map(|hi| hi * hundred) })
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
    let factor = if quantity.kind == Kind::Fraction { Decimal::new(1, 2) } else { Decimal::ONE };
    Some(Interval { lo: stated.lo.map(|lo| lo * factor), hi: stated.hi.map(|hi| hi * factor) })
}

/// How two scopes differ.
struct ScopeGap {
    left: Part,
    right: Part,
    /// In what they differ.
    says: Says,
    /// Whether the gap decides even where the figures could agree.
    always: bool,
}

fn scope_gap(left: &Claim, right: &Claim, context: &Context) -> Option<ScopeGap> {
    let is_day = |claim: &Claim| {
        let days = claim.scope.window.as_ref().map(|window| window.days);
        // The day of the news dates what is said, and a later account counts on to its own day.
        days.is_some_and(|days| {
            context.published(claim).is_some_and(|day| is_of_the_day(days, day.first_day()))
        })
    };
    let news = is_day(left) && is_day(right);
    let gap = |left, right, says, always| Some(ScopeGap { left, right, says, always });
    let window = |window: &Window| Part::new(How::Text, &window.label);
    let no_time = || phrase(Says::NoTime, "");
    let (left, right) = (&left.scope, &right.scope);
    let bounds = |scope: &Scope, days| scope.past || closed(days);
    match (&left.window, &right.window) {
        (Some(a), Some(b)) if !news && !a.days.meets(b.days) => {
            return gap(window(a), window(b), Says::OtherTime, true);
        }
        (Some(a), None) if bounds(left, a.days) && left.part == right.part => {
            return gap(window(a), no_time(), Says::OtherTime, false);
        }
        (None, Some(b)) if bounds(right, b.days) && left.part == right.part => {
            return gap(no_time(), window(b), Says::OtherTime, false);
        }
        (Some(a), Some(b)) if closed(a.days) != closed(b.days) => {
            return gap(window(a), window(b), Says::OtherTime, false);
        }
        _ => {}
    }
    if left.part != right.part {
        return gap(part(left), part(right), Says::OtherPart, true);
    }
    let in_place = |place: &str| phrase(Says::InPlace, place);
    let no_place = || phrase(Says::NoPlace, "");
    match (&left.place, &right.place) {
        (Some(a), Some(b)) if a != b => gap(in_place(a), in_place(b), Says::OtherPlace, false),
        (Some(a), None) if left.local => gap(in_place(a), no_place(), Says::OtherPlace, false),
        (None, Some(b)) if right.local => gap(no_place(), in_place(b), Says::OtherPlace, false),
        _ => None,
    }
}

/// What part a scope covers: "in summer 2024 alone", "another part", "the whole".
fn part(scope: &Scope) -> Part {
    let window = scope.window.as_ref().map(|window| window.label.as_str());
    match (&scope.part, window) {
        (Some(part), Some(window)) => Part::new(How::Text, &[window, " ", part].concat()),
        (Some(part), None) => phrase(Says::Part, part),
        (None, Some(window)) => phrase(Says::WholeOf, window),
        (None, None) => phrase(Says::Whole, ""),
    }
}

/// A window of fewer days than this dates an event, and is no time over which money is made or spent.
const MIN_PERIOD: i64 = 4;

/// Whether a window has both ends, a period apart.
fn closed(days: Interval<i64>) -> bool {
    matches!((days.lo, days.hi), (Some(lo), Some(hi)) if MIN_PERIOD <= hi - lo + 1)
}

/// Whether a window is the day of an account or one just before it.
fn is_of_the_day(days: Interval<i64>, published: i64) -> bool {
    !closed(days) && days.hi.or(days.lo).is_some_and(|day| published - MIN_PERIOD < day)
}

/// The ends that face each other of two intervals that do not meet, the lower first.
fn facing(a: Interval<Decimal>, b: Interval<Decimal>) -> Option<(Decimal, Decimal)> {
    match (a.hi, b.lo, b.hi, a.lo) {
        (Some(hi), Some(lo), ..) if hi < lo => Some((hi, lo)),
        (.., Some(hi), Some(lo)) if hi < lo => Some((hi, lo)),
        _ => None,
    }
}

/// How many times the lower of two intervals that do not meet the higher is.
fn times(a: Interval<Decimal>, b: Interval<Decimal>) -> Option<Decimal> {
    let (lower, upper) = facing(a, b)?;
    (!lower.is_zero()).then(|| upper.divide(lower))
}

fn judge_dates(left: &Claim, a: &Quantity, right: &Claim, b: &Quantity) -> Found {
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
        return Found { swapped, ..found(Verdict::Compatible, Says::NoCalendar) };
    };
    let year = |year| Part::new(How::Date(Date::year(year)), "");
    let (verdict, says, parts) = if from == lo.year {
        let counted_from = year(from + years(length).unwrap_or(0));
        (Verdict::Same, Says::LengthBefore, vec![counted_from, year(from)])
    } else {
        (Verdict::Conflict, Says::LengthBack, vec![year(from)])
    };
    Found { verdict, says, swapped, parts }
}

/// The year a length of years reaches back to from its window, else from the year of its account.
pub(crate) fn years_before(claim: &Claim, length: &Quantity, context: &Context) -> Option<i32> {
    let n = years(length)?;
    let window = claim.scope.window.as_ref().and_then(|window| window.days.lo);
    let year = window.map(Date::from_day_number).or(context.published(claim))?.year;
    Some(year - n)
}

/// The whole years of a length of time given in years.
fn years(length: &Quantity) -> Option<i32> {
    let in_years = unit_name(length) == Some("year");
    let Extent::Number(stated) = length.extent else { return None };
    let value = stated.single().filter(|_| in_years)?.to_string();
    value.parse().ok().filter(|n| (1..3000).contains(n))
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
    let mut reason = Reason { says: Says::OtherWords, parts: Vec::new() };
    if verdict != Verdict::Same {
        reason.says = Says::Stances;
        reason.parts = vec![Part::new(How::Stance(a), ""), Part::new(How::Stance(b), "")];
    }
    Judgement { verdict, basis, reason, hints: Vec::new() }
}

/// Why two figures in conflict may differ, where the texts say so.
fn hints(left: &Claim, right: &Claim, context: &Context) -> Vec<Reason> {
    let mut hints = Vec::new();
    let source = |claim: &Claim| claim.attribution.as_ref().map(|a| a.source.clone());
    match (source(left), source(right)) {
        (Some(a), Some(b)) if a != b => {
            hints.push(hint(Says::OtherSources, &[(How::Text, &a), (How::Text, &b)]));
        }
        (Some(a), None) | (None, Some(a)) => {
            hints.push(hint(Says::OneSource, &[(How::Text, &a)]));
        }
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
        hints.push(if counts(left) && counts(right) {
            hint(Says::NewerCount, &[later, earlier])
        } else {
            hint(Says::OtherDays, &[earlier, later])
        });
    }
    let estimate =
        |claim: &Claim| claim.figure().is_some_and(|f| matches!(f.hedge, Hedge::About | Hedge::Vague));
    if estimate(left) != estimate(right) {
        hints.push(hint(Says::OneEstimate, &[]));
    }
    if left.scope.so_far != right.scope.so_far {
        hints.push(hint(Says::RunningCount, &[]));
    }
    if (left.stance == Stance::Confirmed) != (right.stance == Stance::Confirmed) {
        hints.push(hint(Says::ConfirmedOnly, &[]));
    }
    hints
}

fn hint(says: Says, parts: &[(How, &str)]) -> Reason {
    let mut hint = Reason { says, parts: Vec::new() };
    for (how, text) in parts {
        hint.parts.push(Part::new(*how, text));
    }
    hint
}
