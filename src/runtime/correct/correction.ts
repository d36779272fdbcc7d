import type { Case, Due, Refusal } from '../../engine/index.ts';
import type { Instant } from '../../kernel/index.ts';
import type { Moment } from '../../moment/index.ts';
import type { EventFor, Pathway } from '../../pathway/index.ts';
import type { HookCall } from '../store/store.ts';
import type { Sent } from '../tell/sent.ts';
import type { RuntimeRefusal } from '../work.ts';

export type Added<P extends Pathway = Pathway> = EventFor<P> & { readonly at: Instant };

/** What to put right: take an entry out, put another in its place, or add one that was recorded late. */
export type Correction<P extends Pathway = Pathway> =
  | { readonly withdraw: string }
  | { readonly replace: string; readonly event: Added<P> }
  | { readonly add: Added<P> };

/** The id of the event that a correction takes out or puts something in the place of. */
export function targetOf(correction: Correction): string | undefined {
  return 'withdraw' in correction ? correction.withdraw : 'replace' in correction ? correction.replace : undefined;
}

/** The event that a correction brings. */
export function eventOf(correction: Correction): Added | undefined {
  return 'event' in correction ? correction.event : 'add' in correction ? correction.add : undefined;
}

/** What a correction changes. */
export interface CorrectionDifference {
  readonly before: { readonly stage: string | null; readonly state: string };
  readonly after: { readonly stage: string | null; readonly state: string };
  readonly due: { readonly added: readonly Due[]; readonly removed: readonly Due[] };
  readonly moments: { readonly added: readonly Moment[]; readonly removed: readonly Moment[] };
  /** Services that were already asked about moments which, as now known, never were. */
  readonly alreadySent: readonly Pick<HookCall, 'key' | 'hook' | 'moment'>[];
}

/** A correction carried out, or the reason why it was not. */
export type Corrected<C extends Case = Case, T extends string = string> =
  | {
      readonly ok: true;
      readonly case: C;
      readonly entry: string;
      readonly difference: CorrectionDifference;
      readonly repeated?: true;
      /** What became of the person's other cases, where an event about the person was added. */
      readonly others?: Sent['others'];
    }
  | RuntimeRefusal<T>
  /** Later events would no longer be possible. */
  | {
      readonly ok: false;
      readonly reason: 'does-not-fit';
      readonly message: string;
      readonly misfits: readonly { readonly entry: string; readonly type: string; readonly refusal: Refusal }[];
    };
