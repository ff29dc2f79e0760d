//! Packs what Trunk built into files that a page can use: one classic script, and pages that open from disk.
//!
//! Trunk leaves wasm-bindgen's `crosscheck.js` and `crosscheck_bg.wasm`.
//! A browser lets a page on disk load neither a module script nor a wasm file, so the wasm goes into the script,
//! packed and in base64, together with the bindings and the element.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use lzma_rust2::{LzmaOptions, LzmaWriter};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Where the bindings look at the address of their script; a page without an address (`srcdoc`) makes it throw.
const SCRIPT_ADDRESS: &str = "new URL(document.currentScript.src, location.href).toString()";
/// Where the bindings take hold of an instance; the element guards its functions.
const EXPORTS: &str = "wasm = instance.exports;";
/// Where the bindings would fetch; the wasm is at hand, and only the element's `src` may fetch.
const FETCH: &str = "module_or_path = fetch(module_or_path);";

/// Where the bindings would parse text as markup. Leptos empties elements this way, and builds an element of nothing
/// but fixed text and attributes; the first is done without parsing, the second is refused.
const MARKUP: &str = "arg0.innerHTML = getStringFromWasm0(arg1, arg2);";
const NO_MARKUP: &str = "if (arg2 !== 0) throw new TypeError('text is never parsed: give the fixed element in the \
                         view! a dynamic child'); arg0.replaceChildren();";

/// The other side of [`pack`].
const UNPACK: &str = include_str!("../../src/embed/unpack.js");
/// The class of the element.
const ELEMENT: &str = include_str!("../../src/embed/element.js");
/// What turns text into markup or code, or asks for something from outside; the bindings have none of it.
const FORBIDDEN: [&str; 9] = [
    ".innerHTML",
    ".outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "new Function",
    "eval(",
    "fetch(",
    "XMLHttpRequest",
    "WebSocket",
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
    let packed = if debug { pack(&wasm, 1)? } else { pack(&without_custom_sections(&wasm)?, 9)? };
    let script = script(&glue, &packed)?;
    let built = page(&read(&dir.join("index.html"))?)?;
    let single = single_file(&page(&read(Path::new("index.html"))?)?, &script)?;
    write(&dir.join("crosscheck.js"), &script)?;
    write(&dir.join("index.html"), &built)?;
    write(&dir.join("crosscheck.html"), &single)?;
    fs::remove_file(&wasm_path).map_err(|error| format!("{}: {error}", wasm_path.display()))
}

/// The one script: bindings, wasm and element in a scope of their own.
fn script(glue: &str, packed: &[u8]) -> Result<String, String> {
    let glue = replace_once(glue, SCRIPT_ADDRESS, "''")?;
    let glue = replace_once(&glue, EXPORTS, "wasm = guarded(instance.exports);")?;
    let glue = replace_once(&glue, FETCH, "throw new TypeError('the wasm is in this script');")?;
    let glue = glue.replace(MARKUP, NO_MARKUP);
    if let Some(word) = FORBIDDEN.into_iter().find(|word| glue.contains(word)) {
        return Err(format!("the bindings contain `{word}`: text as markup or code, or a request"));
    }
    Ok(format!(
        "// Crosscheck {version}; MIT or Apache-2.0\n(() => {{\n\"use strict\";\nconst VERSION = \"{version}\";\n\
         const makeGlue = (crosscheckPanicked, guarded) => {{\n{glue}\nreturn wasm_bindgen;\n}};\nconst WASM = \"{wasm}\";\n{UNPACK}\n{ELEMENT}\
         }})();\n",
        version = version()?,
        wasm = base64(packed),
    ))
}

/// The module without the names of its functions and other notes for tools: a quarter of its bytes.
fn without_custom_sections(wasm: &[u8]) -> Result<Vec<u8>, String> {
    let header = wasm.get(..8).ok_or("crosscheck_bg.wasm is cut off")?;
    let mut kept = header.to_vec();
    let mut at = header.len();
    while let Some(id) = wasm.get(at) {
        let (length, body) = leb128(wasm, at + 1).ok_or("crosscheck_bg.wasm is cut off")?;
        let section = wasm.get(at..body + length).ok_or("crosscheck_bg.wasm is cut off")?;
        if *id != 0 {
            kept.extend_from_slice(section);
        }
        at = body + length;
    }
    Ok(kept)
}

/// The number at `at`, seven bits a byte, lowest first, and the place after it.
fn leb128(bytes: &[u8], mut at: usize) -> Option<(usize, usize)> {
    let mut value = 0;
    for shift in (0..35).step_by(7) {
        let byte = usize::from(*bytes.get(at)?);
        at += 1;
        value |= (byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some((value, at));
        }
    }
    None
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

fn replace_once(text: &str, needle: &str, replacement: &str) -> Result<String, String> {
    match text.matches(needle).count() {
        1 => Ok(text.replacen(needle, replacement, 1)),
        n_found => Err(format!("expected once, found {n_found} times: {needle}")),
    }
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
    let options = LzmaOptions::with_preset(effort);
    LzmaWriter::new_use_header(Vec::new(), &options, Some(bytes.len() as u64))
        .and_then(|mut writer| {
            writer.write_all(bytes)?;
            writer.finish()
        })
        .map_err(|error| error.to_string())
}

fn base64(bytes: &[u8]) -> String {
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

fn escape(text: &str) -> String {
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
    fn base64_pads() {
        assert_eq!(base64(b""), "");
        assert_eq!(base64(b"M"), "TQ==");
        assert_eq!(base64(b"Ma"), "TWE=");
        assert_eq!(base64(b"Man"), "TWFu");
        assert_eq!(base64(&[255, 254]), "//4=");
    }

    #[test]
    fn custom_sections_go() {
        let module = |sections: &[&[u8]]| [b"\0asm\x01\0\0\0".as_slice(), &sections.concat()].concat();
        let types: &[u8] = &[1, 4, 1, 0x60, 0, 0];
        let names: &[u8] = &[0, 5, 4, b'n', b'a', b'm', b'e'];
        assert_eq!(without_custom_sections(&module(&[names, types, names])), Ok(module(&[types])));
        assert!(without_custom_sections(&module(&[types, &[1, 9, 0]])).is_err());
        assert_eq!(leb128(&[0x80, 0x01], 0), Some((128, 2)));
    }

    #[test]
    fn needles_must_be_there_once() {
        assert_eq!(replace_once("a b", "a", "c"), Ok("c b".into()));
        assert!(replace_once("a a", "a", "c").is_err());
        assert!(replace_once("b", "a", "c").is_err());
    }
}
