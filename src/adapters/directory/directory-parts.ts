import type { Issue } from '../../kernel/index.ts';
import { isFields } from '../../kernel/is-fields.ts';
import type { ServiceCaution } from '../../service/index.ts';
import type { CsvTable } from './directory-csv.ts';
import { isEmpty, mayNarrow, wordsOf } from './directory-narrowing.ts';
import type { Json } from './directory-record.ts';
import { readTablesNames, tableName } from './directory-table-names.ts';

const paging = new Set(
  'total_items total_pages page_number page size per_page first_page last_page empty totalElements totalPages number numberOfElements first last count total next previous prev links _links meta pageable sort offset limit version profile openapi_url license licence attribution generated generated_at'.split(
    ' ',
  ),
);

/** The lists of a JSON answer that are tables of one package, linked by their ids; `undefined` where the answer is no such package. */
export function packageTables(json: unknown): readonly CsvTable[] | undefined {
  if (!isFields(json)) return undefined;
  const lists = Object.entries(json).filter(
    (entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].length > 0 && entry[1].every(isFields),
  );
  const services = lists.find(([key]) => tableName(key) === 'services');
  const linked = lists.some(
    ([key, rows]) =>
      key !== services?.[0] &&
      readTablesNames.has(tableName(key)) &&
      rows.some(
        (row) =>
          isFields(row) &&
          (row['service_id'] !== undefined || row['location_id'] !== undefined || ['organizations', 'locations'].includes(tableName(key))),
      ),
  );
  if (!services || !linked) return undefined;
  return lists.map(([key, rows]) => ({
    name: key,
    columns: [...new Set(rows.flatMap((row) => Object.keys(row as Json)))],
    rows: rows.map((row, line) => ({ line, row: row as Json })),
    issues: [],
    lost: [],
    pathOf: (line) => `${key}[${line}]`,
  }));
}

/** The parts of a JSON answer beside its list of records: none is read. What may narrow makes answers on all its services unknown. */
export function otherParts(
  json: unknown,
  list: string,
): { readonly issues: readonly Issue[]; readonly cautions: readonly ServiceCaution[] } {
  if (!isFields(json) || list === '') return { issues: [], cautions: [] };
  const issues: Issue[] = [];
  const cautions: ServiceCaution[] = [];
  for (const [key, value] of Object.entries(json)) {
    if (key === list || paging.has(key) || isEmpty(value)) continue;
    const about = mayNarrow(key, value);
    if (about !== undefined) cautions.push({ about, field: key, words: wordsOf(value) });
    const message = `The part "${key}" beside the records is not read${about === undefined ? '' : '; it may narrow, so answers are "unknown"'}.`;
    issues.push({ code: 'part-not-read', severity: about === undefined ? 'warning' : 'error', path: key, message });
  }
  return { issues, cautions };
}
