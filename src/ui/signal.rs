//! Signals and memos of one weight: whatever they hold, Leptos sees a counter, and all values lie in one kind of box.
//!
//! Leptos compiles its own `RwSignal<T>` and `Memo<T>` anew for every `T`, 3 to 5 kB of what the reader loads; here a
//! further type costs a few hundred bytes. Reading gives an `Rc` to hold, not a closure to fill, and reading after the
//! widget is gone gives the default, so that a late answer of the browser needs no check.

use std::any::Any;
use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::{GetUntracked, LocalStorage, Notify, Track, on_cleanup};
use leptos::reactive::computed::Memo as Counter;
use leptos::reactive::effect::RenderEffect;
use leptos::reactive::owner::ArenaItem;
use leptos::reactive::signal::Trigger;

/// A value kept as long as the part of the page that made it.
#[derive(Clone, Copy)]
struct Slot(ArenaItem<Rc<dyn Any>, LocalStorage>);

impl Slot {
    fn new(value: Rc<dyn Any>) -> Self {
        Self(ArenaItem::new_local(value))
    }

    fn load<T: Default + 'static>(self) -> Rc<T> {
        self.0.try_get_value().and_then(|value| value.downcast().ok()).unwrap_or_default()
    }

    fn store(self, value: Rc<dyn Any>) {
        // What was there is dropped when the arena is free again.
        let before = self.0.try_update_value(|held| std::mem::replace(held, value));
        drop(before);
    }
}

/// A value that parts of the page follow; two pointers, copied freely.
pub struct Signal<T> {
    slot: Slot,
    changed: Trigger,
    holds: PhantomData<fn() -> T>,
}

impl<T> Copy for Signal<T> {}

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Default + 'static> Signal<T> {
    /// A signal that holds `value`.
    pub(crate) fn new(value: T) -> Self {
        Self { slot: Slot::new(Rc::new(value)), changed: Trigger::new(), holds: PhantomData }
    }

    /// The value; who reads it follows it.
    pub fn read(self) -> Rc<T> {
        self.changed.track();
        self.peek()
    }

    /// The value, without following it.
    pub fn peek(self) -> Rc<T> {
        self.slot.load()
    }

    /// Replaces the value and tells those who follow it.
    pub fn set(self, value: T) {
        self.slot.store(Rc::new(value));
        self.changed.notify();
    }
}

impl<T: Clone + Default + 'static> Signal<T> {
    /// A copy of the value; who reads it follows it.
    pub fn get(self) -> T {
        (*self.read()).clone()
    }

    /// Changes the value and tells those who follow it.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        let mut value = (*self.peek()).clone();
        change(&mut value);
        self.set(value);
    }
}

/// A value that follows from others, worked out when it is read and they have changed.
pub struct Memo<T> {
    slot: Slot,
    version: Counter<()>,
    holds: PhantomData<fn() -> T>,
}

impl<T> Copy for Memo<T> {}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Default + 'static> Memo<T> {
    /// A memo whose followers are told when its value differs from the one before.
    pub(crate) fn new(compute: impl Fn() -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        let slot = Slot::new(Rc::new(T::default()));
        Self::counted(
            slot,
            Box::new(move || {
                let value = compute();
                let differs = *slot.load::<T>() != value;
                if differs {
                    slot.store(Rc::new(value));
                }
                differs
            }),
        )
    }

    /// A memo whose followers are told whenever it was worked out anew; for values that are dear to compare.
    pub(crate) fn fresh(compute: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let slot = Slot::new(Rc::new(()));
        Self::counted(
            slot,
            Box::new(move || {
                slot.store(Rc::new(compute()));
                true
            }),
        )
    }

    fn counted(slot: Slot, compute: Box<dyn Fn() -> bool + Send + Sync>) -> Self {
        let version = Counter::new_owning(move |_: Option<()>| ((), compute()));
        Self { slot, version, holds: PhantomData }
    }

    /// The value; who reads it follows it.
    pub fn read(self) -> Rc<T> {
        self.version.track();
        self.peek()
    }

    /// The value, without following it.
    pub fn peek(self) -> Rc<T> {
        self.version.try_get_untracked();
        self.slot.load()
    }

    /// A copy of the value; who reads it follows it.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        (*self.read()).clone()
    }
}

/// Runs `run` now, and again whenever what it read has changed, until the part of the page that asked is gone.
pub(crate) fn follow(run: impl FnMut() + 'static) {
    follow_boxed(Box::new(run));
}

fn follow_boxed(mut run: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_: Option<()>| run());
    on_cleanup(move || drop(effect));
}

/// Keeps something of the browser's (a listener, an observer) until the part of the page that asked is gone.
pub(crate) fn keep(kept: impl Any) {
    Slot::new(Rc::new(kept));
}
