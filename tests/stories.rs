//! Whole stories as reports with carets under the words, to be reviewed as a diff.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --no-default-features --test stories` writes what the engine says now.

use std::fmt::Write;
use std::path::Path;

use crosscheck::engine::claim::Claim;
use crosscheck::engine::quantity::{Extent, Interval, Quantity};
use crosscheck::engine::reason::Reason;
use crosscheck::engine::report::Group;
use crosscheck::engine::span::Span;
use crosscheck::engine::verdict::Basis;
use crosscheck::engine::{Report, Story, compare};
use crosscheck::load;
use crosscheck::viewmodel::reason::{covers, say};
use crosscheck::words::ENGLISH;

#[test]
fn flood() {
    check("tests/stories/flood.json", "tests/stories/flood.txt");
}

#[test]
fn takeover() {
    check("tests/stories/takeover.json", "tests/stories/takeover.txt");
}

#[test]
fn wildfire() {
    check("tests/stories/wildfire.json", "tests/stories/wildfire.txt");
}

#[test]
fn layoffs() {
    check("tests/stories/layoffs.json", "tests/stories/layoffs.txt");
}

#[test]
fn bundled() {
    check("src/stories/north-korea-russia.json", "tests/stories/north-korea-russia.txt");
}

#[track_caller]
fn check(story: &str, expected: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let json = std::fs::read_to_string(root.join(story)).expect("the story is there");
    let story = load::story(&json).expect("the story is whole");
    let found = caret_report(&story, &compare(&story));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(root.join(expected), &found).expect("the report can be written");
        return;
    }
    let expected = std::fs::read_to_string(root.join(expected)).unwrap_or_default();
    for (line, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "line {}", line + 1);
    }
    assert_eq!(found.lines().count(), expected.lines().count(), "lines");
}

fn caret_report(story: &Story, report: &Report) -> String {
    let mut out = format!("{}\n", story.title);
    for (account_idx, account) in story.accounts.iter().enumerate() {
        let _ =
            writeln!(out, "\n{} · {}", account.label(), account.published.as_deref().unwrap_or("no date"));
        for sentence in &report.accounts[account_idx].sentences {
            let _ = writeln!(out, "  {}", sentence.of(&account.text));
            let within = |claim: &&Claim| claim.account == account_idx && sentence.contains(claim.span);
            for claim in report.claims.iter().filter(within) {
                for figure in &claim.figures {
                    let lead = Span::new(sentence.start, figure.span.start).of(&account.text).chars().count();
                    let carets = "^".repeat(figure.span.of(&account.text).chars().count());
                    let _ = writeln!(out, "  {}{carets} {}", " ".repeat(lead), shown(figure, claim));
                }
            }
        }
    }
    for group in report.groups.iter().filter(|group| group.verdict.is_some()) {
        let verdict = group.verdict.map_or("", |verdict| verdict.as_str());
        let _ = writeln!(out, "\n{verdict}: {}\n  {}", group.label, reason(group.reason.as_ref()));
        for claim in group.claims.iter().map(|&idx| &report.claims[idx]) {
            let account = &story.accounts[claim.account];
            let words = claim.figure().map_or(claim.span, |figure| figure.span).of(&account.text);
            let _ = writeln!(out, "  {} | {words}", account.id);
        }
        let of_group = |pair: &&crosscheck::engine::report::Pair| group.claims.contains(&pair.a);
        for pair in report.pairs.iter().filter(of_group) {
            let id = |idx: usize| &story.accounts[report.claims[idx].account].id;
            let verdict = pair.verdict.as_str();
            let _ = writeln!(
                out,
                "    {} {} {verdict}: {}",
                id(pair.a),
                id(pair.b),
                reason(report.reason(story, pair).as_ref())
            );
            for hint in &report.hints(story, pair) {
                let _ = writeln!(out, "        {}", say(&ENGLISH, hint));
            }
        }
        close_by(group, report, &mut out);
    }
    for group in report.groups.iter().filter(|group| group.verdict.is_none() && group.basis == Basis::Number)
    {
        let Some(claim) = group.claims.first().map(|&idx| &report.claims[idx]) else { continue };
        let account = &story.accounts[claim.account];
        let words = claim.figure().map_or(claim.span, |figure| figure.span).of(&account.text);
        let _ = writeln!(out, "\nonly {}: {}: {words}", account.id, group.label);
        close_by(group, report, &mut out);
    }
    out
}

/// The labels of the groups related to one.
fn close_by(group: &Group, report: &Report, out: &mut String) {
    for &idx in &group.related {
        let _ = writeln!(out, "  close by: {}", report.groups[idx].label);
    }
}

/// "≥ 12 person · on Monday · interior ministry says".
fn shown(figure: &Quantity, claim: &Claim) -> String {
    let ends = match figure.extent {
        Extent::Number(ends) => interval(ends),
        Extent::Date(ends) => interval(ends),
        Extent::Clock(ends) => interval(ends),
    };
    let mut parts = vec![match &figure.unit {
        Some(unit) => format!("{ends} {}", unit.name),
        None => ends,
    }];
    if figure.hedge.as_str() != "exact" {
        parts[0] = format!("{} {}", figure.hedge.as_str(), parts[0]);
    }
    parts.extend(figure.per.as_ref().map(|per| format!("per {per}")));
    parts.extend(figure.change.map(|change| change.as_str().to_string()));
    parts.extend(Some(covers(&ENGLISH, &claim.scope)).filter(|scope| !scope.is_empty()));
    parts.extend(claim.attribution.as_ref().map(|a| format!("{} {}", a.source, a.strength.as_str())));
    parts.join(" · ")
}

fn interval<T: std::fmt::Display + PartialEq>(ends: Interval<T>) -> String {
    match (ends.lo, ends.hi) {
        (Some(lo), Some(hi)) if lo == hi => lo.to_string(),
        (lo, hi) => {
            let end = |end: Option<T>| end.map_or("…".to_string(), |end| end.to_string());
            format!("{}–{}", end(lo), end(hi))
        }
    }
}

fn reason(reason: Option<&Reason>) -> String {
    reason.map_or(String::new(), |reason| say(&ENGLISH, reason))
}
