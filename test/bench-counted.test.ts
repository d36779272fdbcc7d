import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kinds } from './bench/pathway/kinds.ts';
import { root } from './build/entries.ts';

test('what the bench counts stands where it looks for it', () => {
  const functions = Object.entries(kinds).flatMap(([kind, list]) => list.map(([file, name]) => ({ kind, file, name })));
  expect(functions.length).toBeGreaterThan(15);
  for (const { kind, file, name } of functions) {
    const text = readFileSync(join(root, 'src', file), 'utf8');
    expect(text.includes(name), `${kind}: ${name} in ${file}`).toBe(true);
  }
});
