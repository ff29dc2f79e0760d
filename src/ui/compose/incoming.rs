//! Texts that come by a file chooser, by dropping, and by pasting outside a field.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    ClipboardEvent, DataTransfer, DragEvent, Element, Event, File, FileList, HtmlInputElement, Node,
};

use super::card::field_id;
use super::desk::Desk;
use crate::load::{Limits, short};
use crate::ui::context::Context;
use crate::ui::dom::{El, el, next_frame};
use crate::ui::pieces::button;
use crate::viewmodel::compose::{Drafts, Field, MAX_CARDS};
use crate::viewmodel::strings::fill;

/// The place to drop files on, and the buttons for those who do not drop.
pub(super) fn drop_zone(cx: Context, desk: Desk) -> El {
    let words = desk.words;
    let chooser = el("input.cx-drop__chooser")
        .attr("type", "file")
        .attr_if(true, "multiple")
        .attr("accept", ".txt,.md,.markdown,.json,.html,text/plain,text/markdown,application/json")
        .attr("tabindex", "-1")
        .attr_if(true, "hidden")
        .attr("aria-label", words.choose)
        .on("change", move |event| {
            event.stop_propagation();
            let chooser = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            let Some(chooser) = chooser else { return };
            if let Some(files) = chooser.files() {
                take_files(cx, desk, &files);
            }
            // So that the same file can be chosen again.
            chooser.set_value("");
        });
    let opened = chooser.html();
    let choose = button("button.cx-btn", move || opened.click())
        .live_flag("disabled", move || desk.settled().room() == 0)
        .text(words.choose);
    let add = move || {
        if let Some(key) = desk.change(Drafts::add_blank) {
            next_frame(move || cx.focus(&field_id(Field::Text, key)));
        }
    };
    let add = button("button.cx-btn", add)
        .live_flag("disabled", move || desk.drafts().cards.len() >= MAX_CARDS)
        .text(words.add);
    let lead = move || if desk.over.get() { words.drop_now } else { words.drop_here }.to_string();
    let fits = move || [words.drop_kinds, " ", &desk.settled().room_in_words(words)].concat();
    let says = el("p").child(el("b").live_text(lead)).child(el("span").live_text(fits));
    el("div.cx-drop")
        .live_class("cx-drop--over", move || desk.over.get())
        .child(says)
        .child(add)
        .child(choose)
        .child(chooser)
}

pub(super) fn held_over(desk: Desk, event: &DragEvent) {
    if holds_files(event.data_transfer().as_ref()) || !is_field(event) {
        event.prevent_default();
        desk.over.set(true);
    }
}

pub(super) fn left(desk: Desk, event: &DragEvent) {
    let panel = event.current_target().and_then(|panel| panel.dyn_into::<Node>().ok());
    let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
    // Moving between parts of the panel leaves each of them.
    if !panel.is_some_and(|panel| to.is_some() && panel.contains(to.as_ref())) {
        desk.over.set(false);
    }
}

pub(super) fn dropped(cx: Context, desk: Desk, event: &DragEvent) {
    desk.over.set(false);
    let data = event.data_transfer();
    if !holds_files(data.as_ref()) && is_field(event) {
        return;
    }
    event.prevent_default();
    take_data(cx, desk, data);
}

pub(super) fn pasted(cx: Context, desk: Desk, event: &ClipboardEvent) {
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
    let files: Vec<File> = (0..files.length()).filter_map(|idx| files.get(idx)).collect();
    spawn_local(async move {
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
            let (said, n_more) = desk.change(|drafts| {
                let room = drafts.room();
                let said = drafts.take_file(desk.words, &name, &bytes);
                (said, room.saturating_sub(drafts.room()))
            });
            messages.extend(said);
            n_added += n_more;
        }
        report(cx, desk, messages, n_added);
    });
}

fn report(cx: Context, desk: Desk, messages: Vec<String>, n_added: usize) {
    let mut said = messages.clone();
    if 0 < n_added {
        said.insert(0, desk.words.added.of(n_added));
    }
    cx.say(said.join(" "));
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
