import { givenAs } from './given.ts';

type Scalar = string | number | boolean;

/** A fact that is worked out of a journey at a trigger, for the conditions of rules. */
export type ComputedFact =
  /** Whether it had happened. */
  | { readonly kind: 'happened'; readonly event: string }
  /** Whether it had happened in the same episode. */
  | { readonly kind: 'happened-in-episode'; readonly event: string }
  /** Whether it had begun, and none of what ends it had come since. */
  | { readonly kind: 'under-way'; readonly begun: string; readonly ended: readonly string[] }
  /** Whole days since the last one. */
  | { readonly kind: 'days-since'; readonly event: string }
  /** Days of the episode that the trigger begins or ends; of one that is not over, an attribute of its beginning. */
  | { readonly kind: 'episode-days'; readonly expected?: string }
  /** An attribute of the episode's beginning, or what a later event of the episode made of it. */
  | {
      readonly kind: 'episode-state';
      readonly attr: string;
      readonly becomes?: { readonly value: Scalar; readonly event: string; readonly where: Readonly<Record<string, Scalar>> };
    };

/** What a pathway says of its events, its people and its domains that rules and counts rely on beyond the words of an event. Each part may be left out. */
export interface EventMeaning {
  /** What begins and ends an episode, such as a stay: what is expected counts only from one beginning to the next. */
  readonly episode?: {
    readonly begins: string;
    readonly ends: string;
    /** How an episode begins of which nobody knows yet how long it will be: what counts as nought then, and what as any length that a rule sets as a limit. */
    readonly open?: {
      readonly where: Readonly<Record<string, Scalar>>;
      readonly none: readonly string[];
      readonly unknown: readonly string[];
    };
  };
  /** Facts that last beyond an episode, each with the types that end it. */
  readonly lasting?: Readonly<Record<string, readonly string[]>>;
  /** Facts that conditions of rules may name as `computed`. */
  readonly facts?: Readonly<Record<string, ComputedFact>>;
  /** Domains in their order: how each is called, and what a known need of it is called in a sentence. */
  readonly domains?: Readonly<Record<string, { readonly label: string; readonly need?: string }>>;
  /** What rules are about beside the domains. */
  readonly subjects?: readonly string[];
  /** The domain of each need that can be known of a person. */
  readonly needs?: Readonly<Record<string, string>>;
  /** Traits of people that are a need in themselves: a field of the profile that is true, or more than nought, and the domain of it. */
  readonly traits?: Readonly<Record<string, string>>;
}

/** What a pathway says of needs: the domain of each. */
export type NeedMeaning = Pick<EventMeaning, 'needs'>;

/** The domains of a list of needs, each once, in the order of the needs; an unknown need has none. @example domainsOfNeeds(['a', 'b'], { needs: { a: 'x', b: 'x' } }) // ['x'] */
export function domainsOfNeeds(of: readonly string[], needMeaning: NeedMeaning): string[] {
  givenAs('domainsOfNeeds', 'of', of, '[text]');
  givenAs('domainsOfNeeds', 'needMeaning', needMeaning, 'object');
  const { needs = {} } = needMeaning;
  const found = new Set<string>();
  for (const need of of) {
    const domain = Object.hasOwn(needs, need) ? needs[need] : undefined;
    if (domain !== undefined) found.add(domain);
  }
  return [...found];
}
