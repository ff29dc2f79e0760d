//! Number lines: the figures of a topic on one axis, as marks whose places are thousandths of its length.

use crate::engine::claim::Claim;
use crate::engine::date::Date;
use crate::engine::decimal::Decimal;
use crate::engine::quantity::{Extent, Hedge, Kind, Quantity};
use crate::engine::terms::libm_ln;

use super::Model;
use super::columns::Column;
use super::figure::{self, Voice};
use super::number;
use super::tone::Tone;
use super::topic::Topic;
use crate::words::{Words, fill};

/// A place on the axis, in thousandths of its length; may lie beyond its ends.
pub type Place = i32;

/// A mark on the line of one figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The value itself.
    Dot(Place),
    /// A bound that is not itself included.
    Ring(Place),
    /// Values the figure is read as.
    Band(Place, Place),
    /// Values without a bound.
    Ray(Place, Place),
    /// An order of magnitude.
    Vague(Place, Place),
    /// The line goes on past the axis: `true` at its end.
    Tip(Place, bool),
}

/// Whether the marks of two figures look alike, wherever they stand.
pub fn alike(left: &[Mark], right: &[Mark]) -> bool {
    if matches!((left.first(), right.first()), (Some(Mark::Vague(..)), Some(Mark::Vague(..)))) {
        // It may end within the axis.
        return true;
    }
    let alike = |(a, b): (&Mark, &Mark)| match (a, b) {
        (Mark::Tip(_, a), Mark::Tip(_, b)) => a == b,
        _ => std::mem::discriminant(a) == std::mem::discriminant(b),
    };
    left.len() == right.len() && left.iter().zip(right).all(alike)
}

/// One figure on its line, or the accounts that give none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What the account is called, or all that give no figure.
    pub label: String,
    /// Whether the account has a figure above this one.
    pub also: bool,
    /// The figure as written; empty for accounts that give none.
    pub figure: Vec<(Voice, String)>,
    /// Its gravest tone.
    pub tone: Tone,
    /// What it covers.
    pub scope: String,
    /// Who says so.
    pub source: String,
    /// The marks, back to front.
    pub marks: Vec<Mark>,
}

/// A label under the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where.
    pub place: Place,
    /// What.
    pub label: String,
    /// Whether it may go where there is little room.
    pub spare: bool,
}

/// The zone every figure allows, or the gap no figure bridges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// [`Tone::Compatible`] or [`Tone::Conflict`].
    pub tone: Tone,
    /// From.
    pub from: Place,
    /// To.
    pub to: Place,
    /// What it is.
    pub label: String,
}

/// A number line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The lines, by column; accounts that give no figure share the last one.
    pub lines: Vec<Line>,
    /// The labels of the axis.
    pub ticks: Vec<Tick>,
    /// The zone, where there is one.
    pub zone: Option<Zone>,
    /// What the reader must know of the axis.
    pub notes: Vec<String>,
}

/// A figure of the topic, and its values where they fit on the axis.
struct Figure<'a> {
    idx: usize,
    tone: Tone,
    claim: &'a Claim,
    quantity: &'a Quantity,
    values: Option<Values>,
}

/// The values of one figure in the unit of the axis; what it states and what it is read as.
struct Values {
    stated: (Option<f64>, Option<f64>),
    read: (Option<f64>, Option<f64>),
    hedge: Hedge,
    /// A date of a month or year, or a range: a band with no dot.
    broad: bool,
}

/// The number line of a topic; `None` where it has no figures that fit on one axis.
pub fn chart(model: Model, columns: &[Column], topic: &Topic) -> Option<Chart> {
    let mut figures: Vec<Figure> = Vec::new();
    for &(idx, tone) in &topic.claims {
        if let Some(claim) = model.claim(idx)
            && let Some(quantity) = claim.figure()
        {
            figures.push(Figure { idx, tone, claim, quantity, values: None });
        }
    }
    let first = figures.iter().find(|figure| !is_vague(figure.quantity)).or(figures.first())?.quantity;
    for figure in &mut figures {
        figure.values = values(figure.quantity, first);
    }
    let axis = Axis::over(&figures, Counts::of(first))?;

    let mut lines: Vec<Line> = Vec::new();
    let mut silent = String::new();
    for column in columns {
        let first = lines.len();
        for figure in figures.iter().filter(|figure| figure.claim.account == column.account) {
            let claim = figure.claim;
            let line = Line {
                label: column.label.clone(),
                also: first < lines.len(),
                figure: figure::written(model.text(claim.account), figure.quantity),
                tone: figure.tone,
                scope: model.scope(claim),
                source: model.source(claim),
                marks: figure.values.as_ref().map(|values| marks(&axis, values)).unwrap_or_default(),
            };
            // What an account says twice, as in its headline and below, is one line: the one that tells more.
            let mut before = lines.iter_mut().skip(first);
            match before
                .find(|one| one.figure == line.figure && one.tone == line.tone && one.marks == line.marks)
            {
                Some(before) if before.scope.is_empty() => *before = Line { also: before.also, ..line },
                Some(_) => {}
                None => lines.push(line),
            }
        }
        if first == lines.len() {
            if !silent.is_empty() {
                silent.push_str(model.words.list_comma());
            }
            silent.push_str(&column.label);
        }
    }
    if !silent.is_empty() {
        lines.push(Line {
            label: silent,
            also: false,
            figure: Vec::new(),
            tone: Tone::One,
            scope: String::new(),
            source: String::new(),
            marks: Vec::new(),
        });
    }

    let mut notes = Vec::new();
    if axis.log {
        notes.push(model.words.axis_log().to_string());
    } else if matches!(axis.counts, Counts::Numbers | Counts::Percent) && axis.lo > 0.0 {
        notes.push(fill(model.words.axis_starts(), &[&axis.label(model.words, axis.lo)]));
    }
    let runs_past = |figure: &&Figure| {
        is_vague(figure.quantity)
            && figure.values.as_ref().is_some_and(|values| {
                let (lo, hi) = values.stated;
                lo.is_none_or(|lo| lo < axis.lo) || hi.is_none_or(|hi| axis.hi < hi)
            })
    };
    if let Some(past) = figures.iter().find(runs_past) {
        let written = super::capitalised(past.quantity.span.of(model.text(past.claim.account)));
        notes.push(fill(model.words.axis_vague(), &[&written]));
    }
    Some(Chart { lines, ticks: axis.ticks(model.words), zone: zone(model, topic, &axis, &figures), notes })
}

fn is_vague(quantity: &Quantity) -> bool {
    quantity.hedge == Hedge::Vague
}

/// The values of `quantity` on the axis of `model`; `None` where they do not share one.
fn values(quantity: &Quantity, model: &Quantity) -> Option<Values> {
    match (quantity.extent, model.extent) {
        (Extent::Number(stated), Extent::Number(_)) => {
            let scale = scale(quantity, model)?;
            let at = |value: Option<Decimal>| value.map(|value| (value * scale).to_f64());
            let read = quantity.reading()?;
            let broad = stated.lo.is_some() && stated.hi.is_some() && stated.lo != stated.hi;
            Some(Values {
                stated: (at(stated.lo), at(stated.hi)),
                read: (at(read.lo), at(read.hi)),
                hedge: quantity.hedge,
                broad,
            })
        }
        (Extent::Date(stated), Extent::Date(_)) => {
            // A day is drawn from its morning to its night, so that a month is as wide as it lasts.
            let from = stated.lo.map(|date| date.first_day() as f64);
            let to = stated.hi.map(|date| (date.last_day() + 1) as f64);
            let day = stated.single().is_some_and(|date| date.day.is_some());
            Some(Values { stated: (from, to), read: (from, to), hedge: quantity.hedge, broad: !day })
        }
        (Extent::Clock(stated), Extent::Clock(_)) => {
            let at = |minutes: Option<u16>| minutes.map(f64::from);
            let stated_at = (at(stated.lo), at(stated.hi));
            Some(Values {
                stated: stated_at,
                read: stated_at,
                hedge: quantity.hedge,
                broad: stated.single().is_none(),
            })
        }
        _ => None,
    }
}

/// By how much to multiply to bring one figure to the unit of another.
fn scale(quantity: &Quantity, model: &Quantity) -> Option<Decimal> {
    let share = |q: &Quantity| match q.kind {
        Kind::Fraction => Some(Decimal::new(1, 2)),
        Kind::Percent => Some(Decimal::ONE),
        _ => None,
    };
    match (share(quantity), share(model)) {
        (Some(scale), Some(_)) => return Some(scale),
        (None, None) => {}
        _ => return None,
    }
    let (Some(unit), Some(other)) = (&quantity.unit, &model.unit) else { return Some(Decimal::ONE) };
    if unit.dimension != other.dimension {
        return None;
    }
    match (unit.factor(), other.factor()) {
        (Some(from), Some(to)) => Some(from.divide(to)),
        _ => Some(Decimal::ONE),
    }
}

/// What an axis counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counts {
    Numbers,
    Percent,
    /// Minutes after midnight.
    Minutes,
    /// Days, as dates.
    Days,
}

impl Counts {
    fn of(quantity: &Quantity) -> Self {
        match (quantity.extent, quantity.kind) {
            (Extent::Date(_), _) => Self::Days,
            (Extent::Clock(_), _) => Self::Minutes,
            (_, Kind::Percent | Kind::Fraction) => Self::Percent,
            _ => Self::Numbers,
        }
    }
}

/// The axis: from `lo` to `hi`, in logarithms where the figures lie far apart.
struct Axis {
    lo: f64,
    hi: f64,
    step: f64,
    log: bool,
    counts: Counts,
}

/// Minutes between the labels of an axis of hours.
const CLOCK_STEPS: [f64; 6] = [5.0, 15.0, 30.0, 60.0, 180.0, 360.0];

/// Figures further apart than this stand on an axis of logarithms; nearer than 2 it need not start at zero.
const LOG_OVER: f64 = 20.0;

impl Axis {
    fn over(figures: &[Figure], counts: Counts) -> Option<Self> {
        // Vague figures count only where there are no others.
        let (min, max) = Self::ends(figures, false).or_else(|| Self::ends(figures, true))?;
        let open = |is_open: fn(&Values) -> bool| {
            figures.iter().any(|figure| figure.values.as_ref().is_some_and(is_open))
        };
        let (open_lo, open_hi) =
            (open(|values| values.read.0.is_none()), open(|values| values.read.1.is_none()));
        if counts == Counts::Days {
            return Some(Self::of_dates(min, max, open_lo, open_hi));
        }
        if counts == Counts::Minutes {
            let step = CLOCK_STEPS.into_iter().find(|step| max - min <= 4.0 * step).unwrap_or(CLOCK_STEPS[5]);
            let (lo, hi) = ((min / step).floor() * step, (max / step).floor() * step + step);
            return Some(Self { lo, hi, step, log: false, counts });
        }
        if min > 0.0 && max / min > LOG_OVER {
            let (lo, hi) = (floor_power(min), ceil_power(max));
            return Some(Self { lo, hi, step: 10.0, log: true, counts });
        }
        let based = min >= 0.0 && (min * 2.0 <= max || min == max && min == 0.0);
        let span = if based { max } else { (max - min).max(max.abs() * 0.2) };
        let step = nice(span / 3.5);
        let (mut lo, mut hi) = (
            if based { 0.0 } else { ((min - span * 0.12) / step).floor() * step },
            ((max + span * 0.04) / step).ceil() * step,
        );
        if min >= 0.0 {
            lo = lo.max(0.0);
        }
        if hi <= lo {
            hi = lo + step;
        }
        // An arrow needs room to show that it goes on.
        if open_hi && (hi - max) < (hi - lo) * 0.12 {
            hi += step * 0.5;
        }
        Some(Self { lo, hi, step, log: false, counts })
    }

    /// The lowest and the highest number that is stated or read.
    fn ends(figures: &[Figure], vague: bool) -> Option<(f64, f64)> {
        let mut ends: Option<(f64, f64)> = None;
        for values in figures.iter().filter_map(|figure| figure.values.as_ref()) {
            if !vague && values.hedge == Hedge::Vague {
                continue;
            }
            for end in [values.stated.0, values.stated.1, values.read.0, values.read.1] {
                let Some(end) = end else { continue };
                let (min, max) = ends.unwrap_or((end, end));
                ends = Some((min.min(end), max.max(end)));
            }
        }
        ends
    }

    fn of_dates(min: f64, max: f64, open_lo: bool, open_hi: bool) -> Self {
        let span = (max - min).max(2.0);
        let pad = |open: bool| if open { span * 0.18 + 1.0 } else { span * 0.06 + 0.5 };
        Self { lo: min - pad(open_lo), hi: max + pad(open_hi), step: 0.0, log: false, counts: Counts::Days }
    }

    fn place(&self, value: f64) -> Place {
        let share = if self.log {
            libm_ln(value.max(f64::MIN_POSITIVE) / self.lo) / libm_ln(self.hi / self.lo)
        } else {
            (value - self.lo) / (self.hi - self.lo)
        };
        (share.clamp(-1.0, 2.0) * 1000.0).round() as Place
    }

    fn label(&self, words: &Words, value: f64) -> String {
        let label = || number::short(words, decimal(value));
        match self.counts {
            Counts::Minutes => super::reading::clock(words, value as u16),
            Counts::Percent => fill(words.percent(), &[&label()]),
            _ => label(),
        }
    }

    fn ticks(&self, words: &Words) -> Vec<Tick> {
        let mut ticks: Vec<(f64, String)> = Vec::new();
        if self.counts == Counts::Days {
            ticks = date_ticks(words, self.lo, self.hi);
        } else if self.log {
            let mut value = self.lo;
            while value <= self.hi * 1.001 {
                ticks.push((value, self.label(words, value)));
                value *= 10.0;
            }
        } else {
            let n_steps = ((self.hi - self.lo) / self.step + 0.001) as i32;
            for n in 0..=n_steps {
                let value = self.lo + f64::from(n) * self.step;
                ticks.push((value, self.label(words, value)));
            }
        }
        let step = if ticks.len() > 6 { 2 } else { 1 };
        let mut shown: Vec<Tick> = Vec::new();
        for (value, label) in ticks.into_iter().step_by(step) {
            shown.push(Tick { place: self.place(value), label, spare: shown.len() % 2 == 1 });
        }
        shown
    }
}

/// A float of the axis as a decimal of six significant digits.
fn decimal(value: f64) -> Decimal {
    if value == 0.0 {
        return Decimal::ZERO;
    }
    let exponent = exponent(value.abs()) - 5;
    let mantissa = if exponent < 0 { value * 10f64.powi(-exponent) } else { value / 10f64.powi(exponent) };
    Decimal::new(mantissa.round() as i64, exponent)
}

/// The next of 1, 2, 2.5 or 5 times a power of ten at or above `step`.
fn nice(step: f64) -> f64 {
    let power = floor_power(step);
    for factor in [1.0, 2.0, 2.5, 5.0] {
        if step <= factor * power {
            return factor * power;
        }
    }
    10.0 * power
}

/// The exponent of the greatest power of ten up to `value`.
fn exponent(value: f64) -> i32 {
    let value = value.clamp(f64::MIN_POSITIVE, f64::MAX);
    let mut exponent = 0;
    while 10f64.powi(exponent + 1) <= value {
        exponent += 1;
    }
    while value < 10f64.powi(exponent) {
        exponent -= 1;
    }
    exponent
}

fn floor_power(value: f64) -> f64 {
    10f64.powi(exponent(value))
}

fn ceil_power(value: f64) -> f64 {
    let floor = exponent(value);
    10f64.powi(if 10f64.powi(floor) < value { floor + 1 } else { floor })
}

/// Years, months or days, whichever give two to six labels.
fn date_ticks(words: &Words, lo: f64, hi: f64) -> Vec<(f64, String)> {
    let (first, last) = (Date::from_day_number(lo.ceil() as i64), Date::from_day_number(hi.floor() as i64));
    let mut ticks = Vec::new();
    let mut push = |date: Date, label: String| {
        let at = date.first_day() as f64;
        if lo <= at && at <= hi {
            ticks.push((at, label));
        }
    };
    let days = hi - lo;
    let month_name = |date: Date| words.months_short().get(usize::from(date.month.unwrap_or(1)) - 1);
    if days > 800.0 {
        let step = nice(days / 365.25 / 4.0).max(1.0) as i32;
        for year in (first.year..=last.year).filter(|year| year % step == 0) {
            push(Date::year(year), year.to_string());
        }
    } else if days > 75.0 {
        let step = if days > 400.0 {
            6
        } else if days > 180.0 {
            3
        } else {
            1
        };
        let mut date = Date::month(first.year, 1);
        while date.year <= last.year {
            let january = date.month == Some(1);
            let year = date.year.to_string();
            push(date, if january { year } else { fill(words.date_month(), &[month_name(date), &year]) });
            date = date.plus_months(step);
        }
    } else {
        let step = nice(days / 4.0).ceil().max(1.0) as i64;
        let mut day = lo.ceil() as i64;
        while day as f64 <= hi {
            let date = Date::from_day_number(day);
            let number = number::day_of_month(words, date.day.unwrap_or(1));
            push(date, fill(words.day_and_month(), &[&number, month_name(date)]));
            day += step;
        }
    }
    ticks
}

fn marks(axis: &Axis, values: &Values) -> Vec<Mark> {
    let at = |value: f64| axis.place(value);
    let (start, end) = (0, 1000);
    let mut marks = Vec::new();
    match (values.stated, values.hedge) {
        ((lo, hi), Hedge::Vague) => {
            let from = lo.map_or(-1, at);
            let to = hi.map_or(1001, at);
            marks.push(Mark::Vague(from.max(start), to.min(end)));
            marks.extend((from < start).then_some(Mark::Tip(start, false)));
            marks.extend((to > end).then_some(Mark::Tip(end, true)));
        }
        ((Some(lo), Some(hi)), hedge) => {
            if let (Some(from), Some(to)) = values.read
                && (at(from) < at(to))
            {
                marks.push(Mark::Band(at(from).max(start), at(to).min(end)));
            }
            match (values.broad, hedge) {
                (true, _) => {}
                (false, Hedge::Almost) => marks.push(Mark::Ring(at(hi))),
                (false, _) => marks.push(Mark::Dot(at((lo + hi) / 2.0))),
            }
        }
        ((Some(lo), None), hedge) => {
            marks.extend([Mark::Ray(at(lo), end), Mark::Tip(end, true)]);
            marks.push(if hedge == Hedge::Over { Mark::Ring(at(lo)) } else { Mark::Dot(at(lo)) });
        }
        ((None, Some(hi)), hedge) => {
            marks.extend([Mark::Ray(start, at(hi)), Mark::Tip(start, false)]);
            marks.push(if hedge == Hedge::Under { Mark::Ring(at(hi)) } else { Mark::Dot(at(hi)) });
        }
        ((None, None), _) => {}
    }
    marks
}

fn zone(model: Model, topic: &Topic, axis: &Axis, figures: &[Figure]) -> Option<Zone> {
    let words = model.words;
    match topic.tone {
        Tone::Conflict => {
            let read = |claim: usize| {
                let figure = figures.iter().find(|figure| figure.idx == claim)?;
                figure.values.as_ref().map(|values| values.read)
            };
            let gap = |pair_idx: usize| {
                let pair = model.report.pairs.get(pair_idx)?;
                if Tone::of(Some(pair.verdict)) != Tone::Conflict {
                    return None;
                }
                let (a, b) = (read(pair.a)?, read(pair.b)?);
                [(a.1, b.0), (b.1, a.0)].into_iter().find_map(|ends| match ends {
                    (Some(hi), Some(lo)) if hi <= lo => Some((hi, lo)),
                    _ => None,
                })
            };
            // The pair that the reason names, where it can be drawn.
            let (from, to) =
                topic.gravest(model).into_iter().chain(topic.pairs.iter().copied()).find_map(gap)?;
            let label = if axis.counts == Counts::Days { words.zone_gap_date() } else { words.zone_gap() };
            Some(Zone {
                tone: Tone::Conflict,
                from: axis.place(from),
                to: axis.place(to),
                label: label.to_string(),
            })
        }
        Tone::Compatible => {
            let (mut from, mut to) = (None, None);
            let mut n_fit = 0;
            for figure in figures.iter().filter(|figure| figure.tone != Tone::Scope) {
                let Some(values) = &figure.values else { continue };
                let (lo, hi) = values.read;
                n_fit += 1;
                from = lo.map(|lo| from.map_or(lo, |from: f64| from.max(lo))).or(from);
                to = hi.map(|hi| to.map_or(hi, |to: f64| to.min(hi))).or(to);
            }
            if n_fit < 2 {
                return None;
            }
            let (from, to) = (from.map_or(0, |v| axis.place(v)), to.map_or(1000, |v| axis.place(v)));
            if to < from {
                return None;
            }
            let label = if n_fit == figures.len() {
                words.zone_fits().to_string()
            } else {
                fill(words.zone_fits_some(), &[&words.spell(n_fit)])
            };
            Some(Zone { tone: Tone::Compatible, from: from.max(0), to: to.min(1000), label })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::viewmodel::topic::tests::{story, with};
    use crate::words::ENGLISH;

    fn value(lo: Option<f64>, hi: Option<f64>, hedge: Hedge) -> Values {
        Values { stated: (lo, hi), read: (lo, hi), hedge, broad: false }
    }

    fn axis(points: &[f64]) -> Axis {
        axis_of(points, Counts::Numbers)
    }

    fn axis_of(points: &[f64], counts: Counts) -> Axis {
        let mut found = None;
        with(&story(&["They sent 300 soldiers."]), |model, _, topics| {
            let claim = model.claim(topics.first().expect("one topic").claims[0].0).expect("a claim");
            let quantity = claim.figure().expect("a figure");
            let mut figures = Vec::new();
            for &x in points {
                let values = Some(value(Some(x), Some(x), Hedge::Exact));
                figures.push(Figure { idx: 0, tone: Tone::One, claim, quantity, values });
            }
            found = Axis::over(&figures, counts);
        });
        found.expect("an axis")
    }

    fn labels(axis: &Axis) -> Vec<String> {
        axis.ticks(&ENGLISH).into_iter().map(|tick| tick.label).collect()
    }

    #[test]
    fn powers_of_ten() {
        let exponents = [0.0009, 0.001, 0.5, 1.0, 9.9, 10.0, 999.0, 1000.0].map(exponent);
        assert_eq!(exponents, [-4, -3, -1, 0, 0, 1, 2, 3]);
        assert_eq!((floor_power(250.0), ceil_power(250.0), ceil_power(0.01)), (100.0, 1000.0, 0.01));
        assert_eq!((exponent(f64::INFINITY), exponent(0.0)), (308, -308));
    }

    #[test]
    fn axes() {
        assert_eq!(labels(&axis(&[1_000.0, 13_000.0])), ["0", "5,000", "10,000", "15,000"]);
        let near = axis(&[10_000.0, 12_000.0]);
        assert!(near.lo > 0.0 && near.lo < 10_000.0, "figures within twice of each other need no zero");
        let far = axis(&[1_200.0, 30_000.0]);
        assert!(far.log);
        assert_eq!(labels(&far), ["1,000", "10,000", "100,000"]);
        assert!(!axis(&[10.0, 200.0]).log, "twenty times is still drawn as it is");
        assert_eq!(labels(&axis(&[5.0])).first().map(String::as_str), Some("4.5"));
        assert!(Axis::over(&[], Counts::Numbers).is_none());
    }

    #[test]
    fn an_axis_of_hours() {
        let axis = axis_of(&[110.0, 150.0], Counts::Minutes);
        assert_eq!(labels(&axis), ["1:45", "2:00", "2:15", "2:30", "2:45"]);
    }

    #[test]
    fn every_place_is_on_the_axis() {
        for points in [&[0.0][..], &[0.0, 0.0], &[1.0, 1.0], &[-5.0, 5.0], &[0.001, 0.002], &[1e15, 3e15]] {
            let axis = axis(points);
            for point in points {
                let place = axis.place(*point);
                assert!((0..=1000).contains(&place), "{point} at {place}");
            }
        }
    }

    #[test]
    fn marks_are_alike_wherever_they_stand() {
        let ray = |end| [Mark::Ray(200, 700), Mark::Tip(700, end), Mark::Dot(200)];
        assert!(alike(&[Mark::Dot(1)], &[Mark::Dot(900)]));
        assert!(!alike(&[Mark::Dot(1)], &[Mark::Ring(1)]));
        assert!(!alike(&[Mark::Dot(1)], &[Mark::Dot(1), Mark::Dot(1)]));
        assert!(alike(&ray(true), &ray(true)) && !alike(&ray(true), &ray(false)));
        assert!(alike(&[Mark::Vague(1, 2)], &[Mark::Vague(0, 9), Mark::Tip(0, false)]));
    }

    #[test]
    fn marks_follow_the_hedge() {
        let axis = axis(&[0.0, 100.0]);
        let check = |lo, hi, hedge, expected: &[Mark]| {
            let values = value(lo, hi, hedge);
            assert_eq!(marks(&axis, &values), expected);
        };
        let at = |x: f64| axis.place(x);
        check(Some(50.0), Some(50.0), Hedge::Exact, &[Mark::Dot(at(50.0))]);
        check(
            Some(50.0),
            None,
            Hedge::Over,
            &[Mark::Ray(at(50.0), 1000), Mark::Tip(1000, true), Mark::Ring(at(50.0))],
        );
        check(
            Some(50.0),
            None,
            Hedge::AtLeast,
            &[Mark::Ray(at(50.0), 1000), Mark::Tip(1000, true), Mark::Dot(at(50.0))],
        );
        check(
            None,
            Some(50.0),
            Hedge::UpTo,
            &[Mark::Ray(0, at(50.0)), Mark::Tip(0, false), Mark::Dot(at(50.0))],
        );
        check(None, None, Hedge::Vague, &[Mark::Vague(0, 1000), Mark::Tip(0, false), Mark::Tip(1000, true)]);
    }

    #[test]
    fn dates_have_labels_of_their_own() {
        let days = |iso: &str| Date::parse(iso).map_or(0.0, |date| date.first_day() as f64);
        let check = |from: &str, to: &str, first: &str| {
            let ticks = date_ticks(&ENGLISH, days(from), days(to));
            assert!((2..=9).contains(&ticks.len()), "{ticks:?}");
            assert_eq!(ticks.first().map(|tick| tick.1.as_str()), Some(first));
        };
        check("2021-06-01", "2025-06-01", "2022");
        check("2024-01-01", "2024-05-01", "2024");
        check("2024-10-01", "2024-10-20", "1 Oct");
    }

    #[test]
    fn a_conflict_has_a_gap_and_compatible_figures_a_zone() {
        let zone_of = |texts: &[&str]| {
            let mut found = None;
            with(&story(texts), |model, columns, topics| {
                let topic = topics.first().expect("one topic");
                found = chart(model, columns, topic).expect("a chart").zone;
            });
            found
        };
        let gap = zone_of(&["They sent 300 soldiers.", "They sent 700 soldiers."]).expect("a gap");
        assert_eq!(gap.tone, Tone::Conflict);
        assert!(gap.from < gap.to);
        let named =
            zone_of(&["They sent 300 soldiers.", "They sent 700 soldiers.", "They sent 310 soldiers."]);
        assert_eq!(
            named.map(|zone| zone.from),
            Some(gap.from),
            "the pair that the reason names, not the nearest"
        );
        assert_eq!(zone_of(&["They sent 300 soldiers.", "They sent 300 soldiers."]), None);
    }

    #[test]
    fn silent_accounts_have_a_line() {
        with(
            &story(&["Nobody knows.", "They sent 300 soldiers.", "They sent 700 soldiers.", "Nothing here."]),
            |model, columns, topics| {
                let chart = chart(model, columns, topics.first().expect("one topic")).expect("a chart");
                let lines: Vec<_> =
                    chart.lines.iter().map(|l| (l.label.as_str(), l.marks.is_empty())).collect();
                assert_eq!(lines, [("Paper 2", false), ("Paper 3", false), ("Paper 1, Paper 4", true)]);
            },
        );
    }

    #[test]
    fn what_an_account_says_twice_is_one_line() {
        with(
            &story(&["They sent 300 soldiers. In Kursk, they sent 300 soldiers.", "They sent 700 soldiers."]),
            |model, columns, topics| {
                let chart = chart(model, columns, topics.first().expect("one topic")).expect("a chart");
                assert_eq!(chart.lines.iter().filter(|line| line.label == "Paper 1").count(), 1);
            },
        );
    }

    #[test]
    fn floats_of_the_axis_print_cleanly() {
        for (value, expected) in
            [(12_000.0, "12000"), (0.3, "0.3"), (2_500_000.0, "2500000"), (0.1 + 0.2, "0.3")]
        {
            assert_eq!(decimal(value).to_string(), expected);
        }
    }
}
