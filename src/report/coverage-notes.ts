import type { Journey } from '../journal/index.ts';
import type { Rule } from '../map/index.ts';

/** What a report says of the records before any finding; it counts rules and words, and no people. */
export function coverageNotes(journeys: readonly Journey[], rules: readonly Rule[]): string[] {
  const [first, ...others] = journeys;
  if (first === undefined) return [];
  const never = (journey: Journey) =>
    new Set((journey.unseen ?? []).flatMap(({ types, from, to }) => (from === undefined && to === undefined ? (types ?? []) : [])));
  let blind = never(first);
  for (const journey of others) {
    if (blind.size === 0) break;
    const own = never(journey);
    blind = new Set([...blind].filter((type) => own.has(type)));
  }
  const types = new Set(journeys.flatMap(({ events }) => events.map(({ type }) => type)));
  const silent = rules.filter(
    ({ trigger, expect }) => types.has(trigger.type) && expect.length > 0 && expect.every((type) => blind.has(type)),
  );
  if (silent.length === 0) return [];
  const titles = silent.slice(0, 5).map(({ title, id }) => (title ?? id).replace(/\.$/, ''));
  return [
    `No source of these records holds what would answer ${silent.length === 1 ? 'one rule' : `${silent.length} rules`} that they start: ${titles.join('; ')}${silent.length > 5 ? `; and ${silent.length - 5} more` : ''}. The answer there is "not known".`,
  ];
}

/** Words of the files of a plan that nobody has given a meaning. */
export function wordNotes(decisions: readonly { readonly what: string; readonly value?: string }[]): string[] {
  const words = decisions.filter(({ what }) => what === 'untranslated');
  if (words.length === 0) return [];
  const shown = words.slice(0, 5).map(({ value }) => `"${value}"`);
  return [
    `${words.length === 1 ? 'One word' : `${words.length} words`} of the files ${words.length === 1 ? 'has' : 'have'} no meaning yet: ${shown.join(', ')}${words.length > 5 ? ` and ${words.length - 5} more` : ''}. What they hold is not counted.`,
  ];
}
