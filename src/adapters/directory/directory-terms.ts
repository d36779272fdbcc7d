import type { Json, RecordReader } from './directory-record.ts';

/** Names of the taxonomies in which an export carries what the standard has no field for. */
export const ownTaxonomy = 'justice-pathway:';

/** What the terms of a record's attributes say. */
export interface OwnTerms {
  id?: string;
  needs?: string[];
  areas?: 'any';
  ages?: 'any';
  sexes?: string[] | 'any';
  statuses?: string[] | 'any';
  holidays?: 'open' | 'closed';
  calendar?: string;
  length?: string;
  completion?: string;
  requires?: Record<string, boolean>;
  tellBefore?: string;
  others: string[];
}

/** Terms that an earlier export wrote, and the names of all others. */
export function ownTerms(reader: RecordReader, record: Json): OwnTerms {
  const found: OwnTerms = { others: [] };
  for (const { item, path } of reader.list(record, 'attributes', '')) {
    const term = reader.object(item, 'taxonomy_term', path);
    if (!term) continue;
    const taxonomy = textOf(term['taxonomy']) ?? '';
    const name = reader.text(term, 'name', `${path}.taxonomy_term`) ?? textOf(term['term']);
    if (name === undefined) continue;
    const key = taxonomy.startsWith(ownTaxonomy) ? taxonomy.slice(ownTaxonomy.length) : undefined;
    if (key === 'need') found.needs = [...(found.needs ?? []), name];
    else if (key === 'sex') found.sexes = name === 'any' ? 'any' : [...(Array.isArray(found.sexes) ? found.sexes : []), name];
    else if (key === 'status') found.statuses = name === 'any' ? 'any' : [...(Array.isArray(found.statuses) ? found.statuses : []), name];
    else if (key === 'areas' || key === 'ages') found[key] = 'any';
    else if (key === 'holidays' && (name === 'open' || name === 'closed')) found.holidays = name;
    else if (key === 'id' || key === 'calendar' || key === 'length' || key === 'completion' || key === 'tellBefore') found[key] = name;
    else if (key === 'requires') found.requires = { ...found.requires, [name.replace(/^no /, '')]: !name.startsWith('no ') };
    else found.others.push(name);
  }
  // Older versions: a term of a taxonomy beside the service, without attributes.
  for (const key of ['service_taxonomys', 'service_taxonomies', 'services_taxonomy', 'taxonomy_terms']) {
    for (const { item, path } of reader.list(record, key, '')) {
      const term = typeof item['taxonomy'] === 'object' && item['taxonomy'] !== null ? (item['taxonomy'] as Json) : item;
      const name = reader.text(term, 'name', path) ?? textOf(term['term']);
      if (name !== undefined) found.others.push(name);
    }
  }
  return found;
}

/** A text that says something. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
