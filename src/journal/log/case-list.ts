import { inOrder } from '../read-journey.ts';
import type { LogAttrs, LogCase, LogEvent, LogSink } from './log.ts';

/** Collects a whole log with all its attributes, case by case; for conversion and for mapping, not for the largest logs. */
export function caseListSink(zone?: string): LogSink & { cases(): LogCase[]; log(): LogAttrs } {
  const cases = new Map<string, { attrs: Record<string, LogAttrs[string]>; events: LogEvent[] }>();
  let logAttrs: LogAttrs = {};
  const caseOf = (id: string) => {
    let found = cases.get(id);
    if (found === undefined) {
      found = { attrs: {}, events: [] };
      cases.set(id, found);
    }
    return found;
  };
  return {
    wantsAttrs: true,
    event(caseId, type, at, id, attrs, precision) {
      const hasAttrs = attrs !== undefined && Object.keys(attrs).length > 0;
      caseOf(caseId).events.push({
        ...(id === undefined ? {} : { id }),
        at,
        ...(precision === undefined ? {} : { precision }),
        type,
        ...(hasAttrs ? { attrs } : {}),
      });
    },
    caseAttrs(caseId, attrs) {
      Object.assign(caseOf(caseId).attrs, attrs);
    },
    logAttrs(attrs) {
      logAttrs = attrs;
    },
    cases: () => [...cases].map(([id, { attrs, events }]) => ({ id, attrs, events: inOrder(events, zone) })),
    log: () => logAttrs,
  };
}
