import { readFileSync, writeFileSync } from 'node:fs';
import { mutateCode } from './code.ts';
import { slices } from './slices.ts';
import { withScore } from './table.ts';

// `npm run -s mutate -- release-bounds [file…] [--again]`: changes the product in small ways, and says which changes no test notices.
const given = process.argv.slice(2);
const isAgain = given.includes('--again');
const [name = '', ...files] = given.filter((word) => word !== '--again');
const slice = slices[name];
if (!slice && name !== 'rules') {
  console.error(`Name a slice: ${['rules', ...Object.keys(slices)].join(', ')}. Files of it may follow.`);
  process.exit(2);
}
const began = Date.now();
const found = slice ? await mutateCode(name, slice, files, isAgain) : (await import('./rules.ts')).mutateRules();
const minutes = Math.ceil((Date.now() - began) / 60_000);
const { mutants, killed, share } = found;
console.log(`${name}: ${killed} of ${mutants} killed (${share} %), ${minutes} min`);
if (files.length === 0) {
  const table = 'test/mutation/survivors.md';
  const on = new Date().toISOString().slice(0, 10);
  writeFileSync(table, withScore(readFileSync(table, 'utf8'), { ...found, on, minutes }));
}
process.exitCode = killed * 10 >= mutants * 9 ? 0 : 1;
