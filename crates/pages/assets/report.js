// The work that lets a report in while very many come at once: a text is looked for whose SHA-256, behind the form's ticket and a colon, begins
// with as many zero bits as the form asks for (data-bits). It begins once somebody types, or at once where the form was given back with what was typed;
// it takes no more than a few hundredths of a second at a time, and is not needed: without it a form that is told to wait is sent again.
(() => {
  'use strict';
  const form = document.querySelector('form[data-bits]');
  if (!form) return;
  const bits = Number(form.dataset.bits);
  const { addresses, ticket, work } = form.elements;

  // FIPS 180-4: the constants are the first bits of the fractional parts of roots of the first primes.
  const fraction = (root) => Math.floor((root - Math.floor(root)) * 2 ** 32);
  const primes = [];
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((p) => n % p)) primes.push(n);
  const K = primes.map((p) => fraction(Math.cbrt(p)));
  const START = primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)));
  const w = new Int32Array(64);
  const turned = (x, n) => (x >>> n) | (x << (32 - n));
  const block = (state, bytes, at) => {
    for (let i = 0; i < 16; i += 1) {
      const from = at + i * 4;
      w[i] = (bytes[from] << 24) | (bytes[from + 1] << 16) | (bytes[from + 2] << 8) | bytes[from + 3];
    }
    for (let i = 16; i < 64; i += 1) {
      const [x, y] = [w[i - 15], w[i - 2]];
      const s0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
      const s1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i += 1) {
      const t1 = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const t2 = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    return [a, b, c, d, e, f, g, h].map((part, i) => (part + state[i]) | 0);
  };

  // The ticket fills the first block and part of the second: the number fits into the rest of that, six digits of 36.
  const said = new TextEncoder().encode(`${ticket.value}:`);
  if (said.length !== 113 || bits > 31) return;
  const half = block(START, said, 0);
  const rest = new Uint8Array(64);
  rest.set(said.subarray(64));
  const free = said.length - 64;
  rest[free + 6] = 0x80;
  new DataView(rest.buffer).setUint32(60, (said.length + 6) * 8);

  let number = 0;
  const slice = () => {
    const until = performance.now() + 20;
    while (performance.now() < until) {
      for (let i = 0; i < 500; i += 1) {
        const text = (number += 1).toString(36).padStart(6, '0');
        for (let at = 0; at < 6; at += 1) rest[free + at] = text.charCodeAt(at);
        if (Math.clz32(block(half, rest, 0)[0]) >= bits) {
          work.value = text;
          return;
        }
      }
    }
    setTimeout(slice, 10);
  };
  const begin = () => setTimeout(slice, 300);
  if (addresses.value) begin();
  else form.addEventListener('input', begin, { once: true });
})();
