import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { allParameters, reforms } from 'justice-pathway/machines/law';
import { expect, test } from 'vitest';

const folder = resolve(import.meta.dirname, '../machines/law');

test('every parameter of the law that a file holds is in the list, so that none is forgotten', async () => {
  const listed = new Set(allParameters.map(({ id }) => id));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('law-parameter.ts'))
    .filter((file) => /\bdefineParameter\b/.test(readFileSync(join(folder, file), 'utf8')));
  expect(files.length).toBeGreaterThan(20);
  const forgotten: string[] = [];
  for (const file of files) {
    const exported = Object.values((await import(/* @vite-ignore */ join(folder, file))) as Readonly<Record<string, unknown>>);
    for (const each of exported.flat()) if (isParameter(each) && !listed.has(each.id)) forgotten.push(`${file}: ${each.id}`);
  }
  expect(forgotten).toEqual([]);
});

test('every proposal that a file holds is in the list, so that it can be asked for: name it in `reforms` of machines/reforms/index.ts', async () => {
  const proposals = resolve(import.meta.dirname, '../machines/reforms');
  const listed = new Set(reforms.map(({ id }) => id));
  const forgotten: string[] = [];
  let seen = 0;
  for (const file of readdirSync(proposals).filter((name) => name !== 'index.ts')) {
    const exported = Object.values((await import(/* @vite-ignore */ join(proposals, file))) as Readonly<Record<string, unknown>>);
    for (const each of exported) {
      if (!isReform(each)) continue;
      seen += 1;
      if (!listed.has(each.id)) forgotten.push(`${file}: ${each.id}`);
    }
  }
  expect(seen).toBe(reforms.length);
  expect(forgotten).toEqual([]);
});

// Helpers

function isReform(value: unknown): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && 'overlays' in value;
}

function isParameter(value: unknown): value is { readonly id: string } {
  const { id, values, selector } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && Array.isArray(values) && typeof selector === 'string';
}
