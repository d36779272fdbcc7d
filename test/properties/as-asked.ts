/** The seed of every property where a run decides whether a change lands: one for all, so that none is chosen to pass. */
export const decidingSeed = 7;

/** How many times as many examples are tried as a test asks for. */
export const times = (): number => Number(process.env['PROPERTY_TIMES'] ?? 1);

interface Asked {
  readonly numRuns?: number;
  readonly seed?: number;
  readonly path?: string;
}

/**
 * What fast-check is asked for: one seed where `CI` is set, a seed of its own on a contributor's machine,
 * and in `npm run -s test:soak` many more examples from a seed that nobody has tried, or from the one given.
 */
export function asAsked<T extends Asked>(parameters: T, env: NodeJS.ProcessEnv = process.env): T {
  const { PROPERTY_TIMES, PROPERTY_SEED, PROPERTY_PATH, CI } = env;
  if (PROPERTY_TIMES === undefined) return CI ? { seed: decidingSeed, ...parameters } : parameters;
  const { seed: _, path: __, ...rest } = parameters;
  return {
    ...rest,
    numRuns: (parameters.numRuns ?? 100) * Number(PROPERTY_TIMES),
    ...(PROPERTY_SEED === undefined ? {} : { seed: Number(PROPERTY_SEED) }),
    ...(PROPERTY_PATH === undefined ? {} : { path: PROPERTY_PATH }),
  } as T;
}
