import type { Journey } from '../../journal/index.ts';
import { namesOf, sentenceCase } from '../words.ts';

/** A characteristic that records may hold, and the group that somebody belongs to. */
export interface Characteristic {
  readonly id: string;
  readonly label: string;
  of(journey: Journey): string;
}

export const ageBands = ['Under 21', '21 to 34', '35 to 49', '50 and over'] as const;
export const notRecorded = 'Not recorded';

/** The band of an age. One set of bands for everything that leaves: two sets could be subtracted. @example ageBand(20) // 'Under 21' */
export function ageBand(age: number | undefined): string {
  if (age === undefined) return notRecorded;
  return age < 21 ? ageBands[0] : age < 35 ? ageBands[1] : age < 50 ? ageBands[2] : ageBands[3];
}

/** The age of somebody, or the age that they reach in the year in which the record ends. */
function ageOf({ profile, observationEnd }: Journey): number | undefined {
  if (profile.age !== undefined) return profile.age;
  const born = profile['yearOfBirth'];
  return typeof born === 'number' ? new Date(observationEnd).getUTCFullYear() - born : undefined;
}

/** What the words of a field are called. */
function wordsOf(journeys: readonly Journey[], field: (journey: Journey) => unknown): (journey: Journey) => string {
  const isWord = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
  const name = namesOf(journeys.map(field).filter(isWord));
  return (journey) => {
    const value = field(journey);
    return isWord(value) ? name(value) : notRecorded;
  };
}

const usual = (journeys: readonly Journey[]): Characteristic[] => [
  { id: 'sex', label: 'Sex', of: wordsOf(journeys, ({ profile }) => profile.sex) },
  { id: 'age', label: 'Age', of: (journey) => ageBand(ageOf(journey)) },
  { id: 'area', label: 'Area', of: wordsOf(journeys, ({ profile }) => profile.homeArea ?? profile['area']) },
];

/** Fields of a profile that say what somebody has or needs, or what a service did, and not who they are. */
const noCharacteristics = new Set(['needs', 'has', 'yearOfBirth', 'gpRegistered', 'notifiableVictim']);

/** A field that nobody has named is a characteristic where enough people have it, and it parts them into a few groups. */
const [leastHolders, mostGroups] = [10, 12];

/** Sex, age band and area always; every further characteristic that some record holds; and every other field of a few words. */
export function characteristicsOf(
  journeys: readonly Journey[],
  further: readonly { readonly id: string; readonly label: string }[] = [],
): Characteristic[] {
  const held = further.filter(({ id }) => journeys.some(({ profile }) => profile[id] !== undefined));
  const always = usual(journeys);
  const named = new Set([...always.map(({ id }) => id), 'homeArea', ...further.map(({ id }) => id)]);
  const others = [...new Set(journeys.flatMap(({ profile }) => Object.keys(profile)))]
    .filter((id) => !named.has(id) && !noCharacteristics.has(id) && isCharacteristic(journeys, id))
    .sort()
    .map((id) => ({ id, label: sentenceCase(id) }));
  return [...always, ...[...held, ...others].map(({ id, label }): Characteristic => ({ id, label, of: wordOf(journeys, id) }))];
}

/** A number, such as of children, is told as whether there is any. */
function wordOf(journeys: readonly Journey[], id: string): Characteristic['of'] {
  const words = wordsOf(journeys, ({ profile }) => profile[id]);
  return (journey) => {
    const value = journey.profile[id];
    if (typeof value === 'number') return value > 0 ? 'Yes' : 'No';
    return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : words(journey);
  };
}

function isCharacteristic(journeys: readonly Journey[], id: string): boolean {
  const values = journeys.flatMap(({ profile }) => profile[id] ?? []);
  const isWord = values.every((value) => typeof value === 'boolean' || typeof value === 'string');
  return isWord && values.length >= leastHolders && new Set(values).size <= mostGroups;
}

/** The groups of a characteristic in the order of a table: age bands by age, others by name, not recorded last. */
export function groupsOf(journeys: readonly Journey[], { id, of }: Characteristic): string[] {
  const found = new Set(journeys.map(of));
  const known = id === 'age' ? ageBands.filter((band) => found.has(band)) : [...found].filter((group) => group !== notRecorded).sort();
  return found.has(notRecorded) ? [...known, notRecorded] : [...known];
}
