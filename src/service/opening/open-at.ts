import { fromDayNumber } from '../../kernel/civil-date.ts';
import { givenObject } from '../../kernel/given.ts';
import { notSeen, weakest } from '../../kernel/grounds.ts';
import { DAY, formatInstant, type Instant } from '../../kernel/instant.ts';
import { cautioned } from '../cautioned.ts';
import type { Service } from '../service.ts';
import { compileSchedule } from './compiled-schedule.ts';
import { exceptionOn, exceptionSchedule } from './day-exception.ts';
import { decide, type Voice } from './decide-opening.ts';
import { listen, listenException } from './hear-schedule.ts';
import { dayIn } from './local-day.ts';
import type { Opening } from './opening.ts';
import { latestTold, serviceGrounds, toldText } from './opening-grounds.ts';
import { type OpeningOptions, zoneOf } from './opening-options.ts';

/**
 * Whether a service is open at an instant: open, closed or unknown, and why.
 * A stretch is open from its first instant up to, not including, its last. Unknown where no hours are published, where they have
 * expired or cannot be read, where the feed contradicts itself, where it says something else in words, and on a public holiday of which
 * nothing is said. @throws PathwayError `no-zone` where there are local hours and no zone
 * @example openAt(service, instant('2026-12-24T16:30:00Z'), { zone: pathway.zone }).answer // 'unknown'
 */
export function openAt(service: Service, at: Instant, options: OpeningOptions): Opening {
  givenObject(service, 'openAt', 'service', ['id']);
  givenObject(options, 'openAt', 'options');
  let answer = answerAt(service, at, options);
  for (let turns = 0; turns < 8 && answer.closesAt !== undefined && answer.closesAt < at + 7 * DAY; turns += 1) {
    const next = answerAt(service, answer.closesAt, options);
    if (next.answer !== 'open' || next.closesAt === undefined) break;
    answer = { ...answer, closesAt: next.closesAt };
  }
  if (answer.closesAt === undefined || answer.answer !== 'open') return answer;
  return {
    ...answer,
    because: answer.because.map((one) => (one.code === 'schedule' ? { ...one, text: openText(answer, at, options, one.text) } : one)),
  };
}

function openText({ closesAt, attending }: Opening, at: Instant, options: OpeningOptions, words: string): string {
  const zone = zoneOf(options);
  const until = formatInstant(closesAt as Instant, zone);
  const sameDay = until.slice(0, 10) === formatInstant(at, zone).slice(0, 10);
  const by = attending === undefined ? '' : ` Attending: ${attending.slice(0, 60)}.`;
  if ((closesAt as Instant) >= at + 7 * DAY) return `Its schedule says open at all hours of the coming week (${words}).${by}`;
  return `Its schedule says open until ${until.slice(11, 16)}${sameDay ? '' : ` on ${until.slice(0, 10)}`} (${words}).${by}`;
}

function answerAt(service: Service, at: Instant, options: OpeningOptions): Opening {
  const spoken = service.status;
  if (spoken !== undefined && spoken !== 'active') {
    const code = spoken === 'temporarily closed' ? 'temporarily-closed' : 'service-not-active';
    return known(service, at, options, { answer: 'closed', because: [{ code, text: `Its status is "${spoken}".` }] }, 'status');
  }
  const hours = service.schedules ?? [];
  const exceptions = service.exceptions ?? [];
  if (hours.length === 0 && exceptions.length === 0) {
    const silent = { answer: 'unknown' as const, because: [{ code: 'no-hours-published', text: 'No opening hours are published.' }] };
    return known(service, at, options, cautioned(service, [], silent), 'schedules');
  }
  const zone = zoneOf(options);
  const calendar = options.calendar?.(service.calendar);
  const all = hours.map((schedule) => listen(service, compileSchedule(schedule, zone), at, calendar));
  for (const each of exceptions) {
    const voice = listenException(service, compileSchedule(exceptionSchedule(each), zone), at);
    if (voice) all.push(voice);
  }
  const own = all.filter((voice) => voice.compiled.schedule.of !== 'place');
  const voices = own.some((voice) => !voice.special) ? own : all;
  const places = voices === all ? [] : all.filter((voice) => voice.compiled.schedule.of === 'place');
  const decided = cautioned(service, voices, voices.length === 0 ? silentDay(service, at, zone) : decide(service, voices, places, at));
  const because = [...decided.because];
  if (decided.answer === 'open' && !calendar)
    because.push({ code: 'holidays-not-checked', text: 'Public holidays were not checked: no calendar of this body is known.' });
  for (const text of calendar?.warnings?.(fromDayNumber(dayIn(at, zone))) ?? []) because.push({ code: 'holiday-calendar', text });
  const byReading = voices === all && all.some((voice) => voice.compiled.schedule.of === 'place' && voice.state === 'open');
  return known(service, at, options, { ...decided, because }, 'schedules', byReading || noted(voices));
}

/** No hours are published, and the day may still be one on which it is closed. */
function silentDay(service: Service, at: Instant, zone: string): Omit<Opening, 'grounds'> {
  const day = exceptionOn(service, dayIn(at, zone), undefined);
  if (day?.state === 'closed')
    return { answer: 'closed', because: [{ code: 'holiday-schedule', text: `It is closed that day (${day.words}).` }] };
  const silent = { code: 'no-hours-published', text: 'No usual opening hours are published.' };
  return {
    answer: 'unknown',
    because: day ? [silent, { code: 'holiday-schedule', text: `Of that day it says: ${day.words}.` }] : [silent],
  };
}

const noted = (voices: readonly Voice[]): boolean => voices.some((voice) => voice.state === 'open' && voice.compiled.notes.length > 0);

/** Adds how it is known: the day of the last word on it, and whether that is older than it promises to hold. */
function known(
  service: Service,
  at: Instant,
  options: OpeningOptions,
  answer: Omit<Opening, 'grounds'>,
  field: 'status' | 'schedules',
  byReading = false,
): Opening {
  const zone = options.zone ?? options.calendar?.(undefined)?.zone ?? 'UTC';
  const today = fromDayNumber(dayIn(at, zone));
  const holds = options.holdsDays ?? 180;
  const base =
    service[field] === undefined && service.exceptions === undefined
      ? notSeen
      : serviceGrounds(service, service[field] === undefined ? 'exceptions' : field, today, holds);
  const grounds = byReading
    ? weakest([base, { status: 'by-reading', restsOn: [], ...(base.asOf === undefined ? {} : { asOf: base.asOf }) }])
    : base;
  const told = latestTold(service, field, today);
  const old = grounds.stale ? ` That is older than it promises to hold (${told?.holdsDays ?? service.holdsDays ?? holds} days).` : '';
  const text = told
    ? `Told by ${toldText(told)}.${old}`
    : service.assuredOn === undefined
      ? 'No day of assurance is published.'
      : `Last assured on ${service.assuredOn}.${old}`;
  const assured = { code: 'last-assured', text };
  // What is older than it promises to hold is said before the hours, and not after them.
  const because = grounds.stale && answer.answer === 'open' ? [assured, ...answer.because] : [...answer.because, assured];
  return { ...answer, because, grounds };
}
