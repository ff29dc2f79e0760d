//! Serves the build in `dist/` and the tests' own pages, each with the headers that its test is about.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use crate::http;

/// A page or file with headers of its own.
#[derive(Clone, Debug)]
pub struct Page {
    pub kind: &'static str,
    pub headers: Vec<(&'static str, String)>,
    pub body: String,
}

/// A server on a port of this machine; it ends with the process.
#[derive(Clone, Debug)]
pub struct Server {
    pub port: u16,
    /// Folders of a story each, with its native report.
    pub stories: Vec<String>,
}

impl Server {
    /// Serves `pages` by path, and the files of `dist` under every other path.
    pub fn start(dist: PathBuf, pages: BTreeMap<String, Page>, stories: Vec<String>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("the port").port();
        let pages = Arc::new(pages);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (dist, pages) = (dist.clone(), Arc::clone(&pages));
                thread::spawn(move || answer(&stream, &dist, &pages));
            }
        });
        Self { port, stories }
    }

    pub fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.port)
    }
}

fn answer(mut stream: &TcpStream, dist: &std::path::Path, pages: &BTreeMap<String, Page>) {
    let Some(request) = http::read(stream) else { return };
    let path = request.start.split(' ').nth(1).unwrap_or("/");
    let path = path.split(['?', '#']).next().unwrap_or("/").trim_start_matches('/');
    let (status, kind, headers, body) = match pages.get(path) {
        Some(page) => ("200 OK", page.kind, page.headers.clone(), page.body.clone().into_bytes()),
        None => match fs::read(dist.join(path)) {
            Ok(bytes) if !path.contains("..") => ("200 OK", kind(path), vec![], bytes),
            _ => ("404 Not Found", "text/plain", vec![], b"not found".to_vec()),
        },
    };
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nCache-Control: no-store\r\n\
         Connection: close\r\n{headers}\r\n"
    );
    // A browser that has left hears nothing, and that is no failure.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
}

fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
