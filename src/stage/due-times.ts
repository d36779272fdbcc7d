import type { Instant } from '../kernel/index.ts';

/** What a due time is given: the stage's context, and the event that arms it. */
export interface DueArgs<C> {
  readonly context: C;
  readonly event: { readonly type: string; readonly at?: Instant };
}

/** A named delay that carries its due instant as a function of context; the engine reads `dueAt` and ignores the milliseconds. */
export interface DueTime<C> {
  (args: DueArgs<C>): number;
  /** The instant at which it falls due, or `undefined` when it never does. */
  readonly dueAt: (context: C) => Instant | undefined;
}

type Dues<C> = Record<string, (context: C) => Instant | undefined>;

/**
 * The delays of a stage as functions of its context: absolute instants, so that a moved date re-arms by itself.
 * Law never enters here: actions put dates into context, delays only read them.
 * @example
 * const due = dueTimes<{ at: Instant; releaseAt: Instant | null }>()({
 *   release: (context) => context.releaseAt ?? undefined,
 * });
 * due.release.dueAt({ at: 0, releaseAt: 864e5 }) // 86400000
 */
export function dueTimes<C extends { readonly at: Instant }>(): <const D extends Dues<C>>(
  of: D,
) => { readonly [K in keyof D]: DueTime<C> } {
  return <const D extends Dues<C>>(of: D): { readonly [K in keyof D]: DueTime<C> } => {
    const made: Record<string, DueTime<C>> = {};
    for (const [name, dueAt] of Object.entries(of)) {
      const delay = ({ context, event }: DueArgs<C>): number => {
        const at = dueAt(context);
        return at === undefined ? Number.POSITIVE_INFINITY : Math.max(0, at - (event.at ?? context.at));
      };
      made[name] = Object.assign(delay, { dueAt });
    }
    return made as { readonly [K in keyof D]: DueTime<C> };
  };
}

/** Whether a delay was made by `dueTimes`. */
export function isDueTime(delay: unknown): delay is DueTime<never> {
  return typeof delay === 'function' && 'dueAt' in delay && typeof delay.dueAt === 'function';
}

/** The name of the delay in a timer's event type. @example timerName('xstate.after.release.custody.sentenced') // 'release' */
export function timerName(type: string): string | undefined {
  return type.startsWith('xstate.after.') ? type.split('.')[2] : undefined;
}

/**
 * The time of whatever moves a stage: the event's own `at`, else the due instant of the timer named in its type, else the time so far.
 * Use it in one action and put that action on every transition.
 * @example actions: { stamp: assign({ at: stampOf(due) }) }
 */
export function stampOf<C extends { readonly at: Instant }>(
  due: Readonly<Record<string, DueTime<C>>> = {},
): (args: { readonly context: C; readonly event: { readonly type: string; readonly at?: Instant } }) => Instant {
  return ({ context, event }) => {
    if (event.at !== undefined) return event.at;
    const name = timerName(event.type);
    const timer = name === undefined ? undefined : due[name];
    return Math.max(context.at, timer?.dueAt(context) ?? context.at);
  };
}
