import type { Journey } from '../../journal/index.ts';
import type { ExplainOptions, Finding, Indicator, MomentTable, Recognised, Rule } from '../../map/index.ts';
import { newTally, type Tally } from '../../release/index.ts';
import { type CohortFlow, cohortFlow } from '../picture/cohort-flow.ts';
import type { ReportWords } from '../words.ts';
import { type BreakdownValues, breakdownCells } from './breakdown-cells.ts';
import { flowCells } from './flow-cells.ts';
import { gateCells } from './gate-cells.ts';
import { indicatorCells } from './indicator-cells.ts';
import { momentCells } from './moment-cells.ts';
import { characteristicsOf } from './people-groups.ts';
import { type Population, populationCells } from './population.ts';
import { ruleCells } from './rule-cells.ts';
import { uptakeCells } from './uptake-cells.ts';
import { waitCells } from './wait-cells.ts';
import { wholeCells } from './whole-cells.ts';
import { wordCells } from './word-cells.ts';

/** What is counted: journeys, every answer about them, and the tables of the mapper in full. */
export interface Counted {
  readonly journeys: readonly Journey[];
  readonly findings: readonly Finding[];
  readonly rules: readonly Rule[];
  readonly indicators: readonly Indicator[];
  readonly matrix: MomentTable;
  readonly recognised?: Recognised | undefined;
  readonly explain?: ExplainOptions | undefined;
}

/** Exact numbers, and the names of what they are about. */
export interface Counts {
  readonly tally: Tally;
  readonly population: Population;
  readonly flow: CohortFlow;
  readonly breakdowns: BreakdownValues;
}

/**
 * Counts everything that any paper may say about these journeys, always the same whatever paper is asked for: so papers of one
 * run never disagree, and nobody learns more from two of them than from one.
 */
export function tallyOf(
  { journeys, findings, rules, indicators, matrix, recognised, explain }: Counted,
  words: ReportWords,
  zone: string,
): Counts {
  const tally = newTally();
  const population = populationCells(tally, journeys, characteristicsOf(journeys, words.characteristics ?? []));
  ruleCells(tally, population, findings, rules);
  wholeCells(
    tally,
    (words.timeCritical ?? []).map(({ rule }) => rule),
  );
  indicatorCells(tally, population, indicators, zone);
  momentCells(tally, matrix, population, findings, explain);
  const flow = cohortFlow(journeys, { columns: words.flow, labels: words.events });
  flowCells(tally, flow);
  waitCells(tally, population, words.waits ?? []);
  if (words.release !== undefined) gateCells(tally, journeys, words.release, zone);
  const breakdowns = breakdownCells(tally, journeys, words.breakdowns ?? [], zone);
  uptakeCells(tally, population);
  if (recognised !== undefined) wordCells(tally, population, recognised);
  const deaths = journeys.filter((journey) => journey.events.some(({ type }) => type === 'person.died')).length;
  tally.cell('deaths', deaths, { block: tally.block('deaths', 0) });
  tally.relate('part', 'people', ['deaths']);
  return { tally, population, flow, breakdowns };
}
