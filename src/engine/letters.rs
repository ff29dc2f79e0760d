//! Small and capital letters of the alphabets that have them, by rule.
//!
//! The standard library maps every script of Unicode from tables that are 24 kB of the wasm; the alphabets that living
//! languages are printed in follow a dozen rules. Other characters, and capitals that are two letters when small, stay as
//! they are.

/// Where `part` first stands in `text`.
///
/// By trying each place: what the standard library searches strings for strings with is 1 kB of the wasm.
pub fn find(text: &str, part: &str) -> Option<usize> {
    (0..text.len())
        .find(|at| text.as_bytes().get(*at..).is_some_and(|rest| rest.starts_with(part.as_bytes())))
}

/// Whether `mark` stands in `text`.
///
/// The standard library looks for a character as for any string, with another kB of the wasm.
pub fn has(text: &str, mark: char) -> bool {
    text.chars().any(|c| c == mark)
}

/// Texts in a row with something between them.
///
/// The standard library joins strings by code for each length of what stands between, another kB of the wasm.
pub fn joined(texts: &[String], between: &str) -> String {
    let mut row = String::new();
    for (at, text) in texts.iter().enumerate() {
        if 0 < at {
            row.push_str(between);
        }
        row.push_str(text);
    }
    row
}

/// What stands before the first `mark` and what behind it.
pub fn parted<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let at = find(text, mark)?;
    Some((text.get(..at)?, text.get(at + mark.len()..)?))
}

/// Between the words of a list.
pub const LIST: &str = ", ";

/// The words between [`LIST`]; none of an empty text.
pub fn unlisted(text: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let mut rest = text;
    while let Some((item, others)) = parted(rest, LIST) {
        items.push(item);
        rest = others;
    }
    if !rest.is_empty() {
        items.push(rest);
    }
    items
}

/// The small letter of a capital; any other character as it is. A dotted capital I gives "i".
pub fn lower(c: char) -> char {
    let code = c as u32;
    // Where capitals and small letters take turns, capitals stand on even numbers, or on odd ones.
    let even = code | 1;
    let odd = code + code % 2;
    let small = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde => code + 32,
        0x130 => 0x69,
        0x100..=0x137 | 0x14a..=0x177 | 0x1de..=0x1ef | 0x1f8..=0x21f | 0x222..=0x233 => even,
        0x139..=0x148 | 0x179..=0x17e | 0x1cd..=0x1dc => odd,
        0x178 => 0xff,
        0x18f => 0x259,
        0x1a0 | 0x1af => code + 1,
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e | 0x38f => code + 63,
        0x391..=0x3a1 | 0x3a3..=0x3ab => code + 32,
        0x400..=0x40f => code + 80,
        0x410..=0x42f => code + 32,
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff => even,
        0x4c0 => 0x4cf,
        0x4c1..=0x4ce => odd,
        0x531..=0x556 => code + 48,
        0xff21..=0xff3a => code + 32,
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

/// The capital of a small letter; any other character as it is.
pub fn upper(c: char) -> char {
    const DISTANCES: [u32; 9] = [32, 1, 80, 48, 37, 63, 38, 64, 15];
    let is_capital = |capital: &char| *capital != c && lower(*capital) == c;
    let mut capitals =
        DISTANCES.iter().filter_map(|distance| char::from_u32((c as u32).checked_sub(*distance)?));
    capitals.find(is_capital).unwrap_or(c)
}

/// Whether a character is a letter.
///
/// The same as in Unicode up to the Cyrillic script. Behind it whole blocks are letters or not: the table that tells more
/// apart is 2 kB of the wasm.
pub fn is_letter(c: char) -> bool {
    match c as u32 {
        0..=0x7f => c.is_ascii_alphabetic(),
        0x80..=0xa9 | 0xab..=0xb4 | 0xb6..=0xb9 | 0xbb..=0xbf | 0xd7 | 0xf7 => false,
        0x2c2..=0x2c5 | 0x2d2..=0x2df | 0x2e5..=0x2eb | 0x2ed | 0x2ef..=0x344 | 0x346..=0x362 => false,
        0x375 | 0x37e | 0x380..=0x385 | 0x387 | 0x3f6 | 0x482..=0x489 => false,
        // Signs and digits of Armenian, Hebrew, Arabic, Hindi and Thai.
        0x55a..=0x55f | 0x589..=0x5c6 | 0x5f3..=0x60f | 0x61b..=0x61f | 0x660..=0x66d | 0x6d4 => false,
        0x6f0..=0x6f9 | 0x964..=0x970 | 0xe4f..=0xe5b => false,
        // Signs of all scripts, from spaces to arrows and boxes, and of Chinese, Japanese and Korean.
        0x1ffd..=0x2070 | 0x2072..=0x207e | 0x2080..=0x208f | 0x209d..=0x2125 | 0x214f..=0x215f => false,
        0x2189..=0x2bff | 0x2e00..=0x3004 | 0x3008..=0x3020 | 0x30fb | 0x3200..=0x33ff => false,
        0xe000..=0xf8ff | 0xfdfc..=0xfe6f | 0xfeff..=0xff20 | 0xff3b..=0xff40 | 0xff5b..=0xff65 => false,
        0xffdd..=0xffff | 0x1d7ce..=0x1d7ff | 0x1f000..=0x1ffff | 0xe0000.. => false,
        _ => true,
    }
}

/// Whether a letter is a capital.
pub fn is_capital(c: char) -> bool {
    // Nearly all letters are of ASCII, and the rules are many.
    if c.is_ascii() { c.is_ascii_uppercase() } else { lower(c) != c }
}

/// Whether a letter is a small one that has a capital, or "ß".
pub fn is_small(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_lowercase() } else { upper(c) != c || c == 'ß' }
}

/// Whether a text is in ASCII without capitals, and so stays as it is in small letters.
pub fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
}

/// Adds a word to `into` in small letters and with straight apostrophes; whether it has a capital.
pub fn push_folded(word: &str, into: &mut String) -> bool {
    let (mut capital, mut ascii) = (false, true);
    for byte in word.bytes() {
        capital |= byte.is_ascii_uppercase();
        ascii &= byte.is_ascii();
    }
    if !ascii {
        for c in word.chars() {
            let small = lower(c);
            capital |= small != c;
            into.push(if c == '’' { '\'' } else { small });
        }
        return capital;
    }
    let start = into.len();
    into.push_str(word);
    if capital && let Some(pushed) = into.get_mut(start..) {
        pushed.make_ascii_lowercase();
    }
    capital
}

/// The whole number that ASCII digits write, with a minus before them or not; `None` for more than 18 of them.
pub fn whole_number(written: &str) -> Option<i64> {
    let digits = written.strip_prefix('-').unwrap_or(written);
    if digits.is_empty() || 18 < digits.len() {
        return None;
    }
    let mut value = 0;
    for byte in digits.bytes() {
        if !byte.is_ascii_digit() {
            return None;
        }
        value = value * 10 + i64::from(byte - b'0');
    }
    Some(if digits.len() < written.len() { -value } else { value })
}

/// The text in small letters.
pub fn lowered(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.chars().map(lower).collect()
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "the rules are held against the tables of the standard library")]
mod tests {
    use super::*;

    fn single(mut letters: impl Iterator<Item = char>) -> Option<char> {
        letters.next().filter(|_| letters.next().is_none())
    }

    /// The blocks that the rules speak of.
    fn known() -> impl Iterator<Item = char> {
        let latin = '\0'..='\u{17f}';
        let further =
            ['\u{1cd}'..='\u{1dc}', '\u{1de}'..='\u{1ef}', '\u{1f8}'..='\u{21f}', '\u{222}'..='\u{233}'];
        let others =
            ['\u{386}'..='\u{3ce}', '\u{400}'..='\u{556}', '\u{1e00}'..='\u{1e95}', '\u{1ea0}'..='\u{1eff}'];
        latin.chain(further.into_iter().flatten()).chain(others.into_iter().flatten())
    }

    #[test]
    fn words_found_and_parted() {
        assert_eq!((find("abcabd", "abd"), find("ab", "abd"), find("", "")), (Some(3), None, None));
        assert_eq!(parted("é – ab – c", " – "), Some(("é", "ab – c")));
        assert_eq!(unlisted("10,000, two"), ["10,000", "two"]);
        assert!(unlisted("").is_empty());
    }

    #[test]
    fn small_letters_are_those_of_unicode() {
        for c in known().filter(|&c| c != 'İ') {
            assert_eq!(Some(lower(c)), single(c.to_lowercase()), "{c} {:x}", c as u32);
        }
    }

    #[test]
    fn letters_are_those_of_unicode() {
        // Nothing stands there.
        let is_free = |c: &char| matches!(*c as u32, 0x378 | 0x379 | 0x38b | 0x38d | 0x3a2);
        let further = ['\u{363}'..='\u{52f}', '\u{1e00}'..='\u{1eff}', '\u{2000}'..='\u{20ff}'];
        for c in ('\0'..='\u{344}').chain(further.into_iter().flatten()).filter(|c| !is_free(c)) {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c} {:x}", c as u32);
        }
        assert!("Աאمअกあ한中ﾊ".chars().all(is_letter));
        assert!(!"։־،؟٣।๕…€№™→★、・（！￥😀".chars().any(is_letter));
    }

    #[test]
    fn nothing_else_changes_but_to_its_small_letter() {
        for c in '\0'..=char::MAX {
            let small = lower(c);
            assert!(small == c || c == 'İ' || Some(small) == single(c.to_lowercase()), "{c} {:x}", c as u32);
        }
    }

    #[test]
    fn capitals_come_back() {
        for c in known().filter(|c| lower(*c) != *c && !matches!(c, 'İ' | 'Ÿ')) {
            let small = lower(c);
            assert_eq!(Some(upper(small)), single(small.to_uppercase()), "{small}");
        }
        assert!(is_small('ß') && is_small('é') && is_capital('É') && is_capital('İ'));
        assert!(!is_small('7') && !is_capital('語') && !is_small('É'));
        assert_eq!((upper('ß'), upper('7'), upper('語')), ('ß', '7', '語'));
    }

    #[test]
    fn texts() {
        assert_eq!(lowered("ÉLYSÉE Київ ΑΘΗΝΑ İzmir 5 GW"), "élysée київ αθηνα izmir 5 gw");
        assert_eq!(lowered(""), "");
        let mut folded = "a ".to_string();
        push_folded("L’Été", &mut folded);
        push_folded("'S", &mut folded);
        assert_eq!(folded, "a l'été's");
    }
}
