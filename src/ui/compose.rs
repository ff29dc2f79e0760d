//! The panel in which readers put together accounts of their own, and compare them.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, Element, Event, FileList};

use super::context::Context;
use super::icons::{Icon, icon};
use super::pieces;
use crate::engine::Story;
use crate::load::{Limits, short};
use crate::viewmodel::compose::{self, Card, Drafts, Field, Hint, Hints, MAX_CARDS};
use crate::viewmodel::compose_words::{ENGLISH, Words};
use crate::viewmodel::state::ViewState;
use crate::viewmodel::strings::fill;

/// Where the drafts are kept in the browser; the number is the version of what is kept.
const KEPT_UNDER: &str = "crosscheck.drafts.1";

/// How long after the last key what was typed is read and kept.
const PAUSE: Duration = Duration::from_millis(350);

/// Whether the browser keeps the drafts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kept {
    #[default]
    Yes,
    /// The page may not keep anything, as in a sandboxed frame.
    Refused,
    /// There is more than the browser keeps.
    TooLong,
}

/// What readers work on, whether or not the panel is open; a handful of pointers, copied freely.
#[derive(Clone, Copy)]
struct Desk {
    drafts: StoredValue<Drafts>,
    /// Counts changes to the cards that were not typed.
    changed: RwSignal<u32>,
    /// Counts pauses in typing, and changes.
    settled: RwSignal<u32>,
    /// Whether comparing was tried, so that faults are shown.
    tried: RwSignal<bool>,
    /// What was not taken of files and pasted text.
    messages: RwSignal<Vec<String>>,
    /// What was taken away, and the drafts before that.
    undo: RwSignal<Option<(String, Drafts)>>,
    kept: RwSignal<Kept>,
    /// What was kept could not be read.
    damaged: RwSignal<bool>,
    /// Whether files are held over the panel.
    over: RwSignal<bool>,
    /// The page's own story and view, while the reader's accounts are shown instead.
    page: StoredValue<Option<(Story, ViewState)>>,
    /// Whether the accounts are being compared.
    busy: RwSignal<bool>,
    timer: StoredValue<Option<TimeoutHandle>>,
    words: &'static Words,
}

impl Desk {
    /// The desk with what was kept on it.
    fn new() -> Self {
        let kept = kept();
        let read = kept.as_deref().map(Drafts::read);
        let desk = Self {
            damaged: RwSignal::new(matches!(read, Some(None))),
            drafts: StoredValue::new(read.flatten().unwrap_or_default()),
            changed: RwSignal::new(0),
            settled: RwSignal::new(0),
            tried: RwSignal::new(false),
            messages: RwSignal::new(Vec::new()),
            undo: RwSignal::new(None),
            kept: RwSignal::new(if storage().is_some() { Kept::Yes } else { Kept::Refused }),
            over: RwSignal::new(false),
            page: StoredValue::new(None),
            busy: RwSignal::new(false),
            timer: StoredValue::new(None),
            words: &ENGLISH,
        };
        // Leaving the page ends the pause.
        let leaving = window_event_listener_untyped("pagehide", move |_| desk.settle());
        on_cleanup(move || {
            desk.stop_timer();
            leaving.remove();
        });
        desk
    }

    /// Reads the drafts; tracks changes that were not typed.
    fn with<T>(self, read: impl FnOnce(&Drafts) -> T) -> T {
        self.changed.track();
        self.drafts.with_value(read)
    }

    /// Changes the drafts otherwise than by typing.
    fn change<T: Default>(self, change: impl FnOnce(&mut Drafts) -> T) -> T {
        let changed = self.drafts.try_update_value(change);
        self.changed.update(|n| *n += 1);
        self.settle();
        changed.unwrap_or_default()
    }

    fn typed(self, change: impl FnOnce(&mut Drafts)) {
        self.drafts.update_value(change);
        self.stop_timer();
        self.timer.set_value(set_timeout_with_handle(move || self.settle(), PAUSE).ok());
    }

    /// Ends a pause in typing: hints and faults are read afresh, and the drafts kept.
    fn settle(self) {
        self.stop_timer();
        self.settled.update(|n| *n += 1);
        self.damaged.set(false);
        self.kept.set(self.drafts.with_value(keep));
    }

    fn stop_timer(self) {
        if let Some(Some(timer)) = self.timer.try_update_value(Option::take) {
            timer.clear();
        }
    }
}

fn storage() -> Option<web_sys::Storage> {
    // Where the page may keep nothing, asking throws.
    window().local_storage().ok().flatten()
}

fn kept() -> Option<String> {
    storage()?.get_item(KEPT_UNDER).ok().flatten()
}

fn keep(drafts: &Drafts) -> Kept {
    let Some(storage) = storage() else { return Kept::Refused };
    let done = match drafts.is_blank() {
        true => storage.remove_item(KEPT_UNDER),
        false => storage.set_item(KEPT_UNDER, &drafts.write()),
    };
    if done.is_ok() { Kept::Yes } else { Kept::TooLong }
}

/// The panel while it is open, and a line above accounts that are the reader's own; nothing where the host does not
/// allow it.
pub(crate) fn compose(cx: Context) -> AnyView {
    if !cx.options().editor {
        return ().into_any();
    }
    let desk = Desk::new();
    Effect::new(move |_| {
        if cx.composing.get() {
            request_animation_frame(move || cx.focus("compose-heading"));
        }
    });
    view! {
        {move || cx.composing.get().then(|| panel(cx, desk))}
        {move || (cx.own.get() && !cx.composing.get()).then(|| strip(cx, desk))}
    }
    .into_any()
}

/// Shows the page's own story again.
fn back(cx: Context, desk: Desk) {
    if let Some((story, state)) = desk.page.try_update_value(Option::take).flatten() {
        cx.story.set(story);
        cx.state.set(state);
        cx.own.set(false);
        let bar_button =
            cx.root().and_then(|root| root.query_selector(".cx-bar .cx-btn--main").ok().flatten());
        if let Some(button) = bar_button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = button.focus();
        }
    }
}

/// Compares the accounts, or moves to the first that is missing something.
fn compare(cx: Context, desk: Desk) {
    desk.settle();
    let faults = desk.drafts.with_value(|drafts| drafts.faults(desk.words));
    desk.tried.set(!faults.is_empty());
    if let Some(first) = faults.first() {
        cx.say(desk.words.problems.of(faults.len()));
        cx.focus(&field_id(first.field, first.key));
        return;
    }
    // The words on the button are seen before the work begins.
    desk.busy.set(true);
    cx.say(desk.words.comparing_now);
    request_animation_frame(move || {
        set_timeout(
            move || {
                // The widget may be gone by now.
                if desk.busy.try_set(false).is_none() {
                    show(cx, desk);
                }
            },
            Duration::ZERO,
        );
    });
}

/// Shows the accounts in place of the page's story.
fn show(cx: Context, desk: Desk) {
    let story = desk.drafts.with_value(Drafts::story);
    if !cx.own.get_untracked() {
        desk.page.set_value(Some((cx.story.get_untracked(), cx.state.get_untracked())));
    }
    desk.messages.set(Vec::new());
    cx.own.set(true);
    cx.faults.set(Vec::new());
    cx.state.set(ViewState::default());
    cx.story.set(story);
    cx.composing.set(false);
    cx.say(desk.words.comparing);
    request_animation_frame(move || cx.focus("compose-own"));
}

/// Says that the accounts shown are the reader's own.
fn strip(cx: Context, desk: Desk) -> AnyView {
    let words = desk.words;
    view! {
        <div class="cx-own">
            <div class="cx-wrap">
                <p id="compose-own" tabindex="-1">{words.own_shown}</p>
                <button type="button" class="cx-btn" on:click=move |_| cx.composing.set(true)>{words.edit}</button>
                <button type="button" class="cx-btn" on:click=move |_| back(cx, desk)>{words.back}</button>
            </div>
        </div>
    }
    .into_any()
}

/// The panel.
fn panel(cx: Context, desk: Desk) -> AnyView {
    let words = desk.words;
    let cards = move || desk.with(|drafts| drafts.cards.iter().map(|card| card.key).collect::<Vec<_>>());
    let n_cards = move || desk.with(|drafts| drafts.cards.len());
    let title = move || desk.with(|drafts| drafts.title.clone());
    view! {
        <section
            class="cx-compose"
            aria-labelledby="compose-heading"
            on:dragover=move |event| held_over(desk, &event)
            on:dragleave=move |event| left(desk, &event)
            on:drop=move |event| dropped(cx, desk, &event)
            on:paste=move |event| pasted(cx, desk, &event)
            on:change=move |_| desk.settle()
        >
            <div class="cx-wrap">
                <header class="cx-intro">
                    <h1 id="compose-heading" tabindex="-1">{words.heading}</h1>
                    <p>{words.lead}</p>
                </header>
                <div class="cx-field cx-field--title">
                    <label for="compose-title">{words.comparison_title}</label>
                    <input
                        id="compose-title"
                        dir="auto"
                        autocomplete="off"
                        placeholder=words.comparison_title_hint
                        prop:value=title
                        on:input:target=move |event| {
                            let typed = event.target().value();
                            desk.typed(|drafts| drafts.title = typed);
                        }
                    />
                </div>
                <ol class="cx-cards" aria-label=words.accounts data-n=move || n_cards().to_string()>
                    <For each=cards key=|key| *key children=move |key| card(cx, desk, key) />
                </ol>
                {drop_zone(cx, desk)}
                {notices(cx, desk)}
                {actions(cx, desk)}
            </div>
            <footer class="cx-foot">
                <div class="cx-wrap">
                    <div>
                        <h2>{words.kept}</h2>
                        <p>{move || kept_words(desk)}</p>
                    </div>
                </div>
            </footer>
        </section>
    }
    .into_any()
}

fn kept_words(desk: Desk) -> &'static str {
    match desk.kept.get() {
        Kept::Yes => desk.words.kept_note,
        Kept::Refused => desk.words.not_kept,
        Kept::TooLong => desk.words.too_long_to_keep,
    }
}

/// One account being put together.
fn card(cx: Context, desk: Desk, key: u32) -> AnyView {
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

fn field_id(field: Field, key: u32) -> String {
    format!("{}-{key}", field.as_str())
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

fn clear(cx: Context, desk: Desk) {
    let before = desk.drafts.get_value();
    desk.change(Drafts::clear);
    desk.tried.set(false);
    desk.messages.set(Vec::new());
    cx.say(desk.words.cleared);
    desk.undo.set(Some((desk.words.cleared.to_string(), before)));
    request_animation_frame(move || cx.focus("compose-undo"));
}

fn undo(cx: Context, desk: Desk) {
    let Some((_, before)) = desk.undo.get_untracked() else { return };
    if desk.change(|drafts| drafts.put_back(&before)) > 0 {
        desk.messages.set(vec![desk.words.no_room_back.to_string()]);
        cx.say(desk.words.no_room_back);
        return;
    }
    desk.undo.set(None);
    cx.say(desk.words.restored);
    request_animation_frame(move || cx.focus("compose-heading"));
}

fn drop_zone(cx: Context, desk: Desk) -> AnyView {
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

/// What was not taken in, what can be undone, and what is not kept.
fn notices(cx: Context, desk: Desk) -> AnyView {
    let words = desk.words;
    let messages = move || {
        let messages = desk.messages.get();
        (!messages.is_empty()).then(|| {
            let items = messages
                .into_iter()
                .map(|message| view! { <li class="cx-hint cx-hint--fault">{message}</li> });
            view! { <ul>{items.collect_view()}</ul> }
        })
    };
    let undone = move || {
        desk.undo.with(|undo| undo.as_ref().map(|(message, _)| message.clone())).map(|message| {
            view! {
                <p class="cx-notices__undo">
                    {message}
                    <button type="button" class="cx-btn" id="compose-undo" on:click=move |_| undo(cx, desk)>
                        {words.undo}
                    </button>
                </p>
            }
        })
    };
    let unkept = move || {
        let message = match desk.damaged.get() {
            true => Some(words.damaged_kept),
            false => (desk.kept.get() != Kept::Yes).then(|| kept_words(desk)),
        };
        message.map(|message| view! { <p class="cx-hint cx-hint--asks">{message}</p> })
    };
    view! { <div class="cx-notices">{messages}{undone}{unkept}</div> }.into_any()
}

fn actions(cx: Context, desk: Desk) -> AnyView {
    let words = desk.words;
    let is_blank = move || {
        desk.settled.track();
        desk.with(Drafts::is_blank)
    };
    view! {
        <div class="cx-actions">
            <button type="button" class="cx-btn cx-btn--main" on:click=move |_| compare(cx, desk)>{move || if desk.busy.get() { words.comparing_now } else { words.compare }}</button>
            <p>{words.compare_first}</p>
            <button type="button" class="cx-btn" prop:disabled=is_blank on:click=move |_| save(cx, desk)>
                {words.save}
            </button>
            <button type="button" class="cx-btn cx-btn--plain" prop:disabled=is_blank on:click=move |_| clear(cx, desk)>
                {words.clear}
            </button>
        </div>
    }
    .into_any()
}

/// Saves the story of the drafts as a file.
fn save(cx: Context, desk: Desk) {
    let story = desk.drafts.with_value(Drafts::story);
    let saved = download(
        &compose::file_name(&story.title),
        &serde_json::to_string_pretty(&story).unwrap_or_default(),
    );
    match saved {
        Ok(()) => cx.say(desk.words.saved),
        Err(_) => desk.messages.set(vec![desk.words.not_saved.to_string()]),
    }
}

fn download(file_name: &str, text: &str) -> Result<(), JsValue> {
    let kind = web_sys::BlobPropertyBag::new();
    kind.set_type("application/json");
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &kind)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link: web_sys::HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(file_name);
    link.click();
    // Some browsers read the address only after the click is over.
    set_timeout(move || drop(web_sys::Url::revoke_object_url(&url)), Duration::from_secs(60));
    Ok(())
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

fn held_over(desk: Desk, event: &ev::DragEvent) {
    if holds_files(event.data_transfer().as_ref()) || !is_field(event) {
        event.prevent_default();
        desk.over.set(true);
    }
}

fn left(desk: Desk, event: &ev::DragEvent) {
    let panel = event.current_target().and_then(|panel| panel.dyn_into::<web_sys::Node>().ok());
    let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
    // Moving between parts of the panel leaves each of them.
    if !panel.is_some_and(|panel| to.is_some() && panel.contains(to.as_ref())) {
        desk.over.set(false);
    }
}

fn dropped(cx: Context, desk: Desk, event: &ev::DragEvent) {
    desk.over.set(false);
    let data = event.data_transfer();
    if !holds_files(data.as_ref()) && is_field(event) {
        return;
    }
    event.prevent_default();
    take_data(cx, desk, data);
}

fn pasted(cx: Context, desk: Desk, event: &ev::ClipboardEvent) {
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
