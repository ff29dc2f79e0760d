//! The words of the interface outside the wasm: what the element says, and a script for each language but English.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::bundle::{read, version, write};
use crate::table::{self, Entry, OF_ELEMENT};

const FOLDER: &str = "src/words";

/// The languages that have a script of their own: those with a table, but English.
pub fn languages() -> Result<Vec<String>, String> {
    let folder = fs::read_dir(FOLDER).map_err(|error| format!("{FOLDER}: {error}"))?;
    let names = folder.flatten().filter_map(|file| file.file_name().into_string().ok());
    let mut languages: Vec<String> = names
        .filter_map(|name| Some(name.strip_suffix(".txt")?.to_string()))
        .filter(|lang| lang != "en")
        .collect();
    languages.sort_unstable();
    Ok(languages)
}

/// What a page loads beside `crosscheck.js` for a language.
pub fn script_name(lang: &str) -> String {
    format!("crosscheck.{lang}.js")
}

/// English for the element, and the name of its table: two constants of the script.
pub fn constants() -> Result<String, String> {
    let english = entries("en")?;
    let sentences = Value::from(sentences(&english));
    Ok(format!("const SENTENCES = {sentences};\nconst TABLE = \"{}\";\n", name(&english)))
}

/// Writes the scripts of the languages.
pub fn write_packs(dir: &Path) -> Result<(), String> {
    let english = entries("en")?;
    for lang in languages()? {
        let own = entries(&lang)?;
        let pack = json!({
            "lang": lang,
            "dir": own.iter().find(|entry| entry.key == "dir").map_or("ltr", |entry| &entry.text),
            "sentences": sentences(&own),
            "words": table::packed(&english, &own, false),
        });
        let script = format!(
            "// Crosscheck {} in another language ({lang}); MIT or Apache-2.0\n\
             customElements.whenDefined(\"cross-check\").then((element) => element.speak?.(\"{}\", {pack}));\n",
            version()?,
            name(&english),
        );
        write(&dir.join(script_name(&lang)), &script)?;
    }
    Ok(())
}

fn entries(lang: &str) -> Result<Vec<Entry>, String> {
    let path = Path::new(FOLDER).join(lang).with_extension("txt");
    table::read(&read(&path)?)
}

fn sentences(entries: &[Entry]) -> Map<String, Value> {
    let mut sentences = Map::new();
    for entry in entries {
        if let Some(key) = entry.key.strip_prefix(OF_ELEMENT) {
            sentences.insert(key.to_string(), entry.text.as_str().into());
        }
    }
    sentences
}

/// Tells tables with other strings, or in another order, apart.
fn name(english: &[Entry]) -> String {
    let keys: Vec<&str> = english.iter().map(|entry| entry.key.as_str()).collect();
    Sha256::digest(keys.join(" ")).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}
