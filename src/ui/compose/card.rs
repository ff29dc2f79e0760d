//! One account being put together: its fields, and what is said below them.

use super::desk::Desk;
use crate::ui::context::Context;
use crate::ui::dom::{El, el, group, next_frame, typed};
use crate::ui::icons::{Icon, icon};
use crate::ui::pieces;
use crate::ui::signal::Memo;
use crate::viewmodel::compose::{self, Card, Field, Hint, Hints};
use crate::viewmodel::strings::fill;

/// One account being put together.
pub(super) fn card(cx: Context, desk: Desk, key: u32) -> El {
    let words = desk.words;
    let letter = move || desk.drafts().letter(key);
    // The only cards there are, with nothing in them, cannot go.
    let is_fixed = move || {
        let drafts = desk.settled();
        drafts.cards.len() <= compose::MIN_CARDS && drafts.card(key).is_none_or(Card::is_blank)
    };
    let act = move |symbol: Icon, says: &'static str| {
        el("button.cx-icbtn")
            .attr("type", "button")
            .live_attr("aria-label", move || Some(fill(says, &[&letter()])))
            .child(icon(symbol))
    };
    let earlier = act(Icon::Left, words.move_earlier)
        .class_if(true, "cx-icbtn--turn")
        .attr("id", &["earlier-", &key.to_string()].concat())
        .live_flag("disabled", move || desk.drafts().place(key) == Some(0))
        .click(move || shift(cx, desk, key, false));
    let later = act(Icon::Right, words.move_later)
        .class_if(true, "cx-icbtn--turn")
        .attr("id", &["later-", &key.to_string()].concat())
        .live_flag("disabled", move || {
            let drafts = desk.drafts();
            drafts.place(key).map(|place| place + 1) == Some(drafts.cards.len())
        })
        .click(move || shift(cx, desk, key, true));
    let close =
        act(Icon::Close, words.remove).live_flag("disabled", is_fixed).click(move || remove(cx, desk, key));
    let head = el("header.cx-card__head")
        .live(move || Some(pieces::key(&letter())))
        .child(el("h2").live_text(move || fill(words.account, &[&letter()])))
        .child(earlier)
        .child(later)
        .child(close);
    let hints = Memo::new(move || {
        desk.settled().card(key).map(|card| compose::hints(words, card)).unwrap_or_default()
    });
    let fault = Memo::new(move || {
        let drafts = desk.settled();
        let faults = if desk.tried.get() { drafts.faults(words) } else { Vec::new() };
        faults.into_iter().find(|fault| fault.key == key).map(|fault| fault.message).unwrap_or_default()
    });
    let card = el("li.cx-card").child(head);
    for name in Field::ALL {
        card.add(field(desk, key, name, hints, fault));
    }
    card
}

/// Moves a card one place, and the focus with it.
fn shift(cx: Context, desk: Desk, key: u32, later: bool) {
    let (place, n_cards) = desk.change(|drafts| {
        drafts.shift(key, later);
        (drafts.place(key).unwrap_or(0), drafts.cards.len())
    });
    cx.say(fill(desk.words.moved, &[&(place + 1).to_string(), &n_cards.to_string()]));
    // A moved card loses the focus, and at the end its button can no longer have it.
    let at_end = if later { place + 1 == n_cards } else { place == 0 };
    let button = if later == at_end { "earlier-" } else { "later-" };
    next_frame(move || cx.focus(&[button, &key.to_string()].concat()));
}

fn field(desk: Desk, key: u32, field: Field, hints: Memo<Hints>, fault: Memo<String>) -> El {
    let words = desk.words;
    let id = field_id(field, key);
    let (hint_id, fault_id) = (["hint-", &id].concat(), ["fault-", &id].concat());
    let is_fault = move || field == Field::Text && !fault.read().is_empty();
    let control = match field {
        Field::Text => el("textarea.cx-field__text").attr("rows", "8").attr("placeholder", words.text_hint),
        Field::Title => el("textarea.cx-field__line").attr("rows", "2").attr("placeholder", words.not_stated),
        Field::Url => el("input").attr("inputmode", "url").attr("placeholder", words.url_hint),
        Field::Name | Field::Date => el("input").attr("placeholder", words.not_stated),
    };
    let control = match field {
        Field::Title | Field::Text => {
            control.live_attr("aria-invalid", move || is_fault().then(|| "true".to_string()))
        }
        _ => control.attr("autocomplete", "off").attr("spellcheck", "false"),
    };
    let control = control
        .attr("id", &id)
        .attr("dir", if field == Field::Url { "ltr" } else { "auto" })
        .attr("aria-describedby", &[&fault_id, " ", &hint_id].concat())
        .live_value("value", move || desk.drafts().card(key).map_or("", |card| card.get(field)).into())
        .on("input", move |event| {
            let typed = typed(event);
            desk.typed(|drafts| {
                if let Some(card) = drafts.card_mut(key) {
                    card.set(field, typed);
                }
            });
        });
    let hint = move || match field {
        Field::Date => hints.read().date.clone(),
        Field::Url => hints.read().url.clone(),
        Field::Text => Hint { words: hints.read().text.clone(), asks: false },
        Field::Name | Field::Title => Hint::default(),
    };
    let message = match field {
        Field::Text => el("p.cx-hint.cx-hint--fault")
            .attr("id", &fault_id)
            .live_flag("hidden", move || !is_fault())
            .live_text(move || fault.get()),
        _ => group(),
    };
    let said = el("p.cx-hint")
        .attr("id", &hint_id)
        .live_class("cx-hint--asks", move || hint().asks)
        .live_text(move || hint().words);
    el("div.cx-field")
        .child(el("label").attr("for", &id).text(field.label(words)))
        .child(control)
        .child(message)
        .child(said)
}

/// The id of a field of a card.
pub(super) fn field_id(field: Field, key: u32) -> String {
    [field.as_str(), "-", &key.to_string()].concat()
}

fn remove(cx: Context, desk: Desk, key: u32) {
    let before = (*desk.drafts.peek()).clone();
    let message = fill(desk.words.removed, &[&before.letter(key)]);
    let was_blank = before.card(key).is_none_or(Card::is_blank);
    let place = before.place(key).unwrap_or(0);
    let next = desk.change(|drafts| {
        drafts.remove(key);
        let last = drafts.cards.len().saturating_sub(1);
        drafts.cards.get(place.min(last)).map(|card| card.key)
    });
    cx.say(message.clone());
    desk.undo.set((!was_blank).then_some((message, before)));
    let next = match (was_blank, next) {
        (true, Some(key)) => field_id(Field::Name, key),
        (true, None) => return,
        (false, _) => "compose-undo".to_string(),
    };
    next_frame(move || cx.focus(&next));
}
