import type { Answer, Law } from 'justice-pathway';
import { calculatorById, keyDatesCalculator } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';

describe('licence and supervision', () => {
  test('a long-term licence ends with the sentence, a short-term release has none', () => {
    expect(value('licence-and-supervision', sentence('4y', '2026-06-01'))).toEqual({ licence: 'licence', licenceEnd: '2030-05-31' });
    expect(value('licence-and-supervision', sentence('47m', '2026-06-01'))).toEqual({ licence: 'none' });
  });

  test('a sexual offence of six months or more is on licence, one of five months or without notification is not', () => {
    expect(value('licence-and-supervision', sentence('6m', '2026-06-01', ['sexual']))).toEqual({
      licence: 'licence',
      licenceEnd: '2026-11-30',
    });
    expect(value('licence-and-supervision', sentence('5m', '2026-06-01', ['sexual']))).toEqual({ licence: 'none' });
    const free = { sentences: [{ term: '6m', from: '2026-06-01', offences: ['sexual'], notification: false }] };
    expect(value('licence-and-supervision', free)).toEqual({ licence: 'none' });
  });

  test('one sexual part puts the whole term on licence; a child detained has none', () => {
    const mixed = {
      sentences: [
        { id: 'a', term: '6m', from: '2026-06-01', offences: ['ordinary'] },
        { term: '6m', after: 'a', offences: ['sexual'] },
      ],
    };
    expect(value('licence-and-supervision', mixed)).toEqual({ licence: 'licence', licenceEnd: '2027-05-31' });
    const child = { sentences: [{ kind: 'detention-of-child', term: '12m', from: '2026-06-01', offences: ['sexual'] }] };
    expect(value('licence-and-supervision', child)).toEqual({ licence: 'none' });
    expect(value('automatic-release', child)).toMatchObject({ fraction: '1/2', onLicence: false });
  });

  test('an extended sentence is on licence to the end of the extension', () => {
    const file = { sentences: [{ kind: 'extended', term: '2y', extension: '3y', from: '2026-06-01', offences: ['sexual'] }] };
    expect(value('licence-and-supervision', file)).toEqual({ licence: 'extended-licence', licenceEnd: '2031-05-31' });
    expect(dates(file)).toMatchObject({ 'sentence-end': '2028-05-31', 'automatic-release': '2027-06-01', 'licence-end': '2031-05-31' });
  });

  test('with a consecutive sentence the extension runs on from the end of the whole', () => {
    const file = {
      sentences: [
        { id: 'a', kind: 'extended', term: '2y', extension: '3y', from: '2026-06-01', offences: ['sexual'] },
        { term: '1y', after: 'a' },
      ],
    };
    expect(dates(file)['licence-end']).toBe('2032-05-31');
  });

  test('supervision runs from the day of release, and never beyond the end of the sentence', () => {
    const with_ = (supervisedRelease: string) => ({ sentences: [{ term: '18m', from: '2026-06-01', supervisedRelease }] });
    // 548 days: 165 to serve, so release falls due on Thursday 2026-11-12.
    expect(value('licence-and-supervision', with_('6m'))).toEqual({
      licence: 'none',
      supervisionEnd: '2027-05-11',
      supervisorNamedBy: '2026-10-13',
    });
    expect(value('licence-and-supervision', with_('12m'))).toMatchObject({ supervisionEnd: '2027-11-11' });
    const short = { sentences: [{ term: '12m', from: '2026-06-01', supervisedRelease: '12m' }] };
    expect(value('licence-and-supervision', short)).toMatchObject({ supervisionEnd: '2027-05-31' });
  });

  test('a supervised release order is refused where there is a licence', () => {
    const refused = (term: string, offences: string[]) =>
      ask('licence-and-supervision', { sentences: [{ term, from: '2026-06-01', supervisedRelease: '6m', offences }] });
    expect(refused('48m', [])).toMatchObject({ status: 'invalid', code: 'supervision-long-term' });
    expect(refused('47m', [])).toMatchObject({ status: 'answered' });
    expect(refused('6m', ['sexual'])).toMatchObject({ status: 'invalid', code: 'supervision-and-licence' });
    expect(refused('5m', ['sexual'])).toMatchObject({ status: 'answered' });
  });

  test('single-terming that makes a sentence long-term ends its supervised release order, and says so', () => {
    const file = {
      sentences: [
        { id: 'a', term: '3y', from: '2026-06-01', supervisedRelease: '6m' },
        { term: '1y', after: 'a' },
      ],
    };
    const answer = ask('licence-and-supervision', file);
    expect(answer).toMatchObject({ value: { licence: 'licence', licenceEnd: '2030-05-31' } });
    expect(answer).toHaveProperty('warnings', expect.arrayContaining([expect.stringContaining('supervised release order')]));
  });
});

describe('recall', () => {
  const recalled = { licence: 'licence', licenceEnd: '2030-05-31', recalled: '2029-12-10' };

  test('must follow a recommendation, may follow if it cannot wait, and is unknown without either', () => {
    expect(value('recall', { ...recalled, paroleBoardRecommends: true, cannotWait: true })).toEqual({
      revocation: 'must',
      reasons: [expect.stringContaining('recommends'), expect.stringContaining('cannot wait')],
      heldUntil: '2030-05-31',
      reviewedBy: 'Parole Board',
    });
    expect(value('recall', { ...recalled, cannotWait: true })).toMatchObject({ revocation: 'may' });
    expect(value('recall', { ...recalled, cannotWait: false, paroleBoardRecommends: false })).toMatchObject({
      revocation: 'no',
      reasons: [],
    });
    expect(ask('recall', recalled)).toMatchObject({ value: { revocation: 'unknown' }, unknown: [expect.stringContaining('recommends')] });
    expect(ask('recall', { ...recalled, cannotWait: false })).toMatchObject({ value: { revocation: 'unknown' } });
  });

  test('is of a licence that stands, on its last day still, and of none after', () => {
    expect(ask('recall', { ...recalled, recalled: '2030-05-31' })).toMatchObject({ status: 'answered' });
    expect(ask('recall', { ...recalled, recalled: '2030-06-01' })).toMatchObject({ status: 'invalid', code: 'licence-ended' });
    expect(ask('recall', { licence: 'none', recalled: '2029-12-10' })).toMatchObject({ code: 'no-licence' });
    expect(ask('recall', { licence: 'licence', recalled: '2029-12-10' })).toMatchObject({ code: 'no-licence-end' });
    expect(ask('recall', { ...recalled, licence: 'life-licence' })).toMatchObject({ code: 'life-licence-end' });
    expect(value('recall', { licence: 'life-licence', recalled: '2029-12-10' })).not.toHaveProperty('heldUntil');
  });

  test('from home detention curfew rests on its own section', () => {
    const answer = ask('recall', { ...recalled, licence: 'home-detention-curfew' });
    expect(answer).toMatchObject({ because: [{ rule: 'release.curfew-recall' }] });
    expect(ask('recall', recalled)).toMatchObject({ because: [{ rule: 'licence.recall-grounds' }] });
  });
});

describe('return order', () => {
  const order = { sentenceEnd: '2026-12-31', released: '2026-07-01', newOffence: '2026-09-01' };

  test('runs from the order for as long as from the offence to the end of the sentence', () => {
    expect(value('return-order', { ...order, ordered: '2026-10-12' })).toEqual({
      possible: true,
      reasons: [],
      longestDays: 121,
      to: '2027-02-09',
    });
    expect(value('return-order', { ...order, ordered: '2026-10-12', returnDays: 30 })).toMatchObject({ to: '2026-11-10' });
    expect(value('return-order', { ...order, inferiorCourt: true })).toMatchObject({ refer: true });
    expect(value('return-order', { ...order, inferiorCourt: false })).toMatchObject({ refer: false });
  });

  test('is open up to the day before the sentence would have ended', () => {
    expect(value('return-order', { ...order, newOffence: '2026-12-30' })).toMatchObject({ possible: true, longestDays: 1 });
    expect(value('return-order', { ...order, newOffence: '2026-12-31' })).toMatchObject({ possible: false, longestDays: 0 });
    expect(value('return-order', { ...order, newOffence: '2027-01-01' })).toMatchObject({
      possible: false,
      reasons: [expect.stringContaining('ended')],
    });
    expect(value('return-order', { ...order, imprisonable: false })).toMatchObject({ possible: false, longestDays: 0 });
    expect(value('return-order', { ...order, imprisonable: false, ordered: '2026-10-12' })).not.toHaveProperty('to');
  });

  test.each([
    [{ newOffence: '2026-06-30' }, 'offence-before-release'],
    [{ ordered: '2026-08-31' }, 'order-before-offence'],
    [{ returnDays: 122 }, 'return-too-long'],
    [{ released: '2027-01-01', newOffence: '2027-01-02' }, 'release-after-end'],
    [{ kind: 'life' }, 'no-sentence-end'],
    [{ kind: 'ipp' }, 'england-and-wales'],
  ])('%j is refused as %s', (change, code) => {
    expect(ask('return-order', { ...order, ...change })).toMatchObject({ code });
  });

  test('the day of release and the day of the offence may be the same, and so may those of order and offence', () => {
    expect(ask('return-order', { ...order, newOffence: '2026-07-01', ordered: '2026-07-01', returnDays: 183 })).toMatchObject({
      status: 'answered',
    });
    expect(ask('return-order', { sentenceEnd: '2026-12-31', newOffence: '2026-09-01' })).toMatchObject({
      unknown: [expect.stringContaining('release')],
    });
    expect(ask('return-order', order)).toMatchObject({ unknown: [] });
  });
});

describe('throughcare', () => {
  test.each([
    ['4y', ['ordinary'], 'statutory', 'a sentence of 4 years or more'],
    ['6m', ['sexual'], 'statutory', 'a sexual offence and 6 months or more'],
  ])('%s for %j is %s', (term, offences, entitlement, ground) => {
    expect(value('throughcare', sentence(term, '2026-06-01', offences))).toEqual({ entitlement, grounds: [ground] });
  });

  test('anyone else may ask, until twelve months after release', () => {
    expect(value('throughcare', { ...sentence('12m', '2026-06-01'), released: '2026-09-18' })).toEqual({
      entitlement: 'voluntary',
      grounds: [],
      voluntaryUntil: '2027-09-18',
    });
    expect(value('throughcare', sentence('5m', '2026-06-01', ['sexual']))).toMatchObject({ entitlement: 'voluntary' });
    expect(ask('throughcare', sentence('47m', '2026-06-01'))).toMatchObject({
      value: { entitlement: 'voluntary' },
      unknown: [expect.stringContaining('release')],
    });
  });

  test('every ground is named: extended, supervised, life', () => {
    const extended = { kind: 'extended', term: '4y', extension: '1y', from: '2026-06-01', offences: ['sexual'] };
    expect(value('throughcare', { sentences: [extended] })).toMatchObject({ grounds: { length: 3 } });
    expect(value('throughcare', { sentences: [{ term: '2y', from: '2026-06-01', supervisedRelease: '6m' }] })).toMatchObject({
      grounds: ['a supervised release order'],
    });
    expect(value('throughcare', { sentences: [{ kind: 'life', punishmentPart: '3y', from: '2026-06-01' }] })).toEqual({
      entitlement: 'statutory',
      grounds: ['a life sentence or an order for lifelong restriction'],
    });
  });

  test('of several terms, one that is statutory decides', () => {
    const file = {
      sentences: [
        { id: 'a', kind: 'fine-default', term: '14d', from: '2026-06-01' },
        { id: 'b', term: '4y', from: '2026-06-01' },
      ],
    };
    expect(value('throughcare', file)).toMatchObject({ entitlement: 'statutory' });
  });
});

describe('notice to the person harmed', () => {
  test.each([
    ['17m', 'victim-information-scheme', false],
    ['18m', 'victim-notification-scheme', false],
    ['47m', 'victim-notification-scheme', false],
    ['4y', 'victim-notification-scheme', true],
  ])('%s: %s, representations %s', (term, scheme, representations) => {
    expect(value('victim-notification', sentence(term, '2026-03-02'))).toMatchObject({
      scheme,
      representations,
      supporters: { length: 4 },
    });
  });

  test('life is in the scheme; the supporters came in June 2024', () => {
    expect(value('victim-notification', { sentences: [{ kind: 'life', punishmentPart: '1y', from: '2026-06-01' }] })).toMatchObject({
      scheme: 'victim-notification-scheme',
      representations: true,
    });
    expect(value('victim-notification', sentence('18m', '2024-06-12'))).toMatchObject({ supporters: [] });
    expect(value('victim-notification', sentence('18m', '2024-06-13'))).toMatchObject({ supporters: { length: 4 } });
  });

  test('after March 2026 it is marked unverified', () => {
    expect(ask('victim-notification', sentence('18m', '2026-03-31'))).toHaveProperty('because.0.unverified');
    const marks = (from: string) =>
      (ask('victim-notification', sentence('18m', from)) as unknown as { because: { rule: string; unverified: boolean }[] }).because;
    expect(marks('2026-03-31').find((each) => each.rule === 'licence.victim-notification')?.unverified).toBe(false);
    expect(marks('2026-04-01').find((each) => each.rule === 'licence.victim-notification')?.unverified).toBe(true);
  });
});

describe('emergency release', () => {
  const person = { scheme: '2025', sentenceMonths: 18, servingFrom: '2025-06-02' };

  test.each([
    ['2025-11-11', undefined],
    ['2025-11-12', '2025-11-12'],
    ['2026-01-09', '2025-11-13'],
    ['2026-01-10', '2025-11-27'],
    ['2026-03-10', '2025-11-27'],
    ['2026-03-11', '2025-12-11'],
    ['2026-05-09', '2025-12-11'],
    ['2026-05-10', '2026-01-29'],
    ['2026-07-25', '2026-01-29'],
    ['2026-07-26', '2026-02-26'],
    ['2026-08-22', '2026-02-26'],
    ['2026-08-23', '2026-03-26'],
    ['2026-09-19', '2026-03-26'],
    ['2026-09-20', '2026-04-30'],
    ['2026-10-24', '2026-04-30'],
    ['2026-10-25', undefined],
  ])('2025: due on %s is out by %s', (due, to) => {
    const found = value('emergency-release', { ...person, due }) as { eligible: boolean; to?: string };
    expect([found.eligible, found.to]).toEqual([to !== undefined, to]);
  });

  test('a person must be serving on the day of the snapshot', () => {
    const from = (servingFrom: string) => value('emergency-release', { ...person, servingFrom, due: '2026-03-01' }) as { from?: string };
    expect(from('2025-10-20').from).toBe('2025-11-25');
    expect(from('2025-10-21').from).toBe('2026-01-27');
    expect(from('2025-12-15').from).toBe('2026-01-27');
    expect(from('2025-12-16').from).toBe('2026-02-24');
  });

  test('every reason that shuts a person out is named', () => {
    const out = value('emergency-release', {
      ...person,
      sentenceMonths: 48,
      due: '2026-03-01',
      sentenced: '2026-03-28',
      exclusions: ['domestic-abuse', 'non-harassment-order'],
    }) as { eligible: boolean; reasons: string[] };
    expect(out.eligible).toBe(false);
    expect(out.reasons).toHaveLength(4);
    expect(value('emergency-release', { ...person, sentenceMonths: 47, due: '2026-03-01', sentenced: '2026-03-27' })).toMatchObject({
      eligible: true,
    });
  });

  test('an exclusion of 2025 did not bind the scheme of 2024', () => {
    const early = {
      scheme: '2024',
      sentenceMonths: 12,
      servingFrom: '2024-01-08',
      due: '2024-08-01',
      exclusions: ['non-harassment-order'],
    };
    expect(value('emergency-release', early)).toMatchObject({ eligible: true, from: '2024-06-26' });
    expect(value('emergency-release', { ...early, exclusions: ['domestic-abuse'] })).toMatchObject({ eligible: false });
  });

  test('a domestic abuse conviction that may become spent is warned of', () => {
    const answer = ask('emergency-release', {
      ...person,
      due: '2026-03-01',
      exclusions: ['unspent-domestic-abuse-conviction-with-custody'],
    });
    expect(answer).toMatchObject({ value: { eligible: false }, warnings: [expect.stringContaining('becomes spent')] });
  });

  test('a conviction for domestic abuse shuts out until it is spent, by the rules of disclosure', () => {
    const with_ = (convictedOn: string, due = '2026-07-01') =>
      value('emergency-release', { ...person, due, earlierDomesticAbuse: { convictedOn, term: { months: 12 }, ageAtConviction: 30 } });
    // Twelve months and two years after conviction; the group of this person is released from 27 January 2026.
    expect(with_('2023-01-27')).toMatchObject({ eligible: true, from: '2026-01-27', to: '2026-01-29' });
    expect(with_('2023-01-28')).toMatchObject({ eligible: true, from: '2026-01-28', to: '2026-04-30' });
    expect(with_('2023-04-30')).toMatchObject({ eligible: true, from: '2026-04-30', to: '2026-04-30' });
    expect(with_('2023-05-01')).toMatchObject({ eligible: false, reasons: [expect.stringContaining('unspent')] });
    expect(with_('2023-02-20', '2026-02-20')).toMatchObject({ eligible: false });
  });

  test('as the law stood before a scheme, there is none', () => {
    expect(ask('emergency-release', { ...person, due: '2026-03-01' }, { asOf: '2025-11-09' })).toMatchObject({ code: 'no-such-scheme' });
  });
});

describe('remand and backdating', () => {
  const held = { sentenced: '2026-06-01', term: '12m', custody: [{ from: '2026-03-02', to: '2026-05-31' }] };

  test('is not automatic: without a start date the day of sentence stands, and it says so', () => {
    expect(ask('backdating', held)).toMatchObject({
      value: {
        custodyDays: 91,
        earliestFullCredit: '2026-03-02',
        startDate: '2026-06-01',
        sentenceEnd: '2027-05-31',
        countedDays: 0,
        reasonsNeeded: true,
      },
      unknown: [expect.stringContaining('start date')],
    });
  });

  test('a start date in custody moves the end of the sentence', () => {
    expect(value('backdating', { ...held, startDate: '2026-03-02' })).toMatchObject({
      sentenceEnd: '2027-03-01',
      countedDays: 91,
      reasonsNeeded: false,
    });
    expect(value('backdating', { ...held, startDate: '2026-03-03' })).toMatchObject({ countedDays: 90, reasonsNeeded: true });
  });

  test('overlapping custody counts once, and the day of sentence is not custody before it', () => {
    const custody = [...held.custody, { from: '2026-05-30', to: '2026-06-01', kind: 'police' }];
    expect(value('backdating', { ...held, custody })).toMatchObject({ custodyDays: 91 });
  });

  test('a silent court is warned of', () => {
    expect(ask('backdating', { ...held, reasonsForNotBackdating: false })).toHaveProperty('warnings', [expect.stringContaining('reasons')]);
    expect(ask('backdating', { ...held, reasonsForNotBackdating: true })).toHaveProperty('warnings', []);
  });

  test.each([
    [{ startDate: '2026-06-02' }, 'start-after-sentence'],
    [{ startDate: '2026-03-01' }, 'start-before-custody'],
    [{ custody: [{ from: '2026-05-02', to: '2026-05-01' }] }, 'period-crossed'],
    [{ custody: [{ from: '2026-05-02', to: '2026-06-02' }] }, 'custody-after-sentence'],
    [{ term: 'long' }, 'bad-input'],
  ])('%j is refused as %s', (change, code) => {
    expect(ask('backdating', { ...held, ...change })).toMatchObject({ code });
  });
});

describe('monitored bail', () => {
  const period = { granted: '2026-03-02', ceased: '2026-06-30', hoursADay: 10, monitored: true };
  const bail = { sentenced: '2026-06-30', periods: [period] };

  test('odd days round up, what the court disregards comes off first, and credit can reach the sentence', () => {
    expect(value('monitored-bail-credit', { ...bail, disregardedDays: 1 })).toMatchObject({ days: 120, creditDays: 60 });
    expect(value('monitored-bail-credit', { ...bail, disregardedDays: 2 })).toMatchObject({ creditDays: 59 });
    expect(value('monitored-bail-credit', { ...bail, disregardedDays: 120 })).toMatchObject({ creditDays: 0 });
    expect(value('monitored-bail-credit', { ...bail, term: '60d' })).toMatchObject({ servedInFull: true });
    expect(value('monitored-bail-credit', { ...bail, term: '61d' })).toMatchObject({ servedInFull: false });
  });

  test('bail that ceases on the day it is granted counts nothing', () => {
    expect(value('monitored-bail-credit', { ...bail, periods: [{ ...period, ceased: '2026-03-02' }] })).toMatchObject({ days: 0 });
    expect(value('monitored-bail-credit', { ...bail, periods: [{ ...period, ceased: '2026-03-03' }] })).toMatchObject({
      days: 1,
      creditDays: 1,
    });
  });

  test.each([
    [{ periods: [{ ...period, ceased: '2026-03-01' }] }, 'period-crossed'],
    [{ sentenced: '2026-06-29' }, 'bail-after-sentence'],
    [{ periods: [period, { ...period, granted: '2026-06-29' }] }, 'periods-overlap'],
    [{ disregardedDays: 121 }, 'too-much-disregarded'],
  ])('%j is refused as %s', (change, code) => {
    expect(ask('monitored-bail-credit', { ...bail, ...change })).toMatchObject({ code });
  });

  test('two periods that meet are added', () => {
    const periods = [
      { ...period, granted: '2026-06-01' },
      { ...period, ceased: '2026-06-01' },
    ];
    expect(value('monitored-bail-credit', { ...bail, periods })).toMatchObject({ days: 120, periods: [{ days: 91 }, { days: 29 }] });
  });
});

// Helpers

function sentence(term: string, from: string, offences: string[] = []) {
  return { sentences: [{ term, from, offences }] };
}

function ask(id: string, input: unknown, law?: Law): Answer<unknown> {
  const calculator = calculatorById(id);
  if (!calculator) throw new Error(`no calculator ${id}`);
  return calculator.ask(input, law);
}

function value(id: string, input: unknown, law?: Law): unknown {
  const answer = ask(id, input, law);
  if (answer.status !== 'answered') throw new Error(`${answer.code}: ${answer.reason}`);
  return answer.value;
}

function dates(input: unknown): Record<string, string | undefined> {
  const answer = keyDatesCalculator.ask(input);
  if (answer.status !== 'answered') throw new Error(answer.reason);
  return Object.fromEntries(answer.value.map((each) => [each.id, each.date]));
}
