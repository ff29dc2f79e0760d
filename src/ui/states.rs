//! Empty states: each says what happened, what it means and what to do next.

use leptos::prelude::*;

use super::context::Context;
use super::erased::{Views, click, live};
use crate::viewmodel::state::{Filter, Layout};
use crate::viewmodel::strings::fill;

/// A state: a heading, a sentence, and what can be done.
fn state(title: &'static str, text: String, acts: AnyView) -> AnyView {
    view! {
        <div class="cx-state">
            <h3>{title}</h3>
            <p>{text}</p>
            <div class="cx-state__acts">{acts}</div>
        </div>
    }
    .into_any()
}

/// In place of the comparison where there are fewer than two accounts with text; else nothing.
pub(crate) fn too_few(cx: Context) -> Option<AnyView> {
    let words = cx.words;
    let n_texts = cx
        .story
        .with(|story| story.accounts.iter().filter(|account| !account.text.trim().is_empty()).count());
    let add = || {
        cx.options().editor.then(|| {
            view! {
                <button type="button" class="cx-btn cx-btn--main" on:click=click(move || cx.composing.set(true))>
                    {words.compare_own}
                </button>
            }
        })
    };
    match n_texts {
        0 => Some(state(words.empty_title, words.empty_text.to_string(), add().into_any())),
        1 => {
            let n_claims = cx.report.with(|report| report.claims.len());
            Some(state(words.one_title, words.one_text.of(n_claims), add().into_any()))
        }
        _ => None,
    }
}

/// Under the toolbar where no claim is left; else nothing.
pub(crate) fn no_match(cx: Context) -> Option<AnyView> {
    let words = cx.words;
    if cx.visible.with(|visible| !visible.is_empty()) {
        return None;
    }
    let n_claims = cx.topics.with(Vec::len);
    let (filter, query) = (cx.filter.get(), cx.query.get());
    if n_claims == 0 {
        let read = view! {
            <button type="button" class="cx-btn" on:click=click(move || cx.show(Layout::FullText))>{words.read_texts}</button>
        };
        return Some(state(words.apart_title, words.apart_text.to_string(), read.into_any()));
    }
    let named = Filter::ALL
        .into_iter()
        .zip(words.filters)
        .find(|(one, _)| *one == filter)
        .map_or("", |(_, name)| name);
    let text = match (query.trim(), filter) {
        (query, Filter::All) => fill(words.none_query, &[query]),
        ("", _) => fill(words.none_filter, &[named]),
        (query, _) => fill(words.none_both, &[query, named]),
    };
    let clear = view! {
        <button type="button" class="cx-btn" on:click=click(move || cx.clear())>{words.show_all.of(n_claims)}</button>
    };
    Some(state(words.none_title, text, clear.into_any()))
}

/// What of the link could not be followed.
pub(crate) fn faults(cx: Context) -> AnyView {
    let faults = live(move || {
        let faults = cx.faults.get().into_iter();
        faults
            .map(|fault| view! { <p class="cx-note cx-note--fault">{format!("{fault}.")}</p> }.into_any())
            .views()
    });
    faults.into_any()
}

/// What the engine could not read.
pub(crate) fn unread(cx: Context) -> AnyView {
    let words = cx.words;
    let notes = live(move || {
        let notes = cx.with_model(|model| {
            let notes = model.report.notes.iter().take(5);
            notes
                .map(|note| fill(words.unread, &[&model.label(note.account), &note.text]))
                .collect::<Vec<_>>()
        });
        notes.into_iter().map(|note| view! { <p class="cx-note">{note}</p> }.into_any()).views()
    });
    notes.into_any()
}
