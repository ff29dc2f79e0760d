//! Takes out of functions what only leads to a panic: a trap takes its place.
//!
//! A function that never returns is called with `unreachable` behind it, and so all that such a call does is to say why.
//! The instance dies with it (`guard` in `element.js`): what it last wrote to its own memory nobody sees, and a trap
//! ends it just as well.

use std::ops::Range;

use crate::relocs::Target;
use crate::wasm::{instruction, leb, write_leb};

const UNREACHABLE: u8 = 0x00;
const BLOCK: u8 = 0x02;
const LOOP: u8 = 0x03;
const IF: u8 = 0x04;
const ELSE: u8 = 0x05;
const END: u8 = 0x0b;
const BR: u8 = 0x0c;
const BR_IF: u8 = 0x0d;
const BR_TABLE: u8 = 0x0e;
const RETURN: u8 = 0x0f;
const CALL: u8 = 0x10;
const CALL_INDIRECT: u8 = 0x11;

/// The type of a block without values.
const NO_VALUES: u8 = 0x40;
/// The label of a block that no branch leads out of.
const NO_LABEL: usize = usize::MAX;
/// The label of the whole function.
const WHOLE: usize = 0;

/// An instruction, or one with all that it encloses.
#[derive(Debug)]
enum Node {
    Trap,
    /// Any that neither encloses others nor names a label.
    Plain {
        opcode: u8,
        range: Range<usize>,
    },
    Branch {
        opcode: u8,
        labels: Vec<usize>,
    },
    Block {
        opcode: u8,
        /// The type of its values.
        values: Vec<u8>,
        label: usize,
        body: Vec<Node>,
        otherwise: Option<Vec<Node>>,
    },
}

/// What is known of each function of a module, with the imported ones before.
#[derive(Default)]
pub struct Known {
    /// It never returns.
    pub panics: Vec<bool>,
    /// Nothing outside the module hears of its call.
    pub is_silent: Vec<bool>,
}

/// Whether a function with this code, which stands after the local variables, never returns.
pub fn panics(wasm: &[u8], code: Range<usize>) -> Result<bool, String> {
    let nodes = parsed(wasm, code, &Known::default())?;
    Ok(nodes.last().is_some_and(is_last) && !nodes.iter().any(returns))
}

/// The code of a function, without what only leads to a panic.
///
/// `targets` is what the numbers in it refer to, by their places; of these, too, only those are given back that are left.
pub fn trimmed(
    wasm: &[u8],
    code: Range<usize>,
    known: &Known,
    targets: &[(usize, Target)],
) -> Result<(Vec<u8>, Vec<Target>), String> {
    let mut nodes = parsed(wasm, code, known)?;
    Trimmer { wasm, known }.sequence(&mut nodes, false, &mut Vec::new());
    let mut out = Vec::new();
    write(wasm, &nodes, &mut vec![WHOLE], &mut out);
    out.push(END);
    let mut left = Vec::new();
    targets_in(&nodes, targets, &mut left);
    Ok((out, left))
}

fn parsed(wasm: &[u8], code: Range<usize>, known: &Known) -> Result<Vec<Node>, String> {
    let mut parser = Parser { wasm, known, at: code.start, n_labels: 1 };
    let (nodes, _) = parser.sequence(&mut vec![WHOLE])?;
    if parser.at == code.end { Ok(nodes) } else { Err("a function does not end where it says".into()) }
}

struct Parser<'a> {
    wasm: &'a [u8],
    known: &'a Known,
    at: usize,
    n_labels: usize,
}

impl Parser<'_> {
    /// Reads to the end of the innermost of the blocks with `labels`, and says which opcode ended it.
    fn sequence(&mut self, labels: &mut Vec<usize>) -> Result<(Vec<Node>, u8), String> {
        let mut nodes = Vec::new();
        loop {
            let start = self.at;
            instruction(self.wasm, &mut self.at, &mut |_, _| {})?;
            let opcode = self.wasm[start];
            let node = match opcode {
                END | ELSE => return Ok((nodes, opcode)),
                UNREACHABLE => {
                    if let Some(Node::Plain { opcode: CALL, range }) = nodes.last()
                        && of_callee(&self.known.panics, self.wasm, range)
                    {
                        nodes.pop();
                    }
                    Node::Trap
                }
                BR | BR_IF | BR_TABLE => {
                    Node::Branch { opcode, labels: self.branch(opcode, start + 1, labels)? }
                }
                BLOCK | LOOP | IF => {
                    let (label, values) = (self.n_labels, self.wasm[start + 1..self.at].to_vec());
                    self.n_labels += 1;
                    labels.push(label);
                    let (body, end) = self.sequence(labels)?;
                    let otherwise = if end == ELSE { Some(self.sequence(labels)?.0) } else { None };
                    labels.pop();
                    Node::Block { opcode, values, label, body, otherwise }
                }
                _ => Node::Plain { opcode, range: start..self.at },
            };
            nodes.push(node);
        }
    }

    fn branch(&self, opcode: u8, mut at: usize, labels: &[usize]) -> Result<Vec<usize>, String> {
        let n_targets = if opcode == BR_TABLE { leb(self.wasm, &mut at)? + 1 } else { 1 };
        let mut targets = Vec::new();
        for _ in 0..n_targets {
            let depth = leb(self.wasm, &mut at)? as usize;
            let target = labels.iter().rev().nth(depth).ok_or("a branch leads out of its function")?;
            targets.push(*target);
        }
        Ok(targets)
    }
}

fn write(wasm: &[u8], nodes: &[Node], labels: &mut Vec<usize>, out: &mut Vec<u8>) {
    for node in nodes {
        match node {
            Node::Trap => out.push(UNREACHABLE),
            Node::Plain { range, .. } => out.extend_from_slice(&wasm[range.clone()]),
            Node::Branch { opcode, labels: targets } => {
                out.push(*opcode);
                if *opcode == BR_TABLE {
                    write_leb(out, targets.len() as u32 - 1);
                }
                for target in targets {
                    let depth = labels.iter().rev().take_while(|label| *label != target).count();
                    write_leb(out, depth as u32);
                }
            }
            Node::Block { opcode, values, label, body, otherwise } => {
                out.push(*opcode);
                out.extend_from_slice(values);
                labels.push(*label);
                write(wasm, body, labels, out);
                if let Some(otherwise) = otherwise {
                    out.push(ELSE);
                    write(wasm, otherwise, labels, out);
                }
                labels.pop();
                out.push(END);
            }
        }
    }
}

fn targets_in(nodes: &[Node], targets: &[(usize, Target)], left: &mut Vec<Target>) {
    for node in nodes {
        match node {
            Node::Trap | Node::Branch { .. } => {}
            Node::Plain { range, .. } => {
                let first = targets.partition_point(|(site, _)| *site < range.start);
                left.extend(
                    targets[first..]
                        .iter()
                        .take_while(|(site, _)| *site < range.end)
                        .map(|(_, target)| *target),
                );
            }
            Node::Block { body, otherwise, .. } => {
                targets_in(body, targets, left);
                targets_in(otherwise.as_deref().unwrap_or_default(), targets, left);
            }
        }
    }
}

/// What is known of the function that a call calls.
fn of_callee(known: &[bool], wasm: &[u8], call: &Range<usize>) -> bool {
    let callee = leb(wasm, &mut (call.start + 1)).ok();
    callee.and_then(|callee| known.get(callee as usize)).copied().unwrap_or(false)
}

struct Trimmer<'a> {
    wasm: &'a [u8],
    known: &'a Known,
}

impl Trimmer<'_> {
    /// `into_trap`: behind the end of the sequence stands a trap. `traps`: the labels of blocks with one behind them.
    fn sequence(&self, nodes: &mut Vec<Node>, into_trap: bool, traps: &mut Vec<usize>) {
        loop {
            if into_trap && !nodes.last().is_some_and(is_last) {
                nodes.push(Node::Trap);
            }
            for node in nodes.iter_mut() {
                self.branch_to_trap(node, traps);
            }
            self.cut(nodes);
            let mut unwrapped = false;
            let mut idx = 0;
            while idx < nodes.len() {
                let before_trap = matches!(nodes.get(idx + 1), Some(Node::Trap));
                let mut bare = false;
                if let Node::Block { opcode, label, body, otherwise, .. } = &mut nodes[idx] {
                    let is_exit = before_trap && *opcode != LOOP;
                    if is_exit {
                        traps.push(*label);
                    }
                    self.sequence(body, before_trap, traps);
                    if let Some(otherwise) = otherwise {
                        self.sequence(otherwise, before_trap, traps);
                    }
                    if is_exit {
                        traps.pop();
                    }
                    bare = *opcode != IF && !body.iter().any(|node| names(node, *label));
                }
                if bare && let Node::Block { body, .. } = nodes.remove(idx) {
                    nodes.splice(idx..idx, body);
                    unwrapped = true;
                } else {
                    idx += 1;
                }
            }
            let n_nodes = nodes.len();
            self.cut(nodes);
            if !unwrapped && nodes.len() == n_nodes {
                return;
            }
        }
    }

    /// Leaves nothing behind what ends a sequence, and nothing before a trap that only the instance itself would notice.
    ///
    /// A block that ends a sequence has the values of its type and no more, as a browser sees it: behind it a trap stands for
    /// those that are wanted there.
    fn cut(&self, nodes: &mut Vec<Node>) {
        if let Some(last) = nodes.iter().position(is_last) {
            let is_followed = last + 1 < nodes.len();
            nodes.truncate(last + 1);
            if is_followed && matches!(nodes[last], Node::Block { .. }) {
                nodes.push(Node::Trap);
            }
        }
        if !matches!(nodes.last(), Some(Node::Trap)) {
            return;
        }
        nodes.pop();
        while nodes.last().is_some_and(|node| self.is_silent(node, &mut Vec::new())) {
            nodes.pop();
        }
        nodes.push(Node::Trap);
    }

    fn branch_to_trap(&self, node: &mut Node, traps: &[usize]) {
        let Node::Branch { opcode, labels } = node else { return };
        if !labels.iter().all(|label| traps.contains(label)) {
            return;
        }
        match *opcode {
            BR => *node = Node::Trap,
            BR_IF => {
                let body = vec![Node::Trap];
                *node = Node::Block {
                    opcode: IF,
                    values: vec![NO_VALUES],
                    label: NO_LABEL,
                    body,
                    otherwise: None,
                };
            }
            _ => {}
        }
    }

    /// Whether control goes on behind it, if it does not trap, and nothing outside the module hears of it; `own` are the
    /// labels within.
    fn is_silent(&self, node: &Node, own: &mut Vec<usize>) -> bool {
        match node {
            Node::Trap => true,
            Node::Plain { opcode, range } => match *opcode {
                RETURN | CALL_INDIRECT => false,
                CALL => of_callee(&self.known.is_silent, self.wasm, range),
                _ => true,
            },
            Node::Branch { labels, .. } => labels.iter().all(|label| own.contains(label)),
            Node::Block { label, body, otherwise, .. } => {
                own.push(*label);
                let mut inside = body.iter().chain(otherwise.iter().flatten());
                let is_silent = inside.all(|node| self.is_silent(node, own));
                own.pop();
                is_silent
            }
        }
    }
}

/// Whether control never goes on behind it.
fn is_last(node: &Node) -> bool {
    match node {
        Node::Trap => true,
        Node::Plain { opcode, .. } => *opcode == RETURN,
        Node::Branch { opcode, .. } => *opcode != BR_IF,
        Node::Block { opcode, label, body, otherwise, .. } => {
            let ends = |nodes: &[Node]| nodes.last().is_some_and(is_last);
            let left = |nodes: &[Node]| *opcode != LOOP && nodes.iter().any(|node| names(node, *label));
            match otherwise {
                Some(otherwise) => ends(body) && ends(otherwise) && !left(body) && !left(otherwise),
                None => *opcode != IF && ends(body) && !left(body),
            }
        }
    }
}

/// Whether control leaves the function in it.
fn returns(node: &Node) -> bool {
    match node {
        Node::Trap => false,
        Node::Plain { opcode, .. } => *opcode == RETURN,
        Node::Branch { labels, .. } => labels.contains(&WHOLE),
        Node::Block { body, otherwise, .. } => body.iter().chain(otherwise.iter().flatten()).any(returns),
    }
}

/// Whether a branch in it leads to `label`.
fn names(node: &Node, label: usize) -> bool {
    match node {
        Node::Trap | Node::Plain { .. } => false,
        Node::Branch { labels, .. } => labels.contains(&label),
        Node::Block { body, otherwise, .. } => {
            body.iter().chain(otherwise.iter().flatten()).any(|node| names(node, label))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Function 0 panics, 1 is not heard of outside, 2 is.
    fn known() -> Known {
        Known { panics: vec![true, false, false], is_silent: vec![false, true, false] }
    }

    #[track_caller]
    fn check(code: &[u8], expected: &[u8]) {
        let (found, _) = trimmed(code, 0..code.len(), &known(), &[]).expect("code");
        assert_eq!(found, expected, "\n found {found:x?}\n  not {expected:x?}");
    }

    #[test]
    fn what_leads_to_a_panic_goes() {
        // i32.const 5, call 0, unreachable, nop.
        check(&[0x41, 5, 0x10, 0, 0x00, 0x01, END], &[0x00, END]);
        // A call that somebody hears of stays, one that nobody hears of does not.
        check(&[0x10, 2, 0x10, 1, 0x41, 5, 0x10, 0, 0x00, END], &[0x10, 2, 0x00, END]);
        check(&[0x10, 2, 0x00, END], &[0x10, 2, 0x00, END]);
        // Without a trap behind it, it is not known to be the end.
        check(&[0x41, 5, 0x10, 0, 0x01, END], &[0x41, 5, 0x10, 0, 0x01, END]);
    }

    #[test]
    fn a_branch_to_a_panic_traps() {
        // block, local.get 0, br_if 0, return, end, i32.const 5, call 0, unreachable.
        check(
            &[BLOCK, 0x40, 0x20, 0, BR_IF, 0, RETURN, END, 0x41, 5, 0x10, 0, 0x00, END],
            &[0x20, 0, IF, 0x40, 0x00, END, RETURN, END],
        );
        // Out of two blocks, of which the outer one goes on: it stands one nearer.
        check(
            &[
                BLOCK, 0x40, BLOCK, 0x40, 0x20, 0, BR_IF, 0, 0x10, 2, BR, 1, END, 0x41, 5, 0x10, 0, 0x00,
                END, 0x01, END,
            ],
            &[BLOCK, 0x40, 0x20, 0, IF, 0x40, 0x00, END, 0x10, 2, BR, 0, END, 0x01, END],
        );
        // A table of branches keeps its blocks.
        let table = [BLOCK, 0x40, BLOCK, 0x40, 0x20, 0, BR_TABLE, 1, 0, 1, END, 0x00, END, 0x01, END];
        check(&table, &table);
    }

    #[test]
    fn what_may_end_otherwise_stays() {
        // A loop that leaves the function, before a trap.
        let leaves = [LOOP, 0x40, 0x20, 0, BR_IF, 1, BR, 0, END, 0x00, END];
        check(&leaves, &leaves);
        // One that nobody would notice.
        check(&[LOOP, 0x40, 0x20, 0, BR_IF, 0, END, 0x00, END], &[0x00, END]);
        // Only one of two arms traps.
        let arms = [0x20, 0, IF, 0x40, 0x00, ELSE, 0x10, 0, END, 0x01, END];
        check(&arms, &arms);
    }

    #[test]
    fn functions_that_never_return() {
        let check =
            |code: &[u8], expected| assert_eq!(panics(code, 0..code.len()), Ok(expected), "{code:x?}");
        check(&[0x10, 9, 0x00, END], true);
        check(&[LOOP, 0x40, BR, 0, END, END], true);
        check(&[0x10, 9, END], false);
        check(&[0x20, 0, IF, 0x40, RETURN, END, 0x00, END], false);
        check(&[BLOCK, 0x40, 0x20, 0, BR_IF, 0, 0x00, END, END], false);
        check(&[0x20, 0, BR_IF, 0, 0x00, END], false);
    }

    #[test]
    fn numbers_that_are_left() {
        let code = [0x41, 1, 0x1a, 0x10, 2, 0x41, 2, 0x1a, 0x00, END];
        let targets = [(1, Target::Data(1)), (6, Target::Data(2))];
        let (_, left) = trimmed(&code, 0..code.len(), &known(), &targets).expect("code");
        assert_eq!(left, [Target::Data(1)]);
    }
}
