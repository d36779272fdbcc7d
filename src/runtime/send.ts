import type { CaseEvent } from '../engine/index.ts';
import type { Sent } from './cases.ts';
import type { RuntimeContext } from './context.ts';
import type { Draft, Signature } from './draft.ts';
import { pages } from './erase.ts';
import type { StoredCommand } from './store.ts';
import { catchUp, type Outcome, type RuntimeRefusal, withCase } from './work.ts';

type Event = Omit<CaseEvent, 'at'> & { readonly at?: number };
type Options = Signature & { readonly expected?: number };

/** Sends one event to a case, after everything that fell due before it. */
export async function sendEvent(context: RuntimeContext, id: string, event: Event, options: Options): Promise<Sent | RuntimeRefusal> {
  return context.spans('justice.send', { type: known(context, event.type) }, async (set) => {
    const sent = await sendOne(context, id, event, options);
    set('outcome', sent.ok ? 'taken' : sent.reason);
    if (!sent.ok || context.current.vocabulary[event.type]?.scope !== 'person') return sent;
    const others = await tellPerson(context, sent.case.person, { ...event, at: event.at ?? sent.case.at }, options, id);
    return { ...sent, others };
  });
}

/** Tells every open case of a person but one. Each is a commit of its own; the command's id is extended by the case's. */
export async function tellPerson(
  context: RuntimeContext,
  person: string,
  event: Event,
  options: Options,
  but?: string,
): Promise<NonNullable<Sent['others']>> {
  const others: { case: string; ok: boolean; reason?: string }[] = [];
  for await (const stored of pages(context, { person, open: true })) {
    if (stored.id === but) continue;
    const { expected: _, command, ...rest } = options;
    const { id: __, ...plain } = event;
    const told = await sendOne(context, stored.id, plain, {
      ...rest,
      ...(command === undefined ? {} : { command: `${command}:${stored.id}` }),
    });
    others.push({ case: stored.id, ok: told.ok, ...(told.ok ? {} : { reason: told.reason }) });
  }
  return others;
}

/** Settles a due time that waits for a decision. */
export async function decideDue(
  context: RuntimeContext,
  id: string,
  dueId: string,
  how: 'fire' | 'skip',
  options: Options,
): Promise<Sent | RuntimeRefusal> {
  const outcome = await withCase(context, id, options, ({ draft }) => {
    const due = draft.held.find((each) => each.id === dueId);
    if (!due)
      return { refused: { ok: false, reason: 'no-such-due', message: 'No due time with this id waits for a decision.' } as RuntimeRefusal };
    draft.release(due);
    const at = Math.max(due.at, context.clock.now());
    const no = draft.send({ type: 'due', due: due.id, dueAt: due.at, at, ...(how === 'skip' ? { skip: true as const } : {}) });
    return no ? { refused: no } : undefined;
  });
  return answer(context, outcome, id);
}

async function sendOne(context: RuntimeContext, id: string, event: Event, options: Options): Promise<Sent | RuntimeRefusal> {
  // The usual case of a command sent twice is answered without touching the case.
  if (options.command !== undefined) {
    const before = await context.store.command(options.command);
    if (before) return repeated(context, before, id);
  }
  const outcome = await withCase(context, id, options, ({ draft }) => {
    const now = context.clock.now();
    const at = event.at ?? Math.max(now, draft.case.at);
    if (at > Math.max(now, draft.case.at))
      return { refused: { ok: false, reason: 'in-the-future', message: 'This lies in the future.' } as RuntimeRefusal };
    catchUp(context, draft, at);
    const no = draft.send({ ...event, at });
    return no ? { refused: no } : undefined;
  });
  return answer(context, outcome, id);
}

async function answer(context: RuntimeContext, outcome: Outcome<unknown>, id: string): Promise<Sent | RuntimeRefusal> {
  if (outcome.kind === 'refused') return outcome.refusal;
  if (outcome.kind === 'repeated') return repeated(context, outcome.command, id);
  if (outcome.kind === 'settled') return { ok: false, reason: 'conflict', revision: 0, message: 'This was settled already.' };
  return sent(outcome.draft);
}

function sent(of: Draft): Sent {
  return { ok: true, case: of.case, entries: of.entries, moments: of.moments };
}

/** The answer to a command whose id was used before: what it wrote then, and the case as it is now. */
export async function repeated(context: RuntimeContext, command: StoredCommand, id: string | undefined): Promise<Sent | RuntimeRefusal> {
  const stored = await context.store.load(command.case);
  if (!stored?.case || (id !== undefined && id !== command.case)) {
    return { ok: false, reason: 'command-reused', message: 'This command id was used for another case.' };
  }
  const lines = await context.store.journal(command.case, command.fromSeq - 1);
  const entries = lines.flatMap((line) => (line.content && line.seq <= command.toSeq ? [line.content.entry] : []));
  return { ok: true, repeated: true, case: stored.case, entries, moments: [] };
}

// Only words of the vocabulary reach a span: anything else could be somebody's data.
function known(context: RuntimeContext, type: string): string {
  return Object.hasOwn(context.current.vocabulary, type) ? type : 'unknown';
}
