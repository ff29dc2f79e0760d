//! The interface in each of its languages: nothing of English is left, nothing is cut, nothing is hidden from anyone.

use std::fs;
use std::path::Path;

use serde_json::json;

use super::looks;
use crate::browser::Browser;

const LANGUAGES: [(&str, &str); 7] = [
    ("de", "Wo die Zahlen auseinandergehen"),
    ("fr", "Là où les chiffres divergent"),
    ("es", "Dónde difieren las cifras"),
    ("uk", "Де цифри розходяться"),
    ("ko", "숫자가 엇갈리는 곳"),
    ("ja", "数字が食い違うところ"),
    ("ar", "أين تختلف الأرقام"),
];

/// What stands in the widget, in its attributes, too, and no account says.
const SAID: &str = "const {shadowRoot: root, textContent: story} = document.querySelector('cross-check');
    const said = [];
    for (const one of root.querySelectorAll('.cx-root *')) {
      for (const node of one.childNodes) if (node.nodeType === 3) said.push(node.data);
      for (const name of ['aria-label', 'placeholder', 'title']) said.push(one.getAttribute(name) ?? '');
    }
    return said.map((it) => it.trim()).filter((it) => it !== '' && !story.includes(it));";

/// The texts of the English table that are long enough to be nobody else's words, cut where something is put in.
fn english(dist: &Path) -> Vec<String> {
    let table = fs::read_to_string(dist.join("../src/words/en.txt")).expect("the table of English");
    let mut texts = Vec::new();
    for line in table.lines().filter(|line| !line.starts_with(['#', '_'])) {
        let Some((_, text)) = line.split_once(" = ") else { continue };
        for part in text.split(['|', '{', '}', '"']).map(str::trim) {
            if part.contains(' ') && 12 <= part.len() {
                texts.push(part.to_string());
            }
        }
    }
    texts
}

fn open(browser: &Browser, lang: &str, view: &str, title: &str) {
    browser.open(&format!("demo.html?lang={lang}{view}"));
    browser.wait("the widget", "return heard.length");
    let heading =
        "return document.querySelector('cross-check').shadowRoot.querySelector('#h-numbers')?.textContent";
    browser.wait_for(heading, &json!(title), lang);
}

/// Every view in every language, read through.
pub fn nothing_english(browser: &Browser, dist: &Path) {
    let english = english(dist);
    for (lang, title) in LANGUAGES {
        let mut said: Vec<String> = Vec::new();
        let mut hear = || {
            let found = browser.run(SAID);
            said.extend(
                found.as_array().into_iter().flatten().filter_map(|one| one.as_str().map(String::from)),
            );
        };
        for view in ["", "#cx=1&view=full"] {
            open(browser, lang, view, title);
            let opener = "const root = document.querySelector('cross-check').shadowRoot;
                [...root.querySelectorAll('th button[aria-expanded]')].slice(0, 3).forEach((one) => one.click());
                root.querySelectorAll('details').forEach((one) => one.open = true);";
            browser.run(opener);
            hear();
        }
        browser.run("document.querySelector('cross-check').shadowRoot.querySelector('[aria-pressed][id=open-compose], .cx-bar button:last-of-type').click()");
        hear();
        let left: Vec<&String> =
            said.iter().filter(|one| english.iter().any(|text| one.contains(text.as_str()))).collect();
        assert!(200 < said.len(), "{lang}: {} texts", said.len());
        assert_eq!(left, Vec::<&String>::new(), "{lang}");
    }
}

/// The pack may come before the script or after it; without one the widget speaks English, in a language's kind its own.
pub fn packs(browser: &Browser, _: &Path) {
    let title =
        "return document.querySelector('cross-check').shadowRoot.querySelector('h2')?.textContent ?? ''";
    for (page, expected) in [
        ("pack-before.html", "Wo die Zahlen auseinandergehen"),
        ("pack-after.html", "Wo die Zahlen auseinandergehen"),
        ("pack-missing.html", "Where the figures differ"),
        ("pack-other.html", "Where the figures differ"),
    ] {
        browser.open(page);
        browser.wait("the widget", "return heard.length");
        browser.wait_for(title, &json!(expected), page);
    }
    browser.open("pack-broken.html");
    browser.wait_for(
        "return document.querySelector('cross-check').shadowRoot.querySelector('[role=alert]')?.textContent ?? ''",
        &json!("Es gibt keine Geschichte zu vergleichen. Geben Sie dem Element ein src oder eine JSON-Story als Kind. (story-missing)"),
        "a sentence of the element",
    );
}

/// A page saved as one file speaks the language that it was saved in.
pub fn saved(browser: &Browser, _: &Path) {
    browser.open("pack-before.html");
    browser.wait("the widget", "return heard.length");
    let page = browser.run_async("return await document.querySelector('cross-check').page()");
    let path = browser.keep("german.html", page.as_str().unwrap_or_default());
    browser.visit(&format!("file://{}", path.display()));
    browser.wait_for(
        "return document.querySelector('cross-check')?.shadowRoot.querySelector('h2')?.textContent ?? ''",
        &json!("Wo die Zahlen auseinandergehen"),
        "the saved page",
    );
}

/// Arabic stands from right to left, and axe-core finds nothing in it.
pub fn arabic(browser: &Browser, _: &Path) {
    for view in ["", "#cx=1&view=full"] {
        open(browser, "ar", view, "أين تختلف الأرقام");
        assert_eq!(looks::axe(browser), json!([]), "ar{view}");
    }
    let first_is_right = "const [first, second] = document.querySelector('cross-check').shadowRoot
          .querySelectorAll('article.cx-acc');
        return first.getBoundingClientRect().x > second.getBoundingClientRect().x";
    assert_eq!(browser.run(first_is_right), json!(true), "the first account stands on the right");
}
