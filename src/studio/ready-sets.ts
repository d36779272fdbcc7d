import { assumptions, scenarios } from 'justice-pathway/machines';
import type { Lever } from 'justice-pathway/simulate';
import type { PageLever } from './levers.ts';

/** What a ready scenario sets of one control: the value it shows, in words where it is none of the control's own, and the scenario's levers that do it. */
export interface ReadySets {
  readonly value: number | string;
  readonly label?: string;
  readonly levers: readonly Lever[];
}

/** The value of a control that stands for "as the ready scenario has it". */
export const asReady = 'ready';

/** The levers of a ready scenario; none for an unknown name. */
export function readyLevers(ready: unknown): readonly Lever[] {
  return scenarios.find((one) => one.id === ready)?.levers ?? [];
}

/** What a ready scenario sets of a control; `undefined` where it leaves it alone. */
export function readySets(lever: PageLever, ready: unknown): ReadySets | undefined {
  const title = scenarios.find((one) => one.id === ready)?.title ?? '';
  const own = lever.kind === 'choice' ? lever.levers(lever.choices?.at(-1)?.[0] ?? '') : lever.levers(lever.kind === 'share' ? 50 : 5);
  const levers = readyLevers(ready).filter((one) => own.some((other) => isSame(one, other)));
  const [first] = levers;
  if (first === undefined) return undefined;
  if (lever.kind === 'choice') {
    const found = lever.choices?.find(([value]) => value !== lever.from && JSON.stringify(lever.levers(value)) === JSON.stringify(levers));
    return found === undefined ? { value: asReady, label: `As in “${title}”`, levers } : { value: found[0], levers };
  }
  const from = Number(lever.from);
  const value = shownValue(first, from);
  return value === undefined ? undefined : { value: lever.kind === 'share' ? Math.min(100, Math.round(value)) : Math.round(value), levers };
}

/** Whether two levers move the same thing. */
function isSame(one: Lever, other: Lever): boolean {
  if (one.lever === 'step' && other.lever === 'step') return one.step === other.step && (one.set !== undefined || one.times !== undefined);
  if (one.lever === 'new-step' && other.lever === 'new-step')
    return one.event === other.event && JSON.stringify(one.attrs) === JSON.stringify(other.attrs);
  if (one.lever === 'places' && other.lever === 'places') return one.desk === other.desk;
  if (one.lever === 'hours' && other.lever === 'hours') return one.desk === other.desk;
  return one.lever === 'release-day' && other.lever === 'release-day';
}

/** The value of a lever as a control shows it: people in 100, or places. */
function shownValue(lever: Lever, from: number): number | undefined {
  if (lever.lever === 'new-step') return lever.p * 100;
  if (lever.lever === 'step')
    return lever.set === undefined ? (lever.times === undefined ? undefined : from * lever.times) : lever.set * 100;
  if (lever.lever !== 'places') return undefined;
  return Math.max(1, lever.set ?? (lever.times === undefined ? from + (lever.add ?? 0) : from * lever.times));
}

/** The step of the library behind a share, where the control moves one. */
export function stepOf(lever: PageLever): (typeof assumptions.services)[number] | undefined {
  const moved = lever.kind === 'share' ? lever.levers(50)[0] : undefined;
  return moved?.lever === 'step' ? assumptions.services.find((one) => one.id === moved.step) : undefined;
}
