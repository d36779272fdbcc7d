import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Every entry of `package.json` that has a source: the name of its built file, and where the source is. */
export function entriesOfPackage(): Readonly<Record<string, string>> {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly exports: Readonly<
      Record<string, { readonly 'justice-pathway-source'?: string; readonly import: { readonly default: string } }>
    >;
  };
  return Object.fromEntries(
    Object.values(exports).flatMap((to) =>
      to['justice-pathway-source'] === undefined
        ? []
        : [[basename(to.import.default, '.js'), to['justice-pathway-source'].replace('./', '')]],
    ),
  );
}

/** The command line and each worker that is started by the name of its file. */
export function startedByName(): Readonly<Record<string, string>> {
  const workers = readdirSync(join(root, 'src', 'cli')).filter((file) => file.endsWith('-worker.ts'));
  return { cli: 'src/cli/main.ts', ...Object.fromEntries(workers.map((file) => [basename(file, '.ts'), `src/cli/${file}`])) };
}
