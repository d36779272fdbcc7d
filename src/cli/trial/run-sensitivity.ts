import { areaParameters } from 'justice-pathway/machines';
import {
  type Matters,
  mattersSentence,
  type Replication,
  spreadSets,
  type TrialPlan,
  type TrialResult,
  whatMatters,
} from '../../simulate/index.ts';
import { type OwnNumbers, timesOf, withTimes } from '../load/own-assumptions.ts';
import type { TrialTask, TrialTeam } from './run-trial.ts';

/** Which unknown numbers matter for one answer. */
export interface SensitivityRow {
  readonly scenario: string;
  readonly measure: string;
  readonly matters: readonly Matters[];
  readonly sentence: string;
}

const most = 3;
/** How far a number may be from the one assumed, where no sets say so. */
const open = 1.5;

/** Runs the comparison under sets spread over the open ranges, once each, and says for what came out which number matters. */
export async function runSensitivity(
  result: TrialResult,
  plan: TrialPlan,
  own: OwnNumbers,
  team: TrialTeam,
  sets: number,
): Promise<SensitivityRow[]> {
  const times = spreadSets(openRanges(own), sets, plan.seed);
  const scenarios = [plan.scenario, ...plan.compare];
  const tasks = times.flatMap((set, replication) => {
    const named = Object.fromEntries(areaParameters.map(({ id }, place) => [id, set[place] as number]));
    return scenarios.map(
      (_, place): TrialTask => ({ plan, place, replication: replication % plan.replications, own: withTimes(own, named) }),
    );
  });
  const runs = await team.run(tasks);
  const valueUnder = (set: number, place: number, measure: number): number =>
    (runs[set * scenarios.length + place] as Replication).values[measure] as number;
  const rows = result.comparisons.flatMap(({ scenario, title, measures }, place) =>
    looked(measures).map((measure) => {
      const column = plan.measures.findIndex(({ id }) => id === measure.measure);
      const answers = times.map((_, set) => valueUnder(set, place + 1, column) - valueUnder(set, 0, column));
      return row(scenario, measure.measure, `${title}, ${measure.label}`, measure.unit, times, answers);
    }),
  );
  if (rows.length > 0 || plan.compare.length > 0) return rows;
  return plan.measures.slice(0, most).map(({ id, label, unit }, column) =>
    row(
      result.baseline.scenario,
      id,
      label,
      unit,
      times,
      times.map((_, set) => valueUnder(set, 0, column)),
    ),
  );
}

/** How far each unknown number may be from the one assumed: somewhat beyond what the kept sets say, and never beyond what is possible. */
export function openRanges(own: OwnNumbers): { readonly from: number; readonly to: number }[] {
  const kept = timesOf(own);
  return areaParameters.map(({ id, from, to }) => {
    const values = kept.flatMap((times) => times[id] ?? []);
    if (values.length < 2) return { from: Math.max(from, 1 / open), to: Math.min(to, open) };
    return { from: Math.max(from, Math.min(...values) / 1.05), to: Math.min(to, Math.max(...values) * 1.05) };
  });
}

/** The measures that surely moved; where none did, those that changed for most people. */
function looked(measures: TrialResult['comparisons'][number]['measures']): typeof measures {
  const sure = measures.filter((measure) => measure.sure);
  if (sure.length > 0) return sure.slice(0, most);
  return [...measures]
    .filter(({ changed }) => changed > 0)
    .sort((a, b) => b.changed - a.changed)
    .slice(0, 1);
}

function row(
  scenario: string,
  measure: string,
  label: string,
  unit: string,
  times: readonly (readonly number[])[],
  answers: readonly number[],
): SensitivityRow {
  const known = answers.flatMap((answer, set) => (Number.isFinite(answer) ? [set] : []));
  const matters = whatMatters(
    areaParameters,
    known.map((set) => times[set] as readonly number[]),
    known.map((set) => answers[set] as number),
  );
  return { scenario, measure, matters, sentence: mattersSentence(label, unit, matters) };
}
