//! Reads a table of the interface's words: a line `key = text` for each, read by the build and by the native command.
//!
//! `#` begins a line for translators.
//! Text that begins or ends with a space stands in double quotes.
//! ` | ` parts the items of a list.
//! A phrase that counts has a line for each plural form of the language: `claims.one`, `claims.other`.
//! What the element says without the wasm is under `element.`.

use super::plural;

/// One string of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is called.
    pub key: String,
    /// Its text; the items of a list, and the forms of a phrase that counts, parted by `|`.
    pub text: String,
    /// What its key holds.
    pub kind: Kind,
}

/// What stands under a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One text.
    Text,
    /// A list.
    List,
    /// A phrase that counts.
    Counted,
}

/// What begins the keys of the words that the element says without the wasm.
pub const OF_ELEMENT: &str = "element.";

/// The strings of a table, in its order; the first is its language.
pub fn read(table: &str) -> Result<Vec<Entry>, String> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut lines = Vec::new();
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (key, text) = line.split_once('=').ok_or(format!("`{line}` is no line `key = text`"))?;
        let text = text.trim();
        let quoted = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        lines.push((key.trim(), quoted.unwrap_or(text)));
    }
    let Some(&("lang", lang)) = lines.first() else { return Err("the first line is no `lang = …`".into()) };
    let forms = plural::forms(lang);
    let mut at = 0;
    while let Some(&(key, text)) = lines.get(at) {
        let counted = key.rsplit_once('.').filter(|(_, form)| *form == "other" || forms.contains(form));
        let (key, text, kind, n_lines) = match counted {
            Some((key, _)) => {
                let mut said = Vec::new();
                for form in forms {
                    let name = format!("{key}.{form}");
                    let found = lines.get(at..at + forms.len()).unwrap_or_default();
                    let found = found.iter().find(|(key, _)| *key == name);
                    said.push(found.ok_or(format!("{lang}: no {name} beside the other forms"))?.1);
                }
                (key, said.join("|"), Kind::Counted, forms.len())
            }
            None if text.contains(" | ") => (key, text.replace(" | ", "|"), Kind::List, 1),
            None => (key, text.to_string(), Kind::Text, 1),
        };
        if entries.iter().any(|entry| entry.key == key) {
            return Err(format!("{lang}: {key} stands there twice"));
        }
        entries.push(Entry { key: key.to_string(), text, kind });
        at += n_lines;
    }
    Ok(entries)
}

/// What begins the keys of the words that only the static page says; they come after those of the widget.
const OF_PAGE: &str = "page_";

/// Whether a string is for the wasm; for the native command, too, which writes the static page, when `native`.
pub fn is_read(entry: &Entry, native: bool) -> bool {
    !entry.key.starts_with(OF_ELEMENT) && (native || !entry.key.starts_with(OF_PAGE))
}

/// The strings that are read, a line each, in the order of English, whose text stands where the language has none.
pub fn packed(english: &[Entry], entries: &[Entry], native: bool) -> String {
    let mut lines = Vec::new();
    let is_rtl = entries.iter().any(|entry| entry.key == "dir" && entry.text == "rtl");
    for entry in english.iter().filter(|entry| is_read(entry, native)) {
        let own = entries.iter().find(|own| own.key == entry.key).unwrap_or(entry);
        // What is put in may be written in the other direction: isolated, it does not turn what stands around it.
        let isolated = || own.text.replace('{', "\u{2068}{").replace('}', "}\u{2069}");
        lines.push(if is_rtl { isolated() } else { own.text.clone() });
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_lists_and_forms() {
        let english = read(
            "lang = en\n# said often\nand = \" and \"\nfew = a | b\nn.one = {} day\nn.other = {} days\nelement.x = y\n",
        );
        let english = english.expect("a table");
        assert_eq!(packed(&english, &english, false), "en\n and \na|b\n{} day|{} days");
        let korean = read("lang = ko\nn.other = {}일\nfew = 가 | 나").expect("a table");
        assert_eq!(
            packed(&english, &korean, false),
            "ko\n and \n가|나\n{}일",
            "English where a line is missing"
        );
    }

    #[test]
    fn tables_that_are_not_whole() {
        for table in ["", "and = x", "lang = en\nn.one = {} day", "lang = en\na = x\na = y", "lang = en\nx"] {
            assert!(read(table).is_err(), "{table}");
        }
    }
}
