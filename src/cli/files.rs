//! Input and output of the command: files, and the standard streams.

use std::fs;
use std::io::{self, BufWriter, ErrorKind, Read, Write};
use std::path::Path;

use super::Failure;

/// The text of a file; `-` is standard input.
pub(super) fn read(file: &str) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let done = match file {
        "-" => io::stdin().lock().read_to_end(&mut bytes).map(|_| ()),
        _ => fs::read(file).map(|read| bytes = read),
    };
    done.map_err(|error| {
        let remedy = if error.kind() == ErrorKind::NotFound { "; check the path" } else { "" };
        Failure::Work(format!("{} cannot be read: {error}{remedy}", name(file)))
    })?;
    String::from_utf8(bytes).map_err(|_| {
        Failure::Work(format!("{} is not UTF-8 text; save it as UTF-8 and try again", name(file)))
    })
}

/// What messages call a file.
pub(super) fn name(file: &str) -> &str {
    if file == "-" { "standard input" } else { file }
}

/// Writes text to standard output.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    stream(|out| out.write_all(text.as_bytes()))
}

/// Lets `write` write to standard output.
pub(super) fn stream(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    let done = write(&mut out).and_then(|()| out.flush());
    done.map_err(|error| match error.kind() {
        // `crosscheck … | head` is no fault.
        ErrorKind::BrokenPipe => Failure::Closed,
        _ => Failure::Work(error.to_string()),
    })
}

/// Writes a file into a folder, which is made where it is not there.
pub(super) fn write(folder: &Path, name: &str, text: &str) -> Result<(), Failure> {
    let path = folder.join(name);
    fs::create_dir_all(folder).and_then(|()| fs::write(&path, text)).map_err(|error| {
        Failure::Work(format!("{} cannot be written: {error}; give another folder with -o", path.display()))
    })
}
