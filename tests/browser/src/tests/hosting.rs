//! The element in host pages of all kinds.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::pages::STORY;

const READY: &str = "return heard.includes('cx-ready')";

#[track_caller]
fn ready(browser: &Browser, path: &str) {
    browser.open(path);
    browser.wait("cx-ready", READY);
}

#[track_caller]
fn no_complaints(browser: &Browser) {
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

pub fn sources(browser: &Browser, _: &Path) {
    ready(browser, "child.html");
    browser.wait_for_text("The march");
    ready(browser, "src.html");
    browser.wait_for_text("The march");
    no_complaints(browser);
    browser.open("bare.html");
    browser.wait_for_text("(story-missing)");
    browser
        .run_with("document.querySelector('cross-check').story = JSON.parse(arguments[0])", &[json!(STORY)]);
    browser.wait("cx-ready", READY);
    browser.wait_for_text("The march");
    browser.run("document.querySelector('cross-check').setAttribute('theme', 'dark')");
    browser.wait("a second cx-ready", "return heard.filter((name) => name === 'cx-ready').length === 2");
}

pub fn text_is_not_markup(browser: &Browser, _: &Path) {
    ready(browser, "child.html");
    browser.wait_for_text("<b>in numbers</b>");
    let made = "return everyElement(document)
        .filter((it) => it.matches('img') || it.outerHTML === '<b>in numbers</b>').length";
    assert_eq!(browser.run(made), 0);
    no_complaints(browser);
}

pub fn strict(browser: &Browser, _: &Path) {
    ready(browser, "strict.html");
    browser.wait_for_text("The march");
    let styled =
        browser.run("return document.querySelector('cross-check').shadowRoot.adoptedStyleSheets.length");
    assert!(1 < styled.as_u64().unwrap_or(0), "the widget's styles were refused: {styled}");
    no_complaints(browser);
}

pub fn twice(browser: &Browser, _: &Path) {
    ready(browser, "twice.html");
    browser.wait_for_text("The march");
    no_complaints(browser);
}

pub fn clean(browser: &Browser, _: &Path) {
    let globals = "return Object.getOwnPropertyNames(window).sort()";
    browser.open("missing.html");
    let before = browser.run(globals);
    ready(browser, "child.html");
    let after = browser.run(globals);
    let names = |list: &Value| -> Vec<String> {
        list.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(String::from)).collect()
    };
    let mut before = names(&before);
    before.push("ret_nodes".into()); // ChromeDriver's own.
    let new: Vec<String> = names(&after).into_iter().filter(|name| !before.contains(name)).collect();
    assert_eq!(new, Vec::<String>::new());
    // A request on the way is listed when it is answered.
    browser.run_async("await new Promise((done) => setTimeout(done, 500))");
    let requests =
        "return performance.getEntriesByType('resource').map((entry) => entry.name.split('/').pop()).sort()";
    let loaded = names(&browser.run(requests));
    let expected = ["crosscheck.js", "probe.js"];
    assert!(
        loaded.iter().all(|name| expected.contains(&name.as_str()) || name == "favicon.ico"),
        "{loaded:?}"
    );
}

pub fn moves(browser: &Browser, _: &Path) {
    ready(browser, "child.html");
    browser.run("document.body.append(document.querySelector('cross-check'))");
    browser.wait_for_text("The march");
    assert_eq!(browser.run("return heard.length"), 1, "a move starts nothing anew");
    browser.run("window.kept = document.querySelector('cross-check'); window.kept.remove()");
    browser.wait("the widget to go", "return window.kept.shadowRoot.childElementCount === 0");
    browser.run("document.body.append(window.kept)");
    browser.wait("a second cx-ready", "return heard.length === 2");
    browser.wait_for_text("The march");
    no_complaints(browser);
}

pub fn from_disk(browser: &Browser, dist: &Path) {
    opens_from_disk(browser, &dist.join("crosscheck.html"));
}

pub fn demo_from_disk(browser: &Browser, dist: &Path) {
    opens_from_disk(browser, &dist.join("index.html"));
}

#[track_caller]
fn opens_from_disk(browser: &Browser, file: &Path) {
    let file = file.canonicalize().expect("the build");
    browser.visit(&format!("file://{}", file.display()));
    let mounted = "const root = document.querySelector('cross-check').shadowRoot;
        return root !== null && root.querySelector('[part=root]')?.textContent.length > 20";
    browser.wait("the widget", mounted);
    assert!(!browser.text().contains("cannot be compared"));
}

pub fn report(browser: &Browser, dist: &Path) {
    let root = dist.join("..");
    let story = root.join("src/stories/north-korea-russia.json");
    let run = Command::new("cargo")
        .current_dir(&root)
        .args(["run", "--quiet", "--no-default-features", "--features", "cli", "--", "analyse"])
        .arg(story.canonicalize().expect("the story"))
        .output()
        .expect("cargo");
    let native = String::from_utf8(run.stdout).expect("UTF-8");
    assert!(native.contains("\"claims\""), "{}", String::from_utf8_lossy(&run.stderr));
    browser.open("demo.html");
    let here = browser.run_async(
        "const text = document.querySelector('cross-check script').textContent;
         return JSON.stringify(await customElements.get('cross-check').compare(text));",
    );
    let native = browser.run_with("return JSON.stringify(JSON.parse(arguments[0]))", &[json!(native)]);
    assert!(here == native, "the reports differ: {} and {} characters", length(&here), length(&native));
}

fn length(value: &Value) -> usize {
    value.as_str().map_or(0, str::len)
}
