import { PathwayError } from '../../kernel/index.ts';
import type { Row } from '../sql/sql-rows.ts';
import { type Database, guarded, type Query } from './database.ts';

interface HostLike {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** The connection of a host that has a transaction open: a client of `pg`, or the transaction that PGlite gives. @throws PathwayError `bad-handle` */
export function fromHost(handle: unknown): Database {
  if (typeof handle !== 'object' || handle === null || typeof (handle as Partial<HostLike>).query !== 'function')
    throw new PathwayError('bad-handle', 'On PostgreSQL, give the client that your transaction is open on.', {});
  // A pool would answer each query on another connection, outside the transaction.
  if ('totalCount' in handle)
    throw new PathwayError('bad-handle', 'A pool has no transaction of its own. Give the client from pool.connect() after BEGIN.', {});
  const host = handle as HostLike;
  const plain: Query = async (text, values) => (await host.query(text, values ? [...values] : undefined)).rows as Row[];
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => {});
    return mine;
  };
  return {
    savepoint: true,
    query: (text, values) => guarded(() => inTurn(() => plain(text, values))),
    exec: (text) => guarded(() => inTurn(async () => void (await plain(text)))),
    transaction: (work) =>
      guarded(() =>
        inTurn(async () => {
          await plain('SAVEPOINT justice_pathway').catch((error: unknown) => {
            const code = (error as { code?: unknown }).code;
            throw code === '25P01'
              ? new PathwayError('no-transaction', 'No transaction is open on this client. Begin one first.', {})
              : error;
          });
          try {
            const value = await work(plain);
            await plain('RELEASE SAVEPOINT justice_pathway');
            return value;
          } catch (error) {
            await plain('ROLLBACK TO SAVEPOINT justice_pathway').catch(() => {});
            await plain('RELEASE SAVEPOINT justice_pathway').catch(() => {});
            throw error;
          }
        }),
      ),
  };
}
