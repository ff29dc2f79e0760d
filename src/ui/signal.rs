//! Signals and memos of one weight: whatever they hold, Leptos sees a counter, and a value is a pointer in a cell.
//!
//! Leptos compiles its own `RwSignal<T>` and `Memo<T>` anew for every `T`, 3 to 5 kB of what the reader loads; here a
//! further type costs next to nothing. Reading gives an `Rc` to hold, not a closure to fill.
//!
//! The cells stay until the widget's instance of the wasm, which nothing else uses, goes as a whole: what is large and
//! comes and goes, as the paragraphs of a text, is held by the part of the page that shows it.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{GetUntracked, Notify, Track, on_cleanup};
use leptos::reactive::computed::Memo as Counter;
use leptos::reactive::effect::RenderEffect;
use leptos::reactive::signal::ArcTrigger;

/// A place for a value; never given back.
type Cell<T> = &'static RefCell<Rc<T>>;

fn cell<T>(value: T) -> Cell<T> {
    Box::leak(Box::new(RefCell::new(Rc::new(value))))
}

fn store<T>(cell: Cell<T>, value: T) {
    // What was there is dropped when the cell is free again.
    drop(cell.replace(Rc::new(value)));
}

/// A value that parts of the page follow; two pointers, copied freely.
pub struct Signal<T: 'static> {
    cell: Cell<T>,
    changed: &'static ArcTrigger,
}

impl<T> Copy for Signal<T> {}

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Signal<T> {
    /// A signal that holds `value`.
    pub(crate) fn new(value: T) -> Self {
        Self { cell: cell(value), changed: trigger() }
    }

    /// The value; who reads it follows it.
    pub fn read(self) -> Rc<T> {
        self.changed.track();
        self.peek()
    }

    /// The value, without following it.
    pub fn peek(self) -> Rc<T> {
        self.cell.borrow().clone()
    }

    /// Replaces the value and tells those who follow it.
    pub fn set(self, value: T) {
        store(self.cell, value);
        self.changed.notify();
    }
}

fn trigger() -> &'static ArcTrigger {
    Box::leak(Box::new(ArcTrigger::new()))
}

impl<T: Clone> Signal<T> {
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
pub struct Memo<T: 'static> {
    cell: Cell<T>,
    version: Counter<()>,
}

impl<T> Copy for Memo<T> {}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Default> Memo<T> {
    /// A memo whose followers are told when its value differs from the one before.
    pub(crate) fn new<E: Copy + 'static>(env: E, compute: fn(E) -> T) -> Self
    where
        T: PartialEq,
    {
        let cell = cell(T::default());
        let compute = move || {
            let value = compute(env);
            let differs = *cell.borrow().clone() != value;
            if differs {
                store(cell, value);
            }
            differs
        };
        Self { cell, version: counter(Box::new(compute)) }
    }

    /// A memo whose followers are told whenever it was worked out anew; for values that are dear to compare.
    pub(crate) fn fresh<E: Copy + 'static>(env: E, compute: fn(E) -> T) -> Self {
        let cell = cell(T::default());
        let compute = move || {
            store(cell, compute(env));
            true
        };
        Self { cell, version: counter(Box::new(compute)) }
    }

    /// The value; who reads it follows it.
    pub fn read(self) -> Rc<T> {
        self.version.track();
        self.peek()
    }

    /// The value, without following it.
    pub fn peek(self) -> Rc<T> {
        self.version.try_get_untracked();
        self.cell.borrow().clone()
    }

    /// A copy of the value; who reads it follows it.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        (*self.read()).clone()
    }
}

/// Works out a value; tells whether it is another.
type Compute = Box<dyn Fn() -> bool>;

/// Counts how often a value became another.
fn counter(compute: Compute) -> Counter<()> {
    let compute = keep(compute);
    Counter::new_owning(move |_: Option<()>| {
        let compute = compute.get();
        let compute = compute.as_ref().and_then(|compute| compute.downcast_ref::<Compute>());
        ((), compute.is_some_and(|compute| compute()))
    })
}

/// Runs `run` now, and again whenever what it read has changed, until the part of the page that asked is gone.
pub(crate) fn follow(run: impl FnMut() + 'static) {
    follow_boxed(Box::new(run));
}

fn follow_boxed(mut run: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_: Option<()>| run());
    on_cleanup(move || drop(effect));
}

/// What is kept until a part of the page is gone: by number, since Leptos moves only what may change threads, and what
/// makes the rest fit for that asks for the thread each time, which is code of 2 kB.
#[derive(Clone, Copy)]
pub(crate) struct Kept(usize);

/// With their numbers, which rise and are given once.
type AllKept = Vec<(usize, Rc<dyn Any>)>;

thread_local! {
    static KEPT: RefCell<(usize, AllKept)> = const { RefCell::new((0, Vec::new())) };
}

/// Keeps something (a listener, an observer) until the part of the page that asked is gone.
pub(crate) fn keep(kept: impl Any) -> Kept {
    keep_counted(Rc::new(kept))
}

fn keep_counted(kept: Rc<dyn Any>) -> Kept {
    let number = KEPT.with_borrow_mut(|(last, all)| {
        *last += 1;
        all.push((*last, kept));
        *last
    });
    on_cleanup(move || {
        let gone = KEPT.with_borrow_mut(|(_, all)| find(all, number).map(|at| all.remove(at)));
        // Now that the list is free: what goes may keep others.
        drop(gone);
    });
    Kept(number)
}

impl Kept {
    /// Nothing once the part of the page is gone.
    pub(crate) fn get(self) -> Option<Rc<dyn Any>> {
        KEPT.with_borrow(|(_, all)| Some(all.get(find(all, self.0)?)?.1.clone()))
    }
}

fn find(all: &AllKept, number: usize) -> Option<usize> {
    all.binary_search_by_key(&number, |(number, _)| *number).ok()
}
