import type { Journey } from '../journal/index.ts';
import { type Finding, isDisconnect } from '../map/index.ts';

/**
 * Chooses the few journeys that between them show the most of what breaks: each next one adds the rules not shown yet,
 * weighed by how many people they touch. Journeys that end in a death and very long ones are left for the data files.
 */
export function tellingJourneys(journeys: readonly Journey[], findings: readonly Finding[], most: number): Journey[] {
  if (journeys.length <= most) return [...journeys];
  const touched = new Map<string, Set<string>>();
  const breaks = new Map<string, Set<string>>();
  for (const finding of findings) {
    if (!isDisconnect(finding.verdict) || finding.domain !== undefined) continue;
    (touched.get(finding.rule) ?? put(touched, finding.rule)).add(finding.journey);
    (breaks.get(finding.journey) ?? put(breaks, finding.journey)).add(finding.rule);
  }
  const candidates = journeys.filter((journey) => {
    const size = journey.events.filter((event) => !event.type.startsWith('moment.')).length;
    return (
      size >= 5 && size <= 40 && (breaks.get(journey.id)?.size ?? 0) <= 14 && !journey.events.some((event) => event.type === 'person.died')
    );
  });
  const chosen: Journey[] = [];
  const shown = new Set<string>();
  while (chosen.length < most) {
    let best: Journey | undefined;
    let bestGain = 0;
    for (const journey of candidates) {
      if (chosen.includes(journey)) continue;
      let gain = 0;
      for (const rule of breaks.get(journey.id) ?? []) if (!shown.has(rule)) gain += Math.sqrt(touched.get(rule)?.size ?? 0);
      if (gain > bestGain) [best, bestGain] = [journey, gain];
    }
    if (!best) break;
    chosen.push(best);
    for (const rule of breaks.get(best.id) ?? []) shown.add(rule);
  }
  return chosen;
}

function put(map: Map<string, Set<string>>, key: string): Set<string> {
  const made = new Set<string>();
  map.set(key, made);
  return made;
}
