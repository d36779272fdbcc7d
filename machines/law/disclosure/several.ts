import type { CivilDate } from 'justice-pathway';
import type { Reasoning } from 'justice-pathway/law';
import type { NamedConviction } from './conviction.ts';
import type { End } from './end.ts';
import { otherMonthEnd, plainWay, type Read, type ReadAll, readConvictions, type Way } from './readings-of-convictions.ts';

/** What becomes of one conviction. */
export type Outcome = 'spent-from' | 'never-by-time' | 'until-it-ceases' | 'at-once' | 'ask';

export interface OtherOutcome {
  readonly when: string;
  readonly result: Outcome;
  readonly spentFrom: CivilDate | null;
}

/** The answer for one of several convictions. */
export interface ConvictionOutcome {
  readonly id: string;
  readonly result: Outcome;
  /** The first day on which it is spent; `null` for any other result. */
  readonly spentFrom: CivilDate | null;
  /** Ids of the convictions that took its period further, in the order of their days. */
  readonly extendedBy: readonly string[];
  readonly alternatives: readonly OtherOutcome[];
}

/** An answer with the plain reading that it was made from. */
export interface Several {
  readonly outcomes: readonly ConvictionOutcome[];
  readonly plain: ReadAll;
}

// Beyond this many convictions without a procedure only all, none and each alone are tried.
const mostTried = 6;

/** Reads the convictions in every way that the facts and the law leave open, and lists for each what differs. */
export function several(
  all: readonly NamedConviction[],
  asOf: CivilDate | undefined,
  base: Partial<Way>,
  why: Reasoning,
  quiet: () => Reasoning,
): Several {
  const way: Way = { ...plainWay, ...base };
  const open = all.filter((each) => each.procedure === undefined).map((each) => each.id);
  const sets = procedures(open);
  const [first, ...others] = sets;
  const plain = readConvictions(all, asOf, { ...way, solemn: first as ReadonlySet<string> }, why);
  const readings = [plain, ...others.map((solemn) => readConvictions(all, asOf, { ...way, solemn }, quiet()))];
  const ways = otherWays(all, plain).map((each) => ({
    when: each.when,
    read: readConvictions(all, asOf, { ...way, solemn: first as ReadonlySet<string>, ...each.way }, quiet()),
  }));
  const outcomes = all.map((of, index): ConvictionOutcome => {
    const mine = readings.map((each) => outcomeOf(each.convictions[index] as Read));
    const settled = mine.every((each) => same(each, mine[0] as Plain));
    const main = settled ? (mine[0] as Plain) : asks;
    const other = ways.map(({ when, read }) => ({ when, ...outcomeOf(read.convictions[index] as Read) }));
    return {
      id: of.id,
      ...main,
      extendedBy: [...new Set(readings.slice(0, settled ? 1 : undefined).flatMap((each) => (each.convictions[index] as Read).extendedBy))],
      alternatives: [...(settled ? [] : byProcedure(sets, mine, open)), ...(settled ? other.filter((each) => !same(each, main)) : [])],
    };
  });
  return { outcomes, plain };
}

type Plain = Pick<ConvictionOutcome, 'result' | 'spentFrom'>;

const asks: Plain = { result: 'ask', spentFrom: null };

function same(one: Plain, other: Plain): boolean {
  return one.result === other.result && one.spentFrom === other.spentFrom;
}

/** The words for an end. */
export function outcomeOf({ end, convictedOn }: { readonly end: End; readonly convictedOn: CivilDate }): Plain {
  if (end.kind === 'never') return { result: 'never-by-time', spentFrom: null };
  if (end.kind === 'until-it-ceases') return { result: 'until-it-ceases', spentFrom: null };
  if (end.kind === 'ask') return asks;
  return end.on <= convictedOn ? { result: 'at-once', spentFrom: null } : { result: 'spent-from', spentFrom: end.on };
}

/** Which of the convictions without a procedure are taken as solemn: none first, then every other way. */
function procedures(open: readonly string[]): readonly ReadonlySet<string>[] {
  if (open.length > mostTried) return [new Set<string>(), ...open.map((id) => new Set([id])), new Set(open)];
  return Array.from({ length: 2 ** open.length }, (_, bits) => new Set(open.filter((_, place) => (bits >> place) % 2 === 1)));
}

/** Each different outcome with the procedures that lead to it, naming only convictions that change it. */
function byProcedure(sets: readonly ReadonlySet<string>[], mine: readonly Plain[], open: readonly string[]): readonly OtherOutcome[] {
  const matters = open.filter((id) =>
    sets.some((set, index) => {
      const flipped = sets.findIndex(
        (other) => other.has(id) !== set.has(id) && open.every((each) => each === id || other.has(each) === set.has(each)),
      );
      return flipped >= 0 && !same(mine[index] as Plain, mine[flipped] as Plain);
    }),
  );
  const named = matters.length > 0 ? matters : open;
  const found = new Map<string, OtherOutcome>();
  for (const [index, set] of sets.entries()) {
    const when = named.map((id) => `${id} was in ${set.has(id) ? 'solemn' : 'summary'} proceedings`).join(' and ');
    if (!found.has(when)) found.set(when, { when: `if ${when}`, ...(mine[index] as Plain) });
  }
  return [...found.values()];
}

/** Days that not every month has. */
function lateInMonth(day: string): boolean {
  return day.slice(8) > '28';
}

interface OtherWay {
  readonly when: string;
  readonly way: Partial<Way>;
}

function otherWays(all: readonly NamedConviction[], plain: ReadAll): readonly OtherWay[] {
  const days = all.map((each) => each.convictedOn);
  const found: (OtherWay | false)[] = [
    plain.shared.size > 0 && { when: 'if each term is counted alone', way: { alone: true } },
    plain.unsaid.length > 0 && {
      when: `if the overlapping terms of ${plain.unsaid.map((pair) => pair.join(' and ')).join(', ')} were passed in one proceeding`,
      way: { unsaidTogether: true },
    },
    plain.undated.length > 1 && { when: 'if terms of one proceeding without days follow one another', way: { undatedConsecutive: true } },
    all.some((each) => each.ageAtConviction === undefined) && { when: 'if the person was under 18 at conviction', way: { child: true } },
    new Set(days).size < days.length && { when: 'if convictions of one day extend one another', way: { sameDayMeet: true } },
    plain.convictions.some((each) => each.own.on <= each.convictedOn && each.extendedBy.length > 0) && {
      when: 'if a sentence without a period has none that could be lengthened',
      way: { nilStands: true },
    },
    plain.convictions.some((each) => each.periods.some((one) => one.end.kind === 'ask')) && {
      when: 'if the order whose end is not given ceases before the least period is over',
      way: { openAtFloor: true },
    },
    all.some((each) => lateInMonth(each.convictedOn) || lateInMonth(each.sentencedOn ?? '')) && {
      when: 'if a period ends a day earlier where its last month has no such day',
      way: { after: otherMonthEnd },
    },
  ];
  return found.filter((each) => each !== false);
}
