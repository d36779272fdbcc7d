// An invented housing service: it takes signed referrals, gives each one appointment, and answers with signed messages of its own.
// Everything it knows is in three files, so that it can be killed at any instant and go on where it was.
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { addDays, dateOf, formatInstant, instantAt } from 'justice-pathway';
import { type CloudEvent, emptyOutbox, fileInbox, fileOutbox, receiveWebhook, sendWebhook } from 'justice-pathway/adapters';

export interface ServiceOptions {
  readonly folder: string;
  readonly secret: string;
  /** Where the answers go. */
  readonly answersTo: string;
  readonly port: number;
}

export function startService({ folder, secret, answersTo, port }: ServiceOptions): void {
  const inbox = fileInbox(join(folder, 'received.jsonl'));
  // A diary is an outbox that nobody empties: what was put there once is never put there again.
  const diary = fileOutbox(join(folder, 'diary.jsonl'));
  const answers = fileOutbox(join(folder, 'answers.jsonl'));
  let busy = false;

  const work = async () => {
    if (busy) return;
    busy = true;
    try {
      for (const event of inbox.events) book(event);
      await emptyOutbox(answers, (message) => sendWebhook(message, { url: answersTo, secret, attempts: 2, backoffMs: 50 }));
    } finally {
      busy = false;
    }
  };

  const book = (event: CloudEvent) => {
    const on = formatInstant(
      instantAt(addDays(dateOf(Date.now(), 'Europe/London'), 1 + diary.waiting().length), 10 * 3_600_000, 'Europe/London'),
      'Europe/London',
    );
    diary.put({ ...event, data: { reference: event.id, on } });
    const booked = diary.waiting().find((each) => each.id === event.id);
    const answer = (type: string, data: object): CloudEvent => ({
      specversion: '1.0',
      id: `${event.id}-${type}`,
      source: 'urn:invented-housing-desk',
      type,
      time: formatInstant(Date.now(), 'Europe/London'),
      data: { reference: event.id, ...data },
    });
    answers.put(answer('referral.acknowledged', {}));
    answers.put(answer('referral.appointed', { on: booked?.data?.['on'] }));
  };

  const app = new Hono();
  app.use(bodyLimit({ maxSize: 256 * 1024 }));
  app.post('/referrals', async (context) => {
    const received = await receiveWebhook(context.req.raw.headers, await context.req.text(), { secrets: [secret], book: inbox });
    if (!received.ok) return context.json({ reason: received.reason }, received.status);
    setTimeout(work, 1);
    return context.json({ offers: [{ label: 'An interview within a few days' }] }, 202);
  });
  app.get('/diary', (context) => context.json(diary.waiting().map((each) => each.data)));

  setInterval(work, 100);
  serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, (info) => console.log(`listening on ${info.port}`));
}

const [folder, secret, answersTo, port] = process.argv.slice(2);
if (import.meta.main && folder && secret && answersTo) startService({ folder, secret, answersTo, port: Number(port ?? 0) });
