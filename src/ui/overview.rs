//! *Where the figures differ*: the gravest topic wide, others small, matches in one line.

use super::address;
use super::chart;
use super::context::Context;
use super::dom::{El, el, el_with, group, next_frame};
use super::pieces;
use crate::engine::letters::joined;
use crate::viewmodel::overview::{Drawn, matching};
use crate::viewmodel::state::Layout;
use crate::viewmodel::tone::Tone;
use crate::words::fill;

/// Charts shown before the reader asks for more.
const FIRST: usize = 7;

/// One topic with its number line; `lead` wide, and `linked` to its claim in the table.
pub(crate) fn topic(cx: Context, drawn: &Drawn, lead: bool, linked: bool) -> El {
    let words = cx.words;
    let caption = [&drawn.label, ". ", drawn.tone.word(words), ": ", &drawn.reason].concat();
    let heading = el_with("h3[id=t-*]", &drawn.id);
    let heading = match linked {
        true => heading.child(claim_link(cx, &drawn.id, &drawn.label)),
        false => heading.text(&drawn.label),
    };
    let say = el("div.cx-topic__say")
        .child(heading)
        .child(pieces::verdict(words, drawn.tone))
        .put("p.cx-why", &drawn.reason);
    if !drawn.chart.notes.is_empty() {
        say.add(el("p.cx-fine").text(&joined(&drawn.chart.notes, " ")));
    }
    el_with("article.cx-topic[part=topic][aria-labelledby=t-*]", &drawn.id)
        .class_if(lead, "cx-topic--lead")
        .child(say)
        .child(chart::chart(words, &drawn.chart, drawn.tone, &caption))
}

/// A link that opens a claim in the table.
pub(crate) fn claim_link(cx: Context, id: &str, label: &str) -> El {
    let place = cx.comparison.peek().topics.iter().position(|topic| topic.id == id).unwrap_or(0);
    el_with("a[data-do=open][data-of=*]", id)
        .attr("data-n", &(place + 1).to_string())
        .attr("href", &address::href(Layout::ByClaim, id))
        .text(label)
}

/// Opens a claim in the table and goes there.
pub(crate) fn open_claim(cx: Context, id: String) {
    cx.show(Layout::ByClaim);
    let comparison = cx.comparison.peek();
    let is_it = |idx: &usize| comparison.topics.get(*idx).is_some_and(|topic| topic.id == id);
    if !cx.visible.peek().iter().any(is_it) {
        cx.clear();
    }
    cx.select(Some(id.clone()));
    next_frame(Box::new(move || {
        if let Some(row) = cx.element("c-", &id) {
            row.html().scroll_into_view();
        }
        cx.focus("b-", &id);
    }));
}

/// The overview; nothing where no figure can be compared.
pub(crate) fn overview(cx: Context) -> El {
    group().live_part(cx, numbers).live_part(cx, matches)
}

fn numbers(cx: Context) -> Option<El> {
    let words = cx.words;
    let charts = cx.charts.read();
    if charts.is_empty() {
        return None;
    }
    let n_shown = if cx.all.get() { charts.len() } else { charts.len().min(FIRST) };
    let topics = el("div.cx-topics");
    let (shown, rest) = charts.split_at(n_shown);
    for (at, drawn) in shown.iter().enumerate() {
        topics.add(topic(cx, drawn, at == 0, true));
    }
    let head =
        el("div.cx-sec__head").put("h2[id=h-numbers]", words.numbers_title()).put("p", words.numbers_deck());
    let section = el("section.cx-sec[aria-labelledby=h-numbers]").child(head).child(topics);
    if !rest.is_empty() {
        let more = words.numbers_more().of(rest.len());
        section.add(el("p.cx-topics__more").put("button.cx-btn[type=button][data-do=all]", &more));
    }
    Some(section.child(chart::key(words, shown)))
}

fn matches(cx: Context) -> Option<El> {
    let words = cx.words;
    let comparison = cx.comparison.read();
    let found = matching(comparison.model(), &comparison.topics);
    if found.is_empty() {
        return None;
    }
    let items = el("ul");
    for one in &found {
        let accounts = words.accounts_counted().spelled(one.n_accounts);
        items.add(
            el("li")
                .child(claim_link(cx, &one.id, &one.label))
                .text(": ")
                .put("b", &one.figure)
                .text(&fill(words.matches_in(), &[&accounts])),
        );
    }
    Some(el("div.cx-matches").child(pieces::labelled(Tone::Same, words.matches())).child(items))
}
