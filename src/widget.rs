//! The module of WebAssembly that a page loads: the library, for no caller but JavaScript.
//!
//! What Rust code may call from outside a library stays a function of its own; here it is joined with its callers,
//! which makes the module a tenth smaller than the library as a `cdylib`.

// What JavaScript calls stands in `embed`.
#![cfg_attr(target_family = "wasm", no_main)]

use crosscheck as _;

#[cfg(not(target_family = "wasm"))]
fn main() {}
