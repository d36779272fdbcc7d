import { type Watched, watched } from 'justice-pathway/machines';
import { type Estimate, estimateMean, estimateShare } from 'justice-pathway/simulate';
import { lowerFirst } from '../../../report/words.ts';
import { daysWords, differenceWords } from './difference-words.ts';
import type { PersonYear } from './person-year.ts';

/** What a change does to one measure. Shares are people in 100, waits are days: the two never stand in one column. */
export interface YearRow {
  readonly measure: string;
  readonly label: string;
  readonly unit: 'in 100' | 'days';
  readonly better: 'more' | 'less' | 'neither';
  readonly sentence: string;
  /** Now and in the scenario: people in 100, or days. */
  readonly before: Estimate;
  readonly after: Estimate;
  /** Difference in the unit. */
  readonly low: number;
  readonly high: number;
  /** People whom it concerns both times. */
  readonly people: number;
  readonly helped: number;
  readonly harmed: number;
}

/** A person whom a measure concerns both times. */
export interface Pair {
  readonly was: number;
  readonly is: number;
  readonly groups: readonly string[];
}

/** The people whom the measure at a place concerns both times. */
export function pairsOf(before: readonly PersonYear[], after: readonly PersonYear[], place: number): readonly Pair[] {
  return before.flatMap((person, at) => {
    const [was, is] = [person.shares[place], after[at]?.shares[place]];
    return was === undefined || is === undefined ? [] : [{ was, is, groups: person.groups }];
  });
}

/** Whether somebody is better off; a wait helps where it is shorter. */
export function isHelped({ measure }: Watched, { was, is }: Pair): boolean {
  return measure.better === 'less' ? is < was : is > was;
}

/** Counts and estimates what a change does to the measure at a place. */
export function changeRow(place: number, pairs: readonly Pair[]): YearRow {
  const one = watched[place] as Watched;
  const isShare = one.measure.kind === 'share';
  const scale = isShare ? 100 : 1;
  const changes = pairs.map(({ was, is }) => is - was);
  const spread = changes.every((change) => change === 0) ? { low: 0, high: 0 } : estimateMean(changes);
  const low = isShare ? Math.max(-100, spread.low * scale) : spread.low;
  const high = isShare ? Math.min(100, spread.high * scale) : spread.high;
  const estimate = (pick: 'was' | 'is') => {
    const values = pairs.map((pair) => pair[pick]);
    if (!isShare) return estimateMean(values);
    const share = estimateShare(Math.round(values.reduce((sum, value) => sum + value, 0)), values.length);
    return { ...share, mean: share.mean * scale, low: share.low * scale, high: share.high * scale };
  };
  const words = isShare ? differenceWords(low, high, one.words) : daysWords(low, high, one.words);
  const moved = pairs.filter(({ was, is }) => was !== is);
  const helped = moved.filter((pair) => isHelped(one, pair)).length;
  return {
    measure: one.measure.id,
    label: one.label,
    unit: isShare ? 'in 100' : 'days',
    better: one.measure.better,
    sentence: pairs.length < 5 ? `Too few people in this run to say anything of this: ${lowerFirst(one.label)}.` : words,
    before: estimate('was'),
    after: estimate('is'),
    low,
    high,
    people: pairs.length,
    helped,
    harmed: moved.length - helped,
  };
}
