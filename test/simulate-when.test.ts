import { areaAssumptions, assumptions, releaseLever, scottishBankHolidays, scottishPathway } from 'justice-pathway/machines';
import { applyScenario, simulateCohort } from 'justice-pathway/simulate';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, inZone, plainWeek } from '../src/kernel/index.ts';
import { whenOf } from '../src/simulate/assume/when.ts';
import { deskHours } from '../src/simulate/desk/desk-hours.ts';

const calendar = inZone(plainWeek, 'UTC');
const friday = Date.parse('2026-06-05T10:00:00Z');
const office = (hours: number) => ({ spread: { kind: 'fixed', value: hours }, unit: 'hours', hours: 'office' }) as const;
const weekdays = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' };
const open = (...opening: (typeof weekdays)[]) => deskHours({ opening }, calendar);
const at = (hours: number, desk?: ReturnType<typeof open>) => whenOf(office(hours), 0.25, friday, null, calendar, desk) as number;
const clock = (instant: number): string => new Date(instant).toISOString().slice(0, 16);

describe('what is done in office hours and at a desk', () => {
  test('is done when the desk is open, outside of office hours too', () => {
    const saturday = open(weekdays, { days: [6], from: '09:00', to: '13:00' });
    expect(clock(at(25, saturday))).toBe('2026-06-06T11:00');
    const early = at(20, saturday);
    expect(clock(early) >= '2026-06-06T09:00' && clock(early) < '2026-06-06T11:00', clock(early)).toBe(true);
    expect(clock(at(27.5, saturday)).slice(0, 10)).toBe('2026-06-08');
    const evening = open(weekdays, { days: [5], from: '18:00', to: '20:00' });
    expect(clock(at(8.5, evening))).toBe('2026-06-05T18:30');
    expect(clock(at(7.5, evening)) >= '2026-06-05T18:00' && clock(at(7.5, evening)) < '2026-06-05T19:00').toBe(true);
  });

  test('is as it was at a desk that keeps office hours, or fewer: people find it closed', () => {
    for (let hours = 0; hours < 96; hours += 0.7)
      for (const desk of [open(weekdays), open({ ...weekdays, from: '10:00', to: '12:00' }), open({ ...weekdays, days: [2] })])
        expect(at(hours, desk)).toBe(at(hours));
  });

  test('never comes before it was meant to, whenever a desk is open', () => {
    for (let hours = 0; hours < 200; hours += 1.3)
      for (const day of [1, 3, 6, 7])
        for (const from of ['00:00', '08:00', '18:30']) {
          const when = at(hours, open({ days: [day], from, to: '23:00' }));
          expect(when).toBeGreaterThanOrEqual(friday + hours * HOUR);
          expect(when).toBeLessThanOrEqual(at(hours) + DAY);
        }
  });
});

test('a desk that opens on Saturday sees people then', () => {
  const seenOn = (levers: Parameters<typeof applyScenario>[1]['levers']): Set<number> => {
    const { journeys } = simulateCohort({
      pathway: scottishPathway,
      assumptions: applyScenario({ ...assumptions, releaseLever }, { levers }),
      calendars: [scottishBankHolidays],
      people: 1000,
      seed: 3,
    });
    const applications = journeys.flatMap(({ events }) => events.filter(({ type }) => type === 'housing.application.made'));
    return new Set(applications.map((event) => new Date(event.at).getUTCDay()));
  };
  expect(seenOn([]).has(6)).toBe(false);
  const opening = [weekdays, { days: [6], from: '09:00', to: '13:00' }];
  expect(seenOn([{ lever: 'hours', desk: 'council-housing', opening }]).has(6)).toBe(true);
});

describe('figures of a year are looked at under the law of that year', () => {
  const shareIn = (year: string) => areaAssumptions({ sets: [], perYear: 5000 }, 0, assumptions, year).release?.fraction;
  test('by years of statistics, calendar years and months', () => {
    expect(shareIn('2023-24')).toBe(0.5);
    expect(shareIn('2023/24')).toBe(0.5);
    expect(shareIn('2019')).toBe(0.5);
    expect(shareIn('2025-26')).toBe(0.4);
    expect(shareIn('2025-01')).toBe(0.5);
    expect(shareIn('2025-03')).toBe(0.4);
  });
  test('and one of the law of today changes nothing', () => {
    for (const year of ['2026', '2026-27']) expect(shareIn(year), year).toBe(assumptions.release?.fraction);
  });
  test('a year that begins after the law was last read is refused: nobody knows its law', () => {
    for (const year of ['2030', '2028-29', '2099-01'])
      expect(() => shareIn(year), year).toThrow(/is not known here: it was last read on 20\d\d-/);
  });
  test('what is no year, and one before the law that is known, is refused rather than simulated under another', () => {
    for (const year of ['last year', '', '2024-13', '2024-00']) expect(() => shareIn(year), year).toThrow(/is no year/);
    for (const year of ['1992-93', '1993', '1899', '1993-09']) expect(() => shareIn(year), year).toThrow(/begins on 1993-10-01/);
    for (const year of ['1993-94', '1993-10', '1995-1996', '1999-2000']) expect(shareIn(year), year).toBe(0.5);
  });
});
