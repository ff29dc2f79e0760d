//! Takes out of scripts and style sheets what only their readers need: comments and white space.
//!
//! Names stay as they are: packed, a script with short names is a twentieth smaller, for a compiler's worth of crates.

/// A script without comments, the white space lines begin with, and line ends that plainly mean nothing.
///
/// Reads lines and not syntax, so it asks of the scripts it is given, which are all our own or generated, that block
/// comments stand on lines of their own, that no text in quotes or backticks holds a line that begins with "//", and
/// that none means the end of a line behind "{", ";" or "," or before "}".
pub fn script(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines() {
        let line = line.trim();
        let starts = line.starts_with("/*");
        if (in_comment || starts) && line.ends_with("*/") {
            in_comment = false;
            continue;
        }
        in_comment |= starts;
        if in_comment || line.is_empty() || line.starts_with("//") {
            continue;
        }
        let line = without_end_comment(line);
        if line.starts_with('}') && out.ends_with('\n') {
            out.pop();
        }
        out.push_str(line);
        if !line.ends_with(['{', ';', ',']) {
            out.push('\n');
        }
    }
    out
}

/// The line without a comment at its end; a line whose quotes are in doubt is left.
fn without_end_comment(line: &str) -> &str {
    let Some((code, comment)) = line.split_once(" // ") else { return line };
    let in_doubt = |text: &str| text.contains(['`', '\'']) || text.matches('"').count() % 2 == 1;
    if in_doubt(code) || comment.contains(['`', '"']) { line } else { code.trim_end() }
}

/// A style sheet without comments and white space that means nothing.
pub fn style(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let plain = rest.strip_prefix("=\"").and_then(|value| value.split_once("\"]"));
        if let Some((word, after)) = plain.filter(|(word, _)| is_identifier(word)) {
            out.extend(["=", word, "]"]);
            rest = after;
        } else if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
        } else if let Some(quote @ ('"' | '\'')) = Some(c) {
            let end = rest[1..].find(quote).map_or(rest.len(), |at| at + 2);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if c.is_ascii_whitespace() {
            rest = rest.trim_ascii_start();
            // A space before ":" or "(" or around "+" and "-" has a meaning.
            let is_tight = |c: char| matches!(c, '{' | '}' | ';' | ',' | '>' | '!');
            let before = out.chars().next_back().is_none_or(|c| is_tight(c) || c == ':');
            if !before && !rest.starts_with(is_tight) && !rest.starts_with("/*") && !rest.is_empty() {
                out.push(' ');
            }
        } else {
            if c == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

/// Whether the value of an attribute can stand in a selector without quotes.
fn is_identifier(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_alphabetic())
        && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_style(text: &str, expected: &str) {
        assert_eq!(style(text), expected);
    }

    #[test]
    fn styles() {
        check_style(
            "a {\n  color: red;\n  margin: 0 1px;\n}\n\nb > c,\nd {}\n",
            "a{color:red;margin:0 1px}b>c,d{}",
        );
        check_style("/* x { } */\na /* b */ c { }", "a c{}");
        check_style("a :hover {}", "a :hover{}");
        check_style("a { width: calc(1px + 2px - (3px * 2)); }", "a{width:calc(1px + 2px - (3px * 2))}");
        check_style("a { content: \"; } /* \" '{ '; }", "a{content:\"; } /* \" '{ '}");
        check_style("@media (a: b) and (c) { a { b: c } }", "@media (a:b) and (c){a{b:c}}");
        check_style(
            "[a=\"b-1\"] [c=\"\"] [d=\"1\"] [e=\"a b\"] {}",
            "[a=b-1] [c=\"\"] [d=\"1\"] [e=\"a b\"]{}",
        );
        check_style("a { b: c !important }", "a{b:c!important}");
    }

    #[test]
    fn scripts() {
        let text = "// x\nlet a = 1; // one\n\n  /** b\n   * c */\n  let b = \"// not\"; \n  /* d */\n  c(`\n  // e`);\n";
        assert_eq!(script(text), "let a = 1;let b = \"// not\";c(`\n");
        assert_eq!(script("f('a // b') // c\n"), "f('a // b') // c\n");
        assert_eq!(script("f(\"a // b\");\n"), "f(\"a // b\");");
        assert_eq!(script("g(\"a\") // b \"c\"\n"), "g(\"a\") // b \"c\"\n");
        assert_eq!(script("if (a) { // b\n  c(d,\n    e)\n}\n"), "if (a) {c(d,e)}\n");
    }
}
