//! Writes HTML: tags and names of attributes stand in this program, everything else is escaped on its way in.

use crate::export::is_bidi_control;

/// HTML as it is written.
///
/// Only text fixed in the program can be a tag or the name of an attribute; that is what keeps all other text inert.
#[derive(Debug, Default)]
pub(super) struct Html {
    out: String,
    open: Vec<&'static str>,
}

/// Attributes and their values; an empty value stands for a switch that is on, `None` leaves the attribute out.
pub(super) type Attributes<'a> = &'a [(&'static str, Option<&'a str>)];

impl Html {
    /// Opens an element; [`Html::close`] closes it.
    pub(super) fn open(&mut self, tag: &'static str, attributes: Attributes) {
        self.void(tag, attributes);
        self.open.push(tag);
    }

    /// An element that has no content and no closing tag.
    pub(super) fn void(&mut self, tag: &'static str, attributes: Attributes) {
        if !is_inline(tag) && !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes {
            let Some(value) = value else { continue };
            self.out.push(' ');
            self.out.push_str(name);
            if value.is_empty() {
                continue;
            }
            self.out.push_str("=\"");
            escape(value, &mut self.out);
            self.out.push('"');
        }
        self.out.push('>');
    }

    /// Closes the element opened last; nothing when none is open.
    pub(super) fn close(&mut self) {
        let Some(tag) = self.open.pop() else { return };
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
        if !is_inline(tag) {
            self.out.push('\n');
        }
    }

    /// Text of the program itself, or already within an element of its own.
    pub(super) fn text(&mut self, text: &str) {
        escape(text, &mut self.out);
    }

    /// An element with nothing but text.
    pub(super) fn element(&mut self, tag: &'static str, attributes: Attributes, text: &str) {
        self.open(tag, attributes);
        self.text(text);
        self.close();
    }

    /// Text from outside within a line: its direction, and what it says of direction, ends with it.
    pub(super) fn isolated(&mut self, text: &str) {
        self.element("bdi", &[], text);
    }

    /// Data for a program: JSON within a script that is not run.
    pub(super) fn json(&mut self, mime: &'static str, json: &str) {
        self.open("script", &[("type", Some(mime))]);
        self.out.push_str(&script_json(json));
        self.close();
    }

    /// What was written, with every element closed.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }
}

/// Whether line breaks around an element would show.
fn is_inline(tag: &str) -> bool {
    matches!(tag, "a" | "b" | "bdi" | "i" | "span" | "strong" | "time")
}

/// Writes text so that it is text both between tags and within a quoted attribute.
///
/// Control characters, which HTML does not allow, become U+FFFD.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(c),
            '\r' => out.push(' '),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}

/// JSON on one line that no HTML or JavaScript parser reads as anything else.
///
/// These characters stand in JSON only within strings, where an escape means the same.
fn script_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len() + json.len() / 16);
    for c in json.chars() {
        let hidden = is_bidi_control(c) || matches!(c, '\u{2028}' | '\u{2029}');
        if hidden || matches!(c, '<' | '>' | '&') {
            out.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_text() {
        let mut html = Html::default();
        html.open("p", &[("lang", Some("\" onload=\"x")), ("dir", None)]);
        html.isolated("</p><script>'&\0\r\n");
        assert_eq!(
            html.finish(),
            "<p lang=\"&quot; onload=&quot;x\"><bdi>&lt;/p&gt;&lt;script&gt;&#39;&amp;\u{fffd} \n</bdi></p>\n"
        );
    }

    #[test]
    fn json_cannot_end_its_script() {
        let value = serde_json::json!({"</script><!--": "\u{2028}\u{202e}&"});
        let written = script_json(&value.to_string());
        assert_eq!(written, r#"{"\u003c/script\u003e\u003c!--":"\u2028\u202e\u0026"}"#);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&written).ok(), Some(value));
    }
}
