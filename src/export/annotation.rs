//! The claims as W3C Web Annotations, for programs that mark passages in texts.
//!
//! One `Annotation` for each claim: its bodies are what it is about, the verdict as a tag, and the reason; its target is
//! the passage in the account's text, by quote and by position (Unicode code points, end exclusive). A text that is the
//! original's own words is a second target at the original's address, by quote alone, as other things stand on that page.
//!
//! Addresses are relative to the file, as it does not know where it will stand.

use super::plain;
use crate::engine::claim::Claim;
use crate::engine::report::Group;
use crate::engine::span::{CodePoints, Span};
use crate::engine::{Account, Report, Story};
use crate::json::Json;
use crate::load::is_web_address;
use crate::share::percent;
use crate::viewmodel::reason::say;
use crate::words::ENGLISH;

/// How much of the text stands beside a quote, in code points, to tell it from the same words elsewhere.
const CONTEXT: usize = 32;

/// An `AnnotationPage` with every claim, in the order of the report's groups.
pub fn annotations(story: &Story, report: &Report) -> Json {
    let points: Vec<CodePoints> =
        story.accounts.iter().map(|account| CodePoints::new(&account.text)).collect();
    let mut items = Vec::new();
    for group in &report.groups {
        for claim in group.claims.iter().filter_map(|idx| report.claims.get(*idx)) {
            if let (Some(account), Some(points)) =
                (story.accounts.get(claim.account), points.get(claim.account))
            {
                items.push(annotation(group, claim, account, points));
            }
        }
    }
    object(&[
        ("@context", text("http://www.w3.org/ns/anno.jsonld")),
        ("id", text("#annotations")),
        ("type", text("AnnotationPage")),
        ("items", Json::List(items)),
    ])
}

fn annotation(group: &Group, claim: &Claim, account: &Account, points: &CodePoints) -> Json {
    let mut bodies = vec![body("identifying", &plain(&group.label))];
    if let Some(verdict) = group.verdict {
        bodies.push(body("tagging", verdict.as_str()));
    }
    if let Some(reason) = &group.reason {
        bodies.push(body("describing", &say(&ENGLISH, reason)));
    }
    let quote = quote(claim.span, &account.text);
    let position = object(&[
        ("type", text("TextPositionSelector")),
        ("start", number(points.at(claim.span.start))),
        ("end", number(points.at(claim.span.end))),
    ]);
    let here = format!("#account-{}", fragment(&account.id));
    let mut targets = vec![target(&here, account, &[quote.clone(), position])];
    let original = account.url.as_deref().filter(|url| is_web_address(url) && !account.digest);
    targets.extend(original.map(|url| target(url, account, &[quote])));
    object(&[
        ("id", text(&format!("#claim-{}", fragment(&claim.id)))),
        ("type", text("Annotation")),
        ("motivation", text("assessing")),
        ("body", Json::List(bodies)),
        ("target", Json::List(targets)),
    ])
}

fn body(purpose: &str, value: &str) -> Json {
    object(&[
        ("type", text("TextualBody")),
        ("purpose", text(purpose)),
        ("format", text("text/plain")),
        ("value", text(value)),
    ])
}

fn target(source: &str, account: &Account, selectors: &[Json]) -> Json {
    let mut fields = vec![("type", text("SpecificResource")), ("source", text(source))];
    if let Some(outlet) = &account.outlet {
        fields.push(("name", text(outlet)));
    }
    fields.push(("selector", Json::List(selectors.to_vec())));
    object(&fields)
}

fn quote(span: Span, whole: &str) -> Json {
    let before: Vec<char> = Span::new(0, span.start).of(whole).chars().rev().take(CONTEXT).collect();
    let prefix: String = before.into_iter().rev().collect();
    let suffix: String = Span::new(span.end, whole.len()).of(whole).chars().take(CONTEXT).collect();
    object(&[
        ("type", text("TextQuoteSelector")),
        ("exact", text(span.of(whole))),
        ("prefix", text(&prefix)),
        ("suffix", text(&suffix)),
    ])
}

/// An id as the fragment of an address.
fn fragment(id: &str) -> String {
    let mut out = String::new();
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_' {
            out.push(char::from(byte));
        } else {
            percent::push(byte, &mut out);
        }
    }
    out
}

fn text(text: &str) -> Json {
    Json::Text(text.to_string())
}

fn number(n: usize) -> Json {
    Json::Number(n.to_string())
}

fn object(fields: &[(&str, Json)]) -> Json {
    Json::Object(fields.iter().map(|(name, value)| (name.to_string(), value.clone())).collect())
}
