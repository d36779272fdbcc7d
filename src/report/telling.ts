import type { Journey } from '../journal/index.ts';
import { type ByPerson, isBroken } from './mark.ts';

/**
 * Chooses the few journeys that between them show the most of what breaks: each next one adds the rules not shown yet,
 * weighed by how many people they touch. Journeys that end in a death and very long ones are left for the data files.
 */
export function tellingJourneys(journeys: readonly Journey[], people: ByPerson, most: number): Journey[] {
  if (journeys.length <= most) return [...journeys];
  const touched = new Map<string, number>();
  const breaks = new Map<string, ReadonlySet<string>>();
  for (const [id, own] of people) {
    const broken = own.filter((mark) => isBroken(mark) && !mark.kind.isAtContact).sort((a, b) => a.broke - b.broke);
    const rules = new Set(broken.map(({ kind }) => kind.rule));
    for (const rule of rules) touched.set(rule, (touched.get(rule) ?? 0) + 1);
    if (rules.size > 0) breaks.set(id, rules);
  }
  const candidates = journeys.flatMap((journey) => {
    const rules = breaks.get(journey.id);
    return rules === undefined || rules.size > 14 ? [] : [{ journey, rules }];
  });
  const chosen: Journey[] = [];
  const shown = new Set<string>();
  while (chosen.length < most) {
    let best: Journey | undefined;
    let bestGain = 0;
    for (const { journey, rules } of candidates) {
      if (chosen.includes(journey)) continue;
      let gain = 0;
      for (const rule of rules) if (!shown.has(rule)) gain += Math.sqrt(touched.get(rule) ?? 0);
      if (gain > bestGain && isShowable(journey)) [best, bestGain] = [journey, gain];
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
