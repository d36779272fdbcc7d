import { type DeskAssumption, estimateMean, heapQueue, keyedDraws, makeDesks, type SpreadOf } from 'justice-pathway/simulate';
import { describe, expect, it } from 'vitest';
import { erlangB, erlangC, erlangK } from './closed-forms.ts';

// Each check uses a fixed seed. Its interval is 99.9 % wide over 20 independent runs: a right engine fails one seed in a thousand.

describe('a desk, against what textbooks say of queues', () => {
  it('gives the mean wait and the share who wait of M/M/c, at three loads', () => {
    for (const [arrivals, places] of [
      [0.5, 1],
      [1.6, 2],
      [3.4, 4],
    ] as const) {
      const truth = erlangC(arrivals, 1, places);
      const runs = manyRuns({ arrivals, places });
      expect(holds(runs.waits, truth.meanWait)).toBe(true);
      expect(holds(runs.waited, truth.waits)).toBe(true);
      expect(runs.lost.every((share) => share === 0)).toBe(true);
    }
  });

  it('gives the loss, the wait and the queue of M/M/c/K', () => {
    const truth = erlangK(2.2, 1, 2, 5);
    const runs = manyRuns({ arrivals: 2.2, places: 2, room: 3 });
    expect(holds(runs.lost, truth.lost)).toBe(true);
    expect(holds(runs.waits, truth.meanWait)).toBe(true);
    expect(truth.lost).toBeGreaterThan(0.1);
  });

  it('loses what Erlang B says when nobody may wait', () => {
    const runs = manyRuns({ arrivals: 2, places: 3, room: 0 });
    expect(holds(runs.lost, erlangB(2, 3))).toBe(true);
  });

  it('fails these checks when a draw is biased', () => {
    const truth = erlangC(1.6, 1, 2);
    expect(holds(manyRuns({ arrivals: 1.6, places: 2, hours: 4000, bias: (draw) => draw ** 0.93 }).waits, truth.meanWait)).toBe(false);
  });

  it('fails these checks when one customer in forty is lost', () => {
    const truth = erlangC(1.6, 1, 2);
    expect(holds(manyRuns({ arrivals: 1.6, places: 2, hours: 4000, loseEvery: 40 }).waits, truth.meanWait)).toBe(false);
  });

  it('counts everybody: seen, lapsed, or still waiting at the end', () => {
    const { count } = oneRun({ arrivals: 3, places: 2, hours: 200 }, 1);
    expect(count.asked).toBe(count.seen + count.lapsed + count.withdrawn + count.waitingAtEnd);
    expect(count.waitingAtEnd).toBeGreaterThan(20);
  });
});

describe('other people at a walk-in desk', () => {
  it('wait as long as each of them has patience: some long, some not at all', () => {
    const alike = waitAmongOthers({ kind: 'fixed', value: 60 });
    const mixed = waitAmongOthers({ kind: 'uniform', from: 0, to: 120 });
    expect(alike).toBeGreaterThan(20);
    expect(mixed).toBeGreaterThan(0.5 * alike);
    // nobody who goes away sooner leaves a longer line
    expect(waitAmongOthers({ kind: 'fixed', value: 10 })).toBeLessThan(0.5 * alike);
  });

  it('turn round where so many wait already', () => {
    expect(waitAmongOthers({ kind: 'fixed', value: 1e6 }, 1)).toBeLessThan(0.6 * waitAmongOthers({ kind: 'fixed', value: 1e6 }));
  });
});

// Helpers

/** Mean minutes that one person a day waits at one in the afternoon, where forty others come to a place that sees 32 in a day. */
function waitAmongOthers(patience: SpreadOf, room?: number): number {
  const origin = { year: null, source: { title: 'test', kind: 'assumption' as const }, confidence: 'high' as const };
  const desk: DeskAssumption = {
    id: 'desk',
    label: 'Desk',
    events: [],
    mode: 'walk-in',
    opening: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '17:00' }],
    calendar: 'plain-week',
    places: [{ value: 1 }],
    takes: { kind: 'fixed', value: 15 },
    lead: { kind: 'fixed', value: 0 },
    noShow: { value: 0, ...origin },
    retries: 20,
    retryAfter: { kind: 'fixed', value: 0 },
    others: { value: 40, ...origin },
    patience,
    ...(room === undefined ? {} : { room }),
    ...origin,
  };
  const queue = heapQueue();
  const desks = makeDesks([desk], {}, 'UTC', queue, { draws: keyedDraws(5) });
  let waited = 0;
  let seen = 0;
  for (let day = 0; day < 150; day += 1) {
    const asked = START + (24 * day + 13) * HOUR;
    const visit = {
      needs: [],
      next: () => 0.999,
      seen: (when: number) => {
        if (when - asked > 8 * HOUR) return;
        waited += (when - asked) / 60_000;
        seen += 1;
      },
      lapsed: () => undefined,
      stillWanted: () => true,
    };
    queue.put(asked, (at) => desks.ask('desk', visit, at));
  }
  while (queue.runNext(START + 160 * 24 * HOUR));
  return waited / seen;
}

interface Queue {
  readonly arrivals: number;
  readonly places: number;
  readonly room?: number;
  readonly hours?: number;
  readonly bias?: (draw: number) => number;
  readonly loseEvery?: number;
}

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 5);

function manyRuns(queue: Queue): { waits: number[]; waited: number[]; lost: number[] } {
  const runs = Array.from({ length: 20 }, (_, seed) => oneRun(queue, seed + 1));
  return { waits: runs.map((run) => run.meanWait), waited: runs.map((run) => run.waited), lost: runs.map((run) => run.lost) };
}

function holds(values: readonly number[], truth: number): boolean {
  const { low, high } = estimateMean(values, 0.999);
  return low <= truth && truth <= high;
}

/** One queue with exponential arrivals and services of an hour on average; the first fifth is warm-up. */
function oneRun({ arrivals, places, room, hours = 1500, bias = (draw) => draw, loseEvery }: Queue, seed: number) {
  const desk: DeskAssumption = {
    id: 'desk',
    label: 'Desk',
    events: [],
    mode: 'walk-in',
    opening: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
    calendar: 'plain-week',
    places: [{ value: places }],
    takes: { kind: 'exponential', mean: 60 },
    lead: { kind: 'fixed', value: 0 },
    noShow: { value: 0, year: null, source: { title: 'test', kind: 'assumption' }, confidence: 'high' },
    retries: 0,
    retryAfter: { kind: 'fixed', value: 1 },
    ...(room === undefined ? {} : { room }),
    year: null,
    source: { title: 'test', kind: 'assumption' },
    confidence: 'high',
  };
  const queue = heapQueue();
  const desks = makeDesks([desk], {}, 'Europe/London', queue);
  const draws = keyedDraws(seed);
  const end = START + hours * HOUR;
  const waits: number[] = [];
  let arrived = 0;
  let lost = 0;
  let at = START;
  for (let person = 0; ; person += 1) {
    at += (-Math.log(1 - draws.draw(person, 1, 0)) / arrivals) * HOUR;
    if (at > end) break;
    if (loseEvery !== undefined && person % loseEvery === 0) continue;
    const asked = Math.round(at);
    const counted = asked > START + 0.2 * hours * HOUR;
    const visit = {
      needs: [],
      next: (decision: string) => (decision.endsWith('takes') ? bias(draws.draw(person, 2, 0)) : draws.draw(person, 3, 0)),
      seen: (when: number) => {
        if (counted) waits.push((when - asked) / HOUR);
      },
      lapsed: () => {
        if (counted) lost += 1;
      },
      stillWanted: () => true,
    };
    if (counted) arrived += 1;
    queue.put(asked, (when) => desks.ask('desk', visit, when));
  }
  while (queue.runNext(end));
  const [count] = desks.count(START, end);
  if (!count) throw new Error('no desk');
  return {
    count,
    meanWait: waits.reduce((sum, wait) => sum + wait, 0) / waits.length,
    waited: waits.filter((wait) => wait > 0).length / waits.length,
    lost: lost / arrived,
  };
}
