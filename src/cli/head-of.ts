import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The first 64 KB of a file as text; empty for a folder or a file that is not there. */
export function headOf(file: string, size = 65_536): string {
  if (!existsSync(file) || statSync(file).isDirectory()) return '';
  const handle = openSync(file, 'r');
  const bytes = Buffer.alloc(size);
  const length = readSync(handle, bytes, 0, size, 0);
  closeSync(handle);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(readFileSync(file)).subarray(0, size).toString('utf8');
  return bytes.subarray(0, length).toString('utf8');
}
