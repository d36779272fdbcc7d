import { givenAs } from '../../kernel/given.ts';
import type { ComparisonResult, MeasureDifference, TrialResult } from './trial.ts';

/** What a comparison says, in words: the measures that surely moved, then those that did not. */
export function findingsOf(result: TrialResult): string[] {
  givenAs('findingsOf', 'result', result, '{seeds:list baseline:object comparisons:list}');
  return result.comparisons.map((comparison) => sentence(result, comparison));
}

function sentence(result: TrialResult, { title, measures }: ComparisonResult): string {
  const people = `${result.people * result.replications} invented people`;
  if (measures.every(({ changed }) => changed === 0)) return `${title}: nothing changed for any of ${people}.`;
  const moved = measures.filter(({ sure }) => sure);
  const looked = `${measures.length} measures looked at, sure at ${Math.round(100 * result.confidence)} % for all of them together`;
  if (moved.length === 0) return `${title}: no measure moved beyond chance, among ${people} (${looked}).`;
  const parts = moved.map(
    (measure) => `${measure.label}: ${direction(measure)} ${amount(measure)} (${interval(measure)}), ${who(measure)}${unknown(measure)}`,
  );
  return `${title}. ${parts.join('. ')}. Among ${people}; ${looked}.${moved.some(({ notKnowing }) => notKnowing) ? '' : notSplit(result)}`;
}

/** That several sets ran, and none twice: the range is of chance and of not knowing together, and nothing parts them. */
function notSplit({ sets, replications }: TrialResult): string {
  if (sets < 2) return '';
  const why =
    replications > sets
      ? 'too few replications measured it.'
      : `${replications} replications ran under ${sets} sets of them, none twice. ${2 * sets} replications would show it.`;
  return ` How much of the ranges comes from not knowing the numbers was not worked out: ${why}`;
}

function who({ helped, harmed, better, changed }: MeasureDifference): string {
  const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
  return better === 'neither' ? `${people(changed)} changed` : `${people(helped)} better off, ${harmed} worse off`;
}

/** Which part of a difference comes from not knowing the numbers. */
function unknown({ notKnowing: of, unit }: MeasureDifference): string {
  if (!of) return '';
  const ends = [of.low, of.high].map((end) => (isShare(unit) ? `${short(100 * end)} points` : `${short(end)} ${unit}`));
  const way = of.sameWay ? 'all go the same way' : 'they do not all go the same way';
  return `; of what is uncertain in it, ${Math.round(100 * of.share)} % comes from not knowing the numbers (${of.sets} sets agree with the area's figures and give ${ends[0]} to ${ends[1]}: ${way}), the rest is chance`;
}

const direction = ({ difference }: MeasureDifference): string => ((difference ?? 0) > 0 ? 'up' : 'down');

function amount({ difference, unit }: MeasureDifference): string {
  const size = Math.abs(difference ?? 0);
  return isShare(unit) ? `${short(100 * size)} points` : `${short(size)} ${unit}`;
}

/** From the smaller change to the larger; both go the same way. */
function interval({ differenceLow, differenceHigh, unit }: MeasureDifference): string {
  const ends = [differenceLow ?? 0, differenceHigh ?? 0].map((end) => Math.abs((isShare(unit) ? 100 : 1) * end)).sort((a, b) => a - b);
  return ends.map(short).join(' to ');
}

const isShare = (unit: string): boolean => unit.startsWith('share');
const short = (value: number): string => Number(value.toPrecision(2)).toString();
