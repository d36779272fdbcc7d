import { attributesMatch } from '../../journal/attribute-match.ts';
import type { Journey, JourneyEvent } from '../../journal/journey.ts';
import { profileAt } from '../../journal/learned.ts';
import { ask } from '../../journal/question/ask.ts';
import { type EventPattern, isMeant, patternList } from '../../journal/question/event-pattern.ts';
import type { Question } from '../../journal/question/question.ts';
import type { LocalTime } from '../../kernel/local/local-time.ts';
import { cannotSee } from '../unseen.ts';

/** How an indicator is computed from journeys: events that are counted, or a question and how many of its triggers were answered in time. */
export type Measure =
  | { readonly kind: 'count'; readonly trigger: EventPattern }
  /** `flag`: a field of the profile that, where it is true by the due time, answers too. */
  | ({ readonly kind: 'share'; readonly flag?: string } & Question);

/** A measure as it is being counted: it is shown each event of its types in turn, none of them after the end of the record. */
export interface Tally {
  readonly types: readonly string[];
  count: number;
  of: number;
  /** What would be counted in `of`, or people whose events would be, had it been seen or its time been over. */
  notSeen: number;
  /** Looks at a journey that says what it cannot see. */
  blind?(journey: Journey): void;
  take(journey: Journey, position: number): void;
}

export function measureTally(measure: Measure, time: LocalTime): Tally {
  return measure.kind === 'count' ? countTally(measure.trigger, time) : shareTally(measure, time);
}

function countTally(trigger: EventPattern, time: LocalTime): Tally {
  const isPlain = trigger.who === undefined && trigger.on === undefined;
  const tally: Tally = {
    types: [trigger.type],
    count: 0,
    of: 0,
    notSeen: 0,
    take(journey, position) {
      const event = journey.events[position] as JourneyEvent;
      const isOne = isPlain ? attributesMatch(event.attrs, trigger.where) : isMeant(event, [trigger], profileAt(journey, event.at), time);
      if (isOne) tally.count += 1;
    },
    blind({ unseen, events, observationEnd }) {
      if (cannotSee(unseen, [trigger.type], events[0]?.at ?? observationEnd, observationEnd)) tally.notSeen += 1;
    },
  };
  return tally;
}

function shareTally(measure: Extract<Measure, { kind: 'share' }>, time: LocalTime): Tally {
  const { flag } = measure;
  const question = ask(measure, time);
  const wanted = patternList(measure.expect).map(({ type }) => type);
  const tally: Tally = {
    types: patternList(measure.trigger).map(({ type }) => type),
    count: 0,
    of: 0,
    notSeen: 0,
    take(journey, position) {
      if (!question.isTrigger(journey, position)) return;
      const { at } = journey.events[position] as JourneyEvent;
      const { verdict, due, stoppedBy } = question.answer(journey, position);
      if (due === undefined) return;
      const until = Math.min(stoppedBy?.at ?? due, journey.observationEnd);
      // what is still running counts among all where no time is set; where one is, nobody can say yet
      const isOpen = verdict === 'open' && Number.isFinite(due);
      if (verdict === 'answered' || (flag !== undefined && profileAt(journey, until)[flag] === true)) tally.count += 1;
      else if (verdict === 'ended') return;
      else if (isOpen || cannotSee(journey.unseen, wanted, at, until)) {
        tally.notSeen += 1;
        return;
      }
      tally.of += 1;
    },
  };
  return tally;
}
