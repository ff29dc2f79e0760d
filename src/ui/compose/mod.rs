//! The panel in which readers put together accounts of their own, and compare them.

mod actions;
mod card;
mod desk;
mod incoming;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::context::Context;
use super::dom::{El, el, group, next_frame, typed};
use super::pieces::button;
use super::signal::{Memo, follow};
use crate::viewmodel::state::ViewState;
use desk::{Desk, Kept};

/// The panel while it is open, and a line above accounts that are the reader's own; nothing where the host does not
/// allow it.
pub(crate) fn compose(cx: Context) -> El {
    if !cx.options().editor {
        return group();
    }
    let desk = Desk::new();
    follow(move || {
        if cx.composing.get() {
            next_frame(move || cx.focus("compose-heading"));
        }
    });
    group()
        .live(move || cx.composing.get().then(|| panel(cx, desk)))
        .live(move || (cx.own.get() && !cx.composing.get()).then(|| strip(cx, desk)))
}

/// The panel.
fn panel(cx: Context, desk: Desk) -> El {
    let words = desk.words;
    let head = el("header.cx-intro")
        .child(el("h1").attr("id", "compose-heading").attr("tabindex", "-1").text(words.heading))
        .child(el("p").text(words.lead));
    let title = el("input")
        .attr("id", "compose-title")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("placeholder", words.comparison_title_hint)
        .live_value("value", move || (&*desk.drafts().title).into())
        .on("input", move |event| {
            let typed = typed(event);
            desk.typed(|drafts| drafts.title = typed);
        });
    let title = el("div.cx-field.cx-field--title")
        .child(el("label").attr("for", "compose-title").text(words.comparison_title))
        .child(title);
    let keys = Memo::new(move || desk.drafts().cards.iter().map(|card| card.key).collect::<Vec<u32>>());
    let cards = el("ol.cx-cards")
        .attr("aria-label", words.accounts)
        .live_attr("data-n", move || Some(keys.read().len().to_string()))
        .keyed(
            move || keys.read().iter().map(ToString::to_string).collect(),
            move |at| keys.peek().get(at).map_or_else(group, |key| card::card(cx, desk, *key)),
            || (),
        );
    let body = el("div.cx-wrap")
        .child(head)
        .child(title)
        .child(cards)
        .child(incoming::drop_zone(cx, desk))
        .child(actions::notices(cx, desk))
        .child(actions::actions(cx, desk));
    let kept = el("div")
        .child(el("h2").text(words.kept))
        .child(el("p").live_text(move || kept_words(desk).to_string()));
    el("section.cx-compose")
        .attr("aria-labelledby", "compose-heading")
        .on("dragover", move |event| incoming::held_over(desk, event.unchecked_ref()))
        .on("dragleave", move |event| incoming::left(desk, event.unchecked_ref()))
        .on("drop", move |event| incoming::dropped(cx, desk, event.unchecked_ref()))
        .on("paste", move |event| incoming::pasted(cx, desk, event.unchecked_ref()))
        .on("change", move |_| desk.settle())
        .child(body)
        .child(el("footer.cx-foot").child(el("div.cx-wrap").child(kept)))
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
    let faults = desk.drafts.peek().faults(desk.words);
    desk.tried.set(!faults.is_empty());
    if let Some(first) = faults.first() {
        cx.say(desk.words.problems.of(faults.len()));
        cx.focus(&card::field_id(first.field, first.key));
        return;
    }
    // The words on the button are seen before the work begins.
    desk.busy.set(true);
    cx.say(desk.words.comparing_now);
    next_frame(move || {
        let start = move || {
            // The widget may be gone by now.
            if *desk.busy.peek() {
                desk.busy.set(false);
                show(cx, desk);
            }
        };
        Timeout::new(0, start).forget();
    });
}

/// Shows the accounts in place of the page's story.
fn show(cx: Context, desk: Desk) {
    let story = desk.drafts.peek().story();
    if !*cx.own.peek() {
        desk.page.set(Some(((*cx.story.peek()).clone(), (*cx.state.peek()).clone())));
    }
    desk.messages.set(Vec::new());
    cx.own.set(true);
    cx.faults.set(Vec::new());
    cx.state.set(ViewState::default());
    cx.story.set(story);
    cx.composing.set(false);
    cx.say(desk.words.comparing);
    next_frame(move || cx.focus("compose-own"));
}

/// Says that the accounts shown are the reader's own.
fn strip(cx: Context, desk: Desk) -> El {
    let words = desk.words;
    let row = el("div.cx-wrap")
        .child(el("p").attr("id", "compose-own").attr("tabindex", "-1").text(words.own_shown))
        .child(button("button.cx-btn", move || cx.composing.set(true)).text(words.edit))
        .child(button("button.cx-btn", move || back(cx, desk)).text(words.back));
    el("div.cx-own").child(row)
}

/// Shows the page's own story again.
fn back(cx: Context, desk: Desk) {
    let page = desk.page.peek();
    let Some((story, state)) = &*page else { return };
    cx.story.set(story.clone());
    cx.state.set(state.clone());
    cx.own.set(false);
    desk.page.set(None);
    let bar_button = cx.root().and_then(|root| root.query_selector(".cx-bar .cx-btn--main").ok().flatten());
    if let Some(button) = bar_button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}
