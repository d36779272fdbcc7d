import { type CivilDate, dateOf, daysBetween } from '../kernel/civil-date.ts';
import { givenAs } from '../kernel/given.ts';
import type { Instant } from '../kernel/instant.ts';
import type { CriterionAnswer } from './criterion.ts';
import type { PlacesRecord, Service } from './service.ts';

/** Whether a service can take somebody, by its latest record of places. */
export interface PlacesAnswer extends CriterionAnswer {
  /** The record that was read. */
  readonly record?: PlacesRecord;
}

/**
 * Whether a service has a place at an instant: by the latest record on or before that day, if it is no older than `freshDays` days.
 * @defaultValue freshDays 7
 */
export function hasPlaces(service: Service, at: Instant, givenOf: { readonly freshDays?: number; readonly zone: string }): PlacesAnswer {
  givenAs('hasPlaces', 'service', service, '{id:text name:text}');
  givenAs('hasPlaces', 'at', at, 'number');
  givenAs('hasPlaces', 'givenOf', givenOf, '{zone:text}');
  const { freshDays = 7, zone } = givenOf;
  const about = 'places';
  const today = dateOf(at, zone);
  const record = latest(service.places ?? [], today);
  if (record === undefined)
    return { answer: 'unknown', because: [{ about, answer: 'unknown', code: 'no-record', text: 'Nobody has recorded its places.' }] };
  const age = daysBetween(record.on, today);
  const wait = record.waitDays === undefined ? '' : `, with a wait of ${record.waitDays} days`;
  if (record.places === undefined || age > freshDays) {
    const code = record.places === undefined ? 'places-not-recorded' : 'record-old';
    const text = `The latest record is of ${record.on} (${age} days old): ${record.places ?? 'no number of'} places${wait}.`;
    return { answer: 'unknown', record, because: [{ about, answer: 'unknown', code, text }] };
  }
  const answer = record.places > 0 ? 'yes' : 'no';
  const code = record.places > 0 ? 'places-recorded' : 'full';
  return { answer, record, because: [{ about, answer, code, text: `${record.places} places on ${record.on}${wait}.` }] };
}

function latest(records: readonly PlacesRecord[], today: CivilDate): PlacesRecord | undefined {
  let found: PlacesRecord | undefined;
  for (const record of records) if (record.on <= today && (found === undefined || record.on >= found.on)) found = record;
  return found;
}
