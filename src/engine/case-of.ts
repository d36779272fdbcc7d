import type { StateValue } from 'xstate';
import type { Instant } from '../kernel/index.ts';
import type { EventFor, Pathway, StageName } from '../pathway/index.ts';
import type { CaseHead, DueEvent } from './case.ts';

/**
 * A case of one pathway: its `stage` tells its `context` apart, stage by stage.
 * @example if (of.stage === 'custody') of.context.releaseOn; // the context of custody
 */
export type CaseOf<P extends Pathway> = CaseIn<P> | CaseClosed;

/** A case that stands in one of these stages of a pathway. */
export type CaseIn<P extends Pathway, K extends StageName<P> = StageName<P>> = {
  [N in K]: CaseHead & {
    readonly stage: N;
    readonly value: StateValue;
    readonly context: NonNullable<P['stages'][N]['context']>;
    readonly outcome: null;
  };
}[K];

/** A case that has come to its end. */
export interface CaseClosed extends CaseHead {
  readonly stage: null;
  readonly value: null;
  readonly context: null;
  readonly outcome: string;
}

/** What moves a case of one pathway: an event of its vocabulary at its instant, or a due time that has come. */
export type InputFor<P extends Pathway> = (EventFor<P> & { readonly at: Instant }) | DueEvent;
