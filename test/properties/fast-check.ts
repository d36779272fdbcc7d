import real, { type RunDetails } from 'fast-check';
import { asAsked } from './as-asked.ts';
import { repeating } from './repeating.ts';

// What a test gets when it asks for fast-check: the same, with the seed and the number of examples of this run.
const assert: typeof real.assert = (property, parameters = {}) =>
  real.assert(property as never, { reporter: told, ...asAsked(parameters) } as never) as never;

function told(run: RunDetails<unknown>): void {
  if (!run.failed) return;
  throw new Error(`${real.defaultReportMessage(run as never)}\n\n${repeating(run)}`, { cause: run.errorInstance });
}

export * from 'fast-check';
export { assert };
export default { ...real, assert };
