// Unpacks what the bundling step packed: an LZMA file with its size in the head, and in it the parts of the module.
//
// Browsers unpack gzip by themselves, but LZMA is a quarter smaller, and smaller than brotli, whatever the server does.
// After the LZMA specification of the LZMA SDK (public domain); the names are the specification's.
// The reader waits for this: numbers stay whole and below 2 to the 32nd, and all probabilities stand in one array.

/** The bytes inside an LZMA file; nonsense in gives nonsense out, which does not compile. */
function unpack(input) {
  const head = new DataView(input.buffer, input.byteOffset, 18);
  // How many bits of the place and of the byte before choose among the probabilities.
  const lc = input[0] % 9;
  const lp = Math.floor(input[0] / 9) % 5;
  const pb = Math.floor(input[0] / 45);
  const output = new Uint8Array(head.getUint32(5, true));

  // All probabilities, and where each sort begins.
  const IS_MATCH = 0;
  const IS_REP = 192;
  const IS_REP_G0 = 204;
  const IS_REP_G1 = 216;
  const IS_REP_G2 = 228;
  const IS_REP0_LONG = 240;
  const POS_SLOT = 432;
  const POS_SPECIAL = 688;
  const POS_ALIGN = 816;
  const MATCH_LENGTH = 832;
  const REP_LENGTH = 1346;
  const LITERAL = 1860;
  const probs = new Uint16Array(LITERAL + (0x300 << (lc + lp))).fill(1024);

  let at = 18;
  // Range and code: 32 bits, read as unsigned; in an array, where they stay numbers of the machine.
  const coder = new Int32Array([-1, head.getInt32(14)]);
  let state = 0;
  let rep0 = 0;
  let rep1 = 0;
  let rep2 = 0;
  let rep3 = 0;

  const bit = (index) => {
    let range = coder[0];
    let code = coder[1];
    if (range >>> 24 === 0) {
      range <<= 8;
      code = (code << 8) | input[at++];
    }
    const prob = probs[index];
    const bound = Math.imul(range >>> 11, prob);
    if (code >>> 0 < bound >>> 0) {
      coder[0] = bound;
      coder[1] = code;
      probs[index] = prob + ((2048 - prob) >> 5);
      return 0;
    }
    coder[0] = range - bound;
    coder[1] = code - bound;
    probs[index] = prob - (prob >> 5);
    return 1;
  };
  const tree = (offset, count) => {
    let symbol = 1;
    for (let i = 0; i < count; i++) symbol = (symbol << 1) | bit(offset + symbol);
    return symbol - (1 << count);
  };
  const reverseTree = (offset, count) => {
    let symbol = 1;
    let value = 0;
    for (let i = 0; i < count; i++) {
      const one = bit(offset + symbol);
      symbol = (symbol << 1) | one;
      value |= one << i;
    }
    return value;
  };
  const directBits = (count) => {
    let value = 0;
    for (let i = 0; i < count; i++) {
      if (coder[0] >>> 24 === 0) {
        coder[0] <<= 8;
        coder[1] = (coder[1] << 8) | input[at++];
      }
      coder[0] = coder[0] >>> 1;
      const one = coder[1] >>> 0 < coder[0] >>> 0 ? 0 : 1;
      if (one) coder[1] -= coder[0];
      value = (value << 1) | one;
    }
    return value;
  };
  const length = (offset, posState) => {
    if (!bit(offset)) return 2 + tree(offset + 2 + posState * 8, 3);
    if (!bit(offset + 1)) return 10 + tree(offset + 130 + posState * 8, 3);
    return 18 + tree(offset + 258, 8);
  };
  const distance = (length) => {
    const slot = tree(POS_SLOT + Math.min(length - 2, 3) * 64, 6);
    if (slot < 4) return slot;
    const count = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) << count;
    if (slot < 14) return base + reverseTree(POS_SPECIAL + base - slot, count);
    return base + (directBits(count - 4) << 4) + reverseTree(POS_ALIGN, 4);
  };

  for (let to = 0; to < output.length; ) {
    const posState = to & ((1 << pb) - 1);
    if (!bit(IS_MATCH + state * 16 + posState)) {
      const before = to > 0 ? output[to - 1] : 0;
      const offset = LITERAL + 0x300 * (((to & ((1 << lp) - 1)) << lc) + (before >> (8 - lc)));
      let symbol = 1;
      if (state >= 7) {
        let match = output[to - rep0 - 1];
        while (symbol < 0x100) {
          const matchBit = (match >> 7) & 1;
          match <<= 1;
          const one = bit(offset + ((1 + matchBit) << 8) + symbol);
          symbol = (symbol << 1) | one;
          if (matchBit !== one) break;
        }
      }
      while (symbol < 0x100) symbol = (symbol << 1) | bit(offset + symbol);
      output[to++] = symbol;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let count = 1;
    if (!bit(IS_REP + state)) {
      rep3 = rep2;
      rep2 = rep1;
      rep1 = rep0;
      count = length(MATCH_LENGTH, posState);
      rep0 = distance(count);
      state = state < 7 ? 7 : 10;
    } else {
      let long = true;
      if (!bit(IS_REP_G0 + state)) long = bit(IS_REP0_LONG + state * 16 + posState) === 1;
      else {
        let swapped = rep1;
        if (bit(IS_REP_G1 + state)) {
          swapped = rep2;
          if (bit(IS_REP_G2 + state)) {
            swapped = rep3;
            rep3 = rep2;
          }
          rep2 = rep1;
        }
        rep1 = rep0;
        rep0 = swapped;
      }
      if (long) count = length(REP_LENGTH, posState);
      state = state < 7 ? (long ? 8 : 9) : 11;
    }
    for (const end = to + count; to < end; to++) output[to] = output[to - rep0 - 1];
  }
  return output;
}
// What follows each instruction up to 0x44: nothing (0), one or two numbers (1, 2), a call's function (3), the variable that
// is set (4), an offset (5), a list (6, 7 with one number more), 4 or 8 bytes (8, 9), a branch's depth (a); in a block without
// a type (b) or with one (c), the instructions up to its end.
const AFTER = "00bbb0ccc000aa7032000000000060001441111055555555555555555555555111189";
// The usual alignment of each load and store.
const ALIGNMENTS = "23230011001122232301012";

/** The module that the bundling step split into parts: numbers of one sort each, which pack better apart. */
function join(split) {
  const head = new DataView(split.buffer);
  // Where each part is read next: instructions, calls, offsets, constants, variables, branches, declarations, rest.
  const at = new Int32Array(8).fill(40);
  for (let part = 1; part < 8; part++) at[part] = at[part - 1] + head.getUint32(4 * part - 4, true);
  const codeEnd = at[1];
  const after = new Uint8Array(256);
  for (let i = 0; i < AFTER.length; i++) after[i] = parseInt(AFTER[i], 16);
  after[0xd0] = after[0xd2] = 1;
  const length = Math.min(head.getUint32(36, true), 8 * split.length);
  // The size of a body is not known before the body.
  const output = new Uint8Array(length + 5);
  let to = 0;
  const copyRest = (count) => {
    for (let left = Math.min(count, length - to); left > 0; left--) output[to++] = split[at[7]++];
  };
  /** Copies a number, and tells it. */
  const number = (part) => {
    let value = 0;
    let shift = 0;
    let byte;
    do {
      output[to++] = byte = split[at[part]++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value;
  };
  const numbers = (part, count) => {
    while (count-- > 0 && to < output.length) number(part);
  };

  /** Copies an instruction; by how many blocks it is deeper behind it. */
  const instruction = () => {
    let opcode = split[at[0]++];
    if (0xd2 < opcode && opcode < 0xfc) {
      output[to++] = 0x20;
      output[to++] = opcode - 0xd3;
      return 0;
    }
    if (opcode === 0xff) {
      output[to++] = 0x41;
      number(3);
      return 0;
    }
    const isOdd = opcode === 0xfe;
    if (isOdd) opcode = split[at[0]++];
    const sort = after[opcode];
    output[to++] = sort === 12 ? opcode - 4 : opcode;
    if (sort === 0) {
      if (opcode === 0x0b) return -1;
      if (opcode === 0xfc) {
        const operation = number(0);
        numbers(0, operation < 8 ? 0 : operation < 15 && operation % 2 === 0 ? 2 : 1);
      }
    } else if (sort < 3) numbers(0, sort);
    else if (sort === 3) number(1);
    else if (sort === 4) number(4);
    else if (sort === 5) {
      output[to++] = isOdd ? split[at[0]++] : Number(ALIGNMENTS[opcode - 0x28]);
      number(2);
    } else if (sort < 8) numbers(0, number(0) + sort - 6);
    else if (sort < 10) for (let left = sort === 8 ? 4 : 8; left > 0; left--) output[to++] = split[at[0]++];
    else if (sort === 10) number(5);
    else {
      if (sort === 11) output[to++] = 0x40;
      else number(0);
      return 1;
    }
    return 0;
  };

  copyRest(head.getUint32(32, true));
  while (at[0] < codeEnd && to < length) {
    const start = to;
    to += 5;
    numbers(6, 2 * number(6));
    for (let depth = 1; depth > 0 && to < output.length; ) depth += instruction();
    const end = to;
    to = start;
    let size = end - start - 5;
    for (; size > 127; size >>>= 7) output[to++] = size | 128;
    output[to++] = size;
    output.copyWithin(to, start + 5, end);
    to += end - start - 5;
  }
  copyRest(length);
  return output.subarray(0, length);
}
