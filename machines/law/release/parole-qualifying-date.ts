import type { CivilDate } from 'justice-pathway';
import { defineCalculator, type Law, type LawAnswer, type NotAnswered, type Reasoning, reasoning, unsupported } from 'justice-pathway/law';
import { partOf } from '../fraction.ts';
import { lifeReviewInterval } from '../sentence/life-review-interval.ts';
import { SentenceFile } from '../sentence/sentence-file.ts';
import { singleTermsOf } from '../sentence/single-term.ts';
import type { SingleTerm } from '../sentence/term.ts';
import { type Counting, countingOf, dayServed } from './count.ts';
import { inOtherWays } from './other-ways.ts';
import { paroleConsiderations } from './parole-considerations.ts';
import { paroleFraction } from './parole-fraction.ts';
import { allowedDays } from './release-point.ts';
import { terroristFraction } from './terrorist-fraction.ts';

/** The first day on which the Parole Board may recommend or direct release. */
export interface ParoleQualifying {
  readonly date: CivilDate;
  readonly day: number;
}

/** The parole qualifying date of a term, or why there is none. */
export function paroleQualifying(term: SingleTerm, counting: Counting, r: Reasoning): ParoleQualifying | NotAnswered {
  if (term.length === 'indeterminate') {
    const years = r.read(lifeReviewInterval, term.imposedTo);
    r.step(
      `Only the Parole Board can direct release once the punishment part is served; a further review follows within ${years} years of a refusal.`,
    );
    return { date: dayServed(term.from, term.days, counting), day: term.days };
  }
  const terrorist = term.offences.includes('terrorism');
  if (term.length === 'short-term' && !terrorist) {
    return unsupported('short-term', 'A short-term sentence has no parole qualifying date: release is automatic.');
  }
  const fraction = r.read(terrorist ? terroristFraction : paroleFraction, term.to);
  const added = allowedDays(term, r);
  const day = Math.min(term.days, partOf(fraction, term.days, counting.rounding) + added);
  const date = dayServed(term.from, day, counting);
  r.readIfAny(paroleConsiderations, date);
  r.step(`${fraction} of ${term.days} days${added > 0 ? ` and ${added} added days` : ''} is ${day} days, served on ${date}.`);
  return { date, day };
}

/** The term whose parole qualifying date comes last, of those that have one; release is not due before it is due on each. */
export function lastQualifying(
  terms: readonly SingleTerm[],
  counting: Counting,
  r: Reasoning,
): { readonly term: SingleTerm; readonly found: ParoleQualifying } | NotAnswered {
  let last: { readonly term: SingleTerm; readonly found: ParoleQualifying } | undefined;
  let none: NotAnswered | undefined;
  for (const term of terms) {
    const found = paroleQualifying(term, counting, reasoning(r.law));
    if ('status' in found) none ??= found;
    else if (!last || found.date > last.found.date) last = { term, found };
  }
  if (!last) return none as NotAnswered;
  paroleQualifying(last.term, counting, r);
  return last;
}

function qualifying(file: SentenceFile, law: Law | undefined): LawAnswer<ParoleQualifying> {
  const r = reasoning(law);
  const terms = singleTermsOf(file, r);
  if ('status' in terms) return terms;
  const last = lastQualifying(terms, countingOf(file, (terms[0] as SingleTerm).from, r), r);
  return 'status' in last ? last : r.answer(last.found);
}

/** When the Parole Board may first recommend release; of several terms, the last that has such a day. */
export const paroleQualifyingDate = defineCalculator<SentenceFile, ParoleQualifying>({
  id: 'parole-qualifying-date',
  label: 'The first day on which the Parole Board may recommend release',
  input: SentenceFile,
  example: { sentences: [{ term: '6y', from: '2020-03-02' }] },
  calculate: (file, law): LawAnswer<ParoleQualifying> => {
    const main = qualifying(file, law);
    if (main.status !== 'answered') return main;
    const alternatives = inOtherWays(file, law, main, qualifying);
    return alternatives.length > 0 ? { ...main, alternatives } : main;
  },
});
