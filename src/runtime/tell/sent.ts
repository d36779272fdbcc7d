import type { Case } from '../../engine/index.ts';
import type { Entry } from '../../journal/index.ts';
import type { Issue } from '../../kernel/index.ts';
import type { Moment } from '../../moment/index.ts';

/** A command carried out. */
export interface Sent<C extends Case = Case> {
  readonly ok: true;
  readonly case: C;
  readonly entries: readonly Entry[];
  readonly moments: readonly Moment[];
  /** The command's id had been used before: nothing was changed now. */
  readonly repeated?: true;
  /** Attributes that were kept and that nothing reads, where one of another name may have been meant. */
  readonly warnings?: readonly Issue[];
  /** What a person's event did to the person's other open cases. `owed`: not yet told; it is kept and tried again. */
  readonly others?: readonly { readonly case: string; readonly ok: boolean; readonly reason?: string; readonly owed?: true }[];
}
