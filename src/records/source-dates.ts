import { type FoundDates, findDateFormat } from '../journal/log/table/find-date-format.ts';
import { dateColumns, datePlan, formatsOf } from './date.ts';
import { readTable } from './read/read-table.ts';
import type { RecordFile } from './read/record-file.ts';
import { cell } from './row.ts';
import type { SourceReading } from './source-reading.ts';
import { wordTest } from './word-test.ts';

/** Lets whole columns decide how their dates are written, where the plan does not say. */
export async function findFormats(
  files: readonly RecordFile[],
  { source, zone, lastYear, decisions }: SourceReading,
): Promise<ReadonlyMap<string, FoundDates>> {
  const open = [
    ...new Set(source.events.filter(({ date }) => formatsOf(date, source) === undefined).flatMap(({ date }) => dateColumns(date))),
  ];
  const found = new Map<string, FoundDates>();
  if (open.length === 0) return found;
  const none = wordTest([...(source.dates?.none ?? []), ...source.events.flatMap(({ date }) => datePlan(date).none ?? [])]);
  const values = new Map(open.map((name) => [name, new Map<string, number>()]));
  for (const file of files) {
    let places: readonly (readonly [Map<string, number>, number])[] = [];
    await readTable(
      file,
      { ...source, zone },
      {
        columns(columns) {
          places = open.map((name) => [values.get(name) as Map<string, number>, columns.find(name)]);
        },
        row(row) {
          for (const [counts, place] of places) {
            const text = cell(row, place);
            if (text !== '' && !none(text) && (counts.size < 200_000 || counts.has(text))) counts.set(text, (counts.get(text) ?? 0) + 1);
          }
        },
        refuse: () => undefined,
      },
    );
  }
  for (const [name, counts] of values) {
    const one = findDateFormat(counts, { lastYear });
    if (one === undefined) continue;
    found.set(name, one);
    const { rival, example, either, formats, contradicts } = one;
    if (contradicts !== undefined)
      decisions.add(
        { what: 'doubtful-dates', source: source.id, column: name, value: contradicts[0], count: 1 },
        () => `The column "${name}" holds both orders: "${contradicts[0]}" and "${contradicts[1]}" cannot be of one. Name its format.`,
      );
    else if (rival !== undefined)
      decisions.add(
        { what: 'doubtful-dates', source: source.id, column: name, value: example ?? '', count: either },
        (count) =>
          `Is "${example}" in the column "${name}" ${formats[0]} or ${rival}? ${count} values can be either, and none decides. Name its format.`,
      );
  }
  return found;
}
