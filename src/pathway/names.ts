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
