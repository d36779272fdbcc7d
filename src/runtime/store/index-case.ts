import { agenda } from '../../engine/index.ts';
import { type Entry, effectiveEvents } from '../../journal/index.ts';
import type { Pathway } from '../../pathway/index.ts';
import { pathwayOf, type RuntimeContext } from '../context.ts';
import { type FactValues, factsOf, factsPrint, gather, type Met, metAt, type StoredFacts } from '../find/facts.ts';
import { profileNow } from '../find/profile-now.ts';
import { fold, recompute } from '../history.ts';
import { entriesIn } from './entries-in.ts';
import type { JournalRecord, StoredCase } from './store.ts';

/** What a case should be found by, worked out from its journal; `undefined` where its version is not here. */
export function indexFrom(
  context: RuntimeContext,
  stored: StoredCase,
  records: readonly JournalRecord[],
): { readonly facts: StoredFacts; readonly met: readonly Met[] } | undefined {
  const { case: of } = stored;
  const pathway = of && pathwayOf(context, of);
  if (!of || !pathway) return undefined;
  const entries = entriesIn(records);
  const { values, met } = told(context, pathway, entries);
  return { facts: factsOf(pathway, of, { ...stored, profile: profileNow(stored) }, values), met };
}

function told(context: RuntimeContext, pathway: Pathway, entries: readonly Entry[]): { values: FactValues; met: readonly Met[] } {
  const values = gather(pathway, {}, effectiveEvents(entries));
  const raised = entries.filter((entry) => entry.kind === 'moment');
  const written = raised.map(({ seq, at, attrs }) => ({
    seq,
    at,
    contact: String(attrs?.['contact']),
    domain: String(attrs?.['domain']) as never,
  }));
  const asWritten = metAt(written);
  // Only a correction makes moments other than those that were written; what came after the last one stands as it was written.
  const last = entries.findLastIndex((entry) => entry.kind === 'correction');
  if (last < 0) return { values, met: asWritten };
  const { seq } = entries[last] as Entry;
  try {
    const { stretches, case: then } = fold(context, entries.slice(0, last + 1));
    const on = pathwayOf(context, then) ?? pathway;
    const pending = new Set(agenda(on, then, context.step).map((due) => `${due.id}@${due.at}`));
    const moments = stretches.flatMap((each, index) => {
      const next = stretches[index + 1];
      return recompute(context, next ? each : { ...each, pending }, next?.from ?? then.at).moments;
    });
    const since = written.filter((each) => each.seq > seq);
    return { values, met: metAt([...moments, ...since]) };
  } catch {
    // A journal that does not replay is for `verify` to tell of; the case is still found by what was written.
    return { values, met: asWritten };
  }
}

/** Works out anew what one case is found by. `false`: its version is not here, or it changed meanwhile. */
export async function indexCase(context: RuntimeContext, stored: StoredCase): Promise<boolean> {
  const found = indexFrom(context, stored, await context.store.journal(stored.id));
  return found !== undefined && (await context.store.reindex(stored.id, stored.seq, found.facts, found.met));
}

/** The declarations of facts that the versions here have. */
export function knownPrints(context: RuntimeContext): ReadonlySet<string> {
  return new Set([...context.pathways.values()].map(factsPrint));
}

/** Indexes cases that are not, or by other declarations: at most so many. Answers whether all are indexed after that. */
export async function indexSome(context: RuntimeContext, most: number): Promise<boolean> {
  const good = knownPrints(context);
  let left = most;
  let whole = true;
  for (const as of await context.store.indexedAs()) {
    if (good.has(as)) continue;
    for (let after: string | undefined; ; ) {
      if (left <= 0) return false;
      const page = await context.store.cases({ as, limit: Math.min(100, left), ...(after === undefined ? {} : { after }) });
      for (const stored of page) if (!(await indexCase(context, stored))) whole = false;
      left -= page.length;
      after = page.at(-1)?.id;
      if (page.length === 0) break;
    }
  }
  return whole;
}
