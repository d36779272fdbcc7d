import { givenAs } from '../../kernel/given.ts';
import { type Domain, PathwayError } from '../../kernel/index.ts';
import { type Hook, recordedConsent, standingConsents } from '../../moment/index.ts';
import type { Cases } from '../../runtime/index.ts';
import { type MessageAbout, type MessageHookOptions, messageHook } from '../webhook/webhook-hook.ts';
import type { CloudEvent } from '../webhook/webhook-message.ts';
import { lineFile } from './outbox-file.ts';

/** Messages to be carried by something else: a file of JSON lines that survives the process and may be opened by several. */
export interface Outbox {
  /** Puts a message in, unless one of its id is or was there; `true` where it is new. What it is about is kept beside it and never sent. */
  put(message: CloudEvent, about?: MessageAbout): boolean;
  /** What is still to be sent, oldest first. */
  waiting(): readonly CloudEvent[];
  /** What a message is about, where that was said. */
  about(id: string): MessageAbout | undefined;
  /** Takes a message off the list: it was sent, given up, or the person does not agree any more. */
  settle(id: string, how: 'sent' | 'dead' | 'withdrawn', reason?: string): void;
  /** Takes every message about a person, or a case, out of the file; answers how many. Their ids stay, so that none comes again. */
  erase(who: { readonly person: string } | { readonly case: string }): number;
  /** Writes the file anew with what still waits and the ids of the rest. */
  compact(): void;
  close(): void;
}

type OutboxLine =
  | { readonly put: CloudEvent; readonly about?: MessageAbout }
  | { readonly settled: string; readonly how: string; readonly reason?: string }
  | { readonly known: string };

/** Settled lines that may lie in a file before it is written anew. */
const enough = 1000;

/** Opens or begins an outbox. @example fileOutbox('out/referrals.jsonl') */
export function fileOutbox(path: string): Outbox {
  givenAs('fileOutbox', 'path', path, 'text');
  const known = new Set<string>();
  const held = new Map<string, { readonly message: CloudEvent; readonly about?: MessageAbout }>();
  const waiting = new Set<string>();
  let over = 0;
  const begin = () => {
    known.clear();
    held.clear();
    waiting.clear();
    over = 0;
  };
  const read = (line: unknown) => {
    if (typeof line !== 'object' || line === null) return;
    const of = line as OutboxLine;
    if ('put' in of) {
      if (!known.has(of.put.id)) {
        held.set(of.put.id, { message: of.put, ...(of.about ? { about: of.about } : {}) });
        waiting.add(of.put.id);
      }
      known.add(of.put.id);
    } else if ('settled' in of) {
      if (waiting.delete(of.settled)) over += 1;
    } else known.add(of.known);
  };
  const file = lineFile(path, begin, read);
  const lines = (keep: (about: MessageAbout | undefined) => boolean): OutboxLine[] => {
    const kept = [...held.entries()].filter(([id, each]) => waiting.has(id) && keep(each.about));
    const put = new Set(kept.map(([id]) => id));
    return [
      ...[...known].flatMap((id): OutboxLine[] => (put.has(id) ? [] : [{ known: id }])),
      ...kept.map(([, { message, about }]): OutboxLine => ({ put: message, ...(about ? { about } : {}) })),
    ];
  };
  const compact = () => file.replace(() => lines(() => true));
  if (over > enough) compact();
  return {
    put(message, about) {
      let fresh = false;
      file.add(() => {
        fresh = !known.has(message.id);
        return fresh ? [{ put: message, ...(about ? { about } : {}) } satisfies OutboxLine] : [];
      });
      return fresh;
    },
    waiting() {
      file.refresh();
      return [...waiting].flatMap((id) => held.get(id)?.message ?? []);
    },
    about: (id) => held.get(id)?.about,
    settle(id, how, reason) {
      file.add(() => (waiting.has(id) ? [{ settled: id, how, ...(reason === undefined ? {} : { reason }) } satisfies OutboxLine] : []));
      if (over > enough) compact();
    },
    erase(who) {
      const whom = givenWho('person' in who ? who.person : who.case);
      const about = (of: MessageAbout | undefined) => of !== undefined && whom === ('person' in who ? of.person : of.case);
      let count = 0;
      file.replace(() => {
        count = [...held.values()].filter((each) => about(each.about)).length;
        return lines((of) => !about(of));
      });
      return count;
    },
    compact,
    close: () => file.close(),
  };
}

/** A hook that writes each moment into an outbox, once for each asking. */
export function outboxHook(options: Omit<MessageHookOptions, 'deliver'> & { readonly outbox: Pick<Outbox, 'put'> }): Hook {
  givenAs('outboxHook', 'options', options, '{id:text purpose:object outbox:object}');
  const { outbox } = options;
  return messageHook({
    ...options,
    async deliver(message, _signal, { about }) {
      outbox.put(message, about);
      return undefined;
    },
  });
}

/** Who says whether a message may still go. */
export interface EmptyOutboxOptions {
  /** Whether a message may still go: asked for each that says what it is about, right before it is sent. `consentNow(cases)` asks the case. */
  readonly may: (about: MessageAbout) => Promise<boolean> | boolean;
}

/**
 * Sends all that waits, in order. `send` says whether a message arrived; one that did not stays for the next time, unless it is given up.
 * What the person does not agree to any more is taken off and not sent.
 * @throws PathwayError `bad-argument` where a message is about a person and nobody was named to say whether it may go
 */
export async function emptyOutbox(
  outbox: Outbox,
  send: (
    message: CloudEvent,
  ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string; readonly giveUp?: boolean }>,
  options?: EmptyOutboxOptions,
): Promise<{ readonly sent: number; readonly left: number; readonly dead: number; readonly withdrawn?: number }> {
  givenAs('emptyOutbox', 'outbox', outbox, '{put:function waiting:function about:function}');
  givenAs('emptyOutbox', 'send', send, 'function');
  givenAs('emptyOutbox', 'options', options, '{may:function}?');
  let [sent, dead, withdrawn] = [0, 0, 0];
  for (const message of outbox.waiting()) {
    const about = outbox.about(message.id);
    if (about && !options?.may)
      throw new PathwayError(
        'bad-argument',
        'emptyOutbox() needs { may } to ask whether the person still agrees: may: consentNow(cases).',
        {},
      );
    if (about && !(await options?.may(about))) {
      outbox.settle(message.id, 'withdrawn', 'no-consent');
      withdrawn += 1;
      continue;
    }
    const answer = await send(message);
    if (answer.ok) {
      outbox.settle(message.id, 'sent');
      sent += 1;
    } else if (answer.giveUp) {
      outbox.settle(message.id, 'dead', answer.reason);
      dead += 1;
    }
  }
  return { sent, dead, ...(withdrawn > 0 ? { withdrawn } : {}), left: outbox.waiting().length };
}

/** Asks the case itself whether the person agrees now. A case that is erased, or not here, does not. @example emptyOutbox(outbox, send, { may: consentNow(cases) }) */
export function consentNow(
  cases: Pick<Cases, 'journal'>,
  now: () => number = Date.now,
): (about: { readonly case: string; readonly service: string; readonly domain: Domain }) => Promise<boolean> {
  return async (about) => {
    const entries = (await cases.journal(about.case)).flatMap((line) => (line.content ? [line.content.entry] : []));
    return recordedConsent(standingConsents([], entries), about, now());
  };
}

function givenWho(text: unknown): string {
  if (typeof text === 'string' && text !== '') return text;
  throw new PathwayError('bad-argument', 'erase() needs a person or a case by id.', {});
}
