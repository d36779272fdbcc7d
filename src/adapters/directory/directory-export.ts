import { givenAs } from '../../kernel/given.ts';
import type { HolidaySchedule, Schedule, Service } from '../../service/index.ts';
import { readOpenReferral } from './directory-hsds.ts';
import type { Json } from './directory-record.ts';
import { saysAll } from './directory-same.ts';
import { ownTaxonomy } from './directory-terms.ts';

/** A page of Open Referral UK 3.0. */
export interface OpenReferralPage {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly Json[];
}

/** Writes services as one page of Open Referral UK 3.0, in the order given. */
export function exportOpenReferralUk(services: readonly Service[]): OpenReferralPage {
  givenAs('exportOpenReferralUk', 'services', services, '[id:text name:text]');
  const size = services.length;
  return {
    total_items: size,
    total_pages: 1,
    page_number: 1,
    size,
    first_page: true,
    last_page: true,
    empty: size === 0,
    contents: services.map(openReferralRecord),
  };
}

/**
 * One service as a record of Open Referral UK. A service that was read from the Open Referral family gives back its own record, whole,
 * with only those fields changed that have changed since; what the standard has no field for goes into attributes of our own taxonomies.
 * Its sources (`facts`) and dated places are not carried: the standard has no place for them.
 */
export function openReferralRecord(service: Service): Json {
  givenAs('openReferralRecord', 'service', service, '{id:text name:text}');
  const { origin } = service;
  if (origin === undefined || origin.format === 'aliss') return fresh(service);
  const before = readOpenReferral(origin.record, { format: origin.format }, undefined, origin.zone).service;
  if (!before) return fresh(service);
  const now = fresh(service);
  const then = fresh({ ...before, id: service.id, ...(origin.concluded === undefined ? {} : { needs: origin.concluded }) });
  const record: Record<string, unknown> = { ...origin.record };
  for (const key of new Set([...Object.keys(now), ...Object.keys(then)])) {
    if (key === 'id' || (saysAll(now[key], then[key]) && saysAll(then[key], now[key]))) continue;
    if (key === 'attributes') record[key] = [...othersOf(origin.record[key]), ...((now[key] as readonly Json[] | undefined) ?? [])];
    else {
      const own = key === 'fees' && Object.hasOwn(record, 'fees_description') ? 'fees_description' : key;
      if (now[key] === undefined) delete record[own];
      else record[own] = now[key];
    }
  }
  return record;
}

function fresh(service: Service): Json {
  const id = uuidOf(service.id);
  const record: Record<string, unknown> = { id, name: service.name, status: service.status ?? 'active' };
  const put = (key: string, value: unknown) => {
    if (value !== undefined) record[key] = value;
  };
  put('description', service.description);
  put('url', service.url);
  put('email', service.email);
  put('fees', service.fees);
  put('alert', service.alert);
  put('assured_date', service.assuredOn);
  put('eligibility_description', service.eligibility);
  put('wait_time', service.waitText);
  if (service.ages !== 'any') {
    put('minimum_age', service.ages?.min);
    put('maximum_age', service.ages?.max);
  }
  if (service.organisation) {
    const organisation = service.organisation.id ?? service.organisation.name;
    record['organization'] = { id: uuidOf(organisation), name: service.organisation.name, description: service.organisation.name };
  }
  if (service.areas !== undefined && service.areas !== 'any') {
    record['service_areas'] = service.areas.map((area, index) => ({
      id: uuidOf(`${service.id}/area/${index}`),
      name: area.name,
      service_area: area.name,
      ...(area.code === undefined ? {} : { uri: `http://statistics.data.gov.uk/id/statistical-geography/${area.code}` }),
    }));
  }
  if (service.phones) {
    record['phones'] = service.phones.map((phone, index) => ({
      id: uuidOf(`${service.id}/phone/${index}`),
      number: phone.number,
      ...(phone.note === undefined ? {} : { description: phone.note }),
    }));
  }
  const here = service.schedules?.filter((schedule) => schedule.location === undefined) ?? [];
  if (here.length > 0) record['schedules'] = here.map((schedule, index) => scheduleRecord(schedule, `${service.id}/schedule/${index}`));
  const exceptions = service.exceptions?.filter((each) => each.location === undefined) ?? [];
  if (exceptions.length > 0)
    record['holiday_schedules'] = exceptions.map((each, index) => holidayRecord(each, `${service.id}/holiday/${index}`));
  if (service.bring)
    record['required_documents'] = service.bring.map((document, index) => ({ id: uuidOf(`${service.id}/document/${index}`), document }));
  const sites = siteRecords(service);
  if (sites.length > 0) record['service_at_locations'] = sites;
  const attributes = attributesOf(service);
  if (attributes.length > 0) record['attributes'] = attributes;
  return record;
}

function scheduleRecord(schedule: Schedule, seed: string): Json {
  const pairs: readonly (readonly [string, unknown])[] = [
    ['id', uuidOf(schedule.id ?? seed)],
    ['valid_from', schedule.validFrom],
    ['valid_to', schedule.validTo],
    ['dtstart', schedule.dtstart],
    ['until', schedule.until],
    ['count', schedule.count],
    ['freq', schedule.freq],
    ['interval', schedule.interval],
    ['byday', schedule.byday],
    ['bymonthday', schedule.bymonthday],
    ['bymonth', schedule.bymonth],
    ['byweekno', schedule.byweekno],
    ['byyearday', schedule.byyearday],
    ['bysetpos', schedule.bysetpos],
    ['byhour', schedule.byhour],
    ['byminute', schedule.byminute],
    ['exdate', schedule.exdate],
    ['rdate', schedule.rdate],
    ['wkst', schedule.wkst],
    ['opens_at', schedule.opensAt],
    ['closes_at', schedule.closesAt],
    ['timezone', schedule.timezone],
    ['description', schedule.description],
    ['attending_type', schedule.attending],
    ['notes', schedule.notes],
  ];
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

/** The standard has left holiday schedules behind since HSDS 3.0; they are written as in 2.0, so that no closed day is lost. */
function holidayRecord(each: HolidaySchedule, seed: string): Json {
  const pairs: readonly (readonly [string, unknown])[] = [
    ['id', uuidOf(each.id ?? seed)],
    ['closed', each.closed],
    ['opens_at', each.opensAt],
    ['closes_at', each.closesAt],
    ['start_date', each.startDate],
    ['end_date', each.endDate],
    ['timezone', each.timezone],
  ];
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

/** Places: those with hours of their own by name, and the addresses. */
function siteRecords(service: Service): Json[] {
  const names = [...new Set((service.schedules ?? []).map((schedule) => schedule.location).filter((name) => name !== undefined))];
  const places = names.length > 0 ? names : (service.addresses ?? []).slice(0, 1).map(() => undefined);
  return places.map((name, index) => {
    const schedules = (service.schedules ?? []).filter((schedule) => name !== undefined && schedule.location === name);
    const addresses = index === 0 ? (service.addresses ?? []) : [];
    return {
      id: uuidOf(`${service.id}/site/${index}`),
      location: {
        id: uuidOf(`${service.id}/location/${index}`),
        location_type: addresses.length > 0 ? 'physical' : 'virtual',
        ...(name === undefined ? {} : { name }),
        ...(addresses.length === 0
          ? {}
          : { addresses: addresses.map((address, at) => addressRecord(address, `${service.id}/address/${at}`)) }),
      },
      ...(schedules.length === 0
        ? {}
        : { schedules: schedules.map((schedule, at) => scheduleRecord(schedule, `${service.id}/site/${index}/${at}`)) }),
    };
  });
}

function addressRecord(address: string, seed: string): Json {
  const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i.exec(address)?.[0];
  const parts = address.split(',').map((part) => part.trim());
  const lines = parts.filter((part) => part !== postcode && part !== '');
  return {
    id: uuidOf(seed),
    address_1: lines.slice(0, Math.max(1, lines.length - 1)).join(', '),
    city: lines.length > 1 ? (lines.at(-1) as string) : '',
    state_province: '',
    postal_code: postcode ?? '',
    country: 'GB',
    address_type: 'physical',
  };
}

function attributesOf(service: Service): Json[] {
  const list = (value: readonly string[] | 'any' | undefined) => (value === 'any' ? ['any'] : (value ?? []));
  const terms: (readonly [string, string])[] = [
    ...(uuidOf(service.id) === service.id ? [] : [['id', service.id] as const]),
    ...(service.needs ?? []).map((need) => ['need', need] as const),
    ...list(service.sexes).map((sex) => ['sex', sex] as const),
    ...list(service.statuses).map((status) => ['status', status] as const),
    ...(service.areas === 'any' ? [['areas', 'any'] as const] : []),
    ...(service.tellBefore === undefined ? [] : [['tellBefore', service.tellBefore] as const]),
    ...(service.ages === 'any' ? [['ages', 'any'] as const] : []),
    ...(service.holidays === undefined ? [] : [['holidays', service.holidays] as const]),
    ...(service.calendar === undefined ? [] : [['calendar', service.calendar] as const]),
    ...(service.length === undefined ? [] : [['length', service.length] as const]),
    ...(service.completion === undefined ? [] : [['completion', service.completion] as const]),
    ...Object.entries(service.requires ?? {}).map(([key, needed]) => ['requires', needed ? key : `no ${key}`] as const),
  ];
  return terms.map(([taxonomy, name]) => ({
    id: uuidOf(`${service.id}/${taxonomy}/${name}`),
    link_type: 'service',
    taxonomy_term: {
      id: uuidOf(`${taxonomy}/${name}`),
      name,
      description: `${taxonomy}: ${name}`,
      taxonomy: `${ownTaxonomy}${taxonomy}`,
    },
  }));
}

function othersOf(attributes: unknown): unknown[] {
  if (!Array.isArray(attributes)) return [];
  return attributes.filter((each: { taxonomy_term?: { taxonomy?: unknown } } | null) => {
    const taxonomy = each?.taxonomy_term?.taxonomy;
    return !(typeof taxonomy === 'string' && taxonomy.startsWith(ownTaxonomy));
  });
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A text that is a UUID stays; any other gives the same version 8 UUID each time (RFC 9562). */
export function uuidOf(text: string): string {
  if (uuid.test(text)) return text;
  let hex = '';
  for (let part = 0; part < 4; part += 1) {
    let hash = 0x811c9dc5 ^ Math.imul(part + 1, 0x9e3779b9);
    for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hex += ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0');
  }
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
