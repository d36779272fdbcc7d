import type { Issue } from '../../kernel/index.ts';

/** A file that was read well and holds nobody: what follows would be said of no one. */
export function noJourney(file: string): Issue {
  const message = 'The file holds no journey: nothing could be said of anybody.';
  return { code: 'no-journeys', severity: 'error', file, message, cure: 'Check that it is the file that was meant.' };
}
