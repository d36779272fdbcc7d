import type { SchemaInput, Vocabulary } from '../kernel/index.ts';
import type { FactValue } from './fact.ts';
import type { Pathway } from './pathway.ts';

/** The event types of a pathway. */
export type EventName<P extends Pathway> = keyof P['vocabulary'] & string;
/** The stages of a pathway. */
export type StageName<P extends Pathway> = keyof P['stages'] & string;
/** The contacts of a pathway. */
export type ContactName<P extends Pathway> = keyof P['contacts'] & string;

/** The facts that a pathway declares of its cases. */
export type FactName<P extends Pathway> = keyof NonNullable<P['facts']> & string;
/** The values of a fact, as the function that works it out gives them. */
export type FactOf<P extends Pathway, K extends FactName<P>> = ValueOf<NonNullable<P['facts']>[K]>;

type ValueOf<F> = F extends { readonly of: (about: never) => infer R }
  ? NonNullable<R>
  : F extends { readonly next: (before: never, event: never) => infer R }
    ? NonNullable<R>
    : FactValue;

/** What may be written as an event's attributes: the known ones, each of its type; where a word knows none, any. */
export type AttrsFor<V extends Vocabulary, K extends keyof V> = KnownOf<SchemaInput<V[K]['attrs']>>;

// A loose schema takes further attributes and keeps them; a slip in a name known here must still not compile.
type KnownOf<A> = unknown extends A ? Readonly<Record<string, unknown>> : keyof Named<A> extends never ? A : Named<A>;
type Named<A> = { [K in keyof A as string extends K ? never : K]: A[K] };
