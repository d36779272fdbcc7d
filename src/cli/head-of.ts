import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';

/** The first 64 KB of a file as text; empty for a folder or a file that is not there. */
export function headOf(file: string, size = 65_536): string {
  if (!existsSync(file) || statSync(file).isDirectory()) return '';
  const handle = openSync(file, 'r');
  const bytes = Buffer.alloc(size);
  const length = readSync(handle, bytes, 0, size, 0);
  closeSync(handle);
  return bytes.subarray(0, length).toString('utf8');
}
