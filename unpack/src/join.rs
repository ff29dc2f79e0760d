//! Joins the parts of a module: numbers of one sort each, which pack better apart.
//!
//! First the length of each part, the place of the code in the module and the length of it, as little-endian u32, then the
//! parts. What can be told from the rest is left out: the size of a body, the alignment that is usual for an instruction,
//! the type of a block without results. A variable that is read often is one byte with its instruction.
//!
//! Where an instruction may begin, a byte stands for a word of the dictionary: the first byte of an instruction, with or
//! without what follows it, or several instructions. For each byte it has the length of its word and the word.

// The parts, in their order.

/// Instructions.
const MAIN: usize = 0;
/// The functions of calls.
const CALLS: usize = 1;
/// The offsets of loads and stores.
const OFFSETS: usize = 2;
/// Constants of more than one byte.
const CONSTANTS: usize = 3;
/// The variables that are set.
const VARIABLES: usize = 4;
/// How many blocks a branch leaves.
const BRANCHES: usize = 5;
/// The variables that functions declare.
const DECLARATIONS: usize = 6;
/// What stands before and after the code.
const REST: usize = 7;
/// The words that instructions are written with.
const DICTIONARY: usize = 8;
/// How many parts there are.
pub const N_PARTS: usize = 9;

/// Stands for reading the first variable, and those behind it for the next; no instruction has these numbers.
pub const FIRST_GET: u8 = 0xd3;
/// The last of them.
pub const LAST_GET: u8 = 0xf3;
/// Stands before a load or store whose alignment is not the usual one.
pub const ODD_ALIGNMENT: u8 = 0xfe;
/// Stands for a constant of more than one byte.
pub const LONG_CONSTANT: u8 = 0xff;
/// What is added to the number of a block that has a type.
pub const TYPED: u8 = 4;
/// The usual alignment of each load and store, from the first.
pub const ALIGNMENTS: &[u8; 23] = b"23230011001122232301012";
/// By how many bits the bytes of offsets are turned: the packer guesses by the highest bits, and the lowest two tell most.
pub const OFFSET_TURN: u32 = 6;
/// The first load.
pub const FIRST_LOAD: u8 = 0x28;

const HEAD: usize = 4 * (N_PARTS + 2);

/// Joins what was split into `parts`; how many bytes of `output` the module has.
///
/// Where the parts are damaged, the bytes are any.
pub fn join(parts: &[u8], output: &mut [u8]) -> usize {
    let Some((head, _)) = parts.split_first_chunk::<HEAD>() else { return 0 };
    let number = |idx: usize| {
        let bytes = head.as_chunks::<4>().0.get(idx);
        bytes.map_or(0, |bytes| u32::from_le_bytes(*bytes) as usize)
    };
    let mut starts = [HEAD; N_PARTS];
    for part in 1..N_PARTS {
        starts[part] = starts[part - 1].saturating_add(number(part - 1));
    }
    let code_end = starts[CALLS].min(parts.len());
    let length = number(N_PARTS + 1).min(output.len());
    let mut words: [&[u8]; 256] = [&[]; 256];
    let mut dictionary = parts.get(starts[DICTIONARY]..).unwrap_or_default();
    for word in &mut words {
        let Some((length, rest)) = dictionary.split_first() else { break };
        (*word, dictionary) = rest.split_at_checked(usize::from(*length)).unwrap_or_default();
    }
    let output = output.get_mut(..length).unwrap_or_default();
    let mut joiner = Joiner { parts, starts, code_end, words, word: &[], output, to: 0 };
    joiner.copy(REST, number(N_PARTS));
    while joiner.goes_on() {
        joiner.body();
    }
    joiner.copy(REST, length);
    joiner.to
}

struct Joiner<'a> {
    parts: &'a [u8],
    /// Where each part is read next.
    starts: [usize; N_PARTS],
    /// Where the instructions end.
    code_end: usize,
    words: [&'a [u8]; 256],
    /// What is left of the last word.
    word: &'a [u8],
    output: &'a mut [u8],
    /// Where the next byte goes.
    to: usize,
}

impl Joiner<'_> {
    /// Whether there are instructions left, and room for them.
    fn goes_on(&self) -> bool {
        (self.starts[MAIN] < self.code_end || !self.word.is_empty()) && !self.is_full()
    }

    fn body(&mut self) {
        let start = self.to;
        let n_declared = self.number(DECLARATIONS);
        self.numbers(DECLARATIONS, n_declared.saturating_mul(2));
        let mut depth = 1;
        while depth > 0 && self.goes_on() {
            depth += self.instruction();
        }
        // The size stands before the body, and is not known before it.
        let size = self.to - start;
        let n_bytes = 1 + size.checked_ilog2().unwrap_or(0) as usize / 7;
        for at in (start..self.to).rev() {
            let byte = self.output.get(at).copied().unwrap_or(0);
            if let Some(place) = self.output.get_mut(at + n_bytes) {
                *place = byte;
            }
        }
        self.to = start;
        for idx in 1..=n_bytes {
            let more = if idx < n_bytes { 128 } else { 0 };
            self.put((size >> (7 * (idx - 1))) as u8 & 127 | more);
        }
        self.to = (self.to + size).min(self.output.len());
    }

    /// Copies an instruction; by how many blocks it is deeper behind it.
    ///
    /// A function of its own for the reason that `unpack` gives.
    #[inline(never)]
    fn instruction(&mut self) -> i32 {
        if self.word.is_empty() {
            let word = self.byte(MAIN);
            self.word = self.words[usize::from(word)];
        }
        let mut opcode = self.byte(MAIN);
        if (FIRST_GET..=LAST_GET).contains(&opcode) {
            self.put(0x20);
            self.put(opcode - FIRST_GET);
            return 0;
        }
        let is_odd = opcode == ODD_ALIGNMENT;
        if is_odd {
            opcode = self.byte(MAIN);
        }
        self.put(match opcode {
            LONG_CONSTANT => 0x41,
            0x06..=0x08 => opcode - TYPED,
            _ => opcode,
        });
        let (part, n_numbers) = match opcode {
            0x02..=0x04 => {
                self.put(0x40);
                return 1;
            }
            0x06..=0x08 => {
                self.number(MAIN);
                return 1;
            }
            0x0b => return -1,
            0x0c | 0x0d => (BRANCHES, 1),
            0x0e => (MAIN, self.number(MAIN).saturating_add(1)),
            0x10 => (CALLS, 1),
            0x11 => (MAIN, 2),
            0x1c => (MAIN, self.number(MAIN)),
            0x21 | 0x22 => (VARIABLES, 1),
            0x28..=0x3e => {
                let usual = ALIGNMENTS.get(usize::from(opcode - FIRST_LOAD)).map_or(0, |letter| letter & 3);
                let alignment = if is_odd { self.byte(MAIN) } else { usual };
                self.put(alignment);
                (OFFSETS, 1)
            }
            LONG_CONSTANT => (CONSTANTS, 1),
            0x20 | 0x23..=0x26 | 0x3f..=0x42 | 0xd0 | 0xd2 => (MAIN, 1),
            0x43 | 0x44 => {
                self.copy(MAIN, if opcode == 0x43 { 4 } else { 8 });
                return 0;
            }
            0xfc => match self.number(MAIN) {
                0..8 => return 0,
                8 | 10 | 12 | 14 => (MAIN, 2),
                _ => (MAIN, 1),
            },
            _ => return 0,
        };
        self.numbers(part, n_numbers);
        0
    }

    fn numbers(&mut self, part: usize, count: u32) {
        for _ in 0..count {
            self.number(part);
            if self.is_full() {
                break;
            }
        }
    }

    /// Copies a number, and tells it.
    fn number(&mut self, part: usize) -> u32 {
        let mut value = 0;
        let mut shift = 0_u32;
        loop {
            let byte = self.byte(part);
            self.put(byte);
            value |= u32::from(byte & 127).wrapping_shl(shift);
            shift += 7;
            if byte < 128 {
                return value;
            }
        }
    }

    /// Copies so many bytes, or as many as there are.
    fn copy(&mut self, part: usize, count: usize) {
        for _ in 0..count {
            if self.is_full() || self.parts.len() <= self.starts[part % N_PARTS] {
                break;
            }
            let byte = self.byte(part);
            self.put(byte);
        }
    }

    fn is_full(&self) -> bool {
        self.to == self.output.len()
    }

    /// The next byte of a part, of the instructions what the last word has left; behind the end a zero, which ends any number.
    fn byte(&mut self, part: usize) -> u8 {
        if part == MAIN
            && let Some((byte, rest)) = self.word.split_first()
        {
            self.word = rest;
            return *byte;
        }
        let start = &mut self.starts[part % N_PARTS];
        let at = *start;
        *start = at.saturating_add(1);
        let byte = self.parts.get(at).copied().unwrap_or(0);
        if part == OFFSETS { byte.rotate_right(OFFSET_TURN) } else { byte }
    }

    fn put(&mut self, byte: u8) {
        if let Some(place) = self.output.get_mut(self.to) {
            *place = byte;
            self.to += 1;
        }
    }
}
