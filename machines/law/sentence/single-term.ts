import { addDays, type CivilDate } from 'justice-pathway';
import { defineCalculator, type NotAnswered, type Reasoning, reasoning } from 'justice-pathway/law';
import { awayOf, countingOf, onceServed } from '../release/count.ts';
import { extendedSentenceParts } from '../release/extended-sentence-parts.ts';
import { releasePoint } from '../release/release-point.ts';
import { shortTermLimit } from '../release/short-term-limit.ts';
import { singleTerming } from '../release/single-terming.ts';
import { substitutedOnAppeal } from '../release/substituted-on-appeal.ts';
import { lastsAtLeast } from './lasts-at-least.ts';
import { daysIn, lastDayOf, type PlacedSentence, placeSentences } from './place-sentences.ts';
import { SentenceFile } from './sentence-file.ts';
import { isIndeterminate } from './sentence-kinds.ts';
import type { SingleTerm } from './term.ts';

/** Kinds that join with one another; a child's detention and a sentence without a fixed end are not joined here. */
const families: Readonly<Record<string, string>> = {
  imprisonment: 'custody',
  detention: 'custody',
  extended: 'custody',
  'fine-default': 'default',
  contempt: 'default',
};

/** Groups sentences into single terms and says which are short-term. */
export function singleTermsOf(file: SentenceFile, r: Reasoning): readonly SingleTerm[] | NotAnswered {
  const placed = placeSentences(file, r);
  if ('status' in placed) return placed;
  const plain = withoutCredit(file, placed, r);
  const groups: PlacedSentence[][] = [];
  for (const sentence of placed) {
    const group = groups.find((each) => joins(each, sentence, file, plain, r));
    if (group) group.push(sentence);
    else groups.push([sentence]);
  }
  if (groups.length > 1) r.step(`The sentences make ${groups.length} separate terms.`);
  return groups.map((each) => termOf(each, file, plain, r));
}

/** The same sentences where the court put them: a credit is served time and leaves their length as it is. */
function withoutCredit(file: SentenceFile, placed: readonly PlacedSentence[], r: Reasoning): readonly PlacedSentence[] {
  if (!file.sentences.some((each) => each.creditDays)) return placed;
  const plain = placeSentences({ ...file, sentences: file.sentences.map(({ creditDays: _, ...each }) => each) }, reasoning(r.law));
  return 'status' in plain ? placed : plain;
}

function joins(
  group: readonly PlacedSentence[],
  sentence: PlacedSentence,
  file: SentenceFile,
  plain: readonly PlacedSentence[],
  r: Reasoning,
): boolean {
  const touches = sentence.from <= addDays(lastOf(group), 1);
  if (!touches) return false;
  const family = families[sentence.kind];
  if (family === undefined || group.some((each) => families[each.kind] === undefined)) {
    r.warn(
      'The detention of a child and sentences without a fixed end are not joined with other sentences here: how they combine is not covered.',
    );
    return false;
  }
  if (group.some((each) => families[each.kind] !== family)) {
    r.step('Fine default and contempt join only with each other: each runs by its own rule.');
    return false;
  }
  if ([...group, sentence].some((each) => each.passed.offences.includes('terrorism'))) return false;
  r.read(singleTerming, sentence.imposed);
  if (group.some((each) => each.imposed === sentence.imposed)) return true;
  const days = [...group, sentence].map((each) => each.imposed).sort();
  const [first, last] = [days[0] as CivilDate, days.at(-1) as CivilDate];
  const start = (group[0] as PlacedSentence).from;
  if (file.releases.length > 0 || file.notReleased) return !file.releases.some((day) => day >= first && day <= last && day >= start);
  const due = dueBetween(group, file, plain, r);
  if (due === undefined || due >= last) return true;
  r.warn(
    `Release fell due on ${due}, before "${sentence.id}" was passed on ${last}, and no release is given: they are taken as separate. Give the days of release, or say that there was none.`,
  );
  r.missing(`whether the person was released between ${first} and ${last}: sentences passed on both sides of a release are not one term`);
  return false;
}

/** When release fell due on what had been passed, where that is automatic. */
function dueBetween(
  group: readonly PlacedSentence[],
  file: SentenceFile,
  plain: readonly PlacedSentence[],
  r: Reasoning,
): CivilDate | undefined {
  const quiet = reasoning(r.law);
  const term = termOf(group, file, plain, quiet);
  const point = releasePoint(term, countingOf(file, term.from, quiet), quiet);
  return 'status' in point ? undefined : point.to;
}

function termOf(sentences: readonly PlacedSentence[], file: SentenceFile, plain: readonly PlacedSentence[], r: Reasoning): SingleTerm {
  const first = sentences[0] as PlacedSentence;
  const from = first.from;
  const planned = lastOf(sentences);
  const away = awayOf(file).filter((each) => each.from >= from);
  const to = onceServed(planned, away);
  if (to !== planned) r.step(`Time at large or at liberty pending an appeal is not served: the end moves from ${planned} to ${to}.`);
  const imposed = sentences.map((each) => each.imposed).sort();
  const imposedTo = imposed.at(-1) as CivilDate;
  const extendedTo = extensionEnd(sentences, to);
  if (extendedTo) r.read(extendedSentenceParts, imposedTo);
  if (sentences.some((each) => each.passed.substitutedFor)) r.readIfAny(substitutedOnAppeal, imposedTo);
  const limit = r.read(shortTermLimit, imposedTo);
  const own = plain.filter((each) => sentences.some(({ id }) => id === each.id));
  const asPassed = { from: (own[0] as PlacedSentence).from, to: lastOf(own) };
  const moved = asPassed.from !== from || asPassed.to !== to;
  const span = {
    from,
    to,
    ...(moved ? { asPassed } : {}),
    ...(file.monthEnd === 'day-before' ? { monthEnd: file.monthEnd } : {}),
  };
  const long = lastsAtLeast(span, { years: limit });
  const length = isIndeterminate(first.kind) ? 'indeterminate' : long ? 'long-term' : 'short-term';
  const days = daysIn(from, planned);
  const names = sentences.map((each) => each.id).join(', ');
  r.step(
    length === 'indeterminate'
      ? `${names}: no fixed end; the punishment part runs from ${from} to ${to}.`
      : `${names}: one term from ${from} to ${to}, ${days} days, so ${length} (the limit is ${limit} years).`,
  );
  return {
    sentences,
    length,
    ...span,
    days,
    ...(extendedTo ? { extendedTo } : {}),
    imposedFrom: imposed[0] as CivilDate,
    imposedTo,
    offences: [...new Set(sentences.flatMap((each) => each.passed.offences))],
    addedDays: sentences.reduce((sum, each) => sum + each.passed.addedDays, 0),
  };
}

/** The day on which the whole extended sentence as imposed would end: several extensions add up. */
function extensionEnd(sentences: readonly PlacedSentence[], to: CivilDate): CivilDate | undefined {
  const extensions = sentences.flatMap((each) => each.passed.extension ?? []);
  if (extensions.length === 0) return undefined;
  return extensions.reduce((end, each) => lastDayOf(addDays(end, 1), each), to);
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
