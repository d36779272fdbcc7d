import { addDays, type CivilDate, dateOf, endOfDay, startOfDay } from '../kernel/civil-date.ts';
import { givenAs, givenObject } from '../kernel/given.ts';
import { type Instant, MINUTE } from '../kernel/instant.ts';
import { domainsOfNeeds, type NeedMeaning } from '../kernel/meaning.ts';
import type { Profile } from '../kernel/profile.ts';
import { answersNeed, eligible, inArea } from './eligible.ts';
import { hasPlaces } from './has-places.ts';
import { type LiberationTask, liberationTasks } from './liberation-tasks.ts';
import type { MissingAtHour, NeedAtHour, ServiceAtHour } from './need-at-hour.ts';
import { compileSchedule } from './opening/compiled-schedule.ts';
import { instantIn } from './opening/local-day.ts';
import { type NextDay, nextDayList } from './opening/next-day.ts';
import { nextOpening } from './opening/next-opening.ts';
import { openAt } from './opening/open-at.ts';
import type { Opening } from './opening/opening.ts';
import { type OpeningOptions, zoneOf } from './opening/opening-options.ts';
import { type AccessMeans, reachableWithout } from './reachable-without.ts';
import { remote } from './remote.ts';
import type { Service } from './service.ts';
import { type Departure, lastRideTo, type Ride, ridesFrom } from './timetable.ts';

/** Who walks out, where, when, and who could help. */
export interface LiberationHourAsk {
  readonly person: Profile;
  /** The gate: a name for the page. */
  readonly prison?: string;
  readonly at: Instant;
  readonly services: readonly Service[];
  /** Minutes from the gate to the services; openings are judged at the arrival. @defaultValue 0 */
  readonly travelMinutes?: number;
  /** Needs to look at for everybody. @defaultValue none */
  readonly always?: readonly string[];
  /** @defaultValue 'liberated' */
  readonly status?: string;
  /** Departures from the gate. @defaultValue none: rides are not told */
  readonly timetable?: readonly Departure[];
}

/** How hours are read, and what the pathway means by its needs. */
export type LiberationHourOptions = OpeningOptions & { readonly meaning: NeedMeaning };

/** What a person finds open on the day and hour of leaving custody. */
export interface LiberationHour {
  readonly at: Instant;
  /** Local time of the page. */
  readonly zone: string;
  readonly arrival: Instant;
  readonly date: CivilDate;
  readonly prison?: string;
  readonly area?: string;
  /** The public holiday of that day, by the calendar of the area. */
  readonly holiday?: string;
  readonly needs: readonly NeedAtHour[];
  readonly missing: readonly MissingAtHour[];
  /** Rides from the gate that day, where a timetable was given. */
  readonly rides?: { readonly first?: Ride; readonly last?: Ride };
  /** What somebody should do before the day, each with whom to ring. */
  readonly tasks: readonly LiberationTask[];
  /** Who is open on the day after. */
  readonly nextDay: NextDay;
}

/**
 * For each need of a person leaving custody at an instant: who can be reached that day and until when, what closes in how many minutes,
 * and what is missing. Services outside the person's area are left out; those whose area is not published stay.
 */
export function liberationHour(ask: LiberationHourAsk, options: LiberationHourOptions): LiberationHour {
  givenAs('liberationHour', 'ask', ask, '{person:object at:number services:list}');
  givenAs('liberationHour', 'options', options, '{meaning:object}');
  givenObject(options, 'liberationHour', 'options', ['meaning']);
  const { person, at, services, prison } = ask;
  const zone = zoneOf(options);
  const arrival = at + (ask.travelMinutes ?? 0) * MINUTE;
  const date = dateOf(at, zone);
  const wanted = [
    ...new Set([
      ...person.needs,
      ...(person.gpRegistered === false && !domainsOfNeeds(person.needs, options.meaning).includes('health') ? ['health'] : []),
      ...(ask.always ?? []),
    ]),
  ];
  const local = services.filter((service) => inArea(service, person.homeArea, options.areas).answer !== 'no');
  const holiday = options.calendar?.(undefined)?.holiday(date);
  const rides = ask.timetable && prison !== undefined ? ridesFrom(ask.timetable, prison, date, at, zone, holiday !== undefined) : [];
  const needs = wanted.map((need) => atNeed(need, local, ask, arrival, options, rides));
  const missing = lacks(person);
  const next = addDays(date, 1);
  return {
    at,
    zone,
    arrival,
    date,
    ...(prison === undefined ? {} : { prison }),
    ...(person.homeArea === undefined ? {} : { area: person.homeArea }),
    ...(holiday === undefined ? {} : { holiday }),
    needs,
    missing,
    ...(ask.timetable ? { rides: rideEnds(rides) } : {}),
    tasks: liberationTasks(needs, missing),
    nextDay: nextDayList(
      needs.map((each) => ({
        need: each.need,
        services: each.services.filter((one) => one.eligible.answer !== 'no').map((one) => one.service),
      })),
      startOfDay(next, zone),
      endOfDay(next, zone),
      options,
    ),
  };
}

function rideEnds(rides: readonly Ride[]): { readonly first?: Ride; readonly last?: Ride } {
  const [first, last] = [rides[0], rides.at(-1)];
  return first && last ? { first, last } : {};
}

function atNeed(
  need: string,
  services: readonly Service[],
  ask: LiberationHourAsk,
  arrival: Instant,
  options: LiberationHourOptions,
  rides: readonly Ride[],
): NeedAtHour {
  const found = services
    .filter((service) => answersNeed(service, need, options.meaning).answer === 'yes')
    .map((service) => atHour(service, need, ask, arrival, options, rides));
  const order = { yes: 0, unknown: 1, no: 2 } as const;
  const sorted = found.sort(
    (a, b) => order[a.reachable] - order[b.reachable] || (b.by ?? 0) - (a.by ?? 0) || (a.service.id < b.service.id ? -1 : 1),
  );
  const reachable = sorted[0]?.reachable ?? 'no';
  const missing: MissingAtHour[] = [];
  if (found.length === 0) missing.push({ code: 'no-service', text: `No service for ${need} is known in this area.` });
  else if (reachable === 'no') missing.push({ code: 'none-reachable', text: `No service for ${need} can be reached that day.` });
  else if (reachable === 'unknown')
    missing.push({ code: 'hours-unknown', text: `Whether help with ${need} can be reached that day is not known: ask before the day.` });
  const latest = sorted.filter((each) => each.reachable === 'yes').map((each) => each.by as Instant);
  return { need, reachable, ...(latest.length === 0 ? {} : { by: Math.max(...latest) }), services: sorted, missing };
}

function atHour(
  service: Service,
  need: string,
  ask: LiberationHourAsk,
  arrival: Instant,
  options: LiberationHourOptions,
  rides: readonly Ride[],
): ServiceAtHour {
  const zone = zoneOf(options);
  const now = openAt(service, ask.at, options);
  const opening = arrival === ask.at ? now : openAt(service, arrival, options);
  const allowed = eligible(service, ask.person, {
    need,
    meaning: options.meaning,
    status: ask.status ?? 'liberated',
    ...(options.areas ? { areas: options.areas } : {}),
  });
  const places = hasPlaces(service, arrival, { zone });
  const lacking = lackingMeans(ask.person);
  const without = lacking.length > 0 ? reachableWithout(service, lacking) : undefined;
  const next =
    opening.answer === 'open' ? { opensAt: arrival, closesAt: opening.closesAt as Instant } : nextOpening(service, arrival, options);
  const dayEnd = endOfDay(dateOf(ask.at, zone), zone);
  const today = next !== undefined && next.opensAt <= dayEnd ? next : undefined;
  const stated = [allowed, places, ...(without ? [without] : [])];
  const against = stated
    .filter((each) => each.answer === 'no')
    .flatMap((each) => each.because.filter((one) => one.answer === 'no').map((one) => one.text));
  const attending = opening.attending ?? (today ? openAt(service, today.opensAt, options).attending : undefined);
  if (ask.person.has.phone === false && remote(attending))
    against.push(`It is attended from afar (${attending}), and the person has no phone.`);
  const toAsk = stated.flatMap((each) => each.because.filter((one) => one.answer === 'unknown').map((one) => one.text));
  const doubt = today || opening.answer !== 'closed' ? undefined : doubtful(service, arrival, dayEnd, options);
  const hours = today ? 'yes' : opening.answer === 'closed' && doubt === undefined ? 'no' : 'unknown';
  const reachable = against.length > 0 ? 'no' : hours;
  const ride = today && lastRideTo(service, rides, today.closesAt);
  return {
    service,
    reachable,
    opening,
    eligible: allowed,
    places,
    ...(without ? { without } : {}),
    ...(today && reachable === 'yes' ? { from: today.opensAt, by: today.closesAt } : {}),
    ...(now.answer === 'open' ? { closesInMinutes: Math.floor(((now.closesAt as Instant) - ask.at) / MINUTE) } : {}),
    ...(next !== undefined && opening.answer !== 'open' ? { opensAt: next.opensAt } : {}),
    ...(ride ? { lastRide: ride } : {}),
    against: hours === 'no' ? [...against, ...opening.because.slice(0, 1).map((one) => one.text)] : against,
    toAsk: hours === 'unknown' ? [...(doubt ?? opening).because.slice(0, 1).map((one) => one.text), ...toAsk] : toAsk,
  };
}

/** Closed now, but is it unknown at some later instant of that day? It can change only where a stretch or a day begins or ends. */
function doubtful(service: Service, from: Instant, until: Instant, options: OpeningOptions): Opening | undefined {
  const turns = new Set<Instant>();
  for (const schedule of service.schedules ?? []) {
    const compiled = compileSchedule(schedule, zoneOf(options));
    const today = compiled.localDay(from);
    for (let day = today - 1; day <= today + 1; day += 1) {
      const span = compiled.spanOn(day);
      const edges = [
        span?.from,
        span?.to,
        compiled.edgeOn(day, 'opensAt'),
        compiled.edgeOn(day, 'closesAt'),
        instantIn(day, 0, zoneOf(options)),
      ];
      for (const at of edges) if (at !== undefined && at > from && at <= until) turns.add(at);
    }
  }
  for (const at of turns) {
    const then = openAt(service, at, options);
    if (then.answer === 'unknown') return then;
  }
  return undefined;
}

function lackingMeans(person: Profile): AccessMeans[] {
  return [
    ...(person.has.phone === false ? (['phone'] as const) : []),
    ...(person.has.photoId === false ? (['photoId'] as const) : []),
    ...(person.tenancy === 'none' && person.needs.includes('housing') ? (['address'] as const) : []),
  ];
}

function lacks(person: Profile): MissingAtHour[] {
  const found: MissingAtHour[] = [];
  const add = (code: string, text: string) => void found.push({ code, text });
  if (person.has.phone === false) add('no-phone', 'No phone: nobody can call back.');
  if (person.has.phone === undefined) add('phone-not-known', 'Whether the person has a phone is not recorded.');
  if (person.has.photoId === false) add('no-photo-id', 'No photo ID: claims and tenancies ask for it.');
  if (person.has.bankAccount === false) add('no-bank-account', 'No bank account: no benefit can be paid into one.');
  if (person.gpRegistered === false) add('no-gp', 'Not registered with a GP practice.');
  if (person.tenancy === 'none') add('no-tenancy', 'No home to go to.');
  if (person.homeArea === undefined) add('area-not-known', 'The home area is not recorded: services were not chosen by area.');
  return found;
}
