import { addDays, type CivilDate, PathwayError } from 'justice-pathway';
import {
  addDuration,
  defineCalculator,
  invalid,
  type Law,
  type LawAnswer,
  type Reasoning,
  reasoning,
  unsupported,
} from 'justice-pathway/law';
import { z } from 'zod';
import { age, day } from '../fields.ts';
import { firstDayAfter } from '../period.ts';
import { type Conviction, type Spent, spentFrom } from './period.ts';
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
    const reading: Reading = {
      table: asked.asOf !== undefined && asked.asOf < changed() ? 'before' : 'now',
      child: false,
      after: firstDayAfter,
    };
    const main = answerUnder(reading, asked, law);
    if (main.status !== 'answered') return main;
    const alternatives: { when: string; value: Disclosure }[] = [];
    const add = (when: string, other: Partial<Reading>) => {
      const answer = answerUnder({ ...reading, ...other }, asked, law);
      if (answer.status === 'answered' && answer.value.spentFrom !== main.value.spentFrom) alternatives.push({ when, value: answer.value });
    };
    if (asked.ageAtConviction === undefined) add('the person was under 18 at conviction', { child: true });
    if (asked.asOf === undefined && asked.convictedOn < changed()) add('as the law stood before 30 November 2020', { table: 'before' });
    add('a period ends a day earlier where its last month has no such day', { after: addDuration });
    return alternatives.length > 0 ? { ...main, alternatives } : main;
  },
});

/** One way of answering. */
interface Reading {
  readonly table: 'now' | 'before';
  /** Where no age is given. */
  readonly child: boolean;
  readonly after: Conviction['after'];
}

function answerUnder(reading: Reading, asked: Input, law: Law | undefined): LawAnswer<Disclosure> {
  const why = reasoning(law);
  try {
    return why.answer(disclosureOf(reading, asked, why));
  } catch (error) {
    if (error instanceof PathwayError && error.code === 'not-in-force') return unsupported('not-covered', error.message);
    throw error;
  }
}

function disclosureOf(reading: Reading, asked: Input, why: Reasoning): Disclosure {
  const { asOf, convictedOn } = asked;
  const tableOn = reading.table === 'before' ? addDays(changed(), -1) : later(changed(), asOf ?? convictedOn);
  const { each, child, end } = one(asked, tableOn, reading, why);
  why.step(`Convicted on ${convictedOn}${child ? ', as a child' : ''}: the period runs from that day.`);
  for (const part of each) why.step(`${part.kind}: ${part.text}${part.from ? `, spent from ${part.from}` : ''}.`);
  const { extendedBy, end: last } = extend(end, asked, tableOn, reading, why);
  if (asked.ageAtConviction === undefined) why.missing('the age at conviction: under 18 most periods are shorter');
  why.warn('Some work, and higher levels of disclosure, ask for spent convictions too.');
  const from = last.spent === 'from' ? last.from : null;
  if (from) why.step(`The conviction is spent from ${from}.`);
  else if (last.spent === 'never') why.step('The conviction is never spent by the passing of time; there is a separate review.');
  else why.step('When the conviction is spent is not known yet.');
  return {
    result: last.spent === 'from' ? 'spent-from' : last.spent === 'never' ? 'never-spent' : 'not-known',
    spentFrom: from,
    disclosableUntil: from !== null && from > convictedOn ? addDays(from, -1) : null,
    notBefore: last.spent === 'not-known' ? last.notBefore : null,
    spent: asOf === undefined ? null : spentBy(asOf, last),
    table: reading.table === 'before' ? 'before-2020-11-30' : 'from-2020-11-30',
    child,
    each,
    extendedBy,
  };
}

function spentBy(asOf: CivilDate, last: Spent): boolean | null {
  if (last.spent === 'never') return false;
  if (last.spent === 'from') return asOf >= (last.from as CivilDate);
  return last.notBefore !== null && asOf < last.notBefore ? false : null;
}

/** A conviction within the period takes it to the end of its own. */
function extend(
  end: Spent,
  asked: Input,
  tableOn: CivilDate,
  reading: Reading,
  why: Reasoning,
): { end: Spent; extendedBy: readonly CivilDate[] } {
  const extendedBy: CivilDate[] = [];
  let current = end;
  for (const next of [...(asked.furtherConvictions ?? [])].sort((a, b) => (a.convictedOn < b.convictedOn ? -1 : 1))) {
    if (current.spent === 'from' && next.convictedOn >= (current.from as CivilDate)) continue;
    if (asked.asOf !== undefined && next.convictedOn > asked.asOf) continue;
    why.read(furtherConviction, tableOn);
    why.warn(
      'A further conviction extends the period unless it is of a kind that the Act leaves out (s.6(5)-(6)), which is not covered here.',
    );
    const joined = longest([current, one(next, tableOn, reading, why).end]);
    if (joined !== current) {
      extendedBy.push(next.convictedOn);
      why.step(`A further conviction on ${next.convictedOn} is within the period and extends it.`);
    }
    current = joined;
  }
  return { end: current, extendedBy };
}

function one(
  of: OneConviction,
  tableOn: CivilDate,
  reading: Reading,
  why: Reasoning,
): { each: readonly Spent[]; child: boolean; end: Spent } {
  const below = why.read(childBelow, tableOn);
  const child = of.ageAtConviction === undefined ? reading.child : of.ageAtConviction < below;
  const conviction: Conviction = {
    convictedOn: of.convictedOn,
    sentencedOn: of.sentencedOn ?? of.convictedOn,
    child,
    tableOn,
    after: reading.after,
  };
  const each = of.sentences.map((sentence) => spentFrom(sentence, conviction, why));
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

function check(asked: Input): LawAnswer<never> | undefined {
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
