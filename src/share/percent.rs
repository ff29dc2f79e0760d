//! Percent-encoding (RFC 3986), stricter than it must be: chat programs cut links at punctuation.

/// Adds a byte as `%XX`.
pub(crate) fn push(byte: u8, encoded: &mut String) {
    encoded.push('%');
    for digit in [byte >> 4, byte & 15] {
        encoded.push(char::from_digit(u32::from(digit), 16).unwrap_or('0').to_ascii_uppercase());
    }
}

/// `text` with everything but ASCII letters, digits, "-", "_" and "~" and inner full stops as `%XX`.
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    let n_bytes = text.len();
    for (idx, byte) in text.bytes().enumerate() {
        // A full stop at the end of a link is taken for the end of the sentence around it.
        let plain = byte.is_ascii_alphanumeric()
            || matches!(byte, b'-' | b'_' | b'~')
            || byte == b'.' && idx + 1 < n_bytes;
        if plain {
            encoded.push(char::from(byte));
        } else {
            push(byte, &mut encoded);
        }
    }
    encoded
}

/// The text behind `encoded`; `None` when an escape is broken or the bytes are not UTF-8.
pub(super) fn decode(encoded: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || char::from(rest.next()?).to_digit(16);
        let (high, low) = (digit()?, digit()?);
        bytes.push((high * 16 + low) as u8);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways() {
        for (text, encoded) in
            [("a-b_c~1", "a-b_c~1"), ("3.5 %", "3.5%20%25"), ("5.", "5%2E"), ("é,", "%C3%A9%2C"), ("", "")]
        {
            assert_eq!(encode(text), encoded);
            assert_eq!(decode(encoded).as_deref(), Some(text));
        }
        assert_eq!(decode("%c3%A9+").as_deref(), Some("é+"));
        for broken in ["%", "%4", "%zz", "%é0", "%C3", "%ED%A0%80"] {
            assert_eq!(decode(broken), None, "{broken}");
        }
    }
}
