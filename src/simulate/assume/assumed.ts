import type { Confidence, Source } from '../../kernel/index.ts';

/** A number with its origin; `year` is the period it was counted in, `null` for an assumption. */
export interface AssumedValue<T = number> {
  readonly value: T;
  readonly year: string | null;
  readonly source: Source;
  readonly confidence: Confidence;
  readonly note?: string;
}

/** How long something takes, or how much there is of it; days are elapsed days unless the wait says working days. */
export type SpreadOf =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'uniform'; readonly from: number; readonly to: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'lognormal'; readonly median: number; readonly sigma: number }
  | { readonly kind: 'gamma'; readonly shape: number; readonly mean: number }
  /** Bands with a share each, even within a band; the shares add up to 1. */
  | { readonly kind: 'bands'; readonly bands: readonly { readonly p: number; readonly from: number; readonly to: number }[] };

/** A wait before something happens. */
export interface WaitFor {
  readonly spread: SpreadOf;
  readonly unit: 'hours' | 'days' | 'working-days';
  /** Then moved on to the next time at which such a thing happens. @defaultValue 'any' */
  readonly hours?: 'any' | 'office' | 'court' | 'morning';
  /** A field of the stage's context, an instant or a date, from which it is counted; absent: from now. */
  readonly from?: string;
  /** Counted backwards. */
  readonly before?: boolean;
}

/** An attribute of an event: fixed, drawn (rounded), taken from the context, drawn from shares, or a date some days from now or from a date in the context. */
export type AttrOf =
  | string
  | number
  | boolean
  | { readonly draw: SpreadOf }
  /** The value of that field of the stage's context; left out while it is `null`. */
  | { readonly field: string }
  | { readonly oneOf: readonly { readonly value: string | number | boolean; readonly p: number }[] }
  | {
      readonly date: {
        readonly from: 'now' | string;
        readonly days: SpreadOf;
        /** Weekdays on which it does not fall, nor on a holiday: it is moved to the day before. */
        readonly notOn?: readonly number[];
      };
    };
