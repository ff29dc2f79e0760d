//! One account being put together: its fields, and what is said below them.

use crate::ui::context::Context;
use crate::ui::dom::{El, el, el_with};
use crate::ui::icons::{Icon, icon};
use crate::viewmodel::compose::{self, Card, Field};
use crate::words::fill;

/// One account being put together.
pub(super) fn card(cx: Context, key: u32) -> El {
    let turn = |spec: &'static str, symbol: Icon, later: bool| {
        el_with(spec, &key.to_string()).click((cx, key, later), shift).child(icon(symbol))
    };
    let head = el("header.cx-card__head")
        .child(el("span.cx-key[aria-hidden=true]"))
        .child(el("h2"))
        .child(turn("button.cx-icbtn.cx-icbtn--turn[type=button][id=earlier-*]", Icon::Left, false))
        .child(turn("button.cx-icbtn.cx-icbtn--turn[type=button][id=later-*]", Icon::Right, true))
        .child(el("button.cx-icbtn[type=button]").click((cx, key), remove).child(icon(Icon::Close)));
    let card = el("li.cx-card").child(head);
    for name in Field::ALL {
        card.add(field(cx, key, name));
    }
    card.live((cx, key), refresh)
}

/// A field, with the lines below it.
fn field(cx: Context, key: u32, field: Field) -> El {
    let words = cx.words;
    let id = field_id(field, key);
    let (spec, hint) = match field {
        Field::Text => ("textarea.cx-field__text[rows=8][dir=auto]", words.own_text_hint()),
        Field::Title => ("textarea.cx-field__line[rows=2][dir=auto]", words.own_not_stated()),
        Field::Url => {
            ("input[inputmode=url][dir=ltr][autocomplete=off][spellcheck=false]", words.own_url_hint())
        }
        Field::Name | Field::Date => {
            ("input[dir=auto][autocomplete=off][spellcheck=false]", words.own_not_stated())
        }
    };
    let control = el(spec)
        .attr("id", &id)
        .attr("placeholder", hint)
        .attr("aria-describedby", &["fault-", &id, " hint-", &id].concat());
    el("div.cx-field")
        .child(el_with("label[for=*]", &id).text(field.label(words)))
        .child(control)
        .child(el_with("p.cx-hint.cx-hint--fault[hidden][id=fault-*]", &id))
        .child(el_with("p.cx-hint[id=hint-*]", &id))
}

/// Shows the card as it is now: its letter, what can be done with it, what its fields hold, and what is said of them.
fn refresh((cx, key): (Context, u32), shown: &El) {
    let words = cx.words;
    let drafts = cx.desk.settled();
    let faults = if cx.desk.tried.get() { drafts.faults(words) } else { Vec::new() };
    let (Some(card), Some(place)) = (drafts.card(key), drafts.place(key)) else { return };
    let n_cards = drafts.cards.len();
    let letter = drafts.letter(key);
    for badge in shown.all(".cx-key") {
        badge.set_text(&letter);
    }
    for heading in shown.all("h2") {
        heading.set_text(&fill(words.own_account(), &[&letter]));
    }
    // The only cards there are, with nothing in them, cannot go.
    let acts = [
        (words.own_move_earlier(), place == 0),
        (words.own_move_later(), place + 1 == n_cards),
        (words.own_remove(), n_cards <= compose::MIN_CARDS && card.is_blank()),
    ];
    for (button, (says, is_fixed)) in shown.all("button").iter().zip(acts) {
        button.set("aria-label", Some(&fill(says, &[&letter])));
        button.set_flag("disabled", is_fixed);
    }
    let fault = faults.iter().find(|fault| fault.key == key);
    let hints = compose::hints(words, card);
    for name in Field::ALL {
        let id = field_id(name, key);
        let fault = fault.filter(|fault| fault.field == name);
        let hint = hints.of(name);
        let part = |before: &str| shown.all(&["#", before, &id].concat()).pop();
        if let (Some(control), Some(said), Some(below)) = (part(""), part("fault-"), part("hint-")) {
            control.set_property("value", card.get(name).into());
            control.set("aria-invalid", fault.map(|_| "true"));
            said.set_flag("hidden", fault.is_none());
            said.set_text(fault.map_or("", |fault| &fault.message));
            below.set_class("cx-hint--asks", hint.is_some_and(|hint| hint.asks));
            below.set_text(hint.map_or("", |hint| &hint.words));
        }
    }
}

/// The id of a field of a card.
pub(super) fn field_id(field: Field, key: u32) -> String {
    [field.as_str(), "-", &key.to_string()].concat()
}

/// Moves a card one place, and the focus with it.
fn shift((cx, key, later): (Context, u32, bool)) {
    let (place, n_cards) = cx.desk.change(|drafts| {
        drafts.shift(key, later);
        (drafts.place(key).unwrap_or(0), drafts.cards.len())
    });
    cx.say(&fill(cx.words.own_moved(), &[&(place + 1).to_string(), &n_cards.to_string()]));
    // A moved card loses the focus, and at the end its button can no longer have it.
    let at_end = if later { place + 1 == n_cards } else { place == 0 };
    let button = if later == at_end { "earlier-" } else { "later-" };
    cx.focus_next(button, &key.to_string());
}

fn remove((cx, key): (Context, u32)) {
    let before = (*cx.desk.drafts.peek()).clone();
    let message = fill(cx.words.own_removed(), &[&before.letter(key)]);
    let was_blank = before.card(key).is_none_or(Card::is_blank);
    let place = before.place(key).unwrap_or(0);
    let next = cx.desk.change(|drafts| {
        drafts.remove(key);
        let last = drafts.cards.len().saturating_sub(1);
        drafts.cards.get(place.min(last)).map(|card| card.key)
    });
    cx.say(&message);
    cx.desk.undo.set((!was_blank).then_some((message, before)));
    let next = match (was_blank, next) {
        (true, Some(key)) => field_id(Field::Name, key),
        (true, None) => return,
        (false, _) => "compose-undo".to_string(),
    };
    cx.focus_next("", &next);
}
