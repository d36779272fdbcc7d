import { dayNumber } from '../../kernel/civil-date.ts';
import type { Service } from '../service.ts';
import { clockTime } from './clock-time.ts';
import { compileSchedule, type OpenSpan } from './compiled-schedule.ts';
import type { HolidaySchedule, Schedule } from './schedule.ts';

/** What the holiday schedules of a service say of one day. */
export interface DayException {
  readonly state: 'closed' | 'hours' | 'unknown';
  readonly words: string;
  readonly id?: string;
}

/** The names of the places that its hours, its exceptions and its words speak of. */
function placesOf(service: Service): ReadonlySet<string> {
  const named = [...(service.schedules ?? []), ...(service.exceptions ?? []), ...(service.cautions ?? [])].map((each) => each.location);
  return new Set(named.filter((each) => each !== undefined));
}

/** Does something told of one place hold for hours of another? `maybe` where it is not said which place the hours are of. */
export function holdsAt(service: Service, told: string | undefined, location: string | undefined): 'yes' | 'maybe' | 'no' {
  if (told === undefined || told === location) return 'yes';
  if (location !== undefined) return 'no';
  return placesOf(service).size <= 1 ? 'yes' : 'maybe';
}

/** What holds on a day (a number since 1970-01-01) for the hours of one place; `undefined` on an ordinary day. */
export function exceptionOn(service: Service, day: number, location: string | undefined): DayException | undefined {
  let found: DayException | undefined;
  for (const each of service.exceptions ?? []) {
    const holds = holdsAt(service, each.location, location);
    const reach = holds === 'no' ? undefined : reachOf(each, day);
    if (reach === undefined) continue;
    const state = holds === 'maybe' || reach === 'maybe' ? 'unknown' : stateOf(each);
    const one: DayException = { state, words: each.words, ...(each.id === undefined ? {} : { id: each.id }) };
    // Closed and open at other hours on the same day: one of them is wrong.
    if (found === undefined || state === 'unknown') found = one;
    else if (found.state !== state) found = { ...one, state: 'unknown', words: `${found.words}; ${each.words}` };
  }
  return found;
}

function reachOf({ startDate, endDate, fault }: HolidaySchedule, day: number): 'yes' | 'maybe' | undefined {
  if (startDate !== undefined && day < dayNumber(startDate)) return undefined;
  if (endDate !== undefined && day > dayNumber(endDate)) return undefined;
  if (fault !== undefined) return 'maybe';
  if (startDate !== undefined && endDate !== undefined) return 'yes';
  return startDate !== undefined && day === dayNumber(startDate) ? 'yes' : 'maybe';
}

function stateOf({ closed, opensAt, closesAt }: HolidaySchedule): DayException['state'] {
  const timed = opensAt !== undefined || closesAt !== undefined;
  if (closed === true) return timed && !empty(opensAt, closesAt) ? 'unknown' : 'closed';
  return opensAt !== undefined && closesAt !== undefined && clockTime(opensAt) && clockTime(closesAt) ? 'hours' : 'unknown';
}

/** Some feeds write 00:00 to 00:00 beside "closed". */
function empty(opensAt: string | undefined, closesAt: string | undefined): boolean {
  const [from, to] = [opensAt, closesAt].map((text) => (text === undefined ? undefined : clockTime(text)?.clock));
  return from === to && from === 0;
}

const made = new WeakMap<HolidaySchedule, Schedule>();

/** The hours of such days as a schedule of their own. */
export function exceptionSchedule(each: HolidaySchedule): Schedule {
  let schedule = made.get(each);
  if (!schedule) {
    schedule = {
      freq: 'DAILY',
      ...(each.id === undefined ? {} : { id: each.id }),
      ...(each.location === undefined ? {} : { location: each.location }),
      ...(each.startDate === undefined ? {} : { validFrom: each.startDate }),
      ...((each.endDate ?? each.startDate) === undefined ? {} : { validTo: (each.endDate ?? each.startDate) as string }),
      ...(each.opensAt === undefined ? {} : { opensAt: each.opensAt }),
      ...(each.closesAt === undefined ? {} : { closesAt: each.closesAt }),
      ...(each.timezone === undefined ? {} : { timezone: each.timezone }),
    };
    made.set(each, schedule);
  }
  return schedule;
}

/** The stretches in which holiday schedules say that it is open. */
export function exceptionSpans(service: Service, day: number, zone: string): readonly OpenSpan[] {
  return (service.exceptions ?? []).flatMap((each) => {
    if (stateOf(each) !== 'hours' || reachOf(each, day) !== 'yes') return [];
    const span = compileSchedule(exceptionSchedule(each), zone).spanOn(day);
    return span ? [span] : [];
  });
}
