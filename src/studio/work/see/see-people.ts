import { addDays, formatInstant, type Instant } from 'justice-pathway';
import { scottishBankHolidays, scottishPathway } from 'justice-pathway/machines';
import type { SimulationAssumptions } from 'justice-pathway/simulate';
import { HOUR, instantAt, inZone, keyedDraws, startOfDay } from '../../../kernel/index.ts';
import { deskHours } from '../../../simulate/desk/desk-hours.ts';
import { makeDesks } from '../../../simulate/desk/desks.ts';
import { heapQueue } from '../../../simulate/travel/event-queue.ts';
import type { AreaState } from '../../area/area.ts';
import type { SeeState, YearState } from '../../state.ts';
import { scenarioOf } from '../year/scenario.ts';
import { DeskTrace, type Where } from './desk-trace.ts';

export interface SeeAsk {
  readonly year: YearState;
  readonly area: AreaState;
  readonly see: SeeState;
}

/** One moment: where each person is, a letter each (`o` on the way, `w` waiting, `t` turned away, `r` reached, `g` gave up). */
export interface SeenFrame {
  /** Local time with its offset. */
  readonly at: string;
  readonly now: string;
  readonly changed: string;
  /** Whether the desk is open, now and under the change. */
  readonly open: readonly [boolean, boolean];
}

/** How one side ends. */
export interface SeenEnd {
  /** Reached by the end of each day of `days`. */
  readonly reached: readonly number[];
  readonly turnedAway: number;
  readonly gaveUp: number;
}

export interface SeeAnswer {
  readonly desk: string;
  readonly desks: readonly (readonly [string, string])[];
  readonly people: number;
  readonly frames: readonly SeenFrame[];
  readonly days: readonly string[];
  readonly now: SeenEnd;
  readonly changed: SeenEnd;
  /** The change does nothing that can be seen here. */
  readonly same: boolean;
}

const people = 20;
/** Days that are followed, the first one counted. */
const followed = 11;
const quarter = 15 * 60_000;

/** Lets the same twenty people come to one desk on one day, as it is now and under the change, by the desks of the simulated year. */
export function seePeople({ year, area, see }: SeeAsk): SeeAnswer {
  const before = scenarioOf({ levers: {}, numbers: year.numbers }, area);
  const after = scenarioOf(year, area);
  const known = (before.desks ?? []).map(({ id, label }) => [id, label] as const);
  const desk = known.find(([id]) => id === see.desk)?.[0] ?? known[0]?.[0] ?? '';
  const sides = [before, after].map((of) => come(of, desk, see)) as [Side, Side];
  const times = new Set<Instant>();
  for (const { traces } of sides) for (const { steps } of traces) for (const { at } of steps) times.add(Math.ceil(at / quarter) * quarter);
  const begin = instantAt(see.day, see.hour * HOUR, scottishPathway.zone);
  const frames = [begin, ...[...times].filter((at) => at > begin).sort((a, b) => a - b)].map((at): SeenFrame => {
    const [now, changed] = sides.map(({ traces }) => traces.map((trace) => trace.whereAt(at)).join('')) as [string, string];
    return { at: formatInstant(at, scottishPathway.zone), now, changed, open: [sides[0].isOpen(at), sides[1].isOpen(at)] };
  });
  const days = Array.from({ length: followed }, (_, at) => addDays(see.day, at));
  const ends = sides.map(({ traces }): SeenEnd => {
    const ever = (where: Where) => traces.filter(({ steps }) => steps.some((step) => step.where === where)).length;
    return {
      reached: days.map((day) => {
        const end = startOfDay(addDays(day, 1), scottishPathway.zone) - 1;
        return traces.filter((trace) => trace.whereAt(end) === 'r').length;
      }),
      turnedAway: ever('t'),
      gaveUp: traces.filter((trace) => trace.whereAt(Number.POSITIVE_INFINITY) === 'g').length,
    };
  }) as [SeenEnd, SeenEnd];
  return {
    desk,
    desks: known,
    people,
    frames,
    days,
    now: ends[0],
    changed: ends[1],
    same: frames.every((frame) => frame.now === frame.changed),
  };
}

interface Side {
  readonly traces: readonly DeskTrace[];
  isOpen(at: Instant): boolean;
}

function come({ desks: assumed = [], usualDesks }: SimulationAssumptions, desk: string, see: SeeState): Side {
  const { zone } = scottishPathway;
  const of = assumed.filter(({ id }) => id === desk).map((one) => ({ ...one, lead: { kind: 'fixed', value: 0 } as const }));
  const [one] = of;
  if (one === undefined) return { traces: [], isOpen: () => false };
  const calendar = inZone(scottishBankHolidays, zone);
  const queue = heapQueue();
  const draws = keyedDraws(see.hour + 7);
  const hour = instantAt(see.day, see.hour * HOUR, zone);
  const background = { draws, begin: hour, usual: usualDesks ?? of };
  const made = makeDesks(of, { [calendar.id]: calendar }, zone, queue, background);
  const traces = Array.from({ length: people }, (_, person) => new DeskTrace(person, draws, one.mode));
  for (const [person, trace] of traces.entries()) {
    // Within an hour, evenly.
    const at = hour + Math.round(((person + 0.5) / people) * HOUR);
    queue.put(at, (when) => {
      trace.clock = when;
      made.ask(desk, trace, when);
    });
  }
  const until = startOfDay(addDays(see.day, followed), zone);
  const watch = (at: number) => {
    for (const trace of traces) trace.clock = at;
  };
  while (queue.runNext(until, watch)) {
    // Everything happens in the queue.
  }
  const hours = deskHours(one, calendar);
  return { traces, isOpen: (at) => hours.at(at) !== undefined };
}
