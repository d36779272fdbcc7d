import type { Entry } from '../journal/index.ts';
import type { Instant } from '../kernel/index.ts';
import { type Asked, askHook, type Moment, type Offer } from '../moment/index.ts';
import { pathwayOf, type RuntimeContext } from './context.ts';
import type { Draft } from './draft.ts';
import type { HookCall } from './store.ts';
import { catchUp, withCase } from './work.ts';

/** Asks one hook and keeps what came of it: offers as events, or the failure, in the same commit as the call's new state. */
export async function deliver(context: RuntimeContext, call: HookCall): Promise<'done' | 'retry' | 'dead' | 'gone'> {
  return context.spans('justice.hook', { hook: call.hook, attempt: call.attempts + 1 }, async (set) => {
    const hook = context.hooks.find((each) => each.id === call.hook);
    const stored = await context.store.load(call.case);
    // Nobody is asked about a case that could not take the answer.
    if (!stored?.case || !pathwayOf(context, stored.case)) return 'gone';
    const records = await context.store.journal(call.case);
    const history = records.flatMap((record): Entry[] => (record.content ? [record.content.entry] : []));
    const asked: Asked | { ok: false; reason: 'no-such-hook' } = hook
      ? await askHook(hook, call.moment, { key: call.key, profile: stored.profile, history })
      : { ok: false, reason: 'no-such-hook' };
    const attempt = call.attempts + 1;
    const dead = !asked.ok && (attempt >= context.attempts || asked.reason === 'no-such-hook');
    const status = asked.ok ? 'done' : dead ? 'dead' : 'waiting';
    const next: HookCall = {
      ...call,
      attempts: attempt,
      status,
      nextAt: context.clock.now() + (asked.ok ? 0 : context.backoffMs(attempt)),
      ...(asked.ok ? {} : { reason: asked.reason }),
    };
    const outcome = await withCase(
      context,
      call.case,
      { by: `hook:${call.hook}` },
      ({ draft }) => {
        // One reading of the clock: nothing may fall due between what is fired and what is written.
        const now = context.clock.now();
        catchUp(context, draft, now);
        if (!asked.ok) {
          const attrs = { hook: call.hook, moment: call.moment.id, reason: asked.reason, attempt, final: dead };
          draft.note({ type: 'hook.failed', kind: 'hook-failed', attrs });
        } else if (asked.offers.length === 0) {
          draft.note({ type: 'hook.answered', kind: 'note', attrs: { hook: call.hook, moment: call.moment.id, offers: 0 } });
        } else for (const offer of asked.offers) record(draft, call, offer, now);
      },
      () => ({ settle: { call: next, attempts: call.attempts } }),
    );
    set('outcome', outcome.kind === 'done' ? status : outcome.kind);
    if (outcome.kind !== 'done') return 'gone';
    return status === 'waiting' ? 'retry' : status;
  });
}

function record(draft: Draft, call: HookCall, offer: Offer, now: Instant): void {
  const attrs = offerAttrs(call.moment, call.hook, offer);
  const at = Math.max(draft.case.at, now);
  const refused = draft.case.stage === null ? true : draft.send({ type: 'moment.offered', at, attrs });
  // A closed case takes no more events, and a pathway may have no word for offers: what was offered is still written down.
  if (refused) draft.note({ type: 'moment.offered', kind: 'offer', at, attrs });
}

function offerAttrs(moment: Moment, hook: string, offer: Offer): Record<string, unknown> {
  return {
    ...offer.attrs,
    contact: moment.contact,
    domain: moment.domain,
    service: offer.service,
    moment: moment.id,
    hook,
    ...(offer.label === undefined ? {} : { label: offer.label }),
    ...(offer.expiresAt === undefined ? {} : { expiresAt: offer.expiresAt }),
  };
}
