import { instant, type Offer } from 'justice-pathway';
import { sendWebhook, webhookHook } from 'justice-pathway/adapters';
import { purposes } from 'justice-pathway/machines';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { accepting, answers, event, moment, never, options, type Signed, secret, view } from './webhook-sample.ts';

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

  test('an end of an offer that cannot be read is kept in its words, and not lost without a word', async () => {
    const reply = JSON.stringify({ offers: [{ label: 'A bed', expiresAt: 'Friday at five' }] });
    const hook = webhookHook({
      id: 'h',
      service: 's',
      purpose: purposes.housing,
      secret,
      contacts: 'all',
      consent: () => true,
      webhook: { url: 'https://example.org', fetch: async () => new Response(reply) },
    });
    const [offer] = (await hook.ask(moment({}), view({}), never)) as readonly Offer[];
    expect(offer).toMatchObject({ label: 'A bed', attrs: { expiresUnread: 'Friday at five', sent: true } });
    expect(offer).not.toHaveProperty('expiresAt');
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

// Helpers

function capture(seen: Signed[], list: readonly number[]): typeof fetch {
  const answer = answers(list);
  return async (url, init) => {
    seen.push({ headers: init?.headers as Record<string, string>, body: String(init?.body) });
    return answer(url, init);
  };
}
