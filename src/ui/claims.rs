//! *By claim*: a row for each claim, a column for each account.

use std::cell::RefCell;
use std::rc::Rc;

use super::context::Context;
use super::detail;
use super::dom::{El, Keyed, VERSION, el, el_with, group, text};
use super::pieces;
use crate::engine::letters::{LIST, joined};
use crate::viewmodel::Comparison;
use crate::viewmodel::rows::{self, Cell, Entry, row};
use crate::viewmodel::state::Layout;
use crate::viewmodel::topic::related;
use crate::words::fill;

/// Rows beyond which those off the screen are not laid out.
const LONG: usize = 80;

/// How many rows are laid out together or not at all: the browser asks of each such group in every frame whether it is on
/// the screen.
const GROUP: usize = 6;

/// Groups that are built before the browser draws: more than a screen holds.
const AT_ONCE: usize = 2;

/// Columns beyond which each is narrow.
const CROWD: usize = 5;

/// What the table shows.
#[derive(Default)]
pub(crate) struct Rows {
    of: RefCell<Option<Rc<Comparison>>>,
    groups: RefCell<Vec<Option<Group>>>,
    /// What was searched for when the rows of each group were made.
    queries: RefCell<Vec<String>>,
}

/// Rows that are laid out together.
struct Group {
    body: El,
    /// None before they are counted.
    n_visible: Option<usize>,
    rows: Vec<Row>,
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
        .live(cx, |cx, table| table.set_flag("data-long", cx.comparison.read().topics.len() > LONG))
        .child(el("thead[role=rowgroup]").child(head))
        .keyed(cx, groups, |_, _| ())
        .live(cx, |cx, _| {
            if cx.layout.get() == Layout::ByClaim {
                cx.claim.read();
                cx.visible.read();
            } else if !cx.drawn.get() {
                // Kept in step for print.
                return;
            }
            let now = Now::of(cx);
            for (idx, group) in cx.rows.groups.borrow_mut().iter_mut().enumerate() {
                if let Some(group) = group {
                    mark_group(cx, &now, idx * GROUP, group);
                }
            }
        });
    el("div.cx-view-claims")
        .live(cx, |cx, view| {
            view.set_flag("data-crowd", cx.comparison.read().columns.len() > CROWD);
            view.set_flag("hidden", cx.layout.get() != Layout::ByClaim);
        })
        .child(table)
}

/// The rows, in groups. The key of each group is what it shows, so that it is made anew when that changes. Opening and
/// closing leaves it alone, and so do filter and search, which hide rows, unless words of it are marked.
fn groups(cx: Context) -> Option<Keyed> {
    let (comparison, layout) = (cx.comparison.read(), cx.layout.get());
    let n_groups = comparison.topics.len().div_ceil(GROUP);
    let shown = cx.rows.of.replace(Some(comparison.clone()));
    if !shown.is_some_and(|shown| Rc::ptr_eq(&shown, &comparison)) {
        cx.rows.groups.take();
        cx.rows.queries.replace(vec![String::new(); n_groups]);
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
    let mut queries = cx.rows.queries.borrow_mut();
    for (idx, (topics, marked)) in comparison.topics.chunks(GROUP).zip(queries.iter_mut()).enumerate() {
        let mut key = [&idx.to_string(), "\u{1f}", &columns].concat();
        for topic in topics {
            key.push_str(&topic.id);
            key.push('\u{1f}');
            key.push_str(&topic.reason);
        }
        // Rows that are hidden stay as they are.
        if 0 < n_visible(&visible, idx * GROUP) {
            *marked = query.trim().to_string();
        }
        key.push(VERSION);
        key.push_str(marked);
        keys.push(key);
    }
    let first = (*cx.claim.peek()).clone().unwrap_or_default();
    let build = move |at, _: bool| group_of_rows(cx, at * GROUP);
    Some(Keyed { first, at_once: AT_ONCE, ..Keyed::new(keys, Box::new(build)) })
}

/// How many rows of the group that begins with a topic filter and search let through; `visible` is in order.
fn n_visible(visible: &[usize], first: usize) -> usize {
    let up_to = |end: usize| visible.partition_point(|&idx| idx < end);
    up_to(first + GROUP) - up_to(first)
}

/// The rows of the topics from `first` on.
fn group_of_rows(cx: Context, first: usize) -> El {
    let n_topics = cx.comparison.peek().topics.len();
    let body = el("tbody[role=rowgroup]");
    let mut rows = Vec::new();
    for topic_idx in first..n_topics.min(first + GROUP) {
        rows.extend(claim(cx, topic_idx, &body));
    }
    let mut made = Group { body: body.clone(), n_visible: None, rows };
    mark_group(cx, &Now::of(cx), first, &mut made);
    let mut groups = cx.rows.groups.borrow_mut();
    if groups.is_empty() {
        groups.resize_with(n_topics.div_ceil(GROUP), || None);
    }
    if let Some(place) = groups.get_mut(first / GROUP) {
        *place = Some(made);
    }
    body
}

/// Adds the row of a topic to `body`, and the row of its detail, which is filled when it is opened.
fn claim(cx: Context, topic_idx: usize, body: &El) -> Option<Row> {
    let comparison = cx.comparison.peek();
    let topic = comparison.topics.get(topic_idx)?;
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
    body.add(row.clone());
    body.add(detail.clone());
    Some(Row { row, detail, is_visible: true, is_open: false })
}

/// What rows are marked by, asked for once for all of them.
struct Now {
    comparison: Rc<Comparison>,
    claim: Rc<Option<String>>,
    visible: Rc<Vec<usize>>,
}

impl Now {
    fn of(cx: Context) -> Self {
        Self { comparison: cx.comparison.peek(), claim: cx.claim.peek(), visible: cx.visible.peek() }
    }
}

/// Marks the rows of a group, and takes it off the page where none of them is visible; off the page they stay as they are.
fn mark_group(cx: Context, now: &Now, first: usize, group: &mut Group) {
    let n_visible = n_visible(&now.visible, first);
    if 0 < n_visible {
        for (at, row) in group.rows.iter_mut().enumerate() {
            mark(cx, now, first + at, row);
        }
    }
    if group.n_visible.replace(n_visible) != Some(n_visible) {
        group.body.set_flag("hidden", n_visible == 0);
        group.body.set_var("--n", &n_visible.to_string());
    }
}

/// Shows a row if filter and search let it through, and its detail if it is open.
fn mark(cx: Context, now: &Now, topic_idx: usize, row: &mut Row) {
    let Some(topic) = now.comparison.topics.get(topic_idx) else { return };
    let is_open = now.claim.as_ref().as_ref() == Some(&topic.id);
    let is_visible = now.visible.binary_search(&topic_idx).is_ok();
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
            figure.add(el("p.cx-scope").text(&fill(words.also_here(), &[&joined(&entry.restated, LIST)])));
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
