import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { escapeMarkup } from '../report/index.ts';
import { inline, studioPage } from '../studio/page.ts';
import { pruneStyle } from '../studio/prune-style.ts';
import { studioStyle } from '../studio/style.ts';

/** The built page, and what its parts weigh in bytes. */
export interface BuiltStudio {
  readonly html: string;
  readonly bytes: { readonly page: number; readonly script: number; readonly worker: number; readonly style: number };
}

/** Builds the journey studio from its sources: one HTML file. Needs esbuild and the design system, which contributors have. */
export async function buildStudio(folder: string): Promise<BuiltStudio> {
  const { build } = await import('esbuild');
  const packages = new Set(['@scottish-government/design-system']);
  const bundle = async (entry: string, format: 'esm' | 'iife'): Promise<string> => {
    const result = await build({
      entryPoints: [join(folder, entry)],
      bundle: true,
      write: false,
      metafile: true,
      format,
      platform: 'browser',
      target: 'es2022',
      minify: true,
      charset: 'utf8',
      legalComments: 'none',
      conditions: ['justice-pathway-source'],
      logLevel: 'error',
      plugins: [oneLocale],
    });
    for (const path of Object.keys(result.metafile.inputs)) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
      if (name !== undefined) packages.add(name);
    }
    return result.outputFiles[0]?.text ?? '';
  };
  const [script, worker] = await Promise.all([bundle('main.ts', 'esm'), bundle('worker.ts', 'iife')]);
  const sheet = createRequire(import.meta.url).resolve('@scottish-government/design-system/dist/css/design-system.min.css');
  const style = pruneStyle(readFileSync(sheet, 'utf8'), classesIn(folder)) + studioStyle;
  const scriptHash = createHash('sha256').update(inline(script)).digest('base64');
  const html = studioPage({ style, script, worker, scriptHash, licences: escapeMarkup(licencesOf(packages, resolve(folder))) });
  return { html, bytes: { page: html.length, script: script.length, worker: worker.length, style: style.length } };
}

/** The page speaks one language; the words of faults in forty others stay out of it. */
const oneLocale: Plugin = {
  name: 'one-locale',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: "export { default as en } from './en.js';" }));
  },
};

/** The licence of each package whose code the page holds, as its authors ask. */
function licencesOf(packages: ReadonlySet<string>, folder: string): string {
  const root = folderAbove(folder, 'node_modules');
  return [...packages]
    .sort()
    .map((name) => {
      const home = join(root, name);
      const about: { version?: string; license?: string } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
      const file = readdirSync(home).find((one) => /^licen[cs]e/i.test(one));
      const text = file === undefined ? `Licence: ${about.license ?? 'see the package'}` : readFileSync(join(home, file), 'utf8').trim();
      return `${name} ${about.version ?? ''}\n\n${text}`;
    })
    .join('\n\n----------\n\n');
}

function folderAbove(from: string, name: string): string {
  const here = join(from, name);
  return existsSync(here) || dirname(from) === from ? here : folderAbove(dirname(from), name);
}

function classesIn(folder: string): Set<string> {
  const found = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    for (const match of readFileSync(join(folder, name), 'utf8').matchAll(/ds_[\w-]+/g)) found.add(match[0]);
  }
  return found;
}
