import { DAY, type Instant } from '../../kernel/instant.ts';
import type { LocalTime } from '../../kernel/local/local-time.ts';
import type { Journey, JourneyEvent } from '../journey.ts';
import { profileAt } from '../learned.ts';
import { type ConcernedPeople, concernsProfile } from './concerned-people.ts';
import { dueOf } from './due.ts';
import { isMeant, patternList } from './event-pattern.ts';
import type { Question } from './question.ts';

/** What a journey answers at one trigger. */
export interface QuestionAnswer {
  /**
   * `answered` in time; `ended`: what it was about ended first; `unanswered`: the time is over or the waiting was stopped; `open`: it may
   * still come; `no-length`: how long the window is, is not on record.
   */
  readonly verdict: 'answered' | 'ended' | 'unanswered' | 'open' | 'no-length';
  /** By when it was expected; infinite without a window, `undefined` without a length. */
  readonly due: Instant | undefined;
  /** What answers in time, the first of them. */
  readonly by: JourneyEvent | undefined;
  /** What stopped the waiting before anything answered. */
  readonly stoppedBy: JourneyEvent | undefined;
}

/** A question made ready for many journeys. */
export interface AskedQuestion {
  /** Whether the event at a position is a trigger of it. */
  isTrigger(journey: Journey, position: number): boolean;
  /** The answer at the trigger at a position. */
  answer(journey: Journey, position: number): QuestionAnswer;
}

/**
 * Makes a question ready. Windows, events with a day and no clock, and events of one instant are taken as rules take them: what can have
 * happened in time answers, and nobody is late on a guess.
 */
export function ask(question: Question, time: LocalTime): AskedQuestion {
  const triggers = patternList(question.trigger);
  const expect = patternList(question.expect);
  const endsBy = patternList(question.endsBy ?? []);
  const stopsAt = patternList(question.stopsAt ?? []);
  const { inCase, satisfiedByPrior: prior = false } = question;
  const who: readonly ConcernedPeople[] = question.who === undefined ? [] : [question.who].flat();
  const due = dueOf(question.window, time);
  const isBefore = question.window?.direction === 'before';
  const isTriggerOfSome = who.length > 0 || triggers.some((each) => each.who !== undefined);
  const isAnswerOfSome = [...expect, ...endsBy, ...stopsAt].some((each) => each.who !== undefined);
  const latest = ({ at, precision }: JourneyEvent): Instant => (precision === 'day' ? time.endOf(time.dayOf(at)) : at);

  /** The earliest instant from which an event answers. */
  const since = ({ events }: Journey, position: number): Instant => {
    const { at } = events[position] as JourneyEvent;
    if (typeof prior !== 'object') return isBefore || prior ? Number.NEGATIVE_INFINITY : at;
    if ('days' in prior) return time.shift(at, -prior.days);
    for (let index = position - 1; index >= 0; index -= 1) {
      const event = events[index] as JourneyEvent;
      if (event.type === prior.since) return event.at;
    }
    return Number.NEGATIVE_INFINITY;
  };

  return {
    isTrigger(journey, position) {
      const event = journey.events[position] as JourneyEvent;
      if (!triggers.some(({ type }) => type === event.type)) return false;
      const profile = isTriggerOfSome ? profileAt(journey, event.at) : journey.profile;
      return isMeant(event, triggers, profile, time) && who.every((each) => concernsProfile(each, profile));
    },
    answer(journey, position) {
      const { events, observationEnd } = journey;
      const trigger = events[position] as JourneyEvent;
      const by = due(trigger.at, trigger.attrs, trigger.precision === 'day');
      if (by === undefined) return { verdict: 'no-length', due: undefined, by: undefined, stoppedBy: undefined };
      const from = since(journey, position);
      const until = Math.min(by, observationEnd);
      const profile = isAnswerOfSome ? profileAt(journey, trigger.at) : journey.profile;
      let stoppedBy: JourneyEvent | undefined;
      for (let index = firstFrom(events, position, from); index < events.length; index += 1) {
        const event = events[index] as JourneyEvent;
        if (event.at > until + 2 * DAY) break;
        if (event.at > until) continue;
        if (index === position || latest(event) < from || !isOfCase(event, trigger, inCase)) continue;
        if (isMeant(event, expect, profile, time)) return { verdict: 'answered', due: by, by: event, stoppedBy };
        if (index <= position || !isMeant(event, stopsAt, profile, time)) continue;
        stoppedBy = event;
        break;
      }
      const hasEnded =
        endsBy.length > 0 && isEnded(events, position, (event) => event.at <= until && isMeant(event, endsBy, profile, time));
      const isOver = stoppedBy !== undefined || isBefore || by < observationEnd;
      return { verdict: hasEnded ? 'ended' : isOver ? 'unanswered' : 'open', due: by, by: undefined, stoppedBy };
    },
  };

  /** Whether the stay of a trigger was ended: by the attribute `stay` of both, else by the next end with no entry between. */
  function isEnded(events: readonly JourneyEvent[], position: number, isEnd: (event: JourneyEvent) => boolean): boolean {
    const trigger = events[position] as JourneyEvent;
    const stay = trigger.attrs?.['stay'];
    let hasEntry = false;
    return events.some((event, index) => {
      if (index === position) return false;
      const isAfter = index > position;
      const other = event.attrs?.['stay'];
      const isOfStay =
        stay !== undefined && other !== undefined ? stay === other && (isAfter || isOneVagueDay(event, trigger)) : isAfter && !hasEntry;
      const isFound = isOfStay && isOfCase(event, trigger, inCase) && isEnd(event);
      if (isAfter && event.type === trigger.type) hasEntry = true;
      return isFound;
    });
  }

  /** Whether two events share a day and one of them has no clock, so that nobody can say which came first. */
  function isOneVagueDay(a: JourneyEvent, b: JourneyEvent): boolean {
    return (a.precision === 'day' || b.precision === 'day') && a.at <= latest(b) && b.at <= latest(a);
  }
}

/** The first position that can matter: before the trigger only what shares its instant or its day, unless what came before answers. */
function firstFrom(events: readonly JourneyEvent[], position: number, from: Instant): number {
  let first = position;
  while (first > 0 && (events[first - 1] as JourneyEvent).at >= from - 2 * DAY) first -= 1;
  return first;
}

function isOfCase({ case: own }: JourneyEvent, { case: of }: JourneyEvent, inCase: Question['inCase']): boolean {
  if (inCase === undefined) return true;
  return inCase === 'same' ? own === of : numberOf(own) > numberOf(of);
}

function numberOf(id: string | undefined): number {
  return Number(id?.slice(id.lastIndexOf('-') + 1) ?? 0);
}
