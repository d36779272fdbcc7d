import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { apiReports } from './entries/api.ts';
import { entryNames } from './entries/names.ts';
import { describedNames, entriesPage } from './entries/page.ts';

const root = resolve(import.meta.dirname, '..');
const found = entryNames(root);
const reports = apiReports(root);
/** The most names that an entry may have. Raising one is a decision: say in the commit why its readers need the name there. */
const budgets = JSON.parse(readFileSync(resolve(import.meta.dirname, 'entries/budgets.json'), 'utf8')) as Record<string, number>;

describe('the entries of the package', () => {
  test('each has a budget of names and keeps it', () => {
    for (const [entry, names] of found) {
      expect(budgets[entry], `a budget for ${entry} in test/entries/budgets.json`).toBeTypeOf('number');
      expect(names.length, `${entry} exports ${names.length} names`).toBeLessThanOrEqual(budgets[entry] as number);
      expect(names.length, entry).toBeGreaterThan(0);
    }
    expect(budgets['.'], 'the front door is for newcomers').toBeLessThanOrEqual(105);
  });

  test('a name stands in one entry', () => {
    const places = new Map<string, string[]>();
    // A part of the machines, for whoever wants dates and no stages; and one of the adapters, for an edge, where there is no Node.
    const parts = new Set(['./machines/law', './adapters/webhook']);
    for (const [entry, names] of found)
      for (const { name } of parts.has(entry) ? [] : names) places.set(name, [...(places.get(name) ?? []), entry]);
    expect([...places].filter(([, entries]) => entries.length > 1)).toEqual([]);
  });

  test('a part of the machines holds only what the machines hold', () => {
    const all = new Set(found.get('./machines')?.map(({ name }) => name));
    expect(found.get('./machines/law')?.filter(({ name }) => !all.has(name))).toEqual([]);
  });

  test('no name says nothing away from its folder', () => {
    const vague = new Set([
      'plain',
      'means',
      'declare',
      'needs',
      'Answer',
      'Stop',
      'Break',
      'Count',
      'Span',
      'Change',
      'Frame',
      'Places',
      'Share',
      'Within',
    ]);
    const standing = [...found].flatMap(([entry, names]) =>
      names.filter(({ name }) => vague.has(name)).map(({ name }) => `${entry} ${name}`),
    );
    expect(standing).toEqual([]);
  });

  test('each name has a docstring that begins with a sentence', () => {
    const silent = [...describedNames(root)].flatMap(([entry, names]) =>
      names.filter((one) => one.sentence === '').map(({ name }) => `${entry} ${name}`),
    );
    expect(silent).toEqual([]);
  });

  test('the reference of entries is current (npm run -s docs:reference writes it)', () => {
    expect(readFileSync(resolve(root, 'docs/reference/entries.md'), 'utf8')).toBe(entriesPage(root));
  });

  test('the reports of the public types are current, so that a change of them can be read in a review', () => {
    const folder = resolve(import.meta.dirname, 'entries/api');
    expect(readdirSync(folder).sort(), 'run `npm run -s docs:reference`, read the difference and commit it').toEqual(
      [...reports.keys()].sort(),
    );
    for (const [name, text] of reports)
      expect(
        readFileSync(resolve(folder, name), 'utf8'),
        `the public types changed: run \`npm run -s docs:reference\`, read the difference of test/entries/api/${name} and commit it`,
      ).toBe(text);
  });

  test('a report shows signatures alone: no comment, body or private part, and every function says what it returns', () => {
    const all = [...reports.values()].join('\n');
    expect(all).toContain('function readJourneys(');
    expect(all).not.toMatch(/\/\*\*|\breturn |^ +(?:private |#)/m);
    expect(all.match(/^function [^\n]*\);$/gm) ?? []).toEqual([]);
  });
});
