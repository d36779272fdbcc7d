import { openCase, startIssues } from '../engine/index.ts';
import { Profile } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type { NewCase } from './cases.ts';
import { sign } from './command-options.ts';
import type { RuntimeContext } from './context.ts';
import { chainStart } from './correct/chain.ts';
import { commitOf, draft } from './draft.ts';
import { type InputIssue, idFault, jsonIssues } from './given-id.ts';
import { repeated } from './send.ts';
import { fingerprint } from './store/fingerprint.ts';
import type { StoredCase } from './store/store.ts';
import type { Sent } from './tell/sent.ts';
import type { RuntimeRefusal } from './work.ts';

/** Opens a case: what is given is checked, then case, journal, due times and calls are kept together. */
export async function open(context: RuntimeContext, start: NewCase<Pathway, string>): Promise<Sent | RuntimeRefusal> {
  const { current: pathway } = context;
  const bad = inputIssues(pathway, start);
  if (bad.length > 0) {
    const message = `The case cannot be opened: ${bad.map((each) => `${each.path} ${each.message}`).join('; ')}.`;
    return { ok: false, reason: 'bad-input', message, issues: bad };
  }
  const given = { id: start.id, person: start.person, stage: start.stage, input: start.input, profile: start.profile, at: start.at };
  const print = fingerprint('open', given, context.store.hash);
  const before = start.command === undefined ? undefined : await context.store.command(start.command);
  if (before) return repeated(context, before, start.id, print);
  const id = start.id ?? context.ids();
  const at = start.at ?? context.clock.now();
  if (at > context.clock.now()) return { ok: false, reason: 'in-the-future', message: 'A case cannot be opened in the future.' };
  const profile = Profile.parse(start.profile ?? {});
  const opened = openCase(pathway, { id, person: start.person, stage: start.stage, input: start.input, at }, context.step);
  const head = chainStart(id);
  const blank: StoredCase = { id, case: null, seq: 0, head, profile, openedAt: at, closedAt: null, held: [], consents: [], shift: 0 };
  const of = draft(context, blank, opened.case, pathway);
  of.take(opened);
  const commit = commitOf(context, of, 0, [], { ...sign(context, start), print });
  const committed = await context.store.commit(commit);
  if (committed.ok) {
    context.committed(commit);
    return { ok: true, case: of.case, entries: of.entries, moments: of.moments };
  }
  if (committed.reason === 'repeated') return repeated(context, committed.command, start.id, print);
  return { ok: false, reason: 'case-exists', message: 'There is already a case with this id.' };
}

/** What is wrong with what is to open a case: ids, profile, plain JSON, and what the stage asks for. */
function inputIssues(pathway: Pathway, start: NewCase<Pathway, string>): readonly InputIssue[] {
  const issues: InputIssue[] = [];
  const id = (path: 'id' | 'person' | 'command') => {
    const fault = start[path] === undefined && path !== 'person' ? undefined : idFault(start[path]);
    if (fault !== undefined) issues.push({ path, message: fault });
  };
  for (const path of ['person', 'id', 'command'] as const) id(path);
  issues.push(...jsonIssues(start.input ?? {}, 'input'), ...jsonIssues(start.profile ?? {}, 'profile'));
  const profile = Profile.safeParse(start.profile ?? {});
  for (const issue of profile.error?.issues ?? []) issues.push({ path: ['profile', ...issue.path].join('.'), message: issue.message });
  issues.push(...startIssues(pathway, start.stage, start.input));
  return issues;
}
