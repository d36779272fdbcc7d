import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Front from 'justice-pathway';
import type * as Machines from 'justice-pathway/machines';
import { afterAll, describe, expect, test } from 'vitest';
import { writeDoors } from './build/doors.ts';
import { entriesOfPackage, root } from './build/entries.ts';
import { bundle } from './bundle/bundle.ts';
import { faultsOfCases, faultsOfModule, stillAnswering } from './wrong-arguments.ts';

const folder = mkdtempSync(join(tmpdir(), 'commonjs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const built = await bundle();
const given = readFileSync(join(root, 'package.json'), 'utf8');
const { exports } = JSON.parse(given) as {
  readonly exports: Readonly<Record<string, string | { readonly import: { readonly default: string } }>>;
};
const specifiers: string[] = [];
if (built) install(built.folder);
const require = createRequire(join(folder, 'host.cjs'));

describe.skipIf(built === undefined)(
  'one manner of failing, for those who require the package (skipped where esbuild is not installed)',
  () => {
    test('every entry is required by the door that its package names', () => {
      expect(specifiers.length).toBe(Object.keys(entriesOfPackage()).length);
      for (const specifier of specifiers) expect(require.resolve(specifier)).toMatch(/justice-pathway[\\/]dist[\\/][a-z-]+\.cjs$/);
    });

    test.each(specifiers)('%s: every function answers, or throws a PathwayError with a cure', async (specifier) => {
      const module = require(specifier);
      expect(Object.keys(module)).not.toEqual([]);
      expect(await faultsOfModule(module, join(folder, 'nonsense'))).toEqual([]);
    });

    test('so does every method of opened cases; once stopped, each says so', async () => {
      const { openCases, manualWaker, PathwayError } = require('justice-pathway') as typeof Front;
      const { scottishPathway } = require('justice-pathway/machines') as typeof Machines;
      const cases = await openCases({ pathway: scottishPathway, waker: manualWaker });
      expect(await faultsOfCases(cases)).toEqual([]);
      await cases.stop();
      expect(await stillAnswering(cases)).toEqual(['health', 'now', 'start']);
      await expect(cases.get('c')).rejects.toBeInstanceOf(PathwayError);
    });
  },
);

/** Lays the package into a folder as npm would: its own `package.json` and doors, behind which are the files that tests bundle. */
function install(bundled: string): void {
  const installed = join(folder, 'node_modules', 'justice-pathway');
  mkdirSync(join(installed, 'dist'), { recursive: true });
  // The tests themselves run with the condition of the sources, which a host does not have.
  writeFileSync(join(installed, 'package.json'), given.replaceAll('"justice-pathway-source"', '"unused"'));
  writeDoors(join(installed, 'dist'));
  for (const [path, to] of Object.entries(exports)) {
    if (typeof to === 'string') continue;
    const { href } = pathToFileURL(join(bundled, path === '.' ? 'index.js' : `${path}.js`));
    writeFileSync(join(installed, to.import.default), `export * from '${href}';\n`);
    specifiers.push(path.replace('.', 'justice-pathway'));
  }
}
