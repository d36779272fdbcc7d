import { areaFigures, areaParameters } from 'justice-pathway/machines';
import { areaTargets, fitArea } from 'justice-pathway/simulate';
import { expect, test } from 'vitest';
import { areaFitText } from '../src/cli/text/area-fit-text.ts';
import { openRanges } from '../src/cli/trial/run-sensitivity.ts';

type Given = number | { readonly value: number; readonly year: string };
const fitTo = (figures: Readonly<Record<string, Given>>, clock: () => number = () => 0) => {
  const targets = areaTargets({ area: 'Anywhere', figures }, areaFigures);
  const run = async (tasks: readonly unknown[]) => tasks.map(() => targets.map((_, place) => (place === 0 ? 1 : 0.1)));
  return fitArea({ parameters: areaParameters, targets, perYear: 1, seed: 3, run, time: 10, clock });
};

test('sets that do not agree with the figures are not said to agree', async () => {
  const text = areaFitText('Anywhere', await fitTo({ arrests: 100, liberations: 90 }));
  expect(text).toContain('does not agree with');
  expect(text).not.toContain('The sets agree');
  expect(areaFitText('Anywhere', await fitTo({ arrests: 100, liberations: 10 }))).toContain('The sets agree');
});

test('figures that no numbers give together are named as such', async () => {
  const fit = await fitTo({ arrests: 100, liberations: 90, receptions: 1 });
  expect(fit.pullApart).toMatch(/"Liberations.*comes out lower than given and "Arrivals.* higher/);
  expect(areaFitText('Anywhere', fit)).toContain('none of the sets that were tried gives both');
  expect((await fitTo({ arrests: 100 })).pullApart).toBeNull();
});

test('one is one', async () => {
  expect(areaFitText('Anywhere', await fitTo({ arrests: 100 }))).not.toMatch(/\b1 (sets|simulations|figures)\b|All 1/);
});

test('a single count is said to say no more than how large the area is', async () => {
  const said = 'One count says only how large the area is';
  expect(areaFitText('Anywhere', await fitTo({ arrests: 100 }))).toContain(said);
  expect(areaFitText('Anywhere', await fitTo({ arrests: 100, liberations: 10 }))).not.toContain(said);
});

test('a first look that takes long is cut short, too', async () => {
  let now = 0;
  const fit = await fitTo({ arrests: 100 }, () => (now += 6));
  expect(fit.cutShort).toBe(true);
  expect(fit.simulations).toBeLessThan(44);
});

test('one set shows nothing of what is left open, and nothing of how far sets go', async () => {
  let now = 0;
  const fit = await fitTo({ arrests: 100 }, () => (now += 20));
  expect(fit.sets).toHaveLength(1);
  expect(fit.leftOpen).toEqual([]);
  const text = areaFitText('Anywhere', fit);
  expect(text).toContain('A single set was kept: what the figures leave open is not known.');
  expect(text).not.toMatch(/1 to 1|The kept sets give|most open first/);
  expect(text).toContain('without a second look at other people');
});

test('where no number of people was given, the size of the area is not known, and that is said', async () => {
  const said = 'how large the area is is not known';
  expect(areaFitText('Anywhere', await fitTo({ 'wait-gp-practice': 3 }))).toContain(said);
  expect(areaFitText('Anywhere', await fitTo({ 'wait-gp-practice': 3, arrests: 100 }))).not.toContain(said);
});

test('figures of different years are said to be fitted as if of one', async () => {
  const text = async (one: string, other: string) =>
    areaFitText('Anywhere', await fitTo({ arrests: { value: 100, year: one }, liberations: { value: 10, year: other } }));
  expect(await text('2024-25', '2022')).toContain('of different years, and were fitted as if they were of one (2022: Liberations');
  expect(await text('2024-25', '2024/25')).not.toContain('different years');
});

test('a share in place of a number of people is refused, and so is a year that is none', () => {
  const targets = (figure: unknown) =>
    areaTargets({ area: 'Anywhere', figures: { arrests: 900, diversions: figure } } as never, areaFigures);
  expect(() => targets(0.12)).toThrow(/"diversions" is a number of people: 0.12 is less than one/);
  expect(() => targets({ value: 90, year: 'last year' })).toThrow(/names no year/);
  expect(targets({ value: 1, year: '2019 to 2022, a mean' })).toHaveLength(2);
});

test('what is looked at for what matters lies within what is possible, however far the kept sets go', () => {
  const sets = [
    Object.fromEntries(areaParameters.map(({ id, from }) => [id, from])),
    Object.fromEntries(areaParameters.map(({ id, to }) => [id, to])),
  ];
  const ranges = openRanges({ sets: sets.map((times) => ({ times })) });
  expect(ranges).toEqual(areaParameters.map(({ from, to }) => ({ from, to })));
});
