import { givenAs } from '../kernel/given.ts';
import type { LiberationHour } from './liberation-hour.ts';

/** A service to ring, and how many liberation hours wait for its answer. */
export interface RingLine {
  readonly service: string;
  readonly name: string;
  readonly phone?: string;
  /** Liberation hours with a need for which nobody is certainly there, and this service might be. */
  readonly hours: number;
  /** Those of them in which it is the only one that might be. */
  readonly alone: number;
  /** What is not known, or is older than it promises to hold. */
  readonly ask: string;
}

/** Whom to ring first: services whose answer decides most liberation hours; those whose word has gone old come after. */
export function ringList(hours: readonly LiberationHour[]): RingLine[] {
  givenAs('ringList', 'hours', hours, '[needs:list missing:list tasks:list]');
  const found = new Map<string, { line: Omit<RingLine, 'hours' | 'alone'>; hours: Set<number>; alone: Set<number>; old: Set<number> }>();
  for (const [index, hour] of hours.entries()) {
    for (const need of hour.needs) {
      const open = need.services.filter((each) => each.reachable === 'unknown');
      for (const each of need.services) {
        const { service, opening } = each;
        const stale = each.reachable === 'yes' && opening.grounds.stale === true;
        if (each.reachable !== 'unknown' && !stale) continue;
        const phone = service.phones?.[0]?.number;
        const known = found.get(service.id) ?? {
          line: {
            service: service.id,
            name: service.name,
            ...(phone === undefined ? {} : { phone }),
            ask: stale ? (opening.because.at(-1)?.text ?? '') : (each.toAsk[0] ?? ''),
          },
          hours: new Set<number>(),
          alone: new Set<number>(),
          old: new Set<number>(),
        };
        if (stale) known.old.add(index);
        else if (need.reachable !== 'yes') {
          known.hours.add(index);
          if (open.length === 1) known.alone.add(index);
        }
        found.set(service.id, known);
      }
    }
  }
  return [...found.values()]
    .filter((each) => each.hours.size + each.old.size > 0)
    .sort(
      (a, b) =>
        b.hours.size - a.hours.size ||
        b.alone.size - a.alone.size ||
        b.old.size - a.old.size ||
        Number(b.line.phone !== undefined) - Number(a.line.phone !== undefined) ||
        (a.line.service < b.line.service ? -1 : 1),
    )
    .map(({ line, hours: all, alone }) => ({ ...line, hours: all.size, alone: alone.size }));
}
