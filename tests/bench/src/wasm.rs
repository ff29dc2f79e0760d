//! The engine alone behind one call, built as the widget is; the widget itself has no call that only reads.

use wasm_bindgen::prelude::wasm_bindgen;

/// How many figures a text has.
#[wasm_bindgen]
pub fn extract(text: &str) -> usize {
    crate::n_figures(text)
}
