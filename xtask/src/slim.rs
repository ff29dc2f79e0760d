//! Makes the functions of a module fewer and shorter: no panics, none that nothing calls, of equal ones one.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::relocs::{self, Relocs, Target};
use crate::trim::{self, Known};
use crate::wasm::{Module, Sort, instruction, leb, renumbered, take, walk, write_leb};

const NO_FUNCTION: &str = "a function is used that is not there";

/// What is left of a module.
pub struct Slim {
    /// Of each function, with the old numbers in it.
    pub bodies: Vec<Vec<u8>>,
    /// For each function, with the imported ones before, the one that stands in its place; none where nothing calls it.
    pub stand_in: Vec<Option<u32>>,
    /// The section of the data, with zeros where nothing refers to it.
    pub data: Vec<u8>,
}

/// `linked` is the module as the linker left it.
pub fn slim(module: &Module, linked: Option<&Module>) -> Result<Slim, String> {
    let n_imports = module.imports.iter().filter(|import| import.is_function).count();
    let data = module.section(11);
    let relocs = linked.map(Relocs::read).transpose()?;
    if linked.is_some_and(|linked| linked.section(11) != module.section(11)) {
        return Err("the linked module is another: its data differ".into());
    }
    let known = known(module, n_imports)?;
    let n_params = n_params(module)?;
    let (mut types, mut bodies, mut targets) = (Vec::new(), Vec::new(), Vec::new());
    for (body, type_range) in module.bodies.iter().zip(&module.types) {
        let type_idx = leb(module.wasm, &mut type_range.start.clone())? as usize;
        types.push(type_idx);
        let found = match &relocs {
            Some(relocs) => match relocs.targets(module.wasm, body.clone())? {
                Some(found) => found,
                None => relocs::guesses(module.wasm, body.clone())?,
            },
            None => Vec::new(),
        };
        let mut code = body.start;
        let locals = locals(module.wasm, &mut code)?;
        let (trimmed, left) = trim::trimmed(module.wasm, code..body.end, &known, &found)?;
        targets.push(left);
        let n_params = *n_params.get(type_idx).ok_or("a function has no type")?;
        bodies.push(order_locals(&trimmed, n_params, &locals)?);
    }
    let mut stand_in: Vec<Option<u32>> = (0..(n_imports + bodies.len()) as u32).map(Some).collect();
    same(&mut bodies, &types, n_imports, &mut stand_in)?;
    for idx in 0..bodies.len() {
        let first = stand_in[n_imports + idx].map_or(idx, |function| function as usize - n_imports);
        if first != idx {
            let more = std::mem::take(&mut targets[idx]);
            targets[first].extend(more);
        }
    }

    let slots = module.slots()?;
    let mut functions: Vec<u32> =
        module.exports.iter().filter(|export| export.kind == 0).map(|export| export.idx).collect();
    functions.extend(module.references()?);
    let mut todo = Vec::new();
    let is_table_shared = module.exports.iter().any(|export| export.kind == 1 && export.idx == 0);
    if relocs.is_none() || is_table_shared {
        functions.extend(slots.values());
    }
    let mut is_used = vec![false; stand_in.len()];
    is_used[..n_imports].fill(true);
    let mut is_live = vec![relocs.is_none(); data.len()];
    let mut seen = HashSet::new();
    if let Some(relocs) = &relocs {
        is_live.fill(true);
        relocs.symbols.iter().for_each(|symbol| is_live[symbol.clone()].fill(false));
        todo.extend(relocs.data.iter().filter(|(at, _)| is_live[*at]).map(|(_, target)| *target));
    }
    loop {
        if let Some(function) = functions.pop() {
            let function = stand_in.get(function as usize).copied().flatten().ok_or(NO_FUNCTION)? as usize;
            if !std::mem::replace(&mut is_used[function], true) {
                let body = &bodies[function - n_imports];
                walk(body, 0..body.len(), &mut |sort, range| {
                    if matches!(sort, Sort::Call | Sort::Function) {
                        functions.extend(leb(body, &mut range.start.clone()));
                    }
                })?;
                todo.extend(&targets[function - n_imports]);
            }
        } else if let Some(target) = todo.pop() {
            let Some(relocs) = &relocs else { continue };
            if !seen.insert(target) {
                continue;
            }
            match target {
                Target::Slot(slot) => functions.extend(slots.get(&slot)),
                Target::Data(idx) => {
                    let place = relocs.symbols.get(idx).ok_or("a symbol is used that is not there")?.clone();
                    is_live[place.clone()].fill(true);
                    let first = relocs.data.partition_point(|(at, _)| *at < place.start);
                    todo.extend(
                        relocs.data[first..]
                            .iter()
                            .take_while(|(at, _)| *at < place.end)
                            .map(|(_, target)| *target),
                    );
                }
                Target::Address(address) => {
                    for segment in relocs::segments(module)? {
                        let at = (address.wrapping_sub(segment.address) as usize)
                            .wrapping_add(segment.bytes.start);
                        if segment.bytes.start <= at && at <= segment.bytes.end {
                            let near = |symbol: &Range<usize>| symbol.start <= at && at <= symbol.end;
                            todo.extend(
                                (0..relocs.symbols.len())
                                    .filter(|idx| near(&relocs.symbols[*idx]))
                                    .map(Target::Data),
                            );
                        }
                    }
                }
            }
        } else {
            break;
        }
    }
    for stand_in in &mut stand_in {
        *stand_in = stand_in.filter(|other| is_used[*other as usize]);
    }
    let data = data.iter().zip(is_live).map(|(byte, is_live)| if is_live { *byte } else { 0 }).collect();
    Ok(Slim { bodies, stand_in, data })
}

/// Has one function stand in for all that are equal; calls of equal functions are equal calls.
fn same(
    bodies: &mut [Vec<u8>],
    types: &[usize],
    n_imports: usize,
    stand_in: &mut [Option<u32>],
) -> Result<(), String> {
    loop {
        let mut first: HashMap<(usize, &[u8]), usize> = HashMap::new();
        let mut n_same = 0;
        for (idx, body) in bodies.iter().enumerate() {
            let function = n_imports + idx;
            let is_stood_in = stand_in[function] != Some(function as u32);
            let first = *first.entry((types[idx], body)).or_insert(idx);
            if first != idx && !is_stood_in {
                n_same += 1;
                let first = stand_in[n_imports + first];
                stand_in.iter_mut().filter(|one| **one == Some(function as u32)).for_each(|one| *one = first);
            }
        }
        if n_same == 0 {
            return Ok(());
        }
        for body in bodies.iter_mut() {
            *body = renumbered(body, 0..body.len(), &|old| {
                stand_in.get(old as usize).copied().flatten().ok_or_else(|| NO_FUNCTION.to_string())
            })?;
        }
    }
}

/// What is known of the functions; a call of one that panics tells nothing.
fn known(module: &Module, n_imports: usize) -> Result<Known, String> {
    let wasm = module.wasm;
    let mut panics = vec![false; n_imports];
    for body in &module.bodies {
        let mut code = body.start;
        locals(wasm, &mut code)?;
        panics.push(trim::panics(wasm, code..body.end)?);
    }
    let mut is_silent = vec![true; panics.len()];
    let mut callers: Vec<Vec<usize>> = vec![Vec::new(); panics.len()];
    let mut heard: Vec<usize> = (0..n_imports).collect();
    for (idx, body) in module.bodies.iter().enumerate() {
        let function = n_imports + idx;
        let mut at = body.start;
        locals(wasm, &mut at)?;
        while at < body.end {
            let start = at;
            instruction(wasm, &mut at, &mut |_, _| {})?;
            match wasm[start] {
                0x10 => {
                    let callee = leb(wasm, &mut (start + 1))? as usize;
                    let is_panic = *panics.get(callee).ok_or(NO_FUNCTION)? && wasm.get(at) == Some(&0);
                    if !is_panic {
                        callers[callee].push(function);
                    }
                }
                0x11 => heard.push(function),
                _ => {}
            }
        }
    }
    while let Some(function) = heard.pop() {
        is_silent[function] = false;
        heard.extend(std::mem::take(&mut callers[function]));
    }
    Ok(Known { panics, is_silent })
}

/// How many parameters each type has.
fn n_params(module: &Module) -> Result<Vec<usize>, String> {
    let wasm = module.wasm;
    let mut n_params = Vec::new();
    let Some((_, section)) = module.sections.iter().find(|(id, _)| *id == 1) else { return Ok(n_params) };
    let mut at = section.start;
    for _ in 0..leb(wasm, &mut at)? {
        if take(wasm, &mut at, 1)? != [0x60] {
            return Err("types other than those of functions are not known here".into());
        }
        let n = leb(wasm, &mut at)? as usize;
        n_params.push(n);
        take(wasm, &mut at, n)?;
        let n_results = leb(wasm, &mut at)? as usize;
        take(wasm, &mut at, n_results)?;
    }
    Ok(n_params)
}

/// The types of the local variables that follow the parameters.
fn locals(wasm: &[u8], at: &mut usize) -> Result<Vec<u8>, String> {
    let mut locals = Vec::new();
    for _ in 0..leb(wasm, at)? {
        let n_locals = leb(wasm, at)? as usize;
        if 50_000 < locals.len() + n_locals {
            return Err("a function has more local variables than a browser allows".into());
        }
        let kind = take(wasm, at, 1)?[0];
        locals.resize(locals.len() + n_locals, kind);
    }
    Ok(locals)
}

/// The body with few numbers of local variables: those that are used most come first.
fn order_locals(code: &[u8], n_params: usize, locals: &[u8]) -> Result<Vec<u8>, String> {
    let mut uses: Vec<Range<usize>> = Vec::new();
    let mut n_uses = vec![0; locals.len()];
    let mut first_use = vec![usize::MAX; locals.len()];
    let mut at = 0;
    while at < code.len() {
        let start = at;
        instruction(code, &mut at, &mut |_, _| {})?;
        if (0x20..=0x22).contains(&code[start]) {
            let local = leb(code, &mut (start + 1))? as usize;
            if n_params <= local {
                let idx = local - n_params;
                *n_uses.get_mut(idx).ok_or("a variable is used that is not there")? += 1;
                first_use[idx] = first_use[idx].min(start);
                uses.push(start + 1..at);
            }
        }
    }
    let mut order: Vec<usize> = (0..locals.len()).filter(|idx| n_uses[*idx] > 0).collect();
    // By their types, as each run of one type is written once.
    order.sort_by_key(|idx| (Reverse(locals[*idx]), Reverse(n_uses[*idx]), first_use[*idx]));
    let mut numbers = vec![0; locals.len()];
    let mut runs: Vec<(u32, u8)> = Vec::new();
    for (at, idx) in order.iter().enumerate() {
        numbers[*idx] = (n_params + at) as u32;
        match runs.last_mut() {
            Some((length, kind)) if *kind == locals[*idx] => *length += 1,
            _ => runs.push((1, locals[*idx])),
        }
    }
    let mut out = Vec::new();
    write_leb(&mut out, runs.len() as u32);
    for (length, kind) in runs {
        write_leb(&mut out, length);
        out.push(kind);
    }
    let mut copied = 0;
    for range in uses {
        out.extend_from_slice(&code[copied..range.start]);
        copied = range.end;
        write_leb(&mut out, numbers[leb(code, &mut range.start.clone())? as usize - n_params]);
    }
    out.extend_from_slice(&code[copied..]);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wasm::arrange;

    fn vector(entries: &[&[u8]]) -> Vec<u8> {
        [&[entries.len() as u8], entries.concat().as_slice()].concat()
    }

    fn section(id: u8, content: &[u8]) -> Vec<u8> {
        [&[id, content.len() as u8], content].concat()
    }

    fn custom(name: &str, content: &[u8]) -> Vec<u8> {
        section(0, &[&[name.len() as u8], name.as_bytes(), content].concat())
    }

    /// Exports function 0, whose panic (function 1) names the second of two symbols; each symbol names a slot, and the slots
    /// hold functions 2 and 3. Function 4 is called by nothing, 5 equals 2 and is called by 0.
    fn module() -> Vec<u8> {
        let body = |code: &[u8]| [&[code.len() as u8 + 2, 0], code, &[0x0b]].concat();
        // The first symbol is at 1024, the second at 1028.
        let run = [
            0x41, 0x80, 0x08, 0x1a, 0x10, 5, 0x02, 0x40, 0x41, 7, 0x0d, 0, 0x0f, 0x0b, 0x41, 0x84, 0x08,
            0x10, 1, 0x00,
        ];
        let symbol = |offset: u8| [1, 0, 1, b's', 0, offset, 4];
        let symbols = vector(&[&symbol(0), &symbol(4)]);
        [
            b"\0asm\x01\0\0\0".to_vec(),
            section(1, &vector(&[&[0x60, 0, 0]])),
            section(3, &vector(&[&[0][..]; 6])),
            section(4, &vector(&[&[0x70, 0, 3]])),
            section(5, &vector(&[&[0, 1]])),
            section(7, &vector(&[b"\x03run\0\0"])),
            section(9, &vector(&[&[0, 0x41, 1, 0x0b, 2, 2, 3]])),
            section(
                10,
                &vector(&[
                    &body(&run),
                    &body(&[0x41, 0, 0x1a, 0x00]),
                    &body(&[0x01]),
                    &body(&[0x01, 0x01]),
                    &body(&[0x01, 0x01, 0x01]),
                    &body(&[0x01]),
                ]),
            ),
            section(11, &vector(&[&[0, 0x41, 0x80, 0x08, 0x0b, 8, 1, 0, 0, 0, 2, 0, 0, 0]])),
            custom("linking", &[&[2, 8, symbols.len() as u8], symbols.as_slice()].concat()),
            custom("reloc.CODE", &[10, 2, 4, 4, 0, 0, 4, 18, 1, 0]),
            custom("reloc.DATA", &[11, 2, 2, 7, 0, 2, 11, 0]),
        ]
        .concat()
    }

    fn bodies(wasm: &[u8]) -> Vec<Vec<u8>> {
        let module = Module::read(wasm).expect("a module");
        module.bodies.iter().map(|body| wasm[body.clone()].to_vec()).collect()
    }

    #[test]
    fn what_nothing_refers_to_goes() {
        let whole = module();
        let slim = arrange(&whole, Some(&whole)).expect("a module").wasm;
        let run = [0, 0x41, 0x80, 0x08, 0x1a, 0x10, 0, 0x41, 7, 0x04, 0x40, 0x00, 0x0b, 0x0f, 0x0b];
        assert_eq!(bodies(&slim), [vec![0, 0x01, 0x0b], run.to_vec()]);
        let module = Module::read(&slim).expect("a module");
        assert_eq!(module.section(9), [1, 0, 0x41, 1, 0x0b, 2, 0, 0], "the second slot repeats the first");
        assert_eq!(module.section(11)[7..], [1, 0, 0, 0, 0, 0, 0, 0], "the second symbol is zeros");
    }

    #[test]
    fn without_the_linkers_word_all_that_may_be_named_stays() {
        let whole = module();
        let slim = arrange(&whole, None).expect("a module").wasm;
        assert_eq!(bodies(&slim).len(), 3, "both slots' functions, one of them called, and the exported one");
        let (kept, before) =
            (Module::read(&slim).expect("a module"), Module::read(&whole).expect("a module"));
        assert_eq!(kept.section(11), before.section(11));
    }

    #[test]
    fn another_modules_tables_are_refused() {
        let whole = module();
        let mut other = whole.clone();
        let at = whole.windows(4).position(|bytes| bytes == [2, 0, 0, 0]).expect("the data");
        other[at] = 1;
        assert!(arrange(&whole, Some(&other)).is_err());
        assert!(arrange(&whole, Some(&whole[..at + 4])).is_err(), "no tables");
    }

    #[test]
    fn variables_in_the_order_of_their_use() {
        // After one parameter: two i32, of which the second is used more, and three i64, of which the last is not used.
        let code = [0x20, 3, 0x21, 4, 0x20, 0, 0x22, 2, 0x21, 1, 0x20, 2, 0x0b];
        let expected = [2, 2, 0x7f, 2, 0x7e, 0x20, 3, 0x21, 4, 0x20, 0, 0x22, 1, 0x21, 2, 0x20, 1, 0x0b];
        assert_eq!(order_locals(&code, 1, &[0x7f, 0x7f, 0x7e, 0x7e, 0x7e]).expect("code"), expected);
    }
}
