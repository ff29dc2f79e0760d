//! The toolbar: layout, filters, search, accounts.

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element, Event, Node};

use super::context::Context;
use super::dom::{El, Keyed, drawn_first, el, el_with, group, held};
use super::icons::{Icon, icon};
use super::pieces;
use crate::viewmodel::columns::{self, MAX_SHOWN, MIN_SHOWN};
use crate::viewmodel::state::{Filter, Layout};
use crate::viewmodel::topic::passes;
use crate::words::fill;

/// The toolbar.
pub(crate) fn tools(cx: Context) -> El {
    let words = cx.words;
    let layouts = el_with("div.cx-seg[role=group][aria-label=*]", words.layout());
    for (layout, label) in Layout::ALL.into_iter().zip(words.layouts().iter()) {
        let button = "button[type=button][data-do=layout][id=layout-*][data-of=*]";
        layouts.add(el_with(button, layout.as_str()).text(label));
    }
    let filters = el_with("div.cx-filters[role=group][aria-label=*]", words.show_claims());
    for (filter, label) in Filter::ALL.into_iter().zip(words.filters().iter()) {
        let button = "button[type=button][data-do=filter][data-of=*]";
        filters.add(el_with(button, filter.as_str()).text(label).text(" ").child(el("small")));
    }
    el_with("div.cx-tools[role=group][aria-label=*]", words.tools())
        .child(layouts)
        .child(filters)
        .child(search(cx))
        .child(picker(cx))
        .live(cx, mark)
        .live(cx, count)
}

/// Marks what is chosen.
fn mark(cx: Context, tools: &El) {
    let (layout, filter) = (cx.layout.get().as_str(), cx.filter.get().as_str());
    for button in tools.all("[data-do=layout], [data-do=filter]") {
        let of = button.get("data-of");
        button.set_is("aria-pressed", of == layout || of == filter);
    }
}

/// Marks one of a group of buttons as chosen, and acts on that once it is drawn.
pub(super) fn choose(chosen: &Element, act: impl FnOnce() + 'static) {
    let beside = chosen.parent_element().map(|group| El::of(group).children()).unwrap_or_default();
    for button in beside.iter().filter(|button| button.has("aria-pressed")) {
        button.set_is("aria-pressed", chosen.is_same_node(Some(&button.html())));
    }
    drawn_first(Box::new(act));
}

/// Counts the claims of each filter.
fn count(cx: Context, tools: &El) {
    let comparison = cx.comparison.read();
    for (count, filter) in tools.all(".cx-filters small").iter().zip(Filter::ALL) {
        let n_claims = comparison.topics.iter().filter(|topic| passes(filter, topic)).count();
        count.set_text(&n_claims.to_string());
    }
}

fn search(cx: Context) -> El {
    let field = el_with("input[id=q][type=search][placeholder=*]", cx.words.search())
        .live(cx, |cx, field| field.set_property("value", (&*cx.query.get()).into()))
        .on("input", cx, |cx, event| {
            let field = event.target();
            // The letter is drawn first; then what the field holds by then is searched for.
            drawn_first(Box::new(move || {
                let query = held(field);
                cx.state.update(|state| state.query = query);
            }));
        });
    let search = el("div.cx-search")
        .put("label.cx-vh[for=q]", cx.words.search_label())
        .child(icon(Icon::Search))
        .child(field);
    if cx.options.shortcuts { search.put("kbd[aria-hidden=true]", "/") } else { search }
}

fn picker(cx: Context) -> El {
    let words = cx.words;
    let count = el("span").live_text(cx, |cx| {
        let comparison = cx.comparison.read();
        let (n_shown, n_accounts) = (comparison.columns.len(), comparison.story.accounts.len());
        fill(cx.words.picker_of(), &[&n_shown.to_string(), &n_accounts.to_string()])
    });
    let accounts = el("ol.cx-pick")
        .keyed(cx, accounts, mark_accounts)
        .on("dragstart", cx, take_up)
        .on("dragover", cx, |_, event| event.prevent_default())
        .on("drop", cx, let_go)
        .on("change", cx, |cx, event| {
            let tick = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let id = tick.and_then(|tick| tick.get_attribute("data-of")).unwrap_or_default();
            change(cx, &|shown| columns::toggled(&cx.story.peek(), shown, &id));
        });
    el("details.cx-pop[id=picker]")
        .child(el("summary.cx-btn").text(words.picker()).text(" ").child(count))
        .child(el("div").put("p.cx-fine", words.picker_note()).child(accounts))
}

/// The accounts shown, in their order, then the others.
fn accounts(cx: Context) -> Option<Keyed> {
    let comparison = cx.comparison.read();
    let mut order: Vec<usize> = comparison.columns.iter().map(|column| column.account).collect();
    for account_idx in 0..comparison.story.accounts.len() {
        if !order.contains(&account_idx) {
            order.push(account_idx);
        }
    }
    let columns = columns::columns(cx.words, &comparison.story, &order);
    let keys = columns.iter().map(|column| column.id.clone()).collect();
    let build = move |at, _: bool| columns.get(at).map_or_else(group, |column| account(cx, column));
    Some(Keyed::new(keys, Box::new(build)))
}

fn account(cx: Context, column: &columns::Column) -> El {
    let words = cx.words;
    let letter = column.letter.as_str();
    let step = |spec: &'static str, said: &str, symbol: Icon| {
        el_with(spec, letter)
            .attr("data-of", &column.id)
            .attr("aria-label", &fill(said, &[&column.label]))
            .child(icon(symbol))
    };
    let moves = el("span.cx-pick__move")
        .child(step("button[type=button][data-do=back][id=back-*]", words.move_left(), Icon::Up))
        .child(step("button[type=button][data-do=on][id=on-*]", words.move_right(), Icon::Down));
    el_with("li[draggable=true][data-row=*]", &column.id)
        .child(el_with("input[type=checkbox][id=pick-*]", letter).attr("data-of", &column.id))
        .child(pieces::key(letter))
        .child(el_with("label[for=pick-*]", letter).text(&column.label).put("small", &column.headline))
        .child(moves)
}

/// Marks the accounts that are shown, and what can be done with each.
fn mark_accounts(cx: Context, list: &El) {
    let columns = &cx.comparison.peek().columns;
    let n_shown = columns.len();
    for part in list.all("[data-of]") {
        let id = part.get("data-of");
        let place = columns.iter().position(|column| column.id == id);
        let is_fixed = match (part.get("data-do").as_str(), place) {
            ("back", place) => place.is_none_or(|place| place == 0),
            ("on", place) => place.is_none_or(|place| place + 1 >= n_shown),
            (_, Some(_)) => n_shown <= MIN_SHOWN,
            (_, None) => n_shown >= MAX_SHOWN,
        };
        part.set_flag("disabled", is_fixed);
        part.set_property("checked", place.is_some().into());
    }
}

/// Moves an account one place, and the focus with it.
pub(crate) fn shift(cx: Context, id: &str, later: bool) {
    let place = place_of(cx, id).unwrap_or(0);
    let Some(letter) = put(cx, id, if later { place + 1 } else { place.saturating_sub(1) }) else { return };
    // A moved row loses the focus in some browsers.
    let button = if later { "on-" } else { "back-" };
    cx.focus_next(button, &letter);
}

fn place_of(cx: Context, id: &str) -> Option<usize> {
    cx.comparison.peek().columns.iter().position(|column| column.id == id)
}

/// Puts an account in a place and says so; its letter.
fn put(cx: Context, id: &str, place: usize) -> Option<String> {
    change(cx, &|shown| columns::moved(&cx.story.peek(), shown, id, place));
    let place = place_of(cx, id)?;
    let columns = &cx.comparison.peek().columns;
    let column = columns.get(place)?;
    cx.say(&fill(cx.words.moved(), &[&column.label, &(place + 1).to_string(), &columns.len().to_string()]));
    Some(column.letter.clone())
}

/// The account of the row that an event is about.
fn dragged_over(event: &Event) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("li").ok()??.get_attribute("data-row")
}

/// Takes up an account to drag it.
fn take_up(_: Context, event: &Event) {
    if let (Some(id), Some(data)) = (dragged_over(event), event.unchecked_ref::<DragEvent>().data_transfer())
    {
        let _ = data.set_data("text/plain", &id);
    }
}

/// Puts the account that is dragged in the place of the one it is dropped on.
fn let_go(cx: Context, event: &Event) {
    event.prevent_default();
    let data = event.unchecked_ref::<DragEvent>().data_transfer();
    let id = data.and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
    if let Some(place) = dragged_over(event).and_then(|onto| place_of(cx, &onto)) {
        put(cx, &id, place);
    }
}

/// Shows other accounts: `choose` makes the choice from the positions of those shown.
fn change(cx: Context, choose: &dyn Fn(&[usize]) -> Vec<String>) {
    let shown: Vec<usize> = cx.comparison.peek().columns.iter().map(|column| column.account).collect();
    let chosen = choose(&shown);
    cx.state.update(|state| state.accounts = chosen);
}

/// Closes the list of accounts, unless it holds `inside`; whether it was open.
pub(crate) fn close_picker(cx: Context, inside: Option<&Node>) -> bool {
    let Some(picker) = cx.element("picker", "[open]") else { return false };
    if inside.is_some() && picker.html().contains(inside) {
        return false;
    }
    picker.set_flag("open", false);
    // The focus would be lost with what is inside.
    if inside.is_none() {
        picker.all("summary").iter().for_each(El::focus);
    }
    true
}
