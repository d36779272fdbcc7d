import type { ComparisonResult, MeasureDifference, TrialResult } from './trial.ts';

/** What a comparison says, in words: the measures that surely moved, then those that did not. */
export function findingsOf(result: TrialResult): string[] {
  return result.comparisons.map((comparison) => sentence(result, comparison));
}

function sentence(result: TrialResult, { title, measures }: ComparisonResult): string {
  const moved = measures.filter(isSure);
  const people = result.people * result.replications;
  if (moved.length === 0) return `${title}: no measure moved beyond chance, among ${people} invented people.`;
  const parts = moved.map((measure) => `${measure.label} ${direction(measure)} by ${amount(measure)} (${interval(measure)})`);
  const helped = Math.max(...moved.map((measure) => measure.helped));
  const harmed = Math.max(...moved.map((measure) => measure.harmed));
  return `${title}: ${parts.join('; ')}. On the measure that changed most, ${helped} people were better off and ${harmed} worse off, of ${people} invented people.`;
}

/** Whether the interval of the difference leaves out nothing. */
export function isSure({ differenceLow, differenceHigh, difference }: MeasureDifference): boolean {
  return difference !== 0 && differenceLow !== null && differenceHigh !== null && (differenceLow > 0 || differenceHigh < 0);
}

const direction = ({ difference }: MeasureDifference): string => ((difference ?? 0) > 0 ? 'rises' : 'falls');

function amount({ difference, unit }: MeasureDifference): string {
  const size = Math.abs(difference ?? 0);
  return unit.startsWith('share') ? `${(100 * size).toFixed(1)} points` : `${size.toPrecision(2)} ${unit}`;
}

function interval({ differenceLow, differenceHigh, unit }: MeasureDifference): string {
  const times = unit.startsWith('share') ? 100 : 1;
  const short = (value: number | null): string => (value === null ? 'unknown' : Number((times * value).toPrecision(2)).toString());
  return `${short(differenceLow)} to ${short(differenceHigh)}`;
}
