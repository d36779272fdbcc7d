import {
  type CostResult,
  findingsOf,
  type MeasureDifference,
  type MeasureResult,
  type StressItem,
  type TrialResult,
} from '../../simulate/index.ts';
import type { SensitivityRow } from '../trial/run-sensitivity.ts';

/** A trial as a page of text: findings first, then each measure, then the desks. */
export function trialText(
  result: TrialResult,
  weakOf: (measure: string) => number,
  costs: readonly CostResult[],
  sensitivity?: readonly SensitivityRow[],
): string {
  const { baseline, comparisons } = result;
  const lines = [...findingsOf(result), '', ...costLines(costs), ...matterLines(result, sensitivity)];
  lines.push(`${baseline.title}: ${result.people} people, ${result.replications} replications, seed ${result.seed}`);
  for (const measure of baseline.measures)
    lines.push(`  ${value(measure)}  ${measure.label} (${measure.unit})${weakMark(weakOf(measure.measure))}`);
  for (const comparison of comparisons) {
    lines.push('', `${comparison.title}: difference, interval; people better off, worse off, unchanged`);
    for (const measure of comparison.measures) lines.push(`  ${change(measure)}  ${measure.label}`);
    for (const desk of comparison.desks) {
      const before = baseline.desks.find((each) => each.desk === desk.desk)?.meanWaitDays ?? 0;
      if (Math.abs(desk.meanWaitDays - before) >= 0.05)
        lines.push(`  mean wait at the desk "${desk.label}": ${desk.meanWaitDays.toFixed(2)} days, before ${before.toFixed(2)}`);
    }
  }
  lines.push('', 'At the desks of the first scenario: asked, seen, waiting at the end, mean wait in days');
  for (const desk of baseline.desks) {
    lines.push(`  ${cell(desk.asked)} ${cell(desk.seen)} ${cell(desk.waitingAtEnd)} ${cell(desk.meanWaitDays)}  ${desk.label}`);
  }
  lines.push(
    '',
    `Each interval by itself holds with ${Math.round(100 * result.confidence)} % confidence. * rests on assumptions of low confidence.`,
  );
  return `${lines.join('\n')}\n`;
}

/** Every measure of every scenario as a table. */
export function trialCsv(result: TrialResult): string {
  const own = ['mean', 'low', 'high'] as const;
  const changes = ['difference', 'differenceLow', 'differenceHigh', 'sure', 'helped', 'harmed', 'unchanged'] as const;
  const rows: (string | number | boolean | null)[][] = [['scenario', 'measure', 'unit', ...own, ...changes]];
  for (const m of result.baseline.measures) {
    rows.push([result.baseline.scenario, m.measure, m.unit, ...own.map((key) => m[key]), ...changes.map(() => null)]);
  }
  for (const { scenario, measures } of result.comparisons) {
    for (const m of measures) rows.push([scenario, m.measure, m.unit, ...own.map((key) => m[key]), ...changes.map((key) => m[key])]);
  }
  return `${rows.map((row) => row.map((each) => (each === null ? '' : String(each))).join(',')).join('\r\n')}\r\n`;
}

/** The whole trial as JSON, with the annex; lists of people stand on one line each. */
export function trialJson(
  result: TrialResult,
  more: {
    readonly weak: Readonly<Record<string, readonly string[]>>;
    readonly costs: readonly CostResult[];
    readonly annex: readonly StressItem[];
    readonly sensitivity?: readonly SensitivityRow[];
  },
): string {
  const people: string[] = [];
  const text = JSON.stringify(
    { ...result, findings: findingsOf(result), ...more },
    (key, value) => {
      if (key !== 'helped' && key !== 'harmed' && key !== 'otherwise' && key !== 'seeds') return value;
      if (!Array.isArray(value)) return value;
      return `\u0000people ${people.push(JSON.stringify(value)) - 1}`;
    },
    2,
  );
  return `${text.replace(/"\\u0000people (\d+)"/g, (_, index) => people[Number(index)] as string)}\n`;
}

/** What it costs, as far as that is published. */
function costLines(costs: readonly CostResult[]): string[] {
  return costs.length === 0
    ? []
    : ['What it costs, where a unit cost is published', ...costs.flatMap(({ sentences }) => sentences.map((each) => `  ${each}`)), ''];
}

/** Which unknown number matters most; or how to find out. */
function matterLines({ comparisons }: TrialResult, sensitivity: readonly SensitivityRow[] | undefined): string[] {
  if (sensitivity)
    return ['What matters most among the numbers that are not known', ...sensitivity.map(({ sentence }) => `  ${sentence}`), ''];
  return comparisons.length === 0 ? [] : ['Which unknown number matters most is said with --sensitivity.', ''];
}

const cell = (value: number): string => String(value).padStart(8);
const short = (value: number | null): string => (value === null ? 'unknown' : Number(value.toPrecision(3)).toString());
const weakMark = (count: number): string => (count > 0 ? ' *' : '');

function value({ mean, low, high }: MeasureResult): string {
  return `${short(mean).padStart(8)} ${`[${short(low)}, ${short(high)}]`.padEnd(20)}`;
}

function change({ difference, differenceLow, differenceHigh, helped, harmed, unchanged }: MeasureDifference): string {
  const interval = `[${short(differenceLow)}, ${short(differenceHigh)}]`.padEnd(22);
  return `${short(difference).padStart(9)} ${interval} +${helped} -${harmed} =${unchanged}`.padEnd(56);
}
