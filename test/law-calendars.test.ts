import { readFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { addDays, formatInstant, HOUR, instant, plusDays } from 'justice-pathway';
import { addWorkingDays, endOfDay, isWorkingDay, weekday } from 'justice-pathway/law';
import {
  areaCalendar,
  custodyCourtOn,
  holidaysOf,
  loadCalendar,
  localCalendar,
  localCalendars,
  scottishBankHolidays,
} from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';

describe('bank holidays of Scotland', () => {
  test.each([
    [2025, ['2025-01-01', '2025-01-02', '2025-04-18', '2025-05-05', '2025-05-26', '2025-08-04', '2025-12-01', '2025-12-25', '2025-12-26']],
    [
      2026,
      [
        '2026-01-01',
        '2026-01-02',
        '2026-04-03',
        '2026-05-04',
        '2026-05-25',
        '2026-06-15',
        '2026-08-03',
        '2026-11-30',
        '2026-12-25',
        '2026-12-28',
      ],
    ],
    [2027, ['2027-01-01', '2027-01-04', '2027-03-26', '2027-05-03', '2027-05-31', '2027-08-02', '2027-11-30', '2027-12-27', '2027-12-28']],
  ])('%i, by the list worked out for it', (year, dates) => {
    expect([...holidaysOf(year).keys()].sort()).toEqual(dates);
  });

  test('Easter Monday is not one, and none falls on a weekend', () => {
    for (const easterMonday of ['2025-04-21', '2026-04-06', '2027-03-29'])
      expect(scottishBankHolidays.holiday(easterMonday)).toBeUndefined();
    for (let year = 2000; year < 2050; year += 1) {
      for (const date of holidaysOf(year).keys()) expect(weekday(date)).toBeLessThan(6);
      expect(holidaysOf(year).size).toBeGreaterThanOrEqual(8);
    }
  });

  test('agree with the published list of 24 November 2025, year by year', () => {
    const published: Record<string, readonly string[]> = JSON.parse(readFileSync('test/golden/bank-holidays.json', 'utf8'));
    expect(Object.keys(published).length).toBeGreaterThan(5);
    for (const [year, dates] of Object.entries(published)) expect([...holidaysOf(Number(year)).keys()].sort()).toEqual(dates);
  });

  test('agree with an independent library, which lacks 15 June 2026', () => {
    const other = new Holidays('GB', 'SCT');
    for (let year = 2023; year <= 2030; year += 1) {
      const listed = new Set(
        other
          .getHolidays(year)
          .filter((each) => each.type === 'public' || each.type === 'bank')
          .map((each) => each.date.slice(0, 10))
          .filter((date) => weekday(date) < 6),
      );
      if (year === 2026) expect(listed.has('2026-06-15')).toBe(false);
      const own = [...holidaysOf(year).keys()].filter((date) => date !== '2026-06-15');
      for (const date of own) expect(listed).toContain(date);
      expect([...listed].filter((date) => !own.includes(date))).toEqual([]);
    }
  });
});

describe('calendars of places and bodies', () => {
  test('an area whose days are not known says so, and the bank holidays stand in', () => {
    const calendar = areaCalendar('Clackmannanshire');
    expect(calendar.holiday('2026-06-15')).toBe('World Cup bank holiday');
    expect(calendar.warnings('2026-06-15')).toEqual([expect.stringContaining('Clackmannanshire are not known')]);
  });

  test('Clackmannanshire Council does not keep the late May holiday, and works on the others no more than before', () => {
    const council = localCalendar('clackmannanshire-council');
    expect(isWorkingDay('2026-05-25', council)).toBe(true);
    expect(isWorkingDay('2022-06-02', council)).toBe(true);
    expect(isWorkingDay('2026-05-04', council)).toBe(false);
    expect(isWorkingDay('2026-05-23', council)).toBe(false);
    expect(council.warnings('2026-05-25')).not.toEqual([]);
  });

  test('on 3 May 2021 the custody business of Alloa and Stirling went to Falkirk; other days are not known', () => {
    expect(custodyCourtOn('Alloa', '2021-05-03')).toBe('Falkirk');
    expect(custodyCourtOn('Stirling', '2021-05-03')).toBe('Falkirk');
    expect(custodyCourtOn('Perth', '2021-05-03')).toBeUndefined();
    expect(custodyCourtOn('Alloa', '2021-05-04')).toBeUndefined();
    expect(isWorkingDay('2021-05-03', localCalendar('alloa-sheriff-court'))).toBe(false);
  });

  test('every entry has a source', () => {
    expect(localCalendars.size).toBeGreaterThan(2);
    expect(() => localCalendar('perth')).toThrow('Known here: clackmannanshire-council');
  });
});

describe('a calendar file', () => {
  const source = { title: 'The council', kind: 'service' };
  const file = {
    id: 'somewhere',
    label: 'Somewhere',
    kind: 'area',
    basis: 'scottish-bank-holidays',
    completeFrom: 2026,
    completeTo: 2026,
    holidays: [{ date: '2026-09-21', name: 'Local Monday', source }],
    notObserved: [{ name: 'Summer bank holiday', source }],
  };

  test('is read, with its local days, its exceptions and its years', () => {
    const { calendar, issues } = loadCalendar(file);
    expect(issues).toEqual([]);
    expect(calendar?.holiday('2026-09-21')).toBe('Local Monday');
    expect(calendar?.holiday('2026-08-03')).toBeUndefined();
    expect(calendar?.holiday('2026-12-28')).toBe('Boxing Day (substitute day)');
    expect(calendar?.warnings('2026-09-21')).toEqual([]);
    expect(calendar?.warnings('2027-09-20')).toHaveLength(1);
  });

  test('moves release off a local holiday once the area is known', () => {
    const { calendar } = loadCalendar(file);
    if (!calendar) throw new Error('no calendar');
    expect(areaCalendar('somewhere', [calendar]).holiday('2026-09-21')).toBe('Local Monday');
    expect(areaCalendar('elsewhere', [calendar]).holiday('2026-09-21')).toBeUndefined();
  });

  test('without a source, or with a day that is not one, is refused with the place of the fault', () => {
    const bad = { ...file, holidays: [{ date: '2026-02-30', name: 'Never' }] };
    const { calendar, issues } = loadCalendar(bad, 'somewhere.json');
    expect(calendar).toBeUndefined();
    expect(issues.map((each) => each.path)).toEqual(['holidays[0].date', 'holidays[0].source']);
    expect(issues[0]).toMatchObject({ file: 'somewhere.json', severity: 'error' });
    expect(loadCalendar('nothing').issues).toHaveLength(1);
  });

  test('a body may work other weekdays', () => {
    const { calendar } = loadCalendar({ id: 'desk', label: 'Desk', kind: 'body', basis: 'none', weekdays: [1, 6] });
    if (!calendar) throw new Error('no calendar');
    expect(addWorkingDays('2026-11-20', 1, calendar)).toBe('2026-11-21');
    expect(addWorkingDays('2026-11-20', 2, calendar)).toBe('2026-11-23');
  });
});

describe('days when the clocks change', () => {
  test.each([
    ['2026-03-28', '2026-03-29', 23],
    ['2026-10-24', '2026-10-25', 25],
  ])('noon on %s to noon on %s is %i hours', (from, to, hours) => {
    const noon = instant(`${from}T12:00:00${from === '2026-03-28' ? '+00:00' : '+01:00'}`);
    expect((plusDays(noon, 1, 'Europe/London') - noon) / HOUR).toBe(hours);
    expect(formatInstant(plusDays(noon, 1, 'Europe/London'), 'Europe/London').slice(0, 16)).toBe(`${to}T12:00`);
  });

  test('the end of a day is the same by the clock, an hour apart in truth', () => {
    expect(formatInstant(endOfDay('2026-03-28', 'Europe/London'), 'Europe/London')).toBe('2026-03-28T23:59:59+00:00');
    expect(formatInstant(endOfDay('2026-03-29', 'Europe/London'), 'Europe/London')).toBe('2026-03-29T23:59:59+01:00');
    expect((endOfDay('2026-10-25', 'Europe/London') - endOfDay('2026-10-24', 'Europe/London')) / HOUR).toBe(25);
    expect(addDays('2026-10-24', 1)).toBe('2026-10-25');
  });
});
