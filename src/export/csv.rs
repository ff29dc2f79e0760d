//! The report as a table, a row for each figure: RFC 4180, in UTF-8 without a mark at its start.
//!
//! | column | holds |
//! | --- | --- |
//! | `group`, `topic` | the group's id, and what it is about |
//! | `verdict`, `basis`, `reason` | the group's gravest verdict; `verdict` and `reason` are empty where one account alone says it |
//! | `claim`, `stance` | the claim's id, and how firmly it is said |
//! | `account`, `outlet`, `author`, `title`, `published`, `url` | the account, as the story gives it |
//! | `written` | the figure in the account's words, hedge included; empty for a claim without figures, as are those to `change` |
//! | `read_as` | the interval it is compared as, in words |
//! | `kind`, `hedge`, `lo`, `hi`, `unit`, `per`, `change` | as in the JSON report; `lo` or `hi` is empty on an open side |
//! | `scope`, `source`, `via` | what it covers, who says so, and through whom |
//! | `passage` | the claim in the account's words |
//! | `start`, `end` | where the passage stands in the text: Unicode code points, end exclusive |
//!
//! A claim that gives one thing in two units has two rows. A spreadsheet runs a cell that begins like a formula, so such
//! a cell begins with an apostrophe here, unless it is a plain number.

use crate::engine::claim::Claim;
use crate::engine::date::clock_time;
use crate::engine::decimal::Decimal;
use crate::engine::quantity::{Extent, Quantity};
use crate::engine::report::Group;
use crate::engine::span::CodePoints;
use crate::engine::{Account, Report, Story};
use crate::viewmodel::reading::reading;
use crate::viewmodel::reason::{covers, say};
use crate::words::ENGLISH;

/// The columns, in order.
pub const COLUMNS: [&str; 28] = [
    "group",
    "topic",
    "verdict",
    "basis",
    "reason",
    "claim",
    "stance",
    "account",
    "outlet",
    "author",
    "title",
    "published",
    "url",
    "written",
    "read_as",
    "kind",
    "hedge",
    "lo",
    "hi",
    "unit",
    "per",
    "change",
    "scope",
    "source",
    "via",
    "passage",
    "start",
    "end",
];

/// The whole table, with its header; groups in the order of the report.
pub fn csv(story: &Story, report: &Report) -> String {
    let points: Vec<CodePoints> =
        story.accounts.iter().map(|account| CodePoints::new(&account.text)).collect();
    let mut out = String::new();
    row(&COLUMNS, &mut out);
    for group in &report.groups {
        for claim in group.claims.iter().filter_map(|idx| report.claims.get(*idx)) {
            let (Some(account), Some(points)) =
                (story.accounts.get(claim.account), points.get(claim.account))
            else {
                continue;
            };
            if claim.figures.is_empty() {
                figure_row(group, claim, account, points, None, &mut out);
            }
            for figure in &claim.figures {
                figure_row(group, claim, account, points, Some(figure), &mut out);
            }
        }
    }
    out
}

fn figure_row(
    group: &Group,
    claim: &Claim,
    account: &Account,
    points: &CodePoints,
    figure: Option<&Quantity>,
    out: &mut String,
) {
    let attribution = claim.attribution.as_ref();
    let figure = figure.map(|figure| cells(figure, &account.text)).unwrap_or_default();
    let [written, read_as, lo, hi] = &figure.texts;
    row(
        &[
            &group.id,
            &group.label,
            group.verdict.map_or("", |verdict| verdict.as_str()),
            group.basis.as_str(),
            &group.reason.as_ref().map_or(String::new(), |reason| say(&ENGLISH, reason)),
            &claim.id,
            claim.stance.as_str(),
            &account.id,
            account.outlet.as_deref().unwrap_or(""),
            account.author.as_deref().unwrap_or(""),
            &account.title,
            account.published.as_deref().unwrap_or(""),
            account.url.as_deref().unwrap_or(""),
            written,
            read_as,
            figure.kind,
            figure.hedge,
            lo,
            hi,
            figure.unit,
            figure.per,
            figure.change,
            &covers(&ENGLISH, &claim.scope),
            attribution.map_or("", |found| &found.source),
            attribution.and_then(|found| found.via.as_deref()).unwrap_or(""),
            claim.span.of(&account.text),
            &points.at(claim.span.start).to_string(),
            &points.at(claim.span.end).to_string(),
        ],
        out,
    );
}

/// The columns from `written` to `change`.
#[derive(Default)]
struct Figure<'a> {
    /// `written`, `read_as`, `lo` and `hi`.
    texts: [String; 4],
    kind: &'static str,
    hedge: &'static str,
    unit: &'a str,
    per: &'a str,
    change: &'static str,
}

fn cells<'a>(figure: &'a Quantity, text: &str) -> Figure<'a> {
    let [lo, hi] = match figure.extent {
        Extent::Number(ends) => [ends.lo, ends.hi].map(|end| end.map(|value| value.to_string())),
        Extent::Date(ends) => [ends.lo, ends.hi].map(|end| end.map(|date| date.to_string())),
        Extent::Clock(ends) => [ends.lo, ends.hi].map(|end| end.map(clock_time)),
    };
    Figure {
        texts: [
            figure.span.of(text).to_string(),
            reading(&ENGLISH, figure),
            lo.unwrap_or_default(),
            hi.unwrap_or_default(),
        ],
        kind: figure.kind.as_str(),
        hedge: figure.hedge.as_str(),
        unit: figure.unit.as_ref().map_or("", |unit| &unit.name),
        per: figure.per.as_deref().unwrap_or(""),
        change: figure.reported_change().map_or("", |change| change.as_str()),
    }
}

fn row(cells: &[&str], out: &mut String) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        write_cell(cell, out);
    }
    out.push_str("\r\n");
}

/// A cell, quoted where it must be.
fn write_cell(cell: &str, out: &mut String) {
    let apostrophe = if is_formula(cell) { "'" } else { "" };
    if cell.contains(['"', ',', '\r', '\n']) {
        out.push('"');
        out.push_str(apostrophe);
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(apostrophe);
        out.push_str(cell);
    }
}

/// Whether a spreadsheet would run the cell, after OWASP, "CSV Injection"; their full-width forms are run too where
/// those are typed.
fn is_formula(cell: &str) -> bool {
    const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    let plain = cell.strip_prefix('-').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    cell.starts_with(STARTS) && plain.and_then(Decimal::parse).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cell: &str, expected: &str) {
        let mut out = String::new();
        write_cell(cell, &mut out);
        assert_eq!(out, expected, "{cell:?}");
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        check("", "");
        check("ten men", "ten men");
        check("13,000", "\"13,000\"");
        check("“ten” \"men\"", "\"“ten” \"\"men\"\"\"");
        check("ten\nmen", "\"ten\nmen\"");
    }

    #[test]
    fn cells_that_look_like_formulas_are_texts() {
        check("=1+1", "'=1+1");
        check("+44 20", "'+44 20");
        check("-x", "'-x");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\t=1", "'\t=1");
        check("\r=1", "\"'\r=1\"");
        check("\n=1", "\"'\n=1\"");
        check("=\"a\",1", "\"'=\"\"a\"\",1\"");
        check("＝1", "'＝1");
        check("--1", "'--1");
        check("-1+1", "'-1+1");
        check("a=1", "a=1");
    }

    #[test]
    fn negative_numbers_stay_numbers() {
        check("-12", "-12");
        check("-0.5", "-0.5");
        check("-", "'-");
    }
}
