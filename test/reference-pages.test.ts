import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codesOf } from './reference/codes.ts';
import { refusedCures, thrownCures, toldCures } from './reference/cures.ts';
import { referencePages } from './reference/pages.ts';

const root = resolve(import.meta.dirname, '..');

describe('the reference that is written from the sources', () => {
  const pages = referencePages(root);

  test.each(Object.keys(pages))('%s is up to date: npm run -s docs:reference', (name) => {
    expect(readFileSync(resolve(root, 'docs/reference', name), 'utf8')).toBe(pages[name]);
  });

  test('every code that is thrown, refused or told has a cure, and no cure is for a code that is gone', () => {
    const { thrown, refused, told } = codesOf(root);
    expect(thrown.map(({ code }) => code)).toEqual(Object.keys(thrownCures).sort());
    expect(refused.map(({ code }) => code)).toEqual(Object.keys(refusedCures).sort());
    const without = told.filter(({ cures }) => cures.every((cure) => cure === '')).map(({ code }) => code);
    expect(without).toEqual(Object.keys(toldCures).sort());
    expect(thrown.length + refused.length + told.length).toBeGreaterThan(150);
  });
});
