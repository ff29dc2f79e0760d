//! Keys: single letters while focus is inside the widget and outside fields, and only when the host allows.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::context::Context;
use super::dom::next_frame;
use super::foot;
use super::tools::close_picker;
use crate::viewmodel::state::Layout;
use crate::words::fill;

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
    // The sheet of keys closes by itself.
    if target.as_ref().is_some_and(|target| target.closest("dialog").is_ok_and(|sheet| sheet.is_some())) {
        return;
    }
    if event.key() == "Escape" {
        if close_picker(cx, None) {
        } else if target.is_some_and(|target| target.id() == "q") {
            cx.state.update(|state| state.query.clear());
            cx.focus("layout-", cx.layout.peek().as_str());
        } else if let Some(id) = (*cx.claim.peek()).clone() {
            cx.select(None);
            if *cx.layout.peek() == Layout::ByClaim {
                cx.focus("b-", &id);
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
    if in_field || !cx.options.shortcuts || !*cx.single_keys.peek() || *cx.composing.peek() {
        return;
    }
    match event.key().as_str() {
        "j" => step(cx, true, false),
        "k" => step(cx, false, false),
        "n" => step(cx, true, true),
        "p" => step(cx, false, true),
        "v" => {
            let layout = match *cx.layout.peek() {
                Layout::ByClaim => Layout::FullText,
                Layout::FullText => Layout::ByClaim,
            };
            cx.show(layout);
            // What had the focus may be hidden now.
            next_frame(Box::new(move || {
                if cx
                    .active()
                    .is_none_or(|active| active.closest("[hidden]").is_ok_and(|hidden| hidden.is_some()))
                {
                    cx.focus("layout-", layout.as_str());
                }
            }));
        }
        "/" => cx.focus("q", ""),
        "?" => foot::show(cx, true),
        _ => return,
    }
    event.prevent_default();
}

/// Goes to the next claim shown, or the one before, and says which of how many it is; of those that differ alone where
/// `differing`.
pub(crate) fn step(cx: Context, later: bool, differing: bool) {
    let comparison = cx.comparison.peek();
    let open = (*cx.claim.peek()).clone();
    let here = open.clone().or_else(|| focused_row(cx));
    // The steps, and how many of them come before and up to where the reader is.
    let mut steps: Vec<&str> = Vec::new();
    let (mut n_before, mut n_up_to) = (None, 0);
    for topic in cx.visible.peek().iter().filter_map(|&idx| comparison.topics.get(idx)) {
        let is_here = here.as_ref() == Some(&topic.id);
        if is_here {
            n_before = Some(steps.len());
        }
        if !differing || topic.tone.differs() {
            steps.push(&topic.id);
        }
        if is_here {
            n_up_to = steps.len();
        }
    }
    let last = steps.len().saturating_sub(1);
    let to = match (n_before, later) {
        (_, true) => n_up_to.min(last),
        (None, false) => last,
        (Some(n_before), false) => n_before.saturating_sub(1),
    };
    let Some(id) = steps.get(to).map(|id| id.to_string()) else { return };
    cx.say(&fill(cx.words.place_of(), &[&(to + 1).to_string(), &steps.len().to_string()]));
    if *cx.layout.peek() == Layout::FullText {
        cx.select(Some(id));
        return;
    }
    if open.is_some() {
        cx.select(Some(id.clone()));
    }
    // At once, so that the next key finds the reader here.
    cx.focus("b-", &id);
    next_frame(Box::new(move || {
        if let Some(row) = cx.element("c-", &id) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            row.html().scroll_into_view_with_scroll_into_view_options(&options);
        }
    }));
}

/// The claim whose row holds the focus.
fn focused_row(cx: Context) -> Option<String> {
    cx.active()?.closest(".cx-row").ok().flatten()?.get_attribute("data-claim")
}

/// Closes the dock; the focus, which was in it, goes to the switch of layouts.
pub(crate) fn close_dock(cx: Context) {
    cx.select(None);
    cx.focus("layout-", Layout::FullText.as_str());
}
