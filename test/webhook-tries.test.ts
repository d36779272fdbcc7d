import { DAY } from 'justice-pathway';
import { emailHook, emailText, sendWebhook, webhookHook } from 'justice-pathway/adapters';
import { purposes } from 'justice-pathway/machines';
import { describe, expect, it, vi } from 'vitest';
import { answers, at, event, moment, never, options, secret, view } from './webhook-sample.ts';

const down = () => answers([]);
const saying = (status: number, headers: Record<string, string> = {}) =>
  (async () => new Response(null, { status, headers })) as typeof fetch;

describe('a try', () => {
  it('arrived from 200 to 299, and of what did not arrive only some is tried again', async () => {
    const tries = async (status: number) => {
      const answer = await sendWebhook(event('e'), options({ fetch: saying(status), attempts: 2 }));
      return answer.ok ? 'arrived' : answer.attempts;
    };
    for (const status of [200, 202, 204, 299]) expect(await tries(status), String(status)).toBe('arrived');
    for (const status of [408, 425, 429, 500, 503, 599]) expect(await tries(status), String(status)).toBe(2);
    for (const status of [300, 304, 400, 407, 409, 424, 426, 428, 430, 499]) expect(await tries(status), String(status)).toBe(1);
  });

  it('that failed makes the hook fail: for good, or until its time', async () => {
    const failing = async (fetch: typeof globalThis.fetch) => {
      const hook = webhookHook({
        id: 'h',
        service: 's',
        purpose: purposes.housing,
        secret,
        contacts: 'all',
        consent: () => true,
        webhook: options({ fetch, attempts: 1 }),
      });
      return hook.ask(moment({}), view({}), never);
    };
    for (const status of [400, 404, 410]) await expect(failing(saying(status))).rejects.toMatchObject({ final: true });
    for (const status of [408, 425, 429, 500]) await expect(failing(saying(status))).rejects.toMatchObject({ final: false });
    await expect(failing(down())).rejects.toMatchObject({ final: false });
    await expect(failing(saying(503, { 'retry-after': '90' }))).rejects.toMatchObject({ final: false, retryAfterMs: 90_000 });
  });

  it('comes four times if nothing else is said, after waits drawn up to a limit that doubles to its longest', async () => {
    const waits: number[] = [];
    const wait = async (ms: number) => void waits.push(ms);
    expect(await sendWebhook(event('e'), options({ fetch: down(), wait, random: () => 0.5 }))).toMatchObject({ attempts: 4 });
    expect(waits.splice(0)).toEqual([250, 500, 1000]);
    await sendWebhook(event('e'), options({ fetch: down(), wait, random: () => 0.5, attempts: 8, backoffMs: 10_000 }));
    expect(waits.splice(0)).toEqual([5000, 10_000, 15_000, 15_000, 15_000, 15_000, 15_000]);
    await sendWebhook(event('e'), options({ fetch: down(), wait, random: () => 0.99, attempts: 3, backoffMs: 10, longestWaitMs: 15 }));
    expect(waits.splice(0)).toEqual([9, 14]);
    expect(await sendWebhook(event('e'), options({ fetch: down(), wait, attempts: 0 }))).toEqual({
      ok: false,
      reason: 'not tried',
      attempts: 0,
    });
  });

  it('waits as long as it is asked, by seconds or by a date, and by nothing else', async () => {
    const asked = async (text: string) => {
      const answer = await sendWebhook(event('e'), options({ fetch: saying(503, { 'retry-after': text }), attempts: 1 }));
      return answer.ok ? undefined : answer.retryAfterMs;
    };
    expect(await asked('0')).toBe(0);
    expect(await asked('61')).toBe(61_000);
    expect(await asked('86400')).toBe(DAY);
    expect(await asked('86401')).toBe(DAY);
    expect(await asked(new Date(at + 90_000).toUTCString())).toBe(90_000);
    expect(await asked(new Date(at - 90_000).toUTCString())).toBe(0);
    for (const text of ['soon', '5 minutes from now', 'x5', '']) expect(await asked(text), text).toBeUndefined();
  });

  it('is left to the caller only beyond the patience there is', async () => {
    const tries = async (patienceMs: number) =>
      (await sendWebhook(event('e'), options({ fetch: saying(503, { 'retry-after': '30' }), attempts: 2, patienceMs }))).attempts;
    expect([await tries(30_000), await tries(29_999)]).toEqual([2, 1]);
  });

  it('is asked for before each, and nothing that the person does not agree to is put away', async () => {
    const dead: string[] = [];
    const deadLetter = (_: unknown, reason: string) => void dead.push(reason);
    const agreed = [true, true, false];
    const still = () => agreed.shift() ?? false;
    expect(await sendWebhook(event('e'), options({ fetch: down(), still, deadLetter }))).toEqual({
      ok: false,
      reason: 'not agreed',
      attempts: 2,
    });
    expect([dead, agreed]).toEqual([[], []]);
    expect(await sendWebhook(event('e'), options({ fetch: saying(200), still: () => true, deadLetter }))).toMatchObject({ ok: true });
  });

  it('is not made when it is stopped while the person is asked', async () => {
    const [stop, made]: [AbortController, unknown[]] = [new AbortController(), []];
    const still = () => {
      stop.abort();
      return true;
    };
    const fetch: typeof globalThis.fetch = async (...given) => {
      made.push(given);
      return new Response(null);
    };
    expect(await sendWebhook(event('e'), options({ fetch, still }), stop.signal)).toEqual({ ok: false, reason: 'stopped', attempts: 0 });
    expect(made).toEqual([]);
  });

  it('is not made when it is stopped, before it or while it waits', async () => {
    const dead: string[] = [];
    const deadLetter = (_: unknown, reason: string) => void dead.push(reason);
    const stopped = await sendWebhook(event('e'), options({ fetch: saying(200), deadLetter }), AbortSignal.abort());
    expect(stopped).toEqual({ ok: false, reason: 'stopped', attempts: 0 });
    const stop = new AbortController();
    const wait = async () => stop.abort();
    expect(await sendWebhook(event('e'), options({ fetch: down(), wait, deadLetter }), stop.signal)).toEqual({
      ok: false,
      reason: 'stopped',
      attempts: 1,
    });
    const later = new AbortController();
    const { wait: _, ...own } = options({ fetch: down(), random: () => 0.9, backoffMs: 25_000, deadLetter });
    const [began, ended] = [vi.spyOn(globalThis, 'setTimeout'), vi.spyOn(globalThis, 'clearTimeout')];
    const sending = sendWebhook(event('e'), own, later.signal);
    setImmediate(() => later.abort());
    expect(await sending).toMatchObject({ reason: 'stopped', attempts: 1 });
    // Nothing is left that would keep the process alive.
    const waits = began.mock.results.filter((_, at) => began.mock.calls[at]?.[1] === 22_500).map(({ value }) => value as unknown);
    expect(waits).toHaveLength(1);
    expect(ended).toHaveBeenCalledWith(waits[0]);
    vi.restoreAllMocks();
    expect(dead).toEqual(['stopped', 'stopped', 'stopped']);
  });
});

describe('a reply', () => {
  const reply = async (body: BodyInit | null) => {
    const answer = await sendWebhook(event('e'), options({ fetch: async () => new Response(body) }));
    return answer.ok ? answer.reply : 'lost';
  };

  it('is read when it is JSON of no more than 64 KiB, in however many parts', async () => {
    const text = (length: number) => JSON.stringify('x'.repeat(length - 2));
    expect(await reply(text(64 * 1024))).toHaveLength(64 * 1024 - 2);
    expect(await reply(text(64 * 1024 + 1))).toBeUndefined();
    for (const body of [null, '', 'no', '{"offers":']) expect(await reply(body)).toBeUndefined();
    const parts = ['{"a":', '"é', '"}'].map((part) => new TextEncoder().encode(part));
    const stream = new ReadableStream({
      pull(controller) {
        const part = parts.shift();
        if (part) controller.enqueue(part);
        else controller.close();
      },
    });
    expect(await reply(stream)).toEqual({ a: 'é' });
  });
});

describe('an e-mail', () => {
  const purpose = {
    ...purposes.housing,
    label: 'to find a home',
    fields: ['person', 'profile.needs', 'profile.has.phone', 'profile.has.photoId', 'profile.x', 'profile.x.y', 'profile.age.y'],
  };
  const message = {
    ...event('ref'),
    data: {
      person: 'p\r\n\u2028Bcc: all',
      profile: { needs: ['housing', 'a'], has: { phone: true, photoId: false }, x: null, age: 7 },
      other: 'kept back',
    },
  };

  it('says each field of the purpose in a line of its own, and no other', () => {
    expect(emailText(message, purpose, 'a@example.org\nBcc: all')).toEqual({
      to: 'a@example.org Bcc: all',
      subject: 'Referral ref',
      text: [
        'A person has agreed that you are told of this: to find a home.',
        '',
        'Person (pseudonym): p Bcc: all',
        'Needs: housing, a',
        'Has a phone: yes',
        'Has photo ID: no',
        'profile.x: null',
        '',
        'Please answer with the reference ref: received, appointment (when), kept or not kept, closed or returned.',
        'Please do not add names or other facts to a reply by e-mail.',
        '',
      ].join('\n'),
    });
    expect(emailText({ ...event('r'), data: undefined }, purpose, 'a').text).not.toContain('Needs');
  });

  it('goes with its id to whatever sends it, and fails where that fails', async () => {
    const sent: unknown[] = [];
    const common = { id: 'h', service: 's', purpose: purposes.housing, contacts: 'all' as const, consent: () => true, to: 'a@example.org' };
    const [offer] = (await emailHook({ ...common, label: 'A home', send: (email, id) => void sent.push([email.subject, id]) }).ask(
      moment({}),
      view({}),
      never,
    )) as unknown as [{ attrs: { reference: string } }];
    const { reference } = offer.attrs;
    expect(offer).toEqual({ service: 's', label: 'A home', attrs: { sent: true, reference } });
    expect(sent).toEqual([[`Referral ${reference}`, reference]]);
    const failing = emailHook({ ...common, send: () => Promise.reject(new Error('no post')) });
    await expect(failing.ask(moment({}), view({}), never)).rejects.toThrow('no post');
  });
});
