//! What the tests look at beside `dist/`: the gallery with a probe in each page, and hosts that are broken or out of date.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::server::Page;

/// Runs first in every page: keeps what is written to the console, what goes wrong, and the widget's events.
const PROBE: &str = r#"
globalThis.probe = [];
globalThis.heard = [];
globalThis.reasons = [];
for (const kind of ["error", "warn"]) {
  const write = console[kind];
  console[kind] = (...words) => { probe.push(`${kind}: ${words.join(" ")}`); write.apply(console, words); };
}
addEventListener("error", (event) => probe.push(`error: ${event.message ?? event.target.src ?? event.target.href}`), true);
addEventListener("unhandledrejection", (event) => probe.push(`rejection: ${event.reason}`));
addEventListener("securitypolicyviolation", (event) => probe.push(`policy: ${event.violatedDirective} ${event.blockedURI}`));
for (const name of ["cx-ready", "cx-error"]) {
  addEventListener(name, (event) => heard.push(`${name} ${event.detail?.code ?? ""}`.trim()));
}
addEventListener("cx-error", (event) => reasons.push(event.detail.message));
"#;

/// A story with one agreement and one disagreement, with text that would be markup if it were ever parsed.
pub const STORY: &str = r#"{"title": "The march <b>in numbers</b>", "accounts": [
  {"id": "a", "outlet": "Morning Post", "title": "Thousands march", "published": "2024-05-02",
   "text": "Police counted 1,200 marchers in Lyon on Wednesday. Three officers were injured. <img src=x onerror=alert(1)>"},
  {"id": "b", "outlet": "Evening Post", "title": "A march", "published": "2024-05-02",
   "text": "Police counted 900 marchers in Lyon on Wednesday. Three officers were injured."}]}"#;

/// A story that a link's own must not be taken for.
const OTHER: &str =
    r#"{"title": "Another story", "accounts": [{"text": "Ten came."}, {"text": "Nine came."}]}"#;

/// Allows the script, but no wasm.
const NO_WASM: &str = "default-src 'none'; script-src 'self'";

/// Stories whose reports must be the native ones, by folder.
const STORIES: [&str; 3] = ["src/stories", "tests/stories", "tests/browser/stories"];

/// The stories, and the reports that the native command gives on them, as `report/NAME/story.json` and `native.json`.
pub fn reports(root: &Path) -> Result<BTreeMap<String, Page>, String> {
    let mut pages = BTreeMap::new();
    for entry in STORIES.iter().flat_map(|folder| fs::read_dir(root.join(folder))).flatten().flatten() {
        let path = entry.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".json")) else {
            continue;
        };
        let story = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let run = Command::new("cargo")
            .current_dir(root)
            .args(["run", "--quiet", "--no-default-features", "--features", "cli", "--", "analyse"])
            .arg(&path)
            .output()
            .map_err(|error| format!("cargo: {error}"))?;
        if !run.status.success() {
            return Err(format!("{}: {}", path.display(), String::from_utf8_lossy(&run.stderr)));
        }
        let native = String::from_utf8(run.stdout).map_err(|error| error.to_string())?;
        pages.insert(format!("report/{name}/story.json"), text("application/json", &story));
        pages.insert(format!("report/{name}/native.json"), text("application/json", &native));
    }
    Ok(pages)
}

/// Every page by its path.
pub fn all(root: &Path) -> BTreeMap<String, Page> {
    let child = |json: &str| format!("<cross-check>{}</cross-check>", script(json));
    let one =
        r#"{"accounts": [{"id": "a", "outlet": "Morning Post", "text": "Police counted 1,200 marchers."}]}"#;
    let huge_text = "Police counted 1,200 marchers in Lyon. ".repeat(5_200_000 / 39);
    let huge = format!(
        r#"{{"accounts": [{{"id": "a", "text": "{huge_text}"}}, {{"id": "b", "text": "Police counted 900 marchers."}}]}}"#
    );
    let mut pages: BTreeMap<String, Page> = [
        ("child.html", child(STORY)),
        ("hash.html", child(STORY).replacen("<cross-check", "<cross-check hash", 1)),
        ("other.html", child(OTHER).replacen("<cross-check", "<cross-check hash editor", 1)),
        ("vouched.html", child(OTHER).replacen("<cross-check", "<cross-check hash", 1)),
        ("blank.html", String::new()),
        ("src.html", "<cross-check src='story.json'></cross-check>".into()),
        ("gone.html", "<cross-check src='not-there.json'></cross-check>".into()),
        ("bare.html", "<cross-check></cross-check>".into()),
        ("bad.html", child(r#"{"accounts": ["#)),
        ("one.html", child(one)),
        ("empty.html", child(r#"{"accounts": []}"#)),
        ("huge.html", child(&huge)),
        ("twice.html", format!("{}<script src='crosscheck.js?again' defer></script>", child(STORY))),
        ("no-wasm.html", format!("<script src='no-wasm.js'></script>{}", child(STORY))),
        (
            "fallback.html",
            format!("<cross-check>{}<p>The host's own words.</p></cross-check>", script(r#"{"accounts": ["#)),
        ),
    ]
    .into_iter()
    .map(|(path, body)| (path.to_string(), html(&page("<script src='crosscheck.js' defer></script>", &body))))
    .collect();
    let (widget, german) =
        ("<script src='crosscheck.js' defer></script>", "<script src='crosscheck.de.js' defer></script>");
    let story = child(STORY).replacen("<cross-check", "<cross-check lang='de-AT'", 1);
    for (path, head, body) in [
        ("pack-before.html", [german, widget].concat(), story.clone()),
        ("pack-after.html", [widget, german].concat(), story.clone()),
        ("pack-missing.html", widget.to_string(), story),
        ("pack-other.html", [german, widget].concat(), child(STORY)),
        ("pack-broken.html", [widget, german].concat(), "<cross-check lang=de></cross-check>".to_string()),
    ] {
        pages.insert(path.into(), html(&page(&head, &body)));
    }
    // The script as it arrives cut, or changed by what "optimises" it on the way.
    let built = fs::read_to_string(root.join("dist/crosscheck.js")).unwrap_or_default();
    let (before, wasm) = built.split_once("const WASM = \"").unwrap_or_default();
    let opened = format!("{before}const WASM = \"");
    for (name, lost, put) in [("cut", 400, ""), ("changed", 0, "AAAA"), ("odd", 0, "!")] {
        let (head, rest) = wasm.split_at_checked(20_000).unwrap_or_default();
        let damaged = [&opened, head, put, rest.get(lost..).unwrap_or_default()].concat();
        pages.insert(format!("{name}.js"), text("text/javascript", &damaged));
        let tag = format!("<script src='{name}.js' defer></script>");
        pages.insert(format!("{name}.html"), html(&page(&tag, &child(STORY))));
    }
    let verdicts = fs::read_to_string(root.join("tests/browser/stories/verdicts.json")).unwrap_or_default();
    let verdicts = child(&verdicts).replacen("<cross-check", "<cross-check hash editor", 1);
    pages.insert(
        "verdicts.html".into(),
        html(&page("<script src='crosscheck.js' defer></script>", &verdicts)),
    );
    let mut refused = html(&page("<script src='crosscheck.js' defer></script>", &child(STORY)));
    refused.headers.push(("Content-Security-Policy", NO_WASM.to_string()));
    pages.insert("refused.html".into(), refused);
    for entry in fs::read_dir(root.join("dist/gallery")).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".html") {
            let shown = fs::read_to_string(entry.path()).unwrap_or_default();
            let probed = shown.replacen("<head>", "<head><script src='../probe.js'></script>", 1);
            pages.insert(format!("gallery/{name}"), html(&probed));
        }
    }
    pages.insert(
        "missing.html".into(),
        html(&page("", &format!("<cross-check>{}<p>The host's own words.</p></cross-check>", script(STORY)))),
    );
    pages
        .insert("frame.html".into(), html(&page("", "<iframe title='the page' style='border: 0'></iframe>")));
    let demo = fs::read_to_string(root.join("dist/index.html")).unwrap_or_default();
    let demo = demo.replacen("<head>", "<head><script src='probe.js'></script>", 1);
    pages.insert(
        "demo-dark.html".into(),
        html(&demo.replacen("<cross-check ", "<cross-check theme='dark' ", 1)),
    );
    pages.insert(
        "demo-compact.html".into(),
        html(&demo.replacen("<cross-check ", "<cross-check mode='compact' ", 1)),
    );
    pages.insert("demo.html".into(), html(&demo));
    pages.insert("probe.js".into(), text("text/javascript", PROBE));
    pages.insert("no-wasm.js".into(), text("text/javascript", "delete globalThis.WebAssembly;"));
    pages.insert("story.json".into(), text("application/json", STORY));
    pages.insert("favicon.ico".into(), text("image/x-icon", ""));
    let axe = root.join("tests/browser/node_modules/axe-core/axe.js");
    pages.insert("axe.js".into(), text("text/javascript", &fs::read_to_string(axe).unwrap_or_default()));
    pages
}

fn page(head: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=en><head><meta charset=utf-8><title>A host page</title>\
         <meta name=viewport content='width=device-width, initial-scale=1'><script src='probe.js'></script>{head}</head>\
         <body><main><h1>A host page</h1>{body}</main></body></html>"
    )
}

fn script(json: &str) -> String {
    format!("<script type=application/json>{}</script>", json.replace('<', "\\u003c"))
}

fn html(body: &str) -> Page {
    text("text/html; charset=utf-8", body)
}

fn text(kind: &'static str, body: &str) -> Page {
    Page { kind, headers: Vec::new(), body: body.to_string() }
}
