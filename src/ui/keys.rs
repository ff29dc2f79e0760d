//! Keys: single letters while focus is inside the widget and outside fields, and only when the host allows.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::context::Context;
use super::dom::next_frame;
use super::tools::close_panels;
use crate::viewmodel::state::Layout;

/// Acts on a key pressed within the widget.
pub(crate) fn pressed(cx: Context, event: &KeyboardEvent) {
    if event.meta_key()
        || event.ctrl_key()
        || event.alt_key()
        || event.is_composing()
        || event.default_prevented()
    {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let in_field = target.as_ref().is_some_and(|target| {
        matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") || target.is_content_editable()
    });
    if event.key() == "Escape" {
        if close_panels(cx, None) {
        } else if target.is_some_and(|target| target.id() == "q") {
            cx.state.update(|state| state.query.clear());
            cx.focus(&["layout-", cx.layout.peek().as_str()].concat());
        } else if let Some(id) = (*cx.claim.peek()).clone() {
            cx.select(None);
            if *cx.layout.peek() == Layout::ByClaim {
                cx.focus(&["b-", &id].concat());
            }
        }
        return;
    }
    if event.key() == " "
        && let Some(claim) = target.as_ref().filter(|target| target.class_list().contains("cx-claim"))
    {
        event.prevent_default();
        claim.click();
        return;
    }
    if in_field || !cx.options().shortcuts || *cx.composing.peek() {
        return;
    }
    match event.key().as_str() {
        "j" => step(cx, true),
        "k" => step(cx, false),
        "v" => {
            let layout = match *cx.layout.peek() {
                Layout::ByClaim => Layout::FullText,
                Layout::FullText => Layout::ByClaim,
            };
            cx.show(layout);
            // What had the focus may be hidden now.
            next_frame(move || {
                if active(cx).is_none_or(|active| active.get_client_rects().length() == 0) {
                    cx.focus(&["layout-", layout.as_str()].concat());
                }
            });
        }
        "/" => cx.focus("q"),
        "?" => cx.focus("keys"),
        _ => return,
    }
    event.prevent_default();
}

/// Goes to the next claim shown, or the one before.
pub(crate) fn step(cx: Context, later: bool) {
    let comparison = cx.comparison.peek();
    let visible = cx.visible.peek();
    let ids: Vec<&str> =
        visible.iter().filter_map(|&idx| comparison.topics.get(idx)).map(|topic| topic.id.as_str()).collect();
    let open = (*cx.claim.peek()).clone();
    let here = open.clone().or_else(|| focused_row(cx));
    let at = here.and_then(|id| ids.iter().position(|other| *other == id));
    let to = match (at, later) {
        (None, true) => 0,
        (None, false) => ids.len().saturating_sub(1),
        (Some(at), true) => (at + 1).min(ids.len().saturating_sub(1)),
        (Some(at), false) => at.saturating_sub(1),
    };
    let Some(id) = ids.get(to).map(|id| id.to_string()) else { return };
    if *cx.layout.peek() == Layout::FullText {
        cx.select(Some(id));
        return;
    }
    if open.is_some() {
        cx.select(Some(id.clone()));
    }
    next_frame(move || {
        cx.focus(&["b-", &id].concat());
        if let Some(row) = cx.element(&["c-", &id].concat()) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            row.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

/// The element of the widget that has the focus.
fn active(cx: Context) -> Option<Element> {
    let root = cx.root()?;
    let tree = root.get_root_node();
    let active = match tree.dyn_ref::<web_sys::ShadowRoot>() {
        Some(shadow) => shadow.active_element(),
        None => document().active_element(),
    };
    active.filter(|active| root.contains(Some(active)))
}

/// The claim whose row holds the focus.
fn focused_row(cx: Context) -> Option<String> {
    active(cx)?.closest(".cx-row").ok().flatten()?.get_attribute("data-claim")
}

/// Closes the dock; the focus, which was in it, goes to the switch of layouts.
pub(crate) fn close_dock(cx: Context) {
    cx.select(None);
    cx.focus(&["layout-", Layout::FullText.as_str()].concat());
}
