import type { Entry } from '../journal/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type { Case, CaseInput, Refusal } from './case.ts';
import type { StepOptions } from './move/stepper.ts';
import { openCase } from './open-case.ts';
import { step } from './step.ts';

/** What a journal comes to: the case, or the first entry that the pathway would not take. */
export type Replayed =
  | { readonly ok: true; readonly case: Case; readonly entries: readonly Entry[] }
  | {
      readonly ok: false;
      readonly reason: 'no-opening' | 'refused';
      readonly message: string;
      readonly entry?: string;
      readonly refusal?: Refusal;
    };

/**
 * Works a case out again from its journal: the opening, the events and the due times fired; the rest follows from them.
 * @example replay(pathway, entries).case // equal to the case that wrote them
 */
export function replay(pathway: Pathway, entries: readonly Entry[], options: StepOptions = {}): Replayed {
  const [opening, ...rest] = entries.filter((entry) => entry.type === 'case.opened' || entry.kind === 'event' || entry.kind === 'due');
  if (opening?.type !== 'case.opened' || opening.stage === null) {
    return { ok: false, reason: 'no-opening', message: 'The journal does not begin with the opening of a case.' };
  }
  const input = (opening.attrs?.['input'] ?? {}) as object;
  const opened = openCase(
    pathway,
    { id: opening.case, person: opening.person, stage: opening.stage, input: input as never, at: opening.at },
    options,
  );
  let current = opened.case;
  const written = [...opened.entries];
  for (const entry of rest) {
    // A driver may have written entries of its own between: positions are the journal's.
    const stepped = step(pathway, { ...current, seq: entry.seq - 1 }, inputOf(entry), options);
    if (!stepped.ok) {
      return {
        ok: false,
        reason: 'refused',
        message: `Entry ${entry.seq} is refused: ${stepped.message}`,
        entry: entry.id,
        refusal: stepped,
      };
    }
    current = stepped.case;
    written.push(...stepped.entries);
  }
  const last = entries.at(-1)?.seq ?? 0;
  return { ok: true, case: { ...current, seq: Math.max(current.seq, last) }, entries: written };
}

/** The input that wrote an entry of kind `event` or `due`. */
export function inputOf(entry: Entry): CaseInput {
  if (entry.kind === 'due') {
    return {
      type: 'due',
      due: String(entry.attrs?.['due']),
      dueAt: Number(entry.attrs?.['dueAt']),
      at: entry.at,
      id: entry.id,
      ...(entry.type === 'due.skipped' ? { skip: true } : {}),
    };
  }
  return {
    type: entry.type,
    at: entry.at,
    id: entry.id,
    ...(entry.attrs ? { attrs: entry.attrs } : {}),
    ...(entry.asked ? { asked: entry.asked } : {}),
  };
}
