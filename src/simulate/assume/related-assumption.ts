import type { ConcernedPeople } from '../../journal/index.ts';
import type { AssumedValue, AttrOf, WaitFor } from './assumed.ts';

/** Somebody beside the person who is followed, with a journey of their own: a household, a person harmed. */
export interface RelatedAssumption {
  readonly id: string;
  readonly label: string;
  /** How the two are linked, read from this one to the person: `shares-household`, `harmed-by`. */
  readonly kind: string;
  /** Of whose people there is one, and for what share of them. */
  readonly who?: ConcernedPeople;
  readonly p: AssumedValue;
  /** Needs of their own, by share. */
  readonly needs: Readonly<Record<string, AssumedValue>>;
  /** What else may stand in their profile: `registered`, `schoolConsent`. */
  readonly flags?: Readonly<Record<string, AssumedValue>>;
  readonly steps: readonly RelatedStep[];
}

/** Something that happens to them after something in the person's journey, or in their own. */
export interface RelatedStep {
  readonly id: string;
  readonly after: { readonly event: string; readonly given?: Readonly<Record<string, string | number | boolean>>; readonly own?: boolean };
  /** Only with one of these needs. */
  readonly anyNeed?: readonly string[];
  /** Only where that stands in their profile. */
  readonly flag?: string;
  readonly event: string;
  readonly attrs?: Readonly<Record<string, Extract<AttrOf, string | number | boolean>>>;
  /** Not within so many days of the same event before. */
  readonly every?: number;
  readonly p: AssumedValue;
  readonly wait: WaitFor;
}
