import type { Journey } from '../journal/index.ts';
import { isDisconnect } from '../map/index.ts';
import type { ByPerson } from './head-count.ts';

/**
 * Chooses the few journeys that between them show the most of what breaks: each next one adds the rules not shown yet,
 * weighed by how many people they touch. Journeys that end in a death and very long ones are left for the data files.
 */
export function tellingJourneys(journeys: readonly Journey[], people: ByPerson, most: number): Journey[] {
  if (journeys.length <= most) return [...journeys];
  const touched = new Map<string, number>();
  const breaks = new Map<string, ReadonlySet<string>>();
  for (const [id, own] of people) {
    const rules = new Set<string>();
    for (const finding of own) if (finding.domain === undefined && isDisconnect(finding.verdict)) rules.add(finding.rule);
    for (const rule of rules) touched.set(rule, (touched.get(rule) ?? 0) + 1);
    if (rules.size > 0) breaks.set(id, rules);
  }
  const candidates = journeys.filter((journey) => (breaks.get(journey.id)?.size ?? 0) <= 14 && isShowable(journey));
  const chosen: Journey[] = [];
  const shown = new Set<string>();
  while (chosen.length < most) {
    let best: Journey | undefined;
    let bestGain = 0;
    for (const journey of candidates) {
      if (chosen.includes(journey)) continue;
      let gain = 0;
      for (const rule of breaks.get(journey.id) ?? []) if (!shown.has(rule)) gain += Math.sqrt(touched.get(rule) ?? 0);
      if (gain > bestGain) [best, bestGain] = [journey, gain];
    }
    if (!best) break;
    chosen.push(best);
    for (const rule of breaks.get(best.id) ?? []) shown.add(rule);
  }
  return chosen;
}

function isShowable({ events }: Journey): boolean {
  let size = 0;
  for (const { type } of events) {
    if (type === 'person.died') return false;
    if (!type.startsWith('moment.')) size += 1;
  }
  return size >= 5 && size <= 40;
}
