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
  if (folded.ok) return { ok: true, case: folded.case as CaseOf<P>, entries: folded.entries };
  const { entry, ...rest } = folded;
  return { ...rest, ...(entry && folded.reason === 'refused' ? { entry: entry.id } : {}) };
}
