import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY } from 'justice-pathway';
import { askHook, fileInbox, fileOutbox, memoryBook, receiveWebhook, sendWebhook, webhookHook } from 'justice-pathway/adapters';
import { purposes, vocabulary } from 'justice-pathway/machines';
import { mapJourneys } from 'justice-pathway/map';
import { disconnectMatchers } from 'justice-pathway/testing';
import { Webhook } from 'standardwebhooks';
import { afterAll, describe, expect, it } from 'vitest';
import { accepting, answers, at, event, moment, never, options, secret, signed, view } from './webhook-sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'harm-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const newSecret = 'whsec_bmV3IHNlY3JldCBuZXcgc2VjcmV0';
const common = { id: 'h', service: 's', purpose: purposes.housing, contacts: 'all' as const };

describe('a webhook', () => {
  it('keeps a Retry-After up to a day, and leaves a longer wait than it has patience for to its caller', async () => {
    const waits: number[] = [];
    const busy = (seconds: string) => {
      const list = [503, 200];
      return (async () => new Response(null, { status: list.shift() ?? 200, headers: { 'retry-after': seconds } })) as typeof fetch;
    };
    const wait = async (ms: number) => void waits.push(ms);
    expect(await sendWebhook(event('e'), options({ fetch: busy('7200'), wait }))).toMatchObject({ ok: true, attempts: 2 });
    expect(await sendWebhook(event('e'), options({ fetch: busy('999999'), wait }))).toMatchObject({ ok: true });
    expect(waits).toEqual([7_200_000, DAY]);
    expect(await sendWebhook(event('e'), options({ fetch: busy('7200'), wait, patienceMs: 30_000 }))).toMatchObject({
      ok: false,
      attempts: 1,
      retryAfterMs: 7_200_000,
    });
  });

  it('counts a reply of 2xx whatever its body does', async () => {
    const broken: typeof fetch = async () =>
      new Response(new ReadableStream({ pull: (controller) => controller.error(new Error('cut off')) }), { status: 200 });
    expect(await sendWebhook(event('e'), options({ fetch: broken }))).toMatchObject({ ok: true, status: 200, attempts: 1 });
  });

  it('says a redirection and a refusal once', async () => {
    const redirect: typeof fetch = async () => {
      throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') });
    };
    expect(await sendWebhook(event('e'), options({ fetch: redirect }))).toEqual({ ok: false, reason: 'redirected', attempts: 1 });
    const hook = webhookHook({ ...common, secret, consent: () => true, webhook: options({ fetch: answers([410]) }) });
    expect(await askHook(hook, moment({}), view({}))).toEqual({ ok: false, reason: 'threw', final: true });
  });

  it('refuses private addresses without a word, and secrets that cannot sign, when the hook is made', () => {
    const hook = (url: string, of: string | readonly string[] = secret, more: object = {}) =>
      webhookHook({ ...common, secret: of, webhook: { url, ...more } });
    for (const url of [
      'https://10.1.2.3/x',
      'https://192.168.0.4',
      'https://169.254.169.254/latest',
      'https://[fe80::1]/',
      'https://[::ffff:10.0.0.1]/',
      'https://intranet/',
      'https://db.internal/',
      'http://example.org',
      'https://user:word@example.org',
    ])
      expect(() => hook(url), url).toThrow(expect.objectContaining({ code: 'bad-webhook' }));
    expect(() => hook('https://10.1.2.3/x', secret, { allowPrivate: true })).not.toThrow();
    for (const bad of ['', 'whsec_', 'whsec_!!!', 'short', [], [secret, '']])
      expect(() => hook('https://example.org', bad), JSON.stringify(bad)).toThrow(expect.objectContaining({ code: 'bad-webhook-secret' }));
  });

  it('signs with every secret while one is changed, and keeps the ids of messages', async () => {
    const seen: RequestInit[] = [];
    const ask = async (of: string | readonly string[]) => {
      const hook = webhookHook({
        ...common,
        secret: of,
        referenceKey: 'key',
        consent: () => true,
        webhook: { url: 'https://example.org', fetch: accepting(seen) },
      });
      await hook.ask(moment({}), view({}), never);
      return seen.at(-1) as RequestInit;
    };
    const [before, during, after] = [await ask(secret), await ask([newSecret, secret]), await ask(newSecret)];
    const headers = during.headers as Record<string, string>;
    for (const each of [secret, newSecret]) expect(() => new Webhook(each).verify(String(during.body), headers)).not.toThrow();
    const ids = [before, during, after].map((each) => (each.headers as Record<string, string>)['webhook-id']);
    expect(new Set(ids).size).toBe(1);
  });

  it('is received with headers in any case, and a malformed secret breaks no other', async () => {
    const { headers, body } = signed(event('e1'));
    const odd = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.replace('webhook', 'Webhook').toUpperCase(), [value]]),
    );
    expect(await receiveWebhook(odd, body, { secrets: ['', 'whsec_???', secret], book: memoryBook() })).toMatchObject({ ok: true });
    await expect(receiveWebhook(headers, body, { secrets: ['', 'x'], book: memoryBook() })).rejects.toMatchObject({
      code: 'bad-webhook-secret',
    });
  });
});

describe('files of lines', () => {
  it('may be opened twice without losing a line or taking one twice', () => {
    const path = join(folder, 'outbox.jsonl');
    const [one, two] = [fileOutbox(path), fileOutbox(path)];
    for (let n = 0; n < 20; n += 1) expect((n % 2 ? one : two).put(event(`e${n}`))).toBe(true);
    expect([one.put(event('e4')), two.put(event('e5'))]).toEqual([false, false]);
    one.settle('e3', 'sent');
    expect(two.waiting().map((each) => each.id)).toHaveLength(19);
    two.compact();
    one.put(event('e20'));
    expect(two.waiting().map((each) => each.id)).toEqual(one.waiting().map((each) => each.id));
    expect(two.put(event('e3'))).toBe(false);
    one.close();
    two.close();
    const inbox = [fileInbox(join(folder, 'in.jsonl')), fileInbox(join(folder, 'in.jsonl'))] as const;
    expect([inbox[0].see('a', 'd', event('a')), inbox[1].see('a', 'd', event('a')), inbox[1].see('a', 'x', event('a'))]).toEqual([
      'first',
      'same',
      'other',
    ]);
    expect(inbox[0].erase(({ id }) => id === 'a')).toBe(1);
    expect(inbox[1].events).toEqual([]);
    expect(inbox[1].see('a', 'd', event('a'))).toBe('same');
    for (const each of inbox) each.close();
  });

  it('compact by themselves, and lose whom an erasure names', () => {
    const path = join(folder, 'big.jsonl');
    const outbox = fileOutbox(path);
    const about = { case: 'c', person: 'somebody', service: 's', domain: 'housing' as const };
    outbox.put({ ...event('kept'), data: { x: 'kept' } });
    outbox.put({ ...event('p'), data: { x: 'personal' } }, about);
    expect(readFileSync(path, 'utf8')).toContain('personal');
    expect(outbox.erase({ person: 'somebody' })).toBe(1);
    expect(readFileSync(path, 'utf8')).not.toMatch(/personal|somebody/);
    expect(outbox.waiting().map((each) => each.id)).toEqual(['kept']);
    expect(outbox.put(event('p'))).toBe(false);
    expect(() => outbox.erase({ person: undefined as never })).toThrow(expect.objectContaining({ code: 'bad-argument' }));
    outbox.close();
  });
});

describe('what version 0.1 wrote of a message that was not sent', () => {
  it('is no offer, for the table of moments and the matchers', () => {
    const offered = (attrs: object) => ({
      id: 'o',
      at,
      type: 'moment.offered',
      attrs: { domain: 'housing', contact: 'liberation-day', service: 's', ...attrs },
    });
    const journey = (attrs: object) => ({
      id: 'j',
      observationEnd: at + DAY,
      profile: { needs: ['housing'], has: {} },
      events: [offered(attrs)],
    });
    const matchers = disconnectMatchers({ vocabulary, rules: [], zone: 'UTC', meaning: {} });
    const counted = [{}, { sent: false }].map((attrs) => {
      const { matrix } = mapJourneys([journey(attrs)], [], { vocabulary, zone: 'UTC', meaning: {} });
      return [
        matrix.cells['liberation-day']?.['housing']?.offered ?? 0,
        matchers.toOfferHelpAt.call({} as never, journey(attrs), 'housing', 'liberation-day').pass,
      ];
    });
    expect(counted).toEqual([
      [1, true],
      [0, false],
    ]);
  });
});
