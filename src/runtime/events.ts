import type { z } from 'zod';
import type { Domain, Instant, Vocabulary } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';

/** What may be sent to a case of a pathway: the words of its vocabulary, each with its own attributes. */
export type EventFor<P> = P extends Pathway<infer _S, infer _T, infer V> ? EventOfWords<V> : never;

type EventOfWords<V extends Vocabulary> = {
  [K in keyof V & string]: {
    readonly type: K;
    /** @defaultValue now, or the case's own time where that is later */
    readonly at?: Instant;
    /** Becomes the id of its journal entry. */
    readonly id?: string;
    readonly attrs?: z.input<V[K]['attrs']>;
    readonly asked?: readonly Domain[];
  };
}[keyof V & string];

/** Who, why, and the command's id: the same id again changes nothing. */
export interface CommandOptions {
  readonly command?: string;
  /** An account or service id; never a name. @defaultValue the runtime's `by` */
  readonly by?: string;
  readonly why?: string;
  /** The revision that the caller has seen; if the case has moved on, the answer is a conflict. */
  readonly expected?: number;
}
