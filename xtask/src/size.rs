//! Weighs what a reader loads.

use std::fs;
use std::path::Path;

use crate::bundle::{STYLE_OPEN, WASM_OPEN, gzip};

/// What a reader has to load at most, compressed with brotli, in bytes.
const LIMIT: usize = 200_000;
/// Where it should come to. Not reached yet.
const GOAL: usize = 150_000;
/// What bindings, element and unpacker may weigh, compressed: the script without wasm and style sheets.
const SCRIPT_LIMIT: usize = 12_000;
/// What the page in one file may weigh, as it lies on a disk.
const FILE_LIMIT: usize = 420_000;
/// All that the demo page loads.
const LOADED: [&str; 2] = ["index.html", "crosscheck.js"];

/// Prints the table and fails when a limit is passed.
pub fn size(dir: &Path) -> Result<(), String> {
    println!("{:<16}{:>10}{:>10}{:>10}", "file, in bytes", "raw", "gzip", "brotli");
    let mut total = [0; 3];
    for name in LOADED {
        let bytes =
            fs::read(dir.join(name)).map_err(|error| format!("{name}: {error}; run make build first"))?;
        let sizes = [bytes.len(), gzip(&bytes)?.len(), brotli(&bytes)?.len()];
        row(name, sizes);
        for (sum, size) in total.iter_mut().zip(sizes) {
            *sum += size;
        }
    }
    row("together", total);
    let [.., compressed] = total;
    let script = text(dir, "crosscheck.js")?;
    let script = without(&without(&script, WASM_OPEN)?, STYLE_OPEN)?;
    let script = [script.len(), gzip(script.as_bytes())?.len(), brotli(script.as_bytes())?.len()];
    row("of it code", script);
    let file = text(dir, "crosscheck.html")?.len();
    println!("{:<16}{file:>10}", "crosscheck.html");
    let limits = [
        ("the page", compressed, LIMIT),
        ("the code of the script", script[2], SCRIPT_LIMIT),
        ("the page in one file", file, FILE_LIMIT),
    ];
    for (what, size, limit) in limits {
        if limit < size {
            return Err(format!("{what} is {} bytes over its limit of {limit}", size - limit));
        }
        println!("{what} is {} bytes below its limit of {limit}", limit - size);
    }
    match compressed.checked_sub(GOAL) {
        Some(over) => println!("NOT MET: the goal of {GOAL} bytes is passed by {over}"),
        None => println!("the goal of {GOAL} bytes is met; lower the limit to it"),
    }
    Ok(())
}

/// The script without the text that one of its lines holds.
fn without(script: &str, open: &str) -> Result<String, String> {
    let missing = format!("crosscheck.js has no line `{open}…\";`");
    let (before, rest) = script.split_once(open).ok_or(missing.as_str())?;
    let (_, after) = rest.split_once("\";\n").ok_or(missing.as_str())?;
    Ok([before, after].concat())
}

fn text(dir: &Path, name: &str) -> Result<String, String> {
    fs::read_to_string(dir.join(name)).map_err(|error| format!("{name}: {error}; run make build first"))
}

fn row(name: &str, [raw, gzip, brotli]: [usize; 3]) {
    println!("{name:<16}{raw:>10}{gzip:>10}{brotli:>10}");
}

/// As a server sends it at its best: with the window of two that packs smaller, which is luck.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut best: Option<Vec<u8>> = None;
    for lgwin in [18, 22] {
        let mut out = Vec::new();
        let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin, ..Default::default() };
        brotli::BrotliCompress(&mut &*bytes, &mut out, &params).map_err(|error| error.to_string())?;
        if best.as_ref().is_none_or(|best| out.len() < best.len()) {
            best = Some(out);
        }
    }
    best.ok_or_else(|| "no window was tried".into())
}
