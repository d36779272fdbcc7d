import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOfPackage } from './entries.ts';

/** For each entry in a folder of built files: a door for `require`, which leads to the same module as `import` does, and one to the types, which are written once. */
export function writeDoors(dist: string): void {
  for (const name of Object.keys(entriesOfPackage())) {
    writeFileSync(join(dist, `${name}.cjs`), `module.exports = require('./${name}.js');\n`);
    writeFileSync(join(dist, `${name}.d.ts`), `export * from './${name}.cjs';\n`);
  }
  for (const file of readdirSync(dist)) if (file.endsWith('.d.mts')) throw new Error(`${file} is a second set of types.`);
}
