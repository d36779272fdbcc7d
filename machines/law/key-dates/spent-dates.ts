import { addDays, type CivilDate } from 'justice-pathway';
import { type Law, type Reasoning, valueOn } from 'justice-pathway/law';
import type { NamedConviction } from '../disclosure/conviction.ts';
import { disclosureOfEach } from '../disclosure/disclosure.ts';
import type { ConvictionOutcome, Outcome } from '../disclosure/several.ts';
import { childBelow } from '../disclosure/values.ts';
import type { Term } from '../fields.ts';
import type { PlacedSentence } from '../sentence/place-sentences.ts';
import type { SentenceFile } from '../sentence/sentence-file.ts';
import type { SingleTerm } from '../sentence/term.ts';
import { type KeyDate, keyDate, type OtherDate } from './key-date.ts';

/** The day from which each conviction is spent; without a date where it never is, or where something must be asked first. */
export function spentDates(
  file: SentenceFile,
  terms: readonly SingleTerm[],
  law: Law | undefined,
  all: Reasoning,
): readonly (KeyDate | undefined)[] {
  const placed = terms.flatMap((each) => each.sentences);
  const counted = placed.filter((each) => each.kind !== 'fine-default' && each.kind !== 'contempt');
  if (counted.length < placed.length)
    all.warn('When a conviction behind fine default or contempt is spent follows from the fine, not from the time in custody.');
  if (counted.length === 0) return [];
  const first = placed.map((each) => each.imposed).sort()[0] as CivilDate;
  const answer = disclosureOfEach(
    counted.map((each) => question(each, file, first, all)),
    law,
  );
  if (answer.status !== 'answered') {
    all.warn(`The day from which the conviction is spent is not known: ${answer.reason}`);
    return [];
  }
  for (const each of answer.unknown) all.missing(each);
  const outcomes = answer.value.convictions;
  const alike = outcomes.every(
    (each) => each.result === outcomes[0]?.result && each.spentFrom === outcomes[0]?.spentFrom && sameOthers(each, outcomes[0]),
  );
  return (alike ? outcomes.slice(0, 1) : outcomes).map((each) => {
    const find = (r: Reasoning) => {
      r.include({ ...answer, unknown: [] });
      return each.spentFrom ? { date: each.spentFrom } : { note: notes[each.result] };
    };
    const label = alike ? 'Conviction is spent from' : `Conviction of "${each.id}" is spent from`;
    return keyDate(alike ? 'spent' : `spent-${each.id}`, label, law, all, find, each.alternatives.map(other));
  });
}

const notes: Readonly<Record<Outcome, string>> = {
  'spent-from': '',
  'never-by-time': 'Never spent by the passing of time.',
  'until-it-ceases': 'Unspent until the order ceases.',
  'at-once': 'Spent at once.',
  ask: 'Something must be asked first: see the other dates.',
};

function sameOthers(one: ConvictionOutcome, other: ConvictionOutcome | undefined): boolean {
  return JSON.stringify(one.alternatives) === JSON.stringify(other?.alternatives);
}

function other({ when, result, spentFrom }: ConvictionOutcome['alternatives'][number]): OtherDate {
  return spentFrom ? { when, date: spentFrom } : { when: `${when} (${notes[result].replace(/\.$/, '').toLowerCase()})` };
}

/** The age as given; a person sentenced as a child was a child at conviction. */
function ageOf(kind: PlacedSentence['kind'], { ageAtConviction }: SentenceFile, imposed: CivilDate): { readonly ageAtConviction?: number } {
  if (ageAtConviction !== undefined) return { ageAtConviction };
  if (kind !== 'detention-of-child' && kind !== 'section-44') return {};
  return { ageAtConviction: valueOn(childBelow, imposed) - 1 };
}

function question(
  { id, kind, passed, imposed, from }: PlacedSentence,
  file: SentenceFile,
  first: CivilDate,
  all: Reasoning,
): NamedConviction {
  const convicted = passed.convicted ?? (imposed === first ? file.convicted : undefined);
  if (convicted === undefined) all.missing(`the day of conviction for "${id}": the day it was passed, ${imposed}, is used`);
  const convictedOn = convicted ?? imposed;
  // Placing the sentence has seen that its terms are given.
  const custody = { term: passed.term as Term, from: addDays(from, passed.creditDays ?? 0) };
  return {
    id,
    convictedOn,
    ...(imposed > convictedOn ? { sentencedOn: imposed } : {}),
    ...ageOf(kind, file, imposed),
    ...(passed.procedure ? { procedure: passed.procedure } : kind === 'extended' ? { procedure: 'solemn' } : {}),
    proceedings: passed.proceedings ?? `passed on ${imposed}`,
    sentences: [
      kind === 'life' || kind === 'lifelong-restriction'
        ? { kind: 'life' }
        : kind === 'extended'
          ? { kind: 'extended', ...custody, extension: passed.extension as Term }
          : { kind: 'custody', ...custody },
    ],
  };
}
