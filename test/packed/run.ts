// Packs the package, installs it into empty folders and does there what the documentation says: `npm run test:packed`.
// It needs a build (`npm run build`) and a package registry. `npm run test:packed -- docs bundlers` does only those parts.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundlersHost } from './bundlers-host.ts';
import { docsHost } from './docs-host.ts';
import { edgeHost } from './edge-host.ts';
import { entriesHost } from './entries-host.ts';
import { neighboursHost } from './neighbours-host.ts';
import { npm, type Part } from './part.ts';
import { typesHost } from './types-host.ts';

const root = resolve(import.meta.dirname, '..', '..');
const parts: Readonly<Record<string, Part>> = {
  // What is looked at before any part: the size.
  size: async () => {},
  entries: entriesHost,
  types: typesHost,
  bundlers: bundlersHost,
  edge: edgeHost,
  neighbours: neighboursHost,
  docs: docsHost,
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown[0]}". Known are: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const shelf = mkdtempSync(join(tmpdir(), 'packed-'));
let failed = 0;
try {
  const [packed] = JSON.parse(await npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', shelf)) as [
    { readonly filename: string; readonly size: number },
  ];
  const tarball = join(shelf, packed.filename);
  tell('packed', packed.size < 1_500_000, `${(packed.size / 1e6).toFixed(2)} MB packed, below 1.5`);
  for (const [name, part] of Object.entries(parts)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const folder = join(shelf, name);
    mkdirSync(folder);
    try {
      await part({ root, folder, tarball, tell: (ok, what) => tell(name, ok, what) });
    } catch (error) {
      tell(name, false, error instanceof Error ? error.message : String(error));
    }
  }
} finally {
  rmSync(shelf, { recursive: true, force: true });
}
console.log(failed === 0 ? 'All of it holds outside the clone.' : `${failed} failed.`);
process.exitCode = failed === 0 ? 0 : 1;

function tell(part: string, ok: boolean, what: string): void {
  if (!ok) failed += 1;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${part}: ${what}`);
}
