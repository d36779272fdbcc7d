import { type CivilDate, dayNumber } from '../kernel/civil-date.ts';
import { givenAs } from '../kernel/given.ts';
import { HOUR, type Instant } from '../kernel/instant.ts';
import { plainArea } from './area-map.ts';
import { clockTime } from './opening/clock-time.ts';
import { instantIn } from './opening/local-day.ts';
import { dayRule } from './opening/recurrence.ts';
import type { Service } from './service.ts';

/** One departure of a bus or train, as a timetable gives it. */
export interface Departure {
  readonly from: string;
  readonly to: string;
  /** Local time: `17:35`. */
  readonly leaves: string;
  readonly arrives?: string;
  readonly route?: string;
  /** `MO,TU,WE,TH,FR`; absent, not said. */
  readonly days?: string;
  readonly validFrom?: CivilDate;
  readonly validTo?: CivilDate;
  /** Whether it runs on public holidays; absent, not said. */
  readonly holidays?: boolean;
}

/** A departure on a day. */
export interface Ride {
  readonly route?: string;
  readonly from: string;
  readonly to: string;
  readonly leavesAt: Instant;
  readonly arrivesAt?: Instant;
  /** False where the timetable does not say whether it runs that day. */
  readonly certain: boolean;
}

/** The departures of a day from a place, at or after an instant, in order. `holiday`: that day is a public holiday. */
export function ridesFrom(
  timetable: readonly Departure[],
  place: string,
  date: CivilDate,
  after: Instant,
  zone: string,
  holiday = false,
): Ride[] {
  givenAs('ridesFrom', 'timetable', timetable, '[from:text to:text leaves:text]');
  givenAs('ridesFrom', 'place', place, 'text');
  givenAs('ridesFrom', 'date', date, 'text');
  givenAs('ridesFrom', 'after', after, 'number');
  givenAs('ridesFrom', 'zone', zone, 'text');
  const day = dayNumber(date);
  const rides = timetable.flatMap((each): Ride[] => {
    if (!names(each.from, place)) return [];
    const leaves = clockTime(each.leaves)?.clock;
    const arrives = each.arrives === undefined ? undefined : clockTime(each.arrives)?.clock;
    if (
      leaves === undefined ||
      (each.validFrom !== undefined && date < each.validFrom) ||
      (each.validTo !== undefined && date > each.validTo)
    )
      return [];
    if (holiday && each.holidays === false) return [];
    const rule = each.days === undefined ? undefined : dayRule({ freq: 'WEEKLY', byday: each.days });
    if (rule && rule.faults.length === 0 && !rule.onDay(day)) return [];
    const leavesAt = instantIn(day, leaves, zone);
    if (leavesAt < after) return [];
    const arrivesAt = arrives === undefined ? undefined : instantIn(arrives < leaves ? day + 1 : day, arrives, zone);
    return [
      {
        from: each.from,
        to: each.to,
        leavesAt,
        ...(each.route === undefined ? {} : { route: each.route }),
        ...(arrivesAt === undefined ? {} : { arrivesAt }),
        certain: rule !== undefined && rule.faults.length === 0 && (!holiday || each.holidays === true),
      },
    ];
  });
  return rides.sort((a, b) => a.leavesAt - b.leavesAt);
}

/** The last ride to a service that arrives before it closes; one whose arrival is not given is taken to need an hour. */
export function lastRideTo(service: Service, rides: readonly Ride[], closesAt: Instant): Ride | undefined {
  givenAs('lastRideTo', 'service', service, '{id:text name:text}');
  givenAs('lastRideTo', 'rides', rides, '[from:text to:text leavesAt:number]');
  givenAs('lastRideTo', 'closesAt', closesAt, 'number');
  const places = [...(service.addresses ?? []), ...(service.schedules ?? []).flatMap((each) => each.location ?? [])];
  return rides
    .filter((ride) => places.some((place) => names(ride.to, place)) && (ride.arrivesAt ?? ride.leavesAt + HOUR) < closesAt)
    .at(-1);
}

/** Does one text name a place that the other names too? */
function names(one: string, other: string): boolean {
  const [a, b] = [plainArea(one), plainArea(other)];
  return a !== '' && b !== '' && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `));
}
