import type { CaseEvent } from '../engine/index.ts';
import { type Issue, PathwayError } from '../kernel/index.ts';
import { pathwayOf, type RuntimeContext } from './context.ts';
import type { Draft, Signature } from './draft.ts';
import { attributeWarnings, shapeFault } from './event-fault.ts';
import { entriesIn } from './store/entries-in.ts';
import { eventKey, fingerprint, isEventKey, sameCommand } from './store/fingerprint.ts';
import type { StoredCommand } from './store/store.ts';
import type { Sent } from './tell/sent.ts';
import { tellOf, workOff } from './tell/tell.ts';
import { again, catchUp, gone, type Outcome, type RuntimeRefusal, withCase } from './work.ts';

export type Event = Omit<CaseEvent, 'at'> & { readonly at?: number };
type Options = Signature & { readonly expected?: number };

/** Later than this by a case's own time, and the clock must have been wrong when the case was last moved. */
const aheadByDay = 86_400_000;
const aheadBySecond = 1000;

/** Sends one event to a case, after everything that fell due before it. */
export async function sendEvent(context: RuntimeContext, id: string, event: Event, options: Options): Promise<Sent | RuntimeRefusal> {
  return context.spans('justice.send', { type: known(context, event.type) }, async (set) => {
    const toPerson = context.current.vocabulary[event.type]?.scope === 'person';
    const sent = await sendOne(context, id, event, options, toPerson);
    set('outcome', sent.ok ? 'taken' : sent.reason);
    if (!sent.ok || !sent.tell) return sent;
    const { tell, ...taken } = sent;
    // The case has its event whatever becomes of this: what cannot be told now stays owed.
    return { ...taken, others: await workOff(context, tell) };
  });
}

/** Settles a due time that waits for a decision. */
export async function decideDue(
  context: RuntimeContext,
  id: string,
  dueId: string,
  how: 'fire' | 'skip',
  options: Options,
): Promise<Sent | RuntimeRefusal> {
  if (how !== 'fire' && how !== 'skip')
    throw new PathwayError('bad-argument', `decide() takes "fire" or "skip", not "${String(how)}".`, { argument: 'how' });
  const print = fingerprint('decide', { case: id, due: dueId, how }, context.store.hash);
  const before = options.command === undefined ? undefined : await context.store.command(options.command);
  if (before) return repeated(context, before, id, print);
  const outcome = await withCase(context, id, { ...options, print }, ({ draft }) => {
    const due = draft.held.find((each) => each.id === dueId);
    if (!due)
      return { refused: { ok: false, reason: 'no-such-due', message: 'No due time with this id waits for a decision.' } as RuntimeRefusal };
    const { at } = due;
    const no = draft.send({ type: 'due', due: due.id, dueAt: at, at, ...(how === 'skip' ? { skip: true as const } : {}) });
    return no ? { refused: no } : undefined;
  });
  return answer(context, outcome, id, print);
}

type Taken = Sent & { readonly tell?: ReturnType<typeof tellOf> };

/** One event to one case. For an event about the person, the tell for the other cases is kept in the same commit. */
export async function sendOne(
  context: RuntimeContext,
  id: string,
  event: Event,
  options: Options,
  toPerson = false,
): Promise<Taken | RuntimeRefusal> {
  const bad = shapeFault(event, id);
  if (bad) return bad;
  const print = fingerprint('send', { case: id, event }, context.store.hash);
  // The usual case of a command sent twice is answered without touching the case.
  const mark = options.command ?? (event.id === undefined ? undefined : eventKey(id, event.id));
  const before = mark === undefined ? undefined : await context.store.command(mark);
  if (before) return repeated(context, before, id, print);
  let tell: Taken['tell'];
  const signature = { ...options, print, ...(event.id === undefined ? {} : { event: event.id }) };
  const outcome = await withCase(
    context,
    id,
    signature,
    ({ draft }) => {
      const now = context.clock.now();
      mendTime(draft, event, now);
      const at = event.at ?? Math.max(now, draft.case.at);
      if (at > Math.max(now, draft.case.at))
        return { refused: { ok: false, reason: 'in-the-future', message: 'This lies in the future.' } as RuntimeRefusal };
      if (catchUp(context, draft, at).more) return again;
      const no = draft.send({ ...event, at });
      if (no) return { refused: no };
      const { person } = draft.case;
      tell = toPerson
        ? tellOf(options.command ?? `${id}:${draft.entries[0]?.seq}:${context.ids()}`, person, id, { ...event, at }, options, now)
        : undefined;
      return undefined;
    },
    () => (tell ? { tells: [tell] } : {}),
  );
  if (outcome.kind === 'refused' && event.id !== undefined) {
    // The event may have come before under another command, or meanwhile from another writer.
    const twin = await context.store.command(eventKey(id, event.id));
    if (twin) return repeated(context, twin, id, print);
  }
  const sent = await answer(context, outcome, id, print);
  if (!sent.ok || outcome.kind !== 'done') return sent;
  const warnings: readonly Issue[] = attributeWarnings(pathwayOf(context, sent.case) ?? context.current, event);
  return { ...sent, ...(warnings.length > 0 ? { warnings } : {}), ...(tell ? { tell } : {}) };
}

/** A case whose own time lies in the future was moved by a clock that was wrong. Its time is put back to now, with a line that says so. */
function mendTime(draft: Draft, event: Event, now: number): void {
  const { case: of } = draft;
  const ahead = of.at - now;
  const trueTime = event.at !== undefined && event.at <= now;
  if (ahead <= (trueTime ? aheadBySecond : aheadByDay) || of.stage === null) return;
  const to = Math.min(now, event.at ?? now);
  draft.note({ type: 'clock.mended', kind: 'note', at: now, attrs: { from: of.at, to } });
  draft.replace({ ...draft.case, at: to }, [], draft.along);
}

async function answer(context: RuntimeContext, outcome: Outcome<unknown>, id: string, print: string): Promise<Sent | RuntimeRefusal> {
  if (outcome.kind === 'refused') return outcome.refusal;
  if (outcome.kind === 'repeated') return repeated(context, outcome.command, id, print);
  const { entries, moments } = outcome.draft;
  return { ok: true, case: outcome.draft.case, entries, moments };
}

/** The answer to a command, or an event, whose id was used before: what it wrote then, and the case as it is now. */
export async function repeated(
  context: RuntimeContext,
  command: StoredCommand,
  id: string | undefined,
  print: string,
): Promise<Sent | RuntimeRefusal> {
  if (!sameCommand(command, print, id)) return reused(command);
  const stored = await context.store.load(command.case);
  // Erased after its command was found.
  if (!stored?.case) return gone(stored);
  const lines = await context.store.journal(command.case, command.fromSeq - 1, command.toSeq);
  const entries = entriesIn(lines);
  return { ok: true, repeated: true, case: stored.case, entries, moments: [] };
}

export function reused(command: StoredCommand): RuntimeRefusal {
  return isEventKey(command.id)
    ? { ok: false, reason: 'event-reused', message: 'An event with this id, and something else in it, is in the case already.' }
    : { ok: false, reason: 'command-reused', message: 'This command id was used for something else.' };
}

// Only words of the vocabulary reach a span: anything else could be somebody's data.
function known(context: RuntimeContext, type: string): string {
  return Object.hasOwn(context.current.vocabulary, type) ? type : 'unknown';
}
