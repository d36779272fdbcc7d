import { instant } from 'justice-pathway';
import { type CloudEvent, type ReplyOptions, replyEvent } from 'justice-pathway/adapters';
import { vocabulary } from 'justice-pathway/machines';
import { describe, expect, it } from 'vitest';
import { event } from './webhook-sample.ts';

const time = '2026-06-01T10:00:00+01:00';
const message: CloudEvent = { ...event('r1'), type: 'referral.attended', time, data: { reference: 'ref' } };
const reply = (changes: Partial<CloudEvent>, options: Partial<ReplyOptions> = {}) =>
  replyEvent({ ...message, ...changes }, { vocabulary, service: 's', ...options });
const unknown = (type: string, cure?: string) => ({
  ok: false,
  issue: {
    code: 'unknown-reply',
    severity: 'error',
    message: `"${type}" is not an event that a service may send.`,
    path: 'type',
    value: type,
    ...(cure === undefined ? {} : { cure }),
  },
});

describe('a reply', () => {
  it('is an event with all that was said, and the service that signed', () => {
    const data = { reference: 'ref', referral: 'other', service: 'other', reason: 'came', own: { note: 1 } };
    expect(reply({ data })).toStrictEqual({
      ok: true,
      reference: 'ref',
      event: {
        id: 'r1',
        type: 'referral.attended',
        at: instant(time),
        attrs: { referral: 'ref', service: 's', reason: 'came', own: { note: 1 } },
      },
    });
  });

  it('may be of any kind of referral, and of three kinds of moment', () => {
    for (const type of [
      'referral.acknowledged',
      'referral.returned',
      'referral.consent.withdrawn',
      'moment.reached',
      'moment.declined',
      'moment.deferred',
    ])
      expect(reply({ type }), type).toMatchObject({ ok: true, event: { type } });
    for (const type of ['moment.accepted', 'moment.offered', 'custody.liberated', 'custody.referral.made'])
      expect(reply({ type }), type).toMatchObject(unknown(type));
    // Known to the pathway, and yet no beginning of its name.
    const words = {
      ...vocabulary,
      'x.referral.sent': vocabulary['referral.sent'] as never,
      referrals: vocabulary['referral.sent'] as never,
    };
    for (const type of ['x.referral.sent', 'referrals']) expect(reply({ type }, { vocabulary: words }), type).toMatchObject(unknown(type));
  });

  it('never says for the person that facts may be sent to the one who says it, unless the host allows that', () => {
    expect(reply({ type: 'referral.consented' })).toMatchObject({
      ok: false,
      issue: { code: 'unknown-reply', value: 'referral.consented' },
    });
    expect(reply({ type: 'yes' }, { types: { yes: 'referral.consented' } })).toMatchObject({ ok: false });
    expect(reply({ type: 'referral.consented' }, { allowed: () => true })).toMatchObject({ ok: true });
  });

  it('is read with the words of the service, and with no word that every object knows', () => {
    const types = { done: 'referral.closed' };
    expect(reply({ type: 'done' }, { types })).toMatchObject({ ok: true, event: { type: 'referral.closed' } });
    expect(reply({ type: 'done' })).toStrictEqual(unknown('done'));
    expect(reply({ type: 'referral.attended' }, { types })).toMatchObject({ ok: true });
    for (const type of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])
      for (const options of [{}, { types }, { allowed: () => true, types }]) {
        const answer = reply({ type }, options);
        expect(answer, type).toMatchObject(unknown(type));
      }
  });

  it('may be of what the host allows, and of nothing else, and only that is proposed', () => {
    const allowed = (type: string) => type === 'custody.liberated';
    expect(reply({ type: 'custody.liberated', data: { reference: 'r', from: 'court' } }, { allowed })).toMatchObject({ ok: true });
    expect(reply({}, { allowed })).toStrictEqual(unknown('referral.attended'));
    expect(reply({ type: 'custody.liberatd' }, { allowed })).toStrictEqual(
      unknown('custody.liberatd', 'Did you mean "custody.liberated"?'),
    );
    expect(reply({ type: 'custody.liberatd' })).toStrictEqual(unknown('custody.liberatd'));
    expect(reply({ type: 'moment.reachd' })).toStrictEqual(unknown('moment.reachd', 'Did you mean "moment.reached"?'));
    expect(reply({ type: 'referral.consentd' })).not.toMatchObject({ issue: { cure: 'Did you mean "referral.consented"?' } });
    expect(reply({ type: 'not known' }, { allowed: () => true })).toStrictEqual(unknown('not known'));
  });

  it('without a referral, a time or a right attribute says which, and repeats no value but the time', () => {
    const none = { code: 'no-reference', severity: 'error', message: 'The message names no referral.', path: 'data.reference' };
    for (const data of [undefined, {}, { reference: '' }, { reference: 7 }, { reference: null }])
      expect(reply({ data }), JSON.stringify(data)).toStrictEqual({ ok: false, issue: none });
    const bad = { code: 'bad-time', severity: 'error', message: 'The message has no time with an offset.', path: 'time' };
    expect(reply({ time: undefined })).toStrictEqual({ ok: false, issue: bad });
    for (const wrong of ['2026-06-01T10:00:00', 'soon', ''])
      expect(reply({ time: wrong })).toStrictEqual({ ok: false, issue: { ...bad, value: wrong } });
    const answer = reply({ data: { reference: 'r', reason: 7 } });
    expect(answer).toStrictEqual({
      ok: false,
      issue: { code: 'bad-attribute', severity: 'error', message: expect.stringMatching(/string.*[^.]\.$/), path: 'data.reason' },
    });
  });

  it('of a pathway whose schema names no place is refused at its data', () => {
    const validate = (issues: readonly { message: string }[]) => ({
      '~standard': { version: 1, vendor: 'own', validate: () => ({ issues }) },
    });
    const words = (issues: readonly { message: string }[]) => ({
      vocabulary: { 'referral.attended': { ...vocabulary['referral.attended'], attrs: validate(issues) } } as never,
    });
    expect(reply({}, words([{ message: 'No' }]))).toMatchObject({
      ok: false,
      issue: { code: 'bad-attribute', message: 'No.', path: 'data' },
    });
    expect(reply({}, words([]))).toMatchObject({ ok: false, issue: { message: 'An attribute is wrong.', path: 'data' } });
  });
});
