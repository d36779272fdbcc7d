import {
  type Alternative,
  type Answered,
  defineCalculator,
  type Law,
  type LawAnswer,
  type NotAnswered,
  type Reasoning,
  reasoning,
} from 'justice-pathway/law';
import { concurrentRelease } from '../licence/concurrent-release.ts';
import { SentenceFile, sentenceExample } from '../sentence/sentence-file.ts';
import { singleTermsOf } from '../sentence/single-term.ts';
import type { SingleTerm } from '../sentence/term.ts';
import { type Counting, countingOf } from './count.ts';
import { inOtherWays } from './other-ways.ts';
import { type ReleasePoint, releasePoint } from './release-point.ts';
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

/** The same release in each other way that the law or the facts leave open, where the days differ. */
export function otherReleases(
  file: SentenceFile,
  law: Law | undefined,
  main: Answered<AutomaticRelease>,
): readonly Alternative<AutomaticRelease>[] {
  const asked = (one: SentenceFile, under: Law | undefined): LawAnswer<ReleasePoint> => {
    const r = reasoning(under);
    const found = automaticRelease(one, r);
    return 'status' in found ? found : r.answer(pointOf(found));
  };
  const { term } = main.value;
  const others = inOtherWays<ReleasePoint>(file, law, { ...main, value: pointOf(main.value) }, asked);
  return others.map(({ when, value }) => ({ when, value: { ...value, term } }));
}

function pointOf({ term: _, liberatedFromCourt: __, ...point }: AutomaticRelease): ReleasePoint {
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
    return r.answer(found, otherReleases(file, law, r.answer(found)));
  },
});
