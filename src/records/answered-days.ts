import type { Unseen } from '../journal/journey.ts';
import { endOfDay, fromDayNumber, startOfDay } from '../kernel/civil-date.ts';

/** Attributes that stand for an event of their own, by event type: `{ "custody.liberated": { "to": ["housing.address.confirmed"] } }`. */
export type StandsFor = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Days, as numbers, on which an attribute that is noted says whether an event of a type happened. */
export type AnsweredDays = ReadonlyMap<string, ReadonlySet<number>>;

/** What cannot be seen, without the days on which an attribute answers: a release to an address says it of that day, and of no other. */
export function withoutAnswered(unseen: readonly Unseen[], answered: AnsweredDays, zone: string): readonly Unseen[] {
  if (answered.size === 0) return unseen;
  return unseen.flatMap((gap): readonly Unseen[] => {
    const told = gap.types?.filter((type) => answered.has(type)) ?? [];
    if (told.length === 0) return [gap];
    const rest = gap.types?.filter((type) => !answered.has(type)) ?? [];
    const parts = told.flatMap((type) => around(gap, type, [...(answered.get(type) as ReadonlySet<number>)], zone));
    return [...(rest.length > 0 ? [{ ...gap, types: rest }] : []), ...parts];
  });
}

function around({ from, to, ...gap }: Unseen, type: string, days: readonly number[], zone: string): readonly Unseen[] {
  const parts: Unseen[] = [];
  let begin = from;
  const add = (until: Unseen['to']) => {
    if (begin !== undefined && until !== undefined && begin > until) return;
    parts.push({ ...gap, types: [type], ...(begin === undefined ? {} : { from: begin }), ...(until === undefined ? {} : { to: until }) });
  };
  for (const day of [...days].sort((a, b) => a - b)) {
    const next = startOfDay(fromDayNumber(day + 1), zone);
    if ((begin !== undefined && next <= begin) || (to !== undefined && startOfDay(fromDayNumber(day), zone) > to)) continue;
    add(endOfDay(fromDayNumber(day - 1), zone));
    begin = next;
  }
  add(to);
  return parts;
}
