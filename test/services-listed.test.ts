import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { services } from 'justice-pathway/machines';
import { expect, test } from 'vitest';

const folder = resolve(import.meta.dirname, '../machines/services');

test('every service that a file holds is in the list, so that it can be found: join it in `services` of machines/services/index.ts', async () => {
  const listed = new Set(services.map(({ id }) => id));
  const forgotten: string[] = [];
  let seen = 0;
  for (const file of readdirSync(folder).filter((name) => name !== 'index.ts')) {
    const exported = Object.values((await import(/* @vite-ignore */ join(folder, file))) as Readonly<Record<string, unknown>>);
    for (const each of exported.flat()) {
      if (!isService(each)) continue;
      seen += 1;
      if (!listed.has(each.id)) forgotten.push(`${file}: ${each.id}`);
    }
  }
  expect(seen).toBe(services.length);
  expect(forgotten).toEqual([]);
});

// Helpers

function isService(value: unknown): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value;
}
