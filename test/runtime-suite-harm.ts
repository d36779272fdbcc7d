import { DAY, manualWaker, openCases, type Store } from 'justice-pathway';
import { expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { type Begin, release, serving, start } from './runtime-sample.ts';

const opening = { person: 'p1', stage: 'custody', input: { releaseAt: null } } as const;

/** Commands that must never do more than they were told, nor say that they did what they did not. */
export function harmSuite(begin: Begin): void {
  it('takes nothing left out for everybody', async () => {
    const { cases } = await begin();
    const id = await serving(cases);
    const loose = cases as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
    const calls: [string, unknown[]][] = [
      ['erase', [undefined, { by: 'x' }]],
      ['erase', ['', { by: 'x' }]],
      ['erase', ['p1', { by: 'x', whi: 'y' }]],
      ['export', [undefined]],
      ['export', [null]],
      ['tell', [undefined, { type: 'person.died' }]],
      ['retain', [{}]],
      ['retain', [{ closedBefore: undefined }]],
      ['retain', [{ closedBefore: Number.NaN }]],
      ['retain', [{ closedBefore: start + 9000 * DAY, dryrun: true }]],
      ['retain', [undefined]],
      ['find', [{}]],
      ['find', [{ person: undefined }]],
      ['find', [{ persn: 'p1' }]],
      ['send', [undefined, { type: 'custody.note' }]],
    ];
    for (const [name, given] of calls) {
      const error = await (loose[name] as (...all: unknown[]) => Promise<unknown>)(...given).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error, `${name}(${JSON.stringify(given)})`).toMatchObject({
        code: 'bad-argument',
        message: expect.stringContaining(`${name}()`),
      });
    }
    expect((await cases.find({ all: true })).map((view) => view.case.id)).toEqual([id]);
    expect(await cases.verify(id)).toEqual([]);
  });

  it('keeps a command id for one command: kind, case, person and content', async () => {
    const { cases } = await begin();
    await cases.open({ id: 'c1', ...opening, command: 'k' });
    expect(await cases.open({ id: 'c1', ...opening, command: 'k' })).toMatchObject({ ok: true, repeated: true });
    const reused = { ok: false, reason: 'command-reused' };
    expect(await cases.open({ id: 'c1', ...opening, person: 'p2', command: 'k' })).toMatchObject(reused);
    expect(await cases.open({ ...opening, command: 'k' })).toMatchObject(reused);
    expect(await cases.send('c1', { type: 'case.reviewed' }, { command: 'k' })).toMatchObject(reused);
    expect(await cases.tell('p1', { type: 'person.died' }, { command: 'k' })).toMatchObject(reused);
    expect(await cases.erase('p1', { command: 'k' })).toMatchObject(reused);
    expect(await cases.correct('c1', { withdraw: 'x' }, { command: 'k' })).toMatchObject(reused);
    expect(await cases.decide('c1', 'x', 'fire', { command: 'k' })).toMatchObject(reused);
    const received = { type: 'custody.received', attrs: { status: 'sentenced', releaseAt: release } } as const;
    expect(await cases.send('c1', received, { command: 'r' })).toMatchObject({ ok: true });
    expect(await cases.send('c1', received, { command: 'r' })).toMatchObject({ ok: true, repeated: true });
    expect(await cases.send('c1', { ...received, attrs: { ...received.attrs, releaseAt: release + 1 } }, { command: 'r' })).toMatchObject(
      reused,
    );
    await cases.open({ id: 'c2', ...opening });
    expect(await cases.send('c2', received, { command: 'r' })).toMatchObject(reused);
    expect(await cases.erase('p2', { command: 'e' })).toEqual({ ok: true, erased: [], notErased: [] });
    expect(await cases.erase('p1', { command: 'e', by: 'records' })).toMatchObject({ ok: true, erased: ['c1', 'c2'] });
    expect(await cases.erase('p1', { command: 'e' })).toMatchObject({ ok: true, repeated: true, erased: [] });
    expect(await cases.erase('p2', { command: 'e' })).toMatchObject(reused);
  });

  it('takes an event id once within a case', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    const event = { id: 'letter-1', type: 'case.reviewed', attrs: { by: 'w' } } as const;
    expect(await cases.send(id, event)).toMatchObject({ ok: true });
    expect(await cases.send(id, event)).toMatchObject({ ok: true, repeated: true });
    expect(await cases.send(id, event, { command: 'other' })).toMatchObject({ ok: true, repeated: true });
    expect(await cases.send(id, { ...event, attrs: { by: 'v' } })).toMatchObject({ ok: false, reason: 'event-reused' });
    clock.set(start + DAY);
    expect(await cases.correct(id, { add: { id: 'letter-1', type: 'custody.note', at: start } })).toMatchObject({ reason: 'event-reused' });
    expect(await cases.send(id, { id: `${id}:99`, type: 'custody.note' })).toMatchObject({ ok: false, reason: 'bad-event' });
    const two = await serving(cases, 'c2');
    expect(await cases.send(two, event)).toMatchObject({ ok: true, case: { id: 'c2' } });
    const ids = (await cases.journal(id)).map((line) => line.content?.entry.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('checks what comes in: ids, numbers, plain JSON, and what the stage asks for', async () => {
    const { cases } = await begin();
    const bad = { ok: false, reason: 'bad-input' };
    for (const person of ['', '   ', 'a\u0000b', 'half \ud800', 'x'.repeat(201), undefined, 7])
      expect(await cases.open({ ...opening, person: person as string }), String(person)).toMatchObject(bad);
    expect(await cases.open({ ...opening, id: '' })).toMatchObject({ ...bad, issues: [{ path: 'id' }] });
    expect(await cases.open({ ...opening, input: { releaseAt: Number.NaN } as never })).toMatchObject(bad);
    expect(await cases.open({ ...opening, input: { releaseAt: 'soon' } as never })).toMatchObject({
      ...bad,
      issues: [{ path: 'input.releaseAt' }],
    });
    expect(await cases.open({ ...opening, profile: { age: Number.POSITIVE_INFINITY } })).toMatchObject(bad);
    const id = await serving(cases);
    for (const attrs of [{ by: 'w', when: new Date(0) }, { n: Number.NaN }, { f: () => 1 }, { list: [undefined] }])
      expect(await cases.send(id, { type: 'case.reviewed', attrs: attrs as never })).toMatchObject({ ok: false, reason: 'bad-event' });
    expect(await cases.send(id, { type: 'case.reviewed', attrs: { bye: 'w', other: 1 } as never })).toMatchObject({
      ok: true,
      warnings: [{ code: 'unknown-attribute', path: 'attrs.bye', cure: 'Did you mean "by"?' }],
    });
    expect(await cases.verify(id)).toEqual([]);
  });

  it('answers a writer that gave no revision with no conflict, however many there are', async () => {
    const { cases, store, clock } = await begin();
    const id = await serving(cases);
    const others = await Promise.all([0, 1, 2].map(() => openCases({ store, pathway: sample, clock, waker: manualWaker })));
    const all = [cases, ...others];
    const writers = Array.from({ length: 16 }, async (_, writer) => {
      for (let number = 0; number < 3; number += 1) {
        const sent = await (all[writer % 4] as typeof cases).send(id, { type: 'health.seen' });
        expect(sent.ok, sent.ok ? '' : sent.reason).toBe(true);
      }
    });
    await Promise.all(writers);
    expect((await cases.get(id))?.case.revision).toBe(2 + 48);
    const revision = 50;
    const both = await Promise.all(all.map((each) => each.send(id, { type: 'health.seen' }, { expected: revision })));
    expect(both.filter((sent) => sent.ok)).toHaveLength(1);
    for (const each of others) await each.stop();
  });

  it('tells what concerns a person to every case, or keeps it until it has', async () => {
    const { store, clock } = await begin();
    const failing = failingStore(store);
    const cases = await openCases({ store: failing.store, pathway: sample, clock, waker: manualWaker });
    const one = await serving(cases, 'c1');
    await serving(cases, 'c2');
    await serving(cases, 'c3');
    failing.fails = (id) => id === 'c2';
    const died = await cases.send(one, { type: 'person.died' }, { command: 'd' });
    expect(died).toMatchObject({
      ok: true,
      others: [
        { case: 'c2', ok: false, owed: true },
        { case: 'c3', ok: true },
      ],
    });
    expect(await cases.health()).toMatchObject({ owedTells: 1, ok: false, problems: [expect.stringContaining('not yet reached')] });
    expect(await cases.send(one, { type: 'person.died' }, { command: 'd' })).toMatchObject({ ok: true, repeated: true });
    await cases.stop();
    // Another process goes on with it.
    const next = await openCases({ store, pathway: sample, clock, waker: manualWaker });
    clock.set(start + DAY);
    await next.tick();
    for (const id of ['c2', 'c3']) {
      expect((await next.get(id))?.case).toMatchObject({ stage: null, outcome: 'died' });
      const told = (await next.journal(id)).filter((line) => line.content?.entry.type === 'person.died');
      expect(told.map((line) => line.content?.entry.at)).toEqual([start]);
    }
    expect(await next.health()).toMatchObject({ owedTells: 0, problems: [] });
    await next.stop();
  });

  it('tells a case that has gone on since what happened before', async () => {
    const { cases, clock } = await begin();
    const one = await serving(cases, 'c1');
    const two = await serving(cases, 'c2');
    clock.set(start + 5 * DAY);
    await cases.send(two, { type: 'health.seen' });
    expect(await cases.send(one, { type: 'person.died', at: start + 6 * DAY })).toMatchObject({ ok: false, reason: 'in-the-future' });
    const died = await cases.send(one, { type: 'person.died', at: start + 2 * DAY });
    // What the second case holds after the death does not fit: it is kept for a person to look at, not lost.
    expect(died).toMatchObject({ ok: true });
    expect(await cases.tell('nobody', { type: 'person.died' })).toMatchObject({ ok: false, reason: 'no-such-case' });
    expect(await cases.tell('p1', { type: 'person.dyed' as 'person.died' })).toMatchObject({
      reason: 'unknown-event',
      nearest: 'person.died',
    });
    const told = (await cases.get(two))?.case.outcome === 'died';
    expect(told || (await cases.owed()).length === 1).toBe(true);
    await cases.erase('p1');
    expect(await cases.owed()).toEqual([]);
  });

  it('puts aside only the case that cannot go on, and takes it up again', async () => {
    const { cases, clock, store } = await begin({ atOnce: 4 });
    const id = await serving(cases);
    let broken = true;
    const other = await openCases({
      store,
      pathway: sample,
      clock,
      waker: manualWaker,
      catchUp: {
        afterMs: 0,
        decide: (_due, _late, of) => {
          if (broken && of.id === 'bad') throw new Error('no');
          return 'fire';
        },
      },
    });
    await serving(cases, 'bad');
    clock.set(release);
    await other.tick();
    expect((await other.get(id))?.case.stage).toBe('after');
    expect(await other.asides()).toMatchObject([{ case: 'bad', reason: 'Error', attempts: 1 }]);
    expect(await other.health()).toMatchObject({ asides: 1, ok: false });
    expect(await other.tick()).toEqual({ fired: 0, asked: 0 });
    broken = false;
    clock.set(release + DAY);
    await other.tick();
    expect((await other.get('bad'))?.case.stage).toBe('after');
    expect(await other.asides()).toEqual([]);
    await other.stop();
  });

  it('asks hooks and takes events again after a clock was a year ahead and is mended', async () => {
    const asked: string[] = [];
    const ask = (of: { readonly id: string }) => {
      asked.push(of.id);
      return [];
    };
    const { cases, clock } = await begin({ hooks: [{ id: 'h', domain: 'financial', contacts: 'all', ask }] });
    await cases.open({ id: 'c1', ...opening });
    await cases.send('c1', { type: 'custody.received', attrs: { status: 'remand' } });
    clock.set(start + 365 * DAY);
    await cases.send('c1', { type: 'case.reviewed' });
    expect(asked).toEqual([]);
    clock.set(start + DAY);
    expect(await cases.health()).toMatchObject({ ok: false, problems: [expect.stringContaining('in the future')] });
    await cases.tick();
    expect(asked).toHaveLength(1);
    const seen = await cases.send('c1', { type: 'health.seen', at: start + DAY });
    expect(seen).toMatchObject({ ok: true, case: { at: start + DAY } });
    expect((await cases.journal('c1')).some((line) => line.content?.entry.type === 'clock.mended')).toBe(true);
    expect(await cases.send('c1', { type: 'custody.liberated' })).toMatchObject({ ok: true, case: { at: start + DAY, stage: 'after' } });
    expect(await cases.verify('c1')).toEqual([]);
    const known = await cases.caseKnownAt('c1', clock.now() + 400 * DAY);
    expect(known?.stage).toBe('after');
  });
}

// Helpers

/** A store whose commits fail for some cases, as a server does that goes away in between. */
function failingStore(store: Store) {
  const of = {
    fails: (_id: string) => false,
    store: new Proxy(store, {
      get(target, name, receiver) {
        if (name !== 'commit') return Reflect.get(target, name, receiver);
        return async (commit: Parameters<Store['commit']>[0]) => {
          if (of.fails(commit.next.id)) throw Object.assign(new Error('away'), { code: 'store-away' });
          return target.commit(commit);
        };
      },
    }),
  };
  return of;
}
