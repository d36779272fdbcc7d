import type { Case, Due, StepOptions } from '../engine/index.ts';
import type { IdMaker } from '../kernel/index.ts';
import type { Hook } from '../moment/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type { Spans } from './correct/spans.ts';
import type { Commit, Store, Tell } from './store/store.ts';
import type { TrueClock } from './true-clock.ts';

/** What to do about a due time that is dealt with late: act on it, record that it passed, or ask a person. */
export type CatchUp = 'fire' | 'skip' | 'ask';

/** What is done about late due times, for all of them or by event type. */
export interface CatchUpPolicy {
  /** Later than this counts as late. */
  readonly afterMs: number;
  readonly decide: (due: Due, lateMs: number, of: Case) => CatchUp;
}

/** What every part of the runtime works with. */
export interface RuntimeContext {
  readonly store: Store;
  /** By `id@version`. */
  readonly pathways: ReadonlyMap<string, Pathway>;
  readonly current: Pathway;
  readonly hooks: readonly Hook[];
  readonly clock: TrueClock;
  readonly ids: IdMaker;
  readonly by: string;
  readonly catchUp: CatchUpPolicy;
  readonly attempts: number;
  readonly backoffMs: (attempt: number) => number;
  readonly leaseMs: number;
  /** How many cases are worked on side by side. */
  readonly atOnce: number;
  readonly step: StepOptions;
  readonly spans: Spans;
  /** Has one case take what its person's other cases were told; put in its place where the case has gone on since. */
  readonly takeTold: (
    context: RuntimeContext,
    id: string,
    event: Tell['event'],
    signature: { readonly by: string; readonly why?: string; readonly command: string },
  ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }>;
  /** Tells the waker and the listeners that something was committed. */
  readonly committed: (commit: Commit) => void;
}

export function pathwayOf(context: Pick<RuntimeContext, 'pathways'>, of: Pick<Case, 'pathway' | 'version'>): Pathway | undefined {
  return context.pathways.get(`${of.pathway}@${of.version}`);
}
