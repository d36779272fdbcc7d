import { addDays, type CivilDate } from 'justice-pathway';
import { addYears, defineCalculator, type NotAnswered, type Reasoning, reasoning } from 'justice-pathway/law';
import { extendedSentenceParts } from '../release/extended-sentence-parts.ts';
import { shortTermLimit } from '../release/short-term-limit.ts';
import { singleTerming } from '../release/single-terming.ts';
import { substitutedOnAppeal } from '../release/substituted-on-appeal.ts';
import { daysIn, lastDayOf, type PlacedSentence, placeSentences } from './place-sentences.ts';
import { type OffenceKind, SentenceFile } from './sentence-file.ts';
import { isIndeterminate } from './sentence-kinds.ts';

/** Sentences that the law treats as one. */
export interface SingleTerm {
  readonly sentences: readonly PlacedSentence[];
  readonly length: 'short-term' | 'long-term' | 'indeterminate';
  readonly from: CivilDate;
  /** Last day of the custodial term, or of the punishment part. */
  readonly to: CivilDate;
  readonly days: number;
  readonly extendedTo?: CivilDate;
  /** First and last day on which a part of it was passed. */
  readonly imposedFrom: CivilDate;
  readonly imposedTo: CivilDate;
  readonly offences: readonly OffenceKind[];
  readonly addedDays: number;
}

// Fine default, contempt, a child's detention and a sentence without a fixed end are not joined to others here.
const joined = new Set(['imprisonment', 'detention', 'extended']);

/** Groups sentences into single terms and says which are short-term. */
export function singleTermsOf(file: SentenceFile, r: Reasoning): readonly SingleTerm[] | NotAnswered {
  const placed = placeSentences(file, r);
  if ('status' in placed) return placed;
  const groups: PlacedSentence[][] = [];
  for (const sentence of placed) {
    const group = groups.find((each) => joins(each, sentence, file.releases, r));
    if (group) group.push(sentence);
    else groups.push([sentence]);
  }
  if (groups.length > 1) r.step(`The sentences make ${groups.length} separate terms.`);
  return groups.map((each) => termOf(each, r));
}

function joins(group: readonly PlacedSentence[], sentence: PlacedSentence, releases: readonly CivilDate[], r: Reasoning): boolean {
  const kinds = [...group, sentence].map((each) => each.kind);
  const touches = sentence.from <= addDays(lastOf(group), 1);
  if (!touches) return false;
  if (!kinds.every((kind) => joined.has(kind))) {
    r.warn(
      'Fine default, contempt, the detention of a child and life sentences are not joined with other sentences here: how they combine is not covered.',
    );
    return false;
  }
  r.read(singleTerming, sentence.imposed);
  if (group.some((each) => each.imposed === sentence.imposed)) return true;
  const first = group.reduce((day, each) => (each.imposed < day ? each.imposed : day), sentence.imposed);
  const last = group.reduce((day, each) => (each.imposed > day ? each.imposed : day), sentence.imposed);
  return !releases.some((day) => day >= first && day <= last && day >= (group[0] as PlacedSentence).from);
}

function termOf(sentences: readonly PlacedSentence[], r: Reasoning): SingleTerm {
  const first = sentences[0] as PlacedSentence;
  const from = first.from;
  const to = lastOf(sentences);
  const imposed = sentences.map((each) => each.imposed).sort();
  const imposedTo = imposed.at(-1) as CivilDate;
  const extendedTo = extensionEnd(sentences, to, r);
  if (extendedTo) r.read(extendedSentenceParts, imposedTo);
  if (sentences.some((each) => each.passed.substitutedFor)) r.readIfAny(substitutedOnAppeal, imposedTo);
  const limit = r.read(shortTermLimit, imposedTo);
  const length = isIndeterminate(first.kind) ? 'indeterminate' : addYears(from, limit) <= addDays(to, 1) ? 'long-term' : 'short-term';
  const days = daysIn(from, to);
  const names = sentences.map((each) => each.id).join(', ');
  r.step(
    length === 'indeterminate'
      ? `${names}: no fixed end; the punishment part runs from ${from} to ${to}.`
      : `${names}: one term from ${from} to ${to}, ${days} days, so ${length} (the limit is ${limit} years).`,
  );
  return {
    sentences,
    length,
    from,
    to,
    days,
    ...(extendedTo ? { extendedTo } : {}),
    imposedFrom: imposed[0] as CivilDate,
    imposedTo,
    offences: [...new Set(sentences.flatMap((each) => each.passed.offences))],
    addedDays: sentences.reduce((sum, each) => sum + each.passed.addedDays, 0),
  };
}

/** The extension runs on from the end of the whole custodial term; of several, the longest is taken. */
function extensionEnd(sentences: readonly PlacedSentence[], to: CivilDate, r: Reasoning): CivilDate | undefined {
  const extensions = sentences.flatMap((each) => each.passed.extension ?? []);
  if (extensions.length > 1) r.warn('Several extension periods meet in one term: the longest is taken; how they add up is not covered.');
  return extensions
    .map((each) => lastDayOf(addDays(to, 1), each))
    .sort()
    .at(-1);
}

function lastOf(sentences: readonly PlacedSentence[]): CivilDate {
  return sentences.reduce((day, each) => (each.to > day ? each.to : day), (sentences[0] as PlacedSentence).to);
}

/** Which sentences count as one term, how long it is, and whether it is short-term or long-term. */
export const singleTermCalculator = defineCalculator<SentenceFile, readonly SingleTerm[]>({
  id: 'single-term',
  label: 'Which sentences count as one term, and whether it is short-term or long-term',
  input: SentenceFile,
  example: {
    sentences: [
      { id: 'first', term: '3y', from: '2026-06-01' },
      { id: 'second', term: '18m', after: 'first' },
    ],
  },
  calculate: (file, law) => {
    const r = reasoning(law);
    const terms = singleTermsOf(file, r);
    return 'status' in terms ? terms : r.answer(terms);
  },
});
