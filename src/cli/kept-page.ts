import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';

/**
 * A text as what differs from files that are kept anyway: runs of these files, and what stands before each run.
 * What `test/build/keep-page.ts` writes, packed, is read here.
 */
export interface Kept {
  /** The files, in the order in which they are read one after another. */
  readonly files: readonly string[];
  /** SHA-256 of the whole text, in hexadecimal: a file that was changed since makes another text. */
  readonly sum: string;
  /** Characters of `text` before each run. */
  readonly before: readonly number[];
  /** Characters of each run. */
  readonly runs: readonly number[];
  /** From the end of the last run to where the next begins, in the files. */
  readonly jumps: readonly number[];
  /** All that is in no run. */
  readonly text: string;
}

/** The text again; undefined where a file of then is gone or was changed. */
export function unpackKept(packed: Uint8Array, read: (file: string) => string | undefined): string | undefined {
  const { files, sum, before, runs, jumps, text } = JSON.parse(brotliDecompressSync(packed).toString('utf8')) as Kept;
  const texts = files.map(read);
  if (texts.includes(undefined)) return undefined;
  const source = texts.join('');
  const parts: string[] = [];
  let at = 0;
  let from = 0;
  for (const [number, length] of runs.entries()) {
    const skipped = before[number] ?? 0;
    from += jumps[number] ?? 0;
    parts.push(text.slice(at, at + skipped), source.slice(from, from + length));
    at += skipped;
    from += length;
  }
  const whole = parts.join('') + text.slice(at);
  return sumOf(whole) === sum ? whole : undefined;
}

/** SHA-256 of a text, in hexadecimal. */
export function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
