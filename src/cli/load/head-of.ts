import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { isThere, readable, standardInput } from './read-once.ts';
import { textOf } from './text-of.ts';

/** The first 64 KB of a file, a pipe or the standard input as text; empty for a folder or a file that is not there. */
export function headOf(file: string, size = 65_536): string {
  if (!isThere(file) || (file !== standardInput && statSync(file).isDirectory())) return '';
  const { once } = readable(file);
  const bytes = once ?? beginning(file, size);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return textOf(gunzipSync(once ?? readFileSync(file)).subarray(0, size));
  return textOf(bytes.subarray(0, size));
}

function beginning(file: string, size: number): Buffer {
  const handle = openSync(file, 'r');
  const bytes = Buffer.alloc(size);
  const length = readSync(handle, bytes, 0, size, 0);
  closeSync(handle);
  return bytes.subarray(0, length);
}
