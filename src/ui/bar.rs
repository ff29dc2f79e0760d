//! The bar: name, theme, export, copy link, compare your own.

use gloo::utils::window;
use wasm_bindgen::JsValue;

use super::Theme;
use super::address;
use super::context::Context;
use super::dom::{El, el};
use super::icons::{Icon, icon};
use super::pieces::button;

/// The bar at the top of the full mode.
pub(crate) fn bar(cx: Context) -> El {
    let words = cx.words;
    let theme = button("button.cx-btn.cx-btn--plain.cx-wide", move || cx.theme.set(other_theme(cx)))
        .live_text(move || {
            let dark = other_theme(cx) == Theme::Dark;
            if dark { words.theme_dark } else { words.theme_light }.to_string()
        });
    let print = button("button.cx-btn.cx-wide", || drop(window().print()))
        .live_flag("hidden", move || cx.composing.get())
        .text(words.export_print);
    // The file holds the script, which only the element has.
    let save = button("button.cx-btn.cx-wide", move || cx.emit("save", JsValue::NULL))
        .live_flag("hidden", move || cx.composing.get())
        .text(words.export_page);
    let copy = button("button.cx-btn", move || address::copy_link(cx))
        .live_flag("hidden", move || cx.composing.get() || cx.own.get())
        .child(icon(Icon::Link))
        .text(words.copy_link);
    let row = el("div.cx-wrap")
        .child(el("span.cx-brand").child(icon(Icon::Mark)).text(words.name))
        .child(theme)
        .child(print)
        .child(save)
        .child(copy);
    if cx.options().editor {
        let compose =
            button("button.cx-btn.cx-btn--main", move || cx.composing.update(|open| *open = !*open));
        row.add(compose.live_text(move || {
            let open = cx.composing.get();
            if open { words.back_to_story } else { words.compare_own }.to_string()
        }));
    }
    el("div.cx-bar").child(row)
}

/// The theme that the switch leads to.
fn other_theme(cx: Context) -> Theme {
    match cx.theme.get() {
        Theme::Dark => Theme::Light,
        Theme::Light => Theme::Dark,
        Theme::Auto if dark_preferred() => Theme::Light,
        Theme::Auto => Theme::Dark,
    }
}

fn dark_preferred() -> bool {
    window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches())
}
