// The side of the cases: people leave custody, their moments become messages in an outbox, and the answers move their referrals on.
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { askAll, type Case, type Entry, type Instant, instant, openCase, type Profile, step } from 'justice-pathway';
import {
  type CloudEvent,
  emptyOutbox,
  fileOutbox,
  memoryBook,
  outboxHook,
  receiveWebhook,
  replyEvent,
  sendWebhook,
} from 'justice-pathway/adapters';
import { purposes, referralPathway, scottishPathway, vocabulary } from 'justice-pathway/machines';

const service = 'invented-housing-desk';

export interface LiveCases {
  readonly referrals: ReadonlyMap<string, Case>;
  readonly answersPort: number;
  /** Somebody agrees, and walks out: messages go into the outbox. */
  liberate(person: string, profile: Profile, at?: Instant): Promise<void>;
  /** Tries to send what waits; says how many still wait. */
  send(url: string): Promise<number>;
  close(): Promise<void>;
}

export async function liveCases(folder: string, secret: string): Promise<LiveCases> {
  const outbox = fileOutbox(join(folder, 'outbox.jsonl'));
  const referrals = new Map<string, Case>();
  const hooks = [outboxHook({ id: 'housing', service, purpose: purposes.housing, secret, contacts: ['liberation-day'], outbox })];
  const book = memoryBook();

  const app = new Hono();
  app.post('/answers', async (context) => {
    const received = await receiveWebhook(context.req.raw.headers, await context.req.text(), { secrets: [secret], book });
    if (!received.ok) return context.json({ reason: received.reason }, received.status);
    const reply = replyEvent(received.event, { vocabulary, service });
    if (!reply.ok) return context.json({ reason: reply.issue.code }, 400);
    if (received.fresh) move(reply.reference, reply.event);
    return context.body(null, 204);
  });
  const server = await new Promise<{ port: number; close: () => Promise<void> }>((resolve) => {
    const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (info) =>
      resolve({ port: info.port, close: () => new Promise((closed) => started.close(() => closed())) }),
    );
  });

  const move = (
    reference: string,
    event: { readonly type: string; readonly at: Instant; readonly attrs?: Readonly<Record<string, unknown>> },
  ) => {
    const before = referrals.get(reference);
    if (!before) return;
    const stepped = step(referralPathway, before, { ...event, at: Math.max(event.at, before.at) });
    if (stepped.ok) referrals.set(reference, stepped.case);
  };

  return {
    referrals,
    answersPort: server.port,
    async liberate(person, profile, at = instant('2026-06-01T09:00:00+01:00')) {
      const history: Entry[] = [];
      const opened = openCase(scottishPathway, { id: `case-${person}`, person, stage: 'custody', input: { status: 'sentenced' }, at: at - 60_000 });
      let current = opened.case;
      const events = [
        { type: 'referral.consented', at: at - 1000, attrs: { service, domain: 'housing' as const } },
        { type: 'custody.liberated', at, attrs: { from: 'prison' as const, planned: true } },
      ];
      for (const event of events) {
        const stepped = step(scottishPathway, current, event);
        if (!stepped.ok) throw new Error(stepped.message);
        current = stepped.case;
        history.push(...stepped.entries);
        for (const answer of await askAll(hooks, stepped.moments, { profile, history }, new Set())) {
          const reference = answer.asked.ok ? answer.asked.offers[0]?.attrs?.['reference'] : undefined;
          if (typeof reference === 'string') referrals.set(reference, opening(reference, person, at));
        }
      }
    },
    async send(url) {
      const left = await emptyOutbox(outbox, async (message: CloudEvent) => {
        const delivered = await sendWebhook(message, { url, secret, attempts: 1, timeoutMs: 2000 });
        return delivered.ok ? { ok: true } : { ok: false, reason: delivered.reason };
      });
      return left.left;
    },
    async close() {
      outbox.close();
      await server.close();
    },
  };
}

/** A referral that was accepted, agreed to and sent. */
function opening(reference: string, person: string, at: Instant): Case {
  let current = openCase(referralPathway, { id: reference, person, stage: 'referral', input: { domain: 'housing', service }, at }).case;
  for (const type of ['moment.accepted', 'referral.consented', 'referral.sent']) {
    const stepped = step(referralPathway, current, { type, at });
    if (!stepped.ok) throw new Error(stepped.message);
    current = stepped.case;
  }
  return current;
}
