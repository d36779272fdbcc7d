import { isFields } from '../../kernel/is-fields.ts';
import type { Json } from './directory-record.ts';

/** What an object of a feed is. */
export type RecordKind =
  | 'service'
  | 'aliss-service'
  | 'organisation'
  | 'location'
  | 'service-at-location'
  | 'taxonomy'
  | 'category'
  | 'area'
  | 'api-details'
  | 'other';

const serviceKeys = [
  'status', 'organization', 'organization_id', 'schedules', 'service_areas', 'service_at_locations', 'eligibility_description',
  'minimum_age', 'maximum_age', 'assured_date', 'assurer_email', 'application_process', 'fees', 'fees_description', 'cost_options',
  'wait_time', 'interpretation_services', 'accreditations', 'alert', 'required_documents', 'capacities',
]; // biome-ignore format: a table
const organisationKeys = [
  'website',
  'tax_status',
  'legal_status',
  'year_incorporated',
  'organization_identifiers',
  'parent_organization_id',
];

/** Recognises an object by the fields that only its kind has. @example recordKind({ id: 'a', name: 'A', status: 'active' }) // 'service' */
export function recordKind(value: unknown): RecordKind {
  if (!isFields(value)) return 'other';
  const has = (key: string) => Object.hasOwn(value, key);
  const links = `${String(value['aliss_url'] ?? '')} ${String(value['permalink'] ?? '')}`;
  if (links.includes('/organisations/') && !has('organisation')) return 'organisation';
  if (links.includes('/services/') || (isFields(value['organisation']) && (has('categories') || has('slug')))) return 'aliss-service';
  if (has('sub_categories') || (has('slug') && has('name') && !has('id'))) return 'category';
  if (has('code') && has('type') && !has('id')) return 'area';
  if (has('openapi_url') || (has('profile') && has('version'))) return 'api-details';
  if (isFields(value['service']) && (has('location') || has('location_id') || isFields(value['service']['organization'])))
    return 'service-at-location';
  if (has('location_type') || (has('latitude') && has('longitude'))) return 'location';
  if (has('taxonomy') || has('taxonomy_detail') || has('taxonomy_id') || has('term_uri') || has('parent_id')) return 'taxonomy';
  const service = serviceKeys.filter(has).length;
  const organisation = organisationKeys.filter(has).length;
  // An error answer has a status too: a service has also an id, a name or more of its own fields.
  if (service > 0 && service >= organisation && (has('id') || has('name') || service > 1)) return 'service';
  if (organisation > 0 || Array.isArray(value['services'])) return 'organisation';
  if (has('uri') && has('version')) return 'taxonomy';
  return 'other';
}

/** One thing found in a feed, with the place where it stood. */
export interface FoundRecord {
  readonly value: unknown;
  readonly path: string;
}

const listKeys = ['contents', 'content', 'data', 'results', 'items', 'records', 'services', 'service', 'hits'];

/** The records of a JSON answer: of a page, of a bare list, or the answer itself. */
export function findRecords(json: unknown): { readonly records: readonly FoundRecord[]; readonly list: string } {
  if (Array.isArray(json)) return { list: '', records: json.map((value, index) => ({ value, path: `[${index}]` })) };
  if (!isFields(json)) return { list: '', records: [] };
  if (recordKind(json) !== 'other') return { list: '', records: [{ value: json, path: '' }] };
  for (const key of listKeys) {
    const value = json[key];
    if (Array.isArray(value)) return { list: key, records: value.map((each, index) => ({ value: each, path: `${key}[${index}]` })) };
  }
  for (const key of listKeys) {
    const value = json[key];
    if (!isFields(value) || Object.keys(value).length === 0) continue;
    const inner = recordKind(value) === 'other' ? findRecords(value) : { list: '', records: [{ value, path: '' }] };
    if (inner.records.length > 0)
      return {
        list: key,
        records: inner.records.map((each) => ({ value: each.value, path: each.path === '' ? key : `${key}.${each.path}` })),
      };
  }
  return { list: '', records: [{ value: json, path: '' }] };
}

function withOrganisation(service: Json, organisation: Json): Json {
  const key = recordKind(service) === 'aliss-service' ? 'organisation' : 'organization';
  return isFields(service[key]) ? service : { ...service, [key]: organisation };
}

/** Services held inside other records: those of an organisation, and that of a service at a location. */
export function nestedServices(record: FoundRecord): readonly FoundRecord[] {
  const value = record.value;
  if (!isFields(value)) return [];
  const at = (key: string) => (record.path === '' ? key : `${record.path}.${key}`);
  const kind = recordKind(value);
  if (kind === 'organisation' && Array.isArray(value['services'])) {
    const { services, ...organization } = value as Json & { services: unknown[] };
    return services.map((each, index) => ({
      path: `${at('services')}[${index}]`,
      value: isFields(each) ? withOrganisation(each, organization) : each,
    }));
  }
  if (kind === 'service-at-location') {
    const { service, ...site } = value as Json & { service: Json };
    const known = Array.isArray(service['service_at_locations']) ? service['service_at_locations'] : [];
    const told = known.some((each) => isFields(each) && each['id'] === site['id']);
    return [{ path: at('service'), value: told ? service : { ...service, service_at_locations: [...known, site] } }];
  }
  return [];
}
