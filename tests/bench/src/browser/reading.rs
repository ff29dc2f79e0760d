//! Reading speed: the same documents through Crosscheck natively, through its wasm, and through others.

use std::collections::BTreeMap;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use bench::{n_figures, news};
use serde_json::{Value, json};

use crate::server::{Page, Server};
use crate::session::Session;
use crate::{html, median, table};

/// As long as a news article.
const DOCUMENT: usize = 5_000;
const TOTAL: usize = 150_000;
/// The first round is for warming up and is not counted.
const ROUNDS: usize = 6;

/// Runs the tools in turn, round by round, so that what else the machine does falls on all of them.
const SCRIPT: &str = r#"
(async () => {
  const engine = await fetch("engine_bg.wasm").then((answer) => answer.arrayBuffer());
  wasm_bindgen.initSync({ module: engine });
  const tools = { crosscheck: wasm_bindgen.extract, ...peers };
  const documents = await fetch("documents.json").then((answer) => answer.json());
  const seconds = Object.fromEntries(Object.keys(tools).map((name) => [name, []]));
  const found = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, read] of Object.entries(tools)) {
      await new Promise((resume) => setTimeout(resume, 50));
      const start = performance.now();
      found[name] = documents.reduce((sum, text) => sum + read(text), 0);
      if (0 < round) seconds[name].push((performance.now() - start) / 1000);
    }
  }
  globalThis.result = { seconds, found };
})().catch((error) => (globalThis.result = { failed: String(error) }));
"#;

fn documents() -> Vec<String> {
    news::texts(1, DOCUMENT, TOTAL)
}

pub fn pages(pages: &mut BTreeMap<String, Page>) {
    let script = SCRIPT.replace("ROUNDS", &ROUNDS.to_string());
    let head =
        "<script src=engine.js></script><script src=numbers.js></script><script src=peers.js></script>";
    pages.insert("reading.html".into(), html(head, &format!("<script>{script}</script>")));
    pages.insert("documents.json".into(), crate::json(json!(documents()).to_string()));
}

pub fn measure(session: &Session, server: &Server, here: &Path) -> Result<String, String> {
    let documents = documents();
    let megabytes = documents.iter().map(String::len).sum::<usize>() as f64 / 1e6;
    let (native, n_native) = natively(&documents);
    session.open(&server.address("reading.html"))?;
    let result = session.wait("return globalThis.result ?? null")?;
    if let Some(error) = result["failed"].as_str() {
        return Err(error.to_string());
    }

    let row = |tool: &str, seconds: f64, found: u64, reads: &str| {
        let speed = format!("{:.3}", seconds / megabytes);
        vec![tool.into(), speed, format!("{:.0}", found as f64 / megabytes), reads.into()]
    };
    let ours = "value, hedge, unit or counted noun, change, rate; dates from the day of the article";
    let mut rows = vec![["tool", "s/MB", "found/MB", "what it reads"].map(String::from).to_vec()];
    rows.push(row("crosscheck, native", native, n_native, ours));
    let lock = fs::read_to_string(here.join("package-lock.json")).map_err(|error| error.to_string())?;
    let lock: Value = serde_json::from_str(&lock).map_err(|error| error.to_string())?;
    let version = |name: &str| {
        let version = &lock["packages"][format!("node_modules/{name}")]["version"];
        format!("{name} {}", version.as_str().unwrap_or("?"))
    };
    for (key, tool, reads) in [
        ("crosscheck", "crosscheck, wasm".to_string(), ours),
        ("numbers", version("compromise"), "value and unit of numbers, money, shares"),
        (
            "compromise",
            format!("{} + {}", version("compromise"), version("compromise-dates")),
            "the same, and dates from the day of the article",
        ),
        (
            "wink",
            format!("{} + {}", version("wink-nlp"), version("wink-eng-lite-web-model")),
            "spans of numbers, money, shares, dates, times, lengths; no values",
        ),
    ] {
        let seconds =
            result["seconds"][key].as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        rows.push(row(&tool, median(seconds), result["found"][key].as_u64().unwrap_or(0), reads));
    }
    Ok(format!(
        "Reading {megabytes:.1} MB of news in {} documents, one core; all but the first in Chromium; warm, median of {}\n\n{}\nTen times the text (10 to 100 MB, natively) takes {:.1} times as long.\n",
        documents.len(),
        ROUNDS - 1,
        table(&rows),
        growth()
    ))
}

/// How many times as long ten times the text takes: one text of 10 MB, and one of 100.
fn growth() -> f64 {
    let long = news::text(1, 100_000_000);
    let short = &long[..long.floor_char_boundary(long.len() / 10)];
    let seconds = |text: &str| {
        let start = Instant::now();
        black_box(n_figures(text));
        start.elapsed().as_secs_f64()
    };
    seconds(&long) / seconds(short).min(seconds(short))
}

/// The median seconds for all documents, and how many figures they have.
fn natively(documents: &[String]) -> (f64, u64) {
    let mut n_found = 0;
    let mut round = || {
        let start = Instant::now();
        n_found = documents.iter().map(|text| n_figures(text) as u64).sum();
        start.elapsed().as_secs_f64()
    };
    round();
    (median((1..ROUNDS).map(|_| round()).collect()), n_found)
}
