import type { CivilDate } from 'justice-pathway';
import { defineCalculator, durationText, invalid, type Reasoning, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { requireCovered } from '../coverage.ts';
import { day } from '../fields.ts';
import { firstDayAfter } from '../period.ts';
import { monthCounting } from '../sentence/month-counting.ts';
import { alternativeKinds, type alternativeToProsecution, conviction, type NamedConviction } from './conviction.ts';
import { checkDisclosure } from './disclosure-check.ts';
import { type ConvictionOutcome, several } from './several.ts';
import { alternativePeriods } from './values.ts';

const input = z.strictObject({
  kind: z.enum(alternativeKinds),
  givenOn: day.describe('The day it was given, or for diversion accepted.'),
  conviction: conviction.optional().describe('The conviction of the same offence, where there was one after all.'),
});

export interface AlternativeDisclosure {
  readonly spentFrom: CivilDate | null;
  /** Where a conviction of the same offence followed: from the end of its own period to the conviction it counts as unspent again. */
  readonly unspentAgain: { readonly from: CivilDate; readonly to: CivilDate } | null;
}

/** The answer for one of several alternatives to prosecution. */
export interface AlternativeOutcome extends AlternativeDisclosure {
  readonly id: string;
  readonly result: ConvictionOutcome['result'];
}

type Given = Pick<z.infer<typeof alternativeToProsecution>, 'kind' | 'givenOn'>;

/** The first day on which it is spent by itself. */
function ownEnd({ kind, givenOn }: Given, why: Reasoning): CivilDate {
  requireCovered(givenOn, 'Disclosure of alternatives to prosecution');
  const rule = why.read(alternativePeriods, givenOn);
  const length = kind === 'warning' || kind === 'antisocial-behaviour-notice' ? rule.warning : rule.other;
  why.step(length ? `A ${kind} is spent after ${durationText(length)}.` : `A ${kind} is spent at once.`);
  if (!length) return givenOn;
  why.read(monthCounting, givenOn);
  return firstDayAfter(givenOn, length);
}

/** With a conviction of the same offence it is spent with that conviction, unless it was a warning (sch.3 para 1(5)-(6)). */
function withConviction(given: Given, of: ConvictionOutcome, convictedOn: CivilDate, why: Reasoning): Omit<AlternativeOutcome, 'id'> {
  const own = ownEnd(given, why);
  if (given.kind === 'warning') {
    why.step('A warning stays spent even after a conviction.');
    return { result: 'at-once', spentFrom: own, unspentAgain: null };
  }
  why.step(`Convicted of the same offence on ${convictedOn}: it is spent with that conviction.`);
  const spentFrom = of.result === 'at-once' ? convictedOn : of.spentFrom;
  const unspentAgain = own < convictedOn ? { from: own, to: convictedOn } : null;
  return { result: of.result === 'at-once' ? 'spent-from' : of.result, spentFrom, unspentAgain };
}

/** The outcome of each alternative to prosecution beside the convictions. */
export function alternativesOf(
  given: readonly z.infer<typeof alternativeToProsecution>[],
  outcomes: readonly ConvictionOutcome[],
  convictions: readonly NamedConviction[],
  why: Reasoning,
): readonly AlternativeOutcome[] {
  return given.map((each): AlternativeOutcome => {
    const index = convictions.findIndex((one) => one.id === each.conviction);
    if (index >= 0) {
      const followed = withConviction(each, outcomes[index] as ConvictionOutcome, (convictions[index] as NamedConviction).convictedOn, why);
      return { id: each.id, ...followed };
    }
    const own = ownEnd(each, why);
    return {
      id: each.id,
      result: own > each.givenOn ? 'spent-from' : 'at-once',
      spentFrom: own > each.givenOn ? own : null,
      unspentAgain: null,
    };
  });
}

/** The day from which an alternative to prosecution is spent. It is not a conviction. */
export const alternativeDisclosure = defineCalculator<z.infer<typeof input>, AlternativeDisclosure>({
  id: 'alternative-to-prosecution-disclosure',
  label: 'Disclosure of an alternative to prosecution: the day from which it is spent',
  input,
  example: { kind: 'fiscal-fine', givenOn: '2026-03-01' },
  calculate(asked, law) {
    const why = reasoning(law);
    if (asked.conviction === undefined) return why.answer({ spentFrom: ownEnd(asked, why), unspentAgain: null });
    const fault = checkDisclosure(asked.conviction);
    if (fault) return fault;
    if (asked.conviction.convictedOn < asked.givenOn)
      return invalid('convicted-before', `It was given on ${asked.givenOn}, after the conviction of ${asked.conviction.convictedOn}.`);
    const { outcomes } = several([{ ...asked.conviction, id: 'the conviction' }], undefined, {}, why, () => reasoning(law));
    const outcome = outcomes[0] as ConvictionOutcome;
    const of = (each: ConvictionOutcome) => {
      const { spentFrom, unspentAgain } = withConviction(
        asked,
        each,
        (asked.conviction as { convictedOn: string }).convictedOn,
        reasoning(law),
      );
      return { spentFrom, unspentAgain };
    };
    withConviction(asked, outcome, asked.conviction.convictedOn, why);
    return why.answer(
      of(outcome),
      outcome.alternatives.map((each) => ({ when: each.when.replace(/^if /, ''), value: of({ ...outcome, ...each }) })),
    );
  },
});
