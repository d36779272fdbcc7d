import type { Pathway } from '../pathway/index.ts';
import type { Allowed, Case, Due } from './case.ts';
import type { Frame, Stepper } from './stepper.ts';
import { frameOf, type StepOptions, stageOf, stepperOf } from './steppers.ts';

/** What falls due in a case, soonest first: worked out from its state and dates, never stored as truth. */
export function agenda(pathway: Pathway, of: Case, options: StepOptions = {}): readonly Due[] {
  const stage = stageOf(pathway, of);
  return stage ? open(timers(stepperOf(stage, options), frameOf(of), of.stay), of.fired) : [];
}

/** The events that a case would take now. A guard that decides is named, for it may still say no. */
export function allowed(pathway: Pathway, of: Case, options: StepOptions = {}): readonly Allowed[] {
  const stage = stageOf(pathway, of);
  return stage ? stepperOf(stage, options).allowed(frameOf(of)) : [];
}

/** Due times of a frame under the ids of a stay, fired ones included. */
export function timers(stepper: Stepper, frame: Frame, stay: number): Due[] {
  return stepper.due(frame).map((timer) => ({ id: `${stay}:${timer.event}`, at: timer.at, name: timer.name }));
}

export function open(all: readonly Due[], fired: readonly Due[]): readonly Due[] {
  return fired.length === 0 ? all : all.filter((due) => !has(fired, due));
}

export function has(list: readonly Due[], due: Due): boolean {
  return list.some((each) => each.id === due.id && each.at === due.at);
}

/** The machine's event for a due time's id. @example timerEvent('3:xstate.after.release.custody.sentenced') // 'xstate.after.release.custody.sentenced' */
export function timerEvent(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}
