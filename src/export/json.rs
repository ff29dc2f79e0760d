//! The report as JSON, for newsrooms' pipelines; offsets are Unicode code points, end exclusive.

use serde::Serialize;

use crate::engine;
use crate::engine::claim::Claim;
use crate::engine::decimal::Decimal;
use crate::engine::quantity::{self, Extent};
use crate::engine::report;
use crate::engine::span::CodePoints;
use crate::engine::{Report, Story};
use crate::viewmodel::reason::{covers, say};
use crate::words::ENGLISH;

/// The whole report, as the README describes it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReportFile<'a> {
    title: &'a str,
    accounts: Vec<AccountEntry<'a>>,
    claims: Vec<ClaimEntry<'a>>,
    groups: Vec<GroupEntry<'a>>,
    pairs: Vec<PairEntry<'a>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct AccountEntry<'a> {
    id: &'a str,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ClaimEntry<'a> {
    id: &'a str,
    account: &'a str,
    start: usize,
    end: usize,
    stance: &'static str,
    attribution: Option<AttributionEntry<'a>>,
    quantities: Vec<QuantityEntry<'a>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct AttributionEntry<'a> {
    source: &'a str,
    via: Option<&'a str>,
    strength: &'static str,
}

/// One quantity of a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuantityEntry<'a> {
    start: usize,
    end: usize,
    surface: &'a str,
    kind: &'static str,
    lo: End,
    hi: End,
    hedge: &'static str,
    unit: Option<&'a str>,
    unit_text: Option<&'a str>,
    per: Option<&'a str>,
    change: Option<&'static str>,
    base: Option<End>,
    /// Left out, as is the attribution, where the quantity was read without its claim.
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attribution: Option<Option<&'a str>>,
    /// Name of the text; left out within a report.
    #[serde(skip_serializing_if = "Option::is_none")]
    doc: Option<&'a str>,
}

/// An end of an interval.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum End {
    Open,
    Whole(i64),
    Fraction(f64),
    /// A date or a time of day.
    Time(String),
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct GroupEntry<'a> {
    id: &'a str,
    label: &'a str,
    claims: Vec<&'a str>,
    basis: &'static str,
    verdict: Option<&'static str>,
    reason: String,
    related: Vec<&'a str>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PairEntry<'a> {
    a: &'a str,
    b: &'a str,
    verdict: &'static str,
    basis: &'static str,
    reason: String,
    hints: Vec<String>,
    score: f64,
    evidence: Vec<PartEntry<'a>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PartEntry<'a> {
    part: &'static str,
    value: f64,
    score: f64,
    words: Vec<&'a str>,
}

/// Claims and the pairs of them that alignment scored, each pair by the positions of its claims.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScoredPairs<'a> {
    claims: Vec<ClaimEntry<'a>>,
    pairs: Vec<ScoredPair<'a>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ScoredPair<'a> {
    a: usize,
    b: usize,
    score: f64,
    verdict: &'static str,
    evidence: Vec<PartEntry<'a>>,
}

/// The report on a story.
pub fn report<'a>(story: &'a Story, report: &'a Report) -> ReportFile<'a> {
    let points = code_points(story);
    let claim_id = |idx: usize| report.claims.get(idx).map_or("", |claim| claim.id.as_str());
    let group = |group: &'a report::Group| GroupEntry {
        id: &group.id,
        label: &group.label,
        claims: group.claims.iter().map(|idx| claim_id(*idx)).collect(),
        basis: group.basis.as_str(),
        verdict: group.verdict.map(|verdict| verdict.as_str()),
        reason: group.reason.as_ref().map_or(String::new(), |reason| say(&ENGLISH, reason)),
        related: group.related.iter().filter_map(|idx| Some(report.groups.get(*idx)?.id.as_str())).collect(),
    };
    let pair = |pair: &'a report::Pair| PairEntry {
        a: claim_id(pair.a),
        b: claim_id(pair.b),
        verdict: pair.verdict.as_str(),
        basis: pair.basis.as_str(),
        reason: say(&ENGLISH, &pair.reason),
        hints: pair.hints.iter().map(|hint| say(&ENGLISH, hint)).collect(),
        score: pair.evidence.score,
        evidence: evidence(&pair.evidence),
    };
    ReportFile {
        title: &story.title,
        accounts: report.accounts.iter().map(|account| AccountEntry { id: &account.id }).collect(),
        claims: claims(story, &report.claims, &points),
        groups: report.groups.iter().map(group).collect(),
        pairs: report.pairs.iter().map(pair).collect(),
    }
}

/// The claims of a story and its scored pairs.
pub fn scored_pairs<'a>(
    story: &'a Story,
    found: &'a [Claim],
    pairs: &'a [engine::ScoredPair],
) -> ScoredPairs<'a> {
    let pairs = pairs.iter().map(|pair| ScoredPair {
        a: pair.claims.0,
        b: pair.claims.1,
        score: pair.evidence.score,
        verdict: pair.verdict.as_str(),
        evidence: evidence(&pair.evidence),
    });
    ScoredPairs { claims: claims(story, found, &code_points(story)), pairs: pairs.collect() }
}

fn code_points(story: &Story) -> Vec<CodePoints> {
    story.accounts.iter().map(|account| CodePoints::new(&account.text)).collect()
}

fn evidence(evidence: &report::Evidence) -> Vec<PartEntry<'_>> {
    let mut entries = Vec::new();
    for part in &evidence.parts {
        let words = part.words.split(", ").filter(|word| !word.is_empty()).collect();
        entries.push(PartEntry {
            part: ENGLISH.signs().get(part.sign),
            value: part.value,
            score: part.score,
            words,
        });
    }
    entries
}

fn claims<'a>(story: &'a Story, claims: &'a [Claim], points: &[CodePoints]) -> Vec<ClaimEntry<'a>> {
    let mut entries = Vec::new();
    for claim in claims {
        let (Some(account), Some(points)) = (story.accounts.get(claim.account), points.get(claim.account))
        else {
            continue;
        };
        let scope = Some(covers(&ENGLISH, &claim.scope)).filter(|scope| !scope.is_empty());
        let attribution = claim.attribution.as_ref();
        let mut quantities = Vec::new();
        for figure in &claim.figures {
            let mut entry = quantity(figure, &account.text, points);
            entry.scope = Some(scope.clone());
            entry.attribution = Some(attribution.map(|a| a.source.as_str()));
            quantities.push(entry);
        }
        entries.push(ClaimEntry {
            id: &claim.id,
            account: &account.id,
            start: points.at(claim.span.start),
            end: points.at(claim.span.end),
            stance: claim.stance.as_str(),
            attribution: attribution.map(|a| AttributionEntry {
                source: &a.source,
                via: a.via.as_deref(),
                strength: a.strength.as_str(),
            }),
            quantities,
        });
    }
    entries
}

/// One quantity of `text`.
pub fn quantity<'a>(
    quantity: &'a quantity::Quantity,
    text: &'a str,
    points: &CodePoints,
) -> QuantityEntry<'a> {
    let (lo, hi) = match quantity.extent {
        Extent::Number(interval) => (interval.lo.map(number), interval.hi.map(number)),
        Extent::Date(interval) => (
            interval.lo.map(|date| End::Time(date.to_string())),
            interval.hi.map(|date| End::Time(date.to_string())),
        ),
        Extent::Clock(interval) => (interval.lo.map(clock), interval.hi.map(clock)),
    };
    QuantityEntry {
        start: points.at(quantity.span.start),
        end: points.at(quantity.span.end),
        surface: quantity.span.of(text),
        kind: quantity.kind.as_str(),
        lo: lo.unwrap_or(End::Open),
        hi: hi.unwrap_or(End::Open),
        hedge: quantity.hedge.as_str(),
        unit: quantity.unit.as_ref().map(|unit| unit.name.as_str()),
        unit_text: quantity.unit_span.map(|span| span.of(text)),
        per: quantity.per.as_deref(),
        change: quantity.reported_change().map(|change| change.as_str()),
        base: quantity.base.map(number),
        scope: None,
        attribution: None,
        doc: None,
    }
}

impl<'a> QuantityEntry<'a> {
    /// The quantity with the name of its text.
    pub fn of_doc(mut self, doc: &'a str) -> Self {
        self.doc = Some(doc);
        self
    }
}

/// A number, whole where it is whole and JavaScript counts it exactly.
fn number(value: Decimal) -> End {
    match value.to_string().parse::<i64>() {
        Ok(whole) if whole.unsigned_abs() < 1 << 53 => End::Whole(whole),
        _ => End::Fraction(value.to_f64()),
    }
}

/// "HH:MM".
fn clock(minutes: u16) -> End {
    End::Time(format!("{:02}:{:02}", minutes / 60, minutes % 60))
}
