//! The three browser engines: how each is started and asked for a session.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::http;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    pub fn as_str(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }
}

/// A running driver; it ends when this is dropped.
#[derive(Debug)]
pub struct Driver {
    pub port: u16,
    process: Child,
    /// The folder of what the driver, its browser and the tests keep.
    pub profile: PathBuf,
}

impl Driver {
    pub fn start(engine: Engine) -> Result<Self, String> {
        let port = free_port();
        let profile = std::env::temp_dir().join(format!("crosscheck-{}-{port}", engine.as_str()));
        fs::create_dir_all(&profile).map_err(|error| error.to_string())?;
        let mut command = match engine {
            Engine::Chromium => Command::new("chromedriver"),
            Engine::Firefox => Command::new("geckodriver"),
            Engine::WebKit => {
                let mut command = Command::new("xvfb-run");
                command.args(["-a", "-s", "-screen 0 2000x1400x24", "WebKitWebDriver"]);
                command
            }
        };
        command.arg(format!("--port={port}")).env("HOME", &profile).env("XDG_RUNTIME_DIR", &profile);
        if engine == Engine::Firefox {
            // Its second port, for the browser, is fixed otherwise.
            command.arg(format!("--marionette-port={}", free_port())).args(["--log", "fatal"]);
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        // A group of its own, so that the driver's browser ends with it.
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let process = command.spawn().map_err(|error| {
            format!("{} cannot be started ({error}); run tools/setup browsers geckodriver", engine.as_str())
        })?;
        let driver = Self { port, process, profile };
        for _ in 0..600 {
            if http::request(port, "GET", "/status", "").is_ok() {
                return Ok(driver);
            }
            thread::sleep(Duration::from_millis(100));
        }
        Err(format!("the driver of {} does not answer", engine.as_str()))
    }

    /// What to ask a new session for.
    pub fn capabilities(&self, engine: Engine) -> Value {
        let profile = self.profile.join("profile");
        let wanted = match engine {
            Engine::Chromium => json!({
                "goog:loggingPrefs": {"browser": "ALL"},
                "goog:chromeOptions": {"args": [
                    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--hide-scrollbars", format!("--user-data-dir={}", profile.display()),
                ]},
            }),
            Engine::Firefox => json!({
                "moz:firefoxOptions": {
                    "args": ["-headless"],
                    // Driven Firefox lets a page on disk read other files, which a reader's Firefox does not.
                    "prefs": {"security.fileuri.strict_origin_policy": true},
                },
            }),
            Engine::WebKit => json!({
                "webkitgtk:browserOptions": {"binary": mini_browser(), "args": ["--automation"]},
            }),
        };
        json!({"capabilities": {"alwaysMatch": wanted}})
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // `kill` ends the whole group; the standard library can only end the driver itself.
        let group = format!("-{}", self.process.id());
        let _ = Command::new("kill").args(["--", &group]).status();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("the port").port()
}

/// The small browser that comes with WebKitGTK, in the folder of the machine's architecture.
fn mini_browser() -> String {
    let libraries = fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path());
    let candidates = libraries.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"));
    let found = candidates
        .chain([Path::new("/usr/libexec/webkit2gtk-4.1/MiniBrowser").into()])
        .find(|path| path.exists());
    found.map_or_else(|| "MiniBrowser".into(), |path| path.display().to_string())
}
