import { describe, expect, test } from 'vitest';
import { ask, dates, value } from './law-ask.ts';

const passed = (term: string, from: string, more: object = {}) => ({ term, from, ...more });
const file = (sentences: readonly object[], more: object = {}) => ({ sentences, ...more });
const one = (term: string, from: string, more: object = {}, rest: object = {}) => file([passed(term, from, more)], rest);
const window = (input: object) => value('home-detention-curfew', input) as Record<string, unknown>;
const alternatives = (input: object, id: string) => {
  const answer = ask('key-dates', input);
  if (answer.status !== 'answered') throw new Error(answer.reason);
  return (
    (answer.value as { id: string; alternatives?: { when: string; date?: string }[] }[]).find((each) => each.id === id)?.alternatives ?? []
  );
};

describe('worked examples of curfew, by their ids', () => {
  test.each([
    ['E25a', one('6y', '2023-05-08', {}, { paroleRecommended: true }), 887, 1082, '2025-10-10', '2026-04-23'],
    ['E26', one('3m', '2021-02-01'), 23, 31, '2021-02-23', '2021-03-03'],
    ['E27', one('5m', '2025-10-06'), 23, 47, '2025-10-28', '2025-11-21'],
    ['E28', one('6m', '2026-07-01'), 28, 42, '2026-07-28', '2026-08-11'],
    ['E29', one('30m', '2023-04-03'), 278, 443, '2024-01-05', '2024-06-18'],
  ])('%s', (_, input, earliestDay, latestDay, earliest, latest) => {
    expect(window(input)).toMatchObject({ open: true, earliestDay, latestDay, earliest, latest });
  });

  test('four weeks were needed to 10 October 2019, and are not from the day after', () => {
    const from = (start: string) => window(one('3m', start));
    expect(from('2019-08-15')).toMatchObject({ earliest: '2019-09-11' });
    expect(from('2019-09-20')).toMatchObject({ earliest: '2019-10-12' });
    expect(from('2019-09-17')).toMatchObject({ earliest: '2019-10-11' });
  });

  test('E30: representations within six months of being told, on the one ground', () => {
    const recall = (told: string, more: object = {}) =>
      value('recall', { licence: 'home-detention-curfew', licenceEnd: '2026-12-01', recalled: '2026-03-02', told, ...more }) as Record<
        string,
        unknown
      >;
    expect(recall('2026-03-04')).toMatchObject({
      representationsBy: '2026-09-04',
      revocation: 'unknown',
      grounds: ['expedient in the public interest'],
    });
    expect(recall('2026-08-31')).toMatchObject({ representationsBy: '2027-02-28' });
    expect(recall('2026-03-04', { expedient: true, released: '2026-02-01' })).toMatchObject({ revocation: 'may', consideredAgain: true });
    const grounds = (released: string) => recall('2026-03-04', { released }).grounds;
    expect([grounds('2019-10-10'), grounds('2019-10-11'), grounds('2019-10-12')].map((each) => (each as string[]).length)).toEqual([
      2, 1, 1,
    ]);
  });
});

describe('worked examples of extended sentences and licences, by their ids', () => {
  test('E31: a notification sentence with another beside it', () => {
    const found = dates(
      file([
        { id: 'a', term: '18m', from: '2026-06-01', offences: ['sexual'] },
        { id: 'b', term: '12m', after: 'a' },
      ]),
    );
    expect(found).toMatchObject({ 'automatic-release': '2027-08-31', 'licence-end': '2028-05-31' });
  });

  test('E32, E33: when the extension begins', () => {
    const sexual = (term: string, from: string, extension: string) =>
      dates(one(term, from, { kind: 'extended', extension, offences: ['sexual'] }));
    expect(sexual('18m', '2026-06-01', '3y')).toMatchObject({ 'automatic-release': '2027-03-01', 'licence-end': '2030-11-30' });
    expect(sexual('4m', '2026-03-02', '2y')).toMatchObject({ 'automatic-release': '2026-05-01', 'licence-end': '2028-04-30' });
  });

  test('a return order looks to the end of the whole extended sentence', () => {
    expect(dates(one('18m', '2026-06-01', { kind: 'extended', extension: '3y', offences: ['sexual'] }))['return-order-until']).toBe(
      '2030-11-30',
    );
  });
});

describe('worked examples of release at court and between sentences, by their ids', () => {
  test('E34: the point passed before the sentence: liberated from court, first of all', () => {
    const answer = ask('key-dates', one('9m', '2026-01-05', { imposed: '2026-06-08' }));
    const list = answer.status === 'answered' ? (answer.value as { id: string; date?: string }[]) : [];
    expect(list[0]).toMatchObject({ id: 'liberated-from-court', date: '2026-06-08' });
    expect(list.find((each) => each.id === 'release-day')?.date).toBe('2026-06-08');
    expect(list.some((each) => each.id.startsWith('hdc') || each.id === 'release-earliest')).toBe(false);
  });

  test('on the very day, the day before and the day after', () => {
    const leads = (imposed: string) => 'liberated-from-court' in dates(one('12m', '2026-06-01', { imposed }));
    expect([leads('2026-09-17'), leads('2026-09-18'), leads('2026-09-19')]).toEqual([false, true, true]);
  });

  test('E35, EM3: credit for monitored bail counts as served', () => {
    expect(dates(one('6m', '2026-09-07', { creditDays: 60 }))['liberated-from-court']).toBe('2026-09-07');
    expect(dates(one('12m', '2026-09-07', { creditDays: 74 }))).toMatchObject({ 'automatic-release': '2026-10-12' });
    expect(
      value('monitored-bail-credit', {
        sentenced: '2026-09-07',
        periods: [{ granted: '2026-04-13', ceased: '2026-09-07', hoursADay: 10, monitored: true }],
      }),
    ).toMatchObject({ days: 147, creditDays: 74 });
  });

  test('E36: released between: separate, and what joining would give is beside it', () => {
    const sentences = [
      { id: 'a', term: '10m', from: '2025-03-10' },
      { id: 'b', term: '14m', from: '2025-10-20', imposed: '2025-10-20' },
    ];
    expect(dates(file(sentences, { releases: ['2025-07-10'] }))['automatic-release']).toBe('2026-04-08');
    expect(dates(file(sentences))['automatic-release']).toBe('2026-04-08');
    expect(dates(file(sentences, { notReleased: true }))['automatic-release']).toBe('2025-11-24');
    expect(alternatives(file(sentences), 'automatic-release')).toContainEqual(
      expect.objectContaining({ when: 'if the person was not released between the sentences', date: '2025-11-24' }),
    );
    const answer = ask('key-dates', file(sentences));
    expect(answer.status === 'answered' && answer.unknown.join()).toContain('whether the person was released between');
  });

  test('E37: released on curfew between: separate, and not out before both are due', () => {
    const sentences = [
      { id: 'a', term: '20m', from: '2026-02-02' },
      { id: 'b', term: '6m', from: '2026-08-10', imposed: '2026-08-10' },
    ];
    const apart = value('single-term', file(sentences, { releases: ['2026-07-06'] })) as unknown[];
    expect(apart).toHaveLength(2);
    expect(dates(file(sentences, { releases: ['2026-07-06'] }))['automatic-release']).toBe('2026-10-04');
  });

  test('fine default joins with contempt and with nothing else', () => {
    const terms = (kinds: readonly string[]) =>
      (value('single-term', file(kinds.map((kind, index) => ({ id: `s${index}`, kind, term: '30d', from: '2026-06-01' })))) as unknown[])
        .length;
    expect([terms(['fine-default', 'contempt']), terms(['fine-default', 'imprisonment']), terms(['imprisonment', 'detention'])]).toEqual([
      1, 2, 1,
    ]);
  });
});

describe('worked examples of children, added days and time at large, by their ids', () => {
  test('E39: s.208 under four years is released on licence', () => {
    const child = (more: object = {}) => dates(one('20m', '2026-06-15', { kind: 'detention-of-child', ...more }));
    expect(child()).toMatchObject({ 'automatic-release': '2027-02-13', 'licence-end': '2028-02-14' });
    expect(child({ offences: ['domestic-abuse'] })['automatic-release']).toBe('2027-04-15');
  });

  test('E40: s.44 is released by two fifths, with supervision to the end of the order', () => {
    expect(dates(one('8m', '2026-06-15', { kind: 'section-44' }))).toMatchObject({
      'automatic-release': '2026-09-20',
      'supervision-end': '2027-02-14',
    });
  });

  test('E41: s.208 of five years at two thirds', () => {
    expect(dates(one('5y', '2026-06-15', { kind: 'detention-of-child' }))).toMatchObject({ 'automatic-release': '2029-10-14' });
  });

  test('E68: a child never gets an adult fraction', () => {
    for (const [age, kind] of [
      [17, 'imprisonment'],
      [15, 'detention'],
      [15, 'imprisonment'],
      [16, 'extended'],
    ] as const)
      expect(ask('key-dates', one('12m', '2026-06-15', { kind }, { ageAtConviction: age }))).toMatchObject({
        status: 'invalid',
        code: 'child-as-adult',
      });
    expect(ask('key-dates', one('12m', '2026-06-15', { kind: 'imprisonment' }, { ageAtConviction: 18 })).status).toBe('answered');
    expect(ask('key-dates', one('12m', '2024-08-27', { kind: 'detention' }, { ageAtConviction: 17 })).status).toBe('answered');
    expect(ask('key-dates', one('12m', '2024-08-28', { kind: 'detention' }, { ageAtConviction: 17 })).status).toBe('invalid');
  });

  test('E42: added days are cut to a sixth, and it is said', () => {
    const answer = ask('key-dates', one('18m', '2026-07-06', { addedDays: 120 }));
    expect(answer.status === 'answered' && answer.warnings.join()).toContain('Only 91 of the 120');
    expect(dates(one('18m', '2026-07-06', { addedDays: 120 }))['automatic-release']).toBe('2027-03-18');
  });

  test('E43, E44, E45: no day at large counts', () => {
    const absent = (court?: number) =>
      one(
        '12m',
        '2026-06-01',
        {},
        { absences: [{ from: '2026-07-10', returned: '2026-07-31', ...(court ? { courtCustodyDays: court } : {}) }] },
      );
    expect(dates(absent())).toMatchObject({ 'automatic-release': '2026-10-09', 'sentence-end': '2027-06-21' });
    expect(dates(absent(10))['automatic-release']).toBe('2026-09-29');
    const held = (absences?: object[]) => dates(one('30d', '2026-06-01', { kind: 'fine-default' }, absences ? { absences } : {}));
    expect([held()['automatic-release'], held()['sentence-end']]).toEqual(['2026-06-12', '2026-06-30']);
    const away = held([{ from: '2026-06-05', returned: '2026-06-10' }]);
    expect([away['automatic-release'], away['sentence-end']]).toEqual(['2026-06-17', '2026-07-05']);
    const recalled = (absences?: object[]) => dates(one('6y', '2022-01-10', {}, absences ? { absences } : {}))['sentence-end'];
    expect([recalled(), recalled([{ from: '2026-05-04', returned: '2026-05-20' }])]).toEqual(['2028-01-09', '2028-01-25']);
  });

  test('E17: the day of conviction, never the start of a backdated sentence', () => {
    expect(dates(one('10m', '2026-02-09', { imposed: '2026-07-06' }, { convicted: '2026-07-06' })).spent).toBe('2029-05-06');
    expect(dates(one('10m', '2026-02-09', { imposed: '2026-07-06' })).spent).toBe('2029-05-06');
  });
});
