import type { Issue } from '../kernel/issue.ts';
import type { Vocabulary } from '../kernel/vocabulary.ts';
import type { Journey } from './journey.ts';

/** How journeys are read: the name of the file for messages, the words that are known, and how strictly. */
export interface ReadOptions {
  /** The file as its user named it, for the issues. */
  readonly file?: string;
  /** Known event types; without it every type is taken as known. */
  readonly vocabulary?: Vocabulary;
  /** Domains that rules speak of; without them any domain may stand in what cannot be seen. */
  readonly domains?: readonly string[];
  /** Treats what cannot be used (a time without an offset, an unknown event type, an id twice) as errors. @defaultValue false */
  readonly strict?: boolean;
  /** Zone of days without a clock; without it such a day is an error. */
  readonly zone?: string;
  /** Stops after so many errors. @defaultValue 200 */
  readonly maxErrors?: number;
}

/** Journeys that could be read, and what stood in the way of the rest. */
export interface ReadJourneys {
  readonly journeys: readonly Journey[];
  readonly issues: readonly Issue[];
}
