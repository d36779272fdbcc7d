import fc from 'fast-check';
import { timeReader } from 'justice-pathway/logs';
import { describe, expect, test } from 'vitest';

describe('a time of a log', () => {
  test.each([
    ['iso', 'UTC', '2026-03-02', '2026-03-02T00:00:00.000Z'],
    ['iso', 'UTC', '2026-03-02 09:05', '2026-03-02T09:05:00.000Z'],
    ['iso', 'UTC', '2026-03-02T09:05:07.123456+01:00', '2026-03-02T08:05:07.123Z'],
    ['iso', 'Europe/London', '2026-07-02T09:05:07', '2026-07-02T08:05:07.000Z'],
    ['DD/MM/YYYY', 'Europe/London', '2/7/2026 9:05', '2026-07-02T08:05:00.000Z'],
    ['MM/DD/YYYY', 'UTC', '7/2/2026 09:05 PM', '2026-07-02T21:05:00.000Z'],
    ['DD-MMM-YYYY', 'UTC', '02-Jul-2026', '2026-07-02T00:00:00.000Z'],
    ['epoch-seconds', 'UTC', '1780300800', '2026-06-01T08:00:00.000Z'],
  ] as const)('written as %s in %s is read: %s', (format, zone, text, expected) => {
    expect(new Date(timeReader(format, zone)(text) ?? Number.NaN).toISOString()).toBe(expected);
  });

  test.each(['2026-02-30', '2026-13-01', '2026-01-01T25:00', '2026-01-01T00:00:00+1', 'now', '', '2026-01-01x'])(
    'is refused: %s',
    (text) => {
      expect(timeReader('iso', 'UTC')(text)).toBeUndefined();
    },
  );

  test('in ISO form is the one that the language reads', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('9000-01-01'), noInvalidDate: true }), (date) => {
        expect(timeReader('iso', 'UTC')(date.toISOString())).toBe(date.getTime());
      }),
    );
  });
});
