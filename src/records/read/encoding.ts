import type { RecordFile } from './record-file.ts';

/** The encoding of a file, and whether it was named, marked at its beginning, or found by its bytes. */
export interface Encoding {
  readonly name: string;
  readonly how: 'named' | 'marked' | 'found';
}

/** Finds the encoding: a byte-order mark, else UTF-8 where every byte fits, UTF-16 where every other byte is nought, else Windows-1252. `undefined` for an encoding that nobody knows. */
export async function encodingOf(file: RecordFile, named?: string): Promise<Encoding | undefined> {
  if (named !== undefined) {
    try {
      return { name: new TextDecoder(named).encoding, how: 'named' };
    } catch {
      return undefined;
    }
  }
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  try {
    for await (const piece of file.bytes()) {
      if (isFirst) {
        isFirst = false;
        const mark = markOf(piece);
        if (mark !== undefined) return { name: mark, how: 'marked' };
        const wide = wideOf(piece);
        if (wide !== undefined) return { name: wide, how: 'found' };
        decoder = new TextDecoder('utf-8', { fatal: true });
      }
      decoder?.decode(piece, { stream: true });
    }
    decoder?.decode();
    return { name: 'utf-8', how: 'found' };
  } catch (error) {
    if (error instanceof TypeError && error.name === 'TypeError' && /decode|encoded|valid/i.test(error.message))
      return { name: 'windows-1252', how: 'found' };
    throw error;
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function wideOf(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 400);
  if (sample.length < 8) return undefined;
  let [even, odd] = [0, 0];
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.1 ? 'utf-16be' : undefined;
}

/** The text of a file in pieces, without its byte-order mark. */
export async function* textOf(file: RecordFile, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of file.bytes()) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
