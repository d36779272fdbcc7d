import type { EventColumns } from './event-columns.ts';
import { type FlowColumns, flowColumns } from './flow-columns.ts';
import type { FlowModel } from './flow-model.ts';
import { flowPhases, openFlowPart } from './flow-part.ts';

export interface FlowRun extends Pick<FlowColumns, 'people' | 'started' | 'needs'> {
  readonly log: EventColumns;
}

/**
 * Runs a cohort through a compiled machine and its desks with look-ahead: people meet only at desks, so each runs straight through
 * to the desks, each desk then runs by itself in order of time, and each person runs on from there.
 * The result depends on the model and the draws only, never on the order of the work: `openFlowPart` divides it.
 */
export function runFlow(model: FlowModel, people: number): FlowRun {
  const columns = flowColumns(model, people);
  const part = openFlowPart(model, columns);
  for (const phase of flowPhases) part[phase]();
  return { log: part.log, people, started: columns.started, needs: columns.needs };
}
