import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pages } from './pages.ts';
import { call, install, type Part, pinned } from './part.ts';

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
    // A page: as a library for other bundlers, vite leaves every space and comment in.
    const script = `{ input: '${name}.js', output: { entryFileNames: '${name}.js' } }`;
    writeFileSync(
      join(folder, 'vite.config.mjs'),
      `export default { logLevel: 'error', build: { rollupOptions: ${script}, modulePreload: false, outDir: 'vite', emptyOutDir: false } };\n`,
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
