//! *By claim*: a row for each claim, a column for each account.

use std::cell::RefCell;
use std::rc::Rc;

use super::context::Context;
use super::detail;
use super::dom::{El, Keyed, VERSION, el, el_with, group, text};
use super::pieces;
use crate::viewmodel::Comparison;
use crate::viewmodel::rows::{self, Cell, Entry, row};
use crate::viewmodel::state::Layout;
use crate::viewmodel::topic::related;
use crate::words::fill;

/// Rows beyond which those off the screen are not laid out.
const LONG: usize = 80;

/// Columns beyond which each is narrow.
const CROWD: usize = 5;

/// What the table shows.
#[derive(Default)]
pub(crate) struct Rows {
    of: RefCell<Option<Rc<Comparison>>>,
    /// By the position of their topic.
    rows: RefCell<Vec<Option<Row>>>,
}

/// A row on the page as it was marked last, so that only what changes is touched.
struct Row {
    row: El,
    detail: El,
    is_visible: bool,
    is_open: bool,
}

/// The table; stays on the page when the texts are shown, for print.
pub(crate) fn claims(cx: Context) -> El {
    let corner = el("th.cx-head__corner[role=columnheader][scope=col]")
        .child(el("span").live_text(cx, |cx| cx.words.claims().of(cx.visible.read().len())));
    let head = el("tr.cx-row.cx-head[role=row]").child(corner).live_part(cx, |cx| {
        let heads = group();
        for column in &cx.comparison.read().columns {
            heads.add(
                el("th.cx-acc-h[role=columnheader][scope=col]")
                    .child(pieces::key(&column.letter))
                    .put("b", &column.label)
                    .put("small", &column.headline),
            );
        }
        Some(heads)
    });
    let table = el("table.cx-table[role=table][aria-labelledby=h-accounts]")
        .live(cx, |cx, table| table.set_flag("data-long", cx.visible.read().len() > LONG))
        .child(el("thead[role=rowgroup]").child(head))
        .child(el("tbody[role=rowgroup]").keyed(cx, rows, |_, _| ()).live(cx, |cx, _| {
            cx.claim.read();
            cx.visible.read();
            for (topic_idx, row) in cx.rows.rows.borrow_mut().iter_mut().enumerate() {
                if let Some(row) = row {
                    mark(cx, topic_idx, row);
                }
            }
        }));
    el("div.cx-view-claims")
        .live(cx, |cx, view| {
            view.set_flag("data-crowd", cx.comparison.read().columns.len() > CROWD);
            view.set_flag("hidden", cx.layout.get() != Layout::ByClaim);
        })
        .child(table)
}

/// The rows. The key of each is what it shows, so that it is made anew when that changes. Opening and closing leaves it
/// alone, and so do filter and search, which hide rows, unless words of it are marked.
fn rows(cx: Context) -> Option<Keyed> {
    let (comparison, layout) = (cx.comparison.read(), cx.layout.get());
    let shown = cx.rows.of.replace(Some(comparison.clone()));
    if !shown.is_some_and(|shown| Rc::ptr_eq(&shown, &comparison)) {
        cx.rows.rows.take();
    } else if layout != Layout::ByClaim {
        // Nobody sees the words that are searched for; the table catches up when it is shown.
        return None;
    }
    let (query, visible) = (cx.query.read(), cx.visible.read());
    let mut columns = comparison.of();
    for column in &comparison.columns {
        columns.push_str(&column.id);
        columns.push('\u{1f}');
    }
    let mut keys = Vec::new();
    for (idx, topic) in comparison.topics.iter().enumerate() {
        let mut key = [&idx.to_string(), &topic.id, "\u{1f}", &columns, &topic.reason].concat();
        key.push(VERSION);
        if visible.binary_search(&idx).is_ok() {
            key.push_str(query.trim());
        }
        keys.push(key);
    }
    let first = (*cx.claim.peek()).clone().unwrap_or_default();
    Some(Keyed { first, ..Keyed::new(keys, Box::new(move |at, _| claim(cx, at))) })
}

/// The row of a topic, and the row of its detail, which is filled when it is opened.
fn claim(cx: Context, topic_idx: usize) -> El {
    let comparison = cx.comparison.peek();
    let Some(topic) = comparison.topics.get(topic_idx) else { return group() };
    let rows::Row { id, label, tone, reason, cells } =
        row(comparison.model(), &comparison.columns, topic, &cx.query.peek());
    let opener =
        "button[type=button][aria-expanded=false][data-do=toggle][data-of=*][id=b-*][aria-controls=d-*]";
    let opener = el_with(opener, &id)
        .attr("data-n", &(topic_idx + 1).to_string())
        .child(pieces::passage(&label))
        .child(pieces::chevron());
    let head =
        el("th.cx-claim-h[role=rowheader][scope=row]").child(opener).child(pieces::verdict(cx.words, tone));
    if !reason.is_empty() {
        head.add(el("p.cx-why").text(&reason));
    }
    if let Some(near) = detail::near(cx, &related(comparison.model(), topic, &comparison.topics)) {
        head.add(near);
    }
    let row = el_with("tr.cx-row[role=row][part=claim][id=c-*][data-claim=*]", &id).child(head);
    for one in &cells {
        row.add(cell(cx, one));
    }
    let filled = el("td[role=cell]").attr("colspan", &(cells.len() + 1).to_string());
    let detail = el_with("tr.cx-detail-row[role=row][hidden][id=d-*]", &id).child(filled);
    let both = group().child(row.clone()).child(detail.clone());
    let mut made = Row { row, detail, is_visible: true, is_open: false };
    mark(cx, topic_idx, &mut made);
    let mut rows = cx.rows.rows.borrow_mut();
    if rows.len() <= topic_idx {
        rows.resize_with(topic_idx + 1, || None);
    }
    if let Some(place) = rows.get_mut(topic_idx) {
        *place = Some(made);
    }
    both
}

/// Shows a row if filter and search let it through, and its detail if it is open.
fn mark(cx: Context, topic_idx: usize, row: &mut Row) {
    let comparison = cx.comparison.peek();
    let Some(topic) = comparison.topics.get(topic_idx) else { return };
    let is_open = cx.claim.peek().as_ref().as_ref() == Some(&topic.id);
    let is_visible = cx.visible.peek().binary_search(&topic_idx).is_ok();
    if (is_visible, is_open) == (row.is_visible, row.is_open) {
        return;
    }
    row.row.set_flag("hidden", !is_visible);
    row.detail.set_flag("hidden", !is_open || !is_visible);
    if is_open != row.is_open {
        row.row.set_class("is-open", is_open);
        for opener in row.row.all("[aria-expanded]") {
            opener.set_is("aria-expanded", is_open);
        }
        for shown in row.detail.all("td[colspan]") {
            shown.set_text("");
            if is_open {
                shown.add(detail::detail(cx, &topic.id).unwrap_or_else(group));
            }
        }
    }
    (row.is_visible, row.is_open) = (is_visible, is_open);
}

fn cell(cx: Context, cell: &Cell) -> El {
    let account =
        el("span.cx-cell__acc[aria-hidden=true]").child(pieces::key(&cell.letter)).put("span", &cell.label);
    let shown = el("td.cx-cell[role=cell]").child(account);
    // The first stands in the lines of the row, the others below.
    let more = el("div.cx-cell__more");
    for (at, one) in cell.entries.iter().enumerate() {
        let said = entry(cx, one);
        if at == 0 {
            shown.add(said);
        } else {
            more.add(el("div.also").child(said));
        }
    }
    shown.add(more);
    if cell.entries.is_empty() {
        shown.class_if(true, "silent").text(cx.words.not_mentioned())
    } else {
        shown
    }
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
            figure.add(el("p.cx-scope").text(&fill(words.also_here(), &[&entry.restated.join(", ")])));
        }
        said.add(figure);
    }
    let digest = el("p.cx-digest[dir=auto]");
    if !entry.lead.is_empty() {
        digest.add(el("span.cx-digest__cut").text(words.cut()));
        digest.add(el("span.cx-digest__lead").child(pieces::passage(&entry.lead)));
    }
    said.child(digest.child(pieces::passage(&entry.passage))).put("p.cx-src", &entry.source)
}
