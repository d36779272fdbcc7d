import type { LocalTime } from '../judge/local-time.ts';
import { firstAfter, lastBefore, lastBy, type Scan } from '../judge/scan.ts';
import type { ComputedName } from './rule.ts';

/** A value worked out from the journey at a trigger; `undefined` where it cannot be computed. */
export type ComputedValue = number | string | boolean | undefined;

export function compute(name: ComputedName, scan: Scan, trigger: number, time: LocalTime): ComputedValue {
  const { codes } = scan;
  const at = scan.at[trigger] as number;
  switch (name) {
    case 'custodyDays':
      return custodyDays(scan, trigger, time);
    case 'custodyStatus':
      return custodyStatus(scan, trigger);
    case 'wasRemanded':
      return lastBy(scan, codes.remand, at) >= 0;
    case 'throughcareAccepted':
      return lastBy(scan, codes.throughcareAccepted, at) >= 0;
    case 'welcomeVisitAgreed':
      return lastBy(scan, codes.visitAgreed, at) >= 0;
    case 'inTemporaryAccommodation': {
      const entered = lastBy(scan, codes.temporaryEntered, at);
      return entered >= 0 && codes.temporaryEnded.every((code) => lastBy(scan, code, at) < entered);
    }
    case 'daysSinceLiberation': {
      const liberated = lastBefore(scan, codes.liberation, trigger);
      return liberated < 0 ? undefined : time.wholeDays(scan.at[liberated] as number, at);
    }
  }
}

function custodyDays(scan: Scan, trigger: number, time: LocalTime): number | undefined {
  const { codes } = scan;
  const at = scan.at[trigger] as number;
  if (scan.code[trigger] === codes.reception) {
    const liberated = firstAfter(scan, codes.liberation, trigger);
    if (liberated >= 0) return time.wholeDays(at, scan.at[liberated] as number);
    const expected = scan.events[trigger]?.attrs?.['expectedDays'];
    return typeof expected === 'number' ? expected : undefined;
  }
  if (scan.code[trigger] !== codes.liberation) return undefined;
  const received = lastBefore(scan, codes.reception, trigger);
  return received < 0 ? undefined : time.wholeDays(scan.at[received] as number, at);
}

function custodyStatus(scan: Scan, trigger: number): string | undefined {
  const { codes } = scan;
  const received = lastBefore(scan, codes.reception, trigger + 1);
  if (received < 0) return undefined;
  const at = scan.at[trigger] as number;
  for (
    let index = firstAfter(scan, codes.sentence, received);
    index >= 0 && (scan.at[index] as number) <= at;
    index = scan.next[index] as number
  ) {
    if (scan.events[index]?.attrs?.['disposal'] === 'custody') return 'sentenced';
  }
  const status = scan.events[received]?.attrs?.['status'];
  return typeof status === 'string' ? status : undefined;
}
