import type { Journey } from '../../journal/index.ts';
import { givenAs } from '../../kernel/given.ts';
import type { Source } from '../../kernel/index.ts';
import type { AssumedValue } from '../assume/assumed.ts';
import { type FitPart, measureFit } from './fit-part.ts';
import { gammaShare } from './quantiles.ts';

/** A published figure, and how a simulated year gives the same. */
export interface FitCheck {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly published: AssumedValue;
  /** Whether the figure was used to make the assumptions; then it can only fit. */
  readonly fitted: boolean;
  /** What is compared is not quite what was counted: how it differs. */
  readonly differs?: string;
  /** Whether it is another under another law of release: it is then compared under that of the year in which it was counted. */
  readonly byLaw?: boolean;
  readonly part: FitPart;
}

/** `within`: the published figure lies in the interval of the simulated one. `too-few`: too few people were simulated to say. */
export type FitVerdict = 'within' | 'outside' | 'too-few';

/** A simulated figure beside the published one. */
export interface FitResult {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly published: number;
  readonly year: string | null;
  readonly confidence: string;
  readonly source: Source;
  readonly fitted: boolean;
  /** Nobody has published it: it is compared with an assumption, and not counted. */
  readonly assumed: boolean;
  readonly simulated: number | null;
  /** Of the simulated figure by chance alone, 95 %. */
  readonly low: number | null;
  readonly high: number | null;
  /** The same, made wider by how far a published figure of its confidence may lie from the year that is simulated. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly verdict: FitVerdict;
  /** The year whose law of release was simulated for it; `null`: the year as it was asked for. */
  readonly lawOf: string | null;
  readonly n: number;
  /** Standard errors between the two; only for shares. */
  readonly z: number | null;
  readonly sentence: string;
}

/** All published figures beside the simulated ones: those that are not within their interval come first. */
export interface FitSummary {
  readonly sentences: readonly string[];
  readonly counts: FitCounts;
  /** Of the figures that the assumptions were not made from. */
  readonly heldOut: FitCounts;
  readonly checks: readonly FitResult[];
  /** Pearson's statistic over the shares, its degrees of freedom, and the chance of one as large if all held. */
  readonly all: FitTest;
  /** Over those that the assumptions were not made from. */
  readonly unfitted: FitTest;
}

/** How many figures agree, and how many do not. */
export interface FitCounts {
  readonly figures: number;
  readonly within: number;
  readonly outside: number;
  readonly tooFew: number;
}

/** A statistic over shares, and the chance of one as large. */
export interface FitTest {
  readonly statistic: number;
  readonly freedom: number;
  readonly p: number | null;
}

/** How far a figure may lie from the year that is simulated, as a part of it, by its confidence: counts of the same thing a few years apart differ by as much. */
export const fitMargin: Readonly<Record<string, number>> = { high: 0.1, medium: 0.2, low: 0.35, unverified: 0.35 };

const rank: Readonly<Record<FitVerdict, number>> = { outside: 0, 'too-few': 1, within: 2 };

/**
 * How well a simulated year agrees with published figures.
 * @param zone Local time of days, that of the pathway
 * @param underLawOf The same people under the law of another year, for figures that depend on it; without it they are compared under today's
 */
export function fitOf(
  checks: readonly FitCheck[],
  journeys: Iterable<Journey>,
  zone: string,
  underLawOf?: (year: string) => Iterable<Journey>,
): FitSummary {
  givenAs('fitOf', 'checks', checks, '[id:text published:object part:object]');
  givenAs('fitOf', 'journeys', journeys, 'pieces');
  givenAs('fitOf', 'zone', zone, 'text');
  givenAs('fitOf', 'underLawOf', underLawOf, 'function?');
  const lawOf = ({ byLaw, published }: FitCheck): string | null => (byLaw && underLawOf ? published.year : null);
  const results: FitResult[] = [];
  for (const year of new Set(checks.map(lawOf))) {
    const own = checks.filter((check) => lawOf(check) === year);
    const people = year === null || underLawOf === undefined ? journeys : underLawOf(year);
    const measured = measureFit(
      own.map(({ part }) => part),
      people,
      zone,
    );
    results.push(...own.map((check, place) => resultOf(check, year, measured[place] as (typeof measured)[number])));
  }
  const sorted = [...results].sort((a, b) => rank[a.verdict] - rank[b.verdict] || farness(b) - farness(a));
  const all = testOf(results);
  const counts = countsOf(results);
  const heldOut = countsOf(results.filter(({ fitted }) => !fitted));
  return {
    sentences: sentencesOf(sorted, counts, heldOut, all),
    counts,
    heldOut,
    checks: sorted,
    all,
    unfitted: testOf(results.filter(({ fitted }) => !fitted)),
  };
}

function resultOf(
  { id, label, unit, published, fitted, differs, byLaw }: FitCheck,
  lawOf: string | null,
  { value, low, high, n, error }: ReturnType<typeof measureFit>[number],
): FitResult {
  const margin = fitMargin[published.confidence] ?? 0.35;
  const { source, year, confidence } = published;
  const assumed = source.kind === 'assumption';
  const about = { id, label, unit, published: published.value, year, confidence, source, fitted, assumed, lawOf, n };
  if (value === null || low === null || high === null) {
    const sentence = `${label}: nothing of the kind happened to the people who were simulated.`;
    return { ...about, simulated: null, low: null, high: null, interval: null, verdict: 'too-few', z: null, sentence };
  }
  const interval = {
    low: short(low / (1 + margin)),
    high: short(unit === 'share' ? Math.min(1, high * (1 + margin)) : high * (1 + margin)),
  };
  const within = published.value >= interval.low && published.value <= interval.high;
  const verdict = (high - low) / 2 > 0.5 * Math.max(value, published.value) ? 'too-few' : within ? 'within' : 'outside';
  const words = { within: 'agrees', outside: value > published.value ? 'is too high' : 'is too low', 'too-few': 'cannot be judged' };
  const law =
    lawOf === null
      ? byLaw
        ? ' Published under the law of its year, and simulated under that of today.'
        : ''
      : ` Simulated under the law of release of ${lawOf}.`;
  const sentence = `${label}: ${written(value, unit)} simulated, ${written(published.value, unit)} ${assumed ? 'assumed' : `published (${source.title}, ${year ?? 'no year'})`}: it ${words[verdict]}.${law}${differs === undefined ? '' : ` ${differs}`}`;
  const z = error === null ? null : short((value - published.value) / error);
  return { ...about, simulated: short(value), low: short(low), high: short(high), interval, verdict, z, sentence };
}

function sentencesOf(sorted: readonly FitResult[], counts: FitCounts, heldOut: FitCounts, { freedom, p }: FitTest): string[] {
  const out = sorted.filter(({ verdict }) => verdict === 'outside');
  const few = sorted.filter(({ verdict }) => verdict === 'too-few');
  const rejected =
    p !== null && p < 0.05
      ? `Taken strictly, the simulated year is not the published one: if all ${freedom} shares were equal, differences as large would come about by chance ${p < 0.001 ? 'less than once in a thousand times' : `in ${(100 * p).toFixed(1)} % of years`}.${mostOf(sorted)}`
      : `Taken strictly, chance alone could explain the differences of the ${freedom} shares.`;
  return [
    out.length === 0
      ? 'No published figure lies outside its interval.'
      : `Not within their interval: ${out.map(({ label }) => label).join('; ')}.`,
    ...(few.length === 0 ? [] : [`Too few people to judge: ${few.map(({ label }) => label).join('; ')}.`]),
    `${counts.within} of ${counts.figures} published figures lie within the interval of the simulated one.`,
    ...(sorted.some(({ assumed }) => assumed)
      ? [
          `Compared with an assumption, as no published figure was found, and not counted: ${sorted.flatMap(({ assumed, label }) => (assumed ? [label] : [])).join('; ')}.`,
        ]
      : []),
    `Of the ${heldOut.figures} figures that the assumptions were not made from, ${heldOut.within} do.`,
    rejected,
  ];
}

/** Which shares make half of the statistic, in words, the furthest first. */
function mostOf(results: readonly FitResult[]): string {
  const known = results.flatMap(({ label, z, simulated, published }) =>
    z === null || simulated === null ? [] : [{ label, part: z * z, simulated, published }],
  );
  const total = known.reduce((sum, { part }) => sum + part, 0);
  let so = 0;
  const most = known
    .sort((a, b) => b.part - a.part)
    .filter(({ part }) => {
      const wanted = so < total / 2;
      so += part;
      return wanted;
    });
  const told = most.map(
    ({ label, simulated, published }) => `${label} (${written(simulated, 'share')} for ${written(published, 'share')})`,
  );
  return told.length === 0 ? '' : ` Half of it comes from: ${told.join('; ')}.`;
}

function countsOf(results: readonly FitResult[]): FitCounts {
  const published = results.filter(({ assumed }) => !assumed);
  const count = (of: FitVerdict): number => published.filter(({ verdict }) => verdict === of).length;
  return { figures: published.length, within: count('within'), outside: count('outside'), tooFew: count('too-few') };
}

/** How far off by its ratio, so that the worst comes first. */
function farness({ simulated, published }: FitResult): number {
  return simulated === null || simulated <= 0 || published <= 0 ? 0 : Math.abs(Math.log(simulated / published));
}

function written(value: number, unit: string): string {
  return unit === 'share' ? `${Number((100 * value).toPrecision(3))} %` : `${Number(value.toPrecision(3))} ${unit}`;
}

function testOf(results: readonly FitResult[]): FitTest {
  const known = results.flatMap(({ z }) => (z === null ? [] : [z]));
  const statistic = known.reduce((sum, z) => sum + z * z, 0);
  const p = known.length === 0 ? null : Number((1 - gammaShare(known.length / 2, statistic / 2)).toPrecision(3));
  return { statistic: short(statistic), freedom: known.length, p };
}

const short = (value: number): number => Number(value.toPrecision(4));
