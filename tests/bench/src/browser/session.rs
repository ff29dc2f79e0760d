//! A session with Chromium: pages are opened, scripts run, and what a reader does is done by the browser itself.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::engine::{Driver, Engine};
use crate::http;

/// No page measures for longer.
const PATIENCE: Duration = Duration::from_secs(600);
const FINDERS: &str = include_str!("../../../browser/src/finders.js");

/// A session; it ends when this is dropped.
#[derive(Debug)]
pub struct Session {
    driver: Driver,
    path: String,
}

impl Session {
    pub fn start() -> Result<Self, String> {
        let driver = Driver::start(Engine::Chromium)?;
        let mut session = Self { driver, path: "/session".into() };
        let opened = session.call("", &session.driver.capabilities(Engine::Chromium))?;
        session.path = format!("/session/{}", opened["sessionId"].as_str().ok_or("no session")?);
        session.call("/window/rect", &json!({"width": 1440, "height": 1000}))?;
        Ok(session)
    }

    fn call(&self, path: &str, body: &Value) -> Result<Value, String> {
        let answer =
            http::request(self.driver.port, "POST", &format!("{}{path}", self.path), &body.to_string())?;
        let mut answer: Value = serde_json::from_str(&answer).map_err(|error| format!("{path}: {error}"))?;
        let value = answer["value"].take();
        match value["error"].as_str() {
            Some(error) => Err(format!("{path}: {error}: {}", value["message"])),
            None => Ok(value),
        }
    }

    pub fn open(&self, address: &str) -> Result<(), String> {
        self.call("/url", &json!({"url": "about:blank"}))?;
        self.call("/url", &json!({"url": address})).map(|_| ())
    }

    /// What a script returns, with the finders of the browser tests at hand.
    pub fn run(&self, script: &str) -> Result<Value, String> {
        self.call("/execute/sync", &json!({"script": format!("{FINDERS}\n{script}"), "args": []}))
    }

    /// Waits until a script returns something that is not null or false.
    pub fn wait(&self, script: &str) -> Result<Value, String> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            let value = self.run(script)?;
            if !matches!(value, Value::Null | Value::Bool(false)) {
                return Ok(value);
            }
            thread::sleep(Duration::from_millis(100));
        }
        Err(format!("waited in vain for {script}"))
    }

    /// Clicks what a script returns, once it returns an element, and the page has come to rest that was scrolled to it.
    pub fn click(&self, script: &str) -> Result<(), String> {
        let element = self.wait(&format!(
            "const it = (() => {{ {script} }})(); it?.scrollIntoView({{block: 'center'}}); return it"
        ))?;
        thread::sleep(Duration::from_millis(300));
        let id = element.as_object().and_then(|it| it.values().next()).and_then(Value::as_str);
        self.call(&format!("/element/{}/click", id.ok_or("no element")?), &json!({})).map(|_| ())
    }

    /// Presses a key wherever the focus is.
    pub fn press(&self, key: char) -> Result<(), String> {
        let strokes = json!([{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]);
        self.call("/actions", &json!({"actions": [{"type": "key", "id": "keys", "actions": strokes}]}))
            .map(|_| ())
    }

    /// Seconds that the page's main thread has spent so far on scripts, style and layout.
    pub fn busy(&self) -> Result<f64, String> {
        let ask = |command: &str| self.call("/goog/cdp/execute", &json!({"cmd": command, "params": {}}));
        ask("Performance.enable")?;
        let metrics = ask("Performance.getMetrics")?;
        let of = |name: &str| {
            let all = metrics["metrics"].as_array().into_iter().flatten();
            all.filter(|metric| metric["name"] == name)
                .filter_map(|metric| metric["value"].as_f64())
                .sum::<f64>()
        };
        Ok(of("ScriptDuration") + of("LayoutDuration") + of("RecalcStyleDuration"))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = http::request(self.driver.port, "DELETE", &self.path, "");
    }
}
