//! *By claim*: a row for each claim, a column for each account.

use super::context::Context;
use super::detail;
use super::dom::{El, el, group, text};
use super::pieces::{self, button, column_head, hidden, row_head};
use super::signal::follow;
use crate::viewmodel::rows::{Cell, Entry, Row, row};
use crate::viewmodel::state::Layout;
use crate::viewmodel::strings::fill;
use crate::viewmodel::tone::Tone;

/// Rows beyond which those off the screen are not laid out.
const LONG: usize = 80;

/// Columns beyond which each is narrow.
const CROWD: usize = 5;

/// The table; stays on the page when the texts are shown, for print.
pub(crate) fn claims(cx: Context) -> El {
    let words = cx.words;
    let corner = column_head()
        .attr("class", "cx-head__corner")
        .child(el("span").live_text(move || words.claims.of(cx.visible.read().len())));
    let head = el("tr.cx-row.cx-head").attr("role", "row").child(corner).live(move || {
        let heads = group();
        for column in &cx.comparison.read().columns {
            heads.add(
                column_head()
                    .attr("class", "cx-acc-h")
                    .child(pieces::key(&column.letter))
                    .child(el("b").text(&column.name))
                    .child(el("small").text(&column.headline)),
            );
        }
        Some(heads)
    });
    let table = el("table.cx-table")
        .attr("role", "table")
        .attr("aria-labelledby", "h-accounts")
        .live_flag("data-long", move || cx.visible.read().len() > LONG)
        .child(el("thead").attr("role", "rowgroup").child(head))
        .child(el("tbody").attr("role", "rowgroup").keyed(move || keys(cx), move |at| claim(cx, at), || ()));
    el("div.cx-view-claims")
        .live_flag("data-crowd", move || cx.comparison.read().columns.len() > CROWD)
        .live_flag("hidden", move || cx.layout.get() != Layout::ByClaim)
        .child(table)
}

/// What the row of each topic shows: a row is made anew when that changes. Opening and closing leaves it alone, and so
/// do filter and search, which hide rows, unless words of it are marked.
fn keys(cx: Context) -> Vec<String> {
    let comparison = cx.comparison.read();
    let query = cx.query.read();
    let visible = cx.visible.read();
    let mut columns = String::new();
    for column in &comparison.columns {
        columns.push_str(&column.id);
        columns.push('\u{1f}');
    }
    let mut keys = Vec::new();
    for (idx, topic) in comparison.topics.iter().enumerate() {
        let marked = if visible.binary_search(&idx).is_ok() { query.trim() } else { "" };
        keys.push([&topic.id, "\u{1f}", &columns, &topic.reason, "\u{1f}", marked].concat());
    }
    keys
}

/// The row of a topic, and the row of its detail.
fn claim(cx: Context, topic_idx: usize) -> El {
    let comparison = cx.comparison.peek();
    let Some(topic) = comparison.topics.get(topic_idx) else { return group() };
    let Row { id, label, tone, reason, cells } =
        row(comparison.model(), &comparison.columns, topic, &cx.query.peek());
    let detail_id = ["d-", &id].concat();
    let n_columns = (cells.len() + 1).to_string();
    let toggle = {
        let id = id.clone();
        move || cx.select((cx.claim.peek().as_deref() != Some(&id)).then(|| id.clone()))
    };
    let opener = button("button", toggle)
        .attr("id", &["b-", &id].concat())
        .attr("aria-controls", &detail_id)
        .attr("aria-expanded", "false")
        .child(pieces::passage(&label))
        .child(pieces::chevron());
    let head =
        row_head().attr("class", "cx-claim-h").child(opener.clone()).child(pieces::verdict(cx.words, tone));
    if !reason.is_empty() {
        head.add(el("p.cx-why").text(&reason));
    }
    let row = el("tr.cx-row")
        .attr("role", "row")
        .attr("id", &["c-", &id].concat())
        .attr("data-claim", &id)
        .attr("part", "claim")
        .child(head);
    for one in &cells {
        row.add(cell(cx, one));
    }
    let is_open = {
        let id = id.clone();
        move || cx.claim.read().as_deref() == Some(&id)
    };
    let shown = is_open.clone();
    let open = el("td").attr("role", "cell").attr("colspan", &n_columns).keyed(
        move || if shown() { vec![String::new()] } else { Vec::new() },
        move |_| detail::detail(cx, &id).unwrap_or_else(group),
        || (),
    );
    let detail = el("tr.cx-detail-row").attr("role", "row").attr("id", &detail_id).child(open);
    // One effect for all of a row, since there may be a thousand.
    let (marked, under) = (row.clone(), detail.clone());
    let mut before = None;
    follow(move || {
        let (is_open, is_visible) = (is_open(), cx.visible.read().binary_search(&topic_idx).is_ok());
        if before.replace((is_open, is_visible)) == Some((is_open, is_visible)) {
            return;
        }
        opener.set_is("aria-expanded", is_open);
        marked.set_class("is-open", is_open);
        marked.set_flag("hidden", !is_visible);
        under.set_flag("hidden", !is_open || !is_visible);
    });
    group().child(row).child(detail)
}

fn cell(cx: Context, cell: &Cell) -> El {
    let account =
        hidden("span.cx-cell__acc").child(pieces::key(&cell.letter)).child(el("span").text(&cell.label));
    let shown = el("td.cx-cell").attr("role", "cell").child(account);
    for (at, one) in cell.entries.iter().enumerate() {
        let said = entry(cx, one);
        shown.add(if at > 0 { el("div.also").child(said) } else { said });
    }
    if cell.entries.is_empty() { shown.class_if(true, "silent").text(cx.words.not_mentioned) } else { shown }
}

/// A claim in a cell: its figure loud, its words quiet.
fn entry(cx: Context, entry: &Entry) -> El {
    let words = cx.words;
    let said = group();
    if !entry.figure.is_empty() {
        let line = el("p.cx-figline").child(pieces::figure(&entry.figure, entry.tone));
        if !entry.unit.is_empty() {
            line.add(text(" "));
            line.add(el("span.cx-figline__unit").text(&entry.unit));
        }
        let figure = el("div.cx-a").child(line);
        if !entry.scope.is_empty() {
            figure.add(el("p.cx-scope").text(&entry.scope));
        }
        if !entry.restated.is_empty() {
            figure.add(el("p.cx-scope").text(&fill(words.also_here, &[&entry.restated.join(", ")])));
        }
        said.add(figure);
    }
    let tone = if entry.tone == Tone::One { "" } else { entry.tone.as_str() };
    let digest = el("p.cx-digest").attr("dir", "auto").attr("data-v", tone);
    if !entry.lead.is_empty() {
        digest.add(el("span.cx-digest__cut").text(words.cut));
        digest.add(el("span.cx-digest__lead").child(pieces::passage(&entry.lead)));
    }
    said.child(digest.child(pieces::passage(&entry.passage))).child(el("p.cx-src").text(&entry.source))
}
