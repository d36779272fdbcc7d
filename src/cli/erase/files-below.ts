import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { badInput } from '../bad-input.ts';

/** The files that some paths name, and the links that were not followed. */
export interface FilesBelow {
  readonly files: readonly string[];
  readonly links: readonly string[];
}

/** Every file below some paths, in the order of their names; a path that is not there ends the command before anything is done. */
export function filesBelow(paths: readonly string[]): FilesBelow {
  const [files, links] = [new Set<string>(), new Set<string>()];
  const walk = (path: string): void => {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) links.add(path);
    else if (stat.isFile()) files.add(path);
    else if (stat.isDirectory())
      for (const name of readdirSync(path).sort()) if (name !== '.git' && name !== 'node_modules') walk(join(path, name));
  };
  for (const path of paths) {
    if (statSync(path, { throwIfNoEntry: false }) === undefined)
      badInput({
        code: 'no-such-file',
        severity: 'error',
        file: path,
        message: 'There is no such file or folder; nothing was erased.',
        cure: 'Check the name.',
      });
  }
  for (const path of paths) walk(path);
  return { files: [...files], links: [...links] };
}
