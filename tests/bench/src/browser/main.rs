//! Crosscheck in Chromium: how fast it reads beside others, and how long a reader waits for the widget.
//!
//! Needs the build in `dist/` and what `make bench` puts into `target/page/`; prints one table for each.

#[path = "../../../browser/src/engine.rs"]
#[allow(dead_code)]
mod engine;
#[path = "../../../browser/src/http.rs"]
mod http;
mod reading;
#[expect(dead_code, reason = "the stories are for the browser tests")]
#[path = "../../../browser/src/server.rs"]
mod server;
mod session;
mod waiting;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use server::{Page, Server};
use session::Session;

fn main() -> ExitCode {
    match measure() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> Result<(), String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = here.join("target/page");
    fs::copy(here.join("../../dist/crosscheck.js"), folder.join("crosscheck.js"))
        .map_err(|error| format!("dist/crosscheck.js: {error}; run make build first"))?;
    let mut pages = BTreeMap::new();
    reading::pages(&mut pages);
    waiting::pages(&mut pages);
    let server = Server::start(folder, pages, Vec::new());
    let native = reading::natively();
    let session = Session::start()?;
    println!("{}", reading::measure(&session, &server, here, &native)?);
    println!("{}", waiting::measure(&session, &server)?);
    if let Some((load, n_cores)) = load().filter(|(load, n_cores)| n_cores < load) {
        println!(
            "The machine was busy ({load} programs wanted {n_cores} cores): all times above are too long."
        );
    }
    Ok(())
}

/// How many programs wanted to run in the last minute, where the system says, and how many can.
fn load() -> Option<(f64, f64)> {
    let load = fs::read_to_string("/proc/loadavg").ok()?.split(' ').next()?.parse().ok()?;
    Some((load, std::thread::available_parallelism().ok()?.get() as f64))
}

fn html(head: &str, body: &str) -> Page {
    let body =
        format!("<!doctype html><html lang=en><meta charset=utf-8><title>Benchmark</title>{head}{body}");
    Page { kind: "text/html; charset=utf-8", headers: Vec::new(), body }
}

fn json(body: String) -> Page {
    Page { kind: "application/json", headers: Vec::new(), body }
}

/// Rows of words in columns, the first row a header.
fn table(rows: &[Vec<String>]) -> String {
    let n_columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..n_columns).map(|column| width(column).unwrap_or(0)).collect();
    let mut out = String::new();
    for (idx, row) in rows.iter().enumerate() {
        let cells: Vec<String> =
            row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        out.push_str(cells.join("  ").trim_end());
        out.push('\n');
        if idx == 0 {
            out.push_str(&"─".repeat(widths.iter().sum::<usize>() + 2 * n_columns.saturating_sub(1)));
            out.push('\n');
        }
    }
    out
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
