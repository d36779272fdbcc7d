import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY, type Hook, HookFailure, manualWaker, openCases, settableClock } from 'justice-pathway';
import {
  askHook,
  consentNow,
  emptyOutbox,
  fileInbox,
  fileOutbox,
  memoryBook,
  outboxHook,
  receiveWebhook,
  sendWebhook,
  webhookHook,
} from 'justice-pathway/adapters';
import { purposes, scottishPathway, vocabulary } from 'justice-pathway/machines';
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

describe('consent', () => {
  const consented = { type: 'referral.consented', attrs: { service: 's' } } as const;
  const withdrawn = { type: 'referral.consent.withdrawn', attrs: { service: 's' } } as const;
  const reviewed = { type: 'case.reviewed' } as const;

  async function live(hook: Hook, more: object = {}) {
    const clock = settableClock(at);
    const cases = await openCases({ pathway: scottishPathway, clock, waker: manualWaker, hooks: [hook], backoffMs: () => 60_000, ...more });
    const opened = await cases.open({ id: 'c', person: 'p', stage: 'custody', input: { status: 'remand' } });
    if (!opened.ok) throw new Error(opened.message);
    const lines = async (type: string) =>
      (await cases.journal('c')).flatMap((line) => (line.content?.entry.type === type ? [line.content.entry] : []));
    return { cases, clock, lines };
  }

  it('is looked at again at every try, in the dead letters, and as corrected', async () => {
    let status = 503;
    const sent: unknown[] = [];
    const fetch: typeof globalThis.fetch = async (_, init) => {
      if (status < 300) sent.push(init);
      return new Response(null, { status });
    };
    const hook = webhookHook({ ...common, secret, oncePer: 'moment', webhook: options({ fetch, attempts: 1 }) });
    const { cases, clock, lines } = await live(hook, { attempts: 2 });
    await cases.send('c', { ...consented, id: 'yes' });
    await cases.send('c', { type: 'custody.received', attrs: {} } as never);
    await cases.tick();
    const asked = (await cases.journal('c')).filter((line) => line.content?.entry.type === 'hook.failed').length;
    expect(asked).toBeGreaterThan(0);
    // Corrected away: the consent was somebody else's.
    expect(await cases.correct('c', { withdraw: 'yes' })).toMatchObject({ ok: true });
    status = 200;
    clock.set(at + 120_000);
    await cases.tick();
    expect(sent).toEqual([]);
    expect((await lines('hook.not-sent')).length).toBeGreaterThan(0);
    expect(await lines('moment.offered')).toEqual([]);
    // It comes after all, within the window: what waited goes.
    await cases.send('c', consented);
    await cases.tick();
    expect(sent.length).toBeGreaterThan(0);
    const before = sent.length;
    // Dead letters look again too.
    status = 503;
    await cases.send('c', { type: 'custody.liberated', attrs: { from: 'prison' } } as never);
    for (let n = 0; n < 3; n += 1) {
      await cases.tick();
      clock.set(clock.now() + 61_000);
    }
    const dead = await cases.deadLetters();
    expect(dead.length).toBeGreaterThan(0);
    await cases.send('c', withdrawn);
    status = 200;
    for (const each of dead) await cases.redeliver(each.key);
    await cases.tick();
    expect(sent.length).toBe(before);
    expect(reviewed.type).toBe('case.reviewed');
    await cases.stop();
  });

  it('that comes after the window sends nothing, and a later contact may ask', async () => {
    const sent: unknown[] = [];
    const hook = webhookHook({ ...common, secret, consentWithinMs: DAY, webhook: { url: 'https://example.org', fetch: accepting(sent) } });
    const { cases, clock, lines } = await live(hook);
    await cases.send('c', { type: 'custody.received', attrs: {} } as never);
    await cases.tick();
    clock.set(at + 2 * DAY);
    await cases.tick();
    expect((await lines('hook.not-sent')).at(-1)?.attrs).toMatchObject({ final: true });
    await cases.send('c', consented);
    await cases.tick();
    expect(sent).toEqual([]);
    await cases.stop();
  });

  it('expires, and stops what lies in an outbox', async () => {
    const outbox = fileOutbox(join(folder, 'consent.jsonl'));
    const { cases, clock } = await live(outboxHook({ ...common, secret, outbox }));
    await cases.send('c', { ...consented, attrs: { service: 's', until: '2026-06-02' } as never });
    await cases.send('c', { type: 'custody.received', attrs: {} } as never);
    await cases.tick();
    expect(outbox.waiting().length).toBeGreaterThan(0);
    const carried: string[] = [];
    const send = async ({ id }: { readonly id: string }) => {
      carried.push(id);
      return { ok: true as const };
    };
    await expect(emptyOutbox(outbox, send)).rejects.toMatchObject({ code: 'bad-argument' });
    clock.set(at + 3 * DAY);
    expect(await emptyOutbox(outbox, send, { may: consentNow(cases, () => clock.now()) })).toMatchObject({ sent: 0, left: 0 });
    expect(carried).toEqual([]);
    outbox.close();
    await cases.stop();
  });

  it('a failure that says so is not tried again, or not before its time', async () => {
    let asks = 0;
    const hook: Hook = {
      id: 'h',
      domain: 'housing',
      contacts: 'all',
      ask: () => {
        asks += 1;
        throw new HookFailure('no', asks === 1 ? { retryAfterMs: 3_600_000 } : { final: true });
      },
    };
    const { cases, clock } = await live(hook);
    await cases.send('c', { type: 'custody.liberated', attrs: { from: 'court' } } as never);
    await cases.tick();
    const first = asks;
    clock.set(at + 61_000);
    await cases.tick();
    expect(asks).toBe(first);
    clock.set(at + 3_700_000);
    await cases.tick();
    expect((await cases.deadLetters()).length).toBeGreaterThan(0);
    await cases.stop();
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
