//! Completes a build for a host: the page for frames, schema and types, the gallery, checksums, and packed copies.

use std::fs;
use std::path::Path;
use std::process::Command;

use sha2::{Digest, Sha256, Sha384};

use crate::bundle::{base64, gzip};
use crate::gallery;
use crate::size::brotli;
use crate::words;

/// What stands in the repository as it is served.
const COPIED: [(&str, &str); 4] = [
    ("src/embed/frame.html", "embed.html"),
    ("src/embed/crosscheck.d.ts", "crosscheck.d.ts"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
];
/// What servers send packed; the page in one file is for disks.
const PACKED: [&str; 5] =
    ["crosscheck.js", "index.html", "embed.html", "story.schema.json", "crosscheck.d.ts"];

/// Completes the build in `dir`; the same build gives the same bytes.
pub fn dist(dir: &Path) -> Result<(), String> {
    for name in ["crosscheck.js", "crosscheck.html", "index.html"] {
        if !dir.join(name).exists() {
            return Err(format!("{name} is missing; run make build first"));
        }
    }
    for (from, to) in COPIED {
        fs::copy(from, dir.join(to)).map_err(|error| format!("{from}: {error}"))?;
    }
    write(dir, "story.schema.json", &native(&["schema"])?)?;
    gallery::gallery(&dir.join("gallery"))?;
    let mut packed: Vec<String> = PACKED.map(String::from).into();
    packed.extend(words::languages()?.iter().map(|lang| words::script_name(lang)));
    for name in &packed {
        let bytes = read(dir, name)?;
        write(dir, &format!("{name}.gz"), &gzip(&bytes)?)?;
        write(dir, &format!("{name}.br"), &brotli(&bytes)?)?;
    }
    let script = read(dir, "crosscheck.js")?;
    let tag = format!(
        "<script src=\"crosscheck.js\" integrity=\"sha384-{}\" crossorigin=\"anonymous\" defer></script>\n",
        base64(&Sha384::digest(&script))
    );
    write(dir, "integrity.txt", tag.as_bytes())?;
    let sums = sums(dir)?;
    write(dir, "SHA256SUMS", sums.as_bytes())?;
    print!("{sums}{tag}");
    Ok(())
}

/// The sum of each file, as `sha256sum --check` reads it; in the order of the names.
fn sums(dir: &Path) -> Result<String, String> {
    let mut names = Vec::new();
    for folder in ["", "gallery/"] {
        let path = dir.join(folder);
        let entries = fs::read_dir(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let files = entries.flatten().filter(|entry| entry.path().is_file());
        let files = files.filter_map(|entry| entry.file_name().into_string().ok());
        names.extend(files.filter(|name| name != "SHA256SUMS").map(|name| [folder, &name].concat()));
    }
    names.sort_unstable();
    let mut sums = String::new();
    for name in names {
        let sum = Sha256::digest(read(dir, &name)?);
        let digits: String = sum.iter().map(|byte| format!("{byte:02x}")).collect();
        sums.push_str(&format!("{digits}  {name}\n"));
    }
    Ok(sums)
}

/// What the native command writes when it is called with `args`.
pub fn native(args: &[&str]) -> Result<Vec<u8>, String> {
    let run = Command::new("cargo")
        .args(["run", "--quiet", "--no-default-features", "--features", "cli", "--"])
        .args(args)
        .output()
        .map_err(|error| format!("cargo: {error}"))?;
    if !run.status.success() {
        return Err(String::from_utf8_lossy(&run.stderr).into_owned());
    }
    Ok(run.stdout)
}

fn read(dir: &Path, name: &str) -> Result<Vec<u8>, String> {
    fs::read(dir.join(name)).map_err(|error| format!("{name}: {error}"))
}

fn write(dir: &Path, name: &str, bytes: &[u8]) -> Result<(), String> {
    fs::write(dir.join(name), bytes).map_err(|error| format!("{name}: {error}"))
}
