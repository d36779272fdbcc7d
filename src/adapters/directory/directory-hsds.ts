import { dateOf, tryInstant } from '../../kernel/index.ts';
import {
  holidayWords,
  type PlacesRecord,
  type Service,
  type ServiceArea,
  type ServiceCaution,
  type ServiceOrigin,
  scheduleIssues,
} from '../../service/index.ts';
import { readCautions } from './directory-cautions.ts';
import { eligibilities } from './directory-eligibility.ts';
import { openReferralFields } from './directory-fields.ts';
import { readHours } from './directory-hours.ts';
import { isEmpty, wordsOf } from './directory-narrowing.ts';
import { type Json, type RecordReader, type RecordReport, recordReader, sortFields, tidy } from './directory-record.ts';
import { ownTerms, textOf } from './directory-terms.ts';

/** How the words of a feed's own taxonomies become needs; content gives it, the library knows none. */
export type NeedsOfTerms = (terms: readonly string[]) => readonly string[] | undefined;

export interface ReadRecord {
  readonly service?: Service;
  readonly report: RecordReport;
}

const statuses = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Reads one service of Open Referral UK or HSDS. Never throws: a record that cannot be used is rejected with its reasons. */
export function readOpenReferral(record: Json, origin: Omit<ServiceOrigin, 'record'>, needsOf?: NeedsOfTerms, zone?: string): ReadRecord {
  const path = origin.path ?? '';
  const reader = recordReader(path, origin.format === 'hsds-csv');
  const id = reader.text(record, 'id', '');
  const name = reader.text(record, 'name', '');
  if (id === undefined && !reader.issues.some((issue) => issue.severity === 'error'))
    reader.wrong('no-id', 'id', 'The service has no id.', record['id'] ?? undefined);
  if (name === undefined) reader.wrong('no-name', 'name', 'The service has no name.', record['name'] ?? undefined);
  const fields = sortFields(record, openReferralFields);
  if (id === undefined || name === undefined) return { report: report(reader, fields, 'rejected', id, name) };
  if (!uuid.test(id)) reader.wrong('id-not-uuid', 'id', 'The standard asks for a UUID.', id, 'warning');

  const own = ownTerms(reader, record);
  const stated = status(reader, record);
  const hours = readHours(reader, record, zone);
  const limits = eligibilities(reader, record);
  const concluded = own.needs ? undefined : needsOf?.(own.others);
  const cautions = [
    ...hours.cautions,
    ...stated.cautions,
    ...limits.cautions,
    ...readCautions(
      reader,
      record,
      hours.schedules.map((each) => each.schedule),
    ),
  ];
  const about = record['description'];
  const service: Service = tidy({
    id: own.id ?? id,
    name,
    description: reader.text(record, 'description', ''),
    organisation: organisation(reader, record),
    status: stated.status,
    needs: own.needs ?? concluded,
    areas: own.areas ?? areas(reader, record),
    ages: own.ages ?? limits.ages,
    sexes: own.sexes,
    statuses: own.statuses,
    schedules: hours.schedules.length > 0 ? hours.schedules.map((each) => each.schedule) : undefined,
    exceptions: hours.exceptions.length > 0 ? hours.exceptions : undefined,
    cautions: cautions.length > 0 ? cautions : undefined,
    holidays: own.holidays ?? (typeof about === 'string' ? holidayWords(about) : undefined),
    calendar: own.calendar,
    places: places(reader, record, zone),
    requires: requires(reader, record, own.requires),
    phones: phones(reader, record),
    email: email(reader, record),
    url: reader.text(record, 'url', ''),
    addresses: addresses(reader, record),
    fees: reader.text(record, 'fees_description', '') ?? reader.text(record, 'fees', ''),
    eligibility: limits.words,
    languages: languages(reader, record),
    bring: documents(reader, record),
    tellBefore: own.tellBefore,
    length: own.length,
    completion: own.completion,
    waitText: reader.text(record, 'wait_time', ''),
    alert: reader.text(record, 'alert', ''),
    assuredOn: reader.date(record, 'assured_date', ''),
    origin: { ...origin, record, ...(concluded === undefined ? {} : { concluded }) },
  });
  for (const issue of scheduleIssues(service, zone)) {
    const finding = /^(contradictory|ends-before|opens-when)/.test(issue.code);
    const index = Number(/\d+/.exec(issue.path ?? '')?.[0] ?? 0);
    reader.wrong(issue.code, hours.schedules[index]?.path ?? 'schedules', issue.message, undefined, finding ? 'warning' : issue.severity);
  }
  return { service, report: report(reader, fields, 'loaded', id, name) };
}

function report(
  reader: RecordReader,
  fields: Pick<RecordReport, 'mapped' | 'kept' | 'unknown'>,
  outcome: RecordReport['outcome'],
  id: string | undefined,
  name: string | undefined,
): RecordReport {
  return {
    path: reader.path,
    outcome,
    ...fields,
    wrong: reader.issues,
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
  };
}

function status(reader: RecordReader, record: Json): { readonly status: Service['status']; readonly cautions: readonly ServiceCaution[] } {
  const value = record['status'];
  if (isEmpty(value)) {
    reader.wrong('no-status', 'status', 'The standard asks for a status; none is given.');
    return { status: undefined, cautions: [] };
  }
  const plain =
    typeof value === 'string'
      ? value
          .trim()
          .toLowerCase()
          .replace(/[\s_-]+/g, ' ')
      : undefined;
  const found = statuses.find((each) => each === plain);
  if (found) return { status: found, cautions: [] };
  reader.wrong('bad-status', 'status', `status should be one of ${statuses.join(', ')}: answers are "unknown".`, value);
  return { status: undefined, cautions: [{ about: 'hours', field: 'status', words: wordsOf(value) }] };
}

function organisation(reader: RecordReader, record: Json): Service['organisation'] {
  const found = reader.object(record, 'organization', '');
  const id = found ? reader.text(found, 'id', 'organization') : reader.text(record, 'organization_id', '');
  const name = found ? reader.text(found, 'name', 'organization') : undefined;
  if (id === undefined && name === undefined) return undefined;
  return { name: name ?? (id as string), ...(id === undefined ? {} : { id }) };
}

function languages(reader: RecordReader, record: Json): readonly string[] | undefined {
  const found = reader
    .list(record, 'languages', '')
    .flatMap(
      ({ item, path }) => reader.text(item, 'name', path) ?? reader.text(item, 'language', path) ?? reader.text(item, 'code', path) ?? [],
    );
  return found.length > 0 ? [...new Set(found)] : undefined;
}

function documents(reader: RecordReader, record: Json): readonly string[] | undefined {
  const found = reader.list(record, 'required_documents', '').flatMap(({ item, path }) => reader.text(item, 'document', path) ?? []);
  return found.length > 0 ? [...new Set(found)] : undefined;
}

function areas(reader: RecordReader, record: Json): readonly ServiceArea[] | undefined {
  const found: ServiceArea[] = [];
  const lists = [
    ...reader.list(record, 'service_areas', ''),
    ...reader.list(record, 'service_at_locations', '').flatMap(({ item, path }) => reader.list(item, 'service_areas', path)),
  ];
  for (const { item, path } of lists) {
    const name = reader.text(item, 'name', path) ?? reader.text(item, 'service_area', path);
    const code = /\b[ENSWK]\d{8}\b/.exec(`${reader.text(item, 'uri', path) ?? ''} ${reader.text(item, 'extent', path) ?? ''}`)?.[0];
    if (name !== undefined || code !== undefined) found.push({ name: name ?? (code as string), ...(code === undefined ? {} : { code }) });
    else reader.wrong('area-without-name', path, 'A service area has no name.', undefined, 'warning');
  }
  return found.length > 0 ? found : undefined;
}

function places(reader: RecordReader, record: Json, zone: string | undefined): readonly PlacesRecord[] | undefined {
  const found: PlacesRecord[] = [];
  for (const { item, path } of reader.list(record, 'capacities', '')) {
    const updated = reader.text(item, 'updated', path);
    const at = updated === undefined ? undefined : tryInstant(updated);
    const on = at === undefined || zone === undefined ? reader.date(item, 'updated', path) : dateOf(at, zone);
    const available = reader.number(item, 'available', path);
    if (on !== undefined && available !== undefined) found.push({ on, places: available });
  }
  return found.length > 0 ? found : undefined;
}

function requires(reader: RecordReader, record: Json, own: Service['requires']): Service['requires'] {
  const documents = reader.list(record, 'required_documents', '').map(({ item, path }) => reader.text(item, 'document', path) ?? '');
  const costs = reader.list(record, 'cost_options', '').map(({ item, path }) => reader.number(item, 'amount', path));
  const fees = `${textOf(record['fees']) ?? ''} ${textOf(record['fees_description']) ?? ''}`.trim();
  const free =
    /^(free(?: of charge)?|none|no (?:charge|fee|cost)s?|£?0(?:\.00)?)\.?$/i.test(fees) ||
    (costs.length > 0 && costs.every((amount) => amount === 0));
  const paid = costs.length > 0 && costs.every((amount) => amount !== undefined && amount > 0);
  const all = documents.join('; ');
  const found = {
    ...(/\b(photo|passport|driv\w+ licen[cs]e|identi(?:ty|fication)|photographic|\bid\b)/i.test(all) ? { photoId: true } : {}),
    ...(/\b(proof|evidence) of (?:your |their )?(?:address|residen\w+)|utility bill/i.test(all) ? { address: true } : {}),
    ...(free ? { money: false } : paid ? { money: true } : {}),
    ...own,
  };
  return Object.keys(found).length > 0 ? found : undefined;
}

function phones(reader: RecordReader, record: Json): Service['phones'] {
  const found = new Map<string, { number: string; note?: string }>();
  const take = (of: Json, path: string) => {
    for (const { item, path: where } of reader.list(of, 'phones', path)) {
      const number = (typeof item['number'] === 'number' ? String(item['number']) : reader.text(item, 'number', where))
        ?.replaceAll('"', '')
        .trim();
      const note = reader.text(item, 'description', where);
      if (number === undefined || number === '')
        reader.wrong('phone-without-number', where, 'A phone has no number.', undefined, 'warning');
      else if (!found.has(number)) found.set(number, { number, ...(note === undefined ? {} : { note }) });
    }
  };
  take(record, '');
  for (const { item, path } of reader.list(record, 'contacts', '')) take(item, path);
  for (const { item, path } of reader.list(record, 'service_at_locations', '')) take(item, path);
  return found.size > 0 ? [...found.values()] : undefined;
}

function email(reader: RecordReader, record: Json): string | undefined {
  const value = reader.text(record, 'email', '');
  if (value !== undefined && !/^[^\s@]+@[^\s@]+$/.test(value)) {
    reader.wrong('bad-email', 'email', 'email is not an address.', value);
    return undefined;
  }
  return value;
}

function addresses(reader: RecordReader, record: Json): readonly string[] | undefined {
  const found = new Set<string>();
  const parts = ['attention', 'address_1', 'address_2', 'city', 'region', 'state_province', 'postal_code'];
  for (const { item, path } of reader.list(record, 'service_at_locations', '')) {
    const place = reader.object(item, 'location', path);
    if (!place) continue;
    const where = `${path}.location`;
    for (const each of ['addresses', 'physical_addresses'].flatMap((key) => reader.list(place, key, where))) {
      const lines = parts.map((part) => reader.text(each.item, part, each.path)?.trim()).filter((line) => line !== undefined);
      if (lines.length > 0) found.add([...new Set(lines)].join(', '));
    }
    const latitude = reader.number(place, 'latitude', where);
    if (latitude !== undefined && Math.abs(latitude) > 90)
      reader.wrong('bad-latitude', `${where}.latitude`, 'A latitude lies between -90 and 90.', latitude, 'warning');
  }
  return found.size > 0 ? [...found] : undefined;
}
