//! The engine alone, built as the widget is; the widget itself has no call that only reads, and what it compares it
//! also turns into an object.

use crosscheck::engine::{self, Story};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::news;

/// How many figures a text has.
#[wasm_bindgen]
pub fn extract(text: &str) -> usize {
    crate::n_figures(text)
}

/// A story to compare.
#[wasm_bindgen]
pub struct Accounts(Story);

#[wasm_bindgen]
impl Accounts {
    /// So many accounts of so many words, as the native benchmark has them.
    #[wasm_bindgen(constructor)]
    pub fn new(n_accounts: usize, n_words: usize) -> Accounts {
        Accounts(news::story(1, n_accounts, n_words))
    }

    /// How many pairs of claims of one thing they have.
    pub fn compare(&self) -> usize {
        engine::compare(&self.0).pairs.len()
    }
}
