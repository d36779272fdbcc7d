import { scenarios, watched } from 'justice-pathway/machines';
import type { AreaState } from '../../area/area.ts';
import type { YearState } from '../../state.ts';
import { changeRow, type Pair, pairsOf } from './change-row.ts';
import { batch, batches, liveBatch } from './person-year.ts';
import { scenarioOf } from './scenario.ts';

export interface RankingAsk {
  readonly numbers: YearState['numbers'];
  readonly area: AreaState;
}

/** One change and what it does to a measure. */
export interface RankedChange {
  readonly id: string;
  readonly title: string;
  readonly low: number;
  readonly high: number;
  readonly helped: number;
  readonly harmed: number;
  /** Its interval meets that of the first: which of the two helps more is not known. */
  readonly tied: boolean;
}

export interface RankedMeasure {
  readonly measure: string;
  readonly label: string;
  readonly unit: 'in 100' | 'days';
  readonly people: number;
  /** Changes that help for certain, the most helpful first. */
  readonly changes: readonly RankedChange[];
  /** Changes that harm for certain, by title. */
  readonly harms: readonly string[];
}

export interface RankingAnswer {
  readonly people: number;
  readonly of: number;
  readonly tried: number;
  readonly measures: readonly RankedMeasure[];
  readonly done: boolean;
}

/** Lets the same people live under each ready scenario, and ranks the changes by what each does to each measure. */
export async function ranking(
  { numbers, area }: RankingAsk,
  progress: (part: RankingAnswer) => void,
  /** How many batches of people. */
  parts = 2 * batches,
): Promise<RankingAnswer> {
  const tried = scenarios.filter(({ levers }) => levers.length > 0);
  const pairs = tried.map(() => watched.map((): Pair[] => []));
  const baseline = scenarioOf({ levers: {}, numbers }, area);
  const answer = (people: number, done: boolean): RankingAnswer => ({
    people,
    of: parts * batch,
    tried: tried.length,
    done,
    measures: done ? ranked(tried, pairs) : [],
  });
  for (let at = 0; at < parts; at++) {
    const before = liveBatch(baseline, JSON.stringify([numbers, area]), at);
    for (const [which, { id }] of tried.entries()) {
      const of: YearState = { levers: { ready: id }, numbers };
      const after = liveBatch(scenarioOf(of, area), JSON.stringify([of, area]), at);
      for (const place of watched.keys()) pairs[which]?.[place]?.push(...pairsOf(before, after, place));
      await new Promise((go) => setTimeout(go, 0));
    }
    progress(answer((at + 1) * batch, false));
  }
  return answer(parts * batch, true);
}

function ranked(tried: typeof scenarios, pairs: readonly (readonly (readonly Pair[])[])[]): RankedMeasure[] {
  return watched.map(({ measure, label }, place) => {
    const sign = measure.better === 'less' ? -1 : 1;
    const rows = tried.map(({ id, title }, which) => ({ id, title, row: changeRow(place, pairs[which]?.[place] ?? []) }));
    // The end of the interval that is nearest to nought says what is certain.
    const sure = ({ row }: (typeof rows)[number]) => (sign > 0 ? row.low : -row.high);
    const helping = rows
      .filter((one) => sure(one) > 0 && one.row.people >= 30)
      .sort((a, b) => sign * (b.row.low + b.row.high - a.row.low - a.row.high));
    const [first] = helping;
    return {
      measure: measure.id,
      label,
      unit: measure.kind === 'share' ? ('in 100' as const) : ('days' as const),
      people: Math.max(0, ...rows.map(({ row }) => row.people)),
      changes: helping.map(({ id, title, row: { low, high, helped, harmed } }) => ({
        id,
        title,
        low,
        high,
        helped,
        harmed,
        tied: first !== undefined && first.id !== id && (sign > 0 ? high >= first.row.low : low <= first.row.high),
      })),
      harms: rows
        .filter(({ row }) => row.people >= 30 && (sign > 0 ? row.high < 0 : row.low > 0))
        .map(({ title }) => title)
        .sort(),
    };
  });
}
