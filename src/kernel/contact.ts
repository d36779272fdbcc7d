import type { Domain } from './domain.ts';

/** A meeting between a person and somebody in the pathway, at which needs can be raised. */
export interface Contact {
  readonly id: string;
  readonly label: string;
  /** Who is in the room besides the person. */
  readonly present: readonly string[];
  /** What can be raised here. */
  readonly raises: readonly Domain[];
  /** What can be raised here only by referral to a later contact. */
  readonly later?: readonly Domain[];
  /** The contact that this one is a special case of: where one step raises both, only this one is raised. */
  readonly insteadOf?: string;
}
