//! The report as JSON, for newsrooms' pipelines; offsets are Unicode code points, end exclusive.

use crate::engine;
use crate::engine::claim::Claim;
use crate::engine::date::clock_time;
use crate::engine::decimal::Decimal;
use crate::engine::letters::unlisted;
use crate::engine::quantity::{self, Extent};
use crate::engine::reason::Reason;
use crate::engine::report;
use crate::engine::span::CodePoints;
use crate::engine::{Report, Story};
use crate::json::{Fields, Json};
use crate::viewmodel::reason::{covers, say};
use crate::words::ENGLISH;

/// The report on a story, as the README describes it.
pub fn report(story: &Story, report: &Report) -> Json {
    let mut accounts = Vec::new();
    for account in &report.accounts {
        let mut fields = Fields::default();
        fields.text("id", &account.id);
        accounts.push(fields.done());
    }
    let claim_id = |idx: usize| report.claims.get(idx).map_or("", |claim| claim.id.as_str());
    let mut groups = Vec::new();
    for group in &report.groups {
        let (mut claims, mut related) = (Vec::new(), Vec::new());
        for idx in &group.claims {
            claims.push(Json::from(claim_id(*idx)));
        }
        for group in group.related.iter().filter_map(|idx| report.groups.get(*idx)) {
            related.push(Json::from(group.id.as_str()));
        }
        let mut fields = Fields::default();
        fields.text("id", &group.id);
        fields.text("label", &group.label);
        fields.list("claims", claims);
        fields.text("basis", group.basis.as_str());
        fields.maybe("verdict", group.verdict.map(|verdict| verdict.as_str()));
        fields.text("reason", &said(group.reason.as_ref()));
        fields.list("related", related);
        groups.push(fields.done());
    }
    let mut pairs = Vec::new();
    for pair in &report.pairs {
        let mut hints = Vec::new();
        for hint in report.hints(story, pair) {
            hints.push(Json::Text(say(&ENGLISH, &hint)));
        }
        let mut fields = Fields::default();
        fields.text("a", claim_id(pair.a));
        fields.text("b", claim_id(pair.b));
        fields.text("verdict", pair.verdict.as_str());
        fields.text("basis", pair.basis.as_str());
        fields.text("reason", &said(report.reason(story, pair).as_ref()));
        fields.list("hints", hints);
        fields.put("score", fraction(pair.score));
        fields.list("evidence", evidence(&report.evidence(pair)));
        pairs.push(fields.done());
    }
    let mut fields = Fields::default();
    fields.text("title", &story.title);
    fields.list("accounts", accounts);
    fields.list("claims", claims(story, &report.claims));
    fields.list("groups", groups);
    fields.list("pairs", pairs);
    fields.done()
}

/// A reason in words; empty where there is none.
fn said(reason: Option<&Reason>) -> String {
    reason.map_or(String::new(), |reason| say(&ENGLISH, reason))
}

/// The claims of a story and the pairs of them that alignment scored, each pair by the positions of its claims.
pub fn scored_pairs(story: &Story, found: &[Claim], scored: &[engine::ScoredPair]) -> Json {
    let mut pairs = Vec::new();
    for pair in scored {
        let mut fields = Fields::default();
        fields.whole("a", pair.claims.0);
        fields.whole("b", pair.claims.1);
        fields.put("score", fraction(pair.evidence.score));
        fields.text("verdict", pair.verdict.as_str());
        fields.list("evidence", evidence(&pair.evidence));
        pairs.push(fields.done());
    }
    let mut fields = Fields::default();
    fields.list("claims", claims(story, found));
    fields.list("pairs", pairs);
    fields.done()
}

/// One quantity of `text`, which has the name `doc`.
pub fn quantity(quantity: &quantity::Quantity, text: &str, points: &CodePoints, doc: &str) -> Json {
    let mut fields = figure(quantity, text, points);
    fields.text("doc", doc);
    fields.done()
}

fn evidence(evidence: &report::Evidence) -> Vec<Json> {
    let mut entries = Vec::new();
    for part in &evidence.parts {
        let mut words = Vec::new();
        for word in unlisted(&part.words) {
            words.push(Json::from(word));
        }
        let mut fields = Fields::default();
        fields.text("part", ENGLISH.signs().get(part.sign));
        fields.put("value", fraction(part.value));
        fields.put("score", fraction(part.score));
        fields.list("words", words);
        entries.push(fields.done());
    }
    entries
}

fn claims(story: &Story, claims: &[Claim]) -> Vec<Json> {
    let points: Vec<CodePoints> =
        story.accounts.iter().map(|account| CodePoints::new(&account.text)).collect();
    let mut entries = Vec::new();
    for claim in claims {
        let (Some(account), Some(points)) = (story.accounts.get(claim.account), points.get(claim.account))
        else {
            continue;
        };
        let scope = covers(&ENGLISH, &claim.scope);
        let attribution = claim.attribution.as_ref();
        let mut quantities = Vec::new();
        for found in &claim.figures {
            let mut fields = figure(found, &account.text, points);
            fields.maybe("scope", Some(scope.as_str()).filter(|scope| !scope.is_empty()));
            fields.maybe("attribution", attribution.map(|attribution| attribution.source.as_str()));
            quantities.push(fields.done());
        }
        let attribution = attribution.map_or(Json::Null, |attribution| {
            let mut fields = Fields::default();
            fields.text("source", &attribution.source);
            fields.maybe("via", attribution.via.as_deref());
            fields.text("strength", attribution.strength.as_str());
            fields.done()
        });
        let mut fields = Fields::default();
        fields.text("id", &claim.id);
        fields.text("account", &account.id);
        fields.whole("start", points.at(claim.span.start));
        fields.whole("end", points.at(claim.span.end));
        fields.text("stance", claim.stance.as_str());
        fields.put("attribution", attribution);
        fields.list("quantities", quantities);
        entries.push(fields.done());
    }
    entries
}

/// What is said of a quantity by itself.
fn figure(quantity: &quantity::Quantity, text: &str, points: &CodePoints) -> Fields {
    let (lo, hi) = match quantity.extent {
        Extent::Number(interval) => (interval.lo.map(number), interval.hi.map(number)),
        Extent::Date(interval) => {
            (interval.lo.map(|date| Json::Text(date.iso())), interval.hi.map(|date| Json::Text(date.iso())))
        }
        Extent::Clock(interval) => (interval.lo.map(clock), interval.hi.map(clock)),
    };
    let mut fields = Fields::default();
    fields.whole("start", points.at(quantity.span.start));
    fields.whole("end", points.at(quantity.span.end));
    fields.text("surface", quantity.span.of(text));
    fields.text("kind", quantity.kind.as_str());
    fields.put("lo", lo.unwrap_or(Json::Null));
    fields.put("hi", hi.unwrap_or(Json::Null));
    fields.text("hedge", quantity.hedge.as_str());
    fields.maybe("unit", quantity.unit.as_ref().map(|unit| unit.name.as_str()));
    fields.maybe("unit_text", quantity.unit_span.map(|span| span.of(text)));
    fields.maybe("per", quantity.per.as_deref());
    fields.maybe("change", quantity.reported_change().map(|change| change.as_str()));
    fields.put("base", quantity.base.map_or(Json::Null, number));
    fields
}

/// A number, whole where it is whole and JavaScript counts it exactly.
fn number(value: Decimal) -> Json {
    let digits = value.to_string();
    match digits.parse::<i64>() {
        Ok(whole) if whole.unsigned_abs() < 1 << 53 => Json::Number(digits),
        _ => fraction(value.to_f64()),
    }
}

/// A number with a fraction, though it be zero, by the fewest digits that tell it from its neighbours.
fn fraction(value: f64) -> Json {
    if !value.is_finite() {
        return Json::Null;
    }
    let mut digits = shortest(value);
    if !digits.contains(['.', 'e']) {
        digits.push_str(".0");
    }
    Json::Number(digits)
}

/// What Rust would write it with weighs more than all of the report.
#[cfg(all(target_family = "wasm", feature = "ui"))]
fn shortest(value: f64) -> String {
    js_sys::Number::from(value).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

#[cfg(not(all(target_family = "wasm", feature = "ui")))]
fn shortest(value: f64) -> String {
    let is_short = value == 0.0 || (1e-5 <= value.abs() && value.abs() < 1e16);
    if is_short { value.to_string() } else { format!("{value:e}") }
}

/// "HH:MM".
fn clock(minutes: u16) -> Json {
    Json::Text(clock_time(minutes))
}
