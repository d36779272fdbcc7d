import fc from 'fast-check';
import { DAY, recordedConsent } from 'justice-pathway';
import { emailHook, emailText, momentMessage, outboxHook, webhookHook } from 'justice-pathway/adapters';
import { purposes } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';
import { accepting, at, entry, moment, never, secret, view } from './webhook-sample.ts';

describe('what leaves', () => {
  test('is the fields of the purpose and no other, whatever the profile holds', () => {
    fc.assert(
      fc.property(anyProfile, fc.constantFrom(...Object.values(purposes)), (profile, purpose) => {
        const message = momentMessage(moment({ domain: purpose.domain }), view(profile), { service: 's', purpose, secret });
        const told = leaves(message.data).filter((path) => !['reference', 'service', 'purpose'].includes(path));
        for (const path of told) expect(purpose.fields).toContain(path);
        expect(Object.keys(message).sort()).toEqual(['data', 'datacontenttype', 'id', 'source', 'specversion', 'type']);
        const text = JSON.stringify(message);
        for (const hidden of ['case-77', 'person-88', 'liberation-day', 'SECRET']) expect(text).not.toContain(hidden);
        expect(emailText(message, purpose, 'a@example.org').text).not.toMatch(/case-77|person-88|SECRET/);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  test("is of the purpose's own needs only", () => {
    const message = momentMessage(moment({}), view({ needs: ['housing', 'ost', 'mental-health'] }), {
      service: 's',
      purpose: purposes.housing,
      secret,
    });
    expect(message.data?.['profile']).toEqual({ needs: ['housing'] });
  });

  test('never leaves without consent, by webhook, outbox or e-mail', async () => {
    const sent: unknown[] = [];
    const common = { id: 'h', service: 's', purpose: purposes.housing, secret, contacts: 'all' as const };
    const hooks = [
      webhookHook({ ...common, webhook: { url: 'https://example.org', fetch: accepting(sent) } }),
      outboxHook({ ...common, outbox: { put: (message) => sent.push(message) > 0 } }),
      emailHook({ ...common, to: 'a@example.org', send: (email) => void sent.push(email) }),
    ];
    for (const hook of hooks) expect(await hook.ask(moment({}), view({}), never)).toEqual({ notSent: 'no-consent', until: at + 14 * DAY });
    expect(sent).toEqual([]);
    for (const hook of hooks) await hook.ask(moment({}), view({}, [entry('referral.consented', { service: 's' })]), never);
    expect(sent).toHaveLength(3);
    for (const hook of hooks)
      await hook.ask(moment({}), view({}, [entry('referral.consented', { service: 's' }), entry('referral.consent.withdrawn', {})]), never);
    expect(sent).toHaveLength(3);
  });

  test('consent counts for the service or the domain it names, and for nothing later than itself', () => {
    const to = { service: 's', domain: 'housing' as const };
    expect(recordedConsent([entry('referral.consented', { service: 's' })], to)).toBe(true);
    expect(recordedConsent([entry('referral.consented', { domain: 'housing' })], to)).toBe(true);
    expect(recordedConsent([entry('referral.consented', { service: 'other', domain: 'housing' })], to)).toBe(false);
    expect(recordedConsent([entry('referral.consented', {})], to)).toBe(false);
    expect(recordedConsent([entry('referral.consented', { service: 's' })], to, at - 1)).toBe(false);
  });

  test('one asking has one id, which differs between services and tells nothing', () => {
    const ids = ['s', 's', 't'].map((service) => momentMessage(moment({}), view({}), { service, purpose: purposes.housing, secret }).id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
    expect(ids[0]).toMatch(/^[0-9a-f]{32}$/);
  });
});

// Helpers

function leaves(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [prefix];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, prefix === '' ? key : `${prefix}.${key}`));
}

const anyProfile = fc
  .record(
    {
      needs: fc.array(fc.constantFrom('housing', 'ost', 'benefits', 'medication', 'SECRET')),
      homeArea: fc.string(),
      age: fc.integer(),
      sex: fc.string(),
      has: fc.dictionary(fc.constantFrom('phone', 'photoId', 'bankAccount', 'SECRET'), fc.boolean()),
      nickname: fc.constant('SECRET'),
      diagnosis: fc.constant({ name: 'SECRET' }),
    },
    { requiredKeys: [] },
  )
  .filter((profile) => !JSON.stringify(profile.homeArea ?? '').includes('SECRET'));
