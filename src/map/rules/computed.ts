import { receptionOf } from '../judge/episode.ts';
import type { LocalTime } from '../judge/local-time.ts';
import { firstAfter, isSameVagueDay, lastBy, type Scan } from '../judge/scan.ts';
import type { ComputedName } from './rule.ts';

/** A value worked out from the journey at a trigger; `undefined` where it cannot be computed. */
export type ComputedValue = number | string | boolean | undefined;

export function compute(name: ComputedName, scan: Scan, trigger: number, time: LocalTime): ComputedValue {
  const { codes } = scan;
  const by = scan.until[trigger] as number;
  switch (name) {
    case 'custodyDays':
      return custodyDays(scan, trigger, time);
    case 'custodyStatus':
      return custodyStatus(scan, trigger);
    case 'wasRemanded':
      return lastBy(scan, codes.remand, by) >= 0;
    case 'throughcareAccepted':
      return isInThisStay(scan, codes.throughcareAccepted, trigger);
    case 'welcomeVisitAgreed':
      return isInThisStay(scan, codes.visitAgreed, trigger);
    case 'inTemporaryAccommodation': {
      const entered = lastBy(scan, codes.temporaryEntered, by);
      return entered >= 0 && codes.temporaryEnded.every((code) => lastBy(scan, code, by) < entered);
    }
    case 'daysSinceLiberation': {
      const liberated = liberationBefore(scan, trigger);
      return liberated < 0 ? undefined : wholeDays(scan, liberated, trigger, time);
    }
  }
}

/** One at or before the trigger, of the same episode: what was accepted on an earlier stay says nothing of this one. */
function isInThisStay(scan: Scan, code: number, trigger: number): boolean {
  const reception = receptionOf(scan, trigger);
  for (let index = scan.head[code] as number; index >= 0; index = scan.next[index] as number) {
    if ((scan.at[index] as number) > (scan.until[trigger] as number)) continue;
    if (reception < 0 || index >= reception || isSameVagueDay(scan, index, reception)) return true;
  }
  return false;
}

/** The last liberation before an event; on one day without a clock only the order of one record tells. */
function liberationBefore(scan: Scan, trigger: number): number {
  const { codes } = scan;
  const ordered = codes.isOfCustody(scan.events[trigger]?.type ?? '');
  let found = -1;
  for (let index = scan.head[codes.liberation] as number; index >= 0 && index < trigger; index = scan.next[index] as number)
    if (ordered || !isSameVagueDay(scan, index, trigger)) found = index;
  return found;
}

/** By the clock where both have one, else by the days. */
function wholeDays(scan: Scan, from: number, to: number, time: LocalTime): number {
  const [a, b] = [scan.at[from] as number, scan.at[to] as number];
  return scan.until[from] === a && scan.until[to] === b ? time.wholeDays(a, b) : time.dayOf(b) - time.dayOf(a);
}

function custodyDays(scan: Scan, trigger: number, time: LocalTime): number | undefined {
  const { codes } = scan;
  if (scan.code[trigger] === codes.reception) {
    const liberated = firstAfter(scan, codes.liberation, trigger);
    if (liberated >= 0) return wholeDays(scan, trigger, liberated, time);
    const expected = scan.events[trigger]?.attrs?.['expectedDays'];
    return typeof expected === 'number' ? expected : undefined;
  }
  if (scan.code[trigger] !== codes.liberation) return undefined;
  const received = receptionOf(scan, trigger);
  return received < 0 ? undefined : wholeDays(scan, received, trigger, time);
}

function custodyStatus(scan: Scan, trigger: number): string | undefined {
  const { codes } = scan;
  const received = receptionOf(scan, trigger);
  if (received < 0) return undefined;
  const by = scan.until[trigger] as number;
  for (let index = firstAfter(scan, codes.sentence, received); index >= 0; index = scan.next[index] as number) {
    if ((scan.at[index] as number) <= by && scan.events[index]?.attrs?.['disposal'] === 'custody') return 'sentenced';
  }
  const status = scan.events[received]?.attrs?.['status'];
  return typeof status === 'string' ? status : undefined;
}
