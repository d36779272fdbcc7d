import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { DAY, recordedConsent } from 'justice-pathway';
import { CloudEvent, emailHook, emailText, momentEventType, momentMessage, outboxHook, webhookHook } from 'justice-pathway/adapters';
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
      { numRuns: 200 },
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

describe('a message', () => {
  const purpose = { id: 'p', label: 'to be told', domain: 'housing' as const, fields: ['person', 'profile.age'] };
  const of = (more: object = {}, key = 'k') =>
    momentMessage(moment({}), { ...view({ age: 40 }), key }, { service: 's', purpose, secret, ...more });

  test('is an event of CloudEvents with its reference and nothing beside its purpose', () => {
    const { id } = of();
    expect(of()).toEqual({
      specversion: '1.0',
      id,
      source: 'urn:justice-pathway',
      type: momentEventType,
      datacontenttype: 'application/json',
      data: { reference: id, service: 's', purpose: 'p', person: 'person-88', profile: { age: 40 } },
    });
    expect(momentEventType).toBe('justice-pathway.moment.raised');
    expect(of({ source: 'urn:own' })).toEqual({ ...of(), source: 'urn:own' });
  });

  test('has the same id for ever: the first half of a digest of secret, service and key', () => {
    const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
    expect(of().id).toBe(digest(`${secret}\0s\0k`));
    expect(of({ secret: undefined }).id).toBe(digest('\0s\0k'));
    expect(new Set([of(), of({ secret: 'x' }), of({ service: 't' }), of({}, 'l'), of({ secret: '' })].map(({ id }) => id)).size).toBe(5);
  });

  test('is read within its limits', () => {
    const read = (changes: object) => CloudEvent.safeParse({ ...of(), ...changes }).success;
    for (const [field, most] of Object.entries({ id: 200, source: 400, type: 200 }))
      expect(
        [0, 1, most, most + 1].map((length) => read({ [field]: 'x'.repeat(length) })),
        field,
      ).toEqual([false, true, true, false]);
    for (const field of ['specversion', 'id', 'source', 'type']) expect(read({ [field]: undefined }), field).toBe(false);
    for (const field of ['time', 'subject', 'datacontenttype', 'data']) {
      expect(read({ [field]: undefined }), field).toBe(true);
      expect(read({ [field]: 7 }), field).toBe(false);
    }
    expect([read({ specversion: '0.3' }), read({ data: [] }), read({ data: 'x' }), read({ traceparent: 'x' })]).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(CloudEvent.parse({ ...of(), traceparent: 'x' })).toHaveProperty('traceparent', 'x');
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
