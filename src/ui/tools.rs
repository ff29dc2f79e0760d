//! The toolbar: layout, filters, search, accounts.

use leptos::prelude::*;

use super::erased::{Views, click, flag, text, value};

use wasm_bindgen::JsCast;

use super::context::Context;
use super::icons::{Icon, icon};
use super::pieces;
use crate::viewmodel::columns::{self, MAX_SHOWN, MIN_SHOWN};
use crate::viewmodel::state::{Filter, Layout};
use crate::viewmodel::strings::fill;
use crate::viewmodel::topic::passes;

/// The toolbar.
pub(crate) fn tools(cx: Context) -> AnyView {
    let words = cx.words;
    let layouts = Layout::ALL.into_iter().zip(words.layouts).map(|(layout, label)| {
        view! {
            <button
                type="button"
                id=format!("layout-{}", layout.as_str())
                aria-pressed=value(move || (cx.layout.get() == layout).to_string())
                on:click=click(move || cx.show(layout))
            >
                {label}
            </button>
        }
        .into_any()
    });
    let filters = Filter::ALL.into_iter().zip(words.filters).map(|(filter, label)| {
        let count = text(move || {
            let n = cx.topics.with(|topics| topics.iter().filter(|topic| passes(filter, topic)).count());
            n.to_string()
        });
        view! {
            <button
                type="button"
                aria-pressed=value(move || (cx.filter.get() == filter).to_string())
                on:click=click(move || cx.state.update(|state| state.filter = filter))
            >
                {label}
                " "
                <small>{count}</small>
            </button>
        }
        .into_any()
    });
    view! {
        <div class="cx-tools" role="group" aria-label=words.tools>
            <div class="cx-seg" role="group" aria-label=words.layout>{layouts.views()}</div>
            <div class="cx-filters" role="group" aria-label=words.show_claims>{filters.views()}</div>
            <div class="cx-search">
                <label class="cx-vh" for="q">{words.search_label}</label>
                {icon(Icon::Search)}
                <input
                    id="q"
                    type="search"
                    placeholder=words.search
                    prop:value=value(move || cx.query.get())
                    on:input:target=move |event| {
                        let query = event.target().value();
                        cx.state.update(|state| state.query = query);
                    }
                />
                {cx.options().shortcuts.then(|| view! { <kbd aria-hidden="true">{"/"}</kbd> })}
            </div>
            {picker(cx)}
        </div>
    }
    .into_any()
}

fn picker(cx: Context) -> AnyView {
    let words = cx.words;
    let n_shown = move || cx.columns.with(Vec::len);
    let count = text(move || {
        let n_accounts = cx.story.with(|story| story.accounts.len());
        fill(words.picker_of, &[&n_shown().to_string(), &n_accounts.to_string()])
    });
    // The accounts shown, in their order, then the others.
    let order = move || {
        let shown: Vec<String> =
            cx.columns.with(|columns| columns.iter().map(|column| column.id.clone()).collect());
        let others = cx.story.with(|story| {
            let ids = story.accounts.iter().map(|account| account.id.clone());
            ids.filter(|id| !shown.contains(id)).collect::<Vec<_>>()
        });
        shown.into_iter().chain(others).collect::<Vec<_>>()
    };
    view! {
        <details class="cx-pop">
            <summary class="cx-btn">{words.picker}" "<span>{count}</span></summary>
            <div>
                <p class="cx-fine">{words.picker_note}</p>
                <ol class="cx-pick">
                    <For each=order key=|id| id.clone() children=move |id| choice(cx, id) />
                </ol>
            </div>
        </details>
    }
    .into_any()
}

fn choice(cx: Context, id: String) -> AnyView {
    let words = cx.words;
    let column = cx.story.with_untracked(|story| {
        let idx = story.accounts.iter().position(|account| account.id == id)?;
        columns::columns(words, story, &[idx]).pop()
    });
    let Some(column) = column else { return ().into_any() };
    let id = StoredValue::new(id);
    let place = Memo::new(move |_| {
        cx.columns.with(|columns| id.with_value(|id| columns.iter().position(|column| column.id == *id)))
    });
    let n_shown = move || cx.columns.with(Vec::len);
    let fixed = move || match place.get() {
        Some(_) => n_shown() <= MIN_SHOWN,
        None => n_shown() >= MAX_SHOWN,
    };
    let change = move |ids: Vec<String>| cx.state.update(|state| state.accounts = ids);
    let shown = move || {
        cx.columns.with_untracked(|columns| columns.iter().map(|column| column.account).collect::<Vec<_>>())
    };
    let toggle = move |_| {
        change(cx.story.with_untracked(|story| id.with_value(|id| columns::toggled(story, &shown(), id))))
    };
    let name = column.name.clone();
    let move_by = move |later: bool, button: String| {
        change(
            cx.story.with_untracked(|story| id.with_value(|id| columns::moved(story, &shown(), id, later))),
        );
        let place = place.get_untracked().map_or(0, |place| place + 1).to_string();
        cx.say(fill(words.moved, &[&name, &place, &n_shown().to_string()]));
        // A moved row loses the focus in some browsers.
        request_animation_frame(move || cx.focus(&button));
    };
    let (earlier, later) = (move_by.clone(), move_by);
    let box_id = format!("pick-{}", column.letter);
    let (back_id, on_id) = (format!("back-{}", column.letter), format!("on-{}", column.letter));
    let (back_focus, on_focus) = (back_id.clone(), on_id.clone());
    view! {
        <li>
            <input
                type="checkbox"
                id=box_id.clone()
                prop:checked=flag(move || place.get().is_some())
                prop:disabled=flag(fixed)
                on:change=toggle
            />
            {pieces::key(column.letter)}
            <label for=box_id>{column.name.clone()}<small>{column.headline}</small></label>
            <span class="cx-pick__move">
                <button
                    type="button"
                    id=back_id
                    aria-label=fill(words.move_left, &[&column.name])
                    prop:disabled=flag(move || place.get().is_none_or(|place| place == 0))
                    on:click=click(move || earlier(false, back_focus.clone()))
                >
                    {icon(Icon::Up)}
                </button>
                <button
                    type="button"
                    id=on_id
                    aria-label=fill(words.move_right, &[&column.name])
                    prop:disabled=flag(move || place.get().is_none_or(|place| place + 1 >= n_shown()))
                    on:click=click(move || later(true, on_focus.clone()))
                >
                    {icon(Icon::Down)}
                </button>
            </span>
        </li>
    }
    .into_any()
}

/// Closes the panels that are open, except those that hold `inside`.
pub(crate) fn close_panels(cx: Context, inside: Option<&web_sys::Node>) -> bool {
    let Some(found) = cx.root().and_then(|root| root.query_selector_all("details.cx-pop[open]").ok()) else {
        return false;
    };
    let mut closed = false;
    for idx in 0..found.length() {
        let Some(panel) = found.get(idx) else { continue };
        if inside.is_some() && panel.contains(inside) {
            continue;
        }
        let Some(panel) = panel.dyn_ref::<web_sys::HtmlDetailsElement>() else { continue };
        panel.set_open(false);
        closed = true;
        // The focus would be lost with what is inside.
        if inside.is_none()
            && let Ok(Some(summary)) = panel.query_selector("summary")
            && let Ok(summary) = summary.dyn_into::<web_sys::HtmlElement>()
        {
            let _ = summary.focus();
        }
    }
    closed
}
