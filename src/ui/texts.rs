//! *Full text*: the accounts side by side, each scrolling by itself; the selected claim at one height in all.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::address;
use super::context::Context;
use super::dom::{El, Keyed, VERSION, el, el_with, group};
use super::icons::{Icon, icon};
use super::keys;
use super::pieces;
use super::ribbons;
use super::signal::follow;
use crate::engine::letters::joined;
use crate::viewmodel::columns::{Column, window};
use crate::viewmodel::number::percent;
use crate::viewmodel::rows::{Cell, Entry, row};
use crate::viewmodel::state::Layout;
use crate::viewmodel::texts::{self, Passage, Text};
use crate::viewmodel::topic::Topic;
use crate::viewmodel::{Comparison, capitalised};
use crate::words::fill;

/// Columns beyond which each is narrow.
const CROWD: usize = 4;

/// Lines of a text beyond which those off the screen are not laid out.
const LONG: usize = 60;

/// How many paragraphs are laid out together or not at all: the browser asks of each such group in every frame whether it
/// is on the screen.
const GROUP: usize = 3;

/// Groups that are built before the browser draws: more than a screen holds.
const AT_ONCE: usize = 3;

/// The texts; made on first use, and kept while the table is shown.
pub(crate) fn texts(cx: Context) -> El {
    follow(move || {
        if cx.layout.get() == Layout::FullText && !*cx.texts_used.peek() {
            cx.texts_used.set(true);
        }
    });
    group().live_part(cx, |cx| cx.texts_used.get().then(|| frame(cx)))
}

/// Whether the reader sees the texts; else nothing of them follows filter, search and selection.
fn is_shown(cx: Context) -> bool {
    cx.layout.get() == Layout::FullText
}

fn frame(cx: Context) -> El {
    let frame = el("div.cx-full[id=full]");
    let tabs = tabs(cx);
    let columns = el("div.cx-full__cols").keyed(cx, columns, |_, _| ());
    let ribbons = ribbons::overlay(cx, &frame, &tabs, &columns);
    let marked = (frame.clone(), tabs.clone(), columns.clone());
    follow(move || mark(cx, &marked.0, &marked.1, &marked.2));
    frame
        .live_part(cx, pager)
        .child(tabs)
        .child(columns)
        .child(ribbons)
        .child(dock(cx))
        .live(cx, |cx, frame| frame.set_flag("hidden", !is_shown(cx)))
        // The selection moves the texts once they are on the screen.
        .live(cx, |cx, _| {
            if !is_shown(cx) {
                return;
            }
            cx.claim.read();
            cx.visible.read();
            cx.query.read();
            in_window(cx);
            ribbons::settle_soon(cx);
        })
}

/// The places of the columns shown among all.
fn in_window(cx: Context) -> Range<usize> {
    window(cx.comparison.read().columns.len(), cx.fit.get(), cx.page.get())
}

fn columns(cx: Context) -> Option<Keyed> {
    let (shown, comparison) = (in_window(cx), cx.comparison.read());
    // Another story may have the same accounts.
    let story = comparison.of();
    let mut keys = Vec::new();
    for at in shown.clone() {
        let id = comparison.columns.get(at).map_or("", |column| &column.id);
        keys.push([&story, " ", &at.to_string(), " ", id].concat());
    }
    let build = move |nth, _| {
        let at = shown.start + nth;
        comparison.columns.get(at).map_or_else(group, |column| account(cx, at, column))
    };
    Some(Keyed::new(keys, Box::new(build)))
}

/// Marks the account shown where one alone fits, those that are silent on the selected claim, and its passages; touches
/// no other passages.
fn mark(cx: Context, frame: &El, tabs: &El, columns: &El) {
    if !is_shown(cx) {
        return;
    }
    let (shown, comparison, claim) = (in_window(cx).len(), cx.comparison.read(), cx.claim.read());
    frame.set_var("--cx-n", &shown.to_string());
    frame.set_flag("data-crowd", comparison.columns.len() > CROWD);
    let tab = cx.tab.get().min(comparison.columns.len().saturating_sub(1)).to_string();
    for one in tabs.children() {
        let is_on = one.get("data-at") == tab;
        one.set_is("aria-selected", is_on);
        one.set("tabindex", Some(if is_on { "0" } else { "-1" }));
    }
    let topic = claim.as_deref().and_then(|id| comparison.topic(id));
    for account in columns.children() {
        let account_idx = account.get("data-account").parse().ok();
        let is_silent = topic.is_some_and(|topic| {
            let of = |claim_idx| comparison.model().claim(claim_idx).map(|claim| claim.account);
            !topic.claims.iter().any(|(claim_idx, _)| of(*claim_idx) == account_idx)
        });
        account.set_class("is-tab", account.get("data-at") == tab);
        for said in account.children().iter().take(1).flat_map(|head| head.all(".cx-acc-h__silent")) {
            said.set_flag("hidden", !is_silent);
        }
    }
    // Looking through the texts takes long, so that it is done once for both.
    let mut selector = ".cx-claim.is-on".to_string();
    if let Some(topic) = topic {
        selector.push(',');
        selector.push_str(&passages_of(&topic.id));
    }
    for passage in columns.all(&selector) {
        let is_on = topic.is_some_and(|topic| passage.get("data-of") == topic.id);
        passage.set_class("is-on", is_on);
        passage.set_is("aria-current", is_on);
    }
}

/// What selects the passages of a topic. Ids are letters and digits, so that they need no escape.
pub(crate) fn passages_of(topic: &str) -> String {
    [".cx-claim[data-of=\"", topic, "\"]"].concat()
}

/// Turns the columns where not all fit; verdicts still use every account chosen.
fn pager(cx: Context) -> Option<El> {
    let words = cx.words;
    let n_columns = cx.comparison.read().columns.len();
    let fit = cx.fit.get();
    if fit >= n_columns {
        return None;
    }
    let letters = el("span.cx-pager__letters[aria-hidden=true]").live_part(cx, |cx| {
        let letters = group();
        let shown = in_window(cx);
        for (at, column) in cx.comparison.read().columns.iter().enumerate() {
            letters.add(el("span.cx-key").attr_if(shown.contains(&at), "data-on").text(&column.letter));
        }
        Some(letters)
    });
    let back = el_with("button.cx-btn[type=button][aria-label=*]", words.pager_back())
        .click(cx, |cx| cx.page.set(first(cx).saturating_sub(cx.fit.get())))
        .live(cx, |cx, back| back.set_flag("disabled", first(cx) == 0))
        .child(icon(Icon::Left));
    let on = el_with("button.cx-btn[type=button][aria-label=*]", words.pager_on())
        .click(cx, |cx| cx.page.set(first(cx) + cx.fit.get()))
        .live(cx, |cx, on| {
            let n_columns = cx.comparison.read().columns.len();
            on.set_flag("disabled", first(cx) + cx.fit.get() >= n_columns);
        })
        .child(icon(Icon::Right));
    let said = capitalised(&fill(words.pager(), &[&words.spell(n_columns), &words.spell(fit)]));
    Some(el("div.cx-pager").child(back).child(letters).child(on).put("span.cx-fine", &said))
}

/// The place of the first column shown.
fn first(cx: Context) -> usize {
    in_window(cx).start
}

fn tabs(cx: Context) -> El {
    let tabs = el_with("div.cx-tabs[role=tablist][aria-label=*]", cx.words.tabs());
    tabs.on("keydown", cx, turn).live_part(cx, |cx| {
        let tabs = group();
        for (at, column) in cx.comparison.read().columns.iter().enumerate() {
            let at = at.to_string();
            tabs.add(
                el_with("button[type=button][role=tab][data-do=tab][data-at=*][id=tab-*]", &at)
                    .attr("aria-controls", &["full-", &column.letter].concat())
                    .attr("aria-label", &column.label)
                    .child(pieces::key(&column.letter))
                    .put("span.cx-tabs__name", &column.label),
            );
        }
        Some(tabs)
    })
}

/// Goes from tab to tab by the keys for that.
fn turn(cx: Context, event: &Event) {
    let n_columns = cx.comparison.peek().columns.len().max(1);
    let at = *cx.tab.peek();
    let to = match event.unchecked_ref::<KeyboardEvent>().key().as_str() {
        "ArrowRight" => (at + 1) % n_columns,
        "ArrowLeft" => (at + n_columns - 1) % n_columns,
        "Home" => 0,
        "End" => n_columns - 1,
        _ => return,
    };
    event.prevent_default();
    cx.tab.set(to);
    cx.focus("tab-", &to.to_string());
}

fn account(cx: Context, at: usize, column: &Column) -> El {
    let words = cx.words;
    let letter = column.letter.as_str();
    let name = el_with("b[id=fh-*]", letter)
        .child(pieces::unseen(&fill(words.full_account(), &[&column.letter])))
        .text(&column.label);
    let about = el("details.cx-acc-h__about")
        .child(el("summary").text(&joined(&column.meta, " · ")).child(pieces::chevron()));
    if column.name != column.label {
        about.add(el("p").text(&column.name));
    }
    for note in &column.notes {
        about.add(el("p").text(note));
    }
    if let Some(url) = &column.url {
        let link = el_with("a[target=_blank][rel=noopener noreferrer][href=*]", url);
        about.add(el("p").child(link.text(words.original())));
    }
    let map = el("div.cx-map[aria-hidden=true]").live((cx, column.account), map);
    let head = el("header.cx-acc-h")
        .child(pieces::key(&column.letter))
        .child(name)
        .put("small", &column.headline)
        .child(about)
        .put("span.cx-acc-h__silent[hidden]", words.silent())
        .child(map);
    let n_lines = cx.comparison.peek().model().text(column.account).split('\n').count();
    let body = el_with("div.cx-acc__body[tabindex=0][role=region][aria-labelledby=fh-*]", letter)
        .attr_if(LONG < n_lines, "data-long")
        .on("scroll", cx, |cx, _| ribbons::draw_soon(cx))
        .keyed((cx, column.account), text, |(cx, _), _| ribbons::built(cx));
    let article = el_with("article.cx-acc[id=full-*][aria-labelledby=fh-*]", letter);
    if let Some(lang) = &column.lang {
        article.set("lang", Some(lang));
    }
    article
        .attr("data-at", &at.to_string())
        .attr("data-account", &column.account.to_string())
        .child(head)
        .child(body)
}

/// Where in the text of an account the claims stand that others make too, from its first word to its last; those of the
/// selected one above all.
fn map((cx, account): (Context, usize), map: &El) {
    if !cx.drawn.get() {
        return;
    }
    let comparison = cx.comparison.peek();
    map.set_text("");
    let selected: Vec<&Topic> = cx.claim.peek().iter().filter_map(|id| comparison.topic(id)).collect();
    for (topics, class) in [(shown(&comparison, &cx.visible.peek()), ""), (selected, "is-on")] {
        for place in texts::map(comparison.model(), account, &topics) {
            map.add(
                el_with("i[data-do=toggle][data-of=*]", &place.topic)
                    .attr("class", class)
                    .attr("data-v", place.tone.as_str())
                    .var("--x", &percent(place.from))
                    .var("--w", &percent(place.to - place.from)),
            );
        }
    }
}

/// The topics that filter and search let through.
fn shown<'a>(comparison: &'a Comparison, visible: &[usize]) -> Vec<&'a Topic> {
    visible.iter().filter_map(|&idx| comparison.topics.get(idx)).collect()
}

/// The paragraphs of an account, in groups, with the passages of the claims that are shown.
fn text((cx, account): (Context, usize)) -> Option<Keyed> {
    if !is_shown(cx) {
        return None;
    }
    let comparison = cx.comparison.read();
    let topics = shown(&comparison, &cx.visible.read());
    let column = comparison.columns.iter().find(|column| column.account == account)?;
    let text = Text::new(comparison.model(), column, &topics, &cx.query.read());
    let versions = text.versions();
    let mut keys = Vec::new();
    for (nth, versions) in versions.chunks(GROUP).enumerate() {
        let mut key = nth.to_string();
        key.push(VERSION);
        for version in versions {
            key.push_str(version);
            key.push('\n');
        }
        keys.push(key);
    }
    // What is selected is brought into view.
    let first = match &*cx.claim.peek() {
        Some(topic) => ["\u{1f}", topic].concat(),
        None => String::new(),
    };
    let n_paragraphs = versions.len();
    let build = move |nth: usize, is_sketch| {
        let (start, selected) = (nth * GROUP, cx.claim.peek());
        let paragraphs = el_with("div[data-at=*]", &text.start(start).to_string());
        for at in start..n_paragraphs.min(start + GROUP) {
            let paragraph = el("p[dir=auto]");
            // Before its claims are marked a paragraph is words alone, which are there to be found, heard and printed.
            if is_sketch {
                paragraphs.add(paragraph.text(text.words(comparison.model(), at)));
                continue;
            }
            for one in text.passages(comparison.model(), at) {
                paragraph.add(passage(cx, &one, selected.as_deref()));
            }
            paragraphs.add(paragraph);
        }
        paragraphs
    };
    Some(Keyed { first, sketched: true, at_once: AT_ONCE, ..Keyed::new(keys, Box::new(build)) })
}

fn passage(cx: Context, passage: &Passage, selected: Option<&str>) -> El {
    let Some(mark) = &passage.claim else { return pieces::passage(&passage.runs) };
    let is_on = selected == Some(&mark.topic);
    let link = el_with("a.cx-claim[data-do=toggle][data-of=*]", &mark.topic)
        .class_if(is_on, "is-on")
        .attr("href", &address::href(Layout::FullText, &mark.topic))
        .attr("aria-current", if is_on { "true" } else { "false" })
        .attr("data-v", mark.tone.as_str())
        .attr("data-claim", &mark.claim.to_string());
    for run in &passage.runs {
        let words = pieces::passage(std::slice::from_ref(run));
        link.add(if run.voice.is_some() { el("span.cx-claim__f").child(words) } else { words });
    }
    link.child(pieces::unseen(&fill(cx.words.claim_suffix(), &[&mark.label, mark.tone.inline(cx.words)])))
}

/// What each account says about the selected claim, in the same columns.
fn dock(cx: Context) -> El {
    let words = cx.words;
    let button = |said: &str, symbol: Icon, act: fn(Context)| {
        el("button[type=button]").click(cx, act).attr("aria-label", said).child(icon(symbol))
    };
    let nav = el("span.cx-nav")
        .child(el("span.cx-nav__place").live_text(cx, place))
        .child(button(words.prev_claim(), Icon::Up, |cx| keys::step(cx, false, false)))
        .child(button(words.next_claim(), Icon::Down, |cx| keys::step(cx, true, false)))
        .child(button(words.close(), Icon::Close, keys::close_dock));
    let (says, cells) = (el("div.cx-dock__says"), el("div.cx-dock__cols"));
    let dock = el_with("section.cx-dock[aria-label=*]", words.selected())
        .child(el("div.cx-dock__head").child(says.clone()).child(nav))
        .child(cells.clone());
    let shown = dock.clone();
    follow(move || {
        if !is_shown(cx) {
            return;
        }
        let comparison = cx.comparison.read();
        let topic = cx.claim.read().as_deref().and_then(|id| comparison.topic(id));
        shown.set_flag("hidden", topic.is_none());
        says.set_text("");
        cells.set_text("");
        let Some(topic) = topic else { return };
        let row = row(comparison.model(), &comparison.columns, topic, "");
        says.add(el("h3").text(&topic.label));
        says.add(pieces::verdict(words, row.tone));
        says.add(el("p.cx-why").text(&row.reason));
        for cell in row.cells.get(first(cx)..).unwrap_or_default().iter().take(cx.fit.get()) {
            cells.add(docked(cx, cell));
        }
        let reason = row.reason.trim_end_matches('.');
        let said = fill(words.selected_said(), &[&topic.label, row.tone.word(words), reason]);
        cx.say(&[&place(cx), " ", &said].concat());
    });
    dock
}

/// Which of the claims shown is selected: "3 of 7".
fn place(cx: Context) -> String {
    let comparison = cx.comparison.read();
    let visible = cx.visible.read();
    let selected = cx.claim.read();
    let is_it =
        |idx: &usize| comparison.topics.get(*idx).map(|topic| &topic.id) == selected.as_ref().as_ref();
    let Some(at) = visible.iter().position(is_it) else { return String::new() };
    fill(cx.words.place_of(), &[&(at + 1).to_string(), &visible.len().to_string()])
}

fn docked(cx: Context, cell: &Cell) -> El {
    let said = el("div.cx-dock__said");
    for (at, entry) in cell.entries.iter().enumerate() {
        let is_again = |before: &Entry| before.figure == entry.figure && before.scope == entry.scope;
        if !entry.figure.is_empty() && cell.entries.iter().take(at).any(is_again) {
            continue;
        }
        if entry.figure.is_empty() {
            said.add(el("span.cx-dock__words").child(pieces::plain(&entry.passage)));
        } else {
            let scope = if entry.scope.is_empty() { &entry.unit } else { &entry.scope };
            said.add(pieces::figure(&entry.figure, entry.tone));
            said.add(el("span").text(scope));
        }
    }
    if cell.entries.is_empty() {
        said.add(el("span").text(cx.words.not_mentioned()));
    }
    let name = pieces::unseen(&[&cell.label, ": "].concat());
    el("div").child(pieces::key(&cell.letter)).child(name).child(said)
}
