import { givenAs } from '../../kernel/given.ts';
import type { Waker } from '../../runtime/index.ts';
import type { Query } from './database.ts';

/** The part of a started pg-boss that is used. */
export interface BossLike {
  createQueue(name: string, options?: object): Promise<void>;
  insert(
    name: string,
    jobs: { data?: object; startAfter?: Date; retentionSeconds?: number; retryLimit?: number }[],
    options?: { db?: SqlLike },
  ): Promise<unknown>;
  findJobs(name: string, options?: { id?: string }): Promise<unknown>;
  work(name: string, options: object, handler: (jobs: unknown[]) => Promise<void>): Promise<string>;
  offWork(name: string): Promise<void>;
}

interface SqlLike {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

const year = 365 * 86_400;

/** Makes the queue and warms pg-boss's memory of it: inside a transaction on PGlite it could not look it up. */
export async function prepareQueue(boss: BossLike, queue: string): Promise<void> {
  await boss.createQueue(queue, { retryLimit: 2 }).catch(async (error: unknown) => {
    // Two workers starting at once may both try.
    await boss.findJobs(queue, { id: nobody }).catch(() => {
      throw error;
    });
  });
  await boss.findJobs(queue, { id: nobody });
}

/** Leaves wake-up jobs in the same transaction as what they are for. A job is only a hint: whoever gets it looks at the tables. */
export async function leaveHints(boss: BossLike, queue: string, query: Query, times: readonly number[], now: number): Promise<void> {
  if (times.length === 0) return;
  const db: SqlLike = { executeSql: async (text, values) => ({ rows: [...(await query(text, values))] }) };
  const jobs = [...new Set(times)].map((at) => ({ data: {}, retentionSeconds: year, ...(at > now ? { startAfter: new Date(at) } : {}) }));
  await boss.insert(queue, jobs, { db });
}

/**
 * Wakes by pg-boss jobs, so that any worker on any machine takes up what falls due, and by a timer of its own at least once a minute.
 * @example openCases({ store, waker: bossWaker(boss), pathway })
 */
export function bossWaker(
  boss: BossLike,
  options: { readonly queue?: string; readonly pollingIntervalSeconds?: number; readonly longestMs?: number } = {},
): Waker {
  givenAs('bossWaker', 'boss', boss, '{createQueue:function insert:function findJobs:function}');
  givenAs('bossWaker', 'options', options, 'object?');
  const queue = options.queue ?? defaultQueue;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wake: (() => Promise<void> | void) | undefined;
  return {
    async start(next) {
      wake = next;
      await prepareQueue(boss, queue);
      await boss.work(queue, { batchSize: 50, pollingIntervalSeconds: options.pollingIntervalSeconds ?? 1 }, async () => {
        await wake?.();
      });
    },
    sleepUntil(at, now) {
      clearTimeout(timer);
      if (!wake) return;
      const limit = options.longestMs ?? 60_000;
      timer = setTimeout(() => void wake?.(), at === undefined ? limit : Math.min(limit, Math.max(0, at - now)));
      if (typeof timer === 'object' && 'unref' in timer) timer.unref();
    },
    async stop() {
      clearTimeout(timer);
      wake = undefined;
      await boss.offWork(queue).catch(() => {});
    },
  };
}

export const defaultQueue = 'justice-pathway';
const nobody = '00000000-0000-0000-0000-000000000000';
