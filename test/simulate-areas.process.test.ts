import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJourneys } from 'justice-pathway';
import { assumptions, releaseLever, scottishBankHolidays, scottishPathway, vocabulary } from 'justice-pathway/machines';
import { type AreaPlan, journalHash, journalSum, simulateArea, simulateCohort } from 'justice-pathway/simulate';
import { describe, expect, it } from 'vitest';
import { callBundled } from './call-command.ts';
import { dayQueue } from './day-queue.ts';

const world = { pathway: scottishPathway, assumptions: { ...assumptions, releaseLever }, calendars: [scottishBankHolidays] };
const plan: AreaPlan = {
  seed: 7,
  areas: [
    { id: 'clackmannanshire', people: 40 },
    { id: 'falkirk', people: 90 },
  ],
};

describe('areas that do not interact', () => {
  const small = simulateArea(world, plan, 0);
  const large = simulateArea(world, plan, 1);

  it('keep what happened when the observation is cut short, desks and all', () => {
    const short = simulateArea(world, { ...plan, observe: 500 }, 1);
    for (const [person, { events, observationEnd }] of short.journeys.entries()) {
      expect(events).toEqual(large.journeys[person]?.events.filter(({ at }) => at <= observationEnd));
    }
  });

  it('have people of their own, numbered through, with their area as home', () => {
    const all = [...small.journeys, ...large.journeys];
    expect(all.map(({ id }) => id)).toEqual(Array.from({ length: 130 }, (_, index) => `p${String(index + 1).padStart(3, '0')}`));
    expect(new Set(small.journeys.map(({ profile }) => profile.homeArea))).toEqual(new Set(['clackmannanshire']));
  });

  it('give the same journal in any order, with any queue', () => {
    const again = [1, 0].map((place) => simulateArea({ ...world, queue: () => dayQueue() }, plan, place));
    const hash = journalHash([journalSum(small.journeys), journalSum(large.journeys)]);
    expect(journalHash(again.map(({ journeys }) => journalSum(journeys)))).toBe(hash);
    expect(again[0]?.journeys).toEqual(large.journeys);
  });

  it('do not change when another area does', () => {
    const busier: AreaPlan = { ...plan, areas: [plan.areas[0] as AreaPlan['areas'][number], { id: 'stirling', people: 90 }] };
    expect(simulateArea(world, busier, 0).journeys).toEqual(small.journeys);
  });

  it('share the traits of their people with a cohort of the same numbers', () => {
    const whole = simulateCohort({ ...world, people: 130, seed: 7 });
    expect(large.journeys.map(({ profile: { homeArea: _, ...traits } }) => traits)).toEqual(
      whole.journeys.slice(40).map(({ profile }) => profile),
    );
  });

  it('hash otherwise when one attribute of one event differs', () => {
    const [journey] = small.journeys.filter(({ events }) => events.some(({ attrs }) => attrs));
    if (!journey) throw new Error('no attributes');
    const place = journey.events.findIndex(({ attrs }) => attrs);
    const events = journey.events.map((event, index) => (index === place ? { ...event, attrs: { ...event.attrs, other: 1 } } : event));
    expect(journalHash([journalSum([{ ...journey, events }])])).not.toBe(journalHash([journalSum([journey])]));
  });

  it('are refused by their place where there is none', () => {
    expect(() => simulateArea(world, plan, 2)).toThrow('The plan has no area 2: it has 2.');
  });
});

describe('people who meet at no desk', () => {
  const { desks: _, ...alone } = world.assumptions;
  const quiet = { ...world, assumptions: alone, seed: 11 };
  const crowd = simulateCohort({ ...quiet, people: 60 });

  it('travel alone as they do in a crowd', () => {
    for (let first = 0; first < 60; first += 1) {
      const one = simulateCohort({ ...quiet, people: 1, part: { first, of: 60 } });
      expect(one.journeys[0]).toEqual(crowd.journeys[first]);
    }
  });

  it('are cut off by an earlier end of observation, and not otherwise changed', () => {
    const short = simulateCohort({ ...quiet, people: 60, observe: 400 });
    for (const [person, { events, observationEnd }] of short.journeys.entries()) {
      expect(events).toEqual(crowd.journeys[person]?.events.filter(({ at }) => at <= observationEnd));
    }
  });
});

describe('simulate --areas', () => {
  const areas = ['--areas', 'clackmannanshire=30,falkirk=50@gate-pick-up', '--seed', '3'];

  it('gives the same bytes on none, one and two workers, in every form', async () => {
    for (const format of ['summary', 'json', 'jsonl', 'csv']) {
      const alone = await call(...areas, '--format', format, '--workers', '0');
      expect(alone.code).toBe(0);
      for (const workers of ['1', '2']) expect((await call(...areas, '--format', format, '--workers', workers)).out).toBe(alone.out);
    }
  });

  it('writes JSON that the mapper reads, with the desks of each area', async () => {
    const { out } = await call(...areas, '--format', 'json', '--workers', '0');
    const read = readJourneys(out, { vocabulary });
    expect(read.issues).toEqual([]);
    expect(read.journeys).toHaveLength(80);
    const { areas: told } = JSON.parse(out);
    expect(told.map(({ area, scenario, people }: Record<string, unknown>) => [area, scenario, people])).toEqual([
      ['clackmannanshire', 'baseline', 30],
      ['falkirk', 'gate-pick-up', 50],
    ]);
  });

  it('refuses a scenario file that names what is not there, in a sentence, before any thread starts', async () => {
    const levers = [{ lever: 'places', desk: 'council-housng', set: 3 }];
    const mine = { id: 'mine', title: 'Mine', sentence: 'Mine.', source: { title: 'Us', kind: 'assumption' }, levers };
    const folder = mkdtempSync(join(tmpdir(), 'areas-'));
    try {
      const file = join(folder, 'mine.json');
      writeFileSync(file, JSON.stringify(mine));
      const { code, err } = await call('--areas', `falkirk=5@${file}`, '--workers', '1');
      expect(code).toBe(2);
      expect(err).toContain('There is no desk "council-housng". Did you mean "council-housing"?');
      expect(err).not.toContain('    at ');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('refuses an area without people, one given twice, and flags that do not go with it', async () => {
    expect((await call('--areas', 'falkirk')).err).toContain('"falkirk" is not an area with its people.');
    expect((await call('--areas', 'falkirk=3,falkirk=4')).err).toContain('The area "falkirk" is given twice.');
    const mixed = await call('--areas', 'falkirk=3', '--compare', 'gate-pick-up');
    expect(mixed.code).toBe(2);
    expect(mixed.err).toContain('--areas is one run');
  });
});

// Helpers

const call = (...args: string[]) => callBundled('simulate', ...args);
