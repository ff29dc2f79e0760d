//! Closures and lists of one type each: Leptos makes code for every type of closure it is given, and the reader
//! loads all of it.

use leptos::prelude::*;
use web_sys::MouseEvent;

/// A part of the page that follows what it reads.
pub(crate) fn live(show: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let show: Box<dyn FnMut() -> AnyView + Send> = Box::new(show);
    show.into_any()
}

/// The same, or nothing.
pub(crate) fn maybe(mut show: impl FnMut() -> Option<AnyView> + Send + 'static) -> AnyView {
    live(move || show().unwrap_or_else(|| ().into_any()))
}

/// Words that follow what they read.
pub(crate) fn text(say: impl FnMut() -> String + Send + 'static) -> AnyView {
    value(say).into_any()
}

/// The value of an attribute that follows what it reads.
pub(crate) fn value(say: impl FnMut() -> String + Send + 'static) -> Box<dyn FnMut() -> String + Send> {
    Box::new(say)
}

/// An attribute, property or class that is there or not.
pub(crate) fn flag(is: impl FnMut() -> bool + Send + 'static) -> Box<dyn FnMut() -> bool + Send> {
    Box::new(is)
}

/// What a click does.
pub(crate) fn click(mut act: impl FnMut() + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(move |_| act())
}

/// What following a link does, in place of leaving the page.
pub(crate) fn follow(mut act: impl FnMut() + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(move |event| {
        event.prevent_default();
        act();
    })
}

/// Lists of views.
pub(crate) trait Views: Iterator<Item = AnyView> + Sized {
    /// The views one after another.
    fn views(mut self) -> AnyView {
        gathered(&mut self)
    }
}

impl<I: Iterator<Item = AnyView>> Views for I {}

fn gathered(views: &mut dyn Iterator<Item = AnyView>) -> AnyView {
    let mut gathered: Vec<AnyView> = Vec::new();
    for view in views {
        gathered.push(view);
    }
    gathered.into_any()
}
