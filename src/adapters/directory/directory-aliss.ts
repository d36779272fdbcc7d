import { addDays } from '../../kernel/index.ts';
import {
  closingWords,
  type HolidaySchedule,
  type Service,
  type ServiceArea,
  type ServiceCaution,
  type ServiceOrigin,
} from '../../service/index.ts';
import { civilDay } from './directory-day.ts';
import { alissFields } from './directory-fields.ts';
import type { NeedsOfTerms, ReadRecord } from './directory-hsds.ts';
import { isEmpty, mayNarrow, wordsOf } from './directory-narrowing.ts';
import { type Json, type RecordReader, recordReader, sortFields, tidy } from './directory-record.ts';

/** Reads one service of ALISS (v4 or v5 of its API). It publishes no hours, ages or places. Never throws. */
export function readAliss(record: Json, origin: Omit<ServiceOrigin, 'record'>, needsOf?: NeedsOfTerms, zone?: string): ReadRecord {
  const reader = recordReader(origin.path ?? '');
  const id = reader.text(record, 'id', '');
  const name = reader.text(record, 'name', '');
  if (id === undefined) reader.wrong('no-id', 'id', 'The service has no id.', record['id'] ?? undefined);
  if (name === undefined) reader.wrong('no-name', 'name', 'The service has no name.', record['name'] ?? undefined);
  const fields = sortFields(record, alissFields);
  const report = {
    path: reader.path,
    ...fields,
    wrong: reader.issues,
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
  };
  if (id === undefined || name === undefined) return { report: { ...report, outcome: 'rejected' } };
  const terms = reader
    .list(record, 'categories', '')
    .flatMap(({ item, path }) => [reader.text(item, 'slug', path), reader.text(item, 'name', path)])
    .filter((term) => term !== undefined);
  const phone = reader.text(record, 'phone', '');
  const concluded = needsOf?.(terms);
  const service: Service = tidy({
    id,
    name,
    description: reader.text(record, 'description', ''),
    organisation: organisation(reader, record),
    status: record['is_deleted'] === true ? 'defunct' : undefined,
    needs: concluded,
    exceptions: outside(record, zone),
    cautions: alissCautions(reader, record),
    areas: areas(reader, record),
    phones: phone === undefined ? undefined : [{ number: phone.trim() }],
    email: reader.text(record, 'email', ''),
    url: reader.text(record, 'url', ''),
    addresses: addresses(reader, record),
    // The last change is when somebody last looked at the record; ALISS has no other assurance.
    assuredOn: reader.date(record, 'last_updated', ''),
    origin: { ...origin, record, ...(concluded === undefined ? {} : { concluded }) },
  });
  return { service, report: { ...report, outcome: 'loaded' } };
}

/** Days before its start and after its end: not open. */
function outside(record: Json, zone: string | undefined): readonly HolidaySchedule[] | undefined {
  const read = (key: string): HolidaySchedule[] => {
    const value = record[key];
    if (isEmpty(value)) return [];
    const day = typeof value === 'string' ? civilDay(value, zone) : undefined;
    const words = `${key} ${wordsOf(value)}`;
    if (day === undefined) return [{ words, fault: `${key} is not a date` }];
    return key === 'end_date'
      ? [{ startDate: addDays(day, 1), endDate: '9999-12-31', closed: true, words }]
      : [{ startDate: '0001-01-01', endDate: addDays(day, -1), closed: true, words }];
  };
  const found = [...read('start_date'), ...read('end_date')];
  return found.length > 0 ? found : undefined;
}

function alissCautions(reader: RecordReader, record: Json): readonly ServiceCaution[] | undefined {
  const found: ServiceCaution[] = [];
  const text = record['description'];
  const words = typeof text === 'string' ? closingWords(text) : undefined;
  if (words !== undefined) found.push({ about: 'hours', field: 'description', words, closes: true });
  for (const [key, value] of Object.entries(record)) {
    if (alissFields['service']?.known.has(key)) continue;
    const about = mayNarrow(key, value);
    if (about === undefined) continue;
    found.push({ about, field: key, words: wordsOf(value) });
    reader.wrong('not-understood', key, `${key} may narrow and is not understood: answers show it.`, wordsOf(value));
  }
  return found.length > 0 ? found : undefined;
}

function organisation(reader: RecordReader, record: Json): Service['organisation'] {
  const found = reader.object(record, 'organisation', '');
  const name = found && reader.text(found, 'name', 'organisation');
  const id = found && reader.text(found, 'id', 'organisation');
  return name === undefined ? undefined : { name, ...(id === undefined ? {} : { id }) };
}

function areas(reader: RecordReader, record: Json): readonly ServiceArea[] | undefined {
  const found: ServiceArea[] = [];
  for (const { item, path } of reader.list(record, 'service_areas', '')) {
    const name = reader.text(item, 'name', path);
    const code = reader.text(item, 'code', path);
    if (name !== undefined || code !== undefined) found.push({ name: name ?? (code as string), ...(code === undefined ? {} : { code }) });
  }
  return found.length > 0 ? found : undefined;
}

function addresses(reader: RecordReader, record: Json): readonly string[] | undefined {
  const found = new Set<string>();
  for (const { item, path } of reader.list(record, 'locations', '')) {
    const parts = ['name', 'street_address', 'locality', 'postal_code'].map((key) => reader.text(item, key, path)?.trim());
    const line = reader.text(item, 'formatted_address', path) ?? parts.filter((part) => part !== undefined).join(', ');
    if (line !== '') found.add(line);
  }
  return found.size > 0 ? [...found] : undefined;
}
