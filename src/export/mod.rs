//! A report and a story as files for other programs.

pub mod annotation;
pub mod csv;
pub mod json;
pub mod markdown;
pub mod story;
mod value;

/// Text on one line for places without markup, such as a heading: nothing in it turns its direction.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()) {
        let start = out.len();
        out.extend(word.chars().filter(|c| !is_bidi_control(*c)));
        if out.len() > start {
            out.push(' ');
        }
    }
    out.pop();
    out
}

/// Whether a character turns the direction of the text after it (Unicode Standard Annex #9, section 2).
pub fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_has_one_line_and_one_direction() {
        assert_eq!(plain(" a\u{202e}b\n\n\0c \u{2066} "), "ab c");
        assert_eq!(plain("\u{202e}"), "");
        assert_eq!(plain("שלום"), "שלום");
    }
}
