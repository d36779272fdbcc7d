import { correctedEvent, type Entry, effectiveEvents } from '../../journal/index.ts';
import { PathwayError } from '../../kernel/index.ts';
import type { RuntimeContext } from '../context.ts';
import type { Signature } from '../draft.ts';
import { pagesOfCases } from '../pages-of-cases.ts';
import { entriesIn } from '../store/entries-in.ts';
import type { Sent } from '../tell/sent.ts';
import { canonical } from './chain.ts';
import { lineOf } from './correct-from.ts';
import { type Corrected, type Correction, targetOf } from './correction.ts';

type CorrectOne = (context: RuntimeContext, id: string, correction: Correction, signature: Signature) => Promise<Corrected>;

/** The event that a correction takes out, where it concerns the person and so stands in the person's other cases too. */
export async function personsEvent(context: RuntimeContext, id: string, correction: Correction): Promise<Entry | undefined> {
  const target = targetOf(correction);
  const line = typeof target === 'string' ? await lineOf(context, id, target) : undefined;
  const event = line?.kind === 'correction' ? correctedEvent(line) : line;
  return event && context.current.vocabulary[event.type]?.scope === 'person' ? event : undefined;
}

/** Makes the same correction in each other case of the person that has the same event; answers what became of each. */
export async function correctOthers(
  context: RuntimeContext,
  was: Entry,
  correction: Correction,
  signature: Signature,
  correctOne: CorrectOne,
): Promise<NonNullable<Sent['others']>> {
  const others: { case: string; ok: boolean; reason?: string }[] = [];
  const same = (entry: Entry) =>
    entry.type === was.type && entry.at === was.at && canonical(entry.attrs ?? {}) === canonical(was.attrs ?? {});
  for await (const stored of pagesOfCases(context.store, { person: was.person })) {
    if (stored.id === was.case || !stored.case) continue;
    const entries = entriesIn(await context.store.journal(stored.id));
    const twin = effectiveEvents(entries).find(same);
    if (!twin) continue;
    const command = `${signature.command}:${stored.id}`;
    try {
      const done = await correctOne(context, stored.id, inCase(correction, twin.id), { ...signature, command });
      others.push({ case: stored.id, ok: done.ok, ...(done.ok ? {} : { reason: done.reason }) });
    } catch (error) {
      others.push({ case: stored.id, ok: false, reason: error instanceof PathwayError ? error.code : 'error' });
    }
  }
  return others;
}

// An id that the caller chose belongs to the case that was named.
function inCase(correction: Correction, target: string): Correction {
  if (!('replace' in correction)) return { withdraw: target };
  const { id: _, ...event } = correction.event;
  return { replace: target, event: event as typeof correction.event };
}
