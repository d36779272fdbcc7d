import { type AttributeTests, attributesMatch, type Journey, type JourneyEvent } from '../../journal/index.ts';
import { addDays, DAY, dateOf, endOfDay, HOUR, type Instant, weekday } from '../../kernel/index.ts';
import type { ConcernedPeople } from '../assume/assumed.ts';
import { concernsProfile } from '../assume/concerns.ts';
import type { Cohort } from '../travel/cohort.ts';

/** What is counted in journeys: plain data, so that a scenario's file can name it and a worker can be told it. */
export interface TrialMeasure {
  readonly id: string;
  readonly label: string;
  /** `share`: of the triggers, those reached within the window. `wait`: mean days to reach, cut at the window. `count`: events for each person. */
  readonly kind: 'share' | 'wait' | 'count';
  readonly unit: string;
  readonly better: 'more' | 'less' | 'neither';
  /** What starts the clock; for `count`, what is counted. */
  readonly after: {
    readonly event: string;
    readonly given?: AttributeTests;
    /** Only on these weekdays, 1 Monday. */
    readonly on?: readonly number[];
  };
  /** Any of these stops it; each must have the attributes given. */
  readonly reach?: readonly string[];
  readonly reachGiven?: AttributeTests;
  /** Reached also if it was so already, this many days before. */
  readonly already?: number;
  readonly within?: { readonly hours?: number; readonly days?: number; readonly endOfDay?: number };
  readonly who?: ConcernedPeople;
}

/** One person's part in a measure. */
export interface PersonScore {
  /** Triggers that count: their window closed before the observation did. */
  readonly n: number;
  /** Sum over the triggers: reached, days, or events. */
  readonly total: number;
}

/** A measure's scores of a cohort, a row for each person: small, and cheap to hand from thread to thread. */
export interface CohortScores {
  readonly n: Uint16Array;
  readonly total: Float64Array;
}

/** The scores of a cohort on each measure. One journey stands in memory at a time. */
export function scoresOf(measures: readonly TrialMeasure[], cohort: Pick<Cohort, 'people' | 'journey' | 'zone'>): CohortScores[] {
  const { people } = cohort;
  const scores = measures.map((): CohortScores => ({ n: new Uint16Array(people), total: new Float64Array(people) }));
  for (let person = 0; person < people; person += 1) {
    const journey = cohort.journey(person);
    for (const [index, measure] of measures.entries()) {
      const { n, total } = scoreOf(measure, journey, cohort.zone);
      const of = scores[index] as CohortScores;
      of.n[person] = n;
      of.total[person] = total;
    }
  }
  return scores;
}

/** A person's score; `n` is 0 where the measure does not concern the person. */
export function scoreOf(measure: TrialMeasure, journey: Journey, zone: string): PersonScore {
  if (measure.who && !concernsProfile(measure.who, journey.profile)) return { n: 0, total: 0 };
  const triggers = journey.events.filter(
    (event) =>
      event.type === measure.after.event && attributesMatch(event.attrs, measure.after.given) && onDay(event, measure.after.on, zone),
  );
  if (measure.kind === 'count') return { n: 1, total: triggers.length };
  let n = 0;
  let total = 0;
  for (const trigger of triggers) {
    const until = windowEnd(trigger.at, measure, zone);
    const reached = reachedAt(measure, journey, trigger);
    const known = until <= journey.observationEnd;
    if (!known && (reached === undefined || reached > until)) continue;
    n += 1;
    const inTime = reached !== undefined && reached <= until;
    if (measure.kind === 'share') total += inTime ? 1 : 0;
    else total += Math.max(0, inTime ? (reached as number) - trigger.at : until - trigger.at) / DAY;
  }
  return { n, total };
}

/** The mean over triggers (or people, for a count); `NaN` where nothing counts. */
export function meanOf(scores: CohortScores): number {
  let n = 0;
  let total = 0;
  for (const each of scores.n) n += each;
  for (const each of scores.total) total += each;
  return n === 0 ? Number.NaN : total / n;
}

function reachedAt(measure: TrialMeasure, journey: Journey, trigger: JourneyEvent): Instant | undefined {
  const earliest = trigger.at - (measure.already ?? 0) * DAY;
  const found = journey.events.find(
    (event) =>
      event.at >= earliest &&
      event !== trigger &&
      (event.at > trigger.at || measure.already !== undefined || journey.events.indexOf(event) > journey.events.indexOf(trigger)) &&
      (measure.reach ?? []).includes(event.type) &&
      attributesMatch(event.attrs, measure.reachGiven),
  );
  return found?.at;
}

function windowEnd(at: Instant, { within = {} }: TrialMeasure, zone: string): Instant {
  if (within.endOfDay !== undefined) return endOfDay(addDays(dateOf(at, zone), within.endOfDay), zone);
  return at + (within.hours ?? 0) * HOUR + (within.days ?? (within.hours === undefined ? 365 : 0)) * DAY;
}

function onDay({ at }: JourneyEvent, days: readonly number[] | undefined, zone: string): boolean {
  return !days || days.includes(weekday(dateOf(at, zone)));
}
