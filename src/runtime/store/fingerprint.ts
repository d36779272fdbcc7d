import { sha256 } from '../../kernel/sha256.ts';
import { canonical } from '../correct/chain.ts';
import type { HashText, StoredCase, StoredCommand } from './store.ts';

export type CommandKind = 'open' | 'send' | 'tell' | 'correct' | 'decide' | 'erase';

/** What a command id stands for: the same id with anything else is another command. */
export function fingerprint(kind: CommandKind, about: Readonly<Record<string, unknown>>, hash: HashText = sha256): string {
  return hash(`${kind}\n${canonical(about)}`);
}

/** Is this a second use of an id for the same thing? Version 0.1 kept no fingerprints: then only the case can be compared. */
export function sameCommand(known: StoredCommand, print: string, id: string | undefined): boolean {
  if (known.fingerprint !== undefined) return known.fingerprint === print;
  return id === undefined || known.case === id;
}

/** Under what an event id of the caller's own is kept beside the command ids. No command id holds a control character. */
export function eventKey(caseId: string, event: string): string {
  return `${caseId}\u0001${event}`;
}

export function isEventKey(id: string): boolean {
  return id.includes('\u0001');
}

/** Of all that is kept of a case beside its journal and what it is found by; the last line of each commit holds it. */
export function stateDigest(stored: StoredCase, hash: HashText = sha256): string {
  const { head: _, facts: __, ...rest } = stored;
  return hash(canonical(rest));
}
