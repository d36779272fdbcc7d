import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { batch } from '../src/runtime/batch.ts';
import { changesOf } from '../src/runtime/changes.ts';
import { spansOf } from '../src/runtime/correct/spans.ts';
import { byText, ordered } from '../src/runtime/ordered.ts';
import type { Store } from '../src/runtime/store/store.ts';

describe('a list in order', () => {
  it('is in the order of a database’s bytes, whatever was put in and taken out', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}', '😀') });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.boolean()), { maxLength: 30 }), (moves) => {
        const list = ordered(byText);
        let plain: string[] = [];
        for (const [item, isTaken] of moves) {
          if (isTaken) plain = plain.filter((each) => each !== item);
          else if (!plain.includes(item)) plain.push(item);
          if (isTaken) list.remove(item);
          else if (!list.items.includes(item)) list.add(item);
          expect(list.items).toEqual(plain.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a span around a piece of work', () => {
  it('is there only where there is a tracer, names the kind of an error and never its words, and ends in any case', async () => {
    expect(await spansOf(undefined)('n', {}, async (set) => void set('a', 1))).toBeUndefined();
    const seen: unknown[] = [];
    const spans = spansOf({
      startActiveSpan: (name, options, run) => {
        seen.push([name, options]);
        return run({
          setAttribute: (key, value) => void seen.push([key, value]),
          setStatus: (status) => void seen.push(status),
          end: () => void seen.push('end'),
        });
      },
    });
    expect(
      await spans('n', { hook: 'h' }, async (set) => {
        set('outcome', 'done');
        return 7;
      }),
    ).toBe(7);
    expect(seen.splice(0)).toEqual([['n', { attributes: { hook: 'h' } }], ['outcome', 'done'], 'end']);
    for (const [thrown, name] of [
      [new RangeError('Jane Doe'), 'RangeError'],
      ['Jane Doe', 'error'],
    ] as const) {
      await expect(spans('n', {}, () => Promise.reject(thrown))).rejects.toBe(thrown);
      expect(seen.splice(0).slice(1)).toEqual([{ code: 2, message: name }, 'end']);
    }
  });
});

describe('many commands at once', () => {
  it('are done in order within a case, side by side among cases, and what concerns a person waits for all and is waited for', async () => {
    const one = fc.oneof(
      { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('send', 'decide', 'correct'), case: fc.constantFrom('a', 'b', 'c') }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('open'), id: fc.constantFrom('a', 'b', undefined) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('tell'), person: fc.constant('p') }) },
    );
    let atOnceAtMost = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 12 }), fc.integer({ min: 1, max: 3 }), async (list, atOnce) => {
        const log: string[] = [];
        let [number, running] = [0, 0];
        const command = (what: string) => async (first: unknown) => {
          const id = typeof first === 'string' ? first : ((first as { id?: string }).id ?? `new ${number}`);
          const own = number;
          number += 1;
          running += 1;
          atOnceAtMost = Math.max(atOnceAtMost, running);
          expect(running).toBeLessThanOrEqual(what === 'tell' ? 1 : atOnce);
          log.push(`${what} ${id} begins ${own}`);
          for (let turn = 0; turn < 1 + (own % 3); turn += 1) await new Promise(setImmediate);
          log.push(`${what} ${id} ends ${own}`);
          running -= 1;
          return `${what} ${id}`;
        };
        const commands = Object.fromEntries(['open', 'send', 'decide', 'correct', 'tell'].map((what) => [what, command(what)]));
        const answers = await batch(commands as never, atOnce, list as never);
        const wanted = list.map((each) => `${each.do} ${'case' in each ? each.case : 'person' in each ? each.person : each.id}`);
        expect(answers.map((answer) => String(answer).replace(/new \d+/, 'undefined'))).toEqual(wanted);
        for (const id of ['a', 'b', 'c']) {
          const own = log.filter((line) => line.includes(` ${id} begins`)).map((line) => line.replace(/ begins.*/, ''));
          expect(own).toEqual(wanted.filter((each) => each.endsWith(` ${id}`)));
          const lines = log.filter((line) => line.includes(` ${id} `)).map((line) => (line.includes('begins') ? 'b' : 'e'));
          expect(lines.join('')).toBe('be'.repeat(own.length));
        }
        let after = 0;
        for (const [at, each] of list.entries())
          if (each.do === 'tell') {
            const begins = log.findIndex((line, place) => place >= after && line.startsWith('tell p begins'));
            expect(log.slice(0, begins).filter((line) => line.includes('begins'))).toHaveLength(at);
            expect(log[begins + 1]).toMatch(/^tell p ends/);
            after = begins + 1;
          }
      }),
      { numRuns: 40 },
    );
    expect(atOnceAtMost).toBe(3);
  });

  it('that open cases without an id of their own are done side by side', async () => {
    let [running, most] = [0, 0];
    const open = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
      return { ok: true };
    };
    await batch({ open } as never, 3, [{ do: 'open' }, { do: 'open' }, { do: 'open' }, { do: 'open' }] as never);
    expect(most).toBe(3);
  });

  it('are each answered for themselves: an error by its code, and not in its words', async () => {
    const away = Object.assign(new Error('Jane Doe'), {});
    const commands = { send: () => Promise.reject(away), tell: async () => ({ ok: true }) };
    const answers = await batch(commands as never, 2, [
      { do: 'send', case: 'a', event: {} },
      { do: 'dance' },
      null,
      { do: 'tell', person: 'p', event: {} },
    ] as never);
    const wrong = {
      ok: false,
      reason: 'error',
      code: 'bad-argument',
      message: expect.stringContaining('open, send, decide, correct or tell'),
    };
    expect(answers).toEqual([{ ok: false, reason: 'error', code: 'error', message: 'The command failed.' }, wrong, wrong, { ok: true }]);
    await expect(batch(commands as never, 1, 'x' as never)).rejects.toMatchObject({ code: 'bad-argument', data: { call: 'batch()' } });
  });
});

describe('following what is written', () => {
  const pages = (list: string[][]) => {
    const asked: string[] = [];
    const store = {
      lastChange: async () => 'now',
      changes: async (cursor: string) => {
        asked.push(cursor);
        const own = list.shift() ?? [];
        return {
          records: own.map((id) => ({ case: id })),
          cursors: own.map((id) => `at ${id}`),
          cursor: own.length > 0 ? `at ${own.at(-1)}` : cursor,
        };
      },
    };
    return { store: store as unknown as Store, asked };
  };

  it('tells each line once with its cursor, from where it was asked, and waits where there is none', async () => {
    const { store, asked } = pages([['1', '2'], [], ['3']]);
    const { follow, nudge, stop } = changesOf(store);
    const lines = follow({ after: 'start', pollMs: 3_600_000 });
    const told = [(await lines.next()).value, (await lines.next()).value];
    expect(told).toEqual([
      { cursor: 'at 1', record: { case: '1' } },
      { cursor: 'at 2', record: { case: '2' } },
    ]);
    const third = lines.next();
    await new Promise(setImmediate);
    expect(asked).toEqual(['start', 'at 2']);
    nudge();
    expect((await third).value).toMatchObject({ cursor: 'at 3' });
    const end = lines.next();
    await new Promise(setImmediate);
    stop();
    expect((await end).done).toBe(true);
    expect((await follow({}).next()).done).toBe(true);
  });

  it('begins after the last line where nothing is said, looks again by itself, and ends at a signal', async () => {
    const { store, asked } = pages([[], [], ['1', '2']]);
    const over = new AbortController();
    const lines = changesOf(store).follow({ pollMs: 1, signal: over.signal });
    expect((await lines.next()).value).toMatchObject({ cursor: 'at 1' });
    expect(asked).toEqual(['now', 'now', 'now']);
    over.abort();
    expect((await lines.next()).done).toBe(true);
    const waiting = new AbortController();
    const none = changesOf(pages([]).store).follow({ pollMs: 3_600_000, signal: waiting.signal });
    const end = none.next();
    await new Promise(setImmediate);
    waiting.abort();
    expect((await end).done).toBe(true);
  });

  it('looks once a second where nothing else is said', async () => {
    vi.useFakeTimers();
    try {
      const { store, asked } = pages([]);
      const over = new AbortController();
      const end = changesOf(store).follow({ signal: over.signal }).next();
      await vi.advanceTimersByTimeAsync(999);
      expect(asked).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(asked).toHaveLength(2);
      over.abort();
      expect((await end).done).toBe(true);
      const hourly = pages([]);
      void changesOf(hourly.store).follow({ pollMs: 3_600_000 }).next();
      await vi.advanceTimersByTimeAsync(3_599_999);
      expect(hourly.asked).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('leaves no timer behind that would keep a process alive once it has ended', async () => {
    vi.useFakeTimers();
    try {
      const { follow, stop } = changesOf(pages([]).store);
      const end = follow({ pollMs: 3_600_000 }).next();
      await vi.advanceTimersByTimeAsync(0);
      expect(vi.getTimerCount()).toBe(1);
      stop();
      expect([(await end).done, vi.getTimerCount()]).toEqual([true, 0]);
    } finally {
      vi.useRealTimers();
    }
  });
});
