//! Texts that come by a file chooser, by dropping, and by pasting outside a field.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Element, Event, HtmlInputElement, Node};

use super::card::field_id;
use crate::engine::letters::joined;
use crate::load::short;
use crate::ui::context::Context;
use crate::ui::dom::{El, el, el_with};
use crate::viewmodel::compose::{Drafts, Field, MAX_CARDS};
use crate::words::fill;

/// The place to drop files on, and the buttons for those who do not drop.
pub(super) fn drop_zone(cx: Context) -> El {
    let words = cx.words;
    let chooser = el_with(
        "input.cx-drop__chooser[type=file][multiple][tabindex=-1][hidden][id=compose-files][accept=*]",
        ".txt,.md,.markdown,.json,.html,text/plain,text/markdown,application/json",
    )
    .attr("aria-label", words.own_choose())
    .on("change", cx, |cx, event| {
        event.stop_propagation();
        let Some(chooser) = cx.element("compose-files", "") else { return };
        if let Some(files) = chooser.html().unchecked_into::<HtmlInputElement>().files() {
            cx.emit("read", files.into());
        }
        // So that the same file can be chosen again.
        chooser.set_property("value", "".into());
    });
    let choose = el("button.cx-btn[type=button]")
        .click(cx, |cx| {
            if let Some(chooser) = cx.element("compose-files", "") {
                chooser.html().click();
            }
        })
        .live(cx, |cx, choose| choose.set_flag("disabled", cx.desk.settled().room() == 0))
        .text(words.own_choose());
    let add = el("button.cx-btn[type=button]")
        .click(cx, |cx| {
            if let Some(key) = cx.desk.change(Drafts::add_blank) {
                cx.focus_next("", &field_id(Field::Text, key));
            }
        })
        .live(cx, |cx, add| add.set_flag("disabled", cx.desk.drafts().cards.len() >= MAX_CARDS))
        .text(words.own_add());
    let lead = el("b").live_text(cx, |cx| {
        let over = cx.desk.over.get();
        if over { cx.words.own_drop_now() } else { cx.words.own_drop_here() }.to_string()
    });
    let fits = el("span").live_text(cx, |cx| {
        let words = cx.words;
        [words.own_drop_kinds(), " ", &cx.desk.settled().room_in_words(words)].concat()
    });
    el("div.cx-drop")
        .live(cx, |cx, zone| zone.set_class("cx-drop--over", cx.desk.over.get()))
        .child(el("p").child(lead).child(fits))
        .child(add)
        .child(choose)
        .child(chooser)
}

pub(super) fn held_over(cx: Context, event: &Event) {
    let event: &DragEvent = event.unchecked_ref();
    if holds_files(event.data_transfer().as_ref()) || !is_field(event) {
        event.prevent_default();
        cx.desk.over.set(true);
    }
}

pub(super) fn left(cx: Context, event: &Event) {
    let event: &DragEvent = event.unchecked_ref();
    let to = event.related_target();
    // Moving between parts of the panel leaves each of them.
    let is_within = event.current_target().is_some_and(|panel| {
        to.is_some() && panel.unchecked_ref::<Node>().contains(to.as_ref().map(JsCast::unchecked_ref))
    });
    if !is_within {
        cx.desk.over.set(false);
    }
}

pub(super) fn dropped(cx: Context, event: &Event) {
    let event: &DragEvent = event.unchecked_ref();
    cx.desk.over.set(false);
    let data = event.data_transfer();
    if !holds_files(data.as_ref()) && is_field(event) {
        return;
    }
    event.prevent_default();
    take_data(cx, data);
}

pub(super) fn pasted(cx: Context, event: &Event) {
    let event: &ClipboardEvent = event.unchecked_ref();
    let data = event.clipboard_data();
    if is_field(event) && holds(data.as_ref(), "text/plain") {
        return;
    }
    event.prevent_default();
    take_data(cx, data);
}

fn take_data(cx: Context, data: Option<DataTransfer>) {
    let Some(data) = data else { return };
    match data.files().filter(|files| 0 < files.length()) {
        Some(files) => cx.emit("read", files.into()),
        None => {
            let text = data.get_data("text/plain").unwrap_or_default();
            take(cx, &mut |drafts| drafts.take_text(cx.words, &text));
        }
    }
}

/// Takes in files that the element has read: the name of each, and its bytes or null.
pub(crate) fn take_files(cx: Context, files: &Array) {
    take(cx, &mut |drafts| {
        let mut messages = Vec::new();
        for file in files.iter() {
            let file: Array = file.unchecked_into();
            let (name, bytes) = (file.get(0).as_string().unwrap_or_default(), file.get(1));
            if bytes.is_null() {
                messages.push(fill(cx.words.own_unreadable(), &[&short(&name)]));
            } else {
                messages.extend(drafts.take_file(cx.words, &name, &Uint8Array::new(&bytes).to_vec()));
            }
        }
        messages
    });
}

/// Takes something in, and says how much of it and what not.
fn take(cx: Context, take: &mut dyn FnMut(&mut Drafts) -> Vec<String>) {
    let room = cx.desk.drafts.peek().room();
    let messages = cx.desk.change(take);
    let n_added = room.saturating_sub(cx.desk.drafts.peek().room());
    let mut said = messages.clone();
    if 0 < n_added {
        said.insert(0, cx.words.own_added().of(n_added));
    }
    cx.say(&joined(&said, " "));
    cx.desk.messages.set(messages);
}

/// Whether an event is about a field, which takes text by itself.
fn is_field(event: &Event) -> bool {
    let target = event.composed_path().get(0).dyn_into::<Element>();
    target
        .is_ok_and(|element| matches!(element.tag_name().to_ascii_lowercase().as_str(), "input" | "textarea"))
}

fn holds_files(data: Option<&DataTransfer>) -> bool {
    holds(data, "Files")
}

#[inline(never)]
fn holds(data: Option<&DataTransfer>, kind: &str) -> bool {
    data.is_some_and(|data| data.types().iter().any(|held| held == kind))
}
