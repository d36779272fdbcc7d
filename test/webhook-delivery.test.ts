import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { directoryHook, type Entry, type Hook, type HookView, instant, type Moment, Profile, recordedConsent } from 'justice-pathway';
import {
  type CloudEvent,
  emailHook,
  emailText,
  emptyOutbox,
  fileInbox,
  fileOutbox,
  memoryBook,
  momentMessage,
  outboxHook,
  receiveWebhook,
  replyEvent,
  sendWebhook,
  type WebhookOptions,
  webhookHook,
} from 'justice-pathway/adapters';
import { contacts, domainHooks, purposes, vocabulary } from 'justice-pathway/machines';
import { hookContract } from 'justice-pathway/testing';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, test } from 'vitest';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const at = instant('2026-06-01T09:00:00+01:00');

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
    for (const hook of hooks)
      expect(await hook.ask(moment({}), view({}), never)).toEqual([{ service: 's', attrs: { sent: false, reason: 'no-consent' } }]);
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

describe('sending a webhook', () => {
  test('signs a structured CloudEvent that the published library verifies', async () => {
    const seen: { headers: Record<string, string>; body: string }[] = [];
    const delivered = await sendWebhook(event('e1'), options({ fetch: capture(seen, [202]), now: Date.now }));
    expect(delivered).toMatchObject({ ok: true, status: 202, attempts: 1 });
    const [{ headers, body }] = seen as [{ headers: Record<string, string>; body: string }];
    expect(headers).toMatchObject({
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'idempotency-key': 'e1',
      'webhook-id': 'e1',
    });
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({ specversion: '1.0', id: 'e1' });
  });

  test('tries again after faults of the network and of the server, with waits that grow and never more than asked', async () => {
    const waits: number[] = [];
    const fetch = answers([503, 'down', 429, 200]);
    const delivered = await sendWebhook(
      event('e1'),
      options({ fetch, random: () => 0.999, backoffMs: 100, wait: async (ms) => void waits.push(ms) }),
    );
    expect(delivered).toMatchObject({ ok: true, attempts: 4 });
    expect(waits).toEqual([99, 199, 7000]);
  });

  test('does not try again what will be refused again, and puts it away', async () => {
    const dead: string[] = [];
    const delivered = await sendWebhook(
      event('e1'),
      options({ fetch: answers([400]), deadLetter: (message, reason) => void dead.push(`${message.id} ${reason}`) }),
    );
    expect(delivered).toEqual({ ok: false, reason: 'status 400', status: 400, attempts: 1 });
    expect(dead).toEqual(['e1 status 400']);
  });

  test('gives up after its tries, says why without the answer, and puts the message away once', async () => {
    const dead: string[] = [];
    const delivered = await sendWebhook(
      event('e1'),
      options({ fetch: answers(['down', 'down', 'down', 'down']), deadLetter: (_, reason) => void dead.push(reason) }),
    );
    expect(delivered).toEqual({ ok: false, reason: 'not reached', attempts: 4 });
    expect(dead).toEqual(['not reached']);
  });

  test('stops waiting for a service that does not answer', async () => {
    const hangs: typeof fetch = (_, init) =>
      new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('late'))));
    expect(await sendWebhook(event('e1'), options({ fetch: hangs, timeoutMs: 5, attempts: 2 }))).toMatchObject({
      ok: false,
      reason: 'timed out',
      attempts: 2,
    });
  });

  test('follows no redirection and writes to no other machine in plain text', async () => {
    const seen: RequestInit[] = [];
    await sendWebhook(event('e1'), options({ fetch: accepting(seen) }));
    expect(seen[0]?.redirect).toBe('error');
    await expect(sendWebhook(event('e1'), options({ url: 'http://example.org/hook' }))).rejects.toMatchObject({ code: 'bad-webhook' });
  });

  test('takes offers from the answer, always in the name of the service itself', async () => {
    const reply = JSON.stringify({ offers: [{ service: 'somebody-else', label: 'A bed', expiresAt: '2026-06-01T17:00:00+01:00' }] });
    const hook = webhookHook({
      id: 'h',
      service: 's',
      purpose: purposes.housing,
      secret,
      contacts: 'all',
      consent: () => true,
      webhook: { url: 'https://example.org', fetch: async () => new Response(reply) },
    });
    expect(await hook.ask(moment({}), view({}), never)).toMatchObject([
      { service: 's', label: 'A bed', expiresAt: instant('2026-06-01T17:00:00+01:00') },
    ]);
  });

  test('a message that did not arrive is a failure of the hook, for the driver to record', async () => {
    const hook = webhookHook({
      id: 'h',
      service: 's',
      purpose: purposes.housing,
      secret,
      contacts: 'all',
      consent: () => true,
      webhook: options({ fetch: answers([404]) }),
    });
    await expect(hook.ask(moment({}), view({}), never)).rejects.toThrow('status 404');
  });
});

describe('receiving a webhook', () => {
  test('takes what was signed, once', async () => {
    const book = memoryBook();
    const { headers, body } = signed(event('e1'));
    expect(await receiveWebhook(headers, body, { secrets: [secret], book })).toMatchObject({ ok: true, fresh: true, event: { id: 'e1' } });
    expect(await receiveWebhook(headers, body, { secrets: [secret], book })).toMatchObject({ ok: true, fresh: false });
    const other = signed({ ...event('e1'), data: { reference: 'x' } });
    expect(await receiveWebhook(other.headers, other.body, { secrets: [secret], book })).toMatchObject({
      ok: true,
      fresh: false,
      changed: true,
    });
  });

  test('takes either of two secrets while one is changed', async () => {
    const { headers, body } = signed(event('e1'));
    expect(
      await receiveWebhook(headers, body, { secrets: ['whsec_bmV3IHNlY3JldCBuZXcgc2VjcmV0', secret], book: memoryBook() }),
    ).toMatchObject({ ok: true });
  });

  test.each([
    ['another body', (one: Signed) => ({ ...one, body: one.body.replace('e1', 'e2') }), 'bad-signature'],
    ['another id', (one: Signed) => ({ ...one, headers: { ...one.headers, 'webhook-id': 'e2' } }), 'bad-signature'],
    [
      'another time',
      (one: Signed) => ({ ...one, headers: { ...one.headers, 'webhook-timestamp': String(Number(one.headers['webhook-timestamp']) + 1) } }),
      'bad-signature',
    ],
    ['no signature', (one: Signed) => ({ ...one, headers: { ...one.headers, 'webhook-signature': '' } }), 'bad-signature'],
    ['no headers', (one: Signed) => ({ ...one, headers: {} }), 'bad-signature'],
    ['an old message', () => signed(event('e1'), secret, Date.now() - 6 * 60_000), 'too-old'],
    ['another secret', () => signed(event('e1'), 'whsec_bmV3IHNlY3JldCBuZXcgc2VjcmV0'), 'bad-signature'],
    ['no event', () => signed('not json' as never), 'not-an-event'],
  ] as const)('refuses %s', async (_, change, reason) => {
    const book = memoryBook();
    const { headers, body } = change(signed(event('e1')) as Signed) as Signed;
    expect(await receiveWebhook(headers, body, { secrets: [secret], book })).toMatchObject({ ok: false, reason });
    const right = signed(event('e1'));
    expect(await receiveWebhook(right.headers, right.body, { secrets: [secret], book })).toMatchObject({ ok: true, fresh: true });
  });

  test('with a clock of its own checks the same signature', async () => {
    const old = signed(event('e1'), secret, at);
    expect(await receiveWebhook(old.headers, old.body, { secrets: [secret], book: memoryBook(), now: () => at + 1000 })).toMatchObject({
      ok: true,
    });
    const bad = { ...old.headers, 'webhook-signature': `${old.headers['webhook-signature']}x` };
    expect(await receiveWebhook(bad, old.body, { secrets: [secret], book: memoryBook(), now: () => at })).toMatchObject({ ok: false });
  });
});

describe('replies', () => {
  const reply = (changes: object) =>
    replyEvent(
      {
        ...event('r1'),
        type: 'referral.appointed',
        time: '2026-06-01T10:00:00+01:00',
        data: { reference: 'ref', on: '2026-06-03T10:00:00+01:00' },
        ...changes,
      },
      { vocabulary, service: 's', types: { 'booking.made': 'referral.appointed' } },
    );

  test('become events of the pathway, in the name of the service that signed', () => {
    expect(reply({})).toMatchObject({
      ok: true,
      reference: 'ref',
      event: { id: 'r1', type: 'referral.appointed', at: instant('2026-06-01T10:00:00+01:00'), attrs: { referral: 'ref', service: 's' } },
    });
    expect(reply({ type: 'booking.made' })).toMatchObject({ ok: true, event: { type: 'referral.appointed' } });
    expect(reply({ data: { reference: 'ref', service: 'other' } })).toMatchObject({ event: { attrs: { service: 's' } } });
  });

  test('of another kind are refused: a service cannot liberate anybody', () => {
    expect(reply({ type: 'custody.liberated' })).toMatchObject({ ok: false, issue: { code: 'unknown-reply' } });
    expect(reply({ type: 'referral.apointed' })).toMatchObject({ ok: false, issue: { cure: 'Did you mean "referral.appointed"?' } });
    expect(reply({ time: '2026-06-01T10:00:00' })).toMatchObject({ ok: false, issue: { code: 'bad-time' } });
    expect(reply({ data: {} })).toMatchObject({ ok: false, issue: { code: 'no-reference' } });
    expect(reply({ data: { reference: 'r', reason: 7 } })).toMatchObject({
      ok: false,
      issue: { code: 'bad-attribute', path: 'data.reason' },
    });
    expect(reply({ type: '__proto__' })).toMatchObject({ ok: false });
  });
});

describe('files that survive a kill', () => {
  const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('an outbox keeps what was put, once, and forgets what was sent', async () => {
    const path = join(folder, 'a', 'outbox.jsonl');
    const first = fileOutbox(path);
    expect([first.put(event('e1')), first.put(event('e1')), first.put(event('e2')), first.put(event('e3'))]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    first.close();
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"put":{"id":"half`);
    const second = fileOutbox(path);
    expect(second.waiting().map((message) => message.id)).toEqual(['e1', 'e2', 'e3']);
    const answer = await emptyOutbox(second, async ({ id }) =>
      id === 'e1' ? { ok: true } : { ok: false, reason: 'no', giveUp: id === 'e2' },
    );
    expect(answer).toEqual({ sent: 1, dead: 1, left: 1 });
    second.close();
    const third = fileOutbox(path);
    expect(third.waiting().map((message) => message.id)).toEqual(['e3']);
    expect(third.put(event('e1'))).toBe(false);
    third.close();
  });

  test('an inbox knows after a kill what it had received', () => {
    const path = join(folder, 'inbox.jsonl');
    const first = fileInbox(path);
    expect([first.see('a', 'x', event('a')), first.see('a', 'x', event('a')), first.see('a', 'y', event('a'))]).toEqual([
      'first',
      'same',
      'other',
    ]);
    first.close();
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"id":"b"`);
    const second = fileInbox(path);
    expect([second.see('a', 'x', event('a')), second.see('b', 'z', event('b'))]).toEqual(['same', 'first']);
    expect(second.events.map((each) => each.id)).toEqual(['a', 'b']);
    second.close();
  });
});

describe('every kind of hook keeps the contract of hooks', () => {
  const consent = () => true;
  const common = { id: 'housing', service: 's', purpose: purposes.housing, secret, contacts: 'all' as const, consent };
  const kinds: Record<string, () => Hook> = {
    webhook: () => webhookHook({ ...common, webhook: { url: 'https://example.org', fetch: async () => new Response(null) } }),
    outbox: () => outboxHook({ ...common, outbox: { put: () => true } }),
    'e-mail': () => emailHook({ ...common, to: 'a@example.org', send: () => {} }),
    ...Object.fromEntries(domainHooks().map((hook) => [`${hook.domain} preset`, () => hook])),
  };
  for (const [kind, newHook] of Object.entries(kinds)) {
    for (const check of hookContract(newHook, contacts)) test(`${kind}: ${check.name}`, () => check.run());
  }
});

describe('hooks in the same process', () => {
  test('offer what fits the person, open services first', async () => {
    const hours = { freq: 'DAILY', opensAt: '08:00', closesAt: '18:00' };
    const services = [
      { id: 'unknown', name: 'U', needs: ['housing'], areas: 'any' as const },
      { id: 'open', name: 'O', needs: ['housing'], areas: 'any' as const, schedules: [hours] },
      { id: 'far', name: 'F', needs: ['housing'], areas: [{ name: 'Orkney' }], schedules: [hours] },
      { id: 'money', name: 'M', needs: ['financial'], areas: 'any' as const },
    ];
    const hook = directoryHook({ id: 'housing', domain: 'housing', contacts: 'all', services });
    expect(
      (await hook.ask(moment({}), view({ homeArea: 'Clackmannanshire' }), never)).map((offer) => [offer.service, offer.attrs?.['opening']]),
    ).toEqual([
      ['open', 'open'],
      ['unknown', 'unknown'],
    ]);
  });

  test('four presets come with the pathway', async () => {
    expect(domainHooks().map((hook) => hook.domain)).toEqual(['housing', 'health', 'financial', 'substance']);
    const [housing] = domainHooks();
    const offers = await housing?.ask(moment({}), view({ homeArea: 'Clackmannanshire' }), never);
    expect(offers?.map((offer) => offer.service)).toContain('clackmannanshire-housing-options');
  });
});

// Helpers

type Signed = { headers: Record<string, string>; body: string };
const never = new AbortController().signal;

function moment(changes: Partial<Moment>): Moment {
  return {
    id: 'case-77:1:liberation-day:housing',
    case: 'case-77',
    person: 'person-88',
    at,
    stage: 'liberation',
    stay: 1,
    contact: 'liberation-day',
    domain: 'housing',
    present: [],
    ...changes,
  };
}

function view(profile: object, history: readonly Entry[] = []): HookView {
  return { key: 'h:case-77:1:liberation-day:housing', profile: Profile.parse(profile), history };
}

function entry(type: string, attrs: Record<string, unknown>): Entry {
  return { id: type, seq: 1, at, case: 'case-77', person: 'person-88', type, kind: 'event', stage: null, attrs };
}

function event(id: string): CloudEvent {
  return { specversion: '1.0', id, source: 'urn:test', type: 'test', data: {} };
}

function options(changes: Partial<WebhookOptions>): WebhookOptions {
  return { url: 'https://example.org/hook', secret, now: () => at, wait: async () => {}, ...changes };
}

function answers(list: readonly (number | 'down')[]): typeof fetch {
  const left = [...list];
  return async () => {
    const next = left.shift();
    if (next === 'down' || next === undefined) throw new TypeError('fetch failed');
    return new Response(next === 200 ? '{}' : null, { status: next, headers: next === 429 ? { 'retry-after': '7' } : {} });
  };
}

function accepting(seen: unknown[]): typeof fetch {
  return async (_, init) => {
    seen.push(init);
    return new Response(null);
  };
}

function capture(seen: Signed[], list: readonly number[]): typeof fetch {
  const answer = answers(list);
  return async (url, init) => {
    seen.push({ headers: init?.headers as Record<string, string>, body: String(init?.body) });
    return answer(url, init);
  };
}

function signed(of: CloudEvent, key = secret, now = Date.now()): Signed {
  const body = typeof of === 'string' ? of : JSON.stringify(of);
  const id = of.id ?? 'e1';
  const when = new Date(Math.floor(now / 1000) * 1000);
  return {
    body,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(when.getTime() / 1000),
      'webhook-signature': new Webhook(key).sign(id, when, body),
    },
  };
}

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
