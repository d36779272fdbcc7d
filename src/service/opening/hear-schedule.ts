import { dayNumber, fromDayNumber } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { WorkingCalendar } from '../../kernel/local/working-days.ts';
import type { Service } from '../service.ts';
import type { CompiledSchedule, OpenSpan } from './compiled-schedule.ts';
import { type DayException, exceptionOn } from './day-exception.ts';
import type { Voice } from './decide-opening.ts';

/** What one schedule of a service says of an instant, with public holidays and the days on which usual hours do not hold. */
export function listen(service: Service, compiled: CompiledSchedule, at: Instant, calendar: WorkingCalendar | undefined): Voice {
  const day = compiled.localDay(at);
  const { rule, schedule } = compiled;
  const voice = (state: Voice['state'], extra: Partial<Voice> = {}): Voice => ({ compiled, state, spans: [], day, ...extra });
  if (compiled.faults.length > 0) {
    const over = schedule.validTo !== undefined && day > dayNumber(schedule.validTo);
    return voice(over ? 'expired' : 'unreadable');
  }
  const today = exceptionOn(service, day, schedule.location);
  const spans: OpenSpan[] = [];
  let open: OpenSpan | undefined;
  let shut: (Partial<Voice> & { readonly state: Voice['state'] }) | undefined;
  for (let each = day + compiled.reach[0]; each <= day + compiled.reach[1]; each += 1) {
    const span = compiled.spanOn(each);
    if (!span) continue;
    const covers = span.from <= at && at < span.to;
    const own = each === day ? today : exceptionOn(service, each, schedule.location);
    if (own) {
      if (covers) shut = { state: ofException(own), exception: own };
      continue;
    }
    const holiday = calendar?.holiday(fromDayNumber(span.day));
    const policy = holiday === undefined ? 'open' : (service.holidays ?? compiled.holidays ?? 'unknown');
    if (policy !== 'open') {
      if (covers) shut = { state: policy === 'closed' ? 'holiday-closed' : 'holiday-unknown', holiday: holiday as string };
      continue;
    }
    spans.push(span);
    // A night that runs into a day of its own hours: nobody said whether it is cut at midnight.
    if (covers && today && span.day !== day) shut = { state: 'exception-unknown', exception: today };
    else if (covers) open = span;
  }
  if (open) return voice('open', { spans, open });
  if (shut) return voice(shut.state, shut);
  if (today?.state === 'unknown') return voice('exception-unknown', { exception: today });
  if (today?.state === 'closed') return voice('exception-closed', { exception: today });
  if (rule.last !== undefined && day > dayNumber(rule.last)) return voice('expired');
  if (rule.first !== undefined && day < dayNumber(rule.first)) return voice('future');
  if (!compiled.hasHours && rule.onDay(day)) {
    const opens = compiled.edgeOn(day, 'opensAt');
    const closes = compiled.edgeOn(day, 'closesAt');
    const outside = (opens !== undefined && at < opens) || (closes !== undefined && at >= closes);
    return voice(outside ? 'closed' : 'no-hours', { spans });
  }
  return voice('closed', { spans });
}

/** What a holiday schedule with hours of its own says; `undefined` on days of which it does not speak. */
export function listenException(service: Service, compiled: CompiledSchedule, at: Instant): Voice | undefined {
  if (!compiled.hasHours || compiled.faults.length > 0) return undefined;
  const day = compiled.localDay(at);
  for (let each = day + compiled.reach[0]; each <= day + compiled.reach[1]; each += 1) {
    const span = compiled.spanOn(each);
    if (!span || exceptionOn(service, each, compiled.schedule.location)?.state !== 'hours') continue;
    if (span.from <= at && at < span.to) return { compiled, state: 'open', spans: [span], open: span, day, special: true };
    if (each === day) return { compiled, state: 'closed', spans: [span], day, special: true };
  }
  return undefined;
}

function ofException({ state }: DayException): Voice['state'] {
  return state === 'closed' ? 'exception-closed' : state === 'hours' ? 'exception-hours' : 'exception-unknown';
}
