//! What every part of the widget reads and writes: the story, the reader's choices, and what follows from them.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use super::{Options, Theme};
use crate::engine::{Report, Story, compare};
use crate::viewmodel::Model;
use crate::viewmodel::columns::{self, Column};
use crate::viewmodel::state::{Filter, Layout, ViewState};
use crate::viewmodel::strings::{self, Words};
use crate::viewmodel::topic::{self, Topic};

/// The widget's context; a handful of pointers, copied freely.
#[derive(Clone, Copy)]
pub struct Context {
    /// The story; setting it starts the comparison anew.
    pub story: RwSignal<Story>,
    /// What the reader has chosen to see.
    pub state: RwSignal<ViewState>,
    /// The colours.
    pub theme: RwSignal<Theme>,
    /// What is said politely to those who listen.
    pub status: RwSignal<String>,
    /// Whether the reader is putting together a comparison of their own.
    pub composing: RwSignal<bool>,
    /// Whether the story is the reader's own; no link leads to it.
    pub own: RwSignal<bool>,
    /// Position among the columns of the account shown where one alone fits.
    pub tab: RwSignal<usize>,
    /// What of the link could not be followed, a sentence each.
    pub faults: RwSignal<Vec<String>>,
    /// What is said to those who look as well, for a moment.
    pub toast: RwSignal<Option<&'static str>>,
    /// The first of the columns of text shown where not all fit.
    pub page: RwSignal<usize>,
    /// How many columns of text fit.
    pub fit: RwSignal<usize>,
    /// The claim whose passage takes the focus once the texts are on the screen.
    pub(crate) focus_claim: StoredValue<Option<usize>>,
    /// What the engine found.
    pub report: Memo<Report>,
    /// The accounts shown.
    pub columns: Memo<Vec<Column>>,
    /// What they speak of.
    pub topics: Memo<Vec<Topic>>,
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
    options: StoredValue<Options, LocalStorage>,
    root: NodeRef<leptos::html::Div>,
}

impl Context {
    pub(super) fn new(story: Story, options: Options, root: NodeRef<leptos::html::Div>) -> Self {
        let words = strings::words(None);
        let theme = RwSignal::new(options.theme);
        let story = RwSignal::new(story);
        let state = RwSignal::new(ViewState::default());
        let report = Memo::new(move |_| story.with(compare));
        let chosen = Memo::new(move |_| state.with(|state| state.accounts.clone()));
        let columns = Memo::new(move |_| {
            story.with(|story| {
                let shown = chosen.with(|chosen| columns::shown(story, chosen));
                columns::columns(words, story, &shown)
            })
        });
        let topics = Memo::new(move |_| {
            story.with(|story| {
                report.with(|report| {
                    columns.with(|columns| topic::topics(Model { story, report, words }, columns))
                })
            })
        });
        let filter = Memo::new(move |_| state.with(|state| state.filter));
        let query = Memo::new(move |_| state.with(|state| state.query.clone()));
        let visible = Memo::new(move |_| {
            story.with(|story| {
                report.with(|report| {
                    let model = Model { story, report, words };
                    let query = query.get();
                    topics.with(|topics| {
                        let shown = topics.iter().enumerate().filter(|(_, topic)| {
                            topic::passes(filter.get(), topic) && topic::found(model, topic, &query)
                        });
                        shown.map(|(idx, _)| idx).collect()
                    })
                })
            })
        });
        Self {
            story,
            state,
            theme,
            status: RwSignal::new(String::new()),
            composing: RwSignal::new(false),
            own: RwSignal::new(false),
            tab: RwSignal::new(0),
            faults: RwSignal::new(Vec::new()),
            toast: RwSignal::new(None),
            page: RwSignal::new(0),
            fit: RwSignal::new(columns::MAX_SHOWN),
            focus_claim: StoredValue::new(None),
            report,
            columns,
            topics,
            visible,
            claim: Memo::new(move |_| state.with(|state| state.claim.clone())),
            layout: Memo::new(move |_| state.with(|state| state.layout)),
            filter,
            query,
            words,
            options: StoredValue::new_local(options),
            root,
        }
    }

    /// Reads the model; tracks the story and its report.
    pub fn with_model<T>(self, read: impl FnOnce(Model) -> T) -> T {
        self.story.with(|story| self.report.with(|report| read(Model { story, report, words: self.words })))
    }

    /// What the host decided.
    pub fn options(self) -> Options {
        self.options.get_value()
    }

    /// The root element, once it is on the page.
    pub fn root(self) -> Option<web_sys::HtmlElement> {
        self.root.get_untracked().map(Into::into)
    }

    /// The element with an id within the widget.
    pub(crate) fn element(self, id: &str) -> Option<web_sys::HtmlElement> {
        let tree = self.root()?.get_root_node();
        let found = match tree.dyn_ref::<web_sys::ShadowRoot>() {
            Some(shadow) => shadow.get_element_by_id(id),
            None => document().get_element_by_id(id),
        };
        found?.dyn_into().ok()
    }

    /// Moves the focus to the element with an id, without scrolling further than needed.
    pub(crate) fn focus(self, id: &str) {
        if let Some(element) = self.element(id) {
            let _ = element.focus();
        }
    }

    /// Opens or selects a topic, or none.
    pub fn select(self, id: Option<String>) {
        if self.faults.with_untracked(|faults| !faults.is_empty()) {
            self.faults.set(Vec::new());
        }
        if self.claim.get_untracked() != id {
            self.state.update(|state| state.claim = id);
        }
    }

    /// Switches the layout.
    pub fn show(self, layout: Layout) {
        if self.layout.get_untracked() != layout {
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
    pub fn say(self, words: impl Into<String>) {
        self.status.set(words.into());
    }

    /// Says something to everyone, for a moment.
    pub fn notice(self, words: &'static str) {
        self.say(words);
        self.toast.set(Some(words));
        set_timeout(
            move || {
                // The widget may be gone by then.
                let _ = self.toast.try_set(None);
            },
            std::time::Duration::from_millis(2400),
        );
    }

    /// Tells the host.
    pub fn emit(self, event: &str, detail: JsValue) {
        if let Some(emit) = self.options().emit {
            emit(event, detail);
        }
    }
}
