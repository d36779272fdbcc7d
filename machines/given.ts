import { PathwayError } from 'justice-pathway';

type Kind = 'a text' | 'a number' | 'a list' | 'an object';

/** Checks one argument. @throws PathwayError `bad-argument` */
export function needs(call: string, argument: string, value: unknown, kind: Kind): void {
  const isSo =
    kind === 'a text' || kind === 'a number'
      ? typeof value === (kind === 'a text' ? 'string' : 'number')
      : kind === 'a list'
        ? Array.isArray(value)
        : typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isSo) return;
  const message = `${call}() needs ${kind} as "${argument}", and was given ${value === null ? 'null' : typeof value}.`;
  throw new PathwayError('bad-argument', message, { call: `${call}()`, argument });
}
