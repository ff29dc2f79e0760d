//! Writes instructions by a dictionary, which packs smaller: one byte for those that are frequent with their operands, and
//! for those that often follow each other.
//!
//! Which byte is as much worth as what it stands for: the packer expects the next byte by the highest bits of the one
//! before, so words after which the same comes have the same highest bits.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use unpack::model::LC;

/// How large a dictionary is.
#[derive(Clone, Copy)]
pub struct Size {
    /// How many instructions have a byte with all their operands.
    n_whole: usize,
    /// How many pairs of words are joined to one.
    n_pairs: usize,
}

/// Sizes to try: which of these packs smallest is luck, 0.2 % of it, and another with the next change of the module.
pub const SIZES: [Size; 28] = [
    size(56, 24),
    size(56, 26),
    size(56, 28),
    size(60, 26),
    size(64, 24),
    size(64, 28),
    size(68, 24),
    size(68, 26),
    size(72, 24),
    size(44, 22),
    size(48, 26),
    size(52, 28),
    size(60, 24),
    size(60, 30),
    size(64, 26),
    size(72, 18),
    size(44, 18),
    size(44, 26),
    size(48, 20),
    size(48, 30),
    size(52, 22),
    size(52, 24),
    size(56, 20),
    size(60, 22),
    size(64, 20),
    size(68, 20),
    size(76, 20),
    size(76, 26),
];

const fn size(n_whole: usize, n_pairs: usize) -> Size {
    Size { n_whole, n_pairs }
}

/// Words whose bytes have the same highest bits.
const N_CLASSES: usize = 1 << LC;
const CLASS_SIZE: usize = 256 / N_CLASSES;
/// How often words are put into classes anew; after that they hardly move.
const N_ROUNDS: usize = 25;

/// The dictionary, each word after its length, and the instructions written by it.
pub struct Written {
    pub dictionary: Vec<u8>,
    pub main: Vec<u8>,
}

/// A word, by its number, and the operands that are not part of it.
struct Token<'a> {
    word: usize,
    rest: &'a [u8],
}

/// `instructions` are these as the part of the instructions has them.
pub fn written(instructions: &[&[u8]], size: Size) -> Result<Written, String> {
    let (mut words, mut tokens) = first_words(instructions, size.n_whole);
    for _ in 0..size.n_pairs {
        join_pair(&mut words, &mut tokens);
    }
    let codes = codes(words.len(), &tokens)?;
    let mut entries: [&[u8]; 256] = [&[]; 256];
    // From the tokens, as a word that only stands in longer ones has no byte.
    for token in &tokens {
        entries[usize::from(codes[token.word])] = &words[token.word];
    }
    let mut dictionary = Vec::new();
    for entry in entries {
        dictionary.push(entry.len() as u8);
        dictionary.extend(entry);
    }
    let mut main = Vec::new();
    for token in tokens {
        main.push(codes[token.word]);
        main.extend(token.rest);
    }
    Ok(Written { dictionary, main })
}

/// Words for the frequent instructions, and for the first byte of any.
fn first_words<'a>(instructions: &[&'a [u8]], n_whole: usize) -> (Vec<Vec<u8>>, Vec<Token<'a>>) {
    let mut counts: BTreeMap<&[u8], usize> = BTreeMap::new();
    for instruction in instructions.iter().filter(|instruction| instruction.len() > 1) {
        *counts.entry(instruction).or_default() += 1;
    }
    let mut whole: Vec<(&[u8], usize)> = counts.into_iter().collect();
    whole.sort_by_key(|(_, count)| Reverse(*count));
    let mut words: Vec<Vec<u8>> = whole.iter().take(n_whole).map(|(word, _)| word.to_vec()).collect();
    let mut numbers: BTreeMap<Vec<u8>, usize> =
        words.iter().enumerate().map(|(idx, word)| (word.clone(), idx)).collect();
    let mut tokens = Vec::new();
    for instruction in instructions {
        let (word, rest) = match numbers.get(*instruction) {
            Some(word) => (*word, &[][..]),
            None => {
                let (first, rest) = instruction.split_at(1);
                let word = *numbers.entry(first.to_vec()).or_insert_with(|| {
                    words.push(first.to_vec());
                    words.len() - 1
                });
                (word, rest)
            }
        };
        tokens.push(Token { word, rest });
    }
    (words, tokens)
}

/// Makes one word of the two that follow each other most often.
fn join_pair(words: &mut Vec<Vec<u8>>, tokens: &mut Vec<Token>) {
    let is_pair = |left: &Token| left.rest.is_empty();
    let mut counts: BTreeMap<[usize; 2], usize> = BTreeMap::new();
    for [left, right] in tokens.array_windows() {
        if is_pair(left) {
            *counts.entry([left.word, right.word]).or_default() += 1;
        }
    }
    let Some((pair, _)) = counts.into_iter().max_by_key(|(pair, count)| (*count, Reverse(*pair))) else {
        return;
    };
    let joined = words.len();
    words.push([words[pair[0]].as_slice(), &words[pair[1]]].concat());
    let mut left: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens.drain(..) {
        match left.last_mut() {
            Some(before) if is_pair(before) && [before.word, token.word] == pair => {
                *before = Token { word: joined, rest: token.rest };
            }
            _ => left.push(token),
        }
    }
    *tokens = left;
}

/// The byte of each word that is used.
fn codes(n_words: usize, tokens: &[Token]) -> Result<Vec<u8>, String> {
    // What stands behind each word, and how often: another word, or an operand.
    let mut followers: Vec<BTreeMap<usize, u64>> = vec![BTreeMap::new(); n_words];
    for (idx, token) in tokens.iter().enumerate() {
        let follower = match token.rest.first() {
            Some(operand) => n_words + usize::from(*operand),
            None => tokens.get(idx + 1).map_or(0, |next| next.word),
        };
        *followers[token.word].entry(follower).or_default() += 1;
    }
    let n_uses: Vec<u64> = followers.iter().map(|counts| counts.values().sum()).collect();
    let mut order: Vec<usize> = (0..n_words).filter(|word| n_uses[*word] > 0).collect();
    order.sort_by_key(|word| Reverse(n_uses[*word]));
    if 256 < order.len() {
        return Err(format!("{} words do not fit into a byte", order.len()));
    }
    let mut classes: Vec<usize> = (0..n_words).map(|word| word % N_CLASSES).collect();
    for _ in 0..N_ROUNDS {
        classes = classes_after(&classes, &order, &followers, &n_uses);
    }
    let mut n_coded = [0; N_CLASSES];
    let mut codes = vec![0; n_words];
    for word in order {
        let class = classes[word];
        codes[word] = (class * CLASS_SIZE + n_coded[class]) as u8;
        n_coded[class] += 1;
    }
    Ok(codes)
}

/// Puts each word into the class whose words tell best what follows it, the most frequent first, while there is room.
fn classes_after(
    classes: &[usize],
    order: &[usize],
    followers: &[BTreeMap<usize, u64>],
    n_uses: &[u64],
) -> Vec<usize> {
    let mut together: Vec<BTreeMap<usize, u64>> = vec![BTreeMap::new(); N_CLASSES];
    let mut n_together = [0; N_CLASSES];
    for word in order {
        let class = classes[*word];
        n_together[class] += n_uses[*word];
        for (follower, count) in &followers[*word] {
            *together[class].entry(*follower).or_default() += count;
        }
    }
    let mut room = [CLASS_SIZE; N_CLASSES];
    let mut classes = classes.to_vec();
    for word in order {
        // In bits; what a class has not seen yet counts as a twentieth.
        let cost = |class: usize| -> u64 {
            let of_class = log2(20 * n_together[class] + 200);
            let bits = followers[*word].iter().map(|(follower, count)| {
                let seen = together[class].get(follower).copied().unwrap_or(0);
                count * of_class.saturating_sub(log2(20 * seen + 1))
            });
            bits.sum()
        };
        let best = (0..N_CLASSES).filter(|class| room[*class] > 0).min_by_key(|class| cost(*class));
        if let Some(class) = best {
            room[class] -= 1;
            classes[*word] = class;
        }
    }
    classes
}

/// The logarithm in 1/256, the same on every machine; 2 % off between powers of two.
fn log2(number: u64) -> u64 {
    let whole = number.ilog2();
    u64::from(whole) << 8 | (number << 8 >> whole) & 255
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words that have a byte, by their length.
    fn words(dictionary: &[u8]) -> Vec<&[u8]> {
        let mut rest = dictionary;
        let mut words = Vec::new();
        while let Some((length, after)) = rest.split_first() {
            let (word, after) = after.split_at(usize::from(*length));
            words.push(word);
            rest = after;
        }
        assert_eq!(words.len(), 256);
        words.retain(|word| !word.is_empty());
        words.sort_by_key(|word| word.len());
        words
    }

    #[test]
    fn what_is_frequent_is_one_byte() {
        let mut instructions: Vec<&[u8]> = [&[0x41, 8][..], &[0x6a]].repeat(9);
        // As frequent as others by their first byte alone.
        let others: Vec<[u8; 2]> = (0..=255).map(|operand| [0x42, operand]).collect();
        instructions.extend(others.iter().map(|other| other.as_slice()));
        let Written { dictionary, main } = written(&instructions, SIZES[0]).expect("few words");
        let words = words(&dictionary);
        assert!(words.contains(&&[0x42][..]), "{words:x?}");
        assert!(words.iter().any(|word| word.starts_with(&[0x41, 8, 0x6a])), "{words:x?}");
        assert!(!words.contains(&&[0x41][..]), "{words:x?}");
        assert!(main.len() < 2 * others.len());
    }

    #[test]
    fn each_word_has_a_byte_of_its_own() {
        let tokens: Vec<Token> = (0..256).map(|word| Token { word, rest: &[] }).collect();
        let mut codes_of = codes(256, &tokens).expect("as many words as bytes");
        codes_of.sort_unstable();
        assert!(codes_of.into_iter().eq(0..=255));
        let tokens: Vec<Token> = (0..257).map(|word| Token { word, rest: &[] }).collect();
        assert!(codes(257, &tokens).is_err());
        assert!(written(&[], SIZES[0]).is_ok_and(|written| written.main.is_empty()));
    }
}
