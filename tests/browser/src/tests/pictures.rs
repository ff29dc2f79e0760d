//! How pages of the gallery look in Chromium, beside pictures that someone has looked at.
//!
//! The pictures are in `tests/browser/pictures/`, coarse (see `picture.rs` for the tolerance). A page that differs
//! is kept in `target/pictures/`, whole and coarse. `make pictures` takes what is seen for right.

use std::io::Cursor;
use std::path::Path;

use base64::Engine as _;
use serde_json::json;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::picture::Picture;

/// Set to take what is seen for right.
const ACCEPT: &str = "CROSSCHECK_ACCEPT_PICTURES";

/// A name, a page, its width in pixels, and what is done to it before it is looked at.
const PICTURES: [(&str, &str, u32, &str); 12] = [
    ("plain-390", "gallery/plain.html", 390, ""),
    ("plain-680", "gallery/plain.html", 680, ""),
    ("plain-1024", "gallery/plain.html", 1024, ""),
    ("plain-1440", "gallery/plain.html", 1440, ""),
    ("plain-detail-390", "gallery/plain.html", 390, OPEN),
    ("plain-detail-1440", "gallery/plain.html", 1440, OPEN),
    ("plain-texts-680", "gallery/plain.html", 680, TEXTS),
    ("plain-texts-1440", "gallery/plain.html", 1440, TEXTS),
    ("dark-1440", "gallery/dark.html", 1440, OPEN),
    ("hostile-1024", "gallery/hostile.html", 1024, ""),
    ("two-1440", "gallery/two.html", 1440, ""),
    ("no-script-390", "gallery/no-script.html", 390, ""),
];
const OPEN: &str =
    "const cross = document.querySelector('cross-check'); cross.select(cross.report.groups[0].id);";
const TEXTS: &str = "find('button', 'Full text')[0].click();";

/// One family for each voice, which `tools/setup` installs: others set lines of other lengths.
const FONTS: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync(`cross-check { --cx-font-text: 'DejaVu Serif'; --cx-font-ui: 'DejaVu Sans'; }
      html, body, body * { font-family: 'DejaVu Sans' !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];";

/// Every page looks as it did.
pub fn gallery(browser: &Browser, dist: &Path) {
    if browser.engine != Engine::Chromium {
        return;
    }
    let accept = std::env::var_os(ACCEPT).is_some();
    let kept = dist.join("../tests/browser/pictures");
    let seen = dist.join("../target/pictures");
    let still = json!({"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]});
    browser.chromium("Emulation.setEmulatedMedia", &still);
    let mut differing = Vec::new();
    for (name, page, width, act) in PICTURES {
        let window = json!({"width": width, "height": 1000, "deviceScaleFactor": 1, "mobile": false});
        browser.chromium("Emulation.setDeviceMetricsOverride", &window);
        let whole = look(browser, page, act);
        let file = format!("{name}.png");
        let now = whole.coarse();
        if accept {
            now.write(&kept.join(&file)).expect("a picture to keep");
            continue;
        }
        let difference = match Picture::read(&kept.join(&file)) {
            Ok(before) => now.difference(&before),
            Err(error) => Some(error),
        };
        if let Some(difference) = difference {
            whole.write(&seen.join(&file)).expect("a picture to look at");
            now.write(&seen.join(format!("{name}-coarse.png"))).expect("a picture to compare");
            differing.push(format!("{name}: {difference}"));
        }
    }
    browser.chromium("Emulation.clearDeviceMetricsOverride", &json!({}));
    browser.chromium("Emulation.setEmulatedMedia", &json!({"features": []}));
    assert!(differing.is_empty(), "{}; see target/pictures", differing.join("; "));
}

/// The whole page, from its top to its bottom, once nothing in it moves any more.
fn look(browser: &Browser, page: &str, act: &str) -> Picture {
    browser.open(page);
    if !page.contains("no-script") {
        browser.wait(
            "every widget",
            "return document.querySelectorAll('cross-check').length === heard.filter((it) => it === 'cx-ready').length",
        );
    }
    browser.run(FONTS);
    browser.run(act);
    browser.run_async(
        "await document.fonts.ready;
         for (let height, before = -1; (height = document.documentElement.scrollHeight) !== before; before = height)
           for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
         scrollTo(0, 0);",
    );
    let shot = browser.chromium(
        "Page.captureScreenshot",
        &json!({"format": "png", "captureBeyondViewport": true, "optimizeForSpeed": true,
            "clip": {"x": 0, "y": 0, "scale": 1, "width": browser.run("return innerWidth"),
                     "height": browser.run("return document.documentElement.scrollHeight")}}),
    );
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(shot["data"].as_str().unwrap_or_default())
        .expect("a screenshot");
    Picture::decode(Cursor::new(bytes)).expect("a picture")
}
