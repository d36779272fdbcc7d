import type { Hook } from '../../moment/index.ts';
import { type MessageHookOptions, messageHook } from '../webhook/webhook-hook.ts';
import type { CloudEvent } from '../webhook/webhook-message.ts';
import type { ReceivedBook, SeenBefore } from '../webhook/webhook-receive.ts';
import { lineFile } from './outbox-file.ts';

/** Messages to be carried by something else: a file of JSON lines that survives the process. One writer at a time. */
export interface Outbox {
  /** Puts a message in, unless one of its id is there; `true` where it is new. */
  put(message: CloudEvent): boolean;
  /** What is still to be sent, oldest first. */
  waiting(): readonly CloudEvent[];
  /** Takes a message off the list: it was sent, or given up. */
  settle(id: string, how: 'sent' | 'dead', reason?: string): void;
  close(): void;
}

type OutboxLine = { readonly put: CloudEvent } | { readonly settled: string; readonly how: 'sent' | 'dead'; readonly reason?: string };

/** Opens or begins an outbox. @example fileOutbox('out/referrals.jsonl') */
export function fileOutbox(path: string): Outbox {
  const file = lineFile(path);
  const known = new Set<string>();
  const waiting = new Map<string, CloudEvent>();
  const read = (line: OutboxLine) => {
    if ('put' in line) {
      if (!known.has(line.put.id)) waiting.set(line.put.id, line.put);
      known.add(line.put.id);
    } else waiting.delete(line.settled);
  };
  for (const line of file.lines as readonly OutboxLine[]) if (typeof line === 'object' && line !== null) read(line);
  const add = (line: OutboxLine) => {
    file.add(line);
    read(line);
  };
  return {
    put(message) {
      if (known.has(message.id)) return false;
      add({ put: message });
      return true;
    },
    waiting: () => [...waiting.values()],
    settle(id, how, reason) {
      if (waiting.has(id)) add({ settled: id, how, ...(reason === undefined ? {} : { reason }) });
    },
    close: () => file.close(),
  };
}

/** A hook that writes each moment into an outbox, once for each asking. */
export function outboxHook(options: Omit<MessageHookOptions, 'deliver'> & { readonly outbox: Pick<Outbox, 'put'> }): Hook {
  const { outbox } = options;
  return messageHook({
    ...options,
    async deliver(message) {
      outbox.put(message);
      return undefined;
    },
  });
}

/** Sends all that waits, in order. `send` says whether a message arrived; one that did not stays for the next time, unless it is given up. */
export async function emptyOutbox(
  outbox: Outbox,
  send: (
    message: CloudEvent,
  ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string; readonly giveUp?: boolean }>,
): Promise<{ readonly sent: number; readonly left: number; readonly dead: number }> {
  let sent = 0;
  let dead = 0;
  for (const message of outbox.waiting()) {
    const answer = await send(message);
    if (answer.ok) {
      outbox.settle(message.id, 'sent');
      sent += 1;
    } else if (answer.giveUp) {
      outbox.settle(message.id, 'dead', answer.reason);
      dead += 1;
    }
  }
  return { sent, dead, left: outbox.waiting().length };
}

/** What a service received, kept in a file with the knowledge that it was received. */
export interface Inbox extends ReceivedBook {
  readonly events: readonly CloudEvent[];
  close(): void;
}

interface InboxLine {
  readonly id: string;
  readonly digest: string;
  readonly event: CloudEvent;
}

/** Opens or begins an inbox for `receiveWebhook`. @example receiveWebhook(headers, body, { secrets, book: fileInbox('out/inbox.jsonl') }) */
export function fileInbox(path: string): Inbox {
  const file = lineFile(path);
  const digests = new Map<string, string>();
  const events: CloudEvent[] = [];
  for (const line of file.lines as readonly InboxLine[]) {
    if (typeof line?.id !== 'string') continue;
    digests.set(line.id, line.digest);
    events.push(line.event);
  }
  return {
    events,
    see(id, digest, event): SeenBefore {
      const known = digests.get(id);
      if (known !== undefined) return known === digest ? 'same' : 'other';
      file.add({ id, digest, event } satisfies InboxLine);
      digests.set(id, digest);
      events.push(event);
      return 'first';
    },
    close: () => file.close(),
  };
}
