import { correctedEvent, type Entry } from '../../journal/index.ts';
import type { Instant } from '../../kernel/index.ts';
import type { Moment } from '../../moment/index.ts';
import type { Pathway } from '../../pathway/index.ts';
import type { RuntimeContext } from '../context.ts';
import { type FactValues, factsPrint, gather, gathered } from '../find/facts.ts';
import { type History, recompute, type Stretch } from '../history.ts';
import { entriesIn } from '../store/entries-in.ts';
import { eventKey } from '../store/fingerprint.ts';
import type { Checkpoint } from '../store/store.ts';
import { type Added, type Correction, targetOf } from './correction.ts';

/**
 * The latest checkpoint from which a correction can be worked out: nothing that it touches lies before it. `undefined`: from the beginning.
 * One that was kept before facts were, or by a version before, will not do.
 */
export async function checkpointBefore(
  context: RuntimeContext,
  id: string,
  correction: Correction,
  event: Added | undefined,
): Promise<Checkpoint | undefined> {
  const target = targetOf(correction);
  const line = target === undefined ? undefined : await lineOf(context, id, target);
  if (target !== undefined && !line) return undefined;
  const was = line?.kind === 'correction' ? correctedEvent(line) : line;
  const earliest = Math.min(event?.at ?? Number.POSITIVE_INFINITY, was?.at ?? Number.POSITIVE_INFINITY);
  const from = Number.isFinite(earliest) ? await context.store.checkpoint(id, { at: earliest - 1 }) : undefined;
  return from?.shift === undefined ? undefined : from;
}

/** The line of an event, by its id: the journal's own ids say where it stands, those of the caller's own are kept like commands. */
export async function lineOf(context: RuntimeContext, id: string, target: string): Promise<Entry | undefined> {
  // "c1:1e2" is an id that somebody chose.
  const rest = target.startsWith(`${id}:`) ? target.slice(id.length + 1) : '';
  const own = /^\d+$/.test(rest) ? Number(rest) : Number.NaN;
  const known = Number.isSafeInteger(own) ? { fromSeq: own, toSeq: own } : await context.store.command(eventKey(id, target));
  if (!known) return undefined;
  const lines = await context.store.journal(id, known.fromSeq - 1, known.toSeq);
  return entriesIn(lines).find((entry) => entry.id === target);
}

/** What the facts of events come to as corrected; `undefined` where they must be worked out from the beginning. */
export function gatheredAfter(
  pathway: Pathway,
  history: History,
  corrected: Stretch,
  from: Checkpoint | undefined,
): FactValues | undefined {
  if (from && from.facts?.as !== factsPrint(pathway)) return undefined;
  const base = from?.facts ? gathered(pathway, from.facts.values) : {};
  return gather(
    pathway,
    base,
    [...history.stretches.slice(0, -1), corrected].flatMap((each) => each.events),
  );
}

/** After which instant the contacts of a case are those that are worked out anew; `all`: there are no others. */
export function metAfter({ stretches }: History, from: Checkpoint | undefined): Instant | 'all' {
  const stretch = stretches.at(-1) as Stretch;
  if ('case' in stretch.base) return 'all';
  // A correction lies after the checkpoint from which it is worked out; at the instant at which a version began it may lie itself.
  return from && stretches.length === 1 ? stretch.from : stretch.from - 1;
}

/** Contacts that a case came to before its last stretch, at the very instant at which that begins. */
export function metAsItBegan(context: RuntimeContext, { stretches }: History): readonly Moment[] {
  const from = stretches.at(-1)?.from;
  return stretches
    .slice(0, -1)
    .flatMap((each, index) => recompute(context, each, stretches[index + 1]?.from ?? each.from).moments)
    .filter((moment) => moment.at === from);
}
