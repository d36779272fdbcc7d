import { PathwayError } from '../kernel/index.ts';
import { type Commands, commandsOf } from './commands.ts';
import type { RuntimeContext } from './context.ts';
import type { Commit } from './store/store.ts';

/**
 * The commands of a runtime inside a transaction of the host's own. Nothing is told to workers and listeners until the host says that
 * it has committed; what it never says they find out by themselves within a minute.
 * @throws PathwayError `not-shared` where the store has no transactions to share
 */
export function within(
  context: RuntimeContext,
  handle: unknown,
  told: (commits: readonly Commit[]) => void,
): Commands & { committed(): void } {
  const { store } = context;
  if (!store.within)
    throw new PathwayError(
      'not-shared',
      `The store "${store.name}" has no transactions of a host's to work in. SQLite and PostgreSQL have.`,
      {
        store: store.name,
      },
    );
  const commits: Commit[] = [];
  const inside: RuntimeContext = { ...context, store: store.within(handle), committed: (commit) => void commits.push(commit) };
  return { ...commandsOf(inside), committed: () => told(commits.splice(0)) };
}
