//! What every part of the widget reads and writes: the story, the reader's choices, and what follows from them.

use std::cell::OnceCell;
use std::ops::Deref;

use gloo::utils::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ShadowRoot};

use super::claims::Rows;
use super::compose::desk::Desk;
use super::dom::{El, after, next_frame};
use super::ribbons::Ribbons;
use super::signal::{Memo, Signal};
use super::{Options, Theme};
use crate::engine::{Story, compare};
use crate::viewmodel::columns;
use crate::viewmodel::overview::{Drawn, drawn};
use crate::viewmodel::state::{Filter, Layout, ViewState};
use crate::viewmodel::{Comparison, topic};
use crate::words::Words;

/// For how long a notice is shown, in milliseconds.
const NOTICE: u32 = 2400;

/// The widget's context; one pointer, copied freely.
#[derive(Clone, Copy)]
pub struct Context(&'static Parts);

impl Deref for Context {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

/// What the context leads to.
pub struct Parts {
    /// The story; setting it starts the comparison anew.
    pub story: Signal<Story>,
    /// What the reader has chosen to see.
    pub state: Signal<ViewState>,
    /// The colours.
    pub theme: Signal<Theme>,
    /// What is said politely to those who listen.
    pub status: Signal<String>,
    /// Whether the reader is putting together a comparison of their own.
    pub composing: Signal<bool>,
    /// Whether the story is the reader's own; no link leads to it.
    pub own: Signal<bool>,
    /// Position among the columns of the account shown where one alone fits.
    pub tab: Signal<usize>,
    /// What of the link could not be followed, a sentence each.
    pub faults: Signal<Vec<String>>,
    /// What is said to those who look as well, for a moment; else empty.
    pub toast: Signal<&'static str>,
    /// The first of the columns of text shown where not all fit.
    pub page: Signal<usize>,
    /// How many columns of text fit.
    pub fit: Signal<usize>,
    /// Whether the browser has drawn what the reader did last. What nobody waits for follows this alone, and comes after.
    pub(crate) drawn: Signal<bool>,
    /// Whether more than the finding and the tally is there. Far from the reader the rest is not missed, and waits: ten
    /// widgets would wait for each other's charts and tables, and browsers lay out all around a search field, far away or
    /// not, to see whether they could fill it in.
    pub(crate) is_whole: Signal<bool>,
    /// Whether the texts were shown before.
    pub(crate) texts_used: Signal<bool>,
    /// The claim whose passage takes the focus once the texts are on the screen.
    pub(crate) focus_claim: Signal<Option<usize>>,
    /// The accounts shown, and what they speak of.
    pub comparison: Memo<Comparison>,
    /// Positions of the topics that filter and search let through.
    pub visible: Memo<Vec<usize>>,
    /// The topic that is open or selected.
    pub claim: Memo<Option<String>>,
    /// The layout.
    pub layout: Memo<Layout>,
    /// The filter.
    pub filter: Memo<Filter>,
    /// What is searched for.
    pub query: Memo<String>,
    /// The words.
    pub words: &'static Words,
    /// The topics that can be drawn.
    pub(crate) charts: Memo<Vec<Drawn>>,
    /// Whether the reader asked for all charts, or all claims of the compact mode.
    pub(crate) all: Signal<bool>,
    /// Whether the reader lets single keys act, where the host does.
    pub(crate) single_keys: Signal<bool>,
    /// What the host decided.
    pub options: Options,
    /// What ribbons need to know from one frame to the next.
    pub(crate) ribbons: Ribbons,
    /// The rows of the table.
    pub(crate) rows: Rows,
    /// The reader's own accounts.
    pub(crate) desk: Desk,
    root: OnceCell<El>,
}

impl Context {
    pub(super) fn new(story: Story, options: Options) -> Self {
        let words = options.words;
        let (theme, story, state) =
            (Signal::new(options.theme), Signal::new(story), Signal::new(ViewState::default()));
        let report = Memo::fresh(story, |story| compare(&story.read()));
        let chosen = Memo::new(state, |state| state.read().accounts.clone());
        let comparison = Memo::fresh((words, story, report, chosen), |(words, story, report, chosen)| {
            Comparison::new(words, story.read(), report.read(), &chosen.read())
        });
        let filter = Memo::new(state, |state| state.read().filter);
        let query = Memo::new(state, |state| state.read().query.clone());
        let visible = Memo::new((comparison, filter, query), |(comparison, filter, query)| {
            topic::visible(&comparison.read(), filter.get(), &query.read())
        });
        let parts = Parts {
            story,
            state,
            theme,
            status: Signal::new(String::new()),
            composing: Signal::new(false),
            own: Signal::new(false),
            tab: Signal::new(0),
            faults: Signal::new(Vec::new()),
            toast: Signal::new(""),
            page: Signal::new(0),
            fit: Signal::new(columns::MAX_SHOWN),
            drawn: Signal::new(true),
            is_whole: Signal::new(!options.is_far),
            texts_used: Signal::new(false),
            focus_claim: Signal::new(None),
            all: Signal::new(false),
            single_keys: Signal::new(true),
            comparison,
            visible,
            claim: Memo::new(state, |state| state.read().claim.clone()),
            layout: Memo::new(state, |state| state.read().layout),
            charts: Memo::fresh(comparison, |comparison| {
                let comparison = comparison.read();
                drawn(comparison.model(), &comparison.columns, &comparison.topics)
            }),
            filter,
            query,
            words,
            options,
            root: OnceCell::new(),
            ribbons: Ribbons::default(),
            rows: Rows::default(),
            desk: Desk::default(),
        };
        // Every closure of the widget holds the context. These few bytes stay until the widget's instance of the wasm,
        // which nothing else uses, goes as a whole.
        Self(Box::leak(Box::new(parts)))
    }

    /// The root element, once it is on the page.
    pub(crate) fn root(&self) -> Option<&El> {
        self.root.get()
    }

    pub(super) fn set_root(&self, root: El) {
        let _ = self.root.set(root);
    }

    /// The element within the widget whose id is that of a `kind` followed by `of`.
    pub(crate) fn element(self, kind: &str, of: &str) -> Option<El> {
        // Ids are letters, digits and hyphens, so that they need no escape.
        self.root()?.all(&["#", kind, of].concat()).pop()
    }

    /// Moves the focus to the element whose id is that of a `kind` followed by `of`.
    pub(crate) fn focus(self, kind: &str, of: &str) {
        if let Some(element) = self.element(kind, of) {
            element.focus();
        }
    }

    /// Moves the focus likewise before the browser draws next, unless it is elsewhere by then: a reader who is quick
    /// keeps their place.
    #[inline(never)]
    pub(crate) fn focus_next(self, kind: &'static str, of: &str) {
        let (of, before) = (of.to_string(), self.active());
        next_frame(Box::new(move || {
            let is_before = |now: Element| now.is_same_node(before.as_deref());
            if self.active().is_none_or(is_before) {
                self.focus(kind, &of);
            }
        }));
    }

    /// The element of the widget that has the focus.
    #[inline(never)]
    pub(super) fn active(self) -> Option<Element> {
        let root = self.root()?.html();
        let active = match root.get_root_node().dyn_ref::<ShadowRoot>() {
            Some(shadow) => shadow.active_element(),
            None => document().active_element(),
        };
        active.filter(|active| root.contains(Some(active)))
    }

    /// Opens or selects a topic, or none.
    pub fn select(self, id: Option<String>) {
        if !self.faults.peek().is_empty() {
            self.faults.set(Vec::new());
        }
        if *self.claim.peek() != id {
            self.state.update(|state| state.claim = id);
        }
    }

    /// Switches the layout.
    pub fn show(self, layout: Layout) {
        if *self.layout.peek() != layout {
            self.state.update(|state| state.layout = layout);
        }
    }

    /// Shows everything again: no filter, no search.
    pub fn clear(self) {
        self.state.update(|state| {
            state.filter = Filter::All;
            state.query.clear();
        });
    }

    /// Says something to those who listen, and nothing to those who look.
    pub fn say(self, words: &str) {
        self.status.set(words.to_string());
    }

    /// Says something to everyone, for a moment.
    pub fn notice(self, words: &'static str) {
        self.say(words);
        self.toast.set(words);
        after(NOTICE, Box::new(move || self.toast.set(""))).forget();
    }

    /// Tells the host.
    pub fn emit(self, event: &str, detail: JsValue) {
        if let Some(emit) = &self.options.emit {
            emit(event, detail);
        }
    }
}
