import type { CivilDate } from 'justice-pathway';
import { addMonths, defineCalculator, type LawAnswer, type NotAnswered, type Reasoning, reasoning } from 'justice-pathway/law';
import type { z } from 'zod';
import { day } from '../fields.ts';
import { lastsAtLeast } from '../sentence/lasts-at-least.ts';
import { SentenceFile } from '../sentence/sentence-file.ts';
import { singleTermsOf } from '../sentence/single-term.ts';
import type { SingleTerm } from '../sentence/term.ts';
import { statutoryThroughcare } from './statutory-throughcare.ts';
import { voluntaryThroughcare } from './voluntary-throughcare.ts';

const Input = SentenceFile.extend({
  /** The day of release, for the end of voluntary throughcare. */
  released: day.optional(),
});

export interface ThroughcareAnswer {
  readonly entitlement: 'statutory' | 'voluntary';
  /** Every ground that makes it statutory. */
  readonly grounds: readonly string[];
  /** Last day on which voluntary throughcare may be asked for. */
  readonly voluntaryUntil?: CivilDate;
}

/** Throughcare of one term. */
export function throughcareOf(term: SingleTerm, released: CivilDate | undefined, r: Reasoning): ThroughcareAnswer {
  const on = released ?? term.to;
  const rule = r.read(statutoryThroughcare, on);
  const has = (test: (each: SingleTerm['sentences'][number]) => boolean) => term.sentences.some(test);
  const sexual = term.offences.includes('sexual') && lastsAtLeast(term, { months: rule.sexualFromMonths });
  const tests: readonly (readonly [boolean, string])[] = [
    [
      term.length === 'long-term' || (term.length !== 'indeterminate' && lastsAtLeast(term, { years: rule.fromYears })),
      `a sentence of ${rule.fromYears} years or more`,
    ],
    [sexual, `a sexual offence and ${rule.sexualFromMonths} months or more`],
    [has((each) => each.kind === 'extended'), 'an extended sentence'],
    [has((each) => each.passed.supervisedRelease !== undefined), 'a supervised release order'],
    [term.length === 'indeterminate', 'a life sentence or an order for lifelong restriction'],
  ];
  const grounds = tests.filter(([met]) => met).map(([, ground]) => ground);
  if (grounds.length > 0) return { entitlement: 'statutory', grounds };
  const months = r.read(voluntaryThroughcare, on);
  if (!released) r.missing('The day of release, from which voluntary throughcare is counted.');
  return { entitlement: 'voluntary', grounds, ...(released ? { voluntaryUntil: addMonths(released, months) } : {}) };
}

/** Whether throughcare is statutory or may be asked for, and until when. */
export const throughcare = defineCalculator<z.infer<typeof Input>, ThroughcareAnswer>({
  id: 'throughcare',
  label: 'Whether throughcare is statutory, or may be asked for until when',
  input: Input,
  example: { sentences: [{ term: '12m', from: '2026-06-01' }], released: '2026-09-18' },
  calculate: ({ released, ...file }, law): LawAnswer<ThroughcareAnswer> => {
    const r = reasoning(law);
    const terms: readonly SingleTerm[] | NotAnswered = singleTermsOf(file, r);
    if ('status' in terms) return terms;
    const found = terms.map((term) => throughcareOf(term, released, r));
    return r.answer(found.find((each) => each.entitlement === 'statutory') ?? (found[0] as ThroughcareAnswer));
  },
});
