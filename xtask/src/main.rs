//! What cargo and Trunk leave to be done: `bundle` packs a build for the page, `dist` completes it for a host, `size`
//! weighs it.

mod bundle;
mod dictionary;
mod dist;
mod gallery;
mod glue;
mod minify;
mod pack;
#[path = "../../src/words/plural.rs"]
#[allow(dead_code, reason = "shared with the library")]
mod plural;
mod reach;
mod relocs;
mod size;
mod slim;
mod split;
#[path = "../../src/words/table.rs"]
mod table;
mod trim;
mod wasm;
mod words;

use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "\
  cargo run -p xtask -- bundle   packs bindings, element and wasm into crosscheck.js; Trunk's last step
  cargo run -p xtask -- dist     completes the build in dist/ for a host: frames, schema, types, gallery, checksums, packed copies
  cargo run -p xtask -- size     prints what the page in dist/ weighs and fails when that is too much
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["bundle"] => bundle::bundle(&staging()),
        ["dist"] => dist::dist(&staging()),
        ["size"] => size::size(&staging()),
        _ => Err(USAGE.to_string()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{}", message.trim_end());
            ExitCode::FAILURE
        }
    }
}

/// Where Trunk gathers a build, or its result.
fn staging() -> PathBuf {
    std::env::var_os("TRUNK_STAGING_DIR").map_or_else(|| PathBuf::from("dist"), PathBuf::from)
}
