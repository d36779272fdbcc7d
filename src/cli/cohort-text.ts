import { writeJourneys } from '../journal/index.ts';
import { formatInstant } from '../kernel/index.ts';
import { type Cohort, meanOf, type Scenario, scoreOf, type TrialMeasure } from '../simulate/index.ts';

/** Journeys as JSON Lines, which the mapper reads. */
export function cohortLines(cohort: Cohort): Generator<string> {
  return writeJourneys(cohort.journeys);
}

/** The cohort as one JSON value; its journeys come first, so that the mapper reads the file as it is. */
export function* cohortJson(cohort: Cohort, scenario: Scenario): Generator<string> {
  yield '{"journeys":[\n';
  let first = true;
  for (const line of writeJourneys(cohort.journeys)) {
    yield first ? line : `,${line}`;
    first = false;
  }
  const { seed, from, until, desks, refused } = cohort;
  const rest = {
    scenario: scenario.id,
    people: cohort.people,
    seed,
    from: formatInstant(from),
    until: formatInstant(until),
    desks,
    refused,
  };
  yield `],${JSON.stringify(rest).slice(1)}\n`;
}

/** The cohort in a page of text: who came, what was reached in time, where people waited. */
export function cohortSummary(cohort: Cohort, scenario: Scenario, measures: readonly TrialMeasure[]): string {
  const { journeys, desks, events } = cohort;
  const counted = (type: string): number =>
    journeys.reduce((sum, journey) => sum + journey.events.filter((event) => event.type === type).length, 0);
  const lines = [
    `${scenario.title}: ${journeys.length} invented people, ${events} events, ${formatInstant(cohort.from).slice(0, 10)} to ${formatInstant(cohort.until).slice(0, 10)}, seed ${cohort.seed}`,
    '',
    'On the way',
    ...[
      ['police.custody.booked', 'times booked into police custody'],
      ['diversion.commenced', 'diversions begun'],
      ['court.sentenced', 'disposals by the court'],
      ['custody.received', 'receptions into custody'],
      ['custody.liberated', 'liberations'],
      ['moment.offered', 'offers of help at contacts'],
      ['moment.reached', 'services reached after an offer'],
    ].map(([type = '', label]) => `  ${String(counted(type)).padStart(7)}  ${label}`),
    '',
    'In time',
    ...measures.flatMap((measure) => {
      const scores = journeys.map((journey) => scoreOf(measure, journey));
      const mean = meanOf(scores);
      if (Number.isNaN(mean)) return [];
      const value = measure.kind === 'share' ? `${Math.round(100 * mean)} %` : mean.toFixed(2);
      return [`  ${value.padStart(7)}  ${measure.label} (${measure.unit})`];
    }),
    '',
    'At the desks: asked, seen, still waiting at the end, mean wait in days',
    ...desks.map(
      ({ label, asked, seen, waitingAtEnd, meanWaitDays }) =>
        `  ${String(asked).padStart(7)} ${String(seen).padStart(7)} ${String(waitingAtEnd).padStart(5)} ${meanWaitDays.toFixed(1).padStart(6)}  ${label}`,
    ),
    '',
    'The people are invented. Shares and waits are assumptions, many of low confidence; none of this predicts what a person will do.',
  ];
  return `${lines.join('\n')}\n`;
}

/** Every event as a row, for a spreadsheet or a process-mining tool. */
export function* cohortCsv(cohort: Cohort): Generator<string> {
  yield csvHead;
  yield* cohortCsvRows(cohort);
}

export const csvHead = 'journey,event,at,type,attrs\r\n';

/** The rows without their head. */
export function* cohortCsvRows(cohort: Cohort): Generator<string> {
  for (const { id, events } of cohort.journeys) {
    for (const event of events) {
      const attrs = event.attrs ? `"${JSON.stringify(event.attrs).replaceAll('"', '""')}"` : '';
      yield `${id},${event.id},${formatInstant(event.at)},${event.type},${attrs}\r\n`;
    }
  }
}
