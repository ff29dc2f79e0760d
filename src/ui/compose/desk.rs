//! What readers work on, whether or not the panel is open, and its keeping in the browser.

use std::time::Duration;

use leptos::prelude::*;

use crate::engine::Story;
use crate::viewmodel::compose::Drafts;
use crate::viewmodel::compose::words::{ENGLISH, Words};
use crate::viewmodel::state::ViewState;

/// Where the drafts are kept in the browser; the number is the version of what is kept.
const KEPT_UNDER: &str = "crosscheck.drafts.1";

/// How long after the last key what was typed is read and kept.
const PAUSE: Duration = Duration::from_millis(350);

/// Whether the browser keeps the drafts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kept {
    #[default]
    Yes,
    /// The page may not keep anything, as in a sandboxed frame.
    Refused,
    /// There is more than the browser keeps.
    TooLong,
}

/// What readers work on, whether or not the panel is open; a handful of pointers, copied freely.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) drafts: StoredValue<Drafts>,
    /// Counts changes to the cards that were not typed.
    pub(super) changed: RwSignal<u32>,
    /// Counts pauses in typing, and changes.
    pub(super) settled: RwSignal<u32>,
    /// Whether comparing was tried, so that faults are shown.
    pub(super) tried: RwSignal<bool>,
    /// What was not taken of files and pasted text.
    pub(super) messages: RwSignal<Vec<String>>,
    /// What was taken away, and the drafts before that.
    pub(super) undo: RwSignal<Option<(String, Drafts)>>,
    pub(super) kept: RwSignal<Kept>,
    /// What was kept could not be read.
    pub(super) damaged: RwSignal<bool>,
    /// Whether files are held over the panel.
    pub(super) over: RwSignal<bool>,
    /// The page's own story and view, while the reader's accounts are shown instead.
    pub(super) page: StoredValue<Option<(Story, ViewState)>>,
    /// Whether the accounts are being compared.
    pub(super) busy: RwSignal<bool>,
    timer: StoredValue<Option<TimeoutHandle>>,
    pub(super) words: &'static Words,
}

impl Desk {
    /// The desk with what was kept on it.
    pub(super) fn new() -> Self {
        let kept = kept();
        let read = kept.as_deref().map(Drafts::read);
        let desk = Self {
            damaged: RwSignal::new(matches!(read, Some(None))),
            drafts: StoredValue::new(read.flatten().unwrap_or_default()),
            changed: RwSignal::new(0),
            settled: RwSignal::new(0),
            tried: RwSignal::new(false),
            messages: RwSignal::new(Vec::new()),
            undo: RwSignal::new(None),
            kept: RwSignal::new(if storage().is_some() { Kept::Yes } else { Kept::Refused }),
            over: RwSignal::new(false),
            page: StoredValue::new(None),
            busy: RwSignal::new(false),
            timer: StoredValue::new(None),
            words: &ENGLISH,
        };
        // Leaving the page ends the pause.
        let leaving = window_event_listener_untyped("pagehide", move |_| desk.settle());
        on_cleanup(move || {
            desk.stop_timer();
            leaving.remove();
        });
        desk
    }

    /// Reads the drafts; tracks changes that were not typed.
    pub(super) fn with<T>(self, read: impl FnOnce(&Drafts) -> T) -> T {
        self.changed.track();
        self.drafts.with_value(read)
    }

    /// Changes the drafts otherwise than by typing.
    pub(super) fn change<T: Default>(self, change: impl FnOnce(&mut Drafts) -> T) -> T {
        let changed = self.drafts.try_update_value(change);
        self.changed.update(|n| *n += 1);
        self.settle();
        changed.unwrap_or_default()
    }

    pub(super) fn typed(self, change: impl FnOnce(&mut Drafts)) {
        self.drafts.update_value(change);
        self.stop_timer();
        self.timer.set_value(set_timeout_with_handle(move || self.settle(), PAUSE).ok());
    }

    /// Ends a pause in typing: hints and faults are read afresh, and the drafts kept.
    pub(super) fn settle(self) {
        self.stop_timer();
        self.settled.update(|n| *n += 1);
        self.damaged.set(false);
        self.kept.set(self.drafts.with_value(keep));
    }

    fn stop_timer(self) {
        if let Some(Some(timer)) = self.timer.try_update_value(Option::take) {
            timer.clear();
        }
    }
}

fn storage() -> Option<web_sys::Storage> {
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
