import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { call, install, type Part, pinned } from './part.ts';

/** What a page may weigh, in bytes compressed. */
const pages = {
  holidays: {
    budget: 10_000,
    text: `import { scottishBankHolidays } from 'justice-pathway/machines';\nconsole.log(Object.keys(scottishBankHolidays));\n`,
  },
  step: {
    budget: 35_000,
    text: `import { definePathway, defineStage, defineVocabulary, openCase, stampOf, step } from 'justice-pathway';
import { assign, setup } from 'xstate';
import * as z from 'zod/mini';
const vocabulary = defineVocabulary({ 'ward.left': { label: 'Left', attrs: z.object({ to: z.string() }) } });
const machine = setup({ actions: { stamp: assign({ at: stampOf() }) } }).createMachine({
  id: 'ward',
  initial: 'in',
  context: ({ input }) => ({ at: input.at }),
  output: ({ event }) => event.output,
  states: {
    in: { meta: { label: 'In' }, on: { 'ward.left': { target: 'out', actions: 'stamp' } } },
    out: { type: 'final', output: { outcome: 'left' }, meta: { label: 'Out' } },
  },
});
const stages = { ward: defineStage(machine, { vocabulary }) };
const links = { ward: { left: { to: null, ends: 'case' } } };
const pathway = definePathway({ id: 'own', version: '1', zone: 'UTC', vocabulary, contacts: {}, stages, start: ['ward'], links });
const opened = openCase(pathway, { id: 'c', person: 'p', stage: 'ward', input: {}, at: 0 }).case;
console.log(JSON.stringify(step(pathway, opened, { type: 'ward.left', at: 1, attrs: { to: 'home' } }).case.outcome));\n`,
  },
};

/** esbuild and vite bundle it for a page, within the budgets of size. */
export const bundlersHost: Part = async (given) => {
  const { root, folder, tell } = given;
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await install(given, { beside: [...pinned({ devDependencies }, 'esbuild'), 'vite'] });
  for (const [name, { text, budget }] of Object.entries(pages)) {
    writeFileSync(join(folder, `${name}.js`), text);
    await call(
      folder,
      'npx',
      'esbuild',
      `${name}.js`,
      '--bundle',
      '--minify',
      '--format=esm',
      `--outfile=esbuild/${name}.js`,
      '--log-level=error',
    );
    const lib = `{ entry: '${name}.js', formats: ['es'], fileName: '${name}' }`;
    writeFileSync(
      join(folder, 'vite.config.mjs'),
      `export default { logLevel: 'error', build: { lib: ${lib}, outDir: 'vite', emptyOutDir: false, minify: true } };\n`,
    );
    await call(folder, 'npx', 'vite', 'build');
    for (const bundler of ['esbuild', 'vite']) {
      const size = gzipSync(readFileSync(join(folder, bundler, `${name}.js`))).length;
      const said = (await call(folder, 'node', join(bundler, `${name}.js`))).trim();
      tell(said !== '', `${name} by ${bundler} runs: ${said.slice(0, 60)}`);
      tell(size <= budget, `${name} by ${bundler}: ${(size / 1000).toFixed(1)} kB compressed, at most ${budget / 1000}`);
    }
  }
};
