//! What readers work on, whether or not the panel is open, and its keeping in the browser.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::utils::window;
use web_sys::Storage;

use crate::engine::Story;
use crate::ui::context::Context;
use crate::ui::dom::{after, listen};
use crate::ui::signal::Signal;
use crate::viewmodel::compose::{Drafts, Field};
use crate::viewmodel::state::ViewState;

/// Where the drafts are kept in the browser; the number is the version of what is kept.
const KEPT_UNDER: &str = "crosscheck.drafts.1";

/// How long after the last key what was typed is read and kept, in milliseconds.
const PAUSE: u32 = 350;

/// Whether the browser keeps the drafts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Kept {
    #[default]
    Yes,
    /// The page may not keep anything, as in a sandboxed frame.
    Refused,
    /// There is more than the browser keeps.
    TooLong,
}

/// What readers work on, whether or not the panel is open.
pub(crate) struct Desk {
    pub(super) drafts: Signal<Drafts>,
    /// Tells of changes that were not typed.
    changed: Signal<()>,
    /// Tells of pauses in typing, and of changes.
    settled: Signal<()>,
    /// Whether comparing was tried, so that faults are shown.
    pub(super) tried: Signal<bool>,
    /// What was not taken of files and pasted text.
    pub(super) messages: Signal<Vec<String>>,
    /// What was taken away, and the drafts before that.
    pub(super) undo: Signal<Option<(String, Drafts)>>,
    pub(super) kept: Signal<Kept>,
    /// What was kept could not be read.
    pub(super) damaged: Signal<bool>,
    /// Whether files are held over the panel.
    pub(super) over: Signal<bool>,
    /// The page's own story and view, while the reader's accounts are shown instead.
    pub(super) page: Signal<Option<(Story, ViewState)>>,
    /// Whether the accounts are being compared.
    pub(super) busy: Signal<bool>,
    timer: RefCell<Option<Timeout>>,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            drafts: Signal::new(Drafts::default()),
            changed: Signal::new(()),
            settled: Signal::new(()),
            tried: Signal::new(false),
            messages: Signal::new(Vec::new()),
            undo: Signal::new(None),
            kept: Signal::new(Kept::Yes),
            damaged: Signal::new(false),
            over: Signal::new(false),
            page: Signal::new(None),
            busy: Signal::new(false),
            timer: RefCell::new(None),
        }
    }
}

impl Desk {
    /// The drafts; who reads them follows changes that were not typed.
    pub(super) fn drafts(&self) -> Rc<Drafts> {
        self.changed.read();
        self.drafts.peek()
    }

    /// The drafts; who reads them follows pauses in typing, and changes.
    pub(super) fn settled(&self) -> Rc<Drafts> {
        self.settled.read();
        self.drafts()
    }

    /// Changes the drafts otherwise than by typing.
    pub(super) fn change<T>(&self, change: impl FnOnce(&mut Drafts) -> T) -> T {
        let mut drafts = (*self.drafts.peek()).clone();
        let changed = change(&mut drafts);
        self.take(drafts);
        changed
    }

    /// Takes changed drafts: once for all kinds of change.
    #[inline(never)]
    fn take(&self, drafts: Drafts) {
        self.drafts.set(drafts);
        self.changed.set(());
        self.settle();
    }

    /// Ends a pause in typing: hints and faults are read afresh, and the drafts kept.
    pub(super) fn settle(&self) {
        // The timer that was set before ends as it is dropped.
        self.timer.take();
        self.settled.set(());
        self.damaged.set(false);
        self.kept.set(keep(&self.drafts.peek()));
    }
}

/// Puts on the desk what was kept, and keeps what is on it when the page is left.
pub(super) fn open(cx: Context) {
    match kept().map(|kept| Drafts::read(&kept)) {
        Some(Some(drafts)) => cx.desk.drafts.set(drafts),
        Some(None) => cx.desk.damaged.set(true),
        None if storage().is_none() => cx.desk.kept.set(Kept::Refused),
        None => {}
    }
    // Leaving the page ends the pause.
    listen(&window(), "pagehide", Box::new(move |_| cx.desk.settle()));
}

/// Takes what was typed into the field with an id; it is read and kept after a pause.
pub(super) fn typed(cx: Context, id: &str, typed: String) {
    let Some((name, key)) = id.split_once('-') else { return };
    let field = Field::ALL.into_iter().find(|field| field.as_str() == name);
    cx.desk.drafts.update(|drafts| match field {
        Some(field) => {
            if let Some(card) = key.parse().ok().and_then(|key| drafts.card_mut(key)) {
                card.set(field, typed);
            }
        }
        None => drafts.title = typed,
    });
    let timer = after(PAUSE, Box::new(move || cx.desk.settle()));
    cx.desk.timer.replace(Some(timer));
}

fn storage() -> Option<Storage> {
    // Where the page may keep nothing, asking throws.
    window().local_storage().ok().flatten()
}

fn kept() -> Option<String> {
    storage()?.get_item(KEPT_UNDER).ok().flatten()
}

fn keep(drafts: &Drafts) -> Kept {
    let Some(storage) = storage() else { return Kept::Refused };
    let done = match drafts.is_blank() {
        true => storage.remove_item(KEPT_UNDER),
        false => storage.set_item(KEPT_UNDER, &drafts.write()),
    };
    if done.is_ok() { Kept::Yes } else { Kept::TooLong }
}
