//! A reader compares the accounts of the bundled story.

use std::path::Path;

use serde_json::json;

use crate::browser::{Browser, ESCAPE, Element};

/// The accounts that stand side by side at first, in their order.
const SHOWN: [&str; 4] = ["India Today", "Tanguy Besson", "Will North Korea", "Andrew Monaghan"];
/// Rows of the comparison: those with a button that opens them.
const ROWS: &str =
    "const rows = () => find('row', '').filter((row) => row.querySelector('th button[aria-expanded]'));";

#[track_caller]
fn open(browser: &Browser, fragment: &str) {
    browser.open(&format!("demo.html{fragment}"));
    browser.find("heading", "The accounts, side by side");
    // Those off the screen come a moment later, whatever the filter; its first button counts them all.
    let all_there =
        "const all = find('button', '').find((it) => /^All \\d/.test(it.textContent))?.textContent;
         const built = everyElement(document).filter((it) => it.matches('tr[data-claim]'));
         return !all || built.length === Number(all.slice(4))";
    browser.wait("the rows", all_there);
}

/// The texts of the rows that are shown.
#[track_caller]
fn rows(browser: &Browser) -> Vec<String> {
    let found = browser.run(&format!("{ROWS} return rows().map(visibleText)"));
    found.as_array().into_iter().flatten().filter_map(|row| row.as_str().map(String::from)).collect()
}

/// The text of the first row that holds all of `parts`.
#[track_caller]
fn row(browser: &Browser, parts: &[&str]) -> String {
    let rows = rows(browser);
    let found = rows.iter().find(|row| parts.iter().all(|part| row.contains(part)));
    found.cloned().unwrap_or_else(|| panic!("no row with {parts:?} among {rows:#?}"))
}

/// The button that opens the first row that holds `part`.
#[track_caller]
fn opener(browser: &Browser, part: &str) -> Element {
    let script = format!(
        "{ROWS} return rows().find((row) => visibleText(row).includes(arguments[0]))?.querySelector('th button')"
    );
    browser.element(&script, &[json!(part)])
}

#[track_caller]
fn headers(browser: &Browser) -> Vec<String> {
    let script = "const table = find('table', '').find((it) => it.querySelector('th button[aria-expanded]'));
        return [...table.querySelectorAll('thead th')].slice(1).map(nameOf)";
    let found = browser.run(script);
    found.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(String::from)).collect()
}

#[track_caller]
fn pressed(browser: &Browser, name: &str) -> bool {
    browser.attribute(&browser.find("button", name), "aria-pressed").as_deref() == Some("true")
}

#[track_caller]
fn fragment(browser: &Browser) -> String {
    browser.run("return location.hash").as_str().unwrap_or_default().to_string()
}

pub fn columns(browser: &Browser, _: &Path) {
    open(browser, "");
    let headers = headers(browser);
    assert_eq!(headers.len(), SHOWN.len(), "{headers:?}");
    for (header, name) in headers.iter().zip(SHOWN) {
        assert!(header.contains(name), "{header} is not {name}");
    }
}

pub fn verdicts(browser: &Browser, _: &Path) {
    open(browser, "");
    let same = row(browser, &["1,500"]);
    assert!(same.contains("Same"), "{same}");
    let differ = row(browser, &["13,000", "11,000"]);
    assert!(
        ["Conflict", "Compatible", "Different scope"].iter().any(|word| differ.contains(word)),
        "{differ}"
    );
    assert!(
        differ.contains("over 13,000") && differ.contains("at least 11,000"),
        "the hedges stay: {differ}"
    );
    let silent = row(browser, &["Not mentioned"]);
    assert!(!silent.is_empty());
}

pub fn detail(browser: &Browser, _: &Path) {
    open(browser, "");
    let opener = opener(browser, "11,000 containers");
    assert_eq!(browser.attribute(&opener, "aria-expanded").as_deref(), Some("false"));
    browser.click(&opener);
    browser.wait(
        "the row to open",
        "return find('button', '').some((it) => it.getAttribute('aria-expanded') === 'true')",
    );
    browser.wait_for_text("Read as");
    browser.wait_for_text("Who says so");
    browser.find("button", "Copy as citation");
    browser.wait("the claim in the address", "return location.hash.includes('claim=')");
    browser.press(ESCAPE);
    browser.wait(
        "the row to close",
        "return !find('button', '').some((it) => it.getAttribute('aria-expanded') === 'true')",
    );
}

/// In full text, the passages of the selected claim come to one height, and are marked.
pub fn alignment(browser: &Browser, _: &Path) {
    open(browser, "");
    browser.click(&opener(browser, "11,000 containers"));
    let button = browser.find("button", "Show in full text");
    browser.click(&button);
    browser.wait(
        "four articles",
        "return find('article', '').filter((it) => it.querySelector('[role=region]')).length === 4",
    );
    let marks = "const marks = find('link', '').filter((it) => it.getAttribute('aria-current') === 'true');";
    browser.wait(
        "marks in three accounts",
        &format!("{marks} return new Set(marks.map((it) => it.closest('article'))).size >= 3"),
    );
    let aligned = format!(
        "{marks} const first = new Map();
         for (const mark of marks) if (!first.has(mark.closest('article'))) first.set(mark.closest('article'), mark);
         const tops = [...first.values()].map((mark) => mark.getBoundingClientRect().top);
         return Math.max(...tops) - Math.min(...tops) < 120 && tops.every((top) => 0 < top && top < innerHeight)"
    );
    browser.wait("the passages at one height", &aligned);
    let marked = browser.run(&format!("{marks} return marks.map(visibleText).join('; ')"));
    let marked = marked.as_str().unwrap_or_default();
    assert!(marked.contains("13,000") && marked.contains("11,000"), "{marked}");
}

pub fn filters(browser: &Browser, _: &Path) {
    open(browser, "");
    let all = rows(browser).len();
    browser.click(&browser.find("button", "Differ"));
    browser.wait("the filter", "return location.hash.includes('filter=differ')");
    browser.wait("fewer rows", &format!("{ROWS} return 0 < rows().length && rows().length < {all}"));
    let differ = rows(browser);
    let silent = |row: &String| row.matches("Not mentioned").count();
    assert!(differ.iter().all(|row| silent(row) <= SHOWN.len() - 2), "{differ:#?}");
    browser.click(&browser.find("button", "Agree"));
    browser.wait("the filter", "return location.hash.includes('filter=agree')");
    browser.wait(
        "rows that agree",
        &format!("{ROWS} return rows().every((row) => visibleText(row).includes('Same'))"),
    );
    browser.click(&browser.find("button", "All"));
    browser.wait("all again", &format!("{ROWS} return rows().length === {all}"));
}

pub fn search(browser: &Browser, _: &Path) {
    open(browser, "");
    let all = rows(browser).len();
    let field = browser.find("searchbox", "Search");
    browser.type_into(&field, "containers");
    browser.wait("fewer rows", &format!("{ROWS} return rows().length < {all} && rows().length"));
    row(browser, &["13,000", "11,000"]);
    browser.type_into(&field, " on Mars");
    browser.wait_for_text("containers on Mars");
    browser.wait_for_text("No claim matches");
    browser.click(&browser.find("button", "Show all"));
    browser.wait("all again", &format!("{ROWS} return rows().length === {all}"));
}

pub fn picker(browser: &Browser, _: &Path) {
    open(browser, "");
    browser.click(&browser.find("button", "Accounts"));
    let fifth = browser.find("checkbox", "Untitled");
    browser.click(&fifth);
    browser.wait("the fifth account", "return /accounts=[^&]*001/.test(location.hash)");
    browser.wait_for_text("5 of 5");
    browser.click(&browser.find("checkbox", "India Today"));
    browser.wait_for_text("4 of 5");
    browser.wait(
        "the first account to go",
        "return !find('columnheader', '').some((it) => nameOf(it).includes('India Today'))",
    );
    browser.click(&browser.find("button", "Move Tanguy Besson right"));
    browser.wait_for_text("Tanguy Besson, now 2 of 4");
    browser.until("Tanguy Besson in the second place", || headers(browser)[1].contains("Tanguy Besson"));
    browser.run(
        "const row = (name) => find('checkbox', name)[0].closest('li');
         const data = new DataTransfer();
         const act = (name, kind) => {
           const event = new DragEvent(kind, {bubbles: true, cancelable: true, composed: true});
           Object.defineProperty(event, 'dataTransfer', {value: data});
           row(name).dispatchEvent(event);
         };
         act('Andrew Monaghan', 'dragstart');
         act('Tanguy Besson', 'dragover');
         act('Tanguy Besson', 'drop');",
    );
    browser.wait_for_text("Andrew Monaghan, now 2 of 4");
    const CLOSED: &str = "return !find('checkbox', 'Untitled').some((it) => it.checkVisibility())";
    browser.press("\u{e00c}");
    browser.wait("Esc to close the list", CLOSED);
    browser.click(&browser.find("button", "Accounts"));
    browser.click(&browser.find("heading", "The accounts"));
    browser.wait("a click elsewhere to close the list", CLOSED);
}

/// A link restores layout, claim, filter, search and accounts; so do reload and back.
pub fn links(browser: &Browser, _: &Path) {
    open(browser, "");
    browser.click(&opener(browser, "11,000 containers"));
    browser.wait("the claim in the address", "return location.hash.includes('claim=')");
    let claim = fragment(browser);
    let claim =
        claim.split(['&', '#']).find(|part| part.starts_with("claim=")).unwrap_or_default().to_string();
    let link = format!("#cx=1&view=full&{claim}&filter=differ&accounts=004,000,001&q=containers");
    let restored = |browser: &Browser, after: &str| {
        browser.wait(
            "full text",
            "return find('article', '').filter((it) => it.querySelector('[role=region]')).length === 3",
        );
        browser.until("the buttons pressed", || pressed(browser, "Full text") && pressed(browser, "Differ"));
        browser.wait(
            &format!("the search after {after}"),
            "return find('searchbox', 'Search')[0]?.value === 'containers'",
        );
        browser.wait_for_text("3 of 5");
        browser.wait(
            "the selected claim",
            "return find('link', '').some((it) => it.getAttribute('aria-current') === 'true')",
        );
        browser.until("the order of the link", || {
            let names = browser.names("article");
            let at = |name: &str| names.iter().position(|article| article.contains(name));
            at("Andrew Monaghan") < at("India Today")
        });
    };
    open(browser, &link);
    restored(browser, "a visit");
    browser.reload();
    browser.find("heading", "The accounts, side by side");
    restored(browser, "a reload");
    browser.run("document.body.insertAdjacentElement('beforeend', Object.assign(document.createElement('a'), {href: 'child.html', textContent: 'away'})).click()");
    browser.wait_for_text("A host page");
    browser.back();
    browser.find("heading", "The accounts, side by side");
    restored(browser, "going back");
}

pub fn broken_links(browser: &Browser, _: &Path) {
    open(browser, "#cx=1&claim=gone");
    browser.wait_for_text("This link names a claim that is not in these accounts");
    open(browser, "#cx=1&view=sideways");
    browser.wait_for_text("This link asks for view “sideways”, which does not exist");
    assert_eq!(headers(browser).len(), SHOWN.len(), "the rest of the page stands");
}

pub fn keys(browser: &Browser, _: &Path) {
    open(browser, "");
    browser.on(&browser.find("button", "Full text"), "arguments[0].focus()");
    browser.press("v");
    browser.wait("full text", "return location.hash.includes('view=full')");
    browser.press("v");
    browser.wait("by claim", "return !location.hash.includes('view=full')");
    browser.press("n");
    let differ = browser.run("return Number(nameOf(find('button', 'Differ')[0]).match(/[0-9]+/)[0])");
    browser.wait_for_text(&format!("1 of {differ}"));
    browser.press("j");
    browser.wait_for_text(&format!("2 of {}", rows(browser).len()));
    browser.press("/");
    let focused = "let it = document.activeElement; while (it.shadowRoot?.activeElement) it = it.shadowRoot.activeElement; return it.type";
    browser.wait("focus in the search", &format!("{focused} === 'search'"));
    browser.press("jv");
    browser.wait("the keys as text", "return find('searchbox', 'Search')[0]?.value === 'jv'");
    browser.wait("the search in the address", "return location.hash.includes('q=jv')");
    assert!(!fragment(browser).contains("view=full"), "keys typed into a field are text");
}

/// The sheet of keys opens by key and by button, holds the focus, closes by Esc, and lets single keys be switched off.
pub fn key_sheet(browser: &Browser, _: &Path) {
    let sheet = "let sheet = document.querySelector('cross-check').shadowRoot.querySelector('dialog');";
    open(browser, "");
    browser.on(&browser.find("button", "Full text"), "arguments[0].focus()");
    browser.press("?");
    browser.wait(
        "the sheet",
        &format!("{sheet} return sheet.open && sheet.contains(sheet.getRootNode().activeElement)"),
    );
    browser.press("v");
    browser.press("\u{e00c}");
    browser.wait("no sheet", &format!("{sheet} return !sheet.open"));
    assert!(!fragment(browser).contains("view=full"), "keys do nothing behind the sheet");
    browser.click(&browser.find("button", "Show the keys"));
    browser.click(&browser.find("checkbox", "Use single letters as keys"));
    browser.click(&browser.find("button", "Close"));
    browser.on(&browser.find("button", "Full text"), "arguments[0].focus()");
    browser.press("v");
    assert!(!fragment(browser).contains("view=full"), "switched off");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// A reader's own accounts, pasted.
pub fn own(browser: &Browser, _: &Path) {
    open(browser, "");
    browser.click(&browser.find("button", "Compare your own"));
    browser.find("heading", "Compare your own accounts");
    let fields =
        || browser.elements("return find('textbox', 'Text').filter((it) => it.nodeName === 'TEXTAREA')");
    browser.find("textbox", "Text");
    let texts =
        ["Police counted 1,200 marchers in Lyon.", "Police counted 900 marchers in Lyon. <b>Really.</b>"];
    assert!(texts.len() <= fields().len(), "room for two texts");
    for (idx, text) in texts.iter().enumerate() {
        browser.paste(&fields()[idx], text);
    }
    let compare =
        browser.elements("return find('button', 'Compare').filter((it) => nameOf(it) === 'Compare')");
    browser.click(compare.first().unwrap_or_else(|| panic!("no button to compare")));
    browser.wait_for_text("These are the accounts you added.");
    browser.find("heading", "The accounts, side by side");
    let row = row(browser, &["1,200", "900"]);
    assert!(row.contains("Conflict"), "{row}");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
