//! What a reader, and the page around the widget, can count on.

mod failures;
mod hosting;

use std::path::Path;

use crate::browser::Browser;

/// A test: a session at 1440 by 1000 pixels, and the folder of the build.
pub type Test = fn(&Browser, &Path);

/// Every test, by name.
pub const ALL: &[(&str, Test)] = &[
    ("hosting: the story comes as a child, an address or a property", hosting::sources),
    ("hosting: text is never markup", hosting::text_is_not_markup),
    ("hosting: a strict page works", hosting::strict),
    ("hosting: the script may come twice", hosting::twice),
    ("hosting: no globals, no requests", hosting::clean),
    ("hosting: the element can be moved, removed and come back", hosting::moves),
    ("hosting: the page in one file opens from disk", hosting::from_disk),
    ("hosting: the demo page opens from disk", hosting::demo_from_disk),
    ("hosting: the report is the native one", hosting::report),
    ("failures: a story that cannot be compared", failures::stories),
    ("failures: the page's own words stay", failures::own_fallback),
    ("failures: wasm refused by the page", failures::refused),
    ("failures: no wasm, no script", failures::missing),
    ("failures: a panic ends one widget", failures::panic),
];
