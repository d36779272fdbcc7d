import type { Domain } from '../../kernel/index.ts';

/** One step of a shortest way. */
export interface RouteStep {
  readonly type: string;
  /** What the event is called; of an opening or a due time, the state come to. `undefined` where no state is come to. */
  readonly label: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>>;
  /** Hours from the start of the route. */
  readonly hours: number;
}

/** The notice that a contact needs, and the one that a stay gives; in days. */
export interface NoticeGap {
  readonly needed: number;
  readonly given: number;
  /** The longest that the stay lasts. */
  readonly stayDays: number;
  readonly stayLabel: string;
  /** Whether no preparing contact has its notice on such a stay. */
  readonly ofAny: boolean;
}

/** A gap that follows from the pathway itself, whoever walks it: facts, which `structuralSentence` puts into words. */
export interface StructuralFinding {
  readonly code:
    | 'release-without-preparation'
    | 'way-out-without-moment'
    | 'lead-time-never-met'
    | 'waits-for-a-record'
    | 'nobody-responsible'
    | 'two-responsible';
  /** Id of the way out, contact, state or responsibility. */
  readonly subject: string;
  /** What the way out, contact, state or responsibility is called. */
  readonly label: string;
  readonly domains?: readonly Domain[];
  readonly stay?: string;
  readonly partners?: readonly string[];
  readonly states?: readonly string[];
  readonly notice?: NoticeGap;
  /** A shortest route on which it happens, each step taken by the engine. */
  readonly route: readonly RouteStep[];
}

/** What follows from a pathway itself: its ways out, its gaps and its stays. */
export interface PathwayStructure {
  readonly findings: readonly StructuralFinding[];
  readonly positions: number;
  /** False when the search met its limit: there may be more to find. */
  readonly complete: boolean;
}
