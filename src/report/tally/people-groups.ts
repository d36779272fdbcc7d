import type { Journey } from '../../journal/index.ts';
import { sentenceCase } from '../words.ts';

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

const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? sentenceCase(value) : notRecorded);

const usual: readonly Characteristic[] = [
  { id: 'sex', label: 'Sex', of: ({ profile }) => text(profile.sex) },
  { id: 'age', label: 'Age', of: ({ profile }) => ageBand(profile.age) },
  { id: 'area', label: 'Area', of: ({ profile }) => text(profile.homeArea) },
];

/** Sex, age band and area always; and every further characteristic that some record holds. */
export function characteristicsOf(
  journeys: readonly Journey[],
  further: readonly { readonly id: string; readonly label: string }[] = [],
): Characteristic[] {
  const held = further.filter(({ id }) => journeys.some(({ profile }) => profile[id] !== undefined));
  const word = (value: unknown) => (typeof value === 'boolean' ? (value ? 'Yes' : 'No') : text(value));
  return [...usual, ...held.map(({ id, label }): Characteristic => ({ id, label, of: ({ profile }) => word(profile[id]) }))];
}

/** The groups of a characteristic in the order of a table: age bands by age, others by name, not recorded last. */
export function groupsOf(journeys: readonly Journey[], { id, of }: Characteristic): string[] {
  const found = new Set(journeys.map(of));
  const known = id === 'age' ? ageBands.filter((band) => found.has(band)) : [...found].filter((group) => group !== notRecorded).sort();
  return found.has(notRecorded) ? [...known, notRecorded] : [...known];
}
