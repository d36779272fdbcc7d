import { addDays } from 'justice-pathway';
import { lookup } from 'justice-pathway/law';
import { allParameters } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';
import { ask, value } from './law-ask.ts';

/** Rules that an answer rests on, with the day from which each stands. */
function restsOn(id: string, input: object): readonly string[] {
  const answer = ask(id, input);
  if (answer.status !== 'answered') throw new Error(answer.reason);
  return answer.because.map((each) => `${each.rule} ${each.from}`);
}
const around = (day: string) => [-1, 0, 1].map((by) => addDays(day, by));

describe('the day before, of and after', () => {
  const changes = allParameters.flatMap((parameter) =>
    parameter.values.flatMap((value) => (value.from === null ? [] : [[`${parameter.id} from ${value.from}`, parameter, value] as const])),
  );

  test.each(changes)('%s: the value begins on its day and not before', (_, parameter, value) => {
    const [before, on, after] = around(value.from as string).map((day) => lookup(parameter, day));
    expect(before?.from).not.toBe(value.from);
    expect(on?.from).toBe(value.from);
    if (value.to !== value.from) expect(after?.from).toBe(value.from);
  });
});

describe('answers on the day before, of and after a change', () => {
  test('representations after a recall from curfew: six months, from 1 October 2020', () => {
    const by = (recalled: string) =>
      (
        value('recall', {
          licence: 'home-detention-curfew',
          licenceEnd: '2021-06-01',
          released: '2020-09-01',
          recalled,
          told: recalled,
          expedient: true,
        }) as { representationsBy?: string }
      ).representationsBy;
    expect(around('2020-10-01').map(by)).toEqual([undefined, '2021-04-01', '2021-04-02']);
  });

  test('the ground of recall from curfew follows the day of release on it, 11 October 2019', () => {
    const grounds = (released: string) =>
      (
        value('recall', { licence: 'home-detention-curfew', licenceEnd: '2020-03-01', released, recalled: '2019-12-02' }) as {
          grounds: string[];
        }
      ).grounds.length;
    expect(around('2019-10-11').map(grounds)).toEqual([2, 1, 1]);
  });

  test('what the Parole Board must consider, from 11 February 2026 by the day of qualifying', () => {
    const considered = (from: string) =>
      restsOn('parole-qualifying-date', { sentences: [{ term: { days: 2192 }, from }] }).includes(
        'release.parole-considerations 2026-02-11',
      );
    // Half of 2,192 days is served on the 1,096th.
    expect(around('2026-02-11').map((day) => considered(addDays(day, -1095)))).toEqual([false, true, true]);
  });

  test('what is notified, from 21 February 2026', () => {
    const told = (lastNotifiedOn: string) =>
      restsOn('notification-requirements', {
        convictedOn: '2025-03-03',
        ageAtConviction: 30,
        otherDisposal: true,
        lastNotifiedOn,
      }).includes('notification.changes-2025 2026-02-21');
    expect(around('2026-02-21').map(told)).toEqual([false, true, true]);
  });

  test('verdicts and majorities, from trials that commenced on 1 January 2026', () => {
    const verdicts = (trialCommencedOn: string) =>
      restsOn('trial-verdict', { trialCommencedOn, procedure: 'solemn', votesForGuilty: 9 }).filter((each) => each.endsWith('2026-01-01'))
        .length;
    expect(around('2026-01-01').map(verdicts)).toEqual([0, 2, 2]);
  });

  test('the short-term fraction, 11 February 2025, by the day of release', () => {
    const fraction = (to: string) => {
      const found = value('automatic-release', { sentences: [{ term: { days: 100 }, from: addDays(to, -49) }] }) as { fraction: string };
      return found.fraction;
    };
    expect(around('2025-02-10').map(fraction)).toEqual(['1/2', '1/2', '2/5']);
  });
});

describe('notification, by its rows', () => {
  const asked = (more: object) =>
    value('notification-requirements', { convictedOn: '2026-02-16', ageAtConviction: 30, ...more }) as Record<string, unknown>;

  test('NOT-108: somebody who is not in custody notifies within three days that begin with the conviction', () => {
    expect(asked({ otherDisposal: true }).firstNotificationBy).toBe('2026-02-18');
    expect(asked({ supervision: '18m' }).firstNotificationBy).toBe('2026-02-18');
    expect(asked({ custody: '10m' }).firstNotificationBy).toBeNull();
  });

  test('NOT-101, NOT-103: a hospital order with and without restriction', () => {
    expect(asked({ hospital: 'restricted' })).toMatchObject({ length: 'indefinite', endsOn: null });
    expect(asked({ hospital: 'unrestricted' }).endsOn).toBe('2033-02-16');
    expect(asked({ hospital: 'unrestricted', ageAtConviction: 17 }).endsOn).toBe('2029-08-16');
  });

  test('NOT-104: supervision imposed later ends later', () => {
    expect(asked({ supervision: '18m', supervisionFrom: '2026-04-13' }).endsOn).toBe('2027-10-13');
    expect(ask('notification-requirements', { convictedOn: '2026-02-16', custody: '6m', supervisionFrom: '2026-04-13' })).toMatchObject({
      status: 'invalid',
    });
  });

  test('NOT-111: held when the yearly notification falls due: three days from release', () => {
    expect(asked({ custody: '10m', lastNotifiedOn: '2027-01-04' }).nextNotificationBy).toBe('2028-01-04');
    expect(asked({ custody: '10m', lastNotifiedOn: '2027-01-04', heldUntil: '2028-02-10' }).nextNotificationBy).toBe('2028-02-12');
    expect(asked({ custody: '10m', lastNotifiedOn: '2027-01-04', heldUntil: '2027-12-31' }).nextNotificationBy).toBe('2028-01-04');
  });

  test('NOT-112, NOT-114: what was not read is said, and an absolute discharge is not answered', () => {
    const answer = ask('notification-requirements', { convictedOn: '2026-02-16', custody: '10m' });
    expect(answer.status === 'answered' && answer.warnings.join()).toContain('was not read');
    expect(ask('notification-requirements', { convictedOn: '2026-02-16', absoluteDischarge: true })).toMatchObject({
      status: 'unsupported',
      code: 'absolute-discharge',
    });
  });
});
