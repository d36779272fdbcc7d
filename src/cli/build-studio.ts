import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { escapeMarkup } from '../report/plain/escape.ts';
import { inline, studioPage } from '../studio/page.ts';
import { pruneStyle } from '../studio/prune-style.ts';
import { studioStyle } from '../studio/style.ts';
import { packWorker } from './kept-studio.ts';
import { licencesOf, packagesIn } from './licences.ts';

/** The built page, the script of its worker, and what its parts weigh in bytes; of the worker, packed. */
export interface BuiltStudio {
  readonly html: string;
  readonly worker: string;
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
      // `module`: of XState the parts that are used; its other form comes whole.
      conditions: ['justice-pathway-source', 'module'],
      logLevel: 'error',
      plugins: [oneLocale, noSchemaReading],
    });
    for (const name of packagesIn(result.metafile.inputs)) packages.add(name);
    return result.outputFiles[0]?.text ?? '';
  };
  const [script, worker] = await Promise.all([bundle('main.ts', 'esm'), bundle('worker.ts', 'iife')]);
  const sheet = createRequire(import.meta.url).resolve('@scottish-government/design-system/dist/css/design-system.min.css');
  const style = pruneStyle(readFileSync(sheet, 'utf8'), classesIn(folder)) + studioStyle;
  const scriptHash = createHash('sha256').update(inline(script)).digest('base64');
  const packed = packWorker(worker);
  const html = studioPage({ style, script, worker: packed, scriptHash, licences: escapeMarkup(licencesOf(packages, resolve(folder))) });
  return { html, worker, bytes: { page: Buffer.byteLength(html), script: script.length, worker: packed.length, style: style.length } };
}

/** It speaks one language; the words of faults in forty others stay out. */
export const oneLocale: Plugin = {
  name: 'one-locale',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: "export { default as en } from './en.js';" }));
  },
};

/** Nothing makes a schema out of a JSON schema, or of a schema by the older way. */
export const noSchemaReading: Plugin = {
  name: 'no-schema-reading',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]classic[\\/]from-json-schema\.js$/ }, () => ({
      contents: 'export const fromJSONSchema = undefined;',
    }));
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]core[\\/]json-schema-generator\.js$/ }, () => ({
      contents: 'export const JSONSchemaGenerator = undefined;',
    }));
  },
};

function classesIn(folder: string): Set<string> {
  const found = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    for (const match of readFileSync(join(folder, name), 'utf8').matchAll(/ds_[\w-]+/g)) found.add(match[0]);
  }
  return found;
}
