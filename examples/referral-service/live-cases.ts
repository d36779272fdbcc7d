// The side of the cases: people leave custody, the runtime asks the housing hook, and the answers move their referrals on.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { openCases, type Profile } from 'justice-pathway';
import { memoryBook, receiveWebhook, replyEvent, webhookHook } from 'justice-pathway/adapters';
import { purposes, referralPathway, referralVocabulary, scottishPathway } from 'justice-pathway/machines';

const service = 'invented-housing-desk';

/** Opens the door for the service's answers, and tells where it is. */
export async function liveCases(secret: string) {
  const book = memoryBook();
  const referrals = await openCases({ pathway: referralPathway });
  const app = new Hono();
  app.use(bodyLimit({ maxSize: 256 * 1024 }));
  app.post('/answers', async (context) => {
    const received = await receiveWebhook(context.req.raw.headers, await context.req.text(), { secrets: [secret], book });
    if (!received.ok) return context.json({ reason: received.reason }, received.status);
    const reply = replyEvent(received.event, { vocabulary: referralVocabulary, service });
    if (!reply.ok) return context.json({ reason: reply.issue.code }, 400);
    // Ours may still be writing down that it was sent: the service is to try again. The command's id keeps a second try from counting.
    if (!(await referrals.get(reply.reference))) return context.json({ reason: 'not yet known' }, 503);
    const { type, attrs } = reply.event;
    await referrals.send(reply.reference, { type, attrs } as typeof reply.event, { command: reply.event.id });
    return context.body(null, 204);
  });
  const server = await new Promise<{ port: number; close: () => Promise<void> }>((resolve) => {
    const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (info) =>
      resolve({ port: info.port, close: () => new Promise((closed) => started.close(() => closed())) }),
    );
  });
  return { referrals, port: server.port, connect: (url: string) => connect(url), close: server.close };

  /** Opens the cases, with a hook that posts to the service. */
  async function connect(url: string) {
    const hook = webhookHook({
      id: 'housing',
      service,
      purpose: purposes.housing,
      secret,
      contacts: ['liberation-day'],
      webhook: { url, attempts: 1, timeoutMs: 2000 },
    });
    const cases = await openCases({ pathway: scottishPathway, hooks: [hook], attempts: 200, backoffMs: () => 50 });
    const stopped = new AbortController();
    const following = follow();
    return {
      /** Somebody agrees, and walks out. */
      async liberate(person: string, profile: Partial<Profile>) {
        const id = `case-${person}`;
        await cases.open({ id, person, profile, stage: 'custody', input: { status: 'sentenced' } });
        await cases.send(id, { type: 'referral.consented', attrs: { service, domain: 'housing' } });
        await cases.send(id, { type: 'custody.liberated', attrs: { from: 'prison', planned: true } });
      },
      async stop() {
        stopped.abort();
        await following;
        await cases.stop();
        await referrals.stop();
      },
    };

    /** Each offer that was sent becomes a referral of its own. */
    async function follow() {
      for await (const { record } of cases.changes({ signal: stopped.signal, pollMs: 20 })) {
        const entry = record.content?.entry;
        const reference = entry?.type === 'moment.offered' ? entry.attrs?.['reference'] : undefined;
        if (!entry || typeof reference !== 'string') continue;
        await referrals.open({
          id: reference,
          person: entry.person,
          stage: 'referral',
          input: { domain: 'housing', service },
          command: `open-${reference}`,
        });
        for (const type of ['moment.accepted', 'referral.consented', 'referral.sent'] as const)
          await referrals.send(reference, { type }, { command: `${type}-${reference}` });
      }
    }
  }
}
