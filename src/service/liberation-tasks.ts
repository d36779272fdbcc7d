import type { MissingAtHour, NeedAtHour } from './need-at-hour.ts';

/** Something to do before the day, and whom to ring. */
export interface LiberationTask {
  /** Stable, for programs: `ask-hours`, `tell-before`, `ask-limits`, `find-service`, `bring`, `before-the-gate`. */
  readonly code: string;
  readonly text: string;
  readonly need?: string;
  readonly service?: string;
  readonly phone?: string;
}

/** Every unknown and every condition as a task: what to ask whom, with the number where one is published. */
export function liberationTasks(needs: readonly NeedAtHour[], missing: readonly MissingAtHour[]): LiberationTask[] {
  const found = new Map<string, LiberationTask>();
  const add = (task: LiberationTask) => void (found.has(`${task.code}\n${task.text}`) || found.set(`${task.code}\n${task.text}`, task));
  for (const each of missing) add({ code: 'before-the-gate', text: each.text });
  for (const { need, services } of needs) {
    if (services.length === 0)
      add({ code: 'find-service', need, text: `Find somebody who helps with ${need}: nobody is known in this area.` });
    for (const { service, reachable, opening, toAsk, eligible } of services) {
      const phone = service.phones?.[0]?.number;
      const to = { need, service: service.id, ...(phone === undefined ? {} : { phone }) };
      if (reachable === 'no') continue;
      const old = opening.grounds.stale ? ' What is known of it is older than it promises to hold.' : '';
      if (reachable === 'unknown')
        add({ ...to, code: 'ask-hours', text: `Ask ${service.name} whether it is open that day. ${toAsk[0] ?? ''}${old}` });
      else if (old !== '') add({ ...to, code: 'ask-hours', text: `Ask ${service.name} whether its hours still hold.${old}` });
      if (service.tellBefore !== undefined)
        add({ ...to, code: 'tell-before', text: `${service.name} must be told before: ${service.tellBefore.replace(/\.$/, '')}.` });
      if (service.bring !== undefined && service.bring.length > 0)
        add({ need, service: service.id, code: 'bring', text: `To bring to ${service.name}: ${service.bring.join(', ')}.` });
      const limits = eligible.because.filter((one) => one.answer === 'unknown' && one.code === 'in-words');
      for (const one of limits) add({ ...to, code: 'ask-limits', text: `${service.name}: ${one.text}` });
      if (reachable === 'yes' && toAsk.some((text) => /^The latest record/.test(text)))
        add({ ...to, code: 'ask-limits', text: `Ask ${service.name} whether there is a place.` });
    }
  }
  return [...found.values()];
}
