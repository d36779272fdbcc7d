import { type CivilDate, dateOf } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Service } from '../service.ts';
import { nextOpening } from './next-opening.ts';
import { openAt } from './open-at.ts';
import { type OpeningOptions, zoneOf } from './opening-options.ts';

/** One service on the day after: when it is certainly open, or that it is not known. */
export interface NextDayService {
  readonly service: Service;
  readonly answer: 'open' | 'closed' | 'unknown';
  readonly from?: Instant;
  readonly by?: Instant;
  readonly because: string;
}

/** Who is open on the day after a release, by need. */
export interface NextDay {
  readonly date: CivilDate;
  readonly holiday?: string;
  readonly needs: readonly { readonly need: string; readonly services: readonly NextDayService[] }[];
}

/** For each need, the services of a day from its first to its last instant: open ones by their first hour, then those not known. */
export function nextDayList(
  needs: readonly { readonly need: string; readonly services: readonly Service[] }[],
  from: Instant,
  until: Instant,
  options: OpeningOptions,
): NextDay {
  const date = dateOf(from, zoneOf(options));
  const holiday = options.calendar?.(undefined)?.holiday(date);
  const rank = { open: 0, unknown: 1, closed: 2 } as const;
  return {
    date,
    ...(holiday === undefined ? {} : { holiday }),
    needs: needs.map(({ need, services }) => ({
      need,
      services: services
        .map((service) => onDay(service, from, until, options))
        .sort((a, b) => rank[a.answer] - rank[b.answer] || (a.from ?? 0) - (b.from ?? 0) || (a.service.id < b.service.id ? -1 : 1)),
    })),
  };
}

function onDay(service: Service, from: Instant, until: Instant, options: OpeningOptions): NextDayService {
  const next = nextOpening(service, from, options, 1);
  if (next && next.opensAt <= until) {
    const then = openAt(service, next.opensAt, options);
    return { service, answer: 'open', from: next.opensAt, by: next.closesAt, because: then.because[0]?.text ?? '' };
  }
  // Closed only where no hour of the day is in doubt.
  let first: NextDayService | undefined;
  for (let at = from; at <= until; at += 30 * 60_000) {
    const { answer, because } = openAt(service, at, options);
    if (answer === 'unknown') return { service, answer, because: because[0]?.text ?? '' };
    first ??= { service, answer: 'closed', because: because[0]?.text ?? '' };
  }
  return first ?? { service, answer: 'unknown', because: '' };
}
