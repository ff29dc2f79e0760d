//! How likely the next bit is, as packer and unpacker reckon alike from the bits before.
//!
//! The contexts are those of LZMA, by the names of the specification in the LZMA SDK (public domain). Some things are
//! other than there, for a module is small, and its parts are unlike each other: a context learns fast while it is new;
//! it then learns at two rates and says the mean of both; a literal is guessed in two contexts; and each bit of a
//! distance has one.

/// How many bits of the byte before choose the first context of a literal.
pub const LC: u32 = 3;

// Where each sort of contexts begins.
/// Whether a repetition follows or a literal, by the state.
pub const IS_MATCH: usize = 0;
/// Whether its distance is one of the last four.
pub const IS_REP: usize = 12;
/// Whether it is not the last.
pub const IS_REP_G0: usize = 24;
/// Whether it is not the last but one.
pub const IS_REP_G1: usize = 36;
/// Whether it is the last but three.
pub const IS_REP_G2: usize = 48;
/// Whether the last distance is repeated for more than one byte.
pub const IS_REP0_LONG: usize = 60;
/// How large a distance is, by the length of the repetition, less two and at most 3: trees of 6 bits.
pub const POS_SLOT: usize = 72;
/// The lower bits of small distances.
pub const POS_SPECIAL: usize = POS_SLOT + 4 * 64;
/// The lowest four bits of large ones.
pub const POS_ALIGN: usize = POS_SPECIAL + 128;
/// The bits of large ones between those, by their place.
pub const POS_HIGH: usize = LITERAL + (0x300 << LC);
/// The length of a repetition at a new distance: two choices, then a tree of 3, 3 or 8 bits.
pub const MATCH_LENGTH: usize = POS_ALIGN + 16;
/// The length of one at one of the last distances.
pub const REP_LENGTH: usize = MATCH_LENGTH + LENGTHS;
/// The bits of literals.
pub const LITERAL: usize = REP_LENGTH + LENGTHS;
const LENGTHS: usize = 2 + 8 + 8 + 256;
/// More than are used, so that an index is cut by its lowest bits.
const N_PROBS: usize = 8192;
const _: () = assert!(POS_HIGH + 32 <= N_PROBS);
/// The second contexts of literals: by the byte before, and by the byte that a repetition would go on with.
const N_BYTES: usize = 2 << 16;

/// A chance as a number of so many parts.
pub const CERTAIN: u32 = 1 << 12;
const HALF: i32 = 1 << 15;
/// How near to certain a context comes: no bit costs more than a byte, so that one byte is enough to go on behind any.
const MARGIN: i32 = 256;
/// The rates at which contexts learn in the end: by 1/8 and by 1/64 of what is left.
const RATES: [u32; 2] = [3, 6];

/// What one context has learnt; all zeroes are a new one.
#[derive(Clone, Copy)]
struct Prob {
    /// How much likelier 0 is than 1, at either rate.
    more: [i16; 2],
    n_seen: u16,
}

impl Prob {
    const NEW: Self = Self { more: [0; 2], n_seen: 0 };

    /// The chance that the next bit is 0, never quite 0 or the whole.
    #[inline(always)]
    fn sum(self) -> i32 {
        i32::from(self.more[0]) + i32::from(self.more[1]) + 2 * HALF
    }

    /// Copied to where it is called, it would make the unpacker 300 bytes larger and hardly faster.
    #[inline(never)]
    fn learn(&mut self, bit: usize) {
        let rate = (u32::from(self.n_seen) + 2).ilog2();
        self.n_seen += u16::from(rate < RATES[1]);
        let limit = if bit == 0 { HALF - MARGIN } else { MARGIN - HALF };
        for (more, most) in self.more.iter_mut().zip(RATES) {
            let now = i32::from(*more);
            *more = (now + ((limit - now) >> rate.min(most))) as i16;
        }
    }
}

/// All contexts.
#[derive(Clone)]
pub struct Probs {
    probs: [Prob; N_PROBS],
    bytes: [Prob; N_BYTES],
}

impl Probs {
    /// All new.
    pub const NEW: Self = Self { probs: [Prob::NEW; N_PROBS], bytes: [Prob::NEW; N_BYTES] };

    /// The chance of a 0 in a context, in parts of [`CERTAIN`].
    #[inline(always)]
    pub fn zero(&self, idx: usize) -> u32 {
        self.probs[idx % N_PROBS].sum() as u32 >> 5
    }

    /// Learns what the bit was.
    #[inline(always)]
    pub fn learn(&mut self, idx: usize, bit: usize) {
        self.probs[idx % N_PROBS].learn(bit);
    }

    /// The chance of a 0 in the two contexts of a literal.
    #[inline(always)]
    pub fn zero_of_two(&self, (idx, byte): (usize, usize)) -> u32 {
        (self.probs[idx % N_PROBS].sum() + self.bytes[byte % N_BYTES].sum()) as u32 >> 6
    }

    /// Learns what the bit of a literal was.
    #[inline(always)]
    pub fn learn_of_two(&mut self, (idx, byte): (usize, usize), bit: usize) {
        self.probs[idx % N_PROBS].learn(bit);
        self.bytes[byte % N_BYTES].learn(bit);
    }
}

/// Where the contexts of a literal begin, behind the byte `before`; where its second do, with the byte that the last
/// repetition would go on with, if it has just ended.
#[inline(always)]
pub fn literal(before: u8, repeated: Option<u8>) -> (usize, usize) {
    let second = repeated.map_or(usize::from(before), |byte| 0x100 | usize::from(byte));
    (LITERAL + 0x300 * usize::from(before >> (8 - LC)), second << 8)
}

/// The state behind a literal.
#[inline(always)]
pub fn state_behind_literal(state: usize) -> usize {
    match state {
        0..4 => 0,
        4..10 => state - 3,
        _ => state - 6,
    }
}
