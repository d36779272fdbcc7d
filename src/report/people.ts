import type { Journey } from '../journal/index.ts';
import type { PeopleRow } from './report.ts';
import { hideSmall } from './small-numbers.ts';
import { sentenceCase } from './words.ts';

export const ageBands = ['Under 18', '18 to 20', '21 to 24', '25 to 34', '35 to 44', '45 to 54', '55 and over', 'Not recorded'] as const;

/** @example ageBand(20) // '18 to 20' */
export function ageBand(age: number | undefined): string {
  if (age === undefined) return 'Not recorded';
  const band = [18, 21, 25, 35, 45, 55].findIndex((limit) => age < limit);
  return ageBands[band < 0 ? 6 : band] ?? 'Not recorded';
}

/** People, people with a disconnect and with an urgent one, by a group; small numbers are held back in each column. */
export function peopleRows(
  journeys: readonly Journey[],
  broken: ReadonlySet<string>,
  urgent: ReadonlySet<string>,
  group: (journey: Journey) => string,
  order: readonly string[] | undefined,
  least: number,
): PeopleRow[] {
  const groups = new Map<string, { people: number; broken: number; urgent: number }>();
  for (const journey of journeys) {
    const key = group(journey);
    const row = groups.get(key) ?? { people: 0, broken: 0, urgent: 0 };
    row.people++;
    if (broken.has(journey.id)) row.broken++;
    if (urgent.has(journey.id)) row.urgent++;
    groups.set(key, row);
  }
  const keys = order ? order.filter((key) => groups.has(key)) : [...groups.keys()].sort();
  const people = hideSmall(
    keys.map((key) => groups.get(key)?.people ?? 0),
    least,
  );
  const withDisconnect = hideSmall(
    keys.map((key) => groups.get(key)?.broken ?? 0),
    least,
  );
  const urgentHeld = hideSmall(
    keys.map((key) => groups.get(key)?.urgent ?? 0),
    least,
  );
  return keys.map((key, at) => ({
    label: sentenceCase(key),
    people: people[at],
    withDisconnect: people[at] === undefined ? undefined : withDisconnect[at],
    urgent: people[at] === undefined ? undefined : urgentHeld[at],
  }));
}
