import { parse } from 'csv-parse/sync';
import type { Issue } from '../../kernel/index.ts';
import type { Json } from './directory-record.ts';
import { readTablesNames, tableName } from './directory-table-names.ts';

/** One file of a table. */
export interface CsvFile {
  readonly name: string;
  readonly text: string;
}

/** A table that was read: its rows by line, and the rows that could not be read. */
export interface CsvTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly row: Json }[];
  readonly issues: readonly Issue[];
  /** Rows that could not be read, as they stood. */
  readonly lost: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Where a row stands, where it is no line of a file. */
  readonly pathOf?: (line: number) => string;
}

/**
 * Reads a comma-separated file whatever its faults: a row with the wrong number of fields is left out and named, the others stay.
 * `undefined` where the text is no table at all. Commas, semicolons and tabs are understood.
 */
export function readCsvTable(file: CsvFile): CsvTable | undefined {
  const text = file.text.replace(/^\uFEFF/, '');
  const head = text.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = [',', ';', '\t'].sort((a, b) => head.split(b).length - head.split(a).length)[0] as string;
  if (text.trim() === '' || /^\s*[{[<]/.test(text)) return undefined;
  const issues: Issue[] = [];
  const lost: { line: number; cells: readonly string[] }[] = [];
  const lines = parseLines(text, delimiter, file.name, issues, lost);
  const first = lines.shift();
  if (!first) return undefined;
  const columns = first.fields.map((field) => columnName(field));
  if (columns.length < 2 || columns.some((column) => column.length > 80)) return undefined;
  const fitting = lines.filter((line) => line.fields.length === columns.length).length;
  const named = readTablesNames.has(tableName(file.name));
  if (!named && (lines.length > 0 ? fitting * 2 < lines.length : columns.some((column) => /\s/.test(column)))) return undefined;
  const rows: { line: number; row: Json }[] = [];

  for (const { line, fields } of lines) {
    if (fields.length !== columns.length) {
      const message = `The row has ${fields.length} fields and the table has ${columns.length} columns.`;
      lost.push({ line, cells: fields });
      issues.push({ code: 'wrong-number-of-fields', severity: 'error', file: file.name, line, path: `${file.name}:${line}`, message });
      continue;
    }
    rows.push({
      line,
      row: Object.fromEntries(columns.map((column, index) => [column, fields[index]]).filter(([, value]) => value !== '')),
    });
  }
  return { name: file.name, columns, rows, issues, lost };
}

/** `Service ID` and `service_id` are one column. */
function columnName(text: string): string {
  const name = text.trim();
  return /[A-Z ]/.test(name) && name.length <= 80 && !/\s{2}/.test(name) && /^[A-Za-z][\w -]*$/.test(name)
    ? name
        .replace(/([a-z])([A-Z])/g, '$1_$2')
        .replace(/[ -]+/g, '_')
        .toLowerCase()
    : name;
}

interface Line {
  readonly line: number;
  readonly fields: string[];
}

function parseLines(
  text: string,
  delimiter: string,
  name: string,
  issues: Issue[],
  lost: { line: number; cells: readonly string[] }[],
): Line[] {
  try {
    return parseAll(text, delimiter);
  } catch {
    // A quotation mark somewhere is wrong: read line by line, so that one bad line costs itself alone.
    const found: Line[] = [];
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      if (line.trim() === '') continue;
      try {
        for (const each of parseAll(line, delimiter)) found.push({ line: index + 1, fields: each.fields });
      } catch (error) {
        const message = `The row cannot be read: ${error instanceof Error ? error.message.split(':')[0] : 'unknown fault'}.`;
        lost.push({ line: index + 1, cells: line.split(delimiter) });
        issues.push({ code: 'unreadable-row', severity: 'error', file: name, line: index + 1, path: `${name}:${index + 1}`, message });
      }
    }
    return found;
  }
}

function parseAll(text: string, delimiter: string): Line[] {
  const records = parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return records.map(({ record, info }) => ({ line: info.lines, fields: record }));
}
