//! What a reader sees at any width and in any colours, and what a screen reader is told.

use std::path::Path;

use serde_json::{Value, json};

use crate::browser::Browser;

const WIDTHS: [u32; 6] = [360, 390, 680, 1024, 1440, 1600];

/// Nothing is wider than the page; each width is that of a frame, because windows cannot be so narrow.
pub fn widths(browser: &Browser, _: &Path) {
    for path in [
        "demo.html",
        "demo.html#cx=1&view=full",
        "demo-dark.html",
        "demo-compact.html",
        "demo.html?lang=de",
        "demo.html?lang=uk",
        "demo.html?lang=ar",
    ] {
        browser.open("frame.html");
        for width in WIDTHS {
            let script = "const frame = document.querySelector('iframe'); frame.style.width = arguments[0] + 'px';
                frame.style.height = '900px'; if (!frame.src.endsWith(arguments[1])) frame.src = arguments[1];";
            browser.run_with(script, &[json!(width), json!(path)]);
            browser.wait(
                "the widget in its frame",
                "const element = document.querySelector('iframe').contentDocument?.querySelector('cross-check');
                 return element?.shadowRoot?.querySelector('h2') !== null && element?.shadowRoot?.querySelector('h2') !== undefined",
            );
            // Two frames, so that what follows a resize has begun.
            browser.run_async(
                "await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))",
            );
            browser.wait_for(
                "const inside = document.querySelector('iframe').contentDocument;
                 const page = inside.documentElement;
                 if (page.scrollWidth <= page.clientWidth) return '';
                 const root = inside.querySelector('cross-check').shadowRoot;
                 const out = [...root.querySelectorAll('*')].filter((it) => it.getBoundingClientRect().right > page.clientWidth + 1);
                 return page.scrollWidth + ' px: ' + out.slice(0, 5).map((it) => it.nodeName + '.' + it.getAttribute('class')).join(', ')",
                &json!(""),
                &format!("{path} at {width} px"),
            );
        }
    }
}

/// axe-core finds nothing at WCAG 2.2 level AA.
pub fn accessibility(browser: &Browser, _: &Path) {
    let pages = [
        "demo.html",
        "demo.html#cx=1&view=full",
        "demo-dark.html",
        "demo-dark.html#cx=1&view=full",
        "demo-compact.html",
        "one.html",
    ];
    for path in pages {
        browser.open(path);
        browser.wait("the widget", "return heard.length");
        if path.starts_with("demo") && !path.contains("compact") && !path.contains("view=full") {
            let opener = "return find('row', '').map((row) => row.querySelector('th button[aria-expanded]')).find(Boolean)";
            browser.click(&browser.element(opener, &[]));
            browser.wait_for_text("Read as");
        }
        assert_eq!(axe(browser), json!([]), "{path}");
    }
}

/// What axe-core finds on the page at WCAG 2.2 level AA.
pub(super) fn axe(browser: &Browser) -> Value {
    browser.run_async(
            "await new Promise((done, failed) => document.head.append(
               Object.assign(document.createElement('script'), {src: 'axe.js', onload: done, onerror: failed})));
             // Colours fade in; what is taken off the page before its end never finishes.
             const root = document.querySelector('cross-check').shadowRoot;
             for (let running; (running = root.getAnimations()).length;)
               await Promise.allSettled(running.map((it) => it.finished));
             const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
             const found = await window.axe.run(document, {runOnly: {type: 'tag', values: tags}});
             if (found.passes.length < 5) return ['axe looked at nothing'];
             return found.violations.map((it) => `${it.id}: ${it.help}: `
               + it.nodes.slice(0, 3).map((node) => `${node.target.flat().at(-1)} ${node.any[0]?.message ?? ''}`).join(' | '));",
        )
}

/// A reader who uses everything leaves nothing in the console.
pub fn console(browser: &Browser, _: &Path) {
    browser.open("demo.html");
    browser.wait("the widget", "return heard.length");
    for name in ["Full text", "By claim", "Differ", "Agree", "All"] {
        browser.click(&browser.find("button", name));
    }
    browser.wait("the last filter", "return !location.hash.includes('filter')");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// Properties that a page may set: a value, the property of styles in which it shows, and the value there.
const PROPERTIES: [(&str, &str, &str, &str); 21] = [
    ("--cx-font-size", "23px", "fontSize", "23px"),
    ("--cx-font-text", "Courier", "fontFamily", "Courier"),
    ("--cx-font-ui", "Impact", "fontFamily", "Impact"),
    ("--cx-paper", RED, "backgroundColor", RED),
    ("--cx-surface", RED, "backgroundColor", RED),
    ("--cx-sunken", RED, "backgroundColor", RED),
    ("--cx-ink", RED, "color", RED),
    ("--cx-ink-2", RED, "color", RED),
    ("--cx-ink-3", RED, "color", RED),
    ("--cx-line", RED, "borderBottomColor", RED),
    ("--cx-line-strong", RED, "borderTopColor", RED),
    ("--cx-accent", RED, "backgroundColor", RED),
    ("--cx-focus", RED, "outlineColor", RED),
    ("--cx-same", RED, "color", RED),
    ("--cx-compatible", RED, "color", RED),
    ("--cx-conflict", RED, "color", RED),
    ("--cx-scope", RED, "color", RED),
    ("--cx-radius", "17px", "borderTopLeftRadius", "17px"),
    ("--cx-max-width", "777px", "maxInlineSize", "777px"),
    ("--cx-gutter", "33px", "paddingInlineStart", "33px"),
    ("--cx-sticky-top", "55px", "top", "55px"),
];
const RED: &str = "rgb(254, 1, 2)";

/// Each property that styling.md promises changes what it says, and each part can be reached.
pub fn promises(browser: &Browser, dist: &Path) {
    let page = std::fs::read_to_string(dist.join("../src/docs/styling.md")).expect("the page");
    let promised: Vec<&str> =
        page.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    browser.open("verdicts.html");
    browser.wait("the widget", "return heard.length");
    browser.run(
        "window.cross = document.querySelector('cross-check');
         cross.select(cross.report.groups[0].id);",
    );
    browser.wait_for_text("Read as");
    // A ring stands around what was reached by key.
    browser.press("\u{e004}");
    browser.wait("the focus in the widget", "return cross.shadowRoot.activeElement !== null");
    browser.hover(&browser.find("button", "Copy link"));
    let shows = |property: &str, value: &str| {
        let script = "return everyElement(cross.shadowRoot).some((it) => {
            const found = getComputedStyle(it)[arguments[0]];
            return found === arguments[1] || found.split(', ').includes(arguments[1]);
          })";
        browser.run_with(script, &[json!(property), json!(value)]) == Value::Bool(true)
    };
    for (name, value, property, found) in PROPERTIES {
        assert!(promised.contains(&name), "styling.md does not promise {name}");
        assert!(!shows(property, found), "{name}: {property} is {found} without it");
        browser.run_with("cross.style.setProperty(arguments[0], arguments[1])", &[json!(name), json!(value)]);
        browser.until(&format!("{name} to change {property}"), || shows(property, found));
        browser.run_with("cross.style.removeProperty(arguments[0])", &[json!(name)]);
        browser.until(&format!("{property} as before {name}"), || !shows(property, found));
    }
    let parts: Vec<&&str> = promised.iter().filter(|name| !name.starts_with("--cx-")).collect();
    assert_eq!(promised.len(), PROPERTIES.len() + parts.len());
    browser.run("document.head.append(document.createElement('style'))");
    for part in parts {
        let reached = browser.run_with(
            "document.querySelector('head > style:last-child').textContent = `cross-check::part(${arguments[0]}) { outline-offset: 7px; }`;
             const found = [...cross.shadowRoot.querySelectorAll('[part]')].filter((it) => it.part.contains(arguments[0]));
             return found.length && found.every((it) => getComputedStyle(it).outlineOffset === '7px');",
            &[json!(part)],
        );
        assert_eq!(reached, json!(true), "part {part}");
    }
}
