import { csvCutter, guessDelimiter } from '../../journal/log/csv-rows.ts';
import { clean } from '../../journal/log/table/clean.ts';
import { headingAt, headingNote } from './heading-row.ts';
import type { RawSink } from './raw-sink.ts';
import type { ReadTableOptions } from './table-options.ts';

/** Reads delimited text: comma, semicolon, tab or bar; a first line `sep=;` names the mark. */
export async function readDelimited(text: AsyncIterable<string>, options: ReadTableOptions, raw: RawSink): Promise<string[]> {
  const held: string[] = [];
  let head = '';
  let cutter: ReturnType<typeof csvCutter> | undefined;
  let delimiter = options.delimiter ?? ',';
  let skip = (options.headerRow ?? 1) - 1;
  let heading: string | undefined;
  let note: string | undefined;
  let isNamed = options.delimiter !== undefined;
  const start = () => {
    const lines = head.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    const separator = /^"?sep=(.)"?$/i.exec((lines[0] ?? '').trim());
    if (separator !== null && options.headerRow === undefined) skip = 1;
    if (separator !== null && !isNamed) {
      delimiter = separator[1] as string;
      isNamed = true;
    }
    if (options.headerRow === undefined) {
      const mark = (line: string) => (isNamed ? delimiter : guessDelimiter(line));
      const below = lines.slice(skip, skip + 30);
      const filled = below.map((line) => line.split(mark(line)).filter((cell) => clean(cell) !== '').length);
      const first = filled.findIndex((cells) => cells > 0);
      const at = headingAt(filled, (row) => {
        const line = below[row] ?? '';
        const cells = line.split(mark(line)).flatMap((cell) => (clean(cell) === '' ? [] : [clean(cell)]));
        return cells.filter((cell) => !/^\d/.test(cell)).length * 2 > cells.length;
      });
      // A quoted field may run over lines: then the first line is no title.
      if (at > first && !below.slice(0, at).some((line) => line.includes('"'))) {
        skip += at;
        note = headingNote(skip + 1);
      }
    }
    if (!isNamed) delimiter = guessDelimiter(lines.slice(skip).find((line) => line.trim() !== '') ?? '');
    cutter = csvCutter(
      delimiter,
      (fields, line) => {
        if (heading === undefined) {
          if (line <= skip || fields.every((field) => clean(field) === '')) return;
          heading = fields.map(clean).join('\u0000');
          raw.heading(fields);
          return;
        }
        if (fields.every((field) => clean(field) === '')) return;
        if (fields.map(clean).join('\u0000') === heading) raw.refuse(line, 'it repeats the heading');
        else raw.row(fields, line);
      },
      (line, reason) => raw.refuse(line, reason),
    );
    for (const piece of held.splice(0)) cutter.push(piece);
  };
  for await (const piece of text) {
    if (cutter !== undefined) {
      cutter.push(piece);
      continue;
    }
    held.push(piece);
    head += piece;
    if (head.length > 65_536) start();
  }
  if (cutter === undefined) start();
  cutter?.end();
  const name = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }[delimiter] ?? delimiter;
  return [`${name} between fields`, ...(note === undefined ? [] : [note])];
}
