import { readJourneys, writeJourneys } from 'justice-pathway';
import {
  assumptions,
  linkedRules,
  releaseLever,
  scottishBankHolidays,
  scottishMeaning,
  scottishPathway,
  vocabulary,
} from 'justice-pathway/machines';
import { mapLinked } from 'justice-pathway/map';
import { relatedPeople, simulateCohort, withNumbers } from 'justice-pathway/simulate';
import { describe, expect, it } from 'vitest';

const world = { pathway: scottishPathway, assumptions: { ...assumptions, releaseLever }, calendars: [scottishBankHolidays] };
const cohort = simulateCohort({ ...world, people: 600, seed: 7 });
const beside = [...relatedPeople(cohort, world)];
const households = beside.filter(({ link }) => link.kind === 'shares-household');
const harmed = beside.filter(({ link }) => link.kind === 'harmed-by');
const types = (of: typeof beside) => new Set(of.flatMap(({ journey }) => journey.events.map(({ type }) => type)));

describe('households and people harmed', () => {
  it('have journeys of their own, linked to a person of the cohort, with needs that are not the person’s', () => {
    const people = new Map(cohort.journeys.map((journey) => [journey.id, journey]));
    expect(households.length).toBeGreaterThan(100);
    for (const { journey, link } of beside) {
      expect(link.from).toBe(journey.id);
      expect(people.has(link.to)).toBe(true);
    }
    for (const { link } of households) expect(people.get(link.to)?.profile.dependants).toBeGreaterThan(0);
    expect(households.some(({ journey, link }) => journey.profile.needs.join() !== people.get(link.to)?.profile.needs.join())).toBe(true);
    for (const type of ['family.visit', 'family.support.offered', 'financial.benefits.checked']) expect(types(households)).toContain(type);
  });

  it('are told only where they registered, and not all do', () => {
    expect(new Set(harmed.map(({ journey }) => journey.profile['registered']))).toEqual(new Set([true, false]));
    for (const { journey } of harmed) if (!journey.profile['registered']) expect(journey.events).toEqual([]);
    expect(types(harmed)).toContain('victim.notified');
  });

  it('are asked at a contact, and have no event after the person is no longer followed', () => {
    const visits = households.flatMap(({ journey }) => journey.events.filter(({ type }) => type === 'family.visit'));
    expect(visits.some(({ asked }) => (asked ?? []).length > 0)).toBe(true);
    const people = new Map(cohort.journeys.map((journey) => [journey.id, journey]));
    for (const { journey, link } of beside) {
      const ended = people.get(link.to)?.events.find(({ type }) => type === 'person.died' || type === 'journey.ended');
      for (const { at } of journey.events) expect(at).toBeLessThanOrEqual(ended?.at ?? journey.observationEnd);
    }
  });

  it('are written and read back, are the same for the same seed, and are mapped across their links', () => {
    const journeys = beside.map(({ journey }) => journey);
    const read = readJourneys([...writeJourneys(journeys)].join(''), { vocabulary });
    expect(read.issues).toEqual([]);
    expect(read.journeys).toEqual(journeys);
    expect([...relatedPeople(simulateCohort({ ...world, people: 600, seed: 7 }), world)]).toEqual(beside);
    const found = mapLinked(
      [...cohort.journeys, ...journeys],
      beside.map(({ link }) => link),
      linkedRules,
      { calendar: scottishBankHolidays, meaning: scottishMeaning },
    );
    expect(new Set(found.map(({ verdict }) => verdict)).size).toBeGreaterThan(1);
  });

  it('follow their own numbers: a household that is always checked has a check', () => {
    const own = withNumbers(world.assumptions, { 'related:household:check': 1, 'related:household:benefits': 1 });
    const checked = [...relatedPeople(cohort, { ...world, assumptions: own })].filter(({ link }) => link.kind === 'shares-household');
    const held = new Set(
      cohort.journeys.filter(({ events }) => events.some(({ type }) => type === 'custody.received')).map(({ id }) => id),
    );
    const share = (of: typeof beside) => {
      const some = of.filter(({ link }) => held.has(link.to));
      return some.filter(({ journey }) => journey.events.some(({ type }) => type === 'financial.benefits.checked')).length / some.length;
    };
    expect(share(checked)).toBeGreaterThan(0.9);
    expect(share(households)).toBeLessThan(0.6);
  });
});
