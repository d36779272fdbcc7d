import type { Issue } from '../../kernel/index.ts';
import { isFields } from '../../kernel/is-fields.ts';
import type { RecordKind } from './directory-kind.ts';

/** What is read as a directory. */
export const feedCure = 'Give a JSON answer of Open Referral UK, HSDS or ALISS, or the CSV files of an HSDS package.';

/** Whether JSON without a service is at least of a directory; a fault where no part of it is. An empty list is nothing to read. */
export function foreignIssues(json: unknown, kinds: readonly RecordKind[], list: string): Issue[] {
  const isAnyRecord = kinds.length === 0 || list !== '' || kinds.some((kind) => kind !== 'other');
  if ((isFields(json) || Array.isArray(json)) && isAnyRecord) return [];
  return [
    { code: 'not-a-feed', severity: 'error', message: 'This is JSON, but no part of it is a record of a directory.', cure: feedCure },
  ];
}

/** What JSON without a service holds, in words. */
export function holdsText(json: unknown, kinds: readonly RecordKind[], list: string): string {
  if (!isFields(json) && !Array.isArray(json)) return 'a single value';
  if (kinds.length === 0) return 'an empty list';
  const words: Readonly<Record<RecordKind, string>> = {
    service: 'services', 'aliss-service': 'services', organisation: 'organisations', location: 'locations',
    'service-at-location': 'services at locations', taxonomy: 'taxonomies or their terms', category: 'categories', area: 'areas',
    'api-details': 'details of an API', other: 'records of another kind',
  }; // biome-ignore format: a table
  const most = [...new Set(kinds)].sort(
    (a, b) => kinds.filter((k) => k === b).length - kinds.filter((k) => k === a).length,
  )[0] as RecordKind;
  if (most === 'other' && list === '') return 'nothing that is known here';
  if (most === 'api-details') return words[most];
  return kinds.length === 1 && list === '' ? `one record (${words[most]})` : `a list of ${words[most]}`;
}
