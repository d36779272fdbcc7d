import type { Instant } from '../../kernel/instant.ts';
import { remote } from '../remote.ts';
import type { Service } from '../service.ts';
import type { CompiledSchedule, OpenSpan } from './compiled-schedule.ts';
import { type DayException, holdsAt } from './day-exception.ts';
import type { Opening, OpeningReason } from './opening.ts';

/** What one schedule says of an instant. */
export interface Voice {
  readonly compiled: CompiledSchedule;
  readonly state:
    | 'open'
    | 'closed'
    | 'holiday-closed'
    | 'holiday-unknown'
    | 'exception-closed'
    | 'exception-hours'
    | 'exception-unknown'
    | 'no-hours'
    | 'unreadable'
    | 'expired'
    | 'future';
  readonly spans: readonly OpenSpan[];
  readonly open?: OpenSpan;
  readonly day: number;
  readonly holiday?: string;
  readonly exception?: DayException;
  /** Hours of a holiday schedule: they stand in place of the usual ones. */
  readonly special?: true;
}

type Decided = Omit<Opening, 'grounds'>;

/** One answer from all that was said; where what was said does not agree, unknown. */
export function decide(service: Service, voices: readonly Voice[], places: readonly Voice[], at: Instant): Decided {
  const open = voices.filter((voice) => voice.state === 'open');
  for (const voice of open) {
    const against = rival(service, voice, voices, places, at);
    if (against) return { answer: 'unknown', because: [reason(against.code, against.text, voice)] };
  }
  return open.length > 0 ? opened(open) : shut(voices);
}

function opened(open: readonly Voice[]): Decided {
  const closesAt = Math.max(...open.map((voice) => (voice.open as OpenSpan).to));
  const longest = open.find((voice) => voice.open?.to === closesAt) as Voice;
  const ways = open.map((voice) => voice.compiled.schedule.attending);
  const notes = open.flatMap((voice) => voice.compiled.notes.map((note) => reason(note.code, `Read with care: ${note.text}.`, voice)));
  const place = open.every((voice) => voice.compiled.schedule.of === 'place')
    ? [reason('hours-of-place', 'These are the hours of the place; the service gives none of its own.', longest)]
    : [];
  return {
    answer: 'open',
    closesAt,
    ...(ways.some((way) => way === undefined) ? {} : { attending: [...new Set(ways)].join('; ') }),
    because: [reason('schedule', longest.compiled.words, longest), ...place, ...notes],
  };
}

function shut(voices: readonly Voice[]): Decided {
  const first = (state: Voice['state']) => voices.find((voice) => voice.state === state);
  const unknown = (code: string, text: string, voice: Voice): Decided => ({ answer: 'unknown', because: [reason(code, text, voice)] });
  const unreadable = first('unreadable');
  if (unreadable) {
    const why = unreadable.compiled.faults.map((fault) => fault.text).join('; ');
    const contradictory = unreadable.compiled.faults.some((fault) => /^(contradictory|ends-before|opens-when)/.test(fault.code));
    return unknown(
      contradictory ? 'contradictory-schedules' : 'unreadable-schedule',
      `A schedule cannot be relied on: ${why}.`,
      unreadable,
    );
  }
  const odd = first('exception-unknown');
  if (odd) return unknown('holiday-schedule', `Of this day something else is said, and it is not clear: ${odd.exception?.words}.`, odd);
  const holiday = first('holiday-unknown');
  if (holiday)
    return unknown(
      'public-holiday',
      `Its schedule says open, but it is ${holiday.holiday} and nothing is published on public holidays.`,
      holiday,
    );
  const vague = first('no-hours');
  if (vague) return unknown('days-without-hours', 'The day is published, the hours are not.', vague);
  const off = first('exception-closed');
  if (off) return { answer: 'closed', because: [reason('holiday-schedule', `It is closed that day (${off.exception?.words}).`, off)] };
  const replaced = first('exception-hours');
  if (replaced) {
    const text = `That day has hours of its own, and this is outside them (${replaced.exception?.words}).`;
    return { answer: 'closed', because: [reason('holiday-schedule', text, replaced)] };
  }
  const rest = first('holiday-closed');
  if (rest) return { answer: 'closed', because: [reason('public-holiday', `It is closed on ${rest.holiday}.`, rest)] };
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
    return unknown('schedule-expired', `Its schedule ended on ${last}.`, expired);
  }
  const next = future as Voice;
  return unknown('schedule-not-yet-valid', `Its schedule begins on ${next.compiled.rule.first}; none is given for this day.`, next);
}

/** What else was published that stands against "open". */
function rival(service: Service, voice: Voice, voices: readonly Voice[], places: readonly Voice[], at: Instant): OpeningReason | undefined {
  const { schedule } = voice.compiled;
  const other = voices.find((each) => contradicts(voice, each, at));
  if (other) {
    const text = `${voice.compiled.words} says open and ${other.compiled.words} says closed for the same place and day.`;
    return { code: 'contradictory-schedules', text };
  }
  const notice = voices.find((each) => each !== voice && saysShut(service, voice, each));
  if (notice) {
    const text = `${voice.compiled.words} says open; another entry says: "${shutWords(notice)}".`;
    return { code: 'contradictory-schedules', text };
  }
  if (remote(schedule.attending)) return undefined;
  const building = places.filter((each) => holdsAt(service, each.compiled.schedule.location, schedule.location) === 'yes');
  if (building.length > 0 && !building.some((each) => each.state === 'open')) {
    const first = building[0] as Voice;
    const text = `${voice.compiled.words} says open, and the place itself does not: ${first.compiled.words}${first.exception ? ` (${first.exception.words})` : ''}.`;
    return { code: 'place-not-open', text };
  }
  if (schedule.location === undefined && !voice.special) {
    const sites = voices.filter((each) => each.compiled.schedule.location !== undefined);
    if (sites.length > 0 && !sites.some((each) => each.state === 'open')) {
      const words = sites.map((each) => `${each.compiled.schedule.location} (${each.compiled.words})`);
      const text = `The service says open (${voice.compiled.words}), and none of its places does: ${words.slice(0, 3).join('; ')}.`;
      return { code: 'no-place-open', text };
    }
  }
  return undefined;
}

/** Two schedules of one place and way of attending overlap on the day, differ, and disagree about this instant. */
function contradicts(voice: Voice, other: Voice, at: Instant): boolean {
  if (other === voice || other.state !== 'closed' || voice.special || other.special) return false;
  const [a, b] = [voice.compiled.schedule, other.compiled.schedule];
  if (a.location !== b.location || a.attending !== b.attending) return false;
  const span = voice.open as OpenSpan;
  return other.spans.some(
    (rivalSpan) => rivalSpan.from < span.to && span.from < rivalSpan.to && !(rivalSpan.from <= at && at < rivalSpan.to),
  );
}

/** An entry among the schedules that is itself a notice of closing: no hours that can be read, and words that say shut. */
function saysShut(service: Service, voice: Voice, other: Voice): boolean {
  const { compiled, day } = other;
  if (shutWords(other) === undefined || other.state === 'expired' || other.state === 'future') return false;
  if (holdsAt(service, compiled.schedule.location, voice.compiled.schedule.location) === 'no') return false;
  return compiled.rule.faults.length > 0 || compiled.rule.onDay(day);
}

function shutWords({ compiled }: Voice): string | undefined {
  if (compiled.hasHours && compiled.faults.length === 0) return undefined;
  const { opensAt, closesAt, description, notes, unread } = compiled.schedule;
  const texts = [opensAt, closesAt, description, notes, ...(unread ?? []).map((each) => `${each.field}: ${each.words}`)];
  return texts.find(
    (text) =>
      text !== undefined &&
      /\b(clos(?:ed?|ure)|shut|cancel\w*|suspend\w*|unavailable|not (?:open|available)|no service|holiday|exception)\b/i.test(text),
  );
}

export function reason(code: string, text: string, voice: Voice): OpeningReason {
  const id = voice.compiled.schedule.id;
  return id === undefined ? { code, text } : { code, text, schedule: id };
}
