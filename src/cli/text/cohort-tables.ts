import { groupFigures, peopleGroups } from 'justice-pathway/machines';
import { addDays, dateOf } from '../../kernel/index.ts';
import { csvField } from '../../report/plain/escape.ts';
import { type Cohort, groupTable, scoresOf, type TrialMeasure } from '../../simulate/index.ts';
import { pathwayZone } from '../flags/zone-flag.ts';
import { cohortCsv, eachJourney } from './cohort-text.ts';

/** The tables of a cohort, for a spreadsheet. */
export const cohortTables = ['events', 'measures', 'desks', 'queues', 'groups'] as const;
export type CohortTable = (typeof cohortTables)[number];

/** One table of a cohort as CSV: a row for each event, measure, desk, week at a desk, or figure of a group by sex and age. */
export function cohortTable(table: CohortTable, cohort: Cohort, measures: readonly TrialMeasure[]): Iterable<string> {
  if (table === 'measures') return rows(measureRows(cohort, measures));
  if (table === 'desks') return rows(deskRows(cohort));
  if (table === 'groups') return rows(groupRows(cohort));
  return table === 'queues' ? rows(queueRows(cohort)) : cohortCsv(cohort);
}

type Cell = string | number;

function* measureRows(cohort: Cohort, measures: readonly TrialMeasure[]): Generator<Cell[]> {
  yield ['measure', 'label', 'unit', 'counted', 'mean'];
  const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
  for (const [index, { n, total }] of scoresOf(measures, cohort).entries()) {
    const { id, label, unit } = measures[index] as TrialMeasure;
    const counted = sum(n);
    yield [id, label, unit, counted, counted === 0 ? '' : sum(total) / counted];
  }
}

const counts = ['asked', 'seen', 'lapsed', 'withdrawn', 'waitingAtEnd', 'noShows', 'foundClosed', 'gaveUp', 'meanWaitDays'] as const;

function* deskRows({ desks }: Cohort): Generator<Cell[]> {
  yield ['desk', 'label', ...counts];
  for (const desk of desks) yield [desk.desk, desk.label, ...counts.map((count) => desk[count])];
}

/** The mean number of people waiting, week by week from the first day. */
function* queueRows({ desks, from }: Cohort): Generator<Cell[]> {
  yield ['desk', 'label', 'week', 'from', 'waiting'];
  const first = dateOf(from, pathwayZone);
  for (const { desk, label, queueByWeek } of desks) {
    for (const [week, waiting] of queueByWeek.entries()) yield [desk, label, week + 1, addDays(first, 7 * week), waiting];
  }
}

function* groupRows(cohort: Cohort): Generator<Cell[]> {
  yield ['group', 'label', 'figure', 'figureLabel', 'unit', 'n', 'value', 'low', 'high'];
  for (const row of groupTable(eachJourney(cohort), peopleGroups, groupFigures, cohort.zone))
    yield [row.group, row.label, row.figure, row.figureLabel, row.unit, row.n, row.value ?? '', row.low ?? '', row.high ?? ''];
}

function* rows(of: Iterable<readonly Cell[]>): Generator<string> {
  for (const row of of) yield `${row.map((cell) => csvField(String(cell))).join(',')}\r\n`;
}
