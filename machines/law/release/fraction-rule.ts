import type { CivilDate } from 'justice-pathway';
import { type Law, lookup, type Parameter, versionsUnder } from 'justice-pathway/law';
import type { Fraction } from '../fraction.ts';
import { lastsAtLeast } from '../sentence/lasts-at-least.ts';
import type { SingleTerm } from '../sentence/term.ts';
import { childFraction } from './child-fraction.ts';
import { excludedFraction } from './excluded-fraction.ts';
import { excludedOffences } from './excluded-offences.ts';
import { fineDefaultFraction } from './fine-default-fraction.ts';
import { sexualLicenceFraction } from './sexual-licence-fraction.ts';
import { sexualLicenceMinimum } from './sexual-licence-minimum.ts';
import { shortTermFraction } from './short-term-fraction.ts';

/** The rule that fixes the part of a short-term sentence to serve, as it stands on a day. */
export interface FractionRule {
  readonly parameter: Parameter<Fraction>;
  /** Other values that led to it. */
  readonly also: readonly Parameter[];
  readonly licence: boolean;
  readonly why: string;
}

/** Which rule applies to a short-term term on a day. */
export function fractionRule(term: SingleTerm, on: CivilDate, law: Law | undefined): FractionRule {
  const kinds = new Set(term.sentences.map((each) => each.kind));
  if (kinds.has('fine-default') || kinds.has('contempt')) {
    return { parameter: fineDefaultFraction, also: [], licence: false, why: 'fine default or contempt' };
  }
  const excluded = (lookup(excludedOffences, on, law)?.value ?? []).filter((each) => term.offences.some((offence) => offence === each));
  if (onSexualLicence(term, on, law)) {
    return {
      parameter: sexualLicenceFraction,
      also: [sexualLicenceMinimum],
      licence: true,
      why: 'a sexual offence with notification requirements',
    };
  }
  if (excluded.length > 0) {
    return {
      parameter: excludedFraction,
      also: [excludedOffences],
      licence: kinds.has('detention-of-child'),
      why: `the term includes: ${excluded.join(', ')}`,
    };
  }
  const child = kinds.has('detention-of-child') || kinds.has('section-44');
  return {
    parameter: child ? childFraction : shortTermFraction,
    also: [],
    licence: kinds.has('detention-of-child'),
    why: child ? 'detention of a child' : 'no exclusion',
  };
}

/** Whether s.1AA puts the term on licence: a sexual offence, long enough, with notification requirements (assumed unless denied). */
export function onSexualLicence(term: SingleTerm, on: CivilDate, law: Law | undefined): boolean {
  const minimum = lookup(sexualLicenceMinimum, on, law)?.value;
  if (minimum === undefined || term.length !== 'short-term') return false;
  return (
    term.sentences.some(
      ({ passed, kind }) =>
        passed.offences.includes('sexual') &&
        passed.notification !== false &&
        kind !== 'detention-of-child' &&
        kind !== 'section-44' &&
        kind !== 'fine-default',
    ) && lastsAtLeast(term, { months: minimum })
  );
}

const parameters: readonly Parameter[] = [
  shortTermFraction,
  excludedOffences,
  excludedFraction,
  childFraction,
  fineDefaultFraction,
  sexualLicenceFraction,
  sexualLicenceMinimum,
];
const known = new WeakMap<Law, readonly CivilDate[]>();
const asItStands: Law = {};

/** Days on which any rule on the part to serve changes, oldest first. */
export function changeDays(law: Law = asItStands): readonly CivilDate[] {
  const found = known.get(law);
  if (found) return found;
  const starts = parameters.flatMap((each) => versionsUnder(each, law).map((version) => version.from ?? '0001-01-01'));
  const days = [...new Set(starts)].sort();
  known.set(law, days);
  return days;
}
