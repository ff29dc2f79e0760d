//! What the page's script sees of Crosscheck: `mount`, `compare`; mounts nothing by itself.
//!
//! The `<cross-check>` element (`element.js`) is the only caller.
//! It makes one instance of this module for each element, so that a panic, or the trap that stands for it, ends one widget and not the page.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::engine::{self, Story};
use crate::export::json;
use crate::load;
use crate::ui::{self, Mode, Theme};
use crate::words::{self, Words};

#[cfg(debug_assertions)]
#[wasm_bindgen]
extern "C" {
    /// Takes the message of a panic; the script that wraps the bindings has a function of this name.
    #[wasm_bindgen(js_name = crosscheckPanicked)]
    fn panicked(message: &str);
}

/// Nothing may use the standard allocator beside it, as `std::thread::current` does: both would be loaded.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// A widget on the page; dropping it takes the widget off.
#[wasm_bindgen]
#[allow(missing_debug_implementations)]
pub struct Widget {
    mounted: RefCell<Option<ui::Mounted>>,
}

#[wasm_bindgen]
impl Widget {
    /// Takes the widget off the page; a second call does nothing.
    pub fn unmount(&self) {
        self.mounted.take();
    }

    /// Opens or selects the claim with an id; closes what is open when no claim has it.
    pub fn select(&self, id: Option<String>) {
        if let Some(mounted) = &*self.mounted.borrow() {
            mounted.select(id);
        }
    }

    /// Takes in files that were asked for: the name of each, and its bytes or null.
    pub fn take(&self, files: &js_sys::Array) {
        if let Some(mounted) = &*self.mounted.borrow() {
            mounted.take(files);
        }
    }

    /// Panics, so that a test can see what a panic leaves on the page.
    #[wasm_bindgen(js_name = panicForTest)]
    #[allow(clippy::panic)]
    pub fn panic_for_test(&self) {
        panic!("asked for by a test");
    }
}

/// Shows a story in `container`.
///
/// `story` is the JSON text of a story.
/// `options` is a plain object of what the element's attributes decide; what is missing is off, or the default.
/// `emit` is called with the name and the detail of what happens in the widget.
/// Fails with an `Error` whose `name` is the code of the problem and whose `message` is one sentence.
#[wasm_bindgen]
pub fn mount(
    container: HtmlElement,
    story: &str,
    options: JsValue,
    emit: Function,
) -> Result<Widget, JsValue> {
    let story = read(story)?;
    let text = |name| option(&options, name).as_string();
    let is_on = |name| option(&options, name).is_truthy();
    let (mode, theme) = (text("mode").unwrap_or_default(), text("theme").unwrap_or_default());
    let options = ui::Options {
        mode: Mode::ALL.into_iter().find(|one| one.as_str() == mode).unwrap_or_default(),
        theme: Theme::ALL.into_iter().find(|one| one.as_str() == theme).unwrap_or_default(),
        hash: is_on("hash"),
        shortcuts: is_on("shortcuts"),
        editor: is_on("editor"),
        full_url: text("fullUrl"),
        words: text("words")
            .map_or(&words::ENGLISH, |table| &*Box::leak(Box::new(Words::read(table.leak())))),
        is_far: is_on("far"),
        emit: Some(Rc::new(move |name, detail| {
            // A listener of the page that throws is the page's affair.
            let _ = emit.call2(&JsValue::NULL, &name.into(), &detail);
        })),
    };
    Ok(Widget { mounted: RefCell::new(Some(ui::mount(&container, story, options))) })
}

/// Compares the accounts of a story, given as JSON text; the same report as the native command's, as an object.
#[wasm_bindgen]
pub fn compare(story: &str) -> Result<JsValue, JsValue> {
    let story = read(story)?;
    let report = engine::compare(&story);
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(json::report(&story, &report).serialize(&serializer)?)
}

/// Runs once for each instance: from here on a panic leaves its message with the element.
///
/// In a build for readers a panic is a trap and has no message: the bundling step takes them out.
#[cfg(debug_assertions)]
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|info| panicked(&info.to_string())));
}

/// A field of the options; undefined where it is missing.
fn option(options: &JsValue, name: &str) -> JsValue {
    Reflect::get(options, &JsValue::from_str(name)).unwrap_or_default()
}

fn read(story: &str) -> Result<Story, JsValue> {
    load::story(story).map_err(|error| {
        let thrown = js_sys::Error::new(&error.to_string());
        thrown.set_name(error.code().as_str());
        thrown.into()
    })
}
