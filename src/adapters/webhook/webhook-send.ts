import type { Webhook } from 'standardwebhooks';
import { givenAs } from '../../kernel/given.ts';
import { DAY, type Instant } from '../../kernel/index.ts';
import { checkAddress, leadsToPrivate } from './webhook-address.ts';
import type { CloudEvent } from './webhook-message.ts';
import { signersOf } from './webhook-secret.ts';

/** Where a webhook goes, how it is signed and how long it may take. */
export interface WebhookOptions {
  /** https, or http to this machine only. */
  readonly url: string;
  /** A Standard Webhooks secret, `whsec_` and base64; while it is changed the new one and the old, and both sign. */
  readonly secret: string | readonly string[];
  /** Private and link-local addresses are meant. @defaultValue false */
  readonly allowPrivate?: boolean;
  /** Asked before every try; `false` stops. */
  readonly still?: () => Promise<boolean> | boolean;
  /** A `Retry-After` longer than this is left to the caller. @defaultValue a day */
  readonly patienceMs?: number;
  /** Tries in all. @defaultValue 4 */
  readonly attempts?: number;
  /** Of one try. @defaultValue 5 000 */
  readonly timeoutMs?: number;
  /** The longest wait before the second try; it doubles with each. @defaultValue 500 */
  readonly backoffMs?: number;
  /** No wait is longer. @defaultValue 30 000 */
  readonly longestWaitMs?: number;
  /** Given what could not be delivered, and why; never called twice for one message. */
  readonly deadLetter?: (message: CloudEvent, reason: string) => Promise<void> | void;
  readonly fetch?: typeof globalThis.fetch;
  readonly now?: () => Instant;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** A number in [0, 1) for the jitter. */
  readonly random?: () => number;
}

/** What came of sending a webhook. */
export type WebhookDelivered =
  | { readonly ok: true; readonly status: number; readonly attempts: number; readonly reply: unknown }
  /** `reason` never repeats what the service answered. */
  | {
      readonly ok: false;
      readonly reason: string;
      readonly attempts: number;
      readonly status?: number;
      /** What the service asked to wait, at most a day. */
      readonly retryAfterMs?: number;
    };

/** Whether trying again would bring the same. */
export function isFinal(failed: Extract<WebhookDelivered, { ok: false }>): boolean {
  const { status, reason } = failed;
  return status === undefined ? reason === redirected || reason === privateAddress || reason === notAgreed : !isPassing(status);
}

const redirected = 'redirected';
const privateAddress = 'private address';
const isPassing = (status: number) => status === 408 || status === 425 || status === 429 || status >= 500;

/** The reason where the person does not agree any more. */
export const notAgreed = 'not agreed';

const longestReply = 64 * 1024;

/**
 * Sends a message as a signed webhook (CloudEvents 1.0 structured JSON, Standard Webhooks signature, the id as idempotency key).
 * Network faults, time-outs, 408, 425, 429 and 5xx are tried again after a wait that doubles, drawn at random up to its limit
 * (a `Retry-After` is kept, up to a day); any other refusal is final, and so are a redirection and an address that turns out to be private. What fails for good goes to the dead letter.
 * @throws PathwayError `bad-webhook` for an address that is neither https nor of this machine, or private without `allowPrivate`;
 * `bad-webhook-secret` for a secret that cannot sign
 */
export async function sendWebhook(
  message: CloudEvent,
  options: WebhookOptions,
  signal = new AbortController().signal,
): Promise<WebhookDelivered> {
  givenAs('sendWebhook', 'message', message, '{specversion:text id:text source:text}');
  givenAs('sendWebhook', 'options', options, '{url:text secret}');
  givenAs('sendWebhook', 'signal', signal, '{throwIfAborted:function addEventListener:function removeEventListener:function}?');
  checkAddress(options.url, options.allowPrivate === true);
  const attempts = options.attempts ?? 4;
  const body = JSON.stringify(message);
  const signers = signersOf(options.secret);
  const patience = options.patienceMs ?? DAY;
  let last: Omit<Extract<Tried, { ok: false }>, 'ok'> = { reason: 'not tried' };
  let attempt = 0;
  while (attempt < attempts && !signal.aborted && !last.final && (last.retryAfterMs ?? 0) <= patience) {
    if (attempt > 0) await (options.wait ?? sleep)(waitBefore(attempt, options, last.retryAfterMs), signal).catch(() => {});
    if (signal.aborted) break;
    if (options.still && !(await options.still())) {
      last = { reason: notAgreed };
      break;
    }
    // It may have been stopped while the person was asked.
    if (signal.aborted) break;
    attempt += 1;
    const tried = await tryOnce(options, headersOf(message, body, signers, options), body, signal);
    if (tried.ok) return { ...tried, attempts: attempt };
    last = tried;
  }
  const reason = signal.aborted ? 'stopped' : last.reason;
  // What the person does not agree to is nobody's to look at later.
  if (reason !== notAgreed) await options.deadLetter?.(message, reason);
  const { status, retryAfterMs } = last;
  return {
    ok: false,
    reason,
    attempts: attempt,
    ...(status === undefined ? {} : { status }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/** Signed anew each time: the receiver refuses an old signature. */
function headersOf(message: CloudEvent, body: string, signers: readonly Webhook[], options: WebhookOptions): Record<string, string> {
  const at = new Date((options.now ?? Date.now)());
  return {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'idempotency-key': message.id,
    'webhook-id': message.id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signers.map((each) => each.sign(message.id, at, body)).join(' '),
  };
}

type Tried =
  | { readonly ok: true; readonly status: number; readonly reply: unknown }
  | { readonly ok: false; readonly reason: string; readonly status?: number; readonly retryAfterMs?: number; readonly final?: true };

async function tryOnce(options: WebhookOptions, headers: Record<string, string>, body: string, signal: AbortSignal): Promise<Tried> {
  const limit = AbortSignal.timeout(options.timeoutMs ?? 5000);
  try {
    if (!options.fetch && options.allowPrivate !== true && (await within(leadsToPrivate(options.url), AbortSignal.any([limit, signal]))))
      return { ok: false, reason: privateAddress, final: true };
    const response = await (options.fetch ?? fetch)(options.url, {
      method: 'POST',
      headers,
      body,
      redirect: 'error',
      signal: AbortSignal.any([limit, signal]),
    });
    const { status } = response;
    if (status >= 200 && status < 300) return { ok: true, status, reply: await readReply(response).catch(() => undefined) };
    await response.body?.cancel().catch(() => {});
    const retry = isPassing(status);
    const after = retryAfter(response.headers.get('retry-after'), (options.now ?? Date.now)());
    return {
      ok: false,
      reason: `status ${status}`,
      status,
      ...(retry ? {} : { final: true as const }),
      ...(after === undefined ? {} : { retryAfterMs: Math.min(DAY, after) }),
    };
  } catch (error) {
    if (isRedirect(error)) return { ok: false, reason: redirected, final: true };
    return { ok: false, reason: limit.aborted ? 'timed out' : 'not reached' };
  }
}

// A reader of names that hangs cannot be told to stop; nobody waits for it longer.
function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    work.then(resolve, reject);
  });
}

/** A reply of JSON that is not too long. @throws where it is anything else, or cannot be read */
async function readReply(response: Response): Promise<unknown> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > longestReply) {
      await reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
}

/** Full jitter: anything from nothing to the doubled limit, but no less than the service asked for. */
function waitBefore(attempt: number, options: WebhookOptions, retryAfterMs = 0): number {
  const longest = options.longestWaitMs ?? 30_000;
  const limit = Math.min(longest, (options.backoffMs ?? 500) * 2 ** (attempt - 1));
  return Math.max(retryAfterMs, Math.floor((options.random ?? Math.random)() * limit));
}

function retryAfter(text: string | null, now: Instant): number | undefined {
  if (text === null) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

function isRedirect(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && /redirect/.test(cause.message);
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new Error('stopped'));
    });
  });
}
