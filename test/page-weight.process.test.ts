import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, transform } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { markPure } from './build/mark-pure.ts';
import { howBundled } from './build/scripts.ts';
import { pages } from './packed/pages.ts';

// As the build does: what is made while a file is read has no other effect, so that what is not used is left out.
const pure: Plugin = {
  name: 'pure',
  setup: (made) =>
    made.onLoad({ filter: /[\\/](?:src|machines)[\\/].*\.ts$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'ts', target: 'es2023' });
      return { contents: markPure(code), loader: 'js' };
    }),
};

describe('what a page weighs that takes a part of the package', () => {
  test.each(Object.entries(pages))(
    '%s is within its budget',
    async (_, { text, budget }) => {
      const { outputFiles, metafile } = await build({
        stdin: { contents: text, resolveDir: import.meta.dirname, loader: 'js' },
        bundle: true,
        minify: true,
        format: 'esm',
        platform: 'browser',
        conditions: ['justice-pathway-source', 'module'],
        plugins: [pure, ...howBundled.plugins],
        metafile: true,
        write: false,
      });
      const { inputs = {} } = Object.values(metafile.outputs)[0] ?? {};
      const heaviest = Object.entries(inputs)
        .sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)
        .slice(0, 5)
        .map(([path]) => path);
      expect(gzipSync(outputFiles[0]?.contents ?? '').length, heaviest.join(', ')).toBeLessThanOrEqual(budget);
    },
    240_000,
  );
});
