import { DAY, type Store } from 'justice-pathway';
import { fromPool, postgresStore } from 'justice-pathway/postgres';
import { sqliteStore } from 'justice-pathway/sqlite';
import { Pool } from 'pg';
import type { sample } from '../engine-sample.ts';

/** What every process of one crash run is told. */
export interface Plan {
  readonly store:
    | { readonly kind: 'sqlite'; readonly path: string }
    | { readonly kind: 'postgres'; readonly url: string; readonly schema: string; readonly boss: boolean };
  readonly cases: number;
  /** Where hooks write what they did. */
  readonly effects: string;
  /** The run's clock: virtual milliseconds that pass in a real one, from a common beginning. */
  readonly began: number;
  readonly speed: number;
}

export const virtualStart = Date.UTC(2026, 0, 5, 9);
const serve = 100 * DAY;

export const clockOf = (plan: Plan) => ({ now: () => virtualStart + Math.floor((Date.now() - plan.began) * plan.speed) });

/** Where each case's dates fall: all after everything could have been sent. */
export const releaseOf = (plan: Plan, index: number) => virtualStart + plan.speed * 4000 + serve + index * DAY;

export type Sample = typeof sample;

export interface Command {
  readonly id: string;
  readonly case: string;
  readonly index: number;
  readonly what: 'open' | 'receive' | 'review';
}

/** The commands of a run, in an order that is right for each case. */
export function commandsOf(plan: Plan): Command[] {
  const list: Command[] = [];
  for (const what of ['open', 'receive', 'review'] as const) {
    for (let index = 0; index < plan.cases; index += 1) list.push({ id: `${what}-${index}`, case: `c${index}`, index, what });
  }
  return list;
}

export async function storeOf(plan: Plan): Promise<{ store: Store; end(): Promise<void> }> {
  if (plan.store.kind === 'sqlite') {
    const store = sqliteStore({ path: plan.store.path });
    return { store, end: () => store.close() };
  }
  const pool = new Pool({ connectionString: plan.store.url, max: 4 });
  if (!plan.store.boss)
    return { store: await postgresStore({ database: fromPool(pool), schema: plan.store.schema }), end: () => pool.end() };
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    connectionString: plan.store.url,
    schema: `${plan.store.schema}_boss`,
    supervise: false,
    schedule: false,
    max: 3,
  });
  boss.on('error', () => {});
  await boss.start();
  const store = await postgresStore({ database: fromPool(pool), schema: plan.store.schema, boss });
  const end = async () => {
    await boss.stop({ graceful: false });
    await pool.end();
  };
  return { store, end };
}
