import { z } from 'zod';
import { givenAs } from '../kernel/given.ts';
import type { Hook, HookView, NotSent } from './hook.ts';
import { HookFailure } from './hook-failure.ts';
import type { Moment, Offer } from './moment.ts';

const Offers = z.array(
  z.strictObject({
    service: z.string().min(1),
    label: z.string().optional(),
    expiresAt: z.number().int().optional(),
    attrs: z.record(z.string(), z.unknown()).optional(),
  }),
);

const Answered = z.union([
  Offers,
  z.strictObject({ notSent: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/), until: z.number().int().optional() }),
]);

/** What came of asking a hook. The reason never repeats what the hook said: it may be personal. */
export type Asked =
  | { readonly ok: true; readonly offers: readonly Offer[]; readonly notSent?: NotSent }
  | {
      readonly ok: false;
      readonly reason: 'threw' | 'timed-out' | 'bad-answer';
      /** Trying again would bring the same. */
      readonly final?: true;
      readonly retryAfterMs?: number;
    };

/**
 * Asks one hook once. It sees frozen copies, has its own time limit, and whatever it does comes back as data.
 * @example await askHook(hook, moment, view) // { ok: true, offers: [{ service: 'housing-options' }] }
 */
export async function askHook(hook: Hook, moment: Moment, view: HookView): Promise<Asked> {
  givenAs('askHook', 'hook', hook, '{id:text domain:text ask:function}');
  givenAs('askHook', 'moment', moment, '{id:text case:text present:list}');
  givenAs('askHook', 'view', view, '{key:text profile:object history:list}');
  const limit = hook.timeoutMs ?? 10_000;
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), limit);
  });
  try {
    const asked = (async () => hook.ask(frozen(moment), frozenView(view), controller.signal))();
    asked.catch(() => {});
    const answer = await Promise.race([asked, late]);
    if (answer === 'late') return { ok: false, reason: 'timed-out' };
    const parsed = Answered.safeParse(answer);
    if (!parsed.success) return { ok: false, reason: 'bad-answer' };
    if (Array.isArray(parsed.data)) return { ok: true, offers: plain(parsed.data) };
    const { notSent, until } = parsed.data;
    return { ok: true, offers: [], notSent: { notSent, ...(until === undefined ? {} : { until }) } };
  } catch (error) {
    if (!(error instanceof HookFailure)) return { ok: false, reason: 'threw' };
    const { final, retryAfterMs } = error;
    return { ok: false, reason: 'threw', ...(final ? { final } : {}), ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}

/** The hooks that hear a moment, in the order in which they are asked. */
export function hooksFor(hooks: readonly Hook[], moment: Pick<Moment, 'domain' | 'contact'>): readonly Hook[] {
  givenAs('hooksFor', 'hooks', hooks, '[id:text domain:text ask:function]');
  givenAs('hooksFor', 'moment', moment, '{domain:text contact:text}');
  return hooks
    .filter((hook) => hook.domain === moment.domain && (hook.contacts === 'all' || hook.contacts.includes(moment.contact)))
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The key under which a hook is asked about a moment: two moments with the same key are one asking. */
export function askKey(hook: Hook, moment: Moment): string {
  givenAs('askKey', 'hook', hook, '{id:text domain:text ask:function}');
  givenAs('askKey', 'moment', moment, '{id:text case:text present:list}');
  switch (hook.oncePer ?? 'moment') {
    case 'moment':
      return `${hook.id}:${moment.id}`;
    case 'contact':
      return `${hook.id}:${moment.case}:contact:${moment.contact}`;
    case 'stay':
      return `${hook.id}:${moment.case}:stay:${moment.stay}`;
    case 'case':
      return `${hook.id}:${moment.case}`;
    case 'person':
      return `${hook.id}:person:${moment.person}`;
  }
}

function frozenView(view: HookView): HookView {
  const { wholeHistory, consented, ...data } = view;
  return Object.freeze({
    ...frozen(data),
    ...(wholeHistory ? { wholeHistory: async () => frozen(await wholeHistory()) } : {}),
    ...(consented ? { consented } : {}),
  });
}

function frozen<T>(value: T): T {
  return deepFreeze(structuredClone(value));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

// Through JSON, as a store would keep it: no function, date or getter gets further.
function plain(offers: z.infer<typeof Offers>): readonly Offer[] {
  return JSON.parse(JSON.stringify(offers)) as readonly Offer[];
}
