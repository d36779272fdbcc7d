import type { CohortTable } from '../text/cohort-tables.ts';

/** The flags of `simulate`. */
export interface SimulateFlags {
  readonly people?: number;
  readonly seed: number;
  readonly format: 'summary' | 'json' | 'jsonl' | 'csv';
  readonly out?: string;
  readonly scenario: string;
  readonly compare?: string;
  readonly replications?: number;
  readonly precision?: number;
  readonly workers?: number;
  readonly sweep?: string;
  readonly fit?: boolean;
  readonly method?: boolean;
  readonly from: string;
  readonly days: number;
  readonly observe?: number;
  readonly area?: string;
  readonly assumptions?: string;
  readonly links?: string;
  /** A word of the ids that are listed; all of them where none is given. */
  readonly numbers?: string | true;
  readonly sensitivity?: number;
  readonly areas?: string;
  readonly table?: CohortTable;
}
