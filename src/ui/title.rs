//! The title block: headline, finding, note and tally.

use super::context::Context;
use super::dom::{El, el, el_with, group, text};
use super::pieces;
use crate::viewmodel::{capitalised, findings};

/// The finding, with its gravest words in bold.
pub(crate) fn finding(cx: Context) -> El {
    el("p.cx-deck[part=summary]").live_part(cx, |cx| {
        let comparison = cx.comparison.read();
        let runs = group();
        for (strong, words) in findings::sentence(comparison.model(), &comparison.topics) {
            runs.add(if strong { el("strong").text(&words) } else { text(&words) });
        }
        Some(runs)
    })
}

/// What the story says of its texts.
pub(crate) fn note(cx: Context) -> El {
    group().live_part(cx, |cx| Some(el("p.cx-note").text(cx.story.read().note.as_ref()?)))
}

/// The headline, or a word where there is none.
pub(crate) fn headline(cx: Context) -> String {
    let story = cx.story.read();
    let title = story.title.trim();
    if title.is_empty() { cx.words.untitled() } else { title }.to_string()
}

/// The title block of the full mode.
pub(crate) fn title(cx: Context) -> El {
    el("header.cx-title")
        .child(
            el("p.cx-kicker").live_text(cx, |cx| {
                capitalised(&cx.words.kicker().spelled(cx.comparison.read().columns.len()))
            }),
        )
        .child(el("h1[part=title]").live_text(cx, headline))
        .child(finding(cx))
        .child(note(cx))
}

/// How many claims of each tone; also the key to symbols and lines.
pub(crate) fn tally(cx: Context) -> El {
    el_with("ul.cx-tally[part=tally][aria-label=*]", cx.words.tally()).live_part(cx, |cx| {
        let items = group();
        for (tone, n) in findings::tally(&cx.comparison.read().topics) {
            items.add(
                el("li")
                    .attr_if(n == 0, "data-none")
                    .put("span.cx-tally__n", &n.to_string())
                    .text(" ")
                    .child(pieces::verdict(cx.words, tone))
                    .put("p", tone.says(cx.words)),
            );
        }
        Some(items)
    })
}
