//! What the benchmarks share: the news they read, and reading it; also as a small wasm for the browser.

pub mod news;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

use crosscheck::engine::date::Date;
use crosscheck::engine::lang::en::ENGLISH;
use crosscheck::engine::{quantity, sentence};

/// How many figures a text has.
pub fn n_figures(text: &str) -> usize {
    let sentences = sentence::segment(text, &ENGLISH);
    quantity::extract(text, &sentences, Date::parse(news::PUBLISHED), &ENGLISH).len()
}
