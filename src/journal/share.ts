import { addDays, dateOf, startOfDay, weekday } from '../kernel/civil-date.ts';
import { givenAs } from '../kernel/given.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Profile, profileTraits } from '../kernel/profile.ts';
import { parseBy } from '../kernel/schema.ts';
import type { Vocabulary } from '../kernel/vocabulary.ts';
import type { Journey, JourneyEvent } from './journey.ts';

/** How far times are coarsened. The order of events is kept. */
export type TimeCoarseness = 'day' | 'week' | 'month';

/** How journeys are made ready to share: coarseness of times, size of groups, zone. */
export interface ShareOptions {
  /** Draws the order of pseudonyms: numbers from 0 up to 1. */
  readonly random: () => number;
  /** @defaultValue 'week' */
  readonly coarsen?: TimeCoarseness;
  /** Every combination of what is known of a person must be shared by so many. @defaultValue 5 */
  readonly k?: number;
  /** Known event types; only their known attributes with closed kinds (yes or no, numbers, listed words) are kept. */
  readonly vocabulary: Vocabulary;
  /** Fields of the profile to keep. @defaultValue needs, tenancy, supervision, sex, age band */
  readonly keep?: readonly (typeof shareable)[number][];
  readonly zone: string;
}

const shareable = ['needs', 'has', ...profileTraits] as const;

/** What could still identify somebody. */
export interface ShareRisk {
  readonly code: 'rare-person' | 'rare-event' | 'unique-course' | 'looks-identifying' | 'small-group';
  readonly message: string;
  /** How many people it concerns. */
  readonly people: number;
}

/** Journeys made safer to share, the key that leads back (keep it apart), and what could still identify somebody. */
export interface SharedJourneys {
  readonly journeys: readonly Journey[];
  /** Pseudonym by the id it stands for. */
  readonly keys: ReadonlyMap<string, string>;
  readonly risks: readonly ShareRisk[];
  readonly coarsen: TimeCoarseness;
  readonly k: number;
}

/** Prepares journeys for sharing: new pseudonyms in a drawn order, coarse times, age bands, no free text, and a check of what remains. */
export function prepareShare(journeys: readonly Journey[], options: ShareOptions): SharedJourneys {
  givenAs('prepareShare', 'journeys', journeys, '[id:text profile:object events:list]');
  givenAs('prepareShare', 'options', options, '{random:function vocabulary:object zone:text}');
  const { coarsen = 'week', k = 5, zone } = options;
  const keep = new Set<string>(options.keep ?? ['needs', 'tenancy', 'supervision', 'sex', 'age']);
  const order = journeys.map((journey) => ({ journey, draw: options.random() })).sort((a, b) => a.draw - b.draw);
  const keys = new Map<string, string>();
  const width = String(journeys.length).length;
  const shared = order.map(({ journey }, index): Journey => {
    const id = `person-${String(index + 1).padStart(width, '0')}`;
    keys.set(journey.id, id);
    const time = (at: Instant) => coarse(at, coarsen, zone);
    return {
      id,
      observationEnd: time(journey.observationEnd),
      profile: coarseProfile(journey.profile, keep),
      events: journey.events.map((event, position) => coarseEvent(event, `e${position + 1}`, time, options.vocabulary)),
      ...(journey.unseen
        ? {
            unseen: journey.unseen.map(({ domain, types, from, to, neverRecorded }) => ({
              ...(domain === undefined ? {} : { domain }),
              ...(types ? { types } : {}),
              ...(from === undefined ? {} : { from: time(from) }),
              ...(to === undefined ? {} : { to: time(to) }),
              ...(neverRecorded ? { neverRecorded } : {}),
            })),
          }
        : {}),
    };
  });
  return { journeys: shared, keys, risks: shareRisks(shared, k), coarsen, k };
}

/** What in some journeys could still identify somebody: rare combinations, rare events, courses of events that only few share, texts that look like names or numbers of persons. */
export function shareRisks(journeys: readonly Journey[], k = 5): ShareRisk[] {
  givenAs('shareRisks', 'journeys', journeys, '[id:text profile:object events:list]');
  givenAs('shareRisks', 'k', k, 'number?');
  const risks: ShareRisk[] = [];
  if (journeys.length > 0 && journeys.length < k)
    risks.push({
      code: 'small-group',
      people: journeys.length,
      message: `There are only ${journeys.length} people in this file; fewer than ${k} cannot hide each other.`,
    });
  const profiles = tally(journeys.map(({ profile }) => JSON.stringify(sortedFields(profile))));
  const rare = [...profiles.values()].filter((count) => count < k).reduce((sum, count) => sum + count, 0);
  if (rare > 0)
    risks.push({
      code: 'rare-person',
      people: rare,
      message: `${rare} people share everything known of them (needs, sex, age band, …) with fewer than ${k - 1} others.`,
    });
  const types = new Map<string, Set<string>>();
  for (const { id, events } of journeys) for (const { type } of events) types.set(type, (types.get(type) ?? new Set()).add(id));
  const rareTypes = [...types].filter(([, people]) => people.size < k).sort(([a], [b]) => (a < b ? -1 : 1));
  if (rareTypes.length > 0) {
    const people = new Set(rareTypes.flatMap(([, ids]) => [...ids])).size;
    const named = rareTypes.slice(0, 6).map(([type]) => type);
    const more = rareTypes.length > named.length ? ` and ${rareTypes.length - named.length} more` : '';
    risks.push({
      code: 'rare-event',
      people,
      message: `${rareTypes.length} kinds of event happened to fewer than ${k} people each: ${named.join(', ')}${more}.`,
    });
  }
  const courses = tally(journeys.map(({ events }) => JSON.stringify(events.map(({ at, type, attrs }) => [at, type, attrs]))));
  const unique = [...courses.values()].filter((count) => count < k).reduce((sum, count) => sum + count, 0);
  if (unique > 0)
    risks.push({
      code: 'unique-course',
      people: unique,
      message: `${unique} people have a course of dated events that fewer than ${k - 1} others share; whoever knows a few of the dates can find them.`,
    });
  const looks = journeys.filter((journey) => textsOf(journey).some(looksIdentifying)).length;
  if (looks > 0)
    risks.push({
      code: 'looks-identifying',
      people: looks,
      message: `${looks} journeys hold a text that looks like a name, number, address or date of birth of a person.`,
    });
  return risks;
}

function coarse(at: Instant, to: TimeCoarseness, zone: string): Instant {
  const date = dateOf(at, zone);
  if (to === 'month') return startOfDay(`${date.slice(0, 7)}-01`, zone);
  return startOfDay(to === 'week' ? addDays(date, 1 - weekday(date)) : date, zone);
}

function coarseProfile(profile: Profile, keep: ReadonlySet<string>): Profile {
  const kept: Record<string, unknown> = {};
  for (const field of shareable) {
    if (!keep.has(field) || profile[field] === undefined) continue;
    // The lower end of a band stands for it, so that the field stays a number.
    kept[field] =
      field === 'age' && typeof profile.age === 'number'
        ? Math.max([0, 16, 18, 21, 30, 40, 50, 60].findLast((low) => low <= (profile.age ?? 0)) ?? 0, 0)
        : profile[field];
  }
  return { needs: [], has: {}, ...kept } as Profile;
}

function coarseEvent(event: JourneyEvent, id: string, time: (at: Instant) => Instant, vocabulary: Vocabulary): JourneyEvent {
  const entry = Object.hasOwn(vocabulary, event.type) ? vocabulary[event.type] : undefined;
  const attrs: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(event.attrs ?? {})) {
    const isClosed = entry !== undefined && isClosedValue(entry, name, value);
    if (isClosed) attrs[name] = value;
  }
  return {
    id,
    at: time(event.at),
    ...(event.precision === undefined ? {} : { precision: event.precision }),
    type: event.type,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(event.asked ? { asked: event.asked } : {}),
  };
}

/** Whether the vocabulary knows the attribute as yes or no, as a number, or as one of some listed words. */
function isClosedValue(entry: Vocabulary[string], name: string, value: unknown): boolean {
  const takes = (one: unknown) => parseBy(entry.attrs, { [name]: one }).success;
  if (!takes(value) || takes({})) return false;
  return typeof value === 'boolean' || typeof value === 'number' || (typeof value === 'string' && !takes(`${value} ~`));
}

function sortedFields(profile: Profile): unknown {
  return Object.entries(profile)
    .map(([name, value]) => [name, Array.isArray(value) ? value.toSorted() : value])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function textsOf(journey: Journey): string[] {
  const found: string[] = [journey.id];
  const walk = (value: unknown) => {
    if (typeof value === 'string') found.push(value);
    else if (Array.isArray(value)) for (const one of value) walk(one);
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) walk(one);
  };
  walk(journey.profile);
  for (const { attrs } of journey.events) walk(attrs);
  return found;
}

const patterns = [
  /\b[\w.+-]+@[\w-]+\.\w+/, // mail
  /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i, // postcode
  /\b(?:0|\+44)\s?\d{2,4}[\s-]?\d{3}[\s-]?\d{3,4}\b/, // telephone
  /\b[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/i, // national insurance
  /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{6}\b/, // CHI number
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Sheriff)\.?\s+[A-Z]/, // titles
  /\b[A-Z][a-z]+\s+(?:Mac|Mc|O')?[A-Z][a-z]+\b/, // two words with capitals
];

function looksIdentifying(text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}
