//! Below the accounts: what went wrong, and what can be done with all of them.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use super::desk::{Desk, Kept};
use super::{compare, kept_words};
use crate::ui::context::Context;
use crate::viewmodel::compose::{self, Drafts};

/// What was not taken in, what can be undone, and what is not kept.
pub(super) fn notices(cx: Context, desk: Desk) -> AnyView {
    let words = desk.words;
    let messages = move || {
        let messages = desk.messages.get();
        (!messages.is_empty()).then(|| {
            let items = messages
                .into_iter()
                .map(|message| view! { <li class="cx-hint cx-hint--fault">{message}</li> });
            view! { <ul>{items.collect_view()}</ul> }
        })
    };
    let undone = move || {
        desk.undo.with(|undo| undo.as_ref().map(|(message, _)| message.clone())).map(|message| {
            view! {
                <p class="cx-notices__undo">
                    {message}
                    <button type="button" class="cx-btn" id="compose-undo" on:click=move |_| undo(cx, desk)>
                        {words.undo}
                    </button>
                </p>
            }
        })
    };
    let unkept = move || {
        let message = match desk.damaged.get() {
            true => Some(words.damaged_kept),
            false => (desk.kept.get() != Kept::Yes).then(|| kept_words(desk)),
        };
        message.map(|message| view! { <p class="cx-hint cx-hint--asks">{message}</p> })
    };
    view! { <div class="cx-notices">{messages}{undone}{unkept}</div> }.into_any()
}

pub(super) fn actions(cx: Context, desk: Desk) -> AnyView {
    let words = desk.words;
    let is_blank = move || {
        desk.settled.track();
        desk.with(Drafts::is_blank)
    };
    view! {
        <div class="cx-actions">
            <button type="button" class="cx-btn cx-btn--main" on:click=move |_| compare(cx, desk)>{move || if desk.busy.get() { words.comparing_now } else { words.compare }}</button>
            <p>{words.compare_first}</p>
            <button type="button" class="cx-btn" prop:disabled=is_blank on:click=move |_| save(cx, desk)>
                {words.save}
            </button>
            <button type="button" class="cx-btn cx-btn--plain" prop:disabled=is_blank on:click=move |_| clear(cx, desk)>
                {words.clear}
            </button>
        </div>
    }
    .into_any()
}

fn clear(cx: Context, desk: Desk) {
    let before = desk.drafts.get_value();
    desk.change(Drafts::clear);
    desk.tried.set(false);
    desk.messages.set(Vec::new());
    cx.say(desk.words.cleared);
    desk.undo.set(Some((desk.words.cleared.to_string(), before)));
    request_animation_frame(move || cx.focus("compose-undo"));
}

fn undo(cx: Context, desk: Desk) {
    let Some((_, before)) = desk.undo.get_untracked() else { return };
    if desk.change(|drafts| drafts.put_back(&before)) > 0 {
        desk.messages.set(vec![desk.words.no_room_back.to_string()]);
        cx.say(desk.words.no_room_back);
        return;
    }
    desk.undo.set(None);
    cx.say(desk.words.restored);
    request_animation_frame(move || cx.focus("compose-heading"));
}

/// Saves the story of the drafts as a file.
fn save(cx: Context, desk: Desk) {
    let story = desk.drafts.with_value(Drafts::story);
    let saved = download(
        &compose::file_name(&story.title),
        &serde_json::to_string_pretty(&story).unwrap_or_default(),
    );
    match saved {
        Ok(()) => cx.say(desk.words.saved),
        Err(_) => desk.messages.set(vec![desk.words.not_saved.to_string()]),
    }
}

fn download(file_name: &str, text: &str) -> Result<(), JsValue> {
    let kind = web_sys::BlobPropertyBag::new();
    kind.set_type("application/json");
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &kind)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link: web_sys::HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(file_name);
    link.click();
    // Some browsers read the address only after the click is over.
    set_timeout(move || drop(web_sys::Url::revoke_object_url(&url)), Duration::from_secs(60));
    Ok(())
}
