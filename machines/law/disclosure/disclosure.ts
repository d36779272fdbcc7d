import {
  type Answer,
  addDays,
  type CivilDate,
  defineCalculator,
  invalid,
  type Law,
  PathwayError,
  type Reasoning,
  reasoning,
  unsupported,
} from 'justice-pathway';
import { z } from 'zod';
import { age, day } from '../fields.ts';
import { type Spent, spentFrom } from './period.ts';
import { elsewhereKinds, sentence } from './sentences.ts';
import { childBelow, custodyPeriods, furtherConviction } from './values.ts';

const conviction = z.strictObject({
  convictedOn: day.describe('The period runs from this day.'),
  sentencedOn: day.optional().describe('If later: sentence was deferred or adjourned.'),
  ageAtConviction: age.optional().describe('18 or more is assumed if left out, and the other answer is shown.'),
  sentences: z.array(sentence).min(1).describe('Every sentence for the conviction; the longest period counts.'),
});

const input = conviction.extend({
  asOf: day.optional().describe('The day of the question; decides the table, and whether the conviction is spent.'),
  furtherConvictions: z.array(conviction).optional().describe('Later convictions, which extend the period if they fall within it.'),
});
type Input = z.infer<typeof input>;
type OneConviction = z.infer<typeof conviction>;

export interface Disclosure {
  readonly result: 'spent-from' | 'never-spent' | 'not-known';
  /** The first day on which the conviction is spent. */
  readonly spentFrom: CivilDate | null;
  /** The last day on which it must be disclosed; `null` where it is spent at once, never, or not known when. */
  readonly disclosableUntil: CivilDate | null;
  /** Where it is not known when: not before this day. */
  readonly notBefore: CivilDate | null;
  /** On `asOf`, where that is given. */
  readonly spent: boolean | null;
  readonly table: 'from-2020-11-30' | 'before-2020-11-30';
  readonly child: boolean;
  readonly each: readonly Spent[];
  readonly extendedBy: readonly CivilDate[];
}

/**
 * The day from which a conviction is spent and need not be disclosed.
 *
 * Periods run from the day of conviction. The table in force since 30 November 2020 applies to older convictions too; for an `asOf` before
 * that day the earlier table applies. 48 months is within the table, a day more is not. Source: Rehabilitation of Offenders Act 1974 as amended
 * by the Management of Offenders (Scotland) Act 2019, Part 2.
 * @example disclosure.ask({ convictedOn: '2021-03-01', ageAtConviction: 30, sentences: [{ kind: 'custody', term: { months: 12 } }] }) // 2024-03-01
 */
export const disclosure = defineCalculator<Input, Disclosure>({
  id: 'disclosure',
  label: 'Disclosure: the day from which a conviction is spent',
  input,
  example: {
    convictedOn: '2021-03-01',
    ageAtConviction: 30,
    sentences: [{ kind: 'custody', term: { months: 18 } }],
    asOf: '2026-11-21',
  },
  calculate(asked, law) {
    const fault = check(asked);
    if (fault) return fault;
    const limit = asked.ageAtConviction;
    const start = changed();
    const current = asked.asOf === undefined ? undefined : asked.asOf < start ? 'before' : 'now';
    const main = answerFor(asked, current ?? 'now', limit === undefined ? false : undefined, law);
    if (main.status !== 'answered') return main;
    const alternatives: { when: string; value: Disclosure }[] = [];
    const add = (when: string, other: Answer<Disclosure>) => {
      if (other.status === 'answered' && other.value.spentFrom !== main.value.spentFrom) alternatives.push({ when, value: other.value });
    };
    if (limit === undefined) add('the person was under 18 at conviction', answerFor(asked, current ?? 'now', true, law));
    if (current === undefined && asked.convictedOn < start)
      add('as the law stood before 30 November 2020', answerFor(asked, 'before', limit === undefined ? false : undefined, law));
    return alternatives.length > 0 ? { ...main, alternatives } : main;
  },
});

function answerFor(asked: Input, table: 'now' | 'before', assumeChild: boolean | undefined, law: Law | undefined): Answer<Disclosure> {
  const why = reasoning(law);
  try {
    return why.answer(disclosureOf(asked, table, assumeChild, why));
  } catch (error) {
    if (error instanceof PathwayError && error.code === 'not-in-force') return unsupported('not-covered', error.message);
    throw error;
  }
}

function disclosureOf(asked: Input, table: 'now' | 'before', assumeChild: boolean | undefined, why: Reasoning): Disclosure {
  const start = changed();
  const tableOn = table === 'before' ? addDays(start, -1) : later(start, asked.asOf ?? asked.convictedOn);
  const { each, child, end } = one(asked, tableOn, assumeChild, why);
  let spentOn = end;
  const extendedBy: CivilDate[] = [];
  const further = [...(asked.furtherConvictions ?? [])].sort((a, b) => (a.convictedOn < b.convictedOn ? -1 : 1));
  for (const next of further) {
    if (spentOn.spent === 'from' && next.convictedOn >= (spentOn.from as CivilDate)) continue;
    if (asked.asOf !== undefined && next.convictedOn > asked.asOf) continue;
    why.read(furtherConviction, tableOn);
    const other = one(next, tableOn, assumeChild, why).end;
    const joined = longest([spentOn, other]);
    if (joined !== spentOn) extendedBy.push(next.convictedOn);
    spentOn = joined;
    why.warn(
      'A further conviction extends the period unless it is of a kind that the Act leaves out (s.6(5)-(6)), which is not covered here.',
    );
  }
  const from = spentOn.spent === 'from' ? spentOn.from : null;
  for (const each of spentTexts(asked, child)) why.step(each);
  why.step(
    from
      ? `The conviction is spent from ${from}.`
      : spentOn.spent === 'never'
        ? 'The conviction is never spent by the passing of time; there is a separate review.'
        : 'When the conviction is spent is not known yet.',
  );
  if (asked.ageAtConviction === undefined) why.missing('the age at conviction: under 18 most periods are shorter');
  why.warn('Some work, and higher levels of disclosure, ask for spent convictions too.');
  return {
    result: spentOn.spent === 'from' ? 'spent-from' : spentOn.spent === 'never' ? 'never-spent' : 'not-known',
    spentFrom: from,
    disclosableUntil: from !== null && from > asked.convictedOn ? addDays(from, -1) : null,
    notBefore: spentOn.spent === 'not-known' ? spentOn.notBefore : null,
    spent:
      asked.asOf === undefined
        ? null
        : spentOn.spent === 'never'
          ? false
          : from === null
            ? spentOn.notBefore && asked.asOf < spentOn.notBefore
              ? false
              : null
            : asked.asOf >= from,
    table: table === 'before' ? 'before-2020-11-30' : 'from-2020-11-30',
    child,
    each,
    extendedBy,
  };

  function spentTexts(of: OneConviction, young: boolean): string[] {
    return [
      `Convicted on ${of.convictedOn}${young ? `, under ${why.read(childBelow, tableOn)}` : ''}: the period runs from that day.`,
      ...each.map((part) => `${part.kind}: ${part.text}${part.from ? `, spent from ${part.from}` : ''}.`),
    ];
  }
}

function one(
  of: OneConviction,
  tableOn: CivilDate,
  assumeChild: boolean | undefined,
  why: Reasoning,
): { each: readonly Spent[]; child: boolean; end: Spent } {
  const below = why.read(childBelow, tableOn);
  const child = of.ageAtConviction === undefined ? (assumeChild ?? false) : of.ageAtConviction < below;
  const sentencedOn = of.sentencedOn ?? of.convictedOn;
  const each = of.sentences.map((sentence) => spentFrom(sentence, { convictedOn: of.convictedOn, sentencedOn, child, tableOn }, why));
  return { each, child, end: longest(each) };
}

function longest(each: readonly Spent[]): Spent {
  const never = each.find((one) => one.spent === 'never');
  if (never) return never;
  const latest = each.filter((one) => one.spent === 'from').sort((a, b) => ((a.from as string) < (b.from as string) ? 1 : -1))[0];
  const open = each.find((one) => one.spent === 'not-known');
  if (!open) return latest as Spent;
  const floor =
    [open.notBefore, latest?.from]
      .filter((day): day is string => !!day)
      .sort()
      .at(-1) ?? null;
  return { ...open, notBefore: floor };
}

function check(asked: Input): Answer<never> | undefined {
  for (const each of [asked, ...(asked.furtherConvictions ?? [])]) {
    if (each.sentencedOn !== undefined && each.sentencedOn < each.convictedOn)
      return invalid('ends-before-start', `Sentence on ${each.sentencedOn} is before the conviction on ${each.convictedOn}.`);
    if (asked.asOf !== undefined && each === asked && asked.asOf < each.convictedOn)
      return invalid('asked-before-conviction', `${asked.asOf} is before the conviction on ${each.convictedOn}.`);
    for (const part of each.sentences) {
      if ((elsewhereKinds as readonly string[]).includes(part.kind))
        return unsupported('not-scots-law', `A ${part.kind} is a sentence of England and Wales, whose periods are not covered here.`);
      if ('ceasesOn' in part && part.ceasesOn !== undefined && part.ceasesOn < each.convictedOn)
        return invalid('ends-before-start', `The order ceases on ${part.ceasesOn}, before the conviction on ${each.convictedOn}.`);
    }
  }
  for (const each of asked.furtherConvictions ?? [])
    if (each.convictedOn < asked.convictedOn)
      return invalid('not-further', `The conviction of ${each.convictedOn} is before that of ${asked.convictedOn}: ask for it by itself.`);
  return undefined;
}

function changed(): CivilDate {
  return custodyPeriods.values.at(-1)?.from as CivilDate;
}

function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}
