import type { Confidence, Domain } from '../../kernel/index.ts';

/** A way out into the community: a stage ending with an outcome. */
export interface WayOut {
  readonly id: string;
  readonly label: string;
  readonly stage: string;
  readonly outcome: string;
  /** A way out of custody, which should have been prepared for. */
  readonly fromCustody?: boolean;
}

/** A contact that prepares for release and needs so many days of notice. */
export interface PreparingContact {
  readonly contact: string;
  readonly leadDays: number;
  /** The contact that stands in for it on a stay too short for it. */
  readonly onShortStay?: string;
}

/** A length of stay that really happens. */
export interface StageStay {
  readonly id: string;
  readonly label: string;
  readonly days: number;
  /** How many days before the release its day is known. @defaultValue as long as the stay */
  readonly noticeDays?: number;
  /** States in which such a stay is spent, as the beginnings of their ids. */
  readonly states: readonly string[];
  readonly confidence: Confidence;
}

/** Something that somebody has to see to, and who does so in which states. */
export interface Responsibility {
  readonly id: string;
  readonly label: string;
  /** Where it matters, as the beginnings of state ids. */
  readonly during: readonly string[];
  readonly holders: readonly { readonly partner: string; readonly states: readonly string[]; readonly confidence: Confidence }[];
}

/** What to prove about a pathway. */
export interface StructureQuestions {
  readonly domains: readonly Domain[];
  readonly waysOut: readonly WayOut[];
  readonly preparing: readonly PreparingContact[];
  readonly stays: readonly StageStay[];
  readonly responsibilities: readonly Responsibility[];
}
