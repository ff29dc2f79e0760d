//! The browser suite: one set of tests in three engines, against the build in `dist/`.
//!
//! `cargo run -- [--only PART] [chromium] [firefox] [webkit]`: the tests whose name contains PART, in the engines
//! named, or in all.

mod browser;
mod engine;
mod http;
mod pages;
mod picture;
mod server;
mod tests;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

use browser::Browser;
use engine::Engine;
use server::Server;

/// Where the last panic of a thread happened, for the report.
static PLACE: Mutex<Vec<(thread::ThreadId, String)>> = Mutex::new(Vec::new());

fn main() -> ExitCode {
    let mut only = String::new();
    let mut engines = Vec::new();
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match Engine::ALL.into_iter().find(|engine| engine.as_str() == arg) {
            Some(engine) => engines.push(engine),
            None if arg == "--only" => only = args.next().unwrap_or_default(),
            None => {
                eprintln!("{arg} is no engine; there are chromium, firefox and webkit");
                return ExitCode::FAILURE;
            }
        }
    }
    if engines.is_empty() {
        engines = Engine::ALL.to_vec();
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let dist = root.join("dist");
    if !dist.join("crosscheck.js").exists() {
        eprintln!("dist/crosscheck.js is missing; run make build first");
        return ExitCode::FAILURE;
    }
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map_or_else(String::new, ToString::to_string);
        PLACE.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).push((thread::current().id(), place));
    }));
    let mut pages = pages::all(&root);
    match pages::reports(&root.canonicalize().unwrap_or(root)) {
        Ok(reports) => pages.extend(reports),
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    }
    let stories: Vec<String> =
        pages.keys().filter_map(|path| path.strip_suffix("/story.json")).map(String::from).collect();
    let server = Server::start(dist.clone(), pages, stories);
    let failures: Vec<String> = thread::scope(|scope| {
        let runs: Vec<_> = engines
            .iter()
            .map(|engine| {
                let (server, only, dist) = (server.clone(), only.as_str(), dist.clone());
                scope.spawn(move || run(*engine, &server, &dist, only))
            })
            .collect();
        let ended = |run: thread::ScopedJoinHandle<'_, Vec<String>>| {
            run.join().unwrap_or_else(|_| vec!["a run ended before its tests".into()])
        };
        runs.into_iter().flat_map(ended).collect()
    });
    // Once more at the end, where a long log is read first.
    for failure in &failures {
        println!("{failure}");
    }
    if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs the tests in one engine; what is to be said of those that failed.
fn run(engine: Engine, server: &Server, dist: &Path, only: &str) -> Vec<String> {
    let name = engine.as_str();
    let start = Instant::now();
    let mut browser = match Browser::start(engine, server.clone()) {
        Ok(browser) => browser,
        Err(error) => return vec![format!("{name}: {error}")],
    };
    let mut n_run = 0;
    let mut failures = Vec::new();
    for (test, check) in tests::ALL.iter().filter(|(test, _)| test.contains(only)) {
        n_run += 1;
        let begun = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            browser.resize(1440, 1000);
            // What the test before left in the log is not this one's.
            browser.complaints();
            check(&browser, dist);
        }));
        let Err(cause) = outcome else {
            println!("{name}: ok {test} ({:.1} s)", begun.elapsed().as_secs_f32());
            continue;
        };
        let message = cause.downcast_ref::<String>().cloned();
        let message =
            message.or_else(|| cause.downcast_ref::<&str>().map(ToString::to_string)).unwrap_or_default();
        let failure = format!("{name}: FAILED {test} at {}\n    {message}", place());
        println!("{failure}");
        failures.push(failure);
        // What a failed test leaves open should not fail the next.
        match Browser::start(engine, server.clone()) {
            Ok(fresh) => browser = fresh,
            Err(error) => {
                failures.push(format!("{name}: {error}"));
                return failures;
            }
        }
    }
    println!("{name}: {n_run} tests, {} failed, {:.0} s", failures.len(), start.elapsed().as_secs_f32());
    if n_run == 0 {
        failures.push(format!("{name}: no test is named like “{only}”"));
    }
    failures
}

fn place() -> String {
    let id = thread::current().id();
    let places = PLACE.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    places.iter().rev().find(|(thread, _)| *thread == id).map_or_else(String::new, |(_, place)| place.clone())
}
