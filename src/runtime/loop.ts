import { type Instant, PathwayError } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type { Alarm, Cases, OpenCasesOptions } from './cases.ts';
import { codeOfThrown } from './code-of-thrown.ts';
import type { RuntimeContext } from './context.ts';
import { checkPage } from './doctor.ts';
import { indexSome } from './store/index-case.ts';
import type { Commit, HookCall, StoreFigures } from './store/store.ts';
import { deliver } from './tell/deliver.ts';
import { workOff } from './tell/tell.ts';
import { timerWaker } from './waker.ts';
import { fireDue } from './work.ts';

const batch = 50;
const askedAtOnce = 16;
const dueLease = 5000;
const hour = 3_600_000;
/** Further from the store's clock, a worker does nothing by itself. */
const skewLimit = 5000;

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
  let latest = Number.POSITIVE_INFINITY;
  let indexed = false;
  let reconciled = performance.now();
  let place: string | undefined;
  const trouble = (work: string, error: string) => options.onTrouble?.({ work, error });

  const once = async (): Promise<{ fired: number; asked: number }> => {
    let [fired, asked] = [0, 0];
    await clock.check();
    if (Math.abs(clock.skew() ?? 0) > skewLimit) {
      trouble('clock', 'clock-off');
      return { fired, asked };
    }
    await mendTimes();
    // Cases that this worker cannot move (a version that is not here) must not stand in the way of the others.
    const stuck = new Set<string>();
    for (let more = true; more && !stopped; ) {
      const lease = Math.max(dueLease, (batch / context.atOnce) * 1000);
      const claimed = await store.claimDue(clock.now(), batch + stuck.size, lease);
      const due = claimed.filter((id) => !stuck.has(id));
      more = due.length > 0;
      await sideBySide(due, context.atOnce, async (id) => {
        if (stopped) return;
        const done = await firedOrAside(id);
        fired += done;
        if (done === 0) stuck.add(id);
      });
      if (stopped) break;
      for (const tell of await store.claimTells(clock.now(), batch, context.leaseMs)) {
        await alone('tell', () => workOff(context, tell), undefined);
        more = true;
      }
      if (stopped) break;
      const calls = await store.claimCalls(clock.now(), askedAtOnce, context.leaseMs);
      // Cases side by side; within a case one after another, in the order of asking.
      await Promise.all(
        byCase(calls).map(async (list) => {
          for (const call of list) {
            if (stopped) return;
            if (await alone('hook', () => deliver(context, call), false)) asked += 1;
          }
        }),
      );
      more ||= calls.length > 0;
    }
    // Cases of a version before, or of other facts, are indexed bit by bit, when there is nothing more urgent.
    if (!indexed && !stopped) indexed = await alone('index', () => indexSome(context, batch), false);
    return { fired, asked };
  };

  // A case that fails is put aside with its reason for a time that grows, so that it does not come first again and again.
  const firedOrAside = async (id: string): Promise<number> => {
    try {
      return await fire(context, id);
    } catch (error) {
      if (isOfStore(error)) throw error;
      const reason = codeOfThrown(error);
      trouble('fire', reason);
      const before = (await store.asides(10_000)).find((each) => each.case === id);
      const [now, attempts] = [clock.now(), (before?.attempts ?? 0) + 1];
      const until = now + Math.min(24 * hour, 60_000 * 2 ** Math.min(attempts - 1, 12));
      await store.setAside({ case: id, reason, since: before?.since ?? now, attempts, until });
      return 0;
    }
  };

  // After a clock was ahead and is mended, what it timed far from now would wait for a time that is not coming.
  const mendTimes = async () => {
    const now = clock.now();
    const wentBack = now < latest - 1000;
    latest = now;
    if (!wentBack) return;
    const waiting = await store.calls({ status: 'waiting', limit: 10_000 });
    const wrong = waiting.filter((call) => (call.setAt === undefined ? call.nextAt > now + hour && !call.held : call.setAt > now + 1000));
    if (wrong.length > 0) await store.retime(wrong.map((call) => ({ ...call, nextAt: now, setAt: now })));
    for (const tell of await store.tells(10_000))
      if (tell.nextAt > now + 24 * hour) await store.settleTell(tell.key, { ...tell, nextAt: now });
    for (const aside of await store.asides(10_000))
      if (aside.since > now + 1000) await store.setAside({ ...aside, since: now, until: now });
  };

  // A store that fails ends the round; anything else concerns one case.
  const alone = async <T>(work: string, run: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      if (isOfStore(error)) throw error;
      trouble(work, codeOfThrown(error));
      return otherwise;
    }
  };

  const tick = async () => {
    // Two rounds at once would only get in each other's way; a call during a round waits for one more.
    while (round) await round.catch(() => {});
    if (stopped) return { fired: 0, asked: 0 };
    idle += 1;
    round = once();
    try {
      const done = await round;
      if (done.fired + done.asked > 0) idle = 0;
      return done;
    } finally {
      round = undefined;
      await rest();
    }
  };

  const rest = async () => {
    if (stopped) return;
    planned = undefined;
    const now = clock.now();
    const work = await store.nextWork().catch(() => now + 1000);
    const found = indexed ? work : Math.min(work ?? Number.POSITIVE_INFINITY, now + 1000);
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
      await tick().catch((error: unknown) => trouble('tick', codeOfThrown(error)));
      if (!stopped && performance.now() - reconciled >= (options.reconcileMs ?? hour)) await reconcile();
    }
  };

  // Now and then a part of the store is compared with itself, and its index put right.
  const reconcile = async () => {
    reconciled = performance.now();
    try {
      const checked = await checkPage(context, place, 200, true);
      place = checked.next;
      for (const fault of checked.faults) trouble('reconcile', fault.fault);
    } catch (error) {
      trouble('reconcile', codeOfThrown(error));
    }
  };

  return {
    async start() {
      await clock.check().catch((error: unknown) => trouble('clock', codeOfThrown(error)));
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
      await clock.check().catch(() => {});
      const at = clock.now();
      const figures = await store.figures(at);
      const dueLagMs = lag(at, figures.oldestDue);
      const callLagMs = lag(at, figures.oldestCall);
      const left = await store.leftover?.();
      const problems = problemsOf(at, figures, clock.skew(), left);
      const ok = !stopped && figures.deadCalls === 0 && dueLagMs < 60_000 && problems.length === 0;
      return { ...figures, at, dueLagMs, callLagMs, running: !stopped, ok, problems };
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
  times.push(...(commit.retime ?? []).map((call) => call.nextAt), ...(commit.tells ?? []).map((tell) => tell.nextAt));
  return times.length === 0 ? undefined : Math.min(...times);
}

function isOfStore(error: unknown): boolean {
  return error instanceof PathwayError && error.code.startsWith('store-');
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

/** What is not as it should be, in plain sentences. */
function problemsOf(at: Instant, figures: StoreFigures, skew: number | null, left: string | undefined): readonly string[] {
  const problems: string[] = [];
  if (skew !== null && Math.abs(skew) > skewLimit)
    problems.push(
      `This machine's clock is ${inWords(Math.abs(skew))} ${skew > 0 ? 'ahead of' : 'behind'} the database's. It does no work by itself until that is mended.`,
    );
  if (figures.lastRecorded !== null && figures.lastRecorded > at + 60_000)
    problems.push(
      `Lines were written ${inWords(figures.lastRecorded - at)} in the future: a clock was ahead. Look at what fell due then, and correct what it dated.`,
    );
  if (figures.owedTells > 0)
    problems.push(`${figures.owedTells} times something about a person has not yet reached all of the person's cases.`);
  if (figures.asides > 0) problems.push(`${figures.asides} cases could not go on and are put aside.`);
  if (left !== undefined) problems.push(left);
  return problems;
}

function inWords(ms: number): string {
  const [minutes, hours, days] = [ms / 60_000, ms / hour, ms / (24 * hour)];
  return days >= 2
    ? `${Math.round(days)} days`
    : hours >= 2
      ? `${Math.round(hours)} hours`
      : minutes >= 2
        ? `${Math.round(minutes)} minutes`
        : `${Math.round(ms / 1000)} seconds`;
}

/** Runs work on each item, so many at a time; the first error ends it when those under way have ended. */
async function sideBySide<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const errors: unknown[] = [];
  const lane = async () => {
    for (let item = rest.shift(); item !== undefined && errors.length === 0; item = rest.shift()) {
      await work(item).catch((error: unknown) => {
        errors.push(error);
      });
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(width, items.length)) }, lane));
  if (errors.length > 0) throw errors[0];
}

async function fire(context: RuntimeContext, id: string): Promise<number> {
  return context.spans('justice.fire', {}, async (set) => {
    const outcome = await fireDue(context, id);
    set('outcome', outcome.kind);
    return outcome.kind === 'done' ? outcome.value : 0;
  });
}

function lag(now: Instant, from: Instant | null): number {
  return from === null ? 0 : Math.max(0, now - from);
}
