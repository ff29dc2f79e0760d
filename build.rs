//! Makes a method for each word of the interface from the table of English, and asks the linker to say which numbers in
//! the wasm are addresses; the bundling step drops what nothing refers to.

use std::env::var;
use std::path::Path;

#[path = "src/words/plural.rs"]
#[allow(dead_code, unreachable_pub, reason = "a part of the library")]
mod plural;
#[path = "src/words/table.rs"]
#[allow(unreachable_pub, reason = "a part of the library")]
mod table;

use table::Kind;

const ENGLISH: &str = "src/words/en.txt";

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/words");
    let english = std::fs::read_to_string(ENGLISH).map_err(|error| format!("{ENGLISH}: {error}"))?;
    let path = Path::new(&var("OUT_DIR").map_err(|error| error.to_string())?).join("words.rs");
    std::fs::write(&path, methods(&table::read(&english)?)).map_err(|error| error.to_string())?;

    // The bundling step leaves development builds as they are.
    let (family, profile) = (var("CARGO_CFG_TARGET_FAMILY"), var("PROFILE"));
    if family.is_ok_and(|family| family == "wasm") && profile.is_ok_and(|profile| profile == "release") {
        println!("cargo::rustc-link-arg-bin=widget=--emit-relocs");
    }
    Ok(())
}

/// The packed table, and a method that reads each of its lines.
fn methods(english: &[table::Entry]) -> String {
    let native = var("CARGO_FEATURE_CLI").is_ok();
    let packed = table::packed(english, english, native);
    let mut code = format!("const ENGLISH_TABLE: &str = {packed:?};\n\nimpl Words {{\n");
    let read = english.iter().filter(|entry| table::is_read(entry, native));
    for (at, entry) in read.enumerate() {
        let (kind, value) = match entry.kind {
            Kind::Text => ("&'static str", format!("self.line({at})")),
            Kind::List => ("Listed", format!("Listed(self.line({at}))")),
            Kind::Counted => {
                ("Counted<'_>", format!("Counted {{ forms: Listed(self.line({at})), words: self }}"))
            }
        };
        code +=
            &format!("    /// `{}`\n    pub fn {}(&self) -> {kind} {{ {value} }}\n", entry.text, entry.key);
    }
    code + "}\n"
}
