//! Reads the files a reader chooses or drops: texts, Markdown and story files.

use super::problem::{Code, LoadError, Problem};
use super::{Limits, Loaded, markdown, megabytes, published, read, short};
use crate::engine::Account;
use crate::engine::letters;

/// What a file turned out to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Incoming {
    /// One text; it has no id yet.
    Account(Account),
    /// A story, with what is wrong with it.
    Story(Loaded),
}

/// Reads a file by the end of its name: `.json` and pages saved by the widget as a story, anything else as a text.
pub fn read_file(file_name: &str, bytes: &[u8]) -> Result<Incoming, LoadError> {
    let story = match extension(file_name).as_str() {
        "json" => Some(decode(file_name, bytes)?),
        "html" | "htm" => saved_story(bytes).map(String::from),
        _ => None,
    };
    match story {
        Some(json) => Ok(Incoming::Story(read(&json, Limits::READER))),
        None => text_account(file_name, bytes).map(Incoming::Account),
    }
}

/// The story within a page that the widget saved; it holds no "<".
fn saved_story(page: &[u8]) -> Option<&str> {
    let page = std::str::from_utf8(page).ok()?;
    let (_, element) = letters::parted(page, "\n<cross-check ")?;
    let (_, story) = letters::parted(element, "<script type=\"application/json\">")?;
    Some(story.split_once('<')?.0)
}

/// The account in a text file: `.md` without its marks, anything else as it is.
///
/// The first line becomes the headline if it looks like one: short, without a full stop, and with text below it.
/// Lines that were broken to a fixed width are joined. Files that are not text are refused by a sentence.
///
/// ```
/// use crosscheck::load::text_account;
///
/// let account = text_account("wire.txt", b"Ten arrive\n\nTen people came on Monday.").unwrap();
/// assert_eq!((account.title.as_str(), account.text.as_str()), ("Ten arrive", "Ten people came on Monday."));
/// assert_eq!(text_account("scan.pdf", b"%PDF-1.7").unwrap_err().code().as_str(), "not-text");
/// ```
pub fn text_account(file_name: &str, bytes: &[u8]) -> Result<Account, LoadError> {
    let limit = Limits::READER.text;
    if bytes.len() > limit {
        return Err(refused(Code::FileTooLong, file_name, &[" is longer than ", &megabytes(limit)]));
    }
    let text = decode(file_name, bytes)?;
    let account = match extension(file_name).as_str() {
        "md" | "markdown" => from_markdown(&text),
        _ => {
            let (title, text) = from_plain(&text);
            Account { title, text, ..Account::default() }
        }
    };
    if account.text.is_empty() {
        return Err(refused(Code::EmptyText, file_name, &[" has no text in it"]));
    }
    Ok(account)
}

/// The words of a file: UTF-8, or UTF-16 with its mark; line ends become line breaks.
fn decode(file_name: &str, bytes: &[u8]) -> Result<String, LoadError> {
    let not_text = |found: &str| Err(refused(Code::NotText, file_name, &[found]));
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, 0),
        [0xfe, 0xff, rest @ ..] => utf16(rest, 8),
        _ if is_binary(bytes) => return not_text(" is not a text file"),
        _ if matches!(extension(file_name).as_str(), "html" | "htm" | "rtf") => {
            return not_text(" is a page with marks, not plain text");
        }
        [0xef, 0xbb, 0xbf, rest @ ..] | rest => std::str::from_utf8(rest).ok().map(String::from),
    };
    match text {
        Some(text) => Ok(with_line_feeds(&text)),
        None => {
            Err(refused(Code::NotUtf8, file_name, &[" is in an encoding that cannot be read for certain"]))
        }
    }
}

/// The text of units of two bytes, the lower one first; turned by eight bits, the higher one.
fn utf16(bytes: &[u8], turn: u32) -> Option<String> {
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| u16::from_le_bytes(*pair).rotate_left(turn));
    let mut text = String::new();
    for c in char::decode_utf16(units) {
        text.push(c.ok()?);
    }
    Some(text)
}

/// Whether the file starts as documents and pictures do, or holds NULs.
fn is_binary(bytes: &[u8]) -> bool {
    let starts: [&[u8]; 5] = [b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xd0\xcf\x11\xe0", b"GIF8"];
    starts.iter().any(|start| bytes.starts_with(start)) || bytes.iter().take(8_192).any(|byte| *byte == 0)
}

fn extension(file_name: &str) -> String {
    file_name.rsplit_once('.').map_or(String::new(), |(_, end)| end.to_ascii_lowercase())
}

fn refused(code: Code, file_name: &str, found: &[&str]) -> LoadError {
    let found = short(file_name) + &found.concat();
    LoadError { problems: vec![Problem::new(code, String::new(), found)], story: None }
}

/// The headline, if there is one, and the rest.
fn from_plain(text: &str) -> (String, String) {
    let text = text.trim();
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    // A headline over wrapped lines stands alone above a blank line.
    let stands_apart = rest.starts_with('\n') || !is_wrapped(text);
    let (title, body) = match stands_apart && is_headline(first) && !rest.trim().is_empty() {
        true => (first.trim(), rest),
        false => ("", text),
    };
    let body = if is_wrapped(body) { unwrap_lines(body) } else { body.trim().to_string() };
    (title.to_string(), body)
}

fn from_markdown(text: &str) -> Account {
    let (matter, body) = front_matter(text.trim());
    let field = |name: &str| {
        let line = matter.lines().find_map(|line| line.split_once(':').filter(|(key, _)| key.trim() == name));
        line.map(|(_, value)| value.trim().trim_matches(['"', '\'']).to_string())
            .filter(|value| !value.is_empty())
    };
    let body = body.trim();
    let (first, rest) = body.split_once('\n').unwrap_or((body, ""));
    let (title, heading) = (field("title"), markdown::heading(first));
    let is_title = heading.is_some() && (title.is_none() || title == heading);
    let text = markdown::plain(if is_title { rest } else { body });
    let (title, text) = match title.or(heading) {
        Some(title) => (title, text),
        None => from_plain(&text),
    };
    Account {
        outlet: field("outlet"),
        author: field("author"),
        published: field("date").or(field("published")).filter(|date| published(date).is_some()),
        url: field("url").filter(|address| super::is_web_address(address)),
        title,
        text,
        ..Account::default()
    }
}

/// The text with one line feed wherever a line ends, as systems end lines differently.
fn with_line_feeds(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (idx, line) in text.split('\r').enumerate() {
        if idx > 0 && !line.starts_with('\n') {
            out.push('\n');
        }
        out.push_str(line);
    }
    out
}

/// The lines between "---" at the top of a Markdown file, and the rest.
fn front_matter(text: &str) -> (&str, &str) {
    let inner = text.strip_prefix("---\n").and_then(|rest| letters::parted(rest, "\n---\n"));
    inner
        .filter(|(matter, _)| matter.lines().all(|line| letters::has(line, ':') || line.trim().is_empty()))
        .unwrap_or(("", text))
}

/// Whether a first line reads as a headline: up to 20 words, without a full stop.
fn is_headline(line: &str) -> bool {
    let line = line.trim();
    let n_words = line.split_whitespace().count();
    (1..=20).contains(&n_words) && line.chars().count() <= 160 && !line.ends_with(['.', ':', ',', ';'])
}

/// Whether the lines of the text were broken to a fixed width: most lines that have another right below them
/// are 50 to 100 characters long, and none is longer.
fn is_wrapped(text: &str) -> bool {
    let (mut n_above, mut n_inner, mut n_wide) = (0, 0, 0);
    for line in text.lines() {
        let n_chars = line.trim_end().chars().count();
        if 100 < n_chars {
            return false;
        }
        if 0 < n_above && 0 < n_chars {
            n_inner += 1;
            n_wide += usize::from(50 <= n_above);
        }
        n_above = n_chars;
    }
    3 <= n_inner && n_inner * 4 <= n_wide * 5
}

fn unwrap_lines(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for line in text.trim().lines().map(str::trim) {
        match (line.is_empty(), joined.is_empty() || joined.ends_with('\n')) {
            (true, true) => {}
            (true, false) => joined.push('\n'),
            (false, first) => {
                if !first {
                    joined.push(' ');
                }
                joined.push_str(line);
            }
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(file_name: &str, bytes: &[u8], title: &str, text: &str) {
        let account = text_account(file_name, bytes).expect("a text");
        assert_eq!((account.title.as_str(), account.text.as_str()), (title, text));
    }

    #[track_caller]
    fn check_refused(file_name: &str, bytes: &[u8], expected: &str) {
        let error = text_account(file_name, bytes).expect_err("refused");
        assert_eq!(error.to_string(), expected);
    }

    #[test]
    fn headlines() {
        check("a.txt", b"Ten arrive\nTen people came.", "Ten arrive", "Ten people came.");
        check("a.txt", b"Ten people came.\nThey left.", "", "Ten people came.\nThey left.");
        check("a.txt", b"Only a line", "", "Only a line");
        check("a.txt", "\u{feff}Wer kam?\r\n\r\nZehn.\r\n".as_bytes(), "Wer kam?", "Zehn.");
    }

    #[test]
    fn wrapped_lines_are_joined() {
        let line = "word word word word word word word word word word word word and";
        let text = format!("{line}\n{line}\n{line}\n{line} 3,000\nend.\n\n{line} 10\nkm.");
        let joined = format!("{line} {line} {line} {line} 3,000 end.\n{line} 10 km.");
        check("a.txt", text.as_bytes(), "", &joined);
        check("a.txt", format!("Headline\n\n{text}").as_bytes(), "Headline", &joined);
    }

    #[test]
    fn markdown_files() {
        check("a.md", b"# **Ten** arrive\n\nTen people\ncame.", "Ten arrive", "Ten people came.");
        let account =
            text_account("a.MD", b"---\ntitle: Ten\ndate: 2024-10-19\nauthor: \"A B\"\n---\nTen came.");
        let account = account.expect("a text");
        assert_eq!((account.title.as_str(), account.text.as_str()), ("Ten", "Ten came."));
        assert_eq!(
            (account.published.as_deref(), account.author.as_deref()),
            (Some("2024-10-19"), Some("A B"))
        );
    }

    #[test]
    fn encodings() {
        check("a.txt", b"\xff\xfeT\0e\0n\0.\0", "", "Ten.");
        check("a.txt", b"\xfe\xff\0T\0e\0n\0.", "", "Ten.");
        check_refused(
            "latin.txt",
            b"caf\xe9",
            "latin.txt is in an encoding that cannot be read for certain; save it as UTF-8 text, or paste its text here",
        );
    }

    #[test]
    fn refusals() {
        let remedy = "open it where it was made, copy its text and paste it here";
        check_refused("report.pdf", b"%PDF-1.7 ...", &format!("report.pdf is not a text file; {remedy}"));
        check_refused("x.txt", b"a\0b", &format!("x.txt is not a text file; {remedy}"));
        check_refused("x.html", b"<p>a", &format!("x.html is a page with marks, not plain text; {remedy}"));
        check_refused(
            "x.txt",
            b" \n",
            "x.txt has no text in it; paste the text of the account, or remove the account",
        );
        let long = vec![b'x'; Limits::READER.text + 1];
        assert_eq!(text_account("x.txt", &long).expect_err("long").code(), Code::FileTooLong);
    }

    #[test]
    fn stories_come_by_their_extension() {
        let found = read_file("story.JSON", br#"{"accounts": [{"text": "Ten."}, {"text": "Nine."}]}"#);
        assert!(matches!(found, Ok(Incoming::Story(Loaded { story: Some(_), .. }))));
        let page = br#"<html>\n<cross-check hash>\n<script type="application/json">{"accounts": [{"text": "\u003cb>"}, {"text": "Ten."}]}</script>"#;
        let page = String::from_utf8_lossy(page).replace("\\n", "\n");
        let Ok(Incoming::Story(Loaded { story: Some(story), .. })) = read_file("a.html", page.as_bytes())
        else {
            unreachable!("a story")
        };
        assert_eq!(story.accounts[0].text, "<b>");
        assert!(read_file("b.html", b"<p>\n<cross-check x>").is_err());
        let found = read_file("story.txt", b"Ten.");
        assert!(matches!(found, Ok(Incoming::Account(_))));
    }
}
