import { manualWaker, memoryStore, openCases, type Store, settableClock } from 'justice-pathway';
import { memoryBook, receiveWebhook, webhookHook } from 'justice-pathway/adapters';
import { purposes } from 'justice-pathway/machines';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { serving, start } from './runtime-sample.ts';
import { secret } from './webhook-sample.ts';

interface Arrived {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A worker that is gone once a service has answered it, before it has written that down; and one that takes over. */
async function takenOver(reply: () => Response | Promise<Response>) {
  const kept = memoryStore();
  const clock = settableClock(start);
  const arrived: Arrived[] = [];
  let isGone = false;
  const store: Store = {
    ...kept,
    commit: async (commit) => {
      if (isGone) throw new Error('gone');
      return kept.commit(commit);
    },
  };
  const hook = webhookHook({
    id: 'housing',
    service: 'housing-options',
    purpose: purposes.housing,
    contacts: 'all',
    secret,
    consent: () => true,
    webhook: {
      url: 'https://example.org/hook',
      now: () => clock.now(),
      wait: async () => {},
      fetch: async (_: unknown, init?: RequestInit) => {
        arrived.push({ headers: init?.headers as Record<string, string>, body: String(init?.body) });
        isGone = arrived.length === 1;
        return reply();
      },
    },
  });
  const open = (of: Store) => openCases({ store: of, pathway: sample, clock, waker: manualWaker, hooks: [hook], leaseMs: 1000 });
  const [first, second] = [await open(store), await open(kept)];
  await serving(first);
  await first.tick().catch(() => {});
  await second.tick();
  expect(arrived).toHaveLength(1);
  clock.set(start + 2000);
  await second.tick();
  const lines = (await kept.journal('c1')).flatMap(({ content }) => content?.entry ?? []);
  const offers = lines.filter((entry) => entry.type === 'moment.offered');
  expect(await second.verify('c1')).toEqual([]);
  for (const each of [first, second]) await each.stop();
  return { arrived, offers, clock };
}

describe('a message whose sender was gone before it wrote down the answer', () => {
  it.each([
    ['an answer', () => new Response('{"offers":[]}', { status: 200 })],
    ['rubbish', () => new Response('<html>\u0000{{', { status: 200 })],
    [
      'half an answer',
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('{"off'));
              controller.error(new Error('closed'));
            },
          }),
        ),
    ],
  ])('comes again from who takes over, under the same id, and is one offer; with %s', async (_, reply) => {
    const { arrived, offers, clock } = await takenOver(reply);
    expect(arrived).toHaveLength(2);
    expect(offers).toHaveLength(1);
    const [one, other] = arrived as [Arrived, Arrived];
    expect(other.headers['webhook-id']).toBe(one.headers['webhook-id']);
    expect(JSON.parse(other.body).id).toBe(JSON.parse(one.body).id);
    const book = memoryBook();
    const received = () => ({ secrets: [secret], book, now: () => clock.now() });
    expect(await receiveWebhook(one.headers, one.body, received())).toMatchObject({ ok: true, fresh: true });
    const again = await receiveWebhook(other.headers, other.body, received());
    // The same to the letter, so that whoever acts on it acts once.
    expect(again).toMatchObject({ ok: true, fresh: false });
    expect(again).not.toHaveProperty('changed');
  });
});
