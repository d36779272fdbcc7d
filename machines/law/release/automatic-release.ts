import type { CivilDate } from 'justice-pathway';
import {
  type Alternative,
  defineCalculator,
  isUnverified,
  type Law,
  type LawAnswer,
  lookup,
  type NotAnswered,
  type Reasoning,
  reasoning,
  versionsUnder,
} from 'justice-pathway/law';
import { type Fraction, partOf } from '../fraction.ts';
import { concurrentRelease } from '../licence/concurrent-release.ts';
import { SentenceFile, sentenceExample } from '../sentence/sentence-file.ts';
import { singleTermsOf } from '../sentence/single-term.ts';
import type { SingleTerm } from '../sentence/term.ts';
import { type Counting, countingOf, dayServed, otherFirstDay } from './count.ts';
import { fractionRule } from './fraction-rule.ts';
import { type ReleasePoint, releasePoint } from './release-point.ts';
import { shortTermFraction } from './short-term-fraction.ts';
import { unconditionalRelease } from './unconditional-release.ts';

/** Automatic release of one person: of the term that ends their time in custody last. */
export interface AutomaticRelease extends ReleasePoint {
  readonly term: SingleTerm;
  /** True where release was due on or before the day of sentence: the person leaves from court. */
  readonly liberatedFromCourt?: true;
}

/** When automatic release falls due, of all the terms together (not until it is due on each). */
export function automaticRelease(file: SentenceFile, r: Reasoning, counting?: Counting): AutomaticRelease | NotAnswered {
  const terms = singleTermsOf(file, r);
  if ('status' in terms) return terms;
  const chosen = counting ?? countingOf(file, (terms[0] as SingleTerm).from, r);
  let latest: AutomaticRelease | undefined;
  for (const term of terms) {
    const point = releasePoint(term, chosen, r);
    if ('status' in point) return point;
    if (!latest || point.to > latest.to) latest = { ...point, term };
  }
  if (terms.length > 1) {
    r.readIfAny(concurrentRelease, (terms[0] as SingleTerm).imposedTo);
    r.step('Release is due only when it is due on each term.');
  }
  const due = latest as AutomaticRelease;
  const found: AutomaticRelease = due.to <= due.term.imposedTo ? { ...due, liberatedFromCourt: true } : due;
  if (found.liberatedFromCourt)
    r.step(`Release was due on ${found.to}, not after the sentence of ${found.term.imposedTo}: liberated from court.`);
  if (found.term.length === 'short-term') {
    const list = r.readIfAny(unconditionalRelease, found.to);
    const supervised = found.term.sentences.some((each) => each.passed.supervisedRelease);
    r.step(
      found.onLicence
        ? 'Release is on licence.'
        : supervised
          ? 'Release is under a supervised release order.'
          : `Release is unconditional${list ? '' : ' as far as known'}.`,
    );
  }
  return found;
}

/** The same release under the other counting, and under the value that an unverified one replaced. */
export function otherReleases(file: SentenceFile, law: Law | undefined, found: AutomaticRelease): readonly Alternative<ReleasePoint>[] {
  const quiet = reasoning(law);
  const counting = countingOf(file, found.term.from, quiet);
  const other = otherFirstDay(counting);
  const shifted = automaticRelease(file, reasoning(law), other);
  const all: Alternative<ReleasePoint>[] = [];
  if (!('status' in shifted) && shifted.to !== found.to) all.push({ when: other.when, value: pointOf(shifted) });
  for (const fraction of otherFractions(found, law)) {
    const days = Math.max(1, Math.min(found.term.days, partOf(fraction, found.term.days, counting.rounding)));
    const day: CivilDate = dayServed(found.term.from, days, counting);
    all.push({
      when: `if the part to serve is ${fraction}`,
      value: { ...pointOf(found), from: day, to: day, daysToServe: days, fraction },
    });
  }
  return all;
}

/** The part that may apply instead, where which of two is in force has not been verified. */
function otherFractions(found: AutomaticRelease, law: Law | undefined): readonly Fraction[] {
  if (law?.reforms?.length || found.fraction === undefined || found.term.length !== 'short-term') return [];
  const { parameter } = fractionRule(found.term, found.to, law);
  const held = lookup(parameter, found.to, law);
  if (held && !isUnverified(held)) return [];
  const values = [...new Set(versionsUnder(shortTermFraction, law).map((each) => each.value))];
  return values.slice(-2).filter((each) => each !== found.fraction);
}

function pointOf({ term: _, ...point }: AutomaticRelease): ReleasePoint {
  return point;
}

/** When a person is released automatically, with the days to serve. */
export const automaticReleaseCalculator = defineCalculator<SentenceFile, AutomaticRelease>({
  id: 'automatic-release',
  label: 'When automatic release falls due and how many days are served first',
  input: SentenceFile,
  example: sentenceExample,
  calculate: (file, law): LawAnswer<AutomaticRelease> => {
    const r = reasoning(law);
    const found = automaticRelease(file, r);
    if ('status' in found) return found;
    return r.answer(
      found,
      otherReleases(file, law, found).map((each) => ({ when: each.when, value: { ...each.value, term: found.term } })),
    );
  },
});
