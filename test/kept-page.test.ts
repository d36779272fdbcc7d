import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpackKept } from '../src/cli/kept-page.ts';
import { plainStudio } from '../src/cli/kept-studio.ts';
import { keepPage } from './build/keep-page.ts';

const files = {
  'a.js': 'export const sentence = "A person is due for release on a Friday.";\n',
  'b.js': 'export const other = "The gate opens at nine, and the desk at ten — é.";\n',
};
const read = (file: string) => (files as Readonly<Record<string, string>>)[file];
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(...Object.values(files)),
  fc.nat(60).map((at) => files['b.js'].slice(at)),
);

describe('a page kept as what differs from the files beside it', () => {
  test('is the same to the letter when it is read', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const whole = pieces.join('');
        expect(unpackKept(keepPage(whole, files), read)).toBe(whole);
      }),
    );
  });

  test('repeats nothing that stands in a file', () => {
    const long = Array.from({ length: 400 }, (_, number) => `sentence ${number * 7919} of a file that is kept anyway; `).join('');
    expect(keepPage(`<p>${long}</p>`, { 'long.js': long }).length).toBeLessThan(300);
  });

  test('is not given where a file of then is gone or was changed', () => {
    const kept = keepPage(`${files['a.js']}and more`, files);
    expect(unpackKept(kept, () => undefined)).toBeUndefined();
    expect(unpackKept(kept, (file) => read(file)?.replace('Friday', 'Monday'))).toBeUndefined();
  });

  test('shows its worker in plain text, once', () => {
    expect(() => plainStudio('<script></script>', 'self.onmessage = 0')).toThrow('worker once');
  });
});
