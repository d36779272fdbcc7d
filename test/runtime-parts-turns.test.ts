import { memoryStore } from 'justice-pathway';
import { describe, expect, it, vi } from 'vitest';
import { inTurn, overtaken, pauseBefore, tryAgain } from '../src/runtime/turns.ts';

describe('writers of one case', () => {
  it('come one after another in the order in which they came, past one that fails; those of others do not wait', async () => {
    const store = memoryStore();
    const told: string[] = [];
    const opens: (() => void)[] = [];
    const job = (name: string, fails = false) =>
      inTurn(store, name[0] as string, async () => {
        told.push(`${name} begins`);
        await new Promise<void>((open) => void opens.push(open));
        told.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const all = Promise.allSettled([job('a1', true), job('a2'), job('b1'), job('a3')]);
    for (let turn = 0; turn < 20; turn += 1) {
      await new Promise(setImmediate);
      opens.shift()?.();
    }
    expect((await all).map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual(['failed', 'a2', 'b1', 'a3']);
    expect(told.filter((line) => line.startsWith('a'))).toEqual(['a1', 'a2', 'a3'].flatMap((name) => [`${name} begins`, `${name} ends`]));
    expect(told.indexOf('b1 begins')).toBeLessThan(told.indexOf('a2 begins'));
  });
});

describe('a writer that comes while another works', () => {
  it('waits for it, although all who came before have ended', async () => {
    const store = memoryStore();
    const told: string[] = [];
    const opens: (() => void)[] = [];
    const job = (name: string) =>
      inTurn(store, 'a', async () => {
        told.push(name);
        await new Promise<void>((open) => void opens.push(open));
      });
    const first = job('first');
    const second = job('second');
    await new Promise(setImmediate);
    opens.shift()?.();
    await first;
    await new Promise(setImmediate);
    const third = job('third');
    await new Promise(setImmediate);
    expect(told).toEqual(['first', 'second']);
    opens.shift()?.();
    await second;
    await new Promise(setImmediate);
    opens.shift()?.();
    await third;
    expect(told).toEqual(['first', 'second', 'third']);
  });

  it.each([
    [3, 0, 0],
    [3, 0.5, 4],
    [3, 1, 8],
    [7, 1, 128],
    [9, 1, 200],
  ])('of another process pauses before try %i, by chance %d, for %d ms', async (attempt, chance, ms) => {
    vi.useFakeTimers();
    const random = vi.spyOn(Math, 'random').mockReturnValue(chance);
    try {
      let isOver = false;
      void pauseBefore(attempt).then(() => {
        isOver = true;
      });
      await vi.advanceTimersByTimeAsync(Math.max(0, ms - 1));
      expect(isOver).toBe(ms === 0);
      await vi.advanceTimersByTimeAsync(1);
      expect(isOver).toBe(true);
    } finally {
      random.mockRestore();
      vi.useRealTimers();
    }
  });
});

describe('work that others overtake', () => {
  it.each([0, 1, 5])('%i times is done again until it is done, and no more', async (times) => {
    let done = 0;
    const answer = await tryAgain(async () => {
      done += 1;
      return done > times ? 'done' : overtaken;
    });
    expect([answer, done]).toEqual(['done', times + 1]);
  });
});
