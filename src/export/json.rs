//! The report as JSON, for newsrooms' pipelines; offsets are Unicode code points, end exclusive.

use serde_json::{Map, Value, json};

use crate::engine::claim::Claim;
use crate::engine::quantity::{Extent, Interval, Quantity};
use crate::engine::report::Evidence;
use crate::engine::span::CodePoints;
use crate::engine::{Report, Story};

/// The whole report: `accounts`, `claims`, `groups`, `pairs` and `notes`, as the README describes them.
pub fn report(story: &Story, report: &Report) -> Value {
    let points: Vec<CodePoints> =
        story.accounts.iter().map(|account| CodePoints::new(&account.text)).collect();
    let claim_id = |idx: &usize| report.claims.get(*idx).map_or("", |claim| claim.id.as_str());
    let claims: Vec<Value> = report
        .claims
        .iter()
        .filter_map(|claim| {
            let account = story.accounts.get(claim.account)?;
            Some(claim_json(claim, &account.id, &account.text, points.get(claim.account)?))
        })
        .collect();
    let groups = report.groups.iter().map(|group| {
        json!({
            "id": group.id,
            "label": group.label,
            "claims": group.claims.iter().map(claim_id).collect::<Vec<_>>(),
            "basis": group.basis.as_str(),
            "verdict": group.verdict.map(|verdict| verdict.as_str()),
            "reason": group.reason,
        })
    });
    let pairs = report.pairs.iter().map(|pair| {
        json!({
            "a": claim_id(&pair.a),
            "b": claim_id(&pair.b),
            "verdict": pair.verdict.as_str(),
            "basis": pair.basis.as_str(),
            "reason": pair.reason,
            "hints": pair.hints,
            "score": pair.evidence.score,
            "evidence": evidence(&pair.evidence),
        })
    });
    let notes = report.notes.iter().filter_map(|note| {
        let points = points.get(note.account)?;
        Some(json!({
            "account": story.accounts.get(note.account)?.id,
            "start": points.at(note.span.start),
            "end": points.at(note.span.end),
            "text": note.text,
        }))
    });
    json!({
        "title": story.title,
        "accounts": report.accounts.iter().map(|account| json!({"id": account.id})).collect::<Vec<_>>(),
        "claims": claims,
        "groups": groups.collect::<Vec<_>>(),
        "pairs": pairs.collect::<Vec<_>>(),
        "notes": notes.collect::<Vec<_>>(),
    })
}

/// Claims and the pairs of them that alignment scored, each pair by the positions of its claims.
pub fn scored_pairs(story: &Story, claims: &[Claim], pairs: &[(usize, usize, Evidence)]) -> Value {
    let claims = claims.iter().filter_map(|claim| {
        let account = story.accounts.get(claim.account)?;
        Some(claim_json(claim, &account.id, &account.text, &CodePoints::new(&account.text)))
    });
    let pairs = pairs
        .iter()
        .map(|(a, b, found)| json!({"a": a, "b": b, "score": found.score, "evidence": evidence(found)}));
    json!({"claims": claims.collect::<Vec<_>>(), "pairs": pairs.collect::<Vec<_>>()})
}

fn evidence(evidence: &Evidence) -> Vec<Value> {
    let parts = evidence.parts.iter();
    parts.map(|part| json!({"part": part.name, "score": part.score, "words": part.words})).collect()
}

fn claim_json(claim: &Claim, account: &str, text: &str, points: &CodePoints) -> Value {
    let scope = claim.scope.describe();
    let attribution = claim.attribution.as_ref();
    let quantities: Vec<Value> = claim
        .figures
        .iter()
        .map(|figure| {
            let mut fields = quantity(figure, text, points);
            fields.insert("scope".into(), if scope.is_empty() { Value::Null } else { json!(scope) });
            fields.insert("attribution".into(), json!(attribution.map(|a| &a.source)));
            Value::Object(fields)
        })
        .collect();
    json!({
        "id": claim.id,
        "account": account,
        "start": points.at(claim.span.start),
        "end": points.at(claim.span.end),
        "stance": claim.stance.as_str(),
        "attribution": attribution.map(|a| json!({
            "source": a.source, "via": a.via, "strength": a.strength.as_str(),
        })),
        "quantities": quantities,
    })
}

/// One quantity of `text`.
pub fn quantity(quantity: &Quantity, text: &str, points: &CodePoints) -> Map<String, Value> {
    let (lo, hi) = match quantity.extent {
        Extent::Number(Interval { lo, hi }) => (json_number(lo), json_number(hi)),
        Extent::Date(Interval { lo, hi }) => {
            (json!(lo.map(|date| date.to_string())), json!(hi.map(|date| date.to_string())))
        }
        Extent::Clock(Interval { lo, hi }) => (json!(lo.map(clock)), json!(hi.map(clock))),
    };
    let mut fields = Map::new();
    fields.insert("start".into(), json!(points.at(quantity.span.start)));
    fields.insert("end".into(), json!(points.at(quantity.span.end)));
    fields.insert("surface".into(), json!(quantity.span.of(text)));
    fields.insert("kind".into(), json!(quantity.kind.as_str()));
    fields.insert("lo".into(), lo);
    fields.insert("hi".into(), hi);
    fields.insert("hedge".into(), json!(quantity.hedge.as_str()));
    fields.insert("unit".into(), json!(quantity.unit.as_ref().map(|unit| &unit.name)));
    fields.insert("unit_text".into(), json!(quantity.unit_span.map(|span| span.of(text))));
    fields.insert("per".into(), json!(quantity.per));
    fields.insert("change".into(), json!(quantity.change.map(|change| change.as_str())));
    fields
}

/// A number as JSON, whole where it is whole.
fn json_number(value: Option<crate::engine::decimal::Decimal>) -> Value {
    let Some(value) = value else { return Value::Null };
    match value.to_string().parse::<i64>() {
        Ok(whole) => json!(whole),
        Err(_) => json!(value.to_f64()),
    }
}

/// "HH:MM".
fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
