//! The page, built by hand: one type for every part of it, and one kind of closure for everything that changes.
//!
//! ```ignore
//! el("section.cx-detail[tabindex=-1]")
//!     .attr("aria-label", &label)
//!     .put("h3", words.figures())
//!     .child(el("p").live_text(cx, |cx| cx.status.get()))
//!     .child(el("button.cx-btn").click(cx, |cx| cx.clear()).text(words.clear))
//! ```
//!
//! What is live follows the signals it reads, by Leptos's effects, and ends with the part of the page it stands in.
//! It is a plain function and what that is given, which is copied: the context, or the context and a number. So all
//! share one compiled closure for each kind of use, and nothing is captured that must be dropped.
//!
//! Why not `view!`: it gives every fragment, attribute and closure a type of its own, and the code that builds, rebuilds
//! and drops each. For this widget that was 100 kB of the 330 kB a reader loaded; the same parts in this form are a
//! fifth of it. What holds for the whole page is also easier to see here: words become text nodes and nothing else,
//! and there is one place through which attributes, listeners and addresses go.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use leptos::prelude::{Owner, untrack};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlElement, Node};

use super::Emit;
use super::signal::{Kept, follow, keep};
use crate::engine::letters;

/// A part of the page: an element, words, or several parts in a row.
#[derive(Clone)]
pub(crate) struct El(Node);

/// An element: its tag, its classes, each after a full stop, and attributes: "p.cx-fine[aria-hidden=true]".
pub(crate) fn el(spec: &'static str) -> El {
    element(spec, "", false)
}

/// An element; a star in its attributes stands for `hole`: "button[id=b-*][aria-controls=d-*]".
pub(crate) fn el_with(spec: &'static str, hole: &str) -> El {
    element(spec, hole, false)
}

/// An element of a drawing.
pub(crate) fn svg(spec: &'static str) -> El {
    element(spec, "", true)
}

/// An element of a drawing, with a hole as in [`el_with`].
pub(crate) fn svg_with(spec: &'static str, hole: &str) -> El {
    element(spec, hole, true)
}

/// How many elements are kept to copy; each spec has one place among them.
const KEPT: usize = 512;

thread_local! {
    static HOST: RefCell<Option<Emit>> = const { RefCell::new(None) };
    static DOCUMENT: Document = document();
    /// Where the text of a spec stands and how long it is, and an element made by it.
    static MADE: RefCell<Vec<Option<(usize, usize, Node)>>> = RefCell::new(vec![None; KEPT]);
}

/// Takes who says when there is time for what nobody waits for.
pub(crate) fn set_host(emit: Option<Emit>) {
    HOST.set(emit);
}

/// An element; a copy of one with the same spec, where there is one: one call in place of many, each with words to hand
/// over.
fn element(spec: &'static str, hole: &str, is_drawing: bool) -> El {
    let (at, key) = (spec.as_ptr() as usize, 2 * spec.len() + usize::from(is_drawing));
    let (tag, attributes) = spec.split_once('[').unwrap_or((spec, ""));
    let copy = MADE.with_borrow(|made| match made.get(at % KEPT) {
        Some(Some((other_at, other_key, node))) if (*other_at, *other_key) == (at, key) => {
            node.clone_node().ok()
        }
        _ => None,
    });
    let is_copy = copy.is_some();
    let made = copy.map(El).unwrap_or_else(|| {
        let (tag, class) = tag.split_once('.').unwrap_or((tag, ""));
        let made = DOCUMENT.with(|document| match is_drawing {
            true => document.create_element_ns(Some("http://www.w3.org/2000/svg"), tag),
            false => document.create_element(tag),
        });
        // A tag that the browser refuses leaves its children.
        let Ok(made) = made else { return group() };
        let made = El(made.into());
        if !class.is_empty() {
            made.set("class", Some(&class.replace('.', " ")));
        }
        made
    });
    let mut rest = attributes;
    while let Some((attribute, others)) = rest.split_once(']') {
        let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
        // A copy has the others.
        if !is_copy || letters::has(value, '*') {
            made.set(name, Some(&value.replace('*', hole)));
        }
        rest = others.get(1..).unwrap_or_default();
    }
    if !is_copy && let Ok(copy) = made.0.clone_node() {
        MADE.with_borrow_mut(|made| {
            if let Some(place) = made.get_mut(at % KEPT) {
                *place = Some((at, key, copy));
            }
        });
    }
    made
}

/// Parts in a row, without an element around them.
pub(crate) fn group() -> El {
    El(DOCUMENT.with(|document| document.create_document_fragment()).into())
}

/// Words.
pub(crate) fn text(words: &str) -> El {
    El(DOCUMENT.with(|document| document.create_text_node(words)).into())
}

/// What is known at once.
impl El {
    /// Sets an attribute; refuses code, and addresses that are not of the web.
    pub(crate) fn attr(self, name: &str, value: &str) -> Self {
        self.set(name, Some(value));
        self
    }

    /// Sets an attribute without a value, or not.
    pub(crate) fn attr_if(self, is: bool, name: &str) -> Self {
        self.set(name, is.then_some(""));
        self
    }

    /// Adds a class, or not.
    pub(crate) fn class_if(self, is: bool, class: &str) -> Self {
        self.set_class(class, is);
        self
    }

    /// Sets a variable of the styles; allowed where the page forbids attributes for style.
    pub(crate) fn var(self, name: &str, value: &str) -> Self {
        self.set_var(name, value);
        self
    }

    /// Adds words.
    pub(crate) fn text(self, words: &str) -> Self {
        self.child(text(words))
    }

    /// Adds an element with words.
    pub(crate) fn put(self, spec: &'static str, words: &str) -> Self {
        self.child(el(spec).text(words))
    }

    /// Adds a part.
    pub(crate) fn child(self, child: El) -> Self {
        self.add(child);
        self
    }

    /// Adds a part, if there is one.
    pub(crate) fn maybe(self, child: Option<El>) -> Self {
        if let Some(child) = child {
            self.add(child);
        }
        self
    }

    /// Adds a part to one that is being filled in a loop.
    pub(crate) fn add(&self, child: El) {
        let _ = self.0.append_child(&child.0);
    }

    /// The element on the page; for what only a browser knows, as sizes and focus.
    pub(crate) fn html(&self) -> HtmlElement {
        self.0.clone().unchecked_into()
    }

    /// An element that is on the page already.
    pub(crate) fn of(element: Element) -> Self {
        Self(element.into())
    }

    /// What an attribute says; nothing where it is not there.
    pub(crate) fn get(&self, name: &str) -> String {
        self.0.unchecked_ref::<Element>().get_attribute(name).unwrap_or_default()
    }

    /// Whether an attribute is there.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.unchecked_ref::<Element>().has_attribute(name)
    }

    /// The elements that stand in it.
    pub(crate) fn children(&self) -> Vec<El> {
        let mut children = Vec::new();
        let mut next = self.0.unchecked_ref::<Element>().first_element_child();
        while let Some(child) = next {
            next = child.next_element_sibling();
            children.push(El::of(child));
        }
        children
    }

    /// The elements in it that a selector finds, however deep; which the browser looks for among all of them.
    pub(crate) fn all(&self, selector: &str) -> Vec<El> {
        let mut all = Vec::new();
        if let Ok(found) = self.0.unchecked_ref::<Element>().query_selector_all(selector) {
            for idx in 0..found.length() {
                all.extend(found.get(idx).map(El));
            }
        }
        all
    }

    /// Moves the focus to the element.
    pub(crate) fn focus(&self) {
        let _ = self.html().focus();
    }

    /// Makes an attribute have a value, or not be there.
    pub(crate) fn set(&self, name: &str, value: Option<&str>) {
        let element: &Element = self.0.unchecked_ref();
        let value = value.filter(|value| !name.starts_with("on") && (name != "href" || leads_to_web(value)));
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }

    /// Makes a variable of the styles have a value.
    pub(crate) fn set_var(&self, name: &str, value: &str) {
        let _ = self.0.unchecked_ref::<HtmlElement>().style().set_property(name, value);
    }

    /// Makes the words of the element those.
    pub(crate) fn set_text(&self, words: &str) {
        self.0.set_text_content(Some(words));
    }

    /// Makes a property of the element have a value.
    pub(crate) fn set_property(&self, name: &str, value: JsValue) {
        // Writing the same words again would move the caret.
        if js_sys::Reflect::get(&self.0, &name.into()).ok().as_ref() != Some(&value) {
            let _ = js_sys::Reflect::set(&self.0, &name.into(), &value);
        }
    }

    /// Makes an attribute say "true" or "false".
    pub(crate) fn set_is(&self, name: &str, is: bool) {
        self.set(name, Some(if is { "true" } else { "false" }));
    }

    /// Makes an attribute be there or not.
    pub(crate) fn set_flag(&self, name: &str, is: bool) {
        self.set(name, is.then_some(""));
    }

    /// Makes a class be there or not.
    pub(crate) fn set_class(&self, class: &str, is: bool) {
        let _ = self.0.unchecked_ref::<Element>().class_list().toggle_with_force(class, is);
    }
}

/// Whether an address leads to the web or within the page; not to code, and not into other programs.
fn leads_to_web(address: &str) -> bool {
    let end = address.find(['/', '?', '#']).unwrap_or(address.len());
    match address.get(..end).and_then(|start| start.split_once(':')) {
        Some((scheme, _)) => scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"),
        None => true,
    }
}

/// What happens to it.
impl El {
    /// Does something at an event.
    pub(crate) fn on<E: Copy + 'static>(self, event: &'static str, env: E, act: fn(E, &Event)) -> Self {
        listen(&self.0, event, Box::new(move |event| act(env, event)));
        self
    }

    /// Does something at a click.
    pub(crate) fn click<E: Copy + 'static>(self, env: E, act: fn(E)) -> Self {
        listen(&self.0, "click", Box::new(move |_| act(env)));
        self
    }
}

/// Does something at an event of a node, the window, or what else has events.
pub(crate) fn listen(target: &web_sys::EventTarget, event: &'static str, act: Box<dyn FnMut(&Event)>) {
    let options = EventListenerOptions::enable_prevent_default();
    keep(EventListener::new_with_options(target, event, options, act));
}

/// What follows signals.
impl El {
    /// Does something with the element now, and again whenever what it read has changed.
    pub(crate) fn live<E: Copy + 'static>(self, env: E, refresh: fn(E, &El)) -> Self {
        let this = self.clone();
        follow(move || refresh(env, &this));
        self
    }

    /// Words that follow what they read.
    pub(crate) fn live_text<E: Copy + 'static>(self, env: E, say: fn(E) -> String) -> Self {
        let words = text("");
        let node = words.0.clone();
        follow(move || node.set_text_content(Some(&say(env))));
        self.child(words)
    }

    /// A part that is made anew whenever what it reads has changed.
    pub(crate) fn live_part<E: Copy + 'static>(self, env: E, show: fn(E) -> Option<El>) -> Self {
        self.part(Box::new(move || show(env)))
    }

    fn part(self, mut show: Box<dyn FnMut() -> Option<El>>) -> Self {
        // All between these two is the part, whatever else changes within it.
        let (start, end) = (text(""), text(""));
        self.add(start.clone());
        self.add(end.clone());
        follow(move || {
            let shown = show();
            let Some(parent) = end.0.parent_node() else { return };
            while let Some(node) = start.0.next_sibling().filter(|node| !node.is_same_node(Some(&end.0))) {
                let _ = parent.remove_child(&node);
            }
            if let Some(shown) = shown {
                let _ = parent.insert_before(&shown.0, Some(&end.0));
            }
        });
        self
    }

    /// A part for each key, after what is in this element already; parts whose key stays are kept as they are, with their focus,
    /// scrolling and what is open in them.
    ///
    /// `parts` gives the keys, or nothing where all stays as it is; what builds reads is not followed. The parts are
    /// elements or rows of them. Of long lists what the reader sees is built at once and the rest in short slices, and a
    /// part that is to change stays until then; `built` is called when what the reader sees is there, and at the end.
    pub(crate) fn keyed<E: Copy + 'static>(
        self,
        env: E,
        parts: fn(E) -> Option<Keyed>,
        built: fn(E, &El),
    ) -> Self {
        let this = self.clone();
        let list = List {
            node: self.0.clone(),
            before: self.0.last_child(),
            owner: Owner::current().unwrap_or_default(),
            items: Vec::new(),
            build: Box::new(|_, _| group()),
            sketched: false,
            first: String::new(),
            at_once: AT_ONCE,
            built: Box::new(move || built(env, &this)),
            round: 0,
        };
        list_keyed(Rc::new(RefCell::new(list)), Box::new(move || parts(env)));
        self
    }
}

/// Builds the part of the key at a position; or what stands for it until then, where that is asked for.
pub(crate) type Build = Box<dyn Fn(usize, bool) -> El>;

/// The parts of a list.
pub(crate) struct Keyed {
    /// What tells each part from the others; behind [`VERSION`], what tells it from itself as it was before.
    pub keys: Vec<String>,
    /// Builds them.
    pub build: Build,
    /// Whether something stands for the parts that are not built yet; the element has `data-due` until all are.
    pub sketched: bool,
    /// What is in the keys of the parts that are built first; none where it is empty.
    pub first: String,
    /// How many parts are built before the browser draws: more than a screen holds.
    pub at_once: usize,
}

impl Keyed {
    /// Parts with their keys.
    pub(crate) fn new(keys: Vec<String>, build: Build) -> Self {
        Self { keys, build, sketched: false, first: String::new(), at_once: AT_ONCE }
    }
}

/// What parts a key: a part whose key differs behind it alone stays until it is built anew.
pub(crate) const VERSION: char = '\u{1e}';

/// How many parts are built before the browser draws where each is a line or two.
const AT_ONCE: usize = 12;
/// For how long others are built then, before the browser may draw and the reader act, in milliseconds; some lists may be
/// at it together.
const SLICE: f64 = 3.0;

/// The parts of an element by their keys.
struct List {
    node: Node,
    /// What stands before the parts.
    before: Option<Node>,
    owner: Owner,
    items: Vec<Item>,
    build: Build,
    sketched: bool,
    first: String,
    at_once: usize,
    built: Box<dyn Fn()>,
    /// Counts changes of the keys, so that building for earlier ones ends.
    round: u32,
}

/// A part with a key.
#[derive(Default)]
struct Item {
    key: String,
    /// What is on the page of it; nothing before it is built.
    nodes: Vec<Node>,
    /// Ends all that is live in it when it is dropped.
    owner: Option<Owner>,
    /// Whether it is to be built, anew or at all.
    is_due: bool,
    /// Whether what is on the page stands for it.
    is_sketch: bool,
}

fn list_keyed(list: Rc<RefCell<List>>, parts: Box<dyn Fn() -> Option<Keyed>>) {
    let there = keep(());
    follow(move || {
        let Some(keyed) = parts() else { return };
        let seen = list.borrow_mut().change(keyed);
        let Some(seen) = seen else { return fill(&list, there, 0, true) };
        // All lists look what the reader sees before the first writes.
        let (list, round) = (list.clone(), list.borrow().round);
        next_frame(Box::new(move || {
            if there.get().is_some() && list.borrow().round == round {
                fill(&list, there, seen, true);
            }
        }));
    });
}

/// Builds some of what is missing, and the rest in later slices, as long as the list is there and its keys stay.
fn fill(list: &Rc<RefCell<List>>, there: Kept, from: usize, is_first: bool) {
    let round = list.borrow().round;
    let is_missing = list.borrow_mut().build_some(from, is_first);
    if is_missing {
        let list = list.clone();
        let go_on = move |list: &Rc<RefCell<List>>, from| {
            if there.get().is_some() && list.borrow().round == round {
                fill(list, there, from, false);
            }
        };
        if is_first {
            once_drawn(Box::new(move || {
                // With sketches the reader may be anywhere by now. All lists look before the first writes, and only those
                // that must: what is far from the reader is not laid out otherwise.
                let from = if list.borrow().sketched { list.borrow().in_view() } else { from };
                after(0, Box::new(move || go_on(&list, from))).forget();
            }));
        } else {
            after(0, Box::new(move || go_on(&list, from))).forget();
        }
    }
    if is_first || !is_missing {
        untrack(|| (list.borrow().built)());
    }
}

impl List {
    /// Takes new keys; the first part that the reader sees, unless all or none are there.
    fn change(&mut self, keyed: Keyed) -> Option<usize> {
        let name = |key: &str| key.split(VERSION).next().unwrap_or_default().len();
        self.round += 1;
        let mut before: Vec<Option<Item>> = std::mem::take(&mut self.items).into_iter().map(Some).collect();
        // Most lists keep their order, so that the next key is found at once.
        let (mut next, mut n_due, mut is_moved) = (0, 0, false);
        for key in &keyed.keys {
            let of = name(key);
            let is_it = |at: &usize| matches!(before.get(*at), Some(Some(item)) if name(&item.key) == of && item.key.get(..of) == key.get(..of));
            let found = (0..before.len()).map(|turn| (next + turn) % before.len()).find(is_it);
            is_moved |= found.is_some_and(|at| at < next);
            next = found.map_or(next, |at| at + 1);
            let item = found.and_then(|at| before.get_mut(at)?.take());
            let mut item = item.unwrap_or(Item { is_due: true, ..Item::default() });
            item.is_due |= item.key != *key;
            n_due += usize::from(item.is_due);
            item.key.clone_from(key);
            self.items.push(item);
        }
        for node in before.iter().flatten().flat_map(|item| &item.nodes) {
            let _ = self.node.remove_child(node);
        }
        (self.build, self.sketched) = (keyed.build, keyed.sketched);
        (self.first, self.at_once) = (keyed.first, keyed.at_once);
        if is_moved {
            self.place();
        }
        let is_there = self.items.iter().any(|item| !item.nodes.is_empty());
        (self.at_once < n_due && is_there).then(|| self.in_view())
    }

    /// The first part that the reader sees; 0 where there is none.
    fn in_view(&self) -> usize {
        let top = self.node.unchecked_ref::<Element>().get_bounding_client_rect().top().max(0.0);
        let is_seen = |item: &Item| {
            let node = item.nodes.first().and_then(|node| node.dyn_ref::<Element>());
            node.is_some_and(|node| top < node.get_bounding_client_rect().bottom())
        };
        self.items.iter().position(is_seen).unwrap_or(0)
    }

    /// Puts all that is there in its order.
    fn place(&self) {
        let mut place = match &self.before {
            Some(before) => before.next_sibling(),
            None => self.node.first_child(),
        };
        for node in self.items.iter().flat_map(|item| &item.nodes) {
            if place.as_ref().is_some_and(|place| place.is_same_node(Some(node))) {
                place = node.next_sibling();
            } else {
                let _ = self.node.insert_before(node, place.as_ref());
            }
        }
    }

    /// Builds some of the parts that are due, beginning at a position; whether some are due still.
    fn build_some(&mut self, from: usize, is_first: bool) -> bool {
        let end = js_sys::Date::now() + SLICE;
        let (mut n_built, n_items) = (0, self.items.len());
        for turn in 0..2 * n_items {
            let idx = (from + turn) % n_items;
            let Some(item) = self.items.get(idx).filter(|item| item.is_due) else { continue };
            // In the first round only those that come before others.
            if turn < n_items && (self.first.is_empty() || letters::find(&item.key, &self.first).is_none()) {
                continue;
            }
            if if is_first { n_built < self.at_once } else { js_sys::Date::now() < end } {
                n_built += 1;
                self.put(idx, false);
            } else if is_first && self.sketched && item.nodes.is_empty() {
                self.put(idx, true);
            }
        }
        if self.sketched {
            let is_sketchy = self.items.iter().any(|item| item.is_sketch);
            El(self.node.clone()).set_flag("data-due", is_sketchy);
        }
        self.items.iter().any(|item| item.is_due)
    }

    /// Builds a part or its sketch, in the place of what is there of it.
    fn put(&mut self, idx: usize, is_sketch: bool) {
        let owner = self.owner.with(Owner::new);
        let nodes = nodes(owner.with(|| untrack(|| (self.build)(idx, is_sketch))).0);
        let place = self.items.get(idx..).unwrap_or_default().iter().find_map(|item| item.nodes.first());
        for node in &nodes {
            let _ = self.node.insert_before(node, place);
        }
        let Some(item) = self.items.get_mut(idx) else { return };
        for node in &item.nodes {
            let _ = self.node.remove_child(node);
        }
        item.nodes = nodes;
        item.owner = Some(owner);
        (item.is_due, item.is_sketch) = (is_sketch, is_sketch);
    }
}

/// The nodes of a part: those in the row, or its own.
fn nodes(part: Node) -> Vec<Node> {
    if part.node_type() != Node::DOCUMENT_FRAGMENT_NODE {
        return vec![part];
    }
    let mut nodes = Vec::new();
    while let Some(node) = part.first_child() {
        let _ = part.remove_child(&node);
        nodes.push(node);
    }
    nodes
}

/// What a field holds after an event of it.
pub(crate) fn typed(event: &Event) -> String {
    held(event.target())
}

/// What a field holds.
pub(crate) fn held(field: Option<web_sys::EventTarget>) -> String {
    let field = field.map(JsValue::from).unwrap_or_default();
    js_sys::Reflect::get(&field, &"value".into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}

/// Does something before the browser draws next.
pub(crate) fn next_frame(act: Box<dyn FnOnce()>) {
    let _ = window().request_animation_frame(Closure::once_into_js(act).unchecked_ref());
}

/// Does something once the browser has drawn.
pub(crate) fn drawn_first(act: Box<dyn FnOnce()>) {
    next_frame(Box::new(|| _ = after(0, act).forget()));
}

/// Does something when the host says that there is time for what nobody waits for: once the browser has drawn, or later
/// where the reader is far away.
pub(crate) fn once_drawn(act: Box<dyn FnOnce()>) {
    if let Some(emit) = HOST.with_borrow(Clone::clone) {
        emit("later", Closure::once_into_js(act));
    }
}

/// Does something after some milliseconds, unless what it gives is dropped before.
pub(crate) fn after(milliseconds: u32, act: Box<dyn FnOnce()>) -> Timeout {
    Timeout::new(milliseconds, act)
}
