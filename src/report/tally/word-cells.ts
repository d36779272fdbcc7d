import type { Recognised } from '../../map/index.ts';
import type { Tally } from '../../release/index.ts';
import type { Population } from './population.ts';

export const [wordsKnown, wordsUnknown] = ['events with a known word', 'events with an unknown word'];
export const wordCell = (type: string) => `events with the word ${type}`;

/** Counts events whose word has a meaning here, and those whose has none. */
export function wordCells(tally: Tally, { journeys }: Population, { known, unknown }: Recognised): void {
  const block = tally.block('words', 0);
  const strange = new Set(unknown.map(({ type }) => type));
  const behind = (is: (type: string) => boolean) => ({
    people: journeys.filter(({ events }) => events.some(({ type }) => is(type))).length,
  });
  tally.cell(wordsKnown, known, { block, ...behind((type) => !strange.has(type)) });
  const parts = unknown.map(({ type, events }) =>
    tally.cell(wordCell(type), events, { block: tally.block('words one by one', 1), ...behind((one) => one === type) }),
  );
  tally.cell(
    wordsUnknown,
    unknown.reduce((sum, { events }) => sum + events, 0),
    { block, ...behind((type) => strange.has(type)) },
  );
  if (parts.length > 0) tally.relate('sum', wordsUnknown, parts);
}
