//! The panel in which readers put together accounts of their own, and compare them.

mod actions;
mod card;
pub(crate) mod desk;
pub(crate) mod incoming;

use wasm_bindgen::JsCast;

use super::context::Context;
use super::dom::{El, Keyed, el, el_with, group, once_drawn, typed};
use super::signal::follow;
use crate::viewmodel::state::ViewState;
use desk::Kept;

/// The panel while it is open, and a line above accounts that are the reader's own; nothing where the host does not
/// allow it.
pub(crate) fn compose(cx: Context) -> El {
    if !cx.options.editor {
        return group();
    }
    desk::open(cx);
    follow(move || {
        if cx.composing.get() {
            cx.focus_next("compose-heading", "");
        }
    });
    group()
        .live_part(cx, |cx| cx.composing.get().then(|| panel(cx)))
        .live_part(cx, |cx| (cx.own.get() && !cx.composing.get()).then(|| strip(cx)))
}

/// The panel.
fn panel(cx: Context) -> El {
    let words = cx.words;
    let head = el("header.cx-intro")
        .put("h1[id=compose-heading][tabindex=-1]", words.own_heading())
        .put("p", words.own_lead());
    let title = el_with(
        "input[id=compose-title][dir=auto][autocomplete=off][placeholder=*]",
        words.own_comparison_title_hint(),
    )
    .live(cx, |cx, title| title.set_property("value", (&*cx.desk.drafts().title).into()));
    let title = el("div.cx-field.cx-field--title")
        .put("label[for=compose-title]", words.own_comparison_title())
        .child(title);
    let cards = el_with("ol.cx-cards[aria-label=*]", words.own_accounts())
        .live(cx, |cx, cards| cards.set("data-n", Some(&cx.desk.drafts().cards.len().to_string())))
        .keyed(cx, cards, |_, _| ());
    let body = el("div.cx-wrap")
        .child(head)
        .child(title)
        .child(cards)
        .child(incoming::drop_zone(cx))
        .child(
            el("div.cx-notices")
                .live_part(cx, actions::messages)
                .live_part(cx, actions::undone)
                .live_part(cx, actions::unkept),
        )
        .child(actions::actions(cx));
    let kept =
        el("div").put("h2", words.own_kept()).child(el("p").live_text(cx, |cx| kept_words(cx).to_string()));
    el("section.cx-compose[aria-labelledby=compose-heading]")
        .on("input", cx, |cx, event| {
            let field = event.target().map(|field| El::of(field.unchecked_into()).get("id"));
            desk::typed(cx, &field.unwrap_or_default(), typed(event));
        })
        .on("change", cx, |cx, _| cx.desk.settle())
        .on("dragover", cx, incoming::held_over)
        .on("dragleave", cx, incoming::left)
        .on("drop", cx, incoming::dropped)
        .on("paste", cx, incoming::pasted)
        .child(body)
        .child(el("footer.cx-foot").child(el("div.cx-wrap").child(kept)))
}

fn cards(cx: Context) -> Option<Keyed> {
    let keys: Vec<u32> = cx.desk.drafts().cards.iter().map(|card| card.key).collect();
    let named = keys.iter().map(ToString::to_string).collect();
    let build = move |at, _: bool| keys.get(at).map_or_else(group, |key| card::card(cx, *key));
    Some(Keyed::new(named, Box::new(build)))
}

fn kept_words(cx: Context) -> &'static str {
    match cx.desk.kept.get() {
        Kept::Yes => cx.words.own_kept_note(),
        Kept::Refused => cx.words.own_not_kept(),
        Kept::TooLong => cx.words.own_too_long_to_keep(),
    }
}

/// Compares the accounts, or moves to the first that is missing something.
fn compare(cx: Context) {
    let desk = &cx.desk;
    desk.settle();
    let faults = desk.drafts.peek().faults(cx.words);
    desk.tried.set(!faults.is_empty());
    if let Some(first) = faults.first() {
        cx.say(&cx.words.own_problems().of(faults.len()));
        cx.focus("", &card::field_id(first.field, first.key));
        return;
    }
    // The words on the button are seen before the work begins.
    desk.busy.set(true);
    cx.say(cx.words.own_comparing_now());
    let start = move || {
        // The widget may be gone by now.
        if cx.desk.busy.get() && cx.root().is_some_and(|root| root.html().is_connected()) {
            cx.desk.busy.set(false);
            show(cx);
        }
    };
    once_drawn(Box::new(start));
}

/// Shows the accounts in place of the page's story.
fn show(cx: Context) {
    let desk = &cx.desk;
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
    cx.say(cx.words.own_comparing());
    cx.focus_next("compose-own", "");
}

/// Says that the accounts shown are the reader's own.
fn strip(cx: Context) -> El {
    let words = cx.words;
    let row = el("div.cx-wrap")
        .put("p[id=compose-own][tabindex=-1]", words.own_shown())
        .put("button.cx-btn[type=button][data-do=compose]", words.own_edit())
        .child(el("button.cx-btn[type=button]").click(cx, back).text(words.own_back()));
    el("div.cx-own").child(row)
}

/// Shows the page's own story again.
fn back(cx: Context) {
    let page = cx.desk.page.peek();
    let Some((story, state)) = &*page else { return };
    cx.story.set(story.clone());
    cx.state.set(state.clone());
    cx.own.set(false);
    cx.desk.page.set(None);
    for button in cx.root().map(|root| root.all(".cx-bar .cx-btn--main")).unwrap_or_default() {
        button.focus();
    }
}
