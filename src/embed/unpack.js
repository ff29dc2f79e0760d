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
// What follows each instruction of wasm up to 0x44: nothing (0), one or two numbers (1, 2), a call's function (3), the
// variable that is set (4), alignment and offset (5), a list (6, 7 with one number more), or 4 or 8 bytes (8, 9).
const AFTER = "001110000000117032000000000060001411111055555555555555555555555111189";

/** The module that the bundling step split into parts: numbers of one sort each, which pack better apart. */
function join(split) {
  const head = new DataView(split.buffer);
  // Where each part is read next: code, calls, offsets, constants, variables, sizes, rest.
  const at = new Int32Array(7).fill(32);
  for (let part = 1; part < 7; part++) at[part] = at[part - 1] + head.getUint32(4 * part - 4, true);
  const end = at[1];
  const after = new Uint8Array(256);
  for (let i = 0; i < AFTER.length; i++) after[i] = Number(AFTER[i]);
  after[0xd0] = after[0xd2] = 1;
  const output = new Uint8Array(split.length - 32);
  let to = 0;
  let code = 32;
  const copy = (part, length) => {
    output.set(split.subarray(at[part], at[part] + length), to);
    at[part] += length;
    to += length;
  };
  const number = (part) => {
    let from = at[part];
    while ((output[to++] = split[from++]) > 127);
    at[part] = from;
  };
  const numbers = (count) => {
    while (count-- > 0) while ((output[to++] = split[code++]) > 127);
  };
  /** The number just written, which began at `from`. */
  const value = (from) => {
    let value = 0;
    for (let idx = to - 1; from <= idx; idx--) value = (value << 7) | (output[idx] & 127);
    return value;
  };

  copy(6, head.getUint32(28, true));
  while (code < end) {
    let from = to;
    number(5);
    const bodyEnd = to + value(from);
    from = to;
    numbers(1);
    numbers(2 * value(from));
    while (to < bodyEnd) {
      const instruction = split[code++];
      output[to++] = instruction;
      const sort = after[instruction];
      from = to;
      if (sort < 3) numbers(sort);
      else if (sort === 3) number(1);
      else if (sort === 4) number(4);
      else if (sort === 5) {
        numbers(1);
        number(2);
      } else if (sort < 8) {
        numbers(1);
        numbers(value(from) + sort - 6);
      } else for (let left = sort === 8 ? 4 : 8; left > 0; left--) output[to++] = split[code++];
      if (instruction === 0xff) {
        output[to - 1] = 0x41;
        number(3);
      } else if (instruction === 0xfc) {
        numbers(1);
        const operation = value(from);
        numbers(operation < 8 ? 0 : operation < 15 && operation % 2 === 0 ? 2 : 1);
      }
    }
  }
  copy(6, split.length - at[6]);
  return output;
}
