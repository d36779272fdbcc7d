import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { emailHook, messageHook, sendWebhook, webhookHook } from 'justice-pathway/adapters';
import { purposes } from 'justice-pathway/machines';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { answers, at, event, moment, never, options, secret, view } from './webhook-sample.ts';

// Sent over a network, by the machine's own fetch and clock, to a service on this machine.

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const asked: { readonly method: string | undefined; readonly path: string | undefined; readonly body: string }[] = [];
let answer: Answer = (_, response) => void response.end();
const server = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += String(part);
  asked.push({ method: request.method, path: request.url, body });
  answer(request, response);
});
let url = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(() => {
  asked.length = 0;
});
const here = (own: object = {}) => ({ url, secret, ...own });

describe('a service on the network', () => {
  it('is sent the message once, and what it answers is read', async () => {
    answer = (_, response) => void response.end('{"offers":[]}');
    expect(await sendWebhook(event('e1'), here())).toEqual({ ok: true, status: 200, attempts: 1, reply: { offers: [] } });
    expect(asked).toEqual([{ method: 'POST', path: '/hook', body: JSON.stringify(event('e1')) }]);
  });

  it('that sends the message on to another address is not followed, nor asked again', async () => {
    answer = (_, response) => void response.writeHead(307, { location: '/elsewhere' }).end();
    expect(await sendWebhook(event('e'), here())).toEqual({ ok: false, reason: 'redirected', attempts: 1 });
    expect(asked.map(({ path }) => path)).toEqual(['/hook']);
    const hook = webhookHook({
      id: 'h',
      service: 's',
      purpose: purposes.housing,
      contacts: 'all',
      secret,
      consent: () => true,
      webhook: { url },
    });
    await expect(hook.ask(moment({}), view({}), never)).rejects.toMatchObject({
      final: true,
      message: 'The message did not arrive: redirected.',
    });
  });

  it('that never answers is waited for as long as was said, and one that is not there is not reached', async () => {
    answer = () => undefined;
    expect(await sendWebhook(event('e'), here({ timeoutMs: 40, attempts: 1 }))).toEqual({ ok: false, reason: 'timed out', attempts: 1 });
    const gone = { ...here({ attempts: 1 }), url: 'http://127.0.0.1:1/hook' };
    expect(await sendWebhook(event('e'), gone)).toEqual({ ok: false, reason: 'not reached', attempts: 1 });
  });

  it('is let go at a signal, while it is asked or while the next try is waited for', async () => {
    answer = () => undefined;
    const stop = new AbortController();
    const sending = sendWebhook(event('e'), here(), stop.signal);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    stop.abort();
    expect(await sending).toEqual({ ok: false, reason: 'stopped', attempts: 1 });
    answer = (_, response) => void response.writeHead(503).end();
    const later = new AbortController();
    const waiting = sendWebhook(event('e'), here({ backoffMs: 3_600_000, longestWaitMs: 3_600_000, random: () => 0.9 }), later.signal);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    await vi.waitFor(() => expect(timers()).toBeGreaterThan(0));
    later.abort();
    expect(await waiting).toMatchObject({ reason: 'stopped', status: 503, attempts: 1 });
  });

  it('that is busy is asked again after a wait by the machine’s own clock', async () => {
    const list = [503, 200];
    answer = (_, response) => void response.writeHead(list.shift() ?? 500).end();
    const began = performance.now();
    expect(await sendWebhook(event('e'), here({ backoffMs: 60, random: () => 0.99 }))).toMatchObject({ ok: true, attempts: 2 });
    expect(performance.now() - began).toBeGreaterThan(50);
  });
});

describe('a hook that sends messages', () => {
  const common = { id: 'h', service: 's', purpose: purposes.housing, contacts: 'all' as const, secret, consent: () => true };

  it('gives a try at most half of its own time of patience, and a minute where nothing is said', async () => {
    const saying = (seconds: number) =>
      (async () => new Response(null, { status: 503, headers: { 'retry-after': String(seconds) } })) as typeof fetch;
    const tries = async (seconds: number, more: object = {}) => {
      let count = 0;
      const fetch: typeof globalThis.fetch = async (...given) => {
        count += 1;
        return saying(seconds)(...given);
      };
      const hook = webhookHook({ ...common, ...more, webhook: options({ fetch, attempts: 2, now: () => at }) });
      await expect(hook.ask(moment({}), view({}), never)).rejects.toMatchObject({ final: false, retryAfterMs: seconds * 1000 });
      return [count, hook.timeoutMs];
    };
    expect([await tries(30), await tries(31)]).toEqual([
      [2, 60_000],
      [1, 60_000],
    ]);
    expect([await tries(5, { timeoutMs: 10_000 }), await tries(6, { timeoutMs: 10_000 })]).toEqual([
      [2, 10_000],
      [1, 10_000],
    ]);
  });

  it('offers what the reply offers, with its own mark, and itself where it offers nothing that can be read', async () => {
    const offers = async (reply: unknown) => {
      const hook = webhookHook({
        ...common,
        webhook: { url: 'https://example.org', fetch: async () => new Response(JSON.stringify(reply)) },
      });
      return (await hook.ask(moment({}), view({}), never)) as readonly { attrs: Record<string, unknown> }[];
    };
    const [plain] = await offers({ offers: [{}] });
    expect(plain).toEqual({ service: 's', attrs: { sent: true, reference: expect.any(String) } });
    const [marked] = await offers({ offers: [{ attrs: { room: 7, sent: false, reference: 'mine' } }] });
    expect(marked?.attrs).toEqual({ room: 7, sent: true, reference: plain?.attrs['reference'] });
    for (const reply of [
      { offers: [] },
      { offers: 'x' },
      { offers: [{ label: 'x'.repeat(201) }] },
      { offers: [{ expiresAt: 'x'.repeat(101) }] },
      {},
      null,
    ])
      expect(await offers(reply), JSON.stringify(reply)).toEqual([{ service: 's', attrs: { sent: true, reference: expect.any(String) } }]);
    expect(await offers({ offers: [{ label: 'x'.repeat(200) }, { label: 'y' }] })).toHaveLength(2);
  });

  it('is not asked to send what is not agreed to when it comes to it, and says until when a consent would send it', async () => {
    let agreed = 1;
    const consent = () => agreed-- > 0;
    const hook = webhookHook({ ...common, consent, consentWithinMs: 5000, webhook: { url: 'https://example.org', fetch: answers([200]) } });
    expect(await hook.ask(moment({}), view({}), never)).toEqual({ notSent: 'no-consent', until: at + 5000 });
    expect(agreed).toBe(-1);
  });

  it('is what it was told to be: its order, its time and how often it asks; its messages have its source, and its key in their ids', async () => {
    const { secret: _, ...plain } = common;
    const make = (more: object = {}) => {
      const sent: { id: string; source: string }[] = [];
      const deliver = async (message: { id: string; source: string }) => {
        sent.push(message);
        return undefined;
      };
      const hook = messageHook({ ...plain, ...more, deliver: deliver as never });
      return { hook, sent: async () => [await hook.ask(moment({}), view({}), never), sent[0] as (typeof sent)[number]] as const };
    };
    expect(make({ order: 3, timeoutMs: 5, oncePer: 'moment' }).hook).toMatchObject({ order: 3, timeoutMs: 5, oncePer: 'moment' });
    const { hook } = make();
    expect(hook.oncePer).toBe('contact');
    for (const name of ['order', 'timeoutMs']) expect(hook).not.toHaveProperty(name);
    const [offers, first] = await make().sent();
    expect(offers).toStrictEqual([{ service: 's', attrs: { sent: true, reference: first.id } }]);
    const [, same] = await make({ source: 'urn:own' }).sent();
    expect([same.id, same.source]).toEqual([first.id, 'urn:own']);
    expect(first.source).not.toBe('urn:own');
    const [, keyed] = await make({ secret: 'key' }).sent();
    expect([keyed.id === first.id, keyed.source]).toEqual([false, first.source]);
  });

  it('is refused what is none, by the name of the call', async () => {
    for (const [name, call] of [
      ['messageHook', () => messageHook({} as never)],
      ['emailHook', () => emailHook({} as never)],
      ['sendWebhook', () => sendWebhook({} as never, here())],
      ['sendWebhook', () => sendWebhook(event('e'), {} as never)],
      ['sendWebhook', () => sendWebhook(event('e'), here(), {} as never)],
    ] as const)
      await expect((async () => call())(), String(call)).rejects.toMatchObject({
        code: 'bad-argument',
        message: expect.stringContaining(`${name}()`),
      });
  });
});
