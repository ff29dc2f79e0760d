//! Undoes the packing: repetitions and literals, written bit by bit by a range coder, after the specification in the LZMA
//! SDK (public domain); the names are the specification's, and the contexts are in [`model`](crate::model).

use crate::model::{
    CERTAIN, IS_MATCH, IS_REP, IS_REP_G0, IS_REP_G1, IS_REP_G2, IS_REP0_LONG, MATCH_LENGTH, POS_ALIGN,
    POS_HIGH, POS_SLOT, POS_SPECIAL, Probs, REP_LENGTH, literal, state_behind_literal,
};

/// Unpacks what begins with the length of its content, little-endian; as many bytes as it says, or as `output` has room
/// for. `probs` are new ones.
///
/// Where the input is cut off or damaged, the bytes are any.
pub fn unpack(packed: &[u8], output: &mut [u8], probs: &mut Probs) -> usize {
    let Some((head, rest)) = packed.split_first_chunk::<8>() else { return 0 };
    let [s0, s1, s2, s3, c0, c1, c2, c3] = *head;
    let length = output.len().min(u32::from_le_bytes([s0, s1, s2, s3]) as usize);
    let mut decoder = Decoder {
        coder: Coder { input: rest, range: u32::MAX, code: u32::from_be_bytes([c0, c1, c2, c3]) },
        output: output.get_mut(..length).unwrap_or_default(),
        to: 0,
        probs,
        state: 0,
        reps: [0; 4],
    };
    while decoder.to < length {
        decoder.packet();
    }
    length
}

struct Decoder<'a> {
    coder: Coder<'a>,
    output: &'a mut [u8],
    /// Where the next byte goes.
    to: usize,
    probs: &'a mut Probs,
    state: usize,
    /// The last distances, less one.
    reps: [u32; 4],
}

/// Copied where many bits are read in a row, so that it stands in variables meanwhile and not in memory.
#[derive(Clone, Copy)]
struct Coder<'a> {
    input: &'a [u8],
    range: u32,
    code: u32,
}

impl Coder<'_> {
    /// A bit that is 0 with a chance of `zero` in [`CERTAIN`].
    #[inline(always)]
    fn bit(&mut self, zero: u32) -> usize {
        self.normalize();
        let bound = self.range / CERTAIN * zero;
        if self.code < bound {
            self.range = bound;
            0
        } else {
            self.range -= bound;
            self.code -= bound;
            1
        }
    }

    #[inline(always)]
    fn normalize(&mut self) {
        if self.range >> 24 == 0 {
            let (next, rest) = self.input.split_first().unwrap_or((&0, &[]));
            self.input = rest;
            self.range <<= 8;
            self.code = self.code << 8 | u32::from(*next);
        }
    }
}

impl Decoder<'_> {
    /// One literal or repetition.
    ///
    /// A function of its own: browsers start with quickly made code and replace it by good code when a function is called
    /// anew.
    #[inline(never)]
    fn packet(&mut self) {
        if self.bit(IS_MATCH + self.state) == 0 {
            return self.literal();
        }
        let is_early = self.state < 7;
        let mut length = 1;
        if self.bit(IS_REP + self.state) == 0 {
            length = self.length(MATCH_LENGTH);
            let distance = self.distance(length);
            self.renew(3, distance);
            self.state = if is_early { 7 } else { 10 };
        } else {
            let mut is_long = true;
            if self.bit(IS_REP_G0 + self.state) == 0 {
                is_long = self.bit(IS_REP0_LONG + self.state) == 1;
            } else {
                let idx = if self.bit(IS_REP_G1 + self.state) == 0 {
                    1
                } else {
                    2 + self.bit(IS_REP_G2 + self.state)
                };
                self.renew(idx, self.reps[idx % 4]);
            }
            if is_long {
                length = self.length(REP_LENGTH);
            }
            self.state = match (is_early, is_long) {
                (true, true) => 8,
                (true, false) => 9,
                (false, _) => 11,
            };
        }
        for _ in 0..length {
            self.put(self.before(self.reps[0]));
        }
    }

    /// Puts a distance before the last ones, in the place of the one at `idx`.
    fn renew(&mut self, idx: usize, distance: u32) {
        let [rep0, rep1, rep2, rep3] = self.reps;
        self.reps = match idx {
            1 => [distance, rep0, rep2, rep3],
            2 => [distance, rep0, rep1, rep3],
            _ => [distance, rep0, rep1, rep2],
        };
    }

    fn literal(&mut self) {
        // Behind a repetition the byte that would go on with it helps to guess, up to the first bit that differs from it.
        let repeated = (self.state >= 7).then(|| self.before(self.reps[0]));
        let (mut guess, mut alike) = repeated.map_or((0, 0), |byte| (usize::from(byte), 0x100));
        let (first, second) = literal(self.before(0), repeated);
        let mut coder = self.coder;
        let mut symbol = 1;
        while symbol < 0x100 {
            guess <<= 1;
            let guessed = guess & alike;
            let contexts = (first + alike + guessed + symbol, second + symbol);
            let bit = coder.bit(self.probs.zero_of_two(contexts));
            self.probs.learn_of_two(contexts, bit);
            alike &= if bit == 0 { !guessed } else { guessed };
            symbol = symbol << 1 | bit;
        }
        self.coder = coder;
        self.put(symbol as u8);
        self.state = state_behind_literal(self.state);
    }

    fn length(&mut self, offset: usize) -> u32 {
        let (least, tree, n_bits) = if self.bit(offset) == 0 {
            (2, 2, 3)
        } else if self.bit(offset + 1) == 0 {
            (10, 10, 3)
        } else {
            (18, 18, 8)
        };
        least + self.tree(offset + tree, n_bits) as u32
    }

    /// A distance, less one.
    fn distance(&mut self, length: u32) -> u32 {
        let slot = self.tree(POS_SLOT + 64 * (length as usize - 2).min(3), 6) as u32;
        if slot < 4 {
            return slot;
        }
        let n_bits = (slot >> 1) - 1;
        let base = (2 | slot & 1) << n_bits;
        if slot < 14 {
            return base + self.reverse_tree(POS_SPECIAL + (base - slot) as usize, n_bits);
        }
        let mut high = 0;
        for place in (4..n_bits as usize).rev() {
            high = high << 1 | self.bit(POS_HIGH + place) as u32;
        }
        base.wrapping_add(high << 4).wrapping_add(self.reverse_tree(POS_ALIGN, 4))
    }

    fn tree(&mut self, offset: usize, n_bits: u32) -> usize {
        let mut symbol = 1;
        for _ in 0..n_bits {
            symbol = symbol << 1 | self.bit(offset + symbol);
        }
        symbol - (1 << n_bits)
    }

    fn reverse_tree(&mut self, offset: usize, n_bits: u32) -> u32 {
        let mut symbol = 1;
        let mut value = 0;
        for idx in 0..n_bits {
            let bit = self.bit(offset + symbol);
            symbol = symbol << 1 | bit;
            value |= (bit as u32) << idx;
        }
        value
    }

    #[inline(never)]
    fn bit(&mut self, idx: usize) -> usize {
        let bit = self.coder.bit(self.probs.zero(idx));
        self.probs.learn(idx, bit);
        bit
    }

    /// The byte that stands so far before the last; none is a zero.
    fn before(&self, distance: u32) -> u8 {
        let at = self.to.wrapping_sub(distance as usize).wrapping_sub(1);
        self.output.get(at).copied().unwrap_or(0)
    }

    fn put(&mut self, byte: u8) {
        if let Some(place) = self.output.get_mut(self.to) {
            *place = byte;
            self.to += 1;
        }
    }
}
