//! A browser session over plain WebDriver, and what a reader does in it: look for a role and a name, click, type.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::engine::{Driver, Engine};
use crate::http;
use crate::server::Server;

/// How long a thing may take to appear; long enough for three engines on a machine that has other work. No test is
/// about speed, and what appears is seen at once.
const PATIENCE: Duration = Duration::from_secs(60);
/// The pause between two looks.
const PAUSE: Duration = Duration::from_millis(50);
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// Finds things by role and name, also inside open shadow roots.
const FINDERS: &str = include_str!("finders.js");

/// Keys that have no letter.
pub const ESCAPE: &str = "\u{E00C}";

/// A session, with the server of the pages it looks at.
#[derive(Debug)]
pub struct Browser {
    pub engine: Engine,
    pub server: Server,
    driver: Driver,
    session: String,
}

/// An element of the page.
#[derive(Clone, Debug)]
pub struct Element(Value);

impl Browser {
    pub fn start(engine: Engine, server: Server) -> Result<Self, String> {
        let driver = Driver::start(engine)?;
        let answer = call(driver.port, "POST", "/session", &driver.capabilities(engine))?;
        let session = answer["sessionId"].as_str().ok_or("no session")?.to_string();
        let browser = Self { engine, server, driver, session };
        browser.call("POST", "/timeouts", &json!({"script": 60_000, "pageLoad": 60_000}));
        Ok(browser)
    }

    #[track_caller]
    fn call(&self, method: &str, path: &str, body: &Value) -> Value {
        let path = format!("/session/{}{path}", self.session);
        match call(self.driver.port, method, &path, body) {
            Ok(value) => value,
            Err(error) => panic!("{error}"),
        }
    }

    /// Opens a page of the server, at a width of 1440 pixels.
    #[track_caller]
    pub fn open(&self, path: &str) {
        self.visit(&self.server.address(path));
    }

    /// Opens any address, with a blank page in between so that a new fragment is a new visit.
    #[track_caller]
    pub fn visit(&self, address: &str) {
        self.call("POST", "/url", &json!({"url": "about:blank"}));
        self.call("POST", "/url", &json!({"url": address}));
    }

    /// What Chromium's own protocol answers; the other engines have no such thing.
    #[track_caller]
    pub fn chromium(&self, command: &str, params: &Value) -> Value {
        self.call("POST", "/goog/cdp/execute", &json!({"cmd": command, "params": params}))
    }

    /// Writes a file that goes with the session; where it is.
    pub fn keep(&self, name: &str, text: &str) -> std::path::PathBuf {
        let file = self.driver.profile.join(name);
        std::fs::write(&file, text).expect("a file");
        file
    }

    /// Goes into a frame of the page, whatever its origin, or back to the page around all.
    #[track_caller]
    pub fn enter(&self, frame: Option<&Element>) {
        self.call("POST", "/frame", &json!({"id": frame.map(|frame| &frame.0)}));
    }

    #[track_caller]
    pub fn reload(&self) {
        self.call("POST", "/refresh", &json!({}));
    }

    #[track_caller]
    pub fn back(&self) {
        self.call("POST", "/back", &json!({}));
    }

    /// Makes the page's inside so wide; waits until it is, because some engines answer before the window has its size.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        let wanted = i64::from(width);
        let mut frame = 0;
        self.until(&format!("a window of {width} pixels"), || {
            let inside = self.run("return innerWidth").as_i64().unwrap_or(0);
            if inside != wanted {
                self.call("POST", "/window/rect", &json!({"width": wanted + frame, "height": height}));
                frame = self.run("return outerWidth - innerWidth").as_i64().unwrap_or(0).max(0);
            }
            inside == wanted
        });
    }

    /// Runs a script with the finders at hand; its `return` is the answer.
    #[track_caller]
    pub fn run(&self, script: &str) -> Value {
        self.run_with(script, &[])
    }

    /// Runs a script with `arguments`.
    #[track_caller]
    pub fn run_with(&self, script: &str, arguments: &[Value]) -> Value {
        match self.try_run(script, arguments) {
            Ok(value) => value,
            Err(error) => panic!("{error}"),
        }
    }

    /// Runs a script, which fails while one page gives way to another.
    fn try_run(&self, script: &str, arguments: &[Value]) -> Result<Value, String> {
        let path = format!("/session/{}/execute/sync", self.session);
        let body = json!({"script": format!("{FINDERS}\n{script}"), "args": arguments});
        call(self.driver.port, "POST", &path, &body)
    }

    /// Runs the inside of an async function and waits for what it returns.
    #[track_caller]
    pub fn run_async(&self, script: &str) -> Value {
        let script = format!(
            "{FINDERS}\nconst done = arguments[arguments.length - 1];
             (async () => {{ {script} }})().then(done, (error) => done({{failed: String(error)}}));"
        );
        self.call("POST", "/execute/async", &json!({"script": script, "args": []}))
    }

    /// Waits until `look` sees what it looks for.
    #[track_caller]
    pub fn until(&self, what: &str, mut look: impl FnMut() -> bool) {
        let start = Instant::now();
        while !look() {
            if PATIENCE < start.elapsed() {
                panic!("waited in vain for {what}; the page says: {}", self.excerpt());
            }
            thread::sleep(PAUSE);
        }
    }

    /// Waits until a script returns something truthy.
    #[track_caller]
    pub fn wait(&self, what: &str, script: &str) {
        self.until(what, || {
            let value = self.try_run(script, &[]).unwrap_or_default();
            !matches!(value, Value::Null | Value::Bool(false)) && value != json!("") && value != json!(0)
        });
    }

    /// Waits until a script returns what is expected; says what it returned last where it never does.
    #[track_caller]
    pub fn wait_for(&self, script: &str, expected: &Value, what: &str) {
        let start = Instant::now();
        loop {
            let value = self.try_run(script, &[]);
            if value.as_ref() == Ok(expected) {
                return;
            }
            if PATIENCE < start.elapsed() {
                panic!("{what}: waited in vain for {expected}; it is {value:?}");
            }
            thread::sleep(PAUSE);
        }
    }

    /// The first visible element of a role whose name contains `name`; waits for it.
    #[track_caller]
    pub fn find(&self, role: &str, name: &str) -> Element {
        let mut found = None;
        self.until(&format!("a {role} “{name}”"), || {
            found = self.look_for(role, name);
            found.is_some()
        });
        found.unwrap_or_else(|| panic!("no {role} “{name}”"))
    }

    /// The first visible element of a role whose name contains `name`, if it is there now.
    fn look_for(&self, role: &str, name: &str) -> Option<Element> {
        let script = "return find(arguments[0], arguments[1])[0]";
        let found = self.try_run(script, &[json!(role), json!(name)]).unwrap_or_default();
        found.get(ELEMENT).is_some().then_some(Element(found))
    }

    /// The element that a script returns.
    #[track_caller]
    pub fn element(&self, script: &str, arguments: &[Value]) -> Element {
        let found = self.run_with(script, arguments);
        assert!(found.get(ELEMENT).is_some(), "{script} finds nothing; the page says: {}", self.excerpt());
        Element(found)
    }

    /// The elements that a script returns.
    #[track_caller]
    pub fn elements(&self, script: &str) -> Vec<Element> {
        let found = self.run(script);
        found.as_array().into_iter().flatten().cloned().map(Element).collect()
    }

    /// How many visible elements have a role and a name that contains `name`.
    #[track_caller]
    pub fn count(&self, role: &str, name: &str) -> u64 {
        let found =
            self.run_with("return find(arguments[0], arguments[1]).length", &[json!(role), json!(name)]);
        found.as_u64().unwrap_or(0)
    }

    /// The names of all visible elements of a role.
    #[track_caller]
    pub fn names(&self, role: &str) -> Vec<String> {
        let found = self.run_with("return find(arguments[0], '').map(nameOf)", &[json!(role)]);
        found.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(String::from)).collect()
    }

    /// All text that a reader can see, shadow roots included, each run of blanks as one space.
    #[track_caller]
    pub fn text(&self) -> String {
        self.run("return visibleText(document.body)").as_str().unwrap_or_default().to_string()
    }

    fn try_text(&self) -> String {
        let text = self.try_run("return visibleText(document.body)", &[]).unwrap_or_default();
        text.as_str().unwrap_or_default().to_string()
    }

    /// Waits until the text of the page contains `part`.
    #[track_caller]
    pub fn wait_for_text(&self, part: &str) {
        self.until(&format!("“{part}”"), || self.try_text().contains(part));
    }

    #[track_caller]
    pub fn click(&self, element: &Element) {
        self.run_with("arguments[0].scrollIntoView({block: 'center'})", std::slice::from_ref(&element.0));
        if self.engine == Engine::WebKit {
            // WebKit's driver does not find the place of an element inside a shadow root.
            self.run_with("arguments[0].focus(); arguments[0].click()", std::slice::from_ref(&element.0));
        } else {
            self.call("POST", &format!("/element/{}/click", element.id()), &json!({}));
        }
    }

    /// Puts the focus on an element and types.
    #[track_caller]
    pub fn type_into(&self, element: &Element, text: &str) {
        self.run_with("arguments[0].focus()", std::slice::from_ref(&element.0));
        self.press(text);
    }

    /// Presses keys, one after the other, wherever the focus is.
    #[track_caller]
    pub fn press(&self, keys: &str) {
        let strokes: Vec<Value> = keys
            .chars()
            .flat_map(|key| {
                [json!({"type": "keyDown", "value": key}), json!({"type": "keyUp", "value": key})]
            })
            .collect();
        self.call(
            "POST",
            "/actions",
            &json!({"actions": [{"type": "key", "id": "keys", "actions": strokes}]}),
        );
    }

    /// Moves the pointer over an element.
    #[track_caller]
    pub fn hover(&self, element: &Element) {
        let place = self.on(
            element,
            "arguments[0].scrollIntoView({block: 'center'}); const box = arguments[0].getBoundingClientRect();
             return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]",
        );
        let there =
            json!({"type": "pointerMove", "duration": 0, "x": place[0], "y": place[1], "origin": "viewport"});
        self.call(
            "POST",
            "/actions",
            &json!({"actions": [{"type": "pointer", "id": "mouse", "actions": [there]}]}),
        );
    }

    /// Sets the value of a field at once, as pasting does.
    #[track_caller]
    pub fn paste(&self, element: &Element, text: &str) {
        let script = "arguments[0].focus(); arguments[0].value = arguments[1];
            arguments[0].dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
            arguments[0].dispatchEvent(new Event('change', {bubbles: true}));";
        self.run_with(script, &[element.0.clone(), json!(text)]);
    }

    /// What an element's attribute says.
    #[track_caller]
    pub fn attribute(&self, element: &Element, name: &str) -> Option<String> {
        let value = self
            .run_with("return arguments[0].getAttribute(arguments[1])", &[element.0.clone(), json!(name)]);
        value.as_str().map(String::from)
    }

    /// Runs a script on an element, its `arguments[0]`.
    #[track_caller]
    pub fn on(&self, element: &Element, script: &str) -> Value {
        self.run_with(script, std::slice::from_ref(&element.0))
    }

    /// What the page wrote to the console, and what went wrong in it (see `pages::PROBE`).
    #[track_caller]
    pub fn complaints(&self) -> Vec<String> {
        let log = self.run("return globalThis.probe ?? ['the page has no probe']");
        let mut lines: Vec<String> = log
            .as_array()
            .into_iter()
            .flatten()
            .map(|line| line.as_str().unwrap_or("?").to_string())
            .collect();
        if self.engine == Engine::Chromium {
            let log = self.call("POST", "/se/log", &json!({"type": "browser"}));
            let of_pages = log.as_array().into_iter().flatten().filter_map(|entry| entry["message"].as_str());
            lines.extend(of_pages.map(String::from));
        }
        // Asked for by the browser, not by the page.
        lines.retain(|line| !line.contains("favicon.ico"));
        lines
    }

    /// The beginning of what the page says, and what its console and its widgets' errors say.
    fn excerpt(&self) -> String {
        let script = "return JSON.stringify([globalThis.reasons, globalThis.probe])";
        let told = self.try_run(script, &[]).unwrap_or_else(Value::from);
        let text = self.try_text();
        [&text.chars().take(600).collect::<String>(), " ", told.as_str().unwrap_or_default()].concat()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = call(self.driver.port, "DELETE", &format!("/session/{}", self.session), &json!({}));
    }
}

impl Element {
    fn id(&self) -> &str {
        self.0[ELEMENT].as_str().unwrap_or_default()
    }
}

fn call(port: u16, method: &str, path: &str, body: &Value) -> Result<Value, String> {
    let body = if method == "POST" { body.to_string() } else { String::new() };
    let answer = http::request(port, method, path, &body)?;
    let answer: Value =
        serde_json::from_str(&answer).map_err(|error| format!("{path}: {error}: {answer}"))?;
    let value = answer["value"].clone();
    match value["error"].as_str() {
        Some(error) => {
            Err(format!("{method} {path}: {error}: {}", value["message"].as_str().unwrap_or_default()))
        }
        None => Ok(value),
    }
}
