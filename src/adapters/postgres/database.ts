import { givenAs } from '../../kernel/given.ts';
import { PathwayError } from '../../kernel/index.ts';
import type { Row } from '../sql/sql-rows.ts';

export type Query = (text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/** The little that is asked of a PostgreSQL driver. */
export interface Database {
  readonly query: Query;
  /** Several statements without values. */
  exec(text: string): Promise<void>;
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  /** All of it is inside a transaction of somebody else's: `transaction` is a savepoint in it. */
  readonly savepoint?: true;
}

/** The part of a `pg` pool that is used. */
export interface PoolLike {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  connect(): Promise<ClientLike>;
  on?(event: 'error', listener: (error: Error) => void): unknown;
}

export interface ClientLike {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  release(error?: boolean): void;
  on?(event: 'error', listener: (error: Error) => void): unknown;
  off?(event: 'error', listener: (error: Error) => void): unknown;
}

/** The part of a PGlite database that is used. */
export interface PgliteLike {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  exec(text: string): Promise<unknown>;
  transaction<T>(work: (tx: { query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> }) => Promise<T>): Promise<T>;
}

/** A pool of the `pg` package. The caller ends it. @example fromPool(new Pool({ connectionString })) */
export function fromPool(pool: PoolLike): Database {
  givenAs('fromPool', 'pool', pool, '{query:function connect:function}');
  if (!heard.has(pool)) {
    heard.add(pool);
    pool.on?.('error', quiet);
  }
  const query: Query = (text, values) => guarded(async () => (await pool.query(text, values ? [...values] : undefined)).rows as Row[]);
  return {
    query,
    exec: (text) => guarded(async () => void (await pool.query(text))),
    transaction: (work) =>
      guarded(async () => {
        const client = await pool.connect();
        client.on?.('error', quiet);
        let broken = false;
        try {
          await client.query('BEGIN');
          const value = await work(async (text, values) => (await client.query(text, values ? [...values] : undefined)).rows as Row[]);
          await client.query('COMMIT');
          return value;
        } catch (error) {
          await client.query('ROLLBACK').catch(() => {
            broken = true;
          });
          throw error;
        } finally {
          client.off?.('error', quiet);
          client.release(broken);
        }
      }),
  };
}

// Without a listener, a connection that breaks ends the process. The next query tells the caller.
const quiet = () => {};
const heard = new WeakSet<PoolLike>();

/** PostgreSQL inside this process, for tests and for one machine. The caller closes it. */
export function fromPgliteDatabase(pglite: PgliteLike): Database {
  return {
    query: (text, values) => guarded(async () => (await pglite.query(text, values ? [...values] : undefined)).rows as Row[]),
    exec: (text) => guarded(async () => void (await pglite.exec(text))),
    transaction: (work) =>
      guarded(() =>
        pglite.transaction(async (tx) =>
          work(async (text, values) => (await tx.query(text, values ? [...values] : undefined)).rows as Row[]),
        ),
      ),
  };
}

/** Thrown inside a transaction to undo it and give an answer. */
export class Undo<T> extends Error {
  readonly answer: T;
  constructor(answer: T) {
    super('undo');
    this.answer = answer;
  }
}

// What the server says may quote a row: only its five-letter code is passed on.
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PathwayError || error instanceof Undo) throw error;
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    const kind = /^(08|57P|E)|^$/.test(code)
      ? 'store-away'
      : /^53/.test(code)
        ? 'store-full'
        : /^40/.test(code)
          ? 'store-busy'
          : 'store-failed';
    const message = {
      'store-away': 'The database cannot be reached; try again with the same command id.',
      'store-full': 'The database has no room left: nothing of this command was kept.',
      'store-busy': 'The database asked to try again.',
      'store-failed': `The database failed (code ${code}).`,
    }[kind];
    throw new PathwayError(kind, message, { postgres: code });
  }
}
