import { instant } from 'justice-pathway';
import { memoryBook, receiveWebhook, replyEvent } from 'justice-pathway/adapters';
import { vocabulary } from 'justice-pathway/machines';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { at, event, type Signed, secret, signed } from './webhook-sample.ts';

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

describe('what a receiver must not let through', () => {
  const now = () => at + 1000;
  const ask = (headers: Parameters<typeof receiveWebhook>[0], body: string, book = memoryBook()) =>
    receiveWebhook(headers, body, { secrets: [secret], book, now });

  test('a signature of another secret, as long as the right one, at a clock of its own', async () => {
    const other = signed(event('e1'), 'whsec_bmV3IHNlY3JldCBuZXcgc2VjcmV0', at);
    const right = signed(event('e1'), secret, at);
    expect(other.headers['webhook-signature']).toHaveLength(right.headers['webhook-signature']?.length ?? 0);
    expect(await ask(other.headers, other.body)).toEqual({ ok: false, status: 401, reason: 'bad-signature' });
    expect(await ask({ ...right.headers, 'webhook-signature': other.headers['webhook-signature'] }, right.body)).toMatchObject({
      ok: false,
    });
  });

  test('takes one right signature among several', async () => {
    const other = signed(event('e1'), 'whsec_bmV3IHNlY3JldCBuZXcgc2VjcmV0', at);
    const right = signed(event('e1'), secret, at);
    const both = `${other.headers['webhook-signature']} ${right.headers['webhook-signature']}`;
    expect(await ask({ ...right.headers, 'webhook-signature': both }, right.body)).toMatchObject({ ok: true });
  });

  test('a timestamp with anything beside its digits', async () => {
    const right = signed(event('e1'), secret, at);
    const stamp = right.headers['webhook-timestamp'];
    for (const bad of [`x${stamp}`, `${stamp}x`, `-${stamp}`, '']) {
      expect(await ask({ ...right.headers, 'webhook-timestamp': bad }, right.body), bad).toMatchObject({
        ok: false,
        reason: 'bad-signature',
      });
    }
  });

  test('an event whose id is not the id that was signed', async () => {
    const renamed = new Webhook(secret);
    const body = JSON.stringify(event('e2'));
    const headers = {
      'webhook-id': 'e1',
      'webhook-timestamp': String(Math.floor(at / 1000)),
      'webhook-signature': renamed.sign('e1', new Date(Math.floor(at / 1000) * 1000), body),
    };
    expect(await ask(headers, body)).toEqual({ ok: false, status: 400, reason: 'id-differs' });
  });

  test('says of the same once more only that it is not fresh, and of another body every time that it changed', async () => {
    const book = memoryBook();
    const first = signed(event('e1'), secret, at);
    const other = signed({ ...event('e1'), data: { reference: 'x' } }, secret, at);
    expect(await ask(first.headers, first.body, book)).not.toHaveProperty('changed');
    const again = await ask(first.headers, first.body, book);
    expect(again).toMatchObject({ ok: true, fresh: false });
    expect(again).not.toHaveProperty('changed');
    for (let times = 0; times < 2; times += 1)
      expect(await ask(other.headers, other.body, book)).toMatchObject({ ok: true, fresh: false, changed: true });
    expect(await ask(first.headers, first.body, book)).not.toHaveProperty('changed');
  });

  test('reads a Headers object, and passes over a header without a value', async () => {
    const right = signed(event('e1'), secret, at);
    expect(await ask(new Headers(right.headers), right.body)).toMatchObject({ ok: true, fresh: true });
    expect(await ask(new Headers(), right.body)).toMatchObject({ ok: false, reason: 'bad-signature' });
    expect(await ask({ ...right.headers, 'x-other': undefined }, right.body)).toMatchObject({ ok: true });
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
