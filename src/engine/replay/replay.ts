import type { Entry } from '../../journal/index.ts';
import { givenList, givenObject } from '../../kernel/given.ts';
import type { Pathway } from '../../pathway/index.ts';
import type { Case, Refusal } from '../case.ts';
import type { CaseOf } from '../case-of.ts';
import type { StepOptions } from '../move/stepper.ts';
import { fold } from './fold.ts';

/** What a journal comes to: the case, or the first entry that the pathway would not take. */
export type Replayed<C extends Case = Case> =
  | { readonly ok: true; readonly case: C; readonly entries: readonly Entry[] }
  | {
      readonly ok: false;
      readonly reason: 'no-opening' | 'refused';
      readonly message: string;
      readonly entry?: string;
      readonly refusal?: Refusal;
    };

/**
 * Works a case out again from its journal, corrected and migrated ones too: the same fold that live cases are read with.
 * A journal that was migrated needs every version that it ran on.
 * One that tells of other states or stages than these versions come to was written by another, and is refused.
 * @throws PathwayError `no-such-version` where the journal runs on a version that is not given
 * @example
 * replay(pathway, entries).case // equal to the case that wrote them
 * replay([older, newer], entries).case // of a case that was migrated
 */
export function replay<P extends Pathway>(
  pathways: P | readonly P[],
  entries: readonly Entry[],
  options: StepOptions = {},
): Replayed<CaseOf<P>> {
  const versions = (Array.isArray(pathways) ? pathways : [pathways]) as readonly Pathway[];
  for (const each of versions) givenObject(each, 'replay', 'pathways', ['stages', 'vocabulary']);
  givenList(entries, 'replay', 'entries');
  const byVersion = new Map(versions.map((each) => [`${each.id}@${each.version}`, each]));
  const folded = fold({ pathways: byVersion, step: options }, entries);
  if (folded.ok) return otherwiseWritten(entries, folded.entries) ?? { ok: true, case: folded.case as CaseOf<P>, entries: folded.entries };
  const { entry, ...rest } = folded;
  return { ...rest, ...(entry && folded.reason === 'refused' ? { entry: entry.id } : {}) };
}

/** The first line that tells of another state or stage than the journal comes to now: a version of the same name wrote it, or nobody did. */
function otherwiseWritten(written: readonly Entry[], again: readonly Entry[]): Extract<Replayed, { ok: false }> | undefined {
  const bySeq = new Map(again.map((entry) => [entry.seq, entry]));
  for (const entry of written) {
    if (entry.kind !== 'state' && entry.kind !== 'stage') continue;
    const now = bySeq.get(entry.seq);
    if (now && isSame(now, entry)) continue;
    const comesTo = now ? `these versions come to "${said(now)}"` : 'these versions come to nothing of the kind';
    const message = `Entry ${entry.seq} says "${said(entry)}", and ${comesTo}: another version of that name wrote it, or it was changed.`;
    return { ok: false, reason: 'refused', message, entry: entry.id };
  }
  return undefined;
}

// A line that was kept without its attributes says nothing of a state.
function isSame(now: Entry, written: Entry): boolean {
  return said(wordOf(written) === undefined ? { ...now, attrs: {} } : now) === said(written);
}

function said(entry: Entry): string {
  return [entry.type, entry.stage, wordOf(entry)].filter((word) => word !== undefined && word !== null).join(' ');
}

function wordOf({ attrs }: Entry): unknown {
  return attrs?.['state'] ?? attrs?.['outcome'] ?? undefined;
}
