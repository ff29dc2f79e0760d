//! The command line: which command was asked for, and what its end means to the caller.

mod args;
mod commands;
mod files;
mod help;

use std::ffi::OsString;
use std::process::ExitCode;

use help::{COMMANDS, Command};

/// Why a command did not do what it was asked for.
#[derive(Debug)]
pub(crate) enum Failure {
    /// It was called wrongly; ends with 2.
    Usage(String),
    /// What it was given cannot be used, or what it made cannot be written; ends with 1.
    Work(String),
    /// Whoever reads the output has read enough; ends with 0.
    Closed,
}

/// Runs the command that `args`, without the program's own name, ask for.
pub(crate) fn run(args: impl Iterator<Item = OsString>) -> ExitCode {
    let words: Result<Vec<String>, OsString> = args.map(OsString::into_string).collect();
    let done = match words {
        Ok(words) => dispatch(&words),
        Err(odd) => Err(Failure::Usage(format!("{} is not UTF-8 text", odd.to_string_lossy()))),
    };
    match done {
        Ok(()) | Err(Failure::Closed) => ExitCode::SUCCESS,
        Err(Failure::Work(message)) => {
            eprintln!("crosscheck: {message}");
            ExitCode::from(1)
        }
        Err(Failure::Usage(message)) => {
            eprintln!("crosscheck: {message}");
            ExitCode::from(2)
        }
    }
}

fn dispatch(words: &[String]) -> Result<(), Failure> {
    let Some((name, rest)) = words.split_first() else {
        return Err(Failure::Usage(format!("no command is given\n\n{}", help::overview())));
    };
    match name.as_str() {
        "--help" | "-h" | "help" => match rest.first() {
            Some(name) => files::print(command(name)?.help),
            None => files::print(&help::overview()),
        },
        "--version" | "-V" => files::print(help::VERSION),
        name => {
            let command = command(name)?;
            if args::asks_for_help(rest) {
                return files::print(command.help);
            }
            let given = args::parse(command, rest)?;
            (command.run)(&given)
        }
    }
}

fn command(name: &str) -> Result<&'static Command, Failure> {
    COMMANDS.iter().find(|command| command.name == name).ok_or_else(|| {
        let names: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
        Failure::Usage(format!("“{name}” is no command; the commands are {}", names.join(", ")))
    })
}
