import { DAY, manualWaker, openCases, settableClock } from 'justice-pathway';
import { canonical } from 'justice-pathway/adapters';
import { describe, expect, it } from 'vitest';
import { countingJournal } from './counting-journal.ts';
import { sample } from './engine-sample.ts';
import { serving, start } from './runtime-sample.ts';

describe('a long journal', () => {
  it('is read from a checkpoint, and answers as if it were read from the beginning', { timeout: 60_000 }, async () => {
    const { kept, store: counted, read } = countingJournal();
    const clock = settableClock(start);
    const cases = await openCases({ store: counted, pathway: sample, clock, waker: manualWaker });
    const plain = await openCases({ store: { ...kept, checkpoint: async () => undefined }, pathway: sample, clock, waker: manualWaker });
    const id = await serving(cases);
    const hour = DAY / 24;
    for (let n = 1; n <= 900; n += 1) {
      clock.set(start + n * hour);
      await cases.send(id, { type: n % 3 === 0 ? 'case.reviewed' : 'health.seen' });
      if (n % 260 === 0)
        expect(await cases.correct(id, { add: { type: 'custody.note', at: start + (n - 100) * hour } })).toMatchObject({ ok: true });
    }
    expect(await kept.checkpoint(id, {})).toBeDefined();
    for (const n of [0, 1, 50, 159, 161, 300, 419, 421, 500, 700, 899, 900, 2000]) {
      const at = start + n * hour;
      const same = async (of: typeof cases) => canonical((await of.caseAt(id, at)) ?? null);
      expect(await same(cases), String(n)).toBe(await same(plain));
    }
    const whole = (await kept.journal(id)).length;
    read.lines = 0;
    await cases.caseAt(id, clock.now());
    expect(read.lines).toBeLessThan(450);
    expect(whole).toBeGreaterThan(1200);
    read.lines = 0;
    await cases.send(id, { type: 'health.seen' });
    expect(read.lines).toBe(0);
    expect(await cases.verify(id)).toEqual([]);
  });
});
