import real from 'fast-check';

/** A property is tried so many times with each change: changes are many, and most are met by the first examples. */
const most = 30;

// What a test gets when it asks for fast-check: the same, with few examples, always the same ones, and none made smaller.
const assert: typeof real.assert = (property, parameters = {}) =>
  real.assert(
    property as never,
    { ...parameters, numRuns: Math.min(parameters.numRuns ?? 100, most), seed: 7, endOnFailure: true } as never,
  ) as never;

export * from 'fast-check';
export default { ...real, assert };
