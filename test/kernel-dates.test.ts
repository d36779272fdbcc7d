import { addMonths as addMonthsTo, format, parse } from 'date-fns';
import { formatInstant, instant, instantAt, MINUTE, plusDays, tryInstant } from 'justice-pathway';
import { addMonths, addWorkingDays, dayNumber, fromDayNumber, isWorkingDay, type WorkingCalendar, weekday } from 'justice-pathway/law';
import { describe, expect, test } from 'vitest';

describe('dates and instants', () => {
  test('the same clock time a day later is 23 hours away when the clocks go forward', () => {
    const before = instant('2026-03-28T12:00:00Z');
    expect((plusDays(before, 1, 'Europe/London') - before) / 3_600_000).toBe(23);
  });

  test('a clock time that the autumn change repeats is the first of the two, unless asked otherwise', () => {
    expect(formatInstant(instantAt('2026-10-25', 90 * MINUTE, 'Europe/London'), 'Europe/London')).toBe('2026-10-25T01:30:00+01:00');
    expect(formatInstant(instantAt('2026-10-25', 90 * MINUTE, 'Europe/London', 'later'), 'Europe/London')).toBe(
      '2026-10-25T01:30:00+00:00',
    );
  });

  test('a month after the last of January is the last of February', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  });

  test('months are added as date-fns adds them, from every day of forty years', () => {
    for (let day = dayNumber('1996-01-01'); day < dayNumber('2036-01-01'); day += 1) {
      const date = fromDayNumber(day);
      for (const months of [1, -1, 6, 11, 12, -13, 25, 240]) {
        const meant = format(addMonthsTo(parse(date, 'yyyy-MM-dd', new Date(2026, 0, 1, 12)), months), 'yyyy-MM-dd');
        if (addMonths(date, months) !== meant) expect(`${date} + ${months}: ${addMonths(date, months)}`).toBe(meant);
      }
    }
  });

  test('working days are the same whether a calendar is asked for the first time or again, also outside the years kept', () => {
    const odd: WorkingCalendar = { id: 'odd', label: 'Odd', holiday: (date) => (date.endsWith('3') ? 'a third' : undefined) };
    for (const from of ['1965-12-20', '2026-12-20', '2120-12-20']) {
      for (let days = -12; days <= 12; days += 1) {
        let left = Math.abs(days);
        let day = dayNumber(from);
        while (left > 0) {
          day += Math.sign(days);
          const date = fromDayNumber(day);
          if (weekday(date) < 6 && odd.holiday(date) === undefined) left -= 1;
        }
        for (const again of [1, 2]) expect([again, addWorkingDays(from, days, odd)]).toEqual([again, fromDayNumber(day)]);
      }
    }
    expect(isWorkingDay('no day', odd)).toBe(false);
    expect(() => addWorkingDays('no day', 1, odd)).toThrow('is not a date');
  });

  test('21 November 2026 is a Saturday', () => {
    expect(weekday('2026-11-21')).toBe(6);
  });

  test('a time without an offset is not an instant', () => {
    expect(tryInstant('2026-02-20T00:00:00')).toBeUndefined();
    expect(tryInstant('2026-02-30T00:00:00Z')).toBeUndefined();
  });
});
