import { givenAs } from '../../kernel/given.ts';
import type { CloudEvent } from '../webhook/webhook-message.ts';
import type { ReceivedBook, SeenBefore } from '../webhook/webhook-receive.ts';
import { lineFile } from './outbox-file.ts';

/** What a service received, kept in a file with the knowledge that it was received. Several processes may open it. */
export interface Inbox extends ReceivedBook {
  readonly events: readonly CloudEvent[];
  /** Takes the content of events out of the file; answers how many. Their ids stay, so that none is taken for new. */
  erase(which: (event: CloudEvent) => boolean): number;
  close(): void;
}

interface InboxLine {
  readonly id: string;
  readonly digest: string;
  readonly event?: CloudEvent;
}

/** Opens or begins an inbox for `receiveWebhook`. @example receiveWebhook(headers, body, { secrets, book: fileInbox('out/inbox.jsonl') }) */
export function fileInbox(path: string): Inbox {
  givenAs('fileInbox', 'path', path, 'text');
  const kept = new Map<string, InboxLine>();
  const file = lineFile(
    path,
    () => kept.clear(),
    (line) => {
      const of = line as InboxLine | null;
      if (typeof of?.id === 'string' && !kept.has(of.id)) kept.set(of.id, of);
    },
  );
  return {
    get events() {
      file.refresh();
      return [...kept.values()].flatMap((line) => line.event ?? []);
    },
    see(id, digest, event): SeenBefore {
      let seen: SeenBefore = 'first';
      file.add(() => {
        const known = kept.get(id);
        if (known) seen = known.digest === digest ? 'same' : 'other';
        return known ? [] : [{ id, digest, event } satisfies InboxLine];
      });
      return seen;
    },
    erase(which) {
      let count = 0;
      file.replace(() =>
        [...kept.values()].map(({ event, ...rest }): InboxLine => {
          if (!event || !which(event)) return { ...rest, ...(event ? { event } : {}) };
          count += 1;
          return rest;
        }),
      );
      return count;
    },
    close: () => file.close(),
  };
}
