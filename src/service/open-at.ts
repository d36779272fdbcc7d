import { type CivilDate, dayNumber, fromDayNumber } from '../kernel/civil-date.ts';
import { formatInstant, type Instant } from '../kernel/instant.ts';
import type { WorkingCalendar } from '../kernel/working-days.ts';
import { type CompiledSchedule, compileSchedule, type OpenSpan } from './compiled-schedule.ts';
import type { Service } from './service.ts';

/** One reason for an answer: a stable code, a sentence, and what it rests on. */
export interface OpeningReason {
  readonly code: string;
  readonly text: string;
  /** Id of the schedule, where one speaks. */
  readonly schedule?: string;
}

/** Whether a service is open, why, and until when. */
export interface Opening {
  readonly answer: 'open' | 'closed' | 'unknown';
  /** At least one; the one that decided comes first. */
  readonly because: readonly OpeningReason[];
  /** When the stretch that is open now ends. */
  readonly closesAt?: Instant;
}

export interface OpeningOptions {
  /** The public holidays of a body, by the id that its services name; asked with `undefined` for services that name none. */
  readonly calendar?: (id: string | undefined) => WorkingCalendar | undefined;
  /** Local time of schedules that name none. @defaultValue 'Europe/London' */
  readonly zone?: string;
}

interface Voice {
  readonly compiled: CompiledSchedule;
  readonly state: 'open' | 'closed' | 'holiday-closed' | 'holiday-unknown' | 'no-hours' | 'unreadable' | 'expired' | 'future';
  readonly spans: readonly OpenSpan[];
  readonly open?: OpenSpan;
  readonly day: number;
  readonly holiday?: string;
}

/**
 * Whether a service is open at an instant: open, closed or unknown, and why.
 * A stretch is open from its first instant up to, not including, its last. Unknown where no hours are published, where they have
 * expired or cannot be read, where schedules of one place contradict each other, and on a public holiday of which nothing is said.
 * @example openAt(service, instant('2026-12-24T16:30:00Z')).answer // 'unknown'
 */
export function openAt(service: Service, at: Instant, options: OpeningOptions = {}): Opening {
  const assured = assurance(service);
  const state = service.status;
  if (state !== undefined && state !== 'active') {
    const code = state === 'temporarily closed' ? 'temporarily-closed' : 'service-not-active';
    return { answer: 'closed', because: [{ code, text: `Its status is "${state}".` }, assured] };
  }
  if (!service.schedules || service.schedules.length === 0)
    return { answer: 'unknown', because: [{ code: 'no-hours-published', text: 'No opening hours are published.' }, assured] };
  const calendar = options.calendar?.(service.calendar);
  const voices = service.schedules.map((schedule) => listen(service, compileSchedule(schedule, options.zone), at, calendar));
  const decided = decide(voices, at);
  const because = [...decided.because];
  if (decided.answer === 'open' && !calendar)
    because.push({ code: 'holidays-not-checked', text: 'Public holidays were not checked: no calendar of this body is known.' });
  for (const text of (voices[0] && calendar?.warnings?.(fromDayNumber(voices[0].day))) ?? [])
    because.push({ code: 'holiday-calendar', text });
  return { ...decided, because: [...because, assured] };
}

function listen(service: Service, compiled: CompiledSchedule, at: Instant, calendar: WorkingCalendar | undefined): Voice {
  const day = compiled.localDay(at);
  const { rule } = compiled;
  const voice = (state: Voice['state'], extra: Partial<Voice> = {}): Voice => ({ compiled, state, spans: [], day, ...extra });
  if (compiled.faults.length > 0) return voice(after(compiled.schedule.validTo, day) ? 'expired' : 'unreadable');
  const spans: OpenSpan[] = [];
  let open: OpenSpan | undefined;
  let shut: { state: 'holiday-closed' | 'holiday-unknown'; holiday: string } | undefined;
  for (let each = day + compiled.reach[0]; each <= day + compiled.reach[1]; each += 1) {
    const span = compiled.spanOn(each);
    if (!span) continue;
    const holiday = calendar?.holiday(fromDayNumber(span.day));
    const policy = holiday === undefined ? 'open' : (service.holidays ?? compiled.holidays ?? 'unknown');
    const covers = span.from <= at && at < span.to;
    if (policy === 'open') {
      spans.push(span);
      if (covers) open = span;
    } else if (covers) shut = { state: policy === 'closed' ? 'holiday-closed' : 'holiday-unknown', holiday: holiday as string };
  }
  if (open) return voice('open', { spans, open });
  if (shut) return voice(shut.state, { holiday: shut.holiday });
  if (after(rule.last, day)) return voice('expired');
  if (rule.first !== undefined && day < dayNumber(rule.first)) return voice('future');
  if (!compiled.hasHours && rule.onDay(day)) {
    const opens = compiled.edgeOn(day, 'opensAt');
    const closes = compiled.edgeOn(day, 'closesAt');
    if (opens !== undefined && at < opens) return voice('closed', { spans });
    if (closes !== undefined && at >= closes) return voice('closed', { spans });
    return voice('no-hours');
  }
  return voice('closed', { spans });
}

function decide(voices: readonly Voice[], at: Instant): Opening {
  const open = voices.filter((voice) => voice.state === 'open');
  for (const voice of open) {
    const rival = voices.find((other) => contradicts(voice, other, at));
    if (rival) {
      const text = `${voice.compiled.words} says open and ${rival.compiled.words} says closed for the same place and day.`;
      return { answer: 'unknown', because: [reason('contradictory-schedules', text, voice)] };
    }
  }
  if (open.length > 0) {
    const closesAt = Math.max(...open.map((voice) => (voice.open as OpenSpan).to));
    const longest = open.find((voice) => voice.open?.to === closesAt) as Voice;
    const text = `Its schedule says open until ${formatInstant(closesAt).slice(11, 16)} (${longest.compiled.words}).`;
    const notes = open.flatMap((voice) => voice.compiled.notes.map((note) => reason(note.code, `Read with care: ${note.text}.`, voice)));
    return { answer: 'open', closesAt, because: [reason('schedule', text, longest), ...notes] };
  }
  const first = (state: Voice['state']) => voices.find((voice) => voice.state === state);
  const unreadable = first('unreadable');
  if (unreadable) {
    const why = unreadable.compiled.faults.map((fault) => fault.text).join('; ');
    const contradictory = unreadable.compiled.faults.some((fault) => /^(contradictory|ends-before|opens-when)/.test(fault.code));
    return {
      answer: 'unknown',
      because: [
        reason(contradictory ? 'contradictory-schedules' : 'unreadable-schedule', `A schedule cannot be relied on: ${why}.`, unreadable),
      ],
    };
  }
  const holiday = first('holiday-unknown');
  if (holiday) {
    const text = `Its schedule says open, but it is ${holiday.holiday} and nothing is published on public holidays.`;
    return { answer: 'unknown', because: [reason('public-holiday', text, holiday)] };
  }
  const vague = first('no-hours');
  if (vague) return { answer: 'unknown', because: [reason('days-without-hours', 'The day is published, the hours are not.', vague)] };
  const shut = first('holiday-closed');
  if (shut) return { answer: 'closed', because: [reason('public-holiday', `It is closed on ${shut.holiday}.`, shut)] };
  const closed = first('closed');
  if (closed) {
    const all = voices.filter((voice) => voice.state === 'closed').map((voice) => voice.compiled.words);
    return {
      answer: 'closed',
      because: [reason('schedule', `Its schedule says closed at this hour (${all.slice(0, 3).join('; ')}).`, closed)],
    };
  }
  const future = first('future');
  const expired = voices.filter((voice) => voice.state === 'expired').at(-1);
  if (expired && !future) {
    const last = expired.compiled.rule.last ?? expired.compiled.schedule.validTo;
    return { answer: 'unknown', because: [reason('schedule-expired', `Its schedule ended on ${last}.`, expired)] };
  }
  const next = future as Voice;
  return {
    answer: 'unknown',
    because: [reason('schedule-not-yet-valid', `Its schedule begins on ${next.compiled.rule.first}; none is given for this day.`, next)],
  };
}

/** Two schedules of one place and way of attending overlap on the day, differ, and disagree about this instant. */
function contradicts(voice: Voice, other: Voice, at: Instant): boolean {
  if (other === voice || other.state !== 'closed') return false;
  const [a, b] = [voice.compiled.schedule, other.compiled.schedule];
  if (a.location !== b.location || a.attending !== b.attending) return false;
  const span = voice.open as OpenSpan;
  return other.spans.some((rival) => rival.from < span.to && span.from < rival.to && !(rival.from <= at && at < rival.to));
}

function reason(code: string, text: string, voice: Voice): OpeningReason {
  const id = voice.compiled.schedule.id;
  return id === undefined ? { code, text } : { code, text, schedule: id };
}

function after(last: CivilDate | undefined, day: number): boolean {
  return last !== undefined && day > dayNumber(last);
}

function assurance(service: Service): OpeningReason {
  return service.assuredOn === undefined
    ? { code: 'last-assured', text: 'No day of assurance is published.' }
    : { code: 'last-assured', text: `Last assured on ${service.assuredOn}.` };
}
