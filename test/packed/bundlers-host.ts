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
    text: `import { definePathway, defineStage, openCase, step } from 'justice-pathway';
console.log(definePathway, defineStage, openCase, step);\n`,
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
      tell(size <= budget, `${name} by ${bundler}: ${(size / 1000).toFixed(1)} kB compressed, at most ${budget / 1000}`);
    }
  }
};
