import { givenAs } from '../../kernel/given.ts';
import type { Hook, Purpose } from '../../moment/index.ts';
import { type MessageHookOptions, messageHook } from './webhook-hook.ts';
import type { CloudEvent } from './webhook-message.ts';

/** Text ready for an e-mail. The subject names nobody and nothing but the reference. */
export interface EmailText {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const words: Readonly<Record<string, string>> = {
  person: 'Person (pseudonym)',
  contact: 'Met at',
  at: 'When',
  domain: 'About',
  'profile.needs': 'Needs',
  'profile.homeArea': 'Area',
  'profile.age': 'Age',
  'profile.sex': 'Sex',
  'profile.tenancy': 'Tenancy',
  'profile.gpRegistered': 'Registered with a GP',
  'profile.dependants': 'Dependants',
  'profile.has.phone': 'Has a phone',
  'profile.has.photoId': 'Has photo ID',
  'profile.has.bankAccount': 'Has a bank account',
};

/** A message as text for a person to read, with the fields of its purpose and no others. Lines hold no line breaks from outside. */
export function emailText(message: CloudEvent, purpose: Purpose, to: string): EmailText {
  givenAs('emailText', 'message', message, '{specversion:text id:text source:text}');
  givenAs('emailText', 'purpose', purpose, '{id:text label:text fields:list}');
  givenAs('emailText', 'to', to, 'text');
  const lines = purpose.fields.flatMap((path) => {
    const value = path
      .split('.')
      .reduce<unknown>(
        (of, key) => (typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[key] : undefined),
        message.data,
      );
    return value === undefined ? [] : [`${words[path] ?? path}: ${oneLine(value)}`];
  });
  return {
    to: oneLine(to),
    subject: `Referral ${message.id}`,
    text: [
      `A person has agreed that you are told of this: ${purpose.label}.`,
      '',
      ...lines,
      '',
      `Please answer with the reference ${message.id}: received, appointment (when), kept or not kept, closed or returned.`,
      'Please do not add names or other facts to a reply by e-mail.',
      '',
    ].join('\n'),
  };
}

/** A hook that hands text for an e-mail to whatever sends it. It fails where the sender fails. */
export function emailHook(
  options: Omit<MessageHookOptions, 'deliver'> & {
    readonly to: string;
    readonly send: (email: EmailText, id: string) => Promise<void> | void;
  },
): Hook {
  givenAs('emailHook', 'options', options, '{id:text purpose:object send:function}');
  const { to, send, purpose } = options;
  return messageHook({
    ...options,
    async deliver(message) {
      await send(emailText(message, purpose, to), message.id);
      return undefined;
    },
  });
}

function oneLine(value: unknown): string {
  const text = Array.isArray(value) ? value.join(', ') : value === true ? 'yes' : value === false ? 'no' : String(value);
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}
