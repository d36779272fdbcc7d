import { describe, expect, test } from 'vitest';
import { ask, dates, sentence, value } from './law-ask.ts';

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

  test('one sexual part puts the whole term on licence, which ends earlier by half of the rest; a child detained on indictment has one', () => {
    const mixed = {
      sentences: [
        { id: 'a', term: '6m', from: '2026-06-01', offences: ['ordinary'] },
        { term: '6m', after: 'a', offences: ['sexual'] },
      ],
    };
    expect(value('licence-and-supervision', mixed)).toEqual({ licence: 'licence', licenceEnd: '2027-03-01' });
    const child = { sentences: [{ kind: 'detention-of-child', term: '12m', from: '2026-06-01', offences: ['sexual'] }] };
    expect(value('licence-and-supervision', child)).toEqual({ licence: 'licence', licenceEnd: '2027-05-31' });
    expect(value('automatic-release', child)).toMatchObject({ fraction: '1/2', onLicence: true });
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
      grounds: [expect.stringContaining('recommends'), expect.stringContaining('cannot wait')],
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
    expect(answer).toMatchObject({ because: [{ rule: 'release.curfew-recall' }, { rule: 'release.curfew-representations' }] });
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
