import { givenAs } from '../../kernel/given.ts';
import { type Instant, type Issue, nearest, parseBy, tryInstant, type Vocabulary } from '../../kernel/index.ts';
import type { AttrsFor } from '../../pathway/index.ts';
import type { CloudEvent } from './webhook-message.ts';

/** What a reply is read with: the referral it answers and the words of the pathway. */
export interface ReplyOptions<V extends Vocabulary = Vocabulary> {
  readonly vocabulary: V;
  /** The event types of the pathway that each type of the service's own means. */
  readonly types?: Readonly<Record<string, string>>;
  /** Types that services may send at all. @defaultValue those that begin `referral.` but for `referral.consented`, which is not a receiver's word, and `moment.reached`, `moment.declined`, `moment.deferred` */
  readonly allowed?: (type: string) => boolean;
  /** Id of the service that signed. */
  readonly service: string;
}

/** A word of the vocabulary as a service said it: `send` and `tell` take it as it is. */
type RepliedOf<V extends Vocabulary> = {
  [K in keyof V & string]: {
    readonly type: K;
    readonly at: Instant;
    readonly id: string;
    readonly attrs: AttrsFor<V, K> & { readonly referral: string; readonly service: string };
  };
}[keyof V & string];

/** An event of a case made from what a service said, typed by the vocabulary that it was read with. */
export type ReplyEvent<V extends Vocabulary = Vocabulary> =
  | { readonly ok: true; readonly reference: string; readonly event: RepliedOf<V> }
  | { readonly ok: false; readonly issue: Issue };

// Whoever receives facts does not say that the person agreed to it; that the person agrees no more, it may.
const usual = (type: string) =>
  (type.startsWith('referral.') && type !== 'referral.consented') ||
  ['moment.reached', 'moment.declined', 'moment.deferred'].includes(type);

/**
 * Turns what a service says of a referral into an event of the pathway. The event's id is the message's, so that a case takes it once;
 * the service is the one that signed, whatever the message says. Anything else in the data is kept as it is.
 */
export function replyEvent<V extends Vocabulary>(message: CloudEvent, options: ReplyOptions<V>): ReplyEvent<V> {
  givenAs('replyEvent', 'message', message, '{specversion:text id:text source:text}');
  givenAs('replyEvent', 'options', options, '{vocabulary:object service:text}');
  const { types = {}, allowed = usual } = options;
  // A service may send any word, also one that every object knows.
  const type = Object.hasOwn(types, message.type) ? (types[message.type] as string) : message.type;
  const refuse = (code: string, text: string, path: string, value?: string, cure?: string): ReplyEvent<V> => ({
    ok: false,
    issue: {
      code,
      severity: 'error',
      message: text,
      path,
      ...(value === undefined ? {} : { value }),
      ...(cure === undefined ? {} : { cure }),
    },
  });
  const entry = Object.hasOwn(options.vocabulary, type) ? options.vocabulary[type] : undefined;
  if (!entry || !allowed(type)) {
    const near = nearest(
      type,
      Object.keys(options.vocabulary).filter((each) => allowed(each)),
    );
    return refuse('unknown-reply', `"${type}" is not an event that a service may send.`, 'type', type, near && `Did you mean "${near}"?`);
  }
  const { reference, ...rest } = message.data ?? {};
  if (typeof reference !== 'string' || reference === '') return refuse('no-reference', 'The message names no referral.', 'data.reference');
  const at = message.time === undefined ? undefined : tryInstant(message.time);
  if (at === undefined) return refuse('bad-time', 'The message has no time with an offset.', 'time', message.time);
  const attrs = { ...rest, referral: reference, service: options.service };
  const checked = parseBy(entry.attrs, attrs);
  if (!checked.success) {
    const first = checked.issues[0];
    return refuse('bad-attribute', `${first?.message ?? 'An attribute is wrong'}.`, ['data', ...(first?.path ?? [])].join('.'));
  }
  return { ok: true, reference, event: { id: message.id, type, at, attrs } as unknown as RepliedOf<V> };
}
