import type { Journey } from '../journal/index.ts';
import type { ExplainOptions, Finding, Indicator, MomentTable, Recognised, Rule } from '../map/index.ts';
import type { Audience, Earlier } from '../release/index.ts';
import type { AssumptionRow } from './report.ts';
import type { EarlierFigures } from './rows/since-rows.ts';
import type { ReportWords } from './words.ts';

/** What a report is made from: the journeys, every answer of every rule about them, and the tables of the mapper. */
export interface MappedJourneys {
  readonly journeys: readonly Journey[];
  /** All verdicts: `met` and `due` too, so that shares can be told. */
  readonly findings: readonly Finding[];
  readonly rules: readonly Rule[];
  /** In full; the gate decides what of it is shown. */
  readonly matrix?: MomentTable;
  /** How much of the input carries a word that is known; what does not is told before any finding. */
  readonly recognised?: Recognised;
  /** In which days were counted. */
  readonly zone?: string;
}

/** What a report is told beside its findings: words, zone, small number, title. */
export interface ReportOptions {
  /** @defaultValue 'Where journeys break' */
  readonly title?: string;
  /** What the journeys are: "Records of 2025". It must not hold a number of people. */
  readonly subtitle?: string;
  readonly words?: ReportWords;
  /** For whom it is written. @defaultValue forRelease(): everything is rounded, and nobody is shown alone */
  readonly audience?: Audience;
  /** Releases of the past about some of the same people. */
  readonly earlier?: readonly Earlier[];
  /** The release that "since last time" looks back to. */
  readonly lastTime?: EarlierFigures;
  readonly sinceNote?: string;
  readonly indicators?: readonly Indicator[];
  /** Some of the rules: counted with the others, and told only where `isTold`, so that a number means the same with and without them. */
  readonly beside?: { readonly rules: readonly Rule[]; readonly isTold: boolean };
  /** Contacts and events, to work out where something could have been raised in time. */
  readonly explain?: ExplainOptions;
  /** Lists every verdict in the person-level forms, not only the findings. @defaultValue false */
  readonly all?: boolean;
  /** How many journeys to picture, inside or of invented people; a release never shows one. @defaultValue all of up to 12, else the 4 most telling */
  readonly pictures?: number;
  /** A journey of an invented person, to be told in a release in place of a real one. */
  readonly toldInstead?: { readonly journey: Journey; readonly findings: readonly Finding[] };
  /** What the records could not show at all, in sentences, from the reading of the files. */
  readonly coverage?: readonly string[];
  readonly assumptions?: readonly AssumptionRow[];
  readonly notes?: readonly string[];
  /** @defaultValue the zone in which the journeys were mapped */
  readonly zone?: string;
}
