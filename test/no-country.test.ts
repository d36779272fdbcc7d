import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What belongs to one country, and the files that still hold it; a file may leave the list, none may come. */
const kept: Readonly<Record<string, { readonly sign: RegExp; readonly files: readonly string[] }>> = {
  'a time zone': { sign: /'[A-Z][a-z]+\/[A-Z][A-Za-z_]+'/, files: ['src/kernel/local/zone.ts'] },
  'the code of an area': { sign: /'[SENW]\d{8}'/, files: [] },
  'the name of a council': { sign: /\b(?:Clackmannanshire|Stirling|Falkirk|Glasgow|Edinburgh|Aberdeenshire)\b/, files: [] },
};

describe('src knows no country', () => {
  const files = readdirSync(resolve(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/^(?:cli|studio)\//.test(name))
    .map((name) => `src/${name}`);

  for (const [what, { sign, files: known }] of Object.entries(kept))
    test(`${what} stands nowhere else`, () => {
      const holding = files.filter((file) => sign.test(withoutComments(readFileSync(resolve(root, file), 'utf8'))));
      expect(holding.filter((file) => !known.includes(file))).toEqual([]);
    });
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}
