//! Values of a report on their way out: to a file, or to the page's script.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeStruct, Serializer};

/// A value, made for the moment in which it is written.
pub(super) enum Value<'a> {
    Null,
    Whole(i64),
    /// Written with a fraction, though it be zero.
    Number(f64),
    /// A word of the report's own, such as a verdict.
    Word(&'static str),
    Text(Cow<'a, str>),
    List(Vec<Value<'a>>),
    Object(Vec<(&'static str, Value<'a>)>),
}

impl<'a> Value<'a> {
    pub(super) fn text(text: &'a str) -> Self {
        Value::Text(Cow::Borrowed(text))
    }
}

/// The fields of an object that is being put together, in their order.
#[derive(Default)]
pub(super) struct Fields<'a>(Vec<(&'static str, Value<'a>)>);

impl<'a> Fields<'a> {
    pub(super) fn put(&mut self, name: &'static str, value: Value<'a>) {
        self.0.push((name, value));
    }

    pub(super) fn text(&mut self, name: &'static str, text: &'a str) {
        self.put(name, Value::text(text));
    }

    /// Adds a text, or null.
    pub(super) fn maybe(&mut self, name: &'static str, text: Option<&'a str>) {
        self.put(name, text.map_or(Value::Null, Value::text));
    }

    pub(super) fn word(&mut self, name: &'static str, word: &'static str) {
        self.put(name, Value::Word(word));
    }

    pub(super) fn whole(&mut self, name: &'static str, whole: usize) {
        self.put(name, Value::Whole(whole as i64));
    }

    pub(super) fn number(&mut self, name: &'static str, number: f64) {
        self.put(name, Value::Number(number));
    }

    pub(super) fn done(self) -> Value<'a> {
        Value::Object(self.0)
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Null => serializer.serialize_unit(),
            Value::Whole(whole) => write_whole(*whole, serializer),
            Value::Number(number) => serializer.serialize_f64(*number),
            // A text in every format; serde_wasm_bindgen makes its JavaScript string once, as it does for names.
            Value::Word(word) => serializer.serialize_unit_variant("Word", 0, word),
            Value::Text(text) => write_text(text, serializer),
            Value::List(entries) => serializer.collect_seq(entries),
            Value::Object(fields) => {
                let mut object = serializer.serialize_struct("Object", fields.len())?;
                for (name, value) in fields {
                    object.serialize_field(name, value)?;
                }
                object.end()
            }
        }
    }
}

#[cfg(not(all(target_family = "wasm", feature = "ui")))]
fn write_whole<S: Serializer>(whole: i64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_i64(whole)
}

/// JavaScript has one kind of number.
#[cfg(all(target_family = "wasm", feature = "ui"))]
fn write_whole<S: Serializer>(whole: i64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(whole as f64)
}

#[cfg(not(all(target_family = "wasm", feature = "ui")))]
fn write_text<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(text)
}

#[cfg(all(target_family = "wasm", feature = "ui"))]
fn write_text<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    script::MADE
        .with_borrow_mut(|made| serde_wasm_bindgen::preserve::serialize(made.string(text), serializer))
}

/// JavaScript strings, each made once: ids, sources and the words that carried a match come again and again, and to
/// decode one takes longer than to find it.
#[cfg(all(target_family = "wasm", feature = "ui"))]
mod script {
    use std::cell::RefCell;

    use wasm_bindgen::JsValue;

    thread_local! {
        pub(super) static MADE: RefCell<Made> = const { RefCell::new(Made(Vec::new())) };
    }

    /// How many texts are kept at most.
    const PLACES: usize = 4096;

    /// The last text that came for each place, and its string.
    pub(super) struct Made(Vec<(String, JsValue)>);

    impl Made {
        pub(super) fn string(&mut self, text: &str) -> &JsValue {
            if self.0.is_empty() {
                self.0.resize(PLACES, (String::new(), JsValue::from_str("")));
            }
            let mut hash = 0x811c_9dc5_u32;
            for byte in text.bytes() {
                hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
            }
            let place = &mut self.0[(hash ^ hash >> 15) as usize % PLACES];
            if place.0 != text {
                *place = (text.to_string(), JsValue::from_str(text));
            }
            &place.1
        }
    }
}
