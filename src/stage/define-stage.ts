import type { AnyStateMachine } from 'xstate';
import { structureHash } from './hash.ts';
import type { Stage, StageOptions } from './stage.ts';

/** Makes a stage of an XState machine. */
export function defineStage<M extends AnyStateMachine>(machine: M, options: StageOptions = {}): Stage<M> {
  return {
    id: machine.id,
    version: options.version ?? '1',
    label: options.label ?? machine.id,
    hash: structureHash(machine),
    machine,
    outcomes: [],
    issues: [],
  };
}
