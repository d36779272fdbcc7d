import type { Issue } from '../../kernel/index.ts';
import type { CsvTable } from './directory-csv.ts';
import type { Json } from './directory-record.ts';

/** A service put together from the tables of an HSDS package, and where its row stood. */
export interface JoinedService {
  readonly record: Json;
  readonly path: string;
}

type Row = Record<string, unknown>;

const synonyms: Readonly<Record<string, string>> = {
  service: 'services',
  organization: 'organizations',
  organisation: 'organizations',
  organisations: 'organizations',
  location: 'locations',
  phone: 'phones',
  schedule: 'schedules',
  regular_schedules: 'schedules',
  address: 'addresses',
  physical_addresses: 'addresses',
  physical_address: 'addresses',
  postal_addresses: 'addresses',
  service_area: 'service_areas',
  service_at_locations: 'service_at_location',
  services_at_location: 'service_at_location',
  contact: 'contacts',
  cost_option: 'cost_options',
  language: 'languages',
  required_document: 'required_documents',
  fundings: 'funding',
  program: 'programs',
  attribute: 'attributes',
  taxonomy_term: 'taxonomy_terms',
  taxonomy: 'taxonomies',
  service_capacities: 'service_capacity',
  unit: 'units',
};

/** The standard's name of a table, from the name of its file. @example tableName('data/phone.csv') // 'phones' */
export function tableName(file: string): string {
  const base = (file.split(/[\\/]/).at(-1) ?? file).toLowerCase().replace(/\.(csv|tsv|txt)$/, '');
  return Object.hasOwn(synonyms, base) ? (synonyms[base] as string) : base;
}

const otherTables = new Set([...Object.values(synonyms), 'accessibility', 'metadata', 'organization_identifiers', 'urls']);
otherTables.delete('services');

/** Is this the table of services, by its name or else by its columns? */
export function isServiceTable(table: CsvTable): boolean {
  const name = tableName(table.name);
  if (name === 'services') return true;
  return !otherTables.has(name) && table.columns.includes('name') && table.columns.includes('status');
}

/** Joins the tables of a package into whole services; rows that belong to no service are named. */
export function joinTables(tables: readonly CsvTable[]): {
  readonly services: readonly JoinedService[];
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const rowsOf = (name: string) => tables.filter((table) => (name === 'services' ? isServiceTable(table) : tableName(table.name) === name));
  const rows = (name: string): Row[] => rowsOf(name).flatMap((table) => table.rows.map(({ row }) => ({ ...row })));
  const group = (name: string, key: string): Map<unknown, Row[]> => {
    const found = new Map<unknown, Row[]>();
    for (const row of rows(name)) if (row[key] !== undefined) found.set(row[key], [...(found.get(row[key]) ?? []), row]);
    return found;
  };
  const byId = (name: string) => new Map(rows(name).map((row) => [row['id'], row]));
  const give = (to: Row, key: string, list: readonly unknown[] | undefined) => {
    if (list && list.length > 0) to[key] = list;
  };

  const terms = byId('taxonomy_terms');
  const attributes = group('attributes', 'link_id');
  const attributesOf = (id: unknown) =>
    attributes.get(id)?.map((row) => {
      const term = terms.get(row['taxonomy_term_id']);
      return term ? { ...row, taxonomy_term: term } : row;
    });
  const organizations = byId('organizations');
  const programs = byId('programs');
  const units = byId('units');
  const locations = byId('locations');
  const perLocation = ['addresses', 'phones', 'schedules', 'accessibility'].map((name) => [name, group(name, 'location_id')] as const);
  const perSite = ['phones', 'schedules', 'contacts', 'service_areas'].map(
    (name) => [name, group(name, 'service_at_location_id')] as const,
  );
  const perService = ['phones', 'schedules', 'service_areas', 'languages', 'funding', 'cost_options', 'required_documents', 'contacts'].map(
    (name) => [name, group(name, 'service_id')] as const,
  );
  const sites = group('service_at_location', 'service_id');
  const capacities = group('service_capacity', 'service_id');

  const services: JoinedService[] = [];
  const ids = new Set<unknown>();
  for (const table of rowsOf('services')) {
    for (const { line, row } of table.rows) {
      const record: Row = { ...row };
      const id = row['id'];
      ids.add(id);
      const organization = organizations.get(row['organization_id']);
      if (organization) record['organization'] = organization;
      const program = programs.get(row['program_id']);
      if (program) record['program'] = program;
      for (const [name, found] of perService) give(record, name, found.get(id));
      give(record, 'attributes', attributesOf(id));
      give(
        record,
        'capacities',
        capacities.get(id)?.map((each) => {
          const unit = units.get(each['unit_id']);
          return unit ? { ...each, unit } : each;
        }),
      );
      give(
        record,
        'service_at_locations',
        sites.get(id)?.map((site) => {
          const whole: Row = { ...site };
          for (const [name, found] of perSite) give(whole, name, found.get(site['id']));
          const place = locations.get(site['location_id']);
          if (place) {
            const location: Row = { ...place };
            for (const [name, found] of perLocation) give(location, name, found.get(place['id']));
            whole['location'] = location;
          }
          return whole;
        }),
      );
      services.push({ record, path: `${table.name}:${line}` });
    }
  }
  if (services.length > 0) {
    for (const name of ['schedules', 'phones', 'service_areas', 'service_at_location', 'cost_options', 'required_documents']) {
      for (const table of rowsOf(name)) {
        for (const { line, row } of table.rows) {
          if (row['service_id'] === undefined || ids.has(row['service_id'])) continue;
          const message = `The row belongs to service "${String(row['service_id'])}", which is not in the table of services.`;
          issues.push({ code: 'orphan-row', severity: 'warning', file: table.name, line, path: `${table.name}:${line}`, message });
        }
      }
    }
  }
  return { services, issues };
}
