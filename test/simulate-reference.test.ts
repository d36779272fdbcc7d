import { describe, expect, it } from 'vitest';
import { openFlowTeam } from './bench/reference/flow/flow-team.ts';
import { handWritten } from './bench/reference/hand-written.ts';
import { hashOf, modelOf, prepare, prepareTeam } from './bench/reference/ours.ts';
import { prepare as xstateActors } from './bench/reference/peers/xstate-actors.ts';
import { LogHash } from './bench/reference/scenario.ts';

describe('the reference scenario', () => {
  it('gives the published hashes, driven by a compiled machine', () => {
    const log = prepare(1000, 'full')();
    expect([log.length, hashOf(log)]).toEqual([27_480, '89e9008a-a029870']);
    const core = prepare(1000, 'core')();
    expect([core.length, hashOf(core)]).toEqual([15_358, '5c1b988e-6f950ee']);
    const more = prepare(10_000, 'full')();
    expect([more.length, hashOf(more)]).toEqual([296_868, 'd44b1eb2-ac481c28']);
  });

  it('gives the same log by look-ahead, in event order on XState actors, and by hand', () => {
    const texts = [prepare(150, 'full')(), xstateActors(150)(), handWritten(150)].map((log) => {
      const hash = new LogHash();
      log.each((at, person, code) => hash.add(at, person, code));
      return `${log.length} ${hash.text()}`;
    });
    expect(new Set(texts).size).toBe(1);
  });

  it.each([1, 2, 3])('gives the same hash on %i workers, run after run', async (workers) => {
    for (const [people, hash] of [
      [1000, '89e9008a-a029870'],
      [10_000, 'd44b1eb2-ac481c28'],
    ] as const) {
      const team = await prepareTeam(people, 'full', workers);
      const runs = [await team.run(people), await team.run(people)];
      await team.close();
      expect(runs.map(({ log }) => hashOf(log))).toEqual([hash, hash]);
      expect(runs[0]?.started).toEqual(runs[1]?.started);
    }
  });

  it('says so when a worker cannot start', async () => {
    const file = new URL('data:text/javascript,throw new Error("no model here")');
    await expect(openFlowTeam(modelOf(10, 'core'), 2, file)).rejects.toThrow('no model here');
  });
});
