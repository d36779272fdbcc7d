import { describe, expect, test } from 'vitest';
import { ask, sentence, value } from './law-ask.ts';

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
