import type { Entry } from '../journal/index.ts';
import type { Domain, Profile } from '../kernel/index.ts';
import type { Moment, Offer } from './moment.ts';

/** What a hook may see of the person: copies, frozen. */
export interface HookView {
  /** Stable for this asking: a service that has seen it must not act on it twice. */
  readonly key: string;
  readonly profile: Profile;
  /** The case's journal so far, oldest first. */
  readonly history: readonly Entry[];
}

/** A service's ear at contacts: told of moments, answers with offers. It can change nothing else. */
export interface Hook {
  readonly id: string;
  readonly domain: Domain;
  /** Contact ids, or all. */
  readonly contacts: readonly string[] | 'all';
  /** Lower first; equal ones by id. @defaultValue 0 */
  readonly order?: number;
  /** @defaultValue 10 000 */
  readonly timeoutMs?: number;
  /** How often the hook is asked; the first moment of each counts. @defaultValue 'moment' */
  readonly oncePer?: 'moment' | 'contact' | 'stay' | 'case' | 'person';
  ask(moment: Moment, view: HookView, signal: AbortSignal): Promise<readonly Offer[]> | readonly Offer[];
}
