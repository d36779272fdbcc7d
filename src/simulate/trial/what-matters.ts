import { givenAs } from '../../kernel/given.ts';
import type { AreaParameter } from '../area/area-figures.ts';
import { fitEmulator } from '../area/emulator.ts';
import { normalQuantile } from './quantiles.ts';

/** How much an unknown number matters for an answer. */
export interface Matters {
  readonly parameter: string;
  readonly label: string;
  /** Whom to ask for it, and what. */
  readonly ask: string;
  /** By how much the answer goes up from the lowest to the highest value that was looked at. */
  readonly effect: number;
  /** In standard errors: below 2 it may be chance, and below 3 where a dozen numbers are looked at. */
  readonly clear: number;
}

/**
 * Which unknown numbers move an answer, the one that moves it most first: the slopes of a plane through answers of many sets.
 * @param times By set, the multiplier of each parameter
 * @param answers By set, what came out
 */
export function whatMatters(
  parameters: readonly Pick<AreaParameter, 'id' | 'label' | 'ask'>[],
  times: readonly (readonly number[])[],
  answers: readonly number[],
): Matters[] {
  givenAs('whatMatters', 'parameters', parameters, '[id:text ask:text label:text]');
  givenAs('whatMatters', 'times', times, '[list]');
  givenAs('whatMatters', 'answers', answers, '[number]');
  const logs = times.map((set) => set.map(Math.log));
  const plane = fitEmulator(logs, answers, 1e-9);
  const centre = logs[0]?.map(() => 0) ?? [];
  const at = (place: number, value: number): number => plane.predict(centre.map((zero, each) => (each === place ? value : zero)));
  return parameters
    .map(({ id, label, ask }, place): Matters => {
      const column = logs.map((set) => set[place] as number);
      const range = Math.max(...column) - Math.min(...column);
      const slope = at(place, 1) - at(place, 0);
      const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
      const spread = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0));
      const error = spread > 0 ? plane.error / spread : Number.POSITIVE_INFINITY;
      const clear = error > 0 && Number.isFinite(error) ? Math.abs(slope) / error : slope === 0 || range === 0 ? 0 : Number.MAX_VALUE;
      return { parameter: id, label, ask, effect: short(slope * range), clear: short(clear) };
    })
    .sort((a, b) => b.clear - a.clear);
}

/** What matters most for an answer, in words, with whom to ask. */
export function mattersSentence(answer: string, unit: string, matters: readonly Matters[]): string {
  givenAs('mattersSentence', 'answer', answer, 'text');
  givenAs('mattersSentence', 'unit', unit, 'text');
  givenAs('mattersSentence', 'matters', matters, '[parameter:text label:text ask:text]');
  // of many numbers one stands out by chance: all of them together are wrong once in twenty times
  const least = normalQuantile(1 - 0.025 / Math.max(1, matters.length));
  const first = matters.filter(({ clear }) => clear >= least).sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))[0];
  if (!first) return `${answer}: none of the ${matters.length} numbers that are not known stands out from chance.`;
  const size = unit.startsWith('share')
    ? `${short(100 * Math.abs(first.effect), 2)} points`
    : `${short(Math.abs(first.effect), 2)} ${unit}`;
  return `${answer}: what matters most is ${first.label}; it stands out from chance, and between the lowest and the highest that were looked at the answer moves by ${size}. ${first.ask}`;
}

const short = (value: number, digits = 4): number => Number(value.toPrecision(digits));
