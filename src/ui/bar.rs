//! The bar: name, theme, export, copy link, compare your own.

use leptos::prelude::*;

use super::Theme;
use super::address;
use super::context::Context;
use super::erased::{click, flag, text};
use super::icons::{Icon, icon};

/// The bar at the top of the full mode.
pub(crate) fn bar(cx: Context) -> AnyView {
    let words = cx.words;
    let next_theme = move || match cx.theme.get() {
        Theme::Dark => Theme::Light,
        Theme::Light => Theme::Dark,
        Theme::Auto if dark_preferred() => Theme::Light,
        Theme::Auto => Theme::Dark,
    };
    let theme_word = text(move || {
        if next_theme() == Theme::Dark { words.theme_dark } else { words.theme_light }.to_string()
    });
    let compose = cx.options().editor.then(|| {
        view! {
            <button type="button" class="cx-btn cx-btn--main" on:click=click(move || cx.composing.update(|open| *open = !*open))>
                {text(move || if cx.composing.get() { words.back_to_story } else { words.compare_own }.to_string())}
            </button>
        }
    });
    view! {
        <div class="cx-bar">
            <div class="cx-wrap">
                <span class="cx-brand">{icon(Icon::Mark)}{words.name}</span>
                <button type="button" class="cx-btn cx-btn--plain cx-wide" on:click=click(move || cx.theme.set(next_theme()))>
                    {theme_word}
                </button>
                <button
                    type="button"
                    class="cx-btn cx-wide"
                    hidden=flag(move || cx.composing.get())
                    on:click=click(|| { let _ = window().print(); })
                >
                    {words.export_print}
                </button>
                <button
                    type="button"
                    class="cx-btn"
                    hidden=flag(move || cx.composing.get() || cx.own.get())
                    on:click=click(move || address::copy_link(cx))
                >
                    {icon(Icon::Link)}
                    {words.copy_link}
                </button>
                {compose}
            </div>
        </div>
    }
    .into_any()
}

fn dark_preferred() -> bool {
    window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches())
}
