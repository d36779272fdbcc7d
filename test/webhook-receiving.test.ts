import { instant } from 'justice-pathway';
import { memoryBook, receiveWebhook, replyEvent } from 'justice-pathway/adapters';
import { vocabulary } from 'justice-pathway/machines';
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
