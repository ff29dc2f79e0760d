//! Just enough HTTP/1.1 over a socket: to call a WebDriver, and to serve pages to a browser.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Answers longer than this are a defect.
const PATIENCE: Duration = Duration::from_secs(90);

/// The start line and the body of a message.
#[derive(Debug)]
pub struct Message {
    pub start: String,
    pub body: Vec<u8>,
}

/// The next message on a connection; `None` when the other side has hung up.
pub fn read(stream: &TcpStream) -> Option<Message> {
    let mut reader = BufReader::new(stream);
    let mut start = String::new();
    reader.read_line(&mut start).ok().filter(|length| *length > 0)?;
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().ok()?;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(Message { start: start.trim_end().to_string(), body })
}

/// Sends a request to a port of this machine and reads the answer's body.
pub fn request(port: u16, method: &str, path: &str, body: &str) -> Result<String, String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).map_err(|error| error.to_string())?;
    stream.set_read_timeout(Some(PATIENCE)).map_err(|error| error.to_string())?;
    let length = body.len();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json; charset=utf-8\r\n\
         Content-Length: {length}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(format!("{head}{body}").as_bytes()).map_err(|error| error.to_string())?;
    let answer = read(&stream).ok_or(format!("{method} {path}: no answer"))?;
    String::from_utf8(answer.body).map_err(|error| error.to_string())
}
