import type { AnyStateMachine } from 'xstate';

export function structureHash(machine: AnyStateMachine): string {
  return machine.id;
}
