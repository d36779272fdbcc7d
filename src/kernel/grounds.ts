import { z } from 'zod';
import { givenAs } from './given.ts';

/** How a statement is known, strongest first. */
export const groundsStatuses = ['verified', 'by-convention', 'by-reading', 'secondary', 'assumed', 'unverified', 'not-seen'] as const;

export const GroundsStatus = z.enum(groundsStatuses);
/** How a statement is known: `verified` was read in its source, `not-seen` was not looked at or could not be. */
export type GroundsStatus = z.infer<typeof GroundsStatus>;

export const Grounds = z.strictObject({
  status: GroundsStatus,
  /** True where the promise of the source has run out: older than it said it would hold. */
  stale: z.boolean().optional(),
  /** Ids or titles of what the statement rests on, each once. */
  restsOn: z.array(z.string()),
  /** The civil day, or the instant with its offset, on which this was known. */
  asOf: z.string().optional(),
});
/** What a statement rests on: nothing is printed without it, and a result has the weakest of what it used. */
export type Grounds = z.infer<typeof Grounds>;

/** Nothing was looked at. */
export const notSeen: Grounds = { status: 'not-seen', restsOn: [] };

/** Compares two statuses: negative where `a` is the stronger. @example compareStatus('verified', 'assumed') // -4 */
export function compareStatus(a: GroundsStatus, b: GroundsStatus): number {
  return groundsStatuses.indexOf(a) - groundsStatuses.indexOf(b);
}

/**
 * The grounds of a result: the weakest status of what it used, stale where any is, as of the earliest day.
 * A result that used nothing is `not-seen`, never `verified`.
 * @example weakest([{ status: 'verified', restsOn: ['a'] }, { status: 'assumed', restsOn: ['b'] }]).status // 'assumed'
 */
export function weakest(used: readonly Grounds[]): Grounds {
  givenAs('weakest', 'used', used, '[status:text restsOn:list]');
  const [first, ...others] = used;
  if (first === undefined) return notSeen;
  const status = others.reduce<GroundsStatus>((weak, one) => (compareStatus(weak, one.status) < 0 ? one.status : weak), first.status);
  const asOf = used
    .flatMap((one) => (one.asOf === undefined ? [] : [one.asOf]))
    .sort()
    .at(0);
  return {
    status,
    ...(used.some((one) => one.stale) ? { stale: true } : {}),
    restsOn: [...new Set(used.flatMap((one) => one.restsOn))],
    ...(asOf === undefined ? {} : { asOf }),
  };
}

const words: Readonly<Record<GroundsStatus, string>> = {
  verified: 'read in the source',
  'by-convention': 'by convention, not by a rule',
  'by-reading': 'one reading of the source; others stand',
  secondary: 'from a text about the source',
  assumed: 'assumed',
  unverified: 'not verified',
  'not-seen': 'not seen',
};

/** The words for a status, the same wherever it reaches a reader. @example groundsText({ status: 'unverified', restsOn: [] }) // 'not verified' */
export function groundsText(grounds: Pick<Grounds, 'status' | 'stale'>): string {
  givenAs('groundsText', 'grounds', grounds, '{status:text}');
  return grounds.stale ? `${words[grounds.status]}, and older than it promises to hold` : words[grounds.status];
}
