//! The report as JSON, for newsrooms' pipelines; offsets are Unicode code points, end exclusive.
//!
//! Each entry is made when the serializer comes to it: all of them at once would be a hundred times as large as the texts.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::value::{Fields, Value};
use crate::engine::attribution::Attribution;
use crate::engine::claim::Claim;
use crate::engine::date::{Date, clock_time};
use crate::engine::decimal::Decimal;
use crate::engine::letters::unlisted;
use crate::engine::quantity::{Extent, Quantity};
use crate::engine::reason::Reason;
use crate::engine::report::{Evidence, Group, Pair};
use crate::engine::span::CodePoints;
use crate::engine::{Account, Report, ScoredPair, Story};
use crate::viewmodel::reason::{covers, say};
use crate::words::ENGLISH;

/// The report on a story, as the README describes it.
pub fn report<'a>(story: &'a Story, report: &'a Report) -> impl Serialize + 'a {
    ReportFile { story, report }
}

struct ReportFile<'a> {
    story: &'a Story,
    report: &'a Report,
}

impl Serialize for ReportFile<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self { story, report } = self;
        let account = |at: usize| {
            let mut fields = Fields::default();
            fields.text("id", &report.accounts.get(at)?.id);
            Some(fields.done())
        };
        let group = |at: usize| Some(group(report, report.groups.get(at)?));
        let pair = |at: usize| Some(pair(story, report, report.pairs.get(at)?));
        let mut file = serializer.serialize_struct("Report", 5)?;
        file.serialize_field("title", &Value::text(&story.title))?;
        file.serialize_field("accounts", &Entries { len: report.accounts.len(), entry: &account })?;
        file.serialize_field("claims", &Claims { story, claims: &report.claims })?;
        file.serialize_field("groups", &Entries { len: report.groups.len(), entry: &group })?;
        file.serialize_field("pairs", &Entries { len: report.pairs.len(), entry: &pair })?;
        file.end()
    }
}

/// A list whose entries are made one by one.
struct Entries<'a> {
    len: usize,
    entry: &'a dyn Fn(usize) -> Option<Value<'a>>,
}

impl Serialize for Entries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((0..self.len).filter_map(self.entry))
    }
}

struct Claims<'a> {
    story: &'a Story,
    claims: &'a [Claim],
}

impl Serialize for Claims<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let accounts = &self.story.accounts;
        let mut points = Vec::with_capacity(accounts.len());
        for account in accounts {
            points.push(CodePoints::new(&account.text));
        }
        let entry = |at: usize| {
            let claim = self.claims.get(at)?;
            Some(self::claim(claim, accounts.get(claim.account)?, points.get(claim.account)?))
        };
        Entries { len: self.claims.len(), entry: &entry }.serialize(serializer)
    }
}

fn claim<'a>(claim: &'a Claim, account: &'a Account, points: &CodePoints) -> Value<'a> {
    let scope = covers(&ENGLISH, &claim.scope);
    let attribution = claim.attribution.as_ref();
    let mut quantities = Vec::with_capacity(claim.figures.len());
    for found in &claim.figures {
        let mut fields = figure(found, &account.text, points);
        let known = || Value::Text(Cow::Owned(scope.clone()));
        fields.put("scope", if scope.is_empty() { Value::Null } else { known() });
        fields.maybe("attribution", attribution.map(|attribution| attribution.source.as_str()));
        quantities.push(fields.done());
    }
    let mut fields = Fields::default();
    fields.text("id", &claim.id);
    fields.text("account", &account.id);
    fields.whole("start", points.at(claim.span.start));
    fields.whole("end", points.at(claim.span.end));
    fields.word("stance", claim.stance.as_str());
    fields.put("attribution", attribution.map_or(Value::Null, source));
    fields.put("quantities", Value::List(quantities));
    fields.done()
}

fn source(attribution: &Attribution) -> Value<'_> {
    let mut fields = Fields::default();
    fields.text("source", &attribution.source);
    fields.maybe("via", attribution.via.as_deref());
    fields.word("strength", attribution.strength.as_str());
    fields.done()
}

fn group<'a>(report: &'a Report, group: &'a Group) -> Value<'a> {
    let (mut claims, mut related) = (Vec::with_capacity(group.claims.len()), Vec::new());
    for &idx in &group.claims {
        claims.push(claim_id(report, idx));
    }
    for group in group.related.iter().filter_map(|&idx| report.groups.get(idx)) {
        related.push(Value::text(&group.id));
    }
    let mut fields = Fields::default();
    fields.text("id", &group.id);
    fields.text("label", &group.label);
    fields.put("claims", Value::List(claims));
    fields.word("basis", group.basis.as_str());
    fields.put("verdict", group.verdict.map_or(Value::Null, |verdict| Value::Word(verdict.as_str())));
    fields.put("reason", said(group.reason.as_ref()));
    fields.put("related", Value::List(related));
    fields.done()
}

fn pair<'a>(story: &Story, report: &'a Report, pair: &Pair) -> Value<'a> {
    let mut hints = Vec::new();
    for hint in report.hints(story, pair) {
        hints.push(said(Some(&hint)));
    }
    let mut fields = Fields::default();
    fields.put("a", claim_id(report, pair.a));
    fields.put("b", claim_id(report, pair.b));
    fields.word("verdict", pair.verdict.as_str());
    fields.word("basis", pair.basis.as_str());
    fields.put("reason", said(report.reason(story, pair).as_ref()));
    fields.put("hints", Value::List(hints));
    fields.number("score", pair.score);
    fields.put("evidence", evidence(&report.evidence(pair)));
    fields.done()
}

fn claim_id(report: &Report, idx: usize) -> Value<'_> {
    Value::text(report.claims.get(idx).map_or("", |claim| &claim.id))
}

/// A reason in words; empty where there is none.
fn said(reason: Option<&Reason>) -> Value<'static> {
    Value::Text(Cow::Owned(reason.map_or(String::new(), |reason| say(&ENGLISH, reason))))
}

/// What a score is made of.
fn evidence(evidence: &Evidence) -> Value<'static> {
    let mut entries = Vec::with_capacity(evidence.parts.len());
    for part in &evidence.parts {
        let mut words = Vec::new();
        for word in unlisted(&part.words) {
            words.push(Value::Text(Cow::Owned(word.to_string())));
        }
        let mut fields = Fields::default();
        fields.word("part", ENGLISH.signs().get(part.sign));
        fields.number("value", part.value);
        fields.number("score", part.score);
        fields.put("words", Value::List(words));
        entries.push(fields.done());
    }
    Value::List(entries)
}

/// The claims of a story and the pairs of them that alignment scored, each pair by the positions of its claims.
pub fn scored_pairs<'a>(
    story: &'a Story,
    claims: &'a [Claim],
    pairs: &'a [ScoredPair],
) -> impl Serialize + 'a {
    ScoredFile { claims: Claims { story, claims }, pairs }
}

struct ScoredFile<'a> {
    claims: Claims<'a>,
    pairs: &'a [ScoredPair],
}

impl Serialize for ScoredFile<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let pair = |at: usize| self.pairs.get(at).map(scored_pair);
        let mut file = serializer.serialize_struct("ScoredPairs", 2)?;
        file.serialize_field("claims", &self.claims)?;
        file.serialize_field("pairs", &Entries { len: self.pairs.len(), entry: &pair })?;
        file.end()
    }
}

fn scored_pair(pair: &ScoredPair) -> Value<'static> {
    let mut fields = Fields::default();
    fields.whole("a", pair.claims.0);
    fields.whole("b", pair.claims.1);
    fields.number("score", pair.evidence.score);
    fields.word("verdict", pair.verdict.as_str());
    fields.put("evidence", evidence(&pair.evidence));
    fields.done()
}

/// One quantity of `text`, which has the name `doc`.
pub fn quantity<'a>(
    quantity: &'a Quantity,
    text: &'a str,
    points: &CodePoints,
    doc: &'a str,
) -> impl Serialize + 'a {
    let mut fields = figure(quantity, text, points);
    fields.text("doc", doc);
    fields.done()
}

/// What is said of a quantity by itself.
fn figure<'a>(quantity: &'a Quantity, text: &'a str, points: &CodePoints) -> Fields<'a> {
    let (lo, hi) = match quantity.extent {
        Extent::Number(interval) => (interval.lo.map(number), interval.hi.map(number)),
        Extent::Date(interval) => (interval.lo.map(day), interval.hi.map(day)),
        Extent::Clock(interval) => (interval.lo.map(clock), interval.hi.map(clock)),
    };
    let mut fields = Fields::default();
    fields.whole("start", points.at(quantity.span.start));
    fields.whole("end", points.at(quantity.span.end));
    fields.text("surface", quantity.span.of(text));
    fields.word("kind", quantity.kind.as_str());
    fields.put("lo", lo.unwrap_or(Value::Null));
    fields.put("hi", hi.unwrap_or(Value::Null));
    fields.word("hedge", quantity.hedge.as_str());
    fields.maybe("unit", quantity.unit.as_ref().map(|unit| unit.name.as_str()));
    fields.maybe("unit_text", quantity.unit_span.map(|span| span.of(text)));
    fields.maybe("per", quantity.per.as_deref());
    fields
        .put("change", quantity.reported_change().map_or(Value::Null, |change| Value::Word(change.as_str())));
    fields.put("base", quantity.base.map_or(Value::Null, number));
    fields
}

/// A number, whole where it is whole and JavaScript counts it exactly.
fn number(value: Decimal) -> Value<'static> {
    match value.to_string().parse::<i64>() {
        Ok(whole) if whole.unsigned_abs() < 1 << 53 => Value::Whole(whole),
        _ => Value::Number(value.to_f64()),
    }
}

/// "YYYY-MM-DD", or what of it is known.
fn day(date: Date) -> Value<'static> {
    Value::Text(Cow::Owned(date.iso()))
}

/// "HH:MM".
fn clock(minutes: u16) -> Value<'static> {
    Value::Text(Cow::Owned(clock_time(minutes)))
}
