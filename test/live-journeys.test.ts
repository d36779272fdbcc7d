import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DAY, instant, type Journey, manualWaker, memoryStore, openCases, type Store, settableClock } from 'justice-pathway';
import { journeysOf } from 'justice-pathway/live';
import { rules, scottishMeaning, scottishPathway } from 'justice-pathway/machines';
import { mapper } from 'justice-pathway/map';
import { sqliteStore } from 'justice-pathway/sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { countingJournal } from './counting-journal.ts';
import { sample } from './engine-sample.ts';
import { serving, start } from './runtime-sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'live-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = instant('2026-06-01T15:00:00+01:00');

describe('from live cases to journeys', () => {
  it('tells each person once, as corrected, up to now, with what was learned, and leaves windows open', async () => {
    const clock = settableClock(at);
    const cases = await openCases({ pathway: scottishPathway, clock, waker: manualWaker });
    const input = { status: 'sentenced', sentencedOn: '2026-06-01', startOn: '2026-06-01', days: 720 } as const;
    await cases.open({ id: 'a', person: 'p', profile: { needs: ['housing'] }, stage: 'custody', input });
    const received = await cases.send('a', { type: 'custody.received', attrs: { status: 'sentenced', sentenceDays: 720 } });
    clock.set(at + DAY);
    await cases.open({ id: 'b', person: 'p', profile: { needs: ['ost'], homeArea: 'Alloa' }, stage: 'prosecution', input: {} });
    await cases.send('a', { type: 'person.learned', attrs: { needs: ['benefits'] } });
    const wrong = received.ok ? (received.entries[0]?.id as string) : '';
    await cases.correct('a', {
      replace: wrong,
      event: { type: 'custody.received', at: at + 1000, attrs: { status: 'sentenced', sentenceDays: 700 } },
    });
    const [journey, ...more] = await all(journeysOf(cases, { open: true }));
    expect(more).toEqual([]);
    expect(journey).toMatchObject({ id: 'p', observationEnd: at + DAY, profile: { needs: ['housing'] } });
    expect(journey?.events.map(({ type, at: when, case: of }) => [type, when - at, of])).toEqual([
      ['custody.received', 1000, 'a'],
      ['person.learned', DAY, 'a'],
      ['person.learned', DAY, 'b'],
    ]);
    expect(journey?.events[0]?.attrs).toMatchObject({ sentenceDays: 700 });
    expect(journey?.events[2]?.attrs).toEqual({ needs: ['ost'], homeArea: 'Alloa' });
    const findings = mapper(rules, { meaning: scottishMeaning, zone: 'Europe/London' }).findings(journey as Journey);
    expect(findings.some(({ verdict }) => verdict === 'due')).toBe(true);
    clock.set(at + 60 * DAY);
    const [later] = await all(journeysOf(cases, { person: 'p' }));
    expect(
      mapper(rules, { meaning: scottishMeaning, zone: 'Europe/London' })
        .findings(later as Journey)
        .some(({ verdict }) => verdict === 'missed'),
    ).toBe(true);
    await cases.stop();
  });

  it('asks who-conditions as of the moment, and changes nothing where nothing was learned', () => {
    const rule = {
      ...rules.find(({ id }) => id === rules[0]?.id),
      id: 'x',
      kind: 'response',
      trigger: { type: 'a' },
      appliesTo: [{ needs: 'housing' }],
    };
    const one = { ...rule, expect: ['b'], unless: [], window: { direction: 'after', value: 1, unit: 'days' } } as never;
    const event = (id: string, type: string, when: number, attrs?: object) => ({ id, type, at: when, ...(attrs ? { attrs } : {}) });
    const journey = {
      id: 'j',
      observationEnd: at + 99 * DAY,
      profile: { needs: [], has: {} },
      events: [
        event('1', 'a', at),
        event('2', 'person.learned', at + DAY, { needs: ['housing'] }),
        event('3', 'a', at + 2 * DAY),
        event('4', 'person.learned', at + 3 * DAY, { needsEnded: ['housing'] }),
        event('5', 'a', at + 4 * DAY),
      ],
    } as Journey;
    const verdicts = (of: Journey) =>
      mapper([one], { meaning: scottishMeaning, zone: 'Europe/London' })
        .findings(of)
        .map(({ verdict }) => verdict);
    expect(verdicts(journey)).toEqual(['not-applicable', 'missed', 'not-applicable']);
    expect(verdicts({ ...journey, events: journey.events.filter(({ type }) => type === 'a') })).toEqual(Array(3).fill('not-applicable'));
  });
});

describe('a long journal', () => {
  it('costs a correction, a question and a hook no more lines than a short one', { timeout: 120_000 }, async () => {
    const { kept, store: counted, read } = countingJournal();
    const clock = settableClock(start);
    const cases = await openCases({ store: counted, pathway: sample, clock, waker: manualWaker });
    const id = await serving(cases);
    const minute = 60_000;
    const reads = async (n: number) => {
      const add = () => cases.correct(id, { add: { type: 'custody.note', at: start + n * minute - 5 } });
      read.lines = 0;
      expect(await add()).toMatchObject({ ok: true });
      await cases.caseAt(id, start + n * minute);
      await cases.caseKnownAt(id, clock.now());
      await cases.send(id, { type: 'health.seen' });
      return read.lines;
    };
    let short = 0;
    for (let n = 1; n <= 4000; n += 1) {
      clock.set(start + n * minute);
      await cases.send(id, { type: 'health.seen' });
      if (n === 450) short = await reads(n);
    }
    expect(await reads(4000)).toBeLessThan(short + 700);
    expect((await kept.journal(id)).length).toBeGreaterThan(4000);
    expect(await cases.verify(id)).toEqual([]);
    const plain = await openCases({ store: { ...kept, checkpoint: async () => undefined }, pathway: sample, clock, waker: manualWaker });
    expect(await cases.caseKnownAt(id, clock.now())).toEqual(await plain.caseKnownAt(id, clock.now()));
  });
});

describe("a host's own transaction, and several tenants, in a SQLite file", () => {
  it('commits a command with what the host writes, or neither', async () => {
    const path = join(folder, 'host.db');
    const store = sqliteStore({ path, busyMs: 100 });
    const cases = await openCases({ store, pathway: sample, clock: settableClock(start), waker: manualWaker });
    const host = new DatabaseSync(path);
    host.exec('CREATE TABLE notes (text TEXT)');
    for (const end of ['ROLLBACK', 'COMMIT'] as const) {
      host.exec('BEGIN IMMEDIATE');
      host.exec("INSERT INTO notes VALUES ('with the case')");
      const inside = cases.within(host);
      expect(await inside.open({ id: 'c', person: 'p', stage: 'custody', input: { releaseAt: null } })).toMatchObject({ ok: true });
      expect(await inside.send('c', { type: 'custody.received', attrs: { status: 'remand' } })).toMatchObject({ ok: true });
      expect(await inside.open({ id: 'c', person: 'p', stage: 'custody', input: { releaseAt: null } })).toMatchObject({
        reason: 'case-exists',
      });
      host.exec(end);
      inside.committed();
      const kept = host.prepare('SELECT count(*) AS count FROM notes').get()?.['count'];
      expect([kept, (await cases.get('c'))?.case.seq !== undefined]).toEqual(end === 'COMMIT' ? [1, true] : [0, false]);
    }
    await expect(cases.within(host).send('c', { type: 'health.seen' })).rejects.toMatchObject({ code: 'no-transaction' });
    expect(() => cases.within(new DatabaseSync(':memory:'))).toThrow(/not to the file/);
    expect(await cases.verify('c')).toEqual([]);
    host.close();
    await cases.stop();
    await store.close();
  });

  it("keeps what is one tenant's from all others, ids that repeat too", async () => {
    const path = join(folder, 'tenants.db');
    const shared = new Map<string, Store>();
    for (const open of [
      (tenant?: string) => sqliteStore({ path, ...(tenant === undefined ? {} : { tenant }) }),
      (tenant?: string) => memoryStore({ tenants: shared, ...(tenant === undefined ? {} : { tenant }) }),
    ]) {
      const stores = [open('north'), open('south')];
      const both = await Promise.all(
        stores.map((store) => openCases({ store, pathway: sample, clock: settableClock(start), waker: manualWaker })),
      );
      for (const cases of both) await serving(cases, 'c1', 'p1');
      const [north, south] = both as [(typeof both)[0], (typeof both)[0]];
      expect(await north.erase('p1', { command: 'e' })).toMatchObject({ erased: ['c1'] });
      expect(await north.get('c1')).toBeUndefined();
      expect((await south.get('c1'))?.case.seq).toBeGreaterThan(1);
      expect(await south.count({ facts: { needs: 'housing' } })).toBe(1);
      expect(await south.verify('c1')).toEqual([]);
      expect((await stores[0]?.figures(start))?.openCases).toBe(0);
      expect(() => open()).toThrow(expect.objectContaining({ code: 'tenant-needed' }));
      expect(() => open('North')).toThrow(expect.objectContaining({ code: 'bad-tenant' }));
      const unnamed = open('');
      expect(await unnamed.cases({})).toEqual([]);
      await unnamed.close();
      for (const store of stores) await store.close();
    }
  });
});

async function all<T>(of: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const each of of) list.push(each);
  return list;
}
