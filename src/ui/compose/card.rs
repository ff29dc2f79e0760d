//! One account being put together: its fields, and what is said below them.

use leptos::prelude::*;

use super::desk::Desk;
use crate::ui::context::Context;
use crate::ui::icons::{Icon, icon};
use crate::ui::pieces;
use crate::viewmodel::compose::{self, Card, Field, Hint, Hints};
use crate::viewmodel::strings::fill;

/// One account being put together.
pub(super) fn card(cx: Context, desk: Desk, key: u32) -> AnyView {
    let words = desk.words;
    let letter = move || desk.with(|drafts| drafts.letter(key));
    let is_first = move || desk.with(|drafts| drafts.place(key) == Some(0));
    let is_last =
        move || desk.with(|drafts| drafts.place(key).map(|place| place + 1) == Some(drafts.cards.len()));
    // The only cards there are, with nothing in them, cannot go.
    let is_fixed = move || {
        desk.settled.track();
        desk.with(|drafts| {
            drafts.cards.len() <= compose::MIN_CARDS && drafts.card(key).is_none_or(Card::is_blank)
        })
    };
    let hints = Memo::new(move |_| {
        desk.settled.track();
        desk.with(|drafts| drafts.card(key).map(|card| compose::hints(words, card))).unwrap_or_default()
    });
    let fault = Memo::new(move |_| {
        desk.settled.track();
        let faults = if desk.tried.get() { desk.with(|drafts| drafts.faults(words)) } else { Vec::new() };
        faults.into_iter().find(|fault| fault.key == key).map(|fault| fault.message)
    });
    let (earlier_id, later_id) = (format!("earlier-{key}"), format!("later-{key}"));
    let shift = move |later: bool| {
        let (place, n_cards) = desk.change(|drafts| {
            drafts.shift(key, later);
            (drafts.place(key).unwrap_or(0), drafts.cards.len())
        });
        cx.say(fill(words.moved, &[&(place + 1).to_string(), &n_cards.to_string()]));
        // A moved card loses the focus, and at the end its button can no longer have it.
        let at_end = if later { place + 1 == n_cards } else { place == 0 };
        let button = if later == at_end { format!("earlier-{key}") } else { format!("later-{key}") };
        request_animation_frame(move || cx.focus(&button));
    };
    view! {
        <li class="cx-card">
            <header class="cx-card__head">
                {move || pieces::key(letter())}
                <h2>{move || fill(words.account, &[&letter()])}</h2>
                <button
                    type="button"
                    class="cx-icbtn cx-icbtn--turn"
                    id=earlier_id
                    aria-label=move || fill(words.move_earlier, &[&letter()])
                    prop:disabled=is_first
                    on:click=move |_| shift(false)
                >
                    {icon(Icon::Left)}
                </button>
                <button
                    type="button"
                    class="cx-icbtn cx-icbtn--turn"
                    id=later_id
                    aria-label=move || fill(words.move_later, &[&letter()])
                    prop:disabled=is_last
                    on:click=move |_| shift(true)
                >
                    {icon(Icon::Right)}
                </button>
                <button
                    type="button"
                    class="cx-icbtn"
                    aria-label=move || fill(words.remove, &[&letter()])
                    prop:disabled=is_fixed
                    on:click=move |_| remove(cx, desk, key)
                >
                    {icon(Icon::Close)}
                </button>
            </header>
            {Field::ALL.map(|name| field(desk, key, name, hints, fault)).into_iter().collect_view()}
        </li>
    }
    .into_any()
}

fn field(desk: Desk, key: u32, field: Field, hints: Memo<Hints>, fault: Memo<Option<String>>) -> AnyView {
    let words = desk.words;
    let id = field_id(field, key);
    let value = move || {
        desk.with(|drafts| drafts.card(key).map(|card| card.get(field).to_string()).unwrap_or_default())
    };
    let typed = move |typed: String| {
        desk.typed(|drafts| {
            if let Some(card) = drafts.card_mut(key) {
                card.set(field, typed);
            }
        });
    };
    let hint = move || {
        hints.with(|hints| match field {
            Field::Date => hints.date.clone(),
            Field::Url => hints.url.clone(),
            Field::Text => Hint { words: hints.text.clone(), asks: false },
            Field::Name | Field::Title => Hint::default(),
        })
    };
    let is_fault = move || field == Field::Text && fault.with(Option::is_some);
    let (hint_id, fault_id) = (format!("hint-{id}"), format!("fault-{id}"));
    let described = format!("{fault_id} {hint_id}");
    let control = match field {
        Field::Title | Field::Text => view! {
            <textarea
                id=id.clone()
                class=if field == Field::Text { "cx-field__text" } else { "cx-field__line" }
                rows=if field == Field::Text { "8" } else { "2" }
                dir="auto"
                placeholder=if field == Field::Text { words.text_hint } else { words.not_stated }
                aria-describedby=described
                aria-invalid=move || is_fault().then_some("true")
                prop:value=value
                on:input:target=move |event| typed(event.target().value())
            ></textarea>
        }
        .into_any(),
        Field::Name | Field::Date | Field::Url => view! {
            <input
                id=id.clone()
                dir=if field == Field::Url { "ltr" } else { "auto" }
                autocomplete="off"
                inputmode=(field == Field::Url).then_some("url")
                spellcheck="false"
                placeholder=if field == Field::Url { words.url_hint } else { words.not_stated }
                aria-describedby=described
                prop:value=value
                on:input:target=move |event| typed(event.target().value())
            />
        }
        .into_any(),
    };
    let message = (field == Field::Text).then(|| {
        view! { <p class="cx-hint cx-hint--fault" id=fault_id hidden=move || !is_fault()>{move || fault.get()}</p> }
    });
    view! {
        <div class="cx-field">
            <label for=id>{field.label(words)}</label>
            {control}
            {message}
            <p class="cx-hint" class:cx-hint--asks=move || hint().asks id=hint_id>{move || hint().words}</p>
        </div>
    }
    .into_any()
}

pub(super) fn field_id(field: Field, key: u32) -> String {
    format!("{}-{key}", field.as_str())
}

fn remove(cx: Context, desk: Desk, key: u32) {
    let before = desk.drafts.get_value();
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
    let next = match was_blank {
        true => next.map(|key| field_id(Field::Name, key)),
        false => Some("compose-undo".to_string()),
    };
    request_animation_frame(move || next.into_iter().for_each(|id| cx.focus(&id)));
}
