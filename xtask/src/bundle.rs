//! Packs what Trunk built into files that a page can use: one classic script, and pages that open from disk.
//!
//! Trunk leaves wasm-bindgen's `crosscheck.js` and `crosscheck_bg.wasm`.
//! A browser lets a page on disk load neither a module script nor a wasm file, so the wasm goes into the script,
//! packed and in base64, together with the bindings and the element.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use lzma_rust2::{LzmaOptions, LzmaWriter};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::glue::{self, replace_once};
use crate::{minify, wasm};

/// Where the packed module stands in the script.
pub const WASM_OPEN: &str = "const WASM = \"";

/// Where the style sheets stand in it.
pub const STYLE_OPEN: &str = "const STYLE = ";

/// How the bindings end.
const GLUE_END: &str = "})({ __proto__: null });\n";

/// The other side of [`pack`] and [`wasm::split`].
const UNPACK: &str = include_str!("../../src/embed/unpack.js");
/// The class of the element.
const ELEMENT: &str = include_str!("../../src/embed/element.js");
/// The sheets in `style/`, in their order.
const SHEETS: [&str; 15] = [
    "tokens", "base", "pieces", "bar", "title", "overview", "chart", "tools", "claims", "detail", "texts",
    "compact", "compose", "foot", "states",
];
/// The marks in `index.html` that the bundle fills.
const SCRIPT_TAG: &str = r#"<script src="crosscheck.js" defer></script>"#;
const STORY_OPEN: &str = r#"<script type="application/json" data-story=""#;
const ACCOUNTS: &str = "<!-- accounts -->";

/// Rewrites the build in `dir`: `crosscheck.js` holds everything, `index.html` its story, `crosscheck.html` both.
pub fn bundle(dir: &Path) -> Result<(), String> {
    let glue = read(&dir.join("crosscheck.js"))?;
    let wasm_path = dir.join("crosscheck_bg.wasm");
    let wasm = fs::read(&wasm_path).map_err(|error| format!("{}: {error}", wasm_path.display()))?;
    let debug = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "debug");
    let (wasm, names) = if debug {
        (wasm, Vec::new())
    } else {
        let linked =
            fs::read(linked_path()).map_err(|error| format!("{}: {error}", linked_path().display()))?;
        let arranged = wasm::arrange(&wasm, Some(&linked))?;
        (arranged.wasm, arranged.names)
    };
    let packed = pack(&wasm::split(&wasm)?, if debug { 1 } else { 9 })?;
    let script = script(&glue::fitted(&glue, &names)?, &packed)?;
    let built = page(&read(&dir.join("index.html"))?)?;
    let single = single_file(&page(&read(Path::new("index.html"))?)?, &script)?;
    write(&dir.join("crosscheck.js"), &script)?;
    write(&dir.join("index.html"), &built)?;
    write(&dir.join("crosscheck.html"), &single)?;
    fs::remove_file(&wasm_path).map_err(|error| format!("{}: {error}", wasm_path.display()))
}

/// Where cargo left the module that wasm-bindgen took.
fn linked_path() -> PathBuf {
    let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".into());
    Path::new(&target).join("wasm32-unknown-unknown/wasm-release/crosscheck.wasm")
}

/// The one script: bindings, style sheets, wasm and element in a scope of their own.
fn script(glue: &str, packed: &[u8]) -> Result<String, String> {
    let style = Value::from(minify::style(&styles()?)).to_string();
    let body = minify::script(&format!("{glue}\n{UNPACK}\n{ELEMENT}"));
    let (glue, own) = body.split_once(GLUE_END).ok_or("the bindings have no end")?;
    Ok(format!(
        "// Crosscheck {version}; MIT or Apache-2.0\n(function crosscheck() {{\n\"use strict\";\nconst VERSION = \"{version}\";\n\
         const makeGlue = (crosscheckPanicked, guarded) => {{\n{glue}{GLUE_END}return wasm_bindgen;\n}};\n\
         {STYLE_OPEN}{style};\n{WASM_OPEN}{wasm}\";\n{own}}})();\n",
        version = version()?,
        wasm = base64(packed),
    ))
}

/// The sheets of the widget, in their order.
fn styles() -> Result<String, String> {
    SHEETS.iter().map(|name| read(&Path::new("style").join(name).with_extension("css"))).collect()
}

/// The demo page with its story and, for readers without wasm, the texts of the accounts.
fn page(html: &str) -> Result<String, String> {
    let at = html.find(STORY_OPEN).ok_or(format!("index.html has no `{STORY_OPEN}`"))? + STORY_OPEN.len();
    let end = at + html[at..].find('"').ok_or("index.html: the attribute data-story is open")?;
    let story_path = &html[at..end];
    let story: Value = serde_json::from_str(&read(Path::new(story_path))?)
        .map_err(|error| format!("{story_path}: {error}"))?;
    // `<` is written as an escape, so that no text can end the script.
    let json = story.to_string().replace('<', "\\u003c");
    let html = html.replacen(
        &format!("{STORY_OPEN}{story_path}\">"),
        &format!("<script type=\"application/json\">{json}"),
        1,
    );
    let html = replace_once(&html, ACCOUNTS, &accounts(&story))?;
    let kept = html.lines().filter(|line| !line.contains("data-trunk"));
    Ok(kept.map(|line| format!("{line}\n")).collect())
}

/// The accounts as plain articles.
fn accounts(story: &Value) -> String {
    let field = |account: &Value, name: &str| escape(account[name].as_str().unwrap_or_default());
    let accounts = story["accounts"].as_array().map(Vec::as_slice).unwrap_or_default();
    let articles = accounts.iter().map(|account| {
        let paragraphs: String = field(account, "text")
            .lines()
            .filter(|line| !line.is_empty())
            .map(|line| format!("<p>{line}</p>\n"))
            .collect();
        format!(
            "<article>\n<h2>{}: {}</h2>\n{paragraphs}</article>\n",
            field(account, "outlet"),
            field(account, "title")
        )
    });
    articles.collect()
}

/// A page that opens from disk and may do nothing but run its own script.
fn single_file(page: &str, script: &str) -> Result<String, String> {
    if script.contains("</script") || script.contains("<!--") {
        return Err("crosscheck.js contains `</script` or `<!--` and cannot stand inside a page".into());
    }
    let script = format!("\n{script}");
    let style =
        page.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>")).map(|(style, _)| style);
    let style_source = style.map_or_else(|| "'none'".to_string(), source);
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src {} 'wasm-unsafe-eval'; style-src {style_source}; base-uri 'none'; form-action 'none'\">",
        source(&script),
    );
    let page = replace_once(page, SCRIPT_TAG, "")?;
    let page =
        replace_once(&page, "<meta charset=\"utf-8\">", &format!("<meta charset=\"utf-8\">\n  {policy}"))?;
    replace_once(&page, "</body>", &format!("<script>{script}</script>\n</body>"))
}

/// The name of an inline text in a content security policy.
fn source(text: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(text)))
}

fn version() -> Result<String, String> {
    let manifest = read(Path::new("Cargo.toml"))?;
    let line = manifest
        .lines()
        .find_map(|line| line.strip_prefix("version = \""))
        .ok_or("Cargo.toml has no version")?;
    Ok(line.trim_end_matches('"').to_string())
}

/// Always the same bytes for the same input: no name, no time.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).map_err(|error| error.to_string())
}

/// An LZMA file with its size in the head, which `src/embed/unpack.js` unpacks; `effort` is 0 to 9.
///
/// A quarter smaller than gzip on this wasm, and a twentieth smaller than brotli.
fn pack(bytes: &[u8], effort: u32) -> Result<Vec<u8>, String> {
    let mut options = LzmaOptions::with_preset(effort);
    options.nice_len = 273;
    LzmaWriter::new_use_header(Vec::new(), &options, Some(bytes.len() as u64))
        .and_then(|mut writer| {
            writer.write_all(bytes)?;
            writer.finish()
        })
        .map_err(|error| error.to_string())
}

/// Letters for bytes, with padding.
pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let three = [chunk[0], chunk.get(1).copied().unwrap_or(0), chunk.get(2).copied().unwrap_or(0)];
        let bits = u32::from_be_bytes([0, three[0], three[1], three[2]]);
        for position in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * position) & 63) as usize];
            out.push(if position <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    out
}

/// Text as it stands in HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sheet_is_bundled() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style");
        let mut found: Vec<String> = fs::read_dir(folder)
            .expect("a folder")
            .flatten()
            .filter_map(|entry| Some(entry.path().file_stem()?.to_str()?.to_string()))
            .collect();
        let mut bundled = SHEETS.map(String::from).to_vec();
        found.sort_unstable();
        bundled.sort_unstable();
        assert_eq!(found, bundled);
    }

    #[test]
    fn base64_pads() {
        assert_eq!(base64(b""), "");
        assert_eq!(base64(b"M"), "TQ==");
        assert_eq!(base64(b"Ma"), "TWE=");
        assert_eq!(base64(b"Man"), "TWFu");
        assert_eq!(base64(&[255, 254]), "//4=");
    }
}
