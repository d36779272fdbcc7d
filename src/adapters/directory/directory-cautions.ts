import { isFields } from '../../kernel/is-fields.ts';
import { closingWords, daysOf, opensMore, type Schedule, type ServiceCaution } from '../../service/index.ts';
import { openReferralFields } from './directory-fields.ts';
import { sitesOf } from './directory-hours.ts';
import { isEmpty, mayNarrow, wordsOf } from './directory-narrowing.ts';
import type { Json, RecordReader } from './directory-record.ts';

const texts: Readonly<Record<string, readonly string[]>> = {
  service: ['description', 'alternate_name', 'name', 'application_process', 'wait_time', 'attending_access', 'notes'],
  service_at_location: ['description', 'notes'],
  location: ['description', 'name', 'alternate_name', 'transportation', 'notes'],
  organization: ['description', 'name', 'legal_status'],
};

/**
 * What a record says beside its hours that may narrow them: a passing notice, words of closing in its texts, and fields that no standard names
 * whose name or value speaks of times, ages, areas or conditions.
 */
export function readCautions(reader: RecordReader, record: Json, schedules: readonly Schedule[]): ServiceCaution[] {
  const found: ServiceCaution[] = [];
  const open = openDays(schedules);
  const look = (of: Json, entity: string, path: string, location?: string) => {
    const at = (key: string) => (path === '' ? key : `${path}.${key}`);
    const add = (caution: Omit<ServiceCaution, 'location'>) => void found.push(location === undefined ? caution : { ...caution, location });
    for (const key of texts[entity] ?? []) {
      const words = typeof of[key] === 'string' ? closingWords(of[key], open) : undefined;
      if (words === undefined) continue;
      add({ about: 'hours', field: at(key), words, closes: true });
      reader.wrong(
        'closing-words',
        at(key),
        'It says in words that it may be shut: answers are "unknown" and show them.',
        words,
        'warning',
      );
    }
    for (const { field, words } of besideRecord(of)) {
      add({ about: 'hours', field: at(field), words, closes: true });
      reader.wrong('closing-words', at(field), 'It says that it may be shut or gone: answers are "unknown" and show it.', words, 'warning');
    }
    for (const [key, value] of Object.entries(of)) {
      if (key === 'alert') {
        if (isEmpty(value)) continue;
        const words = wordsOf(value);
        add({ about: 'hours', field: at(key), words, closes: !opensMore(words) });
        reader.wrong('notice', at(key), 'A passing notice stands beside the hours: answers are "unknown" and show it.', words, 'warning');
        continue;
      }
      if (openReferralFields[entity]?.known.has(key)) continue;
      const about = mayNarrow(key, value);
      if (about === undefined) {
        const words = typeof value === 'string' ? closingWords(value, open) : undefined;
        if (words !== undefined) add({ about: 'hours', field: at(key), words, closes: true });
        continue;
      }
      add({ about, field: at(key), words: wordsOf(value) });
      reader.wrong(
        'not-understood',
        at(key),
        `${key} belongs to no standard and may narrow: answers are "unknown" and show it.`,
        wordsOf(value),
      );
    }
  };
  look(record, 'service', '');
  for (const { item, path, location, building } of sitesOf(reader, record)) {
    look(item, 'service_at_location', path, location);
    if (building) look(building, 'location', `${path}.location`, location);
  }
  if (isFields(record['organization'])) look(record['organization'], 'organization', 'organization');
  const access = record['attending_access'];
  if (
    typeof access === 'string' &&
    !isEmpty(access) &&
    !/^\s*(?:drop[-_ ]?in|walk[-_ ]?in|open access|none|no restrictions?|any|self[-_ ]referral)\s*$/i.test(access)
  )
    found.push({ about: 'hours', field: 'attending_access', words: access.trim(), closes: true });
  return found;
}

/** What attributes and metadata of a record say of closing or of its end. */
function besideRecord(of: Json): readonly { readonly field: string; readonly words: string }[] {
  const rows = (key: string) => (Array.isArray(of[key]) ? (of[key] as unknown[]).filter(isFields) : []);
  const attributes = rows('attributes').flatMap((each, index) => {
    const term = isFields(each['taxonomy_term']) ? each['taxonomy_term']['name'] : undefined;
    return [each['value'], term].flatMap((text) => {
      const words = typeof text === 'string' ? closingWords(text) : undefined;
      return words === undefined ? [] : [{ field: `attributes[${index}]`, words }];
    });
  });
  const metadata = rows('metadata').flatMap((each, index) => {
    const { last_action_type: action, field_name: name } = each;
    const ended = typeof action === 'string' && /delet|remov|archiv|withdraw|inactiv|retir/i.test(action) && isEmpty(name);
    return ended ? [{ field: `metadata[${index}]`, words: wordsOf(each) }] : [];
  });
  return [...attributes, ...metadata];
}

/** All weekdays on which some schedule is open; unknown where one cannot be told by its weekdays. */
function openDays(schedules: readonly Schedule[]): ReadonlySet<number> | undefined {
  const sets = schedules.map((schedule) => daysOf(schedule.byday));
  return sets.length === 0 || sets.includes(undefined) ? undefined : new Set(sets.flatMap((days) => [...(days ?? [])]));
}
