import {
  assumptions,
  groupFigures,
  peopleGroups,
  releaseLever,
  scenarioById,
  scottishBankHolidays,
  scottishPathway,
  stocks,
} from 'justice-pathway/machines';
import { applyScenario, type Cohort, groupTable, runningYear, simulateCohort, sizedDesk, usualWait } from 'justice-pathway/simulate';
import { describe, expect, it } from 'vitest';

const world = { pathway: scottishPathway, assumptions: { ...assumptions, releaseLever }, calendars: [scottishBankHolidays] };
const small = simulateCohort({ ...world, people: 400, seed: 7 });
const whole = simulateCohort({ ...world, people: 3000, seed: 7 });
const { desks = [] } = assumptions;
const queues = desks.filter(({ deterredAfter }) => deterredAfter);

describe('the queue of a desk', () => {
  it('is as long on the first day as on an ordinary one, and stays so, whether few or many people are followed', () => {
    for (const { people, desks: counts } of [small, whole]) {
      for (const desk of queues) {
        const { appointment } = counts.find((each) => each.desk === desk.id) as (typeof counts)[number];
        const usual = usualWait(desk);
        expect(appointment?.usualDays, desk.id).toBeCloseTo(usual, 2);
        for (const days of appointment?.byQuarter.slice(0, 8) ?? [])
          expect(Math.abs(days - usual), `${desk.id} with ${people} people: ${days} days, usually ${usual}`).toBeLessThan(
            Math.max(1, 0.2 * usual),
          );
      }
    }
  });

  it('grows where a desk loses places, and is gone where it has twice as many: both from the usual queue on', () => {
    const waits = (levers: Parameters<typeof applyScenario>[1]['levers']) => {
      const changed = applyScenario(world.assumptions, { levers });
      const of = simulateCohort({ ...world, assumptions: changed, people: 400, seed: 7 }).desks.find(
        ({ desk }) => desk === 'employability',
      );
      return of?.appointment?.byQuarter.slice(0, 6) as number[];
    };
    const usual = usualWait(desks.find(({ id }) => id === 'employability') as (typeof desks)[number]);
    const half = waits([{ lever: 'places', desk: 'employability', times: 0.5 }]);
    const twice = waits([{ lever: 'places', desk: 'employability', times: 2 }]);
    expect(half.at(-1)).toBeGreaterThan(usual + 4);
    expect(twice.at(-1)).toBeLessThan(usual - 4);
    expect(twice[0]).toBeGreaterThan(twice.at(-1) as number);
  });

  it('belongs to an area: more people than come into it have desks as many times larger', () => {
    const [desk] = queues as [(typeof desks)[number]];
    const larger = sizedDesk(desk, 3);
    expect(larger.places[0]?.value).toBe(3 * (desk.places[0]?.value ?? 0));
    expect(usualWait(larger)).toBeCloseTo(usualWait(desk), 9);
    expect(sizedDesk(desk, 0.001).places[0]?.value).toBe(1);
  });
});

describe('runningYear', () => {
  const day = 86_400_000;
  const from = Date.UTC(2026, 5, 1);
  const weeks = 52 * 6;
  /** So many people, each in a place for so many days from their own day on. */
  const stay = (starts: readonly number[], days: number): Pick<Cohort, 'people' | 'from' | 'until' | 'journey' | 'zone'> => ({
    zone: 'UTC',
    people: starts.length,
    from,
    until: from + weeks * 7 * day - 1000,
    journey: (person) => ({
      id: `p${person}`,
      observationEnd: from + weeks * 7 * day,
      profile: { needs: [], has: {} },
      events: [
        { id: 'a', type: 'in', at: from + (starts[person] as number) * day, case: 'c' },
        { id: 'b', type: 'out', at: from + ((starts[person] as number) + days) * day, case: 'c' },
      ],
    }),
  });
  const stock = { id: 's', label: 'People there', span: { from: [{ type: 'in' }], to: [{ type: 'out' }] } };
  const evenly = Array.from({ length: 364 }, (_, place) => place);

  it('holds as many people as Little says: those who come in a day times the days that they stay', () => {
    for (const days of [30, 200, 700]) {
      const [of] = runningYear([stock], stay(evenly, days));
      expect(of?.mean).toBeCloseTo(days, 0);
      expect(of?.verdict).toBe('steady');
    }
  });

  it('says that a population which has not filled does not stay', () => {
    const [of] = runningYear([stock], stay(evenly, 364 * 20));
    expect(of?.verdict).toBe('drifting');
    expect(of?.sentence).toContain('does not stay there');
    expect(runningYear([stock], stay([], 3))[0]?.verdict).toBe('nobody');
  });

  it('is for as many people as come into the area', () => {
    expect(runningYear([stock], stay(evenly, 30), 3640)[0]?.mean).toBeCloseTo(300, 0);
  });
});

it('ten years of the real pathway: prison and orders stay as large as they are, and remand is a part of prison', () => {
  const years = simulateCohort({ ...world, people: 700, seed: 7, observe: 3650 });
  const running = new Map(runningYear(stocks, years, 5057).map((each) => [each.id, each]));
  for (const id of ['prison', 'remand', 'payback']) expect(running.get(id)?.verdict, running.get(id)?.sentence).toBe('steady');
  const share = (running.get('remand')?.mean ?? 0) / (running.get('prison')?.mean ?? 1);
  expect(share).toBeGreaterThan(0.12);
  expect(share).toBeLessThan(0.45);
}, 60_000);

it('a ready scenario that takes a place from a desk makes people wait longer at it', () => {
  const scenario = scenarioById('substance-service-half');
  if (!scenario) throw new Error('no scenario');
  const changed = simulateCohort({ ...world, assumptions: applyScenario(world.assumptions, scenario), people: 400, seed: 7 });
  const waitOf = (cohort: Cohort) => cohort.desks.find(({ desk }) => desk === 'substance-service')?.meanWaitDays ?? 0;
  expect(waitOf(changed)).toBeGreaterThan(waitOf(small) + 3);
});

describe('groupTable', () => {
  const table = groupTable(whole.journeys, peopleGroups, groupFigures, 'Europe/London');
  const value = (group: string, figure: string) => table.find((row) => row.group === group && row.figure === figure);

  it('has a row for each figure of each group by sex and age, and the groups add up to everybody', () => {
    expect(table.length).toBe(peopleGroups.length * groupFigures.length);
    const people = (...groups: string[]) => groups.reduce((sum, group) => sum + (value(group, 'people')?.value ?? 0), 0);
    expect(people('men', 'women')).toBe(whole.people);
    expect(people('under-21', '21-30', '31-40', '41-and-over')).toBe(whole.people);
    expect(people('women-under-21', 'men-under-21')).toBe(people('under-21'));
  });

  it('tells of women that fewer are remanded and sent to prison, and says of what did not happen how often it might', () => {
    for (const figure of ['remanded', 'custody', 'in-prison'])
      expect(value('women', figure)?.value).toBeLessThan(value('men', figure)?.value ?? 0);
    const none = table.find((row) => row.value === 0 && row.unit === 'in 1,000' && row.n > 100);
    expect(none?.high).toBeGreaterThan(0);
  });
});

it('deaths in prison have a cause that is published, and a person who moves is followed on', () => {
  const events = whole.journeys.flatMap((journey) =>
    journey.events.map((event, place) => ({ event, later: journey.events.length - place - 1 })),
  );
  const causes = new Set(events.flatMap(({ event }) => (event.type === 'person.died' ? [event.attrs?.cause] : [])));
  for (const cause of causes) expect(['drugs', 'suicide', 'circulatory', 'other']).toContain(cause);
  const moved = events.filter(({ event }) => event.type === 'person.area.changed');
  expect(moved.length).toBeGreaterThan(3);
  expect(moved.some(({ later }) => later > 0)).toBe(true);
});
