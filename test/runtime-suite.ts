import type { Store } from 'justice-pathway';
import { beginOn } from './runtime-sample.ts';
import { dueSuite } from './runtime-suite-due.ts';
import { eventsSuite } from './runtime-suite-events.ts';
import { factsSuite } from './runtime-suite-facts.ts';
import { harmSuite } from './runtime-suite-harm.ts';
import { hooksSuite } from './runtime-suite-hooks.ts';
import { journalSuite } from './runtime-suite-journal.ts';

/** What every store must let the runtime do. */
export function runtimeSuite(newStore: () => Promise<Store>): void {
  const begin = beginOn(newStore);
  eventsSuite(begin);
  dueSuite(begin);
  hooksSuite(begin);
  journalSuite(begin);
  harmSuite(begin);
  factsSuite(begin);
}
