import { correctedEntries } from '../../journal/index.ts';
import { DAY, type Instant } from '../../kernel/index.ts';
import { type Asked, askHook, type HookView, type Moment, type Offer, recordedConsent, standingConsents } from '../../moment/index.ts';
import type { Pathway } from '../../pathway/index.ts';
import { pathwayOf, type RuntimeContext } from '../context.ts';
import type { CommitParts, Draft } from '../draft.ts';
import { profileNow } from '../find/profile-now.ts';
import { entriesIn } from '../store/entries-in.ts';
import type { HookCall, StoredCase } from '../store/store.ts';
import { again, catchUp, settleIn, withCase } from '../work.ts';

/** Lines of the journal that a hook is shown. */
const shown = 200;
/** Calls of a case that are looked through. */
const mostCalls = 10_000;

type Failed = { readonly ok: false; readonly reason: 'no-such-hook'; readonly final: true; readonly retryAfterMs?: never };

/**
 * Asks one hook and keeps what came of it: offers as events, that nothing was sent, or the failure, in the same commit as the call's new
 * state. Answers whether it was kept.
 */
export async function deliver(context: RuntimeContext, call: HookCall): Promise<boolean> {
  return context.spans('justice.hook', { hook: call.hook, attempt: call.attempts + 1 }, async (set) => {
    const hook = context.hooks.find((each) => each.id === call.hook);
    const stored = await context.store.load(call.case);
    // Nobody is asked about a case that could not take the answer.
    if (!stored?.case) return false;
    const pathway = pathwayOf(context, stored.case);
    if (!pathway) return false;
    const { held } = call;
    const asked: Asked | Failed =
      held && context.clock.now() >= held.until
        ? { ok: true, offers: [], notSent: { notSent: held.reason } }
        : hook
          ? await askHook(hook, call.moment, await viewOf(context, stored, pathway, call))
          : { ok: false, reason: 'no-such-hook', final: true };
    const next = nextCall(context, call, asked);
    const { status } = next;
    const over = asked.ok && asked.notSent !== undefined && next.held === undefined;
    const outcome = await settleIn(
      context,
      call.case,
      { by: `hook:${call.hook}` },
      ({ draft }) => {
        // One reading of the clock: nothing may fall due between what is fired and what is written.
        const now = context.clock.now();
        if (catchUp(context, draft, now).more) return again;
        const about = { hook: call.hook, moment: call.moment.id };
        if (!asked.ok) {
          const attrs = { ...about, reason: asked.reason, attempt: next.attempts, final: status === 'dead' };
          draft.note({ type: 'hook.failed', kind: 'hook-failed', attrs });
        } else if (asked.notSent) {
          const attrs = { ...about, reason: asked.notSent.notSent, ...(next.held ? { until: next.held.until } : { final: true }) };
          draft.note({ type: 'hook.not-sent', kind: 'note', attrs });
        } else if (asked.offers.length === 0) draft.note({ type: 'hook.answered', kind: 'note', attrs: { ...about, offers: 0 } });
        else for (const offer of asked.offers) record(draft, call, offer, now);
        return undefined;
      },
      // What was never sent does not use up its key: a later contact may ask.
      (): CommitParts => (over ? { drop: [call.key] } : { settle: { call: next, attempts: call.attempts } }),
    );
    set('outcome', outcome.kind === 'done' ? status : outcome.kind);
    if (outcome.kind === 'settled' && !(asked.ok && asked.notSent)) await noteInVain(context, call, asked);
    return outcome.kind === 'done';
  });
}

/** Who was asked about a moment that a correction took back meanwhile was asked all the same: the journal says so, and what was answered. */
async function noteInVain(context: RuntimeContext, call: HookCall, asked: Asked | Failed): Promise<void> {
  // Another worker may have settled it; then that is written already. Where there are more calls than are read, nobody can tell.
  for (const status of ['waiting', 'done', 'dead'] as const) {
    const kept = await context.store.calls({ status, case: call.case, limit: mostCalls });
    if (kept.length === mostCalls || kept.some((each) => each.key === call.key)) return;
  }
  await withCase(context, call.case, { by: `hook:${call.hook}` }, ({ draft }) => {
    const about = { hook: call.hook, moment: call.moment.id, withdrawn: true };
    if (!asked.ok) draft.note({ type: 'hook.failed', kind: 'hook-failed', attrs: { ...about, reason: asked.reason, final: true } });
    else {
      const services = asked.offers.map((offer) => offer.service);
      draft.note({
        type: 'hook.answered',
        kind: 'note',
        attrs: { ...about, offers: services.length, ...(services.length > 0 ? { services } : {}) },
      });
    }
    return undefined;
  });
}

function nextCall(context: RuntimeContext, call: HookCall, asked: Asked | Failed): HookCall {
  const now = context.clock.now();
  const attempts = call.attempts + 1;
  const waits = call.waits ?? 0;
  const { held: _, reason: __, ...plain } = call;
  const base = { ...plain, attempts, setAt: now };
  if (asked.ok) {
    const { notSent } = asked;
    if (notSent?.until !== undefined && notSent.until > now) {
      const held = { reason: notSent.notSent, until: notSent.until };
      return { ...base, status: 'waiting', nextAt: held.until, waits: waits + 1, held };
    }
    return { ...base, status: 'done', nextAt: now };
  }
  const dead = attempts - waits >= context.attempts || asked.final === true;
  const pause = Math.max(context.backoffMs(attempts - waits), Math.min(DAY, asked.retryAfterMs ?? 0));
  return { ...base, status: dead ? 'dead' : 'waiting', nextAt: now + pause, reason: asked.reason };
}

async function viewOf(context: RuntimeContext, stored: StoredCase, pathway: Pathway, call: HookCall): Promise<HookView> {
  const entries = async (after: number) => entriesIn(await context.store.journal(call.case, after));
  const { consents } = stored;
  const from = consents ? Math.max(0, stored.seq - shown) : 0;
  const before = consents?.filter((each) => each.seq <= from) ?? [];
  const recent = correctedEntries(await entries(from));
  return {
    key: call.key,
    profile: profileNow(stored),
    meaning: pathway.meaning ?? {},
    now: context.clock.now(),
    history: [...before, ...recent],
    wholeHistory: async () => correctedEntries(await entries(0)),
    consented: async (to) => {
      const now = await context.store.load(call.case);
      return recordedConsent(now?.consents ?? standingConsents([], await entries(0)), to, context.clock.now());
    },
  };
}

function record(draft: Draft, call: HookCall, offer: Offer, now: Instant): void {
  const attrs = offerAttrs(call.moment, call.hook, offer);
  const at = Math.max(draft.case.at, now);
  // A closed case takes no more events, and a pathway may have no word for offers: what was offered is still written down.
  if (draft.send({ type: 'moment.offered', at, attrs })) draft.note({ type: 'moment.offered', kind: 'offer', at, attrs });
}

function offerAttrs(moment: Moment, hook: string, offer: Offer): Record<string, unknown> {
  const { attrs, ...said } = offer;
  return { ...attrs, contact: moment.contact, domain: moment.domain, moment: moment.id, hook, ...said };
}
