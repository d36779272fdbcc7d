import { givenAs } from '../kernel/given.ts';
import { formatInstant } from '../kernel/index.ts';
import { answersNeed, eligible, type OpeningOptions, openAt, type Service, zoneOf } from '../service/index.ts';
import type { Hook } from './hook.ts';

/** Which services a hook offers, to whom, and how many at a time. */
export interface DirectoryHookOptions extends Pick<Hook, 'id' | 'domain' | 'contacts' | 'order' | 'oncePer'>, OpeningOptions {
  readonly services: readonly Service[];
  /** Most services offered at one moment. @defaultValue 5 */
  readonly most?: number;
}

/**
 * A hook in the same process that offers the services of a directory: those that answer a need of the person's (or the domain),
 * serve the area and do not shut the person out by what they publish; open ones first. Nothing leaves.
 */
export function directoryHook(options: DirectoryHookOptions): Hook {
  givenAs('directoryHook', 'options', options, '{services:list id:text domain:text}');
  const rank = { open: 0, unknown: 1, closed: 2 } as const;
  return {
    id: options.id,
    domain: options.domain,
    contacts: options.contacts,
    oncePer: options.oncePer ?? 'contact',
    ...(options.order === undefined ? {} : { order: options.order }),
    ask(moment, { profile, meaning }) {
      const fits = options.services.filter(
        (service) =>
          answersNeed(service, options.domain, meaning).answer === 'yes' &&
          eligible(service, profile, options.areas ? { areas: options.areas } : {}).answer !== 'no',
      );
      return fits
        .map((service) => ({ service, opening: openAt(service, moment.at, options) }))
        .sort((a, b) => rank[a.opening.answer] - rank[b.opening.answer])
        .slice(0, options.most ?? 5)
        .map(({ service, opening }) => ({
          service: service.id,
          label: service.name,
          attrs: {
            opening: opening.answer,
            because: opening.because[0]?.text,
            ...(opening.closesAt === undefined ? {} : { closesAt: formatInstant(opening.closesAt, zoneOf(options)) }),
          },
        }));
    },
  };
}
