//! *Full text*: the accounts side by side, each scrolling by itself; the selected claim at one height in all.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::address;
use super::context::Context;
use super::dom::{El, el, group};
use super::icons::{Icon, icon};
use super::keys;
use super::pieces::{self, button};
use super::ribbons::{self, Ribbons};
use super::signal::{Memo, follow};
use crate::viewmodel::capitalised;
use crate::viewmodel::columns::{Column, window};
use crate::viewmodel::rows::{Cell, Row, row};
use crate::viewmodel::state::Layout;
use crate::viewmodel::strings::fill;
use crate::viewmodel::texts::{Passage, paragraphs, version};
use crate::viewmodel::topic::Topic;

/// Columns beyond which each is narrow.
const CROWD: usize = 4;

/// The texts; made on first use and again when accounts, filter or search change.
pub(crate) fn texts(cx: Context) -> El {
    group().live(move || (cx.layout.get() == Layout::FullText).then(|| frame(cx)))
}

fn frame(cx: Context) -> El {
    let frame = el("div.cx-full");
    let ribbons = Ribbons::new(cx, &frame);
    let keys = move || {
        in_window(cx).into_iter().map(|(at, column)| [&at.to_string(), " ", &column.id].concat()).collect()
    };
    let build = move |nth| match in_window(cx).get(nth) {
        Some((at, column)) => account(cx, *at, column, ribbons),
        None => group(),
    };
    let columns = el("div.cx-full__cols").keyed(keys, build, || ());
    // The selection moves the texts once they are on the screen.
    follow(move || {
        cx.claim.read();
        cx.comparison.read();
        cx.visible.read();
        cx.query.read();
        cx.page.read();
        cx.fit.read();
        ribbons.settle_soon();
    });
    let selected = Memo::fresh(move || selected(cx));
    let is_docked = Memo::new(move || selected.read().is_some());
    frame
        .live_var("--cx-n", move || in_window(cx).len().to_string())
        .live_flag("data-crowd", move || cx.comparison.read().columns.len() > CROWD)
        .live(move || pager(cx))
        .child(tabs(cx))
        .child(columns)
        .child(ribbons.overlay())
        .live(move || is_docked.get().then(|| dock(cx, selected)))
}

/// The columns shown, with their places among all.
fn in_window(cx: Context) -> Vec<(usize, Column)> {
    let columns = &cx.comparison.read().columns;
    let shown = window(columns.len(), cx.fit.get(), cx.page.get());
    shown.filter_map(|at| Some((at, columns.get(at)?.clone()))).collect()
}

/// Turns the columns where not all fit; verdicts still use every account chosen.
fn pager(cx: Context) -> Option<El> {
    let words = cx.words;
    let n_columns = cx.comparison.read().columns.len();
    let fit = cx.fit.get();
    if fit >= n_columns {
        return None;
    }
    let shown = move || window(n_columns, fit, cx.page.get());
    let first = move || window(n_columns, fit, *cx.page.peek()).start;
    let letters = pieces::hidden("span.cx-pager__letters").live(move || {
        let letters = group();
        for (at, column) in cx.comparison.read().columns.iter().enumerate() {
            letters.add(el("span.cx-key").attr_if(shown().contains(&at), "data-on").text(&column.letter));
        }
        Some(letters)
    });
    let back = button("button.cx-btn", move || cx.page.set(first().saturating_sub(fit)))
        .attr("aria-label", words.pager_back)
        .live_flag("disabled", move || shown().start == 0)
        .child(icon(Icon::Left));
    let on = button("button.cx-btn", move || cx.page.set(first() + fit))
        .attr("aria-label", words.pager_on)
        .live_flag("disabled", move || shown().end == n_columns)
        .child(icon(Icon::Right));
    let said = fill(words.pager, &[&words.spell(n_columns), &words.spell(fit)]);
    Some(
        el("div.cx-pager")
            .child(back)
            .child(letters)
            .child(on)
            .child(el("span.cx-fine").text(&capitalised(&said))),
    )
}

fn tabs(cx: Context) -> El {
    el("div.cx-tabs").attr("role", "tablist").attr("aria-label", cx.words.tabs).live(move || {
        let tabs = group();
        for (at, column) in cx.comparison.read().columns.iter().enumerate() {
            tabs.add(tab(cx, at, column));
        }
        Some(tabs)
    })
}

/// Whether the account at a place is the one shown where one alone fits.
fn is_tab(cx: Context, at: usize) -> bool {
    cx.tab.get().min(cx.comparison.read().columns.len().saturating_sub(1)) == at
}

fn tab(cx: Context, at: usize, column: &Column) -> El {
    let arrows = move |event: &Event| {
        let n_columns = cx.comparison.peek().columns.len().max(1);
        let to = match event.unchecked_ref::<KeyboardEvent>().key().as_str() {
            "ArrowRight" => (at + 1) % n_columns,
            "ArrowLeft" => (at + n_columns - 1) % n_columns,
            "Home" => 0,
            "End" => n_columns - 1,
            _ => return,
        };
        event.prevent_default();
        cx.tab.set(to);
        cx.focus(&["tab-", &to.to_string()].concat());
    };
    button("button", move || cx.tab.set(at))
        .attr("role", "tab")
        .attr("id", &["tab-", &at.to_string()].concat())
        .attr("aria-controls", &["full-", &column.letter].concat())
        .attr("aria-label", &column.label)
        .live_is("aria-selected", move || is_tab(cx, at))
        .live_attr("tabindex", move || Some(if is_tab(cx, at) { "0" } else { "-1" }.to_string()))
        .on("keydown", arrows)
        .child(pieces::key(&column.letter))
        .child(el("span.cx-tabs__name").text(&column.label))
}

fn account(cx: Context, at: usize, column: &Column, ribbons: Ribbons) -> El {
    let words = cx.words;
    let account = column.account;
    let is_silent = Memo::new(move || {
        let comparison = cx.comparison.read();
        let selected = cx.claim.read();
        let topic = selected.as_ref().as_ref().and_then(|id| comparison.topic(id));
        let is_here = |idx| comparison.model().claim(idx).is_some_and(|claim| claim.account == account);
        topic.is_some_and(|topic| !topic.claims.iter().any(|(idx, _)| is_here(*idx)))
    });
    let head_id = ["fh-", &column.letter].concat();
    let name = el("b")
        .attr("id", &head_id)
        .child(pieces::unseen(&fill(words.full_account, &[&column.letter])))
        .text(&column.name);
    let about = el("details.cx-acc-h__about")
        .child(el("summary").text(&column.meta.join(" · ")).child(pieces::chevron()));
    for note in &column.notes {
        about.add(el("p").text(note));
    }
    if let Some(url) = &column.url {
        let link = el("a").attr("href", url).attr("target", "_blank").attr("rel", "noopener noreferrer");
        about.add(el("p").child(link.text(words.original)));
    }
    let head = el("header.cx-acc-h")
        .child(pieces::key(&column.letter))
        .child(name)
        .child(el("small").text(&column.headline))
        .child(about)
        .live(move || is_silent.get().then(|| el("span.cx-acc-h__silent").text(words.silent)));
    let shown = column.clone();
    let text = Memo::fresh(move || {
        let comparison = cx.comparison.read();
        let visible = cx.visible.read();
        let topics: Vec<&Topic> = visible.iter().filter_map(|&idx| comparison.topics.get(idx)).collect();
        paragraphs(comparison.model(), &shown, &topics, &cx.query.read())
    });
    let keys = move || text.read().iter().enumerate().map(|(at, passages)| version(at, passages)).collect();
    let build =
        move |at| text.peek().get(at).map_or_else(group, |passages: &Vec<Passage>| paragraph(cx, passages));
    let body = el("div.cx-acc__body")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-labelledby", &head_id)
        .on("scroll", move |_| ribbons.draw_soon())
        .on("click", move |event| pressed(cx, event))
        .keyed(keys, build, move || ribbons.settle_soon());
    // Thousands of passages are marked by one effect for each account.
    let marked = body.html();
    follow(move || mark(&marked, cx.claim.read().as_deref()));
    let article = el("article.cx-acc");
    let article = match &column.lang {
        Some(lang) => article.attr("lang", lang),
        None => article,
    };
    article
        .attr("id", &["full-", &column.letter].concat())
        .attr("aria-labelledby", &head_id)
        .live_class("is-tab", move || is_tab(cx, at))
        .live_class("is-silent", move || is_silent.get())
        .child(head)
        .child(body)
}

fn paragraph(cx: Context, passages: &[Passage]) -> El {
    let selected = cx.claim.peek();
    let paragraph = el("p").attr("dir", "auto");
    for one in passages {
        paragraph.add(passage(cx, one, selected.as_deref()));
    }
    paragraph
}

fn passage(cx: Context, passage: &Passage, selected: Option<&str>) -> El {
    let Some(mark) = &passage.claim else { return pieces::passage(&passage.runs) };
    let is_on = selected == Some(&mark.topic);
    let link = el("a.cx-claim")
        .class_if(is_on, "is-on")
        .attr("href", &address::href(Layout::FullText, &mark.topic))
        .attr("aria-current", if is_on { "true" } else { "false" })
        .attr("data-v", mark.tone.as_str())
        .attr("data-claim", &mark.claim.to_string())
        .attr("data-topic", &mark.topic);
    for run in &passage.runs {
        let words = pieces::passage(std::slice::from_ref(run));
        link.add(if run.voice.is_some() { el("span.cx-claim__f").child(words) } else { words });
    }
    link.child(pieces::unseen(&fill(cx.words.claim_suffix, &[&mark.label, mark.tone.inline(cx.words)])))
}

/// Selects the claim of the passage that was pressed, or lets go of it.
fn pressed(cx: Context, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest(".cx-claim").ok().flatten());
    let Some(topic) = link.and_then(|link| link.get_attribute("data-topic")) else { return };
    event.prevent_default();
    let is_on = cx.claim.peek().as_deref() == Some(&topic);
    cx.select((!is_on).then_some(topic));
}

/// Marks the passages of the selected topic, and only those; touches no others.
fn mark(body: &Element, selected: Option<&str>) {
    let set = |link: &Element, is_on: bool| {
        let _ = link.class_list().toggle_with_force("is-on", is_on);
        let _ = link.set_attribute("aria-current", if is_on { "true" } else { "false" });
    };
    for link in ribbons::all(body, ".cx-claim.is-on") {
        set(&link, false);
    }
    for link in selected.into_iter().flat_map(|topic| ribbons::passages(body, topic)) {
        set(&link, true);
    }
}

/// The label and the row of the selected claim.
fn selected(cx: Context) -> Option<(String, Row)> {
    let comparison = cx.comparison.read();
    let topic = comparison.topic(cx.claim.read().as_deref()?)?;
    Some((topic.label.clone(), row(comparison.model(), &comparison.columns, topic, "")))
}

/// What each account says about the selected claim, in the same columns.
fn dock(cx: Context, selected: Memo<Option<(String, Row)>>) -> El {
    let words = cx.words;
    follow(move || {
        if let Some((label, row)) = &*selected.read() {
            let reason = row.reason.trim_end_matches('.');
            let said = fill(words.selected_said, &[label, row.tone.word(words), reason]);
            cx.say([&place(cx), " ", &said].concat());
        }
    });
    let button = |said: &str, symbol: Icon, act: fn(Context)| {
        button("button", move || act(cx)).attr("aria-label", said).child(icon(symbol))
    };
    let nav = el("span.cx-nav")
        .child(el("span.cx-nav__place").live_text(move || place(cx)))
        .child(button(words.prev_claim, Icon::Up, |cx| keys::step(cx, false, false)))
        .child(button(words.next_claim, Icon::Down, |cx| keys::step(cx, true, false)))
        .child(button(words.close, Icon::Close, keys::close_dock));
    let says = move || {
        let selected = selected.read();
        let (label, row) = (*selected).as_ref()?;
        let verdict = pieces::verdict(words, row.tone);
        Some(group().child(el("h3").text(label)).child(verdict).child(el("p.cx-why").text(&row.reason)))
    };
    let cells = move || {
        let selected = selected.read();
        let (_, row) = (*selected).as_ref()?;
        let cells = group();
        for cell in row.cells.get(window(row.cells.len(), cx.fit.get(), cx.page.get()))? {
            cells.add(docked(cx, cell));
        }
        Some(cells)
    };
    el("section.cx-dock")
        .attr("aria-label", words.selected)
        .child(el("div.cx-dock__head").live(says).child(nav))
        .child(el("div.cx-dock__cols").live(cells))
}

/// Which of the claims shown is selected: "3 of 7".
fn place(cx: Context) -> String {
    let comparison = cx.comparison.read();
    let visible = cx.visible.read();
    let selected = cx.claim.read();
    let is_it =
        |idx: &usize| comparison.topics.get(*idx).map(|topic| &topic.id) == selected.as_ref().as_ref();
    let Some(at) = visible.iter().position(is_it) else { return String::new() };
    fill(cx.words.place_of, &[&(at + 1).to_string(), &visible.len().to_string()])
}

fn docked(cx: Context, cell: &Cell) -> El {
    let said = el("div.cx-dock__said");
    for entry in &cell.entries {
        if entry.figure.is_empty() {
            said.add(el("span.cx-dock__words").child(pieces::plain(&entry.passage)));
        } else {
            let scope = if entry.scope.is_empty() { &entry.unit } else { &entry.scope };
            said.add(pieces::figure(&entry.figure, entry.tone));
            said.add(el("span").text(scope));
        }
    }
    if cell.entries.is_empty() {
        said.add(el("span").text(cx.words.not_mentioned));
    }
    let name = pieces::unseen(&[&cell.label, ": "].concat());
    el("div").child(pieces::key(&cell.letter)).child(name).child(said)
}
