import { brotliCompressSync, constants } from 'node:zlib';
import { type Kept, sumOf } from '../../src/cli/kept-page.ts';

/** The shortest run that is worth naming, in characters. */
const shortest = 18;
/** How many places of the files are looked at for the longest run. */
const looks = 24;

/** Packs a text as what differs from files that stand beside it anyway. */
export function keepPage(whole: string, files: Readonly<Record<string, string>>): Buffer {
  const source = Object.values(files).join('');
  const places = placesOf(source);
  const kept = { before: [] as number[], runs: [] as number[], jumps: [] as number[], text: '' };
  let begun = 0;
  let last = 0;
  for (let at = 0; at + shortest <= whole.length; ) {
    const { from, length } = longest(places, source, whole, at, last + at - begun);
    if (length < shortest) {
      at += 1;
      continue;
    }
    kept.before.push(at - begun);
    kept.runs.push(length);
    kept.jumps.push(from - last);
    kept.text += whole.slice(begun, at);
    at += length;
    begun = at;
    last = from + length;
  }
  kept.text += whole.slice(begun);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(JSON.stringify({ files: Object.keys(files), sum: sumOf(whole), ...kept } satisfies Kept), { params });
}

interface Places {
  readonly newest: Int32Array;
  readonly earlier: Int32Array;
}

/** Where each group of sixteen characters stands: the last place, and from each place the one before. */
function placesOf(source: string): Places {
  const newest = new Int32Array(2 ** Math.ceil(Math.log2(source.length + 1024))).fill(-1);
  const earlier = new Int32Array(source.length).fill(-1);
  for (let at = 0; at + group <= source.length; at += 1) {
    const key = keyAt(source, at) % newest.length;
    earlier[at] = newest[key] ?? -1;
    newest[key] = at;
  }
  return { newest, earlier };
}

/** The longest run of the files that stands in the text at a place; of equals the nearest to where one would go on. */
function longest({ newest, earlier }: Places, source: string, whole: string, at: number, near: number) {
  let found = { from: 0, length: 0 };
  const look = (from: number) => {
    let length = 0;
    while (at + length < whole.length && whole.charCodeAt(at + length) === source.charCodeAt(from + length)) length += 1;
    if (length > found.length || (length === found.length && Math.abs(from - near) < Math.abs(found.from - near))) found = { from, length };
  };
  look(near);
  let from = newest[keyAt(whole, at) % newest.length] ?? -1;
  for (let looked = 0; from >= 0 && looked < looks; looked += 1) {
    look(from);
    from = earlier[from] ?? -1;
  }
  return found;
}

const group = 16;

function keyAt(text: string, at: number): number {
  let key = 0;
  for (let one = at; one < at + group; one += 1) key = Math.imul(key, 0x01000193) ^ text.charCodeAt(one);
  return Math.imul(key, 0x9e3779b1) >>> 8;
}
