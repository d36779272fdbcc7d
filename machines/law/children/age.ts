import type { CivilDate } from 'justice-pathway';
import { invalid, type NotAnswered } from 'justice-pathway/law';
import { age, day } from '../fields.ts';

/** An age, or the day of birth from which it is counted. */
export const ageFields = { age: age.optional(), bornOn: day.optional().describe('Instead of `age`.') };

/** Exactly one of the two. */
export function oneAge(asked: { readonly age?: number | undefined; readonly bornOn?: CivilDate | undefined }): boolean {
  return (asked.age === undefined) !== (asked.bornOn === undefined);
}

export const oneAgeText = 'Give either age or bornOn.';

/** Years of age on a day; a person born on 29 February is a year older on 1 March of a common year. @example ageOn({ bornOn: '2008-08-28' }, '2026-08-27') // 17 */
export function ageOn(
  asked: { readonly age?: number | undefined; readonly bornOn?: CivilDate | undefined },
  on: CivilDate,
): number | NotAnswered {
  if (asked.age !== undefined) return asked.age;
  const born = asked.bornOn as CivilDate;
  if (born > on) return invalid('not-born', `${born} is after ${on}.`);
  return Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);
}
