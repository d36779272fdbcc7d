import { defineCalculator, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { requireCovered } from '../coverage.ts';
import { detentionBelow } from '../disposals/sentencing-ceiling.ts';
import { day } from '../fields.ts';
import { ageFields, ageOn, oneAge, oneAgeText } from './age.ts';
import { childPlaces, criminalResponsibility, jointReporting, reporterReferral } from './values.ts';

const responsible = z.strictObject({ offenceOn: day, ...ageFields }).refine(oneAge, oneAgeText);

export interface Responsibility {
  readonly ageAtOffence: number;
  readonly responsibleFrom: number;
  readonly responsible: boolean;
}

/** Whether a person had reached the age of criminal responsibility on the day of the offence. Unverified; `unsupported` before 17 December 2021. */
export const ageOfCriminalResponsibility = defineCalculator<z.infer<typeof responsible>, Responsibility>({
  id: 'age-of-criminal-responsibility',
  label: 'Age of criminal responsibility on the day of the offence',
  input: responsible,
  example: { offenceOn: '2026-03-02', bornOn: '2014-03-03' },
  calculate(asked, law) {
    const years = ageOn(asked, asked.offenceOn);
    if (typeof years !== 'number') return years;
    const why = reasoning(law);
    const from = why.read(criminalResponsibility, asked.offenceOn);
    why.step(`${years} on the day of the offence; responsible from ${from}.`);
    return why.answer({ ageAtOffence: years, responsibleFrom: from, responsible: years >= from });
  },
});

const held = z
  .strictObject({ on: day.describe('The day of the decision.'), stage: z.enum(['remand', 'committal', 'sentence']), ...ageFields })
  .refine(oneAge, oneAgeText);

export interface Detention {
  readonly age: number;
  readonly places: readonly ('secure-accommodation' | 'place-of-safety' | 'yoi' | 'prison')[];
}

/**
 * Where a court may send a person: no person under 18 to a Young Offenders Institution or prison since 28 August 2024.
 * @example placeOfDetention.ask({ on: '2024-08-28', stage: 'remand', age: 17 }) // secure accommodation or a place of safety
 */
export const placeOfDetention = defineCalculator<z.infer<typeof held>, Detention>({
  id: 'place-of-detention',
  label: 'Where a person of this age may be held on remand, committal or sentence',
  input: held,
  example: { on: '2024-08-28', stage: 'remand', age: 17 },
  calculate(asked, law) {
    requireCovered(asked.on, 'Places of detention');
    const years = ageOn(asked, asked.on);
    if (typeof years !== 'number') return years;
    const why = reasoning(law);
    const child = why.read(childPlaces, asked.on);
    const adult = why.read(detentionBelow, asked.on);
    if (years < child.below) {
      why.step(`${years} on ${asked.on}: a child, below ${child.below}.`);
      if (years < 16 && child.places.includes('yoi')) {
        why.warn('Below 16 a Young Offenders Institution was not usual; the rule of that time is not covered here.');
        return why.answer({ age: years, places: child.places.filter((each) => each !== 'yoi') });
      }
      why.warn('A person who turns 18 while held falls under rules of transfer that are not covered here.');
      return why.answer({ age: years, places: child.places });
    }
    why.step(`${years} on ${asked.on}: ${years < adult ? `below ${adult}, so detention` : 'imprisonment'}.`);
    return why.answer({ age: years, places: [years < adult ? 'yoi' : 'prison'] });
  },
});

const referred = z
  .strictObject({
    on: day,
    ...ageFields,
    onSupervisionOrder: z.boolean().optional(),
    referredBefore16: z.boolean().optional(),
  })
  .refine(oneAge, oneAgeText);

export interface Referral {
  readonly age: number;
  readonly referral: 'open' | 'not-open' | 'unknown';
  readonly because: readonly string[];
  readonly presumption: 'reporter' | 'none' | 'unknown';
}

/** Whether a person may be referred to the Principal Reporter, and where the presumption of joint reporting lies. */
export const principalReporter = defineCalculator<z.infer<typeof referred>, Referral>({
  id: 'reporter-referral',
  label: 'Referral of a child to the Principal Reporter: is it open',
  input: referred,
  example: { on: '2025-09-01', age: 17, onSupervisionOrder: false, referredBefore16: false },
  calculate(asked, law) {
    requireCovered(asked.on, 'Referral to the Principal Reporter');
    const years = ageOn(asked, asked.on);
    if (typeof years !== 'number') return years;
    const why = reasoning(law);
    const rule = why.read(reporterReferral, asked.on);
    const presumed = why.read(jointReporting, asked.on);
    why.warn('The referral of everybody of 16 and 17 is enacted (2024 Act s.1) and was not in force in the copies read.');
    const order = asked.onSupervisionOrder;
    const because: string[] = [];
    if (years >= 18) return why.answer({ age: years, referral: 'not-open', because: ['18 or over'], presumption: 'none' });
    if (years < rule.below) because.push(`under ${rule.below}`);
    if (order && rule.orElse.includes('on-supervision-order')) because.push('on a compulsory supervision order');
    if (asked.referredBefore16 && rule.orElse.includes('referred-before-16')) because.push('referred before 16');
    const known = order !== undefined && asked.referredBefore16 !== undefined;
    const referral = because.length > 0 ? 'open' : known || rule.orElse.length === 0 ? 'not-open' : 'unknown';
    if (referral === 'unknown') {
      if (order === undefined) why.missing('whether the person is on a compulsory supervision order');
      if (asked.referredBefore16 === undefined) why.missing('whether the person was referred before 16');
    }
    if (referral === 'not-open') why.step('The case goes to the prosecutor, who may divert it.');
    return why.answer({
      age: years,
      referral,
      because,
      presumption: years < presumed || order ? 'reporter' : order === undefined ? 'unknown' : 'none',
    });
  },
});
