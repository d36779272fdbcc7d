import { parseArgs } from 'node:util';
import { heapQueue, simulateCohort } from 'justice-pathway/simulate';
import { ownAssumptions, ownPathway } from './reference/own-pathway.ts';

/**
 * What a person of the reference scenario costs in a warm process, by how many people there are and with or without desks:
 * the least processor time of a few cohorts, and entries in the queue. With 1,000 people hardly anybody waits; with 3,600 the one place of a desk is as
 * loaded as the places for 100,000.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { people: { type: 'string', default: '1000,3600,100000' }, cohorts: { type: 'string', default: '60000' } },
  });
  const sizes = values.people.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) throw new Error('--people must be whole numbers above 0');
  costOf(1000, true, 20);
  for (const people of sizes) {
    const rounds = Math.max(2, Math.ceil(Number(values.cohorts) / people));
    for (const desks of [false, true]) console.log(JSON.stringify({ people, desks, ...costOf(people, desks, rounds) }));
  }
}

function costOf(people: number, desks: boolean, rounds: number): object {
  const whole = ownAssumptions(people, 'full');
  const assumptions = desks ? whole : { ...whole, services: [], desks: [] };
  const told = { put: 0, least: Number.POSITIVE_INFINITY, events: 0, gaveUp: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const queue = heapQueue();
    told.put = 0;
    const counting: ReturnType<typeof heapQueue> = {
      get size() {
        return queue.size;
      },
      put(at, run, rank) {
        told.put += 1;
        queue.put(at, run, rank);
      },
      runNext: (until, watch) => queue.runNext(until, watch),
    };
    const begun = process.threadCpuUsage();
    const cohort = simulateCohort({ pathway: ownPathway, assumptions, people, seed: 7, days: 364, observe: 1500, queue: () => counting });
    const { user, system } = process.threadCpuUsage(begun);
    told.least = Math.min(told.least, (user + system) / people);
    told.events = cohort.events;
    told.gaveUp = cohort.desks.reduce((sum, desk) => sum + desk.gaveUp, 0);
  }
  const each = (count: number) => Number((count / people).toFixed(2));
  return { microseconds: Number(told.least.toFixed(1)), events: each(told.events), inQueue: each(told.put), gaveUp: each(told.gaveUp) };
}
