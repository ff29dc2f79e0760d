//! The title block: headline, finding, note and tally.

use leptos::prelude::*;

use super::context::Context;
use super::erased::{Views, live, maybe, text};
use super::pieces;
use crate::viewmodel::findings;

/// The finding, with its gravest words in bold.
pub(crate) fn finding(cx: Context) -> AnyView {
    let runs = live(move || {
        let runs = cx.with_model(|model| cx.topics.with(|topics| findings::sentence(model, topics)));
        let show = |(strong, words): (bool, String)| {
            if strong { view! { <strong>{words}</strong> }.into_any() } else { words.into_any() }
        };
        runs.into_iter().map(show).views()
    });
    view! { <p class="cx-deck" part="summary">{runs}</p> }.into_any()
}

/// What the story says of its texts.
pub(crate) fn note(cx: Context) -> AnyView {
    let note = move || cx.story.with(|story| story.note.clone());
    maybe(move || note().map(|note| view! { <p class="cx-note">{note}</p> }.into_any()))
}

/// The headline, or a word where there is none.
pub(crate) fn headline(cx: Context) -> String {
    let title = cx.story.with(|story| story.title.trim().to_string());
    if title.is_empty() { cx.words.untitled.to_string() } else { title }
}

/// The title block of the full mode.
pub(crate) fn title(cx: Context) -> AnyView {
    let words = cx.words;
    let kicker = text(move || {
        let said = words.kicker.spelled(cx.columns.with(Vec::len), words);
        crate::viewmodel::capitalised(&said)
    });
    view! {
        <header class="cx-title">
            <p class="cx-kicker">{kicker}</p>
            <h1 part="title">{text(move || headline(cx))}</h1>
            {finding(cx)}
            {note(cx)}
        </header>
    }
    .into_any()
}

/// How many claims of each tone; also the key to symbols and lines.
pub(crate) fn tally(cx: Context) -> AnyView {
    let words = cx.words;
    let items = live(move || {
        let tally = cx.topics.with(|topics| findings::tally(topics));
        let show = |(tone, n): (_, usize)| {
            view! {
                <li>
                    <span class="cx-tally__n">{n}</span>
                    " "
                    {pieces::verdict(words, tone)}
                    <p>{tone.says(words)}</p>
                </li>
            }
            .into_any()
        };
        tally.map(show).into_iter().views()
    });
    view! { <ul class="cx-tally" part="tally" aria-label=words.tally>{items}</ul> }.into_any()
}
