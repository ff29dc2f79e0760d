//! Weighs what a reader loads.

use std::fs;
use std::path::Path;

use crate::bundle::gzip;

/// What a reader should have to load at most, compressed with brotli, in bytes. Not reached yet.
const GOAL: usize = 200_000;
/// What the page may not outgrow on the way there; lowered with each saving, never raised.
const LIMIT: usize = 232_000;
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
    if LIMIT < compressed {
        return Err(format!("the page is {} bytes over its limit of {LIMIT}", compressed - LIMIT));
    }
    println!("{} bytes below the limit of {LIMIT}", LIMIT - compressed);
    match compressed.checked_sub(GOAL) {
        Some(over) => println!("NOT MET: the goal of {GOAL} bytes is passed by {over}"),
        None => println!("the goal of {GOAL} bytes is met; lower the limit to it"),
    }
    Ok(())
}

fn row(name: &str, [raw, gzip, brotli]: [usize; 3]) {
    println!("{name:<16}{raw:>10}{gzip:>10}{brotli:>10}");
}

/// As a server sends it at its best.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params).map_err(|error| error.to_string())?;
    Ok(out)
}
