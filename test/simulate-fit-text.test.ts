import { areaFigures, areaParameters } from 'justice-pathway/machines';
import { areaTargets, fitArea } from 'justice-pathway/simulate';
import { expect, test } from 'vitest';
import { areaFitText } from '../src/cli/area-fit-text.ts';

const fitTo = (figures: Readonly<Record<string, number>>, clock: () => number = () => 0) => {
  const targets = areaTargets({ area: 'Anywhere', figures }, areaFigures);
  const run = async (tasks: readonly unknown[]) => tasks.map(() => targets.map((_, place) => (place === 0 ? 1 : 0.1)));
  return fitArea({ parameters: areaParameters, targets, perYear: 1, seed: 3, run, time: 10, clock });
};

test('sets that do not agree with the figures are not said to agree', async () => {
  const text = areaFitText('Anywhere', await fitTo({ arrests: 100, liberations: 90 }));
  expect(text).toContain('do not agree with');
  expect(text).not.toContain('The sets agree');
  expect(areaFitText('Anywhere', await fitTo({ arrests: 100, liberations: 10 }))).toContain('The sets agree');
});

test('a first look that takes long is cut short, too', async () => {
  let now = 0;
  const fit = await fitTo({ arrests: 100 }, () => (now += 6));
  expect(fit.cutShort).toBe(true);
  expect(fit.simulations).toBeLessThan(56);
});
