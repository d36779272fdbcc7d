import { caseTables } from '../../engine/move/case-tables.ts';
import type { Journey } from '../../journal/index.ts';
import { givenAs } from '../../kernel/given.ts';
import {
  addDays,
  type CivilDate,
  decisionKey,
  type Instant,
  inZone,
  keyedDraws,
  PathwayError,
  type Profile,
  plainWeek,
  startOfDay,
  type WorkingCalendar,
} from '../../kernel/index.ts';
import type { Pathway } from '../../pathway/index.ts';
import type { SimulationAssumptions } from '../assume/assumptions.ts';
import { domainBits } from '../assume/contact-rule.ts';
import { PersonDraws } from '../assume/draws.ts';
import { indexAssumptions } from '../assume/simulation-index.ts';
import type { DeskCount } from '../desk/desk.ts';
import { desksFor } from '../desk/desk-size.ts';
import { makeDesks } from '../desk/desks.ts';
import { type EventQueue, heapQueue } from './event-queue.ts';
import { FlagRows } from './flags.ts';
import { arrivalAt, inventPerson } from './invented-people.ts';
import { JournalColumns } from './journal-columns.ts';
import type { JourneyStart } from './journey-start.ts';
import { Traveller } from './traveller.ts';
import type { StoppedTravel, World } from './world.ts';

/** Whom to simulate, from which seed, under which assumptions. */
export interface CohortOptions {
  readonly pathway: Pathway;
  readonly assumptions: SimulationAssumptions;
  /** Calendars by their id; the first is used where no body is named. */
  readonly calendars?: readonly WorkingCalendar[];
  readonly people: number;
  /** Whole number; the same seed gives the same journeys. */
  readonly seed: number;
  /** First day of arrivals. @defaultValue '2026-06-01' */
  readonly from?: CivilDate;
  /** Days over which people come in. @defaultValue 365 */
  readonly days?: number;
  /** Days from the first to the end of observation. @defaultValue 1095 */
  readonly observe?: number;
  readonly homeArea?: string;
  /** Where these people are some of many: the number of the first, and how many there are in all. Draws and ids go by it. */
  readonly part?: { readonly first: number; readonly of: number };
  /** Whose other customers come to the desks, where several areas have desks of the same name. @defaultValue one area */
  readonly area?: string;
  /** @defaultValue a heap */
  readonly queue?: () => EventQueue;
  /** Called now and then with the share done, 0 to 1. */
  readonly progress?: (share: number) => void;
}

/** People who were simulated: their journeys and what came of the run. */
export interface Cohort {
  /** Local time of its days: that of the pathway. */
  readonly zone: string;
  /** Which days are worked, where no body is named. */
  readonly calendar: WorkingCalendar;
  readonly seed: number;
  readonly from: Instant;
  readonly until: Instant;
  readonly people: number;
  /** How many events happened in all. */
  readonly events: number;
  /** All journeys at once, made when first asked for. A big cohort is better read one by one. */
  readonly journeys: readonly Journey[];
  /** The journey of one person, 0 to people less 1; made anew each time. @throws PathwayError `no-such-person` */
  journey(person: number): Journey;
  /** How each journey's case was opened, in the order of the journeys. */
  readonly starts: readonly JourneyStart[];
  /** How each case of one person was opened, in the order of the cases. */
  cases(person: number): readonly JourneyStart[];
  readonly desks: readonly DeskCount[];
  /** Drawn events that a machine refused, by type; none of them is in a journey. */
  readonly refused: Readonly<Record<string, number>>;
  /** People whose journey was broken off because a case did not get on: a fault of the pathway or of the assumptions. */
  readonly stopped: readonly StoppedPerson[];
}

/** A person who was stopped: where their case rested, and why. */
export interface StoppedPerson extends Pick<StoppedTravel, 'at' | 'state' | 'reason'> {
  readonly person: string;
}

/**
 * Invents people and lets them travel the pathway: the machines decide what can happen, the assumptions how often, desks how soon.
 * Every event was accepted by the machines. The same options give the same journeys, whatever the queue.
 * @throws PathwayError when the assumptions name what the pathway does not have
 * @example simulateCohort({ pathway, assumptions, people: 100, seed: 7 }).journeys.length // 100
 */
export function simulateCohort(options: CohortOptions): Cohort {
  givenAs('simulateCohort', 'options', options, '{pathway:object assumptions:object people:number}');
  const { pathway, assumptions, people, seed, from = '2026-06-01', days = 365, observe = 1095, area } = options;
  const { first, of } = options.part ?? { first: 0, of: people };
  if (!Number.isSafeInteger(people) || people < 0)
    throw new PathwayError('bad-number', 'The number of people must be a whole number.', { people });
  if (!Number.isSafeInteger(seed)) throw new PathwayError('bad-number', 'The seed must be a whole number.', { seed });
  const begin = startOfDay(from, pathway.zone);
  const until = startOfDay(addDays(from, observe), pathway.zone) - 1000;
  const queue = (options.queue ?? heapQueue)();
  const calendars = Object.fromEntries((options.calendars ?? []).map((calendar) => [calendar.id, inZone(calendar, pathway.zone)]));
  const calendar = inZone(options.calendars?.[0] ?? plainWeek, pathway.zone);
  const draws = keyedDraws(seed);
  const journal = new JournalColumns();
  const others = area === undefined ? draws : keyedDraws(seed ^ decisionKey(area));
  const size = (people * 365) / Math.max(1, days) / Math.max(1, assumptions.arrivals.perYear.value);
  const background = { draws: others, begin, days, followed: size, usual: desksFor(size, assumptions.usualDesks ?? assumptions.desks) };
  const desks = makeDesks(desksFor(size, assumptions.desks), calendars, pathway.zone, queue, background);
  const index = indexAssumptions(assumptions, pathway);
  const world: World = {
    pathway,
    index,
    flags: new FlagRows(index.flags),
    calendar,
    releaseCalendar: calendars[assumptions.release?.calendar ?? ''] ?? calendar,
    domains: domainBits(pathway),
    queue,
    desks,
    journal,
    until,
    refused: new Map(),
    stopped: [],
  };
  const profiles = new Array<Profile>(people);
  const starts = new Array<readonly JourneyStart[]>(people);
  const arrivals = Float64Array.from({ length: people }, (_, person) =>
    arrivalAt(assumptions.arrivals, draws, first + person, from, days, pathway.zone),
  );
  const order = Uint32Array.from({ length: people }, (_, person) => person);
  order.sort((a, b) => (arrivals[a] as number) - (arrivals[b] as number) || a - b);
  const { progress } = options;
  for (let place = 0; place < people; place += 1) {
    const person = order[place] as number;
    const at = arrivals[person] as Instant;
    while (queue.runNext(at - 1));
    const own = new PersonDraws(draws, first + person);
    const { profile, stage, input } = inventPerson(assumptions.arrivals, own, options.homeArea);
    const start = { stage, at, input };
    profiles[person] = profile;
    const traveller = new Traveller(world, own, person, profile, start);
    starts[person] = traveller.starts;
    traveller.go();
    if (progress && place % 200 === 0) progress(Math.max(0, (at - begin) / (until - begin)));
  }
  const watched = progress && every(2000, (at) => progress(Math.min(1, Math.max(0, (at - begin) / (until - begin)))));
  while (queue.runNext(until, watched));
  progress?.(1);

  const width = String(of).length;
  const { types } = caseTables(pathway);
  const nameOf = (person: number): string => `p${String(first + person + 1).padStart(width, '0')}`;
  const journey = (person: number): Journey => {
    const profile = profiles[person];
    if (!profile)
      throw new PathwayError('no-such-person', `There is no person ${person}: they are numbered 0 to ${people - 1}.`, { person });
    return journal.journey(person, people, nameOf(person), profile, types, until);
  };
  let journeys: readonly Journey[] | undefined;
  return {
    zone: pathway.zone,
    calendar,
    seed,
    from: begin,
    until,
    people,
    events: journal.length,
    get journeys() {
      journeys ??= profiles.map((_, person) => journey(person));
      return journeys;
    },
    journey,
    starts: starts.map((cases) => cases[0] as JourneyStart),
    cases: (person) => starts[person] ?? [],
    desks: desks.count(begin, until),
    refused: Object.fromEntries([...world.refused].sort(([a], [b]) => (a < b ? -1 : 1))),
    stopped: world.stopped.map(({ place, at, state, reason }) => ({ person: nameOf(place), at, state, reason })),
  };
}

function every(times: number, tell: (at: Instant) => void): (at: Instant) => void {
  let count = 0;
  return (at) => {
    count += 1;
    if (count % times === 0) tell(at);
  };
}
