import type { Issue } from '../../kernel/index.ts';
import type { ServiceCaution } from '../../service/index.ts';
import type { CsvTable } from './directory-csv.ts';
import { mayNarrow } from './directory-narrowing.ts';
import type { Json } from './directory-record.ts';
import { isServiceTable, readTablesNames, tableName } from './directory-table-names.ts';

/** A service put together from the tables of a package, and where its row stood. */
export interface JoinedService {
  readonly record: Json;
  readonly path: string;
  /** Rows that speak of it, or may, and could not be read. */
  readonly cautions: readonly ServiceCaution[];
}

type Row = Record<string, unknown>;

/** Joins the tables of a package into whole services; rows that belong to no service, and tables that are not read, are named. */
export function joinTables(tables: readonly CsvTable[]): {
  readonly services: readonly JoinedService[];
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const rowsOf = (name: string) =>
    tables.filter((table) => (name === 'services' ? isServiceTable(table) : tableName(table.name) === name && !isServiceTable(table)));
  const sites = group(rowsOf('service_at_location'), 'service_id');
  const rows = (name: string): Row[] => rowsOf(name).flatMap((table) => table.rows.map(({ row }) => closest({ ...row }, sites)));
  const grouped = (name: string, key: string): Map<unknown, Row[]> => groupRows(rows(name), key);
  const byId = (name: string) => new Map(rows(name).map((row) => [row['id'], row]));
  const give = (to: Row, key: string, list: readonly unknown[] | undefined) => {
    if (list && list.length > 0) to[key] = list;
  };

  const terms = byId('taxonomy_terms');
  const taxonomies = byId('taxonomies');
  const termOf = (row: Row) => {
    const term = terms.get(row['taxonomy_term_id']) ?? taxonomies.get(row['taxonomy_id']) ?? terms.get(row['taxonomy_id']);
    return term ? { ...row, taxonomy_term: term } : row;
  };
  const attributes = grouped('attributes', 'link_id');
  const metadata = grouped('metadata', 'resource_id');
  const serviceAttributes = grouped('service_attributes', 'service_id');
  const organizations = byId('organizations');
  const programs = byId('programs');
  const units = byId('units');
  const locations = byId('locations');
  const lists = (names: readonly string[], key: string) => names.map((name) => [name, grouped(name, key)] as const);
  const perLocation = lists(
    ['addresses', 'phones', 'schedules', 'holiday_schedules', 'accessibility', 'languages', 'contacts'],
    'location_id',
  );
  const perSite = lists(['phones', 'schedules', 'holiday_schedules', 'contacts', 'service_areas'], 'service_at_location_id');
  const perService = lists(
    [
      'phones',
      'schedules',
      'holiday_schedules',
      'eligibilitys',
      'service_areas',
      'languages',
      'funding',
      'cost_options',
      'required_documents',
      'contacts',
    ],
    'service_id',
  );
  const withNotes = (row: Row): Row => {
    const whole = { ...row };
    give(whole, 'attributes', attributes.get(row['id'])?.map(termOf));
    give(whole, 'metadata', metadata.get(row['id']));
    return whole;
  };
  const capacities = grouped('service_capacity', 'service_id');

  const found: { record: Row; path: string; ids: Set<unknown> }[] = [];
  const ids = new Set<unknown>();
  for (const table of rowsOf('services')) {
    for (const { line, row } of table.rows) {
      const record: Row = { ...row };
      const id = row['id'];
      ids.add(id);
      const own = new Set<unknown>([id, row['organization_id']]);
      const organization = organizations.get(row['organization_id']);
      if (organization) record['organization'] = withNotes(organization);
      const program = programs.get(row['program_id']);
      if (program) record['program'] = program;
      for (const [name, all] of perService) give(record, name, all.get(id));
      const terms = [...(attributes.get(id) ?? []), ...(serviceAttributes.get(id) ?? [])];
      give(record, 'attributes', terms.map(termOf));
      give(record, 'metadata', metadata.get(id));
      give(
        record,
        'capacities',
        capacities.get(id)?.map((each) => ({ ...each, ...(units.get(each['unit_id']) ? { unit: units.get(each['unit_id']) } : {}) })),
      );
      const places = sites.get(id)?.map((site) => {
        own.add(site['id']).add(site['location_id']);
        const whole: Row = { ...site };
        for (const [name, all] of perSite) give(whole, name, all.get(site['id']));
        const place = locations.get(site['location_id']);
        const location: Row = withNotes(place ?? { id: site['location_id'] });
        for (const [name, all] of perLocation) give(location, name, all.get(site['location_id']));
        if (place || Object.keys(location).length > 1) whole['location'] = location;
        return whole;
      });
      give(record, 'service_at_locations', places);
      own.delete(undefined);
      found.push({ record, path: place(table, line), ids: own });
    }
  }
  const told = unread(tables, found, ids, issues);
  return { services: found.map(({ record, path }, index) => ({ record, path, cautions: told[index] ?? [] })), issues };
}

/** A row that names a service and a place belongs to the service at that place, where such is known. */
function closest(row: Row, sites: ReadonlyMap<unknown, Row[]>): Row {
  const {
    service_id: service,
    location_id: location,
    service_at_location_id: site,
  } = row as { service_id?: unknown; location_id?: unknown; service_at_location_id?: unknown };
  const mine = service === undefined ? [...sites.values()].flat() : (sites.get(service) ?? []);
  const at = mine.find((each) =>
    site !== undefined ? each['id'] === site : service !== undefined && location !== undefined && each['location_id'] === location,
  );
  if (!at || row['id'] === at['id']) return row;
  const { service_id: _, location_id: __, ...rest } = row;
  return { ...rest, service_at_location_id: at['id'] };
}

function group(tables: readonly CsvTable[], key: string): Map<unknown, Row[]> {
  return groupRows(
    tables.flatMap((table) => table.rows.map(({ row }) => ({ ...row }))),
    key,
  );
}

function groupRows(rows: readonly Row[], key: string): Map<unknown, Row[]> {
  const found = new Map<unknown, Row[]>();
  for (const row of rows) if (row[key] !== undefined && row[key] !== null) found.set(row[key], [...(found.get(row[key]) ?? []), row]);
  return found;
}

/** May rows of such a table narrow the answers on a service? */
export function isNarrowingTable(name: string): boolean {
  return readTablesNames.has(name) ? narrowing.has(name) : mayNarrow(name, true) !== undefined;
}

const narrowing = new Set(['schedules', 'holiday_schedules', 'eligibilitys', 'service_areas']);

/** Names what was not read: whole tables, rows of no service, rows with a fault. What may narrow goes to the services it may speak of. */
function unread(
  tables: readonly CsvTable[],
  services: readonly { readonly ids: ReadonlySet<unknown> }[],
  ids: ReadonlySet<unknown>,
  issues: Issue[],
): ServiceCaution[][] {
  const told: ServiceCaution[][] = services.map(() => []);
  if (services.length === 0) return told;
  const known = new Set(services.flatMap((each) => [...each.ids]));
  const warn = (cells: readonly unknown[], where: string) => {
    const named = cells.filter((cell) => cell !== '' && known.has(cell));
    for (const [index, each] of services.entries()) {
      if (named.length > 0 && !named.some((cell) => each.ids.has(cell))) continue;
      told[index]?.push({
        about: 'hours',
        field: where,
        words: cells
          .filter((cell) => cell !== '' && cell !== undefined)
          .join(', ')
          .slice(0, 200),
      });
    }
  };
  for (const table of tables) {
    if (isServiceTable(table)) continue;
    const name = tableName(table.name);
    const read = readTablesNames.has(name);
    const timed = table.columns.some((column) => /^(?:start_date|end_date|closed|opens_at|closes_at|byday)$/.test(column));
    const narrow = isNarrowingTable(name) || (!read && timed);
    if (!read) {
      const message = `The table is not read${narrow ? '; it may narrow, so answers on the services that it names are "unknown"' : ''}: ${table.rows.length} rows with ${table.columns.join(', ')}.`;
      issues.push({
        code: 'table-not-read',
        severity: narrow && table.rows.length > 0 ? 'error' : 'warning',
        file: table.name,
        path: table.name,
        message,
      });
    }
    if (narrow) for (const { line, cells } of table.lost) warn(cells, place(table, line));
    for (const { line, row } of table.rows) {
      if (!read) {
        if (narrow) warn(Object.values(row), place(table, line));
        continue;
      }
      const links = ['service_id', 'service_at_location_id', 'location_id', 'organization_id', 'link_id', 'contact_id', 'phone_id'];
      const named = links.map((key) => row[key]).filter((each) => each !== undefined);
      if (row['service_id'] !== undefined && !ids.has(row['service_id'])) {
        const message = `The row belongs to service "${String(row['service_id'])}", which is not in the table of services.`;
        issues.push({ code: 'orphan-row', severity: 'warning', file: table.name, line, path: place(table, line), message });
      } else if (narrow && !named.some((each) => known.has(each))) {
        const message = `The row names no service that is here: answers on ${named.length === 0 ? 'all services' : 'others'} ${named.length === 0 ? 'are "unknown"' : 'do not use it'}.`;
        issues.push({
          code: 'orphan-row',
          severity: named.length === 0 ? 'error' : 'warning',
          file: table.name,
          line,
          path: place(table, line),
          message,
        });
        if (named.length === 0) warn(Object.values(row), place(table, line));
      }
    }
  }
  return told;
}

function place(table: CsvTable, line: number): string {
  return table.pathOf?.(line) ?? `${table.name}:${line}`;
}
