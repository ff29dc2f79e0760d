//! What a reader sees when something is wrong: one sentence with a remedy, and the texts.

use std::path::Path;

use crate::browser::Browser;

#[track_caller]
fn fails(browser: &Browser, path: &str, code: &str, sentence: &str) {
    browser.open(path);
    browser.wait(&format!("cx-error {code}"), &format!("return heard.includes('cx-error {code}')"));
    browser.find("alert", sentence);
    browser.wait_for_text(&format!("({code})"));
}

pub fn stories(browser: &Browser, _: &Path) {
    fails(browser, "bare.html", "story-missing", "Give the element a src");
    fails(browser, "gone.html", "story-unreachable", "Check its address");
    browser.find("button", "Start again");
    fails(browser, "bad.html", "not-json", "The story cannot be compared");
    fails(browser, "empty.html", "no-accounts", "The story cannot be compared");
    fails(browser, "one.html", "one-account", "The story cannot be compared");
    browser.wait_for_text("Police counted 1,200 marchers.");
    fails(browser, "huge.html", "text-too-long", "The story cannot be compared");
    browser.wait_for_text("Police counted 900 marchers.");
}

pub fn own_fallback(browser: &Browser, _: &Path) {
    fails(browser, "fallback.html", "not-json", "The story cannot be compared");
    browser.wait_for_text("The host's own words.");
}

pub fn refused(browser: &Browser, _: &Path) {
    fails(browser, "refused.html", "wasm-refused", "wasm-unsafe-eval");
    both_texts(browser);
}

/// A script that did not arrive whole says so, whatever its damage makes of the wasm.
pub fn damaged(browser: &Browser, _: &Path) {
    for name in ["cut", "changed", "odd"] {
        fails(browser, &format!("{name}.html"), "wasm-broken", "The comparison did not arrive whole");
        browser.find("button", "Start again");
        both_texts(browser);
    }
}

pub fn missing(browser: &Browser, _: &Path) {
    fails(browser, "no-wasm.html", "browser-too-old", "A current browser can");
    both_texts(browser);
    browser.open("missing.html");
    browser.wait_for_text("The host's own words.");
    assert!(!browser.text().contains("accounts"), "the story's JSON is shown");
}

pub fn panic(browser: &Browser, _: &Path) {
    browser.open("gallery/two.html");
    browser.wait("both widgets", "return heard.length === 2");
    browser.run("document.querySelector('#first cross-check').dispatchEvent(new Event('cx-test-panic'))");
    browser.wait("cx-error stopped", "return heard.includes('cx-error stopped')");
    browser.find("alert", "The comparison stopped");
    browser.wait_for_text("Another 43 were hurt.");
    let other = "const root = document.querySelector('#second cross-check').shadowRoot;
        return root.querySelector('[part=root]') !== null && root.querySelector('[role=alert]') === null";
    assert_eq!(browser.run(other), true, "the other widget lives");
    browser.run("document.querySelector('#second cross-check').restart()");
    browser
        .wait("a new start of the other", "return heard.filter((name) => name === 'cx-ready').length === 3");
    let restart = browser.find("button", "Start again");
    browser.click(&restart);
    browser.wait("a new start", "return heard.filter((name) => name === 'cx-ready').length === 4");
    assert_eq!(browser.count("alert", "The comparison stopped"), 0);
}

#[track_caller]
fn both_texts(browser: &Browser) {
    browser.wait_for_text("Police counted 1,200 marchers in Lyon on Wednesday.");
    browser.wait_for_text("Police counted 900 marchers in Lyon on Wednesday.");
    browser.wait_for_text("<img src=x onerror=alert(1)>");
}
