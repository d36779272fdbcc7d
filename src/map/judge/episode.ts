import { firstAfter, isSameVagueDay, lastBefore, type Scan } from './scan.ts';

/** The stretch of a journey in which an answer counts: from the latest reception at or before the trigger up to the next one. */
export interface Episode {
  /** Position of the reception that begins it, -1 for the beginning of the record. */
  readonly reception: number;
  /** Position of the reception that ends it; the number of events where none does. */
  readonly until: number;
}

/** The episode of a trigger. Of a trigger and a reception on one day, one of them without a clock, the reception comes after, unless both are of the same custody record. */
export function episodeOf(scan: Scan, trigger: number): Episode {
  return { reception: receptionOf(scan, trigger), until: nextReception(scan, trigger) };
}

export function receptionOf(scan: Scan, trigger: number): number {
  const { begins: reception } = scan.codes;
  if (!scan.hasDays) return lastBefore(scan, reception, trigger + 1);
  let found = -1;
  for (let index = scan.head[reception] as number; index >= 0; index = scan.next[index] as number)
    if (isAtOrBefore(scan, index, trigger)) found = index;
  return found;
}

function nextReception(scan: Scan, trigger: number): number {
  const { begins: reception } = scan.codes;
  if (!scan.hasDays) {
    const next = firstAfter(scan, reception, trigger);
    return next < 0 ? scan.count : next;
  }
  for (let index = scan.head[reception] as number; index >= 0; index = scan.next[index] as number)
    if (!isAtOrBefore(scan, index, trigger)) return index;
  return scan.count;
}

function isAtOrBefore(scan: Scan, reception: number, trigger: number): boolean {
  if (reception === trigger || !isSameVagueDay(scan, reception, trigger)) return reception <= trigger;
  return scan.codes.isOfEpisodes(scan.events[trigger]?.type ?? '') && reception < trigger;
}

/** Whether an event stands in an episode; one that shares the day on which it begins or ends, without a clock, belongs to both. */
export function isInside(scan: Scan, index: number, { reception, until }: Episode): boolean {
  return (
    (index >= reception || isSameVagueDay(scan, index, reception)) &&
    (index < until || (until < scan.count && isSameVagueDay(scan, index, until)))
  );
}
