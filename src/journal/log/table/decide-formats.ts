import type { Issue } from '../../../kernel/issue.ts';
import { csvRows } from '../csv-rows.ts';
import type { Chunks } from '../log.ts';
import type { LogMapping } from '../mapping.ts';
import { clean } from './clean.ts';
import { findDateFormat } from './find-date-format.ts';

/**
 * How the times of a table are written: as the mapping says, else as its whole column decides. Where two orders of day and month stand
 * and nothing decides, the answer is a doubt that names them. Pieces that can be read only once are decided by those at hand.
 */
export function decideFormats(
  chunks: Chunks,
  held: Chunks,
  delimiter: string,
  mapping: LogMapping,
): { readonly formats: readonly string[]; readonly doubt?: Issue } {
  if (mapping.timeFormat !== undefined) return { formats: [mapping.timeFormat] };
  const isAgain = chunks[Symbol.iterator]() !== (chunks as unknown);
  if (!isAgain) return { formats: ['iso'] };
  const names = typeof mapping.time === 'string' ? [mapping.time] : mapping.time;
  const counts = new Map<string, number>();
  const lines = new Map<string, number>();
  let places: readonly number[] | undefined;
  csvRows(
    held === chunks ? held : chunks,
    delimiter,
    (fields, line) => {
      if (places === undefined) {
        const low = fields.map((name) => clean(name).toLowerCase());
        const found = names.map((name) => low.indexOf(clean(name).toLowerCase()));
        if (found.every((place) => place >= 0)) places = found;
        return;
      }
      const text = places
        .map((place) => clean(fields[place] ?? ''))
        .filter((part) => part !== '')
        .join(' ');
      if (text === '' || (counts.size > 200_000 && !counts.has(text))) return;
      counts.set(text, (counts.get(text) ?? 0) + 1);
      if (!lines.has(text)) lines.set(text, line);
    },
    () => undefined,
  );
  const found = findDateFormat(counts);
  if (found === undefined) return { formats: ['iso'] };
  const column = names.join(' and ');
  const cure = 'Name the way they are written with timeFormat in a mapping.';
  const base = { code: 'doubtful-dates', severity: 'error' as const, path: column, cure };
  if (found.contradicts !== undefined) {
    const [one, other] = found.contradicts;
    return {
      formats: found.formats,
      doubt: {
        ...base,
        value: one,
        line: lines.get(one) ?? 1,
        message: `The column "${column}" holds both orders of day and month: "${one}" (line ${lines.get(one)}) and "${other}" (line ${lines.get(other)}).`,
      },
    };
  }
  if (found.rival !== undefined && found.example !== undefined)
    return {
      formats: found.formats,
      doubt: {
        ...base,
        value: found.example,
        line: lines.get(found.example) ?? 1,
        message: `Is "${found.example}" in the column "${column}" ${found.formats[0]} or ${found.rival}? ${found.either} values can be either, and none decides.`,
      },
    };
  return { formats: found.formats };
}
