import fc from 'fast-check';
import {
  type Cases,
  HOUR,
  type Instant,
  manualWaker,
  memoryStore,
  type OpenCasesOptions,
  openCases,
  type Pathway,
  type Store,
  settableClock,
} from 'justice-pathway';
import { canonical } from 'justice-pathway/adapters';
import { countingIds } from 'justice-pathway/testing';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { housing, release, serving, start } from './runtime-sample.ts';

const newer = { ...sample, version: '2' } as unknown as typeof sample;
const migration = { id: 'm', from: 'sample@1', to: 'sample@2', dryRun: false } as const;

/** What is done to a case: `hours` pass first, `back` is how many hours before now a thing is about. */
type Act =
  | { readonly do: 'custody.note' | 'health.seen' | 'case.reviewed' | 'tick'; readonly hours: number }
  | { readonly do: 'custody.date.moved'; readonly hours: number; readonly days: number }
  | { readonly do: 'add'; readonly hours: number; readonly back: number }
  | { readonly do: 'withdraw' | 'replace'; readonly hours: number; readonly which: number; readonly back: number }
  | { readonly do: 'ahead' | 'migrate' | 'undo'; readonly hours: number };

const hours = fc.constantFrom(0, 0, 1, 30, 400, 3000);
const back = fc.constantFrom(0, 1, 20, 500, 3000);
const acts = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('custody.note', 'health.seen', 'case.reviewed', 'tick'), hours }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('custody.date.moved'), hours, days: fc.integer({ min: 1, max: 300 }) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('add'), hours, back }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('withdraw', 'replace'), hours, which: fc.nat(20), back }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('ahead', 'migrate', 'undo'), hours }) },
  ) as fc.Arbitrary<Act>,
  { maxLength: 14 },
);

const everyKind: readonly Act[] = [
  { do: 'ahead', hours: 1 },
  { do: 'add', hours: 30, back: 20 },
  { do: 'replace', hours: 0, which: 1, back: 1 },
  { do: 'withdraw', hours: 0, which: 2, back: 0 },
  { do: 'migrate', hours: 1 },
  { do: 'custody.note', hours: 1 },
  { do: 'undo', hours: 1 },
];

describe('what was true of a case', () => {
  it('is one answer, from a checkpoint and from the beginning, its lines and steps too', async () => {
    const met = new Set<string>();
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const { cases, plain, id, instants, kept } = await lived(list, met);
        for (const at of instants)
          expect(canonical((await cases.caseAt(id, at)) ?? null), String(at)).toBe(canonical((await plain.caseAt(id, at)) ?? null));
        expect(await plain.verify(id)).toEqual([]);
        for (const each of [cases, plain]) await each.stop();
        await kept.close();
      }),
      { numRuns: 80, examples: [[everyKind]] },
    );
    expect([...met].sort()).toEqual([
      'ahead',
      'case.migrated',
      'case.migration.undone',
      'entry.corrected',
      'entry.withdrawn',
      'event.added',
    ]);
  });

  it('is as the case stood where nothing was corrected, notes between or not', async () => {
    const { cases, plain, id, clock } = await lived([{ do: 'case.reviewed', hours: 5 }], new Set());
    const stood = (await cases.get(id))?.case;
    clock.set(clock.now() + HOUR);
    expect(await cases.caseAt(id, clock.now())).toEqual(stood);
    await cases.send(id, { type: 'custody.note' });
    expect(await cases.caseAt(id, clock.now() - 1)).toEqual(stood);
    for (const each of [cases, plain]) await each.stop();
  });

  it('is no fault of what is kept where an event after a correction makes something overdue', async () => {
    const { cases, plain, id } = await lived(
      [
        { do: 'custody.date.moved', hours: 0, days: 10 },
        { do: 'add', hours: 0, back: 0 },
        { do: 'custody.date.moved', hours: 3000, days: 1 },
      ],
      new Set(),
    );
    const { agenda, case: of } = (await cases.get(id)) ?? { agenda: [], case: { at: Number.NaN } };
    expect(agenda[0]?.at).toBeLessThan(of.at);
    expect(await plain.verify(id)).toEqual([]);
    for (const each of [cases, plain]) await each.stop();
  });

  it('takes in what was overdue when a migration is taken back, and who is to be asked then is asked', async () => {
    const overdue: readonly Act[] = [
      { do: 'custody.date.moved', hours: 0, days: 10 },
      { do: 'add', hours: 0, back: 0 },
      { do: 'migrate', hours: 0 },
      { do: 'custody.date.moved', hours: 3000, days: 1 },
    ];
    const [told, quiet] = [
      await lived([...overdue, { do: 'tick', hours: 0 }, { do: 'undo', hours: 0 }], new Set()),
      await lived([...overdue, { do: 'undo', hours: 0 }], new Set()),
    ];
    const moments = async ({ cases, id }: typeof told) =>
      (await cases.journal(id)).flatMap(({ content }) => (content?.entry.kind === 'moment' ? [content.entry.attrs] : []));
    expect(await moments(quiet)).toContainEqual(expect.objectContaining({ contact: 'planning' }));
    expect(await moments(quiet)).toEqual(await moments(told));
    expect(await quiet.plain.verify(quiet.id)).toEqual([]);
    for (const { cases, plain } of [told, quiet]) for (const each of [cases, plain]) await each.stop();
  });
});

// Helpers

/** A store that keeps a checkpoint with every commit. */
function everyTime(kept: Store): Store {
  return {
    ...kept,
    load: async (id) => {
      const found = await kept.load(id);
      return found && { ...found, checkpoint: -1_000 };
    },
  };
}

async function lived(list: readonly Act[], met: Set<string>) {
  const kept = memoryStore();
  const clock = settableClock(start);
  const options = { clock, waker: manualWaker, hooks: [housing], ids: countingIds('x') } as const;
  const on = (more: Pick<OpenCasesOptions<typeof sample>, 'pathway' | 'store'> & { readonly earlier?: readonly Pathway[] }) =>
    openCases({ ...options, ...more });
  const old = await on({ store: everyTime(kept), pathway: sample });
  const id = await serving(old);
  const cases = await on({ store: everyTime(kept), pathway: newer, earlier: [sample] });
  const plain = await on({ store: { ...kept, checkpoint: async () => undefined }, pathway: newer, earlier: [sample] });
  const instants = new Set<Instant>([start - 1, start, release, release + 400 * 24 * HOUR]);
  for (const each of list) {
    clock.set(clock.now() + each.hours * HOUR);
    instants.add(clock.now());
    await act(cases, id, clock, each, instants, met);
  }
  for (const { content } of await kept.journal(id)) {
    const { type, at } = content?.entry ?? { type: '', at: start };
    for (const one of [at - 1, at, at + 1]) instants.add(one);
    if (content?.entry.kind === 'correction' || type.startsWith('case.migrat')) met.add(type);
  }
  await old.stop();
  return { cases, plain, id, instants, kept, clock };
}

async function act(
  cases: Cases<typeof sample>,
  id: string,
  clock: ReturnType<typeof settableClock>,
  of: Act,
  instants: Set<Instant>,
  met: Set<string>,
): Promise<void> {
  const now = clock.now();
  const about = 'back' in of ? Math.max(start, now - of.back * HOUR) : now;
  instants.add(about);
  switch (of.do) {
    case 'tick':
      await cases.tick();
      return;
    case 'custody.date.moved':
      await cases.send(id, { type: of.do, attrs: { releaseAt: release + of.days * 24 * HOUR } });
      return;
    case 'add':
      await cases.correct(id, { add: { type: 'custody.note', at: about } });
      return;
    case 'withdraw':
    case 'replace': {
      const events = (await cases.journal(id)).flatMap(({ content }) =>
        content?.entry.kind === 'event' || content?.entry.kind === 'correction' ? [content.entry.id] : [],
      );
      const target = events[of.which % events.length] as string;
      await cases.correct(id, of.do === 'withdraw' ? { withdraw: target } : { replace: target, event: { type: 'health.seen', at: about } });
      return;
    }
    case 'ahead': {
      // what fell due meanwhile has been done: only a correction takes it back
      const to = now + 100 * 24 * HOUR;
      if ((await cases.get(id))?.agenda.some((due) => due.at <= to)) return;
      clock.set(to);
      const ahead = await cases.send(id, { type: 'health.seen' });
      clock.set(now);
      const mended = await cases.send(id, { type: 'health.seen' });
      if (ahead.ok && mended.ok && mended.case.at === now) met.add('ahead');
      return;
    }
    case 'migrate':
      for await (const _ of cases.migrate(migration)) void _;
      return;
    case 'undo':
      for await (const _ of cases.undoMigration(migration)) void _;
      return;
    default:
      await cases.send(id, { type: of.do });
  }
}
