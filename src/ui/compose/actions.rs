//! Below the accounts: what went wrong, and what can be done with all of them.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::desk::{Desk, Kept};
use super::{compare, kept_words};
use crate::ui::context::Context;
use crate::ui::dom::{El, el, next_frame};
use crate::ui::pieces::button;
use crate::viewmodel::compose::{self, Drafts};

/// For how long the address of a file that was saved leads to it, in milliseconds.
const SAVING: u32 = 60_000;

/// What was not taken in, what can be undone, and what is not kept.
pub(super) fn notices(cx: Context, desk: Desk) -> El {
    let words = desk.words;
    let messages = move || {
        let messages = desk.messages.read();
        let list = el("ul");
        for message in messages.iter() {
            list.add(el("li.cx-hint.cx-hint--fault").text(message));
        }
        (!messages.is_empty()).then_some(list)
    };
    let undone = move || {
        let undone = desk.undo.read();
        let (message, _) = (*undone).as_ref()?;
        let back =
            button("button.cx-btn", move || undo(cx, desk)).attr("id", "compose-undo").text(words.undo);
        Some(el("p.cx-notices__undo").text(message).child(back))
    };
    let unkept = move || {
        let message = match desk.damaged.get() {
            true => words.damaged_kept,
            false if desk.kept.get() == Kept::Yes => return None,
            false => kept_words(desk),
        };
        Some(el("p.cx-hint.cx-hint--asks").text(message))
    };
    el("div.cx-notices").live(messages).live(undone).live(unkept)
}

/// What can be done with all accounts.
pub(super) fn actions(cx: Context, desk: Desk) -> El {
    let words = desk.words;
    let is_blank = move || desk.settled().is_blank();
    let start = button("button.cx-btn.cx-btn--main", move || compare(cx, desk)).live_text(move || {
        let busy = desk.busy.get();
        if busy { words.comparing_now } else { words.compare }.to_string()
    });
    let save =
        button("button.cx-btn", move || save(cx, desk)).live_flag("disabled", is_blank).text(words.save);
    let clear = button("button.cx-btn.cx-btn--plain", move || clear(cx, desk))
        .live_flag("disabled", is_blank)
        .text(words.clear);
    el("div.cx-actions").child(start).child(el("p").text(words.compare_first)).child(save).child(clear)
}

fn clear(cx: Context, desk: Desk) {
    let before = (*desk.drafts.peek()).clone();
    desk.change(Drafts::clear);
    desk.tried.set(false);
    desk.messages.set(Vec::new());
    cx.say(desk.words.cleared);
    desk.undo.set(Some((desk.words.cleared.to_string(), before)));
    next_frame(move || cx.focus("compose-undo"));
}

fn undo(cx: Context, desk: Desk) {
    let undone = desk.undo.peek();
    let Some((_, before)) = &*undone else { return };
    if desk.change(|drafts| drafts.put_back(before)) > 0 {
        desk.messages.set(vec![desk.words.no_room_back.to_string()]);
        cx.say(desk.words.no_room_back);
        return;
    }
    desk.undo.set(None);
    cx.say(desk.words.restored);
    next_frame(move || cx.focus("compose-heading"));
}

/// Saves the story of the drafts as a file.
fn save(cx: Context, desk: Desk) {
    let story = desk.drafts.peek().story();
    let file = format!("{:#}", crate::export::story::story(&story));
    let saved = download(&compose::file_name(&story.title), &file);
    match saved {
        Ok(()) => cx.say(desk.words.saved),
        Err(_) => desk.messages.set(vec![desk.words.not_saved.to_string()]),
    }
}

fn download(file_name: &str, text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &kind)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(file_name);
    link.click();
    // Some browsers read the address only after the click is over.
    Timeout::new(SAVING, move || drop(Url::revoke_object_url(&url))).forget();
    Ok(())
}
