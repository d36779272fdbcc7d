import type { Stage } from '../../stage/index.ts';
import type { Allowed } from '../case.ts';
import type { Stepper } from '../stepper.ts';
import { type CompiledMachine, compileMachine } from './compile-machine.ts';
import type { CompiledCandidate } from './compile-table.ts';

/** A stage as flat tables: the stepper that runs cohorts, with its fast form in `tables`. */
export interface CompiledStepper extends Stepper {
  readonly kind: 'compiled';
  readonly tables: CompiledMachine;
}

const compiled = new WeakMap<Stage, CompiledStepper>();

/**
 * Compiles a stage once. It answers as XState does, many times faster, and works where source text may not be evaluated.
 * @throws PathwayError `cannot-compile` naming the feature and the state
 * @example
 * const stepper = compileStage(stage);
 * stepper.kind // 'compiled'
 */
export function compileStage(stage: Stage): CompiledStepper {
  const known = compiled.get(stage);
  if (known) return known;
  const tables = compileMachine(stage.machine);
  const allowedAt = tables.leaves.map((_, leaf) => allowedOf(tables, leaf));
  const stepper: CompiledStepper = {
    kind: 'compiled',
    stage,
    tables,
    start: tables.start,
    step: tables.step,
    due: (frame) => (frame.status === 'done' ? [] : tables.timers(tables.leafOf(frame.value), frame.context)),
    allowed: (frame) => (frame.status === 'done' ? [] : (allowedAt[tables.leafOf(frame.value)] ?? [])),
  };
  compiled.set(stage, stepper);
  return stepper;
}

function allowedOf(tables: CompiledMachine, leaf: number): readonly Allowed[] {
  const found: Allowed[] = [];
  for (const [code, type] of tables.events.entries()) {
    if (type.startsWith('xstate.')) continue;
    const when = guardsOf(tables.candidates(leaf, code));
    if (when) found.push(when.length > 0 ? { type, when } : { type });
  }
  return found.sort((a, b) => (a.type < b.type ? -1 : 1));
}

/** The guards that decide: empty when the event is always taken, nothing when it never is. */
function guardsOf(candidates: readonly CompiledCandidate[]): readonly string[] | null {
  const names = new Set<string>();
  for (const { guardName, forbids } of candidates) {
    if (guardName === null) return forbids ? (names.size > 0 ? [...names] : null) : [];
    if (!forbids) names.add(guardName);
  }
  return names.size > 0 ? [...names] : null;
}
