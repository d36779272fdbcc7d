import fc from 'fast-check';
import { memoryStore } from 'justice-pathway';
import { expect, it } from 'vitest';
import { lives } from './runtime-reference-lives.ts';
import { type Counts, World } from './runtime-reference-world.ts';

// Live cases against a second reckoning of them; `CASE_RUNS=5000` for more.
const runs = Number(process.env['CASE_RUNS'] ?? 40);

it('cases say what the second reckoning says, whatever is done to them in whatever order', { timeout: 3_600_000 }, async () => {
  const counts: Counts = {};
  await fc.assert(
    fc.asyncProperty(lives, async (deeds) => {
      const store = memoryStore();
      const world = new World(store, counts);
      await world.begin();
      for (const deed of deeds) await world.act(deed);
      await world.end();
    }),
    { numRuns: runs, ...(process.env['CASE_SEED'] ? { seed: Number(process.env['CASE_SEED']) } : {}) },
  );
  expect(counts['send taken']).toBeGreaterThan(0);
});
