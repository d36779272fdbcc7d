import { addDays, type CivilDate, PathwayError } from 'justice-pathway';
import { defineCalculator, type Law, type LawAnswer, type Reasoning, reasoning, unsupported } from 'justice-pathway/law';
import { type AlternativeOutcome, alternativesOf } from './alternative.ts';
import { type DisclosureInput, disclosureInput, type NamedConviction } from './conviction.ts';
import { checkDisclosure } from './disclosure-check.ts';
import type { Period } from './period.ts';
import { changed, type Read, type Way } from './readings-of-convictions.ts';
import { type ConvictionOutcome, type Several, several } from './several.ts';

/** When one sentence is spent: from a day, never, or not known yet (then not before a day, if that is known). */
export interface Spent {
  readonly kind: Period['kind'];
  readonly spent: 'from' | 'never' | 'not-known';
  readonly from: CivilDate | null;
  readonly notBefore: CivilDate | null;
  readonly text: string;
}

export interface Disclosure {
  readonly result: 'spent-from' | 'never-spent' | 'until-it-ceases' | 'not-known';
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

/** The answers for several convictions and for alternatives to prosecution, in the order given. */
export interface SeveralDisclosures {
  readonly convictions: readonly ConvictionOutcome[];
  readonly alternativesToProsecution?: readonly AlternativeOutcome[];
}

/**
 * The day from which a conviction is spent and need not be disclosed; for several convictions, of each.
 *
 * Periods run from the day of conviction. The table in force since 30 November 2020 applies to older convictions too; for an `asOf` before
 * that day the earlier table applies. 48 months is within the table, a day more is not. A further conviction that is not summary takes the
 * earlier of the two ends to the later, in both directions.
 * Source: Rehabilitation of Offenders Act 1974 as amended by Part 2 of the
 * Management of Offenders (Scotland) Act 2019.
 * @example disclosure.ask({ convictedOn: '2021-03-01', ageAtConviction: 30, sentences: [{ kind: 'custody', term: { months: 12 } }] }) // 2024-03-01
 */
export const disclosure = defineCalculator<DisclosureInput, Disclosure | SeveralDisclosures>({
  id: 'disclosure',
  label: 'Disclosure: the day from which a conviction is spent, or each of several',
  input: disclosureInput,
  example: {
    convictions: [
      { id: 'a', convictedOn: '2024-05-06', ageAtConviction: 30, procedure: 'summary', sentences: [{ kind: 'fine' }] },
      {
        id: 'b',
        convictedOn: '2024-11-11',
        ageAtConviction: 30,
        procedure: 'solemn',
        sentences: [{ kind: 'custody', term: { months: 10 } }],
      },
    ],
    asOf: '2026-11-29',
  },
  calculate(asked, law) {
    const fault = checkDisclosure(asked);
    if (fault) return fault;
    const several = asked.convictions !== undefined || asked.alternativesToProsecution !== undefined;
    return several ? covered(() => forSeveral(asked, law)) : covered(() => forOne(asked, law));
  },
});

/** The same question about one conviction, checked first. */
export function discloseOne(raw: unknown, law?: Law): LawAnswer<Disclosure> {
  return disclosure.ask(raw, law) as LawAnswer<Disclosure>;
}

/** The same question about several convictions, checked first. */
export function discloseSeveral(raw: unknown, law?: Law): LawAnswer<SeveralDisclosures> {
  return disclosure.ask(raw, law) as LawAnswer<SeveralDisclosures>;
}

/** The same for convictions that are of the right form already, as those made of a checked sentence are. */
export function disclosureOfEach(convictions: NamedConviction[], law?: Law): LawAnswer<SeveralDisclosures> {
  return disclosure.calculate({ convictions }, law) as LawAnswer<SeveralDisclosures>;
}

function covered<T>(answer: () => LawAnswer<T>): LawAnswer<T> {
  try {
    return answer();
  } catch (error) {
    if (error instanceof PathwayError && error.code === 'not-in-force') return unsupported('not-covered', error.message);
    throw error;
  }
}

function tableFor(asOf: CivilDate | undefined): Way['table'] {
  return asOf !== undefined && asOf < changed() ? 'before' : 'now';
}

function caution(why: Reasoning): void {
  why.warn('Some work, and higher levels of disclosure, ask for spent convictions too.');
  why.warn('This is not the answer for alcohol licensing, for which the periods before 30 November 2020 were saved (SSI 2020/245 reg. 3).');
}

/** Names of one conviction and its further ones, so that all are read alike. */
function named(asked: DisclosureInput): readonly NamedConviction[] {
  const { convictions: _, alternativesToProsecution: __, furtherConvictions = [], asOf: ___, ...main } = asked;
  const further = furtherConvictions.filter((each) => asked.asOf === undefined || each.convictedOn <= asked.asOf);
  return [
    { ...(main as Omit<NamedConviction, 'id'>), id: 'the conviction' },
    ...further.map((each) => ({ ...each, id: `the further conviction of ${each.convictedOn}` })),
  ].map((each, index, all) => (all.findIndex((one) => one.id === each.id) === index ? each : { ...each, id: `${each.id} (${index})` }));
}

function forOne(asked: DisclosureInput, law: Law | undefined): LawAnswer<Disclosure> {
  const why = reasoning(law);
  const all = named(asked);
  const table = tableFor(asked.asOf);
  const { outcomes, plain } = several(all, asked.asOf, { table }, why, () => reasoning(law));
  const outcome = outcomes[0] as ConvictionOutcome;
  const main = plain.convictions[0] as Read;
  tell(main, outcome.result, asked, why);
  if (outcome.result === 'ask' && all.length > 1)
    why.missing('whether the further conviction was in summary or in solemn proceedings: a summary one extends nothing');
  caution(why);
  const value = oneOf(main, outcome, asked, table, all);
  const others = outcome.alternatives.map(({ when, result, spentFrom }) => ({
    when: when.replace(/^if /, ''),
    value: { ...oneOf(main, { ...outcome, result, spentFrom }, asked, table, all) },
  }));
  if (asked.asOf === undefined && asked.convictedOn !== undefined && asked.convictedOn < changed()) {
    const before = oldTable(all, asked, law);
    if (before && before.spentFrom !== value.spentFrom) others.push({ when: 'as the law stood before 30 November 2020', value: before });
  }
  return why.answer(value, others);
}

function oldTable(all: readonly NamedConviction[], asked: DisclosureInput, law: Law | undefined): Disclosure | undefined {
  const answer = covered(() => {
    const why = reasoning(law);
    const { outcomes, plain } = several(all, asked.asOf, { table: 'before' }, why, () => reasoning(law));
    return why.answer(oneOf(plain.convictions[0] as Read, outcomes[0] as ConvictionOutcome, asked, 'before', all));
  });
  return answer.status === 'answered' ? answer.value : undefined;
}

function oneOf(
  main: Read,
  { result, spentFrom: from, extendedBy }: ConvictionOutcome,
  asked: DisclosureInput,
  table: Way['table'],
  all: readonly NamedConviction[],
): Disclosure {
  const spentFrom = result === 'at-once' ? main.convictedOn : from;
  const floor = main.end.kind === 'ask' ? (main.end.notBefore ?? null) : main.end.kind === 'day' && result === 'ask' ? main.end.on : null;
  return {
    result:
      result === 'ask' ? 'not-known' : result === 'never-by-time' ? 'never-spent' : result === 'until-it-ceases' ? result : 'spent-from',
    spentFrom,
    disclosableUntil: spentFrom !== null && spentFrom > main.convictedOn ? addDays(spentFrom, -1) : null,
    notBefore: result === 'ask' ? floor : null,
    spent: asked.asOf === undefined ? null : spentBy(asked.asOf, result, spentFrom, floor),
    table: table === 'before' ? 'before-2020-11-30' : 'from-2020-11-30',
    child: main.child,
    each: main.periods.map(spentOf),
    extendedBy: extendedBy.map((id) => all.find((each) => each.id === id)?.convictedOn as CivilDate),
  };
}

function spentBy(asOf: CivilDate, result: ConvictionOutcome['result'], from: CivilDate | null, floor: CivilDate | null): boolean | null {
  if (from !== null) return asOf >= from;
  if (result === 'never-by-time') return false;
  if (result === 'until-it-ceases') return null;
  return floor !== null && asOf < floor ? false : null;
}

function spentOf({ kind, end, text }: Period): Spent {
  if (end.kind === 'never') return { kind, spent: 'never', from: null, notBefore: null, text };
  if (end.kind === 'day') return { kind, spent: 'from', from: end.on, notBefore: null, text };
  return { kind, spent: 'not-known', from: null, notBefore: end.notBefore ?? null, text };
}

function tell(
  read: Read,
  result: ConvictionOutcome['result'],
  asked: Pick<NamedConviction, 'ageAtConviction'>,
  why: Reasoning,
  name = 'The conviction',
): void {
  why.step(`${name}: convicted on ${read.convictedOn}${read.child ? ', as a child' : ''}: the period runs from that day.`);
  for (const part of read.periods) why.step(`${part.kind}: ${part.text}${part.end.kind === 'day' ? `, over on ${part.end.on}` : ''}.`);
  if (asked.ageAtConviction === undefined) why.missing('the age at conviction: under 18 most periods are shorter');
  if (result === 'ask' && read.end.kind !== 'ask') {
    why.step(`When ${name === 'The conviction' ? 'the conviction' : name} is spent depends on what is not known.`);
    return;
  }
  for (const by of read.extendedBy) why.step(`${name} goes on longer because of ${by}: a conviction fell within a running period.`);
  if (read.end.kind === 'day') {
    why.step(`${name} is spent from ${read.end.on}.`);
    if (read.end.on < changed() && read.end.on > read.convictedOn)
      why.warn(
        'By the present tables the period ended before 30 November 2020; nobody counts as protected by them before that day (2019 Act s.37).',
      );
  } else if (read.end.kind === 'never') {
    why.step(`${name} is never spent by the passing of time. A review needs regulations and none were found: there is no route yet.`);
  } else if (read.end.kind === 'until-it-ceases') why.step(`${name} is unspent until the order ceases.`);
  else why.step(`When ${name.toLowerCase()} is spent is not known yet.`);
}

function forSeveral(asked: DisclosureInput, law: Law | undefined): LawAnswer<SeveralDisclosures> {
  const why = reasoning(law);
  const all = asked.convictions ?? [];
  const base = { table: tableFor(asked.asOf) };
  const found = all.length === 0 ? undefined : several(all, asked.asOf, base, why, () => reasoning(law));
  for (const [index, each] of all.entries())
    tell((found as Several).plain.convictions[index] as Read, (found as Several).outcomes[index]?.result ?? 'ask', each, why, each.id);
  const open = all.filter((each) => each.procedure === undefined && decides(each.id, found));
  if (open.length > 0 && found?.outcomes.some((each) => each.result === 'ask'))
    why.missing(
      `whether ${open.map((each) => each.id).join(' and ')} ${open.length > 1 ? 'were' : 'was'} in summary or in solemn proceedings: a summary conviction extends nothing`,
    );
  if (found && found.plain.undated.length > 1)
    why.missing(
      `the first day of the terms of ${found.plain.undated.join(', ')}: each is counted alone, and consecutive terms would be one`,
    );
  for (const each of found?.plain.unsaid ?? []) why.missing(`whether ${each.join(' and ')}, whose terms overlap, were of one proceeding`);
  if (asked.asOf !== undefined && all.some((each) => each.convictedOn > (asked.asOf as string)))
    why.warn(`A conviction is later than ${asked.asOf}: the answer is as it will then be.`);
  caution(why);
  const outcomes = found?.outcomes ?? [];
  const atPs = asked.alternativesToProsecution;
  const convictions = base.table === 'now' ? outcomes.map(protectedFrom) : outcomes;
  return why.answer({
    convictions,
    ...(atPs ? { alternativesToProsecution: alternativesOf(atPs, convictions, all, why) } : {}),
  });
}

/** Whether an answer hangs on the procedure of a conviction. */
function decides(id: string, found: Several | undefined): boolean {
  return (found?.outcomes ?? []).some((each) => each.alternatives.some(({ when }) => when.includes(`${id} was in `)));
}

/** Under the present tables nobody is protected before the day they began: shown beside the day that they give. */
function protectedFrom(of: ConvictionOutcome): ConvictionOutcome {
  if (of.spentFrom === null || of.spentFrom >= changed()) return of;
  const when = 'if the question is about a day before the present tables: nobody is protected by them earlier (2019 Act s.37)';
  return { ...of, alternatives: [...of.alternatives, { when, result: 'spent-from', spentFrom: changed() }] };
}
