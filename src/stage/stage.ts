import type { AnyStateMachine, ContextFrom, InputFrom, OutputFrom } from 'xstate';
import type { Instant, Issue, Schema, SchemaOutput, Vocabulary, VocabularyEntry } from '../kernel/index.ts';

/** What a state says of itself, in `meta`. */
export interface StateMeta {
  /** Plain words for a reader. */
  readonly label: string;
  /** Id of the contact that being here is. Each entry raises its moments. */
  readonly contact?: string;
  /** Act and section, or the guidance, that makes this state. */
  readonly source?: string;
  /** Why it may stand that only a record leads on from here, and what is known meanwhile; for the states within too. */
  readonly waits?: string;
}

/** One event as a machine receives it: `attrs` is always there, checked against the vocabulary. */
export interface StageEvent<T extends string = string, A = Readonly<Record<string, unknown>>> {
  readonly type: T;
  readonly at: Instant;
  readonly attrs: A;
}

/** The union of a machine's events, from vocabulary entries whose names and attributes are typed. */
export type StageEvents<
  V extends Readonly<Record<string, Pick<VocabularyEntry, 'attrs'>>>,
  K extends keyof V & string = keyof V & string,
> = {
  [T in K]: StageEvent<T, SchemaOutput<V[T]['attrs']>>;
}[K];

/** A stage: an XState machine that keeps the engine's rules, with its identity. */
export interface Stage<M extends AnyStateMachine = AnyStateMachine> {
  /** The machine's id. */
  readonly id: string;
  readonly version: string;
  readonly label: string;
  /** Of the structure: states, transitions, guards, actions, delays; not of labels. A case loads only under the same hash. */
  readonly hash: string;
  readonly machine: M;
  /** What the machine's input must be, without `at`. */
  readonly input?: Schema;
  /** The outcomes that its final states name. */
  readonly outcomes: readonly string[];
  /** Warnings; errors throw. */
  readonly issues: readonly Issue[];
  /** Only a type, never there: what a case carries in this stage. */
  readonly context?: ContextFrom<M>;
}

/** What an author says of a stage beside its machine. */
export interface StageOptions {
  /** Given, every event of the machine must be in it. */
  readonly vocabulary?: Vocabulary;
  /** What the machine's input must be, without the `at` that the engine adds. Without it any input is taken. */
  readonly input?: Schema;
  /** @defaultValue '1' */
  readonly version?: string;
  /** @defaultValue the root's `meta.label`, else the id */
  readonly label?: string;
}

/** The outcomes in a stage's typed output. */
export type OutcomeOf<S> = S extends Stage<infer M> ? (OutputFrom<M> extends { outcome: infer O extends string } ? O : never) : never;
/** What a stage gives with one of its outcomes. */
export type OutputOf<S, O> = S extends Stage<infer M> ? Extract<OutputFrom<M>, { outcome: O }> : never;
/** What a stage needs to start; the engine adds `at`. */
export type InputOf<S> = S extends Stage<infer M> ? Omit<InputFrom<M>, 'at'> : never;
