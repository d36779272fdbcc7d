import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { decidingSeed } from './properties/as-asked.ts';

const root = resolve(import.meta.dirname, '..');

describe('the examples of a property', () => {
  test('are those of one seed where a run decides whether a change lands', () => {
    const deciding = tried({ CI: 'true' });
    expect(deciding).toHaveLength(100);
    expect(tried({ CI: 'true' })).toEqual(deciding);
    expect(tried({}, { seed: decidingSeed })).toEqual(deciding);
    expect(tried({ CI: 'true' }, { numRuns: 150 })).toHaveLength(150);
  });

  test('are others in each run of a contributor, where the test names no seed', () => {
    expect(tried({})).toHaveLength(100);
    expect(tried({})).not.toEqual(tried({}));
    expect(tried({}, { seed: 3 })).toEqual(tried({}, { seed: 3 }));
  });

  test('are many more in a soak, others each time, whatever seed the test names and wherever it runs', () => {
    const soaked = tried({ CI: 'true', PROPERTY_TIMES: '3' }, { numRuns: 40, seed: 3 });
    expect(soaked).toHaveLength(120);
    expect(tried({ CI: 'true', PROPERTY_TIMES: '3' }, { numRuns: 40, seed: 3 })).not.toEqual(soaked);
    expect(tried({ PROPERTY_TIMES: '2' })).toHaveLength(200);
  });

  test('come back by the seed and the path that a failure tells', () => {
    const told = failure({ PROPERTY_TIMES: '2' }, (number) => number < 1000);
    const [, seed = '', path = ''] =
      /test:soak -- --times=2 --seed=(-?\d+) --path=([\d:]+) --test='come back by the seed and the path that a failure tells' test\/properties\.test\.ts$/.exec(
        told,
      ) ?? [];
    expect(told).toContain('Counterexample: [1000]');
    expect(tried({ PROPERTY_TIMES: '2', PROPERTY_SEED: seed, PROPERTY_PATH: path })[0]).toBe(1000);
  });

  test('are asked for by assert alone, which is what the seed is given to', () => {
    const files = globSync('test/**/*.ts', { cwd: root }).filter(
      (file) => !/^test\/(?:properties\/|mutation\/|properties\.test)/.test(file),
    );
    const others = files.filter((file) =>
      /\bfc\.(?:check|sample|statistics|configureGlobal)\b|from '@fast-check|import \{[^}]*\b(?:assert|check|sample)\b[^}]*\} from 'fast-check'/.test(
        readFileSync(resolve(root, file), 'utf8'),
      ),
    );
    expect(others).toEqual([]);
  });
});

// Helpers

type Env = Readonly<Partial<Record<'CI' | 'PROPERTY_TIMES' | 'PROPERTY_SEED' | 'PROPERTY_PATH', string>>>;

/** The numbers that a property meets in such a run. */
function tried(env: Env, parameters: fc.Parameters<[number]> = {}): readonly number[] {
  const met: number[] = [];
  inRun(env, () =>
    fc.assert(
      fc.property(fc.nat(), (number) => void met.push(number)),
      parameters,
    ),
  );
  return met;
}

function failure(env: Env, holds: (number: number) => boolean): string {
  try {
    inRun(env, () => fc.assert(fc.property(fc.nat(), holds)));
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing failed');
}

function inRun(env: Env, run: () => void): void {
  for (const name of ['CI', 'PROPERTY_TIMES', 'PROPERTY_SEED', 'PROPERTY_PATH'] as const) vi.stubEnv(name, env[name]);
  try {
    run();
  } finally {
    vi.unstubAllEnvs();
  }
}
