import type { PoolLike } from 'justice-pathway/postgres';

/** What was asked of a pool, in order. */
export interface AskedQuery {
  readonly text: string;
  readonly values: unknown[];
}

/** The same pool, which keeps every query that it is asked in `asked`. */
export function listeningPool<T extends object>(pool: T): { readonly asked: AskedQuery[]; readonly pool: PoolLike } {
  const asked: AskedQuery[] = [];
  const listening = new Proxy(pool, {
    get: (target, name) => {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== 'function') return value;
      if (name !== 'query') return value.bind(target);
      return (text: string, values: unknown[] = []) => {
        asked.push({ text, values });
        return value.call(target, text, values);
      };
    },
  });
  return { asked, pool: listening as unknown as PoolLike };
}
