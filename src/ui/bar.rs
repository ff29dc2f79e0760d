//! The bar: name, theme, export, copy link, compare your own.

use gloo::utils::window;
use wasm_bindgen::JsValue;

use super::Theme;
use super::context::Context;
use super::dom::{El, el};
use super::icons::{Icon, icon};

/// The bar at the top of the full mode.
pub(crate) fn bar(cx: Context) -> El {
    let words = cx.words;
    let unless_composing = |cx: Context, part: &El| part.set_flag("hidden", cx.composing.get());
    let theme = el("button.cx-btn.cx-btn--plain.cx-wide[type=button]")
        .click(cx, |cx| cx.theme.set(other_theme(cx)))
        .live_text(cx, |cx| {
            let dark = other_theme(cx) == Theme::Dark;
            if dark { cx.words.theme_dark() } else { cx.words.theme_light() }.to_string()
        });
    let print = el("button.cx-btn.cx-wide[type=button]")
        .click(cx, |_| drop(window().print()))
        .live(cx, unless_composing)
        .text(words.export_print());
    // The file holds the script, which only the element has.
    let save = el("button.cx-btn.cx-wide[type=button]")
        .click(cx, |cx| cx.emit("save", JsValue::NULL))
        .live(cx, unless_composing)
        .text(words.export_page());
    let copy = el("button.cx-btn[type=button][data-do=link]")
        .live(cx, |cx, copy| {
            copy.set_flag("hidden", cx.composing.get() || (cx.own.get() && !cx.options.hash))
        })
        .child(icon(Icon::Link))
        .put("span", words.copy_link());
    let row = el("div.cx-wrap")
        .child(el("span.cx-brand").child(icon(Icon::Mark)).text(words.name()))
        .child(theme)
        .child(print)
        .child(save)
        .child(copy);
    if cx.options.editor {
        let compose = el("button.cx-btn.cx-btn--main[type=button][data-do=compose]").live_text(cx, |cx| {
            let open = cx.composing.get();
            if open { cx.words.back_to_story() } else { cx.words.compare_own() }.to_string()
        });
        row.add(compose);
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
