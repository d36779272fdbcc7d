import type { EndRun } from './end-run.ts';

/** What was asked: which scenarios, how many seeds, of how many people. */
export interface EndsAsked {
  readonly scenarios: readonly string[];
  readonly seeds: number;
  readonly people: number;
}

/** The result in words, whoever was stopped first. */
export function endsText({ scenarios, seeds, people }: EndsAsked, runs: readonly EndRun[]): string {
  const stopped = runs.filter((run) => run.stopped.length > 0);
  const all = scenarios.length * seeds;
  const reached = scenarios.map((id) => ({ id, on: runs.filter(({ scenario }) => scenario === id).length }));
  const least = Math.min(...reached.map(({ on }) => on));
  const never = reached.filter(({ on }) => on === 0);
  const slowest = [...runs].sort((a, b) => b.seconds - a.seconds)[0];
  return [
    ...stopped.flatMap(({ scenario, seed, stopped: who }) => who.map((each) => `Stopped: ${scenario}, seed ${seed}: ${each}`)),
    runs.length === 0
      ? 'No run came to its end yet.'
      : stopped.length === 0
        ? `In ${runs.length} of ${runs.length} runs everybody came to an end: nobody was stopped.`
        : `In ${stopped.length} of ${runs.length} runs somebody was stopped.`,
    runs.length === all
      ? `That is all that was asked: ${scenarios.length} scenarios on ${seeds} seeds each, ${people} people.`
      : `${all - runs.length} of ${all} runs are still to come (${scenarios.length} scenarios on ${seeds} seeds, ${people} people); each scenario was run on at least ${least}. The same command goes on from there.`,
    ...(never.length === 0 ? [] : [`Not run yet: ${never.map(({ id }) => id).join(', ')}.`]),
    ...(slowest ? [`The slowest: ${slowest.scenario}, seed ${slowest.seed}, ${slowest.seconds} seconds.`] : []),
  ].join('\n');
}
