import { DAY } from '../../kernel/index.ts';
import { waitsBetween } from '../../map/index.ts';
import type { Tally } from '../../release/index.ts';
import type { WaitAsked } from '../words.ts';
import { GroupedCount, type Population, relateAll } from './population.ts';
import { blocks } from './rule-cells.ts';

/** Lengths of a wait, from short to long, then those that had not ended when the record did. */
export const waitBands = [
  { id: 'day', label: 'Within a day', days: 1 },
  { id: 'week', label: 'Within a week', days: 7 },
  { id: 'month', label: 'Within four weeks', days: 28 },
  { id: 'later', label: 'Later', days: Number.POSITIVE_INFINITY },
] as const;
export const notOver = { id: 'open', label: 'Not by the end of the record' } as const;
export const notSeen = { id: 'unseen', label: 'Not seen' } as const;

export const waitCell = (wait: string, band: string) => `wait ${wait} ${band}`;

/** Counts waits by how long they took. */
export function waitCells(tally: Tally, population: Population, asked: readonly WaitAsked[]): void {
  const places = new Map(population.journeys.map(({ id }, place) => [id, place]));
  for (const { id, from, to, lasting, given } of asked) {
    const waits = waitsBetween(population.journeys, from, to, { ...(lasting ? { lasting } : {}), ...(given ? { given } : {}) });
    if (waits.length === 0) continue;
    const all = new GroupedCount(population, 'events');
    const counts = new Map([...waitBands, notOver, notSeen].map((band) => [band.id as string, new GroupedCount(population, 'events')]));
    for (const { journey, milliseconds, isOver, isUnseen } of waits) {
      const place = places.get(journey) as number;
      const band = isOver ? waitBands.find(({ days }) => milliseconds <= days * DAY) : isUnseen ? notSeen : notOver;
      all.add(place);
      counts.get(band?.id ?? notOver.id)?.add(place);
    }
    const block = blocks(tally, `wait ${id}`, 0);
    all.write(tally, waitCell(id, 'all'), { block });
    for (const [band, count] of counts) count.write(tally, waitCell(id, band), { block, base: waitCell(id, 'all') });
    relateAll(
      tally,
      population,
      'sum',
      waitCell(id, 'all'),
      [...counts.keys()].map((band) => waitCell(id, band)),
    );
    const [start] = from;
    const events = `events ${start}`;
    if (from.length !== 1 || !tally.cells.has(events)) continue;
    // Whoever knows how many events there were knows how many of them began no wait.
    tally.cell(`wait ${id} none`, (tally.cells.get(events)?.value ?? 0) - waits.length);
    tally.relate('sum', events, [waitCell(id, 'all'), `wait ${id} none`], true);
  }
}
