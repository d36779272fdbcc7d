import { readFileSync } from 'node:fs';
import { isUnverified } from 'justice-pathway/law';
import { allParameters } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';

/** Ids of the rows that were compiled first and in a second reading, and which of the first are unsure. */
const { rows, unsure, second }: Record<'rows' | 'unsure' | 'second', readonly string[]> = JSON.parse(
  readFileSync('test/golden/law-rows.json', 'utf8'),
);

/** Rows that hold no value, limit, list, guard or table. */
const withoutValue: Readonly<Record<string, string>> = {
  'REL-018': 'Proposals only; the reform long-term-two-thirds holds them.',
  'DAY-009': 'A count of how often a power was used.',
};

/** Rows marked unsure that have been verified since, and by what. */
const verifiedSince: Readonly<Record<string, string>> = {
  'DIS-026': 'The text of s.214 of the 1995 Act, as at 7 April 2026.',
  'REL-020': 'The text of s.39(7) of the 1989 Act; whether rules in force give such days stays open and is said.',
  'DAY-011': 'No rule is there to verify: it is marked as a convention.',
  'AFT-008': 'The text of s.82 of the 2003 Act.',
  'AFT-010': 'SSI 2025/396.',
  'HOL-002': 'The published list of bank holidays, 2019 to 2028, in law-calendars.test.ts.',
};

describe('every row of the list of rules', () => {
  const carried = new Set(allParameters.flatMap((each) => each.rows));

  test('there are rows', () => expect(rows.length).toBeGreaterThan(150));

  test('is carried by a parameter, or named here as holding no value', () => {
    expect(rows.filter((row) => !carried.has(row) && !(row in withoutValue))).toEqual([]);
  });

  test('of the second reading too', () => {
    expect(second.length).toBeGreaterThan(180);
    expect(second.filter((row) => !carried.has(row))).toEqual([]);
  });

  test('is not both', () => {
    expect(Object.keys(withoutValue).filter((row) => carried.has(row))).toEqual([]);
  });

  test('a parameter names only rows that exist, or a section of the list', () => {
    const known = new Set([...rows, ...second]);
    expect([...carried].filter((row) => /^[A-Z]{3}-/.test(row) && !known.has(row))).toEqual([]);
  });

  test('a row that is unsure is carried by a value marked unverified', () => {
    const open = allParameters.filter((each) => each.values.some(isUnverified));
    const marked = new Set(open.flatMap((each) => each.rows));
    expect(unsure.length).toBeGreaterThan(8);
    expect(unsure.filter((row) => !marked.has(row) && !(row in verifiedSince))).toEqual([]);
  });
});
