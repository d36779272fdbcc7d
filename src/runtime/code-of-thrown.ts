import { PathwayError } from '../kernel/index.ts';

/** What may be told of something thrown: its code or its kind, never its words. */
export function codeOfThrown(error: unknown): string {
  return error instanceof PathwayError ? error.code : error instanceof Error ? error.name : 'error';
}
