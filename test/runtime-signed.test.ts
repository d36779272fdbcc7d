import { DAY, manualWaker, memoryStore, openCases } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { begin, byHand } from './runtime-loop-sample.ts';
import { housing, release, serving, start } from './runtime-sample.ts';
import { tracing } from './runtime-tracer-sample.ts';

const planning = release - 84 * DAY;
const note = { type: 'custody.note' } as const;

async function listOf<T>(of: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const one of of) list.push(one);
  return list;
}

/** A case of which a due time waits for a person. */
async function held(options: Parameters<typeof begin>[0] = {}) {
  const own = await begin({ catchUp: { afterMs: 0, decide: () => 'ask' }, ...options });
  await serving(own.cases);
  own.clock.set(planning + DAY);
  await own.cases.tick();
  const [due] = await own.cases.held();
  const last = async () => (await own.cases.journal('c1')).at(-1)?.content;
  return { ...own, due: due?.id ?? '', last };
}

describe('a command', () => {
  it('whose id is no id is refused by every call, by the name of the call, and nothing is written', async () => {
    const { cases, due } = await held();
    const lines = (await cases.journal('c1')).length;
    const of = { command: ' ' };
    const refusal = (call: string) => ({ code: 'bad-argument', data: { call: `${call}()`, argument: 'command' } });
    await expect(cases.send('c1', note, of)).rejects.toMatchObject(refusal('send'));
    await expect(cases.tell('p1', { type: 'person.died' }, of)).rejects.toMatchObject(refusal('tell'));
    await expect(cases.decide('c1', due, 'fire', of)).rejects.toMatchObject(refusal('decide'));
    await expect(cases.correct('c1', { add: { ...note, at: start } }, of)).rejects.toMatchObject(refusal('correct'));
    await expect(cases.erase('p1', of)).rejects.toMatchObject(refusal('erase'));
    expect(await cases.journal('c1')).toHaveLength(lines);
  });

  it('of another revision than the case has is a conflict, for a decision too, and the right one is taken', async () => {
    const { cases, due } = await held();
    const revision = (await cases.get('c1'))?.case.revision ?? 0;
    const conflict = { ok: false, reason: 'conflict', revision };
    expect(await cases.send('c1', note, { expected: revision - 1 })).toMatchObject(conflict);
    expect(await cases.decide('c1', due, 'fire', { expected: revision - 1 })).toMatchObject(conflict);
    expect(await cases.decide('c1', due, 'fire', { expected: revision })).toMatchObject({ ok: true });
  });

  it('is told to a tracer by its kind and the word of the vocabulary, with what came of it, and nothing of the person', async () => {
    const { spans, tracer } = tracing();
    const { cases } = await begin({ tracer });
    await serving(cases);
    await cases.send('c1', { type: 'Jane Doe' } as never);
    await cases.send('c1', { type: 'toString' } as never);
    await cases.correct('c1', { add: { ...note, at: start } });
    expect(spans).toEqual([
      { name: 'justice.open', stage: 'custody' },
      { name: 'justice.send', type: 'custody.received', outcome: 'taken' },
      { name: 'justice.send', type: 'unknown', outcome: 'unknown-event' },
      { name: 'justice.send', type: 'unknown', outcome: 'unknown-event' },
      { name: 'justice.correct' },
    ]);
  });
});

describe('opening a case', () => {
  const opening = { id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null }, at: start, command: 'o' } as const;

  it('by one command is done once, also where the clock has gone back, and the command stands for nothing else', async () => {
    const { cases, clock } = await begin();
    const first = await cases.open(opening);
    clock.set(start - DAY);
    expect(await cases.open(opening)).toMatchObject({ ok: true, repeated: true, entries: first.ok && first.entries });
    const others = [
      { id: 'c2' },
      { person: 'p2' },
      { input: { releaseAt: release } },
      { profile: { needs: ['housing'] } },
      { at: start - 7 },
    ];
    for (const other of others)
      expect(await cases.open({ ...opening, ...other } as never), Object.keys(other)[0]).toMatchObject({ reason: 'command-reused' });
    expect(await cases.count({ all: true })).toBe(1);
  });

  it('of nobody, or with what no store could keep, is refused with its place', async () => {
    const { cases } = await begin();
    const { person: _, ...nobody } = opening;
    expect(await cases.open(nobody as never)).toMatchObject({ reason: 'bad-input', issues: [{ path: 'person' }] });
    const input = { releaseAt: null, of: new Date(start) };
    expect(await cases.open({ ...opening, input } as never)).toMatchObject({
      reason: 'bad-input',
      issues: [{ path: 'input.of' }, { path: 'input' }],
    });
    expect(await cases.count({ all: true })).toBe(0);
  });
});

describe('a decision on what fell due', () => {
  it.each([
    ['fire', 'planning'],
    ['skip', 'serving'],
  ] as const)('to %s it is carried out, signed, once by one command', async (how, state) => {
    const { cases, due, last } = await held();
    expect(await cases.decide('c1', 'another', how)).toMatchObject({ ok: false, reason: 'no-such-due' });
    const of = { by: 'worker', why: 'the plan is made', command: 'k' };
    const decided = await cases.decide('c1', due, how, of);
    expect(decided).toMatchObject({ ok: true, case: { value: { sentenced: state }, at: planning } });
    expect(decided).not.toHaveProperty('repeated');
    expect(await last()).toMatchObject({ by: 'worker', why: 'the plan is made', command: 'k' });
    const lines = (await cases.journal('c1')).length;
    expect(await cases.decide('c1', due, how, of)).toMatchObject({ ok: true, repeated: true, entries: decided.ok && decided.entries });
    expect(await cases.decide('c1', due, how === 'fire' ? 'skip' : 'fire', of)).toMatchObject({ ok: false, reason: 'command-reused' });
    expect(await cases.decide('c1', due, how)).toMatchObject({ ok: false, reason: 'no-such-due' });
    expect(await cases.journal('c1')).toHaveLength(lines);
  });

  it('is dated at the time of what fell due where the clock has gone back behind it', async () => {
    const { cases, clock, due } = await held();
    clock.set(planning - DAY);
    expect(await cases.decide('c1', due, 'fire')).toMatchObject({ ok: true });
    const fired = (await cases.journal('c1')).flatMap(({ content }) => (content?.entry.kind === 'due' ? [content.entry.at] : []));
    expect(fired).toEqual([planning]);
    expect(await cases.verify('c1')).toEqual([]);
  });

  it('of a stage that has changed since is refused, and nothing is written', async () => {
    const { store, clock, due, cases } = await held();
    const lines = (await cases.journal('c1')).length;
    const load: typeof store.load = async (id) => {
      const stored = await store.load(id);
      return stored?.case?.stage ? { ...stored, case: { ...stored.case, hash: 'other' } } : stored;
    };
    const other = await openCases({ store: { ...store, load }, pathway: sample, clock, waker: manualWaker });
    expect(await other.decide('c1', due, 'fire')).toMatchObject({ ok: false, reason: 'other-version' });
    expect(await cases.journal('c1')).toHaveLength(lines);
    await other.stop();
  });

  it('that is neither to fire nor to skip is the caller’s mistake', async () => {
    const { cases, due } = await held();
    await expect(cases.decide('c1', due, 'maybe' as never)).rejects.toMatchObject({ code: 'bad-argument', data: { argument: 'how' } });
  });

  it('of two workers at once is carried out once', async () => {
    const { cases, store, clock, due } = await held();
    const other = await openCases({ store: { ...store }, pathway: sample, clock, waker: manualWaker });
    const answers = await Promise.all([cases, other].map((each) => each.decide('c1', due, 'fire', { command: 'k' })));
    expect(answers.map((each) => [each.ok, 'repeated' in each]).sort()).toEqual([
      [true, false],
      [true, true],
    ]);
    await other.stop();
  });
});

describe('live cases', () => {
  it('cannot be opened without options or without a pathway', async () => {
    for (const given of [undefined, {}, { pathway: {} }, { pathway: { stages: {} } }])
      await expect(openCases(given as never)).rejects.toMatchObject({ code: 'bad-argument' });
    await expect(openCases({} as never)).rejects.toMatchObject({ data: { argument: 'options' } });
  });

  it('do nothing more once they are stopped', async () => {
    const { cases } = await begin();
    await cases.stop();
    await expect(cases.get('c1')).rejects.toMatchObject({ code: 'cases-stopped' });
  });

  it('are opened with nothing that waits and no consent', async () => {
    const { cases, store } = await begin();
    await cases.open({ id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null } });
    expect(await store.load('c1')).toMatchObject({ held: [], consents: [], seq: 2 });
  });

  it('are commanded in a batch, seen as they were, and as they were known', async () => {
    const { cases, clock } = await begin();
    await serving(cases);
    clock.set(start + DAY);
    const opening = { do: 'open', id: 'c2', person: 'p2', stage: 'custody', input: { releaseAt: null } } as const;
    expect(await cases.batch([{ do: 'send', case: 'c1', event: note }, opening])).toMatchObject([{ ok: true }, { ok: true }]);
    const revision = (await cases.get('c1'))?.case.revision ?? 0;
    for (const seen of ['caseAt', 'caseKnownAt'] as const) {
      expect((await cases[seen]('c1', start + DAY))?.revision).toBe(revision);
      expect((await cases[seen]('c1', start))?.revision).toBe(revision - 1);
      expect(await cases[seen]('c1', start - 1)).toBeUndefined();
    }
  });

  it('are looked through without a change, unless repair is asked for', async () => {
    const { cases, store } = await begin();
    await serving(cases);
    await store.rearm('c1', []);
    const found = async (options?: { repair: boolean }) => (await listOf(cases.doctor(options))).map(({ fault }) => fault);
    expect([await found(), await found({ repair: false }), (await store.dueOf('c1')).length]).toEqual([['due-index'], ['due-index'], 0]);
    expect([await found({ repair: true }), (await store.dueOf('c1')).length, await found()]).toEqual([['due-index'], 3, []]);
  });

  it('go to another version only where it is asked that they do, and come back', async () => {
    const { cases, store, clock } = await begin();
    await serving(cases);
    const pathway = { ...sample, version: '2' } as typeof sample;
    const newer = await openCases({ store, clock, waker: manualWaker, pathway, earlier: [sample] });
    const plan = { id: 'm', from: 'sample@1', to: 'sample@2' };
    const version = async () => (await store.load('c1'))?.case?.version;
    const all = async (verdicts: AsyncIterable<{ verdict: string }>) => (await listOf(verdicts)).map(({ verdict }) => verdict);
    expect([await all(newer.migrate(plan)), await version()]).toEqual([['same'], '1']);
    expect([await all(newer.migrate({ ...plan, dryRun: true })), await version()]).toEqual([['same'], '1']);
    expect([await all(newer.migrate({ ...plan, dryRun: false })), await version()]).toEqual([['same'], '2']);
    expect([(await all(newer.undoMigration(plan))).length, await version()]).toEqual([1, '1']);
    await newer.stop();
  });

  it('wake a worker when a dead letter is put back, and for nothing that is none', async () => {
    const { waker, asked, wake } = byHand();
    const failing = {
      ...housing,
      ask: () => {
        throw new Error('away');
      },
    };
    const { cases, clock } = await begin({ waker, hooks: [failing], attempts: 1 });
    await serving(cases);
    await wake();
    const [dead] = await cases.deadLetters();
    expect(asked.splice(0).at(-1)).toBe(planning);
    expect([await cases.redeliver('nothing'), asked]).toEqual([false, []]);
    clock.set(start + 7);
    expect([await cases.redeliver(dead?.key ?? ''), asked]).toEqual([true, [start + 7]]);
  });

  it('go on with a store in memory where none is given', async () => {
    const cases = await openCases({ pathway: sample, waker: manualWaker });
    expect(await cases.open({ id: 'a', person: 'p', stage: 'custody', input: { releaseAt: null } })).toMatchObject({ ok: true });
    expect(await cases.count({ all: true })).toBe(1);
    await cases.stop();
  });

  it('end those who follow their changes when they are stopped', async () => {
    const { cases } = await begin({ store: memoryStore() });
    const lines = cases.changes({ pollMs: 3_600_000 })[Symbol.asyncIterator]();
    const next = lines.next();
    await new Promise(setImmediate);
    await cases.stop();
    expect((await next).done).toBe(true);
  });
});
