//! Reads JSON after RFC 8259, in one pass; says line and column of what is wrong with it.

use super::Json;

/// A value, and how many lone halves of character pairs were replaced in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The value.
    pub value: Json,
    /// JSON written by browsers holds a lone half of a pair when a text was cut within an emoji; each is now U+FFFD.
    pub n_mended: usize,
}

/// How deep lists and objects may stand in each other; each level takes room on the stack.
const MAX_DEPTH: usize = 127;

/// The value that `json` holds; a byte order mark before it is passed over.
///
/// What is wrong comes back as a sentence without its full stop, with line and column counted from 1.
///
/// ```
/// use crosscheck::json::{Json, parse};
///
/// let value = parse(r#"{"id": 7}"#).unwrap().value;
/// assert_eq!(value.get("id"), Some(&Json::Number("7".into())));
/// assert_eq!(
///     parse("{\n  id: 7}").unwrap_err(),
///     "is not JSON at line 2, column 3: a name in double quotes is expected"
/// );
/// ```
pub fn parse(json: &str) -> Result<Parsed, String> {
    let json = json.trim_start_matches('\u{feff}');
    let mut reader = Reader { json, at: 0, n_mended: 0 };
    let read = reader.document();
    read.map(|value| Parsed { value, n_mended: reader.n_mended }).map_err(|expected| reader.fault(expected))
}

struct Reader<'a> {
    json: &'a str,
    /// The byte read next; always on a character.
    at: usize,
    n_mended: usize,
}

/// What was expected instead.
type Expected = &'static str;

const A_VALUE: Expected = "a value is expected";
const COMMA_IN_LIST: Expected = "a comma or “]” is expected";
const COMMA_IN_OBJECT: Expected = "a comma or “}” is expected";

impl<'a> Reader<'a> {
    fn document(&mut self) -> Result<Json, Expected> {
        self.skip_space();
        if self.peek().is_none() {
            return Err("");
        }
        let value = self.value(0)?;
        self.skip_space();
        if self.peek().is_some() { Err("nothing more is expected") } else { Ok(value) }
    }

    fn fault(&self, expected: Expected) -> String {
        let before = self.json.get(..self.at).unwrap_or_default();
        if expected.is_empty() {
            return "is empty".into();
        }
        let (mut line, mut column) = (1, 0);
        for c in before.chars() {
            column += 1;
            if c == '\n' {
                (line, column) = (line + 1, 0);
            }
        }
        let line = line.to_string();
        if self.peek().is_none() {
            let column = column.to_string();
            return ["stops in the middle (line ", &line, ", column ", &column, "); it was probably cut"]
                .concat();
        }
        ["is not JSON at line ", &line, ", column ", &(column + 1).to_string(), ": ", expected].concat()
    }

    fn peek(&self) -> Option<u8> {
        self.json.as_bytes().get(self.at).copied()
    }

    /// Takes `byte` if it comes next.
    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// Takes the bytes that are `wanted`.
    fn take_while(&mut self, wanted: fn(u8) -> bool) -> &'a str {
        let start = self.at;
        while self.peek().is_some_and(wanted) {
            self.at += 1;
        }
        self.json.get(start..self.at).unwrap_or_default()
    }

    fn skip_space(&mut self) {
        self.take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
    }

    fn value(&mut self, depth: usize) -> Result<Json, Expected> {
        match self.peek() {
            Some(b'{' | b'[') if depth == MAX_DEPTH => Err("lists and objects stand too deep in each other"),
            Some(b'{') => self.object(depth + 1),
            Some(b'[') => self.list(depth + 1),
            Some(b'"') => self.text().map(Json::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word(),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Json, Expected> {
        let mut fields = Vec::new();
        self.at += 1;
        self.skip_space();
        if self.take(b'}') {
            return Ok(Json::Object(fields));
        }
        loop {
            if self.peek() != Some(b'"') {
                return Err("a name in double quotes is expected");
            }
            let name = self.text()?;
            self.skip_space();
            if !self.take(b':') {
                return Err("a colon is expected");
            }
            self.skip_space();
            fields.push((name, self.value(depth)?));
            if self.is_last(b'}', COMMA_IN_OBJECT)? {
                return Ok(Json::Object(fields));
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Json, Expected> {
        let mut entries = Vec::new();
        self.at += 1;
        self.skip_space();
        if self.take(b']') {
            return Ok(Json::List(entries));
        }
        loop {
            entries.push(self.value(depth)?);
            if self.is_last(b']', COMMA_IN_LIST)? {
                return Ok(Json::List(entries));
            }
        }
    }

    /// Whether the entry just read was the last; takes the comma or the closing bracket.
    fn is_last(&mut self, close: u8, expected: Expected) -> Result<bool, Expected> {
        self.skip_space();
        if self.take(close) {
            return Ok(true);
        }
        if !self.take(b',') {
            return Err(expected);
        }
        self.skip_space();
        Ok(false)
    }

    fn word(&mut self) -> Result<Json, Expected> {
        let start = self.at;
        let value = match self.take_while(|byte| byte.is_ascii_alphabetic()) {
            "null" => Json::Null,
            "true" => Json::Bool(true),
            "false" => Json::Bool(false),
            word => {
                // A word that was cut at the end of the file is left as read, so that it counts as cut.
                if self.peek().is_some()
                    || !["null", "true", "false"].iter().any(|whole| whole.starts_with(word))
                {
                    self.at = start;
                }
                return Err(A_VALUE);
            }
        };
        Ok(value)
    }

    fn number(&mut self) -> Result<Json, Expected> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _sign = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        Ok(Json::Number(self.json.get(start..self.at).unwrap_or_default().to_string()))
    }

    fn digits(&mut self) -> Result<(), Expected> {
        if self.take_while(|byte| byte.is_ascii_digit()).is_empty() {
            Err("a digit is expected")
        } else {
            Ok(())
        }
    }

    fn text(&mut self) -> Result<String, Expected> {
        self.at += 1;
        let mut text = String::new();
        loop {
            text.push_str(self.take_while(|byte| !matches!(byte, b'"' | b'\\' | ..=0x1f)));
            if self.take(b'"') {
                return Ok(text);
            }
            if !self.take(b'\\') {
                return Err(
                    "a line break or another control character stands within a text; “\\n” is expected",
                );
            }
            let escaped = match self.peek() {
                Some(b'n') => '\n',
                Some(b't') => '\t',
                Some(b'r') => '\r',
                Some(b'b') => '\u{8}',
                Some(b'f') => '\u{c}',
                Some(quoted @ (b'"' | b'\\' | b'/')) => char::from(quoted),
                Some(b'u') => {
                    text.push(self.code_point()?);
                    continue;
                }
                _ => return Err("this character cannot follow a backslash"),
            };
            self.at += 1;
            text.push(escaped);
        }
    }

    /// The character of "uD83D\uDE00", or of "u00e9"; U+FFFD for half a pair.
    fn code_point(&mut self) -> Result<char, Expected> {
        let first = self.code_unit()?;
        let start = self.at;
        let second = if (0xd800..0xdc00).contains(&first) && self.take(b'\\') && self.peek() == Some(b'u') {
            self.code_unit()?
        } else {
            0
        };
        if (0xdc00..0xe000).contains(&second) {
            let code = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
            return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        self.at = start;
        Ok(char::from_u32(first).unwrap_or_else(|| {
            self.n_mended += 1;
            char::REPLACEMENT_CHARACTER
        }))
    }

    /// The four hexadecimal digits after "u".
    fn code_unit(&mut self) -> Result<u32, Expected> {
        self.at += 1;
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            unit = unit * 16 + digit.ok_or("four hexadecimal digits are expected")?;
            self.at += 1;
        }
        Ok(unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    /// Holds the value against serde_json's; numbers by their digits.
    #[track_caller]
    fn same(ours: &Json, theirs: &Value) {
        match (ours, theirs) {
            (Json::Null, Value::Null) => {}
            (Json::Bool(ours), Value::Bool(theirs)) => assert_eq!(ours, theirs),
            (Json::Number(ours), Value::Number(theirs)) => {
                assert_eq!(ours.parse::<f64>().ok(), theirs.as_f64())
            }
            (Json::Text(ours), Value::String(theirs)) => assert_eq!(ours, theirs),
            (Json::List(ours), Value::Array(theirs)) => {
                assert_eq!(ours.len(), theirs.len());
                ours.iter().zip(theirs).for_each(|(ours, theirs)| same(ours, theirs));
            }
            (Json::Object(fields), Value::Object(theirs)) => {
                assert!(fields.iter().all(|(name, _)| theirs.contains_key(name)));
                for (name, theirs) in theirs {
                    same(ours.get(name).expect("the field"), theirs);
                }
            }
            _ => assert_eq!(format!("{ours:?}"), theirs.to_string()),
        }
    }

    #[track_caller]
    fn check(json: &str) {
        match (parse(json), serde_json::from_str::<Value>(json)) {
            (Ok(ours), Ok(theirs)) => same(&ours.value, &theirs),
            (Err(_), Err(_)) => {}
            // Lone halves of pairs are mended here, and numbers beyond 1e308 kept as written.
            (Ok(ours), Err(_)) if ours.n_mended > 0 => {}
            (Ok(_), Err(error)) if error.to_string().contains("number out of range") => {}
            (ours, theirs) => assert_eq!(ours.is_ok(), theirs.is_ok(), "{json}"),
        }
    }

    #[track_caller]
    fn check_fault(json: &str, expected: &str) {
        assert_eq!(parse(json).expect_err(json), expected);
    }

    #[test]
    fn values() {
        for json in [
            "null",
            " true ",
            "false",
            "\"\"",
            "[]",
            "{}",
            "[ 1 , 2 ]",
            "{\"a\" : {\"b\": [null]}}",
            "0",
            "-0",
            "10",
            "-1.50e+3",
            "1E400",
            "01",
            "1.",
            ".5",
            "+1",
            "-",
            "1e",
            "0x1",
            "nul",
            "nulll",
            "True",
            "NaN",
            "[1,]",
            "{\"a\":1,}",
            "{\"a\"}",
            "{,}",
            "[1 2]",
            "1 2",
            "\"a\nb\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\u00e9\\/\\b\\f\"",
            "\"é😀\"",
            "{\"a\":1,\"a\":2}",
            "'a'",
            "// no\n1",
            "\u{a0}1",
            "\"\u{7f}\"",
        ] {
            check(json);
        }
    }

    #[test]
    fn faults() {
        check_fault("", "is empty");
        check_fault("\u{feff} \n", "is empty");
        check_fault("{\"a\": 1", "stops in the middle (line 1, column 7); it was probably cut");
        check_fault("[\n\"ab", "stops in the middle (line 2, column 3); it was probably cut");
        check_fault("[tr", "stops in the middle (line 1, column 3); it was probably cut");
        check_fault("[\"é\", x]", "is not JSON at line 1, column 7: a value is expected");
        check_fault("{\"a\" 1}", "is not JSON at line 1, column 6: a colon is expected");
        check_fault("[1\n2]", "is not JSON at line 2, column 1: a comma or “]” is expected");
        check_fault("[1]]", "is not JSON at line 1, column 4: nothing more is expected");
        check_fault("[01]", "is not JSON at line 1, column 3: a comma or “]” is expected");
        let deep = |n: usize| "[".repeat(n) + &"]".repeat(n);
        assert!(parse(&deep(MAX_DEPTH)).is_ok());
        check_fault(
            &deep(MAX_DEPTH + 1),
            "is not JSON at line 1, column 128: lists and objects stand too deep in each other",
        );
    }

    #[test]
    fn halves_of_pairs() {
        let mended = |json: &str| parse(json).map(|parsed| (parsed.value, parsed.n_mended)).expect("JSON");
        assert_eq!(mended(r#""\ud83d\ude00""#), ("😀".into(), 0));
        assert_eq!(mended(r#""\\ud83d""#), ("\\ud83d".into(), 0));
        assert_eq!(mended(r#""a\ud83d""#), ("a\u{fffd}".into(), 1));
        assert_eq!(
            mended(r#""\ude00\ud83d\ud83d\ude00\ud83d\n""#),
            ("\u{fffd}\u{fffd}😀\u{fffd}\n".into(), 3)
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn as_serde_json_reads_it(bits in proptest::collection::vec(proptest::sample::select(vec![
            "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\":", "1", "-", ".5", "e9", "0", "null", "true", "\\", "\\u",
            "d83d", "00e9", "\\n", "é", " ", "\n", "\t",
        ]), 0..12)) {
            check(&bits.concat());
        }

        #[test]
        fn whatever_comes(json in ".{0,60}") {
            check(&json);
        }
    }
}
