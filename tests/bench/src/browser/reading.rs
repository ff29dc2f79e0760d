//! Reading speed: the same documents through Crosscheck natively, through its wasm, and through others.

use std::collections::BTreeMap;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use bench::{n_figures, news};
use crosscheck::engine::compare;
use serde_json::{Value, json};

use crate::server::{Page, Server};
use crate::session::Session;
use crate::{html, median, table};

/// As long as a news article.
const DOCUMENT: usize = 5_000;
const TOTAL: usize = 150_000;
const ROUNDS: usize = 5;
/// What is compared in wasm: accounts, and words of each.
const STORY: (usize, usize) = (8, 20_000);
/// For so long each tool reads before it is measured, which gives its code the time to be compiled well, in milliseconds.
const WARM_UP: u64 = 1_500;
/// A round reads the documents as often as it takes to last so long, in milliseconds: the clock of a page is coarse.
const ROUND: u64 = 200;

/// Runs the tools in turn, round by round, so that what else the machine does falls on all of them.
const SCRIPT: &str = r#"
(async () => {
  const engine = await fetch("engine_bg.wasm").then((answer) => answer.arrayBuffer());
  wasm_bindgen.initSync({ module: engine });
  const tools = { crosscheck: wasm_bindgen.extract, ...peers };
  const documents = await fetch("documents.json").then((answer) => answer.json());
  const seconds = Object.fromEntries(Object.keys(tools).map((name) => [name, []]));
  const found = {};
  // How long one reading takes of those that fit into so many milliseconds, one at least.
  const reading = (name, milliseconds) => {
    const start = performance.now();
    let [passed, n] = [0, 0];
    while (n === 0 || passed < milliseconds) {
      found[name] = documents.reduce((sum, text) => sum + tools[name](text), 0);
      passed = performance.now() - start;
      n += 1;
    }
    return passed / n / 1000;
  };
  for (const name of Object.keys(tools)) reading(name, WARM_UP);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of Object.keys(tools)) {
      await new Promise((resume) => setTimeout(resume, 50));
      seconds[name].push(reading(name, ROUND));
    }
  }
  const accounts = new wasm_bindgen.Accounts(STORY);
  const comparing = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    await new Promise((resume) => setTimeout(resume, 50));
    const start = performance.now();
    accounts.compare();
    if (0 < round) comparing.push((performance.now() - start) / 1000);
  }
  globalThis.result = { seconds, found, comparing };
})().catch((error) => (globalThis.result = { failed: String(error) }));
"#;

fn documents() -> Vec<String> {
    news::texts(1, DOCUMENT, TOTAL)
}

pub fn pages(pages: &mut BTreeMap<String, Page>) {
    let story = format!("{}, {}", STORY.0, STORY.1);
    let numbers =
        [("ROUNDS", ROUNDS.to_string()), ("ROUND", ROUND.to_string()), ("WARM_UP", WARM_UP.to_string())];
    let mut script = SCRIPT.replace("STORY", &story);
    for (name, number) in numbers {
        script = script.replace(name, &number);
    }
    let head =
        "<script src=engine.js></script><script src=numbers.js></script><script src=peers.js></script>";
    pages.insert("reading.html".into(), html(head, &format!("<script>{script}</script>")));
    pages.insert("documents.json".into(), crate::json(json!(documents()).to_string()));
}

/// What is measured natively.
pub struct Native {
    /// Seconds for all documents.
    seconds: f64,
    n_found: u64,
    /// Seconds for a megabyte of one text of 10 MB, and of one of 100.
    long: [f64; 2],
    /// Seconds for comparing a story.
    comparing: f64,
}

/// The medians; to be taken before a browser starts, which wants the machine for itself for some seconds.
pub fn natively() -> Native {
    let documents = documents();
    let mut n_found = 0;
    let mut read = || {
        n_found = documents.iter().map(|text| n_figures(text) as u64).sum();
    };
    seconds(&mut read);
    let rounds = (0..4 * ROUNDS).map(|_| seconds(&mut read)).collect();
    let text = news::text(1, 100_000_000);
    let of_text = |n_bytes: usize| {
        let text = &text[..text.floor_char_boundary(n_bytes)];
        seconds(&mut || _ = black_box(n_figures(text))) * 1e6 / n_bytes as f64
    };
    let short = (0..ROUNDS).map(|_| of_text(10_000_000)).collect();
    let story = news::story(1, STORY.0, STORY.1);
    let comparing = (0..ROUNDS).map(|_| seconds(&mut || _ = black_box(compare(&story)))).collect();
    Native {
        seconds: median(rounds),
        n_found,
        long: [median(short), of_text(100_000_000)],
        comparing: median(comparing),
    }
}

fn seconds(act: &mut dyn FnMut()) -> f64 {
    let start = Instant::now();
    act();
    start.elapsed().as_secs_f64()
}

pub fn measure(session: &Session, server: &Server, here: &Path, native: &Native) -> Result<String, String> {
    let megabytes = documents().iter().map(String::len).sum::<usize>() as f64 / 1e6;
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
    rows.push(row("crosscheck, native", native.seconds, native.n_found, ours));
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
    let comparing = result["comparing"].as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    let ((n_accounts, n_words), [short, long]) = (STORY, native.long);
    Ok(format!(
        "Reading {megabytes:.1} MB of news in {} documents, one core; all but the first in Chromium; warm, median of {ROUNDS}

{}
One text of 10 MB, natively: {short:.3} s/MB; one of 100 MB: {long:.3} s/MB (wanted: 0.050 natively, 0.100 as wasm).
Comparing {n_accounts} accounts of {n_words} words: {:.2} s natively (wanted 0.3), {:.2} s as wasm in Chromium (wanted 0.6).
",
        documents().len(),
        table(&rows),
        native.comparing,
        median(comparing),
    ))
}
