import type { Finding } from '../map/index.ts';
import type { Audience, ShownCount } from '../release/index.ts';
import type { ShownShare } from './paper/paper.ts';
import type { CohortFlow } from './picture/cohort-flow.ts';
import type { Swimlane } from './picture/swimlane.ts';
import type { BreakdownShown } from './rows/breakdown-rows.ts';
import type { NeedRow } from './rows/need-rows.ts';
import type { FlowCount } from './tally/flow-cells.ts';
import type { MomentAnswer } from './tally/moment-cells.ts';

/** One rule over all journeys. */
export interface DisconnectRow {
  readonly rule: string;
  readonly title: string;
  readonly domain: string;
  readonly severity: number;
  /** Severity 3 and due within 72 hours of release. */
  readonly isFirst: boolean;
  readonly lead: string;
  readonly community: string;
  readonly communities: readonly string[];
  readonly outcomeIds: readonly string[];
  readonly outcomes: readonly string[];
  readonly quickWin: string;
  /** Where the window of the rule comes from, in words; weak ones are marked. */
  readonly basis: string;
  readonly weak: boolean;
  /** People for whom it broke at least once. */
  readonly people: ShownCount;
  /** People for whom it could be answered. */
  readonly of: ShownCount;
  readonly share: ShownShare;
  readonly interval: string;
  /** For whom it never happened, and for whom it came late; of rules that wait for something. */
  readonly missed?: ShownCount;
  readonly late?: ShownCount;
  /** People for whom the records cannot say. */
  readonly unseen: ShownCount;
  /** The same for each sex, age band and so on, where each part stands on enough people. */
  readonly groups: readonly GroupCount[];
}

/** A number of one group of people, and of how many. */
export interface GroupCount {
  readonly characteristic: string;
  readonly label: string;
  readonly count: ShownCount;
  readonly of?: ShownCount;
  readonly unseen?: ShownCount;
}

/** A lead partner, community of practice or outcome, with the rules that are its concern, the first of them first. */
export interface GroupRow {
  readonly id: string;
  readonly label: string;
  readonly rules: readonly DisconnectRow[];
}

/** A characteristic that the records hold, with the people of each group and what they took up. */
export interface CharacteristicRows {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly {
    readonly label: string;
    readonly people: ShownCount;
    readonly offered: ShownCount;
    readonly accepted: ShownCount;
    /** No source could tell of any offer to them. */
    readonly unseen: ShownCount;
  }[];
}

/** One outcome indicator, for everybody and by group, with the people whose records could not show it. */
export interface IndicatorRow {
  readonly id: string;
  readonly label: string;
  readonly framework: string;
  readonly count: ShownCount;
  readonly of?: ShownCount;
  readonly unseen: ShownCount;
  /** The share or count of an earlier release, and how it moved since. */
  readonly baseline?: string;
  readonly direction?: string;
  readonly note?: string;
  readonly groups: readonly GroupCount[];
}

/** Something of the first hours and days after release. */
export interface TimeCriticalRow {
  readonly rule: string;
  readonly label: string;
  readonly sentence: string;
  readonly had: ShownCount;
  readonly of: ShownCount;
  readonly share: ShownShare;
  readonly interval: string;
  readonly unseen: ShownCount;
  readonly lead: string;
}

/** How long people waited for one thing, in bands. */
export interface WaitRow {
  readonly id: string;
  readonly label: string;
  readonly all: ShownCount;
  readonly bands: readonly { readonly label: string; readonly count: ShownCount }[];
  readonly groups: readonly {
    readonly characteristic: string;
    readonly label: string;
    readonly all: ShownCount;
    readonly bands: readonly ShownCount[];
  }[];
}

/** Releases by weekday and part of the day. */
export interface GateRows {
  readonly parts: readonly string[];
  readonly rows: readonly { readonly day: string; readonly all: ShownCount; readonly parts: readonly ShownCount[] }[];
}

/** Contact by domain, with what came of the moments. */
export interface MomentRowsShown {
  readonly contacts: readonly { readonly id: string; readonly label: string }[];
  readonly domains: readonly { readonly id: string; readonly label: string }[];
  readonly cells: Readonly<Record<string, Readonly<Record<string, Readonly<Record<MomentAnswer, ShownCount>>>>>>;
  readonly sentence: string;
  /** Of those who were offered something, how many accepted in good time. */
  readonly offered?: ShownCount;
  readonly accepted?: ShownCount;
}

/** The change that would help most people, and what can honestly be expected of it. */
export interface BestChangeShown {
  readonly label: string;
  readonly people: ShownCount;
  readonly of: ShownCount;
  readonly isAsking: boolean;
}

/** What an earlier release said, beside this one. */
export interface SinceRow {
  readonly rule: string;
  readonly title: string;
  readonly before: ShownCount;
  readonly beforeOf: ShownCount;
  readonly beforeShare: ShownShare;
  readonly now: ShownCount;
  readonly of: ShownCount;
  readonly share: ShownShare;
  /** "fell", "rose", or that chance alone could explain it. */
  readonly moved: string;
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

/** Everything that papers say, before they take a form. Plain data; each number of people has passed the gate. */
export interface Report {
  readonly title: string;
  readonly subtitle: string;
  readonly audience: Audience;
  readonly marks: readonly string[];
  readonly people: ShownCount;
  readonly zone: string;
  /** The report in a few sentences. */
  readonly lead: readonly string[];
  /** What could not be seen, said first. */
  readonly unseen: readonly string[];
  /** What partners should stop passing on as it is: words that nobody can read. */
  readonly stop: readonly string[];
  readonly timeCritical: readonly TimeCriticalRow[];
  readonly breaks: readonly DisconnectRow[];
  readonly byLead: readonly GroupRow[];
  readonly byCommunity: readonly GroupRow[];
  readonly byOutcome: readonly GroupRow[];
  readonly characteristics: readonly CharacteristicRows[];
  readonly matrix: MomentRowsShown;
  /** People whose need came up at a contact, by need, sex and age band. */
  readonly needs: readonly NeedRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly flow: CohortFlow;
  readonly flowLinks: readonly FlowCount[];
  readonly waits: readonly WaitRow[];
  readonly gates: GateRows;
  readonly breakdowns: readonly BreakdownShown[];
  readonly change?: BestChangeShown;
  readonly since: readonly SinceRow[];
  /** What the comparison rests on, or why there is none. */
  readonly sinceNote: string;
  /** Whose names the leads of rules are. */
  readonly leadNote?: string;
  readonly told: { readonly note: string; readonly lines: readonly string[] } | undefined;
  readonly deaths: ShownCount;
  /** Journeys one by one: only inside, and of invented people. */
  readonly pages: readonly JourneyPage[];
  /** Why these journeys are pictured and not others; empty when all are. */
  readonly pagesNote: string;
  readonly assumptions: readonly AssumptionRow[];
  readonly notes: readonly string[];
  /** For the person-level forms (JSON, CSV, JUnit), which are inside forms by nature. */
  readonly findings: readonly Finding[];
  readonly ids: readonly string[];
}
