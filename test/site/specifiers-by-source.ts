import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/entries.ts';

/** What a program imports, by the file that is the source of it. */
export function specifiersBySource(): ReadonlyMap<string, string> {
  const { name, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly exports: Readonly<Record<string, { readonly 'justice-pathway-source'?: string }>>;
  };
  return new Map(
    Object.entries(exports).flatMap(([path, { 'justice-pathway-source': source }]) =>
      source === undefined ? [] : [[join(root, source), name + path.slice(1)] as const],
    ),
  );
}
