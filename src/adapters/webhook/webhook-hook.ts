import { givenAs } from '../../kernel/given.ts';
import { DAY, type Domain } from '../../kernel/index.ts';
import { type Hook, type HookView, type Moment, type NotSent, type Offer, type Purpose, recordedConsent } from '../../moment/index.ts';
import { type CloudEvent, momentMessage } from './webhook-message.ts';

/** What a message is about: kept beside it and never sent, so that consent can be looked at again. */
export interface MessageAbout {
  readonly case: string;
  readonly person: string;
  readonly service: string;
  readonly domain: Domain;
}

/** Carries a message to a service. Answers with the service's offers, with nothing, or that it was not sent; throws when it did not arrive. */
export type DeliverMessage = (
  message: CloudEvent,
  signal: AbortSignal,
  more: {
    readonly about: MessageAbout;
    /** Whether the person agrees at this moment: to be asked before every try. */
    readonly agreed: () => Promise<boolean>;
  },
) => Promise<readonly Offer[] | NotSent | undefined>;

/** Whom a hook tells, for which purpose, and with whose consent. */
export interface MessageHookOptions extends Pick<Hook, 'contacts' | 'order' | 'timeoutMs' | 'oncePer'> {
  readonly id: string;
  /** Id of the service. */
  readonly service: string;
  readonly label?: string;
  readonly purpose: Purpose;
  /** Mixed into references. Keep it secret, and keep it: with another one every message is a new one to its receiver. */
  readonly secret?: string;
  readonly source?: string;
  /** How long a consent that comes after the contact still sends what waited for it. @defaultValue 14 days */
  readonly consentWithinMs?: number;
  /** Whether the person agrees; asked whenever something is about to be sent. @defaultValue what the journal says then, as corrected */
  readonly consent?: (moment: Moment, view: HookView) => boolean | Promise<boolean>;
  readonly deliver: DeliverMessage;
}

/**
 * A hook that tells a service of moments. Without consent nothing leaves, and nothing was offered: the talk can go on in the room, and
 * a consent that comes in time has it sent. The message goes out under one id for each asking, however often it is tried.
 */
export function messageHook(options: MessageHookOptions): Hook {
  givenAs('messageHook', 'options', options, '{id:text purpose:object deliver:function}');
  const { service, purpose, label } = options;
  const domain: Domain = purpose.domain;
  const to = { service, domain };
  const recorded = (moment: Moment, view: HookView) =>
    view.consented ? view.consented(to) : recordedConsent(view.history, to, view.now ?? moment.at);
  return {
    id: options.id,
    domain,
    contacts: options.contacts,
    reads: purpose.fields,
    ...(options.order === undefined ? {} : { order: options.order }),
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    oncePer: options.oncePer ?? 'contact',
    async ask(moment, view, signal) {
      const agreed = async () => (options.consent ?? recorded)(moment, view);
      const notSent: NotSent = { notSent: 'no-consent', until: moment.at + (options.consentWithinMs ?? 14 * DAY) };
      if (!(await agreed())) return notSent;
      const message = momentMessage(moment, view, options);
      const about = { case: moment.case, person: moment.person, service, domain };
      const answer = await options.deliver(message, signal, { about, agreed });
      if (answer && 'notSent' in answer) return { ...notSent, ...answer };
      return answer ?? [{ service, ...(label === undefined ? {} : { label }), attrs: { sent: true, reference: message.id } }];
    },
  };
}
