import type { Confidence, Domain, Need, Source } from 'justice-pathway';
import type { EventType } from '../vocabulary.ts';

// The form of every number that a simulated year rests on. Plain data: nothing here is law, and each number says where it comes from.

/** A number with its origin. `year` is the period it was counted in; `null` for an assumption. */
export interface Assumed<T = number> {
  readonly value: T;
  readonly year: string | null;
  readonly source: Source;
  readonly confidence: Confidence;
  readonly note?: string;
}

/** How long something takes, or how much there is of it. Days are elapsed days unless `working`. */
export type Spread =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'uniform'; readonly from: number; readonly to: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'lognormal'; readonly median: number; readonly sigma: number }
  | { readonly kind: 'gamma'; readonly shape: number; readonly mean: number }
  /** Bands with a share each, even within a band; the shares add up to 1. */
  | { readonly kind: 'bands'; readonly bands: readonly { readonly p: number; readonly from: number; readonly to: number }[] };

/** A wait before something happens. */
export interface Wait {
  readonly spread: Spread;
  readonly unit: 'hours' | 'days' | 'working-days';
  /** Afterwards moved on to the next time in hours at which such a thing happens. @defaultValue `any` */
  readonly hours?: 'any' | 'office' | 'court' | 'morning';
  /** Counted from an instant or a date in the stage's context instead of from now; may be negative through `before`. */
  readonly from?: string;
  /** Counted backwards from `from`. */
  readonly before?: boolean;
}

/** An attribute of an event: fixed, drawn from a spread (rounded), drawn from shares, or a date some days from now or from a date in the context. */
export type AttrDraw =
  | string
  | number
  | boolean
  | { readonly draw: Spread }
  /** The value of that field of the stage's context; left out while it is `null`. */
  | { readonly field: string }
  | { readonly oneOf: readonly { readonly value: string | number | boolean; readonly p: number }[] }
  | { readonly date: { readonly from: 'now' | string; readonly days: Spread } };

/** Something that may happen in a state. `event: null`: nothing does, and the person waits for the next due time. */
export interface Option {
  readonly event: EventType | null;
  readonly attrs?: Readonly<Record<string, AttrDraw>>;
  readonly p: number;
  /** @defaultValue the choice's wait */
  readonly wait?: Wait;
}

/** What happens to people in one leaf state of a stage. The first choice of a state whose condition holds is taken; shares add up to 1. */
export interface Choice {
  readonly stage: string;
  /** Path of the leaf within the stage: `custody.authorised.firstHours`. */
  readonly state: string;
  /** Fields of the context that must have these values. */
  readonly given?: Readonly<Record<string, string | number | boolean | null>>;
  readonly options: readonly Option[];
  readonly wait: Wait;
  readonly year: string | null;
  readonly source: Source;
  readonly confidence: Confidence;
  readonly note?: string;
}

/** A support event that follows something in a journey. */
export interface ServiceStep {
  readonly id: string;
  /** What sets it off: an event, or reaching a state (`stage:path`). */
  readonly after: { readonly event: EventType } | { readonly state: string };
  /** Attributes the event that set it off must have. */
  readonly given?: Readonly<Record<string, string | number | boolean>>;
  /** Who it concerns; all that are given must hold. */
  readonly who?: {
    readonly anyNeed?: readonly Need[];
    readonly tenancy?: readonly string[];
    readonly without?: 'phone' | 'photoId' | 'bankAccount' | 'gp';
    readonly dependants?: boolean;
    readonly notifiableVictim?: boolean;
    readonly supervision?: 'statutory' | 'none';
  };
  /** Not when this event has already happened in the same episode. */
  readonly unless?: EventType;
  readonly event: EventType;
  readonly attrs?: Readonly<Record<string, AttrDraw>>;
  readonly p: Assumed;
  readonly wait: Wait;
  readonly year: string | null;
  readonly source: Source;
  readonly confidence: Confidence;
  readonly note?: string;
}

/** How often a need is asked about at a contact, and what follows; shares of people who have the need. */
export interface AskRate {
  readonly contact: string;
  readonly domain: Domain;
  readonly asked: Assumed;
  readonly offered: Assumed;
  readonly accepted: Assumed;
  /** Of those who accept, the share who reach the service. */
  readonly reached: Assumed;
}

/** A share of people, by what they have in common. */
export interface Share<T extends string> {
  readonly value: T;
  readonly p: number;
}

/** Who comes in, where, and how often. */
export interface Arrivals {
  /** Of all journeys, the share that begins in each stage. */
  readonly start: Assumed<readonly Share<'arrest' | 'prosecution'>[]>;
  readonly perYear: Assumed;
  readonly sex: Assumed<readonly Share<'male' | 'female'>[]>;
  readonly age: Assumed<readonly { readonly from: number; readonly to: number; readonly p: number }[]>;
  readonly tenancy: Assumed<readonly Share<'none' | 'sole' | 'joint' | 'family'>[]>;
  readonly needs: Readonly<Record<Need, Assumed>>;
  readonly phone: Assumed;
  readonly photoId: Assumed;
  readonly bankAccount: Assumed;
  readonly gpRegistered: Assumed;
  readonly dependants: Assumed;
  readonly notifiableVictim: Assumed;
  /** Shares of arrests by weekday, Monday first, and by hour of the day. */
  readonly weekdays: Assumed<readonly number[]>;
  readonly hours: Assumed<readonly number[]>;
}
