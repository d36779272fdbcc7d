import { areaAssumptions, assumptions, fittedAreas } from 'justice-pathway/machines';
import { assumedNumbers, withNumbers } from 'justice-pathway/simulate';
import { expect, test } from 'vitest';

test('any number can be replaced by its id, and a choice keeps its sum', () => {
  const ids = assumedNumbers(assumptions).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const next = withNumbers(assumptions, { 'need:housing': 0.5, 'choice:arrest:arrested:1': 0.5 });
  expect(next.arrivals.needs['housing']?.value).toBe(0.5);
  for (const { options } of next.choices) expect(options.reduce((sum, { p }) => sum + p, 0)).toBeCloseTo(1, 9);
  expect(() => withNumbers(assumptions, { 'need:housin': 0.5 })).toThrow('Did you mean "need:housing"?');
  expect(() => withNumbers(assumptions, { 'need:housing': 5 })).toThrow('a share from 0 to 1');
});

test('a fitted area is no mere label', () => {
  for (const area of fittedAreas) {
    expect(area.rests.length).toBeGreaterThan(0);
    expect(areaAssumptions(area).choices).not.toEqual(assumptions.choices);
  }
});
