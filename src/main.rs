//! The native command, `crosscheck`: compares, renders and exports stories without a browser.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run(std::env::args_os().skip(1))
}
