import type { Journey } from '../journal/index.ts';
import {
  addDays,
  type CivilDate,
  type Instant,
  keyedDraws,
  PathwayError,
  plainWeek,
  startOfDay,
  type WorkingCalendar,
} from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type { SimulationAssumptions } from './assumptions.ts';
import type { DeskCount } from './desk.ts';
import { makeDesks } from './desks.ts';
import { personDraws } from './draws.ts';
import { type EventQueue, heapQueue } from './event-queue.ts';
import { inventPerson } from './people.ts';
import { indexAssumptions } from './simulation-index.ts';
import { Traveller, type World } from './traveller.ts';

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
  /** @defaultValue a heap */
  readonly queue?: () => EventQueue;
  /** Called now and then with the share done, 0 to 1. */
  readonly progress?: (share: number) => void;
}

export interface Cohort {
  readonly seed: number;
  readonly from: Instant;
  readonly until: Instant;
  readonly journeys: readonly Journey[];
  /** How each journey's case was opened, in the order of the journeys. */
  readonly starts: readonly { readonly stage: string; readonly at: Instant }[];
  readonly desks: readonly DeskCount[];
  /** Drawn events that a machine refused, by type; none of them is in a journey. */
  readonly refused: Readonly<Record<string, number>>;
}

/**
 * Invents people and lets them travel the pathway: the machines decide what can happen, the assumptions how often, desks how soon.
 * Every event was accepted by the machines. The same options give the same journeys, whatever the queue.
 * @throws PathwayError when the assumptions name what the pathway does not have
 * @example simulateCohort({ pathway, assumptions, people: 100, seed: 7 }).journeys.length // 100
 */
export function simulateCohort(options: CohortOptions): Cohort {
  const { pathway, assumptions, people, seed, from = '2026-06-01', days = 365, observe = 1095 } = options;
  if (!Number.isSafeInteger(people) || people < 0)
    throw new PathwayError('bad-number', 'The number of people must be a whole number.', { people });
  if (!Number.isSafeInteger(seed)) throw new PathwayError('bad-number', 'The seed must be a whole number.', { seed });
  const begin = startOfDay(from);
  const until = startOfDay(addDays(from, observe)) - 1000;
  const queue = (options.queue ?? heapQueue)();
  const calendars = Object.fromEntries((options.calendars ?? []).map((calendar) => [calendar.id, calendar]));
  const calendar = options.calendars?.[0] ?? plainWeek;
  const draws = keyedDraws(seed);
  const desks = makeDesks(assumptions.desks ?? [], calendars, queue, { draws });
  const world: World = {
    pathway,
    index: indexAssumptions(assumptions, pathway),
    calendar,
    releaseCalendar: calendars[assumptions.release?.calendar ?? ''] ?? calendar,
    desks,
    refused: new Map(),
  };
  const width = String(people).length;
  const travellers: Traveller[] = [];
  const starts: { stage: string; at: Instant }[] = [];
  for (let person = 0; person < people; person += 1) {
    const own = personDraws(draws, person);
    const { profile, stage, at } = inventPerson(assumptions.arrivals, own, from, days, options.homeArea);
    const traveller = new Traveller(world, `p${String(person + 1).padStart(width, '0')}`, profile, own, { stage, at });
    travellers.push(traveller);
    starts.push({ stage, at });
    drive(traveller, queue, world);
  }
  let count = 0;
  let last = begin;
  const watched = (at: number) => {
    count += 1;
    last = at;
    if (options.progress && count % 2000 === 0) options.progress(Math.min(1, Math.max(0, (last - begin) / (until - begin))));
  };
  while (queue.runNext(until, watched));
  options.progress?.(1);
  return {
    seed,
    from: begin,
    until,
    journeys: travellers.map(({ id, profile, events }) => ({ id, observationEnd: until, profile, events })),
    starts,
    desks: desks.count(begin, until),
    refused: Object.fromEntries([...world.refused].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Puts a traveller on the queue: one entry for what comes next, and one for each errand at a desk. */
function drive(traveller: Traveller, queue: EventQueue, world: World): void {
  const wake = (): void => {
    for (const { desk, visit, at } of traveller.errands.splice(0)) {
      queue.put(at, (when) => {
        if (visit.stillWanted()) world.desks.ask(desk, visit, when);
      });
    }
    const at = traveller.nextAt();
    if (at === Infinity) return;
    const { turn } = traveller;
    queue.put(at, () => {
      if (turn !== traveller.turn) return;
      traveller.advance();
      wake();
    });
  };
  traveller.onChange = wake;
  wake();
}
