import { z } from 'zod';
import { givenAs } from '../../kernel/given.ts';
import { tryInstant } from '../../kernel/index.ts';
import { type Hook, HookFailure, type Offer } from '../../moment/index.ts';
import { checkAddress } from './webhook-address.ts';
import { type MessageHookOptions, messageHook } from './webhook-hook.ts';
import { signersOf } from './webhook-secret.ts';
import { isFinal, notAgreed, sendWebhook, type WebhookOptions } from './webhook-send.ts';

/** Where a hook posts moments, with which secret and for which purpose. */
export type WebhookHookOptions = Omit<MessageHookOptions, 'deliver' | 'secret'> & {
  /** What signs: one secret, or while it is changed the new and the old. */
  readonly secret: string | readonly string[];
  /** Mixed into references; keep it when the secret that signs is changed. @defaultValue nothing: then case ids must not be guessable */
  readonly referenceKey?: string;
  readonly webhook: Omit<WebhookOptions, 'secret' | 'still'>;
};

const Reply = z.looseObject({
  offers: z.array(
    z.looseObject({
      label: z.string().max(200).optional(),
      expiresAt: z.string().max(100).optional(),
      attrs: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

/**
 * A hook that posts each moment to a service as a signed webhook. The service answers 2xx, with nothing or with
 * `{ "offers": [{ "label", "expiresAt", "attrs" }] }`; an `expiresAt` that is no instant is kept in words as the attribute `expiresUnread`. Fails, for the driver to try again or to record, when it did not arrive.
 * Give the hook a `timeoutMs` that leaves time for the tries.
 * @example webhookHook({ id: 'housing', service: 'housing-options', purpose: purposes.housing, contacts: 'all', secret, webhook: { url } })
 */
export function webhookHook(options: WebhookHookOptions): Hook {
  givenAs('webhookHook', 'options', options, '{id:text purpose:object webhook:object}');
  const { service, webhook, secret, referenceKey, ...rest } = options;
  const timeoutMs = options.timeoutMs ?? 60_000;
  signersOf(secret);
  checkAddress(webhook.url, webhook.allowPrivate === true);
  return messageHook({
    ...rest,
    service,
    timeoutMs,
    ...(referenceKey === undefined ? {} : { secret: referenceKey }),
    async deliver(message, signal, { agreed }) {
      // A wait that is longer than the hook may take is the driver's to wait.
      const delivered = await sendWebhook(message, { patienceMs: timeoutMs / 2, ...webhook, secret, still: agreed }, signal);
      if (!delivered.ok && delivered.reason === notAgreed) return { notSent: 'no-consent' };
      if (!delivered.ok) {
        throw new HookFailure(`The message did not arrive: ${delivered.reason}.`, {
          final: isFinal(delivered),
          ...(delivered.retryAfterMs === undefined ? {} : { retryAfterMs: delivered.retryAfterMs }),
        });
      }
      const reply = Reply.safeParse(delivered.reply);
      if (!reply.success || reply.data.offers.length === 0) return undefined;
      // A service speaks for itself only, whatever its reply says.
      return reply.data.offers.map(({ label, expiresAt: until, attrs }): Offer => {
        const expiresAt = tryInstant(until ?? '');
        return {
          service,
          ...(label === undefined ? {} : { label }),
          ...(expiresAt === undefined ? {} : { expiresAt }),
          attrs: {
            ...attrs,
            ...(until !== undefined && expiresAt === undefined ? { expiresUnread: until } : {}),
            sent: true,
            reference: message.id,
          },
        };
      });
    },
  });
}
