import { agenda, type Case, type Due, stateText } from '../../engine/index.ts';
import type { Entry } from '../../journal/index.ts';
import { DAY, type Instant, PathwayError } from '../../kernel/index.ts';
import type { RuntimeContext } from '../context.ts';
import type { Signature } from '../draft.ts';
import { shapeFault } from '../event-fault.ts';
import { metAt } from '../find/facts.ts';
import { givenFields, givenId } from '../given-id.ts';
import { correctedEvents, fold, recompute, type Stretch, upTo } from '../history.ts';
import { reused } from '../send.ts';
import { entriesIn } from '../store/entries-in.ts';
import { eventKey, fingerprint, sameCommand } from '../store/fingerprint.ts';
import type { HookCall, StoredCommand, Tell } from '../store/store.ts';
import { tellOf, workOff } from '../tell/tell.ts';
import { overtaken, tryAgain } from '../turns.ts';
import { again, catchUp, conflict, conflictNow, fireDue, gone, type RuntimeRefusal, withCase } from '../work.ts';
import { checkpointBefore, gatheredAfter, metAfter, metAsItBegan } from './correct-from.ts';
import { correctOthers, personsEvent } from './correct-others.ts';
import { type Added, type Corrected, type Correction, type CorrectionDifference, eventOf, targetOf } from './correction.ts';
import { alike, askedBefore, lacking } from './moved-moments.ts';

/** Corrects a case, and what concerns the person in the person's other cases too. */
export async function correct(
  context: RuntimeContext,
  id: string,
  correction: Correction,
  signature: Signature & { readonly dryRun?: boolean },
): Promise<Corrected> {
  givenFields(correction, 'correct()', ['withdraw', 'replace', 'event', 'add']);
  const was = await personsEvent(context, id, correction);
  const answer = await correctOne(context, id, correction, signature);
  if (!answer.ok || !was || signature.dryRun) return answer;
  const own = { ...signature, command: signature.command ?? answer.entry };
  return { ...answer, others: await correctOthers(context, was, correction, own, correctOne) };
}

/** Puts in its place what a case is told of its person: whoever tells it goes to the other cases too. */
export function putInPlace(context: RuntimeContext, id: string, event: Added, signature: Signature): Promise<Corrected> {
  return correctOne(context, id, { add: event }, signature, false);
}

/** Corrects a case: the journal keeps the old line and gains a correction, the case is worked out again, the difference is returned and kept. */
async function correctOne(
  context: RuntimeContext,
  id: string,
  correction: Correction,
  signature: Signature & { readonly dryRun?: boolean },
  tellsOthers = true,
): Promise<Corrected> {
  const event = eventOf(correction);
  const target = targetOf(correction);
  const fault = correctionFault(id, correction, event);
  if (fault) return fault;
  const print = fingerprint('correct', { case: id, correction }, context.store.hash);
  const mark = signature.command ?? (event?.id === undefined ? undefined : eventKey(id, event.id));
  const known = mark === undefined || signature.dryRun ? undefined : await context.store.command(mark);
  if (known) return repeatedCorrection(context, known, id, print);
  let sentBefore: readonly HookCall[] | undefined;
  let whole = false;
  const corrected = await tryAgain<Corrected>(async () => {
    await fireDue(context, id);
    const from = whole ? undefined : await checkpointBefore(context, id, correction, event);
    const records = await context.store.journal(id, from?.seq);
    const entries = entriesIn(records);
    const seen = records.at(-1)?.seq ?? from?.seq;
    let answer: Corrected | undefined;
    let drop: readonly string[] = [];
    let earliest = 0;
    let tell: Tell | undefined;
    const waiting = await context.store.calls({ status: 'waiting', case: id, limit: 10_000 });
    const outcome = await withCase(
      context,
      id,
      { ...signature, print, ...(event?.id === undefined ? {} : { event: event.id }) },
      ({ stored, draft }) => {
        if (stored.seq !== seen) return { refused: conflict(draft.case.revision) };
        const present = context.clock.now();
        if (catchUp(context, draft, present).more) return again;
        const history = fold(context, [...entries, ...draft.entries], from);
        const stretch = history.stretches.at(-1) as Stretch;
        // Which contacts were met at the instant at which the version began, a checkpoint of that instant does not say.
        if (from?.at === stretch.from && history.stretches.length > 1) return { refused: readWhole };
        const standing = stretch.events.find((each) => each.id === target);
        if (target !== undefined && !standing) {
          return {
            refused: {
              ok: false,
              reason: 'no-such-entry',
              message: 'No event with this id stands in the present version of the case.',
            } as RuntimeRefusal,
          };
        }
        // A case far ahead of the clock was moved by a clock that was wrong: it is worked out as of now.
        const until = draft.case.at - present > DAY ? present : Math.max(present, draft.case.at);
        if (event && event.at > until)
          return { refused: { ok: false, reason: 'in-the-future', message: 'This lies in the future.' } as RuntimeRefusal };
        const before = draft.case;
        const line = correctionEntry(before, target, event, until);
        const corrected: Stretch = { ...stretch, events: upTo(correctedEvents(stretch.events, line), until) };
        earliest = Math.min(event?.at ?? until, standing?.at ?? until);
        if (tellsOthers && target === undefined && event && context.current.vocabulary[event.type]?.scope === 'person')
          tell = tellOf(signature.command ?? `${id}:${line.seq}:${context.ids()}`, draft.case.person, id, event, signature, present);
        const was = recompute(context, stretch, until);
        const now = recompute(context, corrected, until, before.revision);
        if (now.misfits.length > 0) {
          const first = now.misfits[0] as (typeof now.misfits)[number];
          answer = {
            ok: false,
            reason: 'does-not-fit',
            misfits: now.misfits,
            message: `After this correction "${first.type}" would be refused: ${first.refusal.message}`,
          };
          return { refused: nothing };
        }
        const added = lacking(now.moments, was.moments);
        const removed = lacking(was.moments, now.moments);
        // Who was asked before matters only where a moment falls away; it is read once it is known that one does.
        if (removed.length > 0 && sentBefore === undefined) return { refused: readFirst };
        const gone = (call: HookCall) => removed.some((moment) => alike(moment, call.moment));
        const difference: CorrectionDifference = {
          before: { stage: before.stage, state: stateText(before.value) },
          after: { stage: now.case.stage, state: stateText(now.case.value) },
          due: dueDifference(agenda(draft.pathway, before, context.step), agenda(draft.pathway, now.case, context.step)),
          moments: { added, removed },
          alreadySent: (sentBefore ?? []).filter(gone).map(({ key, hook, moment }) => ({ key, hook, moment })),
        };
        drop = waiting.filter(gone).map((call) => call.key);
        if (signature.dryRun) {
          answer = { ok: true, case: now.case, entry: line.id, difference };
          return { refused: nothing };
        }
        draft.note({
          id: line.id,
          type: line.type,
          kind: 'correction',
          at: line.at,
          attrs: { ...line.attrs, difference: plain(difference) },
        });
        draft.replace({ ...now.case, seq: draft.case.seq }, added, {
          isAsked: askedBefore(added, removed, waiting),
          shift: -before.revision,
          gathered: gatheredAfter(draft.pathway, history, corrected, from),
          met: { after: metAfter(history, from), add: metAt([...metAsItBegan(context, history), ...now.moments]) },
        });
        answer = { ok: true, case: draft.case, entry: line.id, difference };
        return undefined;
      },
      () => ({ drop, uncheck: earliest, ...(tell ? { tells: [tell] } : {}) }),
    );
    if (outcome.kind === 'refused' && outcome.refusal === readFirst) {
      sentBefore = [
        ...(await context.store.calls({ status: 'done', case: id, limit: 100_000 })),
        ...(await context.store.calls({ status: 'dead', case: id, limit: 100_000 })),
      ];
      return overtaken;
    }
    if (outcome.kind === 'refused' && outcome.refusal === readWhole) {
      whole = true;
      return overtaken;
    }
    if (outcome.kind === 'refused' && outcome.refusal === nothing) return answer as Corrected;
    if (outcome.kind === 'refused' && outcome.refusal.reason === 'conflict') {
      // Whoever was first may have asked somebody.
      sentBefore = undefined;
      return overtaken;
    }
    if (outcome.kind === 'refused') return outcome.refusal;
    if (outcome.kind === 'repeated') return repeatedCorrection(context, outcome.command, id, print);
    return answer?.ok && tell ? { ...answer, others: await workOff(context, tell) } : (answer as Corrected);
  });
  return corrected === overtaken ? conflictNow(context, id) : corrected;
}

// Stands for "commit nothing": the answer is already there.
const nothing: RuntimeRefusal = { ok: false, reason: 'no-such-entry', message: '' };
// Stands for "commit nothing yet": something must be read first.
const readFirst: RuntimeRefusal = { ok: false, reason: 'no-such-entry', message: '' };
const readWhole: RuntimeRefusal = { ok: false, reason: 'no-such-entry', message: '' };

function correctionEntry(of: Case, target: string | undefined, event: Added | undefined, until: Instant): Entry {
  const type = target === undefined ? 'event.added' : event ? 'entry.corrected' : 'entry.withdrawn';
  const seq = of.seq + 1;
  const attrs: Record<string, unknown> = { until };
  if (target !== undefined) attrs['entry'] = target;
  if (event)
    attrs['event'] = {
      type: event.type,
      at: event.at,
      ...(event.attrs ? { attrs: event.attrs } : {}),
      ...(event.asked ? { asked: event.asked } : {}),
    };
  return {
    id: event?.id ?? `${of.id}:${seq}`,
    seq,
    at: until,
    case: of.id,
    person: of.person,
    type,
    kind: 'correction',
    stage: of.stage,
    attrs,
  };
}

function dueDifference(was: readonly Due[], is: readonly Due[]): CorrectionDifference['due'] {
  const same = (a: Due, b: Due) => a.name === b.name && a.at === b.at;
  return {
    added: is.filter((due) => !was.some((other) => same(due, other))),
    removed: was.filter((due) => !is.some((other) => same(due, other))),
  };
}

function plain(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}

async function repeatedCorrection(context: RuntimeContext, known: StoredCommand, id: string, print: string): Promise<Corrected> {
  if (!sameCommand(known, print, id)) return reused(known);
  const lines = await context.store.journal(known.case, known.fromSeq - 1, known.toSeq);
  const line = lines.find((record) => record.content?.entry.kind === 'correction')?.content?.entry;
  const stored = await context.store.load(known.case);
  // Erased after its command was found.
  if (!stored?.case) return gone(stored);
  if (!line) return reused(known);
  return { ok: true, repeated: true, case: stored.case, entry: line.id, difference: line.attrs?.['difference'] as CorrectionDifference };
}

/** What is wrong with a correction before any case is looked at. */
function correctionFault(id: string, correction: Correction, event: Added | undefined): RuntimeRefusal | undefined {
  const target = targetOf(correction);
  if (target !== undefined) givenId(target, 'correct()', 'withdraw' in correction ? 'withdraw' : 'replace');
  if (target === undefined && !event)
    throw new PathwayError('bad-argument', 'correct() needs withdraw, or replace and event, or add.', { call: 'correct()' });
  if ('replace' in correction && !event)
    throw new PathwayError('bad-argument', 'correct() needs "event" with "replace".', { call: 'correct()' });
  if (!event) return undefined;
  if (!Number.isSafeInteger(event.at)) {
    const issues = [{ path: 'at', message: 'is not a whole number of milliseconds' }];
    return { ok: false, reason: 'bad-event', issues, message: 'The event has no time.', allowed: [] };
  }
  return shapeFault(event, id);
}
