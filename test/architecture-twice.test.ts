import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

test('no function of some length stands in two files, whatever its own names are', () => {
  const files = globSync(['src/**/*.ts', 'machines/**/*.ts'], { cwd: root });
  expect(files.length).toBeGreaterThan(1000);
  expect(twice(files.map((file) => [file, readFileSync(resolve(root, file), 'utf8')]))).toEqual([]);
});

test('one that does would be found', () => {
  const text = (name: string, given: string) =>
    `function ${name}(${given}: unknown): boolean {\n  return typeof ${given} === 'object' && ${given} !== null && !Array.isArray(${given});\n}\n`;
  expect(
    twice([
      ['a.ts', text('isFields', 'value')],
      ['b.ts', text('isObject', 'one')],
      ['c.ts', text('isObject', 'one').replace('!Array', 'Array')],
    ]),
  ).toEqual(['a.ts isFields, b.ts isObject']);
});

// Helpers

/** Functions of at least sixty characters that are the same but for the names of what they are given and what they keep. */
function twice(files: readonly (readonly [file: string, text: string])[]): string[] {
  const found = new Map<string, string[]>();
  for (const [file, text] of files)
    for (const [, name = '', head = '', body = ''] of text.matchAll(/^(?:export )?(?:async )?function\*? (\w+)(.*?)\{\n(.*?)\n\}$/gms)) {
      const key = plain(head, body);
      if (key.length >= 60) found.set(key, [...(found.get(key) ?? []), `${file} ${name}`]);
    }
  return [...found.values()].filter((places) => places.length > 1).map((places) => places.sort().join(', '));
}

function plain(head: string, body: string): string {
  const names = new Map<string, string>();
  for (const [, name = ''] of [...head.matchAll(/(\w+)\??:/g), ...body.matchAll(/(?:const|let) (\w+)/g)])
    names.set(name, names.get(name) ?? `v${names.size}`);
  return body.replaceAll(/(?<![.\w])\w+/g, (word) => names.get(word) ?? word).replaceAll(/\s+/g, ' ');
}
