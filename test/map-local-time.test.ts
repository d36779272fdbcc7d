import fc from 'fast-check';
import { instant, plusDays } from 'justice-pathway';
import { scottishBankHolidays } from 'justice-pathway/machines';
import { expect, test } from 'vitest';
import { addWorkingDays, dayNumber } from '../src/kernel/index.ts';
import { localTime } from '../src/kernel/local/local-time.ts';

const zone = 'Europe/London';
const time = localTime(scottishBankHolidays, zone);
const HOUR = 3_600_000;

test('some days later is the same clock, also where the clock has changed between', () => {
  for (const change of ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'].map(instant))
    for (let hours = -60; hours <= 60; hours += 1)
      for (const days of [-2, -1, 0, 1, 2, 30]) {
        const at = change + hours * HOUR;
        expect(time.shift(at, days), new Date(at).toISOString()).toBe(plusDays(at, days, zone));
      }
});

test('whole days are those by the clock on the wall', () => {
  const days = (from: string, to: string) => time.wholeDays(instant(from), instant(to));
  expect(days('2026-06-01T09:00:00+01:00', '2026-06-03T08:59:59+01:00')).toBe(1);
  expect(days('2026-06-01T09:00:00+01:00', '2026-06-03T09:00:00+01:00')).toBe(2);
  expect(days('2026-03-28T09:00:00Z', '2026-03-29T09:00:00+01:00')).toBe(1);
  expect(days('2026-10-24T09:00:00+01:00', '2026-10-25T08:59:59Z')).toBe(0);
});

test('working days and months are what they are, asked in any order', () => {
  const day = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2027-12-31') });
  const civil = (of: number) => new Date(of * 24 * HOUR).toISOString().slice(0, 10);
  fc.assert(
    fc.property(fc.array(fc.tuple(day, fc.nat(40)), { maxLength: 20 }), (asked) => {
      for (const [of, count] of asked) {
        if (count > 0) expect(civil(time.workingDay(of, count))).toBe(addWorkingDays(civil(of), count, scottishBankHolidays));
        const [year = 0, month = 0, date = 0] = civil(of).split('-').map(Number);
        const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
        expect(civil(time.month(of, count))).toBe(
          new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10),
        );
      }
    }),
    { numRuns: 50 },
  );
  expect(time.workingDay(dayNumber('2026-06-06'), 0)).toBe(dayNumber('2026-06-06'));
});
