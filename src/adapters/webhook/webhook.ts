import { z } from 'zod';
import { tryInstant } from '../../kernel/index.ts';
import type { Hook, Offer } from '../../moment/index.ts';
import { type MessageHookOptions, messageHook } from './webhook-hook.ts';
import { sendWebhook, type WebhookOptions } from './webhook-send.ts';

/** Where a hook posts moments, with which secret and for which purpose. */
export type WebhookHookOptions = Omit<MessageHookOptions, 'deliver'> & { readonly webhook: Omit<WebhookOptions, 'secret'> };

const Reply = z.looseObject({
  offers: z.array(
    z.looseObject({
      label: z.string().max(200).optional(),
      expiresAt: z
        .string()
        .transform((text) => tryInstant(text))
        .optional(),
      attrs: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

/**
 * A hook that posts each moment to a service as a signed webhook. The service answers 2xx, with nothing or with
 * `{ "offers": [{ "label", "expiresAt", "attrs" }] }`. Fails, for the driver to try again or to record, when it did not arrive.
 * Give the hook a `timeoutMs` that leaves time for the tries.
 * @example webhookHook({ id: 'housing', service: 'housing-options', purpose: purposes.housing, contacts: 'all', secret, webhook: { url } })
 */
export function webhookHook(options: WebhookHookOptions): Hook {
  const { service, webhook, secret } = options;
  return messageHook({
    timeoutMs: 60_000,
    ...options,
    async deliver(message, signal) {
      const delivered = await sendWebhook(message, { ...webhook, secret }, signal);
      if (!delivered.ok) throw new Error(`The message did not arrive: ${delivered.reason}.`);
      const reply = Reply.safeParse(delivered.reply);
      if (!reply.success || reply.data.offers.length === 0) return undefined;
      // A service speaks for itself only, whatever its reply says.
      return reply.data.offers.map(
        ({ label, expiresAt, attrs }): Offer => ({
          service,
          ...(label === undefined ? {} : { label }),
          ...(expiresAt === undefined ? {} : { expiresAt }),
          attrs: { ...attrs, sent: true, reference: message.id },
        }),
      );
    },
  });
}
