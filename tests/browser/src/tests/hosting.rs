//! The element in host pages of all kinds.

use std::path::Path;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::engine::Engine;
use crate::pages::STORY;

const READY: &str = "return heard.includes('cx-ready')";

#[track_caller]
pub fn ready(browser: &Browser, path: &str) {
    browser.open(path);
    browser.wait("cx-ready", READY);
}

#[track_caller]
pub fn no_complaints(browser: &Browser) {
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

/// What is far below the reader can be used, but is laid out only when they come near.
pub fn far(browser: &Browser, _: &Path) {
    ready(browser, "child.html");
    browser.run(
        "document.querySelector('main').style.paddingTop = '9000px';
         document.querySelector('cross-check').restart()",
    );
    browser.wait("a second cx-ready", "return heard.length === 2");
    browser.wait_for_text("The march");
    let is_laid_out =
        "const heading = document.querySelector('cross-check').shadowRoot.querySelector('[part=root] h2');
         return heading.checkVisibility({ contentVisibilityAuto: true })";
    assert_eq!(browser.run(is_laid_out), json!(false));
    browser.wait("the search field", "return find('searchbox', '').length === 1");
    assert_eq!(browser.run(is_laid_out), json!(false));
    browser.run("document.querySelector('cross-check').scrollIntoView()");
    browser.wait("the widget to be laid out", is_laid_out);
    // Near once, it stays laid out.
    browser.wait("the state to go", "return !document.querySelector('cross-check').matches(':state(far)')");
    no_complaints(browser);
}

pub fn comes_and_goes(browser: &Browser, _: &Path) {
    ready(browser, "child.html");
    let n_nodes = "return everyElement(document).length";
    let before = browser.run(n_nodes);
    browser.run_async(
        "const element = document.querySelector('cross-check');
         for (let round = 0; round < 200; round++) {
           element.remove();
           // Half of the time it is missed, half of the time it is back before anyone looks.
           if (round % 2) await new Promise((done) => setTimeout(done));
           document.querySelector('main').append(element);
         }",
    );
    browser.wait_for_text("The march");
    let one = "return document.querySelector('cross-check').shadowRoot.querySelectorAll('[part=root]').length === 1";
    browser.wait("one widget", one);
    assert_eq!(browser.run(n_nodes), before);
    no_complaints(browser);
}

/// Two hundred starts leave nothing behind: no memory of an instance, no node, no listener, no growing heap.
pub fn memory(browser: &Browser, _: &Path) {
    if browser.engine != Engine::Chromium {
        return; // No other engine can be told to collect what nobody holds, nor asked what is left.
    }
    ready(browser, "child.html");
    browser.run(
        "window.memories = [];
         const instantiate = WebAssembly.instantiate;
         WebAssembly.instantiate = async (...args) => {
           const instance = await instantiate.apply(WebAssembly, args);
           memories.push(new WeakRef(Object.values(instance.exports).find((it) => it instanceof WebAssembly.Memory)));
           return instance;
         };
         // Each start once by taking the element off the page, once by asking for it.
         window.starts = async (n_starts) => {
           const element = document.querySelector('cross-check');
           for (let round = 0; round < n_starts; round++) {
             const ready = new Promise((done) => element.addEventListener('cx-ready', done, { once: true }));
             if (round % 2) {
               element.remove();
               await new Promise((done) => setTimeout(done));
               document.querySelector('main').append(element);
             } else element.restart();
             await ready;
           }
           heard.length = 0;
         };",
    );
    browser.chromium("Performance.enable", &json!({}));
    let measure = |n_starts: u32| {
        browser.run_async(&format!("await starts({n_starts})"));
        browser.chromium("HeapProfiler.collectGarbage", &json!({}));
        let found = browser.chromium("Performance.getMetrics", &json!({}));
        let metric = |name: &str| {
            let metrics = found["metrics"].as_array().into_iter().flatten();
            metrics.filter(|it| it["name"] == name).find_map(|it| it["value"].as_f64()).expect("a number")
        };
        ["JSHeapUsedSize", "Nodes", "JSEventListeners"].map(metric)
    };
    let before = measure(20);
    let after = measure(200);
    let alive = browser.run("return memories.filter((it) => it.deref() !== undefined).length");
    assert!(alive.as_u64() <= Some(2), "{alive} of 220 memories are held");
    let [heap, nodes, listeners] = [0, 1, 2].map(|at| after[at] - before[at]);
    // What 200 stories would hold is some tens of megabytes; the engine's own bookkeeping moves by some kilobytes.
    assert!(heap < 500_000.0, "the heap grew by {heap} bytes: {before:?}, {after:?}");
    assert!(
        nodes < 200.0 && listeners < 200.0,
        "{nodes} nodes and {listeners} listeners more: {before:?}, {after:?}"
    );
    no_complaints(browser);
}

/// What the page's script can ask of the element, and hears of it.
pub fn api(browser: &Browser, _: &Path) {
    ready(browser, "child.html");
    browser.run(
        "window.told = [];
         for (const name of ['cx-select', 'cx-ready', 'cx-share', 'cx-error'])
           document.addEventListener(name, (event) => told.push([name, event.detail?.claim]));
         window.cross = document.querySelector('cross-check');",
    );
    let found =
        browser.run("return [cross.version === cross.constructor.version, cross.report.claims.length > 2]");
    assert_eq!(found, json!([true, true]));
    browser.run("window.first = cross.report.groups[0].id; cross.select(first)");
    browser.wait("cx-select", "return told.some(([name, claim]) => name === 'cx-select' && claim === first)");
    browser.run("cross.select('no-such-claim')");
    browser.wait("cx-select of nothing", "return told.at(-1)[0] === 'cx-select' && told.at(-1)[1] === null");
    browser.run("cross.destroy()");
    assert_eq!(
        browser.run("return [cross.shadowRoot.childElementCount, cross.report ?? null]"),
        json!([0, null])
    );
    browser.run("cross.restart()");
    browser.wait("a second cx-ready", "return told.at(-1)[0] === 'cx-ready'");
    browser.wait_for_text("The march");
    no_complaints(browser);
}

/// A link of version 1, as it was given out.
const OLD_LINK: &str = "cx-story=1.q1YqySzJSVWyUnLMU8jPSVHIyczLVtJRSkxOzi_NKylWsoquVipJrSgBqghJzVMoSM0vyElVSE7MTdVTqtWBy_ll5qWiScbWAgA.t16vdr";

/// A link that holds the whole comparison.
pub fn whole_link(browser: &Browser, _: &Path) {
    ready(browser, "hash.html");
    let link = browser.run_async(
        "const cross = document.querySelector('cross-check');
         cross.select(cross.report.groups[0].id);
         for (;;) {
           const link = (await cross.link()).url.split('#')[1];
           if (link.includes('&cx=1&claim=')) return link;
         }",
    );
    let link = link.as_str().expect("a link").to_string();
    assert!(link.starts_with("cx-story=1."), "{link}");
    assert!(link.len() < 600, "{}", link.len());

    // Another page's story gives way to the link's, and the claim is open.
    ready(browser, &format!("other.html#{link}"));
    browser.wait_for_text("The march");
    assert_eq!(browser.run("return location.hash.includes('cx-story=1.')"), json!(true));
    assert!(!browser.text().contains("Another story"));

    // A page that is no tool for readers' own texts stays with its story.
    ready(browser, &format!("vouched.html#{link}"));
    browser.wait_for_text("Another story");
    browser.find("status", "This page shows its own comparison, not the one that the link holds.");
    assert!(!browser.text().contains("The march"));

    // Links of this version open for good.
    browser.open("blank.html");
    ready(browser, &format!("other.html#{OLD_LINK}"));
    browser.wait_for_text("An old link");

    for (fragment, code) in [
        (link.replacen("cx-story=1.", "cx-story=2.", 1), "(link-version)"),
        (link[..link.len() / 2].to_string(), "(link-damaged)"),
        (link.replacen("cx-story=1.", "cx-story=1.x", 1), "(link-damaged)"),
    ] {
        browser.open("blank.html");
        browser.open(&format!("other.html#{fragment}"));
        browser.wait_for_text(code);
        assert!(!browser.text().contains("The march"), "a damaged link shows no other comparison");
    }
}

/// A frame that is asked for a story of another site, or of none.
pub fn foreign(browser: &Browser, _: &Path) {
    for path in ["embed.html?src=//a.example/story.json", "embed.html"] {
        browser.open(path);
        browser.wait_for_text("There is no story to compare. Give the element a src");
    }
}

/// A frame tells the page around it how high it is, in our own words, AMP's and Medium's.
pub fn heights(browser: &Browser, _: &Path) {
    browser.open("blank.html");
    browser.run(
        "window.heights = [];
         addEventListener('message', ({ source, data }) => heights.push([source, data]));
         document.querySelector('main').append(
           Object.assign(document.createElement('iframe'), { id: 'own', src: 'embed.html?src=story.json' }));",
    );
    browser.wait(
        "the height in three shapes",
        "const own = document.getElementById('own').contentWindow;
         const said = heights.filter(([source]) => source === own).map(([, data]) => data);
         const height = Math.ceil(own.document.documentElement.getBoundingClientRect().height);
         return height > 400 && own.document.querySelector('cross-check').report !== undefined
           && said.some((data) => data.type === 'crosscheck-height' && data.height === height)
           && said.some((data) => data.sentinel === 'amp' && data.type === 'embed-size' && data.height === height)
           && said.some((data) => typeof data === 'string' && JSON.parse(data).context === 'iframe.resize'
                && JSON.parse(data).height === height)",
    );
}

/// The page in one file that the widget saves.
pub fn saved(browser: &Browser, _: &Path) {
    ready(browser, "child.html");
    let page = browser.run_async("return document.querySelector('cross-check').page()");
    let page = page.as_str().expect("a page");
    assert!(
        page.contains("<article><h2>Morning Post: Thousands march</h2>"),
        "the texts can be read without a script"
    );
    assert!(!page.contains("<img src=x"));
    let file = browser.keep("saved.html", page);
    browser.visit(&format!("file://{}", file.display()));
    browser.wait("the widget", "return document.querySelector('cross-check')?.report !== undefined");
    browser.wait_for_text("The march <b>in numbers</b>");
    let again = browser.run_async("return (await document.querySelector('cross-check').page()).length");
    let length = page.chars().map(char::len_utf16).sum::<usize>();
    assert_eq!(again, json!(length), "what is saved from the saved page is the same page");
}

pub fn from_disk(browser: &Browser, dist: &Path) {
    opens_from_disk(browser, &dist.join("crosscheck.html"));
}

/// Every page of the gallery by double click, but those whose policy or whose frame wants a server.
pub fn gallery_from_disk(browser: &Browser, dist: &Path) {
    for name in ["plain", "two", "rtl", "dark", "hostile"] {
        opens_from_disk(browser, &dist.join(format!("gallery/{name}.html")));
    }
    for (name, text) in [
        ("strict", "Fifteen people were killed by the flood, according to hospital officials."),
        ("no-script", "Police counted 1,184 marchers in Lyon on Wednesday."),
        ("broken", "Fifteen people were killed by the flood, according to hospital officials."),
    ] {
        visit_file(browser, &dist.join(format!("gallery/{name}.html")));
        browser.wait_for_text(text);
    }
}

pub fn demo_from_disk(browser: &Browser, dist: &Path) {
    opens_from_disk(browser, &dist.join("index.html"));
}

#[track_caller]
fn opens_from_disk(browser: &Browser, file: &Path) {
    visit_file(browser, file);
    let mounted = "const root = document.querySelector('cross-check')?.shadowRoot;
        return root?.querySelector('[part=root]')?.textContent.length > 20";
    browser.wait("the widget", mounted);
    assert!(!browser.text().contains("cannot be compared"));
}

#[track_caller]
fn visit_file(browser: &Browser, file: &Path) {
    let file = file.canonicalize().expect("the build");
    browser.visit(&format!("file://{}", file.display()));
}

/// Stories of several kinds: the report is the native one, to the last digit.
pub fn report(browser: &Browser, _: &Path) {
    assert!(7 <= browser.server.stories.len(), "{:?}", browser.server.stories);
    browser.open("child.html");
    for folder in &browser.server.stories {
        let compared = browser.run_async(&format!(
            "const text = async (name) => (await fetch(`/{folder}/${{name}}.json`)).text();
             const here = JSON.stringify(await customElements.get('cross-check').compare(await text('story')));
             const native = JSON.stringify(JSON.parse(await text('native')));
             const at = [...here].findIndex((letter, at) => letter !== native[at]);
             return here === native && here.length > 1000 ? '' : `${{here.slice(at - 40, at + 40)}} is not ${{native.slice(at - 40, at + 40)}}`;"
        ));
        assert_eq!(compared, json!(""), "{folder}");
    }
}
