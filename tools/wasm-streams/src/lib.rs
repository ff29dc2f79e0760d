//! What the server functions of Leptos ask of the crate `wasm-streams`, for a page that has no server.
//!
//! The crate itself exports classes to JavaScript whether or not anything uses them, and all that they call: 7 kB of what
//! a reader would load. This one exports nothing. A stream of it ends at once.

use futures_util::stream::{Empty, Stream, empty};
use wasm_bindgen::{JsCast, JsValue};

/// A stream of the browser.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes a stream of the browser.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// A stream that holds nothing of `_stream`.
    pub fn from_stream(_stream: impl Stream<Item = Result<JsValue, JsValue>>) -> Self {
        Self(web_sys::ReadableStream::new().unwrap_or_else(JsCast::unchecked_into))
    }

    /// The stream of the browser.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// A stream that has ended.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
