//! The address bar: the view in the fragment, replaced as it changes; a claim opened is a step one can go back from.

use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::context::Context;
use crate::viewmodel::state::{Filter, Layout, ViewState};

/// Keeps the fragment and the view state in step, both ways.
pub(crate) fn follow(cx: Context) {
    read(cx);
    let known = StoredValue::new(cx.claim.get_untracked());
    Effect::new(move |seen: Option<()>| {
        let state = cx.state.get();
        let view = encode(&state);
        cx.emit("view", JsValue::from_str(&view));
        if seen.is_none() || fragment() == view {
            known.set_value(state.claim);
            return;
        }
        let address = if view.is_empty() { bare_address() } else { format!("#{view}") };
        let Ok(history) = window().history() else { return };
        // Sandboxed frames refuse; the view then stays with the page.
        let _ = if known.get_value() == state.claim {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
        } else {
            history.push_state_with_url(&JsValue::NULL, "", Some(&address))
        };
        known.set_value(state.claim);
    });
    let changed = window_event_listener(leptos::ev::hashchange, move |_| read(cx));
    let back = window_event_listener(leptos::ev::popstate, move |_| read(cx));
    on_cleanup(move || {
        changed.remove();
        back.remove();
    });
}

fn read(cx: Context) {
    let state = decode(&fragment());
    if cx.state.with_untracked(|now| *now != state) {
        cx.state.set(state);
    }
    check_claim(cx);
}

/// A claim that is not in the comparison is not selected, and the reader is told.
pub(crate) fn check_claim(cx: Context) {
    let Some(id) = cx.claim.get_untracked() else { return };
    if !cx.topics.with_untracked(|topics| topics.iter().any(|topic| topic.id == id)) {
        cx.state.update(|state| state.claim = None);
        cx.unknown_claim.set(true);
    }
}

fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_string()
}

fn bare_address() -> String {
    let location = window().location();
    format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default())
}

/// Copies a link to what is on the screen.
pub(crate) fn copy_link(cx: Context) {
    let view = cx.state.with_untracked(encode);
    let page = cx.options().full_url.unwrap_or_else(|| {
        let href = window().location().href().unwrap_or_default();
        href.split('#').next().unwrap_or("").to_string()
    });
    let link = if view.is_empty() { page } else { format!("{page}#{view}") };
    let words = cx.words;
    let navigator = window().navigator();
    // There is no clipboard on pages without a secure connection.
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok();
    let Some(clipboard) = clipboard.and_then(|clipboard| clipboard.dyn_into::<web_sys::Clipboard>().ok())
    else {
        cx.say(words.link_not_copied);
        return;
    };
    let copied = Closure::once_into_js(move |_: JsValue| cx.say(words.link_copied));
    let refused = Closure::once_into_js(move |_: JsValue| cx.say(words.link_not_copied));
    let written: JsValue = clipboard.write_text(&link).into();
    if let Ok(then) = js_sys::Reflect::get(&written, &JsValue::from_str("then"))
        && let Some(then) = then.dyn_ref::<js_sys::Function>()
    {
        let _ = then.call2(&written, &copied, &refused);
    }
}

fn encode(state: &ViewState) -> String {
    let escape = |text: &str| String::from(js_sys::encode_uri_component(text));
    let mut parts = Vec::new();
    if state.layout != Layout::default() {
        parts.push(format!("view={}", state.layout.as_str()));
    }
    parts.extend(state.claim.as_deref().map(|claim| format!("claim={}", escape(claim))));
    if state.filter != Filter::default() {
        parts.push(format!("filter={}", state.filter.as_str()));
    }
    if !state.query.is_empty() {
        parts.push(format!("q={}", escape(&state.query)));
    }
    if !state.accounts.is_empty() {
        let ids: Vec<String> = state.accounts.iter().map(|id| escape(id)).collect();
        parts.push(format!("accounts={}", ids.join(",")));
    }
    parts.join("&")
}

fn decode(fragment: &str) -> ViewState {
    let plain = |text: &str| {
        js_sys::decode_uri_component(text).map(String::from).unwrap_or_else(|_| text.to_string())
    };
    let mut state = ViewState::default();
    for (name, value) in fragment.split('&').filter_map(|part| part.split_once('=')) {
        match name {
            "view" => {
                state.layout =
                    Layout::ALL.into_iter().find(|layout| layout.as_str() == value).unwrap_or_default()
            }
            "claim" => state.claim = Some(plain(value)).filter(|claim| !claim.is_empty()),
            "filter" => {
                state.filter =
                    Filter::ALL.into_iter().find(|filter| filter.as_str() == value).unwrap_or_default()
            }
            "q" => state.query = plain(value),
            "accounts" => state.accounts = value.split(',').map(plain).filter(|id| !id.is_empty()).collect(),
            _ => {}
        }
    }
    state
}
