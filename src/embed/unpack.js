// Unpacks what the bundling step packed: an LZMA file with its size in the head.
//
// Browsers unpack gzip by themselves, but LZMA is a quarter smaller, and smaller than brotli, whatever the server does.
// After the LZMA specification of the LZMA SDK (public domain); the names are the specification's.

/** The bytes inside an LZMA file; nonsense in gives nonsense out, which does not compile. */
function unpack(input) {
  const head = new DataView(input.buffer, input.byteOffset, 18);
  // How many bits of the place and of the byte before choose among the probabilities.
  const [lc, lp, pb] = [input[0] % 9, Math.floor(input[0] / 9) % 5, Math.floor(input[0] / 45)];
  const output = new Uint8Array(head.getUint32(5, true));

  // The range coder: numbers below 2 to the 32nd, so sums and products stay exact.
  let at = 18;
  let range = 0xffffffff;
  let code = head.getUint32(14);
  const normalize = () => {
    if (range < 0x1000000) {
      range *= 256;
      code = code * 256 + input[at++];
    }
  };
  const half = (length) => new Uint16Array(length).fill(1024);
  const bit = (probs, index) => {
    const bound = (range >>> 11) * probs[index];
    const one = code < bound ? 0 : 1;
    if (one) {
      range -= bound;
      code -= bound;
      probs[index] -= probs[index] >>> 5;
    } else {
      range = bound;
      probs[index] += (2048 - probs[index]) >>> 5;
    }
    normalize();
    return one;
  };
  const directBits = (count) => {
    let value = 0;
    for (let i = 0; i < count; i++) {
      range = Math.floor(range / 2);
      const one = code < range ? 0 : 1;
      if (one) code -= range;
      normalize();
      value = value * 2 + one;
    }
    return value;
  };
  const tree = (probs, offset, count) => {
    let symbol = 1;
    for (let i = 0; i < count; i++) symbol = symbol * 2 + bit(probs, offset + symbol);
    return symbol - (1 << count);
  };
  const reverseTree = (probs, offset, count) => {
    let [symbol, value] = [1, 0];
    for (let i = 0; i < count; i++) {
      const one = bit(probs, offset + symbol);
      symbol = symbol * 2 + one;
      value += one << i;
    }
    return value;
  };
  const lengths = () => {
    const [choice, low, mid, high] = [half(2), half(128), half(128), half(256)];
    return (posState) => {
      if (!bit(choice, 0)) return 2 + tree(low, posState * 8, 3);
      if (!bit(choice, 1)) return 10 + tree(mid, posState * 8, 3);
      return 18 + tree(high, 0, 8);
    };
  };

  const [isMatch, isRep0Long] = [half(192), half(192)];
  const [isRep, isRepG0, isRepG1, isRepG2] = [half(12), half(12), half(12), half(12)];
  const [posSlots, posSpecial, posAlign] = [half(256), half(128), half(16)];
  const literals = half(0x300 << (lc + lp));
  const [matchLength, repLength] = [lengths(), lengths()];
  let [state, rep0, rep1, rep2, rep3] = [0, 0, 0, 0, 0];

  const literal = (to) => {
    const before = to > 0 ? output[to - 1] : 0;
    const offset = 0x300 * (((to & ((1 << lp) - 1)) << lc) + (before >> (8 - lc)));
    let symbol = 1;
    if (state >= 7) {
      let match = output[to - rep0 - 1];
      while (symbol < 0x100) {
        const matchBit = (match >> 7) & 1;
        match <<= 1;
        const one = bit(literals, offset + ((1 + matchBit) << 8) + symbol);
        symbol = symbol * 2 + one;
        if (matchBit !== one) break;
      }
    }
    while (symbol < 0x100) symbol = symbol * 2 + bit(literals, offset + symbol);
    return symbol & 0xff;
  };
  const distance = (length) => {
    const slot = tree(posSlots, Math.min(length - 2, 3) * 64, 6);
    if (slot < 4) return slot;
    const count = (slot >> 1) - 1;
    const base = (2 + (slot & 1)) * 2 ** count;
    if (slot < 14) return base + reverseTree(posSpecial, base - slot, count);
    return base + directBits(count - 4) * 16 + reverseTree(posAlign, 0, 4);
  };

  for (let to = 0; to < output.length; ) {
    const posState = to & ((1 << pb) - 1);
    if (!bit(isMatch, state * 16 + posState)) {
      output[to] = literal(to);
      to += 1;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let length = 1;
    if (!bit(isRep, state)) {
      [rep3, rep2, rep1] = [rep2, rep1, rep0];
      length = matchLength(posState);
      rep0 = distance(length);
      state = state < 7 ? 7 : 10;
    } else {
      let long = true;
      if (!bit(isRepG0, state)) long = bit(isRep0Long, state * 16 + posState) === 1;
      else if (!bit(isRepG1, state)) [rep0, rep1] = [rep1, rep0];
      else if (!bit(isRepG2, state)) [rep0, rep1, rep2] = [rep2, rep0, rep1];
      else [rep0, rep1, rep2, rep3] = [rep3, rep0, rep1, rep2];
      if (long) length = repLength(posState);
      state = state < 7 ? (long ? 8 : 9) : 11;
    }
    for (const end = to + length; to < end; to++) output[to] = output[to - rep0 - 1];
  }
  return output;
}
