//! *Where the numbers disagree*: the gravest topic wide, others small, matches in one line.

use leptos::prelude::*;

use super::address;
use super::chart;
use super::context::Context;
use super::erased::{Views, click, follow, maybe};
use super::pieces;
use crate::viewmodel::overview::{Drawn, drawn, matching};
use crate::viewmodel::state::Layout;
use crate::viewmodel::strings::fill;
use crate::viewmodel::tone::Tone;

/// Charts shown before the reader asks for more.
const FIRST: usize = 7;

/// One topic with its number line.
pub(crate) fn topic(cx: Context, drawn: Drawn, lead: bool, linked: bool) -> AnyView {
    let words = cx.words;
    let title_id = format!("t-{}", drawn.id);
    let labelled_by = title_id.clone();
    let caption = format!("{}. {}: {}", drawn.label, drawn.tone.word(words), drawn.reason);
    let heading = if linked {
        claim_link(cx, drawn.id.clone(), drawn.label.clone())
    } else {
        drawn.label.clone().into_any()
    };
    let notes = drawn.chart.notes.join(" ");
    let notes = (!notes.is_empty()).then(|| view! { <p class="cx-fine">{notes}</p> });
    view! {
        <article class="cx-topic" class:cx-topic--lead=lead part="topic" aria-labelledby=labelled_by>
            <div class="cx-topic__say">
                <h3 id=title_id>{heading}</h3>
                {pieces::verdict(words, drawn.tone)}
                <p class="cx-why">{drawn.reason}</p>
                {notes}
            </div>
            {chart::chart(words, drawn.chart, drawn.tone, caption)}
        </article>
    }
    .into_any()
}

/// A link that opens a claim in the table.
pub(crate) fn claim_link(cx: Context, id: String, label: String) -> AnyView {
    let href = address::href(Layout::ByClaim, &id);
    let open = follow(move || show_claim(cx, id.clone()));
    view! { <a href=href on:click=open>{label}</a> }.into_any()
}

/// Opens a claim in the table and goes there.
pub(crate) fn show_claim(cx: Context, id: String) {
    cx.show(Layout::ByClaim);
    if !cx.visible.with_untracked(|visible| {
        cx.topics.with_untracked(|topics| {
            visible.iter().any(|&idx| topics.get(idx).is_some_and(|topic| topic.id == id))
        })
    }) {
        cx.clear();
    }
    cx.select(Some(id.clone()));
    request_animation_frame(move || {
        if let Some(row) = cx.element(&format!("c-{id}")) {
            row.scroll_into_view();
        }
        cx.focus(&format!("b-{id}"));
    });
}

/// The overview; nothing where no figure can be compared.
pub(crate) fn overview(cx: Context) -> AnyView {
    let words = cx.words;
    let all = RwSignal::new(false);
    let charts = Memo::new(move |_| {
        cx.with_model(|model| {
            cx.columns.with(|columns| cx.topics.with(|topics| drawn(model, columns, topics)))
        })
    });
    let same = Memo::new(move |_| cx.with_model(|model| cx.topics.with(|topics| matching(model, topics))));
    let matches = maybe(move || {
        let same = same.get();
        (!same.is_empty()).then(|| {
            let items = same.into_iter().map(|found| {
                let accounts = words.accounts_counted.spelled(found.n_accounts, words);
                let rest = fill(words.matches_in, &[&accounts]);
                let link = claim_link(cx, found.id, found.label);
                view! { <li>{link}": "<b>{found.figure}</b>{rest}</li> }.into_any()
            });
            let items = items.views();
            view! {
                <div class="cx-matches">
                    {pieces::labelled(Tone::Same, words.matches.to_string())}
                    <ul>{items}</ul>
                </div>
            }
            .into_any()
        })
    });
    let section = maybe(move || {
        let charts = charts.get();
        let n_charts = charts.len();
        if n_charts == 0 {
            return None;
        }
        let shown = if all.get() { n_charts } else { FIRST };
        let topics =
            charts.into_iter().take(shown).enumerate().map(|(at, drawn)| topic(cx, drawn, at == 0, true));
        let topics = topics.views();
        let more = (shown < n_charts).then(|| {
            let said = words.numbers_more.of(n_charts - shown);
            view! { <p class="cx-topics__more"><button type="button" class="cx-btn" on:click=click(move || all.set(true))>{said}</button></p> }
        });
        Some(
            view! {
                <section class="cx-sec" aria-labelledby="h-numbers">
                    <div class="cx-sec__head">
                        <h2 id="h-numbers">{words.numbers_title}</h2>
                        <p>{words.numbers_deck}</p>
                    </div>
                    <div class="cx-topics">{topics}</div>
                    {more}
                    {chart::key(words)}
                </section>
            }
            .into_any(),
        )
    });
    view! { {section}{matches} }.into_any()
}
