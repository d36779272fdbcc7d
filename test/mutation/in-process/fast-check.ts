import real from 'fast-check';
import { examples } from './examples.ts';

// What a test gets when it asks for fast-check: the same, with few examples, always the same ones, and none made smaller.
const assert: typeof real.assert = (property, parameters = {}) => {
  const wanted = parameters.numRuns ?? 100;
  const numRuns = Math.min(wanted, examples.most);
  const seed = numRuns === wanted ? (parameters.seed ?? 7) : 7;
  return real.assert(property as never, { ...parameters, numRuns, seed, endOnFailure: true } as never) as never;
};

export * from 'fast-check';
export default { ...real, assert };
