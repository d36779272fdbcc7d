import type { LogCase, LogEvent, LogSink } from './log.ts';

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

/**
 * Joins each start with the next complete of the same activity and instance in the same case: one event at the start, with
 * `time:end` and `durationSeconds`. What has no partner stays as it is.
 */
export function pairLifecycle(cases: readonly LogCase[], field = 'lifecycle:transition', instance = 'concept:instance'): LogCase[] {
  return cases.map((one) => {
    const open = new Map<string, number[]>();
    const events: (LogEvent | undefined)[] = [];
    for (const event of one.events) {
      const step = String(event.attrs?.[field] ?? '').toLowerCase();
      const key = `${event.type}\u0000${String(event.attrs?.[instance] ?? '')}`;
      if (step === 'start') open.set(key, [...(open.get(key) ?? []), events.length]);
      const start = step === 'complete' ? open.get(key)?.shift() : undefined;
      const begun = start === undefined ? undefined : events[start];
      if (start === undefined || begun === undefined) {
        events.push(event);
        continue;
      }
      const { [field]: _, ...attrs } = { ...begun.attrs, ...event.attrs };
      events[start] = {
        ...begun,
        attrs: { ...attrs, 'time:end': new Date(event.at).toISOString(), durationSeconds: (event.at - begun.at) / 1000 },
      };
    }
    return { ...one, events: events.filter((event): event is LogEvent => event !== undefined) };
  });
}
