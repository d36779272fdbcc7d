import type { Domain } from '../../kernel/index.ts';
import { type Hook, type HookView, type Moment, type Offer, type Purpose, recordedConsent } from '../../moment/index.ts';
import { type CloudEvent, momentMessage } from './webhook-message.ts';

/** Carries a message to a service. Answers with the service's offers, or with nothing; throws when it did not arrive. */
export type DeliverMessage = (message: CloudEvent, signal: AbortSignal) => Promise<readonly Offer[] | undefined>;

/** Whom a hook tells, for which purpose, and with whose consent. */
export interface MessageHookOptions extends Pick<Hook, 'contacts' | 'order' | 'timeoutMs' | 'oncePer'> {
  readonly id: string;
  /** Id of the service. */
  readonly service: string;
  readonly label?: string;
  readonly purpose: Purpose;
  /** Mixed into references; keep it secret. */
  readonly secret: string;
  readonly source?: string;
  /** Whether the person has agreed. @defaultValue what the journal says, by `recordedConsent` */
  readonly consent?: (moment: Moment, view: HookView) => boolean | Promise<boolean>;
  readonly deliver: DeliverMessage;
}

/**
 * A hook that tells a service of moments. Without consent nothing leaves: the offer then says so, and the talk can go on in the room.
 * With it the message goes out under one id for each asking, however often it is tried.
 */
export function messageHook(options: MessageHookOptions): Hook {
  const { service, purpose, label } = options;
  const domain: Domain = purpose.domain;
  const offer = (attrs: Offer['attrs']): Offer => ({ service, ...(label === undefined ? {} : { label }), ...(attrs ? { attrs } : {}) });
  const agreed = options.consent ?? ((moment: Moment, view: HookView) => recordedConsent(view.history, { service, domain }, moment.at));
  return {
    id: options.id,
    domain,
    contacts: options.contacts,
    ...(options.order === undefined ? {} : { order: options.order }),
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    oncePer: options.oncePer ?? 'contact',
    async ask(moment, view, signal) {
      if (!(await agreed(moment, view))) return [offer({ sent: false, reason: 'no-consent' })];
      const { source, secret } = options;
      const message = momentMessage(moment, view, { service, purpose, secret, ...(source === undefined ? {} : { source }) });
      const offers = await options.deliver(message, signal);
      return offers ?? [offer({ sent: true, reference: message.id })];
    },
  };
}
