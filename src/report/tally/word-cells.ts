import type { Recognised } from '../../map/index.ts';
import type { Tally } from '../../release/index.ts';

export const [wordsKnown, wordsUnknown] = ['events with a known word', 'events with an unknown word'];
export const wordCell = (type: string) => `events with the word ${type}`;

/** Counts events whose word has a meaning here, and those whose has none. */
export function wordCells(tally: Tally, { known, unknown }: Recognised): void {
  const block = tally.block('words', 0);
  tally.cell(wordsKnown, known, { block });
  const parts = unknown.map(({ type, events }) => tally.cell(wordCell(type), events, { block: tally.block('words one by one', 1) }));
  tally.cell(
    wordsUnknown,
    unknown.reduce((sum, { events }) => sum + events, 0),
    { block },
  );
  if (parts.length > 0) tally.relate('sum', wordsUnknown, parts);
}
