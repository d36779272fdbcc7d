import { decisionKey, type Instant } from '../../kernel/index.ts';
import type { DeskAssumption } from '../assume/assumptions.ts';
import { drawKey } from '../assume/draws.ts';
import type { DayTable } from './day-table.ts';
import type { DeskHours } from './desk-hours.ts';
import type { Comer, Team } from './team.ts';

/** A person's errand at a desk. */
export interface DeskVisit {
  readonly needs: readonly string[];
  /** The next draw of this person for a decision. */
  next(decision: string): number;
  /** The same by the number of the decision, where the person's draws are counted so. */
  nextOf?(key: number): number;
  seen(at: Instant): void;
  lapsed(at: Instant): void;
  /** Whether the person can still come. */
  stillWanted(at: Instant): boolean;
  /** An event that writes down what came of the visit. */
  tells?(event: string, at: Instant): void;
  /** Does something at an instant that concerns nobody else, once all that comes to the person before has happened: maybe ahead of the queue. */
  alone?(at: Instant, run: (at: Instant) => void): void;
  /** Told when the desk will next do something with this errand; minus infinity while the person waits in the line, which they leave by an instant. */
  notBefore?(at: Instant, leavesBy?: Instant): void;
  /** People who come at the same instant are taken in this order. */
  readonly rank?: number;
}

/** How long the queue for an appointment is, in days to the first free one, others' bookings counted. */
export interface DeskAppointment {
  /** On an ordinary day, and so on the first. */
  readonly usualDays: number;
  /** Mean by quarter, up to the last day on which somebody asked. */
  readonly byQuarter: readonly number[];
  /** Days until the queue is level, by MSER-5; `null`: it never is in what was observed. */
  readonly warmUpDays: number | null;
}

/** What became of the errands at one desk. */
export interface DeskCount {
  readonly desk: string;
  readonly label: string;
  readonly asked: number;
  readonly seen: number;
  readonly lapsed: number;
  /** The errand fell away: the person died, was in custody again, or is no longer followed. */
  readonly withdrawn: number;
  /** Still waiting when the observation ended: counted, never dropped. */
  readonly waitingAtEnd: number;
  readonly noShows: number;
  readonly foundClosed: number;
  readonly gaveUp: number;
  /** Days from asking to being seen, of those seen. */
  readonly meanWaitDays: number;
  /** Mean number of people waiting, by week from the first day. */
  readonly queueByWeek: readonly number[];
  /** By quarter of a year from the first day, of those who asked in it and were seen: how many, and the mean days from asking. */
  readonly waitByQuarter: readonly { readonly seen: number; readonly meanWaitDays: number }[];
  /** `null` where nobody books. */
  readonly appointment: DeskAppointment | null;
}

/** A visit at a desk. */
export interface Errand extends Comer {
  readonly desk: Desk;
  readonly visit: DeskVisit;
  readonly askedAt: Instant;
  /** How long one of the others stays in the line; of the cohort it is drawn when they join it. */
  readonly stays: Instant | undefined;
  tries: number;
  /** Before this no appointment is asked for. */
  earliest: Instant;
  /** What is next in the person's own time, and what is next by the queue: the same at each try. */
  own: (at: Instant) => void;
  shared: (at: Instant) => void;
}

/** What is next of an errand for which nothing is to be done. */
export const idle = (): void => undefined;

export const nobody: DeskVisit = {
  needs: [],
  next: () => 0,
  nextOf: () => 0,
  seen: () => undefined,
  lapsed: () => undefined,
  stillWanted: () => true,
};

export interface Desk {
  readonly of: DeskAssumption;
  /** As it is without the changes of a scenario: how long its queue is on the first day. */
  readonly usual: DeskAssumption;
  readonly hours: DeskHours;
  readonly team: Team<Errand>;
  /** What is drawn here, by name and by number. */
  readonly decisions: DeskDecisions;
  /** The key with which others are drawn. */
  readonly othersKey: number;
  /** Next free slot, by day number. */
  readonly booked: DayTable;
  /** Places of days that were looked at, by day number; none where the desk is closed. */
  readonly placesOfDay: DayTable;
  /** For a day on which no slot is left or the desk is closed, a later day up to which that is so. */
  readonly fullUntil: DayTable;
  /** When how many more had an errand here, in turns: an instant, then 1 or -1. */
  readonly changes: number[];
  asked: number;
  seen: number;
  lapsed: number;
  withdrawn: number;
  noShows: number;
  foundClosed: number;
  gaveUp: number;
  waited: number;
  /** By quarter in which they asked. */
  readonly waitedByQuarter: { seen: number; waited: number }[];
  /** The next day on which others book, by day number; below 0 before the first. */
  othersDay: number;
  /** Days to the first free appointment, by day from the first. */
  readonly waitByDay: number[];
  /** The last day on which others were met, by its number. */
  lastDay: number;
}

/** A decision by its name and by the number that counts it. */
export interface DeskDecision {
  readonly name: string;
  readonly key: number;
}

/** The decisions drawn at a desk. */
export interface DeskDecisions {
  readonly retry: DeskDecision;
  readonly lead: DeskDecision;
  readonly noShow: DeskDecision;
  readonly return: DeskDecision;
  readonly patience: DeskDecision;
  readonly takes: DeskDecision;
}

/** The decisions of one desk. */
export function decisionsOf(desk: string): DeskDecisions {
  const of = (what: string): DeskDecision => {
    const name = `desk.${desk}.${what}`;
    return { name, key: drawKey(name) };
  };
  return {
    retry: of('retry'),
    lead: of('lead'),
    noShow: of('no-show'),
    return: of('return'),
    patience: of('patience'),
    takes: of('takes'),
  };
}

/** The key with which those who come to a desk beside the people of a cohort are drawn. */
export function othersKey(desk: string): number {
  return decisionKey(`others.${desk}`);
}
