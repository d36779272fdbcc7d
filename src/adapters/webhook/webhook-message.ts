import { z } from 'zod';
import { givenAs } from '../../kernel/given.ts';
import { sha256 } from '../../kernel/sha256.ts';
import { disclose, type HookView, type Moment, type Purpose } from '../../moment/index.ts';

/** An event of CloudEvents 1.0 in structured JSON. */
export const CloudEvent = z.looseObject({
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(200),
  source: z.string().min(1).max(400),
  type: z.string().min(1).max(200),
  time: z.string().optional(),
  subject: z.string().optional(),
  datacontenttype: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});
export type CloudEvent = z.infer<typeof CloudEvent>;

/** What a message carries beside its moment: purpose, source and id. */
export interface MessageOptions {
  /** Id of the service that it goes to. */
  readonly service: string;
  readonly purpose: Purpose;
  /** Who sends. @defaultValue 'urn:justice-pathway' */
  readonly source?: string;
  /** Mixed into the reference; not what signs, which may change. The service is mixed in too, so that two receivers cannot join their records. */
  readonly secret?: string;
}

/** The type of the event that tells a service of a moment. */
export const momentEventType = 'justice-pathway.moment.raised';

/**
 * The message that tells a service of a moment: a reference that means nothing to anybody else, and the facts of the purpose.
 * The same asking always gives the same id, so that a receiver acts on it once.
 */
export function momentMessage(moment: Moment, view: HookView, options: MessageOptions): CloudEvent {
  givenAs('momentMessage', 'moment', moment, '{id:text case:text present:list}');
  givenAs('momentMessage', 'view', view, '{key:text profile:object history:list}');
  givenAs('momentMessage', 'options', options, '{service:text purpose:object}');
  const reference = sha256(`${options.secret ?? ''}\u0000${options.service}\u0000${view.key}`).slice(0, 32);
  return {
    specversion: '1.0',
    id: reference,
    source: options.source ?? 'urn:justice-pathway',
    type: momentEventType,
    datacontenttype: 'application/json',
    data: {
      reference,
      service: options.service,
      purpose: options.purpose.id,
      ...disclose(options.purpose, moment, view.profile, view.meaning),
    },
  };
}
