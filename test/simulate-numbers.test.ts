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

test('every number that stands in the assumptions has an id, and setting it changes that number', () => {
  const all = assumedNumbers(assumptions);
  for (const id of [
    'people:phone',
    'ask:core-screen:housing:offered',
    'desk:council-housing:others',
    'desk:council-housing:places',
    'return:after-payback',
    'related:household:benefits',
    'related:household:check',
    'step:naloxone:wait:to',
    'arrivals:sex:2',
    'desk:council-housing:takes:from',
    'return:after-payback:factors:1:times',
  ])
    expect(all.map((each) => each.id)).toContain(id);
  const text = JSON.stringify(assumptions);
  // one in sixty: all of them take minutes
  for (const { id, value } of all.filter((_, place) => place % 60 === 0)) {
    const next = withNumbers(assumptions, { [id]: other(value) });
    expect(JSON.stringify(next), id).not.toBe(text);
    expect(assumedNumbers(next).find((each) => each.id === id)?.value, id).toBeCloseTo(other(value), 9);
  }
  const women = withNumbers(assumptions, { 'arrivals:sex:2': 0.3 }).arrivals.sex.value;
  expect(women[0]?.p).toBeCloseTo(0.7, 9);
  expect(women[1]?.p).toBe(0.3);
});

test('a fitted area is no mere label', () => {
  for (const area of fittedAreas) {
    expect(area.rests.length).toBeGreaterThan(0);
    expect(areaAssumptions(area).choices).not.toEqual(assumptions.choices);
  }
});

function other(value: number): number {
  return value === 0 ? 0.5 : value * 0.9;
}
