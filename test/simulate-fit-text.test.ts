import { areaFigures, areaParameters } from 'justice-pathway/machines';
import { areaTargets, fitArea } from 'justice-pathway/simulate';
import { expect, test } from 'vitest';
import { areaFitText } from '../src/cli/text/area-fit-text.ts';

const fitTo = (figures: Readonly<Record<string, number>>, clock: () => number = () => 0) => {
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
