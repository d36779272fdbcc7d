import type { Schema } from './schema.ts';

/** One kind of event: what the machines accept, the journal holds, importers map to and rules are triggered by. */
export interface VocabularyEntry {
  readonly type: string;
  readonly label: string;
  /** `stage`: refused where no transition takes it. `support`: always recorded, and offered to the stage if it listens. */
  readonly kind: 'stage' | 'support';
  /** `person` events reach each open case of the person. */
  readonly scope: 'case' | 'person';
  /** Id of the contact at which the event happens, where it is one. */
  readonly contact?: string;
  /** Known attributes, as a schema of any library that keeps to Standard Schema; unknown ones are kept where it is a loose one. */
  readonly attrs: Schema<Readonly<Record<string, unknown>>>;
}

/** Every kind of event of a pathway, by its type. */
export type Vocabulary = Readonly<Record<string, VocabularyEntry>>;
