//! The toolbar: layout, filters, search, accounts.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlElement, Node};

use super::context::Context;
use super::dom::{El, el, group, next_frame, typed};
use super::icons::{Icon, icon};
use super::pieces::{self, button};
use super::signal::Memo;
use crate::viewmodel::columns::{self, MAX_SHOWN, MIN_SHOWN};
use crate::viewmodel::state::{Filter, Layout};
use crate::viewmodel::strings::fill;
use crate::viewmodel::topic::passes;

/// The toolbar.
pub(crate) fn tools(cx: Context) -> El {
    let words = cx.words;
    let layouts = el("div.cx-seg").attr("role", "group").attr("aria-label", words.layout);
    for (layout, label) in Layout::ALL.into_iter().zip(words.layouts) {
        layouts.add(
            button("button", move || cx.show(layout))
                .attr("id", &["layout-", layout.as_str()].concat())
                .live_is("aria-pressed", move || cx.layout.get() == layout)
                .text(label),
        );
    }
    let filters = el("div.cx-filters").attr("role", "group").attr("aria-label", words.show_claims);
    for (filter, label) in Filter::ALL.into_iter().zip(words.filters) {
        let count = move || {
            let comparison = cx.comparison.read();
            comparison.topics.iter().filter(|topic| passes(filter, topic)).count().to_string()
        };
        filters.add(
            button("button", move || cx.state.update(|state| state.filter = filter))
                .live_is("aria-pressed", move || cx.filter.get() == filter)
                .text(label)
                .text(" ")
                .child(el("small").live_text(count)),
        );
    }
    el("div.cx-tools")
        .attr("role", "group")
        .attr("aria-label", words.tools)
        .child(layouts)
        .child(filters)
        .child(search(cx))
        .child(picker(cx))
}

fn search(cx: Context) -> El {
    let words = cx.words;
    let field = el("input")
        .attr("id", "q")
        .attr("type", "search")
        .attr("placeholder", words.search)
        .live_value("value", move || (&*cx.query.get()).into())
        .on("input", move |event| {
            let query = typed(event);
            cx.state.update(|state| state.query = query);
        });
    let search = el("div.cx-search")
        .child(el("label.cx-vh").attr("for", "q").text(words.search_label))
        .child(icon(Icon::Search))
        .child(field);
    if cx.options().shortcuts { search.child(pieces::hidden("kbd").text("/")) } else { search }
}

fn picker(cx: Context) -> El {
    let words = cx.words;
    let count = move || {
        let comparison = cx.comparison.read();
        let (n_shown, n_accounts) = (comparison.columns.len(), comparison.story.accounts.len());
        fill(words.picker_of, &[&n_shown.to_string(), &n_accounts.to_string()])
    };
    // The accounts shown, in their order, then the others.
    let order = Memo::new(move || {
        let comparison = cx.comparison.read();
        let mut order: Vec<String> = comparison.columns.iter().map(|column| column.id.clone()).collect();
        for account in &comparison.story.accounts {
            if !order.contains(&account.id) {
                order.push(account.id.clone());
            }
        }
        order
    });
    let choices = el("ol.cx-pick").keyed(
        move || order.get(),
        move |at| order.peek().get(at).and_then(|id| choice(cx, id)).unwrap_or_else(group),
        || (),
    );
    let summary = el("summary.cx-btn").text(words.picker).text(" ").child(el("span").live_text(count));
    let panel = el("div").child(el("p.cx-fine").text(words.picker_note)).child(choices);
    el("details.cx-pop").child(summary).child(panel)
}

fn choice(cx: Context, id: &str) -> Option<El> {
    let words = cx.words;
    let column = {
        let story = cx.story.peek();
        let idx = story.accounts.iter().position(|account| account.id == id)?;
        columns::columns(words, &story, &[idx]).pop()?
    };
    let letter = column.letter.as_str();
    let account = column.account;
    let place =
        Memo::new(move || cx.comparison.read().columns.iter().position(|column| column.account == account));
    let n_shown = move || cx.comparison.read().columns.len();
    let is_fixed = move || match place.get() {
        Some(_) => n_shown() <= MIN_SHOWN,
        None => n_shown() >= MAX_SHOWN,
    };
    let box_id = ["pick-", letter].concat();
    let owned = id.to_string();
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("id", &box_id)
        .live_value("checked", move || place.get().is_some().into())
        .live_flag("disabled", is_fixed)
        .on("change", move |_| change(cx, |shown| columns::toggled(&cx.story.peek(), shown, &owned)));
    let move_button = |later: bool| {
        let (start, said, symbol) = match later {
            false => ("back-", words.move_left, Icon::Up),
            true => ("on-", words.move_right, Icon::Down),
        };
        let button_id = [start, letter].concat();
        let (id, name, focused) = (id.to_string(), column.name.clone(), button_id.clone());
        let act = move || {
            change(cx, |shown| columns::moved(&cx.story.peek(), shown, &id, later));
            let columns = &cx.comparison.peek().columns;
            let place =
                columns.iter().position(|column| column.account == account).map_or(0, |place| place + 1);
            cx.say(fill(words.moved, &[&name, &place.to_string(), &columns.len().to_string()]));
            // A moved row loses the focus in some browsers.
            let focused = focused.clone();
            next_frame(move || cx.focus(&focused));
        };
        button("button", act)
            .attr("id", &button_id)
            .attr("aria-label", &fill(said, &[&column.name]))
            .live_flag("disabled", move || {
                place.get().is_none_or(|place| if later { place + 1 >= n_shown() } else { place == 0 })
            })
            .child(icon(symbol))
    };
    let label = el("label").attr("for", &box_id).text(&column.name).child(el("small").text(&column.headline));
    let item = el("li")
        .child(tick)
        .child(pieces::key(letter))
        .child(label)
        .child(el("span.cx-pick__move").child(move_button(false)).child(move_button(true)));
    Some(item)
}

/// Shows other accounts: `choose` makes the choice from the positions of those shown.
fn change(cx: Context, choose: impl FnOnce(&[usize]) -> Vec<String>) {
    let shown: Vec<usize> = cx.comparison.peek().columns.iter().map(|column| column.account).collect();
    let chosen = choose(&shown);
    cx.state.update(|state| state.accounts = chosen);
}

/// Closes the panels that are open, except those that hold `inside`.
pub(crate) fn close_panels(cx: Context, inside: Option<&Node>) -> bool {
    let Some(found) = cx.root().and_then(|root| root.query_selector_all("details.cx-pop[open]").ok()) else {
        return false;
    };
    let mut closed = false;
    for idx in 0..found.length() {
        let Some(panel) = found.get(idx) else { continue };
        if inside.is_some() && panel.contains(inside) {
            continue;
        }
        let Some(panel) = panel.dyn_ref::<HtmlDetailsElement>() else { continue };
        panel.set_open(false);
        closed = true;
        // The focus would be lost with what is inside.
        if inside.is_none()
            && let Ok(Some(summary)) = panel.query_selector("summary")
            && let Ok(summary) = summary.dyn_into::<HtmlElement>()
        {
            let _ = summary.focus();
        }
    }
    closed
}
