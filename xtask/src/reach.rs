//! Finds the functions and the data of a module that something outside of it can reach.

use std::collections::HashSet;
use std::ops::Range;

use crate::relocs::{Relocs, Segment, Target, segments};
use crate::wasm::Module;

pub const NO_FUNCTION: &str = "a function is used that is not there";

/// What a function uses.
#[derive(Default)]
pub struct Uses {
    pub functions: Vec<u32>,
    pub targets: Vec<Target>,
}

pub struct Reached {
    /// By number, with the imported ones before.
    pub functions: Vec<bool>,
    /// Each byte of the section of the data.
    pub data: Vec<bool>,
}

/// What is reached from the exports; without `relocs` all data is, and each slot of the table.
pub fn reached(module: &Module, relocs: Option<&Relocs>, uses: &[Uses]) -> Result<Reached, String> {
    let slots = module.slots()?;
    let mut todo = Uses::default();
    let exported = module.exports.iter().filter(|export| export.kind == 0);
    todo.functions.extend(exported.map(|export| export.idx));
    todo.functions.extend(module.references()?);
    let is_table_exported = module.exports.iter().any(|export| export.kind == 1 && export.idx == 0);
    if relocs.is_none() || is_table_exported {
        todo.functions.extend(slots.values());
    }
    let mut functions = vec![false; uses.len()];
    let mut data = vec![true; module.section(11).len()];
    if let Some(relocs) = relocs {
        relocs.symbols.iter().for_each(|place| data[place.clone()].fill(false));
        // What belongs to no symbol stays, and what it refers to.
        todo.targets.extend(relocs.data.iter().filter(|(at, _)| data[*at]).map(|(_, target)| *target));
    }
    let segments = segments(module)?;
    let mut seen = HashSet::new();
    loop {
        if let Some(function) = todo.functions.pop() {
            let uses = uses.get(function as usize).ok_or(NO_FUNCTION)?;
            if !std::mem::replace(&mut functions[function as usize], true) {
                todo.functions.extend(&uses.functions);
                todo.targets.extend(&uses.targets);
            }
        } else if let (Some(target), Some(relocs)) = (todo.targets.pop(), relocs) {
            if !seen.insert(target) {
                continue;
            }
            match target {
                Target::Slot(slot) => todo.functions.extend(slots.get(&slot)),
                Target::Address(address) => todo.targets.extend(near(relocs, &segments, address)),
                Target::Data(symbol) => {
                    let place = relocs.symbols.get(symbol).ok_or("a symbol is used that is not there")?;
                    data[place.clone()].fill(true);
                    todo.targets.extend(words(relocs, place));
                }
            }
        } else {
            return Ok(Reached { functions, data });
        }
    }
}

/// What the words in a stretch of the data refer to.
fn words<'a>(relocs: &'a Relocs, place: &'a Range<usize>) -> impl Iterator<Item = Target> + 'a {
    let first = relocs.data.partition_point(|(at, _)| *at < place.start);
    relocs.data[first..].iter().take_while(|(at, _)| *at < place.end).map(|(_, target)| *target)
}

/// The symbols at an address, and those that end there.
fn near(relocs: &Relocs, segments: &[Segment], address: u32) -> Vec<Target> {
    let mut symbols = Vec::new();
    for segment in segments {
        let at = segment.bytes.start + address.wrapping_sub(segment.address) as usize;
        if at <= segment.bytes.end {
            let is_near = |idx: &usize| relocs.symbols[*idx].start <= at && at <= relocs.symbols[*idx].end;
            symbols.extend((0..relocs.symbols.len()).filter(is_near).map(Target::Data));
        }
    }
    symbols
}
