//! Texts that come by a file chooser, by dropping, and by pasting outside a field.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, Element, Event, FileList};

use super::card::field_id;
use super::desk::Desk;
use crate::load::{Limits, short};
use crate::ui::context::Context;
use crate::viewmodel::compose::{Drafts, Field, MAX_CARDS};
use crate::viewmodel::strings::fill;

pub(super) fn drop_zone(cx: Context, desk: Desk) -> AnyView {
    let words = desk.words;
    let chooser = NodeRef::<leptos::html::Input>::new();
    let room = move || {
        desk.settled.track();
        desk.with(Drafts::room)
    };
    let lead = move || if desk.over.get() { words.drop_now } else { words.drop_here };
    let fits = move || {
        desk.settled.track();
        format!("{} {}", words.drop_kinds, desk.with(|drafts| drafts.room_in_words(words)))
    };
    let is_full = move || desk.with(|drafts| drafts.cards.len() >= MAX_CARDS);
    let add = move |_| {
        let key = desk.change(Drafts::add_blank);
        request_animation_frame(move || {
            key.into_iter().for_each(|key| cx.focus(&field_id(Field::Text, key)))
        });
    };
    let choose = move |_| {
        if let Some(chooser) = chooser.get() {
            chooser.click();
        }
    };
    let chosen = move |event: Event| {
        event.stop_propagation();
        let Some(chooser) = chooser.get() else { return };
        if let Some(files) = chooser.files() {
            take_files(cx, desk, &files);
        }
        // So that the same file can be chosen again.
        chooser.set_value("");
    };
    view! {
        <div class="cx-drop" class:cx-drop--over=move || desk.over.get()>
            <p>
                <b>{lead}</b>
                <span>{fits}</span>
            </p>
            <button type="button" class="cx-btn" prop:disabled=is_full on:click=add>{words.add}</button>
            <button type="button" class="cx-btn" prop:disabled=move || room() == 0 on:click=choose>{words.choose}</button>
            <input
                type="file"
                class="cx-drop__chooser"
                multiple=true
                accept=".txt,.md,.markdown,.json,text/plain,text/markdown,application/json"
                tabindex="-1"
                hidden=true
                aria-label=words.choose
                node_ref=chooser
                on:change=chosen
            />
        </div>
    }
    .into_any()
}

pub(super) fn held_over(desk: Desk, event: &ev::DragEvent) {
    if holds_files(event.data_transfer().as_ref()) || !is_field(event) {
        event.prevent_default();
        desk.over.set(true);
    }
}

pub(super) fn left(desk: Desk, event: &ev::DragEvent) {
    let panel = event.current_target().and_then(|panel| panel.dyn_into::<web_sys::Node>().ok());
    let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
    // Moving between parts of the panel leaves each of them.
    if !panel.is_some_and(|panel| to.is_some() && panel.contains(to.as_ref())) {
        desk.over.set(false);
    }
}

pub(super) fn dropped(cx: Context, desk: Desk, event: &ev::DragEvent) {
    desk.over.set(false);
    let data = event.data_transfer();
    if !holds_files(data.as_ref()) && is_field(event) {
        return;
    }
    event.prevent_default();
    take_data(cx, desk, data);
}

pub(super) fn pasted(cx: Context, desk: Desk, event: &ev::ClipboardEvent) {
    let data = event.clipboard_data();
    let is_text = data.as_ref().is_some_and(|data| data.types().iter().any(|kind| kind == "text/plain"));
    if is_field(event) && is_text {
        return;
    }
    event.prevent_default();
    take_data(cx, desk, data);
}

fn take_data(cx: Context, desk: Desk, data: Option<DataTransfer>) {
    let Some(data) = data else { return };
    match data.files().filter(|files| 0 < files.length()) {
        Some(files) => take_files(cx, desk, &files),
        None => {
            let Ok(text) = data.get_data("text/plain") else { return };
            let words = desk.words;
            let (messages, n_added) = desk.change(|drafts| {
                let room = drafts.room();
                let messages = drafts.take_text(words, &text);
                (messages, room.saturating_sub(drafts.room()))
            });
            report(cx, desk, messages, n_added);
        }
    }
}

fn take_files(cx: Context, desk: Desk, files: &FileList) {
    // The list empties when the event is over.
    let files: Vec<web_sys::File> = (0..files.length()).filter_map(|idx| files.get(idx)).collect();
    leptos::task::spawn_local(async move {
        let mut messages = Vec::new();
        let mut n_added = 0;
        for file in files {
            let name = file.name();
            // Longer files are refused by their name and length alone.
            let bytes = match file.size() <= Limits::READER.file as f64 {
                true => JsFuture::from(file.array_buffer())
                    .await
                    .map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec()),
                false => Ok(vec![b' '; Limits::READER.file + 1]),
            };
            let Ok(bytes) = bytes else {
                messages.push(fill(desk.words.unreadable, &[&short(&name)]));
                continue;
            };
            let taken = desk.drafts.try_update_value(|drafts| {
                let room = drafts.room();
                let said = drafts.take_file(desk.words, &name, &bytes);
                (said, room.saturating_sub(drafts.room()))
            });
            // The widget may be gone by now.
            let Some((said, n_more)) = taken else { return };
            messages.extend(said);
            n_added += n_more;
        }
        desk.change(|_| ());
        report(cx, desk, messages, n_added);
    });
}

fn report(cx: Context, desk: Desk, messages: Vec<String>, n_added: usize) {
    let added = (0 < n_added).then(|| desk.words.added.of(n_added));
    cx.say(added.into_iter().chain(messages.iter().cloned()).collect::<Vec<_>>().join(" "));
    desk.messages.set(messages);
}

/// Whether an event is about a field, which takes text by itself.
fn is_field(event: &Event) -> bool {
    let target = event.composed_path().get(0).dyn_into::<Element>();
    target
        .is_ok_and(|element| matches!(element.tag_name().to_ascii_lowercase().as_str(), "input" | "textarea"))
}

fn holds_files(data: Option<&DataTransfer>) -> bool {
    data.is_some_and(|data| data.types().iter().any(|kind| kind == "Files"))
}
