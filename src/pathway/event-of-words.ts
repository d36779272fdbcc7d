import type { Domain, Instant, Vocabulary } from '../kernel/index.ts';
import type { AttrsFor } from './attrs-for.ts';

/** An event of each word of a vocabulary. */
export type EventOfWords<V extends Vocabulary> = {
  [K in keyof V & string]: {
    readonly type: K;
    /** @defaultValue now, or the case's own time where that is later */
    readonly at?: Instant;
    /** Becomes the id of its journal entry. */
    readonly id?: string;
    readonly attrs?: AttrsFor<V, K>;
    /** Domains raised at this contact; leave out where nobody wrote it down. */
    readonly asked?: readonly Domain[];
  };
}[keyof V & string];
