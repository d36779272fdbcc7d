import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codesOf } from './reference/codes.ts';
import { refusedCures, thrownCures } from './reference/cures.ts';
import { referencePages } from './reference/pages.ts';

const root = resolve(import.meta.dirname, '..');

describe('the reference that is written from the sources', () => {
  const pages = referencePages(root);

  test.each(Object.keys(pages))('%s is up to date: npm run -s docs:reference', (name) => {
    expect(readFileSync(resolve(root, 'docs/reference', name), 'utf8')).toBe(pages[name]);
  });

  test('every code that is thrown or refused has a cure, and no cure is for a code that is gone', () => {
    const { thrown, refused, told } = codesOf(root);
    expect(thrown.map(({ code }) => code)).toEqual(Object.keys(thrownCures).sort());
    expect(refused.map(({ code }) => code)).toEqual(Object.keys(refusedCures).sort());
    expect(thrown.length + refused.length + told.length).toBeGreaterThan(150);
  });
});
