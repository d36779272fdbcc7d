import { type Entry, type HookView, instant, type Moment, Profile } from 'justice-pathway';
import type { CloudEvent, WebhookOptions } from 'justice-pathway/adapters';
import { scottishMeaning } from 'justice-pathway/machines';
import { Webhook } from 'standardwebhooks';

export const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
export const at = instant('2026-06-01T09:00:00+01:00');

export type Signed = { headers: Record<string, string>; body: string };
export const never = new AbortController().signal;

export function moment(changes: Partial<Moment>): Moment {
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

export function view(profile: object, history: readonly Entry[] = []): HookView {
  return { key: 'h:case-77:1:liberation-day:housing', profile: Profile.parse(profile), meaning: scottishMeaning, history };
}

export function entry(type: string, attrs: Record<string, unknown>): Entry {
  return { id: type, seq: 1, at, case: 'case-77', person: 'person-88', type, kind: 'event', stage: null, attrs };
}

export function event(id: string): CloudEvent {
  return { specversion: '1.0', id, source: 'urn:test', type: 'test', data: {} };
}

export function options(changes: Partial<WebhookOptions>): WebhookOptions {
  return { url: 'https://example.org/hook', secret, now: () => at, wait: async () => {}, ...changes };
}

export function answers(list: readonly (number | 'down')[]): typeof fetch {
  const left = [...list];
  return async () => {
    const next = left.shift();
    if (next === 'down' || next === undefined) throw new TypeError('fetch failed');
    return new Response(next === 200 ? '{}' : null, { status: next, headers: next === 429 ? { 'retry-after': '7' } : {} });
  };
}

export function accepting(seen: unknown[]): typeof fetch {
  return async (_, init) => {
    seen.push(init);
    return new Response(null);
  };
}

export function signed(of: CloudEvent, key = secret, now = Date.now()): Signed {
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
