import type { Entry } from '../journal/index.ts';
import type { Domain, Instant, NeedMeaning, Profile } from '../kernel/index.ts';
import type { Moment, Offer } from './moment.ts';

/** What a hook may see of the person: copies, frozen. */
export interface HookView {
  /** Stable for this asking: a service that has seen it must not act on it twice. */
  readonly key: string;
  readonly profile: Profile;
  /** What the case's pathway means by the needs of the profile. */
  readonly meaning: NeedMeaning;
  /** The case's journal as it stands now, corrected, oldest first: its last 200 lines, and before them all words on consent. */
  readonly history: readonly Entry[];
  /** When it is asked. */
  readonly now?: Instant;
  /** The whole journal as it stands, corrected; a long one takes its time. */
  readonly wholeHistory?: () => Promise<readonly Entry[]>;
  /** Whether the person agrees at this moment, whatever was so when the asking began. */
  readonly consented?: (to: { readonly service: string; readonly domain: Domain }) => Promise<boolean>;
}

/** Nothing was sent, which is no offer. With `until`, a consent that comes before then has the hook asked again. */
export interface NotSent {
  /** A code, nothing personal. */
  readonly notSent: string;
  readonly until?: Instant;
}

/**
 * A service's ear at contacts: told of moments, answers with offers. It can change nothing else.
 * `C`: the contacts of a pathway, `Hook<ContactName<typeof pathway>>`.
 */
export interface Hook<C extends string = string> {
  readonly id: string;
  readonly domain: Domain;
  /** Contact ids, or all. */
  readonly contacts: readonly C[] | 'all';
  /** Lower first; equal ones by id. @defaultValue 0 */
  readonly order?: number;
  /** @defaultValue 10 000 */
  readonly timeoutMs?: number;
  /** How often the hook is asked; the first moment of each counts. @defaultValue 'moment' */
  readonly oncePer?: 'moment' | 'contact' | 'stay' | 'case' | 'person';
  /** Fields of moment and profile that it reads, as in a purpose; a correction that changes none of them does not ask again. @defaultValue all */
  readonly reads?: readonly string[];
  ask(moment: Moment<C>, view: HookView, signal: AbortSignal): Promise<readonly Offer[] | NotSent> | readonly Offer[] | NotSent;
}
