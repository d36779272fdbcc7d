import {
  type Cases,
  DAY,
  definePathway,
  defineStage,
  manualWaker,
  memoryStore,
  openCases,
  type Pathway,
  settableClock,
} from 'justice-pathway';
import { canonical, type TracerLike } from 'justice-pathway/adapters';
import type { MigrationVerdict } from 'justice-pathway/live';
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, createMachine } from 'xstate';
import { after, contacts, type custody, custodyMachine, sample, words } from './engine-sample.ts';
import { release, serving, start } from './runtime-sample.ts';

const ends = { to: null, ends: 'case' } as const;

describe('versions side by side', () => {
  it('lets a case go on with the version it began on', async () => {
    const { store, clock, cases } = await old();
    const id = await serving(cases);
    const newer = await openCases({ store, clock, pathway: next(), earlier: [sample], waker: manualWaker });
    expect(await newer.send(id, { type: 'custody.note' })).toMatchObject({ ok: true, case: { version: '1' } });
    expect(await newer.open({ id: 'c9', person: 'p', stage: 'custody', input: { releaseAt: null } as never })).toMatchObject({
      ok: true,
      case: { version: '2' },
    });
    const without = await openCases({ store, clock, pathway: next(), waker: manualWaker });
    expect(await without.send(id, { type: 'custody.note' })).toMatchObject({ ok: false, reason: 'other-version' });
    await expect(openCases({ pathway: sample, earlier: [sample] })).rejects.toMatchObject({ code: 'version-twice' });
  });
});

describe('migrate', () => {
  it('tries first: one verdict per live case, and nothing is changed', async () => {
    const { store, clock, cases } = await old();
    await fill(cases, clock);
    const newer = await openCases({ store, clock, pathway: next(), earlier: [sample], waker: manualWaker });
    const before = canonical(await store.cases({}));
    const verdicts = await collect(newer.migrate({ id: 'm1', from: 'sample@1', to: 'sample@2' }));
    expect(verdicts.map((each) => [each.case, each.verdict])).toEqual([
      ['after', 'same'],
      ['arriving', 'mapped'],
      ['planning', 'needs-decision'],
      ['serving', 'mapped'],
    ]);
    expect(verdicts.find((each) => each.case === 'planning')?.reason).toContain('no state "sentenced.planning"');
    expect(canonical(await store.cases({}))).toBe(before);
    const plan = { id: 'm1', from: 'sample@1', to: 'sample@2' };
    const lost = await collect(newer.migrate({ ...plan, map: () => ({ stage: 'home', value: 'x', context: {} }) }));
    expect(lost.map((each) => each.verdict)).toEqual(['same', 'impossible', 'impossible', 'impossible']);
    const ask = await collect(newer.migrate({ ...plan, map: () => ({ decide: 'Which hall?' }) }));
    expect(ask[1]).toMatchObject({ verdict: 'needs-decision', reason: 'Which hall?' });
  });

  it('moves what it can, journals it, can be repeated, and goes on in the new version', async () => {
    const { store, clock, cases } = await old();
    await fill(cases, clock);
    const newer = await openCases({ store, clock, pathway: next(), earlier: [sample], waker: manualWaker });
    const plan = { id: 'm1', from: 'sample@1', to: 'sample@2', by: 'release-manager', why: 'new halls' };
    const half: MigrationVerdict[] = [];
    for await (const verdict of newer.migrate({ ...plan, dryRun: false })) {
      half.push(verdict);
      if (half.length === 2) break;
    }
    const rest = await collect(newer.migrate({ ...plan, dryRun: false, map: (of) => mapPlanning(of.value, of.context) }));
    expect([...half, ...rest].map((each) => [each.case, each.verdict])).toEqual([
      ['after', 'same'],
      ['arriving', 'mapped'],
      ['planning', 'mapped'],
      ['serving', 'mapped'],
    ]);
    expect(await collect(newer.migrate({ ...plan, dryRun: false }))).toEqual([]);
    const line = (await newer.journal('planning')).findLast((each) => each.content?.entry.type === 'case.migrated');
    expect(line?.content).toMatchObject({ by: 'release-manager', why: 'new halls', entry: { attrs: { migration: 'm1' } } });
    expect((await newer.get('planning'))?.case).toMatchObject({ version: '2', value: { sentenced: 'ready' } });
    expect(await newer.send('planning', { type: 'custody.note' })).toMatchObject({ ok: true });
    for (const id of ['after', 'arriving', 'planning', 'serving']) {
      expect(await newer.verify(id)).toEqual([]);
      expect(canonical(await newer.caseKnownAt(id, clock.now()))).toBe(canonical((await newer.get(id))?.case));
    }
    expect((await newer.caseAt('planning', start + DAY))?.version).toBe('1');
  });

  it('can be taken back, with what happened since told to the old version again', async () => {
    const { store, clock, cases } = await old();
    await fill(cases, clock);
    const newer = await openCases({ store, clock, pathway: next(), earlier: [sample], waker: manualWaker });
    const was = canonical((await newer.get('serving'))?.case);
    const plan = { id: 'm1', from: 'sample@1', to: 'sample@2' };
    await collect(newer.migrate({ ...plan, dryRun: false, map: (of) => mapPlanning(of.value, of.context) }));
    await newer.send('planning', { type: 'custody.note' });
    await newer.send('arriving', { type: 'custody.waved' as never });
    const undone = await collect(newer.undoMigration(plan));
    expect(undone.map((each) => [each.case, each.verdict])).toEqual([
      ['after', 'mapped'],
      ['arriving', 'impossible'],
      ['planning', 'mapped'],
      ['serving', 'mapped'],
    ]);
    expect(undone[1]?.reason).toContain('custody.waved');
    const back = (await newer.get('serving'))?.case;
    expect(canonical({ ...back, revision: 0, seq: 0 })).toBe(canonical({ ...(JSON.parse(was) as object), revision: 0, seq: 0 }));
    expect((await newer.get('planning'))?.case).toMatchObject({ version: '1', value: { sentenced: 'planning' }, context: { notes: 1 } });
    expect(canonical(await newer.caseKnownAt('planning', clock.now()))).toBe(canonical((await newer.get('planning'))?.case));
    expect(await newer.verify('planning')).toEqual([]);
  });
});

describe('spans', () => {
  it('name the work and its outcome, and never a person or a case', async () => {
    const spans: { name: string; attributes: Record<string, unknown>; ended: boolean }[] = [];
    const tracer: TracerLike = {
      startActiveSpan(name, { attributes = {} }, run) {
        const span = { name, attributes: { ...attributes } as Record<string, unknown>, ended: false };
        spans.push(span);
        return run({
          setAttribute: (key, value) => {
            span.attributes[key] = value;
          },
          setStatus: () => {},
          end: () => {
            span.ended = true;
          },
        });
      },
    };
    const clock = settableClock(start);
    const hook = { id: 'h', domain: 'housing' as const, contacts: 'all' as const, ask: () => [] };
    const cases = await openCases({ pathway: sample, clock, waker: manualWaker, tracer, hooks: [hook] });
    await serving(cases);
    await cases.send('c1', { type: 'Jane Doe' as 'custody.note' });
    clock.set(release);
    await cases.tick();
    expect(spans.map((span) => [span.name, span.attributes['outcome']])).toEqual(
      expect.arrayContaining([
        ['justice.send', 'taken'],
        ['justice.send', 'unknown-event'],
        ['justice.fire', 'done'],
        ['justice.hook', 'done'],
      ]),
    );
    expect(spans.every((span) => span.ended)).toBe(true);
    expect(JSON.stringify(spans)).not.toMatch(/Jane|c1|p1/);
  });
});

// Helpers

async function old() {
  const store = memoryStore();
  const clock = settableClock(start);
  return { store, clock, cases: await openCases({ store, clock, pathway: sample, waker: manualWaker }) };
}

/** One case in each of four places. */
async function fill(cases: Cases<typeof sample>, clock: ReturnType<typeof settableClock>): Promise<void> {
  await serving(cases, 'planning');
  await serving(cases, 'after');
  await cases.send('after', { type: 'custody.date.moved', attrs: { releaseAt: start + 90 * DAY } });
  clock.set(release - 84 * DAY);
  await cases.tick();
  clock.set(release - 80 * DAY);
  await cases.open({ id: 'arriving', person: 'p3', stage: 'custody', input: { releaseAt: null } });
  await cases.open({ id: 'serving', person: 'p4', stage: 'custody', input: { releaseAt: null } });
  await cases.send('serving', { type: 'custody.received', attrs: { status: 'sentenced', releaseAt: release + 400 * DAY } });
}

function mapPlanning(value: unknown, context: object | null) {
  if (JSON.stringify(value) !== JSON.stringify({ sentenced: 'planning' })) return undefined;
  return { stage: 'custody', value: { sentenced: 'ready' }, context: context ?? {} };
}

/** A second version: planning is called ready, and people can wave on arrival. */
function next(): Pathway {
  const machine = custodyMachine as unknown as AnyStateMachine;
  const { sentenced, arriving, ...others } = machine.config.states as unknown as Record<
    string,
    { states: Record<string, object>; after: object; on: object }
  >;
  const { planning, ...rest } = (sentenced as { states: Record<string, object> }).states;
  const config = {
    ...machine.config,
    states: {
      ...others,
      arriving: { ...arriving, on: { ...arriving?.on, 'custody.waved': { actions: 'stamp' } } },
      sentenced: {
        ...sentenced,
        after: { ...sentenced?.after, weeks12: { target: '.ready', actions: 'stamp' } },
        states: { ...rest, ready: planning },
      },
    },
  };
  const changed = createMachine(config as never, machine.implementations as never) as unknown as AnyStateMachine;
  const vocabulary = { ...words, 'custody.waved': { ...words['custody.note'], type: 'custody.waved' } };
  return definePathway({
    zone: 'Europe/London',
    id: 'sample',
    version: '2',
    vocabulary,
    contacts,
    stages: { custody: defineStage(changed) as unknown as typeof custody, after },
    start: ['custody'],
    links: {
      custody: { liberated: { to: 'after', input: (out) => ({ since: out.at }) }, died: ends },
      after: { settled: ends, recalled: { to: 'custody', input: () => ({ releaseAt: null }) } },
    },
  }) as unknown as Pathway;
}

async function collect<T>(of: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const each of of) list.push(each);
  return list;
}
