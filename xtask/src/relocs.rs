//! Reads from a linked module which of its numbers are addresses: the linker says so under `--emit-relocs`.
//!
//! wasm-bindgen comes after the linker, copies these tables and leaves the data alone, but it moves the code.
//! So the numbers in a function are found by the function's shape, in the module as it was linked.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::wasm::{Module, Sort, leb, leb_range, name, take, walk};

/// What a number in code or data stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Target {
    /// The place of one of [`Relocs::symbols`].
    Data(usize),
    /// Any that covers this address: seen in a function of an unknown shape.
    Address(u32),
    /// A slot of the table of functions.
    Slot(u32),
}

/// What the linker said.
pub struct Relocs {
    /// The place of each symbol in the data section; empty for those that have none.
    pub symbols: Vec<Range<usize>>,
    /// Where in the data section a number stands that refers to something, and to what; in this order.
    pub data: Vec<(usize, Target)>,
    /// By the shape of a function, how many have it and what its sites refer to.
    shapes: HashMap<Vec<u8>, (usize, Vec<Vec<Target>>)>,
}

/// In the data section, a segment's first byte and its address.
pub struct Segment {
    pub bytes: Range<usize>,
    pub address: u32,
}

pub fn segments(module: &Module) -> Result<Vec<Segment>, String> {
    let wasm = module.wasm;
    let mut segments = Vec::new();
    let Some((_, section)) = module.sections.iter().find(|(id, _)| *id == 11) else { return Ok(segments) };
    let mut at = section.start;
    for _ in 0..leb(wasm, &mut at)? {
        if take(wasm, &mut at, 2)? != [0, 0x41] {
            return Err("segments without a constant address are not known here".into());
        }
        let address = signed(wasm, leb_range(wasm, &mut at)?);
        take(wasm, &mut at, 1)?;
        let length = leb(wasm, &mut at)? as usize;
        let start = at - section.start;
        take(wasm, &mut at, length)?;
        segments.push(Segment { bytes: start..start + length, address: address as u32 });
    }
    Ok(segments)
}

impl Relocs {
    pub fn read(linked: &Module) -> Result<Self, String> {
        let wasm = linked.wasm;
        let mut symbols = Vec::new();
        let mut code = HashMap::new();
        let mut data = Vec::new();
        let mut is_known = [false; 3];
        let segments = segments(linked)?;
        let code_start = linked.sections.iter().find(|(id, _)| *id == 10).map_or(0, |(_, range)| range.start);
        let data_start = linked.sections.iter().find(|(id, _)| *id == 11).map_or(0, |(_, range)| range.start);
        for (_, range) in linked.sections.iter().filter(|(id, _)| *id == 0) {
            let mut at = range.start;
            match &wasm[name(wasm, &mut at)?] {
                b"linking" => {
                    is_known[0] = true;
                    symbols = read_symbols(wasm, at..range.end, &segments)?;
                }
                b"reloc.CODE" => {
                    is_known[1] = true;
                    for (kind, offset, idx) in read_relocs(wasm, at)? {
                        match kind {
                            3 | 4 => _ = code.insert(code_start + offset, Target::Data(idx)),
                            1 => {
                                let slot = signed(wasm, leb_range(wasm, &mut (code_start + offset))?);
                                code.insert(code_start + offset, Target::Slot(slot as u32));
                            }
                            0 | 6 | 7 | 20 => {}
                            _ => return Err(format!("relocations of kind {kind} are not known here")),
                        }
                    }
                }
                b"reloc.DATA" => {
                    is_known[2] = true;
                    for (kind, offset, idx) in read_relocs(wasm, at)? {
                        let word = take(wasm, &mut (data_start + offset), 4)?;
                        let word = u32::from_le_bytes([word[0], word[1], word[2], word[3]]);
                        match kind {
                            5 => data.push((offset, Target::Data(idx))),
                            2 => data.push((offset, Target::Slot(word))),
                            _ => return Err(format!("relocations of kind {kind} are not known here")),
                        }
                    }
                }
                _ => {}
            }
        }
        if is_known.contains(&false) {
            return Err("the linker was not asked for --emit-relocs".into());
        }
        data.sort_unstable();
        let mut shapes: HashMap<Vec<u8>, (usize, Vec<Vec<Target>>)> = HashMap::new();
        for body in &linked.bodies {
            let (shape, sites) = shape(wasm, body.clone())?;
            let (count, found) = shapes.entry(shape).or_insert_with(|| (0, vec![Vec::new(); sites.len()]));
            *count += 1;
            for (targets, (site, _)) in found.iter_mut().zip(sites) {
                targets.extend(code.get(&site).filter(|target| !targets.contains(target)));
            }
        }
        Ok(Self { symbols, data, shapes })
    }

    /// What the numbers in a function refer to, each with its place; `None` when no linked function has this shape.
    pub fn targets(&self, wasm: &[u8], body: Range<usize>) -> Result<Option<Vec<(usize, Target)>>, String> {
        let (shape, sites) = shape(wasm, body)?;
        let Some((_, targets)) = self.shapes.get(&shape) else { return Ok(None) };
        let pairs = sites.iter().zip(targets);
        Ok(Some(
            pairs.flat_map(|((site, _), targets)| targets.iter().map(|target| (*site, *target))).collect(),
        ))
    }

    /// The slots that are named by linked functions which are not among `bodies`: those that are not known there, because
    /// wasm-bindgen has changed them, can name no others.
    pub fn slots_beside(&self, wasm: &[u8], bodies: &[Range<usize>]) -> Result<HashSet<u32>, String> {
        let mut n_there: HashMap<Vec<u8>, usize> = HashMap::new();
        for body in bodies {
            *n_there.entry(shape(wasm, body.clone())?.0).or_default() += 1;
        }
        let is_beside = |shape: &Vec<u8>, count: usize| n_there.get(shape).is_none_or(|there| *there < count);
        let mut slots = HashSet::new();
        for (_, (_, targets)) in self.shapes.iter().filter(|(shape, (count, _))| is_beside(shape, *count)) {
            slots.extend(targets.iter().flatten().filter_map(|target| match target {
                Target::Slot(slot) => Some(*slot),
                _ => None,
            }));
        }
        Ok(slots)
    }
}

/// All that may be meant by the numbers in a function that is not known, of slots only those of `slots`.
pub fn guesses(
    wasm: &[u8],
    body: Range<usize>,
    slots: &HashSet<u32>,
) -> Result<Vec<(usize, Target)>, String> {
    let mut guesses = Vec::new();
    for (site, number) in shape(wasm, body)?.1 {
        guesses.push((site, Target::Address(number)));
        if slots.contains(&number) {
            guesses.push((site, Target::Slot(number)));
        }
    }
    Ok(guesses)
}

/// The shape of a function, and in it the place and value of each number that may be an address.
type Shape = (Vec<u8>, Vec<(usize, u32)>);

/// What wasm-bindgen leaves of a function as it was.
fn shape(wasm: &[u8], body: Range<usize>) -> Result<Shape, String> {
    let (mut shape, mut sites) = (Vec::new(), Vec::new());
    let mut opcode = 0;
    let mut site = |at: usize, number: u32, shape: &mut Vec<u8>| {
        sites.push((at, number));
        shape.extend(number.to_le_bytes());
    };
    walk(wasm, body, &mut |sort, range| match sort {
        Sort::Opcode => {
            opcode = wasm[range.start];
            shape.push(opcode);
        }
        Sort::LongConstant => {
            opcode = 0x41;
            shape.push(opcode);
            site(range.start + 1, signed(wasm, range.start + 1..range.end) as u32, &mut shape);
        }
        Sort::Offset => {
            site(range.start, leb(wasm, &mut range.start.clone()).unwrap_or_default(), &mut shape)
        }
        Sort::Other if opcode == 0x41 => site(range.start, signed(wasm, range) as u32, &mut shape),
        Sort::Other if matches!(opcode, 0x0c..=0x0e | 0x28..=0x3e | 0x42..=0x44) => {
            shape.extend_from_slice(&wasm[range])
        }
        _ => {}
    })?;
    Ok((shape, sites))
}

/// The lowest 32 bits of a number of any length.
fn signed(wasm: &[u8], range: Range<usize>) -> i32 {
    let mut value = 0_i64;
    let mut shift = 0;
    for byte in &wasm[range] {
        if shift < 35 {
            value |= i64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte & 0xc0 == 0x40 && shift < 35 {
                value |= -1 << shift;
            }
        }
    }
    value as i32
}

/// Kind, place and symbol of each.
fn read_relocs(wasm: &[u8], mut at: usize) -> Result<Vec<(u8, usize, usize)>, String> {
    leb(wasm, &mut at)?;
    let mut relocs = Vec::new();
    for _ in 0..leb(wasm, &mut at)? {
        let kind = take(wasm, &mut at, 1)?[0];
        let offset = leb(wasm, &mut at)? as usize;
        let idx = leb(wasm, &mut at)? as usize;
        if matches!(kind, 3..=5 | 8 | 9 | 11) {
            leb_range(wasm, &mut at)?;
        }
        relocs.push((kind, offset, idx));
    }
    Ok(relocs)
}

const UNDEFINED: u32 = 0x10;
const EXPLICIT_NAME: u32 = 0x40;

fn read_symbols(
    wasm: &[u8],
    section: Range<usize>,
    segments: &[Segment],
) -> Result<Vec<Range<usize>>, String> {
    let mut symbols = Vec::new();
    let mut at = section.start;
    if leb(wasm, &mut at)? != 2 {
        return Err("the linker's tables are not of version 2".into());
    }
    while at < section.end {
        let kind = take(wasm, &mut at, 1)?[0];
        let length = leb(wasm, &mut at)? as usize;
        let mut within = at;
        take(wasm, &mut at, length)?;
        if kind != 8 {
            continue;
        }
        for _ in 0..leb(wasm, &mut within)? {
            let kind = take(wasm, &mut within, 1)?[0];
            let flags = leb(wasm, &mut within)?;
            let is_defined = flags & UNDEFINED == 0;
            let mut place = 0..0;
            match kind {
                1 => {
                    name(wasm, &mut within)?;
                    if is_defined {
                        let segment = leb(wasm, &mut within)? as usize;
                        let offset = leb(wasm, &mut within)? as usize;
                        let size = leb(wasm, &mut within)? as usize;
                        let segment = segments.get(segment).ok_or("a symbol stands in no segment")?;
                        place = segment.bytes.start + offset..segment.bytes.start + offset + size;
                        if segment.bytes.end < place.end {
                            return Err("a symbol stands outside of its segment".into());
                        }
                    }
                }
                3 => _ = leb(wasm, &mut within)?,
                _ => {
                    leb(wasm, &mut within)?;
                    if is_defined || flags & EXPLICIT_NAME != 0 {
                        name(wasm, &mut within)?;
                    }
                }
            }
            symbols.push(place);
        }
    }
    Ok(symbols)
}
