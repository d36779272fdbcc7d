import type { LogSink } from './log.ts';

/** Passes on only the events of one step of the lifecycle; events that say nothing of it pass. Names are compared without case. */
export function lifecycleSink(sink: LogSink, keep: 'start' | 'complete', field = 'lifecycle:transition'): LogSink & { dropped(): number } {
  let dropped = 0;
  return {
    ...sink,
    wantsAttrs: true,
    event(caseId, type, at, id, attrs) {
      const step = attrs?.[field];
      if (typeof step === 'string' && step.toLowerCase() !== keep) dropped += 1;
      else sink.event(caseId, type, at, id, sink.wantsAttrs ? attrs : undefined);
    },
    dropped: () => dropped,
  };
}
