import fc from 'fast-check';
import { addDays, DAY, formatInstant, HOUR, instant, MINUTE } from 'justice-pathway';
import { describe, expect, test } from 'vitest';
import { policeCustodyClock } from '../machines/law/police-custody/custody-clock.ts';
import { value } from './law-value.ts';

describe('the police custody clock', () => {
  test('example P1: review 16:00, limit 22:00, and with an extension review 04:00 and limit 10:00', () => {
    const clock = value(
      policeCustodyClock.ask({
        arrestedAt: '2026-11-20T09:10:00Z',
        arrivedAt: '2026-11-20T09:40:00Z',
        authorisedAt: '2026-11-20T10:00:00Z',
      }),
    );
    expect(clock.reviewDue).toBe('2026-11-20T16:00:00+00:00');
    expect(clock.limit).toBe('2026-11-20T22:00:00+00:00');
    expect(clock.ifExtended).toEqual({
      from: '2026-11-20T22:00:00+00:00',
      reviewDue: '2026-11-21T04:00:00+00:00',
      limit: '2026-11-21T10:00:00+00:00',
    });
  });

  test('example P3: twelve elapsed hours over the autumn change end at 09:00', () => {
    expect(value(policeCustodyClock.ask({ authorisedAt: '2026-10-24T22:00:00+01:00' })).limit).toBe('2026-10-25T09:00:00+00:00');
  });

  test('twelve elapsed hours over the spring change end an hour later by the clock', () => {
    expect(value(policeCustodyClock.ask({ authorisedAt: '2026-03-28T20:00:00+00:00' })).limit).toBe('2026-03-29T09:00:00+01:00');
  });

  test('example P7: an inspector cannot extend the custody of a person believed to be 17, a chief inspector can', () => {
    const good = { indictable: true, testMet: true, diligent: true, extendedBefore: false, representationsHeard: true };
    const ask = (believedAge: number | undefined, by: string, more = {}) =>
      value(
        policeCustodyClock.ask({
          authorisedAt: '2026-11-20T10:00:00Z',
          ...(believedAge ? { believedAge } : {}),
          extension: { by, ...good, ...more },
        }),
      ).extension;
    expect(ask(17, 'inspector')?.allowed).toBe('no');
    expect(ask(17, 'inspector')?.reasons).toHaveLength(1);
    expect(ask(17, 'chief-inspector')?.allowed).toBe('yes');
    expect(ask(18, 'inspector')?.allowed).toBe('yes');
    expect(ask(18, 'sergeant')?.allowed).toBe('no');
    expect(ask(undefined, 'inspector')?.allowed).toBe('unknown');
    expect(ask(undefined, 'sergeant')?.allowed).toBe('no');
    expect(ask(undefined, 'superintendent')?.allowed).toBe('yes');
    expect(ask(30, 'sergeant', { indictable: false, extendedBefore: true })?.reasons).toHaveLength(3);
    expect(ask(30, 'inspector', { at: '2026-11-20T22:00:01Z' })?.allowed).toBe('no');
  });

  test('every fact missing is named, and unknown is not no', () => {
    const extension = value(policeCustodyClock.ask({ authorisedAt: '2026-11-20T10:00:00Z', extension: {} })).extension;
    expect(extension?.allowed).toBe('unknown');
    expect(extension?.missing).toHaveLength(6);
  });

  test('an earlier period is deducted, and one of twelve hours leaves nothing', () => {
    const deduct = (from: string, to: string) =>
      value(policeCustodyClock.ask({ authorisedAt: '2026-11-20T10:00:00Z', previousPeriods: [{ from, to }] }));
    expect(deduct('2026-11-18T10:00:00Z', '2026-11-18T13:30:00Z')).toMatchObject({
      minutesAllowed: 510,
      limit: '2026-11-20T18:30:00+00:00',
    });
    expect(deduct('2026-11-18T10:00:00Z', '2026-11-18T23:30:00Z')).toMatchObject({ minutesAllowed: 0, limit: '2026-11-20T10:00:00+00:00' });
  });

  test('hospital time stops the limit, but not while the person is interviewed; one that lasts leaves it open', () => {
    const stay = { from: '2026-11-20T12:00:00Z', to: '2026-11-20T15:00:00Z' };
    const ask = (hospital: unknown) => value(policeCustodyClock.ask({ authorisedAt: '2026-11-20T10:00:00Z', hospital }));
    expect(ask([stay]).limit).toBe('2026-11-21T01:00:00+00:00');
    expect(ask([stay]).reviewDue).toBe('2026-11-20T16:00:00+00:00');
    expect(ask([{ ...stay, interviews: [{ from: '2026-11-20T13:00:00Z', to: '2026-11-20T14:00:00Z' }] }]).limit).toBe(
      '2026-11-21T00:00:00+00:00',
    );
    expect(ask([{ from: '2026-11-20T12:00:00Z' }]).limit).toBeNull();
    expect(ask([stay, { from: '2026-11-20T14:00:00Z', to: '2026-11-20T16:00:00Z' }]).limit).toBe('2026-11-21T02:00:00+00:00');
    const late = ask([{ from: '2026-11-20T23:00:00Z', to: '2026-11-21T00:00:00Z' }]);
    expect(late.limit).toBe('2026-11-20T22:00:00+00:00');
    expect(late.ifExtended.limit).toBe('2026-11-21T11:00:00+00:00');
  });

  test('the reading under which hospital time stops the reviews too is shown beside the answer', () => {
    const answer = policeCustodyClock.ask({
      authorisedAt: '2026-11-20T10:00:00Z',
      hospital: [{ from: '2026-11-20T12:00:00Z', to: '2026-11-20T15:00:00Z' }],
    });
    expect(answer.status === 'answered' && answer.alternatives?.[0]?.value).toMatchObject({ reviewDue: '2026-11-20T19:00:00+00:00' });
  });

  test('what was used when custody ended is counted', () => {
    const clock = value(
      policeCustodyClock.ask({
        authorisedAt: '2026-11-20T10:00:00Z',
        endedAt: '2026-11-20T23:00:00Z',
        hospital: [{ from: '2026-11-20T12:00:00Z', to: '2026-11-20T12:30:00Z' }],
      }),
    );
    expect(clock.ended).toEqual({
      at: '2026-11-20T23:00:00+00:00',
      minutesCounted: 750,
      withinFirstLimit: false,
      withinExtendedLimit: true,
    });
  });

  test('the day before Part 1 of the 2016 Act is not covered, and times out of order are invalid', () => {
    expect(policeCustodyClock.ask({ authorisedAt: '2018-01-24T23:59:59Z' }).status).toBe('unsupported');
    expect(policeCustodyClock.ask({ authorisedAt: '2018-01-25T00:00:00Z' }).status).toBe('answered');
    expect(policeCustodyClock.ask({ authorisedAt: '2026-11-20T10:00:00Z', arrivedAt: '2026-11-20T10:01:00Z' }).status).toBe('invalid');
    expect(policeCustodyClock.ask({ authorisedAt: '2026-11-20T10:00:00' }).status).toBe('invalid');
  });

  test('the limit is always twelve elapsed hours of counted time, whatever the clocks do', () => {
    const start = instant('2018-01-25T00:00:00Z');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 * 365 * 24 * 60 }),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 600 }),
        (at, wait, stay) => {
          const authorised = start + at * MINUTE;
          const from = authorised + wait * MINUTE;
          const hospital = [{ from: formatInstant(from, 'Europe/London'), to: formatInstant(from + stay * MINUTE, 'Europe/London') }];
          const clock = value(policeCustodyClock.ask({ authorisedAt: formatInstant(authorised, 'Europe/London'), hospital }));
          const elapsed = instant(clock.limit as string) - authorised;
          expect(elapsed).toBe(12 * HOUR + (wait < 720 ? stay * MINUTE : 0));
          expect(instant(clock.reviewDue as string) - authorised).toBe(6 * HOUR);
          expect(instant(clock.ifExtended.limit as string) - authorised).toBe(24 * HOUR + stay * MINUTE);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('it agrees with a count of every minute, whatever the stays, interviews and earlier periods', () => {
    const span = (most: number) =>
      fc.tuple(fc.integer({ min: 0, max: 1600 }), fc.integer({ min: 0, max: most })).map(([from, length]) => ({ from, to: from + length }));
    const stay = fc.tuple(span(300), fc.array(span(60), { maxLength: 2 })).map(([each, interviews]) => ({ ...each, interviews }));
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 3 }), fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 2 }), (stays, earlier) => {
        const start = instant('2026-10-24T20:00:00Z');
        const at = (minute: number) => formatInstant(start + minute * MINUTE, 'Europe/London');
        const text = (each: { from: number; to: number }) => ({ from: at(each.from), to: at(each.to) });
        const hospital = stays.map((each) => ({ ...text(each), interviews: each.interviews.map(text) }));
        let day = 0;
        const previousPeriods = earlier.map((length) => {
          day += 1;
          return { from: at(-1440 * day), to: at(-1440 * day + length) };
        });
        const inside = (minute: number, each: { from: number; to: number }) => each.from <= minute && minute < each.to;
        const interviewed = (minute: number) => stays.some((each) => each.interviews.some((one) => inside(minute, one)));
        const counts = (minute: number) => interviewed(minute) || !stays.some((each) => inside(minute, each));
        const reach = (from: number, amount: number) => {
          let [minute, left] = [from, amount];
          while (left > 0) {
            if (counts(minute)) left -= 1;
            minute += 1;
          }
          return minute;
        };
        const used = earlier.reduce((sum, length) => sum + length, 0);
        const first = reach(0, Math.max(0, 720 - used));
        const clock = value(policeCustodyClock.ask({ authorisedAt: at(0), hospital, previousPeriods }));
        expect(clock.minutesAllowed).toBe(Math.max(0, 720 - used));
        expect(clock.limit).toBe(at(first));
        expect(clock.ifExtended.limit).toBe(at(reach(first, 720)));
      }),
      { numRuns: 150 },
    );
  });

  test('elapsed hours are right across every clock change of twenty years', () => {
    const changes = Array.from({ length: 20 }, (_, index) => 2018 + index).flatMap((year) => [`${year}-03-25`, `${year}-10-24`]);
    for (const first of changes) {
      for (let day = 0; day < 8; day += 1) {
        const authorised = instant(`${addDays(first, day)}T20:00:00Z`);
        expect(
          instant(value(policeCustodyClock.ask({ authorisedAt: formatInstant(authorised, 'Europe/London') })).limit as string) - authorised,
        ).toBe(DAY / 2);
      }
    }
  });
});
