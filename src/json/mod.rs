//! JSON as the widget reads and writes it: story files and drafts.
//!
//! serde_json reads more and weighs 18 kB in the reader's download, more than the whole of what is here does unpacked;
//! it stays beside the native command, and the tests hold the two against each other.

mod read;
mod write;

pub use read::{Parsed, parse};

/// A value of a JSON text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as written; nothing here counts with one.
    Number(String),
    /// A text in quotes.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object; names may come twice.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The field of an object, the last of two with the same name; `None` in anything else.
    pub fn get(&self, name: &str) -> Option<&Json> {
        let Json::Object(fields) = self else { return None };
        fields.iter().rev().find(|(given, _)| given == name).map(|(_, value)| value)
    }

    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        let Json::Text(text) = self else { return None };
        Some(text)
    }

    /// The entries, if it is a list.
    pub fn as_list(&self) -> Option<&[Json]> {
        let Json::List(entries) = self else { return None };
        Some(entries)
    }

    /// The whole number, if it is one.
    pub fn as_whole(&self) -> Option<u32> {
        let Json::Number(digits) = self else { return None };
        digits.parse().ok()
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Json::Text(text.to_string())
    }
}

/// The fields of an object that is being put together, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, Json)>);

impl Fields {
    /// Adds a field.
    pub fn put(&mut self, name: &str, value: Json) {
        self.0.push((name.to_string(), value));
    }

    /// Adds a text.
    pub fn text(&mut self, name: &str, text: &str) {
        self.put(name, text.into());
    }

    /// Adds a text, or null.
    pub fn maybe(&mut self, name: &str, text: Option<&str>) {
        self.put(name, text.map_or(Json::Null, Json::from));
    }

    /// Adds a text, or nothing.
    pub fn known(&mut self, name: &str, text: &Option<String>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    /// Adds a whole number.
    pub fn whole(&mut self, name: &str, whole: usize) {
        self.put(name, Json::Number(whole.to_string()));
    }

    /// Adds a list.
    pub fn list(&mut self, name: &str, entries: Vec<Json>) {
        self.put(name, Json::List(entries));
    }

    /// The object.
    pub fn done(self) -> Json {
        Json::Object(self.0)
    }
}
