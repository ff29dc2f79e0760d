//! What the benchmarks share: the news they read, and the engine as a small wasm for the browser.

pub mod news;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
