import { readdirSync, readFileSync } from 'node:fs';
import { areaFigures, areaParameters, assumptions, fittedAreas } from 'justice-pathway/machines';
import { AreaFile, type AreaTarget, type AreaTask, areaTargets, fitArea } from 'justice-pathway/simulate';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { figureResult } from '../src/simulate/area/area-result.ts';

const file = (figures: AreaFile['figures']): AreaFile => ({ area: 'Anywhere', figures });

describe('the figures of an area', () => {
  test('are read by either spelling, waits by their desk, and tests are kept apart', () => {
    const targets = areaTargets(
      file({
        arrests: 900,
        homelessnessApplications: { value: 40, within: 0.2 },
        waits: { 'council-housing': 2 },
        orders: { value: 100, test: true },
      }),
      areaFigures,
    );
    expect(targets.map(({ figure, value, within, used }) => [figure.id, value, within, used])).toEqual([
      ['arrests', 900, 0.1, true],
      ['homelessness-applications', 40, 0.2, true],
      ['wait-council-housing', 2, 0.1, true],
      ['orders', 100, 0.1, false],
    ]);
  });

  test('that nobody knows are refused with the nearest, and a file without any is refused', () => {
    expect(() => areaTargets(file({ liberatons: 9 }), areaFigures)).toThrow('Did you mean "liberations"?');
    expect(() => areaTargets(file({ orders: { value: 1, test: true } }), areaFigures)).toThrow('No figure is left to fit');
    expect(() => areaTargets(file({ 'homelessness-applications': 9, homelessnessApplications: 8 }), areaFigures)).toThrow('Give it once');
    for (const wrong of [{ value: 5, withn: 0.2 }, { value: '5' }, -1, 0, '9', null])
      expect(AreaFile.safeParse(file({ arrests: wrong as never })).success, JSON.stringify(wrong)).toBe(false);
  });
});

describe('the shipped areas', () => {
  const folder = new URL('../machines/areas/given/', import.meta.url);
  const files = readdirSync(folder).map((name) => name.replace('.json', ''));
  test('are fitted to the figures that are kept for them, each with year, source and confidence', () => {
    expect(files.sort()).toEqual(fittedAreas.map(({ id }) => id).sort());
    for (const { id, figures, assumed, tests, rests } of fittedAreas) {
      const given = AreaFile.parse(JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8')));
      expect(assumed, id).toEqual(given.assumed);
      expect(
        figures.map((each) => [each.figure, each.given, each.within, each.year, each.source, each.confidence, each.used]),
        `${id}: npm run -s areas:fit -- ${id}`,
      ).toEqual(
        areaTargets(given, areaFigures).map(({ figure, value, within, year, source, confidence, used }) => [
          figure.id,
          value,
          within,
          year,
          source,
          confidence,
          used,
        ]),
      );
      for (const { year, source, confidence, note, figure } of figures) {
        expect([year, source, confidence], `${id}: ${figure}`).not.toContain(null);
        if (confidence === 'low') expect(note, `${id}: ${figure}`).not.toBeNull();
      }
      expect(tests.length, id).toBeGreaterThan(0);
      expect(rests.join(' '), id).toMatch(/Counted for the area|Not counted for it/);
    }
  });

  test('meet what they were fitted to, in at least three sets that differ', () => {
    for (const { id, sets, couldNotMeet } of fittedAreas) {
      expect(couldNotMeet, id).toEqual([]);
      expect(new Set(sets.map((set) => JSON.stringify(set))).size, id).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('a fit', () => {
  // a world that is known: each figure is a product of powers of the parameters
  const ids = ['arrests', 'liberations', 'orders', 'homelessness-applications'];
  const weights = ids.map((_, figure) => areaParameters.map((__, place) => ((figure * 7 + place * 3) % 5) / 5 - 0.3));
  const rate = (figure: number, times: readonly number[]): number =>
    0.4 * Math.exp((weights[figure] as number[]).reduce((sum, weight, place) => sum + weight * Math.log(times[place] as number), 0));
  const run = async (tasks: readonly { readonly times: readonly number[] }[]) =>
    tasks.map(({ times }) => ids.map((_, figure) => rate(figure, times)));

  test('finds several sets that meet what can be met, the same ones each time', async () => {
    const truth = areaParameters.map(({ from, to }) => Math.sqrt(from * to));
    const figures = Object.fromEntries(ids.map((id, figure) => [id, 2000 * rate(figure, truth)]));
    const options = { parameters: areaParameters, targets: areaTargets(file(figures), areaFigures), perYear: 1, seed: 3, run };
    const fit = await fitArea(options);
    expect(fit.couldNotMeet).toEqual([]);
    expect(fit.sets.length).toBeGreaterThanOrEqual(3);
    for (const { values } of fit.sets)
      for (const [place, id] of ids.entries()) expect(Math.abs((values[place] as number) / (figures[id] as number) - 1)).toBeLessThan(0.2);
    expect(await fitArea(options)).toEqual(fit);
  });

  test('tries the parameters each by itself: no two of them go up and down together', async () => {
    const tried: (readonly number[])[] = [];
    const watch = async (tasks: readonly { readonly times: readonly number[] }[]) => {
      if (tried.length < 44) tried.push(...tasks.map(({ times }) => times.map(Math.log)));
      return run(tasks);
    };
    const targets = areaTargets(file({ arrests: 900 }), areaFigures);
    await fitArea({ parameters: areaParameters, targets, perYear: 1, seed: 7, run: watch });
    const column = (place: number) => tried.map((set) => set[place] as number);
    for (const [a] of areaParameters.entries())
      for (let b = 0; b < a; b += 1) expect(Math.abs(correlation(column(a), column(b))), `${a} and ${b}`).toBeLessThan(0.5);
  });

  test('says what it could not meet, and ends where time is up', async () => {
    const targets = areaTargets(file({ arrests: 1000, liberations: 900_000 }), areaFigures);
    let now = 0;
    const fit = await fitArea({ parameters: areaParameters, targets, perYear: 1, seed: 3, run, time: 10, clock: () => (now += 6) });
    expect(fit.cutShort).toBe(true);
    expect(fit.couldNotMeet.join(' ')).toContain('not met');
  });

  test('ends in time whatever is still under way, with what came by then', async () => {
    const targets = areaTargets(file({ arrests: 1000, orders: 700 }), areaFigures);
    let asked = 0;
    // three answers, then none ever again
    const stuck = async (tasks: readonly { readonly times: readonly number[] }[]) => {
      asked += 1;
      return asked <= 3 ? run(tasks) : new Promise<never>(() => undefined);
    };
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const ended = vi.fn();
    const fitting = fitArea({ parameters: areaParameters, targets, perYear: 1, seed: 3, run: stuck, atOnce: 2, time: 300 }).finally(ended);
    await vi.advanceTimersByTimeAsync(200);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(ended).toHaveBeenCalled();
    const fit = await fitting;
    expect(fit).toMatchObject({ cutShort: true, simulations: 3 });
    expect(fit.figures.every(({ simulated }) => simulated !== null)).toBe(true);
  });

  test('tells a simulation that fails, and does not wait for the others', async () => {
    const targets = areaTargets(file({ arrests: 1000 }), areaFigures);
    let asked = 0;
    const fails = (tasks: readonly { readonly times: readonly number[] }[]) => {
      asked += 1;
      return asked < 9 ? run(tasks) : Promise.reject(new Error('no room'));
    };
    await expect(fitArea({ parameters: areaParameters, targets, perYear: 1, seed: 3, run: fails, time: 60_000 })).rejects.toThrow(
      'no room',
    );
  });

  test('stays near to what is known of the nation where no figure speaks of a number', async () => {
    const targets = areaTargets(file({ arrests: 1000 }), areaFigures);
    const { sets } = await fitArea({ parameters: areaParameters, targets, perYear: 1, seed: 3, run });
    for (const { id, from, to } of areaParameters) {
      const values = sets.map(({ times }) => times[id] as number).sort((a, b) => a - b);
      const middle = Math.log(values[Math.floor(values.length / 2)] as number);
      expect(Math.abs(middle) / Math.log(to / from), id).toBeLessThan(0.25);
      expect(values[0] as number, id).toBeLessThan(values.at(-1) as number);
    }
  });

  test('is made under the law of the year of the figure that depends on it, and says so', async () => {
    const laws = new Set<string | undefined>();
    const watch = async (tasks: readonly AreaTask[]) => {
      for (const { lawOf } of tasks) laws.add(lawOf);
      return run(tasks);
    };
    const fitted = (figures: AreaFile['figures']) =>
      fitArea({ parameters: areaParameters, targets: areaTargets(file(figures), areaFigures), perYear: 1, seed: 3, run: watch });
    const population = { value: 90, year: '2023-24', test: true };
    expect((await fitted({ arrests: 1000, 'prison-population': population })).lawOf).toBe('2023-24');
    expect([...laws]).toEqual(['2023-24']);
    laws.clear();
    expect((await fitted({ arrests: { value: 1000, year: '2023-24' } })).lawOf).toBeNull();
    for (const year of ['about 2023', '23/24', 'last year'])
      expect(() => areaTargets(file({ 'prison-population': { value: 90, year } }), areaFigures)).toThrow(/under which law/);
    expect([...laws]).toEqual([undefined]);
  });

  test('says of a figure that was not used when the others leave it open, and takes the middle of an even number of sets', () => {
    const [target] = areaTargets(file({ arrests: { value: 90, within: 0.25, test: true }, orders: 1 }), areaFigures) as [AreaTarget];
    const of = (values: readonly number[], used = false) =>
      figureResult(
        { ...target, used },
        values.map((value) => ({ times: {}, perYear: 1, values: [value], misfit: 0 })),
        0,
      );
    expect(of([36, 40, 170, 179])).toMatchObject({ verdict: 'left-open', low: 36, high: 179 });
    expect(of([36, 40, 170, 179]).sentence).toContain('36 to 179 simulated for 90 given: the figures that were used leave it open.');
    expect(of([80, 90, 100, 110])).toMatchObject({ verdict: 'met', simulated: 94.87 });
    expect(of([130, 140, 150])).toMatchObject({ verdict: 'not-met', simulated: 140 });
    expect(of([36, 40, 170, 179], true).verdict).not.toBe('left-open');
  });

  test('tells every simulation how large the area is, so that its desks are as large', async () => {
    const sizes: number[] = [];
    const watch = async (tasks: readonly AreaTask[]) => {
      sizes.push(...tasks.map(({ perYear }) => perYear));
      return run(tasks);
    };
    await fitArea({
      parameters: areaParameters,
      targets: areaTargets(file({ arrests: 80 }), areaFigures),
      perYear: 5057,
      seed: 3,
      run: watch,
    });
    expect(sizes[0]).toBe(5057);
    for (const size of sizes.slice(1)) expect(size).toBeLessThan(1000);
  });

  test('changes what its names say', () => {
    for (const parameter of areaParameters)
      expect(JSON.stringify(parameter.apply(assumptions, 1.3)), parameter.id).not.toBe(JSON.stringify(assumptions));
  });
});

function correlation(one: readonly number[], other: readonly number[]): number {
  const mean = (of: readonly number[]): number => of.reduce((sum, value) => sum + value, 0) / of.length;
  const [a, b] = [one.map((value) => value - mean(one)), other.map((value) => value - mean(other))];
  const times = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, value, place) => sum + value * (y[place] as number), 0);
  return times(a, b) / Math.sqrt(times(a, a) * times(b, b));
}
