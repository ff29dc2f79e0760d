//! Reads what comes from outside, story files and texts, and says in plain words what is wrong with them.
//!
//! Nothing here panics, and nothing that can be read is thrown away: a story with a fault comes back with what
//! could be read of it and the path of the fault ("accounts[2].text is missing").

pub mod file;
pub mod markdown;
pub mod problem;

use crate::engine::date::Date;
use crate::engine::letters::is_letter;
use crate::engine::{Account, Story};
use crate::json::{self, Json};
pub use file::{Incoming, read_file, text_account};
pub use problem::{Code, LoadError, Problem, Severity};

/// How much is taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The most accounts of a story.
    pub accounts: usize,
    /// The longest text of an account, in bytes.
    pub text: usize,
    /// The longest file, in bytes.
    pub file: usize,
}

impl Limits {
    /// What a reader's browser takes in: eight accounts of 5 MB, 20 MB in all.
    pub const READER: Limits = Limits { accounts: 8, text: 5_000_000, file: 20_000_000 };
    /// No limit, for pipelines.
    pub const NONE: Limits = Limits { accounts: usize::MAX, text: usize::MAX, file: usize::MAX };
}

/// What could be read of a story file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The accounts that can be shown; `None` when there are none.
    pub story: Option<Story>,
    /// What was wrong, in the order of the file.
    pub problems: Vec<Problem>,
}

impl Loaded {
    /// The story, unless a problem is at least as grave as `limit`.
    pub fn unless(self, limit: Severity) -> Result<Story, LoadError> {
        let Loaded { story, problems } = self;
        match story {
            Some(story) if problems.iter().all(|problem| problem.severity() < limit) => Ok(story),
            story => Err(LoadError { problems, story }),
        }
    }
}

/// The story in `json`, if it can be shown and compared as it stands.
///
/// Small faults (an id that is missing, an address that cannot be linked, a date that is none) are mended and do
/// not fail; [`read`] lists them. A story that can be shown but not compared, or only in part, comes with the
/// error, so that its texts can still be read.
///
/// ```
/// use crosscheck::load;
///
/// let error = load::story(r#"{"accounts": [{"text": "Ten came."}, {"title": "No text"}]}"#).unwrap_err();
/// assert!(error.to_string().starts_with("accounts[1].text is missing"));
/// assert_eq!(error.code().as_str(), "text-missing");
/// assert_eq!(error.story.map(|story| story.accounts.len()), Some(1));
/// ```
pub fn story(json: &str) -> Result<Story, LoadError> {
    read(json, Limits::READER).unless(Severity::NotCompared)
}

/// What can be read of the story in `json`, with everything that is wrong with it.
pub fn read(json: &str, limits: Limits) -> Loaded {
    let mut reader = Reader { limits, problems: Vec::new() };
    let story = reader.file(json);
    Loaded { story, problems: reader.problems }
}

/// The date in an account's field, if it is one: ISO of any precision.
pub fn published(text: &str) -> Option<Date> {
    Date::parse(text.trim())
}

/// Whether an address may be linked: http or https, with a host, and nothing that could hide in it.
pub fn is_web_address(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once(':') else { return false };
    let Some(rest) = rest.strip_prefix("//") else { return false };
    let is_web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let hides = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\\');
    is_web && rest.starts_with(|c| is_letter(c) || c.is_ascii_digit() || c == '[') && !rest.contains(hides)
}

/// The id of the account at `idx` when it has none: a, b, … z, aa, ab, …
pub fn letter_id(idx: usize) -> String {
    let mut letters = String::new();
    let mut rest = idx.saturating_add(1);
    while 0 < rest {
        rest -= 1;
        letters.insert(0, char::from(b'a' + (rest % 26) as u8));
        rest /= 26;
    }
    letters
}

struct Reader {
    limits: Limits,
    problems: Vec<Problem>,
}

impl Reader {
    /// Reports what was found in the field `name` of what stands at `at`; both may be empty.
    fn report(&mut self, code: Code, at: &str, name: &str, found: &[&str]) {
        let dot = if at.is_empty() || name.is_empty() { "" } else { "." };
        self.problems.push(Problem::new(code, [at, dot, name].concat(), found.concat()));
    }

    fn file(&mut self, json: &str) -> Option<Story> {
        if json.len() > self.limits.file {
            let megabytes = megabytes(self.limits.file);
            self.report(Code::FileTooLong, "", "", &["the story file is longer than ", &megabytes]);
            return None;
        }
        let parsed = match json::parse(json) {
            Ok(parsed) => parsed,
            Err(error) => {
                self.report(Code::NotJson, "", "", &["the story file ", &error]);
                return None;
            }
        };
        if parsed.n_mended > 0 {
            let n_mended = parsed.n_mended.to_string();
            let found = [&n_mended, " broken characters in the story file were replaced by “\u{fffd}”"];
            self.report(Code::BrokenCharacter, "", "", &found);
        }
        if !matches!(parsed.value, Json::Object(_)) {
            let found = ["the story file holds ", kind(&parsed.value), ", not an object with “accounts”"];
            self.report(Code::NotAStory, "", "", &found);
            return None;
        }
        self.story(&parsed.value)
    }

    fn story(&mut self, fields: &Json) -> Option<Story> {
        let entries = match fields.get("accounts") {
            Some(Json::List(entries)) => entries,
            Some(other) if !matches!(other, Json::Null) => {
                self.wrong_type("accounts", "", "a list", other, Code::NotAStory);
                return None;
            }
            _ => {
                let found = missing(fields, "accounts", &["articles", "sources", "items", "texts"]);
                self.report(Code::NotAStory, "accounts", "", &[&found]);
                return None;
            }
        };
        let title = self.text(fields, "", "title").unwrap_or_default();
        let note = self.text(fields, "", "note");
        let limit = self.limits.accounts;
        if entries.len() > limit {
            let (n_entries, limit) = (entries.len().to_string(), limit.to_string());
            let found = ["accounts has ", &n_entries, " entries; the first ", &limit, " are shown"];
            self.report(Code::TooManyAccounts, "accounts", "", &found);
        }
        let mut ids = Vec::new();
        let mut accounts = Vec::new();
        for (idx, entry) in entries.iter().take(limit).enumerate() {
            accounts.extend(self.account(entry, idx, &mut ids));
        }
        let shown = self.shown(fields, &ids);
        let mut n_readable = 0;
        for account in &accounts {
            n_readable += usize::from(!account.text.trim().is_empty());
        }
        let (code, found) = match n_readable {
            0 => (Code::NoAccounts, "no account in the story has a text that can be read"),
            _ => (Code::OneAccount, "only one account in the story has a text"),
        };
        if n_readable < 2 {
            self.report(code, "accounts", "", &[found]);
        }
        (n_readable > 0).then_some(Story { title, note, shown, accounts })
    }

    fn account(&mut self, fields: &Json, idx: usize, ids: &mut Vec<String>) -> Option<Account> {
        let at = &["accounts[", &idx.to_string(), "]"].concat();
        if !matches!(fields, Json::Object(_)) {
            self.wrong_type(at, "", "an object with “text”", fields, Code::AccountUnreadable);
            return None;
        }
        let text = match fields.get("text") {
            Some(Json::Text(text)) => text.clone(),
            Some(other) if !matches!(other, Json::Null) => {
                self.wrong_type(at, "text", "text in quotes", other, Code::AccountUnreadable);
                return None;
            }
            _ => {
                let found = missing(fields, "text", &["body", "content", "articleBody", "description"]);
                self.report(Code::TextMissing, at, "text", &[&found]);
                return None;
            }
        };
        if text.len() > self.limits.text {
            let megabytes = megabytes(self.limits.text);
            self.report(Code::TextTooLong, at, "text", &["is longer than ", &megabytes]);
            return None;
        }
        if text.trim().is_empty() {
            self.report(Code::EmptyText, at, "text", &["is empty"]);
        }
        let id = self.id(fields, at, idx, ids);
        Some(Account {
            id,
            outlet: self.text(fields, at, "outlet"),
            author: self.text(fields, at, "author"),
            title: self.text(fields, at, "title").unwrap_or_default(),
            published: self.date(fields, at),
            published_note: self.text(fields, at, "published_note"),
            url: self.address(fields, at),
            lang: self.text(fields, at, "lang"),
            digest: self.flag(fields, at, "digest"),
            text,
        })
    }

    /// The account's id, made unique; numbers are read as their digits.
    fn id(&mut self, fields: &Json, at: &str, idx: usize, ids: &mut Vec<String>) -> String {
        let given = self.text_or_number(fields, at, "id");
        let is_given = given.is_some();
        let wanted = given.unwrap_or_else(|| letter_id(idx));
        let mut id = wanted.clone();
        let mut n = 2;
        while ids.contains(&id) {
            id = [&wanted, "-", &n.to_string()].concat();
            n += 1;
        }
        ids.push(id.clone());
        if is_given && id != wanted {
            let found =
                ["is “", &short(&wanted), "”, as in another account; it is read as “", &short(&id), "”"];
            self.report(Code::DuplicateId, at, "id", &found);
        }
        id
    }

    fn date(&mut self, fields: &Json, at: &str) -> Option<String> {
        // A bare year is often written without quotes.
        let given = self.text_or_number(fields, at, "published")?;
        let is_date = published(&given).is_some();
        self.trimmed(given, is_date, Code::BadDate, at, "published", "”, which is not a date")
    }

    fn address(&mut self, fields: &Json, at: &str) -> Option<String> {
        let given = self.text(fields, at, "url")?;
        let is_address = is_web_address(given.trim());
        self.trimmed(given, is_address, Code::BadAddress, at, "url", "”, which is not a web address")
    }

    /// What was given, if it is what it should be.
    fn trimmed(
        &mut self,
        given: String,
        is_fit: bool,
        code: Code,
        at: &str,
        name: &str,
        not: &str,
    ) -> Option<String> {
        if is_fit {
            return Some(given.trim().to_string());
        }
        self.report(code, at, name, &["is “", &short(&given), not]);
        None
    }

    fn shown(&mut self, fields: &Json, ids: &[String]) -> Vec<String> {
        let mut shown = Vec::new();
        let entries = match fields.get("shown") {
            None | Some(Json::Null) => return shown,
            Some(Json::List(entries)) => entries,
            Some(other) => {
                self.wrong_type("shown", "", "a list of account ids", other, Code::WrongType);
                return shown;
            }
        };
        for (idx, entry) in entries.iter().enumerate() {
            let id = match entry {
                Json::Text(id) => id.clone(),
                other => other.to_string(),
            };
            if !ids.contains(&id) {
                let at = ["shown[", &idx.to_string(), "]"].concat();
                let found = ["is “", &short(&id), "”, which is no account of the story"];
                self.report(Code::UnknownAccount, &at, "", &found);
            } else if !shown.contains(&id) {
                shown.push(id);
            }
        }
        shown
    }

    /// A text field; absent, null and blank are all `None`.
    fn text(&mut self, fields: &Json, at: &str, name: &str) -> Option<String> {
        match fields.get(name)? {
            Json::Null => None,
            Json::Text(text) => (!text.trim().is_empty()).then(|| text.clone()),
            other => {
                self.wrong_type(at, name, "text in quotes", other, Code::WrongType);
                None
            }
        }
    }

    /// A text field, or the digits of a number in its place.
    fn text_or_number(&mut self, fields: &Json, at: &str, name: &str) -> Option<String> {
        match fields.get(name) {
            Some(Json::Number(digits)) => Some(digits.clone()),
            _ => self.text(fields, at, name),
        }
    }

    fn flag(&mut self, fields: &Json, at: &str, name: &str) -> bool {
        match fields.get(name) {
            None | Some(Json::Null) => false,
            Some(Json::Bool(flag)) => *flag,
            Some(other) => {
                self.wrong_type(at, name, "true or false", other, Code::WrongType);
                false
            }
        }
    }

    fn wrong_type(&mut self, at: &str, name: &str, wanted: &str, value: &Json, code: Code) {
        self.report(code, at, name, &["is ", kind(value), ", not ", wanted]);
    }
}

/// "5 MB".
pub(crate) fn megabytes(n_bytes: usize) -> String {
    [&(n_bytes / 1_000_000).to_string(), " MB"].concat()
}

/// "is missing", and the field that was probably meant.
fn missing(fields: &Json, name: &str, meant: &[&str]) -> String {
    let like = |key: &str| {
        key.eq_ignore_ascii_case(name) && key != name || meant.iter().any(|m| key.eq_ignore_ascii_case(m))
    };
    if let Json::Object(fields) = fields {
        for (key, _) in fields {
            if like(key) {
                return ["is missing; there is “", key, "”, which should be called “", name, "”"].concat();
            }
        }
    }
    "is missing".to_string()
}

fn kind(value: &Json) -> &'static str {
    match value {
        Json::Null => "null",
        Json::Bool(_) => "true or false",
        Json::Number(_) => "a number",
        Json::Text(_) => "text",
        Json::List(_) => "a list",
        Json::Object(_) => "an object",
    }
}

/// The beginning of a value, for a message: one line, at most 40 characters, nothing invisible.
pub(crate) fn short(value: &str) -> String {
    let mut short = String::new();
    for (n_before, c) in value.chars().enumerate() {
        if n_before == 40 {
            short.push('…');
            break;
        }
        short.push(if c.is_control() || is_invisible(c) { ' ' } else { c });
    }
    short
}

/// Characters that take no room or turn the direction of the text around them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks each problem's code, path and finding.
    #[track_caller]
    fn check(json: &str, expected: &[&str]) {
        let found: Vec<String> = read(json, Limits::READER)
            .problems
            .iter()
            .map(|problem| format!("{}: {}", problem.code.as_str(), problem.what()))
            .collect();
        assert_eq!(found, expected, "{json}");
    }

    /// A story of two sound accounts, with `fields` added to the first.
    fn with(fields: &str) -> String {
        format!(r#"{{"accounts": [{{"text": "Ten came."{fields}}}, {{"text": "Nine came."}}]}}"#)
    }

    #[test]
    fn sound_stories() {
        check(&with(""), &[]);
        check(&with(r#", "published": "2024-10", "url": "https://a.example/x?y#z", "other": [1]"#), &[]);
        check(&with(r#", "published": null, "outlet": "", "digest": true, "id": 7"#), &[]);
        check(&format!("\u{feff}{}", with("")), &[]);
        let story = story(&with(r#", "id": 7, "published": 2024"#)).expect("sound");
        assert_eq!((story.accounts[0].id.as_str(), story.accounts[1].id.as_str()), ("7", "b"));
        assert_eq!(story.accounts[0].published.as_deref(), Some("2024"));
    }

    #[test]
    fn files_that_are_no_story() {
        check("", &["not-json: the story file is empty"]);
        check(" \n", &["not-json: the story file is empty"]);
        check(
            r#"{"accounts": ["#,
            &["not-json: the story file stops in the middle (line 1, column 14); it was probably cut"],
        );
        check(
            "{\n  accounts: []}",
            &[
                "not-json: the story file is not JSON at line 2, column 3: a name in double quotes is expected",
            ],
        );
        check("[1]", &["not-a-story: the story file holds a list, not an object with “accounts”"]);
        check("{}", &["not-a-story: accounts is missing"]);
        check(
            r#"{"articles": []}"#,
            &["not-a-story: accounts is missing; there is “articles”, which should be called “accounts”"],
        );
        check(r#"{"accounts": {"a": 1}}"#, &["not-a-story: accounts is an object, not a list"]);
        check(r#"{"accounts": []}"#, &["no-accounts: no account in the story has a text that can be read"]);
        check(
            &"[".repeat(100_000),
            &[
                "not-json: the story file is not JSON at line 1, column 128: lists and objects stand too deep in each other",
            ],
        );
    }

    #[test]
    fn accounts_that_cannot_be_read() {
        let one = "one-account: only one account in the story has a text";
        let check_second = |entry: &str, expected: &str| {
            check(&format!(r#"{{"accounts": [{{"text": "Ten."}}, {entry}]}}"#), &[expected, one]);
        };
        check_second("3", "account-unreadable: accounts[1] is a number, not an object with “text”");
        check_second("{}", "text-missing: accounts[1].text is missing");
        check_second(r#"{"text": null}"#, "text-missing: accounts[1].text is missing");
        check_second(
            r#"{"body": "x"}"#,
            "text-missing: accounts[1].text is missing; there is “body”, which should be called “text”",
        );
        check_second(
            r#"{"text": ["a"]}"#,
            "account-unreadable: accounts[1].text is a list, not text in quotes",
        );
        check_second(r#"{"text": " "}"#, "empty-text: accounts[1].text is empty");
        let long = "x".repeat(Limits::READER.text + 1);
        check_second(
            &format!(r#"{{"text": "{long}"}}"#),
            "text-too-long: accounts[1].text is longer than 5 MB",
        );
        let longest = "x".repeat(Limits::READER.text);
        check(&format!(r#"{{"accounts": [{{"text": "Ten."}}, {{"text": "{longest}"}}]}}"#), &[]);
    }

    #[test]
    fn small_faults_are_mended() {
        check(
            &with(r#", "published": "last week""#),
            &["bad-date: accounts[0].published is “last week”, which is not a date"],
        );
        check(
            &with(r#", "url": "javascript:alert(1)""#),
            &["bad-address: accounts[0].url is “javascript:alert(1)”, which is not a web address"],
        );
        check(
            &with(r#", "outlet": 3, "digest": "no""#),
            &[
                "wrong-type: accounts[0].outlet is a number, not text in quotes",
                "wrong-type: accounts[0].digest is text, not true or false",
            ],
        );
        check(
            r#"{"shown": ["a", "x", "a"], "title": {}, "accounts": [{"text": "1."}, {"text": "2."}]}"#,
            &[
                "wrong-type: title is an object, not text in quotes",
                "unknown-account: shown[1] is “x”, which is no account of the story",
            ],
        );
        let twice = r#"{"accounts": [{"id": "a", "text": "1."}, {"id": "a", "text": "2."}, {"text": "3."}]}"#;
        check(twice, &["duplicate-id: accounts[1].id is “a”, as in another account; it is read as “a-2”"]);
        assert!(story(twice).is_ok());
    }

    #[test]
    fn too_many_accounts_are_cut_and_said() {
        let entries = vec![r#"{"text": "Ten."}"#; 64].join(",");
        let error = story(&format!(r#"{{"accounts": [{entries}]}}"#)).expect_err("64 accounts");
        assert_eq!(error.code(), Code::TooManyAccounts);
        assert_eq!(error.story.map(|story| story.accounts.len()), Some(8));
        let nine = format!(r#"{{"accounts": [{entries}]}}"#);
        assert_eq!(read(&nine, Limits::NONE).story.map(|story| story.accounts.len()), Some(64));
    }

    #[test]
    fn one_account_can_still_be_read() {
        let error = story(r#"{"accounts": [{"text": "Ten came."}]}"#).expect_err("one account");
        assert_eq!(error.code(), Code::OneAccount);
        assert_eq!(
            error.to_string(),
            "only one account in the story has a text; add a second account to compare it with"
        );
        assert_eq!(error.story.map(|story| story.accounts.len()), Some(1));
    }

    #[test]
    fn a_lone_surrogate_is_replaced() {
        let found = read(&with(r#", "title": "cut \ud83d""#), Limits::READER);
        assert_eq!(found.problems.first().map(|problem| problem.code), Some(Code::BrokenCharacter));
        assert_eq!(found.story.map(|story| story.accounts[0].title.clone()).as_deref(), Some("cut \u{fffd}"));
        check(&with(r#", "title": "whole \ud83d\ude00, \\ud83d""#), &[]);
    }

    #[test]
    fn web_addresses() {
        for address in
            ["https://a.example", "HTTP://a.example/b?c=d#e", "https://[::1]/", "https://é.example/"]
        {
            assert!(is_web_address(address), "{address}");
        }
        for odd in [
            "",
            "https://",
            "http:a.example",
            "javascript:https://a.example",
            "//a.example",
            "data:text/html,x",
        ] {
            assert!(!is_web_address(odd), "{odd}");
        }
        for odd in [
            "https:///a",
            "https://a b",
            "https://a\n",
            "https://\"a",
            "ftp://a.example",
            "hþtp://x",
            "https:\\\\a",
        ] {
            assert!(!is_web_address(odd), "{odd}");
        }
    }

    #[test]
    fn letters() {
        assert_eq!([0, 25, 26, 701, 702].map(letter_id), ["a", "z", "aa", "zz", "aaa"]);
    }
}
