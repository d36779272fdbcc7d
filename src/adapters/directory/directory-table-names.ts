// Table: names of tables in the versions of the standards, and the one under which each is read.
const synonyms: Readonly<Record<string, string>> = {
  service: 'services',
  organization: 'organizations',
  organisation: 'organizations',
  organisations: 'organizations',
  location: 'locations',
  phone: 'phones',
  schedule: 'schedules',
  regular_schedules: 'schedules',
  regular_schedule: 'schedules',
  holiday_schedule: 'holiday_schedules',
  address: 'addresses',
  physical_addresses: 'addresses',
  physical_address: 'addresses',
  postal_addresses: 'addresses',
  postal_address: 'addresses',
  service_area: 'service_areas',
  service_at_locations: 'service_at_location',
  services_at_location: 'service_at_location',
  services_at_locations: 'service_at_location',
  contact: 'contacts',
  cost_option: 'cost_options',
  language: 'languages',
  required_document: 'required_documents',
  fundings: 'funding',
  program: 'programs',
  attribute: 'attributes',
  service_attribute: 'service_attributes',
  service_taxonomy: 'service_attributes',
  service_taxonomies: 'service_attributes',
  service_taxonomys: 'service_attributes',
  services_taxonomy: 'service_attributes',
  other_attribute: 'attributes',
  other_attributes: 'attributes',
  eligibility: 'eligibilitys',
  eligibilities: 'eligibilitys',
  taxonomy_term: 'taxonomy_terms',
  taxonomy: 'taxonomies',
  taxonomys: 'taxonomies',
  service_capacities: 'service_capacity',
  capacities: 'service_capacity',
  unit: 'units',
  accessibility_for_disabilities: 'accessibility',
};

/** Names under which rows are read into services. */
export const readTablesNames: ReadonlySet<string> = new Set([
  ...Object.values(synonyms),
  'services',
  'eligibilitys',
  'holiday_schedules',
  'accessibility',
  'metadata',
]);

/** The standard's name of a table, from the name of its file. @example tableName('data/phone.csv') // 'phones' */
export function tableName(file: string): string {
  const base = (file.split(/[\\/]/).at(-1) ?? file)
    .toLowerCase()
    .replace(/\.(csv|tsv|txt)$/, '')
    .replace(/[\s-]+/g, '_');
  return Object.hasOwn(synonyms, base) ? (synonyms[base] as string) : base;
}

const others = new Set([...readTablesNames, 'metadata', 'meta_table_descriptions', 'organization_identifiers', 'urls']);
others.delete('services');

/** Is this the table of services, by its name or else by its columns? */
export function isServiceTable(table: { readonly name: string; readonly columns: readonly string[] }): boolean {
  const name = tableName(table.name);
  if (name === 'services') return true;
  return !others.has(name) && table.columns.includes('name') && table.columns.includes('status');
}
