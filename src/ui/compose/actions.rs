//! Below the accounts: what went wrong, and what can be done with all of them.

use wasm_bindgen::JsValue;

use super::desk::Kept;
use super::{compare, kept_words};
use crate::export::story;
use crate::ui::context::Context;
use crate::ui::dom::{El, el};
use crate::viewmodel::compose::Drafts;

/// What was not taken in.
pub(super) fn messages(cx: Context) -> Option<El> {
    let messages = cx.desk.messages.read();
    let list = el("ul");
    for message in messages.iter() {
        list.add(el("li.cx-hint.cx-hint--fault").text(message));
    }
    (!messages.is_empty()).then_some(list)
}

/// What can be undone.
pub(super) fn undone(cx: Context) -> Option<El> {
    let undone = cx.desk.undo.read();
    let (message, _) = (*undone).as_ref()?;
    let back = el("button.cx-btn[type=button][id=compose-undo]").click(cx, undo).text(cx.words.own_undo());
    Some(el("p.cx-notices__undo").text(message).child(back))
}

/// What is not kept.
pub(super) fn unkept(cx: Context) -> Option<El> {
    let message = match cx.desk.damaged.get() {
        true => cx.words.own_damaged_kept(),
        false if cx.desk.kept.get() == Kept::Yes => return None,
        false => kept_words(cx),
    };
    Some(el("p.cx-hint.cx-hint--asks").text(message))
}

/// What can be done with all accounts.
pub(super) fn actions(cx: Context) -> El {
    let words = cx.words;
    let unless_blank = |cx: Context, part: &El| part.set_flag("disabled", cx.desk.settled().is_blank());
    let start = el("button.cx-btn.cx-btn--main[type=button]").click(cx, compare).live_text(cx, |cx| {
        let busy = cx.desk.busy.get();
        if busy { cx.words.own_comparing_now() } else { cx.words.own_compare() }.to_string()
    });
    let save = el("button.cx-btn[type=button]").click(cx, save).live(cx, unless_blank).text(words.own_save());
    let clear = el("button.cx-btn.cx-btn--plain[type=button]")
        .click(cx, clear)
        .live(cx, unless_blank)
        .text(words.own_clear());
    el("div.cx-actions").child(start).put("p", words.own_compare_first()).child(save).child(clear)
}

fn clear(cx: Context) {
    let desk = &cx.desk;
    let before = (*desk.drafts.peek()).clone();
    desk.change(Drafts::clear);
    desk.tried.set(false);
    desk.messages.set(Vec::new());
    cx.say(cx.words.own_cleared());
    desk.undo.set(Some((cx.words.own_cleared().to_string(), before)));
    cx.focus_next("compose-undo", "");
}

fn undo(cx: Context) {
    let desk = &cx.desk;
    let undone = desk.undo.peek();
    let Some((_, before)) = &*undone else { return };
    if desk.change(|drafts| drafts.put_back(before)) > 0 {
        desk.messages.set(vec![cx.words.own_no_room_back().to_string()]);
        cx.say(cx.words.own_no_room_back());
        return;
    }
    desk.undo.set(None);
    cx.say(cx.words.own_restored());
    cx.focus_next("compose-heading", "");
}

/// Has the element save the story of the drafts as a file.
fn save(cx: Context) {
    let story = story::story(&cx.desk.drafts.peek().story());
    cx.emit("file", JsValue::from_str(&story.to_string()));
    cx.say(cx.words.own_saved());
}
