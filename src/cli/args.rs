//! Reads the arguments of one command: files, and options that take a value.

use super::Failure;
use super::help::Command;

/// What a command was given.
#[derive(Debug, Default)]
pub(crate) struct Args {
    /// The file, `-` for standard input; empty for a command that takes none.
    pub(crate) file: String,
    options: Vec<(&'static str, String)>,
}

impl Args {
    /// The value of an option, the last one where it was given twice.
    pub(crate) fn option(&self, name: &str) -> Option<&str> {
        self.options.iter().rev().find(|(given, _)| *given == name).map(|(_, value)| value.as_str())
    }
}

/// Whether `--help` stands before a `--`.
pub(super) fn asks_for_help(words: &[String]) -> bool {
    words.iter().take_while(|word| *word != "--").any(|word| word == "--help" || word == "-h")
}

/// Reads `--name VALUE`, `--name=VALUE` and files in any order; after `--` everything is a file.
pub(super) fn parse(command: &Command, words: &[String]) -> Result<Args, Failure> {
    let wrong = |what: String| Failure::Usage(format!("{what}; see crosscheck {} --help", command.name));
    let mut args = Args::default();
    let mut files: Vec<&String> = Vec::new();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        if word == "--" {
            files.extend(words.by_ref());
        } else if word == "-" || !word.starts_with('-') {
            files.push(word);
        } else {
            let (name, value) = match word.split_once('=') {
                Some((name, value)) => (name, Some(value.to_string())),
                None => (word.as_str(), None),
            };
            let Some(known) = command.options.iter().find(|known| **known == name) else {
                return Err(wrong(format!("{} has no option {name}", command.name)));
            };
            let value = value.or_else(|| words.next().cloned());
            args.options.push((known, value.ok_or_else(|| wrong(format!("{name} has no value")))?));
        }
    }
    match (command.file, files.as_slice()) {
        (Some(_), [file]) => args.file = file.to_string(),
        (None, []) => {}
        (Some(wanted), []) => return Err(wrong(format!("{wanted} is missing"))),
        (_, [.., odd]) => return Err(wrong(format!("{odd} is one file too many"))),
    }
    Ok(args)
}
