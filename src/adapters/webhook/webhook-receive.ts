import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { givenAs } from '../../kernel/given.ts';
import { type Instant, PathwayError } from '../../kernel/index.ts';
import { sha256 } from '../../kernel/sha256.ts';
import { tryJson } from '../../kernel/try-json.ts';
import { CloudEvent } from './webhook-message.ts';
import { isSecret } from './webhook-secret.ts';

/** `first`: never seen, and now kept; `same`: seen with this content; `other`: seen with other content. */
export type SeenBefore = 'first' | 'same' | 'other';

/** Keeps what was received, in one act with knowing that it was: a receiver that is killed has either both or neither. */
export interface ReceivedBook {
  see(id: string, digest: string, event: CloudEvent): Promise<SeenBefore> | SeenBefore;
}

/** What a webhook that came in is checked with: secrets, the clock and the book. */
export interface ReceiveOptions {
  /** One or more: while a secret is changed, both the old and the new. */
  readonly secrets: readonly string[];
  readonly book: ReceivedBook;
  readonly now?: () => Instant;
}

/** What came of a webhook: kept, known already, or refused with a reason. */
export type ReceivedWebhook =
  /** Not `fresh`: it was here before; answer as then and do nothing. `changed`: then it said something else. */
  | { readonly ok: true; readonly fresh: boolean; readonly changed?: boolean; readonly event: CloudEvent }
  | {
      readonly ok: false;
      readonly status: 400 | 401;
      readonly reason: 'bad-signature' | 'too-old' | 'not-an-event' | 'id-differs';
    };

const tolerance = 5 * 60_000;

/**
 * Checks a webhook that came in: signature, age (five minutes either way), form, and whether it was here before.
 * The body must be the text as received, byte for byte. Never throws on what a stranger sends.
 * @throws PathwayError `bad-webhook-secret` where no secret can check anything
 */
export async function receiveWebhook(
  headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>,
  body: string,
  options: ReceiveOptions,
): Promise<ReceivedWebhook> {
  givenAs('receiveWebhook', 'headers', headers, 'object');
  givenAs('receiveWebhook', 'body', body, 'text');
  givenAs('receiveWebhook', 'options', options, '{secrets:list book:object}');
  const header = headerOf(headers);
  const secrets = options.secrets.filter(isSecret);
  if (secrets.length === 0)
    throw new PathwayError(
      'bad-webhook-secret',
      'None of the secrets can check a signature: give whsec_ and base64 of at least 16 bytes.',
      {},
    );
  const id = header('webhook-id');
  const stamp = header('webhook-timestamp');
  const signed = { 'webhook-id': id, 'webhook-timestamp': stamp, 'webhook-signature': header('webhook-signature') };
  const age = (options.now ?? Date.now)() - Number(stamp) * 1000;
  if (!/^\d+$/.test(stamp)) return { ok: false, status: 401, reason: 'bad-signature' };
  if (Math.abs(age) > tolerance) return { ok: false, status: 401, reason: 'too-old' };
  if (!secrets.some((secret) => verifies(secret, body, signed, options.now !== undefined))) {
    return { ok: false, status: 401, reason: 'bad-signature' };
  }
  const event = CloudEvent.safeParse(tryJson(body));
  if (!event.success) return { ok: false, status: 400, reason: 'not-an-event' };
  if (event.data.id !== id) return { ok: false, status: 400, reason: 'id-differs' };
  const seen = await options.book.see(`${event.data.source}\n${id}`, sha256(body), event.data);
  return { ok: true, fresh: seen === 'first', ...(seen === 'other' ? { changed: true } : {}), event: event.data };
}

/** Names of headers are read in any case, as HTTP has them. */
function headerOf(headers: Parameters<typeof receiveWebhook>[0]): (name: string) => string {
  if (headers instanceof Headers) return (name) => headers.get(name) ?? '';
  const known = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) known.set(name.toLowerCase(), typeof value === 'string' ? value : value.join(' '));
  }
  return (name) => known.get(name) ?? '';
}

/** A book in memory: forgets all when the process ends. */
export function memoryBook(): ReceivedBook {
  const seen = new Map<string, string>();
  return {
    see(id, digest) {
      const known = seen.get(id);
      if (known === undefined) seen.set(id, digest);
      return known === undefined ? 'first' : known === digest ? 'same' : 'other';
    },
  };
}

function verifies(secret: string, body: string, headers: Record<string, string>, ownClock: boolean): boolean {
  const webhook = new Webhook(secret);
  try {
    // The library looks at the machine's clock; with a clock of our own the age was checked above, and the signature is made again.
    if (!ownClock) {
      webhook.verify(body, headers);
      return true;
    }
    const own = webhook.sign(headers['webhook-id'] as string, new Date(Number(headers['webhook-timestamp']) * 1000), body);
    return (headers['webhook-signature'] as string).split(' ').some((each) => sameText(each, own));
  } catch (error) {
    // The library also reads the body as JSON, after the signature: whether it is an event is looked at later.
    return !ownClock && !(error instanceof WebhookVerificationError);
  }
}

/** Compares without telling by its time where two texts differ. */
function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < a.length; index += 1) difference |= a.charCodeAt(index) ^ b.charCodeAt(index % b.length);
  return difference === 0;
}
