import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { RecordFile } from '../../records/index.ts';
import { badInput } from '../io.ts';
import { readable } from './read-once.ts';

/** A file of the disk, read in pieces of a megabyte as often as it is asked for. */
export function diskFile(path: string, name = path): RecordFile {
  const { size, once } = readable(path, name);
  return { name: basename(name), size, bytes: () => (once === undefined ? pieces(path) : [once]) };
}

function* pieces(path: string): Generator<Uint8Array> {
  const handle = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(1 << 20);
    for (let length = readSync(handle, bytes, 0, bytes.length, null); length > 0; length = readSync(handle, bytes, 0, bytes.length, null))
      yield bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

/** The files that a plan names, beside it; a star in a name stands for any signs. */
export function filesBeside(plan: string): (names: string | readonly string[]) => Promise<readonly RecordFile[]> {
  const folder = dirname(resolve(plan));
  return async (names) =>
    (typeof names === 'string' ? [names] : names).flatMap((name) => {
      const path = resolve(folder, name);
      if (!name.includes('*')) return [diskFile(path, name)];
      const pattern = new RegExp(
        `^${basename(name)
          .split('*')
          .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
          .join('.*')}$`,
      );
      const found = existsSync(dirname(path))
        ? readdirSync(dirname(path))
            .filter((one) => pattern.test(one))
            .sort()
        : [];
      if (found.length === 0)
        badInput({
          code: 'no-such-file',
          severity: 'error',
          file: plan,
          value: name,
          message: `No file is called like "${name}".`,
          cure: 'Check the name and the folder.',
        });
      return found.map((one) => diskFile(join(dirname(path), one), join(dirname(name), one)));
    });
}
