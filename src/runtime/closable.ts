import { PathwayError } from '../kernel/index.ts';
import type { Store } from './store/store.ts';

/** The same store; once it was closed every call of it says so (`store-closed`), and closing it again does no harm. */
export function closable(store: Store): Store {
  let closing: Promise<void> | undefined;
  const isClosed = () => new PathwayError('store-closed', 'The store was closed. Open it again.');
  const guarded = Object.entries(store).map(([name, part]) => {
    if (typeof part !== 'function' || name === 'hash') return [name, part];
    if (name === 'close') {
      const close = () => {
        closing ??= store.close();
        return closing;
      };
      return [name, close];
    }
    const call = part as (...given: readonly unknown[]) => unknown;
    if (name !== 'within') return [name, (...given: readonly unknown[]) => (closing ? Promise.reject(isClosed()) : call(...given))];
    const within = (handle: unknown) => {
      if (closing) throw isClosed();
      return call(handle);
    };
    return [name, within];
  });
  return Object.fromEntries(guarded) as Store;
}
