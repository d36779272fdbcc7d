import type { StateValue } from 'xstate';
import { givenObject } from '../kernel/given.ts';
import type { Instant } from '../kernel/index.ts';
import type { EventName, Pathway } from '../pathway/index.ts';
import type { Allowed, Case, Due } from './case.ts';
import { caseTables, type StageTables } from './move/case-tables.ts';
import { type FiredTimer, timerEvent } from './move/mover.ts';
import type { StepOptions } from './move/stepper.ts';

/**
 * What falls due in a case, soonest first: worked out from its state and dates, never stored as truth.
 * @example agenda(pathway, theCase)[0]?.name // 'release'
 */
export function agenda(pathway: Pathway, of: Case, options: StepOptions = {}): readonly Due[] {
  givenObject(pathway, 'agenda', 'pathway', ['stages']);
  givenObject(of, 'agenda', 'of', ['pathway', 'version']);
  const tables = stageOf(pathway, of, options);
  return tables ? dues(tables, leafIn(tables, of), of.context as object, of.stay, firedIn(of)) : [];
}

/** The events that a case would take now. A guard that decides is named, for it may still say no. */
export function allowed<P extends Pathway>(pathway: P, of: Case, options: StepOptions = {}): readonly Allowed<EventName<P>>[] {
  givenObject(pathway, 'allowed', 'pathway', ['stages']);
  givenObject(of, 'allowed', 'of', ['pathway', 'version']);
  const tables = stageOf(pathway, of, options);
  const found = tables ? tables.machine.allowed(leafIn(tables, of)) : [];
  return found as readonly Allowed<EventName<P>>[];
}

/** The tables of the stage a case is in, or `undefined` when it is closed or belongs to another version. */
export function stageOf(pathway: Pathway, of: Case, options: StepOptions): StageTables | undefined {
  const id = of.stage ?? '';
  const same = of.pathway === pathway.id && of.version === pathway.version && of.hash === pathway.stages[id]?.hash;
  return same ? caseTables(pathway, options.stepperOf).stage(id) : undefined;
}

/** The state in which a case rests: where there is a stage, there is one. */
export function leafIn({ machine }: StageTables, of: Case): number {
  return machine.leafOf(of.value as StateValue);
}

/** What falls due in a state, under the ids of a stay, without what has fired. */
export function dues({ machine }: StageTables, leaf: number, context: object, stay: number, fired: readonly FiredTimer[]): readonly Due[] {
  const found: Due[] = [];
  for (const { event, name, dueAt } of machine.dueTimes(leaf)) {
    const at = dueAt(context);
    if (at === undefined || hasFired(fired, event, at)) continue;
    // in their place by time; the timers come in the order of their types
    let place = found.length;
    for (; place > 0 && (found[place - 1] as Due).at > at; place -= 1) found[place] = found[place - 1] as Due;
    found[place] = { id: `${stay}:${event}`, at, name };
  }
  return found;
}

/** The due times of a case that have fired, by their machine's events. */
export function firedIn(of: Case): readonly FiredTimer[] {
  return of.fired.map(({ id, at }) => ({ event: timerEvent(id), at }));
}

function hasFired(fired: readonly FiredTimer[], event: string, at: Instant): boolean {
  return fired.some((each) => each.event === event && each.at === at);
}
