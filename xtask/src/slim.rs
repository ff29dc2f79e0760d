//! Makes the functions of a module fewer and shorter: no panics, none that nothing calls, of equal ones one.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::reach::{NO_FUNCTION, Uses, reached};
use crate::relocs::{self, Relocs, Target};
use crate::trim::{self, Known};
use crate::wasm::{Module, Sort, instruction, leb, renumbered, take, walk, write_leb};

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
    let relocs = linked.map(Relocs::read).transpose()?;
    if linked.is_some_and(|linked| linked.section(11) != module.section(11)) {
        return Err("the linked module is another: its data differ".into());
    }
    let mut functions = functions(module, relocs.as_ref())?;
    let n_imports = module.n_imports();
    let stand_in = same(&mut functions, n_imports)?;

    let mut uses: Vec<Uses> = stand_in.iter().map(|_| Uses::default()).collect();
    for (function, other) in functions.iter().zip(&stand_in[n_imports..]) {
        uses[*other as usize].targets.extend(&function.targets);
        walk(&function.body, 0..function.body.len(), &mut |sort, range| {
            if matches!(sort, Sort::Call | Sort::Function) {
                uses[*other as usize].functions.extend(leb(&function.body, &mut range.start.clone()));
            }
        })?;
    }
    for (idx, other) in stand_in.iter().enumerate().filter(|(idx, other)| *idx != **other as usize) {
        uses[idx].functions.push(*other);
    }
    let reached = reached(module, relocs.as_ref(), &uses)?;
    let data = module.section(11).iter().zip(reached.data);
    Ok(Slim {
        bodies: functions.into_iter().map(|function| function.body).collect(),
        stand_in: stand_in
            .into_iter()
            .map(|other| Some(other).filter(|other| reached.functions[*other as usize]))
            .collect(),
        data: data.map(|(byte, is_reached)| if is_reached { *byte } else { 0 }).collect(),
    })
}

/// One of the module's own functions.
struct Function {
    type_idx: usize,
    body: Vec<u8>,
    /// What the numbers in it refer to.
    targets: Vec<Target>,
}

/// The functions without what only leads to a panic, and with their variables in order.
fn functions(module: &Module, relocs: Option<&Relocs>) -> Result<Vec<Function>, String> {
    let known = known(module)?;
    let n_params = n_params(module)?;
    let slots = match relocs {
        Some(relocs) => relocs.slots_beside(module.wasm, &module.bodies)?,
        None => HashSet::new(),
    };
    let mut functions = Vec::new();
    for (body, type_range) in module.bodies.iter().zip(&module.types) {
        let type_idx = leb(module.wasm, &mut type_range.start.clone())? as usize;
        let n_params = *n_params.get(type_idx).ok_or("a function has no type")?;
        let found = match relocs {
            None => Vec::new(),
            Some(relocs) => match relocs.targets(module.wasm, body.clone())? {
                Some(found) => found,
                None => relocs::guesses(module.wasm, body.clone(), &slots)?,
            },
        };
        let mut code = body.start;
        let locals = locals(module.wasm, &mut code)?;
        let (trimmed, targets) = trim::trimmed(module.wasm, code..body.end, &known, &found)?;
        functions.push(Function { type_idx, body: order_locals(&trimmed, n_params, &locals)?, targets });
    }
    Ok(functions)
}

/// For each function, with the imported ones before, the first that equals it; calls of equal functions are equal calls.
fn same(functions: &mut [Function], n_imports: usize) -> Result<Vec<u32>, String> {
    let mut stand_in: Vec<u32> = (0..(n_imports + functions.len()) as u32).collect();
    loop {
        let mut first: HashMap<(usize, &[u8]), u32> = HashMap::new();
        let mut is_changed = false;
        for (idx, function) in functions.iter().enumerate() {
            let number = (n_imports + idx) as u32;
            let first = *first.entry((function.type_idx, &function.body)).or_insert(number);
            is_changed |= std::mem::replace(&mut stand_in[number as usize], first) != first;
        }
        if !is_changed {
            return Ok(stand_in);
        }
        for function in functions.iter_mut() {
            function.body = renumbered(&function.body, 0..function.body.len(), &|old| {
                stand_in.get(old as usize).copied().ok_or_else(|| NO_FUNCTION.to_string())
            })?;
        }
    }
}

/// What is known of the functions; a call of one that panics tells nothing.
fn known(module: &Module) -> Result<Known, String> {
    let wasm = module.wasm;
    let n_imports = module.n_imports();
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
    use crate::wasm::{SHINGLES, arrange};

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

    fn is_valid(wasm: &[u8]) -> bool {
        wasmparser::validate(wasm).is_ok()
    }

    fn bodies(wasm: &[u8]) -> Vec<Vec<u8>> {
        let module = Module::read(wasm).expect("a module");
        module.bodies.iter().map(|body| wasm[body.clone()].to_vec()).collect()
    }

    #[test]
    fn what_nothing_refers_to_goes() {
        let whole = module();
        let slim = arrange(&whole, Some(&whole), SHINGLES[0]).expect("a module").wasm;
        assert!(is_valid(&whole) && is_valid(&slim) && !is_valid(&slim[..slim.len() - 1]));
        let run = [0, 0x41, 0x80, 0x08, 0x1a, 0x10, 0, 0x41, 7, 0x04, 0x40, 0x00, 0x0b, 0x0f, 0x0b];
        assert_eq!(bodies(&slim), [vec![0, 0x01, 0x0b], run.to_vec()]);
        let module = Module::read(&slim).expect("a module");
        assert_eq!(module.section(9), [1, 0, 0x41, 1, 0x0b, 2, 0, 0], "the second slot repeats the first");
        assert_eq!(module.section(11)[7..], [1, 0, 0, 0, 0, 0, 0, 0], "the second symbol is zeros");
    }

    #[test]
    fn without_the_linkers_word_all_that_may_be_named_stays() {
        let whole = module();
        let slim = arrange(&whole, None, SHINGLES[0]).expect("a module").wasm;
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
        assert!(arrange(&whole, Some(&other), SHINGLES[0]).is_err());
        assert!(arrange(&whole, Some(&whole[..at + 4]), SHINGLES[0]).is_err(), "no tables");
    }

    #[test]
    fn variables_in_the_order_of_their_use() {
        // After one parameter: two i32, of which the second is used more, and three i64, of which the last is not used.
        let code = [0x20, 3, 0x21, 4, 0x20, 0, 0x22, 2, 0x21, 1, 0x20, 2, 0x0b];
        let expected = [2, 2, 0x7f, 2, 0x7e, 0x20, 3, 0x21, 4, 0x20, 0, 0x22, 1, 0x21, 2, 0x20, 1, 0x0b];
        assert_eq!(order_locals(&code, 1, &[0x7f, 0x7f, 0x7e, 0x7e, 0x7e]).expect("code"), expected);
    }
}
