// The bound: the counted work of simulated journeys, done by the product's own parts in one straight loop, and nothing else.
// Machines take the events that simulated people met, since guards, assigns and law are work of any simulation of this pathway;
// nobody decides, plans or waits in a line, and nobody's turn is worked out.
import { assumptions, scottishBankHolidays, scottishPathway } from 'justice-pathway/machines';
import { caseTables, type StageTables } from '../../../src/engine/move/case-tables.ts';
import { addMonths, dayNumber, fromDayNumber, isWorkingDay, keyedDraws, parseBy } from '../../../src/kernel/index.ts';
import { offsetAt } from '../../../src/kernel/local/zone.ts';
import type { Pathway } from '../../../src/pathway/index.ts';
import { drawKey, PersonDraws } from '../../../src/simulate/assume/draws.ts';
import { spreadAt } from '../../../src/simulate/assume/spread.ts';
import { whenOf } from '../../../src/simulate/assume/when.ts';
import { heapQueue } from '../../../src/simulate/travel/event-queue.ts';
import { inventPerson } from '../../../src/simulate/travel/invented-people.ts';
import { JournalColumns } from '../../../src/simulate/travel/journal-columns.ts';
import type { MovedCase } from './moved-cases.ts';

/** What is done for one person beside moving the machines: so often that all counts are those of a simulation. */
export const asides = [
  'cases',
  'waits',
  'calendarWaits',
  'spreads',
  'countedDraws',
  'draws',
  'dayNumbers',
  'daysByNumber',
  'offsets',
  'workingDays',
  'months',
  'puts',
  'parses',
  'events',
] as const;
export type Asides = Readonly<Record<(typeof asides)[number], number>>;

const DAY = 86_400_000;
const begin = Date.UTC(2026, 5, 1);
const pathway = scottishPathway as unknown as Pathway;

/** Does the work of so many journeys; answers with how many events were written. */
export function bound(people: number, moved: readonly (readonly MovedCase[])[], often: Asides): number {
  const journal = new JournalColumns();
  const queue = heapQueue();
  const draws = keyedDraws(7);
  const calendar = { ...scottishBankHolidays, zone: pathway.zone };
  const waits = [...assumptions.choices, ...assumptions.services].map(({ wait }) => wait).filter(({ from }) => from === undefined);
  const byCalendar = waits.filter(({ unit, hours = 'any' }) => unit === 'working-days' || hours !== 'any');
  const plain = waits.filter((wait) => !byCalendar.includes(wait));
  const spreads = waits.map(({ spread }) => spread);
  const keys = assumptions.choices.map(({ stage, state }) => drawKey(`choice.${stage}:${state}`));
  const given = moved.flat().flatMap(({ events }) => events.filter(({ event: { attrs } }) => attrs !== undefined));
  const attrs = Object.freeze({ contact: 'admission', domain: 'housing' });
  /** The whole number of times for this person, so that the mean over all is the count. */
  const times = (what: keyof Asides, person: number) => Math.floor((person + 1) * often[what]) - Math.floor(person * often[what]);
  let sink = 0;
  const count = () => {
    sink += 1;
  };
  for (let person = 0; person < people; person += 1) {
    const own = new PersonDraws(draws, person);
    inventPerson(assumptions.arrivals, own, undefined);
    let at = begin + (person * DAY * 365) / people;
    for (const each of moved[person % moved.length] as readonly MovedCase[]) sink += move(each);
    for (let n = times('cases', person); n > 0; n -= 1) sink += new PersonDraws(draws, person + n * 0x0100_0000).person;
    const ofCalendar = times('calendarWaits', person);
    for (let n = times('waits', person); n > 0; n -= 1) {
      const list = n <= ofCalendar ? byCalendar : plain;
      const wait = list[(person + 7 * n) % list.length] as (typeof waits)[number];
      at = Math.min(whenOf(wait, (n * 0.61) % 1, at, null, calendar) ?? at, begin + 3 * 365 * DAY);
    }
    for (let n = times('spreads', person); n > 0; n -= 1)
      sink += spreadAt(spreads[(person + n) % spreads.length] as (typeof spreads)[number], (n * 0.61) % 1);
    for (let n = times('countedDraws', person); n > 0; n -= 1) sink += own.nextOf(keys[n % keys.length] as number);
    for (let n = times('draws', person); n > 0; n -= 1) sink += own.at(n, 0);
    const today = Math.floor(at / DAY);
    const date = fromDayNumber(today);
    for (let n = times('dayNumbers', person); n > 0; n -= 1) sink += dayNumber(date);
    for (let n = times('daysByNumber', person); n > 0; n -= 1) sink += fromDayNumber(today + n).length;
    for (let n = times('offsets', person); n > 0; n -= 1) sink += offsetAt(at + n * DAY, pathway.zone);
    for (let n = times('workingDays', person); n > 0; n -= 1) sink += isWorkingDay(date, calendar) ? 1 : 0;
    for (let n = times('months', person); n > 0; n -= 1) sink += addMonths(date, n).length;
    for (let n = times('puts', person); n > 0; n -= 1) queue.put(at + n, count, person + 1);
    while (queue.runNext(at - DAY));
    for (let n = times('parses', person); n > 0; n -= 1) {
      const { event } = given[(person + n) % given.length] as (typeof given)[number];
      sink += parseBy(pathway.vocabulary[event.type]?.attrs as never, event.attrs).success ? 1 : 0;
    }
    for (let n = times('events', person); n > 0; n -= 1) journal.add(at + n, person, n, attrs);
  }
  while (queue.runNext(Number.MAX_SAFE_INTEGER));
  return journal.length + (sink < 0 ? 1 : 0);
}

/** Moves one case through its stages by the events that it met; due times are worked out wherever it rests. */
function move({ stage, input, events }: MovedCase): number {
  const tables = caseTables(pathway);
  let at = tables.stage(stage);
  let context = at.machine.contextOf(input);
  let leaf = at.machine.enter(context, input);
  let sink = 0;
  for (const { code, event } of events) {
    leaf = at.machine.fire(leaf, code, context, event);
    while (at.machine.ends[leaf] === 1) {
      const output = at.machine.lastOutput() as { readonly outcome: string };
      const link = pathway.links[at.stage.id]?.[output.outcome];
      if (!link || link.to === null) return sink;
      at = tables.stage(link.to) as StageTables;
      const next = { ...link.input(output as never), at: event.at };
      context = at.machine.contextOf(next);
      leaf = at.machine.enter(context, next);
    }
    for (const { dueAt } of at.machine.dueTimes(leaf)) sink += dueAt(context) ?? 0;
  }
  return sink;
}
