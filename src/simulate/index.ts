export { EventColumns } from './event-columns.ts';
export { type FlowRun, runFlow } from './flow.ts';
export {
  deskEvents,
  type FlowChoice,
  type FlowDelay,
  type FlowDesk,
  type FlowHours,
  type FlowModel,
  type FlowState,
  type FlowStream,
} from './flow-model.ts';
