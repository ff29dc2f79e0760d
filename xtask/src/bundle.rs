//! Packs what Trunk built into files that a page can use: one classic script, and pages that open from disk.
//!
//! Trunk leaves wasm-bindgen's `widget.js` and `widget_bg.wasm`.
//! A browser lets a page on disk load neither a module script nor a wasm file, so the wasm goes into the script,
//! packed and in base64, together with the bindings and the element.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};
use serde_json::Value;
use sha2::{Digest, Sha256};
use unpack::join::join;
use unpack::room;
use wasmparser::Validator;

use crate::dictionary::SIZES;
use crate::glue::{self, replace_once};
use crate::pack::{BEST, QUICK, pack};
use crate::split::split;
use crate::wasm::{Arranged, SHINGLES};
use crate::{minify, wasm, words};

/// Where the packed module stands in the script.
pub const WASM_OPEN: &str = "const WASM = \"";

/// Where the style sheets stand in it.
pub const STYLE_OPEN: &str = "const STYLE = ";

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
    let (glue_path, wasm_path) = (dir.join("widget.js"), dir.join("widget_bg.wasm"));
    let glue = read(&glue_path)?;
    let wasm = read_bytes(&wasm_path)?;
    let debug = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "debug");
    let arranged = if debug {
        vec![Arranged { wasm, names: Vec::new() }]
    } else {
        let linked = read_bytes(&target_dir().join("widget.wasm"))?;
        let by = |shingle| wasm::arrange(&wasm, Some(&linked), shingle);
        SHINGLES.into_iter().map(by).collect::<Result<_, _>>()?
    };
    let Packed { module: Arranged { wasm, names }, parts, packed } = smallest(arranged, debug)?;
    Validator::new().validate_all(&wasm).map_err(|error| format!("the module came out invalid: {error}"))?;
    let mut joined = vec![0; wasm.len()];
    if join(&parts, &mut joined) != wasm.len() || joined != wasm {
        return Err("the module is another when it was split and joined".into());
    }
    if room(debug) < packed.len() || 4 * room(debug) < wasm.len() {
        return Err("the module is larger than the unpacker has room for: `room` in unpack/src/lib.rs".into());
    }
    let script = script(&glue::fitted(&glue, &names)?, &unpacker(debug)?, &packed)?;
    let built = page(&read(&dir.join("index.html"))?)?;
    let single = single_file(&page(&read(Path::new("index.html"))?)?, &script)?;
    write(&dir.join("crosscheck.js"), &script)?;
    write(&dir.join("index.html"), &built)?;
    write(&dir.join("crosscheck.html"), &single)?;
    words::write_packs(dir)?;
    for path in [glue_path, wasm_path] {
        fs::remove_file(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

/// A module, its parts, and these packed.
struct Packed {
    module: Arranged,
    parts: Vec<u8>,
    packed: Vec<u8>,
}

/// Of one module in several arrangements the one that packs smallest, with the dictionary that does it.
fn smallest(arranged: Vec<Arranged>, debug: bool) -> Result<Packed, String> {
    let sizes = if debug { &SIZES[..1] } else { &SIZES[..] };
    let smallest = |module: Arranged| {
        let tries = sizes.iter().map(|size| -> Result<(Vec<u8>, Vec<u8>), String> {
            let parts = split(&module.wasm, *size)?;
            let packed = pack(&parts, QUICK);
            Ok((parts, packed))
        });
        // A dictionary that does not fit is no failure while another does.
        let best = tries.min_by_key(|tried| tried.as_ref().map_or(usize::MAX, |(_, packed)| packed.len()));
        let (parts, quick) = best.unwrap_or_else(|| Err("there is no dictionary to try".into()))?;
        let packed = if debug { quick } else { pack(&parts, BEST) };
        Ok(Packed { module, parts, packed })
    };
    let tries: Vec<Result<Packed, String>> = thread::scope(|scope| {
        let runs: Vec<_> = arranged.into_iter().map(|module| scope.spawn(move || smallest(module))).collect();
        let ended = |run: thread::ScopedJoinHandle<'_, _>| {
            run.join().unwrap_or_else(|_| Err("an attempt to pack the module panicked".into()))
        };
        runs.into_iter().map(ended).collect()
    });
    // A fault of one arrangement is a defect, and comes before all that pack.
    let best = tries.into_iter().min_by_key(|tried| tried.as_ref().map_or(0, |tried| tried.packed.len()));
    best.unwrap_or_else(|| Err("there is no module to pack".into()))
}

/// The small module that unpacks the other, built for as much room as that needs.
fn unpacker(debug: bool) -> Result<Vec<u8>, String> {
    let mut build = Command::new("cargo");
    build.args(["build", "--quiet", "--package", "unpack", "--target", "wasm32-unknown-unknown"]);
    build.args(["--profile", "wasm-release"]);
    if debug {
        build.args(["--features", "large"]);
    }
    if !build.status().is_ok_and(|status| status.success()) {
        return Err("the unpacker could not be built".into());
    }
    Ok(wasm::arrange(&read_bytes(&target_dir().join("unpack.wasm"))?, None, SHINGLES[0])?.wasm)
}

/// Where cargo leaves what readers download.
fn target_dir() -> PathBuf {
    let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".into());
    Path::new(&target).join("wasm32-unknown-unknown/wasm-release")
}

/// The one script: bindings, style sheets, element and wasm in a scope of their own.
///
/// The wasm comes last: nothing reads it before the script is over, and amid other text brotli packs it 500 bytes larger.
fn script(glue: &str, unpacker: &[u8], packed: &[u8]) -> Result<String, String> {
    let style = Value::from(minify::style(&styles()?)).to_string();
    let [glue, own] = [glue, ELEMENT].map(minify::script);
    Ok(format!(
        "// Crosscheck {version}; MIT or Apache-2.0\n(function crosscheck() {{\n\"use strict\";\nconst VERSION = \"{version}\";\n\
         const makeGlue = (crosscheckPanicked, guarded) => {{\n{glue}return wasm_bindgen;\n}};\n\
         {STYLE_OPEN}{style};\n{words}{own}const UNPACKER = \"{unpacker}\";\n{WASM_OPEN}{wasm}\";\n}})();\n",
        version = version()?,
        words = words::constants()?,
        unpacker = base64(&deflate(unpacker)?),
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
    let page = replace_once(&without_languages(page)?, SCRIPT_TAG, "")?;
    let page =
        replace_once(&page, "<meta charset=\"utf-8\">", &format!("<meta charset=\"utf-8\">\n  {policy}"))?;
    replace_once(&page, "</body>", &format!("<script>{script}</script>\n</body>"))
}

/// The page without its menu of languages, whose scripts are files of their own.
fn without_languages(page: &str) -> Result<String, String> {
    let (before, rest) =
        page.split_once("  <!-- languages -->\n").ok_or("index.html has no menu of languages")?;
    let (_, after) =
        rest.split_once("<!-- end of languages -->\n").ok_or("the menu of languages has no end")?;
    Ok([before, after].concat())
}

/// The name of an inline text in a content security policy.
fn source(text: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(text)))
}

/// The version of the package.
pub fn version() -> Result<String, String> {
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

/// Always the same bytes for the same input, too, without head and checksum.
fn deflate(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).map_err(|error| error.to_string())
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

/// The text of a file.
pub fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Makes `text` the content of a file.
pub fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use unpack::join::join;
    use unpack::model::Probs;

    use super::*;
    use crate::wasm::tests::{module, section};

    /// What the reader's browser makes of it.
    fn unpacked(packed: &[u8]) -> Vec<u8> {
        let mut output = vec![0; 100_000];
        let length = unpack::unpack::unpack(packed, &mut output, &mut Box::new(Probs::NEW));
        output.truncate(length);
        output
    }

    fn joined(parts: &[u8]) -> Vec<u8> {
        let mut output = vec![0; 10_000];
        let length = join(parts, &mut output);
        output.truncate(length);
        output
    }

    /// A module with one body of each kind of instruction that the split changes, and their neighbours.
    fn all_sorts() -> Vec<u8> {
        let instructions: [&[u8]; 24] = [
            &[0x02, 0x40, 0x0b],
            &[0x02, 0x7f, 0x0b],
            &[0x03, 0x40, 0x04, 0x03, 0x05, 0x0b, 0x0b],
            &[0x0c, 0, 0x0d, 0x81, 1],
            &[0x0e, 2, 1, 0x80, 1, 0],
            &[0x10, 0x80, 1, 0x11, 1, 0],
            &[0x1c, 1, 0x7f, 0x1a, 0x1b],
            &[0x20, 0, 0x20, 32, 0x20, 33, 0x20, 0x80, 2],
            &[0x21, 7, 0x22, 0x90, 1, 0x23, 0, 0x24, 1],
            &[0x28, 2, 0x90, 1],
            &[0x28, 0, 0],
            &[0x29, 3, 8, 0x2d, 0, 1, 0x37, 2, 4, 0x3a, 0, 2, 0x3e, 2, 0],
            &[0x3f, 0, 0x40, 0],
            &[0x41, 0, 0x41, 0x7f],
            &[0x41, 0x80, 1],
            &[0x41, 0x80, 0x80, 0xc0, 0],
            &[0x42, 0x80, 0x7f],
            &[0x43, 0xff, 0xfe, 0xfd, 0xfc],
            &[0x44, 0xff, 0xd3, 3, 4, 5, 6, 7, 8],
            &[0xd0, 0x6f, 0xd1, 0xd2, 1],
            &[0xfc, 0, 0xfc, 7],
            &[0xfc, 8, 1, 0, 0xfc, 9, 1, 0xfc, 10, 0, 0],
            &[0xfc, 11, 0, 0xfc, 12, 1, 0, 0xfc, 17, 2],
            &[0x45, 0xc4, 0x01, 0x00, 0x0f],
        ];
        let mut bodies = Vec::new();
        for instruction in instructions {
            let body = [&[2, 3, 0x7f, 1, 0x7e], instruction, &[0x0b]].concat();
            bodies.push([&[body.len() as u8], body.as_slice()].concat());
        }
        // A size of two bytes.
        let long = [&[0][..], &instructions.concat(), &[0x0b]].concat();
        bodies.push([&[long.len() as u8 | 0x80, (long.len() >> 7) as u8], long.as_slice()].concat());
        let types = vec![&[0_u8][..]; bodies.len()];
        let bodies: Vec<&[u8]> = bodies.iter().map(Vec::as_slice).collect();
        let mut code = section(10, &bodies);
        // The helper writes lengths below 128.
        let content = code.split_off(2);
        let length = [content.len() as u8 | 0x80, (content.len() >> 7) as u8];
        [b"\0asm\x01\0\0\0", section(3, &types).as_slice(), &[10], &length, &content].concat()
    }

    #[track_caller]
    fn check_unpacked(bytes: &[u8]) {
        for effort in [QUICK, BEST] {
            assert!(unpacked(&pack(bytes, effort)) == bytes);
        }
    }

    #[test]
    fn what_is_packed_is_unpacked() {
        check_unpacked(b"");
        check_unpacked(b"a");
        check_unpacked(&[7; 10_000]);
        check_unpacked(ELEMENT.repeat(2).as_bytes());
        // Numbers as by chance, which no packer makes smaller.
        let mut number = 1_u32;
        let mut random = || {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (number >> 24) as u8
        };
        check_unpacked(&(0..50_000).map(|_| random()).collect::<Vec<u8>>());
    }

    #[test]
    fn parts_are_joined_again() {
        for whole in
            [module(), all_sorts(), wasm::arrange(&module(), None, SHINGLES[0]).expect("a module").wasm]
        {
            assert_eq!(joined(&split(&whole, SIZES[0]).expect("a module")), whole);
        }
        let empty = b"\0asm\x01\0\0\0";
        assert_eq!(joined(&split(empty, SIZES[0]).expect("a module")), empty);
        assert!(split(b"\0asm", SIZES[0]).is_err());
    }

    #[test]
    fn what_is_damaged_has_an_end() {
        // Each byte in turn, with the end cut off or not; what comes out is nonsense, and no more than that.
        let damaged = |whole: &[u8], at: usize| {
            let mut damaged = whole.to_vec();
            damaged[at] ^= 0x5a;
            damaged.truncate(whole.len() - at % 7);
            damaged
        };
        let parts = split(&all_sorts(), SIZES[0]).expect("a module");
        for at in 0..parts.len() {
            joined(&damaged(&parts, at));
        }
        let packed = pack(&parts, BEST);
        for at in 0..packed.len() {
            joined(&unpacked(&damaged(&packed, at)));
        }
        for end in 0..20 {
            joined(&unpacked(&packed[..end]));
        }
    }

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
