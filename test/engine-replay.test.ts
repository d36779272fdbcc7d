import fc from 'fast-check';
import {
  type Case,
  type Cases,
  DAY,
  type Entry,
  type EventFor,
  manualWaker,
  memoryStore,
  type OpenCasesOptions,
  openCase,
  openCases,
  type Pathway,
  replay,
  settableClock,
} from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { recompute } from '../src/engine/replay/recompute.ts';
import { counting } from './engine-counting-sample.ts';
import { sample } from './engine-sample.ts';
import { release, serving, start } from './runtime-sample.ts';

const newer: typeof sample = { ...sample, version: '2' };
const versions = [sample, newer];

describe('replay', () => {
  it('of a corrected journal gives the corrected release date', async () => {
    const { cases, live } = await begin();
    const id = await serving(cases);
    const moved = release - 50 * DAY;
    expect(await cases.correct(id, { add: { type: 'custody.date.moved', at: start, attrs: { releaseAt: moved } } })).toMatchObject({
      ok: true,
    });
    const { entries, kept } = await live(id);
    const replayed = replay(sample, entries);
    expect(replayed).toEqual({ ok: true, case: kept, entries });
    expect(replayed.ok && replayed.case.context).toMatchObject({ releaseAt: moved });
  });

  it('of a migrated journal needs both versions, and says which one is not there', async () => {
    const { cases, live } = await begin();
    const id = await serving(cases);
    for await (const verdict of cases.migrate({ id: 'm', from: 'sample@1', to: 'sample@2', dryRun: false }))
      expect(verdict.verdict).toBe('same');
    await cases.send(id, { type: 'custody.note' });
    const { entries, kept } = await live(id);
    expect(kept.version).toBe('2');
    expect(replay(versions, entries)).toEqual({ ok: true, case: kept, entries });
    expect(() => replay(newer, entries)).toThrow('The version sample@1 is not here.');
  });

  it('says which correction does not fit', async () => {
    const { cases, live } = await begin();
    const id = await serving(cases);
    const { entries } = await live(id);
    const { person } = entries[0] as Entry;
    const seq = entries.length + 1;
    const wrong = { type: 'custody.received', at: start, attrs: { status: 'nobody' } };
    const line = { id: 'x', seq, at: start, case: id, person, type: 'event.added', kind: 'correction', stage: 'custody' } as const;
    expect(replay(sample, [...entries, { ...line, attrs: { until: start, event: wrong } }])).toMatchObject({
      ok: false,
      reason: 'refused',
      entry: 'x',
      refusal: { reason: 'bad-event' },
    });
  });

  it('equals the live case where due times are skipped or put before a person, and clocks are put back', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(99), fc.nat(60), fc.nat(9)), { minLength: 6, maxLength: 20 }), async (moves) => {
        const how = ['ask', 'skip', 'fire'] as const;
        const decide = ({ at }: { readonly at: number }) => how[Math.abs(Math.round(at / DAY)) % 3] as (typeof how)[number];
        const { cases, clock, live } = await begin({ afterMs: DAY, decide });
        const id = await serving(cases);
        for (const [kind, days, pick] of moves) {
          clock.set(kind < 12 ? clock.now() - (2 + pick) * DAY : clock.now() + days * DAY);
          const [held] = await cases.held();
          if (kind >= 12 && kind < 45) await cases.tick();
          else if (kind < 65 && held) await cases.decide(id, held.id, pick % 2 === 0 ? 'fire' : 'skip');
          else if (kind < 85) await cases.send(id, { ...eventAt(pick, clock.now()), asked: ['housing'] } as never);
          else await correct(cases, id, kind - 30, pick, clock.now() - days * DAY);
          const { entries, kept } = await live(id);
          expect(replay(versions, JSON.parse(JSON.stringify(entries)))).toStrictEqual({ ok: true, case: kept, entries });
        }
        const { entries } = await live(id);
        for (const { type } of entries) seen.set(type, (seen.get(type) ?? 0) + 1);
      }),
      { numRuns: 30 },
    );
    for (const what of ['due.skipped', 'due.held', 'due.fired', 'clock.mended', 'entry.withdrawn', 'event.added'])
      expect(seen.get(what) ?? 0, what).toBeGreaterThan(2);
  });

  it('of nothing, of a note or of a case without its beginning says so, and of which line', async () => {
    const { cases, live } = await begin();
    const id = await serving(cases);
    const { entries } = await live(id);
    expect(replay(sample, [])).toEqual({ ok: false, reason: 'no-opening', message: 'The journal is empty.' });
    expect(replay(sample, entries.slice(1))).toEqual({
      ok: false,
      reason: 'no-opening',
      message: 'The journal does not begin with the opening of a case.',
    });
    const nowhere = { ...(entries[0] as Entry), stage: null };
    expect(replay(sample, [nowhere])).toMatchObject({ ok: false, reason: 'no-opening' });
    const wrong = entries.map((entry) => (entry.type === 'custody.received' ? { ...entry, type: 'custody.liberated' } : entry));
    expect(replay(sample, wrong)).toMatchObject({
      ok: false,
      reason: 'refused',
      message: 'Entry 3 is refused: "custody.liberated" cannot happen in custody while arriving.',
      entry: entries[2]?.id,
    });
  });

  it('ends where due times come again without end, and says in which stage', () => {
    const { case: of } = openCase(sample, { id: 'c', person: 'p', stage: 'custody', input: { releaseAt: null }, at: start });
    const again = { ...sample, stages: { ...sample.stages, custody: endless } } as unknown as Pathway;
    const here = { ...of, hash: endless.hash, value: 'x', context: { at: start, count: 0 } } as Case;
    const versionsOf = { pathways: new Map([['sample@1', again]]), step: {} };
    const stretch = { from: start, base: here, events: [], passed: new Set<string>(), waiting: new Set<string>() };
    expect(() => recompute(versionsOf, stretch, start + DAY)).toThrow(
      expect.objectContaining({ code: 'endless-due', data: { stage: 'custody' } }),
    );
  });

  it('equals the live case, whatever was sent, fell due, was corrected, migrated and taken back', async () => {
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(migratingOften, fc.nat(60), fc.nat(9)), { minLength: 4, maxLength: 25 }), async (moves) => {
        const { cases, clock, live } = await begin();
        const id = await serving(cases);
        for (const [kind, days, pick] of moves) {
          clock.set(clock.now() + days * DAY);
          if (kind < 15) await cases.tick();
          else if (kind < 50) count(`send ${(await cases.send(id, eventAt(pick, clock.now()))).ok}`);
          else if (kind < 85) count(`correct ${(await correct(cases, id, kind, pick, clock.now() - days * DAY)).ok}`);
          else if (kind < 91) for await (const { verdict } of cases.migrate({ ...plan, dryRun: false })) count(`migrate ${verdict}`);
          else for await (const { verdict } of cases.undoMigration(plan)) count(`undo ${verdict}`);
          const { entries, kept } = await live(id);
          expect(replay(versions, JSON.parse(JSON.stringify(entries)))).toEqual({ ok: true, case: kept, entries });
        }
      }),
      { numRuns: 120 },
    );
    for (const what of ['send true', 'correct true', 'correct false', 'migrate same', 'undo mapped'])
      expect(seen.get(what), what).toBeGreaterThan(20);
  });
});

// Helpers

/** Anything, and every fifth time a migration or its way back: few of them meet a case that they move. */
const migratingOften = fc.oneof({ weight: 4, arbitrary: fc.nat(99) }, { weight: 1, arbitrary: fc.integer({ min: 85, max: 99 }) });

const plan = { id: 'm', from: 'sample@1', to: 'sample@2' };

/** Its due time goes back with each firing, and is never over. */
const endless = counting((count) => start - count);

async function begin(catchUp?: OpenCasesOptions<typeof sample>['catchUp']) {
  const store = memoryStore();
  const clock = settableClock(start);
  const own = catchUp === undefined ? {} : { catchUp };
  const cases = await openCases({ store, clock, pathway: sample, earlier: [newer], waker: manualWaker, ...own });
  return {
    clock,
    cases,
    live: async (id: string) => {
      const entries = (await store.journal(id)).flatMap((record) => (record.content ? [record.content.entry] : []));
      const kept = (await store.load(id))?.case;
      if (!kept) throw new Error('no case');
      return { entries, kept };
    },
  };
}

function eventAt(pick: number, at: number): EventFor<typeof sample> & { readonly at: number } {
  const types = [
    'custody.note',
    'custody.date.moved',
    'custody.liberated',
    'custody.recalled',
    'custody.received',
    'health.seen',
    'case.reviewed',
  ];
  const type = types[pick % types.length] as string;
  const attrs =
    type === 'custody.date.moved'
      ? { releaseAt: at + pick * 20 * DAY }
      : type === 'custody.received'
        ? { status: 'sentenced', releaseAt: at + 150 * DAY }
        : {};
  return { type, at, attrs } as EventFor<typeof sample> & { readonly at: number };
}

async function correct(cases: Cases<typeof sample>, id: string, kind: number, pick: number, at: number) {
  const entries = (await cases.journal(id)).flatMap((record) => (record.content ? [record.content.entry] : []));
  const events = entries.filter((entry) => entry.kind === 'event');
  const target = events[pick % events.length]?.id ?? '';
  if (kind < 62) return cases.correct(id, { withdraw: target });
  const event = eventAt(kind, Math.max(start, at));
  return cases.correct(id, kind < 74 ? { add: event } : { replace: target, event });
}
