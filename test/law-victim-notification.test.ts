import { describe, expect, test } from 'vitest';
import { ask, sentence, value } from './law-ask.ts';

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
