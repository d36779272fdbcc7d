import type { Journey } from '../../journal/index.ts';
import { givenAs } from '../../kernel/given.ts';
import { DAY, type LocalTime, localTime, plainWeek } from '../../kernel/index.ts';
import type { Cohort } from '../travel/cohort.ts';
import { warmUp } from './estimate.ts';
import { type FitSpan, spansIn } from './fit-part.ts';

/** A population: people between an event and one of those that end it, in any of their cases. */
export interface Stock {
  readonly id: string;
  readonly label: string;
  readonly span: FitSpan;
}

/** A population of a year in which as many people come in as in the years before. */
export interface RunningStock {
  readonly id: string;
  readonly label: string;
  /** On the first day of the year and on its last, the mean, the lowest and the highest week. */
  readonly first: number;
  readonly last: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Weeks until it is level, by MSER-5; `null`: beyond half of what was observed. All years but the last are discarded in any case. */
  readonly warmUpWeeks: number | null;
  /** The mean of the year less that of the year before, as a part of it. */
  readonly drift: number | null;
  readonly verdict: RunningVerdict;
  readonly sentence: string;
  /** Mean of each week of the year. */
  readonly weeks: readonly number[];
}

/** `steady`: within a twentieth of the year before. `too-short`: less than two years were observed. */
export type RunningVerdict = 'steady' | 'drifting' | 'too-short' | 'nobody';

const year = 52;
const near = 0.05;

/**
 * The populations of a running year: the same people come in every year, those of the years before as many weeks further on.
 * The first years, in which the world fills, are discarded; what is shown is the last year that was observed. The observation must
 * be as long as the longest stays: ten years for a prison.
 * @param perYear People who come in in a year of the area; populations are for so many. @defaultValue those who were simulated
 * @example runningYear(stocks, simulateCohort({ ...world, people: 4000, seed: 7, observe: 3650 }))[0]?.verdict // 'steady'
 */
export function runningYear(
  stocks: readonly Stock[],
  cohort: Pick<Cohort, 'people' | 'from' | 'until' | 'journey' | 'zone'>,
  people?: number,
): RunningStock[] {
  givenAs('runningYear', 'stocks', stocks, '[id:text label:text span:object]');
  givenAs('runningYear', 'cohort', cohort, '{people:number journey:function zone:text}');
  givenAs('runningYear', 'people', people, 'number?');
  const perYear = people ?? cohort.people;
  const weeks = Math.max(0, Math.floor((cohort.until + 1000 - cohort.from) / (7 * DAY)));
  const time = localTime(plainWeek, cohort.zone);
  const present = stocks.map(() => new Float64Array(weeks));
  for (let person = 0; person < cohort.people; person += 1) {
    const journey = cohort.journey(person);
    for (const [place, { span }] of stocks.entries()) fill(present[place] as Float64Array, span, journey, cohort.from, time);
  }
  return stocks.map((stock, place) => resultOf(stock, present[place] as Float64Array, perYear / Math.max(1, cohort.people)));
}

/** Adds a person's time in a population, week by week. */
function fill(to: Float64Array, span: FitSpan, journey: Journey, from: number, time: LocalTime): void {
  const week = 7 * DAY;
  for (const [start, end] of spansIn(span, journey, time)) {
    for (let each = Math.floor((start - from) / week); each < to.length && from + each * week < end; each += 1) {
      const part = (Math.min(end, from + (each + 1) * week) - Math.max(start, from + each * week)) / week;
      if (each >= 0) to[each] = (to[each] as number) + part;
    }
  }
}

function resultOf({ id, label }: Stock, present: Float64Array, times: number): RunningStock {
  const filled = Array.from(present, (_, week) => {
    let sum = 0;
    for (let earlier = week; earlier >= 0; earlier -= year) sum += present[earlier] as number;
    return sum * times;
  });
  const whole = filled.length - (filled.length % year);
  const last = filled.slice(Math.max(0, whole - year), whole);
  const before = filled.slice(Math.max(0, whole - 2 * year), Math.max(0, whole - year));
  const mean = meanOf(last);
  const cut = warmUp(filled.slice(0, whole));
  const drift = before.length === year && meanOf(before) > 0 ? mean / meanOf(before) - 1 : null;
  const verdict: RunningVerdict = !(mean > 0) ? 'nobody' : drift === null ? 'too-short' : Math.abs(drift) <= near ? 'steady' : 'drifting';
  const figures = {
    first: short(last[0]),
    last: short(last.at(-1)),
    mean: short(mean),
    low: short(Math.min(...last)),
    high: short(Math.max(...last)),
  };
  return {
    id,
    label,
    ...figures,
    warmUpWeeks: cut ?? null,
    drift: drift === null ? null : short(drift),
    verdict,
    sentence: sentenceOf(label, figures, verdict, drift, whole / year),
    weeks: last.map(short),
  };
}

function sentenceOf(
  label: string,
  { first, last, mean }: Pick<RunningStock, 'first' | 'last' | 'mean'>,
  verdict: RunningVerdict,
  drift: number | null,
  years: number,
): string {
  if (verdict === 'nobody') return `${label}: nobody in the year.`;
  const size = `${label}: ${whole(first)} when the year begins, ${whole(last)} when it ends, ${whole(mean)} on an average day`;
  const change = drift === null ? '' : `${percent(drift)} ${drift >= 0 ? 'more' : 'fewer'} than in the year before`;
  if (verdict === 'steady') return `${size}; it stays there (${change}).`;
  if (verdict === 'drifting')
    return `${size}; it does not stay there: ${change}, in ${years} years that were observed. Longer stays need a longer observation.`;
  return `${size}; only ${years} year was observed: nothing says whether it stays there.`;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const short = (value = 0): number => Number((Number.isFinite(value) ? value : 0).toPrecision(4));
const whole = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
const percent = (part: number): string => `${Math.abs(100 * part).toFixed(1)} %`;
