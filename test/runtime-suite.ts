import {
  type Cases,
  canonical,
  DAY,
  type Hook,
  instant,
  manualWaker,
  type OpenCasesOptions,
  openCases,
  type Pathway,
  type Sent,
  type Store,
  settableClock,
} from 'justice-pathway';
import { afterEach, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';

export const start = instant('2026-01-05T09:00:00Z');
export const release = start + 200 * DAY;
type Sample = typeof sample;

const housing: Hook = { id: 'housing', domain: 'housing', contacts: 'all', ask: () => [{ service: 'housing-options' }] };

/** What every store must let the runtime do. */
export function runtimeSuite(newStore: () => Promise<Store>): void {
  const opened: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of opened.splice(0)) await close();
  });

  async function begin(options: Partial<OpenCasesOptions<Sample>> = {}) {
    const store = options.store ?? (await newStore());
    const clock = settableClock(start);
    const cases = await openCases({ store, pathway: sample, clock, waker: manualWaker, backoffMs: () => 1000, ...options });
    opened.push(async () => {
      await cases.stop();
      if (!options.store) await store.close();
    });
    return { store, clock, cases };
  }

  it('opens a case, sends events, and keeps what was said', async () => {
    const { cases } = await begin();
    const id = await serving(cases);
    const view = await cases.get(id);
    expect(view).toMatchObject({
      case: { stage: 'custody', value: { sentenced: 'serving' } },
      profile: { needs: ['housing'] },
      closedAt: null,
    });
    expect(view?.agenda.map((due) => due.name)).toEqual(['weeks12', 'reviewDay', 'release']);
    expect(view?.allowed.map((each) => each.type)).toEqual(['custody.date.moved', 'custody.note', 'person.died']);
    expect((await cases.journal(id)).map((line) => line.content?.entry.seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await cases.verify(id)).toEqual([]);
  });

  it('refuses what the engine refuses, and changes nothing', async () => {
    const { cases } = await begin();
    const id = await serving(cases);
    expect(await cases.send(id, { type: 'custody.liberated' })).toMatchObject({ ok: false, reason: 'not-allowed-here' });
    expect(await cases.send('nobody', { type: 'custody.note' })).toMatchObject({ ok: false, reason: 'no-such-case' });
    expect(await cases.send(id, { type: 'custody.note', at: start + DAY })).toMatchObject({ ok: false, reason: 'in-the-future' });
    expect((await cases.journal(id)).length).toBe(6);
  });

  it('applies a command once', async () => {
    const { cases } = await begin();
    const first = await cases.open({ id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null }, command: 'open-1' });
    const again = await cases.open({ id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null }, command: 'open-1' });
    expect([first.ok, again]).toMatchObject([true, { ok: true, repeated: true, case: { id: 'c1', revision: 1 } }]);
    expect(await cases.open({ id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null } })).toMatchObject({
      reason: 'case-exists',
    });
    const received = { type: 'custody.received', attrs: { status: 'sentenced', releaseAt: release } } as const;
    const one = await cases.send('c1', received, { command: 'k1' });
    const two = await cases.send('c1', received, { command: 'k1' });
    expect(two).toMatchObject({ ok: true, repeated: true, case: { revision: 2 } });
    expect((two as Sent).entries).toEqual((one as Sent).entries);
    await cases.open({ id: 'c2', person: 'p1', stage: 'custody', input: { releaseAt: null } });
    expect(await cases.send('c2', { type: 'custody.note' }, { command: 'k1' })).toMatchObject({ ok: false, reason: 'command-reused' });
  });

  it('gives a writer that saw an older revision a conflict, and tries again for one that did not say', async () => {
    const { cases, store, clock } = await begin();
    const id = await serving(cases);
    expect(await cases.send(id, { type: 'custody.note' }, { expected: 2 })).toMatchObject({ ok: true });
    expect(await cases.send(id, { type: 'custody.note' }, { expected: 2 })).toMatchObject({ ok: false, reason: 'conflict', revision: 3 });
    const other = await openCases({ store, pathway: sample, clock, waker: manualWaker });
    const both = await Promise.all(
      [0, 1, 2].map((n) => (n % 2 ? other : cases).send(id, { type: 'case.reviewed', attrs: { by: `w${n}` } })),
    );
    expect(both.map((each) => each.ok)).toEqual([true, true, true]);
    expect((await cases.get(id))?.case.revision).toBe(6);
    expect(await cases.verify(id)).toEqual([]);
    await other.stop();
  });

  it('fires due times once, in order, at their own instants, after any outage', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    clock.set(release - 84 * DAY - 1);
    expect(await cases.tick()).toMatchObject({ fired: 0 });
    clock.set(release + 500 * DAY);
    expect((await cases.alarms()).map((alarm) => alarm.name)).toEqual(['weeks12', 'reviewDay', 'release']);
    expect(await cases.tick()).toMatchObject({ fired: 4 });
    expect(await cases.tick()).toEqual({ fired: 0, asked: 0 });
    const lines = (await cases.journal(id)).flatMap((line) => (line.content?.entry.kind === 'due' ? [line.content.entry] : []));
    expect(lines.map((entry) => [entry.attrs?.['name'], entry.at])).toEqual([
      ['weeks12', release - 84 * DAY],
      ['reviewDay', release - 30 * DAY],
      ['release', release],
      ['year', release + 365 * DAY],
    ]);
    expect((await cases.get(id))?.case).toMatchObject({ stage: null, outcome: 'settled' });
    expect(await cases.alarms()).toEqual([]);
  });

  it('lets what fell due go before an event that came later', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    clock.set(release + DAY);
    const sent = await cases.send(id, { type: 'health.seen' });
    expect(sent).toMatchObject({ ok: true, case: { stage: 'after', at: release + DAY, context: { since: release } } });
  });

  it('never fires a due time that was moved away, and fires ten years on to the millisecond', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    const far = start + 3653 * DAY;
    await cases.send(id, { type: 'custody.date.moved', attrs: { releaseAt: far } });
    clock.set(far - 1);
    await cases.tick();
    expect((await cases.get(id))?.case).toMatchObject({ stage: 'custody', value: { sentenced: 'planning' } });
    clock.set(far);
    await cases.tick();
    expect((await cases.get(id))?.case).toMatchObject({ stage: 'after', at: far });
  });

  it('skips late due times, or puts them before a person, where the policy says so', async () => {
    const skip = await begin({ catchUp: 'skip' });
    const one = await serving(skip.cases);
    skip.clock.set(release - 80 * DAY);
    await skip.cases.tick();
    expect((await skip.cases.get(one))?.case).toMatchObject({ value: { sentenced: 'serving' } });
    expect((await skip.cases.get(one))?.agenda.map((due) => due.name)).toEqual(['reviewDay', 'release']);

    const ask = await begin({ catchUp: { afterMs: DAY, decide: () => 'ask' } });
    const two = await serving(ask.cases);
    ask.clock.set(release - 80 * DAY);
    await ask.cases.tick();
    expect(await ask.cases.tick()).toMatchObject({ fired: 0 });
    const held = await ask.cases.held();
    expect(held.map((due) => due.name)).toEqual(['weeks12']);
    expect((await ask.cases.alarms()).map((alarm) => [alarm.name, alarm.held])).toEqual([['weeks12', true]]);
    expect(await ask.cases.decide(two, 'nothing', 'fire')).toMatchObject({ reason: 'no-such-due' });
    expect(await ask.cases.decide(two, held[0]?.id ?? '', 'fire', { by: 'worker-7' })).toMatchObject({
      ok: true,
      case: { value: { sentenced: 'planning' } },
    });
    expect(await ask.cases.held()).toEqual([]);
    expect(await ask.cases.verify(two)).toEqual([]);
  });

  it('asks hooks once per moment, writes their offers, and takes the answer as an event', async () => {
    const { cases, store, clock } = await begin({ hooks: [housing] });
    const id = await serving(cases);
    clock.set(start + 1);
    expect(await cases.tick()).toMatchObject({ asked: 1 });
    expect(await cases.tick()).toMatchObject({ asked: 0 });
    const offers = (await cases.journal(id)).flatMap((line) => (line.content?.entry.type === 'moment.offered' ? [line.content] : []));
    expect(offers).toHaveLength(1);
    expect(offers[0]).toMatchObject({
      by: 'hook:housing',
      entry: { attrs: { service: 'housing-options', contact: 'reception', domain: 'housing' } },
    });
    expect(await store.calls({ status: 'done' })).toHaveLength(1);
  });

  it('tries a failing hook again, then keeps it as a dead letter that can be sent again', async () => {
    let healthy = false;
    const flaky: Hook = {
      ...housing,
      ask: () => {
        if (!healthy) throw new Error('Jane Doe is not known');
        return [{ service: 'housing-options' }];
      },
    };
    const { cases, clock } = await begin({ hooks: [flaky], attempts: 3 });
    const id = await serving(cases);
    for (let minute = 0; minute < 4; minute += 1) {
      await cases.tick();
      clock.set(clock.now() + 60_000);
    }
    const dead = await cases.deadLetters();
    expect(dead).toMatchObject([{ hook: 'housing', status: 'dead', attempts: 3, reason: 'threw' }]);
    expect(await cases.health()).toMatchObject({ deadCalls: 1, ok: false });
    const failures = (await cases.journal(id)).flatMap((line) =>
      line.content?.entry.kind === 'hook-failed' ? [line.content.entry.attrs] : [],
    );
    expect(failures.map((attrs) => [attrs?.['attempt'], attrs?.['final']])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    expect(JSON.stringify(failures)).not.toContain('Jane');
    healthy = true;
    expect(await cases.redeliver(dead[0]?.key ?? '')).toBe(true);
    expect(await cases.redeliver('nothing')).toBe(false);
    await cases.tick();
    expect(await cases.deadLetters()).toEqual([]);
    expect((await cases.journal(id)).some((line) => line.content?.entry.type === 'moment.offered')).toBe(true);
    expect(await cases.verify(id)).toEqual([]);
  });

  it('tells every open case of a person what concerns the person', async () => {
    const { cases } = await begin();
    const one = await serving(cases);
    const two = await serving(cases, 'c2');
    const three = await serving(cases, 'c3', 'p2');
    const died = await cases.send(one, { type: 'person.died' }, { command: 'd' });
    expect(died).toMatchObject({ ok: true, case: { stage: null }, others: [{ case: two, ok: true }] });
    expect(await cases.send(one, { type: 'person.died' }, { command: 'd' })).toMatchObject({ ok: true, repeated: true });
    expect((await cases.get(two))?.case).toMatchObject({ stage: null, outcome: 'died' });
    expect((await cases.get(three))?.case.stage).toBe('custody');
    expect((await cases.find({ person: 'p1', open: true })).length).toBe(0);
    expect((await cases.find({ open: false })).map((view) => view.case.id)).toEqual([one, two]);
  });

  it('answers what was true at an instant, and what was known then', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    clock.set(start + 10 * DAY);
    const late = await cases.correct(
      id,
      { add: { type: 'custody.date.moved', at: start + 2 * DAY, attrs: { releaseAt: release - 50 * DAY } } },
      { by: 'clerk', why: 'letter found' },
    );
    expect(late).toMatchObject({ ok: true, case: { context: { releaseAt: release - 50 * DAY } } });
    expect((await cases.caseAt(id, start + 3 * DAY))?.context).toMatchObject({ releaseAt: release - 50 * DAY });
    expect((await cases.caseKnownAt(id, start + 3 * DAY))?.context).toMatchObject({ releaseAt: release });
    expect((await cases.caseAt(id, start + DAY))?.context).toMatchObject({ releaseAt: release });
    expect(await cases.caseAt(id, start - 1)).toBeUndefined();
    expect(await cases.caseKnownAt(id, start - 1)).toBeUndefined();
    const present = await cases.get(id);
    expect(canonical(await cases.caseKnownAt(id, clock.now()))).toBe(canonical(present?.case));
  });

  it('corrects and withdraws, works the case out again, and says what is different', async () => {
    const { cases, clock } = await begin({ hooks: [housing] });
    const id = await serving(cases);
    clock.set(release - 83 * DAY);
    await cases.tick();
    const line = (await cases.journal(id)).find((each) => each.content?.entry.type === 'custody.received');
    const received = line?.content?.entry.id ?? '';
    const event = { type: 'custody.received', at: start, attrs: { status: 'sentenced', releaseAt: release + 100 * DAY } };
    const dry = await cases.correct(id, { replace: received, event }, { dryRun: true });
    expect(dry).toMatchObject({ ok: true, difference: { before: { state: 'sentenced.planning' }, after: { state: 'sentenced.serving' } } });
    expect((await cases.get(id))?.case.value).toEqual({ sentenced: 'planning' });
    const done = await cases.correct(id, { replace: received, event }, { by: 'clerk', why: 'wrong date', command: 'fix' });
    if (!done.ok) throw new Error(done.message);
    expect(done.case.value).toEqual({ sentenced: 'serving' });
    expect(done.difference.due.added.map((due) => [due.name, due.at])).toContainEqual(['release', release + 100 * DAY]);
    expect(done.difference.moments.removed.map((moment) => [moment.contact, moment.domain])).toEqual([
      ['planning', 'housing'],
      ['planning', 'financial'],
    ]);
    expect(done.difference.alreadySent.map((call) => [call.hook, call.moment.contact])).toEqual([['housing', 'planning']]);
    expect(await cases.correct(id, { replace: received, event }, { command: 'fix' })).toMatchObject({
      ok: true,
      repeated: true,
      entry: done.entry,
    });
    expect((await cases.get(id))?.agenda.map((due) => due.at)).toEqual([release + 16 * DAY, release + 70 * DAY, release + 100 * DAY]);
    expect(await cases.correct(id, { withdraw: received })).toMatchObject({ ok: false, reason: 'no-such-entry' });
    expect(await cases.correct(id, { withdraw: done.entry })).toMatchObject({ ok: true, case: { value: 'arriving' } });
    expect(await cases.verify(id)).toEqual([]);
    expect(canonical(await cases.caseKnownAt(id, clock.now()))).toBe(canonical((await cases.get(id))?.case));
  });

  it('will not correct what would make later events impossible', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    clock.set(start + DAY);
    await cases.send(id, { type: 'custody.note' });
    const received = (await cases.journal(id)).find((each) => each.content?.entry.type === 'custody.received')?.content?.entry.id ?? '';
    expect(await cases.correct(id, { withdraw: received })).toMatchObject({
      ok: false,
      reason: 'does-not-fit',
      misfits: [{ type: 'custody.note' }],
    });
    expect((await cases.get(id))?.case.context).toMatchObject({ notes: 1 });
  });

  it('exports all that is held on a person, and erases it leaving the chain verifiable', async () => {
    const { cases, store } = await begin({ hooks: [housing] });
    const id = await serving(cases);
    await serving(cases, 'c2', 'p2');
    const held = await cases.export('p1');
    expect(held.cases.map((each) => each.stored.id)).toEqual([id]);
    expect(held.cases[0]?.journal).toHaveLength(6);
    expect(held.cases[0]?.calls).toHaveLength(1);
    expect(await cases.erase('p1', { by: 'records-officer', why: 'asked for' })).toEqual([id]);
    const lines = await cases.journal(id);
    expect(lines.map((line) => line.content === null)).toEqual([true, true, true, true, true, true, false]);
    expect(lines.at(-1)?.content).toMatchObject({ by: 'records-officer', why: 'asked for', entry: { type: 'case.erased', person: '' } });
    expect(await cases.verify(id)).toEqual([]);
    expect(await cases.get(id)).toBeUndefined();
    expect((await cases.export('p1')).cases).toEqual([]);
    expect(await store.calls({ status: 'waiting', case: id })).toEqual([]);
    expect(await cases.send(id, { type: 'custody.note' })).toMatchObject({ reason: 'case-erased' });
    expect(JSON.stringify([lines, await store.load(id)])).not.toContain('p1');
    expect((await cases.get('c2'))?.case.person).toBe('p2');
  });

  it('erases by a retention policy', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    await serving(cases, 'c2', 'p2');
    await cases.send(id, { type: 'person.died' });
    clock.set(start + 3000 * DAY);
    const policy = { closedBefore: start + 365 * DAY, by: 'retention' };
    expect(await cases.retain({ ...policy, dryRun: true })).toEqual([id]);
    expect(await cases.get(id)).toBeDefined();
    expect(await cases.retain(policy)).toEqual([id]);
    expect(await cases.get(id)).toBeUndefined();
    expect(await cases.retain(policy)).toEqual([]);
  });

  it('follows changes in order, and goes on from a cursor', async () => {
    const { cases } = await begin();
    const seen: string[] = [];
    let cursor = '';
    const stop = new AbortController();
    const following = (async () => {
      for await (const change of cases.changes({ after: '', signal: stop.signal, pollMs: 20 })) {
        seen.push(change.record.content?.entry.type ?? '');
        cursor = change.cursor;
        if (seen.length === 6) stop.abort();
      }
    })();
    await serving(cases);
    await following;
    expect(seen.slice(0, 3)).toEqual(['case.opened', 'state.entered', 'custody.received']);
    await cases.send('c1', { type: 'custody.note' });
    const more: string[] = [];
    for await (const change of cases.changes({ after: cursor, pollMs: 20 })) {
      more.push(change.record.content?.entry.type ?? '');
      break;
    }
    expect(more).toEqual(['custody.note']);
  });

  it('finds a changed, a missing and a cut journal', async () => {
    const { cases } = await begin();
    const id = await serving(cases);
    const lines = await cases.journal(id);
    const head = lines.at(-1)?.hash ?? '';
    const { verifyChain } = await import('justice-pathway');
    const changed = lines.map((line) =>
      line.seq === 3 && line.content ? { ...line, content: { ...line.content, by: 'somebody else' } } : line,
    );
    expect(verifyChain(id, changed, head)).toEqual([{ seq: 3, fault: 'changed-content' }]);
    expect(
      verifyChain(
        id,
        lines.filter((line) => line.seq !== 3),
        head,
      ).map((each) => each.fault),
    ).toContain('broken-link');
    expect(verifyChain(id, lines.slice(0, -1), head)).toEqual([{ seq: 5, fault: 'wrong-head' }]);
    expect(verifyChain(id, lines, head)).toEqual([]);
  });

  it('lets no case that cannot be moved stand in the way of the others', async () => {
    const { cases, store, clock } = await begin();
    for (let number = 0; number < 60; number += 1) await serving(cases, `a${number}`);
    const other = { ...sample, version: '2' } as typeof sample;
    const trouble: string[] = [];
    const newer = await openCases({ store, pathway: other, clock, waker: manualWaker, onTrouble: ({ error }) => void trouble.push(error) });
    const id = await serving(newer, 'z1');
    clock.set(release);
    expect(await newer.tick()).toMatchObject({ fired: 3 });
    expect((await newer.get(id))?.case.stage).toBe('after');
    expect((await newer.alarms({ lateMs: 0 })).length).toBe(180);
    await newer.stop();
  });

  it('keeps going when the clock jumps back', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    clock.set(release - 84 * DAY);
    await cases.tick();
    clock.set(release - 84 * DAY - 3_600_000);
    expect(await cases.send(id, { type: 'custody.note' })).toMatchObject({ ok: true, case: { at: release - 84 * DAY } });
    clock.set(release - 1);
    await cases.tick();
    expect((await cases.get(id))?.case.stage).toBe('custody');
    clock.set(release);
    await cases.tick();
    expect((await cases.get(id))?.case.stage).toBe('after');
  });
}

/** Opens a case and has it received under sentence. */
export async function serving(cases: Cases<Sample>, id = 'c1', person = 'p1'): Promise<string> {
  const opened = await cases.open({ id, person, profile: { needs: ['housing'] }, stage: 'custody', input: { releaseAt: null } });
  if (!opened.ok) throw new Error(opened.message);
  const sent = await cases.send(id, { type: 'custody.received', attrs: { status: 'sentenced', releaseAt: release } });
  if (!sent.ok) throw new Error(sent.message);
  return id;
}

export function laterVersion(changes: Partial<Pathway>): Pathway {
  return { ...sample, version: '2', ...changes } as Pathway;
}
