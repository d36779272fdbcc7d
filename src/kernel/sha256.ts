// SHA-256 (FIPS 180-4) in plain script: the engine runs where there is no Node, and inside a transaction nothing may wait.

const words = 64;
const constants = new Int32Array(words);
const start = new Int32Array(8);
fill();

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. @example sha256('').slice(0, 8) // 'e3b0c442' */
export function sha256(text: string): string {
  const bytes = encoder.encode(text);
  const length = bytes.length;
  const padded = new Uint8Array(((length + 8) >> 6) * 64 + 64);
  padded.set(bytes);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 0x20000000));
  view.setUint32(padded.length - 4, (length << 3) >>> 0);
  const state = start.slice();
  for (let offset = 0; offset < padded.length; offset += 64) block(state, view, offset);
  let out = '';
  for (const word of state) out += (word >>> 0).toString(16).padStart(8, '0');
  return out;
}

const encoder = new TextEncoder();
const schedule = new Int32Array(words);

function block(state: Int32Array, view: DataView, offset: number): void {
  for (let index = 0; index < 16; index += 1) schedule[index] = view.getInt32(offset + index * 4);
  for (let index = 16; index < words; index += 1) {
    const x = schedule[index - 15] as number;
    const y = schedule[index - 2] as number;
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    schedule[index] = ((schedule[index - 16] as number) + s0 + (schedule[index - 7] as number) + s1) | 0;
  }
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let index = 0; index < words; index += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (constants[index] as number) + (schedule[index] as number)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = ((state[0] as number) + a) | 0;
  state[1] = ((state[1] as number) + b) | 0;
  state[2] = ((state[2] as number) + c) | 0;
  state[3] = ((state[3] as number) + d) | 0;
  state[4] = ((state[4] as number) + e) | 0;
  state[5] = ((state[5] as number) + f) | 0;
  state[6] = ((state[6] as number) + g) | 0;
  state[7] = ((state[7] as number) + h) | 0;
}

function turn(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

// The constants are the fractional parts of the roots of the first primes.
function fill(): void {
  let count = 0;
  for (let candidate = 2; count < words; candidate += 1) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) if (candidate % divisor === 0) prime = false;
    if (!prime) continue;
    if (count < 8) start[count] = fraction(candidate ** 0.5);
    constants[count] = fraction(candidate ** (1 / 3));
    count += 1;
  }
}

function fraction(value: number): number {
  return ((value - Math.floor(value)) * 0x100000000) | 0;
}
