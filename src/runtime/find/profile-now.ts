import { learn } from '../../journal/index.ts';
import type { Profile } from '../../kernel/index.ts';
import type { StoredCase } from '../store/store.ts';

/** What is known of the person of a case now: what was given at the opening, and what was learned since. */
export function profileNow({ profile, learned = [] }: Pick<StoredCase, 'profile' | 'learned'>): Profile {
  return learned.reduce(learn, profile);
}
