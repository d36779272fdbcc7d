import type { Pathway, Stage } from 'justice-pathway';
import { assumptions, calibration, contacts, practice, scottishBankHolidays, scottishPathway, stages } from 'justice-pathway/machines';
import { transitionTable } from 'justice-pathway/map';
import { simulateCohort } from 'justice-pathway/simulate';
import { restingIds } from 'justice-pathway/testing';
import { describe, expect, test } from 'vitest';

const near = (sum: number) => expect(sum).toBeCloseTo(1, 9);

describe('choices', () => {
  const places = assumptions.choices.map((each) => `${each.stage}.${each.state}`);
  const resting = Object.values(stages as Readonly<Record<string, Stage>>).flatMap((stage) =>
    restingIds(stage).filter((id) => rests(stage, id)),
  );

  test('every state in which a person rests has one, and none speaks of a state that is not there', () => {
    expect(resting.filter((id) => !places.includes(id))).toEqual([]);
    const known = new Set(Object.values(stages as Readonly<Record<string, Stage>>).flatMap(restingIds));
    expect(places.filter((place) => !known.has(place))).toEqual([]);
  });

  test('shares add up to one', () => {
    for (const { options, stage, state } of assumptions.choices) {
      expect(options.length, `${stage}.${state}`).toBeGreaterThan(0);
      near(options.reduce((sum, each) => sum + each.p, 0));
    }
  });

  test('each event is one that the state takes, or a support event', () => {
    for (const { stage, state, options } of assumptions.choices) {
      const taken = new Set(
        transitionTable((stages as Readonly<Record<string, Stage>>)[stage] as Stage)
          .filter((row) => row.from === `${stage}.${state}`)
          .map((row) => row.event),
      );
      for (const { event } of options) {
        if (event === null || taken.has(event)) continue;
        expect((scottishPathway as unknown as Pathway).vocabulary[event]?.kind, `${stage}.${state}: ${event}`).toBe('support');
      }
    }
  });
});

describe('every number', () => {
  test('says where it comes from, and an assumption says that it is one', () => {
    const numbers = [...assumptions.choices, ...assumptions.services, ...assumptions.services.map((each) => each.p), ...calibration];
    for (const { source, confidence, year } of numbers) {
      expect(source.title).not.toBe('');
      if (source.kind === 'assumption') expect([confidence, year]).toEqual(['low', null]);
    }
    expect(numbers.filter((each) => each.source.kind !== 'assumption').length).toBeGreaterThan(100);
  });

  test('bands and shares of people add up to one', () => {
    for (const { wait } of assumptions.services)
      if (wait.spread.kind === 'bands') near(wait.spread.bands.reduce((sum, band) => sum + band.p, 0));
    const { start, sex, age, tenancy, weekdays, hours } = assumptions.arrivals;
    for (const list of [start, sex, age, tenancy]) near((list.value as readonly { p: number }[]).reduce((sum, each) => sum + each.p, 0));
    for (const list of [weekdays, hours]) near(list.value.reduce((sum, each) => sum + each, 0));
    expect([weekdays.value.length, hours.value.length]).toEqual([7, 24]);
  });

  test('every domain of every contact has its questions, every step its own id', () => {
    const asked = new Set(assumptions.asks.map((each) => `${each.contact} ${each.domain}`));
    const raised = Object.values(contacts).flatMap((contact) => contact.raises.map((domain) => `${contact.id} ${domain}`));
    expect([...asked].sort()).toEqual(raised.sort());
    const ids = assumptions.services.map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a time of practice that was not read says so', () => {
    for (const [name, each] of Object.entries(practice))
      expect(each.source.kind === 'assumption', name).toBe(each.confidence === 'unverified');
  });
});

test('a small simulated year runs near to what was counted', () => {
  const { journeys } = simulateCohort({
    pathway: scottishPathway as unknown as Pathway,
    assumptions,
    calendars: [scottishBankHolidays],
    people: 600,
    seed: 7,
  });
  const count = (type: string, where: object = {}) =>
    journeys
      .flatMap((journey) => journey.events)
      .filter((event) => event.type === type && Object.entries(where).every(([key, value]) => event.attrs?.[key] === value)).length;
  const share = (part: number, of: number) => part / Math.max(1, of);
  const custody = share(count('court.sentenced', { disposal: 'custody' }), count('court.sentenced'));
  expect(custody).toBeGreaterThan(0.08);
  expect(custody).toBeLessThan(0.3);
  const completed = share(count('cpo.completed'), count('cpo.induction'));
  expect(completed).toBeGreaterThan(0.45);
  expect(completed).toBeLessThan(0.9);
  expect(share(count('custody.liberated', { planned: true }), count('custody.liberated'))).toBeGreaterThan(0.3);
}, 120_000);

// Helpers

function rests(stage: Stage, id: string): boolean {
  const node = stage.machine.getStateNodeById(id);
  return node.type !== 'final' && !(node.always ?? []).some((each) => each.guard === undefined);
}
