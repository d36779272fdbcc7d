import type { Journey } from '../journal/journey.ts';
import type { Decisions } from './decision.ts';
import type { People } from './people.ts';
import type { RecordsPlan } from './plan.ts';

/** Looks for one person under two ids and two people under one: told with counts, and nothing is joined or parted on a guess. */
export function suspect(journeys: readonly Journey[], people: People, plan: RecordsPlan, decisions: Decisions): void {
  for (const [kind, ids] of people.byId) {
    if (plan.ids?.[kind]?.digits !== undefined) continue;
    const seen = new Map<string, Set<unknown>>();
    for (const [key, person] of ids) {
      const bare = key
        .replace(/^0+(?=\d)/, '')
        .replace(/[\s\-./]/g, '')
        .normalize('NFKD')
        .replace(/[\u0300-\u036f\uFFFD]/g, '');
      const own = seen.get(bare) ?? new Set();
      own.add(person ?? key);
      seen.set(bare, own);
    }
    const alike = [...seen.values()].filter((own) => own.size > 1).length;
    if (alike > 0)
      decisions.add(
        { what: 'one-under-two', column: kind, count: alike },
        (count) =>
          `${count} ids of the kind "${kind}" differ only in noughts at the front, marks or accents: ${count === 1 ? 'it may be' : 'they may be'} one person under two ids. If the ids have a fixed number of figures, say so with "digits".`,
      );
  }
  const afterDeath = journeys.filter(({ events }) => {
    const died = events.findIndex(({ type }) => type === 'person.died');
    return (
      died >= 0 &&
      events
        .slice(died + 1)
        .some(({ type, at }) => type !== 'person.died' && type !== 'journey.ended' && at > (events[died]?.at ?? 0) + 3 * 86_400_000)
    );
  }).length;
  if (afterDeath > 0)
    decisions.add(
      { what: 'two-under-one', count: afterDeath },
      (count) =>
        `${count} ${count === 1 ? 'person has' : 'people have'} events more than three days after a death on record: two people may stand under one id.`,
    );
}
