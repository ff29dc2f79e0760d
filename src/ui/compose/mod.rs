//! The panel in which readers put together accounts of their own, and compare them.

mod actions;
mod card;
mod desk;
mod incoming;

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::context::Context;
use crate::viewmodel::compose::Drafts;
use crate::viewmodel::state::ViewState;
use desk::{Desk, Kept};

/// The panel while it is open, and a line above accounts that are the reader's own; nothing where the host does not
/// allow it.
pub(crate) fn compose(cx: Context) -> AnyView {
    if !cx.options().editor {
        return ().into_any();
    }
    let desk = Desk::new();
    Effect::new(move |_| {
        if cx.composing.get() {
            request_animation_frame(move || cx.focus("compose-heading"));
        }
    });
    view! {
        {move || cx.composing.get().then(|| panel(cx, desk))}
        {move || (cx.own.get() && !cx.composing.get()).then(|| strip(cx, desk))}
    }
    .into_any()
}

/// The panel.
fn panel(cx: Context, desk: Desk) -> AnyView {
    let words = desk.words;
    let cards = move || desk.with(|drafts| drafts.cards.iter().map(|card| card.key).collect::<Vec<_>>());
    let n_cards = move || desk.with(|drafts| drafts.cards.len());
    let title = move || desk.with(|drafts| drafts.title.clone());
    view! {
        <section
            class="cx-compose"
            aria-labelledby="compose-heading"
            on:dragover=move |event| incoming::held_over(desk, &event)
            on:dragleave=move |event| incoming::left(desk, &event)
            on:drop=move |event| incoming::dropped(cx, desk, &event)
            on:paste=move |event| incoming::pasted(cx, desk, &event)
            on:change=move |_| desk.settle()
        >
            <div class="cx-wrap">
                <header class="cx-intro">
                    <h1 id="compose-heading" tabindex="-1">{words.heading}</h1>
                    <p>{words.lead}</p>
                </header>
                <div class="cx-field cx-field--title">
                    <label for="compose-title">{words.comparison_title}</label>
                    <input
                        id="compose-title"
                        dir="auto"
                        autocomplete="off"
                        placeholder=words.comparison_title_hint
                        prop:value=title
                        on:input:target=move |event| {
                            let typed = event.target().value();
                            desk.typed(|drafts| drafts.title = typed);
                        }
                    />
                </div>
                <ol class="cx-cards" aria-label=words.accounts data-n=move || n_cards().to_string()>
                    <For each=cards key=|key| *key children=move |key| card::card(cx, desk, key) />
                </ol>
                {incoming::drop_zone(cx, desk)}
                {actions::notices(cx, desk)}
                {actions::actions(cx, desk)}
            </div>
            <footer class="cx-foot">
                <div class="cx-wrap">
                    <div>
                        <h2>{words.kept}</h2>
                        <p>{move || kept_words(desk)}</p>
                    </div>
                </div>
            </footer>
        </section>
    }
    .into_any()
}

fn kept_words(desk: Desk) -> &'static str {
    match desk.kept.get() {
        Kept::Yes => desk.words.kept_note,
        Kept::Refused => desk.words.not_kept,
        Kept::TooLong => desk.words.too_long_to_keep,
    }
}

/// Compares the accounts, or moves to the first that is missing something.
fn compare(cx: Context, desk: Desk) {
    desk.settle();
    let faults = desk.drafts.with_value(|drafts| drafts.faults(desk.words));
    desk.tried.set(!faults.is_empty());
    if let Some(first) = faults.first() {
        cx.say(desk.words.problems.of(faults.len()));
        cx.focus(&card::field_id(first.field, first.key));
        return;
    }
    // The words on the button are seen before the work begins.
    desk.busy.set(true);
    cx.say(desk.words.comparing_now);
    request_animation_frame(move || {
        set_timeout(
            move || {
                // The widget may be gone by now.
                if desk.busy.try_set(false).is_none() {
                    show(cx, desk);
                }
            },
            Duration::ZERO,
        );
    });
}

/// Shows the accounts in place of the page's story.
fn show(cx: Context, desk: Desk) {
    let story = desk.drafts.with_value(Drafts::story);
    if !cx.own.get_untracked() {
        desk.page.set_value(Some((cx.story.get_untracked(), cx.state.get_untracked())));
    }
    desk.messages.set(Vec::new());
    cx.own.set(true);
    cx.faults.set(Vec::new());
    cx.state.set(ViewState::default());
    cx.story.set(story);
    cx.composing.set(false);
    cx.say(desk.words.comparing);
    request_animation_frame(move || cx.focus("compose-own"));
}

/// Says that the accounts shown are the reader's own.
fn strip(cx: Context, desk: Desk) -> AnyView {
    let words = desk.words;
    view! {
        <div class="cx-own">
            <div class="cx-wrap">
                <p id="compose-own" tabindex="-1">{words.own_shown}</p>
                <button type="button" class="cx-btn" on:click=move |_| cx.composing.set(true)>{words.edit}</button>
                <button type="button" class="cx-btn" on:click=move |_| back(cx, desk)>{words.back}</button>
            </div>
        </div>
    }
    .into_any()
}

/// Shows the page's own story again.
fn back(cx: Context, desk: Desk) {
    if let Some((story, state)) = desk.page.try_update_value(Option::take).flatten() {
        cx.story.set(story);
        cx.state.set(state);
        cx.own.set(false);
        let bar_button =
            cx.root().and_then(|root| root.query_selector(".cx-bar .cx-btn--main").ok().flatten());
        if let Some(button) = bar_button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = button.focus();
        }
    }
}
