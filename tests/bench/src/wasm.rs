//! The engine alone behind one call, built as the widget is; the widget itself has no call that only reads.

use crosscheck::engine::date::Date;
use crosscheck::engine::lang::en::ENGLISH;
use crosscheck::engine::{quantity, sentence};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::news::PUBLISHED;

/// How many figures a text has.
#[wasm_bindgen]
pub fn extract(text: &str) -> usize {
    let sentences = sentence::segment(text, &ENGLISH);
    quantity::extract(text, &sentences, Date::parse(PUBLISHED), &ENGLISH).len()
}
