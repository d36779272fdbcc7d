import { DAY, type Hook, type HookView, type NotSent, type Offer } from 'justice-pathway';
import { emailHook, emailText, messageHook, sendWebhook, webhookHook } from 'justice-pathway/adapters';
import { purposes } from 'justice-pathway/machines';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { isFinal } from '../src/adapters/webhook/webhook-send.ts';
import { at, entry, event, moment, never, options, type Signed, secret, view } from './webhook-sample.ts';

const common = { id: 'h', service: 's', purpose: purposes.housing, contacts: 'all' as const };
const asked = async (hook: Hook, seen: Partial<HookView> = {}) => hook.ask(moment({}), { ...view({}), ...seen }, never);

describe('a hook that tells a service', () => {
  it('has what was said of it and nothing else, once for each contact where nothing is said', () => {
    const { ask: _, ...plain } = messageHook({ ...common, deliver: async () => undefined });
    expect(plain).toEqual({ id: 'h', domain: 'housing', contacts: 'all', reads: purposes.housing.fields, oncePer: 'contact' });
    const { ask: __, ...said } = messageHook({ ...common, order: 3, timeoutMs: 7, oncePer: 'person', deliver: async () => undefined });
    expect(said).toMatchObject({ order: 3, timeoutMs: 7, oncePer: 'person' });
  });

  it('answers what was offered by its name alone where it has no words for it', async () => {
    const told: string[] = [];
    const hook = (more: object) =>
      messageHook({
        ...common,
        ...more,
        consent: () => true,
        deliver: async ({ id, source }) => {
          told.push(id, source);
          return undefined;
        },
      });
    const [plain] = (await asked(hook({}))) as readonly Offer[];
    expect(plain).toEqual({ service: 's', attrs: { sent: true, reference: told[0] } });
    const [named] = (await asked(hook({ label: 'A home', source: 'urn:here', secret: 'key' }))) as readonly Offer[];
    expect(named).toEqual({ service: 's', label: 'A home', attrs: { sent: true, reference: told[2] } });
    expect(told[3]).toBe('urn:here');
    expect(told[2]).not.toBe(told[0]);
  });

  it('waits two weeks from the contact for the person to agree, or as long as was said', async () => {
    const until = async (more: object) =>
      ((await asked(messageHook({ ...common, deliver: async () => undefined, ...more }))) as NotSent).until;
    const made = moment({}).at;
    expect(await until({ consent: () => false })).toBe(made + 14 * DAY);
    expect(await until({ consent: async () => false, consentWithinMs: 5 })).toBe(made + 5);
    expect(await until({ consent: () => true, deliver: async () => ({ notSent: 'no-consent' }) })).toBe(made + 14 * DAY);
    expect(await until({ consent: () => true, deliver: async () => ({ notSent: 'busy', until: 9 }) })).toBe(9);
  });

  it('asks the journal where nobody says how to ask, as it is then', async () => {
    const hook = messageHook({ ...common, deliver: async () => undefined });
    const word = (time: number) => ({ ...entry('referral.consented', { service: 's' }), at: time });
    const answers = async (seen: Partial<HookView>) => 'notSent' in ((await asked(hook, seen)) as object);
    expect(await answers({ consented: async () => true })).toBe(false);
    expect(await answers({ consented: async () => false, history: [word(0)] })).toBe(true);
    const { now: _, consented: __, ...plain } = view({});
    const alone = async (seen: Partial<HookView>) => 'notSent' in ((await hook.ask(moment({}), { ...plain, ...seen }, never)) as object);
    expect(await alone({ history: [] })).toBe(true);
    expect(await alone({ history: [word(moment({}).at)] })).toBe(false);
    expect(await alone({ history: [word(moment({}).at - 1)], now: moment({}).at })).toBe(false);
    const later = [word(moment({}).at + 5)];
    expect([await alone({ history: later, now: moment({}).at + 4 }), await alone({ history: later, now: moment({}).at + 5 })]).toEqual([
      true,
      false,
    ]);
  });
});

describe('a hook that posts', () => {
  const posting = (reply: unknown, more: object = {}) =>
    webhookHook({
      ...common,
      secret,
      consent: () => true,
      webhook: { url: 'https://example.org', fetch: async () => new Response(JSON.stringify(reply)), ...more },
    });

  it('has a minute, or as long as was said', () => {
    expect([
      posting({}).timeoutMs,
      webhookHook({ ...common, secret, timeoutMs: 9, webhook: { url: 'https://example.org' } }).timeoutMs,
    ]).toEqual([60_000, 9]);
  });

  it.each([
    ['60', 30_000, 1],
    ['30', 30_000, 2],
    ['31', 30_000, 1],
    ['31', 62_000, 2],
  ])('waits itself for what asks for %s seconds only where that is half of its time', async (seconds, _, tries) => {
    let count = 0;
    const hook = webhookHook({
      ...common,
      secret,
      consent: () => true,
      ...(_ === 30_000 ? {} : { timeoutMs: _ }),
      webhook: {
        url: 'https://example.org',
        attempts: 2,
        wait: async () => undefined,
        fetch: async () => {
          count += 1;
          return new Response(null, { status: 503, headers: { 'retry-after': seconds } });
        },
      },
    });
    await expect(asked(hook)).rejects.toMatchObject({ final: false, retryAfterMs: Number(seconds) * 1000 });
    expect(count).toBe(tries);
  });

  it('says what was offered where the reply offers nothing, and no more of an offer than stands in it', async () => {
    for (const reply of [{ offers: [] }, {}, 'no', { offers: 'none' }])
      expect(await asked(posting(reply)), JSON.stringify(reply)).toEqual([
        { service: 's', attrs: { sent: true, reference: expect.any(String) } },
      ]);
    const offers = [{}, { label: 'A bed', attrs: { room: 4, sent: false, reference: 'x' } }, { expiresAt: '2026-06-01T17:00:00Z' }];
    const [bare, bed, until] = (await asked(posting({ offers }))) as readonly Offer[];
    const reference = bare?.attrs?.['reference'];
    expect(bare).toStrictEqual({ service: 's', attrs: { sent: true, reference: expect.any(String) } });
    expect(bed).toStrictEqual({ service: 's', label: 'A bed', attrs: { room: 4, sent: true, reference } });
    expect(until).toStrictEqual({ service: 's', expiresAt: Date.UTC(2026, 5, 1, 17), attrs: { sent: true, reference } });
  });

  it('tells of one asking by one reference, whatever signs, and by another where the key of references is another', async () => {
    const reference = async (more: object) => {
      const webhook = { url: 'https://example.org', fetch: async () => new Response(null) };
      const [offer] = (await asked(webhookHook({ ...common, secret, consent: () => true, webhook, ...more }))) as readonly Offer[];
      return offer?.attrs?.['reference'];
    };
    const [plain, keyed] = [await reference({}), await reference({ referenceKey: 'k' })];
    expect(await reference({ secret: `whsec_${btoa('x'.repeat(32))}` })).toBe(plain);
    expect(await reference({ secret: `whsec_${btoa('x'.repeat(32))}`, referenceKey: 'k' })).toBe(keyed);
    expect(new Set([plain, keyed, await reference({ referenceKey: 'l' })]).size).toBe(3);
  });

  it('that the person no longer agrees to was not sent, and can be', async () => {
    const agreed = [true, false];
    const hook = webhookHook({
      ...common,
      secret,
      consent: () => agreed.shift() ?? false,
      webhook: { url: 'https://example.org', fetch: async () => new Response(null) },
    });
    expect(await asked(hook)).toEqual({ notSent: 'no-consent', until: moment({}).at + 14 * DAY });
  });
});

describe('a message that is sent', () => {
  it('is signed at the time of the clock that was given, by the second, or at that of the machine', async () => {
    const seen: Signed[] = [];
    const fetch: typeof globalThis.fetch = async (_, init) => {
      seen.push({ headers: init?.headers as Record<string, string>, body: String(init?.body) });
      return new Response(null);
    };
    await sendWebhook(event('e'), options({ fetch, now: () => at + 999 }));
    expect(seen[0]?.headers['webhook-timestamp']).toBe(String(at / 1000));
    const { now: _, ...own } = options({ fetch });
    await sendWebhook(event('e'), own);
    const { headers, body } = seen[1] as Signed;
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({ id: 'e' });
  });

  it('is tried again after a short wait of its own where nothing is said of waiting', async () => {
    const { wait: _, random: __, ...own } = options({ backoffMs: 2, attempts: 2 });
    const list = [503, 200];
    const fetch: typeof globalThis.fetch = async () => new Response(null, { status: list.shift() as number });
    expect(await sendWebhook(event('e'), { ...own, fetch })).toMatchObject({ ok: true, attempts: 2 });
  });

  it.each([503, 404])('and refused with %i leaves no reply open', async (status) => {
    let isOpen = true;
    const cancel = () => {
      isOpen = false;
    };
    const body = () => new ReadableStream({ cancel });
    await sendWebhook(event('e'), options({ attempts: 1, fetch: async () => new Response(body(), { status }) }));
    expect(isOpen).toBe(false);
  });

  it('leaves no reply open that is too long', async () => {
    let isOpen = true;
    const long = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(65_537)),
      cancel: () => {
        isOpen = false;
      },
    });
    expect(await sendWebhook(event('e'), options({ fetch: async () => new Response(long) }))).toMatchObject({ ok: true, reply: undefined });
    expect(isOpen).toBe(false);
  });

  it.each(['redirect', { message: 'redirect' }, new Error('x', { cause: 'redirect' }), new Error('redirect'), undefined])(
    'and fails with %o was not reached, and may be tried again',
    async (thrown) => {
      const fetch = (async () => {
        throw thrown;
      }) as typeof globalThis.fetch;
      expect(await sendWebhook(event('e'), options({ fetch, attempts: 1 }))).toEqual({ ok: false, reason: 'not reached', attempts: 1 });
    },
  );

  it.each([
    ['redirected', undefined, true],
    ['private address', undefined, true],
    ['not agreed', undefined, true],
    ['not reached', undefined, false],
    ['timed out', undefined, false],
    ['status 503', 503, false],
    ['status 404', 404, true],
  ])('and fails with "%s" (%s) is given up: %s', (reason, status, final) => {
    expect(isFinal({ ok: false, reason, attempts: 1, ...(status === undefined ? {} : { status }) })).toBe(final);
  });

  it('is refused by its name where anything of it is of another kind', async () => {
    const bad = { code: 'bad-argument' };
    await expect(sendWebhook('text' as never, options({}))).rejects.toMatchObject(bad);
    await expect(sendWebhook(event('e'), {} as never)).rejects.toMatchObject(bad);
    await expect(sendWebhook(event('e'), options({}), 'soon' as never)).rejects.toMatchObject(bad);
    for (const run of [
      () => webhookHook({} as never),
      () => messageHook({ id: 'h' } as never),
      () => emailHook({ id: 'h', purpose: purposes.housing } as never),
      () => emailText({} as never, purposes.housing, 'a'),
      () => emailText(event('e'), {} as never, 'a'),
      () => emailText(event('e'), purposes.housing, undefined as never),
    ])
      expect(run, String(run)).toThrow(expect.objectContaining(bad));
  });
});
