import type { Hook } from '../../moment/index.ts';
import type { ContactName, Pathway } from '../../pathway/index.ts';

/** Hooks as a pathway wants them: contacts written in the code must be its own; those known only as they run are left to it. */
export type FittingHooks<P extends Pathway, H extends readonly Hook[]> = {
  readonly [I in keyof H]: string extends ContactIn<H[I]['contacts']> ? Hook : Hook<ContactName<P>>;
};

type ContactIn<C> = C extends readonly (infer N)[] ? N : never;
