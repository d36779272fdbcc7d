import type { MessagePort } from 'node:worker_threads';
import type { FlowModel } from './flow-model.ts';
import { type FlowPart, openFlowPart } from './flow-part.ts';
import type { FlowAnswer, FlowOrder } from './flow-team.ts';

/** Makes this thread one of a team's: `serveFlow(parentPort, model)`, with the model that the team was given. */
export function serveFlow(port: MessagePort | null, model: FlowModel): void {
  let part: FlowPart | undefined;
  const answer = (of: FlowAnswer) => port?.postMessage(of);
  port?.on('message', (order: FlowOrder) => {
    if ('columns' in order) part = openFlowPart(model, order.columns, order.place);
    else if ('phase' in order) part?.[order.phase]();
    answer('hand' in order ? (part?.log.take() ?? []) : 'ready');
  });
  answer('ready');
}
