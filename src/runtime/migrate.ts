import { agenda, type Case, type Due, stateText } from '../engine/index.ts';
import type { Entry } from '../journal/index.ts';
import { PathwayError } from '../kernel/index.ts';
import { own } from '../kernel/json/own.ts';
import { type Pathway, restingIds } from '../pathway/index.ts';
import type { RuntimeContext } from './context.ts';
import { movedAlong } from './draft.ts';
import { fold, recompute, type Stretch } from './history.ts';
import { pagesOfCases } from './pages-of-cases.ts';
import { entriesIn } from './store/entries-in.ts';
import type { StoredCase } from './store/store.ts';
import { overtaken, tryAgain } from './turns.ts';
import { again, catchUp, conflict, fireDue, type Outcome, withCase } from './work.ts';

/** Where a case goes: its place in the new version, or the question a person must answer first. */
export type CaseMapping =
  | { readonly stage: string; readonly value: NonNullable<Case['value']>; readonly context: object }
  | { readonly decide: string }
  | { readonly impossible: string };

/** How live cases of one version of a pathway go to another. */
export interface MigrationPlan {
  /** Names this migration in the journal, and finds it again to go on with it or undo it. */
  readonly id: string;
  /** `id@version` moved from. */
  readonly from: string;
  /** `id@version` moved to. */
  readonly to: string;
  /** For cases whose stage has changed. Without it, a state that still exists is kept. */
  readonly map?: (of: Case) => CaseMapping | undefined;
  readonly by?: string;
  readonly why?: string;
}

/** What becomes of one live case. */
export interface MigrationVerdict {
  readonly case: string;
  readonly verdict: 'same' | 'mapped' | 'needs-decision' | 'impossible' | 'already-done';
  readonly from: string;
  readonly to?: string;
  readonly reason?: string;
  readonly due?: { readonly added: readonly Due[]; readonly removed: readonly Due[] };
}

/** Looks at every open case of the old version; changes nothing unless `dryRun` is false. Cases already moved are left, so a broken run can be repeated. */
export async function* migrate(context: RuntimeContext, plan: MigrationPlan, dryRun: boolean): AsyncGenerator<MigrationVerdict> {
  const [from, to] = [versionNamed(context, plan.from), versionNamed(context, plan.to)];
  for await (const stored of pagesOfCases(context.store, { open: true, version: from.version })) {
    if (stored.case?.pathway !== from.id) continue;
    yield dryRun ? judge(context, stored.case, from, to, plan).verdict : await move(context, stored.id, from, to, plan);
  }
}

/** Takes a migration back: each case as it was, with what happened since told again to the old version. */
export async function* undoMigration(
  context: RuntimeContext,
  plan: Pick<MigrationPlan, 'id' | 'from' | 'to' | 'by' | 'why'>,
): AsyncGenerator<MigrationVerdict> {
  const [from, to] = [versionNamed(context, plan.from), versionNamed(context, plan.to)];
  for await (const stored of pagesOfCases(context.store, { version: to.version }))
    if (stored.case?.pathway === to.id) {
      const verdict = await moveBack(context, stored, from, to, plan);
      if (verdict) yield verdict;
    }
}

/** One case as it was before a migration, with what happened since; `undefined` where this migration did not move it. */
async function moveBack(
  context: RuntimeContext,
  { id, case: of }: StoredCase,
  from: Pathway,
  to: Pathway,
  plan: Pick<MigrationPlan, 'id' | 'by' | 'why'>,
): Promise<MigrationVerdict | undefined> {
  const verdict = { case: id, from: stateText((of as Case).value) };
  const moveIn = (entries: readonly Entry[]) =>
    entries.findLastIndex((entry) => entry.type === 'case.migrated' && entry.attrs?.['migration'] === plan.id);
  const moved = await tryAgain<MigrationVerdict | undefined>(async () => {
    if (moveIn(entriesIn(await context.store.journal(id))) < 0) return undefined;
    // What is overdue has happened: worked out for the old version alone, nobody would be asked at its moments.
    await fireDue(context, id);
    const entries = entriesIn(await context.store.journal(id));
    const at = moveIn(entries);
    const move = entries[at];
    if (!move) return undefined;
    const later = entries.slice(at + 1);
    if (later.some((entry) => entry.kind === 'correction'))
      return { ...verdict, verdict: 'needs-decision', reason: 'It was corrected since.' };
    if (later.some((entry) => entry.type === 'case.migrated'))
      return { ...verdict, verdict: 'needs-decision', reason: 'It was moved again since.' };
    const { case: now, stretches } = fold(context, entries);
    const since = { ...(stretches.at(-1) as Stretch), base: move.attrs?.['from'] as Case };
    const { case: back, misfits } = recompute(context, since, now.at);
    const [misfit] = misfits;
    if (misfit)
      return { ...verdict, verdict: 'impossible', reason: `"${misfit.type}" is refused by the old version: ${misfit.refusal.reason}.` };
    const outcome = await withCase(context, id, signature(context, plan), ({ draft, case: present }) => {
      if (catchUp(context, draft, context.clock.now()).more) return again;
      if (draft.case.seq !== now.seq) return { refused: conflict(present.revision) };
      const revision = Math.max(back.revision, present.revision) + 1;
      const restored: Case = { ...back, revision, seq: present.seq + 1 };
      draft.note({ type: 'case.migration.undone', kind: 'note', attrs: { migration: plan.id, from: present, to: restored } });
      draft.replace(restored, [], movedAlong(draft.along, to, from));
      return undefined;
    });
    if (outcome.kind === 'done') return { ...verdict, verdict: 'mapped', to: stateText(back.value) };
    if (outcome.kind === 'refused' && outcome.refusal.reason === 'conflict') return overtaken;
    return { ...verdict, verdict: 'needs-decision', reason: reasonOf(outcome) };
  });
  return moved === overtaken ? { ...verdict, verdict: 'needs-decision', reason: 'The case kept changing; try again.' } : moved;
}

interface Judged {
  readonly verdict: MigrationVerdict;
  readonly next?: Case;
}

function judge(context: RuntimeContext, of: Case, from: Pathway, to: Pathway, plan: MigrationPlan): Judged {
  const verdict = { case: of.id, from: `${of.stage}.${stateText(of.value)}` };
  const stop = (kind: 'needs-decision' | 'impossible', reason: string): Judged => ({ verdict: { ...verdict, verdict: kind, reason } });
  const stage = own(to.stages, of.stage as string);
  const same = stage?.hash === of.hash;
  const mapping = same ? undefined : plan.map?.(of);
  if (mapping && 'decide' in mapping) return stop('needs-decision', mapping.decide);
  if (mapping && 'impossible' in mapping) return stop('impossible', mapping.impossible);
  if (!mapping && !stage) return stop('impossible', `The new version has no stage "${of.stage}".`);
  const place = mapping ?? { stage: of.stage as string, value: of.value as NonNullable<Case['value']>, context: of.context as object };
  const target = own(to.stages, place.stage);
  if (!target) return stop('impossible', `The plan leads to "${place.stage}", which the new version does not have.`);
  const leaf = `${target.machine.id}.${stateText(place.value)}`;
  if (!restingIds(target).includes(leaf)) {
    return stop(mapping ? 'impossible' : 'needs-decision', `The new version has no state "${stateText(place.value)}" in "${place.stage}".`);
  }
  const next: Case = { ...of, ...place, pathway: to.id, version: to.version, hash: target.hash, revision: of.revision + 1 };
  let before: readonly Due[];
  let after: readonly Due[];
  try {
    before = agenda(from, of, context.step);
    after = agenda(to, next, context.step);
  } catch {
    return stop('needs-decision', 'Its dates do not fit the new version.');
  }
  if (after.some((due) => !Number.isFinite(due.at)))
    return stop('needs-decision', 'A due time of the new version cannot be worked out from its dates.');
  const lacks = (list: readonly Due[], due: Due) => !list.some((each) => each.id === due.id && each.at === due.at);
  const due = { added: after.filter((each) => lacks(before, each)), removed: before.filter((each) => lacks(after, each)) };
  return { next, verdict: { ...verdict, verdict: same ? 'same' : 'mapped', to: `${place.stage}.${stateText(place.value)}`, due } };
}

async function move(context: RuntimeContext, id: string, from: Pathway, to: Pathway, plan: MigrationPlan): Promise<MigrationVerdict> {
  let verdict: MigrationVerdict = { case: id, verdict: 'already-done', from: '' };
  const outcome = await withCase(context, id, signature(context, plan), ({ draft }) => {
    if (draft.case.version !== from.version) return;
    if (catchUp(context, draft, context.clock.now()).more) return again;
    if (draft.case.stage === null) {
      verdict = { ...verdict, reason: 'It has ended.' };
      return;
    }
    const judged = judge(context, draft.case, from, to, plan);
    verdict = judged.verdict;
    if (!judged.next) return;
    const next: Case = { ...judged.next, seq: draft.case.seq + 1 };
    draft.note({ type: 'case.migrated', kind: 'note', attrs: { migration: plan.id, from: draft.case, to: next } });
    draft.replace(next, [], movedAlong(draft.along, from, to));
    return;
  });
  return outcome.kind === 'done' ? verdict : { case: id, verdict: 'needs-decision', from: verdict.from, reason: reasonOf(outcome) };
}

function reasonOf(outcome: Outcome<unknown>): string {
  return outcome.kind === 'refused' ? outcome.refusal.message : outcome.kind;
}

function signature(context: RuntimeContext, plan: Pick<MigrationPlan, 'id' | 'by' | 'why'>) {
  return { by: plan.by ?? context.by, why: plan.why ?? `migration ${plan.id}` };
}

function versionNamed(context: RuntimeContext, name: string): Pathway {
  const found = context.pathways.get(name);
  if (!found)
    throw new PathwayError('no-such-version', `The version "${name}" is not here. Known: ${[...context.pathways.keys()].join(', ')}.`, {
      version: name,
    });
  return found;
}
