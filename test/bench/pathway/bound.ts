// The bound: the counted work of simulated journeys, done by the product's own parts in one straight loop, and nothing else.
// No machine is moved, nobody chooses, nobody waits in a line. Nobody's simulation of these journeys can be faster than its parts.
import { assumptions, scottishBankHolidays, scottishPathway } from 'justice-pathway/machines';
import { releaseOf } from '../../../machines/stages/custody/custody-context.ts';
import { caseTables } from '../../../src/engine/move/case-tables.ts';
import { addMonths, dateOf, dayNumber, isWorkingDay, keyedDraws } from '../../../src/kernel/index.ts';
import { offsetAt } from '../../../src/kernel/zone.ts';
import { PersonDraws } from '../../../src/simulate/assume/draws.ts';
import { whenOf } from '../../../src/simulate/assume/when.ts';
import { heapQueue } from '../../../src/simulate/travel/event-queue.ts';
import { inventPerson } from '../../../src/simulate/travel/invented-people.ts';
import { JournalColumns } from '../../../src/simulate/travel/journal-columns.ts';

/**
 * What one journey does, with the person's later cases: counted over 2,000 people by coverage of calls, so that this loop and a
 * simulation make as many draws, waits, conversions of days, puts, assigns and events; calendar calls are those beside the waits.
 */
const counts = {
  events: 50.3,
  draws: 208,
  waits: 23.5,
  dayNumbers: 43,
  offsets: 64,
  workingDays: 13,
  months: 2.6,
  puts: 34.5,
  cases: 0.65,
  contexts: 4.1,
  singleAssigns: 29,
  objectAssigns: 9.2,
  parses: 4.8,
  releases: 0.25,
};

const begin = Date.UTC(2026, 5, 1);

/** Does the work of so many journeys; answers with how many events were written. */
export function bound(people: number): number {
  const journal = new JournalColumns();
  const queue = heapQueue();
  const draws = keyedDraws(7);
  const calendar = { ...scottishBankHolidays, zone: 'Europe/London' };
  const waits = assumptions.choices.map(({ wait }) => wait).filter(({ from }) => from === undefined);
  const stages = Object.keys(scottishPathway.stages).map((id) => caseTables(scottishPathway as never).stage(id).machine);
  const parsers = Object.values(scottishPathway.vocabulary).map(({ attrs }) => attrs);
  const custody = caseTables(scottishPathway as never).stage('custody').machine;
  const attrs = Object.freeze({ contact: 'admission', domain: 'housing' });
  /** The whole number of times for this person, so that the mean over all is the count. */
  const times = (what: keyof typeof counts, person: number) => Math.floor((person + 1) * counts[what]) - Math.floor(person * counts[what]);
  let sink = 0;
  const count = () => {
    sink += 1;
  };
  for (let person = 0; person < people; person += 1) {
    const own = new PersonDraws(draws, person);
    const { input } = inventPerson(assumptions.arrivals, own, undefined);
    let at = begin + (person * 86_400_000 * 365) / people;
    const date = dateOf(at, 'Europe/London');
    const day = dayNumber(date);
    for (let n = times('cases', person); n > 0; n -= 1) sink += new PersonDraws(draws, person + n * 0x0100_0000).person;
    for (let n = times('draws', person); n > 0; n -= 1) sink += own.at(n, 0);
    for (let n = times('waits', person); n > 0; n -= 1) {
      const wait = waits[n % waits.length] as (typeof waits)[number];
      at = Math.min(whenOf(wait, (n * 0.61) % 1, at, null, calendar) ?? at, begin + 3 * 365 * 86_400_000);
    }
    for (let n = times('dayNumbers', person); n > 0; n -= 1) sink += dayNumber(date);
    for (let n = times('offsets', person); n > 0; n -= 1) sink += offsetAt(at + n * 86_400_000, 'Europe/London');
    for (let n = times('workingDays', person); n > 0; n -= 1) sink += isWorkingDay(date, calendar) ? 1 : day;
    for (let n = times('months', person); n > 0; n -= 1) sink += addMonths(date, n).length;
    for (let n = times('puts', person); n > 0; n -= 1) queue.put(at + n, count, person + 1);
    while (queue.runNext(at - 86_400_000));
    let context: Record<string, unknown> = {};
    for (let n = times('contexts', person); n > 0; n -= 1) {
      const machine = stages[(person + n) % stages.length] as (typeof stages)[number];
      context = machine.contextOf({ ...input, at }) as Record<string, unknown>;
    }
    for (let n = times('singleAssigns', person); n > 0; n -= 1) context['at'] = at + n;
    for (let n = times('objectAssigns', person); n > 0; n -= 1) Object.assign(context, { at: at + n, since: at });
    for (let n = times('parses', person); n > 0; n -= 1) {
      sink += (parsers[(person + n) % parsers.length] as (typeof parsers)[number]).safeParse({}).success ? 1 : 0;
    }
    for (let n = times('releases', person); n > 0; n -= 1) {
      const sentenced = custody.contextOf({ status: 'sentenced', term: '4y', startOn: date, at });
      sink += Object.keys(releaseOf(sentenced as never)).length;
    }
    for (let n = times('events', person); n > 0; n -= 1) journal.add(at + n, person, n, attrs);
  }
  while (queue.runNext(Number.MAX_SAFE_INTEGER));
  return journal.length + (sink < 0 ? 1 : 0);
}
