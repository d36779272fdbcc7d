import type { Instant } from '../../kernel/index.ts';

/** Which cases are asked for; a field left out chooses all. */
export interface CaseQuery {
  readonly person?: string;
  readonly open?: boolean;
  readonly stage?: string;
  readonly version?: string;
  /** Closed before this instant. */
  readonly closedBefore?: Instant;
  /** After this id, in order of id. */
  readonly after?: string;
  /** @defaultValue 100 */
  readonly limit?: number;
}

/** One question about a fact. `in`: any of the values; `not`: none of them, also where there is no value. */
export type FactTest = { readonly name: string } & (
  | { readonly is: 'in' | 'not'; readonly values: readonly string[] | readonly number[] }
  | { readonly is: 'between'; readonly from?: string | number; readonly to?: string | number }
  | { readonly is: 'absent' | 'present' }
);

/** Cases with something that falls due, held ones left out. */
export interface DueTest {
  readonly from?: Instant;
  /** Up to and with this instant. */
  readonly by?: Instant;
  /** The delay's name in the machine. */
  readonly name?: string;
}

/** Cases that came to a contact. */
export interface ContactTest {
  readonly id: string;
  readonly domain?: string;
  readonly from?: Instant;
  /** Up to and with this instant. */
  readonly to?: Instant;
}

/** Which cases a store is asked for. */
export interface StoreQuery extends CaseQuery {
  readonly facts?: readonly FactTest[];
  readonly due?: DueTest;
  readonly contact?: ContactTest;
  /** Indexed by these declarations of facts (`factsPrint`); `''`: not indexed yet. */
  readonly as?: string;
}
