import {
  type Case,
  type CaseEvent,
  type CaseOf,
  type Cases,
  type CivilDate,
  type ContactName,
  type EventFor,
  type EventName,
  type Hook,
  instant,
  openCase,
  openCases,
  type Pathway,
  replay,
  step,
} from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';
import { type DisconnectMatchers, journeyOf, type StageName } from 'justice-pathway/testing';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { sample } from './engine-sample.ts';

// The compiler reads this file (`npm run typecheck`): a line under `@ts-expect-error` that compiles is a fault.
type Scotland = typeof scottishPathway;
type Own = typeof sample;
const at = instant('2026-06-01T15:00:00+01:00');

describe('the words of a pathway', () => {
  it('are its own', () => {
    expectTypeOf<'custody.liberated'>().toExtend<EventName<Scotland>>();
    expectTypeOf<'no.such.event'>().not.toExtend<EventName<Scotland>>();
    expectTypeOf<StageName<Own>>().toEqualTypeOf<'custody' | 'after'>();
    expectTypeOf<ContactName<Own>>().toEqualTypeOf<'reception' | 'gate' | 'review' | 'planning'>();
    expectTypeOf<'welcome-visit'>().toExtend<ContactName<Scotland>>();
    expectTypeOf<'welcome-vist'>().not.toExtend<ContactName<Scotland>>();
    expectTypeOf<Scotland>().toExtend<Pathway>();
    expectTypeOf<Cases<Scotland>>().toExtend<Cases>();
  });
});

describe('step', () => {
  const opened = openCase(scottishPathway, { id: 'c', person: 'p', stage: 'custody', input: { status: 'remand' }, at }).case;

  it('takes the events of the pathway with their attributes', () => {
    expect(step(scottishPathway, opened, { type: 'custody.received', at, attrs: { status: 'remand' } }).ok).toBe(true);
    // @ts-expect-error there is no such event
    expect(step(scottishPathway, opened, { type: 'no.such.event', at }).ok).toBe(false);
    // @ts-expect-error there is no such status
    expect(step(scottishPathway, opened, { type: 'custody.received', at, attrs: { status: 'remanded' } }).ok).toBe(false);
    // @ts-expect-error the attribute is `status`; a loose schema keeps what is not known
    expect(step(scottishPathway, opened, { type: 'custody.received', at, attrs: { stauts: 'remand' } }).ok).toBe(true);
    // @ts-expect-error an event has its instant
    expect(() => step(scottishPathway, opened, { type: 'custody.received', attrs: { status: 'remand' } })).toBeDefined();
    const read: CaseEvent = { type: String('custody.received'), at, attrs: { status: 'remand' } };
    expect(step<Pathway>(scottishPathway, opened, read).ok).toBe(true);
    // @ts-expect-error nothing of one's own pathway is called so
    expect(step(sample, opened, { type: 'police.arrested', at }).ok).toBe(false);
  });

  it('takes events out of a constant, lists and all', () => {
    const events = [
      { type: 'custody.received', at, attrs: { status: 'remand' } },
      { type: 'person.learned', at, attrs: { needs: ['housing'] } },
    ] as const;
    for (const event of events) expect(step(scottishPathway, opened, event).ok).toBe(true);
    // @ts-expect-error there is no such need
    expect(step(scottishPathway, opened, { type: 'person.learned', at, attrs: { needs: ['houses'] } as const }).ok).toBe(false);
  });

  it('gives a case whose stage tells its context', () => {
    const stepped = step(scottishPathway, opened, { type: 'custody.received', at, attrs: { status: 'remand' } });
    if (!stepped.ok) throw new Error(stepped.message);
    expectTypeOf(stepped.case).toExtend<Case>();
    if (stepped.case.stage === 'custody') {
      expectTypeOf(stepped.case.context.releaseOn).toEqualTypeOf<CivilDate | null>();
      expect(stepped.case.context.releaseOn).toBeNull();
    }
    // @ts-expect-error there is no such stage
    expect(stepped.case.stage === 'prison').toBe(false);
    // @ts-expect-error not every stage has a date of release
    expect(stepped.case.context?.releaseOn).toBeNull();
  });

  it('refuses with a reason that narrows, and names events of the pathway', () => {
    const refused = step(scottishPathway, opened, { type: 'diversion.commenced', at });
    if (refused.ok) throw new Error('it was taken');
    expectTypeOf(refused.allowed).items.toHaveProperty('type').toEqualTypeOf<EventName<Scotland>>();
    if (refused.reason === 'not-allowed-here') expectTypeOf(refused.state).toEqualTypeOf<string>();
    // @ts-expect-error only some refusals have a state
    expect(refused.state).toBe('arriving');
    // @ts-expect-error there is no such reason
    expect(refused.reason === 'not-in-the-mood').toBe(false);
  });
});

describe('openCase and cases.open', () => {
  it('take what the stage asks for', async () => {
    // @ts-expect-error there is no such status
    const wrong = () => openCase(scottishPathway, { id: 'c', person: 'p', stage: 'custody', input: { status: 'on-holiday' }, at });
    expect(wrong).toBeDefined();
    // @ts-expect-error no case can start there
    expect(() => openCase(sample, { id: 'c', person: 'p', stage: 'after', input: { since: at }, at })).toThrow(/cannot open/);
    const cases = await openCases({ pathway: scottishPathway });
    // @ts-expect-error the input of a stage is typed here too
    const typed = () => cases.open({ person: 'p', stage: 'custody', input: { status: 5 } });
    expect(typed).toBeDefined();
    await cases.stop();
  });
});

describe('live cases', () => {
  it('send, tell and correct take the words of the pathway; what they give is typed by stage', async () => {
    const cases = await openCases({ pathway: scottishPathway });
    expectTypeOf<Parameters<typeof cases.send>[1]>().toExtend<EventFor<Scotland>>();
    // @ts-expect-error there is no such event
    expect(await cases.send('c', { type: 'no.such.event' })).toMatchObject({ ok: false });
    // @ts-expect-error a number of days is a number
    expect(await cases.send('c', { type: 'court.sentenced', attrs: { days: 'many' } })).toMatchObject({ ok: false });
    // @ts-expect-error there is no such event
    expect(await cases.tell('p', { type: 'person.moved' })).toMatchObject({ ok: false });
    // @ts-expect-error a correction is held to the same words
    expect(await cases.correct('c', { add: { type: 'no.such.event', at } })).toMatchObject({ ok: false });
    // @ts-expect-error and to their attributes
    expect(await cases.correct('c', { replace: 'x', event: { type: 'court.sentenced', at, attrs: { days: 'many' } } })).toMatchObject({
      ok: false,
    });
    const view = await cases.get('c');
    if (view?.case.stage === 'custody') expectTypeOf(view.case.context.releaseOn).toEqualTypeOf<CivilDate | null>();
    const sent = await cases.send('c', { type: 'custody.received' });
    if (!sent.ok && sent.reason === 'conflict') expectTypeOf(sent.revision).toEqualTypeOf<number>();
    await cases.stop();
  });
});

describe("live cases of a pathway of one's own", () => {
  const own = { ...sample, facts: { releaseOn: { kind: 'day', label: 'Release', of: (): CivilDate | null => null } } } as const;

  it('send, tell and correct take its words alone, with their attributes; what is refused narrows', async () => {
    const cases = await openCases({ pathway: sample });
    // @ts-expect-error an event of Scotland is none of its own
    expect(await cases.send('c', { type: 'police.arrested' })).toMatchObject({ ok: false });
    // @ts-expect-error an instant is a number
    expect(await cases.send('c', { type: 'custody.date.moved', attrs: { releaseAt: 'soon' } })).toMatchObject({ ok: false });
    // @ts-expect-error there is no such event
    expect(await cases.tell('p', { type: 'person.moved' })).toMatchObject({ ok: false });
    // @ts-expect-error needs are a list
    expect(await cases.tell('p', { type: 'person.learned', attrs: { needs: 'housing' } })).toMatchObject({ ok: false });
    // @ts-expect-error there is no such event
    expect(await cases.correct('c', { add: { type: 'no.such.event', at } })).toMatchObject({ ok: false });
    const moved = { type: 'custody.date.moved', at, attrs: { releaseAt: 'soon' } } as const;
    // @ts-expect-error and a correction is held to attributes
    expect(await cases.correct('c', { replace: 'x', event: moved })).toMatchObject({ ok: false });
    const told = await cases.tell('p', { type: 'person.died' });
    // @ts-expect-error only a conflict has a revision
    if (!told.ok) expect(told.revision).toBeUndefined();
    await cases.stop();
  });

  it('find asks by the facts that it declares, each of its kind', () => {
    type Asked<P extends Pathway> = NonNullable<NonNullable<Parameters<Cases<P>['find']>[0]>['facts']>;
    expectTypeOf<{ releaseOn: '2026-06-01' }>().toExtend<Asked<typeof own>>();
    expectTypeOf<{ releaseOn: 7 }>().not.toExtend<Asked<typeof own>>();
    expectTypeOf<{ releaseOn: 7 }>().not.toExtend<Asked<Scotland>>();
    expectTypeOf<'throughcare'>().toExtend<keyof Asked<Scotland>>();
    expectTypeOf<'throughcare'>().not.toExtend<keyof Asked<typeof own>>();
    expectTypeOf<'relaeseOn'>().not.toExtend<keyof Asked<Scotland>>();
  });

  it('replay gives stages and refusals that narrow, and matchers know its words alone', () => {
    const replayed = replay(sample, []);
    if (replayed.ok && replayed.case.stage === 'custody') expectTypeOf(replayed.case.context.notes).toEqualTypeOf<number>();
    // @ts-expect-error a case that could not be replayed is not there
    expect(replayed.case).toBeUndefined();
    type Matchers = DisconnectMatchers<void, Own>;
    expectTypeOf<Matchers['toReachStage']>().parameter(0).toEqualTypeOf<'custody' | 'after'>();
    expectTypeOf<'welcome-visit'>().not.toExtend<Parameters<Matchers['toRaiseNeedAt']>[1]>();
  });
});

describe('replay', () => {
  it('gives a case of the pathway', () => {
    const replayed = replay(sample, []);
    if (replayed.ok) expectTypeOf(replayed.case).toEqualTypeOf<CaseOf<Own>>();
    expect(replayed).toMatchObject({ ok: false, reason: 'no-opening' });
  });
});

describe('hooks, journeys and matchers', () => {
  it('a hook for a pathway hears contacts of that pathway', () => {
    const hook: Hook<ContactName<Own>> = { id: 'h', domain: 'housing', contacts: ['gate'], ask: () => [] };
    // @ts-expect-error there is no such contact
    const deaf: Hook<ContactName<Own>> = { id: 'h', domain: 'housing', contacts: ['gaet'], ask: () => [] };
    expect([hook.id, deaf.id]).toEqual(['h', 'h']);
  });

  it('live cases take hooks at contacts of their pathway, and hooks of which the contacts are only known as they run', async () => {
    const any: Hook = { id: 'any', domain: 'housing', contacts: ['gate'], ask: () => [] };
    const cases = await openCases({
      pathway: sample,
      hooks: [
        any,
        { id: 'all', domain: 'health', contacts: 'all', ask: ({ person }) => [{ service: person }] },
        { id: 'gate', domain: 'health', contacts: ['gate', 'review'], ask: (moment) => [{ service: moment.contact }] },
      ],
    });
    await cases.stop();
    // @ts-expect-error there is no such contact
    const deaf = await openCases({ pathway: sample, hooks: [{ id: 'h', domain: 'housing', contacts: ['gaet'], ask: () => [] }] });
    await deaf.stop();
  });

  it('a journey is built of the words of its pathway', () => {
    const journey = journeyOf<Scotland>('p').event('2026-06-01T15:00:00+01:00', 'custody.received', { attrs: { status: 'remand' } });
    // @ts-expect-error there is no such event
    journey.event(1, 'custody.recieved');
    // @ts-expect-error there is no such status
    journey.event(1, 'custody.received', { attrs: { status: 'remanded' } });
    expect(journey.text()).toMatch(/custody\.received$/);
  });

  it('matchers know stages, contacts and domains', () => {
    type Matchers = DisconnectMatchers<void, Scotland>;
    expectTypeOf<Matchers['toReachStage']>().parameter(0).toEqualTypeOf<StageName<Scotland>>();
    expectTypeOf<Matchers['toRaiseNeedAt']>().parameter(1).toEqualTypeOf<ContactName<Scotland>>();
    expectTypeOf<'huosing'>().not.toExtend<Parameters<Matchers['toOfferHelpAt']>[0]>();
  });
});
