import fc from 'fast-check';
import { addDays, instant } from 'justice-pathway';
import { startOfDay } from 'justice-pathway/law';
import { scottishBankHolidays } from 'justice-pathway/machines';
import { dayRule, nextOpening, openAt, type Schedule, type Service, scheduleIssues } from 'justice-pathway/service';
import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, test } from 'vitest';

describe('the days of a schedule', () => {
  test('weeks, fortnights, weekdays of a month and days from its end', () => {
    expect(days({ freq: 'WEEKLY', byday: 'MO,TH' }, '2026-11-16', 8)).toEqual(['2026-11-16', '2026-11-19', '2026-11-23']);
    expect(days({ freq: 'WEEKLY', byday: 'TU', interval: 2, dtstart: '2026-11-03' }, '2026-11-01', 30)).toEqual([
      '2026-11-03',
      '2026-11-17',
    ]);
    expect(days({ freq: 'MONTHLY', byday: '2MO,-1FR' }, '2026-11-01', 30)).toEqual(['2026-11-09', '2026-11-27']);
    expect(days({ freq: 'MONTHLY', bymonthday: '1,-1' }, '2026-02-01', 28)).toEqual(['2026-02-01', '2026-02-28']);
  });

  test('a number of times ends by itself, and validity bounds what repeats', () => {
    expect(days({ freq: 'WEEKLY', byday: 'MO', dtstart: '2026-11-02', count: 2 }, '2026-10-26', 40)).toEqual(['2026-11-02', '2026-11-09']);
    expect(days({ freq: 'DAILY', validFrom: '2026-11-02', validTo: '2026-11-03' }, '2026-10-26', 40)).toEqual(['2026-11-02', '2026-11-03']);
  });

  test('what cannot be known from the text is a fault, not a guess', () => {
    const codes = (schedule: Schedule) => dayRule(schedule).faults.map((fault) => fault.code);
    expect(codes({ freq: 'WEEKLY' })).toEqual(['no-days']);
    expect(codes({ freq: 'WEEKLY', byday: 'MO', interval: 2 })).toEqual(['interval-without-start']);
    expect(codes({ freq: 'WEEKLY', byday: 'MO', bymonthday: '3' })).toEqual(['contradictory-rule']);
    expect(codes({ freq: 'WEEKLY', byday: 'Monday' })).toEqual(['bad-byday']);
    expect(codes({ freq: 'WEEKLY', byday: 'MO', validFrom: '2026-02-30' })).toEqual(['bad-date']);
    expect(codes({ freq: 'MONTHLY', bymonthday: '32' })).toEqual(['bad-bymonthday']);
  });

  test('chooses positions, takes days out and adds days', () => {
    expect(days({ freq: 'MONTHLY', byday: 'MO,TU,WE,TH,FR', bysetpos: '1,-1' }, '2026-11-01', 30)).toEqual(['2026-11-02', '2026-11-30']);
    expect(days({ freq: 'WEEKLY', byday: 'MO', exdate: '2026-11-09', rdate: '20261111' }, '2026-11-01', 16)).toEqual([
      '2026-11-02',
      '2026-11-11',
      '2026-11-16',
    ]);
  });

  test('counts weeks over the turn of a year as ISO 8601 does, where libraries differ', () => {
    expect(days({ freq: 'YEARLY', byweekno: '1', byday: 'MO,TH', dtstart: '2025-01-01' }, '2024-12-01', 400)).toEqual([
      '2025-01-02',
      '2025-12-29',
      '2026-01-01',
    ]);
  });

  test('agrees with an independent library on 200 rules drawn at random, over two years', () => {
    fc.assert(
      fc.property(
        ruleText,
        fc.integer({ min: 0, max: 400 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 4 }),
        (rule, shift, out) => {
          const dtstart = addDays('2025-01-01', shift);
          const parts = Object.entries(rule).filter(([, value]) => value !== undefined);
          const basic = (date: string) => `${date.replaceAll('-', '')}T120000`;
          const taken = out.map((day) => addDays(dtstart, day));
          const text = [
            `DTSTART;TZID=UTC:${basic(dtstart)}`,
            `RRULE:${parts.map(([key, value]) => `${key.toUpperCase()}=${key === 'until' ? `${basic(String(value))}Z` : value}`).join(';')}`,
            ...(taken.length > 0 ? [`EXDATE;TZID=UTC:${taken.map(basic).join(',')}`] : []),
          ].join('\n');
          const from = addDays(dtstart, -3);
          const theirs = new RRuleTemporal({ rruleString: text })
            .between(new Date(startOfDay(from, 'UTC')), new Date(startOfDay(addDays(from, 731), 'UTC')), true)
            .map((each) => each.toString().slice(0, 10));
          const exdate = taken.length > 0 ? { exdate: taken.join(',') } : {};
          expect(days({ ...rule, dtstart, ...exdate } as Schedule, from, 731), text).toEqual(theirs);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('openAt', () => {
  const office = service([{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00' }]);
  const answer = (of: Service, at: string) => openAt(of, instant(at), options);

  test('is open from the first minute to the last, not beyond', () => {
    expect(answer(office, '2026-11-20T08:59:59Z').answer).toBe('closed');
    expect(answer(office, '2026-11-20T09:00:00Z')).toMatchObject({ answer: 'open', closesAt: instant('2026-11-20T17:00:00Z') });
    expect(answer(office, '2026-11-20T17:00:00Z').answer).toBe('closed');
    expect(answer(office, '2026-11-21T12:00:00Z').answer).toBe('closed');
  });

  test('reads local time in summer, unless the schedule gives another', () => {
    expect(answer(office, '2026-07-01T08:00:00Z').answer).toBe('open');
    expect(answer(service([{ freq: 'DAILY', opensAt: '09:00Z', closesAt: '10:00Z' }]), '2026-07-01T08:30:00Z').answer).toBe('closed');
    expect(answer(service([{ freq: 'DAILY', opensAt: '09:00', closesAt: '10:00', timezone: 3 }]), '2026-07-01T06:30:00Z').answer).toBe(
      'open',
    );
    expect(
      answer(service([{ freq: 'DAILY', opensAt: '09:00', closesAt: '10:00', timezone: 'Europe/Paris' }]), '2026-07-01T07:30:00Z').answer,
    ).toBe('open');
  });

  test('runs over midnight, also into a day that is not its own', () => {
    const night = service([{ freq: 'WEEKLY', byday: 'FR', opensAt: '22:00', closesAt: '06:00' }]);
    expect(answer(night, '2026-11-21T05:59:00Z').answer).toBe('open');
    expect(answer(night, '2026-11-20T05:59:00Z').answer).toBe('closed');
    expect(answer(service([{ freq: 'DAILY', opensAt: '00:00', closesAt: '00:00' }]), '2026-03-29T00:30:00Z').answer).toBe('open');
  });

  test('a stretch that the spring change skips does not last until the next day', () => {
    const early = service([{ freq: 'WEEKLY', byday: 'SU', opensAt: '01:30', closesAt: '02:00' }]);
    expect(answer(early, '2026-03-29T10:00:00+01:00').answer).toBe('closed');
    expect(answer(early, '2026-03-22T01:45:00+00:00').answer).toBe('open');
    const club = service([{ freq: 'WEEKLY', byday: 'SA', opensAt: '23:00', closesAt: '03:00' }]);
    expect(answer(club, '2026-10-25T02:59:00+00:00').answer).toBe('open');
    expect(answer(club, '2026-03-29T03:00:00+01:00').answer).toBe('closed');
  });

  test('on a public holiday it is unknown unless the body says', () => {
    const christmas = '2026-12-25T10:00:00Z';
    expect(answer(office, christmas)).toMatchObject({ answer: 'unknown', because: [{ code: 'public-holiday' }, { code: 'last-assured' }] });
    expect(answer({ ...office, holidays: 'open' }, christmas).answer).toBe('open');
    expect(answer({ ...office, holidays: 'closed' }, christmas)).toMatchObject({
      answer: 'closed',
      because: [{ code: 'public-holiday' }, {}],
    });
    const told = service([{ freq: 'DAILY', opensAt: '09:00', closesAt: '17:00', description: 'Not available on public holidays.' }]);
    expect(answer(told, christmas).answer).toBe('closed');
    expect(openAt(office, instant(christmas), { zone: 'Europe/London' }).answer).toBe('open');
    expect(openAt(office, instant(christmas), { zone: 'Europe/London' }).because.map((one) => one.code)).toContain('holidays-not-checked');
  });

  test('without hours, after they expired, or with the day alone it is unknown', () => {
    const code = (of: Service, at = '2026-11-20T10:00:00Z') => answer(of, at).because[0]?.code;
    expect(code({ id: 'a', name: 'A' })).toBe('no-hours-published');
    expect(code(service([{ freq: 'DAILY', opensAt: '09:00', closesAt: '17:00', validTo: '2026-11-19' }]))).toBe('schedule-expired');
    expect(code(service([{ freq: 'DAILY', opensAt: '09:00', closesAt: '17:00', validFrom: '2026-11-21' }]))).toBe('schedule-not-yet-valid');
    expect(code(service([{ freq: 'WEEKLY', byday: 'FR' }]))).toBe('days-without-hours');
    expect(answer(service([{ freq: 'WEEKLY', byday: 'TH' }]), '2026-11-20T10:00:00Z').answer).toBe('closed');
    expect(code(service([{ freq: 'DAILY', opensAt: '9 till 5' }]))).toBe('unreadable-schedule');
    expect(code({ ...office, status: 'temporarily closed' })).toBe('temporarily-closed');
  });

  test('a current schedule is read though an older one has expired', () => {
    const both = service([
      { freq: 'DAILY', opensAt: '08:00', closesAt: '20:00', validTo: '2026-01-31' },
      { freq: 'DAILY', opensAt: '10:00', closesAt: '12:00', validFrom: '2026-02-01' },
    ]);
    expect(answer(both, '2026-11-20T11:00:00Z').answer).toBe('open');
    expect(answer(both, '2026-11-20T13:00:00Z').answer).toBe('closed');
  });

  test('two schedules that contradict each other are a finding, and unknown where they differ', () => {
    const torn = service([
      { freq: 'WEEKLY', byday: 'MO', opensAt: '09:00', closesAt: '17:00' },
      { freq: 'WEEKLY', byday: 'MO', opensAt: '10:00', closesAt: '15:00' },
    ]);
    expect(answer(torn, '2026-11-23T11:00:00Z').answer).toBe('open');
    expect(answer(torn, '2026-11-23T16:00:00Z')).toMatchObject({ answer: 'unknown', because: [{ code: 'contradictory-schedules' }, {}] });
    expect(scheduleIssues(torn).map((issue) => issue.code)).toEqual(['contradictory-schedules']);
    const split = service([
      { freq: 'WEEKLY', byday: 'MO', opensAt: '09:00', closesAt: '12:00' },
      { freq: 'WEEKLY', byday: 'MO', opensAt: '13:00', closesAt: '17:00' },
    ]);
    expect(answer(split, '2026-11-23T12:30:00Z').answer).toBe('closed');
    expect(scheduleIssues(split)).toEqual([]);
  });

  test('names the day of the last assurance: before the hours where it is older than it promises, else after them', () => {
    expect(answer({ ...office, assuredOn: '2025-03-01' }, '2026-11-20T10:00:00Z').because[0]?.text).toBe(
      'Last assured on 2025-03-01. That is older than it promises to hold (180 days).',
    );
    expect(answer({ ...office, assuredOn: '2026-11-02' }, '2026-11-20T10:00:00Z').because.at(-1)?.text).toBe('Last assured on 2026-11-02.');
  });
});

describe('nextOpening', () => {
  test('passes over holidays and finds the day after', () => {
    const office = service([{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00' }]);
    expect(nextOpening(office, instant('2026-12-24T17:00:00Z'), options)?.opensAt).toBe(instant('2026-12-29T09:00:00Z'));
    expect(nextOpening(service([]), instant('2026-12-24T17:00:00Z'), options)).toBeUndefined();
  });
});

// Helpers

const options = { calendar: () => scottishBankHolidays };

function service(schedules: readonly Schedule[]): Service {
  return { id: 'a', name: 'A', schedules };
}

function days(schedule: Schedule, from: string, length: number): string[] {
  const rule = dayRule(schedule);
  expect(rule.faults).toEqual([]);
  return Array.from({ length }, (_, index) => addDays(from, index)).filter((date) => rule.on(date));
}

const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const interval = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });
const count = fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined });
const wkst = fc.option(weekday, { nil: undefined });
const listOf = (each: fc.Arbitrary<string>) => fc.uniqueArray(each, { minLength: 1, maxLength: 4 }).map((all) => all.join(','));
const monthday = fc.integer({ min: 1, max: 31 }).chain((n) => fc.constantFrom(String(n), String(-n)));
const nth = fc.tuple(fc.constantFrom('', '1', '2', '3', '4', '-1', '-2'), weekday).map((parts) => parts.join(''));
const bymonth = fc.option(listOf(fc.integer({ min: 1, max: 12 }).map(String)), { nil: undefined });
const until = fc.option(fc.constantFrom('2026-03-10', '2026-06-30', '2027-01-01'), { nil: undefined });
const bysetpos = fc.constantFrom('1', '-1', '2', '1,-1');
const ruleText = fc.oneof(
  fc.record({ freq: fc.constant('WEEKLY'), byday: fc.option(listOf(weekday), { nil: undefined }), interval, count, wkst }),
  fc.record({ freq: fc.constant('WEEKLY'), byday: listOf(weekday), interval, until, bymonth, wkst }),
  fc.record({ freq: fc.constant('WEEKLY'), byday: listOf(weekday), bysetpos, wkst }),
  fc.record({ freq: fc.constant('MONTHLY'), byday: listOf(nth), interval, count, bymonth }),
  fc.record({ freq: fc.constant('MONTHLY'), byday: listOf(weekday), bysetpos, interval }),
  fc.record({ freq: fc.constant('MONTHLY'), bymonthday: fc.option(listOf(monthday), { nil: undefined }), interval, count }),
  fc.record({ freq: fc.constant('DAILY'), byday: fc.option(listOf(weekday), { nil: undefined }), interval, count }),
  fc.record({ freq: fc.constant('DAILY'), interval, until, bymonth }),
  fc.record({ freq: fc.constant('YEARLY'), bymonth: fc.constantFrom('3', '3,11'), byday: listOf(nth), until }),
  fc.record({ freq: fc.constant('YEARLY'), byweekno: fc.constantFrom('2', '20', '45', '10,50'), byday: listOf(weekday), wkst }),
  fc.record({ freq: fc.constant('YEARLY'), byyearday: fc.constantFrom('1', '100,-1', '366') }),
);
