import { givenList, givenText } from '../../kernel/given.ts';
import type { Issue } from '../../kernel/index.ts';
import { isFields } from '../../kernel/is-fields.ts';
import { keyTwiceIssue } from '../../kernel/json/key-twice.ts';
import { tryJson } from '../../kernel/try-json.ts';
import type { Service, ServiceCaution, ServiceOrigin } from '../../service/index.ts';
import { readAliss } from './directory-aliss.ts';
import { type CsvFile, type CsvTable, readCsvTable } from './directory-csv.ts';
import { type NeedsOfTerms, type ReadRecord, readOpenReferral } from './directory-hsds.ts';
import { type FoundRecord, findRecords, nestedServices, type RecordKind, recordKind } from './directory-kind.ts';
import { wordsOf } from './directory-narrowing.ts';
import { otherParts, packageTables } from './directory-parts.ts';
import { type Json, type RecordReport, recordReader, shorten } from './directory-record.ts';
import { saysAll } from './directory-same.ts';
import { tableName } from './directory-table-names.ts';
import { isNarrowingTable, joinTables } from './directory-tables.ts';
import { feedCure, foreignIssues, holdsText } from './feed-holds.ts';

/** What was made of one feed: one JSON answer, or the tables of one package. */
export interface DirectoryReport {
  readonly file?: string;
  readonly format: ServiceOrigin['format'] | 'none';
  /** In words: `31 services`, `0 services: a list of taxonomy terms`. */
  readonly holds: string;
  readonly services: readonly Service[];
  /** One for each record that is, or should be, a service. */
  readonly records: readonly RecordReport[];
  /** Faults of the feed as a whole. */
  readonly issues: readonly Issue[];
}

/** A feed that could be read, or the reason why it is neither JSON nor a table. */
export type DirectoryAnswer = { readonly ok: true; readonly report: DirectoryReport } | { readonly ok: false; readonly issue: Issue };

/** How a feed is read: its file for messages and what its terms mean. */
export interface DirectoryOptions {
  readonly file?: string;
  readonly needsOf?: NeedsOfTerms;
  /** Local time of the services, by the name of its zone: dates told as instants are days of it. */
  readonly zone?: string;
}

/**
 * Reads a feed of services: Open Referral UK, HSDS (JSON or one table) or ALISS, found out from the text itself.
 * A bad record is reported and never hides a good one; text that is neither JSON nor a table gives `ok: false`.
 * @example readDirectory('{"version":"HSDS-UK-3.0","profile":"x"}').report.holds // '0 services: details of an API'
 */
export function readDirectory(text: string, options: DirectoryOptions = {}): DirectoryAnswer {
  const clean = givenText(text, 'readDirectory').replace(/^\uFEFF/, '');
  const json = parseJson(clean);
  if (json !== undefined) return { ok: true, report: readJson(json.value, options, json.issues) };
  const table = readCsvTable({ name: options.file ?? 'table.csv', text: clean });
  if (table) return { ok: true, report: readTables([table], options) };
  const message = clean.trim() === '' ? 'The file is empty.' : 'The file is neither JSON nor a table.';
  return { ok: false, issue: { code: 'not-a-feed', severity: 'error', message, cure: feedCure, ...named(options) } };
}

/** Reads the CSV files of one HSDS package together; files that are no tables are named and left out. */
export function readDirectoryTables(files: readonly CsvFile[], options: DirectoryOptions = {}): DirectoryAnswer {
  const tables: CsvTable[] = [];
  const issues: Issue[] = [];
  for (const file of givenList(files, 'readDirectoryTables', 'files', ['name', 'text'])) {
    const table = readCsvTable(file);
    if (table) tables.push(table);
    else issues.push({ code: 'not-a-table', severity: 'error', file: file.name, message: 'The file is not a table.' });
  }
  if (tables.length === 0) {
    const issue = issues[0] ?? { code: 'not-a-feed', severity: 'error' as const, message: 'There is no file to read.', ...named(options) };
    return { ok: false, issue };
  }
  const lost = files.filter((file) => !tables.some((table) => table.name === file.name) && isNarrowingTable(tableName(file.name)));
  const beside = lost.map((file): ServiceCaution => ({ about: 'hours', field: file.name, words: wordsOf(file.text) }));
  return { ok: true, report: readTables(tables, options, issues, 'hsds-csv', beside) };
}

function readJson(json: unknown, options: DirectoryOptions, before: readonly Issue[]): DirectoryReport {
  const tables = packageTables(json);
  if (tables) return readTables(tables, options, [...before, ...morePages(json, tables[0]?.rows.length ?? 0, options)], 'hsds-json');
  const { records, list } = findRecords(json);
  const flat = records.flatMap((record) => {
    const nested = nestedServices(record);
    return nested.length > 0 ? nested : [record];
  });
  const kinds = flat.map((record) => recordKind(record.value));
  const services = kinds.filter(isService);
  const parts = otherParts(json, list);
  const issues = [
    ...before,
    ...morePages(json, records.length, options),
    ...parts.issues.map((issue) => ({ ...issue, ...named(options) })),
  ];
  if (services.length === 0 && list !== 'services') {
    issues.push(...foreignIssues(json, kinds, list).map((issue) => ({ ...issue, ...named(options) })));
    return { ...named(options), format: 'none', holds: `0 services: ${holdsText(json, kinds, list)}`, services: [], records: [], issues };
  }
  const aliss = kinds.filter((kind) => kind === 'aliss-service').length > kinds.filter((kind) => kind === 'service').length;
  const format = aliss
    ? 'aliss'
    : flat.some((record) => isFields(record.value) && hasHsdsOnly(record.value))
      ? 'hsds-json'
      : 'open-referral-uk';
  const read: ReadRecord[] = [];
  for (const [index, record] of flat.entries()) {
    const kind = kinds[index] as RecordKind;
    if (!isService(kind) && kind !== 'other') {
      const message = `The entry is not a service (${kind.replaceAll('-', ' ')}) and was passed over.`;
      issues.push({ code: 'not-a-service', severity: 'warning', path: record.path, message, ...named(options) });
      continue;
    }
    read.push(readOne(record, format, options, parts.cautions));
  }
  return assemble(read, format, options, issues);
}

function readTables(
  tables: readonly CsvTable[],
  options: DirectoryOptions,
  before: readonly Issue[] = [],
  format: 'hsds-csv' | 'hsds-json' = 'hsds-csv',
  beside: readonly ServiceCaution[] = [],
): DirectoryReport {
  const { services, issues } = joinTables(tables);
  const all = [...before, ...tables.flatMap((table) => table.issues), ...issues];
  const read = services.map(({ record, path, cautions }) => readOne({ value: record, path }, format, options, [...cautions, ...beside]));
  if (read.length > 0) return assemble(read, format, options, all);
  const names = tables.map((table) => table.name.split(/[\\/]/).at(-1)).join(', ');
  return { ...named(options), format: 'none', holds: `0 services: ${names}`, services: [], records: [], issues: all };
}

function readOne(
  record: FoundRecord,
  format: ServiceOrigin['format'],
  options: DirectoryOptions,
  beside: readonly ServiceCaution[] = [],
): ReadRecord {
  const origin = { format, path: record.path, ...named(options), ...(options.zone === undefined ? {} : { zone: options.zone }) };
  try {
    if (isFields(record.value)) {
      const read =
        format === 'aliss'
          ? readAliss(record.value, origin, options.needsOf, options.zone)
          : readOpenReferral(record.value, origin, options.needsOf, options.zone);
      if (beside.length === 0 || !read.service) return read;
      return { ...read, service: { ...read.service, cautions: [...(read.service.cautions ?? []), ...beside] } };
    }
    return rejected(record, 'not-an-object', `The entry should be an object and is ${shorten(record.value)}.`);
  } catch (error) {
    return rejected(record, 'unreadable', `The record cannot be read: ${error instanceof Error ? error.message : 'unknown fault'}.`);
  }
}

function rejected(record: FoundRecord, code: string, message: string): ReadRecord {
  const reader = recordReader(record.path);
  reader.wrong(code, '', message);
  return { report: { path: record.path, outcome: 'rejected', mapped: [], kept: [], unknown: [], wrong: reader.issues } };
}

/** Of a feed in which thousands share one id, only so many are compared with each. */
const mostCompared = 100;

/** Puts the services together: one told twice is kept once, in its fuller form; two that differ under one id are both kept. */
function assemble(
  read: readonly ReadRecord[],
  format: ServiceOrigin['format'],
  options: DirectoryOptions,
  issues: readonly Issue[],
): DirectoryReport {
  const places = new Map<string, number[]>();
  const services: (Service | undefined)[] = [];
  const records: RecordReport[] = [];
  for (const { service, report } of read) {
    if (!service) {
      records.push(report);
      continue;
    }
    const all = places.get(service.id) ?? [];
    const same = all.slice(-mostCompared);
    const record = service.origin?.record as Json;
    const known = same.find((index) => saysAll(services[index]?.origin?.record, record));
    const poorer = known === undefined ? same.find((index) => saysAll(record, services[index]?.origin?.record)) : undefined;
    if (known !== undefined || poorer !== undefined) {
      if (poorer !== undefined) services[poorer] = { ...service, id: services[poorer]?.id ?? service.id };
      records.push({ ...report, outcome: 'repeated' });
      continue;
    }
    if (all.length === 0) {
      places.set(service.id, [services.length]);
      services.push(service);
      records.push(report);
      continue;
    }
    const id = freeId(service.id, all.length + 1, places);
    const message = `Another record has the same id and says something else; this one is kept as "${id}".`;
    const wrong: Issue = {
      code: 'duplicate-id',
      severity: 'error',
      path: report.path === '' ? 'id' : `${report.path}.id`,
      message,
      value: service.id,
    };
    all.push(services.length);
    services.push({ ...service, id });
    records.push({ ...report, wrong: [...report.wrong, wrong] });
  }
  const found = services.filter((service) => service !== undefined);
  const holds = `${found.length} ${found.length === 1 ? 'service' : 'services'}`;
  return { ...named(options), format, holds, services: found, records, issues };
}

function freeId(id: string, from: number, taken: ReadonlyMap<string, unknown>): string {
  let number = from;
  while (taken.has(`${id}~${number}`)) number += 1;
  return `${id}~${number}`;
}

function parseJson(text: string): { readonly value: unknown; readonly issues: readonly Issue[] } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const twice = keyTwiceIssue(text);
    return { value, issues: twice === undefined ? [] : [{ ...twice, severity: 'warning' }] };
  } catch {
    const lines = text.split(/\r?\n/).map((line, index) => ({ line, number: index + 1 }));
    const full = lines.filter(({ line }) => line.trim() !== '');
    if (full.length < 2 || !isFields(tryJson(full[0]?.line ?? ''))) return undefined;
    const issues: Issue[] = [];
    const value: unknown[] = [];
    for (const { line, number } of full) {
      const each = tryJson(line);
      if (each !== undefined) value.push(each);
      else
        issues.push({
          code: 'unreadable-line',
          severity: 'error',
          line: number,
          path: `line ${number}`,
          message: `Line ${number} is not JSON.`,
        });
    }
    return { value, issues };
  }
}

function morePages(json: unknown, count: number, options: DirectoryOptions): Issue[] {
  if (!isFields(json)) return [];
  const total = json['total_items'] ?? json['totalElements'] ?? json['count'];
  const pages = json['total_pages'] ?? json['totalPages'];
  if (typeof total !== 'number' || total <= count) {
    if (typeof pages !== 'number' || pages <= 1) return [];
    const page = json['page_number'] ?? json['number'];
    const message = `The feed says that it has ${pages} pages; this answer is ${page === undefined ? 'one of them' : `page ${String(page)}`}.`;
    return [{ code: 'more-pages', severity: 'warning', message, cure: 'Fetch the other pages too.', ...named(options) }];
  }
  const message = `The feed says that it has ${total} records; this answer holds ${count}.`;
  return [{ code: 'more-pages', severity: 'warning', message, cure: 'Fetch the other pages too.', ...named(options) }];
}

function isService(kind: RecordKind): boolean {
  return kind === 'service' || kind === 'aliss-service';
}

function hasHsdsOnly(record: Json): boolean {
  return [
    'alternate_name',
    'phones',
    'program',
    'program_id',
    'required_documents',
    'metadata',
    'licenses',
    'application_process',
    'interpretation_services',
    'eligibility_description',
    'fees_description',
    'wait_time',
    'capacities',
    'additional_urls',
  ].some((key) => Object.hasOwn(record, key));
}

function named(options: DirectoryOptions): { file?: string } {
  return options.file === undefined ? {} : { file: options.file };
}
