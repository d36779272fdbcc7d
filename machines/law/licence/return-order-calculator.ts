import { addDays, type CivilDate } from 'justice-pathway';
import {
  daysBetween,
  defineCalculator,
  invalid,
  type Law,
  type LawAnswer,
  type NotAnswered,
  type Reasoning,
  reasoning,
  unsupported,
} from 'justice-pathway/law';
import { z } from 'zod';
import { day, term } from '../fields.ts';
import { automaticRelease } from '../release/automatic-release.ts';
import { OffenceKind, SentenceFile } from '../sentence/sentence-file.ts';
import { isIndeterminate, sentenceKind } from '../sentence/sentence-kinds.ts';
import { singleTermsOf } from '../sentence/single-term.ts';
import { returnOrder } from './return-order.ts';
import { returnOrderCourt } from './return-order-court.ts';

const Input = z.strictObject({
  kind: z.string().default('imprisonment'),
  /** Last day of the first sentence, had it run its course. */
  sentenceEnd: day,
  /** The day of release from it. */
  released: day.optional(),
  /** The day of the new offence. */
  newOffence: day,
  /** Whether the new offence is punishable with imprisonment. */
  imprisonable: z.boolean().default(true),
  /** The day of the order. */
  ordered: day.optional(),
  /** Length of return that the court orders; the longest if absent. */
  returnDays: z.int().positive().optional(),
  /** Whether the court dealing with the new offence is below the one that passed the first sentence. */
  inferiorCourt: z.boolean().optional(),
  /** A new sentence passed on the day of the order: consecutive to it, or from that day. */
  newSentence: z.strictObject({ term, concurrent: z.boolean().default(false), offences: z.array(OffenceKind).default([]) }).optional(),
});

export interface ReturnOrderAnswer {
  readonly possible: boolean;
  readonly reasons: readonly string[];
  readonly longestDays: number;
  /** Last day of the longest order, or of the one asked for; needs the day of the order. */
  readonly to?: CivilDate;
  readonly refer?: boolean;
  /** With a new sentence, both as one single term; the order and the sentence apart stand beside it as the alternative. */
  readonly together?: TogetherTerm;
}

/** An order and a new sentence as one term. */
export interface TogetherTerm {
  readonly days: number;
  readonly to: CivilDate;
  readonly length: 'short-term' | 'long-term' | 'indeterminate';
  readonly releaseDue: CivilDate;
  readonly daysToServe: number;
}

/** Return to custody under s.16 for a new offence before the first sentence would have ended. */
export const returnOrderCalculator = defineCalculator<z.infer<typeof Input>, ReturnOrderAnswer>({
  id: 'return-order',
  label: 'Longest return to custody for a new offence before a sentence would have ended (s.16)',
  input: Input,
  example: { sentenceEnd: '2026-12-31', released: '2026-07-01', newOffence: '2026-09-01', ordered: '2026-10-12' },
  calculate: (input, law): LawAnswer<ReturnOrderAnswer> => {
    const kind = sentenceKind(input.kind);
    if (typeof kind !== 'string') return kind;
    if (isIndeterminate(kind))
      return unsupported('no-sentence-end', 'A sentence without a fixed end is not met by s.16: its licence lasts for life.');
    if (input.released && input.newOffence < input.released) {
      return invalid('offence-before-release', 'The new offence is earlier than the release; s.16 is about offences after it.');
    }
    if (input.released && input.released > input.sentenceEnd)
      return invalid('release-after-end', 'The release is after the end of the sentence.');
    if (input.ordered && input.ordered < input.newOffence) return invalid('order-before-offence', 'The order is earlier than the offence.');
    const r = reasoning(law);
    r.read(returnOrder, input.newOffence);
    if (!input.released) r.missing('The day of release: the new offence is taken to be after it.');
    const reasons = [
      ...(input.newOffence < input.sentenceEnd ? [] : ['The sentence would have ended by then.']),
      ...(kind === 'fine-default' || kind === 'contempt' ? ['Section 16 does not reach fine default or contempt of court.'] : []),
      ...(input.imprisonable ? [] : ['The new offence is not punishable with imprisonment.']),
    ];
    const longestDays = reasons.length > 0 ? 0 : daysBetween(input.newOffence, input.sentenceEnd);
    if (input.returnDays !== undefined && input.returnDays > longestDays) {
      return invalid('return-too-long', `${input.returnDays} days is longer than the longest return, ${longestDays} days.`);
    }
    if (input.inferiorCourt) r.read(returnOrderCourt, input.newOffence);
    r.step(`From ${input.newOffence} to ${input.sentenceEnd} is ${longestDays} days.`);
    const days = input.returnDays ?? longestDays;
    const to = input.ordered && longestDays > 0 ? addDays(input.ordered, days - 1) : undefined;
    if (input.newSentence && (!input.ordered || reasons.length > 0))
      return invalid('no-order-to-join', 'A new sentence joins an order that is possible and has its day: give ordered.');
    const joined = input.newSentence && input.ordered ? servedTogether(input.ordered, days, input.newSentence, r) : undefined;
    if (joined && 'status' in joined) return joined;
    const value = {
      possible: reasons.length === 0,
      reasons,
      longestDays,
      ...(to ? { to } : {}),
      ...(input.inferiorCourt !== undefined ? { refer: input.inferiorCourt } : {}),
    };
    if (!joined) return r.answer(value);
    const apart = input.newSentence && input.ordered ? servedApart(input.ordered, days, input.newSentence, law) : undefined;
    return r.answer(
      { ...value, together: joined },
      apart && JSON.stringify(apart) !== JSON.stringify(joined)
        ? [{ when: 'the order and the new sentence are not one term (release is due on each)', value: { ...value, together: apart } }]
        : [],
    );
  },
});

type NewSentence = NonNullable<z.infer<typeof Input>['newSentence']>;

function fileOf(ordered: CivilDate, days: number, { term: length, concurrent, offences }: NewSentence): SentenceFile {
  return SentenceFile.parse({
    sentences: [
      { id: 'order', term: { days }, from: ordered },
      { id: 'new', term: length, offences, imposed: ordered, ...(concurrent ? { from: ordered } : { after: 'order' }) },
    ],
  });
}

/** Passed together and not interrupted by a release, the order and the sentence are one single term (s.27(5)). */
function servedTogether(ordered: CivilDate, days: number, sentence: NewSentence, r: Reasoning): TogetherTerm | NotAnswered {
  const found = automaticRelease(fileOf(ordered, days, sentence), r);
  if ('status' in found) return found;
  const { term: one, to, daysToServe } = found;
  r.step(`The order of ${days} days and the new sentence are one term of ${one.days} days, by reading.`);
  return { days: one.days, to: one.to, length: one.length, releaseDue: to, daysToServe };
}

/** Each by itself: release is due only when it is due on both. */
function servedApart(ordered: CivilDate, days: number, sentence: NewSentence, law: Law | undefined): TogetherTerm | undefined {
  const file = fileOf(ordered, days, sentence);
  const whole = singleTermsOf(file, reasoning(law));
  if ('status' in whole) return undefined;
  const starts = whole[0]?.sentences.find((each) => each.id === 'new')?.from ?? ordered;
  const order = automaticRelease(SentenceFile.parse({ sentences: [{ term: { days }, from: ordered }] }), reasoning(law));
  const alone = automaticRelease(
    SentenceFile.parse({ sentences: [{ term: sentence.term, from: starts, imposed: ordered, offences: sentence.offences }] }),
    reasoning(law),
  );
  if ('status' in order || 'status' in alone) return undefined;
  const last = order.to > alone.to ? order : alone;
  return { days: last.term.days, to: last.term.to, length: last.term.length, releaseDue: last.to, daysToServe: last.daysToServe };
}
