import { describe, expect, test } from 'vitest';
import { ask, value } from './law-ask.ts';

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
