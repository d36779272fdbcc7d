import { formatInstant, instant, instantAt, MINUTE, plusDays, tryInstant } from 'justice-pathway';
import { addMonths, weekday } from 'justice-pathway/law';
import { describe, expect, test } from 'vitest';

describe('dates and instants', () => {
  test('the same clock time a day later is 23 hours away when the clocks go forward', () => {
    const before = instant('2026-03-28T12:00:00Z');
    expect((plusDays(before, 1) - before) / 3_600_000).toBe(23);
  });

  test('a clock time that the autumn change repeats is the first of the two, unless asked otherwise', () => {
    expect(formatInstant(instantAt('2026-10-25', 90 * MINUTE))).toBe('2026-10-25T01:30:00+01:00');
    expect(formatInstant(instantAt('2026-10-25', 90 * MINUTE, 'Europe/London', 'later'))).toBe('2026-10-25T01:30:00+00:00');
  });

  test('a month after the last of January is the last of February', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  });

  test('21 November 2026 is a Saturday', () => {
    expect(weekday('2026-11-21')).toBe(6);
  });

  test('a time without an offset is not an instant', () => {
    expect(tryInstant('2026-02-20T00:00:00')).toBeUndefined();
    expect(tryInstant('2026-02-30T00:00:00Z')).toBeUndefined();
  });
});
