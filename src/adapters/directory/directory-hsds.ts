import { type CivilDate, dateOf, isCivilDate, tryInstant } from '../../kernel/index.ts';
import {
  type PlacesRecord,
  type Schedule,
  type Service,
  type ServiceArea,
  type ServiceOrigin,
  scheduleIssues,
} from '../../service/index.ts';
import { openReferralFields } from './directory-fields.ts';
import { type Json, type RecordReader, type RecordReport, recordReader, sortFields } from './directory-record.ts';
import { ownTerms } from './directory-terms.ts';

/** How the words of a feed's own taxonomies become needs; content gives it, the library knows none. */
export type NeedsOfTerms = (terms: readonly string[]) => readonly string[] | undefined;

export interface ReadRecord {
  readonly service?: Service;
  readonly report: RecordReport;
}

const statuses = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Reads one service of Open Referral UK or HSDS. Never throws: a record that cannot be used is rejected with its reasons. */
export function readOpenReferral(record: Json, origin: Omit<ServiceOrigin, 'record'>, needsOf?: NeedsOfTerms): ReadRecord {
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
  const hours = schedules(reader, record);
  const concluded = own.needs ? undefined : needsOf?.(own.others);
  const service: Service = tidy({
    id: own.id ?? id,
    name,
    description: reader.text(record, 'description', ''),
    organisation: organisation(reader, record),
    status: status(reader, record),
    needs: own.needs ?? concluded,
    areas: own.areas ?? areas(reader, record),
    ages: own.ages ?? ages(reader, record),
    sexes: own.sexes,
    statuses: own.statuses,
    schedules: hours.length > 0 ? hours.map((each) => each.schedule) : undefined,
    holidays: own.holidays,
    calendar: own.calendar,
    places: places(reader, record),
    requires: requires(reader, record, own.requires),
    phones: phones(reader, record),
    email: email(reader, record),
    url: reader.text(record, 'url', ''),
    addresses: addresses(reader, record),
    fees: reader.text(record, 'fees_description', '') ?? reader.text(record, 'fees', ''),
    eligibility: reader.text(record, 'eligibility_description', ''),
    length: own.length,
    completion: own.completion,
    waitText: reader.text(record, 'wait_time', ''),
    alert: reader.text(record, 'alert', ''),
    assuredOn: reader.date(record, 'assured_date', ''),
    origin: { ...origin, record, ...(concluded === undefined ? {} : { concluded }) },
  });
  for (const issue of scheduleIssues(service)) {
    const finding = /^(contradictory|ends-before|opens-when)/.test(issue.code);
    const index = Number(/\d+/.exec(issue.path ?? '')?.[0] ?? 0);
    reader.wrong(issue.code, hours[index]?.path ?? 'schedules', issue.message, undefined, finding ? 'warning' : issue.severity);
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

function status(reader: RecordReader, record: Json): Service['status'] {
  const value = reader.text(record, 'status', '');
  if (value === undefined) {
    reader.wrong('no-status', 'status', 'The standard asks for a status; none is given.');
    return undefined;
  }
  const found = statuses.find((each) => each === value.trim().toLowerCase());
  if (!found) reader.wrong('bad-status', 'status', `status should be one of ${statuses.join(', ')}.`, value);
  return found;
}

function organisation(reader: RecordReader, record: Json): Service['organisation'] {
  const found = reader.object(record, 'organization', '');
  const id = found ? reader.text(found, 'id', 'organization') : reader.text(record, 'organization_id', '');
  const name = found ? reader.text(found, 'name', 'organization') : undefined;
  if (id === undefined && name === undefined) return undefined;
  return { name: name ?? (id as string), ...(id === undefined ? {} : { id }) };
}

function ages(reader: RecordReader, record: Json): Service['ages'] {
  const min = reader.number(record, 'minimum_age', '');
  const max = reader.number(record, 'maximum_age', '');
  const odd = (value: number | undefined) => value !== undefined && (value < 0 || value > 150);
  if (odd(min) || odd(max) || (min !== undefined && max !== undefined && max < min)) {
    reader.wrong('bad-ages', 'minimum_age', `Ages from ${min ?? '?'} to ${max ?? '?'} cannot be right.`);
    return undefined;
  }
  return min === undefined && max === undefined
    ? undefined
    : { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
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

function schedules(reader: RecordReader, record: Json): readonly { schedule: Schedule; path: string }[] {
  const found: { schedule: Schedule; path: string }[] = [];
  const seen = new Set<string>();
  const add = (item: Json, path: string, location?: string) => {
    const schedule = readSchedule(reader, item, path, location);
    const key = JSON.stringify([{ ...schedule, location: undefined }, schedule.id === undefined ? location : '']);
    if (!seen.has(key)) found.push({ schedule, path });
    seen.add(key);
  };
  for (const { item, path } of reader.list(record, 'service_at_locations', '')) {
    const place = reader.object(item, 'location', path);
    const location = (place && (text(place['name']) ?? text(place['id']))) ?? text(item['location_id']) ?? text(item['id']);
    for (const each of reader.list(item, 'schedules', path)) add(each.item, each.path, location);
  }
  for (const { item, path } of reader.list(record, 'schedules', '')) add(item, path);
  return found;
}

function readSchedule(reader: RecordReader, item: Json, path: string, location: string | undefined): Schedule {
  const day = (key: string): CivilDate | undefined => {
    const value = reader.text(item, key, path);
    // What is no date stays as it was: the reading of the schedule names it.
    return value !== undefined && isCivilDate(value.trim().slice(0, 10)) ? value.trim().slice(0, 10) : value;
  };
  const zone = item['timezone'];
  const rule = (key: string) =>
    days(item[key]) ?? reader.text(item, key, path) ?? (typeof item[key] === 'object' && item[key] !== null ? '?' : undefined);
  return tidy({
    id: reader.text(item, 'id', path),
    location,
    validFrom: day('valid_from'),
    validTo: day('valid_to'),
    dtstart: day('dtstart'),
    until: day('until'),
    count: whole(reader, item, 'count', path),
    freq: reader.text(item, 'freq', path),
    interval: whole(reader, item, 'interval', path),
    byday: rule('byday'),
    bymonthday: rule('bymonthday'),
    bymonth: rule('bymonth'),
    byweekno: rule('byweekno'),
    byyearday: rule('byyearday'),
    wkst: reader.text(item, 'wkst', path),
    opensAt: reader.text(item, 'opens_at', path),
    closesAt: reader.text(item, 'closes_at', path),
    timezone: typeof zone === 'number' ? zone : reader.text(item, 'timezone', path),
    description: reader.text(item, 'description', path),
    attending: reader.text(item, 'attending_type', path),
    notes: reader.text(item, 'notes', path),
  });
}

/** A number; what is there and is no number becomes one that no rule accepts, so that the schedule is not read without it. */
function whole(reader: RecordReader, item: Json, key: string, path: string): number | undefined {
  const value = item[key];
  return reader.number(item, key, path) ?? (value === undefined || value === null || value === '' ? undefined : -1);
}

/** A number, or a list of texts or numbers, where the standard has text with commas. */
function days(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.every((each) => typeof each === 'string' || typeof each === 'number')) return value.join(',');
  return undefined;
}

function places(reader: RecordReader, record: Json): readonly PlacesRecord[] | undefined {
  const found: PlacesRecord[] = [];
  for (const { item, path } of reader.list(record, 'capacities', '')) {
    const updated = reader.text(item, 'updated', path);
    const at = updated === undefined ? undefined : tryInstant(updated);
    const on = at === undefined ? reader.date(item, 'updated', path) : dateOf(at);
    const available = reader.number(item, 'available', path);
    if (on !== undefined && available !== undefined) found.push({ on, places: available });
  }
  return found.length > 0 ? found : undefined;
}

function requires(reader: RecordReader, record: Json, own: Service['requires']): Service['requires'] {
  const documents = reader.list(record, 'required_documents', '').map(({ item, path }) => reader.text(item, 'document', path) ?? '');
  const costs = reader.list(record, 'cost_options', '').map(({ item, path }) => reader.number(item, 'amount', path));
  const fees = `${text(record['fees']) ?? ''} ${text(record['fees_description']) ?? ''}`.trim();
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
    for (const each of reader.list(place, 'addresses', where)) {
      const lines = parts.map((part) => reader.text(each.item, part, each.path)?.trim()).filter((line) => line !== undefined);
      if (lines.length > 0) found.add([...new Set(lines)].join(', '));
    }
    const latitude = reader.number(place, 'latitude', where);
    if (latitude !== undefined && Math.abs(latitude) > 90)
      reader.wrong('bad-latitude', `${where}.latitude`, 'A latitude lies between -90 and 90.', latitude, 'warning');
  }
  return found.size > 0 ? [...found] : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The same object without the fields that are undefined. */
export function tidy<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
