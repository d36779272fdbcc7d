import { dateOf, definePathway, defineStage, type Pathway } from 'justice-pathway';
import { weekday } from 'justice-pathway/law';
import { assumptions, releaseLever, scenarios, scottishBankHolidays, scottishPathway } from 'justice-pathway/machines';
import { type AssumedValue, applyScenario, type SimulationAssumptions, simulateCohort } from 'justice-pathway/simulate';
import { describe, expect, test } from 'vitest';
import { setup } from 'xstate';
import { z } from 'zod';

describe('no world hangs', () => {
  test('a person who moves without time passing is stopped and named, with the state and the reason', () => {
    const cohort = simulateCohort({ pathway: ring, assumptions: roundAndRound(0), people: 3, seed: 1 });
    expect(cohort.stopped.map(({ person }) => person).sort()).toEqual(['p1', 'p2', 'p3']);
    expect(cohort.stopped[0]).toMatchObject({
      state: expect.stringMatching(/^ring:(here|there)$/),
      reason: expect.stringContaining('without time passing'),
    });
    expect(cohort.journeys[0]?.events.length).toBeLessThan(2000);
  });

  test('so is one who moves on and on by a moment of time', () => {
    const [stopped] = simulateCohort({ pathway: ring, assumptions: roundAndRound(1 / 3_600_000), people: 1, seed: 1 }).stopped;
    expect(stopped).toMatchObject({ person: 'p1', reason: expect.stringContaining('did not end') });
  });

  test('one who gets on is not', () => {
    const cohort = simulateCohort({ pathway: ring, assumptions: roundAndRound(24), people: 2, seed: 1, observe: 400 });
    expect(cohort.stopped).toEqual([]);
    expect(cohort.journeys[0]?.events.length).toBeGreaterThan(20);
  });
});

describe('releases', () => {
  test.each(scenarios.map(({ id }) => id))('%s: nobody leaves prison on a Saturday, a Sunday or a holiday', (id) => {
    const scenario = scenarios.find((one) => one.id === id) as (typeof scenarios)[number];
    const cohort = simulateCohort({
      pathway: scottishPathway as unknown as Pathway,
      assumptions: applyScenario({ ...assumptions, releaseLever }, scenario),
      calendars: [scottishBankHolidays],
      people: 300,
      seed: 11,
    });
    const days = cohort.journeys.flatMap(({ events }) =>
      events.flatMap(({ type, at, attrs }) =>
        type === 'custody.liberated' && attrs?.from === 'prison' ? [dateOf(at, 'Europe/London')] : [],
      ),
    );
    expect(days.length).toBeGreaterThan(10);
    expect(days.filter((day) => weekday(day) > 5 || scottishBankHolidays.holiday(day) !== undefined)).toEqual([]);
    expect(cohort.stopped).toEqual([]);
  });
});

// Helpers

const word = { type: 'case.moved', label: 'moved', kind: 'stage', scope: 'case', attrs: z.looseObject({}) } as const;
const machine = setup({ types: {} as { events: { type: 'case.moved' } }, guards: { never: () => false } }).createMachine({
  id: 'ring',
  context: ({ input }: { input: { at: number } }) => ({ at: input.at }),
  output: ({ event, context }: { event: { output: object }; context: { at: number } }) => ({ ...event.output, at: context.at }),
  initial: 'here',
  states: {
    here: { meta: { label: 'here' }, on: { 'case.moved': 'there' } },
    there: { meta: { label: 'there' }, on: { 'case.moved': [{ target: 'over', guard: 'never' }, { target: 'here' }] } },
    over: { type: 'final', output: { outcome: 'over' }, meta: { label: 'over' } },
  },
} as never);
const vocabulary = { 'case.moved': word };
const ring = definePathway({
  id: 'p',
  version: '1',
  zone: 'UTC',
  vocabulary,
  contacts: {},
  stages: { ring: defineStage(machine as never, { vocabulary } as never) },
  start: ['ring'],
  links: { ring: { over: { to: null } } },
} as never) as unknown as Pathway;

function roundAndRound(hours: number): SimulationAssumptions {
  const origin = { year: null, source: { title: 'Test', kind: 'assumption' as const }, confidence: 'low' as const };
  const of = <T>(value: T): AssumedValue<T> => ({ value, ...origin });
  const wait = { spread: { kind: 'fixed' as const, value: hours }, unit: 'hours' as const };
  const choice = (state: string) => ({ stage: 'ring', state, wait, options: [{ event: 'case.moved', p: 1 }], ...origin });
  return {
    ...assumptions,
    arrivals: { ...assumptions.arrivals, start: of([{ value: 'ring', p: 1 }]), told: {} },
    choices: [choice('here'), choice('there')],
    services: [],
    asks: [],
    desks: [],
    episodes: [],
    returns: [],
    held: undefined,
  } as unknown as SimulationAssumptions;
}
