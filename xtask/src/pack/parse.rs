//! Lays bytes out in packets: the cheapest way through a block, by what each bit costs where the chances stand.

use std::sync::LazyLock;

use unpack::model::{
    CERTAIN, IS_MATCH, IS_REP, IS_REP_G0, IS_REP_G1, IS_REP_G2, IS_REP0_LONG, MATCH_LENGTH, Probs, REP_LENGTH,
};

use super::matches::{MAX_LENGTH, Matches, alike};
use super::{Bits, Cursor, Packet, slot, slot_tree, write, write_length, write_low_bits, write_tree};

/// What a bit costs by its chance, in 1/256 bit.
static COSTS: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let whole = f64::from(CERTAIN);
    (0..=CERTAIN).map(|chance| ((whole / f64::from(chance.max(1))).log2() * 256.0).round() as u32).collect()
});

/// A way to a place.
#[derive(Clone, Copy)]
struct Way {
    cost: u32,
    cursor: Cursor,
    /// The last packet on it, and which of the ways to where that stands it goes on from.
    packet: Packet,
    from: usize,
}

/// The packets from `start` to `end`; what bits cost is the mean over all of `probs`.
pub(super) fn parse(
    bytes: &[u8],
    matches: &Matches,
    start: Cursor,
    end: usize,
    probs: &[&Probs],
    n_ways: usize,
) -> Vec<Packet> {
    let costs = Costs::new(probs);
    let mut ways: Vec<Vec<Way>> = vec![Vec::new(); end - start.at + 1];
    ways[0].push(Way { cost: 0, cursor: start, packet: Packet::Literal, from: 0 });
    for at in start.at..end {
        let here = std::mem::take(&mut ways[at - start.at]);
        let most = MAX_LENGTH.min(end - at);
        for (from, way) in here.iter().enumerate() {
            let mut offer = |packet: Packet, cost: u32| {
                let mut cursor = way.cursor;
                cursor.go(packet);
                let way = Way { cost: way.cost + cost, cursor, packet, from };
                keep(&mut ways[cursor.at - start.at], way, n_ways);
            };
            each_packet(bytes, matches, &costs, way.cursor, most, &mut offer);
        }
        ways[at - start.at] = here;
    }
    let mut packets = Vec::new();
    let (mut at, mut idx) = (end, 0);
    while at > start.at {
        let Way { packet, from, .. } = ways[at - start.at][idx];
        packets.push(packet);
        (at, idx) = (at - length(packet), from);
    }
    packets.reverse();
    packets
}

fn length(packet: Packet) -> usize {
    match packet {
        Packet::Literal | Packet::ShortRep => 1,
        Packet::Match { length, .. } | Packet::Rep { length, .. } => length,
    }
}

/// Keeps the cheapest ways, of those that lead to the same but the cheapest.
fn keep(ways: &mut Vec<Way>, way: Way, n_ways: usize) {
    let same = |other: &Way| other.cursor.state == way.cursor.state && other.cursor.reps == way.cursor.reps;
    if let Some(idx) = ways.iter().position(same) {
        if ways[idx].cost <= way.cost {
            return;
        }
        ways.remove(idx);
    }
    let idx = ways.partition_point(|other| other.cost <= way.cost);
    if idx < n_ways {
        ways.insert(idx, way);
        ways.truncate(n_ways);
    }
}

/// Offers each packet that may stand at a place, at most so long, with its cost.
fn each_packet(
    bytes: &[u8],
    matches: &Matches,
    costs: &Costs,
    cursor: Cursor,
    most: usize,
    offer: &mut impl FnMut(Packet, u32),
) {
    let Cursor { at, state, reps } = cursor;
    offer(Packet::Literal, costs.of(bytes, cursor, Packet::Literal));
    if cursor.repeated(bytes) == Some(bytes[at]) {
        offer(Packet::ShortRep, costs.of(bytes, cursor, Packet::ShortRep));
    }
    let is_match = costs.bit(IS_MATCH + state, 1);
    let is_rep = is_match + costs.bit(IS_REP + state, 1);
    for (idx, &distance) in reps.iter().enumerate() {
        let Some(place) = at.checked_sub(distance as usize + 1) else { continue };
        let which = match idx {
            0 => costs.bit(IS_REP0_LONG + state, 1),
            1 => costs.bit(IS_REP_G1 + state, 0),
            _ => costs.bit(IS_REP_G1 + state, 1) + costs.bit(IS_REP_G2 + state, idx - 2),
        };
        let which = is_rep + costs.bit(IS_REP_G0 + state, idx.min(1)) + which;
        for length in lengths(2, alike(bytes, place, at, most)) {
            offer(Packet::Rep { idx, length }, which + costs.rep_lengths[length]);
        }
    }
    let is_new = is_match + costs.bit(IS_REP + state, 0);
    let mut shorter = 1;
    for &(longest, distance) in matches.at(at) {
        let (class, low_bits) = (slot(distance).0 as usize, costs.added(|sum| write_low_bits(sum, distance)));
        for length in lengths(shorter + 1, longest.min(most)) {
            let class = costs.slots[(length - 2).min(3)][class];
            offer(
                Packet::Match { distance, length },
                is_new + costs.match_lengths[length] + class + low_bits,
            );
        }
        shorter = longest;
    }
}

/// The lengths worth trying of a repetition: all that are short, and the longest.
fn lengths(shortest: usize, longest: usize) -> impl Iterator<Item = usize> {
    let all = shortest..=longest.min(SHORT);
    all.chain((longest.max(shortest)..=longest).filter(|length| SHORT < *length))
}

/// Longer repetitions are cut short by nothing.
const SHORT: usize = 40;

/// What bits cost by several chances.
struct Costs<'a> {
    probs: &'a [&'a Probs],
    match_lengths: Vec<u32>,
    rep_lengths: Vec<u32>,
    /// By the tree and the class.
    slots: [[u32; 64]; 4],
}

impl<'a> Costs<'a> {
    fn new(probs: &'a [&'a Probs]) -> Self {
        let mut costs =
            Self { probs, match_lengths: Vec::new(), rep_lengths: Vec::new(), slots: [[0; 64]; 4] };
        let lengths = |offset: usize| -> Vec<u32> {
            let of = |length: usize| costs.added(|sum| write_length(sum, offset, length));
            (0..=MAX_LENGTH).map(|length| if length < 2 { 0 } else { of(length) }).collect()
        };
        let (match_lengths, rep_lengths) = (lengths(MATCH_LENGTH), lengths(REP_LENGTH));
        let mut slots = [[0; 64]; 4];
        for (tree, slots) in slots.iter_mut().enumerate() {
            for (slot, cost) in slots.iter_mut().enumerate() {
                *cost = costs.added(|sum| write_tree(sum, slot_tree(tree + 2), 6, slot));
            }
        }
        (costs.match_lengths, costs.rep_lengths, costs.slots) = (match_lengths, rep_lengths, slots);
        costs
    }

    fn mean(&self, zero: impl Fn(&Probs) -> u32, bit: usize) -> u32 {
        let zero = self.probs.iter().map(|probs| zero(probs)).sum::<u32>() / self.probs.len() as u32;
        COSTS[if bit == 0 { zero } else { CERTAIN - zero } as usize]
    }

    fn bit(&self, idx: usize, bit: usize) -> u32 {
        self.mean(|probs| probs.zero(idx), bit)
    }

    /// What all bits cost that are written.
    fn added(&self, write: impl FnOnce(&mut Sum)) -> u32 {
        let mut sum = Sum { costs: self, cost: 0 };
        write(&mut sum);
        sum.cost
    }

    fn of(&self, bytes: &[u8], cursor: Cursor, packet: Packet) -> u32 {
        self.added(|sum| write(sum, bytes, cursor, packet))
    }
}

struct Sum<'a, 'b> {
    costs: &'a Costs<'b>,
    cost: u32,
}

impl Bits for Sum<'_, '_> {
    fn bit(&mut self, idx: usize, bit: usize) {
        self.cost += self.costs.bit(idx, bit);
    }

    fn bit_of_literal(&mut self, contexts: (usize, usize), bit: usize) {
        self.cost += self.costs.mean(|probs| probs.zero_of_two(contexts), bit);
    }
}
