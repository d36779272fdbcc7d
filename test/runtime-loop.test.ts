import { DAY, type Hook } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { away, begin, on } from './runtime-loop-sample.ts';
import { release, serving } from './runtime-sample.ts';

const planning = release - 84 * DAY;
const turn = () => new Promise(setImmediate);
const bell = (ask: Hook['ask'], more: Partial<Hook> = {}): Hook => ({ id: 'bell', domain: 'financial', contacts: 'all', ask, ...more });

describe('a round of work', () => {
  it.each([
    [1, 50_000],
    [8, 6250],
    [50, 5000],
  ])('by %i at once keeps a due time from other workers for %i ms', async (atOnce, lease) => {
    const leases: number[] = [];
    const { cases } = await on(
      (kept) => ({
        claimDue: (at, limit, ms) => {
          leases.push(ms);
          return kept.claimDue(at, limit, ms);
        },
      }),
      { atOnce },
    );
    await cases.tick();
    expect(leases).toEqual([lease]);
  });

  it('asks about cases side by side, and of one case one hook after another in their order', async () => {
    const told: string[] = [];
    const running = new Map<string, number>();
    let most = 0;
    const ask: Hook['ask'] = async (moment) => {
      const own = (running.get(moment.case) ?? 0) + 1;
      expect(own).toBe(1);
      running.set(moment.case, own);
      most = Math.max(most, [...running.values()].filter((count) => count > 0).length);
      told.push(moment.case);
      await turn();
      running.set(moment.case, 0);
      return [];
    };
    const { cases } = await begin({ hooks: ['one', 'two'].map((id) => bell(ask, { id })) });
    for (const id of ['c1', 'c2']) {
      await serving(cases, id, id);
      await cases.send(id, { type: 'case.reviewed' });
    }
    expect(await cases.tick()).toEqual({ fired: 0, asked: 4 });
    expect(most).toBe(2);
    for (const id of ['c1', 'c2'])
      expect((await cases.journal(id)).flatMap(({ content }) => (content?.by.startsWith('hook:') ? content.by : []))).toEqual([
        'hook:one',
        'hook:two',
      ]);
  });

  it('goes on past one case whose hook cannot be asked, and tells the host', async () => {
    let isBroken = false;
    const { cases, trouble } = await on(
      (kept) => ({
        load: async (id) => {
          if (isBroken && id === 'c1') throw new RangeError('Jane Doe');
          return kept.load(id);
        },
      }),
      { hooks: [bell(() => [])] },
    );
    for (const id of ['c1', 'c2']) {
      await serving(cases, id, id);
      await cases.send(id, { type: 'case.reviewed' });
    }
    isBroken = true;
    expect(await cases.tick()).toEqual({ fired: 0, asked: 1 });
    expect(trouble).toEqual([{ work: 'hook', error: 'RangeError' }]);
  });

  it('ends where the store itself is away, puts nothing aside for it, and says so to who called', async () => {
    let isAway = false;
    const { cases, clock, trouble } = await on((kept) => ({
      commit: async (commit) => {
        if (isAway) throw away();
        return kept.commit(commit);
      },
    }));
    await serving(cases);
    clock.set(planning);
    isAway = true;
    await expect(cases.tick()).rejects.toMatchObject({ code: 'store-away' });
    expect([await cases.asides(), trouble]).toEqual([[], []]);
    isAway = false;
    clock.set(planning + 10_000);
    expect(await cases.tick()).toEqual({ fired: 1, asked: 0 });
  });

  it('ends where the store is away when a hook is asked', async () => {
    let isAway = false;
    const { cases, trouble } = await on(
      (kept) => ({
        load: async (id) => {
          if (isAway) throw away();
          return kept.load(id);
        },
      }),
      { hooks: [bell(() => [])] },
    );
    await serving(cases);
    await cases.send('c1', { type: 'case.reviewed' });
    isAway = true;
    await expect(cases.tick()).rejects.toMatchObject({ code: 'store-away' });
    expect(trouble).toEqual([]);
  });

  it('is told where cases cannot be indexed, and is tried again', async () => {
    let isBroken = true;
    const { cases, trouble } = await on((kept) => ({
      indexedAs: async () => {
        if (isBroken) throw new RangeError('Jane Doe');
        return kept.indexedAs();
      },
    }));
    expect(await cases.tick()).toEqual({ fired: 0, asked: 0 });
    expect(trouble.splice(0)).toEqual([{ work: 'index', error: 'RangeError' }]);
    isBroken = false;
    await cases.tick();
    isBroken = true;
    await cases.tick();
    expect(trouble).toEqual([]);
  });

  it('is one at a time: who calls meanwhile waits for it, and for one more', async () => {
    let rounds = 0;
    const opens: (() => void)[] = [];
    const { cases } = await on((kept) => ({
      claimDue: async (...given) => {
        rounds += 1;
        await new Promise<void>((open) => void opens.push(open));
        return kept.claimDue(...given);
      },
    }));
    const both = [cases.tick(), cases.tick()];
    await turn();
    expect(rounds).toBe(1);
    opens.shift()?.();
    await both[0];
    await turn();
    expect(rounds).toBe(2);
    opens.shift()?.();
    expect(await both[1]).toEqual({ fired: 0, asked: 0 });
  });

  it('that failed is no hindrance to who called meanwhile', async () => {
    let isAway = true;
    const { cases } = await on((kept) => ({
      claimDue: async (...given) => {
        await turn();
        if (!isAway) return kept.claimDue(...given);
        isAway = false;
        throw away();
      },
    }));
    const both = await Promise.allSettled([cases.tick(), cases.tick()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});
