import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mutateCode } from './code.ts';
import { slices } from './slices.ts';
import { withScore } from './table.ts';

// `npm run -s mutate -- release-bounds [file…] [--again]`: changes the product in small ways, and says which changes no test notices.
// Several slices, or `all`, are run one after another, each in a process of its own.
const given = process.argv.slice(2);
const isAgain = given.includes('--again');
const words = given.filter((word) => word !== '--again');
const known = ['rules', ...Object.keys(slices)];
const several = words[0] === 'all' ? known : words.length > 1 && words.every((word) => known.includes(word)) ? words : [];
if (several.length > 0) {
  const codes = several.map(
    (each) =>
      spawnSync(process.execPath, [...process.execArgv, import.meta.filename, each, ...(isAgain ? ['--again'] : [])], { stdio: 'inherit' })
        .status ?? 130,
  );
  process.exit(Math.max(...codes));
}
const [name = '', ...files] = words;
const slice = slices[name];
if (!slice && name !== 'rules') {
  console.error(`Name a slice, several, or "all": ${known.join(', ')}. Files of one slice may follow it.`);
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
