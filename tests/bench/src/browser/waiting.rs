//! Waiting: from the script's arrival to the widget, for a comparison, and from a reader's act to the next paint.

use std::collections::BTreeMap;
use std::thread;
use std::time::Duration;

use bench::news;
use serde_json::{Value, json};

use crate::server::{Page, Server};
use crate::session::Session;
use crate::{html, median, table};

/// Notes when the widgets stand and are painted, when the script has its wasm, and what takes long.
const PROBE: &str = r#"
globalThis.marks = { ready: [], painted: [], long: [], events: [] };
addEventListener("cx-ready", () => {
  marks.ready.push(performance.now());
  requestAnimationFrame(() => setTimeout(() => marks.painted.push(performance.now())));
});
addEventListener("cx-error", (event) => (marks.failed = event.detail?.code));
const before = (owner, name, note) => {
  const call = owner[name];
  owner[name] = function (...args) { note(args); return call.apply(this, args); };
};
globalThis.DecompressionStream = class extends DecompressionStream {
  constructor(format) { marks.unpacking ??= performance.now(); super(format); }
};
before(WebAssembly, "compile", () => (marks.unpacked ??= performance.now()));
new PerformanceObserver((list) => list.getEntries().forEach(({ startTime, duration }) => marks.long.push([startTime, duration])))
  .observe({ type: "longtask", buffered: true });
new PerformanceObserver((list) => list.getEntries().forEach(({ startTime, duration }) => marks.events.push([startTime, duration])))
  .observe({ type: "event", durationThreshold: 16, buffered: true });
const drawn = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null;
const arrived = () => performance.getEntriesByType("resource").find(({ name }) => name.endsWith("/crosscheck.js")).responseEnd;
"#;

/// Accounts and words of each, by the name of the story's file.
const STORIES: [(&str, usize, usize); 3] =
    [("short.json", 4, 800), ("long.json", 4, 10_000), ("longest.json", 8, 20_000)];
const RUNS: usize = 5;

pub fn pages(pages: &mut BTreeMap<String, Page>) {
    let mut short = String::new();
    for (name, n_accounts, n_words) in STORIES {
        let story = news::story(2, n_accounts, n_words);
        let accounts: Vec<Value> = story
            .accounts
            .iter()
            .map(|account| {
                json!({"id": account.id, "outlet": account.outlet, "title": account.title,
                       "published": account.published, "text": account.text})
            })
            .collect();
        let file = json!({"title": story.title, "accounts": accounts}).to_string();
        if short.is_empty() {
            short.clone_from(&file);
        }
        pages.insert(name.into(), crate::json(file));
    }
    // No text of the news has a mark of HTML in it.
    let child = format!("<cross-check><script type=application/json>{short}</script></cross-check>");
    let head = format!("<script>{PROBE}</script><script src=crosscheck.js defer></script>");
    pages.insert("one.html".into(), html(&head, &child));
    pages.insert("ten.html".into(), html(&head, &child.repeat(10)));
    pages.insert("long.html".into(), html(&head, "<cross-check src=long.json></cross-check>"));
}

pub fn measure(session: &Session, server: &Server) -> Result<String, String> {
    let mut rows = vec![["what", "ms", "wanted"].map(String::from).to_vec()];
    let mut row = |what: &str, milliseconds: f64, wanted: &str| {
        rows.push(vec![what.into(), format!("{milliseconds:.1}"), wanted.into()]);
    };
    let start = arrival(session, &server.address("one.html"), 1)?;
    row("unpacking the wasm", start.unpacked, "");
    row(
        "script arrived → accounts painted, 4 × 800 words, to be read until they are compared",
        start.drawn,
        "100",
    );
    row("script arrived → one element ready", start.ready, "60");
    row("script arrived → one element painted", start.painted, "100");
    // Those more than a screen away wait for the reader or for an idle page.
    let ten = arrival(session, &server.address("ten.html"), 10)?;
    row("script arrived → first of ten elements ready", ten.first, "60");
    row("script arrived → ten elements ready", ten.ready, "150");

    session.open(&server.address("one.html"))?;
    wait_until_ready(session, 1)?;
    for (name, n_accounts, n_words) in STORIES {
        let what = format!("CrossCheck.compare of {n_accounts} × {n_words} words, report as an object");
        let wanted = if name == "longest.json" { "600" } else { "" };
        row(&what, compare(session, name)?, wanted);
    }
    for (what, milliseconds, wanted) in interactions(session, &server.address("long.html"))? {
        row(what, milliseconds, wanted);
    }
    Ok(format!(
        "The widget in Chromium, median of {RUNS}; an act of the reader: the slowest of its events, to the next paint,\nin steps of 8 ms (16 stands for 16 or less)\n\n{}",
        table(&rows)
    ))
}

struct Arrival {
    unpacked: f64,
    drawn: f64,
    first: f64,
    ready: f64,
    painted: f64,
}

fn wait_until_ready(session: &Session, n_elements: usize) -> Result<Value, String> {
    let marks = session.wait(&format!(
        "return marks.failed || marks.painted.length >= {n_elements} ? {{...marks, drawn: drawn(), arrived: arrived()}} : null"
    ))?;
    match marks["failed"].as_str() {
        Some(code) => Err(format!("the widget says {code}")),
        None => Ok(marks),
    }
}

/// The medians over some visits, each with all scripts read afresh.
fn arrival(session: &Session, address: &str, n_elements: usize) -> Result<Arrival, String> {
    let mut visits = Vec::new();
    for _ in 0..RUNS {
        session.open(address)?;
        visits.push(wait_until_ready(session, n_elements)?);
    }
    let since = |from: fn(&Value) -> f64, to: fn(&Value) -> f64| {
        median(visits.iter().map(|visit| to(visit) - from(visit)).collect())
    };
    Ok(Arrival {
        unpacked: since(|visit| at(&visit["unpacking"]), |visit| at(&visit["unpacked"])),
        drawn: since(|visit| at(&visit["arrived"]), |visit| at(&visit["drawn"])),
        first: since(|visit| at(&visit["arrived"]), |visit| at(&visit["ready"][0])),
        ready: since(|visit| at(&visit["arrived"]), |visit| last(&visit["ready"])),
        painted: since(|visit| at(&visit["arrived"]), |visit| last(&visit["painted"])),
    })
}

fn at(mark: &Value) -> f64 {
    mark.as_f64().unwrap_or(f64::NAN)
}

fn last(marks: &Value) -> f64 {
    marks.as_array().and_then(|marks| marks.last()).map_or(f64::NAN, at)
}

/// What a page's own script waits for.
fn compare(session: &Session, story: &str) -> Result<f64, String> {
    session.run(&format!(
        "globalThis.times = null;
         (async () => {{
           const story = await fetch('{story}').then((answer) => answer.text());
           const compare = customElements.get('cross-check').compare;
           const times = [];
           for (let run = 0; run <= {RUNS}; run += 1) {{
             const start = performance.now();
             await compare(story);
             if (0 < run) times.push(performance.now() - start);
             await new Promise((resume) => setTimeout(resume, 20));
           }}
           globalThis.times = times;
         }})().catch((error) => (globalThis.times = [String(error)]));"
    ))?;
    let times = session.wait("return globalThis.times")?;
    let times = times.as_array().cloned().unwrap_or_default();
    match times.first().and_then(Value::as_str) {
        Some(error) => Err(format!("{story}: {error}")),
        None => Ok(median(times.iter().map(at).collect())),
    }
}

/// Finds the button whose name begins with these words; a count may follow.
fn button(name: &str) -> String {
    format!("return find('button', '').find((it) => nameOf(it).trim().startsWith('{name}'))")
}

/// Finds a claim of the table that is not selected.
const CLAIM: &str =
    "return find('row', '').map((row) => row.querySelector('th button[aria-expanded=false]')).find(Boolean)";

/// What a reader does on four accounts of 10,000 words.
fn interactions(session: &Session, address: &str) -> Result<Vec<(&'static str, f64, &'static str)>, String> {
    session.open(address)?;
    wait_until_ready(session, 1)?;
    thread::sleep(Duration::from_millis(500));
    session.run("marks.long.length = 0")?;
    let clicks = |scripts: [&str; 3]| -> Result<f64, String> {
        let slowest: Result<Vec<f64>, String> =
            scripts.iter().map(|script| slowest_event(session, || session.click(script))).collect();
        slowest.map(median)
    };
    let mut found = Vec::new();
    found.push(("select a claim in the table", clicks([CLAIM; 3])?, "50"));
    let [all, differ, agree] = ["All", "Differ", "Agree"].map(button);
    found.push(("filter", clicks([&agree, &differ, &all])?, "50"));
    session.click(CLAIM)?;
    let [table, texts] = ["By claim", "Full text"].map(button);
    found.push(("switch the layout", clicks([&texts, &table, &texts])?, "50"));
    let frame = scrolling(session)?;
    session.click("return find('searchbox', '')[0]")?;
    let letters: Result<Vec<f64>, String> =
        ['p', 'o', 'l'].into_iter().map(|key| slowest_event(session, || session.press(key))).collect();
    found.push(("type a letter into the search, full text", median(letters?), "50"));
    let long = session.run("return Math.max(0, ...marks.long.map(([, duration]) => duration))")?;
    found.push(("longest task of all these (0: none of 50 or more)", at(&long), "100"));
    found.push(("script, style and layout of a frame while four columns scroll with ribbons", frame, "4"));
    Ok(found)
}

/// How long the slowest event of an act took, from the input to the next paint.
fn slowest_event(session: &Session, act: impl Fn() -> Result<(), String>) -> Result<f64, String> {
    session.run("marks.events.length = 0")?;
    act()?;
    // The entry of an event comes after the paint that it measures.
    thread::sleep(Duration::from_millis(400));
    session
        .run("return Math.max(16, ...marks.events.map(([, duration]) => duration))")
        .map(|longest| at(&longest))
}

/// Milliseconds of the main thread for each frame in which all columns of the full text scroll.
fn scrolling(session: &Session) -> Result<f64, String> {
    const FRAMES: u32 = 120;
    let before = session.busy()?;
    session.run(&format!(
        "globalThis.scrolled = 0;
         const columns = find('article', '').map((it) => it.querySelector('[role=region]')).filter(Boolean);
         const next = () => {{
           for (const column of columns) column.scrollTop += 8;
           if ((scrolled += 1) < {FRAMES}) requestAnimationFrame(next);
         }};
         next();"
    ))?;
    session.wait(&format!("return globalThis.scrolled >= {FRAMES}"))?;
    Ok((session.busy()? - before) * 1000.0 / f64::from(FRAMES))
}
