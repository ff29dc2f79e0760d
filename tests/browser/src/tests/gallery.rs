//! The pages of `dist/gallery/`, as anyone can open them.

use std::path::Path;

use serde_json::json;

use super::hosting::{no_complaints, ready};
use crate::browser::Browser;

/// Each page is listed, and every link of the list leads to a page.
pub fn list(browser: &Browser, dist: &Path) {
    browser.open("gallery/index.html");
    let lost = browser.run_async(
        "const answers = await Promise.all([...document.links].map((link) => fetch(link.href)));
         return answers.filter((answer) => !answer.ok).map((answer) => answer.url);",
    );
    assert_eq!(lost, json!([]));
    let linked = browser.run("return [...document.links].map((link) => link.pathname.split('/').pop())");
    let linked: Vec<&str> =
        linked.as_array().into_iter().flatten().filter_map(|name| name.as_str()).collect();
    for entry in std::fs::read_dir(dist.join("gallery")).expect("the gallery").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_page = name.ends_with(".html") && name != "index.html";
        assert!(!is_page || linked.contains(&name.as_str()), "{name} is not listed");
    }
    assert!(11 < linked.len(), "{linked:?}");
    no_complaints(browser);
}

#[track_caller]
fn opens(browser: &Browser, name: &str) {
    ready(browser, &format!("gallery/{name}.html"));
    browser.wait_for_text("A flood and its tolls");
    no_complaints(browser);
}

/// What `getComputedStyle` says of the first element that a selector finds in the widget.
#[track_caller]
fn style(browser: &Browser, selector: &str, properties: &str) -> serde_json::Value {
    browser.run(&format!(
        "const {{ {properties} }} = getComputedStyle(
           document.querySelector('cross-check').shadowRoot.querySelector('{selector}'));
         return [{properties}]"
    ))
}

pub fn plain(browser: &Browser, _: &Path) {
    opens(browser, "plain");
    let text = browser.text();
    assert!(text.contains("The article goes on below the comparison."), "{text}");
    assert!(!text.contains("What two or more accounts say"), "the prepared article gives way: {text}");
}

pub fn two(browser: &Browser, _: &Path) {
    opens(browser, "two");
    browser.wait("both", "return heard.length === 2");
    browser.wait_for_text("A takeover in several currencies");
    let open = "const open = (id) => document.querySelector(`#${id} cross-check`).shadowRoot.querySelectorAll('[aria-expanded=true]').length;";
    browser.run(
        "const second = document.querySelector('#second cross-check');
         second.select(second.report.groups[0].id);",
    );
    browser
        .wait("a claim opened in one", &format!("{open} return open('second') === 1 && open('first') === 0"));
    no_complaints(browser);
}

pub fn rtl(browser: &Browser, _: &Path) {
    opens(browser, "rtl");
    assert_eq!(style(browser, "[part=root] h2", "direction, textAlign"), json!(["rtl", "right"]));
    assert_eq!(browser.run("return getComputedStyle(document.querySelector('h1')).direction"), json!("rtl"));
}

pub fn dark(browser: &Browser, _: &Path) {
    opens(browser, "dark");
    let light = "const [red, green, blue] = getComputedStyle(
           document.querySelector('cross-check').shadowRoot.querySelector('[part=root] h2')).color.match(/[0-9.]+/g).map(Number);
         return red > 200 && green > 200 && blue > 200";
    assert_eq!(browser.run(light), json!(true), "the words are light");
}

/// Nothing of the page's styles comes in, and nothing of the widget's goes out.
pub fn hostile(browser: &Browser, _: &Path) {
    opens(browser, "hostile");
    let looks = style(browser, "[part=root] h2", "direction, textTransform, transform, display");
    assert_eq!(looks, json!(["ltr", "none", "none", "block"]));
    let pixels = |name: &str| {
        let found = style(browser, "[part=root] h2", name);
        found[0].as_str().and_then(|size| size.trim_end_matches("px").parse::<f64>().ok())
    };
    assert!(pixels("fontSize") > Some(10.0), "{:?}", pixels("fontSize"));
    assert!(pixels("letterSpacing") < Some(1.0), "{:?}", pixels("letterSpacing"));
    let red = json!(["rgb(255, 0, 0)"]);
    assert_ne!(style(browser, "[part=root] h2", "color"), red);
    let paragraph =
        "const { color, fontSize, direction } = getComputedStyle(document.querySelector('main > p'));
        return [color, fontSize, direction]";
    assert_eq!(browser.run(paragraph), json!(["rgb(255, 0, 0)", "3px", "rtl"]));
}

pub fn strict(browser: &Browser, _: &Path) {
    opens(browser, "strict");
    let styled =
        browser.run("return document.querySelector('cross-check').shadowRoot.adoptedStyleSheets.length");
    assert!(1 < styled.as_u64().unwrap_or(0), "the widget's styles were refused: {styled}");
    assert_eq!(style(browser, ".cx-vh", "position"), json!(["absolute"]), "the widget has its styles");
}

/// The comparison is an article with tables, which can be read at the width of a phone.
pub fn no_script(browser: &Browser, _: &Path) {
    browser.open("frame.html");
    browser.run(
        "const frame = document.querySelector('iframe'); frame.style.width = '360px';
         frame.style.height = '640px'; frame.src = 'gallery/no-script.html';",
    );
    let page = "const page = document.querySelector('iframe').contentDocument;
        const article = page?.querySelector('.cx-static');";
    browser.wait("the page", &format!("{page} return page?.readyState === 'complete' && article !== null"));
    let text = browser.run(&format!("{page} return article.innerText"));
    let text = text.as_str().unwrap_or_default();
    for part in ["What two or more accounts say", "New Courier (H)", "at least 900", "Read as", "Organisers"]
    {
        assert!(text.contains(part), "no “{part}” in {text}");
    }
    let loose = browser.run(&format!(
        "{page} const width = page.documentElement.clientWidth;
         if (page.querySelector('cross-check').shadowRoot !== null) return ['a script ran'];
         if (width < page.documentElement.scrollWidth) return [`the page is ${{page.documentElement.scrollWidth}} px wide`];
         const wide = [...article.querySelectorAll('table')].filter((it) => width < it.getBoundingClientRect().right);
         const small = [...article.querySelectorAll('td, th, p, li')].filter((it) => parseFloat(page.defaultView.getComputedStyle(it).fontSize) < 14);
         return [...wide, ...small].map((it) => it.textContent.slice(0, 40));"
    ));
    assert_eq!(loose, json!([]), "all of each table is seen, in letters that can be read");
}

/// What is in a frame, whatever its origin.
#[track_caller]
fn within(browser: &Browser, name: &str) {
    browser.open(&format!("gallery/{name}.html"));
    browser.enter(Some(&browser.element("return document.querySelector('iframe')", &[])));
    browser.wait(
        "the widget in the frame",
        "return document.querySelector('cross-check')?.report !== undefined",
    );
    browser.wait_for_text("A flood and its tolls");
    browser.enter(None);
    no_complaints(browser);
}

pub fn sandbox(browser: &Browser, _: &Path) {
    within(browser, "sandbox");
}

pub fn srcdoc(browser: &Browser, _: &Path) {
    within(browser, "srcdoc");
}

/// The page makes the frame as high as what is in it.
pub fn frame(browser: &Browser, _: &Path) {
    within(browser, "frame");
    browser.wait(
        "a frame as high as its page",
        "const frame = document.querySelector('iframe');
         const within = frame.contentDocument.documentElement;
         return frame.clientHeight > 400 && Math.abs(frame.clientHeight - within.getBoundingClientRect().height) <= 1
           && within.scrollHeight <= frame.clientHeight",
    );
}

pub fn broken(browser: &Browser, _: &Path) {
    browser.open("gallery/broken.html");
    browser.wait(
        "both errors",
        "return heard.includes('cx-error not-json') && heard.includes('cx-error one-account')",
    );
    browser.wait_for_text("The page's own words: two papers count the dead");
    browser.wait_for_text("Fifteen people were killed by the flood, according to hospital officials.");
    assert_eq!(browser.count("alert", "The story cannot be compared"), 2);
}
