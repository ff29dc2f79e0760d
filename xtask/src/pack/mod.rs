//! Packs bytes as [`unpack::unpack`] unpacks them: repetitions and literals, written bit by bit by a range coder.

mod matches;
mod parse;

use unpack::model::{
    CERTAIN, IS_MATCH, IS_REP, IS_REP_G0, IS_REP_G1, IS_REP_G2, IS_REP0_LONG, MATCH_LENGTH, POS_ALIGN,
    POS_HIGH, POS_SLOT, POS_SPECIAL, Probs, REP_LENGTH, literal, state_behind_literal,
};

/// How hard to look for what packs smallest.
#[derive(Clone, Copy)]
pub struct Effort {
    /// How many earlier places that begin alike are looked at for each byte.
    n_places: usize,
    /// How many bytes are laid out before the chances are reckoned anew.
    block: usize,
    /// How many ways to each byte are kept.
    n_ways: usize,
    /// Whether a block is laid out once more by the chances that it leads to.
    twice: bool,
}

/// Enough to compare by, in a thirtieth of the time of [`BEST`].
pub const QUICK: Effort = Effort { n_places: 32, block: 2048, n_ways: 1, twice: false };
/// For what readers download.
pub const BEST: Effort = Effort { n_places: 2_000, block: 16, n_ways: 3, twice: true };

/// How much longer than a block what is laid out is, so that its end does not count.
const AHEAD: usize = 64;

/// Packs bytes: their length, little-endian, and what the range coder writes.
pub fn pack(bytes: &[u8], effort: Effort) -> Vec<u8> {
    let matches = matches::Matches::find(bytes, effort.n_places);
    let mut cursor = Cursor::default();
    let mut encoder = Encoder { probs: Box::new(Probs::NEW), coder: Coder::default() };
    while cursor.at < bytes.len() {
        let end = bytes.len().min(cursor.at + effort.block + AHEAD);
        let stop = if end < bytes.len() { cursor.at + effort.block } else { end };
        let mut packets = parse::parse(bytes, &matches, cursor, end, &[&encoder.probs], effort.n_ways);
        if effort.twice {
            let (mut middle, mut learner) = (None, Learner { probs: encoder.probs.clone() });
            let mut ahead = cursor;
            for &packet in packets.iter() {
                if middle.is_none() && cursor.at + effort.block / 2 <= ahead.at {
                    middle = Some(learner.probs.clone());
                }
                if stop <= ahead.at {
                    break;
                }
                write(&mut learner, bytes, ahead, packet);
                ahead.go(packet);
            }
            let middle = middle.as_ref().unwrap_or(&learner.probs);
            let probs: [&Probs; 3] = [&encoder.probs, middle, &learner.probs];
            packets = parse::parse(bytes, &matches, cursor, end, &probs, effort.n_ways);
        }
        for packet in packets {
            if stop <= cursor.at {
                break;
            }
            write(&mut encoder, bytes, cursor, packet);
            cursor.go(packet);
        }
    }
    [&(bytes.len() as u32).to_le_bytes(), encoder.coder.finish().as_slice()].concat()
}

/// What is written at a place: one byte, or a repetition.
#[derive(Clone, Copy)]
enum Packet {
    Literal,
    /// `length` bytes from a new distance, less one.
    Match {
        distance: u32,
        length: usize,
    },
    /// `length` bytes from one of the last distances.
    Rep {
        idx: usize,
        length: usize,
    },
    /// One byte from the last distance.
    ShortRep,
}

/// A place in the bytes, and what led to it.
#[derive(Clone, Copy, Default)]
struct Cursor {
    at: usize,
    state: usize,
    /// The last distances, less one.
    reps: [u32; 4],
}

impl Cursor {
    /// Goes on behind a packet.
    fn go(&mut self, packet: Packet) {
        let is_early = self.state < 7;
        let (length, early, late) = match packet {
            Packet::Literal => {
                let state = state_behind_literal(self.state);
                (1, state, state)
            }
            Packet::Match { distance, length } => {
                self.reps = [distance, self.reps[0], self.reps[1], self.reps[2]];
                (length, 7, 10)
            }
            Packet::Rep { idx, length } => {
                self.reps[..=idx].rotate_right(1);
                (length, 8, 11)
            }
            Packet::ShortRep => (1, 9, 11),
        };
        self.at += length;
        self.state = if is_early { early } else { late };
    }

    /// The byte that the last repetition would go on with.
    fn repeated(&self, bytes: &[u8]) -> Option<u8> {
        let at = self.at.checked_sub(self.reps[0] as usize + 1)?;
        Some(bytes[at])
    }
}

/// What bits are written to.
trait Bits {
    fn bit(&mut self, idx: usize, bit: usize);
    fn bit_of_literal(&mut self, contexts: (usize, usize), bit: usize);
}

/// Writes the packet at a place.
fn write(bits: &mut impl Bits, bytes: &[u8], cursor: Cursor, packet: Packet) {
    let state = cursor.state;
    bits.bit(IS_MATCH + state, usize::from(!matches!(packet, Packet::Literal)));
    match packet {
        Packet::Literal => {
            let before = cursor.at.checked_sub(1).map_or(0, |at| bytes[at]);
            let repeated = cursor.repeated(bytes).filter(|_| 7 <= state);
            write_literal(bits, before, repeated, bytes[cursor.at]);
        }
        Packet::Match { distance, length } => {
            bits.bit(IS_REP + state, 0);
            write_length(bits, MATCH_LENGTH, length);
            write_tree(bits, slot_tree(length), 6, slot(distance).0 as usize);
            write_low_bits(bits, distance);
        }
        Packet::Rep { idx, length } => {
            bits.bit(IS_REP + state, 1);
            bits.bit(IS_REP_G0 + state, idx.min(1));
            match idx {
                0 => bits.bit(IS_REP0_LONG + state, 1),
                1 => bits.bit(IS_REP_G1 + state, 0),
                _ => {
                    bits.bit(IS_REP_G1 + state, 1);
                    bits.bit(IS_REP_G2 + state, idx - 2);
                }
            }
            write_length(bits, REP_LENGTH, length);
        }
        Packet::ShortRep => {
            bits.bit(IS_REP + state, 1);
            bits.bit(IS_REP_G0 + state, 0);
            bits.bit(IS_REP0_LONG + state, 0);
        }
    }
}

/// Writes a byte, behind the byte `before`, where a repetition that has just ended would go on with `repeated`.
fn write_literal(bits: &mut impl Bits, before: u8, repeated: Option<u8>, byte: u8) {
    let (first, second) = literal(before, repeated);
    let (mut guess, mut alike) = repeated.map_or((0, 0), |byte| (usize::from(byte), 0x100));
    let mut symbol = 1;
    for place in (0..8).rev() {
        guess <<= 1;
        let guessed = guess & alike;
        let bit = usize::from(byte >> place & 1);
        bits.bit_of_literal((first + alike + guessed + symbol, second + symbol), bit);
        alike &= if bit == 0 { !guessed } else { guessed };
        symbol = symbol << 1 | bit;
    }
}

/// The class of a distance, and how many of its bits that leaves open.
fn slot(distance: u32) -> (u32, u32) {
    if distance < 4 {
        return (distance, 0);
    }
    let highest = distance.ilog2();
    (2 * highest + (distance >> (highest - 1) & 1), highest - 1)
}

/// Where the contexts of the class of a distance begin.
fn slot_tree(length: usize) -> usize {
    POS_SLOT + 64 * (length - 2).min(3)
}

/// Writes the bits of a distance that its class leaves open.
fn write_low_bits(bits: &mut impl Bits, distance: u32) {
    let (slot, n_bits) = slot(distance);
    let low = distance & ((1 << n_bits) - 1);
    if 14 <= slot {
        for place in (4..n_bits as usize).rev() {
            bits.bit(POS_HIGH + place, (low >> place & 1) as usize);
        }
        write_reverse_tree(bits, POS_ALIGN, 4, low & 15);
    } else if 4 <= slot {
        write_reverse_tree(bits, POS_SPECIAL + (distance - low - slot) as usize, n_bits, low);
    }
}

fn write_length(bits: &mut impl Bits, offset: usize, length: usize) {
    let length = length - 2;
    bits.bit(offset, usize::from(8 <= length));
    if length < 8 {
        return write_tree(bits, offset + 2, 3, length);
    }
    bits.bit(offset + 1, usize::from(16 <= length));
    if length < 16 {
        return write_tree(bits, offset + 10, 3, length - 8);
    }
    write_tree(bits, offset + 18, 8, length - 16);
}

fn write_tree(bits: &mut impl Bits, offset: usize, n_bits: u32, value: usize) {
    let mut symbol = 1;
    for place in (0..n_bits).rev() {
        let bit = value >> place & 1;
        bits.bit(offset + symbol, bit);
        symbol = symbol << 1 | bit;
    }
}

fn write_reverse_tree(bits: &mut impl Bits, offset: usize, n_bits: u32, value: u32) {
    let mut symbol = 1;
    for place in 0..n_bits {
        let bit = (value >> place & 1) as usize;
        bits.bit(offset + symbol, bit);
        symbol = symbol << 1 | bit;
    }
}

/// Learns and writes nothing.
struct Learner {
    probs: Box<Probs>,
}

impl Bits for Learner {
    fn bit(&mut self, idx: usize, bit: usize) {
        self.probs.learn(idx, bit);
    }

    fn bit_of_literal(&mut self, contexts: (usize, usize), bit: usize) {
        self.probs.learn_of_two(contexts, bit);
    }
}

/// Writes by the chances that it learns.
struct Encoder {
    probs: Box<Probs>,
    coder: Coder,
}

impl Bits for Encoder {
    fn bit(&mut self, idx: usize, bit: usize) {
        self.coder.write(self.probs.zero(idx), bit);
        self.probs.learn(idx, bit);
    }

    fn bit_of_literal(&mut self, contexts: (usize, usize), bit: usize) {
        self.coder.write(self.probs.zero_of_two(contexts), bit);
        self.probs.learn_of_two(contexts, bit);
    }
}

/// The range coder of LZMA. A carry goes through all that was written, which is seldom far.
struct Coder {
    low: u64,
    range: u32,
    out: Vec<u8>,
}

impl Default for Coder {
    fn default() -> Self {
        Self { low: 0, range: u32::MAX, out: Vec::new() }
    }
}

impl Coder {
    fn write(&mut self, zero: u32, bit: usize) {
        let bound = self.range / CERTAIN * zero;
        if bit == 0 {
            self.range = bound;
        } else {
            self.low += u64::from(bound);
            self.range -= bound;
        }
        if self.range >> 24 == 0 {
            self.shift();
            self.range <<= 8;
        }
    }

    fn shift(&mut self) {
        if self.low >> 32 != 0 {
            for byte in self.out.iter_mut().rev() {
                *byte = byte.wrapping_add(1);
                if *byte != 0 {
                    break;
                }
            }
        }
        self.out.push((self.low >> 24) as u8);
        self.low = self.low << 8 & 0xffff_ffff;
    }

    /// What was written; the zeroes at its end are left out, for the unpacker reads zeroes behind it.
    fn finish(mut self) -> Vec<u8> {
        for _ in 0..4 {
            self.shift();
        }
        while self.out.len() > 4 && self.out.last() == Some(&0) {
            self.out.pop();
        }
        self.out
    }
}
