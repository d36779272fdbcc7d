import { ask, type ConcernedPeople, concernsProfile, type EventPattern, type Journey, type Question } from '../../journal/index.ts';
import { givenAs } from '../../kernel/given.ts';
import { DAY, type LocalTime, localTime, plainWeek, type WorkingCalendar } from '../../kernel/index.ts';
import type { Cohort } from '../travel/cohort.ts';
import { spansIn } from './fit-part.ts';

interface Told {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly better: 'more' | 'less' | 'neither';
}

/** What is counted in journeys: plain data, so that a worker can be told it. */
export type TrialMeasure = Told &
  (
    | /** `share`: of the triggers, those answered within the window. `wait`: mean days to the answer, cut at the window. */
    ({ readonly kind: 'share' | 'wait' } & Question)
    /** Events for each person. */
    | { readonly kind: 'count'; readonly trigger: EventPattern; readonly who?: ConcernedPeople }
    /** How many days each person spends between the one and the next of the others; times that overlap count once. */
    | { readonly kind: 'days'; readonly trigger: EventPattern; readonly expect: readonly string[]; readonly who?: ConcernedPeople }
  );

/** One person's part in a measure. */
export interface PersonScore {
  /** Triggers that count: their window closed before the observation did. */
  readonly n: number;
  /** Sum over the triggers: answered, days, or events. */
  readonly total: number;
}

/** A measure's scores of a cohort, a row for each person: small, and cheap to hand from thread to thread. */
export interface CohortScores {
  readonly n: Uint16Array;
  readonly total: Float64Array;
}

/** The scores of a cohort on each measure. One journey stands in memory at a time. */
export function scoresOf(
  measures: readonly TrialMeasure[],
  cohort: Pick<Cohort, 'people' | 'journey' | 'zone' | 'calendar'>,
): CohortScores[] {
  givenAs('scoresOf', 'measures', measures, '[id:text label:text unit:text]');
  givenAs('scoresOf', 'cohort', cohort, '{journey:function zone:text calendar:object}');
  const { people } = cohort;
  const score = measures.map((measure) => scorer(measure, cohort.zone, cohort.calendar));
  const scores = measures.map((): CohortScores => ({ n: new Uint16Array(people), total: new Float64Array(people) }));
  for (let person = 0; person < people; person += 1) {
    const journey = cohort.journey(person);
    for (const [index, of] of scores.entries()) {
      const { n, total } = (score[index] as (typeof score)[number])(journey);
      of.n[person] = n;
      of.total[person] = total;
    }
  }
  return scores;
}

/** Scores one person after another on a measure; `n` is 0 where the measure does not concern the person. */
export function scorer(measure: TrialMeasure, zone: string, calendar: WorkingCalendar = plainWeek): (journey: Journey) => PersonScore {
  givenAs('scorer', 'measure', measure, '{id:text label:text unit:text}');
  givenAs('scorer', 'zone', zone, 'text');
  givenAs('scorer', 'calendar', calendar, '{holiday:function}?');
  const time = localTime(calendar, zone);
  if (measure.kind === 'days') return dayCounter(measure, time);
  return measure.kind === 'count' ? counter(measure, time) : answerer(measure, time);
}

const nobody: PersonScore = { n: 0, total: 0 };

function counter({ trigger, who }: Extract<TrialMeasure, { kind: 'count' }>, time: LocalTime): (journey: Journey) => PersonScore {
  const { isTrigger } = ask({ trigger, expect: [], window: null }, time);
  return (journey) => {
    if (who && !concernsProfile(who, journey.profile)) return nobody;
    let total = 0;
    for (let position = 0; position < journey.events.length; position += 1) if (isTrigger(journey, position)) total += 1;
    return { n: 1, total };
  };
}

function dayCounter({ trigger, expect, who }: Extract<TrialMeasure, { kind: 'days' }>, time: LocalTime): (journey: Journey) => PersonScore {
  const span = { from: [trigger], to: expect.map((type) => ({ type })), ...(who ? { who } : {}) };
  return (journey) => ({ n: 1, total: spansIn(span, journey, time).reduce((sum, [start, end]) => sum + (end - start) / DAY, 0) });
}

function answerer(measure: Extract<TrialMeasure, { kind: 'share' | 'wait' }>, time: LocalTime): (journey: Journey) => PersonScore {
  const question = ask(measure, time);
  return (journey) => {
    let n = 0;
    let total = 0;
    for (const [position, trigger] of journey.events.entries()) {
      if (!question.isTrigger(journey, position)) continue;
      const { verdict, due, by, stoppedBy } = question.answer(journey, position);
      // Whether somebody was too late is known only once the time is over.
      if (verdict !== 'answered' && verdict !== 'unanswered') continue;
      n += 1;
      if (measure.kind === 'share') total += by === undefined ? 0 : 1;
      else total += Math.max(0, ((by ?? stoppedBy)?.at ?? (due as number)) - trigger.at) / DAY;
    }
    return n === 0 ? nobody : { n, total };
  };
}

/** The mean over triggers (or people, for a count); `NaN` where nothing counts. */
export function meanOf(scores: CohortScores): number {
  givenAs('meanOf', 'scores', scores, '{n:object total:object}');
  let n = 0;
  let total = 0;
  for (const each of scores.n) n += each;
  for (const each of scores.total) total += each;
  return n === 0 ? Number.NaN : total / n;
}
