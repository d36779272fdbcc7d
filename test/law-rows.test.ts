import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { addDays } from 'justice-pathway';
import { lookup, type Parameter } from 'justice-pathway/law';
import { allParameters } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';

describe('the rows of the rule list', () => {
  test('every row with an id is carried by a parameter', () => {
    const { rows } = JSON.parse(readFileSync('test/golden/law-rows.json', 'utf8')) as { rows: readonly string[] };
    expect(rows.length).toBeGreaterThan(150);
    const carried = new Set(allParameters.flatMap((each) => each.rows));
    expect(rows.filter((row) => !carried.has(row) && !carriedElsewhere.has(row))).toEqual([]);
  });
});

describe('every parameter', () => {
  test('has its own id, a unit, a source for each value, and no hole that is not declared', () => {
    expect(new Set(allParameters.map((each) => each.id)).size).toBe(allParameters.length);
    for (const each of allParameters) {
      expect(each.unit, each.id).not.toBe('');
      for (const version of each.values) expect(version.source.title, each.id).not.toBe('');
      expect(holes(each), each.id).toEqual([]);
    }
  });

  test('has exactly one value on each day that it covers, and the same version on both ends of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allParameters), fc.integer({ min: 0, max: 15_000 }), (parameter, offset) => {
        const on = addDays('1995-01-01', offset);
        const versions = parameter.values.filter((each) => (each.from ?? '0000-01-01') <= on && on <= (each.to ?? '9999-12-31'));
        expect(versions.length).toBeLessThanOrEqual(1);
        expect(lookup(parameter, on)?.value).toEqual(versions[0]?.value);
      }),
      { numRuns: 3000 },
    );
    for (const parameter of allParameters) {
      for (const each of parameter.values) {
        if (each.from !== null) expect(lookup(parameter, each.from)?.value).toEqual(each.value);
        if (each.to !== undefined) expect(lookup(parameter, each.to)?.value).toEqual(each.value);
      }
    }
  });
});

// Helpers

// Calendars stand with the calendars, a proposal (REL-018) with the reforms, and DAY-009 is a count, not a rule.
const carriedElsewhere = new Set(['HOL-001', 'HOL-002', 'HOL-003', 'HOL-005', 'HOL-006', 'HOL-007', 'REL-018', 'DAY-009']);

function holes(parameter: Parameter): string[] {
  const found: string[] = [];
  for (const [index, each] of parameter.values.entries()) {
    const next = parameter.values[index + 1];
    if (!next || each.to === undefined || next.from === null) continue;
    let day = addDays(each.to, 1);
    for (const gap of [...(parameter.gaps ?? [])].sort((a, b) => (a.from < b.from ? -1 : 1)))
      if (gap.from <= day && day <= gap.to) day = addDays(gap.to, 1);
    if (day < next.from) found.push(`${day} to ${next.from}`);
  }
  return found;
}
