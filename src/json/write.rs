//! Writes JSON: on one line, or with a line for each value.

use std::fmt;

use super::Json;

/// On one line.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        write(self, None, &mut out);
        f.write_str(&out)
    }
}

impl Json {
    /// Each value on a line of its own.
    pub fn pretty(&self) -> String {
        let mut out = String::new();
        write(self, Some(1), &mut out);
        out
    }
}

/// `indent` counts the levels of the entries within `value`.
fn write(value: &Json, indent: Option<usize>, out: &mut String) {
    match value {
        Json::Null => out.push_str("null"),
        Json::Bool(true) => out.push_str("true"),
        Json::Bool(false) => out.push_str("false"),
        Json::Number(digits) => out.push_str(digits),
        Json::Text(text) => quote(text, out),
        Json::List(entries) => {
            out.push('[');
            for (idx, entry) in entries.iter().enumerate() {
                next(idx, indent, out);
                write(entry, indent.map(|level| level + 1), out);
            }
            close(entries.is_empty(), indent, out);
            out.push(']');
        }
        Json::Object(fields) => {
            out.push('{');
            for (idx, (name, value)) in fields.iter().enumerate() {
                next(idx, indent, out);
                quote(name, out);
                out.push_str(if indent.is_some() { ": " } else { ":" });
                write(value, indent.map(|level| level + 1), out);
            }
            close(fields.is_empty(), indent, out);
            out.push('}');
        }
    }
}

fn next(idx: usize, indent: Option<usize>, out: &mut String) {
    if idx > 0 {
        out.push(',');
    }
    break_line(indent, out);
}

fn close(is_empty: bool, indent: Option<usize>, out: &mut String) {
    if !is_empty {
        break_line(indent.map(|level| level - 1), out);
    }
}

fn break_line(indent: Option<usize>, out: &mut String) {
    if let Some(level) = indent {
        out.push('\n');
        for _ in 0..level {
            out.push_str("  ");
        }
    }
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\0'..='\u{1f}' => {
                let code = u32::from(c);
                out.push_str("\\u00");
                for digit in [code >> 4, code & 15] {
                    out.push(char::from_digit(digit, 16).unwrap_or('0'));
                }
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::parse;
    use proptest::prelude::*;

    #[test]
    fn lines() {
        let value = Json::Object(vec![
            ("a".into(), Json::List(vec![Json::Null, Json::Number("-1.5".into())])),
            ("b".into(), Json::List(vec![])),
            ("c".into(), Json::Object(vec![("d".into(), "e".into())])),
        ]);
        assert_eq!(value.to_string(), r#"{"a":[null,-1.5],"b":[],"c":{"d":"e"}}"#);
        let pretty =
            "{\n  \"a\": [\n    null,\n    -1.5\n  ],\n  \"b\": [],\n  \"c\": {\n    \"d\": \"e\"\n  }\n}";
        assert_eq!(value.pretty(), pretty);
    }

    #[test]
    fn control_characters() {
        assert_eq!(Json::from("\u{1}\u{1f}\u{7f}\n\"\\").to_string(), "\"\\u0001\\u001f\u{7f}\\n\\\"\\\\\"");
    }

    /// Any value a few levels deep.
    fn any_json() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::Bool),
            any::<i64>().prop_map(|n| Json::Number(n.to_string())),
            any::<String>().prop_map(Json::Text),
        ];
        leaf.prop_recursive(4, 32, 6, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..6).prop_map(Json::List),
                proptest::collection::vec((any::<String>(), inner), 0..6).prop_map(Json::Object),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_written_is_read_back(value in any_json()) {
            for written in [value.to_string(), value.pretty()] {
                prop_assert_eq!(parse(&written).map(|parsed| parsed.value), Ok(value.clone()));
                prop_assert!(serde_json::from_str::<serde_json::Value>(&written).is_ok());
            }
        }
    }
}
