import { DAY, memoryStore, settableClock, timerWaker } from 'justice-pathway';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '../src/runtime/store/store.ts';
import { trueClock } from '../src/runtime/true-clock.ts';

describe('waking by timers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('comes at the instant asked for, at once for one that is past, and after a minute at the latest', () => {
    let woken = 0;
    const waker = timerWaker();
    waker.sleepUntil(5, 0);
    expect(vi.getTimerCount()).toBe(0);
    void waker.start(() => {
      woken += 1;
    });
    const wakesAfter = (at: number | undefined, now: number) => {
      waker.sleepUntil(at, now);
      const before = woken;
      for (let ms = 0; ms <= 60_001; ms += 1) {
        if (woken > before) return ms;
        vi.advanceTimersByTime(1);
      }
      return undefined;
    };
    expect(wakesAfter(1500, 1000)).toBe(500);
    expect([wakesAfter(1000, 1000), wakesAfter(-7, 1000)].every((ms) => ms !== undefined && ms <= 1)).toBe(true);
    expect([wakesAfter(undefined, 0), wakesAfter(DAY, 0)]).toEqual([60_000, 60_000]);
    expect(timerWaker({ longestMs: 10 })).toBeDefined();
  });

  it('is replaced by a later call, ends with the waker, and can be made shorter', () => {
    let woken = 0;
    const waker = timerWaker({ longestMs: 10 });
    void waker.start(() => {
      woken += 1;
    });
    waker.sleepUntil(8, 0);
    waker.sleepUntil(undefined, 0);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(9);
    expect(woken).toBe(0);
    vi.advanceTimersByTime(1);
    expect(woken).toBe(1);
    waker.sleepUntil(3, 0);
    void waker.stop();
    expect(vi.getTimerCount()).toBe(0);
    waker.sleepUntil(3, 0);
    vi.advanceTimersByTime(100);
    expect([woken, vi.getTimerCount()]).toEqual([1, 0]);
  });
});

it('a waker is refused what are no options', () => {
  expect(() => timerWaker(60_000 as never)).toThrow(expect.objectContaining({ code: 'bad-argument' }));
});

it('a timer of a waker keeps no process alive', () => {
  const before = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const waker = timerWaker();
  void waker.start(() => undefined);
  waker.sleepUntil(undefined, 0);
  expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout')).toHaveLength(before);
  void waker.stop();
});

describe('the time that a worker goes by', () => {
  const storeAt = (now: () => number): Store => ({ ...memoryStore(), now: async () => now() });

  it('is its own where the store has none', async () => {
    const own = settableClock(7);
    const clock = trueClock(own, memoryStore(), true);
    await clock.check();
    own.set(9);
    expect([clock.now(), clock.skew()]).toEqual([9, null]);
  });

  it('is that of the store as soon as it was asked, and goes on by a clock that nobody can set', async () => {
    const own = settableClock(1000);
    let theirs = 4000;
    const clock = trueClock(
      own,
      storeAt(() => theirs),
      true,
    );
    expect([clock.now(), clock.skew()]).toEqual([1000, 0]);
    const began = performance.now();
    await clock.check();
    own.set(DAY * 9);
    const now = clock.now();
    expect(now).toBeGreaterThanOrEqual(4000);
    expect(now).toBeLessThanOrEqual(4000 + performance.now() - began);
    expect(Number.isInteger(now)).toBe(true);
    expect(clock.skew()).toBe(-3000);
    theirs = DAY * 9 - 60;
    await clock.check();
    expect([clock.skew(), clock.now() >= theirs]).toEqual([60, true]);
  });

  it.each([
    ['a given clock that is a day and more away', true, DAY + 1, true],
    ['a given clock that is a day away', true, DAY, false],
    ['a given clock that is a day and more behind', true, -DAY - 1, true],
    ["the machine's own, however far", false, 9 * DAY, false],
  ])('of %s', async (_, given, away, isApart) => {
    const own = settableClock(20 * DAY + away);
    let asked = 0;
    const store = storeAt(() => {
      asked += 1;
      return 20 * DAY;
    });
    const clock = trueClock(own, store, given);
    await clock.check();
    await clock.check();
    expect([clock.skew(), asked]).toEqual(isApart ? [null, 1] : [away, 2]);
    expect(clock.now() === own.now() || !isApart).toBe(true);
    if (!isApart) expect(Math.abs(clock.now() - 20 * DAY)).toBeLessThan(60_000);
  });

  it('that is near at the first look is the store’s, however far it goes later', async () => {
    const own = settableClock(0);
    const clock = trueClock(
      own,
      storeAt(() => 0),
      true,
    );
    await clock.check();
    own.set(30 * DAY);
    await clock.check();
    expect(clock.skew()).toBe(30 * DAY);
    expect(clock.now()).toBeLessThan(DAY);
  });
});
