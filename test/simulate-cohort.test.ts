import { agenda, type Case, dateOf, type Moment, openCase, type Pathway, readJourneys, step, writeJourneys } from 'justice-pathway';
import { weekday } from 'justice-pathway/law';
import { assumptions, releaseLever, scenarioById, scottishBankHolidays, scottishPathway, vocabulary } from 'justice-pathway/machines';
import { applyScenario, simulateCohort } from 'justice-pathway/simulate';
import { xstateStepper } from 'justice-pathway/testing';
import { describe, expect, it } from 'vitest';
import { dayQueue } from './day-queue.ts';

const world = { pathway: scottishPathway, assumptions: { ...assumptions, releaseLever }, calendars: [scottishBankHolidays] };
const cohort = simulateCohort({ ...world, people: 250, seed: 7 });
const byXstate = { stepperOf: xstateStepper };

describe('simulateCohort', () => {
  it('makes only events that the machines accept and asks only at moments that they raise, replayed over XState', () => {
    let events = 0;
    expect(cohort.journeys.some((_, person) => cohort.cases(person).length > 2)).toBe(true);
    for (const { journey, start, id } of allCases()) {
      const raised = new Set<string>();
      const note = (moments: readonly Moment[]) => {
        for (const { contact, domain, at } of moments) raised.add(`${contact} ${domain} ${at}`);
      };
      const { at, input } = start;
      const opening = { id, person: journey.id, stage: start.stage as 'arrest', input, at };
      const opened = openCase(scottishPathway, opening, byXstate);
      note(opened.moments);
      let theCase: Case = opened.case;
      for (const event of journey.events) {
        theCase = fireUntil(theCase, event.at, note);
        if (event.type === 'moment.asked') expect(raised).toContain(`${event.attrs?.contact} ${event.attrs?.domain} ${event.at}`);
        const input = { type: event.type, at: event.at, ...(event.attrs ? { attrs: event.attrs } : {}) };
        const stepped = step<Pathway>(scottishPathway, theCase, input, byXstate);
        if (!stepped.ok) throw new Error(`${id} ${event.id} ${event.type}: ${stepped.message}`);
        note(stepped.moments);
        theCase = stepped.case;
        events += 1;
      }
    }
    expect(events).toBeGreaterThan(4000);
  });

  it('gives the same bytes for the same seed, and others for another', () => {
    const text = (seed: number) => [...writeJourneys(simulateCohort({ ...world, people: 60, seed }).journeys)].join('');
    expect(text(3)).toBe(text(3));
    expect(text(3)).not.toBe(text(4));
  });

  it('gives one journey at a time, the same as all at once, and none for a person who is not there', () => {
    expect(cohort.people).toBe(250);
    expect(cohort.journey(249)).toEqual(cohort.journeys[249]);
    expect(cohort.events).toBe(cohort.journeys.reduce((sum, { events }) => sum + events.length, 0));
    for (const person of [250, -1, 0.5]) expect(() => cohort.journey(person)).toThrow('they are numbered 0 to 249');
  });

  it('gives the same journeys whatever the queue', () => {
    const other = simulateCohort({ ...world, people: 250, seed: 7, queue: () => dayQueue() });
    expect(other.journeys).toEqual(cohort.journeys);
    expect(other.desks).toEqual(cohort.desks);
  });

  it('writes journeys that read back the same, without an issue', () => {
    const read = readJourneys([...writeJourneys(cohort.journeys)].join(''), { vocabulary });
    expect(read.issues).toEqual([]);
    expect(read.journeys).toEqual(cohort.journeys);
  });

  it('keeps events in order of time, inside the observation', () => {
    for (const { events, observationEnd } of cohort.journeys) {
      for (const [index, event] of events.entries()) {
        expect(event.at).toBeGreaterThanOrEqual(events[index - 1]?.at ?? 0);
        expect(event.at).toBeLessThanOrEqual(observationEnd);
      }
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    }
  });

  it('sends people through every stage, and raises what happens at moments', () => {
    const types = new Set(cohort.journeys.flatMap(({ events }) => events.map(({ type }) => type)));
    for (const type of [
      'copfs.marked',
      'diversion.commenced',
      'court.sentenced',
      'custody.liberated',
      'moment.asked',
      'moment.offered',
      'moment.accepted',
      'moment.declined',
      'moment.reached',
    ]) {
      expect(types).toContain(type);
    }
  });

  it('counts everybody at the desks: seen, lapsed, fallen away or waiting', () => {
    expect(cohort.desks.length).toBeGreaterThan(3);
    for (const desk of cohort.desks) {
      expect(desk.asked).toBe(desk.seen + desk.lapsed + desk.withdrawn + desk.waitingAtEnd);
      expect(desk.asked).toBeGreaterThan(0);
    }
  });

  it('changes only the people whom a switched-off service touches', () => {
    const changed = {
      ...world.assumptions,
      services: world.assumptions.services.map((each) => (each.id === 'naloxone' ? { ...each, p: { ...each.p, value: 0 } } : each)),
    };
    const other = simulateCohort({ ...world, assumptions: changed, people: 250, seed: 7 });
    for (const [index, journey] of cohort.journeys.entries()) {
      const twin = other.journeys[index];
      const touched = journey.events.some(({ type }) => type === 'substance.naloxone.supplied');
      if (!touched) expect(twin?.events).toEqual(journey.events);
      else
        expect(twin?.events.map(({ type }) => type)).toEqual(
          journey.events.map(({ type }) => type).filter((type) => type !== 'substance.naloxone.supplied'),
        );
    }
  });

  it('releases nobody from prison on a Friday, a weekend or before a holiday where a scenario says so', () => {
    const scenario = scenarioById('no-friday-release');
    if (!scenario) throw new Error('no scenario');
    const other = simulateCohort({ ...world, assumptions: applyScenario(world.assumptions, scenario), people: 250, seed: 7 });
    const hard = (journeys: typeof cohort.journeys) =>
      journeys.flatMap(({ events }) =>
        events.filter(
          (event) => event.type === 'custody.liberated' && event.attrs?.planned === true && weekday(dateOf(event.at, 'Europe/London')) >= 5,
        ),
      ).length;
    expect(hard(cohort.journeys)).toBeGreaterThan(2);
    expect(hard(other.journeys)).toBeLessThan(hard(cohort.journeys) / 2);
  });
});

// Helpers

/** Each case of each person, with its own events. */
function allCases() {
  return cohort.journeys.flatMap((whole, person) =>
    cohort.cases(person).map((start, number) => {
      const id = `${whole.id}-case-${number + 1}`;
      return { id, start, journey: { ...whole, events: whole.events.filter((event) => event.case === id) } };
    }),
  );
}

function fireUntil(from: Case, at: number, note: (moments: readonly Moment[]) => void): Case {
  let theCase = from;
  for (let turn = 0; turn < 200; turn += 1) {
    const due = agenda(scottishPathway, theCase, byXstate)[0];
    if (!due || due.at > at) return theCase;
    const input = { type: 'due', due: due.id, dueAt: due.at, at: Math.max(due.at, theCase.at) } as const;
    const stepped = step<Pathway>(scottishPathway, theCase, input, byXstate);
    if (!stepped.ok) throw new Error(stepped.message);
    note(stepped.moments);
    theCase = stepped.case;
  }
  throw new Error('the agenda does not end');
}
