import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file of JSON lines to which is only added. A line is whole or it is not there. */
export interface LineFile {
  readonly lines: readonly unknown[];
  /** On the disk before it returns. */
  add(line: unknown): void;
  close(): void;
}

/** Opens or begins a file of lines. A last line that a kill cut short is taken off; one in the middle that is no JSON is passed over. */
export function lineFile(path: string): LineFile {
  mkdirSync(dirname(path), { recursive: true });
  const before = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const whole = before.lastIndexOf(10) + 1;
  const lines: unknown[] = [];
  for (const text of before.subarray(0, whole).toString('utf8').split('\n')) {
    if (text === '') continue;
    try {
      lines.push(JSON.parse(text));
    } catch {
      // Not ours to mend; what follows is still good.
    }
  }
  const file = openSync(path, existsSync(path) ? 'r+' : 'w+');
  if (whole < before.length) ftruncateSync(file, whole);
  let end = whole;
  return {
    lines,
    add(line) {
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`, 'utf8');
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written, bytes.length - written, end + written);
      fsyncSync(file);
      end += bytes.length;
      lines.push(line);
    },
    close: () => closeSync(file),
  };
}
