//! *Where the numbers disagree*: the gravest topic wide, others small, matches in one line.

use super::address;
use super::chart;
use super::context::Context;
use super::dom::{El, el, group, next_frame};
use super::pieces::{self, button};
use super::signal::{Memo, Signal};
use crate::viewmodel::overview::{Drawn, drawn, matching};
use crate::viewmodel::state::Layout;
use crate::viewmodel::strings::fill;
use crate::viewmodel::tone::Tone;

/// Charts shown before the reader asks for more.
const FIRST: usize = 7;

/// One topic with its number line; `lead` wide, and `linked` to its claim in the table.
pub(crate) fn topic(cx: Context, drawn: &Drawn, lead: bool, linked: bool) -> El {
    let words = cx.words;
    let title_id = ["t-", &drawn.id].concat();
    let caption = [&drawn.label, ". ", drawn.tone.word(words), ": ", &drawn.reason].concat();
    let heading = el("h3").attr("id", &title_id);
    let heading = match linked {
        true => heading.child(claim_link(cx, &drawn.id, &drawn.label)),
        false => heading.text(&drawn.label),
    };
    let say = el("div.cx-topic__say")
        .child(heading)
        .child(pieces::verdict(words, drawn.tone))
        .child(el("p.cx-why").text(&drawn.reason));
    if !drawn.chart.notes.is_empty() {
        say.add(el("p.cx-fine").text(&drawn.chart.notes.join(" ")));
    }
    el("article.cx-topic")
        .class_if(lead, "cx-topic--lead")
        .attr("part", "topic")
        .attr("aria-labelledby", &title_id)
        .child(say)
        .child(chart::chart(words, &drawn.chart, drawn.tone, &caption))
}

/// A link that opens a claim in the table.
pub(crate) fn claim_link(cx: Context, id: &str, label: &str) -> El {
    let link = el("a").attr("href", &address::href(Layout::ByClaim, id)).text(label);
    let id = id.to_string();
    link.follow(move || show_claim(cx, id.clone()))
}

/// Opens a claim in the table and goes there.
fn show_claim(cx: Context, id: String) {
    cx.show(Layout::ByClaim);
    let comparison = cx.comparison.peek();
    let is_it = |idx: &usize| comparison.topics.get(*idx).is_some_and(|topic| topic.id == id);
    if !cx.visible.peek().iter().any(is_it) {
        cx.clear();
    }
    cx.select(Some(id.clone()));
    next_frame(move || {
        if let Some(row) = cx.element(&["c-", &id].concat()) {
            row.scroll_into_view();
        }
        cx.focus(&["b-", &id].concat());
    });
}

/// The topics that can be drawn.
pub(crate) fn charts(cx: Context) -> Memo<Vec<Drawn>> {
    Memo::fresh(move || {
        let comparison = cx.comparison.read();
        drawn(comparison.model(), &comparison.columns, &comparison.topics)
    })
}

/// The overview; nothing where no figure can be compared.
pub(crate) fn overview(cx: Context) -> El {
    let all = Signal::new(false);
    let charts = charts(cx);
    group().live(move || numbers(cx, &charts.read(), all)).live(move || matches(cx))
}

fn numbers(cx: Context, charts: &[Drawn], all: Signal<bool>) -> Option<El> {
    let words = cx.words;
    if charts.is_empty() {
        return None;
    }
    let n_shown = if all.get() { charts.len() } else { charts.len().min(FIRST) };
    let topics = el("div.cx-topics");
    for (at, drawn) in charts.iter().take(n_shown).enumerate() {
        topics.add(topic(cx, drawn, at == 0, true));
    }
    let head = el("div.cx-sec__head")
        .child(el("h2").attr("id", "h-numbers").text(words.numbers_title))
        .child(el("p").text(words.numbers_deck));
    let section = el("section.cx-sec").attr("aria-labelledby", "h-numbers").child(head).child(topics);
    if n_shown < charts.len() {
        let more = button("button.cx-btn", move || all.set(true))
            .text(&words.numbers_more.of(charts.len() - n_shown));
        section.add(el("p.cx-topics__more").child(more));
    }
    Some(section.child(chart::key(words)))
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
        let accounts = words.accounts_counted.spelled(one.n_accounts, words);
        items.add(
            el("li")
                .child(claim_link(cx, &one.id, &one.label))
                .text(": ")
                .child(el("b").text(&one.figure))
                .text(&fill(words.matches_in, &[&accounts])),
        );
    }
    Some(el("div.cx-matches").child(pieces::labelled(Tone::Same, words.matches)).child(items))
}
