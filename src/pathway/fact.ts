import type { StateValue } from 'xstate';
import type { CivilDate, Instant, Profile, Vocabulary } from '../kernel/index.ts';
import type { Stage } from '../stage/index.ts';
import type { EventOfWords } from './event-of-words.ts';

/** What a value of each kind of fact is: a day is a date, an instant milliseconds since 1970, `texts` a set of words. */
export interface FactKinds {
  readonly day: CivilDate;
  readonly instant: Instant;
  readonly number: number;
  readonly flag: boolean;
  readonly text: string;
  readonly texts: readonly string[];
}

/** The kinds of facts: a date, an instant, a number, yes or no, a word, a set of words. */
export type FactKind = keyof FactKinds;
/** A value of any fact. */
export type FactValue = FactKinds[FactKind];

/** What a fact of the case as it stands is worked out from: its stage tells its context apart. */
export type FactSubject<S extends Readonly<Record<string, Stage>>> = {
  readonly profile: Profile;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
} & (
  | { [K in keyof S & string]: { readonly stage: K; readonly value: StateValue; readonly context: NonNullable<S[K]['context']> } }[keyof S &
      string]
  | { readonly stage: null; readonly value: null; readonly context: null }
);

/** What happened in a case, as a fact of events hears it. */
export type FactEvent<V extends Vocabulary> = EventOfWords<V> & { readonly at: Instant };

interface FactHead {
  /** In words, for whoever reads a list of facts. */
  readonly label: string;
  /** Raise it when the function answers otherwise than before, so that kept values are worked out again. @defaultValue 1 */
  readonly revision?: number;
}

/** A fact of the case as it stands: a pure function of stage, context and profile. `null`: not known, or not so. */
export interface StateFact<S extends Readonly<Record<string, Stage>>, K extends FactKind> extends FactHead {
  readonly kind: K;
  readonly of: (about: FactSubject<S>) => FactKinds[K] | null;
}

/** A fact of what happened: events of these types, as corrected and in order of time, each change the value before. */
export interface EventFact<V extends Vocabulary, K extends FactKind> extends FactHead {
  readonly kind: K;
  readonly from: readonly (keyof V & string)[];
  readonly next: (before: FactKinds[K] | null, event: FactEvent<V>) => FactKinds[K] | null;
}

/** A fact by which cases are found, as an author of a pathway declares it. */
export type FactDefinition<S extends Readonly<Record<string, Stage>>, V extends Vocabulary> = {
  [K in FactKind]: StateFact<S, K> | EventFact<V, K>;
}[FactKind];

/** Any fact, as the runtime reads it. */
export interface AnyFact extends FactHead {
  readonly kind: FactKind;
  readonly of?: (about: never) => FactValue | null;
  readonly from?: readonly string[];
  readonly next?: (before: never, event: never) => FactValue | null;
}
