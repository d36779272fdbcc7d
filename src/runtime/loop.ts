import { type Instant, PathwayError } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type { Alarm, Cases, OpenCasesOptions } from './cases.ts';
import type { RuntimeContext } from './context.ts';
import { deliver } from './deliver.ts';
import type { Commit, HookCall } from './store.ts';
import { timerWaker } from './waker.ts';
import { catchUp, withCase } from './work.ts';

const batch = 50;
const askedAtOnce = 16;
const dueLease = 5000;

type Loop = Pick<Cases, 'tick' | 'alarms' | 'health' | 'stop'> & { start(): Promise<void>; nudge(at: Instant | undefined): void };

/** The work that goes on by itself: one round at a time, woken by the waker and by commits. */
export function loopOf(context: RuntimeContext, options: OpenCasesOptions<Pathway>): Loop {
  const { store, clock } = context;
  const waker = options.waker ?? timerWaker();
  let stopped = false;
  let round: Promise<{ fired: number; asked: number }> | undefined;
  let again = false;
  let planned: Instant | undefined;
  let idle = 0;

  const once = async (): Promise<{ fired: number; asked: number }> => {
    let [fired, asked] = [0, 0];
    // Cases that cannot be moved (a fault in a machine, a version that is not here) must not stand in the way of the others.
    const stuck = new Set<string>();
    for (let more = true; more && !stopped; ) {
      const claimed = await store.claimDue(clock.now(), batch + stuck.size, dueLease);
      const due = claimed.filter((id) => !stuck.has(id));
      more = due.length > 0;
      for (const id of due) {
        if (stopped) break;
        const done = await alone('fire', () => fire(context, id), 0);
        fired += done;
        if (done === 0) stuck.add(id);
      }
      const calls = stopped ? [] : await store.claimCalls(clock.now(), askedAtOnce, context.leaseMs);
      // Cases side by side; within a case one after another, in the order of asking.
      await Promise.all(
        byCase(calls).map(async (list) => {
          for (const call of list) {
            if (stopped) return;
            if ((await alone('hook', () => deliver(context, call), 'gone')) !== 'gone') asked += 1;
          }
        }),
      );
      more ||= calls.length > 0;
    }
    return { fired, asked };
  };

  // A store that fails ends the round; anything else concerns one case.
  const alone = async <T>(work: string, run: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      if (error instanceof PathwayError && error.code.startsWith('store-')) throw error;
      options.onTrouble?.({ work, error: nameOf(error) });
      return otherwise;
    }
  };

  const tick = async () => {
    // Two rounds at once would only get in each other's way; a call during a round waits for one more.
    while (round) await round.catch(() => {});
    if (stopped) return { fired: 0, asked: 0 };
    round = once();
    let done = { fired: 0, asked: 0 };
    try {
      done = await round;
      return done;
    } finally {
      round = undefined;
      idle = done.fired + done.asked > 0 ? 0 : idle + 1;
      await rest();
    }
  };

  const rest = async () => {
    if (stopped) return;
    planned = undefined;
    const now = clock.now();
    const found = await store.nextWork().catch(() => now + 1000);
    // Work that is there and could not be done is tried again, but less and less often.
    const wait = found !== undefined && found <= now && idle > 0 ? Math.min(60_000, 100 * 2 ** Math.min(idle, 12)) : 0;
    const next = found === undefined ? undefined : Math.max(found, now + wait);
    // A commit meanwhile may have brought something earlier.
    planned = planned === undefined ? next : Math.min(planned, next ?? planned);
    waker.sleepUntil(planned, now);
  };

  const background = async (): Promise<void> => {
    if (stopped) return;
    again = true;
    if (round) return;
    while (again && !stopped) {
      again = false;
      await tick().catch((error: unknown) => options.onTrouble?.({ work: 'tick', error: nameOf(error) }));
    }
  };

  return {
    async start() {
      await waker.start(background);
      await rest();
    },
    nudge(at) {
      if (stopped || round || at === undefined || (planned !== undefined && planned <= at)) return;
      planned = at;
      waker.sleepUntil(at, clock.now());
    },
    tick,
    async alarms({ lateMs = 60_000 } = {}) {
      const now = clock.now();
      const late = [...(await store.dueBy(now - lateMs, 10_000)), ...(await store.heldDue()).filter((due) => due.at <= now - lateMs)];
      return late.map((due): Alarm => ({ ...due, lateMs: now - due.at }));
    },
    async health() {
      const at = clock.now();
      const figures = await store.figures(at);
      const dueLagMs = lag(at, figures.oldestDue);
      const callLagMs = lag(at, figures.oldestCall);
      return { ...figures, at, dueLagMs, callLagMs, running: !stopped, ok: !stopped && figures.deadCalls === 0 && dueLagMs < 60_000 };
    },
    async stop() {
      stopped = true;
      await waker.stop();
      await round?.catch(() => {});
    },
  };
}

/** The earliest thing to do that a commit brings. */
export function workIn(commit: Commit): Instant | undefined {
  const times = [...commit.arm.flatMap((due) => (due.held ? [] : [due.at])), ...commit.calls.map((call) => call.nextAt)];
  if (commit.settle?.call.status === 'waiting') times.push(commit.settle.call.nextAt);
  return times.length === 0 ? undefined : Math.min(...times);
}

function byCase(calls: readonly HookCall[]): HookCall[][] {
  const groups = new Map<string, HookCall[]>();
  for (const call of calls) {
    const group = groups.get(call.case);
    if (group) group.push(call);
    else groups.set(call.case, [call]);
  }
  return [...groups.values()];
}

async function fire(context: RuntimeContext, id: string): Promise<number> {
  return context.spans('justice.fire', {}, async (set) => {
    const outcome = await withCase(context, id, { by: context.by }, ({ draft }) => catchUp(context, draft, context.clock.now()));
    set('outcome', outcome.kind);
    return outcome.kind === 'done' ? outcome.value : 0;
  });
}

function lag(now: Instant, from: Instant | null): number {
  return from === null ? 0 : Math.max(0, now - from);
}

function nameOf(error: unknown): string {
  return error instanceof PathwayError ? error.code : error instanceof Error ? error.name : 'error';
}
