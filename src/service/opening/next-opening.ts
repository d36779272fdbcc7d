import type { Instant } from '../../kernel/instant.ts';
import type { Service } from '../service.ts';
import { compileSchedule } from './compiled-schedule.ts';
import { exceptionSpans } from './day-exception.ts';
import { dayIn } from './local-day.ts';
import { openAt } from './open-at.ts';
import { type OpeningOptions, zoneOf } from './opening-options.ts';

/**
 * The next stretch, at or after an instant, in which a service is certainly open; the current one if it is open now.
 * `undefined` where no such stretch begins within the days given. @defaultValue days 14
 */
export function nextOpening(
  service: Service,
  from: Instant,
  options: OpeningOptions,
  days = 14,
): { readonly opensAt: Instant; readonly closesAt: Instant } | undefined {
  const now = openAt(service, from, options);
  if (now.answer === 'open') return { opensAt: from, closesAt: now.closesAt as Instant };
  const starts = new Set<Instant>();
  for (const schedule of service.schedules ?? []) {
    const compiled = compileSchedule(schedule, zoneOf(options));
    if (compiled.faults.length > 0) continue;
    const today = compiled.localDay(from);
    for (let day = today; day <= today + days; day += 1) {
      const span = compiled.spanOn(day);
      if (span && span.from > from) starts.add(span.from);
    }
  }
  const first = dayIn(from, zoneOf(options));
  for (let day = first; (service.exceptions?.length ?? 0) > 0 && day <= first + days; day += 1)
    for (const span of exceptionSpans(service, day, zoneOf(options))) if (span.from > from) starts.add(span.from);
  for (const start of [...starts].sort((a, b) => a - b)) {
    const then = openAt(service, start, options);
    if (then.answer === 'open') return { opensAt: start, closesAt: then.closesAt as Instant };
  }
  return undefined;
}
