import { addDays, dateOf, type Instant, type ZonedCalendar } from '../../kernel/index.ts';
import type { AttrOf } from './assumed.ts';
import type { PersonDraws } from './draws.ts';
import type { AttrRules, EventRule } from './event-rule.ts';
import { isAllowed } from './release-day.ts';
import { shareAt, spreadAt } from './spread.ts';

/** Something that will happen, unless it falls away before. */
export interface Planned {
  readonly at: Instant;
  readonly event: EventRule;
  readonly attrs: Readonly<Record<string, unknown>>;
  /** The flag that stops it if it is set by then; -1 where none does. */
  readonly unless: number;
}

/** Puts a plan in its place: by time, then by when it was made. */
export function putPlanned(list: Planned[], planned: Planned): void {
  let place = list.length;
  list.push(planned);
  while (place > 0 && (list[place - 1] as Planned).at > planned.at) {
    list[place] = list[place - 1] as Planned;
    place -= 1;
  }
  list[place] = planned;
}

/** Drops what was stopped in an episode that ends, so that the next does not wake it. */
export function dropStopped(list: Planned[], happened: { has(flag: number): boolean }): void {
  for (let place = list.length - 1; place >= 0; place -= 1) {
    if (happened.has((list[place] as Planned).unless)) list.splice(place, 1);
  }
}

/** Draws the attributes of an event. */
export function drawAttrs(
  { drawn, fixed }: AttrRules,
  at: Instant,
  context: Readonly<Record<string, unknown>>,
  draws: PersonDraws,
  calendar: ZonedCalendar,
): Readonly<Record<string, unknown>> {
  if (fixed !== undefined) return fixed;
  const made: Record<string, unknown> = {};
  for (const { name, of, key } of drawn) {
    const value = attrValue(of, key, at, context, draws, calendar);
    if (value !== undefined && value !== null) made[name] = value;
  }
  return made;
}

function attrValue(
  of: AttrOf,
  key: number,
  at: Instant,
  context: Readonly<Record<string, unknown>>,
  draws: PersonDraws,
  calendar: ZonedCalendar,
): unknown {
  if (typeof of !== 'object') return of;
  if ('field' in of) return context[of.field];
  const draw = draws.nextOf(key);
  if ('draw' in of) return Math.round(spreadAt(of.draw, draw));
  if ('oneOf' in of) return shareAt(of.oneOf, draw).value;
  const from = of.date.from === 'now' ? at : context[of.date.from];
  if (typeof from !== 'string' && typeof from !== 'number') return undefined;
  let date = addDays(typeof from === 'number' ? dateOf(from, calendar.zone) : from, Math.round(spreadAt(of.date.days, draw)));
  const { notOn } = of.date;
  // never back to today or before: then to the next such day
  if (notOn === undefined) return date;
  const latest = date;
  while (!isAllowed({ notOn }, date, calendar)) date = addDays(date, -1);
  if (date > dateOf(at, calendar.zone)) return date;
  date = latest;
  while (!isAllowed({ notOn }, date, calendar)) date = addDays(date, 1);
  return date;
}
