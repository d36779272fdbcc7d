import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The packages whose code went into a build, by the paths of its files. */
export function packagesIn(inputs: Readonly<Record<string, unknown>>): Set<string> {
  const names = Object.keys(inputs).map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return new Set(names.filter((name) => name !== undefined));
}

/** The licence of each package whose code a file holds, as its authors ask; `folder` is any folder below `node_modules`' own. */
export function licencesOf(packages: ReadonlySet<string>, folder: string): string {
  const home = folderAbove(folder, 'node_modules');
  return [...packages]
    .sort()
    .map((name) => {
      const about: { version?: string; license?: string } = JSON.parse(readFileSync(join(home, name, 'package.json'), 'utf8'));
      const file = readdirSync(join(home, name)).find((one) => /^licen[cs]e/i.test(one));
      const text =
        file === undefined ? `Licence: ${about.license ?? 'see the package'}` : readFileSync(join(home, name, file), 'utf8').trim();
      return `${name} ${about.version ?? ''}\n\n${text}`;
    })
    .join('\n\n----------\n\n');
}

function folderAbove(from: string, name: string): string {
  const here = join(from, name);
  return existsSync(here) || dirname(from) === from ? here : folderAbove(dirname(from), name);
}
