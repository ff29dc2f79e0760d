//! Parses JSON, mends what a cut emoji leaves behind, and phrases what cannot be parsed.

use serde_json::Value;
use serde_json::error::Category;

/// The value of `json`, and how many lone halves of character pairs were replaced in it; or what is wrong.
pub(super) fn parse(json: &str) -> Result<(Value, usize), String> {
    let json = json.trim_start_matches('\u{feff}');
    let first = match serde_json::from_str(json) {
        Ok(value) => return Ok((value, 0)),
        Err(error) => error,
    };
    if json.trim().is_empty() {
        return Err("the story file is empty".into());
    }
    // JSON written by browsers holds a lone half of a pair when a text was cut within an emoji.
    let (mended, n_mended) = mend_surrogates(json);
    if n_mended > 0
        && let Ok(value) = serde_json::from_str(&mended)
    {
        return Ok((value, n_mended));
    }
    let (line, column) = (first.line(), first.column());
    Err(match first.classify() {
        Category::Eof => {
            format!("the story file stops in the middle (line {line}, column {column}); it was probably cut")
        }
        _ => {
            let message = first.to_string();
            let reason = message.split(" at line ").next().unwrap_or_default();
            format!("the story file is not JSON at line {line}, column {column}: {reason}")
        }
    })
}

/// Writes U+FFFD for each `\uD800`–`\uDFFF` escape that is not part of a pair.
fn mend_surrogates(json: &str) -> (String, usize) {
    let mut mended = String::with_capacity(json.len());
    let mut n_mended = 0;
    let mut rest = json;
    while let Some((before, after)) = rest.split_once('\\') {
        mended.push_str(before);
        mended.push('\\');
        let unit = escape(after);
        let pair = unit.filter(|unit| (0xd800..0xdc00).contains(unit)).and_then(|_| {
            let next = after.get(5..)?.strip_prefix('\\')?;
            escape(next).filter(|low| (0xdc00..0xe000).contains(low))
        });
        let n_taken = match (unit, pair) {
            (Some(_), Some(_)) => 11,
            (Some(0xd800..0xe000), None) => {
                mended.push_str("ufffd");
                n_mended += 1;
                rest = after.get(5..).unwrap_or("");
                continue;
            }
            // Whatever follows a backslash is taken with it, so that `\\` does not open a second escape.
            _ => after.chars().next().map_or(0, char::len_utf8),
        };
        let (taken, left) = after.split_at_checked(n_taken).unwrap_or((after, ""));
        mended.push_str(taken);
        rest = left;
    }
    mended.push_str(rest);
    (mended, n_mended)
}

/// The code unit of "uD83D…".
fn escape(after_backslash: &str) -> Option<u16> {
    let digits = after_backslash.strip_prefix('u')?.get(..4)?;
    digits.bytes().all(|b| b.is_ascii_hexdigit()).then(|| u16::from_str_radix(digits, 16).ok()).flatten()
}
