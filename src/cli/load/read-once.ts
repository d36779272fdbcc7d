import { existsSync, fstatSync, readFileSync, type Stats, statSync } from 'node:fs';
import type { Issue } from '../../kernel/issue.ts';
import { badInput } from '../bad-input.ts';
import { readStandardInput } from './standard-input.ts';

/** The standard input is read from `-`. */
export const standardInput = '-';

const held = new Map<string, Buffer>();
const files = new Set<string>();

/** Which file a name stands for, also through links; `undefined` where there is none. */
export function fileId(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat?.isFile() ? `${stat.dev}:${stat.ino}` : undefined;
}

/** Whether this command has read the file. */
export function wasRead(path: string): boolean {
  const id = fileId(path);
  return id !== undefined && files.has(id);
}

/** Another command begins. */
export function forgetFiles(): void {
  files.clear();
}

/** Whether there is anything to read under this name: a file, a pipe, or the standard input. */
export function isThere(path: string): boolean {
  return path === standardInput || existsSync(path);
}

/**
 * What stands behind a name that is read: its size, and its bytes where it can be read once only (a pipe, the standard input),
 * kept so that a second look sees the same. Missing, a folder, a device or a socket: bad input.
 */
export function readable(path: string, name = path): { readonly size: number; readonly once: Buffer | undefined } {
  const before = held.get(path);
  if (before !== undefined) return { size: before.length, once: before };
  if (!isThere(path)) refuse('no-such-file', name, 'There is no such file.', 'Check the name and the folder.');
  const from = path === standardInput ? 0 : path;
  const stat = from === 0 ? fstatSync(0) : statSync(path);
  if (stat.isDirectory()) refuse('is-a-folder', name, 'This is a folder, not a file.', 'Name a file in it.');
  if (isDevice(stat) && from !== 0)
    refuse('is-a-device', name, 'This is a device, not a file.', 'Name a file, or give - to read the standard input.');
  if (from !== 0 && stat.isFile()) {
    files.add(fileId(path) as string);
    return { size: stat.size, once: undefined };
  }
  const once = from === 0 ? readStandardInput() : readFileSync(from);
  held.set(path, once);
  return { size: once.length, once };
}

function isDevice(stat: Stats): boolean {
  return stat.isCharacterDevice() || stat.isBlockDevice() || stat.isSocket();
}

function refuse(code: string, file: string, message: string, cure: string): never {
  const issue: Issue = { code, severity: 'error', file, message, cure };
  return badInput(issue);
}
