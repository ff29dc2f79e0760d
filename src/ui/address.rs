//! The address bar: the view in the fragment, replaced as it changes; a claim opened is a step one can go back from.

use gloo::utils::window;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::context::Context;
use super::dom::listen;
use super::signal::{Signal, follow as follow_signals};
use crate::share::view::{Fault, Link, check, decode_for, encode, encode_for};
use crate::viewmodel::state::{Layout, ViewState};

/// Keeps the fragment and the view state in step, both ways.
pub(crate) fn follow(cx: Context) {
    read(cx, true);
    let known = Signal::new((*cx.claim.peek()).clone());
    let mut is_first = true;
    follow_signals(move || {
        let state = cx.state.read();
        let now = fragment();
        let view = encode_for(KEY, &now, &state);
        let opened = *known.peek() != state.claim;
        known.set(state.claim.clone());
        if std::mem::take(&mut is_first) || *cx.own.peek() || view == now.trim_start_matches('#') {
            return;
        }
        let address = if view.is_empty() { page() } else { ["#", &view].concat() };
        let Ok(history) = window().history() else { return };
        // Sandboxed frames refuse; the view then stays with the page.
        let _ = if opened {
            history.push_state_with_url(&JsValue::NULL, "", Some(&address))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
        };
    });
    for event in ["hashchange", "popstate"] {
        listen(&window(), event, Box::new(move |_| read(cx, false)));
    }
}

/// Takes the view from the fragment; what in it cannot be followed is told to the reader.
fn read(cx: Context, first: bool) {
    if *cx.own.peek() {
        return;
    }
    let link = match decode_for(KEY, &fragment()) {
        Some(link) => link,
        None if first => return,
        None => Link::default(),
    };
    let comparison = cx.comparison.peek();
    let link = check(link, &comparison.story, &comparison.report);
    if *cx.state.peek() != link.state {
        cx.state.set(link.state);
    }
    cx.faults.set(link.faults.iter().map(Fault::say).collect());
}

/// Only one widget of a page keeps its view in the address.
const KEY: &str = "";

fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The address of the page without its fragment.
fn page() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or("").to_string()
}

/// Copies a link to what is on the screen; accounts of the reader's own go with it whole, which the element sees to.
pub(crate) fn copy_link(cx: Context) {
    if *cx.own.peek() {
        return cx.emit("link", JsValue::NULL);
    }
    let state = cx.state.peek();
    let (page, view) = match &cx.options.full_url {
        Some(url) => (url.clone(), encode(&state)),
        None => (page(), encode_for(KEY, &fragment(), &state)),
    };
    let link = if view.is_empty() { page } else { [&page, "#", &view].concat() };
    cx.emit("share", JsValue::from_str(&link));
    copy(cx, &link, cx.words.link_copied(), cx.words.link_not_copied());
}

/// Copies words, and says that it did or that it could not.
pub(crate) fn copy(cx: Context, text: &str, done: &'static str, failed: &'static str) {
    let navigator = window().navigator();
    // There is no clipboard on pages without a secure connection.
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok();
    let Some(clipboard) = clipboard.and_then(|clipboard| clipboard.dyn_into::<web_sys::Clipboard>().ok())
    else {
        cx.notice(failed);
        return;
    };
    let copied = Closure::once_into_js(move |_: JsValue| cx.notice(done));
    let refused = Closure::once_into_js(move |_: JsValue| cx.notice(failed));
    let written: JsValue = clipboard.write_text(text).into();
    if let Ok(then) = js_sys::Reflect::get(&written, &JsValue::from_str("then"))
        && let Some(then) = then.dyn_ref::<js_sys::Function>()
    {
        let _ = then.call2(&written, &copied, &refused);
    }
}

/// The fragment of a link to a claim in a layout; for links that the widget follows itself.
pub(crate) fn href(layout: Layout, claim: &str) -> String {
    let state = ViewState { layout, claim: Some(claim.to_string()), ..ViewState::default() };
    ["#", &encode(&state)].concat()
}
