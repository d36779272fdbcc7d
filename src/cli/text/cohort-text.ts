import { milestones } from 'justice-pathway/machines';
import { type Journey, writeJourneys } from '../../journal/index.ts';
import { formatInstant } from '../../kernel/index.ts';
import { type Cohort, type RelatedJourney, type Scenario, scorer, type TrialMeasure } from '../../simulate/index.ts';
import { pathwayZone } from '../flags/zone-flag.ts';

// One at a time: a big cohort's journeys do not fit in memory together.
export function* eachJourney(cohort: Cohort): Generator<Journey> {
  for (let person = 0; person < cohort.people; person += 1) yield cohort.journey(person);
}

/** Journeys as JSON Lines, which the mapper reads. */
export function cohortLines(cohort: Cohort, beside: readonly RelatedJourney[] = []): Generator<string> {
  return writeJourneys(withBeside(cohort, beside), cohort.zone);
}

function* withBeside(cohort: Cohort, beside: readonly RelatedJourney[]): Generator<Journey> {
  yield* eachJourney(cohort);
  for (const { journey } of beside) yield journey;
}

/** The cohort as one JSON value; its journeys come first, so that the mapper reads the file as it is. */
export function* cohortJson(cohort: Cohort, scenario: Scenario, beside: readonly RelatedJourney[] = []): Generator<string> {
  yield '{"journeys":[\n';
  let first = true;
  for (const line of cohortLines(cohort, beside)) {
    yield first ? line : `,${line}`;
    first = false;
  }
  const { seed, from, until, desks, refused } = cohort;
  const stopped = cohort.stopped.map(({ at, ...rest }) => ({ ...rest, at: formatInstant(at, pathwayZone) }));
  const rest = {
    ...(beside.length === 0 ? {} : { links: beside.map(({ link }) => link) }),
    scenario: scenario.id,
    people: cohort.people,
    seed,
    from: formatInstant(from, pathwayZone),
    until: formatInstant(until, pathwayZone),
    desks,
    refused,
    stopped,
  };
  yield `],${JSON.stringify(rest).slice(1)}\n`;
}

/** The cohort in a page of text: who came, what was reached in time, where people waited. */
export function cohortSummary(cohort: Cohort, scenario: Scenario, measures: readonly TrialMeasure[]): string {
  const { people, desks, events } = cohort;
  const counts = new Map<string, number>();
  const scored = measures.map((measure) => scorer(measure, cohort.zone, cohort.calendar));
  const scores = measures.map(() => ({ n: 0, total: 0 }));
  for (const journey of eachJourney(cohort)) {
    for (const { type } of journey.events) counts.set(type, (counts.get(type) ?? 0) + 1);
    for (const index of measures.keys()) {
      const score = scores[index] as { n: number; total: number };
      const { n, total } = (scored[index] as (typeof scored)[number])(journey);
      score.n += n;
      score.total += total;
    }
  }
  const lines = [
    `${scenario.title}: ${people} invented people, ${events} events, ${formatInstant(cohort.from, pathwayZone).slice(0, 10)} to ${formatInstant(cohort.until, pathwayZone).slice(0, 10)}, seed ${cohort.seed}`,
    ...stoppedLines(cohort.stopped),
    '',
    'On the way',
    ...milestones.map(([type, label]) => `  ${String(counts.get(type) ?? 0).padStart(7)}  ${label}`),
    '',
    'In time',
    ...measures.flatMap((measure, index) => {
      const { n, total } = scores[index] as { n: number; total: number };
      if (n === 0) return [];
      const mean = total / n;
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
  for (const { id, events } of eachJourney(cohort)) {
    for (const event of events) {
      const attrs = event.attrs ? `"${JSON.stringify(event.attrs).replaceAll('"', '""')}"` : '';
      yield `${id},${event.id},${formatInstant(event.at, pathwayZone)},${event.type},${attrs}\r\n`;
    }
  }
}

/** Who was stopped, where and why: a fault of the pathway or of the assumptions, said before any figure. */
export function stoppedLines(stopped: Cohort['stopped']): string[] {
  if (stopped.length === 0) return [];
  const shown = stopped
    .slice(0, 5)
    .map(({ person, at, state, reason }) => `  ${person} in ${state} at ${formatInstant(at, pathwayZone)}: ${reason}`);
  const more = stopped.length > shown.length ? [`  and ${stopped.length - shown.length} more`] : [];
  return [
    '',
    `STOPPED: ${stopped.length} journeys did not get on and were broken off; the figures below count them up to there.`,
    ...shown,
    ...more,
  ];
}
