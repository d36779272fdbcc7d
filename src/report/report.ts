import type { Finding, IndicatorValue, MomentTable } from '../map/index.ts';
import type { CohortFlow } from './picture/cohort-flow.ts';
import type { Swimlane } from './picture/swimlane.ts';

/** A number of people; `undefined` where it is held back because it is small, or would give a small one away. */
export type PeopleCount = number | undefined;

/** One rule over the whole input. */
export interface DisconnectRow {
  readonly rule: string;
  readonly title: string;
  readonly severity: number;
  readonly lead: string;
  readonly communities: readonly string[];
  readonly outcomes: readonly string[];
  readonly quickWin: string;
  /** Where the window of the rule comes from, in words; weak ones are marked. */
  readonly basis: string;
  readonly weak: boolean;
  /** Journeys in which it broke at least once. */
  readonly people: PeopleCount;
  /** Journeys in which it applied and time had run out. */
  readonly of: PeopleCount;
  readonly missed: PeopleCount;
  readonly late: PeopleCount;
  readonly present: PeopleCount;
  readonly unknown: PeopleCount;
}

/** Disconnects of one lead partner, community of practice or outcome. */
export interface GroupRow {
  readonly id: string;
  readonly label: string;
  readonly people: PeopleCount;
  readonly disconnects: PeopleCount;
  readonly missed: PeopleCount;
  readonly late: PeopleCount;
  /** The rule that breaks most here, and what would help. */
  readonly first: string;
  readonly quickWin: string;
}

/** People of one sex or age band. */
export interface PeopleRow {
  readonly label: string;
  readonly people: PeopleCount;
  readonly withDisconnect: PeopleCount;
  /** With a disconnect of severity 3. */
  readonly urgent: PeopleCount;
}

/** One journey in the table of a report. */
export interface JourneyRow {
  /** As numbered in the picture; none for something that did not happen. */
  readonly number?: number;
  /** ISO 8601 text with an offset. */
  readonly at: string;
  readonly service: string;
  readonly what: string;
  /** Verdict, for a disconnect. */
  readonly verdict?: string;
  readonly lead?: string;
  readonly quickWin?: string;
}

/** One journey as a page of a report needs it. */
export interface JourneyPage {
  readonly id: string;
  readonly about: string;
  readonly picture: Swimlane;
  readonly rows: readonly JourneyRow[];
}

/** A number that the result rests on, with where it comes from. */
export interface AssumptionRow {
  readonly label: string;
  readonly value: string;
  readonly year?: string;
  readonly source: string;
  /** `high`, `medium`, `low`, or a word of your own. */
  readonly confidence: string;
  readonly weak: boolean;
}

/** Everything a report says, before it takes a form. Plain data. */
export interface Report {
  readonly title: string;
  readonly subtitle: string;
  readonly journeys: number;
  readonly zone: string;
  /** Findings first: the report in a few sentences. */
  readonly lead: readonly string[];
  readonly figures: readonly { readonly value: string; readonly label: string }[];
  readonly findings: readonly Finding[];
  readonly breaks: readonly DisconnectRow[];
  readonly byLead: readonly GroupRow[];
  readonly byCommunity: readonly GroupRow[];
  readonly byOutcome: readonly GroupRow[];
  readonly bySex: readonly PeopleRow[];
  readonly byAge: readonly PeopleRow[];
  readonly matrix: MomentTable;
  readonly indicators: readonly IndicatorValue[];
  readonly pages: readonly JourneyPage[];
  /** Why these journeys are pictured and not others; empty when all are. */
  readonly pagesNote: string;
  readonly flow: CohortFlow;
  /** Counts of people below this are held back; 0 shows everything. */
  readonly smallNumber: number;
  readonly deaths: number;
  readonly assumptions: readonly AssumptionRow[];
  readonly notes: readonly string[];
  /** Journeys in which something stood broken with severity at or above the threshold of `check`. */
  readonly ids: readonly string[];
}
