import { HOUR, manualWaker, openCases, type Store } from 'justice-pathway';
import { type Checkpoint, canonical } from 'justice-pathway/adapters';
import { afterEach, describe, expect, it } from 'vitest';
import { countingJournal } from './counting-journal.ts';
import { hourly, watched } from './runtime-hourly-sample.ts';
import { start } from './runtime-sample.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const at = (hours: number) => Math.round(start + hours * HOUR);
const ms = 1 / HOUR;
const note = (hours: number) => ({ type: 'custody.note', at: at(hours) }) as const;
const review = (hours: number, by: string) => ({ type: 'case.reviewed', at: at(hours), attrs: { by } }) as const;

/** A case of many lines, and the same store read from the first line on, without checkpoints. */
async function long(catchUp: object = {}) {
  const { kept, store: counted, read } = countingJournal();
  const checkpoints: Checkpoint[] = [];
  const store: Store = {
    ...counted,
    commit: async (commit) => {
      if (commit.checkpoint) checkpoints.push(commit.checkpoint);
      return kept.commit(commit);
    },
  };
  const own = await watched(catchUp, store);
  const { cases, clock } = own;
  const plain = await openCases({ store: { ...kept, checkpoint: async () => undefined }, pathway: hourly, clock, waker: manualWaker });
  closing.push(cases.stop, plain.stop);
  const isWhole = async (facts: object, hours: readonly number[]) => {
    const now = await cases.get('c');
    expect(now?.facts).toEqual(facts);
    expect(now?.case.context).toMatchObject({ notes: (facts as { notes?: number }).notes ?? 0 });
    for (const each of [cases, plain]) expect(canonical(await each.caseKnownAt('c', clock.now()))).toBe(canonical(now?.case));
    for (const hour of hours) {
      const [near, far] = [await cases.caseAt('c', at(hour)), await plain.caseAt('c', at(hour))];
      expect(canonical(near ?? null), String(hour)).toBe(canonical(far ?? null));
    }
    expect(await cases.verify('c')).toEqual([]);
  };
  const correct = async (add: ReturnType<typeof note> | ReturnType<typeof review>) =>
    expect(await cases.correct('c', { add: add as never })).toMatchObject({ ok: true });
  /** How many lines of the journal it takes to answer. */
  const linesFor = async (question: 'caseAt' | 'caseKnownAt', hours: number) => {
    read.lines = 0;
    await cases[question]('c', at(hours));
    return read.lines;
  };
  return { ...own, checkpoints, isWhole, correct, linesFor };
}

describe('a case of more lines than a checkpoint is kept for', () => {
  it('that was corrected before it comes to what its whole journal comes to, and so when it is corrected after it', async () => {
    const { until, correct, isWhole, checkpoints } = await long();
    await until(3);
    await correct(note(1));
    await correct(note(2));
    await until(110);
    expect(checkpoints).toHaveLength(1);
    await isWhole({ notes: 2 }, [1, 110 - ms, 110, 110.5]);
    await correct(review(109.5, 'w'));
    await correct(note(109.7));
    expect(checkpoints).toHaveLength(3);
    await isWhole({ notes: 3, reviewedBy: 'w' }, [109.6]);
    await correct(note(0.5));
    await isWhole({ notes: 4, reviewedBy: 'w' }, [0.7, 109.6]);
  });

  it('is answered for from near the time that is asked about, with all that happened at that very instant', async () => {
    const { cases, until, linesFor, checkpoints } = await long();
    await until(110);
    await until(211);
    for (let n = 0; n < 67; n += 1) await cases.send('c', { type: 'custody.received', attrs: { status: 'remand' } } as never);
    expect(checkpoints.map((each) => (each.at - start) / HOUR)).toEqual([110, 211, 211]);
    const { length } = await cases.journal('c');
    const now = (await cases.get('c'))?.case;
    for (const question of ['caseAt', 'caseKnownAt'] as const) expect(await cases[question]('c', at(211))).toEqual(now);
    expect(await cases.caseKnownAt('c', at(210))).toMatchObject({ at: at(110) });
    expect(await linesFor('caseKnownAt', 211)).toBeLessThan(20);
    expect(await linesFor('caseKnownAt', 111)).toBeLessThan(length / 2);
    expect(await linesFor('caseAt', 112)).toBeLessThan(length / 2);
    expect(await linesFor('caseAt', 212)).toBeLessThan(20);
  });

  it('whose clock was far ahead and is mended is not read from what was kept of the time that never was', async () => {
    const { cases, clock, until, isWhole, checkpoints } = await long();
    await until(10);
    await until(130);
    expect(checkpoints).toHaveLength(1);
    clock.set(at(11));
    expect(await cases.send('c', { type: 'custody.note' } as never)).toMatchObject({ ok: true, case: { at: at(11) } });
    await isWhole({ notes: 1 }, [5, 11, 100, 131]);
    const then = (await cases.get('c'))?.case;
    clock.set(at(12));
    await cases.send('c', { type: 'custody.note' } as never);
    // What was written with a time of the future was written before what followed it.
    expect(await cases.caseKnownAt('c', at(11))).toEqual(then);
    await isWhole({ notes: 2 }, [11, 12]);
  });

  it('is corrected, and known, from its first line where what was kept of it is of a version before', async () => {
    const { cases, store, until, correct, isWhole, checkpoints } = await long();
    await until(3);
    await correct(note(1));
    await cases.send('c', { type: 'custody.note', id: 'own' } as never);
    await until(110);
    expect(checkpoints).toHaveLength(1);
    await until(112);
    const { checkpoint, command } = store;
    const older = (without: 'shift' | 'facts') =>
      Object.assign(store, {
        checkpoint: async (...given: Parameters<Store['checkpoint']>) => {
          const { [without]: _, ...kept } = (await checkpoint(...given)) ?? {};
          return 'seq' in kept ? kept : undefined;
        },
      });
    older('shift');
    await correct(note(111.5));
    await isWhole({ notes: 3 }, [1, 111.6, 112]);
    older('facts');
    await correct(note(111.7));
    Object.assign(store, { checkpoint });
    // What its events come to is not known from there: it is said to be unknown until it is worked out anew.
    expect(await cases.get('c')).not.toHaveProperty('facts');
    for await (const _ of cases.doctor({ repair: true })) void _;
    await isWhole({ notes: 4 }, [1, 111.8, 112]);
    // It did not keep under which id its sender had sent an event either.
    Object.assign(store, { command: async (id: string) => (id.endsWith('own') ? undefined : command(id)) });
    await until(114);
    expect(await cases.correct('c', { replace: 'own', event: note(113.5) as never })).toMatchObject({ ok: true });
    await isWhole({ notes: 4 }, [3.5, 113.4, 113.6]);
    // From a checkpoint that has all of it, what events come to is known at once.
    await until(116);
    await correct(note(115.5));
    await isWhole({ notes: 5 }, [115.4, 115.6]);
  });

  it('that was corrected by a clock far ahead, mended since, is found to hold the event that the correction brought', async () => {
    const { cases, clock, until, isWhole, checkpoints } = await long();
    await until(60);
    const added = await cases.correct('c', { add: note(9) as never });
    clock.set(at(11));
    expect(await cases.send('c', { type: 'custody.note' } as never)).toMatchObject({ ok: true, case: { at: at(11) } });
    for (let n = 0; n < 210; n += 1) await cases.send('c', { type: 'custody.received', attrs: { status: 'remand' } } as never);
    expect(checkpoints.map((each) => (each.at - start) / HOUR)).toContain(11);
    await isWhole({ notes: 2 }, [8, 9, 10]);
    expect(await cases.correct('c', { withdraw: added.ok ? added.entry : '' })).toMatchObject({ ok: true });
    await isWhole({ notes: 1 }, [8, 9, 10]);
  });
});
