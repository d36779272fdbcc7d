import { givenAs, kindText } from '../kernel/given.ts';
import { PathwayError } from '../kernel/index.ts';

/** For whom numbers are written: `release` may leave the room, `inside` may not, `invented` is about nobody. */
export type Audience = ReleaseAudience | InsideAudience | InventedAudience;

/** Anybody: numbers are protected. */
export interface ReleaseAudience {
  readonly kind: 'release';
  /** Every count is rounded to the nearest of this many. 3 to 50. */
  readonly rounding: number;
}

/** Full figures for the partnership's own eyes, asked for by a named person with a reason. */
export interface InsideAudience {
  readonly kind: 'inside';
  readonly name: string;
  readonly why: string;
}

/** People that a simulation made up in this very run; never a mark that a file carries. */
export interface InventedAudience {
  readonly kind: 'invented';
}

/** The audience of invented people. */
export const invented: InventedAudience = { kind: 'invented' };

/**
 * Numbers that may leave: rounded, and held back where they would still tell about somebody.
 * @throws PathwayError `bad-rounding` for anything but a whole number from 3 to 50
 * @example forRelease(5).rounding // 5
 */
export function forRelease(rounding = 5): ReleaseAudience {
  if (!Number.isInteger(rounding) || rounding < 3 || rounding > 50)
    throw new PathwayError(
      'bad-rounding',
      `Numbers are rounded to a whole number from 3 to 50, not ${typeof rounding === 'number' ? rounding : kindText(rounding)}.`,
      { rounding },
    );
  return { kind: 'release', rounding };
}

/**
 * Full numbers, for the partnership alone.
 * @throws PathwayError `no-reason` where the name or the reason is blank
 * @example inside('A. Analyst', 'case review').kind // 'inside'
 */
export function inside(name: string, why: string): InsideAudience {
  givenAs('inside', 'name', name, 'text');
  givenAs('inside', 'why', why, 'text');
  if (name.trim() === '' || why.trim() === '')
    throw new PathwayError('no-reason', 'Full figures need the name of who asks and the reason why.', { name, why });
  return { kind: 'inside', name: name.trim(), why: why.trim() };
}

/** The line that every page and file of an audience carries. @example markOf(invented) // 'These people are invented: a simulation made them up.' */
export function markOf(audience: Audience): string {
  givenAs('markOf', 'audience', audience, '{kind:text}');
  if (audience.kind === 'invented') return 'These people are invented: a simulation made them up.';
  if (audience.kind === 'inside')
    return `INSIDE THE PARTNERSHIP ONLY: holds small numbers or single people. Asked for by ${audience.name}: ${audience.why}.`;
  return `Numbers of people are rounded to the nearest ${audience.rounding}; some are held back so that nobody can be worked out.`;
}
